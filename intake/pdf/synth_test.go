package pdf_test

import (
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/gongbao/gongbao/gazette"
	"github.com/gongbao/gongbao/intake/pdf"
	"github.com/gongbao/gongbao/internal/synth"
	"github.com/gongbao/gongbao/segment"
)

var gazettes = flag.Int("gazettes", 1, "how many synthetic gazettes to print with Chromium and to read")

// printedBy prints HTML with Chromium.
func printedBy(t *testing.T, html string) []byte {
	t.Helper()
	if _, err := exec.LookPath("chromium"); err != nil {
		t.Skip("chromium is not installed (Debian packages chromium and fonts-noto-cjk)")
	}
	dir := t.TempDir()
	page, out := filepath.Join(dir, "gazette.html"), filepath.Join(dir, "gazette.pdf")
	if err := os.WriteFile(page, []byte(html), 0o644); err != nil {
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
		plain := gazette.Parse(&segment.Source{Format: "text", Text: g.Text})
		issue := gazette.Parse(r.Source)
		for field := range fields {
			got, want := valuesOf(issue, field), valuesOf(plain, field)
			lost, added := missing(got, want), missing(want, got)
			t.Logf("gazette %d: %s: %d of %d, %d added", seed, field, len(want)-len(lost), len(want), len(added))
			if wrong := len(lost) + len(added); wrong*20 > len(want) {
				t.Errorf("gazette %d: %s: lost %q, added %q", seed, field, lost, added)
			}
		}
	}
}
