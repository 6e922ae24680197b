package lexicon

import (
	"strings"
	"testing"
)

// TestHeads compares the table with a look at each word.
func TestHeads(t *testing.T) {
	words := []string{"来源", "来源地", "发布", "【", "©", "copyright", "发布机构"}
	h := NewHeads(words)
	for _, s := range []string{"", "来源：云州", "来源地", "发布机构", "发文", "【打印】", "©2031", "copy", "copyright", "\xe6", "水"} {
		want := ""
		for _, w := range words {
			if strings.HasPrefix(s, w) {
				want = w
				break
			}
		}
		stands := false
		for _, w := range words {
			stands = stands || strings.Contains("云"+s, w)
		}
		if h.Stand("云"+s) != stands {
			t.Errorf("Stand(%q) = %v", "云"+s, !stands)
		}
		if got := h.Of(s); got != want || h.Begins(s) != (want != "") {
			t.Errorf("Of(%q) = %q, want %q", s, got, want)
		}
	}
}
