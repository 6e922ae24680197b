package corrections

import (
	"cmp"
	"slices"

	"github.com/gongbao/gongbao/gazette"
)

// What a place must share with what an anchor describes. They are set so that a page recognised anew is found with one sign of ten
// wrong, and that a sentence of the same form elsewhere is not taken for it: those share less than three quarters.
const (
	leastAround = 0.75 // of quotation and context together
	leastQuote  = 0.6  // of the quotation
	clearLead   = 0.08 // how much more than any other place
	longQuote   = 12   // signs of a quotation that stands for itself
	leastAlone  = 0.85 // of such a one, whatever stands around it
	mostWhole   = 160  // signs of a quotation that is looked for whole; of a longer one both ends are
	mostPlaces  = 12   // places that are looked at closely
	mostCommon  = 4000 // a gram that stands at more places says nothing
)

// A finder finds anchors again in a text.
type finder struct {
	text  folded
	bytes int
	grams map[uint64][]int32
}

// newFinder prepares a text for anchors.
func newFinder(text string, anchors []Anchor) *finder {
	f := &finder{text: fold(text), bytes: len(text), grams: map[uint64][]int32{}}
	for _, a := range anchors {
		for _, p := range patterns(a) {
			for i := 0; i+grams <= len(p.signs); i++ {
				f.grams[p.gram(i)] = nil
			}
		}
	}
	for i := 0; i+grams <= len(f.text.signs); i++ {
		key := f.text.gram(i)
		if list, wanted := f.grams[key]; wanted && len(list) <= mostCommon {
			f.grams[key] = append(list, int32(i))
		}
	}
	return f
}

// A pattern is a quotation between its context, folded.
type pattern struct {
	folded
	from, to int // the quotation
}

// patterns are what is looked for: one pattern, or both ends of a long quotation.
func patterns(a Anchor) []pattern {
	a.Before, a.After = lastSigns(a.Before, around), firstSigns(a.After, around) // a file from elsewhere may have more
	if quote := fold(a.Quote); len(quote.signs) > mostWhole {
		half := mostWhole / 2
		head := a.Quote[:quote.end[half-1]]
		tail := a.Quote[quote.start[len(quote.start)-half]:]
		return []pattern{newPattern(a.Before, head, ""), newPattern("", tail, a.After)}
	}
	return []pattern{newPattern(a.Before, a.Quote, a.After)}
}

func newPattern(before, quote, after string) pattern {
	var p pattern // each for itself: a text that was cut in mid-character folds otherwise when it is joined
	p.signs = fold(before).signs
	p.from = len(p.signs)
	p.signs = append(p.signs, fold(quote).signs...)
	p.to = len(p.signs)
	p.signs = append(p.signs, fold(after).signs...)
	return p
}

// A place is where a pattern may stand.
type place struct {
	span  gazette.Span
	alike float64 // share of the whole pattern that stands there
}

// places returns where an anchor may stand, the best first.
func (f *finder) places(a Anchor) []place {
	list := patterns(a)
	if len(list) == 1 {
		return f.placesOf(list[0])
	}
	var out []place
	tails := f.placesOf(list[1])
	for _, head := range f.placesOf(list[0]) {
		for _, tail := range tails {
			n := tail.span.End - head.span.Start
			if tail.span.Start >= head.span.Start && n > a.Span.Len()*3/4 && n < a.Span.Len()*5/4 {
				out = append(out, place{gazette.Span{Start: head.span.Start, End: tail.span.End}, min(head.alike, tail.alike)})
			}
		}
	}
	slices.SortStableFunc(out, func(a, b place) int { return cmp.Compare(b.alike, a.alike) })
	return out
}

func (f *finder) placesOf(p pattern) []place {
	var out []place
	for _, from := range f.votes(p) {
		if at, ok := f.look(p, from); ok && !slices.ContainsFunc(out, func(x place) bool { return x.span == at.span }) {
			out = append(out, at)
		}
	}
	slices.SortStableFunc(out, func(a, b place) int { return cmp.Compare(b.alike, a.alike) })
	return out
}

// votes returns where the pattern would begin if its grams stand for it, the places with most of them first.
func (f *finder) votes(p pattern) []int {
	const wide = 8 // places so near are one
	count := map[int]int{}
	for i := 0; i+grams <= len(p.signs); i++ {
		list := f.grams[p.gram(i)]
		if len(list) > mostCommon {
			continue
		}
		for _, at := range list {
			count[(int(at)-i+wide*1000)/wide]++ // never below zero, so that division rounds one way
		}
	}
	var keys []int
	for k, n := range count {
		if n+count[k+1] >= 3 || len(p.signs) < 3*grams {
			keys = append(keys, k)
		}
	}
	slices.SortFunc(keys, func(a, b int) int {
		return cmp.Or(cmp.Compare(count[b]+count[b+1], count[a]+count[a+1]), cmp.Compare(a, b))
	})
	var out []int
	for _, k := range keys[:min(len(keys), mostPlaces)] {
		out = append(out, max(0, k*wide-wide*1000))
	}
	return out
}

// look lays the pattern on the text at a place and says whether it may stand there.
func (f *finder) look(p pattern, from int) (place, bool) {
	pair := align(p.signs, f.text.signs, from)
	alike := 1 - float64(pair.cost)/float64(max(1, len(p.signs)))
	n := p.to - p.from
	same, other := 0, false
	for i := p.from; i < p.to; i++ {
		j := pair.at[i]
		if j >= 0 && f.text.signs[j] == p.signs[i] {
			same++
		} else if isDigit(p.signs[i]) {
			other = true // a figure that is another one, or is gone
		}
	}
	span, inserted := f.span(p, pair)
	quote := float64(same) / float64(max(1, n))
	near := alike >= leastAround && (n == 0 || quote >= leastQuote)
	alone := n >= longQuote && quote >= leastAlone
	if other || inserted || !near && !alone {
		return place{}, false
	}
	return place{span, max(alike, 0)}, true
}

// span is where the quotation stands, and whether the figures in it or at its ends have more digits there.
func (f *finder) span(p pattern, pair pairing) (at gazette.Span, inserted bool) {
	first, last := -1, -1
	for i := p.from; i < p.to; i++ {
		if j := pair.at[i]; j >= 0 {
			if first < 0 {
				first = j
			}
			last = j
		}
	}
	if first < 0 {
		return f.between(p, pair), false
	}
	paired := map[int]bool{}
	for _, j := range pair.at {
		paired[j] = true
	}
	for j := max(0, first-1); j <= min(len(f.text.signs)-1, last+1); j++ {
		if isDigit(f.text.signs[j]) && !paired[j] && f.besideDigit(j, first, last) {
			inserted = true
		}
	}
	return gazette.Span{Start: f.text.start[first], End: f.text.end[last]}, inserted
}

// besideDigit reports whether a digit stands at another one of the quotation [first, last].
func (f *finder) besideDigit(j, first, last int) bool {
	digit := func(k int) bool { return k >= first && k <= last && isDigit(f.text.signs[k]) }
	return digit(j-1) || digit(j+1)
}

// between is the empty place of a quotation of nothing, such as a blank cell.
func (f *finder) between(p pattern, pair pairing) gazette.Span {
	for i := p.from - 1; i >= 0; i-- {
		if j := pair.at[i]; j >= 0 {
			return gazette.Span{Start: f.text.end[j], End: f.text.end[j]}
		}
	}
	for _, j := range pair.at[p.to:] {
		if j >= 0 {
			return gazette.Span{Start: f.text.start[j], End: f.text.start[j]}
		}
	}
	return gazette.Span{}
}
