package view

import (
	"regexp"
	"slices"
	"strings"
	"testing"
)

// TestWords holds the page to its words: each that it says is there in Chinese and English, and each that is there is said.
func TestWords(t *testing.T) {
	script := string(Script())
	zh, en, _ := strings.Cut(script[strings.Index(script, "const WORDS = {"):strings.Index(script, "// NAMES are words")], "\n  en: {")
	names := func(s string) (out []string) {
		s = regexp.MustCompile(`"(?:[^"\\]|\\.)*"`).ReplaceAllString(s, `""`)
		for _, m := range regexp.MustCompile(`(\w+): ""`).FindAllStringSubmatch(s, -1) {
			out = append(out, m[1])
		}
		return out
	}
	chinese, english := names(zh), names(en)
	for _, k := range chinese {
		if !slices.Contains(english, k) {
			t.Errorf("%s has no English", k)
		}
	}
	for _, k := range english {
		if !slices.Contains(chinese, k) {
			t.Errorf("%s has no Chinese", k)
		}
	}
	said := regexp.MustCompile(`\bt\("(\w+)"[,)]`).FindAllStringSubmatch(script, -1)
	for _, m := range said {
		if !slices.Contains(chinese, m[1]) {
			t.Errorf("nobody wrote %q", m[1])
		}
	}
	code := script[strings.Index(script, "const SVG ="):]
	for _, k := range chinese {
		if !regexp.MustCompile(`["`+"`"+`]`+k+`["`+"`"+`]`).MatchString(code) && !strings.HasPrefix(k, "tab") && !strings.HasPrefix(k, "fate_") {
			t.Errorf("nothing says %q", k)
		}
	}
	if len(said) < 100 {
		t.Errorf("only %d words are said", len(said))
	}
}
