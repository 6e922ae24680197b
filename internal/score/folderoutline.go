package score

import "fmt"

// outline compares the markers: one is found when a node with its type, level and number begins on its line.
func (f *folderScorer) outline(want []goldNode) {
	at := map[int][]*node{}
	each(f.got, func(n *node) {
		if isMarker(n) && n.Spans.first() >= 0 {
			at[f.line(n.Spans.first())] = append(at[f.line(n.Spans.first())], n)
		}
	})
	for _, w := range want {
		if w.Level == "dash" || w.Template || !f.lines.has(w.Line) {
			continue
		}
		hit := f.marker(at[w.Line], w)
		where := fmt.Sprint("line ", w.Line)
		f.check("outline markers", hit != nil, where, printed(at[w.Line]), w.Level+" "+w.Label)
		if hit != nil && !w.Ambiguous {
			f.field("outline headings", where+" "+w.Label, hit.Heading, w.Heading)
		}
	}
}

func isMarker(n *node) bool {
	switch n.Type {
	case "part", "chapter", "section", "article", "heading", "item":
		return true
	}
	return false
}

// marker returns the last of nodes that is the marker of the gold: h2 is a heading of level 2.
func (f *folderScorer) marker(nodes []*node, w goldNode) (hit *node) {
	kind, level := w.Level, 0
	if len(kind) == 2 && kind[0] == 'h' {
		kind, level = "heading", int(kind[1]-'0')
	}
	for _, n := range nodes {
		if n.Type == kind && n.Number == w.Number && (level == 0 || n.Level == level) {
			hit = n
		}
	}
	return hit
}

// tables compares tables cell by cell.
func (f *folderScorer) tables() {
	var found []*node
	each(f.got, func(n *node) {
		if n.Table == nil {
			return
		}
		if len(n.Table.Spans) == 0 {
			n.Table.Spans = n.Spans
		}
		if s := n.Table.Spans; len(s) > 0 && f.lines.has(f.line(s.first())) {
			found = append(found, n)
		}
	})
	used := map[*node]bool{}
	exact, all := 0, len(found)
	for _, w := range f.want.Tables {
		var hit *node
		for _, n := range found {
			s := n.Table.Spans
			if hit == nil && !used[n] && f.line(s.first()) <= w.LastLine && f.line(s.last()-1) >= w.FirstLine {
				hit = n
			}
		}
		used[hit] = true
		if f.table(w, hit) {
			exact++
		}
	}
	for range all - len(f.want.Tables) {
		f.extra("tables exact", "the text", "more tables than there are")
	}
}

// table compares one table and reports whether all of it is right.
func (f *folderScorer) table(w goldTable, hit *node) bool {
	t := &table{}
	if hit != nil {
		t = hit.Table
	}
	got, want := append(append([][]string{}, t.Header...), t.Rows...), append(append([][]string{}, w.Header...), w.Rows...)
	exact := len(got) == len(want) && len(t.Header) == len(w.Header)
	for i, row := range want {
		for j, cell := range row {
			have := "no cell"
			if i < len(got) && j < len(got[i]) {
				have = got[i][j]
			}
			exact = exact && spare(have) == spare(cell)
			f.field("table cells", fmt.Sprintf("line %d row %d cell %d", w.FirstLine, i, j), have, cell)
		}
	}
	f.check("tables exact", exact, fmt.Sprint("line ", w.FirstLine), fmt.Sprint(len(t.Header), "+", len(t.Rows), " rows"), fmt.Sprint(len(w.Header), "+", len(w.Rows), " rows"))
	return exact
}

// joins checks that both lines of a broken paragraph lie in one node.
func (f *folderScorer) joins(want []goldJoin) {
	where := map[int]map[int]bool{}
	id := 0
	each(f.got, func(n *node) {
		id++
		at := n.Spans
		if n.Table != nil && len(n.Table.Spans) > 0 {
			at = n.Table.Spans
		}
		for _, s := range at {
			for l := f.line(s[0]); l <= f.line(max(s[0], s[1]-1)); l++ {
				if where[l] == nil {
					where[l] = map[int]bool{}
				}
				where[l][id] = true
			}
		}
	})
	for _, j := range want {
		if j.Kind != "paragraph" || j.Certain != nil && !*j.Certain || j.TextJoin != nil && !*j.TextJoin || j.NextLine == 0 || !f.lines.has(j.FirstLine) {
			continue
		}
		ok := false
		for n := range where[j.FirstLine] {
			ok = ok || where[j.NextLine][n]
		}
		f.check("paragraph joins", ok, fmt.Sprint("line ", j.FirstLine), "two nodes", j.Around)
	}
}
