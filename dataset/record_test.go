package dataset

import (
	"bytes"
	"encoding/json"
	"fmt"
	"path"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/gongbao/gongbao/gazette"
	"github.com/gongbao/gongbao/internal/han"
	"github.com/gongbao/gongbao/internal/synth"
	"github.com/gongbao/gongbao/segment"
	"github.com/santhosh-tekuri/jsonschema/v6"
)

// schemas compiles the schema of every record with a validator that is not ours.
func schemas(t testing.TB) map[string]*jsonschema.Schema {
	t.Helper()
	out := map[string]*jsonschema.Schema{}
	for _, name := range names {
		b, ok := Schema(name)
		if !ok {
			t.Fatalf("%s has no schema", name)
		}
		doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(b))
		if err != nil {
			t.Fatal(name, err)
		}
		c := jsonschema.NewCompiler()
		c.AssertFormat()
		if err := c.AddResource(name+".json", doc); err != nil {
			t.Fatal(name, err)
		}
		if out[name], err = c.Compile(name + ".json"); err != nil {
			t.Fatal(name, err)
		}
	}
	return out
}

// valid holds one line of a record to its schema.
func valid(t testing.TB, s map[string]*jsonschema.Schema, name string, text []byte) {
	t.Helper()
	x, err := jsonschema.UnmarshalJSON(bytes.NewReader(text))
	if err != nil {
		t.Errorf("%s: %v: %s", name, err, text)
		return
	}
	if err := s[name].Validate(x); err != nil {
		t.Errorf("%s: %v\n%s", name, err, text)
	}
}

// readings are the issues that the laws are held to: the sample, invented gazettes, noisy ones, and nothing at all.
func readings(t testing.TB) map[string]*gazette.Issue {
	out := map[string]*gazette.Issue{"sample": sampleIssue(), "nothing": gazette.Parse(&segment.Source{Format: "text"})}
	n := 12
	if testing.Short() {
		n = 3
	}
	for i := range n {
		g := synth.Make(uint64(300+i), synth.Options{})
		out[fmt.Sprint("clean ", i)] = gazette.Parse(&segment.Source{Format: "text", Text: g.Text})
		out[fmt.Sprint("noisy ", i)] = gazette.Parse(&segment.Source{Format: "text", Text: g.Noisy(uint64(i), synth.BadScan).Text})
	}
	return out
}

// Every record is valid by its schema, has an id that no other has, and can be read back.
func TestRecordsAreValid(t *testing.T) {
	s := schemas(t)
	for what, is := range readings(t) {
		seen := map[string]bool{}
		for name, record := range (Reading{Issue: is}).Records() {
			text, err := encode(record)
			if err != nil {
				t.Fatal(err)
			}
			valid(t, s, name, text)
			var h Head
			if err := json.Unmarshal(text, &h); err != nil {
				t.Fatal(err)
			}
			if key := name + " " + h.ID; seen[key] {
				t.Errorf("%s: two records %s", what, key)
			} else {
				seen[key] = true
			}
			back, err := kindOf(name).decode(text)
			if again, _ := encode(back); err != nil || !bytes.Equal(again, text) {
				t.Errorf("%s: %s read back is\n%s, want\n%s", what, name, again, text)
			}
		}
	}
}

// Nothing of an issue is lost: every document, node, value, reference, person, contact, table, check and problem has its
// record, and what is printed stands at its spans.
func TestNothingLost(t *testing.T) {
	for what, is := range readings(t) {
		got := map[string]int{}
		for name := range (Reading{Issue: is}).Records() {
			got[name]++
		}
		want := map[string]int{NameIssues: 1, NameDocuments: len(is.Documents), NameChecks: len(is.Checks), NameProblems: len(is.Problems)}
		for i := range is.Documents {
			d := &is.Documents[i]
			want[NameValues] += len(d.Amounts) + len(d.Dates) + len(d.Durations)
			want[NameCitations] += len(d.Citations)
			want[NamePeople] += len(d.People)
			want[NameContacts] += len(d.Contacts)
			for _, n := range d.Nodes() {
				want[NameProvisions]++
				if n.Table != nil {
					want[NameTables]++
				}
			}
		}
		for name, n := range want {
			if got[name] != n {
				t.Errorf("%s: %d %s, want %d", what, got[name], name, n)
			}
		}
		for v := range Values(is) {
			if printed := textAt(is, v.Spans); !sameInk(printed, v.Text) {
				t.Errorf("%s: value %s is %q, and %q stands at its spans", what, v.ID, v.Text, printed)
			}
			if v.Sentence != "" && v.Cell == nil && !strings.Contains(inkOf(v.Sentence), inkOf(v.Text)) {
				t.Errorf("%s: value %s: %q is not in its sentence %q", what, v.ID, v.Text, v.Sentence)
			}
		}
	}
}

