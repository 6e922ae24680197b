package gazette

import "github.com/gongbao/gongbao/segment"

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
