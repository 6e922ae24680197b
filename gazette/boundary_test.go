package gazette

import (
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/gongbao/gongbao/segment"
)

// runs are texts of real documents of one sort; put one after the other they are the running pages of a gazette without contents.
var runs = []struct{ name, pattern string }{
	{"circulars of the State Council", "real/statecouncil/*.txt"},
	{"notices of a city", "real/beijing/*.txt"},
	{"rules of ministries", "real/regs-ministry/*.md"},
	{"regulations", "real/regs-admin/*.md"},
	{"judicial interpretations", "real/regs-judicial/*.md"},
	{"local regulations", "real/regs-local/*.md"},
	{"laws", "real/laws-lawrefbook/*.md"},
}

// TestBoundaries measures the documents found in such pages against where they begin and end.
func TestBoundaries(t *testing.T) {
	right, whole, found, want := 0, 0, 0, 0
	for _, run := range runs {
		texts := sharedTexts(run.pattern)
		if len(texts) == 0 {
			t.Skip("no real texts in ../shared")
		}
		s, begins, ends := oneBehindAnother(texts)
		format := "text"
		if strings.HasSuffix(run.pattern, ".md") {
			format = "markdown"
		}
		is := Parse(&segment.Source{Name: "a", Format: format, Text: s})
		r, w := 0, 0
		for d := range is.Documents {
			spans := is.Documents[d].Spans
			if k := slices.IndexFunc(begins, func(at int) bool { return isAt(s, at, spans[0].Start) }); k >= 0 {
				if r++; ends[k] == spans[len(spans)-1].End {
					w++
				}
			} else if os.Getenv("GONGBAO_SHOW") != "" {
				fmt.Printf("%s: invented at %q\n", run.name, cut(s[spans[0].Start:]))
			}
		}
		if os.Getenv("GONGBAO_SHOW") != "" {
			for k, at := range begins {
				if !slices.ContainsFunc(is.Documents, func(d Document) bool { return isAt(s, at, d.Spans[0].Start) }) {
					fmt.Printf("%s: lost %s at %q\n", run.name, texts[k].name, cut(s[at:]))
				}
			}
		}
		t.Logf("%s: %d documents, %d found, %d begin right, of these %d end right", run.name, len(begins), len(is.Documents), r, w)
		right, whole, found, want = right+r, whole+w, found+len(is.Documents), want+len(begins)
	}
	f1 := func(n int) float64 { return 2 * float64(n) / float64(found+want) }
	t.Logf("beginnings F1 %.4f, beginning and end F1 %.4f, of %d documents", f1(right), f1(whole), want)
	if f1(right) < boundaryF1 {
		t.Errorf("beginnings F1 is %.4f, less than %.2f", f1(right), boundaryF1)
	}
}

// isAt reports whether only signs of Markdown stand between two places.
func isAt(s string, from, to int) bool {
	return from <= to && to < from+10 && strings.Trim(s[from:to], "#*> ") == ""
}

// boundaryF1 is what the beginnings reach at least.
const boundaryF1 = 0.9

// oneBehindAnother joins texts and tells where each begins and ends.
func oneBehindAnother(texts []text) (s string, begins, ends []int) {
	var b strings.Builder
	for _, x := range texts {
		body := strings.TrimPrefix(x.text, "\ufeff")
		trimmed := strings.TrimSpace(strings.ReplaceAll(body, "<!-- INFO END -->", ""))
		begins = append(begins, b.Len())
		b.WriteString(trimmed)
		ends = append(ends, b.Len())
		b.WriteString("\n\n\n")
	}
	return b.String(), begins, ends
}
