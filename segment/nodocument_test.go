package segment

import "testing"

// What a server, a gateway or a firewall answers in place of a page holds no document; a notice that speaks of such things does.
func TestServerAnswers(t *testing.T) {
	for text, want := range map[string]Absence{
		"404 Not Found\n\nnginx/1.18.0\n": AbsentRefused,
		"很抱歉，由于您访问的URL有可能对网站造成安全威胁，您的访问被阻断。\n您的请求ID是：76b20f\n": AbsentRefused,
		"502 Bad Gateway\n": AbsentRefused,
		"您的IP已被记录，禁止访问。\n":  AbsentRefused,
		"哎呀，页面走丢了\n返回首页\n":  AbsentRefused,
		"网关超时，请稍后重试\n":      AbsentRefused,
		"該網頁不存在，查無資料\n":     AbsentRefused,
		"云州市人民政府关于禁止访问违法网站的通告\n云政告〔2031〕4号\n": "",
		"第一条　任何人不得绕过拒绝访问的措施。\n":               "",
		"渡口今日停航，恢复时间另行公布。\n":                  "",
	} {
		src := &Source{Text: text, Format: "text"}
		if got := Read(src).Absent; got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}
