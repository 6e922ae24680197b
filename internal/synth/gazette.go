package synth

import (
	"cmp"
	"math/rand/v2"
	"slices"
	"strings"
	"time"
)

// Options say what a gazette holds. The zero value is right.
type Options struct {
	Documents int     // how many documents; 0 lets the seed choose 1 to 12
	Noise     float64 // strength of the OCR noise, from 0 (none) to 1; see BadScan
	Forms     bool    // the printed forms of Forms too
}

// Gazette is an invented gazette and all that is true about it.
type Gazette struct {
	Text  string
	Truth Truth
	Forms map[string]int // how often the gazette has each of Forms

	blocks []*block // in printed order, for other ways to print it
	lines  []line   // what stands where in Text
	habit  habit
	head   string
}

// Make writes the gazette of a seed number: the same number gives the same gazette, such as
// the 栖浦市揽湖区人民政府公报 2022年第2期.
func Make(seed uint64, o Options) *Gazette {
	m := newMaker(seed, o)
	m.write()
	g := m.gazette(seed)
	g.Forms = m.formed
	if o.Noise > 0 {
		return g.Noisy(seed, o.Noise)
	}
	return g
}

// gazette prints what was written, between cover and colophon.
func (m *maker) gazette(seed uint64) *Gazette {
	if m.sheet == siteSheet {
		m.besideTitle()
	}
	body := m.blocks
	front, back := m.around()
	m.print(seed, body, nil, nil) // a first time for the page numbers of the contents
	m.paginate()
	g := m.print(seed, body, front, back)
	g.Truth = m.truth(g)
	g.Truth.locate(g.Text)
	for i := range g.Truth.Values {
		g.Truth.Values[i].Text = g.Truth.Values[i].Raw
	}
	if m.sheet == unbrokenSheet {
		return g.unbroken(m.one(" ", "  ", "　　"))
	}
	return g
}

// around is what stands before and after the documents: cover, contents and colophon of an issue, head and foot of a page.
func (m *maker) around() (front, back []*block) {
	switch m.sheet {
	case siteSheet:
		front, back = m.siteFront(), m.siteBack()
	case issueSheet:
		front, back = m.front(), m.back()
	}
	if m.sheet != issueSheet {
		m.entries, m.columns, m.loose = nil, nil, true
	}
	return front, back
}

// A maker writes one gazette.
type maker struct {
	r       *rand.Rand
	aside   *rand.Rand // for forms that came later, so that those before keep their gazettes
	o       Options
	place   place
	year    int
	number  int
	issue   Issue
	habit   habit
	values  map[string]func() phrase
	serials map[string]int

	rich  bool // every instrument has a term and ends an earlier one
	topic topic
	date  time.Time // of the document
	style style
	part  int
	used  map[string]int // when a choice was last taken
	clock int
	names map[string]bool // of people: no two bear the same

	sheet  sheetKind
	loose  bool           // no page has a number
	formed map[string]int // how often each later form was printed

	blocks  []*block
	docs    []*draft
	nodes   []*Node
	tables  []*Table
	columns []*Column
	entries []*Entry
	joins   []Join
}

func newMaker(seed uint64, o Options) *maker {
	m := &maker{r: rand.New(rand.NewPCG(seed, 0x676f6e67)), aside: rand.New(rand.NewPCG(seed, 0x6173)), o: o, part: -1, serials: map[string]int{}, used: map[string]int{}, names: map[string]bool{}}
	m.values = m.plantedSlots()
	m.place = invent(m.r)
	m.year = m.between(2016, 2026)
	m.number = m.between(1, 12)
	m.date = day(m.year, m.number, 1)
	m.topic = pick(m.r, topics)
	m.habit = m.newHabit()
	m.rename()
	m.laterHabit()
	m.chooseSheet()
	return m
}

// rename names the issue after its place.
func (m *maker) rename() {
	name := m.place.name() + "人民政府"
	m.issue = Issue{
		Name: name + "公报", LatinName: m.place.latin + " RENMIN ZHENGFU GONGBAO", Year: m.year, Number: m.number,
		TotalNumber: m.number + m.between(0, 80), Sponsor: name, Publisher: name + "办公室",
	}
}

