package intake

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A word is what an OCR program read in one place of a line: a few characters, such as 云州 or 2031.
type word struct {
	text       string
	box        box
	size       float64
	confidence float64
}

// lineSize returns the side of a Chinese character of a line: the middle one of the heights of its words.
func lineSize(line []word) float64 {
	heights := make([]float64, 0, len(line))
	for _, w := range line {
		if h := w.box.height(); h > 0 {
			heights = append(heights, h)
		}
	}
	if len(heights) == 0 {
		return 0
	}
	slices.Sort(heights)
	return heights[len(heights)/2]
}

// isGap reports whether white space was printed between two words of a line.
// An OCR of Chinese breaks a line into words where nothing is printed between them:
// only a gap of most of a character counts between two Chinese characters,
// a third of one beside a Latin letter or digit, for type setters put a quarter there.
func isGap(a, b word, em float64) bool {
	last, _ := utf8.DecodeLastRuneInString(a.text)
	first, _ := utf8.DecodeRuneInString(b.text)
	gap := b.box[0] - a.box[2]
	switch {
	case a.box.isZero() || b.box.isZero():
		return !isWide(last) && !isWide(first)
	case isWide(last) && isWide(first):
		return min(gap, centreGap(a, b, em)) > 0.7*em
	case isWide(last) || isWide(first):
		return gap > 0.34*em
	}
	return gap > 0.12*em
}

// centreGap is the gap between two words if their characters fill their squares.
// The box of a 一 or a comma is only its ink, but its middle lies about the middle of the square.
func centreGap(a, b word, em float64) float64 {
	return (b.box[0]+b.box[2]-a.box[0]-a.box[2])/2 - (a.squares()+b.squares())/2*em
}

// squares returns the width of w in Chinese characters.
func (w word) squares() float64 {
	n := 0.0
	for _, r := range w.text {
		if isWide(r) {
			n++
		} else {
			n += 0.5
		}
	}
	return n
}

// isWide reports whether r fills the square of a Chinese character.
func isWide(r rune) bool {
	return unicode.Is(unicode.Han, r) || 0x3000 <= r && r <= 0x303f || 0xff00 <= r && r <= 0xff60 ||
		strings.ContainsRune("“”‘’…—·〇○●①②③④⑤⑥⑦⑧⑨⑩", r)
}
