package gazette

import (
	"strconv"
	"strings"

	"github.com/gongbao/gongbao/internal/han"
	"github.com/gongbao/gongbao/internal/wording"
	"github.com/gongbao/gongbao/parse"
	"github.com/gongbao/gongbao/segment"
)

// readValues finds the values in the text of every title and node.
func (is *Issue) readValues(p Parser) {
	find := p.finder()
	republic := is.isRepublican()
	find.Find("", nil, new(parse.Values)) // from then on several goroutines may use it
	sideBySide(len(is.Documents), is.Source.Bytes, func(d int) {
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
	slab spanSlab
	*valueScratch
	whole string // documentText, once it was asked for
}

// document reads title, parts and tables in printed order.
func (r *valueReader) document() {
	for p := range r.doc.Parts {
		r.part = &r.doc.Parts[p]
		prefix := "p" + strconv.Itoa(p) + "__"
		if p > 0 || !r.doc.subjectInText {
			r.read(r.part.titleSpans, Place{EID: prefix + "title"})
		}
		if p == 0 {
			r.read(r.doc.dated, Place{EID: prefix + "date"})
			r.read(r.doc.RecipientSpans[:r.doc.greeted], Place{EID: prefix + "recipients"})
			for i := range r.doc.reach {
				r.read(r.doc.reach[i:i+1], Place{EID: prefix + "head"})
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
		r.readFrom(n.Spans, n.labelLen, n.facts, Place{EID: n.EID})
		return
	}
	headings := n.Table.headings()
	for row := range n.Table.Cells {
		at := make([][2]int, len(n.Table.Cells[row])) // one piece of memory for the places of a row
		for col := range n.Table.Cells[row] {
			if r.ctx.Column = ""; row >= len(n.Table.Header) && col < len(headings) {
				r.ctx.Column = headings[col]
			}
			at[col] = [2]int{row, col}
			r.read(n.Table.Cells[row][col].Spans, Place{EID: n.EID, Cell: &at[col]})
		}
	}
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

func (r *valueReader) read(pieces []Span, at Place) { r.readFrom(pieces, 0, 0, at) }

// readFrom finds the values in what is printed at pieces, from offset on, of which the facts are known or 0.
func (r *valueReader) readFrom(pieces []Span, offset int, facts han.Facts, at Place) {
	s := r.raw(pieces)
	if len(s) <= offset {
		return
	}
	if facts.May(han.WithSpace) && isSpacedOut(s[offset:]) {
		r.readSolid(segment.Map(pieces, offset, len(s)), at)
		return
	}
	r.found.Reset()
	r.find.Find(s[offset:], &r.ctx, &r.found)
	t := textAt{slab: &r.slab, s: s, offset: offset, pieces: segment.NewMapper(pieces), place: at, src: r.is.Source.source}
	r.take(t)
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
	slab   *spanSlab
	s      string
	offset int // where the search began
	pieces segment.Mapper
	place  Place
	src    *segment.Source
	solid  bool // the spaces that an OCR put between characters are left out
}

// at returns the place of the bytes [start, end) of the text searched.
func (t *textAt) at(start, end int) Place {
	p := t.place
	p.Text, p.Spans = t.printed(start, end)
	p.Confidence = confidence(t.src, p.Spans)
	return p
}

// phrases places the words around a value.
func (t *textAt) phrases(found []parse.Phrase) []Phrase {
	var placed []Phrase
	for _, w := range found {
		text, spans := t.printed(w.Start, w.End)
		if !t.solid {
			text = w.Text
		}
		placed = append(placed, Phrase{text, spans})
	}
	return placed
}

// take notes the values found, with their places.
func (r *valueReader) take(t textAt) {
	r.rooms()
	for i := range r.found.Amounts { // values are large: each is written once, where it stays
		m := &r.found.Amounts[i]
		a := added(&r.amounts)
		a.Amount, a.Qualifier, a.Place = m.Value, t.phrases(m.Value.Qualifier), t.at(m.Start, m.End)
		a.Amount.Qualifier = nil
	}
	for i := range r.found.Dates {
		m := &r.found.Dates[i]
		a := added(&r.dates)
		a.Date, a.Qualifier, a.Place = m.Value, t.phrases(m.Value.Qualifier), t.at(m.Start, m.End)
		a.Date.Qualifier = nil
	}
	for i := range r.found.Durations {
		m := &r.found.Durations[i]
		a := added(&r.durations)
		a.Duration, a.Qualifier, a.Place = m.Value, t.phrases(m.Value.Qualifier), t.at(m.Start, m.End)
		a.Duration.Qualifier = nil
	}
	for i := range r.found.Contacts {
		m := &r.found.Contacts[i]
		*added(&r.contacts) = Contact{m.Value, t.at(m.Start, m.End)}
	}
	for i := range r.found.Citations {
		c := added(&r.citations)
		t.citation(&r.found.Citations[i], c)
		if n := len(r.citations); n > 1 && c.TitleSpans == nil && c.Inferred&parse.InferredTitle != 0 {
			c.TitleSpans = r.citations[n-2].TitleSpans // the title stands at the citation before: 《甲法》第三条和第五条
		}
	}
	for _, m := range r.found.Aliases {
		m.Value.Name, m.Value.For = wording.Reading(m.Value.Name), wording.Reading(m.Value.For)
		*added(&r.aliases) = Alias{m.Value, t.at(m.Start, m.End)}
	}
	for _, m := range r.found.Effects {
		r.part.effects = append(r.part.effects, Effect{m.Value, t.at(m.Start, m.End)})
	}
	if len(t.s) > longText {
		r.found = parse.Values{} // its values are as many as the text is long, and would be kept beside their copies
	}
}

// longText is how many bytes a text has whose values are not kept for the next.
const longText = 1 << 16

// citation places a citation, its title and its number.
func (t *textAt) citation(m *parse.Match[parse.Citation], c *Citation) {
	c.Citation, c.Place = m.Value, t.at(m.Start, m.End)
	if at := m.Value.TitleAt; !at.IsZero() {
		c.TitleSpans = t.at(at.Start, at.End).Spans
	}
	if at := m.Value.NumberAt; !at.IsZero() {
		c.Number = &DocNumber{m.Value.Number, t.at(at.Start, at.End).Spans}
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
