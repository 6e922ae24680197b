package segment

import (
	"strings"
	"unicode/utf8"

	"github.com/gongbao/gongbao/internal/han"
	"github.com/gongbao/gongbao/parse"
)

// isNumberLine reports whether s is a 文号 and nothing else, perhaps in brackets or after its name:
// 云政规〔2022〕3号, (云政办发〔2007〕22号), 发文字号：云政发〔2020〕1号.
func isNumberLine(s string) bool {
	_, ok := numberIn(s)
	return ok
}

// numberIn returns the part of a header line that is the 文号.
func numberIn(s string) (Span, bool) {
	if !mayBeNumber(s) {
		return Span{}, false
	}
	from, to, _ := besideNumber(s)
	from, to, ok := numberWithin(s, from, to)
	return Span{from, to}, ok
}

// mayBeNumber reports whether a 文号 can end a header line.
func mayBeNumber(s string) bool {
	return len(s) <= 180 && mayEndNumber(s) && (strings.IndexFunc(s, isDigit) >= 0 || strings.Contains(s, "号") || strings.Contains(s, "號"))
}

// numberWithin returns where the 文号 stands that fills s[start:to], in brackets or behind its label perhaps, or beside a day.
func numberWithin(s string, start, to int) (int, int, bool) {
	from := start + afterLabel(s[start:to], numberLabels...)
	inner := s[from:to]
	if f, l := fold(first(inner)), fold(last(inner)); f == '(' && l == ')' && len(inner) > 8 {
		n := len(string(first(inner)))
		from, to = from+n, to-len(string(last(inner)))
	}
	if _, _, err := Number(s[from:to]); err != nil {
		return numberBesideDay(s, from, to)
	}
	return from, to, true
}

// isBracketedNumber reports whether s is a 文号 in brackets, with its agency: （云政发〔2031〕8号）.
func isBracketedNumber(s string) bool {
	if !mayBeNumber(s) {
		return false
	}
	from, to, ok := numberWithin(s, 0, len(s))
	if !ok {
		return false
	}
	n, _, err := Number(s[from:to])
	return err == nil && n.Agency != ""
}

// numberTails are the characters that a 文号 ends with besides figures, letters and brackets: 8号, 第12号令, 第3号公告.
var numberTails = han.NewSet("号號令示律規规告章")

// clauseEnds end sentences, clauses and titles, and no 文号.
var clauseEnds = han.NewSet("，。；：、？！”》")

// mayEndNumber reports whether a 文号 can end where s does: most lines end otherwise, and are asked no more. The short count of an order
// may be spoilt at its end, and marks of 版头 may stand behind a number.
func mayEndNumber(s string) bool {
	r := han.LastPrint(s)
	return len(s) <= 40 || !isHan(r) && !clauseEnds.Has(r) || numberTails.Has(r) || han.Numerals[r&0xFFFF] != 0 || holds(s, "签", "簽")
}

// numberBesideDay returns where the 文号 stands in brackets around s[start:end] that hold a day too, as collections of laws print both below a
// title: （1985年5月4日　云政〔1985〕38号）, （云政〔1985〕38号，1985年5月4日）.
func numberBesideDay(s string, start, end int) (int, int, bool) {
	if start == 0 || fold(first(s)) != '(' {
		return numberBehindDay(s)
	}
	isGap := func(r rune) bool { return isSpace(r) || r == '，' || r == ',' || r == '；' || r == ';' }
	inner := s[start:end]
	from, to := 0, len(inner)
	if n := dayAt(inner); n > 0 {
		from = len(inner) - len(strings.TrimLeftFunc(inner[n:], isGap))
	} else if at := strings.LastIndexAny(inner, "号號"); at > 0 {
		to = at + len("号")
		if rest := strings.TrimFunc(inner[to:], isGap); rest == "" || dayAt(rest) != len(rest) {
			return 0, 0, false
		}
	}
	if _, _, err := Number(inner[from:to]); err != nil || from == 0 && to == len(inner) {
		return 0, 0, false
	}
	return start + from, start + to, true
}

// numberBehindDay returns where the 文号 stands on a line that begins with a day: 1993年6月12日　云政发〔1993〕45号,
// 中華民國121年6月1日雲府字第1210056789號.
func numberBehindDay(s string) (int, int, bool) {
	n := dayAt(s)
	if n == 0 || !holds(s[n:], "号", "號") {
		return 0, 0, false
	}
	from := len(s) - len(strings.TrimLeftFunc(s[n:], isSpace))
	m, _, err := Number(s[from:])
	return from, len(s), err == nil && m.Agency != ""
}

// afterLabel returns where s goes on after one of the labels, its spaces and its colon: 文　　号：…. 0 if it has none.
func afterLabel(s string, labels ...string) int {
	s0 := han.TrimLeft(s)
	for _, label := range labels {
		if len(s0) < 1 || s0[0] != label[0] {
			continue
		}
		rest := s
		for i := 0; i < len(label); {
			_, n := han.Char(label, i)
			rest = han.TrimLeft(rest)
			after, ok := strings.CutPrefix(rest, label[i:i+n])
			if !ok {
				rest = ""
				break
			}
			rest = after
			i += n
		}
		if rest = strings.TrimLeftFunc(rest, func(r rune) bool { return isSpace(r) || r == '：' || r == ':' || r == '*' }); rest != "" {
			return len(s) - len(rest)
		}
	}
	return 0
}

