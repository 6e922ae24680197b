package graph

import (
	"fmt"

	"github.com/gongbao/gongbao/parse"
)

// A State is whether a text is in force on a day.
type State string

// The states of a text on a day.
const (
	InForce   State = "in_force"
	NotYet    State = "not_yet"
	Expired   State = "expired"
	Repealed  State = "repealed"
	Suspended State = "suspended"
	Unknown   State = "unknown"
)

// States lists every state of a text.
func States() []State { return []State{InForce, NotYet, Expired, Repealed, Suspended, Unknown} }

// A Status is what a collection knows about the force of a text on a day, with all that it knows it from.
type Status struct {
	Work       string    `json:"work"`
	Held       bool      `json:"held"`
	Number     string    `json:"number,omitempty"`
	Title      string    `json:"title,omitempty"`
	Part       int       `json:"part,omitempty"` // of the work, where one of its texts was asked for
	On         parse.Day `json:"on"`
	State      State     `json:"state"`
	Reason     string    `json:"reason"` // one sentence
	From       parse.Day `json:"from,omitzero"`
	Until      parse.Day `json:"until,omitzero"` // last day, with what made the term longer
	Inferred   []string  `json:"inferred,omitempty"`
	Evidence   []Step    `json:"evidence"`   // in the order of the days
	Candidates []Step    `json:"candidates"` // what may be meant, and decides nothing
	Editions   []Edition `json:"editions,omitempty"`
}

// A Step is one link of a chain of evidence.
type Step struct {
	Says     string    `json:"says"` // begins, ends, repeals, replaces, amends, survives, suspends
	Day      parse.Day `json:"day,omitzero"`
	Until    parse.Day `json:"until,omitzero"`
	How      string    `json:"how,omitempty"` // how the cited text was found
	Partial  bool      `json:"partial,omitempty"`
	Inferred bool      `json:"day_inferred,omitempty"`
	Negated  bool      `json:"negated,omitempty"`
	Cited    string    `json:"cited,omitempty"` // as printed
	Pinpoint string    `json:"pinpoint,omitempty"`
	Place
}

// Status says what is known about the force of a work on a day.
func (g *Graph) Status(w *Work, on parse.Day) Status { return g.StatusOf(w, -1, on) }

// StatusOf is [Graph.Status] of one of the texts that a work issues; part is below 1 for the work itself.
func (g *Graph) StatusOf(w *Work, part int, on parse.Day) Status { return w.status(part, on, w.said()) }

// said returns the edges to a work, with that of the first repeal of its doubt.
func (w *Work) said() []*Edge {
	if w.doubt == nil {
		return w.in
	}
	return append(w.in[:len(w.in):len(w.in)], w.doubt)
}

// status is StatusOf as some of the edges to the work have it.
func (w *Work) status(part int, on parse.Day, said []*Edge) Status {
	s := Status{Work: w.ID, Held: w.Held, Number: w.Number, Title: w.Title, On: on, Evidence: []Step{}, Candidates: []Step{}, Editions: w.Editions}
	f := w.Force
	if part > 0 {
		s.Part, s.Title = part, w.titles[part]
		if own, ok := w.Parts[part]; ok {
			f = own
		}
	}
	j := judge{s: &s, w: w, part: part}
	j.force(f)
	for _, e := range said {
		j.edge(e)
	}
	j.decide()
	return s
}

// A judge weighs what is said of one text.
type judge struct {
	s          *Status
	w          *Work
	part       int
	repeal     *Edge // the first that is certain
	undated    *Edge // a repeal whose day is not known
	candidate  *Edge // the first repeal that is not certain
	suspension *Edge // the last that is begun
	survival   *Edge // the last that is begun
}

// force notes what the text says of itself.
func (j *judge) force(f Force) {
	s := j.s
	s.From, s.Until, s.Inferred = f.From, f.Until, f.Inferred
	if f.Evidence == nil {
		return
	}
	if !f.From.IsZero() {
		s.Evidence = append(s.Evidence, Step{Says: "begins", Day: f.From, Inferred: len(f.Inferred) > 0, Place: *f.Evidence})
	}
	if !f.Until.IsZero() {
		s.Evidence = append(s.Evidence, Step{Says: "ends", Day: f.Until, Place: *f.Evidence})
	}
}

