package gazette

import (
	"testing"

	"github.com/gongbao/gongbao/internal/wording"
	"github.com/gongbao/gongbao/segment"
)

// What heads an announcement may stand, set wide, where a title would: its place is that line, to its end.
func TestMastheadIsTitle(t *testing.T) {
	const text = "雲州市政府　公告\n雲州市政府　公告\n（〔2031〕第 1号）\n渡口冬季停航。\n"
	is := Parse(&segment.Source{Format: "text", Text: text})
	found := false
	for _, d := range is.Documents {
		for _, at := range d.MastheadSpans {
			found = true
			if got := is.Text(at); wording.Reading(got) != d.Masthead {
				t.Errorf("the masthead is %q, and %q stands at its place", d.Masthead, got)
			}
		}
	}
	if !found {
		t.Error("no masthead is read")
	}
}
