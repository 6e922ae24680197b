package segment

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/gongbao/gongbao/internal/cases"
	"github.com/gongbao/gongbao/internal/synth"
)

// TestKeptHeads asserts that a head that is kept is the one that would be read, in issues whose documents are found by their contents.
func TestKeptHeads(t *testing.T) {
	texts := map[string]string{}
	for name, text := range samples(t) {
		texts[name] = text
	}
	for seed := range uint64(12) {
		texts["synthetic"+string(rune('a'+seed))] = synth.Make(seed, synth.Options{Noise: float64(seed%3) * 0.2}).Text
	}
	same := cmp.Options{cases.Unexported(), cmp.Comparer(func(a, b *addresseeForm) bool { return a == b })}
	kept := 0
	for name, text := range texts {
		l, _, _ := Options{}.readLines(&Source{Text: text})
		found, _ := findDocuments(text, l.Lines, l.Front, liveLines(l.Lines))
		live := liveLines(l.Lines)
		for _, e := range found {
			mine := between(live, e.From, e.To)
			if !e.head.holds(l.Lines, mine) {
				continue
			}
			kept++
			if want := readHead(text, l.Lines, mine, l.Front.titles(text)).Head; !cmp.Equal(want, e.head.Head, same) {
				t.Errorf("%s: the head kept at line %d (-want +got):\n%s", name, e.From, cmp.Diff(want, e.head.Head, same))
			}
		}
	}
	if kept < 30 {
		t.Errorf("only %d heads are kept", kept)
	}
}
