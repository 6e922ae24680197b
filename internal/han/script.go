package han

import "sync"

//go:generate go run script_gen.go

// Simplified returns the simplified form of a traditional character, 发 for 發, and any other character as it is.
// Nothing is lost: two traditional characters may have one simplified form, 发 of 發 and 髮.
func Simplified(r rune) rune {
	if s, ok := simplified()[r]; ok {
		return s
	}
	return r
}

var simplified = sync.OnceValue(func() map[rune]rune {
	m := make(map[rune]rune, len(scripts)/6)
	for s, all := range traditional() {
		for _, t := range all {
			m[t] = s
		}
	}
	return m
})

// Traditional returns the traditional characters that r is the simplified form of: 發 and 髮 for 发, none for 公.
func Traditional(r rune) []rune { return traditional()[r] }

// traditional reads scripts: a simplified character, its traditional ones, a space.
var traditional = sync.OnceValue(func() map[rune][]rune {
	m := make(map[rune][]rune, len(scripts)/6)
	var head rune
	for _, r := range scripts {
		switch {
		case r == ' ' || r == '\n':
			head = 0
		case head == 0:
			head = r
		default:
			m[head] = append(m[head], r)
		}
	}
	return m
})
