package segment

import (
	"strings"

	"github.com/gongbao/gongbao/internal/han"
	"github.com/gongbao/gongbao/internal/wording"
)

// instrumentTitle returns how many blocks from i on are the title of an instrument, 0 if none are.
func (d *divider) instrumentTitle(i int) int {
	if !d.titleBlock(i) || closesWhole(d.all[i].Text(d.text)) {
		return 0
	}
	if d.hashTitle(i) {
		return 1
	}
	d.within = false
	if n := d.namedTitle(i); n > 0 {
		return n + d.yearsBelow(i+n)
	}
	last := &d.doc.Parts[len(d.doc.Parts)-1]
	if d.after && len(d.doc.Parts) == 1 && d.justSigned() {
		n := d.titleRun(i)
		return n + d.yearsBelow(i+n)
	}
	d.within = true
	if last.Role != Notice && d.restarts(i) {
		return 1
	}
	if last.Role == Attached && len(last.Blocks) == 0 && len(last.Title) > 0 {
		return d.firstLaw(i)
	}
	if n := d.adoptedTitle(i); n > 0 {
		d.doc.Parts[0].Role = Notice
		return n
	}
	if last.Role != Notice {
		return d.restartsBelow(i)
	}
	return 0
}

// adoptedTitle returns how many blocks from i on are the title of the text that a decision without signature adopts, 0 if none are: its first
// division stands below, with its 目录 between, or the title of the decision ends with the same kind: 关于云州市供水纲要的决议 | … | 云州市供水纲要 | 第一篇.
func (d *divider) adoptedTitle(i int) int {
	if d.after || len(d.doc.Parts) > 1 || len(d.doc.Parts[0].Blocks) == 0 {
		return 0
	}
	if !d.divisionOne(i+1) && !d.divisionOne(i+2) && !d.divisionOne(i+3) && !d.divisionOne(i+4) {
		return 0
	}
	n := d.titleRun(i)
	s := ""
	for k := range n {
		s += d.all[i+k].Text(d.text)
	}
	kind, title := wording.KindOf(s), d.doc.Head.title(d.text, d.lines)
	if kind == "" || hanCount(s) < 4 || !d.divisionOne(i+n) || !endsTitle(title) {
		return 0
	}
	if above := d.notice(); !above.law && above.sentence && (d.contentsAbove(i+n) || strings.Contains(title, "关于") && strings.Contains(strings.TrimSuffix(withoutTail(title), wording.KindOf(title)), kind)) {
		return n
	}
	return 0
}

// divisionOne reports whether block i is the first division or article of a law: 第一篇, 第一章, 第一条.
func (d *divider) divisionOne(i int) bool {
	return i < len(d.all) && d.all[i].Kind == KindMarker && d.all[i].Marker.Number == 1 && d.all[i].Marker.Style <= ArticleMark
}

// contentsAbove reports whether an inner 目录 stands right above block i.
func (d *divider) contentsAbove(i int) bool {
	for k := d.all[i].Lines[0] - 1; k >= 0; k-- {
		if l := &d.lines[k]; l.Kind != KindBlank && l.Kind != KindRule && l.Role != Furniture {
			return l.Role == Contents
		}
	}
	return false
}

// justSigned reports whether nothing stands between the signature and the next block but 版记 and lines in brackets.
func (d *divider) justSigned() bool {
	return d.notice().signed
}

// titleBlock reports whether block i can be a title or a piece of one.
func (d *divider) titleBlock(i int) bool {
	if i >= len(d.all) {
		return false
	}
	b := &d.all[i]
	return (b.Kind == KindText || b.Kind == KindMasthead) && d.titleText(i) && !d.signsNext(i) && !(b.Kind == KindText && d.printsNext(i))
}

// titleText reports whether the text of block i can be a title or a piece of one. Each block is asked from several above it.
func (d *divider) titleText(i int) bool {
	if d.titles[i] == unasked {
		d.titles[i] = answered(d.readTitleText(&d.all[i]))
	}
	return d.titles[i] == yes
}

// readTitleText reports whether the text of a block can be a title. The print of a line was asked before, where documents begin.
func (d *divider) readTitleText(b *Block) bool {
	if i := b.Lines[0]; len(b.Pieces) == 1 && b.Pieces[0] == d.lines[i].Print && !d.lines[i].isJoined() {
		return isTitleLine(d.text, d.lines, i) && !isFactLine(d.text, d.lines, i) && !wording.IsPersonLine(d.lines[i].text(d.text))
	}
	s := b.Text(d.text)
	return isTitleWith(s, b.facts) && !isFactWith(s, b.facts) && !wording.IsPersonLine(s)
}

// signsNext reports whether block i is a signature: the date stands below it. A title has its date in brackets.
func (d *divider) signsNext(i int) bool {
	if i+1 >= len(d.all) || d.all[i+1].Kind != KindDate {
		return false
	}
	s := d.all[i].Text(d.text)
	return isSignerLine(s) && !(wording.KindOf(s) != "" && closesWhole(d.all[i+1].Text(d.text)))
}

