package ocr

import (
	"slices"

	"github.com/gongbao/gongbao/segment"
)

// inColumns reports whether the lines of a page were read across two columns: most of them have a
// gap, wider than a character, that stands in the middle third of the page and runs through them all.
// The gaps of a table run through its rows too, but there is more than one.
func inColumns(page *segment.Source) bool {
	const slots = 200 // across the page
	if len(page.Pages) != 1 || page.Pages[0].Width <= 0 {
		return false
	}
	lines := wordLines(page)
	scale := slots / page.Pages[0].Width
	crossed := make([]int, slots+1) // lines with ink in a slot
	split := 0
	for _, l := range lines {
		seen := [slots + 1]bool{}
		for _, b := range l {
			for i := max(0, int(b[0]*scale)); i <= min(slots, int(b[2]*scale)); i++ {
				seen[i] = true
			}
		}
		for i := range seen {
			if seen[i] {
				crossed[i]++
			}
		}
		if len(l) > 1 {
			split++
		}
	}
	if split < 10 {
		return false
	}
	return gapsIn(crossed, len(lines)/8) == 1
}

// gapsIn counts the stretches of at least three slots, with text on both sides, that at most
// few lines cross; none if none of them stands in the middle third.
func gapsIn(crossed []int, few int) int {
	text := func(n int) bool { return n > few }
	first := slices.IndexFunc(crossed, text)
	if first < 0 {
		return 0
	}
	gaps, width, middle := 0, 0, false
	for i, n := range crossed[first:] {
		if !text(n) {
			width++
			continue
		}
		if width >= 3 {
			gaps++
			at := first + i - width/2
			middle = middle || at > len(crossed)/3 && at < len(crossed)*2/3
		}
		width = 0
	}
	if !middle {
		return 0
	}
	return gaps
}

// wordLines returns the boxes of the words of each line of text.
func wordLines(page *segment.Source) [][][4]float64 {
	var lines [][][4]float64
	at := 0
	for _, r := range page.Runs {
		if len(lines) == 0 || containsNewline(page.Text[at:r.Span.Start]) {
			lines = append(lines, nil)
		}
		lines[len(lines)-1] = append(lines[len(lines)-1], r.Box)
		at = r.Span.End
	}
	return lines
}

func containsNewline(s string) bool { return slices.Contains([]byte(s), '\n') }
