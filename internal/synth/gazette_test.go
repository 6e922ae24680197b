package synth

import (
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"
)

const seeds = 150

// made are the gazettes that the checks look at.
var made = sync.OnceValue(func() (all []*Gazette) {
	for seed := range uint64(seeds) {
		all = append(all, Make(seed, Options{}))
	}
	return all
})

// each runs a check over many gazettes.
func each(t *testing.T, check func(t *testing.T, g *Gazette)) {
	t.Helper()
	for seed, g := range made() {
		check(t, g)
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

func TestEveryGazetteHoldsEveryKind(t *testing.T) {
	each(t, func(t *testing.T, g *Gazette) {
		have := map[Kind]bool{}
		for _, v := range g.Truth.Values {
			have[v.Kind] = true
		}
		for _, q := range required {
			if !have[q.kind] {
				t.Errorf("no %s", q.kind)
			}
		}
	})
}

// TestRunsHaveNoGap checks that the numbers of chapters, articles and headings run on in every part.
func TestRunsHaveNoGap(t *testing.T) {
	each(t, func(t *testing.T, g *Gazette) {
		type run struct {
			doc, part int
			level     string
		}
		last := map[run]int{}
		for _, n := range g.Truth.Outline {
			if n.Template {
				continue
			}
			k := run{n.Doc, n.Part, n.Level}
			switch n.Level {
			case "article":
				if strings.Contains(n.Label, "条之") {
					break
				}
				fallthrough
			case "h1", "chapter", "part":
				if n.Number != last[k]+1 {
					t.Errorf("line %d: %s after %d", n.Line, n.Label, last[k])
				}
				last[k] = n.Number
			case "item", "h2":
				if n.Number != 1 && n.Number != last[k]+1 && n.Depth < 2 {
					t.Errorf("line %d: %s after %d", n.Line, n.Label, last[k])
				}
				if n.Depth < 2 {
					last[k] = n.Number
				}
			}
		}
		for _, d := range g.Truth.Structure.Documents {
			for i, p := range d.Parts {
				count := 0
				for _, n := range g.Truth.Outline {
					if n.Level == "article" && g.Truth.Structure.Documents[n.Doc].Line == d.Line && n.Part == i {
						count++
					}
				}
				if count != p.Articles {
					t.Errorf("%s: %d articles, counted %d", p.Title, p.Articles, count)
				}
			}
		}
	})
}

func TestTotalsAreSums(t *testing.T) {
	tables := 0
	each(t, func(t *testing.T, g *Gazette) {
		for _, x := range g.Truth.Structure.Tables {
			if x.Total == nil {
				continue
			}
			tables++
			last := x.Rows[*x.Total]
			for c := 2; c < x.Columns; c++ {
				sum := 0
				for _, row := range x.Rows[:*x.Total] {
					sum += number(t, row[c])
				}
				if sum != number(t, last[c]) {
					t.Errorf("line %d, column %d: the sum is %d, the total says %s", x.FirstLine, c, sum, last[c])
				}
			}
			for _, row := range x.Rows {
				sum := 0
				for _, c := range row[3:] {
					sum += number(t, c)
				}
				if sum != number(t, row[2]) {
					t.Errorf("line %d: %v does not add up", x.FirstLine, row)
				}
			}
		}
	})
	if tables == 0 {
		t.Error("no table with a total")
	}
}

// number is the number in a cell, 0 in an empty one.
func number(t *testing.T, s string) int {
	if s == "" {
		return 0
	}
	n, err := strconv.Atoi(s)
	if err != nil {
		t.Errorf("no number: %v", err)
	}
	return n
}

func TestCellsStandInTheirTable(t *testing.T) {
	each(t, func(t *testing.T, g *Gazette) {
		for _, x := range g.Truth.Structure.Tables {
			for i, row := range slices.Concat(x.Header, x.Rows) {
				if len(row) != x.Columns {
					t.Errorf("line %d: row %d has %d cells of %d", x.FirstLine, i, len(row), x.Columns)
				}
				for j, c := range row {
					at := x.cells[i][j]
					if got := cellText(g.Text[at.Start:at.End]); got != c {
						t.Errorf("line %d, row %d: want %q, got %q", x.FirstLine, i, c, got)
					}
				}
			}
		}
	})
}

func TestSeedsDiffer(t *testing.T) {
	places, habits, kinds := map[string]bool{}, map[habit]bool{}, map[string]bool{}
	each(t, func(_ *testing.T, g *Gazette) {
		places[g.Truth.Structure.Issue.Name] = true
		habits[g.habit] = true
		for _, d := range g.Truth.Structure.Documents {
			kinds[d.Kind] = true
		}
	})
	if len(places) < seeds/2 || len(habits) < seeds*9/10 {
		t.Errorf("%d gazettes of %d places with %d layouts", seeds, len(places), len(habits))
	}
	for _, k := range []string{"通知", "公告", "批复", "决定", "令", ""} {
		if !kinds[k] {
			t.Errorf("no document of kind %q", k)
		}
	}
}
