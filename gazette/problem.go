package gazette

import (
	"fmt"
	"unicode"
	"unicode/utf8"

	"github.com/gongbao/gongbao/internal/bridge"
	"github.com/gongbao/gongbao/internal/han"
	"github.com/gongbao/gongbao/internal/wording"
	"github.com/gongbao/gongbao/segment"
)

// A Problem is something in the text that could not be read, or was read only by inference.
type Problem struct {
	Code     ProblemCode `json:"code"`     // one of [ProblemCodes], such as marker-inferred
	Message  string      `json:"message"`  // one sentence
	Document *int        `json:"document"` // index of the document; nil for the issue
	Spans    []Span      `json:"spans"`
}

// notice gathers the problems of the issue.
func (is *Issue) notice(l *segment.Layout) {
	if l.Absent == "" {
		is.noText(l.Source.Text)
	}
	is.noDocument(l.Absent)
	if bridge.LineFacts(l, 0, len(l.Lines)).May(han.WithBad) {
		is.badBytes(l.Source.Text)
	}
	is.lostBreaks(l)
	is.unreadPages(l.Source)
	is.textOutside(l)
	for d := range is.Documents {
		doc, at := &is.Documents[d], &l.Documents[d]
		add := func(code ProblemCode, message string, spans []Span) {
			index := d
			is.Problems = append(is.Problems, Problem{Code: code, Message: message, Document: &index, Spans: noNil(spans)})
		}
		if doc.Number == nil && doc.Masthead != "" {
			add(ProblemNumberMissing, "the masthead "+doc.Masthead+" has no 文号 that could be read", doc.MastheadSpans)
		}
		if doc.Number != nil && doc.Number.Repaired {
			add(ProblemNumberRepaired, "a sign of the 文号 "+doc.Number.Text+" is lost", doc.Number.Spans)
		}
		if doc.Title == "" {
			add(ProblemTitleMissing, "the document has no title that could be read", doc.Spans[:min(1, len(doc.Spans))])
		}
		for p := range at.Parts {
			if at.Parts[p].Inferred {
				add(ProblemTitleInferred, "the title "+doc.Parts[p].Title+" stands only in the list of attachments", []Span{at.Parts[p].Label})
			}
		}
		noticeUnsure(l.Source, doc, add)
		noticeValues(doc, add)
		for _, n := range doc.Nodes() {
			if n.Inferred {
				add(ProblemMarkerInferred, fmt.Sprintf("the marker %s is read as number %d by its place", n.Label, n.Number), n.Spans[:1])
			}
			if n.Table != nil {
				noticeCells(n.Table, add)
			}
		}
	}
}

// textOutside reports text that is part of no document.
func (is *Issue) textOutside(l *segment.Layout) {
	a := assembler{l: l}
	for _, e := range l.Outside {
		is.Problems = append(is.Problems, Problem{Code: ProblemTextOutside, Message: "the text stands in no document", Spans: a.spans(e.From, e.To)})
	}
}

// noticeValues gathers the problems of the values of a document.
func noticeValues(doc *Document, add func(code ProblemCode, message string, spans []Span)) {
	for i := range doc.Amounts {
		if a := &doc.Amounts[i]; a.Differs {
			add(ProblemAmountWords, fmt.Sprintf("%s is %s in figures and %s in words", a.Text, a.Min, a.Words), a.Spans)
		}
	}
	for i := range doc.Dates {
		if d := &doc.Dates[i]; d.IsImpossible() {
			add(ProblemNoSuchDay, "there is no day "+d.Text, d.Spans)
		} else if d.Differs {
			add(ProblemWeekday, "the day of the week behind "+d.Text+" is another one", d.Spans)
		}
	}
	for i := range doc.Citations {
		c := &doc.Citations[i]
		if c.Number != nil && c.Number.Repaired {
			add(ProblemNumberRepaired, "a sign of the 文号 "+c.Number.Text+" is lost", c.Number.Spans)
		}
		if c.Full == "" && c.Alias == "" && c.Number == nil && c.Title != "" && c.Inferred == 0 && isShortForm(c.Title) {
			add(ProblemUnbound, "nothing before 《"+c.Title+"》 says what it stands for", c.Spans)
		}
	}
}

