package dataset

import (
	"fmt"
	"slices"
	"strings"

	"github.com/gongbao/gongbao/gazette"
	"github.com/gongbao/gongbao/internal/han"
)

// aknElements are the elements of the types of nodes.
var aknElements = map[string]string{
	"part": "part", "chapter": "chapter", "section": "section", "article": "article", "heading": "level", "item": "point", "paragraph": "paragraph",
	"table": "hcontainer",
}

// aknSteps are the steps of an address that the naming convention of Akoma Ntoso calls otherwise.
var aknSteps = map[string]string{"hd": "lvl", "item": "point", "tbl": "hcontainer"}

// id turns an address into one that is unique in the issue: p1__chp_3__art_9__item_1 of the second document becomes
// cmp_2__att_1__chp_3__art_9__point_1.
func (c *component) id(part int, eid string) string {
	_, rest, _ := strings.Cut(eid, "__")
	steps := strings.Split(rest, "__")
	for i, s := range steps {
		if name, n, ok := strings.Cut(s, "_"); ok && aknSteps[name] != "" {
			steps[i] = aknSteps[name] + "_" + n
		}
	}
	return c.ids[part] + "__" + strings.Join(steps, "__")
}

// node writes a node: number, heading, then either its text or what stands below it, with the text as introduction.
func (c *component) node(part int, n *gazette.Node) {
	id := c.id(part, n.EID)
	name := ""
	if n.Type == "table" {
		name = "table"
	}
	c.begin(aknElements[n.Type], "eId", id, "name", name)
	if n.Label != "" {
		c.leaf("num", n.Label)
	}
	if n.Heading != "" {
		c.leaf("heading", n.Heading)
	}
	switch text := []rune(n.Text); {
	case n.Table != nil:
		c.table(id, n)
	case len(n.Children) > 0:
		if from := c.behindHeading(n, text); from < len(text) {
			c.begin("intro", "eId", id+"__intro")
			c.paragraph(id, n, from)
			c.end()
		}
		for i := range n.Children {
			c.node(part, &n.Children[i])
		}
	default:
		c.begin("content", "eId", id+"__content")
		c.paragraph(id, n, c.behindHeading(n, text))
		c.end()
	}
	c.end()
}

// behindHeading returns where the text of a node goes on after its heading, which stands in an element of its own.
func (c *component) behindHeading(n *gazette.Node, text []rune) int {
	heading := []rune(n.Heading)
	if len(heading) == 0 || len(text) < len(heading) || !slices.Equal(text[:len(heading)], heading) {
		return 0
	}
	at := len(heading)
	for at < len(text) && strings.ContainsRune("。．.：: \u3000】）", text[at]) {
		at++
	}
	return at
}

// A markup is a value in the text of a node.
type markup struct {
	from, to   int // characters of the text
	element    string
	attributes []string
}

// paragraph writes the text of a node from a character on, with its values marked.
func (c *component) paragraph(id string, n *gazette.Node, from int) {
	k := c.d.at[n.EID]
	a := c.v.alignment(&c.d.nodes[k])
	c.line("p", func() {
		count := counter{}
		for _, m := range c.markups(n.EID, a) {
			if m.from < from {
				continue
			}
			c.text(string(a.text[from:m.from]))
			attributes := append([]string{"eId", fmt.Sprintf("%s__%s_%d", id, m.element, count.next(m.element))}, m.attributes...)
			c.inline(m.element, string(a.text[m.from:m.to]), attributes...)
			from = m.to
		}
		c.text(string(a.text[from:]))
	})
}

// A valued is a value of a document that its text is marked up with.
type valued struct {
	place      *gazette.Place
	element    string
	attributes []string
}

// valuesAt returns the values that stand in the text of a node. Those of all nodes are gathered once.
func (c *component) valuesAt(eid string) []valued {
	if c.values != nil {
		return c.values[eid]
	}
	c.values = map[string][]valued{}
	add := func(p *gazette.Place, element string, attributes ...string) {
		if p.Cell == nil && len(p.Spans) > 0 {
			c.values[p.EID] = append(c.values[p.EID], valued{p, element, attributes})
		}
	}
	d := c.d
	for i := range d.Citations {
		x := &d.Citations[i]
		if href := c.href(x); href != "" {
			add(&x.Place, "ref", "href", href)
		}
	}
	for i := range d.Amounts {
		x := &d.Amounts[i]
		add(&x.Place, "quantity", "refersTo", "#"+string(x.Kind), "normalized", normalized(x))
	}
	for i := range d.Dates {
		if x := &d.Dates[i]; x.From == x.To && x.From.IsValid() && x.From.Year > 0 {
			add(&x.Place, "date", "date", x.From.String())
		}
	}
	for i := range d.People {
		x := &d.People[i]
		add(&x.Place, "person", "refersTo", "/ontology/person/"+iri(escape(x.Name)))
	}
	return c.values[eid]
}

