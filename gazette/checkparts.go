package gazette

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/gongbao/gongbao/internal/han"
	"github.com/gongbao/gongbao/internal/wording"
	"github.com/gongbao/gongbao/parse"
	"github.com/gongbao/gongbao/segment"
)

// instruments holds the texts that a notice says it issues against those that follow.
func (c *checker) instruments(at *segment.Document) {
	doc := &c.is.Documents[c.doc]
	named := at.Named(c.is.Source.source.Text)
	if len(named) == 0 {
		return
	}
	titles := doc.titled(func(p *Part) bool {
		return p.Role == segment.Instrument || p.Role == segment.Attached && p.Parent == nil
	})
	missing := []string{}
	spans := []Span{}
	for _, n := range named {
		name := strings.Trim(c.is.Source.source.Reading(n.Text(c.is.Source.source.Text)), "《》")
		spans = append(spans, n.Pieces...)
		found := bestTitle(titles, name)
		if found < 0 {
			found = titleOfEdition(titles, name)
		}
		if found >= 0 {
			spans = append(spans, titles[found].part.lead()...)
		} else {
			missing = append(missing, "《"+name+"》")
		}
	}
	if len(titles) == 0 || len(missing) > 0 && !anyPrinted(titles) {
		c.add(CheckInstruments, Unprovable, fmt.Sprintf("the notice names %d, and the text goes no further", len(named)), spans...)
		return
	}
	if len(missing) > 0 {
		c.add(CheckInstruments, Broken, "the notice issues "+strings.Join(missing, "")+", which does not follow", spans...)
		return
	}
	c.add(CheckInstruments, Proved, fmt.Sprintf("the notice names %d and they follow", len(named)), spans...)
}

// linkedLines is how many lines without a number stand at most below the title of a text that a page only links to: the foot of its site.
const linkedLines = 3

// anyPrinted reports whether any of the parts is printed below its title. A saved page often ends with the titles of the files that it
// links to, 附件：临江区供水办法.pdf: what is lost then is not known.
func anyPrinted(parts []titledPart) bool {
	for i := range parts {
		p := parts[i].part
		if len(p.Body) > linkedLines {
			return true
		}
		for i := range p.Body {
			if n := &p.Body[i]; n.Number > 0 || n.Table != nil || strings.HasSuffix(n.Text, "。") {
				return true
			}
		}
	}
	return false
}

// A titledPart is the key of a title, and the part that has it.
type titledPart struct {
	key    string
	sketch wording.Sketch
	part   *Part
}

// titledAs returns the part with its title, which may be that of a list.
func titledAs(title string, part *Part) titledPart {
	key := han.Key(title)
	return titledPart{key, wording.SketchOf(key), part}
}

// titled returns some parts of the document with their titles.
func (doc *Document) titled(is func(*Part) bool) (list []titledPart) {
	for i := range doc.Parts {
		if p := &doc.Parts[i]; is(p) {
			list = append(list, titledAs(p.Title, p))
		}
	}
	return list
}

// lead returns the first of the spans of a part.
func (p *Part) lead() []Span { return p.Spans[:min(1, len(p.Spans))] }

// bestTitle returns the index of the title that is name, give or take an OCR error or a 的; -1 if there is none.
func bestTitle(titles []titledPart, name string) int {
	const alike = 0.85
	same := titledAs(name, nil)
	return slices.IndexFunc(titles, func(t titledPart) bool {
		return same.sketch.Most(t.sketch) >= alike && wording.Likeness(t.key, same.key) >= alike
	})
}

// titleOfEdition returns the index of the title that is name but for a note in brackets at the end of one of them: 供水办法（2031年修订）. -1 if there is
// none.
func titleOfEdition(titles []titledPart, name string) int {
	key, bare := han.Key(name), han.Key(wording.WithoutTail(name))
	return slices.IndexFunc(titles, func(t titledPart) bool {
		other := han.Key(t.part.Title)
		return bare == other || key == han.Key(wording.WithoutTail(t.part.Title))
	})
}

// attachments holds the list of attachments (附件说明) against the attachments.
func (c *checker) attachments(at *segment.Document) {
	doc := &c.is.Documents[c.doc]
	listed := at.Listed
	if len(listed) == 0 {
		return
	}
	titles := doc.titled(func(p *Part) bool { return p.Role == segment.Attached })
	c.countedList(listed)
	for i := range listed {
		name := c.is.Source.source.Reading(listed[i].Text(c.is.Source.source.Text))
		found := bestTitle(titles, name)
		if bare := withoutNote(name); found < 0 && bare != name {
			found = bestTitle(titles, bare)
		}
		if found >= 0 {
			c.add(CheckAttachments, Proved, "the attachment 《"+name+"》 is listed and follows", join(listed[i].Pieces, titles[found].part.lead())...)
			continue
		}
		status, message := Broken, "the attachment 《"+name+"》 is listed and does not follow"
		if !anyPrinted(titles) {
			status, message = Unprovable, "the attachment 《"+name+"》 is listed; the issue prints none"
		}
		c.add(CheckAttachments, status, message, listed[i].Pieces...)
	}
	c.unlisted(listed)
}

