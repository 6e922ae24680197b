package segment

import "strings"

// headingLimit is how many characters a run-in heading has at most. 争取上级支持，用足政策红利策划布局项目 has twenty; one without
// a comma may be longer.
const headingLimit = 26

// Heading returns the heading of a marked node whose text after the marker is s: the whole line of a heading that stands alone,
// or the first sentence of one that runs in (落户奖励。申请…), without its full stop. "" if the text has none.
func Heading(s string, n *Node) string {
	s, _ = trim(s)
	if s == "" {
		return ""
	}
	if n.Type == TypeChapter || n.Type == TypeSection || n.Type == TypePart {
		return Reading(s)
	}
	if isHeadingAlone(s) && !endsInside(s) && n.Type != TypeArticle {
		return Reading(s)
	}
	h, rest, ok := firstSentence(s)
	if !ok || strings.TrimFunc(rest, isSpace) == "" && len(n.Children) == 0 || isStatement(h, n.Type) {
		return ""
	}
	return Reading(h)
}

// firstSentence splits s after its first full stop.
func firstSentence(s string) (sentence, rest string, ok bool) {
	at := strings.Index(s, "。")
	if at < 0 {
		return "", "", false
	}
	return s[:at], s[at+len("。"):], true
}

// statements are words by which a short first sentence shows that it states a rule rather than names a subject.
var statements = []string{"不得", "必须", "可以", "是指", "负责", "施行", "废止", "实行", "适用", "由", "为准", "遵守", "属于", "包括", "所称", "如下", "要把", "均", "已", "即"}

// isStatement reports whether a first sentence is a sentence and no heading. Articles have
// headings of a few words only; those of headings and items may have two clauses.
func isStatement(s, kind string) bool {
	limit, hasComma := headingLimit, holds(s, "，", ",")
	switch {
	case kind == TypeArticle:
		limit = 10
	case !hasComma:
		limit += 6
	}
	if cells(s) > limit*2 || holds(s, "；", "：") {
		return true
	}
	if kind == TypeArticle && hasComma {
		return true
	}
	if saysDuty(s) {
		return true
	}
	for _, w := range statements {
		if strings.Contains(s, w) && !(kind != TypeArticle && cells(s) <= 32 && (w == "实行" || w == "适用")) { // （二）实行清单管理。
			return true
		}
	}
	return false
}

// saysDuty reports whether 应 or 應 in s says that something is to be done, and is no part of 供应, 应急, 响应.
func saysDuty(s string) bool {
	for i, r := range s {
		if r == '应' || r == '應' {
			before, after := last(s[:i]), first(s[i+len("应"):])
			if !strings.ContainsRune("供反对對相适適响響回效", before) && !strings.ContainsRune("急变變用对對答付聘", after) {
				return true
			}
		}
	}
	return false
}
