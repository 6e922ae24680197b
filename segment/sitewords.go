package segment

import (
	"slices"
	"strings"

	"github.com/gongbao/gongbao/internal/han"
	"github.com/gongbao/gongbao/internal/lexicon"
)

// siteSigns stand on the pages of web sites only; two of them show that a text was taken from one.
var siteSigns = lexicon.Words(lexicon.SiteSign)

// sureSigns begin a line that shows alone that a text was taken from a site.
var sureSigns = lexicon.Words(lexicon.SureSign)

// signPairs has two characters of every sign of a site, by the first of them: most lines are not folded, since they have none.
var signPairs = map[rune]string{
	'位': "置", '网': "站安", 'i': "cC", 'I': "cC", 'ｉ': "ｃ", 'Ｉ': "Ｃ", '版': "权", '地': "图", '障': "碍", '者': "模", '扫': "一", '字': "体号", '印': "本",
	'闭': "窗", '享': "到", '搜': "索", '门': "关", '登': "录", '务': "微", '回': "顶", '览': "次", '索': "引", '首': "页", '網': "址", '迎': "访光", '关': "注",
}

// pairStarts are the characters that such a pair begins with, rareSigns are the rarer ones of each pair: those of [han.WithSite].
var (
	pairStarts = func() *han.Set {
		set := new(han.Set)
		for r := range signPairs {
			set.Add(r)
		}
		return set
	}()
	rareSigns = han.NewMarks(han.SiteSigns)
)

// mayBeOfSite reports whether two such characters stand in s, one behind the other up to spaces.
func mayBeOfSite(s string) bool {
	for i := rareSigns.From(s, 0); i >= 0; i = rareSigns.From(s, i) {
		r, n := han.Char(s, i)
		if isSignPair(r, han.First(han.TrimLeft(s[i+n:]))) || isSignPair(han.Last(han.TrimRight(s[:i])), r) {
			return true
		}
		i += n
	}
	return false
}

// isSignPair reports whether a and b are one of the pairs.
func isSignPair(a, b rune) bool { return pairStarts.Has(a) && in(signPairs[a], b) }

// isPlainSentence reports whether s ends like a sentence, begins with nothing that a site begins with, and names no record of a site (备案): nothing
// else on such a line shows a site.
func isPlainSentence(s string) bool {
	return strings.HasSuffix(s, "。") && !siteFirsts.Has(fold(first(s))) && isHan(first(s)) && !contains(s, "备")
}

// siteFirsts are the characters that what a site prints begins with.
var siteFirsts = func() *han.Set {
	set := new(han.Set)
	for _, list := range [][]string{sureSigns, siteSigns, siteBeginnings, footBeginnings, {"首", "主", "网", "您", "你"}} {
		for _, w := range list {
			set.Add(first(w))
		}
	}
	return set
}()

// siteLines are all that stands on a line which a site prints round a text.
var siteLines = setOf(append(lexicon.Words(lexicon.SiteLine), "english", "en"))

// siteLineFirsts are the characters that these lines and the beginnings of others begin with.
var siteLineFirsts = func() *han.Set {
	set := new(han.Set)
	for w := range siteLines {
		set.Add(first(w))
	}
	for _, w := range siteBeginnings {
		set.Add(first(han.Key(w)))
	}
	return set
}()

// siteBeginnings begin a line that a site prints above, beside or below a text.
var siteBeginnings = lexicon.Words(lexicon.SiteStart)

// footBeginnings begin what a site prints below a text: from the first of them on nothing belongs to the document.
var footBeginnings = append(lexicon.Words(lexicon.SiteFoot), "copyright", "©")

func init() {
	for _, list := range [][]string{sureSigns, siteSigns, siteBeginnings, footBeginnings} {
		for i, w := range list {
			list[i] = strings.ToLower(han.Key(w))
		}
	}
	sureHeads, signHeads = lexicon.NewHeads(sureSigns), lexicon.NewHeads(siteSigns)
	beginningHeads, footHeads = lexicon.NewHeads(siteBeginnings), lexicon.NewHeads(footBeginnings)
	footFirsts = firstsOf(footBeginnings)
}

// The same words by their first characters.
var (
	sureHeads, signHeads, beginningHeads, footHeads *lexicon.Heads
	footFirsts                                      *han.Set
)

// setOf makes a set of the keys of words.
func setOf(words []string) map[string]bool {
	set := map[string]bool{}
	for _, w := range words {
		set[siteKey(w)] = true
	}
	return set
}