func textAt(is *gazette.Issue, spans []gazette.Span) string {
	var b strings.Builder
	for _, s := range spans {
		b.WriteString(is.Text(s))
	}
	return b.String()
}

// inkOf is a text without white space and width.
func inkOf(s string) string { return han.Key(s) }

// Chunks hold the text of every provision, are no longer than asked for unless one sentence is, cut no sentence, lead to
// their neighbours, and stand where they say, in bytes and in characters.
func TestChunks(t *testing.T) {
	for what, is := range readings(t) {
		for _, most := range []int{150, 800} {
			chunksOf(t, fmt.Sprint(what, " max ", most), is, most)
		}
	}
}

func chunksOf(t *testing.T, what string, is *gazette.Issue, most int) {
	text := []rune(is.Text(gazette.Span{End: is.Source.Bytes}))
	held := map[string]bool{}
	var ink strings.Builder
	last := Chunk{}
	for _, x := range recordsOf[Chunk](Reading{Issue: is, Max: most}) {
		if n := utf8.RuneCountInString(x.Text); n != x.Runes || (n > most) != x.Oversize {
			t.Errorf("%s: %s has %d characters, says %d, oversize %v", what, x.ID, n, x.Runes, x.Oversize)
		}
		if x.Oversize && x.Kind == ChunkText {
			_, body, _ := strings.Cut(x.Text, "\n")
			if ends := sentences([]rune(body)); len(ends) > 1 {
				t.Errorf("%s: %s is too long and has %d sentences", what, x.ID, len(ends))
			}
		}
		if x.Document == last.Document && (x.Previous != last.ID || last.Next != x.ID) {
			t.Errorf("%s: %s is behind %s, and they do not say so", what, x.ID, last.ID)
		}
		for i, s := range x.Spans {
			if r := x.RuneSpans[i]; string(text[r[0]:r[1]]) != is.Text(s) {
				t.Errorf("%s: %s: characters %v are not bytes %v", what, x.ID, r, s)
			}
		}
		if len(x.Spans) == 0 {
			t.Errorf("%s: %s stands nowhere", what, x.ID)
		}
		for _, id := range x.Provisions {
			held[id] = true
		}
		ink.WriteString(inkOf(x.Text))
		ink.WriteString(inkOf(strings.Join(x.Breadcrumb, "")))
		last = x
	}
	all := ink.String()
	for p := range Provisions(is) {
		if p.Text == "" || held[p.ID] {
			continue
		}
		if !strings.Contains(all, inkOf(strings.TrimRight(p.Text, "。"))) {
			t.Errorf("%s: the text of %s is in no chunk: %q", what, p.ID, p.Text)
		}
	}
}

// recordsOf lists the records of one type.
func recordsOf[T any](r Reading) []T {
	var out []T
	for _, record := range r.Records() {
		if x, ok := record.(T); ok {
			out = append(out, x)
		}
	}
	return out
}

// The records of the sample, as a reader of docs/datasets.md expects them.
func TestSampleRecords(t *testing.T) {
	is := sampleIssue()
	var d Document
	for x := range Documents(is) {
		d = x
		break
	}
	got := fmt.Sprint(d.Work, d.Number, d.Year, d.Serial, d.Region, d.Level, d.EffectFrom, d.EffectUntil, d.Repeals, path.Base(d.Issue) != "")
	want := "cn/漪州市映荷区人民政府/映政规/2018/3 映政规〔2018〕3号 2018 3 漪州市映荷区 县 2018-11-14 2023-11-13 [《映荷区小微企业培育管理规定》（漪政发〔2016〕3号）] true"
	if strings.ReplaceAll(got, " ", "") != strings.ReplaceAll(want, " ", "") {
		t.Errorf("got  %s\nwant %s", got, want)
	}
	for v := range Values(is) {
		if v.Kind == KindMoney {
			if v.Max.String() != "3000000000" || v.Code != "CNY" || v.Bound != "at_most" || !strings.HasSuffix(v.Sentence, "。") {
				t.Errorf("the first sum is %+v", v)
			}
			break
		}
	}
}

