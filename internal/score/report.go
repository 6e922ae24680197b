package score

import (
	"fmt"
	"strings"
)

// Report is how well an issue was read.
type Report struct {
	Measures []Measure
	Misses   []string // the first of what was missed or invented, such as “title: line 12: got "…", want "…"”

	Keep  bool   // keep Items
	Items []Item // what was asked for, one by one, and what was read beside it

	noted map[string]int // misses of each measure
}

// An Item is one thing of the truth, or one that was read and is not there, for comparing two readings of one file.
type Item struct {
	Measure string
	Where   string // such as line 12
	What    string // as it should be; as it was read, where it is not there
	Right   bool
	Extra   bool // read, and not there
}

// Measure is one count, such as articles: 118 of 121 found, 1 invented.
type Measure struct {
	Name  string
	Hit   int // of the truth, how many were read right
	Want  int // how many there are
	Extra int // how many were read that are not there

	Strict   int  // of Hit, how many are the same to the last sign; the others differ in widths or spaces
	Placed   int  // of the truth, how many were read at their place, whatever they were read as
	Grounded int  // how many are right at their place
	Misread  int  // of the truth, how many were read as something else
	Values   bool // the measure is one of values that stand at places: what was read is what is Placed or Extra
	Printed  bool // Placed and Grounded are known: what is read says where it is printed
}

// Read is how many things were read.
func (m Measure) Read() int {
	if m.Values {
		return m.Placed + m.Extra
	}
	return m.Hit + m.Misread + m.Extra
}

// Recall is the share of the truth that was read right; 1 where there is none.
func (m Measure) Recall() float64 { return share(m.Hit, m.Want) }

// Precision is the share of what was read that is true; 1 where nothing was read.
func (m Measure) Precision() float64 { return share(m.Hit, m.Read()) }

// F1 is the harmonic mean of recall and precision.
func (m Measure) F1() float64 { return m.f1(m.Hit) }

// StrictF1 is F1 where widths and spaces count.
func (m Measure) StrictF1() float64 { return m.f1(m.Strict) }

// PlaceF1 is F1 of the places alone.
func (m Measure) PlaceF1() float64 { return m.f1(m.Placed) }

// GroundedF1 is F1 of what is right at its place.
func (m Measure) GroundedF1() float64 { return m.f1(m.Grounded) }

func (m Measure) f1(hits int) float64 {
	p, r := share(hits, m.Read()), share(hits, m.Want)
	if p+r == 0 {
		return 0
	}
	return 2 * p * r / (p + r)
}

// Full reports whether everything was read right and nothing was invented.
func (m Measure) Full() bool { return m.Hit == m.Want && m.Extra == 0 }

func share(part, whole int) float64 {
	if whole == 0 {
		return 1
	}
	return float64(part) / float64(whole)
}

// Measure gives the measure of a name, such as "articles"; one without a name where there is none.
func (r *Report) Measure(name string) Measure {
	for _, m := range r.Measures {
		if m.Name == name {
			return m
		}
	}
	return Measure{}
}

// Full reports whether every measure is full.
func (r *Report) Full() bool {
	for _, m := range r.Measures {
		if !m.Full() {
			return false
		}
	}
	return len(r.Measures) > 0
}

// Add puts the figures of another report to those of r, for the sum over many gazettes.
func (r *Report) Add(other *Report) {
	for _, m := range other.Measures {
		mine := r.measure(m.Name)
		mine.Hit, mine.Want, mine.Extra = mine.Hit+m.Hit, mine.Want+m.Want, mine.Extra+m.Extra
		mine.Strict, mine.Placed, mine.Grounded = mine.Strict+m.Strict, mine.Placed+m.Placed, mine.Grounded+m.Grounded
		mine.Misread += m.Misread
		mine.Values, mine.Printed = mine.Values || m.Values, mine.Printed || m.Printed
	}
	if r.Keep {
		r.Items = append(r.Items, other.Items...)
	}
	for _, s := range other.Misses {
		r.note(s)
	}
}

// String is a table of the measures and the first misses.
func (r *Report) String() string {
	var out strings.Builder
	for _, m := range r.Measures {
		fmt.Fprintf(&out, "%-20s %6d/%-6d extra %-5d F1 %.4f\n", m.Name, m.Hit, m.Want, m.Extra, m.F1())
	}
	for i, s := range r.Misses {
		if i == 20 {
			fmt.Fprintf(&out, "… and %d more\n", len(r.Misses)-i)
			break
		}
		fmt.Fprintln(&out, s)
	}
	return out.String()
}

// measure finds or adds a measure.
func (r *Report) measure(name string) *Measure {
	for i := range r.Measures {
		if r.Measures[i].Name == name {
			return &r.Measures[i]
		}
	}
	r.Measures = append(r.Measures, Measure{Name: name})
	return &r.Measures[len(r.Measures)-1]
}

// most is how many misses a report keeps of each measure.
const most = 50

// note keeps a miss, which begins with the name of its measure.
func (r *Report) note(miss string) {
	name, _, _ := strings.Cut(miss, ":")
	if r.noted == nil {
		r.noted = map[string]int{}
	}
	if r.noted[name]++; r.noted[name] <= most {
		r.Misses = append(r.Misses, miss)
	}
}

// check counts one wanted thing.
func (r *Report) check(name string, ok bool, where string, got, want any) {
	r.judge(name, verdict{right: ok, strict: ok, placed: ok}, where, got, want)
}

// A verdict is what one thing of the truth was read as.
type verdict struct {
	right  bool // up to widths and spaces
	strict bool // to the last sign
	placed bool // something of its kind was read at its place
	other  bool // it was read as something else
}

// judge counts one wanted thing of which more is known than whether it is right.
func (r *Report) judge(name string, v verdict, where string, got, want any) {
	m := r.measure(name)
	m.Want++
	m.Hit += one(v.right)
	m.Strict += one(v.right && v.strict)
	m.Placed += one(v.placed)
	m.Grounded += one(v.right && v.placed)
	m.Misread += one(!v.right && v.other)
	if r.Keep {
		r.Items = append(r.Items, Item{Measure: name, Where: where, What: fmt.Sprint(want), Right: v.right})
	}
	if !v.right {
		r.note(fmt.Sprintf("%s: %s: got %s, want %s", name, where, shown(got), shown(want)))
	}
}

func one(ok bool) int {
	if ok {
		return 1
	}
	return 0
}

// extra counts one thing that is not there.
func (r *Report) extra(name, where string, got any) {
	r.measure(name).Extra++
	if r.Keep {
		r.Items = append(r.Items, Item{Measure: name, Where: where, What: fmt.Sprint(got), Extra: true})
	}
	r.note(fmt.Sprintf("%s: %s: not there: %s", name, where, shown(got)))
}

// shown is a value in a short line.
func shown(v any) string {
	s := fmt.Sprintf("%q", fmt.Sprint(v))
	if runes := []rune(s); len(runes) > 120 {
		return string(runes[:120]) + "…"
	}
	return s
}

// Ask counts one thing that was asked for elsewhere: whether it is right, right to the last sign, and was read at its place.
func (r *Report) Ask(name string, right, strict, placed bool, where string, got, want any) {
	r.measure(name).Values = true
	r.judge(name, verdict{right: right, strict: strict, placed: placed}, where, got, want)
}

// Invented counts one thing that was read and is not there.
func (r *Report) Invented(name, where string, got any) {
	r.measure(name).Values = true
	r.extra(name, where, got)
}

// Alike reports whether two texts are the same up to widths and spaces.
func Alike(a, b string) bool { return folded(a) == folded(b) }
