package gazette

import (
	"html"
	"iter"
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/gongbao/gongbao/internal/han"
	"github.com/gongbao/gongbao/internal/wording"
)

// A value is a value of any kind where it stands.
type value struct {
	kind string
	Place
}

// values yields every value of a document.
func values(d *Document) iter.Seq[value] {
	return func(yield func(value) bool) {
		var all []value
		for i := range d.Amounts {
			all = append(all, value{"an amount", d.Amounts[i].Place})
		}
		for i := range d.Dates {
			all = append(all, value{"a date", d.Dates[i].Place})
		}
		for i := range d.Durations {
			all = append(all, value{"a duration", d.Durations[i].Place})
		}
		for i := range d.Citations {
			all = append(all, value{"a citation", d.Citations[i].Place})
		}
		for i := range d.Aliases {
			all = append(all, value{"an alias", d.Aliases[i].Place})
		}
		for i := range d.Contacts {
			all = append(all, value{"a contact", d.Contacts[i].Place})
		}
		for i := range d.People {
			all = append(all, value{"a person", d.People[i].Place})
		}
		if d.Effect != nil {
			all = append(all, value{"a clause on validity", d.Effect.Place})
		}
		for _, v := range all {
			if !yield(v) {
				return
			}
		}
	}
}

// invented: every text of the model is printed where its spans say, up to white space and the folding of signs.
func (c *court) invented() {
	is := c.is
	cover := c.layer("cover")
	for _, s := range []string{is.Name, is.LatinName, is.Sponsor} {
		c.within("the cover", s, cover)
	}
	contents := c.layer("contents")
	for i := range is.Contents {
		c.same("an entry", is.Contents[i].Title, is.Contents[i].Spans)
		c.within("a column of the contents", is.Contents[i].Column, contents)
	}
	if col := is.Colophon; col != nil {
		c.same("the colophon", col.Text, col.Spans)
		for _, s := range []string{col.Title, col.Publisher, col.Address, col.Postcode, col.Phone, col.Website} {
			c.within("the colophon", s, c.print(col.Spans))
		}
	}
	for d := range is.Documents {
		c.inventedHead(&is.Documents[d])
		for p := range is.Documents[d].Parts {
			c.inventedPart(&is.Documents[d].Parts[p])
		}
		for v := range values(&is.Documents[d]) {
			if raw := c.print(v.Spans); v.Text != raw {
				c.breaks("%s says %q, and %q is printed", v.kind, v.Text, raw)
			}
		}
		c.inventedWords(&is.Documents[d])
	}
}

// inventedHead checks the head and the foot of a document.
func (c *court) inventedHead(d *Document) {
	c.same("a title", d.Title, d.TitleSpans)
	if s := c.print(d.MastheadSpans); !alike(sorted(d.Masthead), sorted(s)) { // the head of several organs stands beside the one in the middle
		c.breaks("a masthead says %q, and %q is printed", d.Masthead, s)
	}
	c.within("a column", d.Column, c.layer("column")+c.layer("contents"))
	for _, s := range d.Recipients {
		c.within("an addressee", s, c.print(d.RecipientSpans))
	}
	for _, s := range d.Signers {
		c.within("a signature", s, c.print(d.SignerSpans))
	}
	c.inventedElements(d)
	whole := c.print(d.Spans)
	for _, s := range append([]string{string(d.PrintedBy)}, d.CopiesTo...) {
		c.within("the imprint", s, whole)
	}
	if d.Number != nil {
		c.same("a number", d.Number.Text, d.Number.Spans)
	}
	if d.Date != "" {
		if day, ok := wording.DayOf(c.print(d.DateSpans)); !ok || day.String() != d.Date {
			c.breaks("the date %s is printed %q", d.Date, c.print(d.DateSpans))
		}
	}
}

// sorted returns the characters of s in order.
func sorted(s string) string {
	r := []rune(han.Key(s))
	slices.Sort(r)
	return string(r)
}