// A work is the same for every printing of a document, and another for another document.
func TestWork(t *testing.T) {
	number := func(agency string, year int, serial int64) *gazette.DocNumber {
		n := &gazette.DocNumber{}
		n.Text, n.Agency, n.Year, n.Serial = agency, agency, year, serial
		return n
	}
	tests := []struct {
		d        gazette.Document
		text     string
		want     string
		inferred bool
	}{
		{gazette.Document{Issuers: []string{"云州市人民政府"}, Number: number("云政规", 2022, 3)}, "", "cn/云州市人民政府/云政规/2022/3", false},
		{gazette.Document{Masthead: "云州市人民政府文件", Number: number("云政规", 2022, 3)}, "", "cn/云州市人民政府/云政规/2022/3", false},
		{gazette.Document{Issuers: []string{"云州市人民政府"}, Number: number("云州市人民政府令", 0, 56)}, "", "cn/云州市人民政府/令/56", false},
		{gazette.Document{Number: number("国务院令", 0, 300)}, "", "cn/国务院/令/300", false},
		{gazette.Document{Issuers: []string{"云岭省财政厅"}, Number: number("云岭省财政厅公告", 2031, 5)}, "", "cn/云岭省财政厅/公告/2031/5", false},
		// Of joint organs the one whose code the number carries.
		{gazette.Document{Issuers: []string{"中共云州市委", "云州市人民政府"}, Number: number("云政发", 2031, 9)}, "", "cn/云州市人民政府/云政发/2031/9", false},
		{gazette.Document{Issuers: []string{"云州市教育局", "云州市财政局"}, Number: number("云财教", 2031, 9)}, "", "cn/云州市财政局/云财教/2031/9", false},
		{gazette.Document{Title: "关于 表彰“先进”的决定", Date: "2031-05-01", Issuers: []string{"云州市人民政府"}}, "", "cn/云州市人民政府/2031-05-01/关于表彰先进的决定", true},
		{gazette.Document{Title: "渡船", Issuers: []string{"云州市 A/B 局"}}, "", "cn/云州市%20A%2FB%20局/-/渡船", true},
		{gazette.Document{Issuers: []string{"云州市人民政府"}, Date: "2031-05-01"}, "", "", false},
		{gazette.Document{Issuers: []string{"中华人民共和国国务院"}, Number: number("国务院令", 0, 300)}, "", "cn/国务院/令/300", false},
		// One order, with and without the name of the state, with and without an issuer above it.
		{gazette.Document{Issuers: []string{"中华人民共和国国务院"}, Number: number("中华人民共和国国务院令", 0, 300)}, "", "cn/国务院/令/300", false},
		{gazette.Document{Number: number("中华人民共和国国务院令", 0, 300)}, "", "cn/国务院/令/300", false},
		// Joint organs with a space between them.
		{gazette.Document{Issuers: []string{"财政部", "税务总局"}, Number: number("财政部 税务总局公告", 2031, 5)}, "", "cn/财政部/税务总局公告/2031/5", false},
		{gazette.Document{Issuers: []string{"雲嶺縣政府"}, Title: "渡船條例"}, "香港渡船", "hk/雲嶺縣政府/-/渡船條例", true},
		{gazette.Document{Issuers: []string{"雲嶺縣政府"}, Number: number("雲府財字", 0, 1120045678)}, "中華民國120年", "tw/雲嶺縣政府/雲府財字/1120045678", false},
		{gazette.Document{Issuers: []string{"香港特別行政區政府"}, Title: "渡船條例", Date: "2031-05-01"}, "", "hk/香港特別行政區政府/2031-05-01/渡船條例", true},
	}
	for _, test := range tests {
		got, inferred := workOf(jurisdiction(&gazette.Issue{}, &test.d, issuerOf(&test.d), test.text), &test.d, issuerOf(&test.d))
		if got != test.want || inferred != test.inferred {
			t.Errorf("work %s, inferred %v; want %s, %v", got, inferred, test.want, test.inferred)
		}
	}
}

