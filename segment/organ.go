package segment

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/gongbao/gongbao/internal/han"
	"github.com/gongbao/gongbao/internal/lexicon"
)

// organEnds are the ends of names of bodies, and behind them, from notOrgans on, the words that only end alike.
var (
	organWords = lexicon.Words(lexicon.OrganEnd)
	organEnds  = lexicon.NewTails(append(organWords, lexicon.Not(lexicon.OrganEnd)...))
	organParts = lexicon.Words(lexicon.OrganPart)
)

// EndsOrgan reports whether s ends like the name of a body that issues documents: …人民政府, …办公室, …委员会. 全面推行 and
// 召开全市大会 end like none.
func EndsOrgan(s string) bool {
	k, _ := organEnds.EndsAt(s, len(s))
	return k >= 0 && k < len(organWords)
}

// stateHeads begin the names of bodies that are of no place.
var stateHeads = []string{"国务院", "中国", "全国", "中央", "中华", "最高", "国家", "中共", "國務院", "行政院"}

// startsOrgan reports whether s begins like the name of a body: with a place, 云州市防汛, or with the state.
func startsOrgan(s string) bool {
	for _, w := range stateHeads {
		if strings.HasPrefix(s, w) {
			return true
		}
	}
	n, prev := 0, rune(0)
	for _, r := range s {
		if n > 0 && strings.ContainsRune("省市县区州旗盟乡镇縣區鄉鎮某", r) {
			return n < 9 && !strings.ContainsRune("全各本我该", prev) // 召开全市大会
		}
		prev = r
		n++
	}
	return false
}

// IsPartOfOrgan reports whether s is a part of an organ that has no name of its own: 办公室 behind 云州市人民政府.
func IsPartOfOrgan(s string) bool { return slices.Contains(organParts, s) }

// signingEnds are the ends of offices, and behind them the words that only end alike.
var (
	signingOffices = lexicon.Words(lexicon.OfficeEnd)
	signingEnds    = lexicon.NewTails(append(signingOffices, lexicon.Not(lexicon.OfficeEnd)...))
)

// officeBefore returns where the office begins that ends at s[:at], 财政总长 of 财政总长周学; -1 if none does.
func officeBefore(s string, at int) int {
	k, from := signingEnds.EndsAt(s, at)
	if k < 0 || k >= len(signingOffices) {
		return -1
	}
	return from
}

// IsPersonLine reports whether s is an office and the name of who holds it: 市长 张三, 行　长：李　四.
func IsPersonLine(s string) bool {
	if len(s) > 2*48 {
		return false
	}
	var office, name string
	if at := colon(s); at >= 0 {
		office, name = s[:at], s[at+utf8.RuneLen(first(s[at:])):]
	} else if !han.HasSpace(s) {
		return false
	} else if office, name = officeAndName(s); name == "" {
		return false
	}
	office, name = Key(office), Key(name)
	n := utf8.RuneCountInString(name)
	return officeBefore(office, len(office)) >= 0 && cells(s) <= 48 && hanCount(office) >= 2 && n >= 2 && n <= 12 && (n <= 4 || strings.Contains(name, ".")) &&
		strings.Trim(name, "·.•") == name && (hanCount(name) >= 2 || isHiddenName(name)) && !EndsOrgan(name)
}

// isHiddenName reports whether s is a name whose given name is printed as circles, as gazettes of Taiwan on the web do: 張○○.
func isHiddenName(s string) bool {
	return hanCount(s) == 1 && isHan(first(s)) && strings.Trim(s[len(string(first(s))):], "○◯〇ＯOＸX0") == "" // a key has 0 for a circle
}

// officeAndName parts a line at the space before the name, whose characters may stand apart: 代 市 长　张 三.
func officeAndName(s string) (office, name string) {
	words := strings.FieldsFunc(s, isSpace)
	n := len(words) - 1
	if n < 1 {
		return "", ""
	}
	for k := 1; k <= n && len(words[0]) <= len("审"); k++ { // the characters of the office stand apart: 审　判　员　　钱　立
		office, name = strings.Join(words[:k], ""), strings.Join(words[k:], "")
		if officeBefore(office, len(office)) >= 0 && utf8.RuneCountInString(name) <= 4 {
			return office, name
		}
	}
	name = words[n]
	for n--; n > 0 && utf8.RuneCountInString(name) < 4 && utf8.RuneCountInString(words[n+1]) == 1 && utf8.RuneCountInString(words[n]) == 1; n-- {
		if k, _ := signingEnds.EndsAt(words[n], len(words[n])); k >= 0 {
			break
		}
		name = words[n] + name
	}
	return strings.Join(words[:n+1], ""), name
}
