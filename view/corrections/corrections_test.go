package corrections

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/gongbao/gongbao/gazette"
	"github.com/gongbao/gongbao/gazette/sample"
	"github.com/gongbao/gongbao/segment"
)

func read(text string) *gazette.Issue {
	return gazette.Parse(&segment.Source{Name: "a.txt", Text: text})
}

func say(t *testing.T, f *File, is *gazette.Issue, c Correction) Correction {
	t.Helper()
	if c.Who == "" {
		c.Who = "李津"
	}
	c, err := f.Say(is, c)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// outcome is what became of the corrections, by status.
func outcome(list []gazette.Correction) string {
	var out []string
	for _, c := range list {
		out = append(out, c.Status+" "+c.Path)
	}
	return strings.Join(out, "; ")
}

// at returns what stands at a JSON Pointer of an issue.
func at(t *testing.T, is *gazette.Issue, pointer string) string { return tree(t, is).at(t, pointer) }

// A jsonTree is the JSON of an issue.
type jsonTree struct{ root any }

func tree(t *testing.T, is *gazette.Issue) jsonTree {
	t.Helper()
	var v jsonTree
	d := json.NewDecoder(bytes.NewReader(raw(is)))
	d.UseNumber()
	if err := d.Decode(&v.root); err != nil {
		t.Fatal(err)
	}
	return v
}

func (x jsonTree) at(t *testing.T, pointer string) string {
	t.Helper()
	v := x.root
	for _, name := range strings.Split(pointer, "/")[1:] {
		switch x := v.(type) {
		case map[string]any:
			v = x[name]
		case []any:
			v = x[number(name)]
		default:
			t.Fatalf("%s: there is no %s", pointer, name)
		}
	}
	return string(raw(v))
}

// TestFields says something about every kind of field, applies it to a new reading and looks at the JSON that comes out.
func TestFields(t *testing.T) {
	for _, c := range []struct{ name, field, verdict, is, want string }{
		{"a title", "documents[0].title", Corrected, `"关于试行的通知"`, `applied /documents/0/title "关于试行的通知"`},
		{"a title that is right", "documents[0].title", Confirmed, ``, `agreed /documents/0/title "区人民政府关于印发映荷区停车设施管理实施细则（试行）的通知"`},
		{"what is read already", "documents[0].kind", Corrected, `"通知"`, `needless /documents/0/kind "通知"`},
		{"a kind that is none", "documents[0].kind", Wrong, ``, `applied /documents/0/kind ""`},
		{"recipients", "documents[0].recipients", Corrected, `["各街道办事处"]`, `applied /documents/0/recipients ["各街道办事处"]`},
		{"the year of the issue", "year", Corrected, `2019`, `applied /year 2019`},
		{"an entry of the contents", "contents[1].page", Corrected, `77`, `applied /contents/1/page 77`},
		{"the words of a number", "documents[0].number.text", Corrected, `"映政规〔2018〕13号"`, `applied /documents/0/number/text "映政规〔2018〕13号"`},
		{"a number in words", "documents[0].number", Corrected, `"映政规〔2018〕13号"`, `applied /documents/0/number`},
		{"a sum", "documents[0].amounts[0].max", Corrected, `31.5`, `applied /documents/0/amounts/0/max 31.5`},
		{"a sum that is none", "documents[0].amounts[0]", Wrong, ``, `applied /documents/0/amounts/0`},
		{"a sum in words", "documents[0].amounts[0]", Corrected, `"12 亿元"`, `applied /documents/0/amounts/0`},
		{"a heading", "documents[0].parts[1].body[p1__chp_1].heading", Corrected, `"总的说法"`, `applied /documents/0/parts/1/body/0/heading "总的说法"`},
		{"the number of a citation", "documents[3].citations[1].number.serial", Corrected, `48`, `applied /documents/3/citations/1/number/serial 48`},
		{"a heading by indexes", "documents[0].parts[1].body[0].heading", Corrected, `"总的说法"`, `applied /documents/0/parts/1/body/0/heading "总的说法"`},
		{"a text deeper, by indexes", "documents[0].parts[1].body[1].children[1].children[0].text", Corrected, `"说法"`, `applied /documents/0/parts/1/body/1/children/1/children/0/text "说法"`},
		{"a day of force", "documents[0].effect.from", Corrected, `"2018-12-01"`, `applied /documents/0/effect/from "2018-12-01"`},
	} {
		t.Run(c.name, func(t *testing.T) {
			is := read(sample.Text)
			f := New(is)
			kept := say(t, f, is, Correction{Field: c.field, Verdict: c.verdict, Is: json.RawMessage(c.is)})
			data, err := f.Encode()
			if err != nil {
				t.Fatal(err)
			}
			if f, err = Decode(data); err != nil {
				t.Fatal(err)
			}
			again := read(sample.Text)
			got := outcome(f.Apply(again))
			if p := again.Corrections[0].Path; strings.Count(c.want, " ") > 1 || strings.HasSuffix(c.want, `"`) {
				got += " " + at(t, again, p)
			}
			if got != c.want {
				t.Errorf("got  %s\nwant %s\n%s", got, c.want, raw(kept))
			}
		})
	}
}

// TestPath writes paths as it reads them.
func TestPath(t *testing.T) {
	for _, s := range []string{"year", "documents[云政规〔2022〕3号].title", `documents["云政[2022j3号"].parts[1].body[p1__art_3].table.rows[3][2]`, "documents[].amounts[+]", `documents["a\"b\\"].kind`} {
		p, err := parsePath(s)
		if err != nil || p.String() != s {
			t.Errorf("%s: %s, %v", s, p, err)
		}
	}
	p, err := parsePath(`documents["云政[2022j3号"].title`)
	if err != nil || p[0].keys[0] != "云政[2022j3号" {
		t.Errorf("%q, %v", p, err)
	}
}

// TestAdd draws a span where nothing is read, and takes a value away: the others keep their partners.
func TestAdd(t *testing.T) {
	text := "云州市人民政府文件\n云政发〔2031〕4号\n云州市人民政府关于渡船的通知\n各区人民政府：\n每户补助五千上下，罚款5万元以上15万元以下。\n云州市人民政府\n2031年5月4日\n"
	is := read(text)
	f := New(is)
	start := strings.Index(text, "五千")
	say(t, f, is, Correction{Field: "documents[0].amounts[+]", Verdict: Corrected, Is: json.RawMessage(`{"kind":"money","min":5000,"max":5000,"unit":"CNY","per":[],"bound":"about"}`),
		Anchor: Anchor{Span: gazette.Span{Start: start, End: start + len("五千")}}})
	again := read(text)
	before := len(again.Documents[0].Amounts)
	if got := outcome(f.Apply(again)); got != "applied /documents/0/amounts/0" {
		t.Fatal(got)
	}
	d := again.Documents[0]
	if len(d.Amounts) != before+1 || d.Amounts[0].Text != "五千" || d.Amounts[0].EID != d.Amounts[1].EID || d.Amounts[0].EID == "" || *d.Amounts[1].Partner != 2 || *d.Amounts[2].Partner != 1 {
		t.Errorf("%s", raw(d.Amounts))
	}
	f = New(is)
	say(t, f, is, Correction{Field: "documents[0].amounts[0]", Verdict: Wrong})
	f.Apply(is)
	if left := is.Documents[0].Amounts; len(left) != before-1 || left[0].Partner != nil {
		t.Errorf("%s", raw(left))
	}
}

// TestDraw draws where a title stands.
func TestDraw(t *testing.T) {
	is := read(sample.Text)
	f := New(is)
	say(t, f, is, Correction{Field: "documents[0].title", Verdict: Confirmed, Drawn: &Anchor{Span: gazette.Span{Start: 0, End: 30}}})
	say(t, f, is, Correction{Field: "documents[0].amounts[1].max", Verdict: Confirmed, Drawn: &Anchor{Span: gazette.Span{Start: 30, End: 36}}})
	f.Apply(is)
	if got := is.Documents[0].TitleSpans; len(got) != 1 || got[0] != (gazette.Span{End: 30}) {
		t.Error(got, outcome(is.Corrections))
	}
	if got := is.Documents[0].Amounts[1].Spans; len(got) != 1 || got[0] != (gazette.Span{Start: 30, End: 36}) {
		t.Error(got, outcome(is.Corrections))
	}
}

// TestConfirmedByPrint takes the print of a value for a confirmation of it, as a written page says it, and nothing else.
func TestConfirmedByPrint(t *testing.T) {
	is := read(sample.Text)
	f := New(is)
	a := is.Documents[0].Amounts[0]
	for _, words := range []string{a.Text, "8 元"} {
		c := Correction{Field: "documents[0].amounts[0]", Verdict: Confirmed, Was: raw(words), When: "2031-01-01T08:00:00Z", Anchor: NewAnchor(sample.Text, a.Spans[0])}
		c.identify()
		f.Corrections = []Correction{c}
		again := read(sample.Text)
		want := "agreed /documents/0/amounts/0"
		if words != a.Text {
			want = "lost /documents/0/amounts/0"
		}
		if got := outcome(f.Apply(again)); got != want || string(raw(again.Documents[0].Amounts[0])) != string(raw(a)) {
			t.Errorf("%s: %s, want %s", words, got, want)
		}
	}
}

// TestChecks proves what was corrected: a title that OCR spoilt is not that of the contents, until a person puts it right.
func TestChecks(t *testing.T) {
	const printed, spoilt = "关于印发映荷区停车设施管理实施细则", "关于印发映荷区停车没施管理实施细则"
	i := strings.LastIndex(sample.Text, "区人民政府"+printed)
	text := sample.Text[:i] + strings.Replace(sample.Text[i:], printed, spoilt, 1)
	is := read(text)
	broken := func() (out []gazette.CheckCode) {
		for _, c := range is.Checks {
			if c.Status == gazette.Broken {
				out = append(out, c.Code)
			}
		}
		return out
	}
	if got := broken(); !slices.Contains(got, gazette.CheckContentsTitles) {
		t.Fatalf("broken are %v, want the title among them", got)
	}
	all := len(is.Checks)
	f := New(is)
	say(t, f, is, Correction{Field: "documents[0].title", Verdict: Corrected, Is: raw(strings.Replace(is.Documents[0].Title, "没施", "设施", 1))})
	f.Apply(is)
	if got := broken(); slices.Contains(got, gazette.CheckContentsTitles) || len(is.Checks) != all {
		t.Errorf("broken are %v of %d, before %d", got, len(is.Checks), all)
	}
}

// TestLog undoes, redoes and replaces.
func TestLog(t *testing.T) {
	is := read(sample.Text)
	f := New(is)
	title := func() string {
		again := read(sample.Text)
		f.Apply(again)
		return again.Documents[0].Title
	}
	was := title()
	say(t, f, is, Correction{Field: "documents[0].title", Verdict: Corrected, Is: json.RawMessage(`"甲"`)})
	second := say(t, f, is, Correction{Field: "documents[0].title", Verdict: Corrected, Is: json.RawMessage(`"乙"`)})
	if got := title(); got != "乙" || len(f.Active()) != 1 {
		t.Error(got)
	}
	undo, err := f.TakeBack(second.ID, "李津", time.Now())
	if got := title(); got != "甲" || err != nil {
		t.Error(got, err)
	}
	if _, err := f.TakeBack(undo.ID, "李津", time.Now()); err != nil || title() != "乙" {
		t.Error(title(), err)
	}
	for _, c := range f.Active() {
		if _, err := f.TakeBack(c.ID, "李津", time.Now()); err != nil {
			t.Fatal(err)
		}
	}
	if got := title(); got != "甲" {
		t.Error(got)
	}
	if _, err := f.TakeBack("none", "", time.Now()); err == nil || was == "甲" {
		t.Error("an entry that is not there is taken back")
	}
}

// TestMerge puts the files of two people together: what one saw of the other is replaced, what neither saw is a conflict and not applied.
func TestMerge(t *testing.T) {
	is := read(sample.Text)
	base := New(is)
	say(t, base, is, Correction{Field: "documents[0].title", Verdict: Corrected, Is: json.RawMessage(`"甲"`), When: "2031-01-01T08:00:00Z"})
	data, _ := base.Encode()
	one, _ := Decode(data)
	two, _ := Decode(data)
	say(t, one, is, Correction{Field: "documents[0].title", Verdict: Corrected, Is: json.RawMessage(`"乙"`), When: "2031-01-02T08:00:00Z"})
	say(t, one, is, Correction{Field: "documents[1].title", Verdict: Corrected, Is: json.RawMessage(`"丙"`), When: "2031-01-03T08:00:00Z"})
	say(t, two, is, Correction{Field: "documents[1].title", Verdict: Corrected, Is: json.RawMessage(`"丁"`), Who: "周波", When: "2031-01-03T08:30:00+08:00"})
	say(t, two, is, Correction{Field: "documents[2].title", Verdict: Confirmed, Who: "周波", When: "2031-01-04T08:00:00Z"})
	say(t, one, is, Correction{Field: "documents[2].title", Verdict: Confirmed, When: "2031-01-05T08:00:00Z"})
	m, err := Merge(one, two)
	if err != nil {
		t.Fatal(err)
	}
	other, _ := Merge(two, one)
	if a, b := raw(m.Corrections), raw(other.Corrections); string(a) != string(b) || len(m.Corrections) != 6 {
		t.Errorf("the order of the files decides:\n%s\n%s", a, b)
	}
	groups := m.Conflicts()
	if len(groups) != 1 || len(groups[0]) != 2 || groups[0][0].Who != "周波" {
		t.Errorf("%s", raw(groups))
	}
	was := is.Documents[1].Title
	m.Apply(is)
	if is.Documents[0].Title != "乙" || is.Documents[1].Title != was || strings.Count(outcome(is.Corrections), "conflict") != 2 || strings.Count(outcome(is.Corrections), "agreed") != 2 {
		t.Error(outcome(is.Corrections))
	}
	say(t, m, read(sample.Text), Correction{Field: "documents[1].title", Verdict: Corrected, Is: json.RawMessage(`"戊"`)})
	if len(m.Conflicts()) != 0 {
		t.Error("a later word does not end the conflict")
	}
	if _, err := Merge(m, New(read("云州"))); err == nil {
		t.Error("files of two texts are merged")
	}
}

// TestRefused keeps out what no reading could use.
func TestRefused(t *testing.T) {
	is := read(sample.Text)
	for _, c := range []struct {
		want string
		Correction
	}{
		{"not for a person", Correction{Field: "source.bytes", Verdict: Wrong}},
		{"splitting and joining", Correction{Field: "documents", Verdict: Wrong}},
		{"splitting and joining", Correction{Field: "documents[0].parts", Verdict: Wrong}},
		{"one by one", Correction{Field: "contents[0].document", Verdict: Corrected, Is: json.RawMessage(`99`)}},
		{"one by one", Correction{Field: "documents[0].parts[1].body[0].table", Verdict: Wrong}},
		{"one by one", Correction{Field: "documents[0].parts[1].body[0].table.rows", Verdict: Wrong}},
		{"say where", Correction{Field: "documents[0].title_spans", Verdict: Wrong}},
		{"there is no field", Correction{Field: "documents[0].__proto__", Verdict: Confirmed}},
		{"no name of a field", Correction{Field: "documents[0].TITLE", Verdict: Confirmed}},
		{"no name of a field", Correction{Field: "", Verdict: Confirmed}},
		{"open", Correction{Field: "documents[0", Verdict: Confirmed}},
		{"there is no field", Correction{Field: "documents[0].colour", Verdict: Confirmed}},
		{"nothing of documents", Correction{Field: "documents[99].title", Verdict: Confirmed}},
		{"verdict", Correction{Field: "documents[0].title", Verdict: "maybe"}},
		{"cannot be", Correction{Field: "documents[0].title", Verdict: Corrected, Is: json.RawMessage(`7`)}},
		{"cannot be", Correction{Field: "documents[0].amounts[0].max", Verdict: Corrected, Is: json.RawMessage(`"many"`)}},
		{"no JSON", Correction{Field: "documents[0].title", Verdict: Corrected, Is: json.RawMessage(`{`)}},
		{"nothing says to what", Correction{Field: "documents[0].title", Verdict: Corrected}},
		{"does not lie", Correction{Field: "documents[0].title", Verdict: Confirmed, Anchor: Anchor{Span: gazette.Span{Start: 1, End: 1 << 30}}}},
		{"op is", Correction{Op: "burn", Field: "documents[0].title", Verdict: Confirmed}},
		{"when is", Correction{Field: "documents[0].title", Verdict: Confirmed, When: "today"}},
	} {
		if _, err := New(is).Say(is, c.Correction); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%+v: %v, want %s", c.Correction, err, c.want)
		}
	}
	for _, s := range []string{`{}`, `[]`, `{"schema":"gongbao.corrections/1","corrections":[{"verdict":"confirmed"}]}`, "\x00"} {
		if _, err := Decode([]byte(s)); err == nil {
			t.Errorf("%s is read", s)
		}
	}
}

