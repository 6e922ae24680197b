package score

import (
	"math"
	"slices"
	"strings"
)

// Sum adds up the measures whose names begin with prefix.
func (r *Report) Sum(prefix string) Measure {
	sum := Measure{Name: strings.TrimSpace(prefix)}
	for _, m := range r.Measures {
		if strings.HasPrefix(m.Name, prefix) {
			sum.Hit, sum.Want, sum.Extra = sum.Hit+m.Hit, sum.Want+m.Want, sum.Extra+m.Extra
			sum.Strict, sum.Placed, sum.Grounded = sum.Strict+m.Strict, sum.Placed+m.Placed, sum.Grounded+m.Grounded
			sum.Misread += m.Misread
			sum.Values = sum.Values || m.Values
		}
	}
	return sum
}

// Interval is the 95 % confidence interval of a share, after Wilson: what recall may be where so few were asked for.
func Interval(hits, all int) (low, high float64) {
	const z = 1.959964 // of 95 %
	if all == 0 {
		return 0, 1
	}
	n, p := float64(all), float64(hits)/float64(all)
	middle := (p + z*z/(2*n)) / (1 + z*z/n)
	half := z / (1 + z*z/n) * math.Sqrt(p*(1-p)/n+z*z/(4*n*n))
	return max(0, middle-half), min(1, middle+half)
}

// MeasuresNamed are the measures of a report that bear one of the names.
func MeasuresNamed(names []string, r *Report) []Measure {
	var out []Measure
	for _, m := range r.Measures {
		if slices.Contains(names, m.Name) {
			out = append(out, m)
		}
	}
	return out
}