// The region and level of an organ come from its name alone.
func TestRegion(t *testing.T) {
	tests := []struct {
		organ, region string
		level         Level
	}{
		{"云岭省人民政府", "云岭省", LevelProvince},
		{"云岭省云州市人民政府办公室", "云岭省云州市", LevelCity},
		{"云州市人民政府", "云州市", LevelCity},
		{"云州市市场监督管理局", "云州市", LevelCity},
		{"云州市渡口区人民政府", "云州市渡口区", LevelCounty},
		{"云岭省云州市北渡市人民政府", "云岭省云州市北渡市", LevelCounty},
		{"北渡县教育局", "北渡县", LevelCounty},
		{"云州市渡口区听涛街道办事处", "云州市渡口区听涛街道", LevelTown},
		{"北渡县南渡镇人民政府", "北渡县南渡镇", LevelTown},
		{"云岭壮族自治区人民政府", "云岭壮族自治区", LevelProvince},
		{"云岭彝族自治州人民政府", "云岭彝族自治州", LevelCity},
		{"北京市人民政府", "北京市", LevelProvince},
		{"上海市浦江区人民政府", "上海市浦江区", LevelCounty},
		{"中共云州市委办公室", "云州市", LevelCity},
		{"国务院", "", LevelState},
		{"国务院办公厅", "", LevelState},
		{"中共中央", "", LevelState},
		{"最高人民法院", "", LevelState},
		{"财政部", "", LevelMinistry},
		{"国家市场监督管理总局", "", LevelMinistry},
		{"银监会", "", LevelMinistry},
		{"国家发展和改革委员会", "", LevelMinistry},
		{"渡船有限公司", "", ""},
		{"云州市互联网信息办公室", "云州市", LevelCity},
		{"云州市第十五届人民代表大会常务委员会", "云州市", LevelCity},
		{"云州市场监督管理局", "云州", LevelCity},
		{"中共柳溪县委柳溪县人民政府", "柳溪县", LevelCounty},
		{"杭渡州人民政府", "杭渡州", LevelCity},
		{"市人民政府", "", ""},
		{"城市管理委员会", "", LevelMinistry},
		{"中华人民共和国主席", "", LevelState},
	}
	for _, test := range tests {
		if region, level := regionOf(test.organ); region != test.region || level != test.level {
			t.Errorf("%s: %q %q, want %q %q", test.organ, region, level, test.region, test.level)
		}
	}
}

// A sentence ends after its mark, and not inside of brackets.
func TestSentences(t *testing.T) {
	tests := []struct{ text, want string }{
		{"甲。乙！丙？", "甲。|乙！|丙？"},
		{"甲（不含乙。）丙。丁", "甲（不含乙。）丙。|丁"},
		{"他说：“甲。”乙。", "他说：“甲。”|乙。"},
		{"无句号", "无句号"},
		{"（未闭合。\n下一行。", "（未闭合。\n|下一行。"},
		{"", ""},
	}
	for _, test := range tests {
		var got []string
		from := 0
		for _, end := range sentences([]rune(test.text)) {
			got = append(got, string([]rune(test.text)[from:end]))
			from = end
		}
		if strings.Join(got, "|") != test.want {
			t.Errorf("%q: %q, want %q", test.text, strings.Join(got, "|"), test.want)
		}
	}
}

// The unit of a column stands in its heading.
func TestUnitOf(t *testing.T) {
	for heading, want := range map[string]string{"金额（万元）": "万元", "面积(平方米)": "平方米", "金额（单位：万元）": "万元", "单位（公章）": "", "期限（年）": "年", "备注": "", "（2022年）": ""} {
		if got := unitOf(heading); got != want {
			t.Errorf("%s: %q, want %q", heading, got, want)
		}
	}
}