// TestSave writes beside the source and follows no link.
func TestSave(t *testing.T) {
	dir := t.TempDir()
	path := Beside(filepath.Join(dir, "a.txt"))
	is := read(sample.Text)
	f, err := Load(path, is)
	if err != nil || len(f.Corrections) != 0 {
		t.Fatal(err)
	}
	say(t, f, is, Correction{Field: "documents[0].title", Verdict: Confirmed})
	if err := f.Save(path); err != nil {
		t.Fatal(err)
	}
	back, err := Load(path, is)
	if err != nil || string(raw(back)) != string(raw(f)) || !strings.HasSuffix(path, "a.txt.gongbao.json") {
		t.Errorf("%v\n%s\n%s", err, raw(back), raw(f))
	}
	secret := filepath.Join(dir, "secret")
	if err := os.WriteFile(secret, []byte("mine"), 0o600); err != nil {
		t.Fatal(err)
	}
	link := Beside(filepath.Join(dir, "b.txt"))
	if err := os.Symlink(secret, link); err != nil {
		t.Skip(err)
	}
	if err := f.Save(link); err == nil {
		t.Error("a link is written over")
	}
	if _, err := Load(link, is); err == nil {
		t.Error("a link is followed")
	}
	if data, _ := os.ReadFile(secret); string(data) != "mine" {
		t.Errorf("behind the link stands %s", data)
	}
	if left, _ := filepath.Glob(filepath.Join(dir, ".*")); len(left) > 0 {
		t.Errorf("left over: %v", left)
	}
}

