package gazette

import (
	"strconv"
	"strings"

	"github.com/gongbao/gongbao/internal/bridge"
	"github.com/gongbao/gongbao/internal/han"
	"github.com/gongbao/gongbao/internal/inorder"
	"github.com/gongbao/gongbao/internal/wording"
	"github.com/gongbao/gongbao/parse"
	"github.com/gongbao/gongbao/segment"
)

// readValues finds the values in the text of every title and node.
func (is *Issue) readValues(p Parser) {
	find := p.finder()
	republic := is.isRepublican()
	find.Find("", nil, new(parse.Values)) // from then on several goroutines may use it
	inorder.Each(len(is.Documents), is.Source.Bytes, func(d int) {
		r := valueReader{is: is, doc: &is.Documents[d], find: &find, valueScratch: scratches.Get().(*valueScratch)}
		r.subject(republic)
		r.ctx.Republic = p.isRepublican(r.ctx.Republic)
		r.ctx.Published = publishedOn(r.doc.History)
		r.document()
		scratches.Put(r.valueScratch)
	})
}

func parseDay(s string) (day parse.Day, err error) {
	err = day.UnmarshalText([]byte(s))
	return day, err
}

// A valueReader reads the values of one document. It keeps the memory of one text for the next.
type valueReader struct {
	is   *Issue
	doc  *Document
	part *Part
	ctx  parse.Context
	find *parse.Finder
	slab valueSlab
	*valueScratch
	inCell bool   // a cell of a table is read
	cell   [2]int // its row and column
	whole  string // documentText, once it was asked for

	reached map[string][]*Contact // the telephones in tables by the address of the table, once they were asked for
}

// document reads title, parts and tables in printed order.
func (r *valueReader) document() {
	for p := range r.doc.Parts {
		r.part = &r.doc.Parts[p]
		switch {
		case p > 0:
			r.read(r.part.titleSpans, "p"+strconv.Itoa(p)+"__title")
		case !r.doc.subjectInText:
			r.read(r.part.titleSpans, "p0__title")
		}
		if p == 0 {
			r.read(r.doc.dated, "p0__date")
			r.read(r.doc.RecipientSpans[:r.doc.greeted], "p0__recipients")
			for i := range r.doc.reach {
				r.read(r.doc.reach[i:i+1], "p0__head")
			}
		}
		heading := ""
		if p > 0 {
			heading = r.yearAbove(r.part.Title, "")
		}
		r.nodes(r.part.Body, heading)
		r.ctx.Heading = ""
	}
	r.give(r.doc)
	r.readPeople()
	r.currency()
	partners(r.doc.Amounts)
	r.sign()
	r.validity()
}

// nodes reads nodes and what is below them; heading is the one above them that names the year of their dates, if any does.
func (r *valueReader) nodes(list []Node, heading string) {
	for i := range list {
		n := &list[i]
		above := r.yearAbove(n.Heading, heading)
		r.ctx.Heading = above
		r.node(n)
		r.nodes(n.Children, above)
	}
}

// node reads one node: its text after the marker, or its cells.
func (r *valueReader) node(n *Node) {
	if n.Table == nil {
		r.search(n.printed, n.Spans, n.labelLen, n.facts, n.EID)
		return
	}
	headings := n.Table.headings()
	var said any // what they say of the cells below them
	if len(headings) > 0 {
		said = bridge.ColumnHeads(r.find, headings)
	}
	for row, cells := range n.Table.Cells {
		for col := range cells {
			if r.ctx.Column = ""; row >= len(n.Table.Header) && col < len(headings) {
				r.ctx.Column = headings[col]
				bridge.KeepColumn(&r.ctx, said, col)
			}
			r.inCell, r.cell = true, [2]int{row, col}
			r.read(cells[col].Spans, n.EID)
		}
	}
	r.inCell = false
	r.ctx.Column = ""
}