// noticeCells gathers the rows of a table that have too few cells.
func noticeCells(t *Table, add func(code ProblemCode, message string, spans []Span)) {
	for _, x := range []struct {
		rows []int
		what string
	}{{t.placed, "their cells are placed by what stands in the columns"}, {t.unsure, "nothing says in which columns their cells belong"}} {
		var spans []Span
		for _, r := range x.rows {
			spans = append(spans, t.spansOf(len(t.Header)+r)...)
		}
		if len(x.rows) > 0 {
			add(ProblemCells, fmt.Sprintf("%d rows of %s have more or fewer cells than its header: %s", len(x.rows), tableName(t), x.what), spans)
		}
	}
}

// isShortForm reports whether a title is a kind and nothing else, as short forms are: 通知, 实施意见.
func isShortForm(title string) bool {
	return len(title) <= 4*utf8.UTFMax && utf8.RuneCountInString(title) <= 4 && wording.KindOf("甲"+title) == title
}

// noText reports a text in which nothing can be read: most often a file of pictures, or in a character set that nobody named.
func (is *Issue) noText(s string) {
	for _, r := range s {
		if unicode.Is(unicode.Han, r) {
			return
		}
	}
	whole := []Span{}
	if s != "" {
		whole = append(whole, Span{End: len(s)})
	}
	is.Problems = append(is.Problems, Problem{Code: ProblemNoText, Message: "there is no Chinese character in the text", Spans: whole})
}

// unreadPages reports the pages whose text is of no use.
func (is *Issue) unreadPages(src *segment.Source) {
	for _, p := range src.Pages {
		if p.Unread != "" {
			message := fmt.Sprintf("page %d could not be read: %s", p.Number, p.Unread)
			is.Problems = append(is.Problems, Problem{Code: ProblemPage, Message: message, Spans: []Span{p.Span}})
		}
	}
}

// apartRuns is how many runs of lost signs are each a problem of their own; all others of their kind are one. A text with more was read in
// the wrong character set, or is none.
const apartRuns = 200

// badBytes reports bytes that are no UTF-8, and characters that something before us has lost: one problem for each of the first runs, and one
// for the others of each kind.
func (is *Issue) badBytes(s string) {
	apart, more := 0, [len(lostSigns)]int{}
	eachLost(s, func(kind int, run Span) {
		if apart++; apart > apartRuns {
			more[kind]++
			return
		}
		is.Problems = append(is.Problems, Problem{Code: lostSigns[kind].code, Message: lostSigns[kind].message, Spans: []Span{run}})
	})
	if apart <= apartRuns {
		return
	}
	var others [len(lostSigns)][]Span
	for kind, n := range more {
		others[kind] = make([]Span, 0, n)
	}
	apart = 0
	eachLost(s, func(kind int, run Span) {
		if apart++; apart > apartRuns {
			others[kind] = append(others[kind], run)
		}
	})
	for kind, spans := range others {
		if len(spans) > 0 {
			message := fmt.Sprintf(lostSigns[kind].more, len(spans))
			is.Problems = append(is.Problems, Problem{Code: lostSigns[kind].code, Message: message, Spans: spans})
		}
	}
}

// eachLost calls f for each run of lost signs of one kind.
func eachLost(s string, f func(kind int, run Span)) {
	for i := 0; i < len(s); {
		if s[i] < 0x80 {
			i++
			continue
		}
		r, n := utf8.DecodeRuneInString(s[i:])
		if r != utf8.RuneError {
			i += n
			continue
		}
		run := Span{Start: i}
		for i < len(s) {
			if r, m := utf8.DecodeRuneInString(s[i:]); r != utf8.RuneError || m != n {
				break
			}
			i += n
		}
		run.End = i
		f(min(n-1, 1), run)
	}
}

// lostSigns are bytes, of which a run is decoded one by one, and characters of three.
var lostSigns = [2]struct {
	code          ProblemCode
	message, more string
}{
	{ProblemEncoding, "bytes that are no UTF-8", "bytes that are no UTF-8, in %d more places"},
	{ProblemOpaque, "characters that were lost before this text was made", "characters that were lost before this text was made, in %d more places"},
}