// namedTitle returns how many blocks from i on are a title that the notice quotes and that has not come yet.
func (d *divider) namedTitle(i int) int {
	if len(d.doc.named) == 0 {
		return 0
	}
	s, mine := "", wording.Sketch{}
	best, score, name := 0, 0.87, ""
	for n := 1; n <= 4 && d.titleBlock(i+n-1); n++ {
		key := han.Key(d.all[i+n-1].Text(d.text))
		s, mine = s+key, mine.With(wording.SketchOf(key))
		for k := range d.doc.named {
			q := &d.doc.named[k]
			if mine.Most(q.sketch) <= score || d.used[q.key] || len(q.key) <= 12 {
				continue
			}
			if l := wording.Likeness(s, q.key); l > score {
				best, score, name = n, l, q.key
			}
		}
	}
	if best > 0 {
		d.used[name] = true
	}
	return best
}

// titleRun returns how many blocks from i on make the first title below the signature.
func (d *divider) titleRun(i int) int {
	s := ""
	for n := 0; n < 4 && d.titleBlock(i+n); n++ {
		t := d.all[i+n].Text(d.text)
		if n > 0 && (wording.KindOf(s) != "" && !isTail(t) && !closesBracketOf(s, t) || cells(t) > 90 || strings.Contains(t, "，")) {
			return n
		}
		s += t
	}
	n := 0
	for n < 4 && d.titleBlock(i+n) {
		n++
	}
	return min(n, 4)
}

// yearsBelow returns 1 where block i ends the title above it with years or a version in brackets: 节水方案 | （2031—2033年）. 0 if it does not.
func (d *divider) yearsBelow(i int) int {
	if i >= len(d.all) || d.all[i].Kind != KindText && d.all[i].Kind != KindDate {
		return 0
	}
	s := d.all[i].Text(d.text)
	if !closesWhole(s) || cells(s) > tailWidth || startsEnactment(s) || !holds(s, "年", "试行", "暂行", "修订", "版", "草案", "稿") {
		return 0
	}
	return 1
}

// restarts reports whether block i is the title of another instrument that the notice does not quote:
// it ends with a kind, and below it the count begins anew.
func (d *divider) restarts(i int) bool {
	s := d.all[i].Text(d.text)
	if wording.KindOf(s) == "" || cells(s) < 12 || i+1 >= len(d.all) {
		return false
	}
	next := &d.all[i+1]
	noted := false
	for k := i + 1; k < min(len(d.all)-1, i+4) && d.all[k].Kind == KindText && startsEnactment(d.all[k].Text(d.text)); k++ {
		next, noted = &d.all[k+1], true // the note on the passing of the law that a decision prints again as amended
	}
	if next.Kind != KindMarker || next.Marker.Number != 1 || next.Marker.Style > ArticleMark {
		return false
	}
	above := d.open()
	return noted && above.marker || above.further // next is of a law, too
}

// restartsBelow returns how many blocks from i on are the title on several lines of another text of the part, 0 if none are: after
// the articles of one stands 第一条, or 第一章 and 第一条, of the next.
//
//	关于加强对供水企业
//	监督检查的暂行规定
//	第一条　为了…
func (d *divider) restartsBelow(i int) int {
	n, kind, s := 0, false, ""
	for ; n < 4 && d.titleBlock(i+n); n++ {
		s = d.all[i+n].Text(d.text)
		kind = kind || wording.KindOf(s) != ""
	}
	if n < 2 || n > 3 || !kind && last(s) != '》' || hanCount(d.all[i].Text(d.text)) < 4 || !d.articleOne(i+n) {
		return 0
	}
	blocks := d.doc.Parts[len(d.doc.Parts)-1].Blocks
	for k := len(blocks) - 1; k >= 0; k-- {
		if b := &blocks[k]; b.Kind == KindMarker && b.Marker.Style == ArticleMark {
			return n * min(1, b.Marker.Number-1)
		}
	}
	return 0
}

// articleOne reports whether block i is 第一条, or 第一章 above it.
func (d *divider) articleOne(i int) bool {
	for ; i < len(d.all); i++ {
		b := &d.all[i]
		if b.Kind != KindMarker || b.Marker.Number != 1 || b.Marker.Style > ArticleMark {
			return false
		}
		if b.Marker.Style == ArticleMark {
			return true
		}
	}
	return false
}

// openAttached returns the attachment that the next text stands in, -1 if it stands in none.
func (d *divider) openAttached() int {
	k := len(d.doc.Parts) - 1
	switch last := &d.doc.Parts[k]; {
	case !d.within:
	case last.Role == Attached:
		return k
	case last.Role == Instrument && last.Parent > 0:
		return last.Parent
	}
	return -1
}

// openInstrument begins an instrument whose title is n blocks from i on.
func (d *divider) openInstrument(i, n int) int {
	p := Part{Role: Instrument, Parent: d.openAttached(), From: d.all[i].Lines[0]}
	for k := range n {
		b := &d.all[i+k]
		d.mark(b, KindPartTitle, "the title of a text that the document issues")
		p.Title = append(p.Title, b.Pieces...)
	}
	d.doc.Parts = append(d.doc.Parts, p)
	d.instrument = len(d.doc.Parts) - 1
	return n
}