// headings returns the headings of the columns, for the cells below the header; nil where there is none.
func (t *Table) headings() []string {
	if len(t.Header) == 0 {
		return nil
	}
	out := make([]string, max(len(t.Header[0]), len(t.Header[len(t.Header)-1])))
	for col := range out {
		out[col] = t.heading(len(t.Header), col)
	}
	return out
}

// heading returns the heading of a column, for a cell below the header.
func (t *Table) heading(row, col int) string {
	if row < len(t.Header) || len(t.Header) == 0 {
		return ""
	}
	h := t.Header[len(t.Header)-1]
	if col >= len(h) || h[col] == "" {
		h = t.Header[0]
	}
	if col >= len(h) {
		return ""
	}
	return t.ofUnit(h[col])
}

// read finds the values in what is printed at pieces.
func (r *valueReader) read(pieces []Span, eid string) { r.search(r.raw(pieces), pieces, 0, 0, eid) }

// search finds the values in s, which is printed at pieces of the node with an address, from offset on; its facts are known or 0.
func (r *valueReader) search(s string, pieces []Span, offset int, facts han.Facts, eid string) {
	if len(s) <= offset {
		return
	}
	if facts.May(han.WithSpace) && isSpacedOut(s[offset:]) {
		r.readSolid(segment.Map(pieces, offset, len(s)), eid)
		return
	}
	if r.find.Find(s[offset:], &r.ctx, &r.found); r.isEmpty() {
		return
	}
	r.take(&textAt{slab: &r.slab, s: s, offset: offset, pieces: segment.NewMapper(pieces), eid: eid, src: r.is.Source.source})
}

// raw returns what is printed at pieces, one after the other.
func (r *valueReader) raw(pieces []Span) string {
	src := r.is.Source.source.Text
	if len(pieces) == 1 {
		return src[pieces[0].Start:pieces[0].End]
	}
	var text strings.Builder
	text.Grow(textLen(pieces))
	for _, p := range pieces {
		text.WriteString(src[p.Start:p.End])
	}
	return text.String()
}

// A textAt is a text that was searched, and where it stands.
type textAt struct {
	slab   *valueSlab
	s      string
	offset int // where the search began
	pieces segment.Mapper
	eid    string
	cell   *[2]int
	src    *segment.Source
	solid  bool // the spaces that an OCR put between characters are left out
}

// at puts the place of the bytes [start, end) of the text searched into p, which is empty.
func (t *textAt) at(start, end int, p *Place) {
	p.Text, p.Spans = t.printed(start, end)
	p.EID, p.Cell = t.eid, t.cell
	if len(t.src.Runs) > 0 {
		p.Confidence = confidence(t.src, p.Spans)
	}
}

// phrases places the words around a value.
func (t *textAt) phrases(found []parse.Phrase) []Phrase {
	if len(found) == 0 {
		return nil
	}
	placed := t.slab.phrases.list(len(found))
	for i, w := range found {
		text, spans := t.printed(w.Start, w.End)
		if !t.solid {
			text = w.Text
		}
		placed[i] = Phrase{text, spans}
	}
	return placed
}

// take notes the values found, with their places, and empties what was found.
func (r *valueReader) take(t *textAt) {
	if r.inCell {
		t.cell = r.slab.cell(r.cell)
	}
	if len(t.s) > manyValues {
		r.rooms()
	}
	r.takeFigures(t)
	r.takeTexts(t)
	r.again()
	if len(t.s) > longText {
		r.found = parse.Values{} // its values are as many as the text is long, and would be kept beside their copies
	}
}

// takeFigures notes the amounts, dates and durations. Values are large: each is written once, where it stays.
func (r *valueReader) takeFigures(t *textAt) {
	for i := range r.found.Amounts {
		m := &r.found.Amounts[i]
		a := added(&r.amounts)
		a.Amount, a.Qualifier = m.Value, t.phrases(m.Value.Qualifier)
		a.Amount.Qualifier = nil
		t.at(m.Start, m.End, &a.Place)
	}
	for i := range r.found.Dates {
		m := &r.found.Dates[i]
		a := added(&r.dates)
		a.Date, a.Qualifier = m.Value, t.phrases(m.Value.Qualifier)
		a.Date.Qualifier = nil
		t.at(m.Start, m.End, &a.Place)
	}
	for i := range r.found.Durations {
		m := &r.found.Durations[i]
		a := added(&r.durations)
		a.Duration, a.Qualifier = m.Value, t.phrases(m.Value.Qualifier)
		a.Duration.Qualifier = nil
		t.at(m.Start, m.End, &a.Place)
	}
}

