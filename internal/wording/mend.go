package wording

import (
	"strings"

	"github.com/gongbao/gongbao/internal/han"
)

// Mend replaces letters and signs that stand beside a digit and look like one: l I | for 1, O 〇 ○ for 0.
func Mend(s string) string {
	if !mayMend(s) {
		return s
	}
	runes := []rune(s)
	changed := false
	depth := 0
	for i, r := range runes {
		d := r
		switch han.Sign(r) {
		case '(':
			depth++
		case ')':
			depth--
		}
		switch r {
		case 'l', 'I', '|':
			d = '1'
		case ']':
			if depth < 0 { // it closes nothing
				depth = 0
				if countFollows(runes[i+1:]) {
					runes[i], changed = '1', true
					continue
				}
			}
		case 'O', 'o', '〇', '○':
			d = '0'
		}
		if d != r && (i > 0 && han.IsDigit(runes[i-1]) || i+1 < len(runes) && han.IsDigit(runes[i+1])) {
			runes[i], changed = d, true
		}
	}
	if !changed {
		return s
	}
	return string(runes)
}

// mayMend reports whether one of the letters and signs that mend replaces stands in s.
func mayMend(s string) bool {
	for i := range len(s) {
		switch s[i] {
		case 'l', 'I', '|', ']', 'O', 'o':
			return true
		case 0xE2:
			if strings.HasPrefix(s[i:], "○") {
				return true
			}
		case 0xE3:
			if strings.HasPrefix(s[i:], "〇") {
				return true
			}
		}
	}
	return false
}

// countFollows reports whether, after further ], a digit stands or what is counted: ]]号 is 11号.
func countFollows(runes []rune) bool {
	for _, r := range runes {
		if r != ']' {
			return han.IsDigit(r) || r == '号' || r == '月' || r == '日'
		}
	}
	return false
}