// markups lists the values of a node in the order of its text; of two that overlap the one that begins first, or the
// longer one.
func (c *component) markups(eid string, a *alignment) []markup {
	var out []markup
	for _, v := range c.valuesAt(eid) {
		p := v.place
		from, to := a.index(p.Spans[0].Start), a.index(p.Spans[len(p.Spans)-1].End-1)+1
		if from < to && to <= len(a.text) && sameInk(string(a.text[from:to]), p.Text) {
			out = append(out, markup{from, to, v.element, v.attributes})
		}
	}
	slices.SortStableFunc(out, func(a, b markup) int {
		if a.from != b.from {
			return a.from - b.from
		}
		return b.to - a.to
	})
	kept, end := out[:0], 0
	for _, m := range out {
		if m.from >= end {
			kept, end = append(kept, m), m.to
		}
	}
	return kept
}

// sameInk reports whether two texts are the same but for white space and width.
func sameInk(a, b string) bool {
	return han.Key(a) == han.Key(b)
}

// normalized writes an amount for programs: 2000000 CNY, or 3000000000/10000000000 CNY for a range.
func normalized(a *gazette.Amount) string {
	s := a.Min.String()
	if a.Max != a.Min {
		s += "/" + a.Max.String()
	}
	return strings.TrimSpace(s + " " + a.Unit)
}

// href returns what a reference leads to: a place in this file, or a work.
func (c *component) href(x *gazette.Citation) string {
	cited := c.d
	if x.Document != nil && *x.Document >= 0 && *x.Document < len(c.v.docs) {
		cited = &c.v.docs[*x.Document]
	}
	if len(x.Targets) > 0 {
		if k, ok := cited.at[x.Targets[0]]; ok {
			target := &component{aknWriter: c.aknWriter, d: cited, ids: c.idsOf(cited)}
			return "#" + target.id(cited.nodes[k].part, x.Targets[0])
		}
	}
	if x.Document != nil {
		return c.v.uri(cited)
	}
	work := citedWork(x, c.d.place)
	if work == "" {
		return ""
	}
	return "/akn/" + iri(work)
}

// citedWork returns the identity of a text that is cited, as far as the reference prints it: the issuer stands only in the
// text itself. It is "" where neither number nor title is printed.
func citedWork(x *gazette.Citation, place string) string {
	switch n := x.Number; {
	case n != nil && n.Serial > 0 && n.Agency != "":
		organ, code := orderOrgan(n.Agency)
		steps := []string{place, organ, code, "", fmt.Sprint(n.Serial)}
		if n.Year > 0 {
			steps[3] = fmt.Sprint(n.Year)
		}
		return joinSteps(steps, n.Year == 0)
	case x.Full != "":
		return joinSteps([]string{place, "", "", titleKey(x.Full)}, false)
	case x.Title != "":
		return joinSteps([]string{place, "", "", titleKey(x.Title)}, false)
	}
	return ""
}

// table writes a table: its caption, the header as th, the rows as td.
func (c *component) table(id string, n *gazette.Node) {
	t := n.Table
	c.begin("content", "eId", id+"__content")
	if len(t.Header)+len(t.Rows) == 0 {
		c.leaf("p", n.Text)
		c.end()
		return
	}
	c.begin("table", "eId", id+"__table_1")
	if t.Caption != "" {
		c.leaf("caption", t.Caption)
	}
	for _, rows := range []struct {
		name string
		rows [][]string
	}{{"th", t.Header}, {"td", t.Rows}} {
		for _, row := range rows.rows {
			c.row(rows.name, row)
		}
	}
	c.end()
	c.end()
}

func (c *component) row(name string, row []string) {
	c.line("tr", func() {
		if len(row) == 0 {
			row = []string{""}
		}
		for _, cell := range row {
			c.tag(name, nil, ">")
			c.inline("p", cell)
			c.WriteString("</" + name + ">")
		}
	})
}
