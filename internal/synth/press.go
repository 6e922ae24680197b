package synth

import (
	"math/rand/v2"
	"strings"
	"unicode/utf8"
)

// A press prints blocks as text, page by page, and tells every block where it stands.
type press struct {
	habit habit
	r     *rand.Rand
	head  string
	out   strings.Builder
	page  int  // 0 before the first document
	used  int  // lines of the page
	quiet bool // no page numbers yet: cover and contents
	lines []line
	joins []Join
}

// A line is what stands in a span of the text; a long paragraph is one line until noise wraps it.
type line struct {
	Span
	role  role
	block *block
	page  int      // 0 before the first document
	cells []string // of a row of a table
	head  bool     // the row belongs to the header
}

// print prints one block, over as many pages as it needs.
func (p *press) print(b *block) {
	if n := len(p.lines); n > 0 && p.lines[n-1].role == roleEntry && b.role != roleEntry {
		p.gap()
	}
	if b.fresh && (p.habit.newPage || p.page == 0) || p.page == 0 && !p.quiet || p.habit.height-p.used < b.role.needs() {
		p.turn()
	}
	switch {
	case b.grid != nil:
		p.table(b)
	case b.entry != nil:
		p.entry(b)
	case b.role == roleTitle:
		p.title(b)
	default:
		p.flow(b)
	}
	b.tell(p)
}

// next is where the next printed character will stand.
func (p *press) next() int { return p.out.Len() }

// needs is how many lines must be left on the page, so that a head does not stand alone at its end.
func (r role) needs() int {
	switch r {
	case roleColumn, roleMasthead:
		return 10
	case roleLabel:
		return 9
	case roleNumber, roleHeading, roleChapter:
		return 3
	}
	return 0
}

// tell gives the truth that hangs on a block its place.
func (b *block) tell(p *press) {
	first := -1
	last := 0
	for i := len(p.lines) - 1; i >= 0 && (p.lines[i].block == b || p.lines[i].role == roleFurniture); i-- {
		if p.lines[i].block == b {
			first = p.lines[i].Start
			last = max(last, p.lines[i].End)
		}
	}
	s := Span{first, last}
	if b.from != nil {
		s.Start = b.from.Start
	}
	if b.at != nil {
		*b.at = s
	}
	if b.also != nil {
		*b.also = s
	}
	if b.node != nil {
		b.node.At, b.node.Text = s, b.text.text
	}
	if b.entry != nil {
		b.entry.At = s
	}
	if b.column != nil {
		b.column.At = s
	}
}

// flow prints a paragraph and breaks it at the end of a page where the habit allows it.
func (p *press) flow(b *block) {
	rest, lead := b.text, b.lead
	if b.bullet {
		rest = join(text("- "), rest)
	}
	for {
		room := p.habit.height - p.used
		if rest.length() <= room*p.habit.width {
			p.emit(b, rest)
			return
		}
		cut := 0
		if b.role == rolePara && room > 0 && (p.r.IntN(100) < p.habit.breaks || p.used == 0) {
			cut = p.cut(rest, room*p.habit.width, lead, 2*p.habit.width-12)
		}
		if cut > 0 {
			var piece phrase
			piece, rest = rest.split(cut)
			p.emit(b, piece)
			lead = 0
		} else if p.used == 0 {
			p.emit(b, rest)
			return
		}
		end := p.end()
		p.turn()
		if cut > 0 {
			p.joins = append(p.joins, Join{Kind: "paragraph", TextJoin: true, Certain: true, At: Span{end, p.next()}})
		}
	}
}

// end is where the last printed character stopped.
func (p *press) end() int {
	if len(p.lines) == 0 {
		return 0
	}
	return p.lines[len(p.lines)-1].End
}

// height is how many lines a phrase takes on its page.
func (p *press) height(q phrase) int {
	n := (q.length() + p.habit.width - 1) / p.habit.width
	if p.habit.gap {
		n++
	}
	return max(n, 1)
}

// emit prints one piece of a block as a line of its own.
func (p *press) emit(b *block, piece phrase) {
	p.used += p.height(piece)
	at := p.write(b, b.role, piece.text)
	for _, m := range piece.marks {
		m.value.At = Span{at + m.Start, at + m.End}
		m.value.Document = b.doc
	}
	p.gap()
}

// write prints a line and remembers what it is.
func (p *press) write(b *block, r role, s string) int {
	at := p.out.Len()
	p.out.WriteString(s)
	p.lines = append(p.lines, line{Span: Span{at, p.out.Len()}, role: r, block: b, page: p.page})
	p.out.WriteByte('\n')
	return at
}

