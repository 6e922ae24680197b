package wording

import "github.com/gongbao/gongbao/internal/han"

// isDoubled reports whether each character is printed twice, as bold type of some PDF files is read: 第第一一章章.
func isDoubled(runes []rune) bool {
	n, ok := pairs(runes)
	return ok && n >= 3
}

// pairs counts the characters that are printed double; ok is false where one is not.
func pairs(runes []rune) (n int, ok bool) {
	for i := 0; i+1 < len(runes); {
		if han.IsSpace(runes[i]) {
			i++
			continue
		}
		if runes[i] != runes[i+1] {
			return n, false
		}
		n++
		i += 2
	}
	return n, true
}

// Undoubled returns every second character of a text that is printed double, 总总则则, and other texts as they are.
func Undoubled(s string) string {
	runes := []rune(s)
	if _, ok := pairs(runes); !ok {
		return s
	}
	return string(undouble(runes))
}

// undouble takes every second character.
func undouble(runes []rune) []rune {
	out := make([]rune, 0, len(runes)/2)
	for i := 0; i < len(runes); i++ {
		out = append(out, runes[i])
		if !han.IsSpace(runes[i]) {
			i++
		}
	}
	return out
}