// unlisted reports the attachments that a list of the same text does not name, though it names others.
func (c *checker) unlisted(listed []segment.ListedAttachment) {
	doc := &c.is.Documents[c.doc]
	names := map[int][]titledPart{} // by the part whose list it is
	for i := range listed {
		name := c.is.Source.source.Reading(listed[i].Text(c.is.Source.source.Text))
		names[listed[i].Owner] = append(names[listed[i].Owner], titledAs(name, nil), titledAs(withoutNote(name), nil))
	}
	for i := range doc.Parts {
		p, owner := &doc.Parts[i], 0
		if p.Parent != nil {
			owner = *p.Parent
		}
		if p.Role != segment.Attached || p.Title == "" || len(names[owner]) < 4 || bestTitle(names[owner], p.Title) >= 0 {
			continue
		}
		c.add(CheckAttachments, Broken, "the attachment 《"+p.Title+"》 follows and is not listed", p.lead()...)
	}
}

// countedList holds the count that a list of attachments tells, 附件（共2个）：… or …（共2件） after its last member, against the list. A count
// of 个 after the last may be of what that one lists.
func (c *checker) countedList(listed []segment.ListedAttachment) {
	text := c.is.Source.source.Text
	first, last := &listed[0], &listed[len(listed)-1]
	if len(first.Pieces) == 0 || len(last.Pieces) == 0 {
		return
	}
	spans := join(first.Pieces[:1], last.Pieces)
	before := text[max(0, first.Pieces[0].Start-60):first.Pieces[0].Start]
	if at := strings.LastIndex(before, "附件"); at >= 0 {
		if n, unit := allCounted(before[at:]); unit != 0 {
			c.countOfList(n, len(listed), Broken, spans)
			return
		}
	}
	if n, unit := allCounted(last.Text(text)); unit != 0 && len(listed) > 1 {
		status := Broken
		if unit == '个' {
			status = Unprovable
		}
		c.countOfList(n, len(listed), status, spans)
	}
}

// countOfList notes whether so many attachments are listed; otherwise is the status where they are not.
func (c *checker) countOfList(count, found int, otherwise string, spans []Span) {
	if count == found {
		otherwise = Proved
	}
	c.add(CheckAttachments, otherwise, fmt.Sprintf("the list of attachments counts %d, and %d are listed", count, found), spans...)
}

// allCounted reads 2 and 个 of （共2个） in s; unit is 0 if none stands there.
func allCounted(s string) (n int, unit rune) {
	at := strings.LastIndex(s, "共")
	if at <= 0 {
		return 0, 0
	}
	if r, _ := utf8.DecodeLastRuneInString(strings.TrimRight(s[:at], " ")); r != '（' && r != '(' {
		return 0, 0
	}
	rest := strings.TrimLeft(s[at+len("共"):], " ")
	n, size := parse.Integer(rest)
	rest = strings.TrimLeft(rest[size:], " ")
	unit, k := utf8.DecodeRuneInString(rest)
	closing, _ := utf8.DecodeRuneInString(strings.TrimLeft(rest[k:], " "))
	if size == 0 || !strings.ContainsRune("个件份", unit) || closing != '）' && closing != ')' {
		return 0, 0
	}
	return n, unit
}

// withoutNote returns the name of an attachment without the note in brackets after it: 先进单位名单（13个）.
func withoutNote(name string) string {
	if !strings.HasSuffix(name, "）") && !strings.HasSuffix(name, ")") {
		return name
	}
	if at := strings.LastIndexAny(name, "（("); at > 0 {
		return name[:at]
	}
	return name
}

// signers holds the signature against the masthead.
func (c *checker) signers() {
	doc := &c.is.Documents[c.doc]
	if doc.Masthead == "" || len(doc.Signers) == 0 {
		return
	}
	head := strings.TrimSuffix(strings.TrimSuffix(strings.TrimSuffix(doc.Masthead, "文件"), "令"), announcement)
	spans := join(doc.MastheadSpans, doc.SignerSpans)
	signer := doc.Signers[0]
	switch {
	case len(doc.Signers) > 1 && han.Key(head) == han.Key(strings.Join(doc.Signers, "")):
		c.add(CheckSigners, Proved, "all organs of the masthead sign", spans...)
	case han.Key(head) == han.Key(signer):
		c.add(CheckSigners, Proved, signer+" signs under its masthead", spans...)
	case strings.HasSuffix(doc.Masthead, "令"):
		c.add(CheckSigners, Unprovable, "an order is signed by a person, "+signer, spans...)
	case !wording.EndsOrgan(signer) && c.is.isSignedByPerson(doc):
		c.add(CheckSigners, Unprovable, "a person signs, "+signer, spans...)
	case strings.Contains(head, signer) || strings.Contains(signer, head) || isShortName(signer, head) || isShortName(head, signer):
		c.add(CheckSigners, Unprovable, "the masthead is "+head+", the signature "+signer, spans...)
	default:
		c.add(CheckSigners, Broken, "the masthead is "+head+", the signature "+signer, spans...)
	}
}

