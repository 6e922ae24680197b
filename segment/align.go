package segment

import (
	"iter"
	"slices"
	"sort"
	"strings"

	"github.com/gongbao/gongbao/internal/han"
	"github.com/gongbao/gongbao/internal/wording"
)

// fromContents aligns the entries of the contents with the documents found, and opens a document
// where the text prints the title of an entry that no document has yet: one without a number.
func (f *finder) fromContents() {
	entries := f.front.Entries
	if len(entries) == 0 {
		return
	}
	titles := make([]string, len(entries))
	for e := range entries {
		titles[e] = wording.TitleKey(entries[e].Title(f.text))
	}
	f.alignFound(titles)
	aligned := make([]bool, len(entries))
	for i := range f.found {
		if e := f.found[i].Entry; e >= 0 {
			aligned[e] = true
		}
	}
	var g alignGap
	for e := range entries {
		if !aligned[e] {
			f.openEntry(e, titles[e], &g)
		}
	}
	f.found, f.roomAt, f.room = slices.Delete(f.found, f.roomAt, f.roomAt+f.room), 0, 0
}

// Documents are put in from the top of the text down. So that those below need not move for each of them, found has room at roomAt while the
// contents are gone through, and numbers of documents leave it out.

// doc returns document d of those found so far.
func (f *finder) doc(d int) *Extent {
	if d >= f.roomAt {
		d += f.room
	}
	return &f.found[d]
}

// docs returns how many documents were found so far.
func (f *finder) docs() int { return len(f.found) - f.room }

// insert puts in a document as number d.
func (f *finder) insert(d int, x Extent) {
	if f.room == 0 {
		f.roomAt, f.room = d, len(f.found)/2+8
		f.found = slices.Concat(f.found[:d], make([]Extent, f.room), f.found[d:])
	}
	copy(f.found[f.roomAt:], f.found[f.roomAt+f.room:max(f.roomAt, d)+f.room]) // those that the gap moves over, down
	copy(f.found[d+f.room:], f.found[d:max(f.roomAt, d)])                      // or up
	f.found[d] = x
	f.roomAt, f.room = d+1, f.room-1
}

// An alignGap is where the title of an entry may stand: between the documents of the entries above and below it. It moves down with the entries.
type alignGap struct {
	place int // how many of the documents found stand above it
	from  int // the live line where it begins
	next  int // the document of a later entry, which ends it
}

// moveTo moves the gap down to an entry, and returns the live line where it ends.
func (g *alignGap) moveTo(f *finder, entry int) (to int) {
	for ; g.next < f.docs() && f.doc(g.next).Entry < entry; g.next++ {
		if f.doc(g.next).Entry >= 0 {
			g.passes(f, g.next)
		}
	}
	if g.next == f.docs() {
		return len(f.live)
	}
	return f.liveIndex(f.doc(g.next).From)
}

// passes lets the gap begin below document d, if it does not begin farther down.
func (g *alignGap) passes(f *finder, d int) {
	if d >= g.place {
		g.place, g.from = d+1, f.liveIndex(f.doc(d).Anchor)+1
	}
}

// alignWindow is how many entries ahead a document is looked for: so many in a row have no documents at most.
const alignWindow = 60

// alignFound gives each document found the entry whose title stands in its head.
func (f *finder) alignFound(titles []string) {
	from := 0
	sketches := make([]wording.Sketch, len(titles))
	for e := range titles {
		sketches[e] = wording.SketchOf(titles[e])
	}
	for d := range f.found {
		head := f.nameKey(d)
		mine := wording.SketchOf(head)
		best, score := -1, 0.0
		for e := from; e < min(len(titles), from+alignWindow); e++ {
			if mine.Most(sketches[e]) > score+0.02 {
				if s := wording.Likeness(titles[e], head); s > score+0.02 {
					best, score = e, s
				}
			}
			if c := f.front.Entries[e].Column; c != "" && score < 1 && han.Key(c) == head { // 第59/2031號行政命令： | 委任立法會議員。……1988
				best, score = e, 1
			}
			if score == 1 {
				break
			}
		}
		if score >= 0.75 {
			f.found[d].Entry = best
			from = best + 1
		}
	}
}

// headKey returns the title lines at the head of document d, folded.
func (f *finder) headKey(d int) string {
	h := f.headOf(d)
	return han.Key(h.title(f.text, f.lines))
}

// headOf returns the head of document d.
func (f *finder) headOf(d int) *Head {
	e := f.doc(d)
	e.head = e.head.of(f.text, f.lines, f.livesFrom(e.From), f.front.titles(f.text))
	return &e.head.Head
}

// nameKey returns what contents call document d, folded: its title, or the number of an order, 云州市人民政府令第12号.
func (f *finder) nameKey(d int) string {
	h := f.headOf(d)
	if title := h.title(f.text, f.lines); title != "" {
		return han.Key(title)
	}
	name := ""
	for _, i := range h.Masthead {
		name += f.lines[i].text(f.text)
	}
	number := Block{Pieces: h.NumberSpans}
	return han.Key(name + number.Text(f.text))
}

// livesFrom returns the next live lines from line i on.
func (f *finder) livesFrom(i int) []int {
	n := f.liveIndex(i)
	return f.live[n:min(len(f.live), n+40)]
}

