package corrections

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/gongbao/gongbao/gazette"
)

const saidText = "云州市人民政府文件\n云政发〔2031〕4号\n云州市人民政府关于渡船的通知\n各区人民政府：\n每户补助不超过5.5万元，渡船使用满15年的于2031年6月1日前更换。本办法有效期5年。\n云州市人民政府\n2031年5月4日\n"

// TestSaid reads what people write into fields by the reader of such values, and refuses what it cannot read.
func TestSaid(t *testing.T) {
	for _, c := range []struct{ field, is, pointer, want string }{
		{"documents[0].date", "二〇三一年五月十四日", "/documents/0/date", `"2031-05-14"`},
		{"documents[0].date", "2031.5.14", "/documents/0/date", `"2031-05-14"`},
		{"documents[0].date", "", "/documents/0/date", `""`},
		{"documents[0].date", "随便写", "", "want a day"},
		{"documents[0].date", "2031年5月", "", "want a day"},
		{"documents[0].dates[0].to", "2031年2月30日", "", "want a day"},
		{"documents[0].amounts[0].max", "6万", "/documents/0/amounts/0/max", "60000"},
		{"documents[0].amounts[0].max", "6万元", "/documents/0/amounts/0/min", "60000"},
		{"documents[0].amounts[0].min", "许多", "", "want a figure"},
		{"documents[0].amounts[0].bound", "也许", "", "want one of exact, at_most"},
		{"documents[0].amounts[0]", "不低于6万元", "/documents/0/amounts/0/bound", `"at_least"`},
		{"documents[0].amounts[0]", "6万元", "/documents/0/amounts/0/bound", `"at_most"`},
		{"documents[0].amounts[0]", "6万元", "/documents/0/amounts/0/per", `["户"]`},
		{"documents[0].dates[0]", "2031年6月3日", "/documents/0/dates/0/edtf", `"../2031-06-03"`},
		{"documents[0].amounts[0]", "5万元至6万元", "/documents/0/amounts/0/max", "60000"},
		{"documents[0].amounts[0]", "12", "", "want an amount"},
		{"documents[0].amounts[0]", "补助不超过6万元", "", "want an amount"},
		{"documents[0].dates[0]", "2031年6月2日前", "/documents/0/dates/0/bound", `"before"`},
		{"documents[0].dates[0].from", "2031年6月2日", "/documents/0/dates/0/to", `"2031-06-02"`},
		{"documents[0].dates[0].from", "2031年6月2日", "/documents/0/dates/0/edtf", `"../2031-06-02"`},
		{"documents[0].durations[0]", "不少于16年", "/documents/0/durations/0/iso", `"P16Y"`},
		{"documents[0].durations[0].iso", "十六年", "/documents/0/durations/0/iso", `"P16Y"`},
		{"documents[0].durations[0].iso", "P16Y", "/documents/0/durations/0/iso", `"P16Y"`},
		{"documents[0].durations[0].iso", "很久", "", "want a length of time"},
		{"year", "二〇三一", "/year", "2031"},
		{"year", "今年", "", "want a whole number"},
	} {
		is := read(saidText)
		f := New(is)
		_, err := f.Say(is, Correction{Field: c.field, Verdict: Corrected, Is: raw(c.is)})
		if c.pointer == "" {
			if err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("%s, %s: %v, want %s", c.field, c.is, err, c.want)
			}
			continue
		}
		if err != nil {
			t.Errorf("%s, %s: %v", c.field, c.is, err)
			continue
		}
		f.Apply(is)
		if got := at(t, is, c.pointer); got != c.want {
			t.Errorf("%s, %s: %s, want %s", c.field, c.is, got, c.want)
		}
	}
}

// TestBothEnds keeps a range that a person makes of one figure, end by end.
func TestBothEnds(t *testing.T) {
	is := read(saidText)
	f := New(is)
	say(t, f, is, Correction{Field: "documents[0].amounts[0].min", Verdict: Corrected, Is: json.RawMessage("50000")})
	say(t, f, is, Correction{Field: "documents[0].amounts[0].max", Verdict: Corrected, Is: json.RawMessage("60000")})
	f.Apply(is)
	if a := is.Documents[0].Amounts[0]; a.Min.String() != "50000" || a.Max.String() != "60000" {
		t.Errorf("%s", raw(a))
	}
}

// TestTotal adds up a table again after a cell of it was corrected.
func TestTotal(t *testing.T) {
	text := "云州市人民政府文件\n云政发〔2031〕4号\n云州市人民政府关于渡船的通知\n渡口\t渡船\n北渡\t2800\n南渡\t3000\n合计\t5080\n"
	is := read(text)
	var table *gazette.Node
	for n := range is.Documents[0].Tables() {
		table = n
	}
	if table == nil || table.Table.Total == nil || table.Table.Total.Status != gazette.Broken {
		t.Fatalf("%s", raw(table))
	}
	f := New(is)
	start := strings.Index(text, "2800")
	say(t, f, is, Correction{Field: "documents[0].parts[0].body[" + table.EID + "].table.rows[0][1]", Verdict: Corrected, Is: json.RawMessage(`"2080"`),
		Anchor: Anchor{Span: gazette.Span{Start: start, End: start + 4}}})
	f.Apply(is)
	status := ""
	for _, c := range is.Checks {
		if c.Code == gazette.CheckTotals {
			status += c.Status
		}
	}
	if table.Table.Total.Status != gazette.Proved || status != gazette.Proved {
		t.Errorf("the total is %s, the checks say %q: %s", table.Table.Total.Status, status, raw(is.Corrections))
	}
}
