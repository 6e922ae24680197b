package graph

import (
	"cmp"
	"slices"

	"github.com/gongbao/gongbao/parse"
)

// lastDay is after all that a gazette prints.
var lastDay = parse.Day{Year: 9999, Month: 12, Day: 31}

// A ChangeKind is what happens to a text on a day.
type ChangeKind string

// What happens to a text.
const (
	Began     ChangeKind = "began"     // the first day in force
	Ended     ChangeKind = "ended"     // the first day after its term
	Amended   ChangeKind = "amended"   // the first day of the change
	Withdrawn ChangeKind = "withdrawn" // the first day after a repeal
	Halted    ChangeKind = "suspended"
	Extended  ChangeKind = "extended" // or said to stay in force
)

// ChangeKinds lists every kind of change.
func ChangeKinds() []ChangeKind {
	return []ChangeKind{Began, Ended, Amended, Withdrawn, Halted, Extended}
}

// A Change is what happens to one work on one day.
type Change struct {
	Day       parse.Day  `json:"day"`
	Kind      ChangeKind `json:"kind"`
	Work      string     `json:"work"`
	Held      bool       `json:"held"`
	Number    string     `json:"number,omitempty"`
	Title     string     `json:"title,omitempty"`
	By        string     `json:"by,omitempty"` // work that does it
	Candidate bool       `json:"candidate,omitempty"`
	Partial   bool       `json:"partial,omitempty"`
	Inferred  bool       `json:"day_inferred,omitempty"`
	Evidence  Place      `json:"evidence"`
}

// Changes lists what began, ended, was amended or withdrawn from one day to another, by day. A zero day is no limit.
func (g *Graph) Changes(since, until parse.Day) []Change {
	var out []Change
	add := func(c Change) {
		if c.Day.IsZero() || c.Day.Compare(since) < 0 || !until.IsZero() && c.Day.Compare(until) > 0 {
			return
		}
		out = append(out, c)
	}
	for _, w := range g.Works {
		for _, c := range g.changesOf(w) {
			add(c)
		}
	}
	slices.SortStableFunc(out, func(a, b Change) int {
		return cmp.Or(a.Day.Compare(b.Day), cmp.Compare(a.Kind, b.Kind), cmp.Compare(a.Work, b.Work))
	})
	return out
}

// changesOf lists what happens to one work.
func (g *Graph) changesOf(w *Work) []Change {
	base := Change{Work: w.ID, Held: w.Held, Number: w.Number, Title: w.Title}
	var out []Change
	if f := w.Force; w.Held && !w.Draft && f.Evidence != nil {
		c := base
		c.Day, c.Kind, c.Inferred, c.Evidence = f.From, Began, len(f.Inferred) > 0, *f.Evidence
		out = append(out, c)
	}
	if w.Held && !w.Draft {
		last := g.Status(w, lastDay)
		if last.State == Expired {
			c := base
			c.Day, c.Kind, c.Evidence = last.Until.AddDays(1), Ended, endOf(last, w)
			out = append(out, c)
		}
	}
	for _, e := range w.in {
		kind := changeKinds[e.Relation]
		if kind == "" || e.Negated || e.Draft {
			continue
		}
		c := base
		c.Day, c.Kind, c.By, c.Candidate, c.Partial, c.Inferred, c.Evidence = e.Day, kind, e.From, e.Candidate, e.Partial, e.Inferred, e.Evidence
		if e.Partial && kind == Withdrawn {
			c.Kind = Amended // a provision of it is withdrawn: the text goes on, changed
		}
		out = append(out, c)
	}
	return out
}

// endOf is where the end of a term is said: by the text, or by what made the term longer.
func endOf(s Status, w *Work) Place {
	for i := len(s.Evidence) - 1; i >= 0; i-- {
		if x := &s.Evidence[i]; x.Says == Survives || x.Says == "ends" {
			return x.Place
		}
	}
	if w.Force.Evidence != nil {
		return *w.Force.Evidence
	}
	return Place{}
}

// changeKinds are what the relations do to the cited text.
var changeKinds = map[string]ChangeKind{Repeals: Withdrawn, Replaces: Withdrawn, Amends: Amended, Suspends: Halted, Survives: Extended}

// sortSteps puts steps in the order of their days; those without one last.
func sortSteps(list []Step) {
	slices.SortStableFunc(list, func(a, b Step) int {
		if a.Day.IsZero() != b.Day.IsZero() {
			if a.Day.IsZero() {
				return 1
			}
			return -1
		}
		return a.Day.Compare(b.Day)
	})
}
