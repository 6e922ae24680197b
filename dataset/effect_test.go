package dataset

import (
	"strings"
	"testing"

	"github.com/gongbao/gongbao/gazette"
	"github.com/gongbao/gongbao/segment"
)

// TestEffectsOnOthers reads what a notice does to the texts that it names: each act with its days, its object and the reference that
// names it.
func TestEffectsOnOthers(t *testing.T) {
	is := gazette.Parse(&segment.Source{Name: "notice.txt", Text: `锦岭县水务局关于清理供水文件的通知
各乡镇水务站：
一、《锦岭县节水办法》（锦水发〔2016〕2号）自2025年1月1日起废止。
二、《锦岭县用水办法》（锦水发〔2017〕1号）有效期延长至2027年12月31日。
三、《锦岭县排水办法》（锦水发〔2018〕1号）暂停执行。
四、《锦岭县河道办法》（锦水发〔2018〕2号）继续有效。
五、复议期间《锦岭县井水办法》（锦水发〔2018〕3号）不停止执行。
锦岭县水务局
2024年2月5日
`})
	var got []string
	ids := map[string]bool{}
	for e := range Effects(is) {
		if e.Object == "" {
			continue
		}
		got = append(got, strings.TrimSpace(e.Act+" "+e.Object[len("《锦岭县"):len("《锦岭县节水")]+" "+dayText(e.From)+" "+dayText(e.Until)))
		if e.Sentence == "" || !strings.Contains(e.Sentence, e.Text) {
			t.Errorf("%s: sentence %q", e.Text, e.Sentence)
		}
		ids[e.Citation] = true
	}
	want := "repeals 节水 2025-01-01|survives 用水  2027-12-31|suspends 排水|survives 河道"
	if s := strings.Join(got, "|"); s != want {
		t.Errorf("got  %s\nwant %s", s, want)
	}
	negated := 0
	for c := range Citations(is) {
		if c.Negated {
			negated++
		}
		delete(ids, c.ID)
	}
	if negated != 1 || len(ids) > 0 {
		t.Errorf("%d negated, want 1; no citations are %v", negated, ids)
	}
}

func dayText(d interface {
	IsZero() bool
	String() string
}) string {
	if d.IsZero() {
		return ""
	}
	return d.String()
}
