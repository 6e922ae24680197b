package segment

import (
	"testing"

	"github.com/gongbao/gongbao/internal/lexicon"
)

// TestMayBeOfSite checks that no sign of a site is passed over by the quick look at a line.
func TestMayBeOfSite(t *testing.T) {
	for _, w := range siteWords(lexicon.Words(lexicon.SiteSign + lexicon.SureSign)) {
		if !mayBeOfSite(w) {
			t.Errorf("%q has no two of the characters", w)
		}
	}
	for r := range signPairs {
		if !mayBeOfSite(string(r) + " " + signPairs[r]) {
			t.Errorf("%c is not looked for", r)
		}
	}
	if mayBeOfSite("各街道办事处，区人民政府各部门：") {
		t.Error("addressees may be of a site")
	}
}
