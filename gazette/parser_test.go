package gazette_test

import (
	"encoding/json"
	"fmt"
	"slices"
	"testing"

	"github.com/gongbao/gongbao/gazette"
	"github.com/gongbao/gongbao/parse"
)

const notice = `锦岭县水务局关于检修管网的通知
锦水发〔2031〕3号
各供水单位：
请于9月30日前检修水泵30标准台。
锦岭政务月刊　3
完成后报告。
锦岭县水务局
2031年5月7日
`

func ExampleParse() {
	issue := gazette.Parse(&gazette.Source{Text: notice})
	d := &issue.Documents[0]
	fmt.Println(d.ID, d.Title, d.Recipients, d.Signers, d.Date)
	// Output: 锦水发〔2031〕3号 锦岭县水务局关于检修管网的通知 [各供水单位] [锦岭县水务局] 2031-05-07
}

// A user's registry goes before the rows that are built in.
func ExampleParser() {
	p := gazette.Parser{
		Units:        []parse.Unit{{Word: "标准台", Kind: parse.Count}},
		RunningHeads: []string{"锦岭政务月刊"},
	}
	issue := p.Parse(&gazette.Source{Text: notice})
	for _, a := range issue.Documents[0].Amounts {
		fmt.Println(a.Text, a.Min, a.Unit)
	}
	for node := range issue.Documents[0].Parts[0].Nodes() {
		fmt.Println(node.Text)
	}
	// Output:
	// 30标准台 30 标准台
	// 请于9月30日前检修水泵30标准台。
	// 完成后报告。
	// 锦岭县水务局
	// 2031年5月7日
}

// Every value points at the bytes that it was printed with.
func ExampleIssue_Text() {
	issue := gazette.Parse(&gazette.Source{Text: notice})
	for _, d := range issue.Documents[0].Dates {
		fmt.Println(issue.Text(d.Spans[0]), d.From, d.To, d.Inferred)
	}
	// Output:
	// 9月30日 2031-09-30 2031-09-30 year
	// 2031年5月7日 2031-05-07 2031-05-07
}

func TestParseNil(t *testing.T) {
	is := gazette.Parse(nil)
	if len(is.Documents) != 0 || len(is.Problems) != 1 || is.Problems[0].Code != gazette.ProblemNoText {
		t.Errorf("Parse(nil) = %+v", is)
	}
	if _, err := json.Marshal(is); err != nil {
		t.Error(err)
	}
}

// TestCalendar checks that one document of the Republic does not turn the years of the others, and that a user may decide.
func TestCalendar(t *testing.T) {
	const two = "锦岭县水务局关于检修管网的通知\n锦水发〔1999〕3号\n各供水单位：\n自98年9月1日起检修。\n锦岭县水务局\n1999年5月7日\n" +
		"嘉南市政府　函\n受文者：嘉南市自來水廠\n發文日期：中華民國98年5月7日\n發文字號：嘉市水字第1100000001號\n主旨：自98年9月1日起檢修，請查照。\n說明：依中華民國97年修正之自來水法第五條辦理。\n"
	years := func(p gazette.Parser) (years []int) {
		is := p.Parse(&gazette.Source{Text: two})
		for i := range is.Documents {
			for _, d := range is.Documents[i].Dates {
				if !d.From.IsZero() && d.From.Month == 9 {
					years = append(years, d.From.Year)
				}
			}
		}
		return slices.Compact(years) // a subject (主旨) that is the title as well is read twice
	}
	for _, x := range []struct {
		calendar gazette.Calendar
		want     string
	}{{gazette.AnyCalendar, "[1998 2009]"}, {gazette.Republican, "[2009]"}, {gazette.Gregorian, "[1998]"}} {
		if got := fmt.Sprint(years(gazette.Parser{Calendar: x.calendar})); got != x.want {
			t.Errorf("with the calendar %q the years are %s, want %s", x.calendar, got, x.want)
		}
	}
}

// TestInferredRefuses checks that JSON with an unknown inferred part is not read as if it had none.
func TestInferredRefuses(t *testing.T) {
	var in parse.Inferred
	if err := json.Unmarshal([]byte(`["year","from"]`), &in); err != nil || in.String() != "year,from" {
		t.Errorf("read %v, %v", in, err)
	}
	for _, bad := range []string{`["years"]`, `"year"`, `{"year":true}`} {
		if err := json.Unmarshal([]byte(bad), &in); err == nil {
			t.Errorf("%s is read as %v", bad, in)
		}
	}
}

// TestRegistryProblem checks that a word of a registry that cannot be read is told of by Check and by each issue, and changes nothing else.
func TestRegistryProblem(t *testing.T) {
	p := gazette.Parser{
		Organs: []string{"社", "研习社"},
		Kinds:  []string{"", "快报"},
		Units:  []parse.Unit{{Word: "标准台"}, {Kind: parse.Count}, {Word: "台套", Kind: "pieces"}, {Word: "机位", Kind: parse.Count}},
		Breaks: []string{"", "呈报"},
	}
	several, ok := p.Check().(interface{ Unwrap() []error })
	if !ok {
		t.Fatal("Check finds no fault with the registry")
	}
	issue := p.Parse(&gazette.Source{Text: notice})
	var told []string
	for _, problem := range issue.Problems {
		if problem.Code == gazette.ProblemRegistry {
			told = append(told, problem.Message)
		}
	}
	var want []string
	for _, err := range several.Unwrap() {
		want = append(want, err.Error())
	}
	if len(want) != 6 || !slices.Equal(told, want) {
		t.Errorf("told %q, Check says %q, want six", told, want)
	}
	if a := issue.Documents[0].Amounts; len(a) != 0 {
		t.Errorf("a unit without a kind gives %v", a)
	}
}
