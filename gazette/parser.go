package gazette

import (
	"errors"

	"github.com/gongbao/gongbao/parse"
	"github.com/gongbao/gongbao/segment"
)

// A Source is the text of one issue and where it stood, as an intake gives it: intake.Open returns one, and a text alone makes one,
// &gazette.Source{Text: s}.
type Source = segment.Source

// A Calendar says in which years a text counts.
type Calendar string

// The calendars. The zero Calendar lets each document decide.
const (
	AnyCalendar Calendar = ""
	Gregorian   Calendar = "gregorian" // 98年 is 1998
	Republican  Calendar = "republic"  // 98年 is 2009, the 98th year of 民國
)

// Calendars lists every calendar.
func Calendars() []Calendar { return []Calendar{AnyCalendar, Gregorian, Republican} }

// A Parser reads issues with what its user knows beforehand. Its zero value reads as [Parse] does. What it names goes before the rows that
// are built in; [Parser.Check] says which words it cannot read: Parse leaves them out, with a [ProblemRegistry] for each. A Parser may be
// used by several goroutines.
type Parser struct {
	Units        []parse.Unit // of amounts, such as {Word: "标准台", Kind: parse.Count}
	Breaks       []string     // words of running text that stand before a 文号, such as 呈报
	RunningHeads []string     // lines that stand at the head or the foot of each page, such as 锦岭县政务月刊
	Kinds        []string     // kinds of documents (文种), such as 快报
	Organs       []string     // names of bodies, or their ends, such as 研习社
	Calendar     Calendar     // of years without an era
}

// Parse reads the issue that src holds. Any text gives an issue: what could not be read, or was read only by inference,
// stands in its Problems.
func Parse(src *Source) *Issue { return Parser{}.Parse(src) }

// Parse reads the issue that src holds, as the function [Parse] does.
func (p Parser) Parse(src *Source) *Issue {
	missing := src == nil
	if missing {
		src = &Source{}
	}
	sum := sumBeside(src)
	layout := p.layout(src)     // where everything stands
	is := newIssue(layout, sum) // cover, contents, layers, colophon
	is.readDocuments(layout)    // heads, parts, outlines, tables
	is.linkContents(layout)     // entries of the contents ↔ documents, pages, columns
	is.identify()               // an id for each document
	is.readValues(p)            // dates, amounts, references …
	is.resolveCitations()       // references ↔ what they name
	is.noticeRegistry(p)        // words of the user's that are left out
	is.notice(layout)           // what could not be read, or only by inference
	is.check(layout)            // proof by redundancy
	if missing {
		is.Problems = []Problem{{Code: ProblemNoText, Message: "there is no source: nil was given to Parse", Spans: []Span{}}}
	}
	return is
}

// layout says where everything stands in a source, as Parse sees it.
func (p Parser) layout(src *Source) *segment.Layout { return p.Segmenting().Read(src) }

// Segmenting returns what the parser knows of where things stand, for segment: segment.Explain(p.Segmenting().Read(src), 61).
func (p Parser) Segmenting() segment.Options {
	return segment.Options{RunningHeads: p.RunningHeads, Kinds: p.Kinds, Organs: p.Organs}
}

// Check reports the words that cannot be read: an organ of one character, which any could end with, kinds and organs without Chinese, units
// without a word or a kind. The error of several words has Unwrap() []error, one for each.
func (p Parser) Check() error { return errors.Join(p.unread()...) }

// unread has an error for each word that cannot be read.
func (p Parser) unread() (left []error) {
	find := p.finder()
	for _, err := range []error{find.Check(), p.Segmenting().Check()} {
		if several, ok := err.(interface{ Unwrap() []error }); ok {
			left = append(left, several.Unwrap()...)
		}
	}
	return left
}

// finder finds values with the words of the parser.
func (p Parser) finder() parse.Finder { return parse.Finder{Units: p.Units, Breaks: p.Breaks} }

// noticeRegistry tells of each word of the user's registry that is left out.
func (is *Issue) noticeRegistry(p Parser) {
	for _, err := range p.unread() {
		is.Problems = append(is.Problems, Problem{Code: ProblemRegistry, Message: err.Error(), Spans: []Span{}})
	}
}

// isRepublican reports whether the years of a document are those of 民國; decided is what the document says itself.
func (p Parser) isRepublican(decided bool) bool {
	switch p.Calendar {
	case Gregorian:
		return false
	case Republican:
		return true
	}
	return decided
}
