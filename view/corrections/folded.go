package corrections

import (
	"unicode/utf8"

	"github.com/gongbao/gongbao/internal/han"
)

// A folded text is what two readings of one page agree in: without white space, with the signs of one form that an OCR program
// interchanges, and with the letters as digits that it reads for them: 2O22 is 2022.
type folded struct {
	signs []rune
	start []int // where each stands in the text, in bytes
	end   []int
}

func fold(s string) folded {
	var f folded
	for i := 0; i < len(s); {
		r, n := utf8.DecodeRuneInString(s[i:])
		i += n
		if isBlank(r) {
			continue
		}
		f.signs = append(f.signs, sign(r))
		f.start = append(f.start, i-n)
		f.end = append(f.end, i)
	}
	return f
}

// sign folds one character.
func sign(r rune) rune {
	if d, ok := han.Confused(r); ok {
		return '0' + rune(d)
	}
	switch r {
	case '²':
		return '2' // 8000m² is often read 8000m2
	case '³':
		return '3'
	}
	return han.Sign(r)
}

func isDigit(r rune) bool { return '0' <= r && r <= '9' }

// grams is how many signs in a row a place is looked up by.
const grams = 3

// gram is the key of the signs at i.
func (f folded) gram(i int) uint64 {
	var key uint64
	for _, r := range f.signs[i : i+grams] {
		key = key<<21 | uint64(r)
	}
	return key
}
