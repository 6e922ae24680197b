package score

import (
	"fmt"
	"slices"
	"strings"

	"github.com/gongbao/gongbao/internal/synth"
)

// A found value is what was read at a place: its meaning as a text to compare.
type found struct {
	kind     synth.Kind
	at       [2]int
	means    string
	relation string
}

// kinds are the kinds of values in the order of the report.
var kinds = []synth.Kind{synth.Money, synth.Percent, synth.Measure, synth.Duration, synth.Date, synth.DocNumber, synth.Title, synth.Phone, synth.Count, synth.Email, synth.Alias}

// values compares every planted value: it must stand at its place with its meaning.
func (s *scorer) values(got issue) {
	at := map[synth.Kind]map[int]found{}
	for _, k := range kinds {
		at[k] = map[int]found{}
	}
	for i := range got.Documents {
		for _, f := range got.Documents[i].found() {
			if old, ok := at[f.kind][f.at[0]]; !ok || f.at[1] > old.at[1] || f.means > old.means {
				at[f.kind][f.at[0]] = f
			}
		}
	}
	for _, k := range kinds {
		s.measure("value " + string(k))
	}
	for _, v := range s.truth.Values {
		s.value(v, at[v.Kind])
	}
	s.invented(at)
}

// value compares one planted value with what was read where it begins, and takes that off the list.
func (s *scorer) value(v synth.Value, at map[int]found) {
	f, ok := at[v.At.Start]
	whole := ok && (f.at[1] == v.At.End || v.Kind == synth.Title && f.at[1] > v.At.End)
	if whole {
		delete(at, v.At.Start)
	}
	if v.Optional || v.Damaged {
		delete(at, v.At.Start)
		return
	}
	name, where := "value "+string(v.Kind), s.place(v.At.Start)
	switch want := meaning(v); {
	case !ok:
		s.check(name, false, where, "nothing", v.Text+" "+want)
	case !whole:
		delete(at, v.At.Start)
		s.check(name, false, where, s.g.Text[f.at[0]:f.at[1]], v.Text)
		s.measure(name).Extra++
	default:
		s.check(name, f.means == want, where+" "+v.Text, f.means, want)
		if v.Kind == synth.Title && v.Relation != "" {
			s.check("relations", f.relation == v.Relation, where+" "+v.Text, f.relation, v.Relation)
		}
	}
}

// invented counts what was read in a document where nothing was planted.
func (s *scorer) invented(at map[synth.Kind]map[int]found) {
	for _, k := range kinds {
		var starts []int
		for start := range at[k] {
			starts = append(starts, start)
		}
		slices.Sort(starts)
		for _, start := range starts {
			f := at[k][start]
			if s.inDocument(start) && !s.tolerated(f) {
				s.extra("value "+string(k), s.place(start), s.text(f.at)+" "+f.means)
			}
		}
	}
}

// inDocument reports whether a byte lies in a document of the truth.
func (s *scorer) inDocument(at int) bool {
	for _, d := range s.truth.Structure.Documents {
		if d.At.Start <= at && at < d.At.End {
			return true
		}
	}
	return false
}

// tolerated reports whether what was read touches a value about which readers may differ.
// Titles taken over from elsewhere stand at no 《 of their own.
func (s *scorer) tolerated(f found) bool {
	if f.kind == synth.Title && !strings.HasPrefix(s.text(f.at), "《") {
		return true
	}
	for _, v := range s.truth.Values {
		if (v.Optional || v.Damaged) && f.at[0] < v.At.End && f.at[1] > v.At.Start {
			return true
		}
	}
	return false
}

// text is what stands at a place, cut to the source.
func (s *scorer) text(at [2]int) string {
	from, to := max(0, at[0]), min(len(s.g.Text), at[1])
	return s.g.Text[from:max(from, to)]
}

