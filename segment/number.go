package segment

import (
	"strings"

	"github.com/gongbao/gongbao/internal/han"
	"github.com/gongbao/gongbao/internal/wording"
)

// isNumberLine reports whether s is a 文号 and nothing else, perhaps in brackets or after its name:
// 云政规〔2022〕3号, (云政办发〔2007〕22号), 发文字号：云政发〔2020〕1号.
func isNumberLine(s string) bool {
	_, ok := numberIn(s)
	return ok
}

// numberIn returns the part of a header line that is the 文号.
func numberIn(s string) (Span, bool) { return numberWith(s, 0) }

// numberWith is numberIn for a line with the given facts.
func numberWith(s string, facts han.Facts) (Span, bool) {
	if !wording.MayBeNumber(s, facts) {
		return Span{}, false
	}
	from, to, _ := besideNumber(s, facts)
	from, to, ok := wording.NumberWithin(s, from, to)
	return Span{from, to}, ok
}

// joinNumbers finds each 文号 that is broken over two or three lines, 云政发〔2031〕 | 8号. Its first line stands for all of them,
// the others are its tail.
func joinNumbers(text string, lines []Line) {
	for i := range lines {
		if l := &lines[i]; (l.Kind == KindText || l.Kind == KindNumber) && l.may(han.WithNumber) && isNumberEnd(l.text(text)) {
			joinNumber(text, lines, i)
		}
	}
}

// joinNumber joins the 文号 that ends on line i, if it began on one of the two lines with print above.
func joinNumber(text string, lines []Line, i int) {
	joined := lines[i].text(text)
	for from, n := i, 0; n < 2; n++ {
		if from = printAbove(lines, from); from < 0 || !startsNumber(&lines[from], text) {
			return
		}
		s := lines[from].text(text)
		joined = s + joined
		if isWholeNumber(joined) && !closesWhole(lines[i].text(text)) { // 云州市林业局公告 | （第12号） is a title and its count
			joinTails(lines, from, i, KindNumber, "a 文号 that goes on in the line below", "the rest of a 文号 that was broken")
			return
		}
		if !isNumberSigns(s) {
			return
		}
	}
}

// printAbove returns the line with print above line i, over one blank line at most; -1 if there is none.
func printAbove(lines []Line, i int) int {
	for j := i - 1; j >= max(0, i-2); j-- {
		if lines[j].Kind != KindBlank {
			return j
		}
	}
	return -1
}

// startsNumber reports whether l may be the beginning of a 文号: short, and no number to its end.
func startsNumber(l *Line, text string) bool {
	s := l.text(text)
	return (l.Kind == KindText || l.Kind == KindNumber && !l.Tail) && len(s) <= 140 && !endsSentence(s) && last(s) != '号' && last(s) != '號'
}

// isWholeNumber reports whether s is a 文号 with its agency.
func isWholeNumber(s string) bool {
	at, ok := numberIn(s)
	if !ok {
		return false
	}
	n, _, err := wording.Number(s[at.Start:at.End])
	return err == nil && n.Agency != ""
}

// isNumberEnd reports whether s can be what is left of a 文号: 8号, 〕8号, 〔2031〕第8号）.
func isNumberEnd(s string) bool {
	t := han.TrimEnd(s, "）) ")
	return (strings.HasSuffix(t, "号") || strings.HasSuffix(t, "號")) && isNumberSigns(s)
}

// isNumberSigns reports whether s has only what stands after the agency of a 文号: 〔2031〕, 第8号.
func isNumberSigns(s string) bool {
	if len(s) > 48 {
		return false
	}
	for _, r := range s {
		if f := fold(r); !isDigit(r) && !isSpace(r) && f != '(' && f != ')' && !in("第号號年lI|", r) && !isHanDigit(r) {
			return false
		}
	}
	return true
}

// printed returns what is printed on line i, and on the lines that go on with its 文号 or its date.
func printed(text string, lines []Line, i int) string {
	if i+1 == len(lines) || lines[i].Kind != KindNumber && lines[i].Kind != KindDate || !hasTails(lines, i) {
		return lines[i].text(text)
	}
	_, pieces := withTails(lines, i)
	b := Block{Pieces: pieces}
	return b.Text(text)
}
