package wording

import (
	"strings"
	"unicode/utf8"

	"github.com/gongbao/gongbao/internal/han"
	"github.com/gongbao/gongbao/internal/lexicon"
)

// signingEnds end the offices of who signs.
var signingEnds = lexicon.NewEnds(lexicon.OfficeEnd)

// OfficeBefore returns where the word begins that ends an office at s[:at], 总长 of 财政总长周学; -1 if none does.
func OfficeBefore(s string, at int) int { return signingEnds.At(s, at) }

// personWidth is how wide an office and a name are at most on their line, in half-width cells: 全国人民代表大会常务委员会副委员长　张三.
const personWidth = 48

// IsPersonLine reports whether s is an office and the name of who holds it: 市长 张三, 行　长：李　四.
func IsPersonLine(s string) bool {
	if len(s) > 2*personWidth || !personMarks.Stand(s) {
		return false
	}
	var office, name string
	if at := han.Colon(s); at >= 0 {
		if !signingEnds.MayEndWith(han.LastPrint(s[:at])) {
			return false
		}
		office, name = s[:at], s[at+han.CharLen(s[at:], 0):]
	} else if !mayNameOffice(s) {
		return false
	} else if office, name = officeAndName(s); name == "" {
		return false
	}
	return namesHolder(s, han.Key(office), han.Key(name))
}

// personMarks are one of them between an office and a name.
var personMarks = han.NewMarks(spaces + "：:")

// IsCourtesy reports whether s ends with the word above the name of who a letter goes to: 请查照为荷。此致.
func IsCourtesy(s string) bool {
	for s != "" {
		if n := len(s); n > 2 && han.IsIdeographAt(s, n-3) {
			break
		}
		r, n := han.Before(s, len(s))
		if !han.IsSpace(r) && han.Sign(r) != ':' && r != '。' {
			break
		}
		s = s[:len(s)-n]
	}
	return strings.HasSuffix(s, "此致")
}

// OfficeOf returns the office of a line that is one and a name, 行政長官 of 行政長官　甲某某; "" where it is none.
func OfficeOf(s string) string {
	office, name := officeAndName(s)
	if name == "" || !namesHolder(s, han.Key(office), han.Key(name)) {
		return ""
	}
	return office
}

// namesHolder reports whether the keys of the two parts of s are an office and a name.
func namesHolder(s, office, name string) bool {
	n := utf8.RuneCountInString(name)
	return signingEnds.End(office) && han.Cells(s) <= personWidth && han.Count(office) >= 2 && n >= 2 && n <= 12 && (n <= 4 || strings.Contains(name, ".")) &&
		strings.Trim(name, "·.•") == name && (han.Count(name) >= 2 || isHiddenName(name)) && !EndsOrgan(name)
}

// mayNameOffice reports whether white space stands in s after the last character of an office.
func mayNameOffice(s string) bool {
	for at := spaceMarks.From(s, 0); at >= 0; at = spaceMarks.From(s, at+1) {
		if r, _ := han.Before(s, at); signingEnds.MayEndWith(r) {
			return true
		}
	}
	return false
}

var spaceMarks = han.NewMarks(spaces)

// isHiddenName reports whether s is a name whose given name is printed as circles, as gazettes of Taiwan on the web do: 張○○.
func isHiddenName(s string) bool {
	return han.Count(s) == 1 && han.IsHan(han.First(s)) && strings.Trim(s[han.CharLen(s, 0):], "○◯〇ＯOＸX0") == "" // a key has 0 for a circle
}

// officeAndName parts a line at the space before the name, whose characters may stand apart: 代 市 长　张 三.
func officeAndName(s string) (office, name string) {
	words := strings.FieldsFunc(s, han.IsSpace)
	n := len(words) - 1
	if n < 1 {
		return "", ""
	}
	for k := 1; k <= n && len(words[0]) <= len("审"); k++ { // the characters of the office stand apart: 审　判　员　　钱　立
		office, name = strings.Join(words[:k], ""), strings.Join(words[k:], "")
		if signingEnds.End(office) && utf8.RuneCountInString(name) <= 4 {
			return office, name
		}
	}
	name = words[n]
	for n--; n > 0 && utf8.RuneCountInString(name) < 4 && utf8.RuneCountInString(words[n+1]) == 1 && utf8.RuneCountInString(words[n]) == 1; n-- {
		if signingEnds.MayEnd(words[n], len(words[n])) {
			break
		}
		name = words[n] + name
	}
	return strings.Join(words[:n+1], ""), name
}

// ApproverNames returns the names in the list after 签发人; a name of two characters may be spread, 张　三　李建国.
func ApproverNames(s string) []string {
	var names []string
	joins := false // whether the last word was one character that waits for the rest of its name
	for _, w := range strings.FieldsFunc(s, func(r rune) bool { return han.IsSpace(r) || han.In("、，,|", r) }) {
		if joins {
			names[len(names)-1] += w
			joins = false
			continue
		}
		names = append(names, w)
		joins = utf8.RuneCountInString(w) == 1
	}
	return names
}
