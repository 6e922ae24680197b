package gazette

import (
	"fmt"
	"testing"
)

// TestAddresses gives addresses to lists whose numbers rise, fall and come again, and counts each address by itself.
func TestAddresses(t *testing.T) {
	nodes := []Node{
		{Type: "article", Number: 1}, {Type: "paragraph"}, {Type: "article", Number: 2}, {Type: "article", Number: 2, Suffix: 1}, {Type: "item", Number: 1},
		{Type: "article", Number: 3}, {Type: "table"}, {Type: "article", Number: 2}, {Type: "article", Number: 4}, {Type: "paragraph"}, {Type: "item", Number: 1},
		{Type: "article", Number: 2}, {Type: "article", Number: 2, Suffix: 1}, {Type: "item", Number: 2}, {Type: "heading", Number: 1},
	}
	for from := range nodes {
		a, done := addresses{above: "p0__art_1~2", text: new(textSlab)}, []Node{}
		seen := map[string]int{}
		for _, n := range nodes[from:] {
			name, _ := shortName(n.Type)
			want := fmt.Sprint(name, "_", n.Number)
			if n.Number == 0 {
				seen[name]++
				want = fmt.Sprint(name, "_", seen[name])
			} else {
				if n.Suffix > 0 {
					want += fmt.Sprint("-", n.Suffix)
				}
				if seen[want]++; seen[want] > 1 {
					want += fmt.Sprint("~", seen[want])
				}
			}
			want = a.above + "__" + want
			if n.EID = a.eid(&n, done); n.EID != want {
				t.Errorf("from %d: %s, want %s", from, n.EID, want)
			}
			done = append(done, n)
		}
	}
}
