package pdf

import "strings"

//go:generate go run radical_gen.go

// fold replaces CJK radicals and strokes by the ordinary characters that look the same: fonts such as
// Noto Sans CJK map one glyph to both, and Chromium's ToUnicode names the radical (⼈ for 人).
func fold(s string) string {
	if strings.IndexFunc(s, isRadical) < 0 {
		return s
	}
	return strings.Map(func(r rune) rune {
		if to, ok := radicals[r]; ok {
			return to
		}
		return r
	}, s)
}

// isRadical reports whether r is in the blocks CJK Radicals Supplement, Kangxi Radicals or CJK Strokes.
func isRadical(r rune) bool { return r >= 0x2E80 && r <= 0x2FDF || r >= 0x31C0 && r <= 0x31EF }
