package dataset

import (
	"iter"

	"github.com/gongbao/gongbao/gazette"
)

// A Check is one proof by redundancy: two things that a gazette prints and that must agree.
type Check struct {
	Head
	Document string  `json:"document,omitempty"` // id of the document; left out for the issue
	Code     string  `json:"code"`
	Status   string  `json:"status"`
	Message  string  `json:"message"` // one sentence, with both sides where they differ
	Places   []Place `json:"places"`  // of both sides
}

// A Problem is something that could not be read, or was read only by inference.
type Problem struct {
	Head
	Document string  `json:"document,omitempty"` // id of the document; left out for the issue
	Code     string  `json:"code"`
	Severity string  `json:"severity"`
	Message  string  `json:"message"` // one sentence
	Places   []Place `json:"places"`  // where it stands
}

// How much a problem may change in the data.
const (
	SeverityLoss  = gazette.SeverityLoss  // something printed is not in the records
	SeverityDoubt = gazette.SeverityDoubt // a value may be wrong, or contradicts another
	SeverityNote  = gazette.SeverityNote  // read by inference, or as printed where the print is at fault
)

// ProblemIncomplete is the code of a file of which only a part could be read. The other codes are those of the issue.
const ProblemIncomplete = "incomplete"

// checks yields what the issue proves about itself.
func (v *view) checks() iter.Seq[Check] {
	return func(yield func(Check) bool) {
		count := counter{}
		for _, c := range v.Issue.Checks {
			head, document := v.finding(NameChecks, c.Document, string(c.Code), count)
			if !yield(Check{head, document, string(c.Code), c.Status, c.Message, v.placesOf(c.Spans)}) {
				return
			}
		}
	}
}

// problems yields what could not be read: first of the file, then of the issue.
func (v *view) problems() iter.Seq[Problem] {
	return func(yield func(Problem) bool) {
		count := counter{}
		if v.incomplete != nil {
			head, _ := v.finding(NameProblems, nil, ProblemIncomplete, count)
			if !yield(Problem{head, "", ProblemIncomplete, SeverityLoss, v.incomplete.message, []Place{}}) {
				return
			}
		}
		for _, p := range v.Issue.Problems {
			head, document := v.finding(NameProblems, p.Document, string(p.Code), count)
			if !yield(Problem{head, document, string(p.Code), p.Code.Meaning().Severity, p.Message, v.placesOf(p.Spans)}) {
				return
			}
		}
	}
}

// finding begins the record of a check or a problem. Its id has the code where others have an address.
func (v *view) finding(name string, document *int, code string, count counter) (Head, string) {
	if document == nil || *document < 0 || *document >= len(v.docs) {
		return v.head(name, issueWork(v.Issue), "-", code, count.next(code)), ""
	}
	d := &v.docs[*document]
	key := number(d.index) + code
	return v.head(name, d.work, d.index, code, count.next(key)), v.documentID(d.index)
}

// placesOf gives each span a place of its own: the two sides of a check stand apart.
func (v *view) placesOf(spans []gazette.Span) []Place {
	out := make([]Place, len(spans))
	for i, s := range spans {
		out[i] = v.places.place([]gazette.Span{s})
	}
	return out
}