// siteKey folds a line of a site as [han.Key] does, in small letters, without the signs that stand round its words: 【关闭窗口】, | 微博 |.
func siteKey(s string) string {
	return strings.Trim(smallLetters(han.Key(s)), "|,;-/·.*• ")
}

// smallLetters is strings.ToLower, which looks at each character of a text outside ASCII; Chinese ones have no small form.
func smallLetters(s string) string {
	for i := 0; i < len(s); i++ {
		if c := s[i]; c >= 'A' && c <= 'Z' || c >= 0xC2 && (c < 0xE3 || c > 0xE9) {
			return strings.ToLower(s)
		}
	}
	return s
}

// isSiteLine reports whether s is what sites print round texts.
func isSiteLine(s string) bool {
	if len(s) > 400 || strings.HasSuffix(s, "。") {
		return false
	}
	if r := first(s); isHan(r) && r != '〇' && !siteLineFirsts.Has(r) && isPureHan(s) && !contains(s, "丨") {
		return isFontChooser(s) // nothing to fold, no way to a page and no row of words
	}
	return isFoldedSiteLine(s)
}

// isFoldedSiteLine is isSiteLine for what is no plain word.
func isFoldedSiteLine(s string) bool {
	k := siteKey(s)
	if k == "" || siteLines[strings.Trim(k, "():")] {
		return true
	}
	return beginningHeads.Begins(k) || isDisclaimer(k) || isCrumbs(k) || isFontChooser(s) || isMenuLine(s)
}

// isDisclaimer reports whether k, the key of a line, is what a database prints above each of its texts: 本文仅供参考,如需引用请以正式文件为准.
func isDisclaimer(k string) bool {
	return len(k) < 160 && strings.Contains(k, "仅供参考") && strings.Contains(k, "为准")
}

// isCrumbs reports whether k, the key of a line, is the way to a page: 首页>政务公开>文件. Folding makes > a bracket.
func isCrumbs(k string) bool {
	n := strings.Count(k, ")") - strings.Count(k, "(")
	switch {
	case n < 1 || len(k) > 240:
		return false
	case strings.HasPrefix(k, "首页)") || strings.HasPrefix(k, "主页)") || strings.HasPrefix(k, "网站首页)"):
		return true
	case strings.HasSuffix(k, ")"):
		return hanCount(k) <= 10
	}
	for _, w := range strings.Split(k, ")") {
		if hanCount(w) > 14 {
			return false
		}
	}
	return n >= 2
}

// isMenuLine reports whether s is a row of short words, as menus are: 首页 | 政务公开 | 政务服务.
func isMenuLine(s string) bool {
	words := strings.FieldsFunc(s, func(r rune) bool { return isSpace(r) || r == '|' || r == '｜' || r == '丨' || r == '/' })
	if len(words) < 2 {
		return false
	}
	known := 0
	for _, w := range words {
		if hanCount(w) > 8 {
			return false
		}
		if siteLines[strings.Trim(siteKey(w), "():")] {
			known++
		}
	}
	return known*2 > len(words) || known >= 2 && len(words) < 12
}

// beginsFoot reports whether s begins what a site prints below a text.
func beginsFoot(s string) bool {
	if len(s) > 300 || strings.HasSuffix(s, "。") && len(s) < 100 {
		return false
	}
	if r := first(s); isHan(r) && r != '〇' && !footFirsts.Has(r) {
		return false
	}
	return beginsFolded(s)
}

// beginsFolded is beginsFoot for what begins like a foot.
func beginsFolded(s string) bool {
	k := siteKey(s)
	for i, end := footHeads.Beginning(k); i < end; i++ {
		w := footHeads.Word(i)
		rest, ok := strings.CutPrefix(k, w)
		if !ok {
			continue
		}
		// 相关文件 alone or before a colon; 版权所有 before a name. No 政策解读工作方案, no 打印机
		if r := first(rest); rest == "" || strings.ContainsRune(":()|>#0", r) || len(w) > 9 && !isHan(r) || hanCount(rest) > 0 && footNames[w] {
			return true
		}
	}
	return false
}

// footNames go on with a name.
var footNames = setOf(append(lexicon.Words(lexicon.NamedFoot), "copyright", "©"))

// containsAny reports whether one of words stands in s.
func containsAny(s string, words []string) bool {
	return slices.ContainsFunc(words, func(w string) bool { return strings.Contains(s, w) })
}
