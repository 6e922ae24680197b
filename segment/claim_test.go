package segment

import (
	"os"
	"testing"

	"github.com/gongbao/gongbao/internal/synth"
)

// TestClaims asserts that no stage writes what a line is but by a claim, that stages speak in their order, and that some lines have a
// past.
func TestClaims(t *testing.T) {
	sample, err := os.ReadFile("../testdata/gazette.txt")
	if err != nil {
		t.Fatal(err)
	}
	changed := 0
	for _, text := range []string{string(sample), synth.Make(3, synth.Options{}).Text, synth.Make(4, synth.Options{Noise: 0.5}).Text} {
		l := Read(&Source{Text: text})
		for i := range l.Lines {
			line := &l.Lines[i]
			past := line.History()
			now := Claim{Role: Body, Kind: KindText}
			if n := len(past); n > 0 {
				now = past[n-1]
			}
			if now.Role != line.Role || now.Kind != line.Kind || now.Why != line.Why() {
				t.Errorf("line %d is %s %s (%s), and last claimed as %s %s (%s)", i+1, line.Role, line.Kind, line.Why(), now.Role, now.Kind, now.Why)
			}
			for k := 1; k < len(past); k++ {
				if past[k].Stage < past[k-1].Stage {
					t.Errorf("line %d: %s speaks after %s", i+1, past[k].Stage, past[k-1].Stage)
				}
				if past[k].Kind != past[k-1].Kind {
					changed++
				}
			}
		}
	}
	if changed < 20 {
		t.Errorf("only %d lines changed their kind", changed)
	}
}

// TestStages asserts that each stage has a name of its own.
func TestStages(t *testing.T) {
	seen := map[string]bool{"": true}
	for s := range lastStage {
		if seen[s.String()] {
			t.Errorf("stage %d has the name %q of another, or none", s, s)
		}
		seen[s.String()] = true
	}
}

// TestNames asserts that roles and kinds that are none have no name.
func TestNames(t *testing.T) {
	if s := Body.String() + KindPageNumber.String() + Role(0).String() + Kind(0).String() + Role(200).String() + Kind(200).String(); s != "bodypage-number" {
		t.Errorf("the names are %q", s)
	}
}
