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
		a := addresses{prefix: "p0__art_1~2__"}
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
			if n.EID = a.eid(&n); n.EID != a.prefix+want {
				t.Errorf("from %d: %s, want %s", from, n.EID, a.prefix+want)
			}
			a.done = append(a.done, n)
		}
	}
}
