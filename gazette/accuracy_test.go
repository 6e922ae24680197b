package gazette

import (
	"strings"
	"testing"

	"github.com/gongbao/gongbao/internal/score"
	"github.com/gongbao/gongbao/internal/synth"
	"github.com/gongbao/gongbao/segment"
)

// gazettes returns how many synthetic gazettes the accuracy is measured on.
func gazettes() int {
	switch {
	case long():
		return 1000
	case testing.Short():
		return 20
	}
	return 100
}

// measured adds up the scores of n synthetic gazettes at a strength of noise.
func measured(n int, noise float64) *score.Report {
	sum := &score.Report{}
	for seed := range uint64(n) {
		g := synth.Make(seed, synth.Options{Noise: noise})
		sum.Add(score.Issue(marshal(Parse(&segment.Source{Name: "a.txt", Format: "text", Text: g.Text})), g))
	}
	return sum
}

// faults are the measures of clean gazettes that are not full: how many are missed and invented in so many gazettes.
// One that gets better is as wrong here as one that gets worse.
var faults = map[int]map[string][2]int{
	20:   {},
	100:  {},
	1000: {},
}

// TestSynthClean checks that every field of a clean gazette is read as it is true.
func TestSynthClean(t *testing.T) {
	n := gazettes()
	r := measured(n, 0)
	for _, m := range r.Measures {
		listed, missed := faults[n][m.Name], m.Want-m.Hit
		if m.Want == 0 && n >= 100 {
			t.Errorf("%s: no gazette has any", m.Name)
		}
		if missed != listed[0] || m.Extra != listed[1] {
			t.Errorf("%s: %d of %d missed and %d invented, listed are %d and %d", m.Name, missed, m.Want, m.Extra, listed[0], listed[1])
		}
	}
	if t.Failed() {
		t.Logf("\n%s", r)
	}
}

// formed returns how many synthetic gazettes with all printed forms are read.
func formed() int {
	switch {
	case long():
		return 1000
	case testing.Short():
		return 12
	}
	return 60
}

// formFaults are what is missed of so many gazettes with all printed forms.
var formFaults = map[int]map[string]int{}

// TestSynthForms checks that every field of a clean gazette is read as it is true, where the gazette has the printed forms of
// synth.Forms too, that no sign of a masked number is lost, and that each form is printed.
func TestSynthForms(t *testing.T) {
	sum, printed := &score.Report{}, map[string]int{}
	for seed := range uint64(formed()) {
		g := synth.Make(seed, synth.Options{Forms: true})
		is := Parse(&segment.Source{Name: "a.txt", Format: "text", Text: g.Text})
		sum.Add(score.Issue(marshal(is), g))
		for name, n := range g.Forms {
			printed[name] += n
		}
		if got, want := strings.Count(string(marshal(is)), synth.MaskedPhone), strings.Count(g.Text, synth.MaskedPhone); got < want {
			t.Errorf("seed %d: %d of %d masked numbers are whole", seed, got, want)
		}
	}
	for _, m := range sum.Measures {
		if m.Want-m.Hit > formFaults[formed()][m.Name] || m.Extra > 0 {
			t.Errorf("%s: %d of %d missed and %d invented", m.Name, m.Want-m.Hit, m.Want, m.Extra)
		}
	}
	for _, f := range synth.Forms {
		if printed[f.Name] == 0 && !testing.Short() {
			t.Errorf("no gazette has %s", f.Name)
		}
	}
	if t.Failed() {
		t.Logf("\n%s", sum)
	}
}

// least are the least F1 of measures at the noise of a bad scan.
var least = map[string]float64{"documents": 0.98, "articles": 0.98, "markers": 0.98, "partition": 1, "joins": 0.95, "tables": 0.9, "number": 0.97, "title": 0.97, "date": 0.97}

// TestFormsNoise reads gazettes with all printed forms at the noise of a bad scan.
func TestFormsNoise(t *testing.T) {
	sum := &score.Report{}
	for seed := range uint64(formed()) {
		g := synth.Make(seed, synth.Options{Forms: true, Noise: synth.BadScan})
		sum.Add(score.Issue(marshal(Parse(&segment.Source{Name: "a.txt", Format: "text", Text: g.Text})), g))
	}
	for _, m := range sum.Measures {
		want := 0.0
		switch {
		case m.Name == "documents" || m.Name == "articles":
			want = 0.98
		case m.Want >= 100 && strings.HasPrefix(m.Name, "value "):
			want = 0.97
		}
		if m.F1() < want {
			t.Errorf("%s: F1 is %.4f (%d of %d, %d invented), want %.2f", m.Name, m.F1(), m.Hit, m.Want, m.Extra, want)
		}
	}
	if t.Failed() || testing.Verbose() {
		t.Logf("\n%s", sum)
	}
}

// TestSynthNoise checks how much of a badly scanned gazette is read.
func TestSynthNoise(t *testing.T) {
	r := measured(gazettes(), synth.BadScan)
	for name, f1 := range least {
		m := r.Measure(name)
		if m.Name == "" {
			t.Errorf("there is no measure %s", name)
		} else if m.F1() < f1 {
			t.Errorf("%s: F1 is %.4f (%d of %d, %d invented), want %.2f", name, m.F1(), m.Hit, m.Want, m.Extra, f1)
		}
	}
	if t.Failed() || testing.Verbose() {
		t.Logf("\n%s", r)
	}
}
