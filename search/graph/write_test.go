package graph

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"encoding/xml"
	"io"
	"os/exec"
	"strings"
	"testing"
)

// TestWrite reads back each format: as many works and edges as the graph has, and the same bytes again.
func TestWrite(t *testing.T) {
	_, g := chains(t, 4, 12)
	for _, format := range Formats() {
		var b, again bytes.Buffer
		if err := g.Write(&b, format); err != nil {
			t.Fatal(format, err)
		}
		if g.Write(&again, format); !bytes.Equal(b.Bytes(), again.Bytes()) {
			t.Errorf("%s: not the same bytes twice", format)
		}
		works, edges := len(g.Works), len(g.Edges)
		switch format {
		case "jsonl":
			n := map[string]int{}
			for line := range strings.Lines(b.String()) {
				var x struct{ Type, ID, Relation string }
				if err := json.Unmarshal([]byte(line), &x); err != nil {
					t.Fatal(err)
				}
				n[x.Type]++
			}
			if n["work"] != works || n["edge"] != edges || n["gap"] != len(g.Gaps) {
				t.Errorf("jsonl has %v", n)
			}
		case "csv":
			rows, err := csv.NewReader(strings.NewReader(strings.TrimPrefix(b.String(), "\ufeff"))).ReadAll()
			if err != nil || len(rows) != edges+1 {
				t.Errorf("csv has %d rows (%v), want %d", len(rows), err, edges+1)
			}
		case "jsonld":
			var x struct {
				Graph []map[string]any `json:"@graph"`
			}
			if err := json.Unmarshal(b.Bytes(), &x); err != nil || len(x.Graph) != works {
				t.Errorf("jsonld has %d nodes (%v)", len(x.Graph), err)
			}
		case "graphml":
			n := map[string]int{}
			for d := xml.NewDecoder(&b); ; {
				token, err := d.Token()
				if err == io.EOF {
					break
				}
				if err != nil {
					t.Fatal(err)
				}
				if s, ok := token.(xml.StartElement); ok {
					n[s.Name.Local]++
				}
			}
			if n["node"] != works || n["edge"] != edges {
				t.Errorf("graphml has %v", n)
			}
		case "dot":
			if strings.Count(b.String(), " -> ") != edges {
				t.Errorf("dot has %d edges", strings.Count(b.String(), " -> "))
			}
			if dot, err := exec.LookPath("dot"); err == nil {
				cmd := exec.Command(dot, "-Tsvg", "-o", "/dev/null")
				cmd.Stdin = &b
				if out, err := cmd.CombinedOutput(); err != nil {
					t.Errorf("dot: %s", out)
				}
			}
		}
	}
	if err := g.Write(io.Discard, "pdf"); err == nil {
		t.Error("pdf was written")
	}
}
