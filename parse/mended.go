package parse

import (
	"sort"

	"github.com/gongbao/gongbao/internal/bridge"
)

// A mending is a text without the blanks inside of its figures, and the way back from its places to those of the text as printed.
type mending struct {
	printed string
	s       string
	cuts    []cut   // what was left out of printed, in order
	barred  []Range // of s: figures of which nothing is read
}

// A cut is a place of the mended text before which something was left out, and how many bytes were up to there.
type cut struct{ at, left int }

// mend looks whether figures of the text stand apart, nil if nothing is to be done about them.
func (sc *scan) mend() *mending {
	m := mender{sc: sc, s: sc.s, figuresApart: &figuresApart{}}
	m.look()
	g := mending{printed: sc.s}
	from := 0
	var b []byte
	for i := range m.figures {
		f := &m.figures[i]
		switch f.verdict {
		case together:
			for _, c := range m.cuts[f.cutFrom:f.cutTo] {
				b = append(b, sc.s[from:c.Start]...)
				g.cuts, from = append(g.cuts, cut{len(b), c.End - len(b)}), c.End
			}
		case barred:
			b = append(b, sc.s[from:f.start]...)
			from = f.start
			g.barred = append(g.barred, Range{len(b), len(b) + f.end - f.start})
		}
	}
	if len(g.cuts)+len(g.barred) == 0 {
		return nil
	}
	g.s = string(append(b, sc.s[from:]...))
	return &g
}

func init() { bridge.Whole = whole }

// whole returns text without the blanks that stand inside of its figures: 消防站26座 for 消防站2 6座. What may be two figures stays
// as it is.
func whole(text string) string {
	sc := scan{s: text, units: units}
	if g := sc.mend(); g != nil {
		return g.s
	}
	return text
}

// wholeValue is [whole] for a text that is one value and nothing else.
func wholeValue(s string) string {
	if !hasApart(s) {
		return s
	}
	sc := scan{s: s, units: units, alone: true}
	if g := sc.mend(); g != nil {
		return g.s
	}
	return s
}

// hasApart reports whether a blank stands after a digit of s that may go on after it.
func hasApart(s string) bool {
	for i := range len(s) - 1 {
		if c := s[i]; (isDigit(s, i) || i > 1 && c >= 0x90 && c <= 0x99 && s[i-1] == 0xBC && s[i-2] == 0xEF) && isApart(s, i+1) {
			return true
		}
	}
	return false
}

// tears reports whether the figure that ends at s[:end] is part of one whose digits stand apart. The text is then read anew without
// the blanks in its figures: [scan.find] does so.
func (sc *scan) tears(end int) bool {
	if sc.whole || !mayBeApart(sc.s, end) || !isApart(sc.s, end) {
		return false
	}
	sc.whole = true
	sc.mended = sc.mend()
	return sc.mended != nil
}

// find reads all values of the text.
func (sc *scan) find() {
	had := sc.out.lengths()
	sc.read()
	g := sc.mended
	if g == nil {
		return
	}
	sc.out.cut(had)
	again := scan{s: g.s, ctx: sc.ctx, out: sc.out, units: sc.units, breaks: sc.breaks, inline: sc.inline, alone: sc.alone, unsettled: sc.unsettled,
		whole: true, barred: g.barred}
	again.read()
	g.restore(sc.out, had)
}

// read is find for a text whose figures are whole: the cell of a table may be a figure whose unit stands in the heading.
func (sc *scan) read() {
	o := sc.out
	found := len(o.Amounts) + len(o.Dates) + len(o.Contacts) + len(o.Durations)
	sc.run()
	if sc.mended == nil && sc.ctx != nil && sc.ctx.Column != "" && found == len(o.Amounts)+len(o.Dates)+len(o.Contacts)+len(o.Durations) {
		sc.columnAmount()
	}
}

// barredEnd returns the end of the barred figure that the digit at i belongs to, 0 if it belongs to none.
func (sc *scan) barredEnd(i int) int {
	k := sort.Search(len(sc.barred), func(k int) bool { return sc.barred[k].End > i })
	if k < len(sc.barred) && sc.barred[k].Start <= i {
		return sc.barred[k].End
	}
	return 0
}

