package corrections

import (
	"cmp"
	"slices"

	"github.com/gongbao/gongbao/gazette"
)

// A found anchor is where it stands in another text.
type found struct {
	span gazette.Span
	ok   bool
}

// locate finds anchors in a text that is not the one they were made from; bytes is the length of that one. What stands at one place only,
// clearly, is found first; of several alike places the one that its neighbours point at is taken, if they do. What would stand in another order
// than before is not found: pages keep their order.
func locate(text string, bytes int, anchors []Anchor) []found {
	f := newFinder(text, anchors)
	out := make([]found, len(anchors))
	var open []int
	places := make([][]place, len(anchors))
	for i, a := range anchors {
		places[i] = f.places(a)
		switch list := places[i]; {
		case len(list) == 0:
		case len(list) == 1 || list[0].alike-list[1].alike >= clearLead:
			out[i] = found{list[0].span, true}
		default:
			open = append(open, i)
		}
	}
	keepOrder(anchors, out)
	for _, i := range open {
		out[i] = f.nearest(anchors, out, i, places[i], bytes)
	}
	keepOrder(anchors, out)
	return out
}

// keepOrder lets go of what would stand in another order than before: all but the longest run of anchors in order.
func keepOrder(anchors []Anchor, at []found) {
	var index []int
	for i := range at {
		if at[i].ok {
			index = append(index, i)
		}
	}
	slices.SortStableFunc(index, func(a, b int) int {
		return cmp.Or(cmp.Compare(anchors[a].Span.Start, anchors[b].Span.Start), cmp.Compare(at[a].span.Start, at[b].span.Start))
	})
	kept := map[int]bool{}
	for _, k := range longestRun(index, func(i int) int { return at[i].span.Start }) {
		kept[k] = true
	}
	for _, i := range index {
		if !kept[i] {
			at[i] = found{}
		}
	}
}

// longestRun returns the longest subsequence of list whose values never fall.
func longestRun(list []int, value func(int) int) []int {
	var tails []int // index into list of the last of the best run of each length
	before := make([]int, len(list))
	for k, i := range list {
		n, _ := slices.BinarySearchFunc(tails, value(i), func(t, v int) int {
			if value(list[t]) <= v {
				return -1
			}
			return 1
		})
		before[k] = -1
		if n > 0 {
			before[k] = tails[n-1]
		}
		if n == len(tails) {
			tails = append(tails, k)
		} else {
			tails[n] = k
		}
	}
	var out []int
	if len(tails) == 0 {
		return nil
	}
	for k := tails[len(tails)-1]; k >= 0; k = before[k] {
		out = append(out, list[k])
	}
	slices.Reverse(out)
	return out
}

// nearest takes of several alike places the one where the neighbours of the anchor say that it stands, if no other is nearly as near.
func (f *finder) nearest(anchors []Anchor, at []found, i int, list []place, bytes int) found {
	low, high, ok := f.neighbours(anchors, at, anchors[i].Span.Start, bytes)
	if !ok {
		return found{}
	}
	expected := low.to
	if high.from > low.from {
		expected += (anchors[i].Span.Start - low.from) * (high.to - low.to) / (high.from - low.from)
	}
	list = slices.DeleteFunc(slices.Clone(list), func(p place) bool { return p.span.Start < low.to || p.span.Start > high.to })
	slices.SortStableFunc(list, func(a, b place) int { return cmp.Compare(off(a, expected), off(b, expected)) })
	if len(list) == 0 || len(list) > 1 && off(list[0], expected)*3 >= off(list[1], expected) {
		return found{}
	}
	return found{list[0].span, true}
}

func off(p place, at int) int { return max(p.span.Start-at, at-p.span.Start) }

// A tie is a place of the old text that stands at a place of the new one.
type tie struct{ from, to int }

// neighbours are the found anchors before and after a place, or the ends of the texts where those have about one length.
func (f *finder) neighbours(anchors []Anchor, at []found, place, bytes int) (low, high tie, ok bool) {
	alike := max(bytes, f.bytes)-min(bytes, f.bytes) < max(bytes, f.bytes)/10
	low, high = tie{0, 0}, tie{bytes, f.bytes}
	before, after := alike, alike
	for k := range anchors {
		if !at[k].ok {
			continue
		}
		t := tie{anchors[k].Span.Start, at[k].span.Start}
		if t.from <= place && t.from >= low.from {
			low, before = t, true
		}
		if t.from >= place && t.from <= high.from {
			high, after = t, true
		}
	}
	return low, high, before && after
}
