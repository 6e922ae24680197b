package intake_test

import (
	"bytes"
	"slices"
	"strings"
	"testing"

	"github.com/gongbao/gongbao/intake"
	"github.com/gongbao/gongbao/internal/synth"
)

// TestEveryFormatGivesTheSameLines prints gazettes in each format and checks that what comes back is the same,
// line by line and cell by cell. Formats of places alone tell no cells: their rows are lines.
func TestEveryFormatGivesTheSameLines(t *testing.T) {
	for seed := range uint64(3) {
		pages := leaves(synth.Make(seed, synth.Options{}).Text)
		for _, r := range renderers {
			src, err := intake.Read(bytes.NewReader(r.print(pages)), r.name)
			if err != nil {
				t.Errorf("seed %d: %v", seed, err)
				continue
			}
			if src.Format != r.format {
				t.Errorf("seed %d: %s is taken for %s", seed, r.name, src.Format)
			}
			want, got := plainLines(string(printText(pages)), r.layout), plainLines(src.Text, r.layout)
			if r.format == "markdown" {
				got = got[1:] // its heading
			}
			for i := range min(len(got), len(want)) {
				if got[i] != want[i] {
					t.Errorf("seed %d: line %d of %s is\n%s\nwant\n%s", seed, i+1, r.name, got[i], want[i])
					break
				}
			}
			if len(got) != len(want) {
				t.Errorf("seed %d: %s has %d lines, want %d", seed, r.name, len(got), len(want))
			}
			if r.layout && len(src.Pages) != len(pages) {
				t.Errorf("seed %d: %s has %d pages, want %d", seed, r.name, len(src.Pages), len(pages))
			}
		}
	}
}

// plainLines returns the lines of a text without white space, their cells parted by bars.
func plainLines(text string, layout bool) []string {
	var lines []string
	for line := range strings.Lines(strings.TrimPrefix(text, "\ufeff")) {
		line = strings.Trim(line, " \r\n")
		if line == "" || isPipeRule(line) {
			continue
		}
		cells := slices.Clone(rowOf(line))
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
