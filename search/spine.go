package search

import (
	"cmp"
	"context"
	"errors"
	"slices"
)

// A spine is what a search knows of the whole file at once: which provisions belong to which document, and how long each is.
type spine struct {
	documents  []entry
	byFirst    []entry // those with provisions, by their first
	provisions set     // all
	all        set     // documents
	blocks     map[int64][]uint32
	runes      int64 // of all provisions
}

// An entry is a document with the provisions [first, first+count).
type entry struct{ n, first, count uint32 }

// spine reads it when it is first asked for.
func (ix *Index) spine(ctx context.Context) (*spine, error) {
	ix.mu.Lock()
	defer ix.mu.Unlock()
	if ix.known != nil {
		return ix.known, nil
	}
	sp := &spine{blocks: map[int64][]uint32{}}
	rows, err := ix.DB.QueryContext(ctx, `SELECT n, coalesce(first_provision, 0), provisions FROM document ORDER BY n`)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var total int64
	for rows.Next() {
		var e entry
		if err := rows.Scan(&e.n, &e.first, &e.count); err != nil {
			return nil, err
		}
		if total += int64(e.count); total > ix.size {
			return nil, errors.New("its documents have more provisions than the file has bytes")
		}
		sp.documents = append(sp.documents, e)
		sp.all = append(sp.all, e.n)
		for i := range e.count {
			sp.provisions = append(sp.provisions, e.first+i)
		}
	}
	slices.Sort(sp.provisions)
	sp.byFirst = slices.DeleteFunc(slices.Clone(sp.documents), func(e entry) bool { return e.count == 0 })
	slices.SortFunc(sp.byFirst, func(a, b entry) int { return cmp.Compare(a.first, b.first) })
	if err := rows.Err(); err != nil {
		return nil, err
	}
	if err := sp.lengths(ctx, ix); err != nil {
		return nil, err
	}
	ix.known = sp
	return sp, nil
}

// lengths reads how many characters each provision has.
func (sp *spine) lengths(ctx context.Context, ix *Index) error {
	rows, err := ix.DB.QueryContext(ctx, `SELECT block, provisions FROM sign WHERE sign = ?`, runesSign)
	if err != nil {
		return err
	}
	defer rows.Close()
	for rows.Next() {
		var block int64
		var blob []byte
		if err := rows.Scan(&block, &blob); err != nil {
			return err
		}
		sp.blocks[block] = plainNumbers(nil, blob)
		for _, n := range sp.blocks[block] {
			sp.runes += int64(n)
		}
	}
	return rows.Err()
}

// length returns how many characters a provision has.
func (sp *spine) length(n uint32) float64 {
	block := sp.blocks[int64(n>>blockBits)]
	if at := int(n & (1<<blockBits - 1)); at < len(block) {
		return float64(block[at])
	}
	return 0
}

// documentOf returns the document of a provision; 0 for a number that is none.
func (sp *spine) documentOf(n uint32) uint32 {
	at, ok := slices.BinarySearchFunc(sp.byFirst, n, func(e entry, n uint32) int {
		switch {
		case e.first > n:
			return 1
		case e.first+e.count <= n:
			return -1
		}
		return 0
	})
	if !ok {
		return 0
	}
	return sp.byFirst[at].n
}

// mean returns how many characters a provision has in the mean.
func (sp *spine) mean() float64 { return float64(sp.runes) / float64(max(1, len(sp.provisions))) }

// provisionsOf returns the provisions of documents.
func (sp *spine) provisionsOf(documents set) set {
	var out set
	for _, n := range documents {
		if at, ok := slices.BinarySearch(sp.all, n); ok {
			e := sp.documents[at]
			for i := range e.count {
				out = append(out, e.first+i)
			}
		}
	}
	slices.Sort(out)
	return out
}
