package search_test

import (
	"context"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/gongbao/gongbao/dataset"
	"github.com/gongbao/gongbao/parse"
	"github.com/gongbao/gongbao/search"
	"github.com/gongbao/gongbao/search/graph"
)

func init() { search.Commanded.Finish = []search.Finisher{graph.Store} } // before TestMain, which runs an update as a child

// An oracle answers queries from the records, one after another and without SQL.
type oracle struct {
	documents  []dataset.Document
	provisions []dataset.Provision
	byID       map[string]*dataset.Document
	amounts    map[string][]dataset.Value    // of a provision
	citations  map[string][]dataset.Citation // of a document
	graph      *graph.Graph                  // of the folder, not of the index
	people     map[string][]string           // names in a document
	issues     map[string]dataset.Issue
}

func newOracle(t *testing.T, data string) *oracle {
	t.Helper()
	o := &oracle{documents: search.ReadRecords[dataset.Document](t, data, "documents"), provisions: search.ReadRecords[dataset.Provision](t, data, "provisions"),
		byID: map[string]*dataset.Document{}, amounts: map[string][]dataset.Value{}, citations: map[string][]dataset.Citation{},
		people: map[string][]string{}, issues: map[string]dataset.Issue{}}
	for i := range o.documents {
		o.byID[o.documents[i].ID] = &o.documents[i]
	}
	for _, v := range search.ReadRecords[dataset.Value](t, data, "values") {
		if v.Min != nil {
			o.amounts[v.Provision] = append(o.amounts[v.Provision], v)
		}
	}
	for _, c := range search.ReadRecords[dataset.Citation](t, data, "citations") {
		o.citations[c.Document] = append(o.citations[c.Document], c)
	}
	for _, p := range search.ReadRecords[dataset.Person](t, data, "people") {
		o.people[p.Document] = append(o.people[p.Document], p.Name)
	}
	for _, i := range search.ReadRecords[dataset.Issue](t, data, "issues") {
		o.issues[i.ID] = i
	}
	folder, err := graph.OpenFolder(data)
	if err == nil {
		o.graph, err = graph.New(folder)
	}
	if err != nil {
		t.Fatal(err)
	}
	return o
}

// indexOf makes an index of a dataset as gongbao index does, and opens it.
func indexOf(t testing.TB, data string) *search.Index {
	t.Helper()
	path := filepath.Join(t.TempDir(), "gazettes.db")
	if _, err := search.Update(context.Background(), data, path, search.Options{Finish: []search.Finisher{graph.Store}}); err != nil {
		t.Fatal(err)
	}
	ix, err := search.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { ix.Close() })
	return ix
}

// A wanted says which words a text must have: each group is a choice, one of its words must stand; a word with - must not.
type wanted [][]string

func (w wanted) in(texts ...string) bool {
	has := func(word string) bool {
		for _, s := range texts {
			if search.Holds(s, word) {
				return true
			}
		}
		return false
	}
	for _, group := range w {
		if !slices.ContainsFunc(group, func(word string) bool {
			if rest, not := strings.CutPrefix(word, "-"); not {
				return !has(rest)
			}
			return has(word)
		}) {
			return false
		}
	}
	return true
}

// A between is an amount filter: it fits where the printed range meets [from, to].
type between struct {
	unit     string
	from, to string // "" for open
	open     bool   // the ends do not count
}

func (b *between) fits(v dataset.Value) bool {
	if v.Unit != b.unit {
		return false
	}
	cmp := func(n *parse.Number, s string) int { m, _ := parse.ParseNumber(s); return n.Compare(m) }
	if b.from != "" && (cmp(v.Max, b.from) < 0 || b.open && cmp(v.Max, b.from) == 0) {
		return false
	}
	return b.to == "" || cmp(v.Min, b.to) < 0 || !b.open && cmp(v.Min, b.to) == 0
}

