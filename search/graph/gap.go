package graph

import (
	"cmp"
	"slices"
)

// A Gap is the numbers that a run of an agency's year lacks between those that are held.
type Gap struct {
	Agency  string   `json:"agency"`
	Issuer  string   `json:"issuer,omitempty"`
	Year    int      `json:"year,omitempty"` // 0 for orders, which run on
	First   int64    `json:"first"`          // held
	Last    int64    `json:"last"`           // held
	Held    int      `json:"held"`
	Missing int64    `json:"missing"` // how many
	Ranges  []Range  `json:"ranges"`  // of the missing numbers
	Cited   []string `json:"cited"`   // works of them that the collection cites
}

// A Range is numbers from one to another.
type Range struct {
	From int64 `json:"from"`
	To   int64 `json:"to"`
}

// A run is the series of an agency in a year.
type run struct {
	agency, issuer string
	year           int
}

// runOf returns the run that a work is numbered in.
func runOf(w *Work) run {
	r := run{agency: w.Agency, year: w.Year}
	if slices.Contains(orders, w.Agency) && len(w.Issuers) > 0 {
		r.issuer = w.Issuers[0]
	}
	return r
}

// gaps looks for the numbers that are missing.
func (g *Graph) gaps() {
	held, cited := map[run][]int64{}, map[run]map[int64]string{}
	for _, w := range g.Works {
		if w.Serial == 0 || w.Agency == "" {
			continue
		}
		r := runOf(w)
		if w.Held {
			held[r] = append(held[r], w.Serial)
			continue
		}
		if cited[r] == nil {
			cited[r] = map[int64]string{}
		}
		cited[r][w.Serial] = w.ID
	}
	for r, list := range held {
		slices.Sort(list)
		list = slices.Compact(list)
		gap := Gap{Agency: r.agency, Issuer: r.issuer, Year: r.year, First: list[0], Last: list[len(list)-1], Held: len(list), Cited: []string{}}
		for i := 1; i < len(list); i++ {
			if from, to := list[i-1]+1, list[i]-1; from <= to {
				gap.Ranges = append(gap.Ranges, Range{from, to})
				gap.Missing += to - from + 1
			}
		}
		if gap.Missing == 0 {
			continue
		}
		for n, id := range cited[r] {
			if _, ok := slices.BinarySearch(list, n); !ok && n > gap.First && n < gap.Last {
				gap.Cited = append(gap.Cited, id)
			}
		}
		slices.Sort(gap.Cited)
		g.Gaps = append(g.Gaps, gap)
	}
	slices.SortFunc(g.Gaps, func(a, b Gap) int {
		return cmp.Or(cmp.Compare(a.Agency, b.Agency), cmp.Compare(a.Issuer, b.Issuer), cmp.Compare(a.Year, b.Year))
	})
}