// isSignedByPerson reports whether the first who signs a document is an officer: 院　長　甲某某.
func (is *Issue) isSignedByPerson(doc *Document) bool {
	return len(doc.SignerSpans) > 0 && wording.IsPersonLine(is.Text(doc.SignerSpans[0]))
}

// isShortName reports whether an organ signs with its own short name: 中国证监会 of 中国证券监督管理委员会, 国家发展改革委 of
// 国家发展和改革委员会. Its characters come in the same order, the first at the head.
func isShortName(short, name string) bool {
	s, n := []rune(han.Key(short)), []rune(han.Key(name))
	if len(s) < 3 || len(s) >= len(n) || s[0] != n[0] {
		return false
	}
	k := 0
	for _, r := range n {
		if k < len(s) && s[k] == r {
			k++
		}
	}
	return k == len(s)
}

// bracketLines is how many paragraphs a bracket goes over at most: the notes below a table, the dates below the title of a law.
const bracketLines = 12

// An openBracket is a paragraph or a cell with a bracket that is not closed in it.
type openBracket struct {
	depth, age  int
	text, where string
	spans       []Span
}

// A bracketReader reads the paragraphs and cells of a document one after the other for brackets that are never closed.
type bracketReader struct {
	opened  int           // how many brackets were opened
	pending []openBracket // those that may still be closed, the first of them first
	lost    []openBracket // those that no longer can
}

// read takes the next paragraph or cell: it closes what is pending, and what has waited too long for that is lost.
func (r *bracketReader) read(s, where string, spans []Span) {
	n, depth := brackets(s)
	r.opened += n
	for ; depth < 0 && len(r.pending) > 0; depth++ {
		last := len(r.pending) - 1
		if r.pending[last].depth--; r.pending[last].depth == 0 {
			r.pending = r.pending[:last]
		}
	}
	for i := range r.pending {
		r.pending[i].age++
	}
	for len(r.pending) > 0 && r.pending[0].age > bracketLines {
		r.lost, r.pending = append(r.lost, r.pending[0]), r.pending[1:]
	}
	if depth > 0 {
		r.pending = append(r.pending, openBracket{depth: depth, text: s, where: where, spans: spans})
	}
}

// brackets reports brackets that are opened and closed neither in their paragraph nor in those below it: something is cut off. Where
// there are none, nothing is proved.
func (c *checker) brackets() {
	doc := &c.is.Documents[c.doc]
	var r bracketReader
	for _, n := range doc.Nodes() {
		if len(r.pending) == 0 && !n.facts.May(han.WithBracket) {
			continue
		}
		if n.Table == nil {
			r.read(n.Text, "", n.Spans)
			continue
		}
		for _, row := range n.Table.Cells {
			for _, cell := range row {
				r.read(cell.Text, "the cell ", cell.Spans)
			}
		}
	}
	lost := append(r.lost, r.pending...)
	for _, o := range lost {
		c.add(CheckBrackets, Broken, "a bracket is not closed in "+o.where+"“"+tail(o.text)+"”", o.spans...)
	}
	if len(lost) == 0 && r.opened > 0 {
		c.add(CheckBrackets, Proved, "every bracket is closed", doc.TitleSpans...)
	}
}

// brackets returns how many round or angle brackets s opens, and how many more than it closes. OCR programs interchange
// the shapes of brackets, so all count as one. It looks at bytes, because most of a gazette is neither: the full-width
// brackets begin with EF BC or E3 80.
func brackets(s string) (opened, depth int) {
	for i := bracketSigns.From(s, 0); i >= 0; i = bracketSigns.From(s, i+1) {
		if r, _ := han.Char(s, i); openSigns.Has(r) {
			opened, depth = opened+1, depth+1
		} else {
			depth--
		}
	}
	return opened, depth
}

var (
	bracketSigns = han.NewMarks("([（《〔【〈)]）》〕】〉")
	openSigns    = han.NewSet("（《(〔【〈[")
)

// tail returns the end of s.
func tail(s string) string {
	r := []rune(s)
	if len(r) > 16 {
		return "…" + string(r[len(r)-16:])
	}
	return s
}
