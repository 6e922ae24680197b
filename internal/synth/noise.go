package synth

import (
	"math/rand/v2"
	"sort"
	"strings"
)

// BadScan is the strength of noise that a bad scan has: text recognised from a skewed, specked page of 200 dpi.
const BadScan = 0.5

// A scanner rewrites a gazette as an OCR program would read it.
type scanner struct {
	edit
	r        *rand.Rand
	strength float64 // 1 is a bad scan
	wrap     int     // hard wraps after so many characters; 0 none
	spaces   int     // 1 puts spaces in, -1 takes them out, 0 both
	g        *Gazette
	broken   []Join
	damage   []int // places in the old text that nobody could read back
}

// Noisy gives the same gazette as an OCR program would read it from a scan; the strength goes from 0 to 1, and
// BadScan is half. Rates grow with it in a straight line. The spans of the truth move along; what it says stays
// what the printed gazette says, and a field that nobody could read back is marked as damaged.
func (g *Gazette) Noisy(seed uint64, strength float64) *Gazette {
	if strength <= 0 {
		return g
	}
	s := &scanner{r: rand.New(rand.NewPCG(seed, 0x6f6372)), strength: min(strength, 1) / BadScan, g: g}
	s.engine()
	for i, l := range g.lines {
		s.between(i)
		s.line(l)
	}
	s.between(len(g.lines))
	return s.gazette()
}

// engine chooses what the OCR program does everywhere.
func (s *scanner) engine() {
	if s.hit(0.30) {
		s.wrap = 26 + s.r.IntN(16)
	}
	s.spaces = s.r.IntN(3) - 1
}

// hit reports true at a rate of a bad scan, times the strength.
func (s *scanner) hit(rate float64) bool { return s.r.Float64() < rate*s.strength }

// between copies what stands between two lines: the line ends.
func (s *scanner) between(i int) {
	from, to := 0, len(s.g.Text)
	if i > 0 {
		from = s.g.lines[i-1].End
	}
	if i < len(s.g.lines) {
		to = s.g.lines[i].Start
	}
	dropped := i > 0 && s.out.Len() > 0 && strings.HasSuffix(s.out.String()[max(0, s.out.Len()-1):], "\n") && s.lost(i-1)
	for j, r := range s.g.Text[from:to] {
		if dropped && j == 0 {
			s.put(r, "", "")
			continue
		}
		s.put(r, "", string(r))
	}
}

// lost reports whether the line was a page number that the program did not see.
func (s *scanner) lost(i int) bool {
	l := s.g.lines[i]
	return l.role == roleFurniture && l.End > l.Start && s.start[l.Start] == s.end[l.End-1]
}

// line rewrites one printed line.
func (s *scanner) line(l line) {
	text := s.g.Text[l.Start:l.End]
	if l.role == roleFurniture && !strings.Contains(text, "公报") && s.hit(0.9) {
		for _, r := range text {
			s.put(r, "", "")
		}
		return
	}
	breaks := s.breaks(l, text)
	table := s.table(l, text)
	var prev rune
	column := 0
	for i, r := range text {
		before := s.space(prev, r, l, i)
		if breaks != nil && breaks(i, column, prev, r) {
			before = s.breakLine(l, prev, i)
			column = 0
		}
		now, damaged := s.swapped(r, table(i))
		if r == ' ' && s.dropSpace(prev, l) {
			now = ""
		}
		if damaged {
			s.damage = append(s.damage, l.Start+i)
		}
		end := s.out.Len()
		s.put(r, before, now)
		if strings.Contains(before, "\n") {
			s.broken = append(s.broken, s.join(l, prev, Span{end, s.start[len(s.start)-1]}))
		}
		prev = r
		column++
	}
}

// swapped is what the program reads for a character.
func (s *scanner) swapped(r rune, table map[rune][]swap) (now string, damaged bool) {
	x := s.r.Float64()
	for _, c := range table[r] {
		if x -= c.rate * s.strength; x < 0 {
			return c.becomes, c.damage
		}
	}
	return string(r), false
}

// table chooses the confusions for each place of a line: document numbers and markers suffer more.
func (s *scanner) table(l line, text string) func(i int) map[rune][]swap {
	label := labelEnd(text, l.role)
	numbers := s.numbers(l)
	return func(i int) map[rune][]swap {
		for _, n := range numbers {
			if n.Start <= i && i < n.End {
				return numberConfusions
			}
		}
		switch {
		case i < label:
			return labelConfusions
		case l.role == roleColumn || l.role == roleGroup:
			return columnConfusions
		case l.role == roleColophon:
			return addressConfusions
		case l.role == roleCover:
			return nil
		}
		return confusions
	}
}

// numbers are the document numbers of a line.
func (s *scanner) numbers(l line) []Span {
	var out []Span
	values := s.g.Truth.Values
	i := sort.Search(len(values), func(i int) bool { return values[i].At.Start >= l.Start })
	for _, v := range values[i:] {
		if v.At.Start >= l.End {
			break
		}
		if v.Kind == DocNumber && v.At.Start >= l.Start && v.At.End <= l.End {
			out = append(out, Span{v.At.Start - l.Start, v.At.End - l.Start})
		}
	}
	return out
}

// labelEnd is how far the marker at the start of a line goes.
func labelEnd(text string, r role) int {
	if r != rolePara && r != roleHeading && r != roleChapter {
		return 0
	}
	head := firstRunes(text, 8)
	for _, end := range []string{"）", ")", "条", "章", "节", "、", ".", "．"} {
		if i := strings.Index(head, end); i > 0 {
			return i + len(end)
		}
	}
	return 0
}