// edge weighs what another text says.
func (j *judge) edge(e *Edge) {
	switch e.Relation {
	case Repeals, Replaces, Amends, Survives, Suspends:
	default:
		if !e.Negated {
			return
		}
	}
	if e.Draft || j.part > 0 && e.ToPart > 0 && e.ToPart != j.part {
		return
	}
	step := Step{Says: e.Relation, Day: e.Day, Until: e.Until, How: e.How, Partial: e.Partial, Inferred: e.Inferred, Negated: e.Negated,
		Cited: e.Cited, Pinpoint: e.Pinpoint, Place: e.Evidence}
	whole := !e.Partial || j.part > 0 && e.ToPart == j.part && e.Pinpoint == ""
	certain := !e.Candidate
	if certain {
		j.s.Evidence = append(j.s.Evidence, step)
	} else {
		j.s.Candidates = append(j.s.Candidates, step)
	}
	switch {
	case !whole || e.Negated:
	case e.Relation == Repeals || e.Relation == Replaces:
		j.weighRepeal(e, certain)
	case e.Relation == Suspends && certain && !e.Day.IsZero() && e.Day.Compare(j.s.On) <= 0:
		if j.suspension == nil || j.suspension.Day.Compare(e.Day) < 0 {
			j.suspension = e
		}
	case e.Relation == Survives && certain && !e.Day.IsZero() && e.Day.Compare(j.s.On) <= 0:
		j.survive(e)
	}
}

func (j *judge) weighRepeal(e *Edge, certain bool) {
	switch {
	case !certain:
		if j.candidate == nil || e.Day.Compare(j.candidate.Day) < 0 {
			j.candidate = e
		}
	case e.Day.IsZero():
		j.undated = e
	case j.repeal == nil || e.Day.Compare(j.repeal.Day) < 0:
		j.repeal = e
	}
}

// survive makes the term longer, where the text that says so is in force on the day.
func (j *judge) survive(e *Edge) {
	if j.survival == nil || j.survival.Day.Compare(e.Day) < 0 {
		j.survival = e
	}
	until := e.Until
	if e.Term != "" && !j.s.Until.IsZero() {
		until = parse.Effect{From: j.s.Until.AddDays(1), Term: e.Term}.Resolve(parse.Day{}).Until
	}
	if until.Compare(j.s.Until) > 0 && !j.s.Until.IsZero() || j.s.Until.IsZero() && !e.Until.IsZero() {
		j.s.Until = until
	}
}

// decide says the state, and why.
func (j *judge) decide() {
	s := j.s
	sortSteps(s.Evidence)
	sortSteps(s.Candidates)
	on, repeal := s.On, j.repeal
	ended := repeal != nil && repeal.Day.Compare(on) <= 0
	over := !s.Until.IsZero() && s.Until.Compare(on) < 0
	switch {
	case ended && (!over || repeal.Day.Compare(s.Until) <= 0):
		s.say(Repealed, "%s by %s from %s on", verb(repeal), repeal.from.name(), repeal.Day)
	case over:
		s.say(Expired, "its term ended on %s", s.Until)
	case j.undated != nil:
		s.say(Unknown, "%s repeals it on a day that is not known", j.undated.from.name())
	case !j.w.Held:
		s.say(Unknown, "it is not in this collection, and nothing in it says that it had ended by then")
	case j.w.Draft:
		s.say(Unknown, "it is a draft")
	case s.From.IsZero() && (j.survival == nil):
		s.say(Unknown, "it does not say from when it is in force, and no day is printed")
	case !s.From.IsZero() && on.Compare(s.From) < 0:
		s.say(NotYet, "it is in force from %s on", s.From)
	case j.candidate != nil && j.candidate.Day.Compare(on) <= 0:
		s.say(Unknown, "%s repeals %s, which may be this text", j.candidate.from.name(), j.candidate.Cited)
	case j.isSuspended():
		s.say(Suspended, "%s suspends it from %s on", j.suspension.from.name(), j.suspension.Day)
	case !s.Until.IsZero():
		s.say(InForce, "in force from %s until %s", s.From, s.Until)
	case repeal != nil:
		s.say(InForce, "in force from %s until %s", s.From, repeal.Day.AddDays(-1))
	default:
		s.say(InForce, "in force from %s; nothing in this collection ends it", s.From)
	}
}

// isSuspended reports whether a suspension has neither run out nor been lifted.
func (j *judge) isSuspended() bool {
	e := j.suspension
	if e == nil || !e.Until.IsZero() && e.Until.Compare(j.s.On) < 0 {
		return false
	}
	return j.survival == nil || j.survival.Day.Compare(e.Day) <= 0
}

func (s *Status) say(state State, format string, args ...any) {
	s.State, s.Reason = state, fmt.Sprintf(format, args...)
}

// verb says what an edge does in the passive.
func verb(e *Edge) string {
	if e.Relation == Replaces {
		return "replaced"
	}
	return "repealed"
}

// name is how people know a work: by number, else by title.
func (w *Work) name() string {
	switch {
	case w.Number != "":
		return w.Number
	case w.Title != "":
		return "《" + w.Title + "》"
	}
	return w.ID
}
