package parse

import "strings"

// An Alias is a short name that a text gives to what it has just named: 园区 of 产业园（以下简称“园区”）.
type Alias struct {
	Name string `json:"name"`          // without quotation marks
	For  string `json:"for,omitempty"` // the words before the parenthesis, back to the last mark; a title without its marks
}

// aliasStarts stand before 简称 and 称: 以下统称 too.
var aliasStarts = anyOf("以下统", "以下統", "以下", "下")

// aliasAt reads 以下简称“园区” whose 简称 or 称 stands at i.
func (sc *scan) aliasAt(i int) {
	s := sc.s
	start := aliasStarts.endingAt(s, i)
	if start < 0 {
		return
	}
	if n := len(sc.out.Aliases); n > 0 && start < sc.out.Aliases[n-1].End {
		return
	}
	at := i
	for _, w := range []string{"统", "統", "简", "簡"} {
		if has(s, i, w) > 0 {
			at = i + len(w)
		}
	}
	end := hasAny(s, at, "称", "稱")
	if end == 0 {
		return
	}
	for {
		e := hasAny(s, spaces(s, end), "为", "：", ":", "“", "\"", "「", "『", "《", "‘")
		if e == 0 {
			break
		}
		end = e
	}
	from := spaces(s, end)
	to := from
	for k := 0; k < 24; k++ {
		r, n := char(s, to)
		if r < 0 || closes(r) || strings.ContainsRune("’，。；、\n（(", r) {
			break
		}
		to += n
	}
	name := trim(s[from:to])
	if name == "" {
		return
	}
	if r, n := char(s, to); strings.ContainsRune("“\"「『《‘", lastRune(s[:end])) && strings.ContainsRune("”\"」』》’", r) {
		to += n
	}
	a := Alias{Name: name, For: sc.aliased(start)}
	sc.out.Aliases = append(sc.out.Aliases, Match[Alias]{start, to, a})
}

// aliased returns what stands before the parenthesis that holds 以下简称 at i.
func (sc *scan) aliased(i int) string {
	s := sc.s
	open := i
	for k := 0; k < 40; k++ { // （云办发〔2021〕84号，以下简称
		r, n := before(s, open)
		if r < 0 || r == '。' || r == '\n' {
			return ""
		}
		open -= n
		if r == '（' || r == '(' {
			break
		}
	}
	if n := len(sc.out.Citations); n > 0 {
		if c := &sc.out.Citations[n-1]; c.Value.Title != "" && (c.End >= open && c.Start < open || spaces(s, c.End) == open) {
			return c.Value.Title
		}
	}
	from := open
	for k := 0; k < 40; k++ {
		r, n := before(s, from)
		if r < 0 || r == '\n' || !isHan(r) && strings.ContainsRune("，。；、：“”》《", r) {
			break
		}
		from -= n
	}
	return trim(s[from:open])
}
