package wording

import (
	"strings"

	"github.com/gongbao/gongbao/internal/han"
	"github.com/gongbao/gongbao/internal/lexicon"
)

// WordAt returns the length of word at the start of s, whose characters may stand apart: 特　急.
func WordAt(s, word string) int {
	rest := s
	for i := 0; i < len(word); {
		_, n := han.Char(word, i)
		if i > 0 {
			rest = han.TrimLeft(rest)
		}
		if !strings.HasPrefix(rest, word[i:i+n]) {
			return 0
		}
		rest = rest[n:]
		i += n
	}
	return len(s) - len(rest)
}

// firstOfThree is the least byte that a character of three bytes or more begins with.
const firstOfThree = 0xE0

// AnyWordAt returns the length of the first of words at the start of s.
func AnyWordAt(s string, words []string) int {
	for _, w := range words {
		if w[0] >= firstOfThree && (len(s) < len("字") || s[2] != w[2]) { // most words begin otherwise
			continue
		}
		if n := WordAt(s, w); n > 0 {
			return n
		}
	}
	return 0
}

// LabelAt returns the length of the first of labels at the start of s with its colon; 0 if s has none.
func LabelAt(s string, labels []string) int {
	n := AnyWordAt(s, labels)
	if n == 0 {
		return 0
	}
	rest := strings.TrimLeftFunc(s[n:], han.IsSpace)
	if han.Sign(han.First(rest)) != ':' {
		return 0
	}
	rest = strings.TrimLeftFunc(rest[han.CharLen(rest, 0):], han.IsSpace)
	return len(s) - len(rest)
}

// AfterLabel returns where s goes on after one of the labels, its spaces and its colon: 文　　号：…. 0 if it has none.
func AfterLabel(s string, labels ...string) int {
	s0 := han.TrimLeft(s)
	for _, label := range labels {
		if len(s0) < 1 || s0[0] != label[0] {
			continue
		}
		rest := s
		for i := 0; i < len(label); {
			_, n := han.Char(label, i)
			rest = han.TrimLeft(rest)
			after, ok := strings.CutPrefix(rest, label[i:i+n])
			if !ok {
				rest = ""
				break
			}
			rest = after
			i += n
		}
		if rest = strings.TrimLeftFunc(rest, func(r rune) bool { return han.IsSpace(r) || r == '：' || r == ':' || r == '*' }); rest != "" {
			return len(s) - len(rest)
		}
	}
	return 0
}

// NumberLabels stand before a 文号: 发文字号：云政发〔2031〕8号.
var NumberLabels = lexicon.Words(lexicon.NumberLabel)

// ClosesWhole reports whether s is one pair of brackets, such as （牵头单位：区财政局）.
func ClosesWhole(s string) bool {
	if han.Sign(han.First(s)) != '(' || han.Sign(han.Last(s)) != ')' {
		return false
	}
	depth := 0
	for i := 0; i < len(s); {
		if i = han.IdeographsEnd(s, i); i == len(s) {
			break
		}
		r, n := han.Char(s, i)
		i += n
		switch han.Sign(r) {
		case '(':
			depth++
		case ')':
			if depth--; depth <= 0 {
				return i == len(s)
			}
		}
	}
	return false
}
