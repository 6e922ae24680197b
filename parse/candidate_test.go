package parse

import (
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/gongbao/gongbao/internal/cases"
	"github.com/gongbao/gongbao/internal/synth"
)

// findAtEach finds the values of a text as [Find] does, but asks at each character that a value may begin with, whatever stands after it.
// ok is false where the text has to be mended first.
func findAtEach(text string, ctx *Context) (v Values, ok bool) {
	sc := scan{s: text, ctx: ctx, out: &v, units: units, breaks: codeBreaks}
	for i := 0; i < len(text); {
		r, n := char(text, i)
		next := i + n
		if uint32(r) < 1<<16 && anchors[r] != anchorNone {
			next = max(sc.candidate(i, n, r), next)
		}
		i = next
	}
	sc.settle()
	return v, sc.mended == nil
}

// checkAnchors checks that no value is lost at a character that is passed over because of what stands after it.
func checkAnchors(t *testing.T, text string) {
	t.Helper()
	ctx := &Context{Date: Day{2022, 6, 7}}
	want, ok := findAtEach(text, ctx)
	if !ok {
		return
	}
	var got Values
	Find(text, ctx, &got)
	if d := cmp.Diff(want, got, cases.Unexported()); d != "" {
		t.Fatalf("%q (-at each character +got):\n%s", text, d)
	}
}

func TestAnchors(t *testing.T) {
	var pool []string
	for _, o := range openings {
		for _, a := range o.first {
			for _, b := range o.second + "际 期\u3000" {
				pool = append(pool, string(a)+string(b))
			}
		}
	}
	for _, s := range samples {
		checkAnchors(t, s)
		for _, bad := range []string{"\x80\xbf", "\xe4", "\xc2", "\xf0\x9f", "\xe0\x80\xb1", "\xc2\xab"} {
			for i := range len(s) {
				checkAnchors(t, s[:i]+bad+s[i:])
			}
		}
		pool = append(pool, strings.SplitAfter(s, "，")...)
	}
	pool = append(pool, strings.Fields(scraps)...)
	for i := range 20_000 {
		checkAnchors(t, synth.Scramble(rand.New(rand.NewPCG(uint64(i), 17)), pool))
	}
}

func TestAnchorsOnSeed(t *testing.T) {
	for _, line := range seedLines(t) {
		checkAnchors(t, line)
	}
}