// lengths are how many values of each kind v has.
func (v *Values) lengths() [8]int {
	return [8]int{len(v.DocNumbers), len(v.Dates), len(v.Durations), len(v.Amounts), len(v.Citations), len(v.Contacts), len(v.Effects), len(v.Aliases)}
}

// cut takes back what was found since v had n values of each kind.
func (v *Values) cut(n [8]int) {
	v.DocNumbers, v.Dates, v.Durations, v.Amounts = v.DocNumbers[:n[0]], v.Dates[:n[1]], v.Durations[:n[2]], v.Amounts[:n[3]]
	v.Citations, v.Contacts, v.Effects, v.Aliases = v.Citations[:n[4]], v.Contacts[:n[5]], v.Effects[:n[6]], v.Aliases[:n[7]]
}

// start returns where the character at s[i:] is printed, end where the text before s[i:] ends in print.
func (g *mending) start(i int) int { return i + g.left(i+1) }
func (g *mending) end(i int) int   { return i + g.left(i) }

// left returns how many bytes were left out before s[i:].
func (g *mending) left(i int) int {
	k := sort.Search(len(g.cuts), func(k int) bool { return g.cuts[k].at >= i })
	if k == 0 {
		return 0
	}
	return g.cuts[k-1].left
}

// restore brings the values found since out had so many of each kind to their places in the text as printed.
func (g *mending) restore(out *Values, had [8]int) {
	for i := had[0]; i < len(out.DocNumbers); i++ {
		m := &out.DocNumbers[i]
		m.Value.Text = replace(g, m)
	}
	for i := had[1]; i < len(out.Dates); i++ {
		m := &out.Dates[i]
		m.Value.Qualifier = g.phrases(m.Value.Qualifier)
		replace(g, m)
	}
	for i := had[2]; i < len(out.Durations); i++ {
		m := &out.Durations[i]
		m.Value.Qualifier = g.phrases(m.Value.Qualifier)
		replace(g, m)
	}
	for i := had[3]; i < len(out.Amounts); i++ {
		m := &out.Amounts[i]
		m.Value.Qualifier = g.phrases(m.Value.Qualifier)
		replace(g, m)
	}
	for i := had[4]; i < len(out.Citations); i++ {
		m := &out.Citations[i]
		g.citation(&m.Value)
		replace(g, m)
	}
	for i := had[5]; i < len(out.Contacts); i++ {
		replace(g, &out.Contacts[i])
	}
	for i := had[6]; i < len(out.Effects); i++ {
		replace(g, &out.Effects[i])
	}
	for i := had[7]; i < len(out.Aliases); i++ {
		replace(g, &out.Aliases[i])
	}
}

// replace gives a match its place in print and returns what is printed there.
func replace[T any](g *mending, m *Match[T]) string {
	m.Start, m.End = g.start(m.Start), g.end(m.End)
	return g.printed[m.Start:m.End]
}

// printedAt returns the place in print of a range of s.
func (g *mending) printedAt(r Range) Range {
	if r.IsZero() {
		return r
	}
	return Range{g.start(r.Start), g.end(r.End)}
}

func (g *mending) citation(c *Citation) {
	c.TitleAt, c.NumberAt, c.PinpointAt = g.printedAt(c.TitleAt), g.printedAt(c.NumberAt), g.printedAt(c.PinpointAt)
	if !c.NumberAt.IsZero() {
		c.Number.Text = c.NumberAt.in(g.printed)
	}
	if !c.PinpointAt.IsZero() {
		c.Pinpoint = c.PinpointAt.in(g.printed)
	}
}

func (g *mending) phrases(list []Phrase) []Phrase {
	var placed []Phrase
	for _, p := range list {
		at := g.printedAt(Range{p.Start, p.End})
		placed = append(placed, Phrase{at.in(g.printed), at.Start, at.End})
	}
	return placed
}