// takeTexts notes the contacts, citations, aliases and clauses on force.
func (r *valueReader) takeTexts(t *textAt) {
	for i := range r.found.Contacts {
		m := &r.found.Contacts[i]
		c := added(&r.contacts)
		c.Contact = m.Value
		t.at(m.Start, m.End, &c.Place)
	}
	for i := range r.found.Citations {
		c := added(&r.citations)
		t.citation(&r.found.Citations[i], c)
		if n := len(r.citations); n > 1 && c.TitleSpans == nil && c.Inferred&parse.InferredTitle != 0 {
			c.TitleSpans = r.citations[n-2].TitleSpans // the title stands at the citation before: 《甲法》第三条和第五条
		}
	}
	for i := range r.found.Aliases {
		m := &r.found.Aliases[i]
		a := added(&r.aliases)
		a.Alias = m.Value
		a.Name, a.For = wording.Reading(a.Name), wording.Reading(a.For)
		t.at(m.Start, m.End, &a.Place)
	}
	for i := range r.found.Effects {
		m := &r.found.Effects[i]
		e := added(&r.part.effects)
		e.Effect = m.Value
		t.at(m.Start, m.End, &e.Place)
	}
}

// longText is how many bytes a text has whose values are not kept for the next.
const longText = 1 << 16

// citation places a citation, its title and its number.
func (t *textAt) citation(m *parse.Match[parse.Citation], c *Citation) {
	c.Citation = m.Value
	t.at(m.Start, m.End, &c.Place)
	if at := m.Value.TitleAt; !at.IsZero() {
		_, c.TitleSpans = t.printed(at.Start, at.End)
	}
	if at := m.Value.NumberAt; !at.IsZero() {
		_, spans := t.printed(at.Start, at.End)
		c.Number = &DocNumber{m.Value.Number, spans}
	}
	if at := m.Value.PinpointAt; t.solid && !at.IsZero() {
		c.Pinpoint, _ = t.printed(at.Start, at.End) // as printed, with its spaces
	}
}

// isOfAmendment reports whether amended provisions are what e puts in force.
func (r *valueReader) isOfAmendment(e *Effect) bool {
	if len(e.Spans) == 0 {
		return false
	}
	start := e.Spans[0].Start
	before := strings.TrimSpace(r.is.Text(Span{Start: max(0, start-24), End: start}))
	return strings.HasSuffix(before, "條文") || strings.HasSuffix(before, "条文") || strings.HasSuffix(before, "条款")
}

// sign gives the date below the signature its role.
func (r *valueReader) sign() {
	if len(r.doc.DateSpans) == 0 {
		return
	}
	at := r.doc.DateSpans[0].Start
	for i := range r.doc.Dates {
		if s := r.doc.Dates[i].Spans; len(s) > 0 && s[0].Start == at {
			r.doc.Dates[i].Role = "signed"
		}
	}
}

// validity gives each part the last clause on validity that it prints (附则 stand at the end), and the document that of its
// first part that has one. A day that hangs on the issue, 自印发之日起, is that of the document. A clause on the force of what was
// amended, 本法修正條文自公布日施行, is that of the part only where it has no other.
func (r *valueReader) validity() {
	for p := range r.doc.Parts {
		part := &r.doc.Parts[p]
		for i := range part.effects {
			e := part.effects[i]
			if part.Effect != nil && r.isOfAmendment(&e) {
				continue
			}
			e.Effect = e.Effect.Resolve(r.ctx.DayOf(e.Anchor))
			part.Effect = &e
		}
		if part.Effect != nil && r.doc.Effect == nil {
			r.doc.Effect = part.Effect
		}
	}
}
