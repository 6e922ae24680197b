package han

import (
	"strings"
	"testing"
)

// TestIndex checks Index against the standard library at every place of a text, for words of one to three characters and parts of them.
func TestIndex(t *testing.T) {
	const text = "任命张三同志任云州市财政局局长，免去李四的职务。星期六(周六) a:b 任任命"
	for i := range len(text) {
		for _, n := range []int{1, 2, 3, 4, 6, 9} {
			if i+n > len(text) {
				continue
			}
			w := text[i : i+n]
			for _, s := range []string{text, text[i:], text[:i+n-1], text[i+1:], ""} {
				if got, want := Index(s, w), strings.Index(s, w); got != want {
					t.Fatalf("Index(%q, %q) = %d, want %d", s, w, got, want)
				}
			}
		}
	}
	if !ContainsAny(text, "补选", "免去") || ContainsAny(text, "补选", "聘任") {
		t.Error("ContainsAny")
	}
}

// TestIn compares the questions of short sets with those of the standard library.
func TestIn(t *testing.T) {
	texts := []string{"", "）) ；", "》”」。", "aé\u00a0一é𠀀", "\xe4\xb8", "万亿元", "元万\x80", "\xff）"}
	for _, set := range []string{"", "》”」", " )）；;", "|,;-/·.*• ", "aé一𠀀\u00a0", "万亿元米吨\ud7ff\uf900"} {
		for _, s := range texts {
			if got, want := TrimStart(s, set), strings.TrimLeft(s, set); got != want {
				t.Errorf("TrimStart(%q, %q) = %q, want %q", s, set, got, want)
			}
			if got, want := TrimEnd(s, set), strings.TrimRight(s, set); got != want {
				t.Errorf("TrimEnd(%q, %q) = %q, want %q", s, set, got, want)
			}
			for _, r := range s + "\x00\ud7ff\uf900\U0010ffff" {
				if got, want := In(set, r), strings.ContainsRune(set, r); got != want {
					t.Errorf("In(%q, %q) = %t", set, r, got)
				}
			}
		}
		if In(set, -1) {
			t.Errorf("In(%q, -1) = true", set)
		}
	}
}

// TestMarks compares the search for marks with that of the standard library.
func TestMarks(t *testing.T) {
	for _, set := range []string{"。；：", "，,;:“”", "·•中"} {
		m := NewMarks(set)
		for _, s := range []string{"", "供水", "供水。", "a,b", "“供水”", "\xe3\x80", "张三·李四", "中国；", "水\xff："} {
			if got, want := m.Index(s), strings.IndexAny(s, set); got != want {
				t.Errorf("marks %q: Index(%q) = %d, want %d", set, s, got, want)
			}
			if got, want := m.Last(s), strings.LastIndexAny(s, set); got != want {
				t.Errorf("marks %q: Last(%q) = %d, want %d", set, s, got, want)
			}
			for _, r := range s {
				if got, want := In(set, r), strings.ContainsRune(set, r); got != want {
					t.Errorf("In(%q, %q) = %v", set, r, got)
				}
			}
		}
	}
}

// TestNarrowFrom compares the search for marks of ASCII with a look at each byte.
func TestNarrowFrom(t *testing.T) {
	const text = "自 2022年7月起,有效期\t（2年）；a;b é 供水办法供水办法供水办法,供水办法供水 \xff:\xe4\xb8"
	m := NewMarks(" ,;:\t；\u3000")
	for from := range text {
		for to := from; to <= len(text); to++ {
			s := text[from:to]
			for i := range len(s) + 1 {
				want := strings.IndexAny(s[i:], " ,;:\t")
				if want >= 0 {
					want += i
				}
				if got := m.NarrowFrom(s, i); got != want {
					t.Fatalf("NarrowFrom(%q, %d) = %d, want %d", s, i, got, want)
				}
			}
		}
	}
}
