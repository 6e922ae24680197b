package synth

import (
	"slices"
	"strings"
	"testing"
	"unicode"
)

func TestNoiseIsDeterministic(t *testing.T) {
	g := Make(5, Options{})
	if a, b := g.Noisy(2, BadScan), g.Noisy(2, BadScan); a.Text != b.Text {
		t.Error("the same noise gives two texts")
	}
	if a, b := g.Noisy(2, BadScan), g.Noisy(3, BadScan); a.Text == b.Text {
		t.Error("two noises give one text")
	}
	if g.Noisy(2, 0) != g {
		t.Error("no noise changes the gazette")
	}
}

// alike maps characters that an OCR program confuses to one of them, and drops the rest but Han and figures.
func alike(s string) string {
	pairs := strings.NewReplacer("O", "0", "o", "0", "〇", "0", "○", "0", "l", "1", "I", "1", "入", "人", "几", "凡", "文", "支", "士", "土",
		"名", "旬", "亭", "享", "履", "覆", "末", "未", "已", "己", "拔", "拨", "冶", "治", "一", "", "号", "")
	var out strings.Builder
	for _, r := range pairs.Replace(s) {
		if isHan(r) || r >= '0' && r <= '9' {
			out.WriteRune(r)
		}
	}
	return out.String()
}

// within reports whether the characters of a stand in b in their order.
func within(a, b string) bool {
	want := []rune(a)
	for _, r := range b {
		if len(want) > 0 && r == want[0] {
			want = want[1:]
		}
	}
	return len(want) == 0
}

func TestNoiseMovesTheTruthAlong(t *testing.T) {
	for seed := range uint64(25) {
		g := Make(seed, Options{})
		for _, strength := range []float64{0.2, BadScan, 1} {
			n := g.Noisy(seed, strength)
			if len(n.Truth.Values) != len(g.Truth.Values) {
				t.Fatal("values got lost")
			}
			for i, v := range n.Truth.Values {
				if v.Text != g.Truth.Values[i].Text {
					t.Fatalf("seed %d: truth %q became %q", seed, g.Truth.Values[i].Text, v.Text)
				}
				if raw := n.Text[v.At.Start:v.At.End]; raw != v.Raw || !within(alike(v.Text), alike(raw)) {
					t.Fatalf("seed %d, strength %v: %q stands at %q", seed, strength, v.Text, raw)
				}
			}
			for i, d := range n.Truth.Structure.Documents {
				if raw := n.Text[d.TitleAt.Start:d.TitleAt.End]; !within(alike(d.Title), alike(raw)) {
					t.Fatalf("seed %d: title %d %q stands at %q", seed, i, d.Title, raw)
				}
			}
			lines := strings.Split(n.Text, "\n")
			for _, x := range n.Truth.Outline {
				line := lines[x.Line-1]
				if !within(alike(x.Label), alike(line)) {
					t.Fatalf("seed %d: marker %q stands in %q", seed, x.Label, line)
				}
			}
		}
	}
}

// errors are how many characters of a class were printed and how many came out as another.
func errorsOf(class func(rune) bool, strength float64) (rate float64) {
	printed, wrong := 0, 0
	for seed := range uint64(15) {
		g := made()[seed]
		s := &scanner{strength: strength / BadScan, g: g}
		s.r = newMaker(seed+1000, Options{}).r
		for _, l := range g.lines {
			text := g.Text[l.Start:l.End]
			table := s.table(l, text)
			for i, r := range text {
				if !class(r) {
					continue
				}
				printed++
				if now, _ := s.swapped(r, table(i)); now != string(r) {
					wrong++
				}
			}
		}
	}
	return float64(wrong) / float64(printed)
}

func TestNoiseHasTheRatesOfABadScan(t *testing.T) {
	figure := func(r rune) bool { return r >= '0' && r <= '9' }
	for _, c := range []struct {
		name     string
		class    func(rune) bool
		from, to float64
	}{
		{"punctuation", func(r rune) bool { return strings.ContainsRune("（）；：，、“”《》〔〕。", r) }, 0.08, 0.20},
		{"figures", figure, 0.002, 0.047},
		{"Han", isHan, 0.0005, 0.005},
		{"closing bracket of a number", func(r rune) bool { return r == '〕' }, 0.9, 1},
	} {
		half, bad := errorsOf(c.class, BadScan/2), errorsOf(c.class, BadScan)
		if bad < c.from || bad > c.to {
			t.Errorf("%s: %.4f wrong, want %.4f to %.4f", c.name, bad, c.from, c.to)
		}
		if half < bad/3 || half > bad*0.7 {
			t.Errorf("%s: %.4f wrong at half the strength of %.4f", c.name, half, bad)
		}
	}
}

func TestNoiseJoinsAreLineEnds(t *testing.T) {
	for seed := range uint64(25) {
		n := Make(seed, Options{}).Noisy(seed, BadScan)
		for _, j := range n.Truth.Joins {
			if gap := n.Text[j.At.Start:j.At.End]; !strings.HasPrefix(gap, "\n") || j.NextLine <= j.FirstLine {
				t.Fatalf("seed %d: join %+v over %q", seed, j, gap)
			}
		}
		if !slices.IsSortedFunc(n.Truth.Joins, func(a, b Join) int { return a.At.Start - b.At.Start }) {
			t.Fatalf("seed %d: joins out of order", seed)
		}
	}
}

func TestNoiseKeepsValidText(t *testing.T) {
	for seed := range uint64(25) {
		for _, r := range Make(seed, Options{}).Noisy(seed, 1).Text {
			if r == unicode.ReplacementChar {
				t.Fatalf("seed %d: torn character", seed)
			}
		}
	}
}
