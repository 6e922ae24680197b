package synth

import "strings"

// breaks decides where a line is broken: everywhere at a width by some programs, once in a while by all.
// It is nil where a line is never broken.
func (s *scanner) breaks(l line, text string) func(i, column int, prev, r rune) bool {
	length := phrase{text: text}.length()
	switch l.role {
	case rolePara, roleTitle, roleColophon, roleTo:
	case roleTable:
		return s.rowBreak(text)
	default:
		return nil
	}
	if s.wrap > 0 {
		return func(_, column int, prev, r rune) bool { return column >= s.wrap && mayWrap(prev, r) }
	}
	if l.role != rolePara || length < 30 || !s.hit(0.10) {
		return nil
	}
	at := 12 + s.r.IntN(length-20)
	done := false
	return func(_, column int, prev, r rune) bool {
		if done || column < at || strings.ContainsRune("。；：！", prev) || !mayWrap(prev, r) {
			return false
		}
		done = true
		return true
	}
}

// rowBreak splits a row of a table inside one of its cells.
func (s *scanner) rowBreak(text string) func(i, column int, prev, r rune) bool {
	if strings.Contains(text, "---") || strings.Count(text, "\t") < 2 && strings.Count(text, "|") < 4 || !s.hit(0.01) {
		return nil
	}
	at := 4 + s.r.IntN(20)
	done := false
	return func(_, column int, prev, r rune) bool {
		if done || column < at || !isHan(prev) || !isHan(r) {
			return false
		}
		done = true
		return true
	}
}

// mayWrap reports whether a printed line may end between two characters.
func mayWrap(prev, r rune) bool {
	if strings.ContainsRune("，。、；：！？”）》〕〉%] ", r) || strings.ContainsRune("“（《〔〈 ", prev) {
		return false
	}
	word := func(r rune) bool { return isFigure(r) || r == '.' || r == ',' || r < 0x80 && r > ' ' }
	return !(word(prev) && word(r))
}

// breakLine is the break itself: a line end, or the end of a page with its furniture.
func (s *scanner) breakLine(l line, _ rune, _ int) string {
	gap := ""
	if s.g.habit.gap {
		gap = "\n"
	}
	if l.role != rolePara && l.role != roleTable {
		return "\n"
	}
	if s.wrap > 0 && s.r.IntN(25) > 0 || l.role == roleTable {
		return "\n"
	}
	if s.r.IntN(2) == 0 {
		return "\n" + gap
	}
	return "\n" + gap + s.g.head + "\n" + gap
}

// join is the truth about a break.
func (s *scanner) join(l line, prev rune, at Span) Join {
	kind := map[role]string{rolePara: "paragraph", roleTable: "table", roleTitle: "title"}[l.role]
	if kind == "" {
		kind = "line"
	}
	return Join{Kind: kind, TextJoin: true, Certain: !strings.ContainsRune("。；：！", prev), At: at}
}

// space is a space that the program puts before a character.
func (s *scanner) space(prev, r rune, l line, i int) string {
	if i == 0 || l.role == roleCover || l.role == roleTable && (prev == '\t' || r == '\t') {
		return ""
	}
	edge := isFigure(prev) && isHan(r) || isHan(prev) && isFigure(r)
	switch {
	case edge && s.spaces >= 0 && s.hit(0.5+0.4*float64(s.spaces)):
		return " "
	case isHan(prev) && isHan(r) && s.hit(0.002):
		return " "
	case isHan(prev) && r == '〔' && s.hit(0.2):
		return " "
	}
	return ""
}

// dropSpace reports whether the program leaves out a printed space.
func (s *scanner) dropSpace(prev rune, l line) bool {
	return s.spaces <= 0 && l.role == rolePara && (isHan(prev) || isFigure(prev)) && s.hit(0.4)
}
