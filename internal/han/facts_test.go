package han

import (
	"math/rand/v2"
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

// TestFactsOfAnyText compares the facts of texts with those of their characters one by one: none is left out, and what is told beside
// them is that of a character with the same last two bytes.
func TestFactsOfAnyText(t *testing.T) {
	const text = "云政发〔2031〕8号，“供水”：（一）《办法》 a|b\t12；第３條。令\xff雲𠀀é　、网站\xe4\xb8"
	rnd := rand.New(rand.NewPCG(1, 2))
	for range 20000 {
		b := []byte(text)
		for range rnd.IntN(3) {
			b[rnd.IntN(len(b))] = text[rnd.IntN(len(text))]
		}
		from := rnd.IntN(len(b))
		s := string(b[from : from+rnd.IntN(len(b)-from+1)])
		want, may := madeFacts, madeFacts
		for _, r := range s {
			want |= factsOf(r)
			if may |= factsOf(r); r >= 0x3000 && r < 0xB000 {
				may |= factsByChar.sets[factsByChar.tails[0x80|r>>6&0x3F|(0x80|r&0x3F)<<8]]
			}
		}
		if got := FactsOf(s); got&want != want || got&^may != 0 {
			t.Fatalf("%q: %b, want %b, and at most %b", s, got, want, may)
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