// liveIndex returns the place of line i, or of the next live line, in f.live.
func (f *finder) liveIndex(i int) int {
	lo, hi := 0, len(f.live)
	for lo < hi {
		if mid := (lo + hi) / 2; f.live[mid] < i {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	return lo
}

// openEntry looks for the title of an entry between the documents of its neighbours.
func (f *finder) openEntry(entry int, title string, g *alignGap) {
	to := g.moveTo(f, entry)
	of := wording.SketchOf(title)
	for n := range f.titleLines(title, g.from, to) {
		if f.tries++; f.tries > mostTries*(len(f.live)+len(f.front.Entries)) {
			return
		}
		if !f.is(n, KindText) || !f.titleRuns(n, to, title, of) {
			continue
		}
		d := f.headOver(n)
		if d < 0 {
			d = f.untitled(n)
		}
		if d >= 0 {
			if f.doc(d).Entry < 0 {
				f.doc(d).Entry = entry
				g.passes(f, d)
				return
			}
			if wording.TitleKey(f.front.Entries[f.doc(d).Entry].Title(f.text)) == title {
				continue // two orders issue texts of one name
			}
		}
		if f.isPart(n, title) {
			return
		}
		start := f.issuerAbove(n, f.str(n))
		for f.is(start-1, KindMasthead) && f.headOver(start-1) < 0 {
			start--
		}
		x := Extent{From: f.live[start], Anchor: f.live[n], Column: -1, Entry: entry, Why: "a title that the contents name"}
		place := g.place
		for place < f.docs() && f.doc(place).From < x.From {
			place++
		}
		f.insert(place, x)
		g.passes(f, place)
		g.next++
		f.at(n).claim(f.at(n).Kind, x.Why)
		return
	}
}

// isPart reports whether the title on live line n is that of an attachment, whose label stands above it, or of a text that the notice
// above it issues: some contents name these below their document.
func (f *finder) isPart(n int, title string) bool {
	if f.is(n-1, KindAttachment) {
		return true
	}
	d := f.lastFrom(f.live[n] - 1)
	if d < 0 {
		return false
	}
	from := f.liveIndex(f.doc(d).From)
	for m := from; m < min(n, from+pageHead); m++ {
		if s := f.str(m); strings.Contains(s, "《") && strings.Contains(han.Key(s), "("+title+")") {
			return true
		}
	}
	return false
}

// mostTries is how many lines are tried for each entry and each line of a text, so that contents of another text cost no more than
// their length. In a gazette an entry has as many as there are documents whose titles begin alike.
const mostTries = 64

// titleLines yields the live lines of a range that begin like title: they have its first three characters, or its next three.
func (f *finder) titleLines(title string, from, to int) iter.Seq[int] {
	if f.byStart == nil {
		f.byStart = map[string][]int{}
		for n := range f.live {
			if f.is(n, KindText) {
				key, _ := f.lineKey(n)
				a, b := startKeys(key)
				f.byStart[a] = append(f.byStart[a], n)
				f.byStart[b] = append(f.byStart[b], n)
			}
		}
	}
	first, next := startKeys(title)
	a, b := within(f.byStart[first], from, to), within(f.byStart[next], from, to)
	return func(yield func(int) bool) {
		for len(a) > 0 || len(b) > 0 {
			if len(b) == 0 || len(a) > 0 && a[0] <= b[0] {
				if len(b) > 0 && a[0] == b[0] {
					b = b[1:]
				}
				a, b = b, a // so that b has the line
			}
			n := b[0]
			b = b[1:]
			if !yield(n) {
				return
			}
		}
	}
}

// within returns those of a sorted list that are from on and before to.
func within(list []int, from, to int) []int {
	i, _ := slices.BinarySearch(list, from)
	k, _ := slices.BinarySearch(list, to)
	return list[i:max(i, k)]
}

// startKeys returns the first three characters of a key and the three after them, marked apart.
func startKeys(k string) (string, string) {
	runes := []rune(k[:min(len(k), 32)])
	if len(runes) < 6 {
		return "^" + string(runes), "+" + string(runes)
	}
	return "^" + string(runes[:3]), "+" + string(runes[3:6])
}

// headOver returns the document whose head, from its first line to what showed that it begins, has live line n;
// -1 if there is none.
func (f *finder) headOver(n int) int {
	d := f.lastFrom(f.live[n])
	if d < 0 || f.doc(d).Anchor < f.live[n] {
		return -1
	}
	for d > 0 && f.doc(d-1).Anchor >= f.live[n] {
		d--
	}
	return d
}

// lastFrom returns the last document found that begins on line i or above it, -1 if none does. They stand in order.
func (f *finder) lastFrom(i int) int {
	return sort.Search(f.docs(), func(d int) bool { return f.doc(d).From > i }) - 1
}

// untitled returns the document whose text has live line n, if it has no title: an order
// (令) is named after the text that it issues. It returns -1 if there is none.
func (f *finder) untitled(n int) int {
	if d := f.lastFrom(f.live[n]); d >= 0 && f.headKey(d) == "" {
		return d
	}
	return -1
}

// titleRuns reports whether title, of which a sketch is given, is printed on the lines from live line n on.
func (f *finder) titleRuns(n, to int, title string, of wording.Sketch) bool {
	var run wording.Sketch
	length := 0
	for m := n; m < to && m < n+4; m++ {
		if !f.is(m, KindText) {
			return false
		}
		key, more := f.lineKey(m)
		run = run.With(more)
		if length += len(key); length > len(title)+30 {
			return false
		}
		if run.Most(of) < 0.9 {
			continue
		}
		s := ""
		for k := n; k <= m; k++ {
			s += f.keys[k]
		}
		if wording.Likeness(s, title) >= 0.9 {
			return true
		}
	}
	return false
}

// lineKey returns the key of live line n and its sketch. Both are made once.
func (f *finder) lineKey(n int) (string, wording.Sketch) {
	if f.keys == nil {
		f.keys, f.sketches = make([]string, len(f.live)), make([]wording.Sketch, len(f.live))
	}
	if f.keys[n] == "" {
		f.keys[n] = han.Key(f.str(n))
		f.sketches[n] = wording.SketchOf(f.keys[n])
	}
	return f.keys[n], f.sketches[n]
}
