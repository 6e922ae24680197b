package corrections

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/gongbao/gongbao/gazette"
)

// An Anchor is a place of a text that can be found again in another text of the same pages: what stands there and a little around it.
type Anchor struct {
	Span   gazette.Span `json:"span"`   // in the text that the side file names
	Quote  string       `json:"quote"`  // what stands there
	Before string       `json:"before"` // what stands before and after it
	After  string       `json:"after"`
}

// around is how many characters of context an anchor keeps on each side, without white space. With less, the cells of tables are alike.
const around = 32

// NewAnchor describes a place of a text.
func NewAnchor(text string, at gazette.Span) Anchor {
	return Anchor{Span: at, Quote: text[at.Start:at.End], Before: lastSigns(text[:at.Start], around), After: firstSigns(text[at.End:], around)}
}

func (a Anchor) zero() bool { return a == Anchor{} }

// IsZero reports whether nothing is known of the place, for encoding/json.
func (a Anchor) IsZero() bool { return a.zero() }

func (a Anchor) check() error {
	if a.Span.Start < 0 || a.Span.End < a.Span.Start || a.Span.Len() != len(a.Quote) {
		return fmt.Errorf("the span %v does not hold the quotation %q", a.Span, a.Quote)
	}
	return nil
}

// firstSigns returns the start of s that holds n characters which are no white space.
func firstSigns(s string, n int) string {
	for i, r := range s {
		if isBlank(r) {
			continue
		}
		if n--; n < 0 {
			return s[:i]
		}
	}
	return s
}

// lastSigns is firstSigns from the end.
func lastSigns(s string, n int) string {
	for i := len(s); i > 0; {
		r, size := utf8.DecodeLastRuneInString(s[:i])
		if !isBlank(r) {
			if n--; n < 0 {
				return s[i:]
			}
		}
		i -= size
	}
	return s
}

func isBlank(r rune) bool {
	return r == ' ' || r == '\n' || r == '\t' || r == '\r' || r == '　' || r == '\u00a0'
}

// stands reports whether the quotation stands at its span of a text.
func (a Anchor) stands(text string) bool {
	return a.check() == nil && a.Span.End <= len(text) && strings.HasPrefix(text[a.Span.Start:], a.Quote)
}
