package search

import (
	"errors"
	"strings"

	"github.com/gongbao/gongbao/internal/han"
	"github.com/gongbao/gongbao/parse"
)

// comparisons are the signs before an amount, longest first, with the column that they ask and how.
var comparisons = []struct{ sign, where string }{
	{">=", "max >= ?1"}, {"≥", "max >= ?1"}, {"<=", "min <= ?1"}, {"≤", "min <= ?1"}, {">", "max > ?1"}, {"<", "min < ?1"},
	{"=", "min <= ?1 AND max >= ?1"}, {"", "min <= ?2 AND max >= ?1"},
}

// amountFilter reads >=1000万, <5%, 一千万元, 500万-1000万: a comparison and an amount as a gazette prints it. What has no
// unit is money. A printed range fits where any part of it does.
func amountFilter(s string) (filter, error) {
	s = strings.TrimSpace(strings.Map(han.Narrow, s))
	if s == "" {
		return filter{}, nil
	}
	for _, c := range comparisons {
		rest, ok := strings.CutPrefix(s, c.sign)
		if !ok {
			continue
		}
		a, ok := amountOf(strings.TrimSpace(rest))
		if !ok {
			break
		}
		min, _ := numeric(a.Min)
		max, _ := numeric(a.Max)
		where := `unit = ?3 AND ` + c.where
		f := filter{
			documents:  `SELECT document FROM value WHERE ` + where,
			provisions: `SELECT provision FROM value WHERE provision IS NOT NULL AND ` + where,
			args:       []any{min, max, a.Unit},
		}
		return f, nil
	}
	return filter{}, errors.New("this is no amount: write >=1000万, <5%, 500万元 or 500万-1000万")
}

// amountOf reads a whole text as one amount; a bare figure is of yuan.
func amountOf(s string) (parse.Amount, bool) {
	for _, text := range []string{s, s + "元"} {
		if a, err := parse.ParseAmount(text); err == nil {
			return a, true
		}
	}
	return parse.Amount{}, false
}
