package parse

import (
	"strings"

	"github.com/gongbao/gongbao/internal/han"
	"github.com/gongbao/gongbao/internal/lexicon"
)

// An Alias is a short name that a text gives to what it has just named: 园区 of 产业园（以下简称“园区”）.
type Alias struct {
	Name string `json:"name"`          // without quotation marks
	For  string `json:"for,omitempty"` // the words before the parenthesis, back to the last mark; a title without its marks
}

// aliasStarts stand before 简称, 统称 and the last character of it. A bare 下 stands after a mark: not 地下称重.
var (
	aliasStarts = wordsOf(lexicon.AliasStart)
	aliasWords  = wordsOf(lexicon.AliasWord)
	aliasMarks  = anyOf("为", "為", "：", ":")
	aliasOpens  = anyOf("“", "\"", "「", "『", "《", "‘")
	aliasJoins  = anyOf(append(lexicon.Words(lexicon.AliasJoin), "、")...)
)

// aliasAt reads 以下简称“园区” whose 简称 or 称 stands at i, and the second name of 以下简称“园区”或“产业园”.
func (sc *scan) aliasAt(i int) {
	s := sc.s
	start := aliasStarts.endingAt(s, i)
	switch r, _ := before(s, max(start, 0)); {
	case start < 0:
		if r, _ := before(s, i); r != '（' && r != '(' || hasAny(s, i, "简称", "簡稱") == 0 {
			return
		}
		start = i // （简称：供水办）
	case i-start == len("下") && r >= 0 && !strings.ContainsRune("（(，,、；;：", r):
		return
	}
	if n := len(sc.out.Aliases); n > 0 && start < sc.out.Aliases[n-1].End {
		return
	}
	end := aliasWords.at(s, i)
	if end == 0 {
		return
	}
	name, to, quoted := aliasName(s, end)
	if name == "" {
		return
	}
	a := Alias{Name: name, For: sc.aliased(start)}
	sc.out.Aliases = append(sc.out.Aliases, Match[Alias]{start, to, a})
	for quoted {
		from := aliasJoins.at(s, to)
		if from == 0 || aliasOpens.at(s, spaces(s, from)) == 0 {
			return
		}
		if a.Name, to, quoted = aliasName(s, from); a.Name == "" {
			return
		}
		sc.out.Aliases = append(sc.out.Aliases, Match[Alias]{from, to, a})
	}
}

// aliasName reads a short name at s[i:] and returns its end, that of the quotation mark after it where one stands before it.
func aliasName(s string, i int) (name string, end int, quoted bool) {
	if e := aliasMarks.at(s, spaces(s, i)); e > 0 {
		i = e
	}
	for e := aliasOpens.at(s, spaces(s, i)); e > 0; e = aliasOpens.at(s, spaces(s, i)) {
		i, quoted = e, true
	}
	from := spaces(s, i)
	to := from
	for range 24 {
		r, n := char(s, to)
		if r < 0 || closes(r) || strings.ContainsRune("’，。；\n（(", r) || r == '、' && quoted {
			break
		}
		to += n
	}
	end = to
	if r, n := char(s, to); quoted && r > 0 && strings.ContainsRune("”\"」』》’", r) {
		end += n
	}
	return trim(s[from:to]), end, quoted
}

// maxNamed is how many characters a name that a text gives a short one has at most.
const maxNamed = 40

// aliased returns what stands before the parenthesis that holds 以下简称 at i.
func (sc *scan) aliased(i int) string {
	s := sc.s
	open := openBefore(s, i)
	if open < 0 {
		return ""
	}
	if n := len(sc.out.Citations); n > 0 {
		if c := &sc.out.Citations[n-1]; c.Value.Title != "" && (c.End >= open && c.Start < open || spaces(s, c.End) == open) {
			return c.Value.Title
		}
	}
	from := open
	for k := 0; ; k++ {
		r, n := before(s, from)
		if k == maxNamed {
			return "" // where the name begins nothing shows
		}
		if r < 0 || r == '\n' || !isHan(r) && strings.ContainsRune("，。；、：“”》《<>", r) { // > ends a tag of HTML
			break
		}
		from -= n
	}
	return trim(s[from:open])
}

// openBefore returns where the round bracket stands that holds 以下简称 at s[i:], -1 if there is none near: （云办发〔2021〕84号，以下简称.
func openBefore(s string, i int) int {
	if r, n := before(s, i); han.OpensMarker(r) { // or what an OCR makes of it: 〈以下简称
		return i - n
	}
	for range 40 {
		r, n := before(s, i)
		if r < 0 || r == '。' || r == '\n' {
			return -1
		}
		if i -= n; r == '（' || r == '(' {
			return i
		}
	}
	return -1
}
