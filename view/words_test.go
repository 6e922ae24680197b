package view

import (
	"os"
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

// TestReadme looks for the words of buttons that README.zh.md and the docs name: a person finds them on the page.
func TestReadme(t *testing.T) {
	script := string(Script())
	found := 0
	for file, section := range map[string][2]string{"../README.zh.md": {"## 校读、更正与评测", "## 检索"}, "../docs/view.md": {"## Corrections", "## What is safe"}} {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		_, text, _ := strings.Cut(string(data), section[0])
		text, _, _ = strings.Cut(text, section[1])
		for _, m := range regexp.MustCompile(`[“「](\p{Han}+…?)[”」]`).FindAllStringSubmatch(text, -1) {
			found++
			if !strings.Contains(script, `"`+m[1]+`"`) {
				t.Errorf("%s names “%s”, and the page has no such button", file, m[1])
			}
		}
	}
	if found < 8 {
		t.Errorf("only %d buttons are named", found)
	}
}
