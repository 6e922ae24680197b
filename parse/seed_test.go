package parse

import (
	"bufio"
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// shared is where the annotated gazette and the suites of other projects lie, beside the repository.
const shared = "../../shared"

// readShared returns a file of shared, and skips the test where it is missing.
func readShared(t testing.TB, name string) []byte {
	t.Helper()
	b, err := os.ReadFile(filepath.Join(shared, name))
	if err != nil {
		t.Skipf("%s is not there: %v", name, err)
	}
	return b
}

func globSeed() ([]string, error) { return filepath.Glob(filepath.Join(shared, "seed", "*.txt")) }

// seedLines returns the lines of the seed gazette.
func seedLines(t testing.TB) []string {
	t.Helper()
	names, _ := globSeed()
	if len(names) == 0 {
		t.Skip("the seed gazette is not there")
	}
	b, err := os.ReadFile(names[0])
	if err != nil {
		t.Fatal(err)
	}
	return strings.Split(string(b), "\n")
}

// A goldValue is one line of values.jsonl.
type goldValue struct {
	Line, Start  int
	Text, Type   string
	Min, Max     Number
	Per          []string
	Bound        string
	ISO          string
	Working      bool
	From, To     string
	Precision    string
	InferredYear bool `json:"inferred_year"`
	Recurring    string
	Agency       string
	Year         int
	Serial       int64
	Number       string
	Kind         string
	Optional     bool
}

// A foundValue is a found value in the words of the gold.
type foundValue struct {
	start, end int
	kind       string
	same       func(g goldValue) bool
	value      any
}

// inGoldKinds turns values into the kinds that the gold has.
func inGoldKinds(v *Values) []foundValue {
	var list []foundValue
	for _, m := range v.DocNumbers {
		d := m.Value
		list = append(list, foundValue{m.Start, m.End, "docnumber", func(g goldValue) bool {
			return d.Agency == g.Agency && d.Year == g.Year && d.Serial == g.Serial
		}, d})
	}
	for _, m := range v.Dates {
		d := m.Value
		list = append(list, foundValue{m.Start, m.End, "date", func(g goldValue) bool {
			return d.From.String() == g.From && d.To.String() == g.To && string(d.Precision) == g.Precision && string(d.Bound) == g.Bound &&
				d.Recurring == g.Recurring && (d.Inferred&InferredYear != 0) == g.InferredYear
		}, d})
	}
	for _, m := range v.Durations {
		d := m.Value
		list = append(list, foundValue{m.Start, m.End, "duration", func(g goldValue) bool {
			return d.ISO == g.ISO && d.Working == g.Working
		}, d})
	}
	for _, m := range v.Amounts {
		a := m.Value
		if a.Kind == Count {
			continue
		}
		list = append(list, foundValue{m.Start, m.End, string(a.Kind), func(g goldValue) bool {
			return a.Min == g.Min && a.Max == g.Max && string(a.Bound) == g.Bound && (a.Kind != Money || slices.Equal(a.Per, g.Per))
		}, a})
	}
	for _, m := range v.Citations {
		c := m.Value
		if c.TitleAt.IsZero() || c.TitleAt.Start != m.Start {
			continue
		}
		list = append(list, foundValue{c.TitleAt.Start, c.TitleAt.End, "title", func(g goldValue) bool {
			return c.Number.Text == g.Number && string(c.Kind) == g.Kind
		}, c})
	}
	for _, m := range v.Contacts {
		if m.Value.Kind == Phone {
			list = append(list, foundValue{m.Start, m.End, "phone", func(goldValue) bool { return true }, m.Value})
		}
	}
	return list
}

// documentDates returns the date of the document that each line of the seed belongs to.
func documentDates(t testing.TB) func(line int) Day {
	var s struct {
		Documents []struct {
			Line int
			Date Day
		}
	}
	if err := json.Unmarshal(readShared(t, "gold/structure.json"), &s); err != nil {
		t.Fatal(err)
	}
	return func(line int) (d Day) {
		for _, doc := range s.Documents {
			if doc.Line <= line {
				d = doc.Date
			}
		}
		return d
	}
}

// TestSeed compares what is found in the annotated half of the seed gazette, line by line, with the annotation.
func TestSeed(t *testing.T) {
	lines, dates := seedLines(t), documentDates(t)
	gold := map[int][]goldValue{}
	sc := bufio.NewScanner(strings.NewReader(string(readShared(t, "gold/values.jsonl"))))
	for sc.Scan() {
		var g goldValue
		if err := json.Unmarshal(sc.Bytes(), &g); err != nil {
			t.Fatal(err)
		}
		gold[g.Line] = append(gold[g.Line], g)
	}
	type score struct{ want, found, right, extra int }
	scores := map[string]*score{}
	at := func(kind string) *score {
		if scores[kind] == nil {
			scores[kind] = new(score)
		}
		return scores[kind]
	}
	for n := 57; n <= 1305; n++ {
		line := lines[n-1]
		var v Values
		Find(line, &Context{Date: dates(n)}, &v)
		found := inGoldKinds(&v)
		used := make([]bool, len(found))
		for _, g := range gold[n] {
			at(g.Type).want++
			start := len(string([]rune(line)[:g.Start]))
			hit := slices.IndexFunc(found, func(f foundValue) bool {
				return f.kind == g.Type && f.start == start && f.end == start+len(g.Text)
			})
			if hit < 0 {
				t.Logf("%d: %s %q not found", n, g.Type, g.Text)
				continue
			}
			used[hit] = true
			at(g.Type).found++
			if !found[hit].same(g) {
				t.Logf("%d: %s %q is\n  %+v, want\n  %+v", n, g.Type, g.Text, found[hit].value, g)
				continue
			}
			at(g.Type).right++
		}
		for i, f := range found {
			if !used[i] {
				at(f.kind).extra++
				t.Logf("%d: extra %s %q", n, f.kind, line[f.start:f.end])
			}
		}
	}
	var all score
	for kind, s := range scores {
		f1 := 2 * float64(s.right) / float64(s.want+s.found+s.extra)
		t.Logf("%-10s want %3d found %3d right %3d extra %2d  F1 %.4f", kind, s.want, s.found, s.right, s.extra, f1)
		if f1 < 0.97 {
			t.Errorf("%s: F1 of span and meaning %.4f is below 0.97", kind, f1)
		}
		all.want, all.found, all.right, all.extra = all.want+s.want, all.found+s.found, all.right+s.right, all.extra+s.extra
	}
	if f1 := 2 * float64(all.right) / float64(all.want+all.found+all.extra); f1 < 0.99 {
		t.Errorf("all kinds: F1 of span and meaning %.4f is below 0.99", f1)
	}
}
