package score

import (
	"sort"
	"strings"
	"unicode"

	forms "golang.org/x/text/unicode/norm"
)

// A text knows its lines and characters: gold files count in those, the JSON in bytes.
type text struct {
	s      string
	starts []int // of the lines, in bytes
	runes  []int // where each character begins, and the end
}

func newText(s string) *text {
	t := &text{s: s, starts: []int{0}}
	for i, r := range s {
		t.runes = append(t.runes, i)
		if r == '\n' {
			t.starts = append(t.starts, i+1)
		}
	}
	t.runes = append(t.runes, len(s))
	return t
}

// line is the line of a byte, counted from 1.
func (t *text) line(at int) int { return sort.SearchInts(t.starts, at+1) }

// at is where the n-th character of a line stands; line and character as gold files count them, from 1 and from 0.
func (t *text) at(line, n int) int {
	if line < 1 || line > len(t.starts) {
		return -1
	}
	i := sort.SearchInts(t.runes, t.starts[line-1]) + n
	if i >= len(t.runes) {
		return -1
	}
	return t.runes[i]
}

// byteOf is where the n-th character of the text stands.
func (t *text) byteOf(n int) int {
	if n < 0 || n >= len(t.runes) {
		return -1
	}
	return t.runes[n]
}

// between is the text of a place, "" where it does not lie in the text.
func (t *text) between(at [2]int) string {
	if at[0] < 0 || at[1] > len(t.s) || at[0] > at[1] {
		return ""
	}
	return t.s[at[0]:at[1]]
}

// trim is a place without the white space at its ends.
func (t *text) trim(at [2]int) [2]int {
	s := t.between(at)
	left := len(s) - len(strings.TrimLeftFunc(s, unicode.IsSpace))
	right := len(strings.TrimRightFunc(s, unicode.IsSpace))
	return [2]int{at[0] + left, max(at[0]+right, at[0]+left)}
}

// folded is a text up to widths, spaces and the forms of dashes and of zero.
func folded(s string) string {
	s = strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) {
			return -1
		}
		return r
	}, forms.NFKC.String(s))
	return strings.NewReplacer("—", "-", "–", "-", "〇", "○").Replace(s)
}

// rune is how many characters stand before a byte.
func (t *text) rune(at int) int { return sort.SearchInts(t.runes, at) }
