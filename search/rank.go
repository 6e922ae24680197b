package search

import (
	"bytes"
	"cmp"
	"context"
	"database/sql"
	"math"
	"slices"
)

// The constants of bm25.
const (
	saturation = 1.2
	lengthPart = 0.75
)

// counted is how many of the best hits are read to count their words; what ranks after them is taken to have each word once.
const counted = 200

// A scored is a hit with its rank.
type scored struct {
	n        uint32
	document bool
	class    int // 2: a title; 1: the words stand in label or heading; 0
	score    float64
}

// better orders hits: titles, headings, then by score, then as they were indexed.
func better(a, b scored) int {
	return cmp.Or(cmp.Compare(b.class, a.class), cmp.Compare(b.score, a.score), cmp.Compare(a.n, b.n))
}

// rank returns the hits of the page in their order.
func (s *search) rank(ctx context.Context, h hits) ([]scored, error) {
	from, to := s.page(h.count())
	words := s.n.words()
	if len(words) == 0 {
		return s.latest(ctx, h, from, to)
	}
	all := make([]scored, 0, h.count())
	for _, n := range h.documents {
		all = append(all, scored{n: n, document: true, class: 2})
	}
	for _, n := range h.provisions {
		all = append(all, scored{n: n})
	}
	s.score(words, all)
	top := max(counted, to)
	if len(all) > top {
		all = best(all, top)
	}
	if err := s.count(ctx, words, all); err != nil {
		return nil, err
	}
	slices.SortFunc(all, better)
	return all[from:to], nil
}

// best returns the top n hits; the others fall away without being put in order.
func best(all []scored, n int) []scored {
	heap := all[:0:0]
	worse := func(a, b scored) bool { return better(a, b) > 0 }
	heap = append(heap, all[:n]...)
	for i := n/2 - 1; i >= 0; i-- {
		sift(heap, i, worse)
	}
	for _, x := range all[n:] {
		if worse(heap[0], x) {
			heap[0] = x
			sift(heap, 0, worse)
		}
	}
	return heap
}

// sift lets a hit sink to where those below it are better.
func sift(heap []scored, i int, worse func(a, b scored) bool) {
	for {
		child := 2*i + 1
		if child >= len(heap) {
			return
		}
		if child+1 < len(heap) && worse(heap[child+1], heap[child]) {
			child++
		}
		if !worse(heap[child], heap[i]) {
			return
		}
		heap[i], heap[child] = heap[child], heap[i]
		i = child
	}
}

// weight is what a word counts: more where fewer provisions have it.
func (s *search) weight(w *node) float64 {
	n, have := float64(len(s.sp.provisions)), float64(len(s.found.provisions[w]))
	return math.Log(1 + (n-have+0.5)/(have+0.5))
}

// score gives each hit the score of one occurrence of each of its words, and its class.
func (s *search) score(words []*node, all []scored) {
	mean := s.sp.mean()
	for _, w := range words {
		weight := s.weight(w)
		titles, headings, provisions := s.found.titles[w], s.found.headings[w], s.found.provisions[w]
		for i := range all {
			x := &all[i]
			switch {
			case x.document:
				if skip(&titles, x.n) {
					x.score += weight
				}
			case skip(&provisions, x.n):
				x.score += weight * frequency(1, s.sp.length(x.n), mean)
				if skip(&headings, x.n) {
					x.class = 1
				}
			}
		}
	}
}

// skip lets the numbers before n go, and reports whether n is one of the set: for numbers that are asked in their order.
func skip(a *set, n uint32) bool {
	i := 0
	for i < len(*a) && (*a)[i] < n {
		i++
	}
	*a = (*a)[i:]
	return len(*a) > 0 && (*a)[0] == n
}

// frequency is the part of bm25 that counts how often a word stands in a text of so many characters.
func frequency(times, length, mean float64) float64 {
	return times * (saturation + 1) / (times + saturation*(1-lengthPart+lengthPart*length/mean))
}

// count reads the texts of the provisions and scores them by how often they have each word.
func (s *search) count(ctx context.Context, words []*node, all []scored) error {
	at := map[uint32]*scored{}
	var numbers set
	for i := range all {
		if !all[i].document {
			at[all[i].n] = &all[i]
			numbers = append(numbers, all[i].n)
		}
	}
	if len(numbers) == 0 {
		return nil
	}
	weights := make([]float64, len(words))
	for i, w := range words {
		weights[i] = s.weight(w)
	}
	slices.Sort(numbers)
	rows, err := s.ix.DB.QueryContext(ctx, `SELECT p.n, p.text, coalesce(d.keywords, '') FROM provision p JOIN document d ON d.n = p.document
		WHERE p.n IN (`+numbers.list()+`)`)
	if err != nil {
		return err
	}
	defer rows.Close()
	for rows.Next() {
		var n uint32
		var text, keywords sql.RawBytes
		if err := rows.Scan(&n, &text, &keywords); err != nil {
			return err
		}
		us := units(string(text))
		x, mean := at[n], s.sp.mean()
		x.score = 0
		for i, w := range words {
			times := len(occurrences(us, w.us))
			if times == 0 && s.found.provisions[w].has(n) {
				times = 1 // in its label
			}
			if times > 0 {
				x.score += weights[i] * frequency(float64(times), s.sp.length(n), mean) * aboutness(keywords, w)
			}
		}
	}
	return rows.Err()
}

// keyed is how much more a word counts in a document that it is a keyword of.
const keyed = 1.25

// aboutness is what a word counts in a document with these keywords, a list as JSON.
func aboutness(keywords []byte, w *node) float64 {
	if bytes.Contains(keywords, []byte(`"`+w.text+`"`)) {
		return keyed
	}
	return 1
}

// occurrences returns where the units of a word begin in a text.
func occurrences(text, word []unit) []int {
	var out []int
	for i := 0; i+len(word) <= len(text); i++ {
		if stands(text[i:], word) {
			out = append(out, i)
		}
	}
	return out
}

// stands reports whether a text begins with a word.
func stands(text, word []unit) bool {
	for k := range word {
		if text[k].text != word[k].text || k > 0 && text[k].cut {
			return false
		}
	}
	return true
}

// latest orders hits without words: documents by their day, the last first; provisions as they are printed.
func (s *search) latest(ctx context.Context, h hits, from, to int) ([]scored, error) {
	var out []scored
	if len(h.documents) == 0 {
		for _, n := range h.provisions[from:to] {
			out = append(out, scored{n: n})
		}
		return out, nil
	}
	ordered, err := s.ix.inOrder(ctx, `SELECT group_concat(n) FROM (SELECT n FROM document ORDER BY date DESC, n)`)
	if err != nil {
		return nil, err
	}
	for _, n := range ordered {
		if h.documents.has(n) {
			out = append(out, scored{n: n, document: true, class: 2})
		}
	}
	for _, n := range h.provisions {
		out = append(out, scored{n: n})
	}
	return out[from:to], nil
}
