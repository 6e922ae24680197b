package parse

import (
	"strings"

	"github.com/gongbao/gongbao/internal/lexicon"
)

// yearlyWords and monthlyWords stand before a date that comes again.
var (
	yearlyWords  = anyOf(append(lexicon.Words(lexicon.YearlyWord), "每 年")...)
	monthlyWords = anyOf(append(lexicon.Words(lexicon.MonthlyWord), "每 月")...)
)

// mayRecur reports whether r may end what stands before a date that comes again: 每年, 每月, 每年度, 每年的.
func mayRecur(r rune) bool {
	switch r {
	case '年', '度', '的', '月':
		return true
	}
	return false
}

// recurring takes the year off a date after 每年, and marks 每月15日.
func (sc *scan) recurring(i int, d *Date) {
	j := spacesBefore(sc.s, i)
	if r, _ := before(sc.s, j); !mayRecur(r) {
		sc.comesAgain(i, d)
		return
	}
	switch {
	case yearlyWords.endingAt(sc.s, j) >= 0 && (d.From.IsZero() || d.Inferred&InferredYear != 0):
		d.Recurring = "yearly"
	case nextYears.endingAt(sc.s, j) >= 0 && d.From.IsZero() && sc.saysEachYear(j):
		d.Recurring = "yearly"
	case monthlyWords.endingAt(sc.s, j) >= 0:
		d.Recurring = "monthly"
	default:
		sc.comesAgain(i, d)
		return
	}
	sc.dropYear(i, d)
}

// dropYear makes d, which is printed at i, a date of no year.
func (sc *scan) dropYear(i int, d *Date) {
	if d.Inferred&InferredYear != 0 {
		if bare, end := sc.reader(0).read(i); end > 0 {
			d.EDTF = bare.EDTF
		} else if d.EDTF != "" { // 年底
			d.EDTF = "XXXX" + d.EDTF[len("XXXX"):]
		}
	}
	d.From, d.To, d.Inferred = Day{}, Day{}, d.Inferred&^InferredYear
}

// saysEachYear reports whether 每年 stands before i in its sentence: 每年进行自查，并于次年3月31日前报告.
func (sc *scan) saysEachYear(i int) bool {
	near := sc.s[max(0, i-300):i]
	if k := strings.LastIndexAny(near, "。；;\n"); k >= 0 {
		near = near[k:]
	}
	return strings.Contains(near, "每年")
}

// comesAgain marks a date without a year as yearly where the sentence has spoken of each year before:
// 每年2月底前上报，3月底前完成复核.
func (sc *scan) comesAgain(i int, d *Date) {
	n := len(sc.out.Dates)
	if n == 0 || d.Inferred&InferredYear == 0 || d.Precision == PrecisionYear || d.Precision == PrecisionMulti {
		return
	}
	last := &sc.out.Dates[n-1]
	if last.Value.Recurring != "yearly" || last.End > i || i-last.End > 120 || strings.ContainsAny(sc.s[last.End:i], "。；;\n") {
		return
	}
	if j := spacesBefore(sc.s, i); endsAny(sc.s, j, "年") < 0 || endsAny(sc.s, j, "次年", "翌年") >= 0 {
		d.Recurring = "yearly"
		sc.dropYear(i, d)
	}
}
