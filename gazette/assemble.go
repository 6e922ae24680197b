package gazette

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/gongbao/gongbao/internal/bridge"
	"github.com/gongbao/gongbao/internal/han"
	"github.com/gongbao/gongbao/internal/lexicon"
	"github.com/gongbao/gongbao/internal/wording"
	"github.com/gongbao/gongbao/segment"
)

// An assembler makes one document of the model from the layout.
type assembler struct {
	l    *segment.Layout
	d    *segment.Document
	text string
}

// readDocument reads document d of the layout. Where words of the user's registry stand in the text, its twin tells the kind and the organs.
func (doc *Document) readDocument(l *segment.Layout, d int) {
	doc.readFrom(l, d, l.Source.Text)
	if twin := bridge.Twin(l); twin != "" {
		var own Document
		own.readFrom(l, d, twin)
		doc.takeOwn(l, &own)
	}
}

// takeOwn takes kind, issuers and signers from what the twin of the text says.
func (doc *Document) takeOwn(l *segment.Layout, twin *Document) {
	doc.Kind = cmp.Or(bridge.OwnKind(l, doc.Title), doc.Kind)
	for _, names := range [][]string{twin.Issuers, twin.Signers} {
		for i := range names {
			names[i] = bridge.FromTwin(l, names[i])
		}
	}
	doc.Issuers, doc.Signers = twin.Issuers, twin.Signers
}

// readFrom reads document d of the layout, with the strings that text has.
func (doc *Document) readFrom(l *segment.Layout, d int, text string) {
	a := assembler{l: l, d: &l.Documents[d], text: text}
	*doc = Document{
		Issuers: []string{}, Recipients: []string{}, Signers: []string{}, CopiesTo: []string{}, Parts: make([]Part, len(a.d.Parts)),
		ApprovedBy: []string{}, Notes: []string{}, History: []Event{}, Listed: []Listed{}, Seals: []Seal{},
		Amounts: []Amount{}, Dates: []Date{}, Durations: []Duration{}, Citations: []Citation{}, Aliases: []Alias{}, Contacts: []Contact{}, People: []Person{},
	}
	a.head(doc)
	a.elements(doc)
	a.signature(doc)
	a.remarks(doc)
	a.imprint(doc)
	for p := range doc.Parts {
		a.part(p, &doc.Parts[p])
	}
	a.listed(doc)
	a.history(doc)
	numberFromHistory(doc, a.d)
	titleFromInstrument(doc, a.d)
	titleFromNumber(doc, a)
	doc.Spans, doc.facts = a.spans(a.d.From, a.d.To), bridge.LineFacts(l, a.d.From, a.d.To)
	if doc.facts.May(han.WithWeek) {
		doc.weekLines = a.linesWith(han.WithWeek)
	}
	doc.Issuers = a.issuers(doc)
}

// lineSpan returns the print of line i.
func (a *assembler) lineSpan(i int) Span { return a.l.Lines[i].Print }

// linesWith returns the lines of the document that may have some signs, each with the end of what stands before it.
func (a *assembler) linesWith(signs han.Facts) (lines []Span) {
	for i := a.d.From; i < a.d.To; i++ {
		if bridge.LineFacts(a.l, i, i+1).May(signs) {
			at := a.l.Lines[i].Span
			lines = append(lines, Span{Start: max(a.l.Lines[a.d.From].Span.Start, at.Start-lineReach), End: at.End})
		}
	}
	return lines
}

// lineReach is how many bytes before a line are looked at with it: the bracket of （ | 周六）.
const lineReach = 16

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
	doc.Masthead = a.masthead()
	doc.TitleSpans = a.withoutBrackets(h.TitleSpans)
	doc.Title = a.str(doc.TitleSpans)
	doc.RecipientSpans = a.lineSpans(h.Recipients)
	doc.Recipients = addressees(a.str(doc.RecipientSpans))
	doc.greeted = len(doc.RecipientSpans)
	if a.d.Column >= 0 {
		doc.Column = a.l.Front.ColumnName(a.raw([]Span{a.lineSpan(a.d.Column)}))
	}
	if len(h.Number) > 0 {
		doc.Number = a.number(h.NumberSpans)
	}
	if h.Spoilt && doc.Number != nil {
		doc.Number.Repaired = true
	}
	if doc.Masthead == "" && doc.Number != nil && (strings.HasSuffix(doc.Number.Agency, "令") || strings.HasSuffix(doc.Number.Agency, announcement)) {
		if at := a.agencySpan(doc.Number.Agency, h.NumberSpans, h.TitleSpans); at != nil {
			doc.Masthead, doc.MastheadSpans = doc.Number.Agency, at
		}
	}
	doc.Kind = kindOf(doc.Title, doc.Masthead)
	a.letter(doc)
	if len(doc.Recipients) == 0 && !a.greeted(doc) {
		a.addressedAtEnd(doc)
	}
}

