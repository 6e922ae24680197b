package main

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/gongbao/gongbao/internal/han"
)

// cells returns how many columns of a terminal s takes: 7 for 公报2期, and none for a colour code.
func cells(s string) int {
	n, code := 0, false
	for _, r := range s {
		switch {
		case r == '\x1b':
			code = true
		case code:
			code = r != 'm'
		default:
			n += han.Columns(r)
		}
	}
	return n
}

// cut shortens s to n columns and marks the cut with ….
func cut(s string, n int) string {
	if cells(s) <= n {
		return s
	}
	return fitting(s, n-1) + "…"
}

// fitting returns the start of s that fits into n columns, at least one character.
func fitting(s string, n int) string {
	used := 0
	for i, r := range s {
		if used += han.Columns(r); used > n && i > 0 {
			return s[:i]
		}
	}
	return s
}

// hanging is fitting with the sign after it where a line cannot begin with that sign.
func hanging(s string, n int) string {
	head := fitting(s, n)
	if r, size := utf8.DecodeRuneInString(s[len(head):]); strings.ContainsRune("，。、；：？！）》”", r) {
		return s[:len(head)+size]
	}
	return head
}

// wrap breaks s into lines of n columns, and where it has line ends of its own.
func wrap(s string, n int) []string {
	var out []string
	for line := range strings.SplitSeq(s, "\n") {
		head := hanging(line, n)
		out = append(out, head)
		for line = line[len(head):]; line != ""; line = line[len(head):] {
			head = hanging(line, n)
			out = append(out, head)
		}
	}
	return out
}

// printable makes text from a file safe for a terminal: one line, and nothing in it that moves the cursor, sets
// colours or turns the direction of writing.
func printable(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case unicode.IsSpace(r) && r != '\u3000':
			return ' '
		case unicode.IsControl(r) || unicode.Is(unicode.Bidi_Control, r):
			return unicode.ReplacementChar
		}
		return r
	}, s)
}
