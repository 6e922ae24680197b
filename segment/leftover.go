package segment

import (
	"slices"
	"strings"
)

// leftover makes documents of the text that stands before, between and after the documents found, and notes what is too
// little for one in outside. Nothing that is printed is lost.
func (f *finder) leftover() {
	var all []Extent
	at := 0
	for _, e := range f.found {
		all = append(all, f.gap(at, e.From, len(all) == 0)...)
		all = append(all, e)
		at = e.To
	}
	f.found = append(all, f.gap(at, len(f.lines), false)...)
	f.strays()
	for _, i := range f.late {
		if d := f.lastFrom(i); d >= 0 && i < f.found[d].To {
			f.found[d].late = i
		}
	}
}

// gap returns the documents of the lines [from, to), which no header heads, one below each column heading, and apart before the contents.
func (f *finder) gap(from, to int, front bool) []Extent {
	if c := f.front; from < c.ContentsFrom && c.ContentsFrom < to && c.ContentsTo <= to {
		return append(f.gap(from, c.ContentsFrom, front), f.gap(c.ContentsTo, to, front)...)
	}
	var out []Extent
	column, below := f.columnAbove(from)
	for _, c := range below {
		if c >= to {
			break
		}
		out = append(out, f.rest(from, c, column, front)...)
		from, column = c+1, c
	}
	return append(out, f.rest(from, to, column, front)...)
}

// rest returns a document of the lines [from, to), if they are a text.
func (f *finder) rest(from, to, column int, front bool) []Extent {
	live := between(f.live, from, to)
	if stray := textOfElements(f.lines, from, to); len(stray) > 0 {
		live = append(append([]int{}, live...), stray...)
		slices.Sort(live)
	}
	if len(live) == 0 {
		return nil
	}
	e := newExtent(live[0], "text that no header heads")
	e.To, e.Column = live[len(live)-1]+1, column
	for f.isBody(e.To) && e.To < to { // the second halves of broken numbers and dates are not live
		e.To++
	}
	switch w := f.weigh(live); {
	case w.isText():
		return []Extent{e}
	case front && w.sentences == 0 && !w.long && len(live) <= coverLines:
		for i := from; i < to; i++ { // with the second halves of broken dates, which are not live
			if f.lines[i].Role == Body {
				f.lines[i].claimRole(Cover, "before the first document")
			}
		}
		return nil
	}
	f.outside = append(f.outside, e)
	return nil
}

// isBody reports whether line i is printed in the body.
func (f *finder) isBody(i int) bool {
	return i < len(f.lines) && f.lines[i].Role == Body && f.lines[i].Kind != KindBlank
}

// strays notes in outside what is printed in the body and stands in no document and not yet in outside, whatever left it over.
func (f *finder) strays() {
	n := len(f.outside)
	d, o := 0, 0
	for i := range f.lines {
		for d < len(f.found) && f.found[d].To <= i {
			d++
		}
		for o < n && f.outside[o].To <= i {
			o++
		}
		if !f.isBody(i) || d < len(f.found) && f.found[d].From <= i || o < n && f.outside[o].From <= i || hanCount(f.lines[i].text(f.text)) == 0 {
			continue
		}
		if k := len(f.outside); k > n && f.outside[k-1].To == i {
			f.outside[k-1].To++
			continue
		}
		e := newExtent(i, "text that stands in no document")
		e.To = i + 1
		f.outside = append(f.outside, e)
	}
	if len(f.outside) > n {
		slices.SortFunc(f.outside, func(a, b Extent) int { return a.From - b.From })
	}
}

// coverLines is how many lines without a sentence belong to the cover at most.
const coverLines = 14

// A weight is how much some lines say.
type weight struct {
	sentences, cells int
	titled, long     bool // a title stands near the beginning; a line is longer than a cover prints
}

// isText reports whether lines of this weight are a text rather than scraps: two sentences, a title and a sentence, or a long list.
func (w weight) isText() bool {
	return w.sentences >= 2 || w.titled && w.sentences >= 1 || w.cells > 400
}

// weigh counts what some live lines say.
func (f *finder) weigh(live []int) weight {
	var w weight
	for n, i := range live {
		s := f.lines[i].text(f.text)
		w.cells += cells(s)
		w.long = w.long || !isShort(s)
		if strings.HasSuffix(s, "。") || strings.HasSuffix(s, "！") || f.lines[i].Kind == KindMarker {
			w.sentences++
		}
		if n < 4 && rankTitle(s) != noTitle && !isFact(s) {
			w.titled = true
		}
	}
	return w
}
