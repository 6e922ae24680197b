package synth

import (
	"strings"
	"testing"
)

const seeds = 300

// each runs a check over many gazettes.
func each(t *testing.T, check func(t *testing.T, g *Gazette)) {
	t.Helper()
	for seed := range uint64(seeds) {
		check(t, Make(seed, Options{}))
		if t.Failed() {
			t.Fatalf("seed %d", seed)
		}
	}
}

func TestSameSeedSameGazette(t *testing.T) {
	for seed := range uint64(20) {
		a, b := Make(seed, Options{}), Make(seed, Options{})
		if a.Text != b.Text {
			t.Fatalf("seed %d gives two texts", seed)
		}
	}
	if Make(1, Options{}).Text == Make(2, Options{}).Text {
		t.Error("two seeds give one text")
	}
}

func TestDocumentsOption(t *testing.T) {
	for n := 1; n <= 12; n++ {
		if got := len(Make(uint64(n), Options{Documents: n}).Truth.Structure.Documents); got != n {
			t.Errorf("asked for %d documents, got %d", n, got)
		}
	}
}

// squeezed is a text without white space.
func squeezed(s string) string {
	return strings.Join(strings.Fields(strings.ReplaceAll(s, "　", " ")), "")
}

func TestTruthStandsInTheText(t *testing.T) {
	each(t, func(t *testing.T, g *Gazette) {
		lines := strings.Split(g.Text, "\n")
		for _, v := range g.Truth.Values {
			rest := string([]rune(lines[v.Line-1])[v.Start:])
			if !strings.HasPrefix(rest, v.Text) {
				t.Errorf("line %d, character %d: want %s %q, got %q", v.Line, v.Start, v.Kind, v.Text, rest)
			}
		}
		for _, d := range g.Truth.Structure.Documents {
			for _, want := range []struct {
				what, text string
				at         Span
			}{{"title", d.Title, d.TitleAt}, {"number", d.Number, d.NumberAt}, {"masthead", d.Masthead, d.MastheadAt}, {"signer", d.Signer, d.SignerAt}} {
				if want.what == "masthead" && want.at == (Span{}) {
					continue // printed in one line with the number
				}
				if got := squeezed(g.Text[want.at.Start:want.at.End]); got != squeezed(want.text) {
					t.Errorf("%s: want %q, got %q", want.what, want.text, got)
				}
			}
			for _, p := range d.Parts {
				if got := squeezed(g.Text[p.TitleAt.Start:p.TitleAt.End]); got != squeezed(p.Title) {
					t.Errorf("part: want %q, got %q", p.Title, got)
				}
			}
		}
		for _, n := range g.Truth.Outline {
			if got := strings.TrimPrefix(lines[n.Line-1], "- "); !strings.HasPrefix(narrow(got), narrow(n.Label)) {
				t.Errorf("line %d: want marker %q, got %q", n.Line, n.Label, got)
			}
		}
	})
}

// narrow compares parentheses of both widths.
func narrow(s string) string {
	return strings.NewReplacer("（", "(", "）", ")", " ", "").Replace(s)
}

func TestContentsAgreeWithDocuments(t *testing.T) {
	each(t, func(t *testing.T, g *Gazette) {
		s := g.Truth.Structure
		if len(s.Contents) != len(s.Documents) {
			t.Fatalf("%d entries, %d documents", len(s.Contents), len(s.Documents))
		}
		page := 0
		for i, e := range s.Contents {
			d := s.Documents[i]
			if e.Title != d.Title || e.Page != d.Page || e.Column != d.Column || e.Page < page {
				t.Errorf("entry %+v, document %q on page %d", e, d.Title, d.Page)
			}
			page = e.Page
		}
	})
}