// answer returns the ids of what a query must find.
func (o *oracle) answer(q search.Query, w wanted, amount *between) []string {
	var out []string
	if w != nil {
		for i := range o.documents {
			if d := &o.documents[i]; amount == nil && w.in(d.Title) && o.fits(d, q) {
				out = append(out, d.ID)
			}
		}
	}
	for i := range o.provisions {
		p := &o.provisions[i]
		if w == nil && amount == nil || w != nil && !w.in(p.Label, p.Text) || !o.fits(o.byID[p.Document], q) {
			continue
		}
		if amount == nil || slices.ContainsFunc(o.amounts[p.ID], amount.fits) {
			out = append(out, p.ID)
		}
	}
	if w == nil && amount == nil {
		for i := range o.documents {
			if o.fits(&o.documents[i], q) {
				out = append(out, o.documents[i].ID)
			}
		}
	}
	slices.Sort(out)
	return out
}

// fits reports whether a document passes the filters of documents.
func (o *oracle) fits(d *dataset.Document, q search.Query) bool {
	issuers := d.Issuers
	if len(issuers) == 0 {
		issuers = d.Signers
	}
	year := d.Year
	if len(d.Date) >= 4 {
		n, _ := parse.ParseNumber(d.Date[:4])
		y, _ := n.Int64()
		year = int(y)
	}
	if year == 0 {
		year = o.issues[d.Issue].Year
	}
	switch {
	case q.Issuer != "" && !slices.ContainsFunc(issuers, func(s string) bool { return strings.Contains(s, q.Issuer) }),
		q.Kind != "" && d.Kind != q.Kind, q.Column != "" && !strings.Contains(d.Column, q.Column), q.Year != 0 && q.Year != year,
		q.From != "" && d.Date < q.From, q.To != "" && (d.Date > q.To || d.Date == ""),
		q.Person != "" && !slices.Contains(o.people[d.ID], q.Person), q.Cites != "" && !o.cites(d, q.Cites),
		q.InForce != "" && !o.inForce(d, q.InForce):
		return false
	}
	return true
}

func (o *oracle) cites(d *dataset.Document, text string) bool {
	n, err := parse.ParseDocNumber(text)
	return slices.ContainsFunc(o.citations[d.ID], func(c dataset.Citation) bool {
		if err == nil {
			return c.Agency == n.Agency && c.Year == n.Year && c.Serial == n.Serial
		}
		return c.Title == strings.Trim(text, "《》") || c.FullTitle == strings.Trim(text, "《》")
	})
}

func (o *oracle) inForce(d *dataset.Document, day string) bool {
	var on parse.Day
	if d.EffectFrom.IsZero() || on.UnmarshalText([]byte(day)) != nil {
		return false
	}
	w := o.graph.Work(d.Work)
	return w != nil && o.graph.Status(w, on).State == graph.InForce
}

