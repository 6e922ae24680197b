package segment

import (
	"strings"

	"github.com/gongbao/gongbao/internal/han"
)

// joinDates finds each day that is broken over two lines, 二〇三一年五月 | 四日. Its first line stands for both.
func joinDates(text string, lines []Line) {
	for i := range lines {
		if l := &lines[i]; l.Kind != KindText || len(l.text(text)) > 24 || !strings.HasSuffix(han.TrimEnd(l.text(text), "）)"), "日") {
			continue
		}
		from := printAbove(lines, i)
		if from < 0 || lines[from].Kind != KindText || !startsDate(lines[from].text(text)) && !isYearOf(lines[from].text(text), lines[i].text(text)) {
			continue
		}
		if isDateLine(lines[from].text(text) + lines[i].text(text)) {
			joinTails(lines, from, i, KindDate, "a date that goes on in the line below", "the rest of a date that was broken")
		}
	}
}

// startsDate reports whether s can be the beginning of a day: 二〇三一年, 2031年5月, （2031年5.
func startsDate(s string) bool {
	return len(s) <= 48 && strings.Contains(s, "年") && !strings.Contains(s, "日") && dateSigns(s)
}

// isYearOf reports whether s is the year alone of a day whose other signs begin rest: 2031 | 年5月4日.
func isYearOf(s, rest string) bool {
	return strings.HasPrefix(rest, "年") && s != "" && len(s) <= 4*len("二") && dateSigns(s)
}

// dateSigns reports whether s has only digits, 年, 月 and an opening bracket.
func dateSigns(s string) bool {
	for _, r := range s {
		if !isDigit(r) && !isHanDigit(r) && !isSpace(r) && r != '年' && r != '月' && fold(r) != '(' && fold(r) != '0' {
			return false
		}
	}
	return true
}

// joinTails makes one of the lines [from, to]: the first has the kind, the others are its tails.
func joinTails(lines []Line, from, to int, k Kind, why, rest string) {
	lines[from].Marker = Marker{}
	lines[from].claim(k, why)
	for j := from + 1; j <= to; j++ {
		if lines[j].Kind != KindBlank {
			lines[j].Tail = true
			lines[j].claim(k, rest)
		}
	}
}

// withTails returns line i and the lines that go on with its 文号 or its date, and their prints.
func withTails(lines []Line, i int) (at []int, pieces []Span) {
	at, pieces = []int{i}, []Span{lines[i].Print}
	for j := i + 1; j < len(lines) && (lines[j].Kind == KindBlank || lines[j].isTail()); j++ {
		if lines[j].isTail() {
			at, pieces = append(at, j), append(pieces, lines[j].Print)
		}
	}
	return at, pieces
}

// hasTails reports whether withTails returns more than line i.
func hasTails(lines []Line, i int) bool {
	for j := i + 1; j < len(lines) && (lines[j].Kind == KindBlank || lines[j].isTail()); j++ {
		if lines[j].isTail() {
			return true
		}
	}
	return false
}

// isTail reports whether l only goes on with the 文号 or the date above it.
func (l *Line) isTail() bool { return l.Tail && (l.Kind == KindNumber || l.Kind == KindDate) }

// headsTail reports whether the last live line is the 文号 or the date that the tail at line i goes on with.
func headsTail(lines []Line, live []int, i int) bool {
	n := len(live) - 1
	if n < 0 || lines[live[n]].Kind != lines[i].Kind {
		return false
	}
	at, _ := withTails(lines, live[n])
	return at[len(at)-1] >= i
}
