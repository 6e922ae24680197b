package segment

import (
	"strings"

	"github.com/gongbao/gongbao/internal/han"
	"github.com/gongbao/gongbao/internal/lexicon"
	"github.com/gongbao/gongbao/internal/wording"
)

// An attachmentLabel is the sign above an attachment (附件, GB/T 9704-2012, 7.3.7): 附件, 附件1, 附件 1：title.
type attachmentLabel struct {
	label  Span // within the line, without the colon: 附件 1
	number int  // 0 where there is none
	sub    int  // 2 of 附件1-2
	rest   int  // where the title on the same line begins, or its end
	colon  bool
}

var attachmentWords = lexicon.ListOf(lexicon.AttachmentWord)

// attachmentFirsts are the characters that these words begin with.
var attachmentFirsts = firstsOf(attachmentWords.Words())

// firstsOf returns the characters that words begin with.
func firstsOf(words []string) *han.Set {
	set := han.MakeSet()
	for _, w := range words {
		set.Add(first(w))
	}
	return set
}

// isAttachmentLine reports whether s is a label, or a label and a title.
func isAttachmentLine(s string) bool {
	if !attachmentFirsts.Has(first(s)) {
		return false
	}
	a, ok := readAttachment(s)
	if !ok {
		return false
	}
	title := s[a.rest:]
	return title == "" || len(title) < 300 && !holds(title, "。", "；") && (a.colon || isSpace(first(s[a.label.End:])))
}

// readAttachment reads the label that s begins with. The single word 附 needs a colon or a number.
func readAttachment(s string) (a attachmentLabel, ok bool) {
	for w := range attachmentWords.All {
		if !strings.HasPrefix(s, w) {
			continue
		}
		c := cursor{s: s, at: len(w)}
		c.spaces()
		a.label.End = len(w)
		if n := c.integer(); n > 0 && n < 200 {
			a.number, a.label.End = n, c.at
			a.subnumber(&c)
		}
		c.at = a.label.End
		c.spaces()
		if n := listCount(s[c.at:]); n > 0 && a.number == 0 {
			c.at += n
			c.spaces()
		}
		if r := c.peek(); r == '：' || r == ':' || r == '︰' || a.number > 0 && (r == '.' || r == '．' || r == '、') {
			c.next()
			a.colon = true
		}
		c.spaces()
		a.rest = c.at
		if w == "附" && a.number == 0 && !a.colon {
			return a, false
		}
		return a, a.colon || a.rest == len(s) || a.number > 0 || a.rest > a.label.End
	}
	return a, false
}

// listCount returns the length of the count in brackets that s begins with, before the colon of a list of attachments: （共2个）：. 0 if
// there is none.
func listCount(s string) int {
	if fold(first(s)) != '(' || len(s) > 400 && !strings.ContainsAny(s[:100], "）)") {
		return 0
	}
	end := strings.IndexAny(s, "）)")
	if end < 0 || end > 30 {
		return 0
	}
	inner := han.Trimmed(s[han.CharLen(s, 0):end])
	inner, ok := strings.CutPrefix(inner, "共")
	if !ok {
		return 0
	}
	c := cursor{s: inner}
	c.spaces()
	if c.integer() == 0 {
		return 0
	}
	c.spaces()
	end += han.CharLen(s[end:], 0)
	if rest := strings.TrimSpace(inner[c.at:]); hanCount(rest) > 2 || fold(first(han.TrimLeft(s[end:]))) != ':' {
		return 0
	}
	return end
}

// isBareLabel reports whether s is the label of an attachment and no title: 附件2, 附件：.
func isBareLabel(s string) bool {
	a, ok := readAttachment(s)
	return ok && a.rest == len(s)
}

// subnumber reads -2 after 附件1.
func (a *attachmentLabel) subnumber(c *cursor) {
	if fold(c.peek()) != '-' {
		return
	}
	c.next()
	if n := c.integer(); n > 0 {
		a.sub, a.label.End = n, c.at
	}
}

