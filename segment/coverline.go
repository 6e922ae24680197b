package segment

import (
	"strings"
	"unicode"

	"github.com/gongbao/gongbao/internal/han"
	"github.com/gongbao/gongbao/internal/lexicon"
	"github.com/gongbao/gongbao/internal/wording"
)

// A coverForm is one kind of line that the cover of an issue prints below its name, and that no document begins with there.
type coverForm struct {
	name, example string
	is            func(s string) bool
}

// coverForms are tried in this order.
var coverForms = []coverForm{
	{"the name in Latin letters", "GAZETTE OF THE MUNICIPALITY", isLatinLine},
	{"the count of the issue", "第027卷　第094期", isCoverCount},
	{"the number of the serial", "刊号 ISSN 1672-0000　CN10-0000/D", isSerialNumber},
	{"the day of the issue", "2031年5月15日出版", isCoverDay},
	{"how often it appears, and for whom", "（双月刊）", isCoverNote},
	{"who puts it out", "云州市人民政府办公室编印　2031年5月15日", isPublisher},
	{"a label of its colophon", "准印证号：云字第8号", func(s string) bool { return colophonLabel(s) != "" }},
}

// isCoverLine reports whether s is printed on a cover below the name of the gazette.
func isCoverLine(s string) bool {
	if len(s) > 200 {
		return false
	}
	for i := range coverForms {
		if coverForms[i].is(s) {
			return true
		}
	}
	return false
}

// isLatinLine reports whether s has Latin words and nothing else: Executive Yuan Gazette.
func isLatinLine(s string) bool {
	letters := 0
	for _, r := range s {
		switch {
		case unicode.Is(unicode.Latin, r):
			letters++
		case isHan(r) || isDigit(r):
			return false
		}
	}
	return letters >= 8
}

// isSerialNumber reports whether s prints by which numbers a serial is registered, with no colon: 国内统一连续出版物号 CN 10-0000/D, ISSN 1672-0000.
func isSerialNumber(s string) bool {
	k := han.Key(s)
	rest := strings.TrimLeftFunc(k, isHan)
	return len(s) < 120 && strings.ContainsFunc(rest, isDigit) && hanCount(rest) == 0 &&
		(strings.HasPrefix(rest, "ISSN") || strings.HasPrefix(rest, "CN") && len(rest) > 4) && (len(rest) == len(k) || strings.ContainsAny(k, "刊号证號"))
}

// issueSigns are what counts of issues are made of besides figures.
var issueSigns = han.NewSet("年第期总總刊号號卷日月春夏秋冬季字辑輯版增-()·.,:")

// isCoverCount reports whether s counts an issue, in whatever way covers do: 第027卷　第094期, （总号：208）, 2031·第4期, 第貳伍肆叁號.
func isCoverCount(s string) bool {
	if len(s) > 120 || !holds(s, "期", "号", "號", "卷", "辑", "輯") {
		return false
	}
	k := wording.Mend(withoutEra(han.Key(s)))
	figures := 0
	for _, r := range k {
		switch {
		case isDigit(r) || han.Numerals[r&0xFFFF] != 0:
			figures++
		case !issueSigns.Has(r):
			return false
		}
	}
	return figures > 0 && holds(k, "第", "总", "總", "卷", "年")
}

// withoutEra returns a key without the era of the Republic before its year.
func withoutEra(k string) string {
	return strings.TrimPrefix(strings.TrimPrefix(k, "中華民國"), "中华民国")
}

// isCoverDay reports whether s dates an issue: 5月15日出版, 2031年5月, 發行日期：120年5月15日, 二〇三一年五月十五日　星期四.
func isCoverDay(s string) bool {
	if len(s) > 120 || !holds(s, "月") {
		return false
	}
	k := firstYear.Replace(withoutEra(han.Key(s)))
	if at := strings.IndexByte(k, ':'); at >= 0 && holds(k[:at], "日期", "时间", "日") {
		k = k[at+1:]
	}
	rest := strings.TrimLeftFunc(k, func(r rune) bool {
		return isDigit(r) || han.Numerals[r&0xFFFF] != 0 || in("年月日,.-()", r)
	})
	return len(rest) < len(k) && (rest == "" || strings.HasPrefix(rest, "星期") && hanCount(rest) <= 6 || putsOut.Ends(rest) && hanCount(rest) <= 4)
}

// isCoverNote reports whether s says how often a gazette appears and who gets it, and nothing else: （季刊）, 内部资料　免费交流.
func isCoverNote(s string) bool {
	words := strings.FieldsFunc(s, func(r rune) bool { return isSpace(r) || fold(r) == '(' || fold(r) == ')' || in("·、，,•", r) })
	if len(words) > 1 && isNoteWords(strings.Join(words, "")) {
		return true
	}
	for _, w := range words {
		if !isNoteWords(w) {
			return false
		}
	}
	return len(words) > 0
}

// isNoteWords reports whether words of covers make up w.
func isNoteWords(w string) bool {
	for w != "" {
		head := coverHeads.Of(w)
		if head == "" {
			return false
		}
		w = w[len(head):]
	}
	return true
}

// isPublisher reports whether s names who puts the gazette out, with the day perhaps: 云州市人民政府办公室编印　2031年5月15日.
func isPublisher(s string) bool {
	for _, w := range strings.FieldsFunc(s, isSpace) {
		if verb := putsOut.Of(w); verb != "" && wording.EndsOrgan(strings.TrimSuffix(w, verb)) && hanCount(w) >= 5 {
			return true
		}
	}
	return false
}

var (
	coverHeads = lexicon.NewHeads(lexicon.Words(lexicon.CoverWord))
	putsOut    = lexicon.NewTails(lexicon.Words(lexicon.PutsOutWord))
)

// mayNameGazette reports whether a kind of gazettes may stand in s, whose characters may stand apart: 公　报. Most lines hold none.
func mayNameGazette(s string) bool { return holds(s, "报", "報", "文告") }

// isBareName reports whether s is the name of a gazette that names no place, as only the top of a cover prints it: 政府公報.
func isBareName(s string) bool {
	if len(s) > 60 || !mayNameGazette(s) {
		return false
	}
	k := han.Key(s)
	at, n := wording.NameEnd(k)
	return at >= len("政府") && at+n == len(k) && isPureHan(k)
}
