package gazette

import (
	"strings"

	"github.com/gongbao/gongbao/segment"
)

// An assembler makes one document of the model from the layout.
type assembler struct {
	l    *segment.Layout
	d    *segment.Document
	text string
}

// newDocument makes document d of the layout.
func newDocument(l *segment.Layout, d int) Document {
	a := assembler{l: l, d: &l.Documents[d], text: l.Source.Text}
	doc := Document{
		Issuers: []string{}, Recipients: []string{}, Signers: []string{}, CopiesTo: []string{}, Parts: []Part{},
		ApprovedBy: []string{}, Notes: []string{}, History: []Event{}, Listed: []Listed{}, Seals: []Seal{},
		Amounts: []Amount{}, Dates: []Date{}, Durations: []Duration{}, Citations: []Citation{}, Aliases: []Alias{}, Contacts: []Contact{}, People: []Person{},
	}
	a.head(&doc)
	a.elements(&doc)
	a.signature(&doc)
	a.remarks(&doc)
	a.imprint(&doc)
	for p := range a.d.Parts {
		doc.Parts = append(doc.Parts, a.part(p))
	}
	a.listed(&doc)
	titleFromInstrument(&doc, a.d)
	titleFromNumber(&doc, a)
	doc.Spans = a.spans(a.d.From, a.d.To)
	doc.Issuers = issuers(&doc)
	return doc
}

// lineSpan returns the print of line i.
func (a *assembler) lineSpan(i int) Span { return a.l.Lines[i].Print }

// str returns the reading of what is printed at spans.
func (a *assembler) str(spans []Span) string { return a.l.Source.Reading(a.raw(spans)) }

func (a *assembler) raw(spans []Span) string {
	b := segment.Block{Pieces: spans}
	return b.Text(a.text)
}

// lineSpans returns the prints of some lines.
func (a *assembler) lineSpans(lines []int) []Span {
	out := make([]Span, 0, len(lines))
	for _, i := range lines {
		out = append(out, a.lineSpan(i))
	}
	return out
}

// head reads masthead, number, title, kind, addressees and column.
func (a *assembler) head(doc *Document) {
	h := &a.d.Head
	doc.MastheadSpans = a.lineSpans(h.Masthead)
	doc.Masthead = a.str(doc.MastheadSpans)
	doc.TitleSpans = h.TitleSpans
	doc.Title = a.str(h.TitleSpans)
	doc.RecipientSpans = a.lineSpans(h.Recipients)
	doc.Recipients = addressees(a.str(doc.RecipientSpans))
	doc.greeted = len(doc.RecipientSpans)
	if a.d.Column >= 0 {
		doc.Column = a.l.Front.ColumnName(a.raw([]Span{a.lineSpan(a.d.Column)}))
	}
	if len(h.Number) > 0 {
		doc.Number = a.number(h.NumberSpans)
	}
	if doc.Masthead == "" && doc.Number != nil && (strings.HasSuffix(doc.Number.Agency, "令") || strings.HasSuffix(doc.Number.Agency, announcement)) {
		doc.Masthead = doc.Number.Agency
		doc.MastheadSpans = a.agencySpan(doc.Number.Agency, h.NumberSpans, h.TitleSpans)
	}
	doc.Kind = kindOf(doc.Title, doc.Masthead)
}

// agencySpan returns where the agency of a number such as 云州市人民政府令第4号 is printed: in the number, or in the title above it.
func (a *assembler) agencySpan(agency string, places ...[]Span) []Span {
	for _, spans := range places {
		s := a.raw(spans)
		if at := strings.Index(s, agency); at >= 0 {
			return segment.Map(spans, at, at+len(agency))
		}
		for end := range s { // 公　告 for 公告
			if segment.Reading(s[:end]) == agency {
				return segment.Map(spans, 0, end)
			}
		}
	}
	return places[0]
}

// titleFromInstrument gives a document without a title of its own, such as an order (令), that of the first text it issues; also where
// that title stands above the order as the heading of a web page.
func titleFromInstrument(doc *Document, d *segment.Document) {
	if doc.Title != "" && doc.Kind != "令" {
		return
	}
	for p := range d.Parts {
		if d.Parts[p].Role != segment.Instrument || len(d.Parts[p].Title) == 0 {
			continue
		}
		if t := doc.Parts[p].Title; doc.Title == "" || segment.Likeness(segment.Key(t), segment.Key(doc.Title)) > 0.8 {
			doc.Title, doc.TitleSpans = t, d.Parts[p].Title
		}
		return
	}
}

// announcement ends what heads the announcements that an organ counts, 国家林业部公告 | 2031年第8号.
const announcement = "公告"

// titleFromNumber gives an announcement that prints no title its name and number, by which contents and citations call it.
func titleFromNumber(doc *Document, a assembler) {
	if doc.Title == "" && strings.HasSuffix(doc.Masthead, announcement) {
		doc.TitleSpans = doc.Number.Spans
		doc.Title = a.str(doc.TitleSpans)
	}
}

// kindOf returns the 文种 of a document: 令 below the masthead of an order, else what the title ends with; 公告 where no title has one.
func kindOf(title, masthead string) string {
	if strings.HasSuffix(masthead, "令") {
		return "令"
	}
	if k := segment.KindOf(title); k != "" || !strings.HasSuffix(masthead, announcement) {
		return k
	}
	return announcement
}

