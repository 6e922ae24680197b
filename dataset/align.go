package dataset

import (
	"slices"
	"sort"
	"strings"
	"unicode"

	"github.com/gongbao/gongbao/gazette"
	"github.com/gongbao/gongbao/internal/han"
)

// An alignment leads between the text of a node, which is for reading, and the source that it was printed in: line ends
// and blanks are gone from the text, half-width marks have become full-width.
type alignment struct {
	text []rune
	at   []int // byte of the source at which each character of text is printed
	end  []int // and where it ends there
	ends []int // of the sentences

	ordered bool // the spans of the node stand in the order of the source
}

// lookAhead is how many characters of the source may be passed over to find the next one of the text: a page number and
// a running head between two lines lie outside of the spans, so what is left is white space and marks of a table.
const lookAhead = 24

// align lays the text of a node beside what is printed at its spans.
func align(source string, n *gazette.Node) *alignment {
	a := &alignment{text: []rune(n.Text), ordered: slices.IsSortedFunc(n.Spans, func(a, b gazette.Span) int { return a.Start - b.Start })}
	signs := printed(source, n.Spans)
	k := skipLabel(signs, n.Label)
	last := 0
	if k < len(signs) {
		last = signs[k].at
	}
	for _, r := range a.text {
		if found := seek(signs, k, r); found >= 0 {
			k = found + 1
			a.at, a.end = append(a.at, signs[found].at), append(a.end, signs[found].end)
			last = signs[found].end
			continue
		}
		a.at, a.end = append(a.at, last), append(a.end, last)
	}
	a.ends = sentences(a.text)
	return a
}

// A sign is one character of the source with its bytes.
type sign struct {
	r       rune
	at, end int
}

// printed lists the characters at spans without white space.
func printed(source string, spans []gazette.Span) []sign {
	var out []sign
	for _, s := range spans {
		if s.Start < 0 || s.End > len(source) || s.Start > s.End {
			continue
		}
		for i, r := range source[s.Start:s.End] {
			if !unicode.IsSpace(r) {
				out = append(out, sign{r, s.Start + i, s.Start + i + han.CharLen(source, s.Start+i)})
			}
		}
	}
	return out
}

// skipLabel returns the index after the label that the signs begin with.
func skipLabel(signs []sign, label string) int {
	k := 0
	for _, r := range label {
		if k == len(signs) || han.Sign(signs[k].r) != han.Sign(r) {
			return 0
		}
		k++
	}
	return k
}

// seek returns the index of the next sign from k on that r is printed as; -1 where none is near.
func seek(signs []sign, k int, r rune) int {
	if unicode.IsSpace(r) {
		return -1
	}
	for i := k; i < len(signs) && i < k+lookAhead; i++ {
		if han.Sign(signs[i].r) == han.Sign(r) {
			return i
		}
	}
	return -1
}

// index returns the character of the text that is printed at a byte of the source, or the first after it.
func (a *alignment) index(offset int) int {
	return sort.Search(len(a.end), func(i int) bool { return a.end[i] > offset })
}

// spans returns where the characters [from, to) of the text are printed, within the spans of their node.
func (a *alignment) spans(node []gazette.Span, from, to int) []gazette.Span {
	if from >= to || to > len(a.text) {
		return nil
	}
	start, end := a.at[from], a.end[to-1]
	var out []gazette.Span
	if a.ordered {
		node = node[sort.Search(len(node), func(k int) bool { return node[k].End > start }):]
		node = node[:sort.Search(len(node), func(k int) bool { return node[k].Start >= end })]
	}
	for _, s := range node {
		s.Start, s.End = max(s.Start, start), min(s.End, end)
		if s.Start < s.End {
			out = append(out, s)
		}
	}
	return out
}

// sentences returns where the sentences of a text end, in characters: after 。！？ and after a closing mark that
// follows one, but not inside of 《》, brackets or quotation marks.
func sentences(text []rune) []int {
	var ends []int
	depth := 0
	for i, r := range text {
		switch {
		case strings.ContainsRune("（《“‘〔", r):
			depth++
		case strings.ContainsRune("）》”’〕", r):
			depth = max(0, depth-1)
			if depth == 0 && i > 0 && strings.ContainsRune("。！？", text[i-1]) && r != '）' {
				ends = append(ends, i+1)
			}
		case depth == 0 && strings.ContainsRune("。！？!?", r):
			ends = append(ends, i+1)
		case r == '\n':
			depth = 0 // a bracket that is never closed holds no more than its line
			ends = append(ends, i+1)
		}
	}
	if n := len(text); n > 0 && (len(ends) == 0 || ends[len(ends)-1] < n) {
		ends = append(ends, n)
	}
	return ends
}

// sentence returns the sentence that holds the character at index i.
func (a *alignment) sentence(i int) string {
	k := sort.Search(len(a.ends), func(k int) bool { return a.ends[k] > i })
	if k == len(a.ends) {
		k = max(0, k-1)
	}
	from, to := 0, len(a.text)
	if k > 0 {
		from = a.ends[k-1]
	}
	if k < len(a.ends) {
		to = a.ends[k]
	}
	first, last := excerpt(i-from, to-from)
	s := strings.TrimSpace(string(a.text[from+first : from+last]))
	if first > 0 {
		s = cutMark + s
	}
	if from+last < to {
		s += cutMark
	}
	return s
}