// greetingEnds stand after who a telegram of the Republic goes to.
var greetingEnds = lexicon.NewTails(lexicon.Words(lexicon.GreetingEnd))

// greeted reads who a telegram of the Republic goes to, before its text on the same line: 各縣縣政府公鑒：案准….
func (a *assembler) greeted(doc *Document) bool {
	blocks := a.d.Parts[0].Blocks
	for i := range min(len(blocks), 2) { // 事由：… may stand above
		s := blocks[i].Text(a.text)
		at := han.Colon(s[:min(len(s), 4*maxAddressee)])
		if at <= 0 {
			continue
		}
		name := strings.TrimSuffix(s[:at], greetingEnds.Of(s[:at]))
		if name == "" || name == s[:at] || strings.ContainsAny(name, "。；，「《") {
			continue
		}
		doc.Recipients = addressees(a.l.Source.SpacedReading(name))
		doc.RecipientSpans = segment.Map(blocks[i].Pieces, 0, len(name))
		return true
	}
	return false
}

// addressedAtEnd reads who a letter goes to whose addressee stands below its text: 此致 | 云州市交通运输局.
func (a *assembler) addressedAtEnd(doc *Document) {
	blocks := a.d.Parts[0].Blocks
	for i := 1; i < len(blocks); i++ {
		if len(blocks[i].Lines) != 1 || !wording.IsCourtesy(blocks[i-1].Text(a.text)) {
			continue
		}
		s := strings.TrimRight(blocks[i].Text(a.text), "：:。 ")
		if utf8.RuneCountInString(s) <= maxAddressee && endsInOneOf(s, bodyEnds) && !strings.ContainsAny(s, "。；：，") && !wording.IsPersonLine(s) {
			doc.Recipients = addressees(a.l.Source.SpacedReading(s))
			doc.RecipientSpans = blocks[i].Pieces
		}
		return
	}
}

// maxAddressee is how many characters the name below 此致 has at most.
const maxAddressee = 30

// withoutBrackets returns where a title stands that is printed in brackets below the count of an announcement: （关于…的公告）.
func (a *assembler) withoutBrackets(title []Span) []Span {
	s := a.raw(title)
	for _, pair := range []string{"（）", "()"} {
		open, close := string([]rune(pair)[0]), string([]rune(pair)[1])
		if strings.HasPrefix(s, open+"关于") && strings.HasSuffix(s, close) && strings.Count(s, open) == strings.Count(s, close) {
			return segment.Map(title, len(open), len(s)-len(close))
		}
	}
	return title
}

// letter reads who a paper of Taiwan goes to, 受文者 and 正本, who gets a copy, 副本, and what else its head says: 速別：普通件.
func (a *assembler) letter(doc *Document) {
	l := &a.d.Letter
	doc.subjectInText = len(l.Subject) > 0
	told := map[string]bool{}
	for _, name := range doc.Recipients {
		told[name] = true
	}
	for _, at := range l.To {
		doc.RecipientSpans = append(doc.RecipientSpans, at)
		for _, name := range addressees(a.str([]Span{at})) {
			if !told[name] {
				told[name] = true
				doc.Recipients = append(doc.Recipients, name)
			}
		}
	}
	for _, at := range l.Copies {
		doc.CopiesTo = append(doc.CopiesTo, addressees(a.str([]Span{at}))...)
	}
	if len(l.Speed) > 0 && doc.Urgency == "" {
		doc.UrgencySpans, doc.Urgency = l.Speed[:1], Text(a.str(l.Speed[:1]))
	}
	if len(l.Secrecy) > 0 && doc.Secrecy == "" {
		doc.SecrecySpans, doc.Secrecy = l.Secrecy[:1], Text(a.str(l.Secrecy[:1]))
	}
	doc.reach = l.Contacts
	for _, at := range l.Attached {
		doc.Listed = append(doc.Listed, Listed{Title: a.str([]Span{at}), Spans: []Span{at}})
	}
	if len(l.Subject) > 0 && doc.Kind == "" {
		doc.Kind = wording.KindOf("|" + doc.Masthead)
	}
}

