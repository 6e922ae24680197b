package gazette

import (
	"fmt"
	"slices"
	"sort"
	"strings"
	"time"

	"github.com/gongbao/gongbao/internal/bridge"
	"github.com/gongbao/gongbao/internal/lexicon"
	"github.com/gongbao/gongbao/parse"
)

// values proves the values that a text prints twice: a day and its day of the week, a sum in figures and in words, the days of a period and
// its length, the shares of a whole.
func (c *checker) values() {
	c.weekdays()
	c.sumsInWords()
	c.periods()
	c.shares()
}

// weekdayNames are the days of the week, from Sunday on.
var weekdayNames = []string{"星期日", "星期一", "星期二", "星期三", "星期四", "星期五", "星期六"}

// weekdays holds the days of the week printed after days, 5月10日（星期一）, against the calendar. A day without a year proves nothing
// where no year near the document's fits: its year may be another.
func (c *checker) weekdays() {
	doc := &c.is.Documents[c.doc]
	var good []Span
	proved := 0
	for i := range doc.Dates {
		d := &doc.Dates[i]
		if d.Precision != parse.PrecisionDay || d.From.IsZero() || d.From != d.To || len(d.Spans) == 0 {
			continue
		}
		end := d.Spans[len(d.Spans)-1].End
		printed, n := bridge.WeekdayAfter(c.is.Source.source.Text[end:])
		if n == 0 {
			continue
		}
		spans := append(slices.Clone(d.Spans), Span{Start: end, End: end + n})
		switch day := d.From.Weekday(); {
		case day == printed:
			proved++
			good = append(good, spans...)
		case d.Inferred&parse.InferredYear != 0:
			c.add(CheckWeekdays, Unprovable, fmt.Sprintf("%s is printed with %s, and its year is not printed", d.Text, weekdayNames[printed]), spans...)
		default:
			c.add(CheckWeekdays, Broken, fmt.Sprintf("%s is printed with %s, and the calendar has %s", d.Text, weekdayNames[printed], weekdayNames[day]), spans...)
		}
	}
	if proved > 0 {
		c.add(CheckWeekdays, Proved, fmt.Sprintf("days with the day of the week that the calendar gives: %d", proved), good...)
	}
}

// sumsInWords holds sums in figures against the same sums in words: ¥20000.00（大写：贰万元整）.
func (c *checker) sumsInWords() {
	doc := &c.is.Documents[c.doc]
	var good []Span
	proved := 0
	for i := range doc.Amounts {
		switch a := &doc.Amounts[i]; {
		case a.Differs:
			c.add(CheckWords, Broken, fmt.Sprintf("%s is %s in figures and %s in words", a.Text, a.Min, a.Words), a.Spans...)
		case a.Words != parse.Number{}:
			proved++
			good = append(good, a.Spans...)
		}
	}
	if proved > 0 {
		c.add(CheckWords, Proved, fmt.Sprintf("sums that are the same in figures and in words: %d", proved), good...)
	}
}

// An adjacent is a value by its place.
type adjacent struct{ start, end, index int }

// periodReach is how far from the days of a period its length stands at most, in bytes: 自…至…止，合同期限为三年.
const periodReach = 60

// periods holds the days of periods against the lengths printed beside them: 自2032年5月1日至2035年4月30日，期限三年.
func (c *checker) periods() {
	doc := &c.is.Documents[c.doc]
	var lengths []adjacent
	for i := range doc.Durations {
		if d := &doc.Durations[i]; !d.Working && d.Max == "" && d.Bound == parse.Exact && len(d.Spans) > 0 {
			lengths = append(lengths, adjacent{d.Spans[0].Start, d.Spans[len(d.Spans)-1].End, i})
		}
	}
	slices.SortFunc(lengths, func(a, b adjacent) int { return a.start - b.start })
	for i := range doc.Dates {
		d := &doc.Dates[i]
		if len(lengths) == 0 || d.From == d.To || d.From.IsZero() || d.To.IsZero() || d.Recurring != "" || d.Anchor != "" || d.Cell != nil || len(d.Spans) == 0 {
			continue
		}
		if l := c.lengthBeside(lengths, d.Spans[0].Start, d.Spans[len(d.Spans)-1].End); l >= 0 {
			c.period(d, &doc.Durations[l])
		}
	}
}

// lengthBeside returns the length of time that only words of periods part from what stands at [start, end) of the text; -1 if none does.
func (c *checker) lengthBeside(lengths []adjacent, start, end int) int {
	s := c.is.Source.source.Text
	k := sort.Search(len(lengths), func(k int) bool { return lengths[k].start >= end })
	if k < len(lengths) && lengths[k].start-end <= periodReach && onlyPeriodWords(s[end:lengths[k].start]) {
		return lengths[k].index
	}
	k = sort.Search(len(lengths), func(k int) bool { return lengths[k].start >= start }) - 1
	if k >= 0 && lengths[k].end <= start && start-lengths[k].end <= periodReach && onlyPeriodWords(s[lengths[k].end:start]) {
		return lengths[k].index
	}
	return -1
}

// periodWords stand between the days of a period and its length.
var periodWords = lexicon.NewList("合同期限", "服务期限", "租赁期限", "有效期限", "承包期限", "期限", "有效期", "服务期", "租赁期", "建设期", "合同期", "试点期", "公示期", "实施期",
	"租期", "工期", "任期", "聘期", "为期", "历时", "时间", "止", "共", "合", "计", "为", "即", "自", "从", "是")

