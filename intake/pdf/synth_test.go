package pdf_test

import (
	"flag"
	"fmt"
	"html"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/gongbao/gongbao/gazette"
	"github.com/gongbao/gongbao/intake/pdf"
	"github.com/gongbao/gongbao/internal/synth"
	"github.com/gongbao/gongbao/segment"
)

var gazettes = flag.Int("gazettes", 1, "how many synthetic gazettes to print with Chromium and to read")

// printedBy prints markup with Chromium.
func printedBy(t *testing.T, markup string) []byte {
	t.Helper()
	if _, err := exec.LookPath("chromium"); err != nil {
		t.Skip("chromium is not installed (Debian packages chromium and fonts-noto-cjk)")
	}
	dir := t.TempDir()
	page, out := filepath.Join(dir, "gazette.html"), filepath.Join(dir, "gazette.pdf")
	if err := os.WriteFile(page, []byte(markup), 0o644); err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command("chromium", "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer",
		"--user-data-dir="+filepath.Join(dir, "profile"), "--print-to-pdf="+out, "file://"+page)
	cmd.WaitDelay = time.Second
	if b, err := cmd.CombinedOutput(); err != nil {
		t.Skipf("chromium does not print: %v: %s", err, b)
	}
	data, err := os.ReadFile(out)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// fields are what an issue says, one value a line.
var fields = map[string]func(d *gazette.Document) []string{
	"titles": func(d *gazette.Document) []string { return []string{d.Title} },
	"numbers": func(d *gazette.Document) []string {
		if d.Number == nil {
			return nil
		}
		return []string{d.Number.Text}
	},
	"dates":      func(d *gazette.Document) []string { return []string{d.Date} },
	"recipients": func(d *gazette.Document) []string { return d.Recipients },
	"articles": func(d *gazette.Document) (all []string) {
		for n := range d.Articles() {
			all = append(all, n.EID+" "+n.Text)
		}
		return all
	},
	"cells": func(d *gazette.Document) (all []string) {
		for n := range d.Tables() {
			for i, row := range append(n.Table.Header, n.Table.Rows...) {
				for k, cell := range row {
					all = append(all, fmt.Sprint(i, " ", k, " ", cell))
				}
			}
		}
		return all
	},
}

// valuesOf lists a field of all documents without white space.
func valuesOf(issue *gazette.Issue, field string) []string {
	var all []string
	for i := range issue.Documents {
		for _, v := range fields[field](&issue.Documents[i]) {
			all = append(all, strings.Join(strings.Fields(v), ""))
		}
	}
	return all
}

// missing returns the values of want that are not in got, in any order.
func missing(got, want []string) []string {
	have := map[string]int{}
	for _, v := range got {
		have[v]++
	}
	var lost []string
	for _, v := range want {
		if have[v]--; have[v] < 0 {
			lost = append(lost, v)
		}
	}
	return lost
}

var (
	head     = regexp.MustCompile(`(?s)<head>.*?</head>`)
	sections = regexp.MustCompile(`(?s)<section.*?</section>`)
	ink      = regexp.MustCompile(`<[^>]*>|[\s\p{Z}]+`)
)

// errorRate compares the characters of a PDF with those of the HTML that it was printed from, in percent. Contents
// are left out: a browser sets the page number of a long entry beside its first line.
func errorRate(src *segment.Source, printed string) float64 {
	printed = sections.ReplaceAllStringFunc(head.ReplaceAllString(printed, ""), func(s string) string {
		if strings.Contains(s, `class="entry"`) {
			return ""
		}
		return s
	})
	text := ""
	for _, p := range src.Pages {
		if s := src.Text[p.Span.Start:p.Span.End]; strings.Count(s, "……") < 2 {
			text += s
		}
	}
	want := []rune(html.UnescapeString(ink.ReplaceAllString(printed, "")))
	got := []rune(ink.ReplaceAllString(text, ""))
	return 100 * float64(distance(got, want)) / float64(len(want))
}

// distance counts the edits between a and b along a band, which is enough where few differ.
func distance(a, b []rune) int {
	const band = 400
	row := make([]int, len(b)+2)
	for k := range row {
		row[k] = k
	}
	for i, x := range a {
		from, to := max(0, i-band), min(len(b), i+band)
		corner := row[from]
		row[from] = i + 1
		if from > 0 {
			row[from] = len(a) + len(b)
		}
		for k := from; k < to; k++ {
			edit := corner
			if x != b[k] {
				edit++
			}
			corner, row[k+1] = row[k+1], min(edit, row[k]+1, row[k+1]+1)
		}
		if to < len(b) {
			row[to+1] = len(a) + len(b)
		}
	}
	return row[len(b)]
}

// least is the share of a field that must come out as from plain text. Articles and cells also hang on how
// segment joins lines and pages; they are logged.
var least = map[string]float64{"titles": 0.9, "numbers": 0.95, "dates": 0.9, "recipients": 0.95}

// A synthetic gazette printed as PDF says what its plain text says.
func TestSyntheticGazettes(t *testing.T) {
	for seed := range uint64(*gazettes) {
		g := synth.Make(seed, synth.Options{})
		r, err := pdf.Options{}.Read(t.Context(), printedBy(t, g.HTML()), "gazette.pdf")
		if err != nil {
			t.Fatal(err)
		}
		if bad := r.Unusable(); len(bad) > 0 {
			t.Errorf("gazette %d: %v", seed, bad)
		}
		if rate := errorRate(r.Source, g.HTML()); rate > 0.5 {
			t.Errorf("gazette %d: character error is %.3f %%, want at most 0.5 %%", seed, rate)
		} else {
			t.Logf("gazette %d: character error %.3f %%", seed, rate)
		}
		plain := gazette.Parse(&segment.Source{Format: "text", Text: g.Text})
		issue := gazette.Parse(r.Source)
		for field := range fields {
			got, want := valuesOf(issue, field), valuesOf(plain, field)
			lost, added := missing(got, want), missing(want, got)
			t.Logf("gazette %d: %s: %d of %d, %d added", seed, field, len(want)-len(lost), len(want), len(added))
			if wrong := max(len(lost), len(added)); least[field] > 0 && float64(wrong) > (1-least[field])*float64(len(want))+1 {
				t.Errorf("gazette %d: %s: lost %q, added %q", seed, field, lost, added)
			}
		}
	}
}
