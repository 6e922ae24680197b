package wording

import (
	"strings"
	"unicode/utf8"

	"github.com/gongbao/gongbao/internal/han"
	"github.com/gongbao/gongbao/parse"
)

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
	t := Mend(s)
	if count, ok := SpoiltCount(s); ok {
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
	if !hasSpaces(s, leastApart-1) {
		return s
	}
	words := strings.FieldsFunc(s, han.IsSpace)
	if n := utf8.RuneCountInString(strings.Join(words, "")); len(words) < leastApart || len(words)*4 < n*3 {
		return s
	}
	return strings.Join(words, "")
}

// leastApart is how many words a line that is set wide has at least.
const leastApart = 6

// hasSpaces reports whether at least n white spaces stand in s.
func hasSpaces(s string, n int) bool {
	for i := spaceMarks.From(s, 0); i >= 0; i = spaceMarks.From(s, i+1) {
		if n--; n == 0 {
			return true
		}
	}
	return false
}

// MayBeNumber reports whether a 文号 can end a header line that has the given facts; 0 if they are not known.
func MayBeNumber(s string, facts han.Facts) bool {
	return len(s) <= 180 && facts.May(han.WithCount) && mayEndNumber(s, facts) && hasNumberSigns(s) && (strings.IndexFunc(s, han.IsDigit) >= 0 || strings.Contains(s, "号") || strings.Contains(s, "號"))
}

// hasNumberSigns reports whether the signs of a 文号 stand in s: a bracket of the year, of which one may be lost, or 第 and 号, also as an OCR
// spoils them. 第 3 條 has neither.
func hasNumberSigns(s string) bool {
	return yearSigns.Stand(s) || haoSigns.Stand(s) && headSigns.Stand(s)
}

var (
	yearSigns = han.NewMarks(han.OpenBrackets + "«" + han.CloseBrackets)
	headSigns = han.NewMarks(countHeads)
	haoSigns  = han.NewMarks("号號亏")
)

// mayEndNumber reports whether a 文号 can end where s does: most lines end otherwise, and are asked no more. The short count of an order
// may be spoilt at its end, and marks of 版头 may stand after a number.
func mayEndNumber(s string, facts han.Facts) bool {
	if len(s) <= 40 {
		return true
	}
	r := han.LastPrint(s)
	return !han.IsHan(r) && !clauseEnds.Has(r) || numberTails.Has(r) || han.Numerals[r&0xFFFF] != 0 || facts.May(han.WithSigning) && han.Holds(s, "签", "簽")
}

// numberTails are the characters that a 文号 ends with besides figures, letters and brackets: 8号, 第12号令, 第3号公告.
var numberTails = han.NewSet("号號令示律規规告章")

// clauseEnds end sentences, clauses and titles, and no 文号.
var clauseEnds = han.NewSet("，。；：、？！”》")

// NumberWithin returns where the 文号 stands that fills s[start:to], in brackets or after its label perhaps, or beside a day.
func NumberWithin(s string, start, to int) (int, int, bool) {
	from := start + AfterAnyLabel(s[start:to], NumberLabels)
	inner := s[from:to]
	if f, l := han.Sign(han.First(inner)), han.Sign(han.Last(inner)); f == '(' && l == ')' && len(inner) > 8 {
		n := han.CharLen(inner, 0)
		from, to = from+n, to-han.LastLen(inner)
	}
	if _, _, err := Number(s[from:to]); err != nil {
		return numberBesideDay(s, from, to)
	}
	return from, to, true
}

// isBracketedNumber reports whether s is a 文号 in brackets, with its agency: （云政发〔2031〕8号）.
func isBracketedNumber(s string) bool {
	if !MayBeNumber(s, 0) {
		return false
	}
	from, to, ok := NumberWithin(s, 0, len(s))
	if !ok {
		return false
	}
	n, _, err := Number(s[from:to])
	return err == nil && n.Agency != ""
}

// numberBesideDay returns where the 文号 stands in brackets around s[start:end] that hold a day too, as collections of laws print both below a
// title: （1985年5月4日　云政〔1985〕38号）, （云政〔1985〕38号，1985年5月4日）.
func numberBesideDay(s string, start, end int) (int, int, bool) {
	if start == 0 || han.Sign(han.First(s)) != '(' {
		return numberBehindDay(s)
	}
	isGap := func(r rune) bool { return han.IsSpace(r) || r == '，' || r == ',' || r == '；' || r == ';' }
	inner := s[start:end]
	from, to := 0, len(inner)
	if n := DayAt(inner); n > 0 {
		from = len(inner) - len(strings.TrimLeftFunc(inner[n:], isGap))
	} else if at := haoSigns.Last(inner); at > 0 {
		to = at + len("号")
		if rest := strings.TrimFunc(inner[to:], isGap); rest == "" || DayAt(rest) != len(rest) {
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
	n := DayAt(s)
	if n == 0 || !han.Holds(s[n:], "号", "號") {
		return 0, 0, false
	}
	from := len(s) - len(han.TrimLeft(s[n:]))
	m, _, err := Number(s[from:])
	return from, len(s), err == nil && m.Agency != ""
}

// JointKinds are the papers that several organs issue together under one number.
var JointKinds = []string{"公告", "通告", "令"}

// jointNumber reads the number of an announcement or an order of several organs with spaces between their names:
// 云州市财政局 云州市税务局公告2031年第10号.
func jointNumber(s string) (n parse.DocNumber, ok bool) {
	if !han.HasSpace(s) || !han.Holds(s, JointKinds...) {
		return n, false
	}
	at := strings.LastIndexFunc(s, han.IsSpace)
	if at <= 0 {
		return n, false
	}
	organs := strings.FieldsFunc(s[:at], han.IsSpace)
	for _, organ := range organs {
		if !IsOrganLine(organ) || han.Count(organ) < 3 {
			return n, false
		}
	}
	n, err := parse.ParseDocNumber(han.TrimLeft(s[at:]))
	if err != nil || len(organs) == 0 || han.EndsAny(n.Agency, len(n.Agency), JointKinds...) < 0 {
		return n, false
	}
	n.Agency = strings.Join(organs, " ") + " " + n.Agency
	return n, true
}
