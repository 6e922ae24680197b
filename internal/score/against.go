package score

import (
	"fmt"
	"slices"
)

// A Change is one thing that two readings of one file differ in, held against the gold.
type Change struct {
	Measure string
	Where   string
	What    string
	Better  bool // gained, or no longer invented
}

// String is the change in a line: + money: line 12 5万元.
func (c Change) String() string {
	sign := "-"
	if c.Better {
		sign = "+"
	}
	return fmt.Sprintf("%s %s: %s: %s", sign, c.Measure, c.Where, c.What)
}

// Against returns what a report gained and lost against an earlier one of the same gold, in the order of the reports.
func (r *Report) Against(old *Report) []Change {
	var out []Change
	for _, side := range []struct {
		from, to *Report
		better   bool
	}{{r, old, true}, {old, r, false}} {
		good := map[Item]int{}
		for _, i := range side.to.Items {
			good[i]++
		}
		for _, i := range side.from.Items {
			if good[i]--; good[i] >= 0 || !i.Right && !i.Extra {
				continue
			}
			out = append(out, Change{i.Measure, i.Where, i.What, side.better != i.Extra})
		}
	}
	slices.SortStableFunc(out, func(a, b Change) int {
		switch {
		case a.Better == b.Better:
			return 0
		case a.Better:
			return 1
		}
		return -1
	})
	return out
}
