package intake_test

import (
	"bytes"
	"slices"
	"strings"
	"testing"

	"github.com/gongbao/gongbao/intake"
	"github.com/gongbao/gongbao/internal/printer"
	"github.com/gongbao/gongbao/internal/synth"
)

// TestEveryFormatGivesTheSameLines prints gazettes in each format and checks that what comes back is the same,
// line by line and cell by cell. Formats of places alone tell no cells: their rows are lines.
func TestEveryFormatGivesTheSameLines(t *testing.T) {
	for seed := range uint64(3) {
		pages := printer.Pages(synth.Make(seed, synth.Options{}).Text)
		for _, r := range printer.All {
			src, err := intake.Read(bytes.NewReader(r.Print(pages)), r.Name)
			if err != nil {
				t.Errorf("seed %d: %v", seed, err)
				continue
			}
			if src.Format != r.Format {
				t.Errorf("seed %d: %s is taken for %s", seed, r.Name, src.Format)
			}
			want, got := plainLines(string(printer.PlainText(pages)), r.Layout), plainLines(src.Text, r.Layout)
			if r.Format == "markdown" {
				got = got[1:] // its heading
			}
			for i := range min(len(got), len(want)) {
				if got[i] != want[i] {
					t.Errorf("seed %d: line %d of %s is\n%s\nwant\n%s", seed, i+1, r.Name, got[i], want[i])
					break
				}
			}
			if len(got) != len(want) {
				t.Errorf("seed %d: %s has %d lines, want %d", seed, r.Name, len(got), len(want))
			}
			if r.Layout && len(src.Pages) != len(pages) {
				t.Errorf("seed %d: %s has %d pages, want %d", seed, r.Name, len(src.Pages), len(pages))
			}
		}
	}
}

// plainLines returns the lines of a text without white space, their cells parted by bars.
func plainLines(text string, layout bool) []string {
	var lines []string
	for line := range strings.Lines(strings.TrimPrefix(text, "\ufeff")) {
		line = strings.Trim(line, " \r\n")
		if line == "" || printer.IsPipeRule(line) {
			continue
		}
		cells := slices.Clone(printer.RowOf(line))
		for i, c := range cells {
			cells[i] = strings.Join(strings.Fields(c), "")
		}
		separator := "|"
		if layout {
			separator = ""
		}
		lines = append(lines, strings.TrimRight(strings.Join(cells, separator), "|"))
	}
	return lines
}
