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

// AnyWordAt returns the length of the first of words at the start of s.
func AnyWordAt(s string, words lexicon.List) int {
	for _, w := range words.Kept() {
		if w.MayBegin(s) {
			if n := WordAt(s, w.String()); n > 0 {
				return n
			}
		}
	}
	return 0
}

// LabelAt returns the length of the first of labels at the start of s with its colon; 0 if s has none.
func LabelAt(s string, labels lexicon.List) int {
	n := AnyWordAt(s, labels)
	if n == 0 {
		return 0
	}
	rest := han.TrimLeft(s[n:])
	if han.Sign(han.First(rest)) != ':' {
		return 0
	}
	rest = han.TrimLeft(rest[han.CharLen(rest, 0):])
	return len(s) - len(rest)
}

// AfterLabel returns where s goes on after one of the labels, its spaces and its colon: 文　　号：…. 0 if it has none.
func AfterLabel(s string, labels ...string) int {
	print := han.TrimLeft(s)
	for _, label := range labels {
		if print != "" && print[0] == label[0] {
			if n := behindLabel(print, label); n > 0 {
				return len(s) - len(print) + n
			}
		}
	}
	return 0
}

// AfterAnyLabel is AfterLabel for the labels of a list.
func AfterAnyLabel(s string, labels lexicon.List) int {
	print := han.TrimLeft(s)
	for _, label := range labels.Kept() {
		if label.MayBegin(print) {
			if n := behindLabel(print, label.String()); n > 0 {
				return len(s) - len(print) + n
			}
		}
	}
	return 0
}

// behindLabel returns where s, which begins with no space, goes on after a label; 0 if it begins with another word, or ends with it.
func behindLabel(s, label string) int {
	rest := s
	for i := 0; i < len(label); {
		_, n := han.Char(label, i)
		after, ok := strings.CutPrefix(han.TrimLeft(rest), label[i:i+n])
		if !ok {
			return 0
		}
		rest = after
		i += n
	}
	rest = strings.TrimLeftFunc(rest, func(r rune) bool { return han.IsSpace(r) || r == '：' || r == ':' || r == '*' })
	if rest == "" {
		return 0
	}
	return len(s) - len(rest)
}

// NumberLabels stand before a 文号: 发文字号：云政发〔2031〕8号.
var NumberLabels = lexicon.ListOf(lexicon.NumberLabel)

// ClosesWhole reports whether s is one pair of brackets, such as （牵头单位：区财政局）.
func ClosesWhole(s string) bool {
	if s == "" || han.IsIdeographAt(s, 0) {
		return false
	}
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
