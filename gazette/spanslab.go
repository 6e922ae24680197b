package gazette

import (
	"strings"

	"github.com/gongbao/gongbao/segment"
)

// A valueSlab has the memory for the small parts of the values of a document, in few pieces.
type valueSlab struct {
	spans   spanSlab
	phrases slab[Phrase]
	cells   slab[[2]int]
}

// cell returns the place of a cell.
func (s *valueSlab) cell(at [2]int) *[2]int {
	c := s.cells.list(1)
	c[0] = at
	return &c[0]
}

// A slab holds short lists in few pieces of memory.
type slab[T any] struct {
	rest []T // of the piece that has room
	size int // of that piece
}

// The first piece of a slab has room for so many elements, and none for more than the last, but for a longer list.
const (
	firstPiece = 4
	lastPiece  = 32
)

// list returns an empty list of n elements.
func (s *slab[T]) list(n int) []T {
	if n > len(s.rest) {
		s.size = max(n, min(2*s.size, lastPiece), firstPiece)
		s.rest = make([]T, s.size)
	}
	l := s.rest[:n:n]
	s.rest = s.rest[n:]
	return l
}

// A spanSlab holds the places of values, most of which are one span, in few pieces of memory.
type spanSlab struct {
	spans []Span // handed out, in the piece that has room
}

// The first piece of a slab has room for so many spans, and none for more than the last.
const (
	firstSlab = 8
	lastSlab  = 128
)

// at returns where the bytes [from, to) of joined pieces stand, as [segment.Map] does.
func (s *spanSlab) at(pieces *segment.Mapper, from, to int) []Span {
	n := len(s.spans)
	if n == cap(s.spans) {
		s.spans, n = make([]Span, 0, min(max(2*n, firstSlab), lastSlab)), 0
	}
	s.spans = pieces.Append(s.spans, from, to)
	return s.spans[n:len(s.spans):len(s.spans)]
}

// A textSlab holds short texts in few pieces of memory.
type textSlab struct{ piece strings.Builder }

// The first piece of a slab of texts has room for so many bytes, and none for more than the last, but for a longer text.
const (
	firstTexts = 64
	lastTexts  = 1024
)

// add returns a text.
func (t *textSlab) add(text []byte) string {
	if size := t.piece.Cap(); t.piece.Len()+len(text) > size {
		t.piece.Reset()
		t.piece.Grow(max(len(text), min(max(2*size, firstTexts), lastTexts)))
	}
	n := t.piece.Len()
	t.piece.Write(text)
	return t.piece.String()[n:]
}