// onlyPeriodWords reports whether s has such words, marks and blanks, and nothing else; it ends no sentence.
func onlyPeriodWords(s string) bool {
	s = strings.Map(func(r rune) rune {
		if strings.ContainsRune("，,（）()：: 　\n\r\t、", r) {
			return -1
		}
		return r
	}, s)
	for s != "" {
		n := lexicon.FirstAt(periodWords.Kept(), s, 0)
		if n == 0 {
			return false
		}
		s = s[n:]
	}
	return true
}

// period proves one period by its length, counted with its last day or without.
func (c *checker) period(d *Date, length *Duration) {
	spans := join(d.Spans, length.Spans)
	years, months, days, ok := lengthOf(length.ISO)
	switch {
	case !ok:
	case fitsPeriod(d, years, months, days):
		c.add(CheckPeriods, Proved, fmt.Sprintf("%s is %s long", d.Text, length.Text), spans...)
	case d.Inferred&parse.InferredYear != 0:
		c.add(CheckPeriods, Unprovable, fmt.Sprintf("%s is not %s long in the year that was inferred", d.Text, length.Text), spans...)
	default:
		c.add(CheckPeriods, Broken, fmt.Sprintf("%s is printed as %s long", d.Text, length.Text), spans...)
	}
}

// lengthOf reads the ISO form of a length in years, months, weeks and days: P1Y6M.
func lengthOf(iso string) (years, months, days int, ok bool) {
	rest, ok := strings.CutPrefix(iso, "P")
	for ok && rest != "" {
		n, size := 0, 0
		for size < len(rest) && rest[size] >= '0' && rest[size] <= '9' && n < 10_000 {
			n, size = n*10+int(rest[size]-'0'), size+1
		}
		if size == 0 || size == len(rest) {
			return 0, 0, 0, false
		}
		switch rest[size] {
		case 'Y':
			years = n
		case 'M':
			months = n
		case 'W':
			days += 7 * n
		case 'D':
			days += n
		default:
			return 0, 0, 0, false
		}
		rest = rest[size+1:]
	}
	return years, months, days, ok && years+months+days > 0
}

// fitsPeriod reports whether a period is so long. Where it prints no days, its last month or year may be counted or not.
func fitsPeriod(d *Date, years, months, days int) bool {
	from, to := timeOf(d.From), timeOf(d.To)
	end := from.AddDate(years, months, days) // the day after
	if end.Day() != from.Day() && days == 0 {
		end = end.AddDate(0, 0, -end.Day()) // 31 January and a month
	}
	last := end.AddDate(0, 0, -1)
	switch {
	case strings.ContainsAny(d.Text, "日号號"):
		return to.Equal(last) || to.Equal(end)
	case strings.Contains(d.Text, "月"):
		return sameMonth(to, last) || sameMonth(to, end)
	}
	return to.Year() == last.Year() || to.Year() == end.Year()
}

func timeOf(d parse.Day) time.Time {
	return time.Date(d.Year, time.Month(d.Month), d.Day, 0, 0, 0, 0, time.UTC)
}

func sameMonth(a, b time.Time) bool { return a.Year() == b.Year() && a.Month() == b.Month() }

// wholeVerbs say that what follows are the shares of one whole: 所需资金由市、区财政分别承担60%、40%.
var wholeVerbs = lexicon.NewList("分别承担", "分别负担", "分别分担", "分别出资")

// shares proves that the shares of a whole give 100 %. Less may be all that this text divides; more is wrong.
func (c *checker) shares() {
	doc := &c.is.Documents[c.doc]
	s := c.is.Source.source.Text
	for i := 0; i < len(doc.Amounts); i++ {
		a := &doc.Amounts[i]
		if a.Kind != parse.Percent || len(a.Spans) != 1 || !followsWhole(s[:a.Spans[0].Start]) {
			continue
		}
		sum, n, spans := parse.Int(0), 0, []Span{}
		for ; i < len(doc.Amounts); i++ {
			b := &doc.Amounts[i]
			if b.Kind != parse.Percent || b.Min != b.Max || b.Bound != parse.Exact || len(b.Spans) != 1 || n > 0 && !partsShares(s, spans[n-1].End, b.Spans[0].Start) {
				break
			}
			sum, _ = sum.Add(b.Min)
			n, spans = n+1, append(spans, b.Spans[0])
		}
		i--
		if n < 2 {
			i = max(i, 0)
			if n == 0 {
				i++
			}
			continue
		}
		c.wholeOf(sum, n, spans)
	}
}

// wholeOf notes what n shares give together.
func (c *checker) wholeOf(sum parse.Number, n int, spans []Span) {
	message := fmt.Sprintf("%d shares of a whole give %s percent", n, sum)
	switch k := sum.Compare(parse.Int(100)); {
	case k == 0:
		c.add(CheckShares, Proved, message, spans...)
	case k < 0:
		c.add(CheckShares, Unprovable, message, spans...)
	default:
		c.add(CheckShares, Broken, message, spans...)
	}
}

// followsWhole reports whether one of the verbs stands right before the end of s.
func followsWhole(s string) bool {
	s = strings.TrimRight(s[max(0, len(s)-40):], " ")
	return wholeVerbs.End(s)
}

// partsShares reports whether only a mark stands between two shares at s[from:to].
func partsShares(s string, from, to int) bool {
	if to < from || to-from > 12 {
		return false
	}
	gap := strings.Trim(s[from:to], " \n")
	return gap == "，" || gap == "," || lexicon.IsJoin(gap)
}