// label reads the label that block i begins with.
func (d *divider) label(i int) attachmentLabel {
	a, _ := readAttachment(d.all[i].Text(d.text))
	return a
}

// isNote reports whether the label at block i begins the list of attachments (附件说明, GB/T 9704-2012, 7.3.4)
// rather than an attachment: the signature is still to come, or the attachment itself follows later.
func (d *divider) isNote(i int) bool {
	a := d.label(i)
	rest := d.all[i].Text(d.text)[a.rest:]
	if rest == "" {
		return a.colon && i+1 < len(d.all) && isListed(&d.all[i+1])
	}
	m, ok := markerAt(rest, 0)
	listed := ok && m.Number == 1 && m.Style == ArabicMark
	for j := i + 1; j < len(d.all); j++ {
		if b := &d.all[j]; b.Kind == KindAttachment {
			next := d.label(j)
			return listed || next.number == a.number || a.number == 0 || j == i+1
		}
		if !d.after && d.closes(j) && j-i <= 12 {
			return true
		}
	}
	return listed
}

// isListed reports whether b is the first line of a list: 1. ….
func isListed(b *Block) bool {
	return b.Kind == KindMarker && b.Marker.Style == ArabicMark && b.Marker.Number == 1
}

// takeNote reads the list of attachments from block i on: 附件：1. …, and lines 2. … below it.
func (d *divider) takeNote(i int) int {
	s := d.all[i].Text(d.text)
	a := d.label(i)
	d.mark(&d.all[i], KindNote, "the list of attachments below the text")
	d.addNote(i, a.rest, a.number)
	d.add(i)
	n := 1
	for ; i+n < len(d.all); n++ {
		b := &d.all[i+n]
		t := b.Text(d.text)
		listed := b.Kind == KindMarker && b.Marker.Style == ArabicMark && b.Marker.Number > 0 && isTitleLike(t)
		if !listed && !(n == 1 && s[a.rest:] == "" && b.Kind == KindText && isTitleLike(t) && !d.signsNext(i+n)) {
			break
		}
		d.mark(b, KindNote, "the list of attachments below the text")
		d.addNote(i+n, 0, 0)
		d.add(i + n)
	}
	return n
}

// addNote notes the attachment that block i names from offset on.
func (d *divider) addNote(i, offset, number int) {
	b := &d.all[i]
	s := b.Text(d.text)
	if m, ok := markerAt(s[offset:], 0); ok && m.Style == ArabicMark {
		number = m.Number
		offset += m.Label.End
	}
	t, skip := trim(s[offset:])
	if t == "" {
		return
	}
	pieces := b.Spans(offset+skip, offset+skip+len(t))
	owner := len(d.doc.Parts) - 1
	d.notes = append(d.notes, note{part: owner, number: number, pieces: pieces, key: han.Key(t), listed: len(d.doc.Listed)})
	d.doc.Listed = append(d.doc.Listed, ListedAttachment{Block: Block{Kind: KindNote, Pieces: pieces}, Number: max(number, 0), Owner: owner})
}

// openAttachment begins the attachment whose label is block i. Its title stands on the same line or below;
// where only the list of attachments names it, it is taken from there.
func (d *divider) openAttachment(i int) int {
	b := &d.all[i]
	a := d.label(i)
	p := Part{Role: Attached, From: b.Lines[0], Parent: -1, Label: b.Pieces[0]}
	p.Label.End = p.Label.Start + min(a.label.End, p.Label.Len())
	s := b.Text(d.text)
	n := 1
	listed := d.noteFor(a.number)
	if t, skip := trim(s[a.rest:]); t != "" {
		p.Title = b.Spans(a.rest+skip, a.rest+skip+len(t))
	} else if n = d.attachedTitle(i, listed); n > 1 {
		for k := 1; k < n; k++ {
			d.mark(&d.all[i+k], KindPartTitle, "the title below the label of an attachment")
			p.Title = append(p.Title, d.all[i+k].Pieces...)
		}
	} else if listed != nil {
		p.Title, p.Inferred = listed.pieces, true
	}
	if listed != nil {
		d.doc.Listed[listed.listed].Part = len(d.doc.Parts)
	}
	p.Parent = d.parent(listed)
	if a.sub > 0 {
		p.Parent = d.attachmentOf(a.number, p.Parent)
	}
	p.number = a.number
	p.sub = a.sub
	d.after = true
	d.doc.Parts = append(d.doc.Parts, p)
	return n
}

