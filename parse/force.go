package parse

import (
	"strings"

	"github.com/gongbao/gongbao/internal/lexicon"
)

// inForce reads 自…起施行 whose verb stands at s[i:end].
func (sc *scan) inForce(i, end int) {
	s := sc.s
	if has(s, end, "的《") > 0 || has(s, end, "的原") > 0 {
		return // of the text that is cited: 1999年1月1日起施行的《旧办法》同时废止
	}
	j := spacesBefore(s, i)
	if k := endsAny(s, j, "正式"); k >= 0 {
		j = spacesBefore(s, k)
	}
	e, start, ok := sc.fromDate(j)
	if !ok {
		if e, start, ok = sc.fromAnchor(j); !ok {
			if e, start, ok = sc.fromStamp(j, end); !ok {
				return
			}
		}
	}
	if k := hasAny(s, end, "至", "到", "，至", ",至"); k > 0 {
		r := dateReader{s: s, year: e.From.Year}
		if d, to := r.read(spaces(s, k)); to > 0 {
			e.Until, end = d.To, to
		}
	}
	sc.effect(start, end, e)
}

// fromStamp reads 2031年5月1日 施行, a line for itself below a title, whose day ends at j and whose verb at end.
func (sc *scan) fromStamp(j, end int) (e Effect, start int, ok bool) {
	n := len(sc.out.Dates)
	if n == 0 || sc.out.Dates[n-1].End != j {
		return e, 0, false
	}
	d := &sc.out.Dates[n-1]
	r, _ := before(sc.s, spacesBefore(sc.s, d.Start))
	next, _ := char(sc.s, spaces(sc.s, end))
	if d.Value.Precision != PrecisionDay || d.Value.From.IsZero() || r >= 0 && r != '\n' || next >= 0 && next != '\n' && next != '\r' {
		return e, 0, false
	}
	e.From, e.Inferred = d.Value.From, d.Value.Inferred&InferredYear
	return e, d.Start, true
}

// startWords stand after the day on which a force begins.
var startWords = wordsOf(lexicon.StartWord)

// weekdayBefore returns where （星期五） that ends at s[:i] begins, i if it does not stand there.
func weekdayBefore(s string, i int) int {
	if r, _ := before(s, i); r != '）' && r != ')' {
		return i
	}
	from := max(0, i-len("（星期五 ）"))
	k := strings.LastIndexAny(s[from:i], "（(")
	if k < 0 {
		return i
	}
	_, n := char(s, from+k)
	if hasAny(s, spaces(s, from+k+n), "星期", "周", "礼拜", "週") == 0 {
		return i
	}
	return from + k
}

// firstHours stand after a day that counts from its first hour: 自2032年5月1日零时起施行.
var firstHours = anyOf("零时", "零時", "0时", "0時", "零点", "零點", "0点", "零时整", "0:00", "0：00", "00:00", "00：00", "当日", "當日")

// fromDate reads 自2022年7月16日起 that ends at j.
func (sc *scan) fromDate(j int) (e Effect, start int, ok bool) {
	s := sc.s
	k := j
	if p := startWords.endingAt(s, k); p >= 0 {
		k = spacesBefore(s, p)
	}
	if p := firstHours.endingAt(s, k); p >= 0 {
		k = spacesBefore(s, p)
	}
	n := len(sc.out.Dates)
	if n > 0 && sc.out.Dates[n-1].End < k {
		k = spacesBefore(s, weekdayBefore(s, k))
	}
	if n == 0 || sc.out.Dates[n-1].End != k {
		return e, 0, false
	}
	d := sc.out.Dates[n-1]
	start = d.Start
	from := sinceWords.endingAt(s, spacesBefore(s, start))
	if from < 0 && k == j {
		return e, 0, false
	}
	if from >= 0 {
		start = from
	}
	e.From = d.Value.From
	e.Inferred = d.Value.Inferred & InferredYear
	if d.Value.Precision == PrecisionMulti {
		e.Until = d.Value.To
	}
	return e, start, true
}

// fromAnchor reads 自印发之日起 or 自公布之日起30日后 that ends at j.
func (sc *scan) fromAnchor(j int) (e Effect, start int, ok bool) {
	s := sc.s
	low := max(0, j-120)
	k, end := anchorDay(s, low, j)
	if k < 0 {
		return e, 0, false
	}
	rest := s[end:j]
	if n := nextDays.at(rest, 0); n > 0 {
		rest, e.Offset = rest[n:], "P1D"
	}
	if later, ok := sc.offset(rest); !ok || later != "" && e.Offset != "" {
		return e, 0, false
	} else if later != "" {
		e.Offset = later
	}
	from := max(strings.LastIndex(s[low:k], "自"), strings.LastIndex(s[low:k], "从"))
	if from < 0 || !hanOnly(strings.ReplaceAll(s[low+from:k], " ", "")) {
		return e, 0, false
	}
	start = low + from
	e.Anchor = s[start+len("自") : end]
	return e, start, true
}

// nextDays stand after a day on which nothing is in force yet: 自公佈翌日起, 自公布之日的次日起.
var nextDays = wordsOf(lexicon.NextDay)

// anchorDays are the days from which texts without 之 count: 自公布日施行 in Taiwan, 自公佈翌日起生效 in Macau.
var anchorDays = wordsOf(lexicon.AnchorDay)

// anchorDay returns where 之日 of 印发之日, 日 of 公布日 or 翌日 of 公佈翌日 begins in s[low:j], and where the name of the day ends; -1 if
// none stands there.
func anchorDay(s string, low, j int) (at, end int) {
	if k := strings.LastIndex(s[low:j], "之日"); k >= 0 {
		return low + k, low + k + len("之日")
	}
	k := strings.LastIndex(s[low:j], "日")
	if k < 0 {
		return -1, 0
	}
	k += low
	if anchorDays.endingAt(s, k) >= 0 {
		return k, k + len("日")
	}
	if r, n := before(s, k); (r == '翌' || r == '次') && anchorDays.endingAt(s, k-n) >= 0 {
		return k - n, k - n
	}
	return -1, 0
}

// offset reads what stands between 之日 and 施行: 起, 起30日后, 起满六个月后.
func (sc *scan) offset(s string) (iso string, ok bool) {
	s = strings.TrimSpace(s)
	if s == "" {
		return "", true
	}
	e := has(s, 0, "起")
	if e == 0 {
		return "", false
	}
	rest := strings.TrimSpace(s[e:])
	for w := range offsetWords.All {
		rest = strings.TrimPrefix(rest, w)
	}
	rest = strings.TrimSpace(rest)
	if rest == "" {
		return "", true
	}
	inner := scan{s: rest, units: sc.units}
	n := readNumber(rest, 0)
	f := inner.figureAt(0, &n, inner.follower(n.end))
	if f.unit.row == nil || f.unit.kind() != ofTime {
		return "", false
	}
	d, end := inner.readDuration(&f)
	if tail := strings.TrimSpace(rest[end:]); tail == "" || offsetEnds.is(tail) {
		return d.ISO, end > 0
	}
	return "", false
}

// What stands before and after the time that a force waits for: 起满六个月后.
var (
	offsetWords = lexicon.ListOf(lexicon.OffsetWord)
	offsetEnds  = wordsOf(lexicon.OffsetEnd)
)
