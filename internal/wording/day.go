package wording

import (
	"errors"
	"strings"

	"github.com/gongbao/gongbao/internal/han"
	"github.com/gongbao/gongbao/parse"
)

// DayOf returns the day that s prints and nothing else, perhaps in brackets: 2022-06-07 of 2022年6月7日.
func DayOf(s string) (parse.Day, bool) {
	d, _, ok := readDay(withoutMade(s))
	return d, ok
}

// readDay is [DayOf] for a line without what says that an act was made. Where it is no day, wrong tells whether the whole line prints one that
// the calendar does not have, 2031年2月30日: it dates all the same.
func readDay(line string) (day parse.Day, wrong, ok bool) {
	s := strings.TrimRightFunc(line, func(r rune) bool { return han.IsSpace(r) || r == '。' })
	if han.Sign(han.First(s)) == '(' && han.Sign(han.Last(s)) == ')' {
		s = s[han.CharLen(s, 0) : len(s)-han.LastLen(s)]
	}
	if !mayEndDay(s) {
		return parse.Day{}, false, false
	}
	d, err := parse.ParseDate(s, nil)
	wrong = len(s) == len(line) && errors.Is(err, parse.ErrNoSuchDay) && d.Precision == parse.PrecisionDay && d.Inferred&parse.InferredYear == 0
	if err != nil {
		if mended := mendDay(Mend(s)); mended != s {
			d, err = parse.ParseDate(mended, nil)
		}
	}
	if err != nil || d.Precision != "day" || d.From != d.To || d.From.IsZero() {
		return parse.Day{}, wrong, false
	}
	return d.From, false, true
}

// spreadDay is how many bytes a day has at most that is letter-spaced: 中　　華　　民　　國　　一二〇　　年　　十　　月　　二十四　　日.
const spreadDay = 160

// isSpread reports whether s begins with the name of the Republic, letter-spaced.
func isSpread(s string) bool {
	r, n := han.Char(s, 0)
	return (r == '中' || r == '民') && han.IsSpace(han.First(s[n:]))
}

// IsDateLine reports whether s is a day and nothing else, perhaps in brackets: 二〇二二年六月七日.
func IsDateLine(s string) bool {
	s = withoutMade(s)
	if len(s) > 80 && (len(s) > spreadDay || !isSpread(s)) || !mayEndDay(s) && han.Sign(han.Last(s)) != ')' && !han.IsSpace(han.Last(s)) || !han.Holds(s, "日", "年") {
		return false
	}
	_, wrong, ok := readDay(s)
	return ok || wrong
}

// mayEndDay reports whether a day can end where s does: not after 要点, and not after 工作日 or 之日, where no figure stands
// before 日. Most strings are asked no more.
func mayEndDay(s string) bool {
	r := han.Last(s)
	if r == '日' {
		before := han.LastPrint(s[:len(s)-len("日")])
		return !han.IsHan(before) || han.Numerals[before&0xFFFF] != 0 || han.In("期周週曜拜", before)
	}
	return !han.IsHan(r) || han.Numerals[r&0xFFFF] != 0 || dayTails.Has(r)
}

// mendDay puts 日 for the characters that an OCR makes of it at the end of a day: 2031年5月4曰, 2031年5月4晶.
func mendDay(s string) string {
	r := han.Last(s)
	day := strings.TrimSuffix(s, string(r))
	if !han.In("曰目口晶臼白", r) || !han.IsDigit(han.Last(day)) && !han.IsHanNumeral(han.Last(day)) || !strings.Contains(day, "年") || !strings.Contains(day, "月") {
		return s
	}
	return day + "日"
}

// dayTails are the characters that a day may end with, besides figures and marks: 4日, 4号, what an OCR makes of 日, 4日前, 4日上午.
var dayTails = han.NewSet("日號号曰目口晶臼白天前后後起止内內外初底末中旬晚早晨上下午夜间間时時当當期周週曜拜")

// withoutMade returns the day of a line that says of an act of Macau when it was made: 二零三一年五月十六日制定。
func withoutMade(s string) string {
	if len(s) < 80 && han.Sign(han.Last(s)) == ')' && ClosesWhole(s) {
		inner := han.TrimEnd(s, "）)")
		if day := strings.TrimSuffix(inner, OrderHeads.Of(inner)); han.Last(day) == '日' {
			return day + string(han.Last(s)) // （2031年5月4日公告）
		}
	}
	rest, ok := strings.CutSuffix(s, "。")
	if !ok || len(s) > 80 {
		return s
	}
	for _, w := range []string{"制定", "通過", "簽署"} {
		if day, ok := strings.CutSuffix(rest, w); ok && han.Last(day) == '日' {
			return day
		}
	}
	return s
}

// DayAt returns the length of the day that s begins with, 2031年5月4日; 0 if it begins with none.
func DayAt(s string) int {
	at := strings.Index(s[:min(len(s), 60)], "日")
	if at < 0 {
		return 0
	}
	at += len("日")
	if _, ok := DayOf(s[:at]); !ok {
		return 0
	}
	return at
}
