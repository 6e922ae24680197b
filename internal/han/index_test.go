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

// TestMarks compares the search for marks with that of the standard library.
func TestMarks(t *testing.T) {
	for _, set := range []string{"。；：", "，,;:“”", "·•中"} {
		m := NewMarks(set)
		for _, s := range []string{"", "供水", "供水。", "a,b", "“供水”", "\xe3\x80", "张三·李四", "中国；", "水\xff："} {
			if got, want := m.Index(s), strings.IndexAny(s, set); got != want {
				t.Errorf("marks %q: Index(%q) = %d, want %d", set, s, got, want)
			}
			for _, r := range s {
				if got, want := In(set, r), strings.ContainsRune(set, r); got != want {
					t.Errorf("In(%q, %q) = %v", set, r, got)
				}
			}
		}
	}
}
