package score

import (
	"fmt"
	"slices"

	"github.com/gongbao/gongbao/internal/synth"
)

// tables compares tables cell by cell; a table is exact when every cell is.
func (s *scorer) tables(got issue) {
	var found []*node
	each(got, func(n *node) {
		if n.Table != nil {
			if len(n.Table.Spans) == 0 {
				n.Table.Spans = n.Spans
			}
			found = append(found, n)
		}
	})
	used := map[*node]bool{}
	for _, want := range s.truth.Structure.Tables {
		var hit *node
		for _, n := range found {
			at := n.Table.Spans
			if hit == nil && !used[n] && at.first() < want.At.End && at.last() > want.At.Start {
				hit = n
			}
		}
		used[hit] = true
		s.table(want, hit)
	}
	for _, n := range found {
		if !used[n] {
			s.extra("tables", s.place(max(0, n.Table.Spans.first())), fmt.Sprint(n.Table.Rows))
		}
	}
}

// table compares one table.
func (s *scorer) table(want synth.Table, got *node) {
	t := &table{}
	if got != nil {
		t = got.Table
	}
	have, should := slices.Concat(t.Header, t.Rows), slices.Concat(want.Header, want.Rows)
	exact := len(have) == len(should) && len(t.Header) == len(want.Header)
	for i, row := range should {
		for j, cell := range row {
			if slices.Contains(want.Damaged, [2]int{i, j}) {
				continue
			}
			g := "no cell"
			if i < len(have) && j < len(have[i]) {
				g = have[i][j]
			}
			ok := norm(g) == norm(cell)
			exact = exact && ok
			s.check("cells", ok, fmt.Sprintf("line %d row %d cell %d", want.FirstLine, i, j), g, cell)
		}
	}
	s.check("tables", exact, fmt.Sprintf("line %d", want.FirstLine), fmt.Sprint(len(t.Header), "+", len(t.Rows), " rows"), fmt.Sprint(len(want.Header), "+", len(want.Rows), " rows"))
}
