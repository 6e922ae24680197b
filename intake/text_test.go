package intake

import (
	"strings"
	"testing"

	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/traditionalchinese"
	utf16 "golang.org/x/text/encoding/unicode"

	"github.com/gongbao/gongbao/segment"
)

const (
	simplified  = "栖岭区人民政府关于印发绿地管理办法的通知\n栖岭政规〔2031〕7号\n各街道办事处：\n第一条 为了加强绿地管理，制定本办法。\n"
	traditional = "臨嶼縣政府公告\n第一條 為加強綠地管理，特制定本辦法。\n第二條 本辦法自發布日施行。\n"
)

func TestEncodings(t *testing.T) {
	gb, _ := simplifiedchinese.GB18030.NewEncoder().String(simplified)
	gbTraditional, _ := simplifiedchinese.GB18030.NewEncoder().String(traditional)
	big5, _ := traditionalchinese.Big5.NewEncoder().String(traditional)
	le, _ := utf16.UTF16(utf16.LittleEndian, utf16.IgnoreBOM).NewEncoder().String(simplified)
	be, _ := utf16.UTF16(utf16.BigEndian, utf16.IgnoreBOM).NewEncoder().String(simplified)
	for _, test := range []struct{ name, file, encoding, want string }{
		{"UTF-8", simplified, "UTF-8", simplified},
		{"UTF-8 with a byte order mark", "\ufeff" + simplified, "UTF-8", "\ufeff" + simplified},
		{"UTF-8 with a bad byte", simplified + "\xff", "UTF-8", simplified + "\xff"},
		{"UTF-8 with a zero byte", simplified + "\x00", "UTF-8", simplified + "\x00"},
		{"UTF-8 cut off in a character", simplified[:len(simplified)-3], "UTF-8", simplified[:len(simplified)-3]},
		{"UTF-8 with Windows line ends", strings.ReplaceAll(simplified, "\n", "\r\n"), "UTF-8", strings.ReplaceAll(simplified, "\n", "\r\n")},
		{"GB18030", gb, "GB18030", simplified},
		{"GB18030, three characters", "\xb5\xda\xd2\xbb\xcc\xf5", "GB18030", "第一条"},
		{"GB18030, traditional", gbTraditional, "GB18030", traditional},
		{"Big5", big5, "Big5", traditional},
		{"UTF-16LE with mark", "\xff\xfe" + le, "UTF-16LE", simplified},
		{"UTF-16BE with mark", "\xfe\xff" + be, "UTF-16BE", simplified},
		{"UTF-16LE", le, "UTF-16LE", simplified},
		{"UTF-16BE", be, "UTF-16BE", simplified},
		{"nothing", "", "UTF-8", ""},
	} {
		src, err := Read(strings.NewReader(test.file), "x.txt")
		if err != nil {
			t.Errorf("%s: %v", test.name, err)
			continue
		}
		if src.Encoding != test.encoding || src.Text != test.want {
			t.Errorf("%s: read as %s: %q, want %s: %q", test.name, src.Encoding, src.Text, test.encoding, test.want)
		}
		if want := segment.FileOf([]byte(test.file)); src.File != want {
			t.Errorf("%s: the file is %v, want %v", test.name, src.File, want)
		}
	}
}

func TestMarkdownIsKept(t *testing.T) {
	for _, text := range []string{
		"# 临屿市城市绿地条例\n\n第一条 为了保护绿地，制定本条例。\n",
		"|序号|单位|\n|---|:-:|\n|1|城管局|\n",
	} {
		src, err := Read(strings.NewReader(text), "x")
		if err != nil || src.Format != "markdown" || src.Text != text {
			t.Errorf("Read(%q) = %+v, %v; want it as Markdown, unchanged", text, src, err)
		}
	}
	for _, text := range []string{"#1 楼 2 单元\n", "---\n", "a|b\n"} {
		if src, _ := Read(strings.NewReader(text), "x"); src.Format != "text" {
			t.Errorf("Read(%q) says %s, want text", text, src.Format)
		}
	}
}