// TestFilters asks fifty queries and holds the answers to those that the records give.
func TestFilters(t *testing.T) {
	data := search.DatasetOf(t, search.Gazettes(t, search.UpTo(24)...))
	ix := indexOf(t, data)
	o := newOracle(t, data)
	d := o.documents[slices.IndexFunc(o.documents, func(d dataset.Document) bool { return !d.EffectFrom.IsZero() && d.Column != "" && len(d.Issuers) > 0 })]
	number, title, person := "", "", ""
	for _, list := range o.citations {
		for _, c := range list {
			if c.Number != "" && c.Year > 0 && (number == "" || c.Number < number) {
				number = c.Number
			}
			if c.Title != "" && (title == "" || c.Title < title) {
				title = c.Title
			}
		}
	}
	for _, names := range o.people {
		for _, n := range names {
			if person == "" || n < person {
				person = n
			}
		}
	}
	from := d.EffectFrom.String()
	for i, x := range []struct {
		q      search.Query
		w      wanted
		amount *between
	}{
		{search.Query{Issuer: d.Issuers[0]}, nil, nil},
		{search.Query{Issuer: "区人民政府"}, nil, nil},
		{search.Query{Issuer: "办公室", Text: "停车"}, wanted{{"停车"}}, nil},
		{search.Query{Kind: "通知"}, nil, nil},
		{search.Query{Kind: "决定", Text: "废止"}, wanted{{"废止"}}, nil},
		{search.Query{Kind: "公告"}, nil, nil},
		{search.Query{Kind: "通知", Text: "补助 OR 奖励"}, wanted{{"补助", "奖励"}}, nil},
		{search.Query{Column: d.Column}, nil, nil},
		{search.Query{Column: "规范性文件", Text: "资金"}, wanted{{"资金"}}, nil},
		{search.Query{Column: "办公室", Text: "2019"}, wanted{{"2019"}}, nil},
		{search.Query{Year: 2019}, nil, nil},
		{search.Query{Year: 2022, Text: "补"}, wanted{{"补"}}, nil},
		{search.Query{Year: 2026, Text: "资金 NOT 补助"}, wanted{{"资金"}, {"-补助"}}, nil},
		{search.Query{Year: 2018, Kind: "通知"}, nil, nil},
		{search.Query{From: "2020-01-01"}, nil, nil},
		{search.Query{To: "2019-12-31"}, nil, nil},
		{search.Query{From: "2018-06-01", To: "2021-06-30", Text: "项目"}, wanted{{"项目"}}, nil},
		{search.Query{From: d.Date, To: d.Date}, nil, nil},
		{search.Query{InForce: from}, nil, nil},
		{search.Query{InForce: d.EffectFrom.AddDays(-1).String()}, nil, nil},
		{search.Query{InForce: "2020-01-01"}, nil, nil},
		{search.Query{InForce: "2023-07-01", Text: "停车"}, wanted{{"停车"}}, nil},
		{search.Query{InForce: "2025-01-01", Kind: "通知", Text: "施行"}, wanted{{"施行"}}, nil},
		{search.Query{InForce: "1999-01-01"}, nil, nil},
		{search.Query{Amount: ">=1000万"}, nil, &between{unit: "CNY", from: "10000000"}},
		{search.Query{Amount: ">=一千万元"}, nil, &between{unit: "CNY", from: "10000000"}},
		{search.Query{Amount: "≥ １０００ 万元"}, nil, &between{unit: "CNY", from: "10000000"}},
		{search.Query{Amount: "<1万元"}, nil, &between{unit: "CNY", to: "10000", open: true}},
		{search.Query{Amount: "<=3000"}, nil, &between{unit: "CNY", to: "3000"}},
		{search.Query{Amount: ">5亿元"}, nil, &between{unit: "CNY", from: "500000000", open: true}},
		{search.Query{Amount: "=800元"}, nil, &between{unit: "CNY", from: "800", to: "800"}},
		{search.Query{Amount: "500万元"}, nil, &between{unit: "CNY", from: "5000000", to: "5000000"}},
		{search.Query{Amount: "500万-1000万元"}, nil, &between{unit: "CNY", from: "5000000", to: "10000000"}},
		{search.Query{Amount: "<5%"}, nil, &between{unit: "%", to: "5", open: true}},
		{search.Query{Amount: ">=2.5%"}, nil, &between{unit: "%", from: "2.5"}},
		{search.Query{Amount: ">=10人"}, nil, &between{unit: "人", from: "10"}},
		{search.Query{Amount: ">=1000万", Text: "补助"}, wanted{{"补助"}}, &between{unit: "CNY", from: "10000000"}},
		{search.Query{Amount: "<1万元", Text: "补助 OR 罚款", Year: 2026}, wanted{{"补助", "罚款"}}, &between{unit: "CNY", to: "10000", open: true}},
		{search.Query{Amount: ">=1万元", InForce: "2024-01-01"}, nil, &between{unit: "CNY", from: "10000"}},
		{search.Query{Cites: number}, nil, nil},
		{search.Query{Cites: strings.NewReplacer("〔", "[", "〕", "]").Replace(number), Text: "的"}, wanted{{"的"}}, nil},
		{search.Query{Cites: title}, nil, nil},
		{search.Query{Cites: "《" + title + "》", Text: "的"}, wanted{{"的"}}, nil},
		{search.Query{Person: person}, nil, nil},
		{search.Query{Person: person, Text: "组长"}, wanted{{"组长"}}, nil},
		{search.Query{Text: "停车 (补助 OR 奖励) NOT 罚款"}, wanted{{"停车"}, {"补助", "奖励"}, {"-罚款"}}, nil},
		{search.Query{Text: "(停车 OR 燃气) -补助"}, wanted{{"停车", "燃气"}, {"-补助"}}, nil},
		{search.Query{Text: `"第三条"`}, wanted{{"第三条"}}, nil},
		{search.Query{Text: "经营单位，按照"}, wanted{{"经营单位，按照"}}, nil},
		{search.Query{Text: "资金", Issuer: "人民政府", Kind: "通知", From: "2017-01-01", To: "2026-12-31", Amount: ">100元"}, wanted{{"资金"}}, &between{unit: "CNY", from: "100", open: true}},
	} {
		want := o.answer(x.q, x.w, x.amount)
		x.q.Limit = 1 << 20
		a, err := ix.Search(context.Background(), x.q)
		if err != nil {
			t.Errorf("%d %+v: %v", i, x.q, err)
			continue
		}
		var got []string
		for _, h := range a.Hits {
			got = append(got, h.ID)
		}
		slices.Sort(got)
		if !slices.Equal(got, want) || a.Total != len(want) {
			t.Errorf("%d %+v: %d hits (said to be %d), want %d", i, x.q, len(got), a.Total, len(want))
		}
		if len(want) == 0 && a.Why == "" {
			t.Errorf("%d %+v: nothing is found, and nothing said about it", i, x.q)
		}
	}
}

