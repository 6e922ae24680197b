package han

import (
	"strings"
	"testing"
)

// TestFactsOf checks each sign of each fact at the beginning, in the middle and at the end of texts of all lengths, and that nothing else is told.
func TestFactsOf(t *testing.T) {
	told := map[rune]Facts{}
	for _, f := range factSigns {
		for _, r := range f.chars {
			told[r] |= f.fact
		}
	}
	for r, want := range told {
		for n := range 12 {
			for _, s := range []string{string(r) + strings.Repeat("云", n), strings.Repeat("云", n) + string(r), strings.Repeat("云", n/2) + string(r) + strings.Repeat("水", n)} {
				if got := FactsOf(s); got != want|madeFacts {
					t.Fatalf("%q: %b, want %b", s, got, want|madeFacts)
				}
			}
		}
	}
	for _, s := range []string{"", "云州市供水管理办法", "é雲𠀀α…"} {
		if got := FactsOf(s); got != madeFacts {
			t.Errorf("%q has facts %b", s, got)
		}
	}
	for _, s := range []string{"供水\xe4\xb8", "\xff供水供水供水供水", "供水\xed\xa0\x80供水供水供水", "\xe0\x80\x80供水供水供水供水"} {
		if !FactsOf(s).May(WithBad) {
			t.Errorf("%q is no UTF-8", s)
		}
	}
}

// TestMay checks that facts rule out only what they were made of.
func TestMay(t *testing.T) {
	if f := FactsOf("第3条 供水。"); !f.May(WithStop) || !f.May(WithDigit|WithColon) || f.May(WithColon|WithTitle) {
		t.Errorf("%b", f)
	}
	if FactsOf("").May(WithStop) || !Facts(0).May(WithStop) {
		t.Error("the facts of an empty text and no facts are told apart")
	}
}