// meaning is what a planted value means, as a text to compare.
func meaning(v synth.Value) string {
	switch v.Kind {
	case synth.Money:
		return amountMeans(v.Min, v.Max, v.Bound, v.Per)
	case synth.Percent, synth.Measure, synth.Count:
		return amountMeans(v.Min, v.Max, v.Bound, nil)
	case synth.Duration:
		return fmt.Sprint(v.ISO, " working=", v.Working)
	case synth.Date:
		return fmt.Sprint(v.From, "/", v.To, " ", v.Precision, " ", v.Bound, " ", v.Recurring, " inferred=", v.InferredYear)
	case synth.DocNumber:
		return fmt.Sprint(v.Agency, " ", v.Year, " ", v.Serial)
	case synth.Alias:
		return aliasMeans(v.Name, v.For)
	}
	return ""
}

// aliasMeans compares short names up to the spaces that a line break or an OCR program puts into them.
func aliasMeans(name, title string) string { return norm(name) + " = " + norm(title) }

func amountMeans(low, high float64, bound string, per []string) string {
	per = slices.Sorted(slices.Values(per))
	return fmt.Sprint(low, "–", high, " ", bound, " ", strings.Join(per, "/"))
}

// found lists the values of a document.
func (d *document) found() []found {
	var out []found
	add := func(k synth.Kind, at spans, means, relation string) {
		if len(at) > 0 {
			out = append(out, found{k, [2]int{at.first(), at.last()}, means, relation})
		}
	}
	for _, a := range d.Amounts {
		var per []string
		if a.Kind == "money" {
			per = a.Per
		}
		add(synth.Kind(a.Kind), a.Spans, amountMeans(a.Min, a.Max, a.Bound, per), "")
	}
	for _, x := range d.Durations {
		add(synth.Duration, x.Spans, fmt.Sprint(x.ISO, " working=", x.Working), "")
	}
	for _, x := range d.Dates {
		add(synth.Date, x.Spans, fmt.Sprint(x.From, "/", x.To, " ", x.Precision, " ", x.Bound, " ", x.Recurring, " inferred=", slices.Contains(x.Inferred, "year")), "")
	}
	for _, x := range d.Aliases {
		add(synth.Alias, x.Spans, aliasMeans(x.Name, x.For), "")
	}
	for _, x := range d.Contacts {
		add(synth.Kind(x.Kind), x.Spans, "", "")
	}
	if d.Number != nil {
		add(synth.DocNumber, d.Number.Spans, d.Number.key(), "")
	}
	for _, x := range d.Citations {
		if x.Number != nil {
			add(synth.DocNumber, x.Number.Spans, x.Number.key(), "")
		}
		if x.Title != "" {
			at := x.TitleSpans
			if len(at) == 0 {
				at = x.Spans
			}
			add(synth.Title, at, "", x.Relation)
		}
	}
	return slices.DeleteFunc(out, func(f found) bool { return !slices.Contains(kinds, f.kind) })
}

// people compares the members of groups and duty tables by name, with their role, post and phone.
func (s *scorer) people(got issue) {
	byName := map[string][]person{}
	total := 0
	for _, d := range got.Documents {
		for _, p := range d.People {
			byName[norm(p.Name)] = append(byName[norm(p.Name)], p)
			total++
		}
	}
	s.measure("people")
	matched := 0
	for _, want := range s.truth.People {
		list := byName[norm(want.Name)]
		if want.Optional || want.Damaged {
			matched += min(1, len(list))
			continue
		}
		ok := slices.ContainsFunc(list, func(p person) bool {
			return (want.Phone == "" || norm(p.Phone) == norm(want.Phone)) && (want.Post == "" || norm(p.Post) == norm(want.Post)) &&
				(want.Unit == "" || norm(p.Unit) == norm(want.Unit)) && (want.Role == "" || norm(p.Role) == norm(want.Role))
		})
		if len(list) > 0 {
			matched++
		}
		s.check("people", ok, fmt.Sprintf("line %d", want.Line), fmt.Sprintf("%+v", list), fmt.Sprintf("%s %s %s %s %s", want.Name, want.Role, want.Post, want.Unit, want.Phone))
	}
	for range max(0, total-matched) {
		s.extra("people", "people", "more people than planted")
	}
}