// gap prints the blank line after a paragraph where the habit has one.
func (p *press) gap() {
	if p.habit.gap {
		p.out.WriteByte('\n')
	}
}

// turn ends the page: its number below, the running head above the next.
func (p *press) turn() {
	if !p.quiet && p.page > 0 && p.r.IntN(100) < p.habit.folios {
		p.furniture(p.habit.folioText(p.page))
	}
	p.page++
	p.used = 0
	if p.page > 1 && p.r.IntN(100) < p.habit.heads || p.quiet && p.habit.heads > 0 {
		p.furniture(p.head)
	}
}

func (p *press) furniture(s string) {
	p.write(nil, roleFurniture, s)
	p.gap()
}

// cut finds a place to break a paragraph near a number of characters: inside a clause, not inside a value,
// and not where the next piece would look like a marker; what stands before it takes at least full cells, because a page
// ends with a full line. 0 means that there is none.
func (p *press) cut(q phrase, near, lead, full int) int {
	near = min(near, q.length()-6)
	if p.r.IntN(4) == 0 { // a citation at the start of a line is a trap worth setting
		for _, m := range q.marks {
			n := utf8.RuneCountInString(q.text[:m.Start])
			if m.value.Kind == DocNumber && n <= near && n > near-12 && printWidth(q.text[:m.Start]) >= full && q.mayCut(m.Start, lead) {
				return m.Start
			}
		}
	}
	at := len(q.text)
	for i := range q.text {
		if near == 0 {
			at = i
			break
		}
		near--
	}
	for at > 0 && at < len(q.text) && !q.mayCut(at, lead) {
		_, n := utf8.DecodeLastRuneInString(q.text[:at])
		at -= n
	}
	if at >= len(q.text) || full > 0 && printWidth(q.text[:at]) < full {
		return 0
	}
	return at
}

// printWidth is the printed width of s, in half-width cells.
func printWidth(s string) int {
	n := 0
	for _, r := range s {
		n++
		if r >= 0x1100 {
			n++
		}
	}
	return n
}

// mayCut reports whether q may be broken before the byte at.
func (q phrase) mayCut(at, lead int) bool {
	before, after := q.text[:at], q.text[at:]
	if utf8.RuneCountInString(before) < max(lead, 6) || utf8.RuneCountInString(after) < 6 {
		return false
	}
	for _, m := range q.marks {
		if m.Start < at && at < m.End {
			return false
		}
	}
	l, _ := utf8.DecodeLastRuneInString(before)
	r, _ := utf8.DecodeRuneInString(after)
	if strings.ContainsRune("。；：！？“（《〔 ", l) || strings.ContainsRune("，。、；：！？”）》〕 （第附%—-～·", r) {
		return false
	}
	if isFigure(l) && isFigure(r) || isHan(l) && strings.ContainsRune("一二三四五六七八九十", r) {
		return false
	}
	return !(isFigure(r) && len(after) > 1 && strings.ContainsAny(firstRunes(after, 5), ".、)）"))
}

// firstRunes is the start of s.
func firstRunes(s string, n int) string {
	for i := range s {
		if n == 0 {
			return s[:i]
		}
		n--
	}
	return s
}

// split takes q apart before the byte at.
func (q phrase) split(at int) (before, after phrase) {
	before.text, after.text = q.text[:at], q.text[at:]
	for _, m := range q.marks {
		if m.Start < at {
			before.marks = append(before.marks, m)
		} else {
			after.marks = append(after.marks, mark{Span{m.Start - at, m.End - at}, m.value})
		}
	}
	return before, after
}

// title prints a title, now and then with the break of its printed lines left as a space or a line end.
func (p *press) title(b *block) {
	n := b.text.length()
	if n < 22 || p.r.IntN(3) > 0 {
		p.flow(b)
		return
	}
	if p.habit.height-p.used < 4 {
		p.turn()
	}
	at := p.cut(b.text, n/2+p.r.IntN(6), 10, 0)
	if at == 0 {
		p.flow(b)
		return
	}
	first, second := b.text.split(at)
	if p.r.IntN(2) == 0 {
		p.emit(b, join(first, text(" "), second))
		return
	}
	gap := p.habit.gap
	p.habit.gap = false
	p.emit(b, first)
	p.joins = append(p.joins, Join{Kind: "title", TextJoin: true, Certain: true, At: Span{p.end(), p.next()}})
	p.habit.gap = gap
	p.emit(b, second)
}