// print prints front matter, documents and colophon, always with the same breaks.
func (m *maker) print(seed uint64, body, front, back []*block) *Gazette {
	p := &press{habit: m.habit, r: rand.New(rand.NewPCG(seed, 7)), head: m.headLine(), quiet: true}
	if front != nil && m.habit.gap {
		p.out.WriteString(strings.Repeat("\n", int(seed%5)))
	}
	for _, b := range front {
		p.print(b)
	}
	p.quiet, p.page, p.used, p.r = false, 0, 0, rand.New(rand.NewPCG(seed, 8))
	var marks []pageMark
	for _, b := range body {
		p.print(b)
		marks = append(marks, pageMark{b, p.page})
	}
	for _, b := range back {
		p.print(b)
	}
	for lines := strings.Count(p.out.String(), "\n"); lines < 60; lines++ {
		p.out.WriteByte('\n') // a text of less than a page ends in blank lines
	}
	m.joins = p.joins
	m.marks(marks)
	all := slices.Concat(front, body, back)
	return &Gazette{Text: p.out.String(), blocks: all, lines: p.lines, habit: m.habit, head: p.head}
}

// A pageMark says on which page a block ended.
type pageMark struct {
	block *block
	page  int
}

// marks finds the pages of the documents.
func (m *maker) marks(marks []pageMark) {
	for i := range m.docs {
		m.docs[i].Page = 0
	}
	if m.loose {
		return
	}
	for _, k := range marks {
		if k.block.doc < 0 {
			continue
		}
		d := m.docs[k.block.doc]
		if d.Page == 0 {
			d.Page = k.page
		}
		d.LastPage = k.page
	}
}

// headLine is the running head.
func (m *maker) headLine() string {
	if m.habit.headYear {
		return m.issue.Name + "　" + m.issueLine()
	}
	return m.issue.Name
}

// truth gathers what is known after printing.
func (m *maker) truth(g *Gazette) Truth {
	t := Truth{Joins: m.joins}
	s := &t.Structure
	s.Issue = m.issue
	s.Contents, s.Columns, s.Documents, s.Tables = []Entry{}, []Column{}, []Document{}, []Table{}
	m.spans(g)
	for _, e := range m.entries {
		s.Contents = append(s.Contents, *e)
	}
	for _, c := range m.columns {
		s.Columns = append(s.Columns, *c)
	}
	for _, d := range m.docs {
		s.Documents = append(s.Documents, d.finished())
	}
	for _, x := range m.tables {
		s.Tables = append(s.Tables, *x)
	}
	for _, n := range m.nodes {
		t.Outline = append(t.Outline, *n)
	}
	for _, b := range g.blocks {
		b.eachValue(func(v *Value) { t.plant(*v, b.doc) })
	}
	slices.SortStableFunc(t.Values, func(a, b Value) int { return cmp.Compare(a.At.Start, b.At.Start) })
	slices.SortStableFunc(t.People, func(a, b Person) int { return cmp.Compare(a.At.Start, b.At.Start) })
	return t
}

// plant files one value where it belongs. What stands in the contents or the colophon is no value of a document.
func (t *Truth) plant(v Value, doc int) {
	switch {
	case v.Kind == person:
		p := *v.person
		p.At, p.Doc = v.At, doc
		t.People = append(t.People, p)
	case v.Kind != fixed && doc >= 0:
		t.Values = append(t.Values, v)
	}
}

// eachValue calls f with the values of a block and of the cells of its table.
func (b *block) eachValue(f func(*Value)) {
	for _, k := range b.text.marks {
		f(k.value)
	}
	if b.grid == nil {
		return
	}
	for _, row := range slices.Concat(b.grid.header, b.grid.rows) {
		for _, c := range row {
			for _, k := range c.marks {
				f(k.value)
			}
		}
	}
}

// spans finds from where to where each document and each part goes.
func (m *maker) spans(g *Gazette) {
	for _, l := range g.lines {
		if l.block == nil || l.block.doc < 0 {
			continue
		}
		d := m.docs[l.block.doc]
		d.At = d.At.cover(l.Span)
		if l.role == roleList {
			d.ListsAt = append(d.ListsAt, l.Span)
		}
		if l.block.part >= 0 {
			p := d.parts[l.block.part]
			p.At = p.At.cover(l.Span)
		}
	}
}

// cover is the smallest span that holds both.
func (s Span) cover(t Span) Span {
	if s == (Span{}) {
		return t
	}
	return Span{min(s.Start, t.Start), max(s.End, t.End)}
}

// finished is a document with its parts.
func (d *draft) finished() Document {
	out := d.Document
	out.Parts = []Part{}
	for _, p := range d.parts {
		out.Parts = append(out.Parts, *p)
	}
	if out.Repeals == nil {
		out.Repeals = []string{}
	}
	if out.CopiesTo == nil {
		out.CopiesTo = []string{}
	}
	if out.Recipients == nil {
		out.Recipients = []string{}
	}
	return out
}
