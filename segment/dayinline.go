package segment

import (
	"strings"

	"github.com/gongbao/gongbao/internal/han"
)

// daysInLine returns where days with their year stand in a line: 2031 年 5 月 4 日, 二〇三一年五月四日.
func daysInLine(s string) [][2]int {
	var out [][2]int
	for at, end := 0, 0; ; {
		n := han.Index(s[at:], "日")
		if n < 0 {
			return out
		}
		i := at + n
		at = i + len("日")
		if from := dayStart(s, i); from >= end {
			out = append(out, [2]int{from, at})
			end = at
		}
	}
}

// dayStart returns where the day with its year begins whose 日 stands at i, -1 if none does.
func dayStart(s string, i int) int {
	day, ok := dayFigures(s, i, "月")
	if !ok {
		return -1
	}
	month, ok := dayFigures(s, day, "年")
	if !ok {
		return -1
	}
	return yearFigures(s, month)
}

// dayFigures goes back from the end of one to three figures at s[:i], with spaces around them, to the beginning of the sign before them.
func dayFigures(s string, i int, sign string) (int, bool) {
	i = len(strings.TrimRight(s[:i], " \t\n\f\r"))
	n := 0
	for ; n < 4; n++ {
		r, size := han.Before(s, i)
		if !isDigit(r) && (r == '零' || r == '〇' || r == '○' || !isHanDigit(r) || in("百千廿两", r)) {
			break
		}
		i -= size
	}
	i = len(strings.TrimRight(s[:i], " \t\n\f\r"))
	if n < 1 || n > 3 || !strings.HasSuffix(s[:i], sign) {
		return 0, false
	}
	return i - len(sign), true
}

// yearFigures returns where the four figures of one kind begin that end at s[:i], up to spaces; -1 if there are none.
func yearFigures(s string, i int) int {
	i = len(strings.TrimRight(s[:i], " \t\n\f\r"))
	arabic := 0
	for n := 1; n <= 4; n++ {
		r, size := han.Before(s, i)
		switch {
		case isDigit(r):
			arabic++
		case !in("一二三四五六七八九〇○零", r) || r < 0:
			return -1
		}
		if i -= size; arabic != 0 && arabic != n {
			return -1
		}
	}
	return i
}
