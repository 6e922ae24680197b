package segment

import (
	"strings"

	"github.com/gongbao/gongbao/internal/han"
	"github.com/gongbao/gongbao/internal/lexicon"
)

// signPairs has two characters of every sign of a site, by the first of them: most lines are not folded, since they have none.
var signPairs = map[rune]string{
	'位': "置", '网': "站安", 'i': "cC", 'I': "cC", 'ｉ': "ｃ", 'Ｉ': "Ｃ", '版': "权", '地': "图", '障': "碍", '者': "模", '扫': "一", '字': "体号", '本': "页",
	'闭': "窗", '享': "到", '搜': "索", '登': "录", '务': "微", '回': "顶", '览': "次", '索': "引", '首': "页", '網': "址", '迎': "访光", '关': "注键",
}

// pairStarts are the characters that such a pair begins with, rareSigns are the rarer ones of each pair: those of [han.WithSite].
var (
	pairStarts = func() *han.Set {
		set := han.MakeSet()
		for r := range signPairs {
			set.Add(r)
		}
		return set
	}()
	rareSigns = han.NewMarks(han.SiteSigns)
)

// mayBeOfSite reports whether two such characters stand in s, one after the other up to spaces.
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
	set := han.MakeSet()
	for _, list := range [][]string{lexicon.Words(lexicon.SureSign + lexicon.SiteSign + lexicon.SiteStart), footWords(), {"首", "主", "网", "您", "你"}} {
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
	set := siteLines.Heads()
	for _, w := range lexicon.Words(lexicon.SiteStart) {
		set.Add(first(han.Key(w)))
	}
	return set
}()

// footWords begin what a site prints below a text: from the first of them on nothing belongs to the document.
func footWords() []string { return append(lexicon.Words(lexicon.SiteFoot), "copyright", "©") }

// The words of a site by their first characters, as siteWords has them: signs stand on the pages of web sites only, and two of them, or one
// sure sign that begins a line, show that a text was taken from one; a site prints what begins with one of the others above, beside or below
// a text.
var (
	sureHeads      = lexicon.NewHeads(siteWords(lexicon.Words(lexicon.SureSign)))
	signHeads      = lexicon.NewHeads(siteWords(lexicon.Words(lexicon.SiteSign)))
	beginningHeads = lexicon.NewHeads(siteWords(lexicon.Words(lexicon.SiteStart)))
	footHeads      = lexicon.NewHeads(siteWords(footWords()))
	footFirsts     = firstsOf(siteWords(footWords()))
)

// siteWords returns the keys of words in small letters.
func siteWords(words []string) []string {
	keys := keysOf(words)
	for i, k := range keys {
		keys[i] = strings.ToLower(k)
	}
	return keys
}

// setOf makes a set of the keys of words.
func setOf(words []string) *lexicon.Set {
	keys := make([]string, len(words))
	for i, w := range words {
		keys[i] = siteKey(w)
	}
	return lexicon.NewSet(keys)
}

// siteKey folds a line of a site as [han.Key] does, in small letters, without the signs that stand round its words: 【关闭窗口】, | 微博 |.
func siteKey(s string) string {
	return han.TrimStart(han.TrimEnd(smallLetters(han.Key(s)), siteEdges), siteEdges)
}

// siteEdges stand round the words of a site.
const siteEdges = "|,;-/·.*• "

// smallLetters is strings.ToLower, which looks at each character of a text outside ASCII; Chinese ones have no small form.
func smallLetters(s string) string {
	large := false
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case c >= 'A' && c <= 'Z':
			large = true
		case c > 0xC2 && (c < 0xE3 || c > 0xE9) && !(c == 0xE2 && i+1 < len(s) && s[i+1] == 0x80):
			return strings.ToLower(s)
		}
	}
	if !large {
		return s
	}
	b := []byte(s)
	for i, c := range b {
		if c >= 'A' && c <= 'Z' {
			b[i] = c + 'a' - 'A'
		}
	}
	return string(b)
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
	if k == "" || siteLines.Has(strings.Trim(k, "():")) {
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
		if siteLines.Has(strings.Trim(siteKey(w), "():")) {
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
		if r := first(rest); rest == "" || in(":()|>#0", r) || len(w) > 9 && !isHan(r) || hanCount(rest) > 0 && footNames.Has(w) {
			return true
		}
	}
	return false
}

// footNames go on with a name.
var footNames = setOf(append(lexicon.Words(lexicon.NamedFoot), "copyright", "©"))
