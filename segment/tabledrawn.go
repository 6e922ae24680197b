package segment

import (
	"strings"
	"unicode/utf8"

	"github.com/gongbao/gongbao/internal/han"
)

// Typists and converters draw tables with the lines of U+2500 to U+257F:
//
//	┌──┬───┐
//	│序号│乡镇  │
//	├──┼───┤

// isDrawn reports whether r is one of these lines.
func isDrawn(r rune) bool { return r >= 0x2500 && r <= 0x257F }

// drawnSides part the cells of a row.
const drawnSides = "│┃║"

// isDrawnRow reports whether s is a row of such a table: it begins with a side, and another one stands after it.
func isDrawnRow(s string) bool {
	if !mayBeginDrawn(s) {
		return false
	}
	body := han.TrimStart(s, " \t\u3000\ufeff")
	if len(body) < 6 || body[0] != drawnLead {
		return false
	}
	r, n := utf8.DecodeRuneInString(body)
	return in(drawnSides, r) && strings.ContainsAny(body[n:], drawnSides)
}

// drawnLead is the first byte of the sides of a drawn table.
const drawnLead = 0xE2

// mayBeginDrawn reports whether s begins with a byte that a side begins with, or the white space before it. Most lines do not.
func mayBeginDrawn(s string) bool {
	if len(s) < 6 {
		return false
	}
	switch s[0] {
	case ' ', '\t', drawnLead:
		return true
	case 0xE3, 0xEF:
		return s[1] == 0x80 && s[2] == 0x80 || s[1] == 0xBB && s[2] == 0xBF
	}
	return false
}

// splitDrawn returns where the cells of the row s stand.
func splitDrawn(s string) []Span {
	var out []Span
	start := -1
	for i, r := range s {
		if r < 0x2500 || !in(drawnSides, r) {
			continue
		}
		if start >= 0 {
			t, skip := trim(s[start:i])
			out = append(out, Span{start + skip, start + skip + len(t)})
		}
		start = i + han.CharLen(s, i)
	}
	if t, skip := trim(s[max(start, 0):]); t != "" { // the last side was lost
		out = append(out, Span{max(start, 0) + skip, max(start, 0) + skip + len(t)})
	}
	return out
}