// Number reads a 文号 that fills s. Where it cannot be read as printed, the letters that an OCR puts for digits
// are taken for these, (20l7) for (2017), and mended is true.
func Number(s string) (n parse.DocNumber, mended bool, err error) {
	if n, err = parse.ParseDocNumber(s); err == nil {
		return n, false, nil
	}
	if n, ok := jointNumber(s); ok {
		return n, false, nil
	}
	if t := Unspaced(s); t != s {
		if n, err = parse.ParseDocNumber(t); err == nil {
			return n, false, nil
		}
	}
	t := mend(s)
	if count, ok := spoiltCount(s); ok {
		t = count
	}
	if t == s {
		return n, false, err
	}
	n, err = parse.ParseDocNumber(t)
	return n, true, err
}

// Unspaced returns a line that is set wide without the spaces between its characters, 云 政 发 〔 2 0 3 1 〕 8 号, and others as they are.
func Unspaced(s string) string {
	if !han.HasSpace(s) {
		return s
	}
	words := strings.FieldsFunc(s, isSpace)
	if n := utf8.RuneCountInString(strings.Join(words, "")); len(words) < 6 || len(words)*4 < n*3 {
		return s
	}
	return strings.Join(words, "")
}

// mend replaces letters and signs that stand beside a digit and look like one: l I | for 1, O 〇 ○ for 0.
func mend(s string) string {
	if !mayMend(s) {
		return s
	}
	runes := []rune(s)
	changed := false
	depth := 0
	for i, r := range runes {
		d := r
		switch fold(r) {
		case '(':
			depth++
		case ')':
			depth--
		}
		switch r {
		case 'l', 'I', '|':
			d = '1'
		case ']':
			if depth < 0 { // it closes nothing
				depth = 0
				if countFollows(runes[i+1:]) {
					runes[i], changed = '1', true
					continue
				}
			}
		case 'O', 'o', '〇', '○':
			d = '0'
		}
		if d != r && (i > 0 && isDigit(runes[i-1]) || i+1 < len(runes) && isDigit(runes[i+1])) {
			runes[i], changed = d, true
		}
	}
	if !changed {
		return s
	}
	return string(runes)
}

// mayMend reports whether one of the letters and signs that mend replaces stands in s.
func mayMend(s string) bool {
	for i := range len(s) {
		switch s[i] {
		case 'l', 'I', '|', ']', 'O', 'o':
			return true
		case 0xE2:
			if strings.HasPrefix(s[i:], "○") {
				return true
			}
		case 0xE3:
			if strings.HasPrefix(s[i:], "〇") {
				return true
			}
		}
	}
	return false
}

// countFollows reports whether, behind further ], a digit stands or what is counted: ]]号 is 11号.
func countFollows(runes []rune) bool {
	for _, r := range runes {
		if r != ']' {
			return isDigit(r) || r == '号' || r == '月' || r == '日'
		}
	}
	return false
}

// joinNumbers finds each 文号 that is broken over two or three lines, 云政发〔2031〕 | 8号. Its first line stands for all of them,
// the others are its tail.
func joinNumbers(text string, lines []Line) {
	for i := range lines {
		if l := &lines[i]; (l.Kind == KindText || l.Kind == KindNumber) && isNumberEnd(l.text(text)) {
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
		if isWholeNumber(joined) {
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
	n, _, err := Number(s[at.Start:at.End])
	return err == nil && n.Agency != ""
}

// isNumberEnd reports whether s can be what is left of a 文号: 8号, 〕8号, 〔2031〕第8号）.
func isNumberEnd(s string) bool {
	t := strings.TrimRight(s, "）) ")
	return (strings.HasSuffix(t, "号") || strings.HasSuffix(t, "號")) && isNumberSigns(s)
}

// isNumberSigns reports whether s has only what stands behind the agency of a 文号: 〔2031〕, 第8号.
func isNumberSigns(s string) bool {
	if len(s) > 48 {
		return false
	}
	for _, r := range s {
		if f := fold(r); !isDigit(r) && !isSpace(r) && f != '(' && f != ')' && !strings.ContainsRune("第号號年lI|", r) && !isHanDigit(r) {
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

// jointKinds are the papers that several organs issue together under one number.
var jointKinds = []string{"公告", "通告", "令"}

// jointNumber reads the number of an announcement or an order of several organs with spaces between their names:
// 云州市财政局 云州市税务局公告2031年第10号.
func jointNumber(s string) (n parse.DocNumber, ok bool) {
	if !han.HasSpace(s) || !holds(s, jointKinds...) {
		return n, false
	}
	at := strings.LastIndexFunc(s, isSpace)
	if at <= 0 {
		return n, false
	}
	organs := strings.FieldsFunc(s[:at], isSpace)
	for _, organ := range organs {
		if !isOrganLine(organ) || hanCount(organ) < 3 {
			return n, false
		}
	}
	n, err := parse.ParseDocNumber(strings.TrimLeftFunc(s[at:], isSpace))
	if err != nil || len(organs) == 0 || han.EndsAny(n.Agency, len(n.Agency), jointKinds...) < 0 {
		return n, false
	}
	n.Agency = strings.Join(organs, " ") + " " + n.Agency
	return n, true
}
