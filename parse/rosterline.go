package parse

import (
	"strings"

	"github.com/gongbao/gongbao/internal/han"
)

// A rosterToken is a word of a line of a list, between white space and marks.
type rosterToken struct {
	start, end int // without the parenthesis after it
	paren      Range
	stop       int // with the parenthesis
	name       string
	gap        tokenGap
	kind       tokenKind
	plain      bool
}

// A tokenGap is what stands before a token.
type tokenGap uint8

const (
	noGap    tokenGap = iota // the line begins, or a parenthesis ends
	oneSpace                 // a narrow space
	wideGap                  // U+3000, a tab or several spaces
	nameMark                 // 、
	comma                    // ，
	stopMark                 // ；
	colonGap
)

// A tokenKind says what a token may be.
type tokenKind uint8

const (
	otherToken tokenKind = iota
	nameOfToken
	skipToken // 女, 汉族, a running number
)

func (t *rosterToken) text(s string) string { return s[t.start:t.end] }

// A rosterLine is a line of a list in tokens.
type rosterLine struct {
	s      string
	end    int
	tokens []rosterToken
}

// rosterTokens is how many words of a line are read; a line of names has few, and a line of prose ends soon.
const rosterTokens = 400

// fewTokens is how many words most lines of a list have at most.
const fewTokens = 4

// readRosterLine cuts s[i:end] into tokens, which it puts into room where that is not nil.
func readRosterLine(s string, i, end int, room []rosterToken) rosterLine {
	if room == nil {
		room = make([]rosterToken, 0, fewTokens)
	}
	l := rosterLine{s: s, end: end, tokens: room[:0]}
	for gap := noGap; i < end && len(l.tokens) < rosterTokens; {
		var t rosterToken
		i, gap = gapAt(s, i, end, gap)
		if i >= end {
			break
		}
		t.start, t.gap = i, gap
		for i < end {
			if k := han.IdeographsEnd(s[:end], i); k > i {
				i = k // no edge
				continue
			}
			if edgeOfToken(s, i) {
				break
			}
			_, n := char(s, i)
			i += n
		}
		t.end, t.stop, gap = i, i, noGap
		for r, n := char(s, i); i < end && (r == '（' || r == '('); r, n = char(s, i) {
			close := closeParen(s, i+n)
			if close <= i+n || close > end {
				i += n
				break
			}
			_, w := before(s, close)
			if t.paren.IsZero() || isPost(t.paren.in(s)) {
				t.paren = Range{i + n, close - w}
			}
			i, t.stop = close, close
		}
		l.tokens = append(l.tokens, t)
	}
	l.name()
	return l
}

// gapAt passes white space and marks at s[i:] and says what they are.
func gapAt(s string, i, end int, gap tokenGap) (int, tokenGap) {
	for blank := 0; i < end; {
		r, n := char(s, i)
		switch {
		case r == '\t' || r == '\u3000' || r == '|':
			gap = max(gap, wideGap)
		case isSpace(r):
			if blank++; blank > 1 {
				gap = max(gap, wideGap)
			}
			gap = max(gap, oneSpace)
		case r == '、':
			gap = max(gap, nameMark)
		case r == '，' || r == ',':
			gap = max(gap, comma)
		case r == '；' || r == ';' || r == '。':
			gap = max(gap, stopMark)
		case r == '：' || r == ':':
			gap = colonGap
		default:
			return i, gap
		}
		i += n
	}
	return i, gap
}

func edgeOfToken(s string, i int) bool {
	r, _ := char(s, i)
	return isSpace(r) || r == '|' || endsWord(r)
}

// endsWord reports whether r is a mark or a tab that ends a word of a list.
func endsWord(r rune) bool {
	switch r {
	case '\t', '、', '，', ',', '；', ';', '。', '：', ':', '（', '(':
		return true
	}
	return false
}

// name finds the tokens that are names; two single characters with a space between are one: 张 三.
func (l *rosterLine) name() {
	list := l.tokens[:0]
	for i := 0; i < len(l.tokens); i++ {
		t := l.tokens[i]
		if k := l.spaced(i); k > 0 {
			last := l.tokens[i+k-1]
			t.name = strings.Map(dropSpaces, l.s[t.start:last.end])
			t.end, t.stop, t.paren, t.kind = last.end, last.stop, last.paren, nameOfToken
			_, t.plain = surnameAt(t.name, 0)
			list = append(list, t)
			i += k - 1
			continue
		}
		word := t.text(l.s)
		if k := crowdBegins(word); k >= 2*3 && k <= 4*3 && personAt(l.s[:t.start+k], t.start, t.start+k).name != "" {
			t.end, t.stop, word = t.start+k, t.start+k, word[:k] // 李大华等12名委员
		}
		if n := personAt(l.s, t.start, t.end); n.name != "" {
			t.kind, t.name, t.plain = nameOfToken, n.name, n.plain
		} else if isSkipped(word) {
			t.kind = skipToken
		} else if t.paren.End > 0 && isNameByNote(word, t.paren.in(l.s)) {
			t.kind, t.name, t.plain = nameOfToken, word, true
		}
		list = append(list, t)
	}
	l.tokens = list
}

// crowdBegins returns where 等 stands in a word that is longer than a name of two characters, -1 if nowhere.
func crowdBegins(word string) int {
	if len(word) < 3*3 {
		return -1
	}
	return strings.Index(word, "等")
}

// isNameByNote reports whether a word that begins with a surname and holds a character that names rarely have is one all the same, because
// a unit or a post stands in brackets after it: 汪其顺（市水务局）.
func isNameByNote(word, note string) bool {
	e, plain := surnameAt(word, 0)
	return plain && e > 0 && len(word) == e+2*3 && hanOnly(word) && !strings.ContainsAny(word[e:], neverInNames) && !isOffice(word) && !isCommon(word) &&
		(isUnit(note) || isPost(note))
}

func dropSpaces(r rune) rune {
	if isSpace(r) || r == '\t' {
		return -1
	}
	return r
}

// spaced returns how many tokens from i on are one letter-spaced name, 0 if none is: 张 三, 张 小 三, 欧阳 江.
func (l *rosterLine) spaced(i int) int {
	run := 0
	for k := i; k < len(l.tokens) && k < i+8 && l.single(k) && (k == i || l.tokens[k].gap == oneSpace || l.tokens[k].gap == wideGap); k++ {
		run++
		if l.tokens[k].stop > l.tokens[k].end {
			break // （女） ends a name
		}
	}
	r, _ := char(l.s, l.tokens[i].start)
	switch {
	case run >= 2 && isSurname(r):
		if run == 3 {
			return 3
		}
		return 2
	case run == 0 && i+1 < len(l.tokens) && l.single(i+1) && l.tokens[i+1].gap <= wideGap && compoundSurnames.is(l.tokens[i].text(l.s)):
		return 2
	}
	return 0
}

// single reports whether token k is one Chinese character.
func (l *rosterLine) single(k int) bool {
	t := &l.tokens[k]
	r, n := char(l.s, t.start)
	return t.start+n == t.end && isHan(r)
}

// isSkipped reports whether a word of a list says nothing of name, post or unit: a number, 男, 汉族.
func isSkipped(w string) bool {
	switch w {
	case "男", "女", "汉", "汉族", "中共党员", "群众":
		return true
	}
	if strings.HasSuffix(w, "族") && len(w) <= 5*3 {
		return true
	}
	for _, r := range w {
		if (r < '0' || r > '9') && r != '.' && r != '．' && (r < '０' || r > '９') {
			return false
		}
	}
	return true
}
