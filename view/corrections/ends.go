package corrections

import (
	"reflect"

	"github.com/gongbao/gongbao/gazette"
	"github.com/gongbao/gongbao/parse"
)

// otherEnd names the field that has the other end of a value.
var otherEnd = map[string]string{"min": "max", "max": "min", "from": "to", "to": "from"}

// oneFigure reports whether a field is one end of a value that has one figure, such as the 55000 of 不超过5.5万元, and nobody says what the other
// end is: both are that figure then, and are corrected together.
func (a *applier) oneFigure(j *job, t *target) bool {
	other := otherEnd[t.keys[len(t.keys)-1].name]
	switch x := t.owners[len(t.owners)-1].Addr().Interface().(type) {
	case *gazette.Amount:
		if x.Min.Compare(x.Max) != 0 {
			return false
		}
	case *gazette.Date:
		if x.From != x.To || x.From.IsZero() {
			return false
		}
	default:
		return false
	}
	return other != "" && !a.isSaid(j, other)
}

// isSaid reports whether another entry corrects a field beside that of j: of the same value, at the same place.
func (a *applier) isSaid(j *job, name string) bool {
	path := append(path{}, j.path...)
	path[len(path)-1] = step{name: name}
	for i := range a.jobs {
		k := &a.jobs[i]
		if k.path != nil && k.Verdict == Corrected && k.Anchor.Span == j.Anchor.Span && k.path.plain() == path.plain() {
			return true
		}
	}
	return false
}

// followEnd gives the other end of a value the figure of the one that was corrected.
func followEnd(owner any, name string) {
	switch x := owner.(type) {
	case *gazette.Amount:
		if name == "min" {
			x.Max = x.Min
		} else {
			x.Min = x.Max
		}
	case *gazette.Date:
		if name == "from" {
			x.To = x.From
		} else {
			x.From = x.To
		}
		x.EDTF = dayEDTF(x.Date)
	}
}

// dayEDTF is one day in EDTF, open towards the side that its bound leaves open.
func dayEDTF(d parse.Date) string {
	day, err := d.From.MarshalText()
	if err != nil || d.From.IsZero() {
		return ""
	}
	switch d.Bound {
	case parse.Before:
		return "../" + string(day)
	case parse.After:
		return string(day) + "/.."
	}
	return string(day)
}

// inherit keeps what is printed beside a value when the value is written anew without it: 6万元 in place of the 5.5万元 of 每户不超过5.5万元
// is still the most, and for each household.
func inherit(old, now reflect.Value) {
	if old.Kind() != reflect.Struct {
		return
	}
	switch now := now.Addr().Interface().(type) {
	case *gazette.Amount:
		was := old.Interface().(gazette.Amount)
		if len(now.Per) == 0 {
			now.Per = was.Per
		}
		if now.Bound == parse.Exact && now.Min.Compare(now.Max) == 0 && was.Bound != "" {
			now.Bound, now.Exclusive = was.Bound, was.Exclusive
		}
	case *gazette.Duration:
		if was := old.Interface().(gazette.Duration); now.Bound == parse.Exact && was.Bound != "" {
			now.Bound, now.Exclusive = was.Bound, was.Exclusive
		}
	case *gazette.Date:
		was := old.Interface().(gazette.Date)
		if now.Bound != parse.Exact || was.Bound == "" {
			return
		}
		now.Role = was.Role
		if now.From == now.To && !now.From.IsZero() {
			now.Bound = was.Bound
			now.EDTF = dayEDTF(now.Date)
		}
	}
}
