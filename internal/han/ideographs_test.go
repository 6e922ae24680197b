package han

import (
	"strings"
	"testing"
)

// TestIdeographsEnd compares the two characters that are looked at together with each looked at alone, at the edges of the planes and where bytes
// are no characters.
func TestIdeographsEnd(t *testing.T) {
	pieces := []string{"㿿", "䀀", "一", "鿿", "ꀀ", "뿿", "쀀", "，", "。", "a", "é", "𠀀", "\xe4\xb8", "\xe9", "\xb8\x80", "\xe4a\x80", "\xe4\x80a", "\xff\xff\xff"}
	stop := NewMarks("。a")
	for _, a := range pieces {
		for _, b := range pieces {
			for _, c := range []string{"", "水", "供水供水"} {
				s := c + a + b + c + "供水"
				end := 0
				for end < len(s) && IsIdeographAt(s, end) {
					end += 3
				}
				if got := IdeographsEnd(s, 0); got != end {
					t.Errorf("IdeographsEnd(%q) is %d, not %d", s, got, end)
				}
				if got, want := stop.From(s, 0), strings.IndexAny(s, "。a"); got != want {
					t.Errorf("the first of 。 and a in %q stands at %d, not %d", s, got, want)
				}
			}
		}
	}
}