// inventedElements checks the marks of 版头, the notes and what is attached.
func (c *court) inventedElements(d *Document) {
	c.same("份号", string(d.CopyNumber), d.CopyNumberSpans)
	c.same("密级", string(d.Secrecy), d.SecrecySpans)
	c.same("紧急程度", string(d.Urgency), d.UrgencySpans)
	for _, s := range d.ApprovedBy {
		c.within("签发人", s, c.print(d.ApprovedBySpans))
	}
	for _, s := range d.Notes {
		c.within("附注", s, c.print(d.NoteSpans))
	}
	for _, x := range d.Listed {
		c.same("a listed attachment", x.Title, x.Spans)
	}
	for _, x := range d.Seals {
		c.within("a seal", x.Text, c.print(x.Spans))
	}
	for _, x := range d.History {
		c.within("an event", x.Text, c.print(x.Spans))
		c.within("who acted in an event", x.By, x.Text)
	}
}

// inventedPart checks title, label and nodes of a part.
func (c *court) inventedPart(p *Part) {
	c.same("a title of a part", p.Title, p.titleSpans)
	c.within("a label", p.Label, c.print(p.Spans))
	for n := range p.Nodes() {
		if n.Table != nil {
			c.inventedTable(n.Table)
			continue
		}
		c.inventedNode(n)
		if at := strings.Index(unquoted(n.Text), unquoted(n.Heading)); at != 0 && !(at == 1 && (strings.ContainsAny(n.Text[:min(3, len(n.Text))], "(（［[【〔") || n.Text[0] == '-')) {
			c.breaks("the heading %q does not begin %q", n.Heading, n.Text)
		}
	}
}

// inventedNode checks label and text of a node. A sign that an OCR made of the wide space between them, 第二条”本规定, is neither.
func (c *court) inventedNode(n *Node) {
	if n.gap == 0 {
		c.same("a "+n.Type, n.Label+n.Text, n.Spans)
		return
	}
	raw := c.print(n.Spans)
	if sign := han.Key(raw[n.labelLen-n.gap : n.labelLen]); sign != "\"" && sign != "," {
		c.breaks("a %s leaves out %q", n.Type, sign)
	}
	if s := raw[:n.labelLen-n.gap] + raw[n.labelLen:]; !alike(n.Label+n.Text, s) {
		c.breaks("a %s says %q, and %q is printed", n.Type, n.Label+n.Text, s)
	}
}

// unquoted returns the key of s without quotation marks, one of which an OCR may have made of the space in 总 则.
func unquoted(s string) string { return strings.ReplaceAll(han.Key(s), "\"", "") }

// inventedTable checks the cells of a table, and that its rows are its cells.
func (c *court) inventedTable(t *Table) {
	rows := append(append([][]string{}, t.Header...), t.Rows...)
	if len(rows) != len(t.Cells) {
		c.breaks("a table has %d rows and the cells of %d", len(rows), len(t.Cells))
		return
	}
	for r := range rows {
		if len(rows[r]) != len(t.Cells[r]) || len(rows[r]) > t.Columns {
			c.breaks("a row has %d texts and %d cells in %d columns", len(rows[r]), len(t.Cells[r]), t.Columns)
			return
		}
		for i, s := range rows[r] {
			if t.Cells[r][i].Text != s {
				c.breaks("the cell %q is %q in its row", t.Cells[r][i].Text, s)
			}
			if raw := c.print(t.Cells[r][i].Spans); !alike(s, raw) && !alike(withoutTags(s), withoutTags(raw)) {
				c.breaks("the cell %q is printed %q", s, raw)
			}
		}
	}
	for r := range t.Filled {
		for i, s := range t.Filled[r] {
			if s != t.Rows[r][i] && (t.Rows[r][i] != "" || r == 0 || s != t.Filled[r-1][i]) {
				c.breaks("the blank cell %d of row %d is filled with %q", i, r, s)
			}
		}
	}
	if t.Total != nil && (t.Total.Row < 0 || t.Total.Row >= len(t.Rows)) {
		c.breaks("the sum stands in row %d of %d", t.Total.Row, len(t.Rows))
	}
}

