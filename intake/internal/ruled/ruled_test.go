package ruled

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/gongbao/gongbao/internal/effort"
)

// A thing is a text at a place.
type thing struct {
	text string
	x, y float64
}

func show(rows []Row[thing], rest []thing) string {
	var b strings.Builder
	for _, r := range rows {
		for i, cell := range r.Cells {
			if i > 0 {
				b.WriteByte('|')
			}
			for _, x := range cell {
				b.WriteString(x.text)
			}
		}
		b.WriteByte('\n')
	}
	for _, x := range rest {
		fmt.Fprintf(&b, "rest %s\n", x.text)
	}
	return b.String()
}

// rulings draws lines: across at each y from left to right, down at each x from top to bottom.
func rulings(xs, ys []float64) []Rule {
	var rules []Rule
	for _, y := range ys {
		rules = append(rules, Rule{xs[0], y, xs[len(xs)-1], y + 1})
	}
	for _, x := range xs {
		rules = append(rules, Rule{x, ys[0], x + 1, ys[len(ys)-1]})
	}
	return rules
}

func TestTake(t *testing.T) {
	table := rulings([]float64{0, 100, 200}, []float64{0, 20, 40})
	things := []thing{{"a", 10, 10}, {"b", 150, 10}, {"c", 10, 30}, {"d", 10, 90}}
	merged := []Rule{{0, 0, 200, 1}, {0, 40, 200, 41}, {100, 20, 200, 21}, {0, 0, 1, 40}, {100, 0, 101, 40}, {200, 0, 201, 40}}
	for _, c := range []struct {
		name  string
		rules []Rule
		want  string
	}{
		{"four cells", table, "a|b\nc|\nrest d\n"},
		{"a cell over two rows", merged, "ac|b\n|\nrest d\n"},
		{"a frame", rulings([]float64{0, 200}, []float64{0, 40}), ""},
		{"one line", table[:1], ""},
	} {
		got := ""
		for _, g := range Grids(c.rules) {
			got += show(Take(g, things, func(x thing) (float64, float64) { return x.x, x.y }))
		}
		if got != c.want {
			t.Errorf("%s gives\n%swant\n%s", c.name, got, c.want)
		}
	}
	frame := Grids(rulings([]float64{0, 100, 200}, []float64{0, 100}))
	if rows, rest := Take(frame[0], []thing{{"a", 10, 10}, {"b", 10, 30}}, func(x thing) (float64, float64) { return x.x, x.y }); rows != nil || len(rest) != 2 {
		t.Errorf("text in one column of a frame is a table: %v", rows)
	}
}

// TestManyCells merges as many cells as a page may have: in proportion to their number, not to its square.
func TestManyCells(t *testing.T) {
	var xs, ys []float64
	for i := range 120 {
		xs, ys = append(xs, float64(20*i)), append(ys, float64(20*i))
	}
	rules := rulings(xs, []float64{0, 2380})
	for _, y := range ys { // short pieces at the left: every cell to the right is merged down
		rules = append(rules, Rule{0, y, 15, y + 1})
	}
	start := effort.CPUTime()
	for _, g := range Grids(rules) {
		if n := len(g.merged()); n < 10_000 {
			t.Errorf("the grid has %d cells", n)
		}
	}
	if took := effort.CPUTime() - start; took > 2*time.Second {
		t.Errorf("the cells take %v", took)
	}
}
