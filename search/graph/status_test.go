package graph

import (
	"math/rand/v2"
	"os"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/gongbao/gongbao/parse"
)

// issuesForTest is how many issues the chains have: 300 take a while.
func issuesForTest() int {
	if os.Getenv("GONGBAO_LONG") != "" {
		return 300
	}
	return 40
}

// TestStatus asks for 1,000 works and days, and holds each answer, and what it is known from, to the plan.
func TestStatus(t *testing.T) {
	m, g := chains(t, 1, issuesForTest())
	r := rand.New(rand.NewPCG(5, 5))
	states := map[State]int{}
	wrong := 0
	for range 1000 {
		p := m.texts[r.IntN(len(m.texts))]
		on := p.date.AddDays(r.IntN(2600) - 60)
		if !p.repealed.IsZero() && r.IntN(3) == 0 {
			on = p.repealed.AddDays(r.IntN(3) - 1)
		}
		if !p.until.IsZero() && r.IntN(3) == 0 {
			on = p.until.AddDays(r.IntN(3) - 1)
		}
		found := g.Find(p.number)
		if len(found) != 1 {
			t.Errorf("%s: found %d", p.number, len(found))
			continue
		}
		s, want := g.StatusOf(found[0].Work, found[0].Part, on), p.state(on)
		states[want]++
		if s.State != want {
			if wrong++; wrong < 12 {
				t.Errorf("%s 《%s》 on %s: %s (%s), want %s; plan %+v", p.number, p.title, on, s.State, s.Reason, want, *p)
			}
			continue
		}
		if why := unproved(&s, p); why != "" {
			if wrong++; wrong < 12 {
				t.Errorf("%s on %s is %s, but %s: %+v", p.number, on, s.State, why, s.Evidence)
			}
		}
	}
	t.Logf("%v", states)
	for _, state := range States() {
		if states[state] == 0 {
			t.Errorf("no pair was %s", state)
		}
	}
}

// unproved says which link the chain of a status lacks; "" if it has all.
func unproved(s *Status, p *planned) string {
	has := func(says, in string, words string) bool {
		for _, list := range [][]Step{s.Evidence, s.Candidates} {
			for _, x := range list {
				if x.Says == says && (in == "" || x.Number == in) && x.EID != "" && len(x.Spans) > 0 && strings.Contains(x.Sentence, words) {
					return true
				}
			}
		}
		return false
	}
	switch {
	case s.State == Repealed && !has(Repeals, p.by, p.number) && !has(Replaces, p.by, p.number):
		return "the repeal by " + p.by + " is missing"
	case s.State == Expired && !has("ends", p.number, "有效期") && !has(Survives, "", p.number):
		return "the end is missing"
	case s.State == Suspended && !has(Suspends, "", p.number):
		return "the suspension is missing"
	case s.State == Unknown && len(s.Candidates) == 0:
		return "the candidate is missing"
	case p.issued && !has("begins", p.number, "施行"):
		return "the beginning is missing"
	}
	return ""
}

// TestGaps finds the numbers that the maker left out, and no others, and the document that two issues print.
func TestGaps(t *testing.T) {
	m, g := chains(t, 2, 20)
	want := map[string]bool{}
	last := map[string]int{}
	for _, p := range m.texts {
		last[p.agency+strconv.Itoa(p.year)] = p.serial
	}
	for k, list := range m.missing {
		agency, year, _ := strings.Cut(k, "|")
		for _, n := range list {
			if n < last[agency+year] {
				want[agency+"|"+year+"|"+strconv.Itoa(n)] = true
			}
		}
	}
	for _, gap := range g.Gaps {
		for _, r := range gap.Ranges {
			for n := r.From; n <= r.To; n++ {
				k := gap.Agency + "|" + strconv.Itoa(gap.Year) + "|" + strconv.FormatInt(n, 10)
				if !want[k] {
					t.Errorf("%s is not missing", k)
				}
				delete(want, k)
			}
		}
	}
	if len(want) > 0 {
		t.Errorf("not found: %v", want)
	}
	twice := 0
	for _, w := range g.Works {
		if len(w.Editions) > 1 {
			twice++
			if w.Number != m.again || w.Editions[0].Path == w.Editions[1].Path {
				t.Errorf("%s has editions %+v", w.ID, w.Editions)
			}
		}
	}
	if twice != 1 {
		t.Errorf("%d works were printed twice, want 1", twice)
	}
}

// TestChanges holds what happened in some months to the plan.
func TestChanges(t *testing.T) {
	m, g := chains(t, 3, 20)
	since, until := day(2012, 6, 1), day(2013, 5, 31)
	in := func(d parse.Day) bool { return d.Compare(since) >= 0 && d.Compare(until) <= 0 }
	want := map[string]int{}
	for _, p := range m.texts {
		if in(p.from) {
			want[string(Began)+" "+p.number]++
		}
		if in(p.repealed) {
			want[string(Withdrawn)+" "+p.number]++
		}
		if in(p.halted) {
			want[string(Halted)+" "+p.number]++
		}
		end := p.until
		for _, l := range p.longer {
			end = l.until
		}
		if end = end.AddDays(1); !p.until.IsZero() && in(end) && (p.repealed.IsZero() || p.repealed.Compare(end) >= 0) {
			want[string(Ended)+" "+p.number]++
		}
	}
	got := map[string]int{}
	for _, c := range g.Changes(since, until) {
		if c.Candidate || c.Kind == Extended || c.Kind == Amended {
			continue
		}
		got[string(c.Kind)+" "+c.Number]++
		if c.Evidence.Document == "" || c.Evidence.Sentence == "" && c.Kind != Began {
			t.Errorf("no evidence: %+v", c)
		}
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}