// inventedWords checks what values hold of the text beside their place.
func (c *court) inventedWords(d *Document) {
	for i := range d.Citations {
		x := &d.Citations[i]
		if x.Title != "" && x.TitleSpans != nil {
			c.within("a cited title", x.Title, c.print(x.TitleSpans))
		} else {
			c.within("a cited title", x.Title, c.print(x.Spans))
		}
		c.within("a pinpoint", x.Pinpoint, x.Text)
		if x.Number != nil {
			c.same("a cited number", x.Number.Text, x.Number.Spans)
		}
	}
	whole := withoutTags(c.print(d.Spans))
	for i := range d.Aliases {
		c.within("a short name", d.Aliases[i].Name, d.Aliases[i].Text)
		c.within("what a short name stands for", withoutTags(d.Aliases[i].For), whole+"\n"+withoutTags(c.paragraph(d, d.Aliases[i].EID)))
	}
	for i := range d.People {
		x := &d.People[i]
		c.within("a name", x.Name, withoutTags(x.Text))
		for _, s := range []string{x.Role, x.Post, x.Unit} {
			c.within("a post", withoutTags(s), withoutTags(x.Text)+"\n"+whole) // a post may stand on both sides of a page number
		}
	}
}

var (
	tags   = regexp.MustCompile(`</?[a-zA-Z][^<>]*>`)
	spaced = strings.NewReplacer("&nbsp;", " ")
)

func withoutTags(s string) string {
	for tags.MatchString(s) { // <p<p>> is one inside another
		s = tags.ReplaceAllString(s, "\n")
	}
	return html.UnescapeString(spaced.Replace(s))
}

// paragraph is what is printed of the provision eid, without what a page prints between its lines.
func (c *court) paragraph(d *Document, eid string) string {
	for _, n := range d.Nodes() {
		if n.EID == eid {
			return c.print(n.Spans)
		}
	}
	return ""
}

// print is what stands at spans.
func (c *court) print(spans []Span) string {
	var b strings.Builder
	for _, s := range spans {
		b.WriteString(c.is.Text(s))
	}
	return b.String()
}

// layer is all that stands in layers of a role.
func (c *court) layer(role string) string {
	var b strings.Builder
	for _, l := range c.is.Layers {
		if l.Role == role {
			b.WriteString(c.is.Text(l.Span))
		}
	}
	return b.String()
}

// same checks that a text is what stands at spans.
func (c *court) same(what, s string, spans []Span) {
	raw, lines := c.print(spans), ""
	for _, x := range spans {
		lines += c.is.Text(x) + "\n" // so that a character broken over two lines stays broken
	}
	if !alike(s, raw) && !alike(s, lines) {
		c.breaks("%s says %q, and %q is printed", what, s, raw)
	}
}

// alike reports whether s is the reading of raw: only white space and the shapes of signs differ, and type that is doubled counts once.
func alike(s, raw string) bool {
	return han.Key(s) == han.Key(raw) || han.Key(unspaced.Replace(s)) == han.Key(unspaced.Replace(raw)) || han.Key(s) == han.Key(wording.Reading(raw)) || squeezed(s) == squeezed(raw)
}

// unspaced takes out white space byte by byte, so that a character which it broke in two is whole again.
var unspaced = strings.NewReplacer(" ", "", "\t", "", "\n", "", "\r", "", "\f", "", "\v", "", "\u3000", "", "\ufeff", "", "\u200b", "", "\u200c", "", "\u200d", "", "\u2060", "", "\u00a0", "", "\u2028", "", "\u2029", "")

// squeezed is the key of a text in which no character stands twice in a row.
func squeezed(s string) string {
	var last rune
	return strings.Map(func(r rune) rune {
		if r == last {
			return -1
		}
		last = r
		return r
	}, han.Key(s))
}

// within checks that a text stands in what is printed.
func (c *court) within(what, s, raw string) {
	if !utf8.ValidString(s) && strings.Contains(strings.ReplaceAll(unspaced.Replace(raw), "|", ""), unspaced.Replace(s)) {
		return // cut in mid-character by the end of a line or of a cell: joined, its bytes are another one
	}
	if !strings.Contains(han.Key(raw), han.Key(s)) && !strings.Contains(han.Key(wording.Reading(raw)), han.Key(s)) && !strings.Contains(han.Key(unspaced.Replace(raw)), han.Key(s)) && !strings.Contains(squeezed(raw), squeezed(s)) {
		c.breaks("%s says %q, and %q is printed", what, s, cut(raw))
	}
}

// cut is the beginning of a long text.
func cut(s string) string {
	if r := []rune(s); len(r) > 60 {
		return string(r[:60]) + "…"
	}
	return s
}