// TestWhy: an empty answer says which word or filter excludes all.
func TestWhy(t *testing.T) {
	ix := indexOf(t, search.DatasetOf(t, search.Gazettes(t, search.UpTo(3)...)))
	for _, x := range []struct {
		q    search.Query
		want string
	}{
		{search.Query{Text: "鱻鱻"}, "“鱻鱻”: no title and no provision of the index has it"},
		{search.Query{Text: "资金", Year: 1950}, "without --year 1950 there would be "},
		{search.Query{Text: "资金", Year: 1950, Kind: "无此"}, "nothing in the index has --kind 无此"},
		{search.Query{Year: 1950}, "without --year 1950 there would be "},
		{search.Query{Text: "资金 NOT 资金"}, "no provision has all the words together"},
	} {
		a, err := ix.Search(context.Background(), x.q)
		if err != nil || a.Total != 0 || !strings.HasPrefix(a.Why, x.want) {
			t.Errorf("%+v: %+v, %v; want %s", x.q, a, err, x.want)
		}
	}
}

// TestQueryErrors: what is wrong with a query is said in one line.
func TestQueryErrors(t *testing.T) {
	ix := indexOf(t, search.DatasetOf(t, search.Gazettes(t, 1)))
	for _, x := range []struct {
		q    search.Query
		want string
	}{
		{search.Query{Text: `"停车`}, "is not closed"}, {search.Query{Text: "(停车"}, "a ( is not closed"}, {search.Query{Text: "停车)"}, "without its ("},
		{search.Query{Text: "停车 OR"}, "a word is missing"}, {search.Query{Text: "，。"}, "nothing to look for"}, {search.Query{From: "yesterday"}, "--from yesterday: this is no day"},
		{search.Query{Amount: "many"}, "--amount many: this is no amount"}, {search.Query{InForce: "2022-02-30"}, "this is no day"},
		{search.Query{Text: "AND 停车"}, "a word is missing before AND"}, {search.Query{Text: "()"}, "a word is missing before )"},
	} {
		if _, err := ix.Search(context.Background(), x.q); err == nil || !strings.Contains(err.Error(), x.want) || strings.Contains(err.Error(), "\n") {
			t.Errorf("%+v: %v, want %s", x.q, err, x.want)
		}
	}
}

// TestNoForce: an index without the tables of what is in force says so, and answers nothing wrong.
func TestNoForce(t *testing.T) {
	path := filepath.Join(t.TempDir(), "gazettes.db")
	if _, err := search.Update(context.Background(), search.DatasetOf(t, search.Gazettes(t, 1)), path, search.Options{}); err != nil {
		t.Fatal(err)
	}
	ix, err := search.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer ix.Close()
	if a, err := ix.Search(context.Background(), search.Query{InForce: "2020-01-01"}); err == nil || !strings.Contains(err.Error(), "does not say what is in force") {
		t.Errorf("%+v, %v", a, err)
	}
}