// TestBoundsNeedPlaces refuses the bounds of documents that name no place: nothing could be applied.
func TestBoundsNeedPlaces(t *testing.T) {
	for _, op := range []string{Split, Join} {
		side := fmt.Sprintf(`{"schema":%q,"corrections":[{"op":%q,"when":"2031-01-01T08:00:00Z"}]}`, Schema, op)
		if _, err := Decode([]byte(side)); err == nil || !strings.Contains(err.Error(), "names no place") {
			t.Errorf("%s: %v", op, err)
		}
	}
}

// fuzzed is a short issue with what side files of FuzzApply correct: an execution reads it twice.
const fuzzed = `漪州市人民政府公报
2031年第1号
漪政发〔2031〕3号
漪州市人民政府关于修缮灯塔的通知
各区人民政府：
第一条 每座灯塔补助4000元。
序号	灯塔
1	北礁
本办法自2031年8月1日起施行。
漪州市人民政府
2031年5月4日
漪政发〔2031〕4号
漪州市人民政府关于渡船的通知
各区人民政府：
渡船每艘补助2万元。
漪州市人民政府
2031年5月6日
`

// FuzzApply applies any side file: no panic, and the issue can still be written.
func FuzzApply(f *testing.F) {
	is := read(fuzzed)
	if len(is.Documents) != 2 {
		f.Fatalf("%d documents", len(is.Documents))
	}
	correction := func(i int, field string) Correction {
		return Correction{ID: field, Field: field, Verdict: []string{Confirmed, Wrong, Corrected}[i%3], Is: json.RawMessage(`"1"`), When: "2031-01-01T08:00:00Z", Anchor: NewAnchor(fuzzed, is.Documents[0].TitleSpans[0])}
	}
	below := strings.Index(fuzzed, "第一条")
	split := Correction{ID: "s", Op: Split, When: "2031-01-01T08:00:00Z", Anchor: NewAnchor(fuzzed, gazette.Span{Start: below, End: below + len("第一条")})}
	join := Correction{ID: "j", Op: Join, When: "2031-01-01T08:00:00Z", Anchor: NewAnchor(fuzzed, is.Documents[1].TitleSpans[0])}
	add := func(corrections ...Correction) {
		side := New(is)
		side.Corrections = corrections
		f.Add(string(raw(side)), fuzzed)
	}
	all := []Correction{split, join}
	for i, field := range []string{"documents[0].title", "documents[1].amounts[0]", "documents[0].number.text", "documents[0].parts[0].body[0].table.rows[0][1]", "year", "documents[0].effect.from"} {
		c := correction(i, field)
		add(c)
		all = append(all, c)
	}
	add(split)
	add(join)
	add(all...)
	f.Fuzz(func(t *testing.T, data, text string) {
		file, err := Decode([]byte(data))
		if err != nil || len(text) > 1<<12 {
			t.Skip()
		}
		for _, same := range []bool{true, false} {
			issue := read(text)
			if same {
				file.Source.SHA256 = issue.Source.SHA256
			}
			said := file.Apply(issue)
			if len(said) != len(file.Active()) {
				t.Errorf("%d entries are in force, %d are told of", len(file.Active()), len(said))
			}
			for _, c := range said {
				if !slices.Contains(gazette.CorrectionStatuses(), c.Status) {
					t.Errorf("%s has the status %q", c.Field, c.Status)
				}
			}
			if _, err := json.Marshal(issue); err != nil {
				t.Error(err)
			}
			file.Source.SHA256 = ""
		}
	})
}
