package graph

import (
	"fmt"
	"strings"
	"testing"

	"github.com/gongbao/gongbao/dataset"
	"github.com/gongbao/gongbao/gazette"
	"github.com/gongbao/gongbao/parse"
	"github.com/gongbao/gongbao/segment"
)

// TestTitleOfMany: references by a title that many works bear are no square of edges, and a repeal of such a text puts the force of each in doubt.
func TestTitleOfMany(t *testing.T) {
	const works = 3 * mostCandidates
	graphOf := func(says string) *Graph {
		var b strings.Builder
		b.WriteString("漪州市人民政府公报\n2031年第2期\n")
		for i := range works {
			fmt.Fprintf(&b, "漪政发〔2031〕%d号\n漪州市人民政府关于供水管理的通知\n各区人民政府：\n%s\n漪州市人民政府\n2031年%d月4日\n", i+1, says, 1+i*12/works)
		}
		r := &Records{}
		r.Add(dataset.Reading{Issue: gazette.Parse(&segment.Source{Name: "a.txt", Text: b.String()})})
		g, err := New(r)
		if err != nil {
			t.Fatal(err)
		}
		if len(g.Works) != works {
			t.Fatalf("%d works, want %d", len(g.Works), works)
		}
		return g
	}
	if n := len(graphOf("依照《漪州市人民政府关于供水管理的通知》办理。").Edges); n == 0 || n > mostCandidates*works {
		t.Errorf("%d edges for %d references, want some and %d for each at most", n, works, mostCandidates)
	}
	g := graphOf("《漪州市人民政府关于供水管理的通知》同时废止。")
	if n := len(g.Edges); n == 0 || n > mostCandidates*works {
		t.Errorf("%d edges for %d repeals, want some and %d for each at most", n, works, mostCandidates)
	}
	for _, w := range g.Works {
		if s := g.Status(w, parse.Day{Year: 2032, Month: 1, Day: 1}); s.State != Unknown {
			t.Errorf("%s of %s is %s, want %s: %s", w.ID, w.Date, s.State, Unknown, s.Reason)
		}
	}
}