// noteFor returns the note of the given number in the list of the last instrument, or else of the notice;
// nil if there is none.
func (d *divider) noteFor(number int) *note {
	owner := d.instrument
	var found *note
	for k := max(0, len(d.notes)-200); k < len(d.notes); k++ {
		n := &d.notes[k]
		if n.part != owner && d.doc.Parts[n.part].Role != Notice || n.taken || n.number != number && number != 0 && n.number != 0 {
			continue
		}
		if found == nil || n.part > found.part {
			found = n
		}
	}
	if found != nil {
		found.taken = true
	}
	return found
}

// attachedTitle returns one more than the number of blocks below label i that are the title.
func (d *divider) attachedTitle(i int, listed *note) int {
	if !d.titleBlock(i + 1) {
		return 1
	}
	if listed == nil && d.isCollection(i+1) {
		return 2
	}
	if listed == nil {
		return 1 + min(d.titleRun(i+1), 3)
	}
	s, best, score := "", 0, 0.55
	mine, theirs := wording.Sketch{}, wording.SketchOf(listed.key)
	for n := 1; n <= 4 && d.titleBlock(i+n); n++ {
		key := han.Key(d.all[i+n].Text(d.text))
		s, mine = s+key, mine.With(wording.SketchOf(key))
		if mine.Most(theirs) <= score {
			continue
		}
		if l := wording.Likeness(s, listed.key); l > score {
			best, score = n, l
		}
	}
	return 1 + best
}

// isCollection reports whether block i names a collection, 修改后的规范性文件: the title of its first law stands below a blank line.
func (d *divider) isCollection(i int) bool {
	if !d.titleBlock(i) || i+1 >= len(d.all) || hanCount(d.all[i].Text(d.text)) < 4 || isBrokenTitle(d.all[i].Text(d.text)) {
		return false
	}
	lines := d.all[i].Lines
	return d.all[i+1].Lines[0] > lines[len(lines)-1]+1 && d.firstLaw(i+1) > 0
}

// firstLaw returns how many blocks from i on are the title of the first of several laws in an attachment, 0 if none are: 第一条 stands below it,
// and 第一条 of another one after its articles.
func (d *divider) firstLaw(i int) int {
	n, title := 0, ""
	for n < 3 && d.titleBlock(i+n) {
		title += d.all[i+n].Text(d.text)
		n++
	}
	if n == 0 || wording.KindOf(title) == "" && last(title) != '》' || hanCount(title) < 6 || !d.articleOne(i+n) {
		return 0
	}
	articles := 0
	for k := i + n; k < len(d.all) && d.all[k].Kind != KindAttachment; k++ {
		b := &d.all[k]
		if b.Kind != KindMarker || b.Marker.Style != ArticleMark {
			continue
		}
		if articles > 1 && b.Marker.Number == 1 {
			return n
		}
		articles++
	}
	return 0
}

// attachmentOf returns the attachment of the given number, to which 附件1-2 belongs; else the part otherwise.
func (d *divider) attachmentOf(number, otherwise int) int {
	for k := len(d.doc.Parts) - 1; k > max(0, len(d.doc.Parts)-200) && d.doc.Parts[k].Role == Attached; k-- {
		if p := &d.doc.Parts[k]; p.number == number && p.sub == 0 {
			return k
		}
	}
	return otherwise
}

// parent returns the part that lists an attachment, or else the last instrument; -1 for the document itself.
func (d *divider) parent(listed *note) int {
	if listed != nil {
		if d.doc.Parts[listed.part].Role == Notice {
			return -1
		}
		return listed.part
	}
	if k := d.instrument; k > 0 {
		return k
	}
	return -1
}