// signature reads who signed and when.
func (a *assembler) signature(doc *Document) {
	doc.Signers = []string{}
	for i := range a.d.Signers {
		b := &a.d.Signers[i]
		doc.SignerSpans = append(doc.SignerSpans, b.Pieces...)
		doc.Signers = append(doc.Signers, signerNames(a.l.Source.SpacedReading(b.Text(a.text)))...)
	}
	doc.Signers = joinBroken(doc.Signers)
	doc.DateSpans = a.d.Date
	if day, ok := segment.DayOf(a.raw(a.d.Date)); ok {
		doc.Date = day.String()
	}
}

// signerNames returns who signs on one line: organs side by side, one that a space broke, or an office and a name, 市长 张 三.
// A note on the seal, （云州市水务局代章）, is no part of a name.
func signerNames(line string) []string {
	words := strings.Fields(segment.WithoutSeal(line))
	for _, w := range words {
		if len([]rune(w)) < 4 && !segment.EndsOrgan(w) {
			return []string{strings.Join(words, "")}
		}
	}
	return words
}

// joinBroken joins the name of an organ that was broken over two lines: 云州市临 and 江区人民政府.
func joinBroken(names []string) []string {
	out := names[:0]
	for i := 0; i < len(names); i++ {
		name := names[i]
		if i+1 < len(names) && !segment.EndsOrgan(name) && len([]rune(name)) > 3 && segment.EndsOrgan(names[i+1]) {
			name += names[i+1]
			i++
		}
		out = append(out, name)
	}
	return out
}

// imprint reads 版记: copies, printing organ and date.
func (a *assembler) imprint(doc *Document) {
	for i := range a.d.Imprint {
		b := &a.d.Imprint[i]
		s := segment.WithoutCopies(a.l.Source.SpacedReading(b.Text(a.text)))
		if i > 0 && strings.HasSuffix(s, "印发") && doc.PrintedBy == "" {
			if above := &a.d.Imprint[i-1]; segment.EndsOrgan(above.Text(a.text)) {
				s = a.l.Source.SpacedReading(above.Text(a.text)) + " " + s
			}
		}
		copies, main := segment.CopyTo(s), segment.MainTo(s)
		switch {
		case copies != "":
			doc.CopiesTo = append(doc.CopiesTo, addressees(strings.TrimSuffix(copies, "。"))...)
		case main != "":
			doc.Recipients = append(doc.Recipients, addressees(strings.TrimSuffix(main, "。"))...)
			doc.RecipientSpans = append(doc.RecipientSpans, b.Pieces...)
		case strings.HasSuffix(s, "印发"):
			a.printed(doc, strings.TrimSuffix(s, "印发"))
		}
	}
}

// printed reads 云州市人民政府办公室 2022年6月7日.
func (a *assembler) printed(doc *Document, s string) {
	for i := range s {
		if day, ok := segment.DayOf(s[i:]); ok {
			doc.PrintedBy, doc.PrintedOn = Text(strings.TrimSpace(s[:i])), Text(day.String())
			return
		}
	}
}

// issuers returns who issued a document: whose masthead it carries, or which organs signed it, or else which the title names.
func issuers(doc *Document) []string {
	m := doc.Masthead
	for _, end := range []string{"文件", "行政命令", "令", announcement} {
		m = strings.TrimSuffix(m, end)
	}
	if m != "" {
		return []string{m}
	}
	names := []string{}
	for _, s := range doc.Signers {
		if segment.EndsOrgan(s) {
			names = append(names, s)
		}
	}
	if len(names) == 0 {
		names = titleIssuers(doc.Title)
	}
	return names
}

// titleIssuers returns the organs that a title begins with: 云州市人民政府 of 云州市人民政府关于加强供水工作的通知.
func titleIssuers(title string) []string {
	at := len(title)
	for _, w := range []string{"关于", "關於", "印发", "转发", "批转", "轉發"} {
		if k := strings.Index(title, w); k >= 0 {
			at = min(at, k)
		}
	}
	names := []string{}
	if at == len(title) {
		return names
	}
	for _, n := range strings.FieldsFunc(title[:at], func(r rune) bool { return r == ' ' || r == '\u3000' || r == '、' }) {
		if !segment.EndsOrgan(n) || len([]rune(n)) < 3 {
			return []string{}
		}
		names = append(names, n)
	}
	return names
}

// spans returns the print of the lines [from, to) without furniture and blank lines, neighbours joined over them only
// where nothing else is printed between.
func (a *assembler) spans(from, to int) []Span {
	out := []Span{}
	for i := from; i < to; i++ {
		l := &a.l.Lines[i]
		if l.Role != segment.Body && l.Role != segment.Contents || l.Print.Len() == 0 {
			if l.Role == segment.Furniture && len(out) > 0 && out[len(out)-1].Len() > 0 {
				out = append(out, Span{})
			}
			continue
		}
		if n := len(out); n > 0 && out[n-1].Len() > 0 {
			out[n-1].End = l.Print.End
		} else if n > 0 {
			out[n-1] = l.Print
		} else {
			out = append(out, l.Print)
		}
	}
	if n := len(out); n > 0 && out[n-1].Len() == 0 {
		out = out[:n-1]
	}
	return out
}