// masthead returns what heads the document. What stands beside the one in the middle of several organs is said of all, and comes last:
// 云州海关 | 云州市商务局　公告 | 云州市财政局.
func (a *assembler) masthead() string {
	var names strings.Builder
	head := ""
	lines := a.d.Head.Masthead
	for k, i := range lines {
		s := a.str([]Span{a.lineSpan(i)})
		if h := wording.OrderHead(s); h != "" && k+1 < len(lines) && head == "" {
			s, head = strings.TrimSuffix(s, h), h
		} else if rest, ok := cutPaper(a.raw([]Span{a.lineSpan(i)}), k+1 < len(lines) && !a.isPaper(lines[len(lines)-1])); ok && head == "" {
			s, head = a.l.Source.Reading(rest), paper
		}
		names.WriteString(s)
	}
	return names.String() + head
}

// paper stands beside or after the organs that head a paper.
const paper = "文件"

// isPaper reports whether 文件 ends line i.
func (a *assembler) isPaper(i int) bool {
	return strings.HasSuffix(a.str([]Span{a.lineSpan(i)}), paper)
}

// cutPaper takes 文件 out of a line of several organs, 云州市水务局文件　云州市财政局, and off its end where organs follow below.
func cutPaper(s string, more bool) (string, bool) {
	if before, behind, ok := strings.Cut(s, paper+" "); ok && strings.TrimSpace(behind) != "" {
		return before + " " + behind, true
	}
	if before, behind, ok := strings.Cut(s, paper+"　"); ok && strings.TrimSpace(behind) != "" {
		return before + "　" + behind, true
	}
	if more {
		return strings.CutSuffix(s, paper)
	}
	return s, false
}

// agencySpan returns where the agency of a number such as 云州市人民政府令第4号 is printed: in the number, or in the title above it.
func (a *assembler) agencySpan(agency string, places ...[]Span) []Span {
	for _, spans := range places {
		s := a.raw(spans)
		if at := strings.Index(s, agency); at >= 0 {
			return segment.Map(spans, at, at+len(agency))
		}
		for end := range s + "." { // 公　告 for 公告, up to the end of all
			if wording.Reading(s[:end]) == agency {
				return segment.Map(spans, 0, end)
			}
		}
	}
	return nil
}

// titleFromInstrument gives a document without a title of its own, such as an order (令), that of the first text it issues; also where
// that title stands above the order as the heading of a web page. A file that begins with the label 附件1 has that of the attachment.
func titleFromInstrument(doc *Document, d *segment.Document) {
	if doc.Title != "" && doc.Kind != "令" {
		return
	}
	alone := doc.Number == nil && len(doc.Parts) > 0 && len(doc.Parts[0].Body) == 0
	for p := range d.Parts {
		if role := d.Parts[p].Role; len(d.Parts[p].Title) == 0 || role != segment.Instrument && !(alone && role == segment.Attached) {
			continue
		}
		if t := doc.Parts[p].Title; doc.Title == "" || wording.Likeness(han.Key(t), han.Key(doc.Title)) > 0.8 {
			doc.Title, doc.TitleSpans = t, d.Parts[p].Title
		}
		return
	}
}

// announcement ends what heads the announcements that an organ counts, 国家林业部公告 | 2031年第8号.
const announcement = "公告"

// titleFromNumber gives an announcement that prints no title its name and number, by which contents and citations call it; and so an act of
// Macau, 第223/2031號行政長官批示.
func titleFromNumber(doc *Document, a assembler) {
	if doc.Title != "" || doc.Number == nil {
		return
	}
	name, _, _ := strings.Cut(doc.Number.Text, "第")
	if act := isNumberOfAct(doc.Number.Text); act || strings.HasSuffix(doc.Masthead, announcement) || wording.IsOfficePaper(name) {
		doc.TitleSpans = doc.Number.Spans
		if !act && !strings.Contains(doc.Number.Text, announcement) && !wording.IsOfficePaper(name) {
			doc.TitleSpans = append(slices.Clone(doc.MastheadSpans), doc.Number.Spans...) // …公告 | （五届）第8号
		}
		if doc.Title = a.str(doc.TitleSpans); act && doc.Kind == "" {
			doc.Kind = wording.KindOf(doc.Title)
		}
	}
}

// isNumberOfAct reports whether s is the number by which an act of Macau is called: 第223/2031號行政長官批示.
func isNumberOfAct(s string) bool {
	return strings.HasPrefix(s, "第") && strings.Contains(s, "/") && strings.Contains(s, "號") && !strings.HasSuffix(s, "號")
}

// kindOf returns the 文种 of a document: 令 below the masthead of an order, else what the title ends with; 公告 where no title has one.
func kindOf(title, masthead string) string {
	if strings.HasSuffix(masthead, "令") {
		return "令"
	}
	announces := strings.HasSuffix(masthead, announcement)
	if k := wording.KindOf(title); !announces || k != "" && !strings.HasSuffix(title, "》") { // 公告 | 《供水办法》 is the text that it announces
		return k
	}
	return announcement
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
