package parse

import (
	"strings"
	"time"

	"github.com/gongbao/gongbao/internal/bridge"
	"github.com/gongbao/gongbao/internal/han"
	"github.com/gongbao/gongbao/internal/lexicon"
)

// weekdays are the days of the week as they are printed after 星期 or 周, from Sunday on.
const weekdays = "日一二三四五六"

// weekNames stand before the day of a week.
var weekNames = wordsOf(lexicon.WeekName)

// weekdayAt reads （星期六）, (周六) or 星期六 after a day at s[i:], and returns the day of the week and its end; -1 if none stands there.
func weekdayAt(s string, i int) (day int, end int) {
	at := spaces(s, i)
	open := false
	if r, n := char(s, at); r == '（' || r == '(' || r == '〈' {
		open, at = true, spaces(s, at+n)
	}
	e := weekNames.at(s, at)
	if e == 0 {
		return -1, i
	}
	r, n := char(s, e)
	if r == '天' {
		r = '日'
	}
	k := strings.IndexRune(weekdays, r)
	if k < 0 {
		return -1, i
	}
	end = e + n
	if open {
		if r, n := char(s, spaces(s, end)); closes(r) || r == '〉' {
			end = spaces(s, end) + n
		}
	} else if has(s, at, "星期") == 0 {
		return -1, i // 2月2日周三 could go on as 周三十
	}
	return k / 3, end
}

// dayTails are the characters that it, or a time of the day, begins with, if it is no number.
var dayTails = han.NewSet("（(〈" + firstCharacters(weekNames.list()) + firstCharacters(partsOfDay.list()))

// dayTail returns the end of the day of the week and of the time that may stand after a day at s[i:]: （星期四）17：00.
func dayTail(s string, i int) int {
	if r, _ := char(s, spaces(s, i)); !dayTails.Has(r) && !beginsNumber(r) {
		return i
	}
	if _, e := weekdayAt(s, i); e > i {
		i = e
	}
	return timeOfDay(s, i)
}

func init() {
	bridge.PrintsWeekday, bridge.WeekdayAfter, bridge.YearOfWeekdays = printsWeekday, weekdayAfter, yearOfWeekdays
}

// weekdayAfter reads the day of the week that s begins with, as it is printed after a day: （星期六）, (周六), 星期六. n is how many bytes it
// takes, 0 if there is none.
func weekdayAfter(s string) (day time.Weekday, n int) {
	w, end := weekdayAt(s, 0)
	if w < 0 {
		return 0, 0
	}
	return time.Weekday(w), end
}

// Weekday returns the day of the week of d.
func (d Day) Weekday() time.Weekday {
	return time.Date(d.Year, time.Month(d.Month), d.Day, 0, 0, 0, 0, time.UTC).Weekday()
}

func (d Day) weekday() int { return int(d.Weekday()) }

// yearOfWeekday returns the year that the printed day of the week gives to the date d, which is printed without one before s[end:]:
// the context's, the next or the one before. It is 0 if none is printed, and -1 if no year fits.
func (sc *scan) yearOfWeekday(end int, d *Date) int {
	if d.Precision != PrecisionDay || d.From.IsZero() {
		return 0
	}
	w, e := weekdayAt(sc.s, end)
	if e == end {
		return 0
	}
	tries := []int{0, 1, -1}
	if d.Inferred&InferredYear == 0 {
		tries = tries[:1]
	}
	for _, shift := range tries {
		day := d.From
		day.Year += shift
		if day.weekday() == w {
			return day.Year
		}
	}
	return -1
}

// printsWeekday reports whether a day of the week stands in text as after a day: 星期六 or （周六）, but not 周边 and 本周三.
func printsWeekday(text string) bool {
	for i := weekHeads.From(text, 0); i >= 0; i = weekHeads.From(text, i+1) {
		at := spacesBefore(text, i)
		if r, n := before(text, at); r == '（' || r == '(' || r == '〈' {
			at -= n
		} else if at = i; has(text, i, "星期") == 0 {
			continue
		}
		if _, e := weekdayAt(text, at); e > at {
			return true
		}
	}
	return false
}

var weekHeads = lexicon.NewHeads(weekNames.list())

// yearOfWeekdays returns the year that all days of text with a day of the week and without a year agree on, of the year given, the
// next and the one before: 2019 for 2月2日（星期六）、2月3日（星期日） in a text of December 2018. It is 0 where none is printed or they do not
// agree on one.
func yearOfWeekdays(text string, year int) int {
	if year == 0 || !printsWeekday(text) {
		return 0
	}
	fits := map[int]int{}
	days := 0
	ctx := &Context{Date: Day{year, 1, 1}}
	for _, m := range Dates(text, ctx) {
		d := m.Value
		w, e := weekdayAt(text, m.End)
		if e == m.End || d.Inferred&InferredYear == 0 || d.Precision != PrecisionDay || d.From.IsZero() {
			continue
		}
		days++
		for y := year - 1; y <= year+1; y++ {
			if (Day{y, d.From.Month, d.From.Day}).weekday() == w {
				fits[y]++
			}
		}
	}
	found := 0
	for y, n := range fits {
		if n == days && found == 0 {
			found = y
		} else if n == days {
			return 0
		}
	}
	return found
}
