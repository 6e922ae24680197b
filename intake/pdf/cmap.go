package pdf

import (
	"math/bits"
	"strings"
)

// A cmap is a table from character codes to text (ToUnicode) or to glyph numbers (an embedded
// encoding, of which only the lengths of codes are used).
type cmap struct {
	text    map[string]string
	lengths [5]bool // code lengths that a codespace range names
	spans   []codeSpan
	left    *int // codes that the tables of the file may still map, the same one again counted again
}

// A codeSpan maps many codes, such as all of a font: <0000> <FFFF> <0000>.
type codeSpan struct {
	low    string
	length int
	to     string // of the first
}

const (
	maxMapped  = 1 << 17 // codes of one table
	maxMapping = 1 << 21 // codes of all tables of a file
	longSpan   = 256     // codes of a range that is kept as one
	maxSpans   = 256     // such ranges in one table
	maxText    = 128     // bytes that one code stands for: the longest ligature is ﷺ, of 18 letters
)

// parseCMap reads a CMap stream, which may map so many codes. A CMap is a PostScript program, but all that matters
// stands between begin… and end… words.
func parseCMap(data []byte, left *int) *cmap {
	m := &cmap{text: map[string]string{}, left: left}
	l := lexer{data: data}
	for {
		switch t := l.next(); {
		case t.kind == ended:
			return m
		case t.is("begincodespacerange"):
			m.codespace(&l)
		case t.is("beginbfchar"):
			m.chars(&l)
		case t.is("beginbfrange"):
			m.ranges(&l)
		}
	}
}

// codespace reads pairs such as <00> <FF>.
func (m *cmap) codespace(l *lexer) {
	for t := l.next(); t.kind == text; t = l.next() {
		if n := len(t.s); n > 0 && n < len(m.lengths) {
			m.lengths[n] = true
		}
	}
}

// chars reads pairs such as <8B> <4E34>.
func (m *cmap) chars(l *lexer) {
	for code := l.next(); code.kind == text; code = l.next() {
		if to := l.next(); to.kind == text {
			m.set(code.s, utf16String(to.s))
		}
	}
}

// ranges reads triples such as <20> <7E> <0020> and <01> <03> [<4E00> <4E8C> <4E09>].
func (m *cmap) ranges(l *lexer) {
	for low := l.next(); low.kind == text; low = l.next() {
		high, to := l.next(), l.next()
		if high.kind != text {
			return
		}
		if to.is("[") {
			for i, t := 0, l.next(); t.kind == text; i, t = i+1, l.next() {
				m.set(plus(low.s, i), utf16String(t.s))
			}
			continue
		}
		n := min(codeOf(high.s)-codeOf(low.s), 0xffff)
		if n >= longSpan {
			m.span(codeSpan{low.s, n + 1, to.s})
			continue
		}
		for i := 0; i <= n && *m.left > 0; i++ {
			m.set(plus(low.s, i), utf16String(plus(to.s, i)))
		}
	}
}

// span maps many codes at once.
func (m *cmap) span(s codeSpan) {
	if len(m.spans) >= maxSpans || len(s.to) > maxText {
		*m.left = 0
		return
	}
	m.spans = append(m.spans, s)
}

// lookup returns what a code stands for, "" if the table has no such code.
func (m *cmap) lookup(code string) string {
	if s, ok := m.text[code]; ok {
		return s
	}
	for i := len(m.spans) - 1; i >= 0; i-- {
		s := m.spans[i]
		if n := codeOf(code) - codeOf(s.low); len(code) == len(s.low) && n >= 0 && n < s.length {
			return utf16String(plus(s.to, n))
		}
	}
	return ""
}

// set maps a code.
func (m *cmap) set(code, s string) {
	if *m.left--; *m.left < 0 || len(code) == 0 || len(code) >= len(m.lengths) {
		return
	}
	if len(s) > maxText {
		s = strings.ToValidUTF8(s[:maxText], "")
	}
	if len(m.text) < maxMapped {
		m.text[code] = s
	}
}

// codeOf returns the bytes of s as a number with the high byte first.
func codeOf(s string) int {
	if len(s) > bits.UintSize/8-1 {
		return 0
	}
	n := 0
	for i := range len(s) {
		n = n<<8 | int(s[i])
	}
	return n
}

// plus adds n to the bytes of s taken as a number: the carry runs through all of them,
// and so does the one from <4EFF> to <4F00>.
func plus(s string, n int) string {
	b := []byte(s)
	for i := len(b) - 1; i >= 0 && n > 0; i-- {
		n += int(b[i])
		b[i] = byte(n)
		n >>= 8
	}
	return string(b)
}
