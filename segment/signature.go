package segment

import (
	"strings"

	"github.com/gongbao/gongbao/internal/han"
	"github.com/gongbao/gongbao/internal/lexicon"
	"github.com/gongbao/gongbao/internal/wording"
)

// closes reports whether block i signs the notice: the date below the name of who signs, or the name and date on one line.
func (d *divider) closes(i int) bool {
	b := &d.all[i]
	if b.Kind == KindDate {
		return i > 0 && d.isSigner(i-1) || d.noArticles() && !d.inTable(i) || d.signedBelow(i)
	}
	if len(b.Lines) != 1 || b.Kind != KindText && b.Kind != KindMarker {
		return false
	}
	s := b.Text(d.text)
	if isNumericDay(s) {
		return d.isSure(i - 1)
	}
	if d.signsUndated(i) {
		return true
	}
	_, ok := signedLine(s)
	return b.Kind == KindText && (ok || d.signsBehindDay(i))
}

// signsBehindDay reports whether block i is the day and, after it, the office and name of who signs: 2031年5月4日　云州市水务局局长　张三. Such lines above
// or below it make a list.
func (d *divider) signsBehindDay(i int) bool {
	return d.hasDayBeforeName(i) && !(i > 0 && d.hasDayBeforeName(i-1)) && !(i+1 < len(d.all) && d.hasDayBeforeName(i+1))
}

func (d *divider) hasDayBeforeName(i int) bool { return dayBeforeName(d.all[i].Text(d.text)) > 0 }

// dayBeforeName returns how long the day is before the office and name of who signs on the line s, 0 if s is no such line.
func dayBeforeName(s string) int {
	if r := first(s); len(s) > 200 || !isDigit(r) && !in("一二中", r) {
		return 0
	}
	n := dayAt(s)
	if n == 0 || n == len(s) || !isSpace(first(s[n:])) {
		return 0
	}
	if name, _ := trim(s[n:]); !wording.IsPersonLine(name) {
		return 0
	}
	return n
}

// signsUndated reports whether block i is the office and name of who signs a paper of Taiwan, whose day stands in its head: 部　長　甲某某.
func (d *divider) signsUndated(i int) bool {
	h := &d.doc.Head
	if d.signsAtEnd(i) {
		return true
	}
	if i == 0 || d.all[i].Kind != KindText || h.Day == nil && len(d.doc.Letter.To) == 0 || !wording.IsPersonLine(d.all[i].Text(d.text)) {
		return false
	}
	return len(d.doc.Letter.To) > 0 || isLetterhead(h.title(d.text, d.lines)) && h.hasNumber()
}

// signsAtEnd reports whether block i is the last of a paper whose day stands above its text, and names who signs: 总理　张三 of an
// instruction that a note below its title dates, or the organ that its title names.
func (d *divider) signsAtEnd(i int) bool {
	if i < 2 || i != len(d.all)-1 || d.all[i].Kind != KindText || len(d.all[i].Lines) != 1 || !endsSentence(d.all[i-1].Text(d.text)) {
		return false
	}
	if d.doc.Head.Day == nil && !startsEnactment(d.all[0].Text(d.text)) {
		return false
	}
	s := d.all[i].Text(d.text)
	return wording.IsPersonLine(s) || isOrganLine(s) && d.issuesAlone(s)
}

// isNumericDay reports whether s is a day in figures and nothing else: 2031-05-04, 2031.5.4. It dates a paper only below who signs.
func isNumericDay(s string) bool {
	if len(s) < len("2031.5.4") || len(s) > 30 || !isDigit(first(s)) {
		return false
	}
	for _, r := range s {
		if !isDigit(r) && !in("-./－．／—· ", r) {
			return false
		}
	}
	_, ok := wording.DayOf(s)
	return ok
}

// isSure reports whether block i names an organ or an officer, or says whose seal stands for theirs below one.
func (d *divider) isSure(i int) bool {
	if i > 0 && d.isSealNote(i) {
		i--
	}
	if i < 0 || !d.isSigner(i) {
		return false
	}
	s := wording.WithoutSeal(d.all[i].Text(d.text))
	return wording.EndsOrgan(han.Key(s)) || wording.IsPersonLine(s)
}

// signedBelow reports whether an office and a name stand right below the day at block i, as papers of Hong Kong and Macau are signed.
func (d *divider) signedBelow(i int) bool {
	if d.isCommand(i+1) || d.isCourtOf(i+1) {
		i++
	}
	return d.isHolder(i + 1)
}

// courtCells is how wide the name of a court may be.
const courtCells = 60

// isCourtOf reports whether block i names the court of the judge whose office and name are block i+1: 雲州高等行政法院第三庭.
func (d *divider) isCourtOf(i int) bool {
	if i+1 >= len(d.all) || d.all[i].Kind != KindText || len(d.all[i].Lines) != 1 {
		return false
	}
	s := d.all[i].Text(d.text)
	return last(s) == '庭' && contains(s, "法院") && cells(s) <= courtCells && d.isHolder(i+1)
}

// isCommand reports whether block i orders that what stands above be published, between the day and who signs: 命令公佈。
func (d *divider) isCommand(i int) bool {
	return i < len(d.all) && d.all[i].Kind == KindText && strings.HasPrefix(d.all[i].Text(d.text), "命令公佈") && cells(d.all[i].Text(d.text)) <= 12
}

// noArticles reports whether the notice has no articles so far, and is no chronicle (大事记) whose paragraphs have dates as headings:
// then a date alone ends it.
func (d *divider) noArticles() bool {
	if len(d.doc.Parts) > 1 || len(d.doc.Parts[0].Blocks) == 0 {
		return false
	}
	above := d.notice()
	return !above.dateFirst && !above.article
}

// inTable reports whether block i stands between the rows of a table.
func (d *divider) inTable(i int) bool {
	return i > 0 && i+1 < len(d.all) && d.all[i-1].Kind == KindRow && d.all[i+1].Kind == KindRow
}

// isSigner reports whether block i can be the name of who signs: an organ, or 市长 and a name.
func (d *divider) isSigner(i int) bool {
	b := &d.all[i]
	return (b.Kind == KindText || b.Kind == KindMasthead) && isSignerLine(b.Text(d.text)) && len(b.Lines) == 1
}

func isSignerLine(s string) bool {
	if len(s) > 200 {
		return false
	}
	if c, n := han.Measure(s); c < 4 || c > 100 || n < 2 || closesWhole(s) || strings.HasSuffix(s, ".") || strings.Contains(s, ",") || strings.HasPrefix(s, "—") || isClosingWord(s) || isCommand(s) || last(s) == '号' {
		return false
	}
	return !noNameMarks.Stand(s) || wording.IsPersonLine(s)
}

// noNameMarks stand in no name.
var noNameMarks = han.NewMarks("。；：，！？;:!?“”")

// closingWords begin what closes the text of a paper above its signature: 特此公告, 此复, 妥否，请批示.
var closingWords = lexicon.ListOf(lexicon.ClosingWord)

// isClosingWord reports whether s closes a text and names nobody.
func isClosingWord(s string) bool { return anyWordAt(s, closingWords) > 0 }

// signedLine splits a line such as "云州市人民政府办公厅　2022年4月6日" and returns where the date begins.
func signedLine(s string) (int, bool) {
	if len(s) > 200 || !strings.HasSuffix(s, "日") || cells(s) > 110 {
		return 0, false
	}
	for i, r := range s {
		if i == 0 || !isDigit(r) && !in("一二", r) {
			continue
		}
		if before := last(s[:i]); isDigit(before) || in("一二", before) {
			continue
		}
		if isDateLine(s[i:]) {
			name, _ := trim(s[:i])
			return i, isSignerLine(name) && (isSpace(last(s[:i])) || isOrganLine(name) && cells(name) >= 10)
		}
	}
	return 0, false
}

// A signatureForm is one way in which names and day stand at the end of a paper.
type signatureForm struct {
	name    string // the evidence
	example string // as printed; | stands between the lines
	fits    func(d *divider, i int) bool
	take    func(d *divider, i int, why string) int // takes the signature at block i, and returns how many blocks from there on
}

// signatureForms are tried in this order at the block that shows a signature, and the first that fits takes it.
var signatureForms = []signatureForm{
	{"who signs, beside the day", "云州市水务局　2031年5月4日", func(d *divider, i int) bool {
		if d.all[i].Kind == KindDate {
			return false
		}
		_, ok := signedLine(d.all[i].Text(d.text))
		return ok
	}, (*divider).closeOnLine},
	{"who signs, behind the day", "2031年5月4日　云州市水务局局长　张三", func(d *divider, i int) bool {
		return d.all[i].Kind == KindText && d.signsBehindDay(i)
	}, (*divider).closeBehindDay},
	{"who signs; the day stands in the head", "（2031年5月4日公布） | … | 云州市市长　张三", (*divider).signsUndated, (*divider).closeUndated},
	{"who signs, below the day", "2031年5月4日 | 云州市市长　张三", func(d *divider, i int) bool { return d.signedBelow(i) && !(i > 0 && d.isSigner(i-1)) }, (*divider).closeBelow},
	{"who signs, in brackets below the day", "2031年5月4日 | （云州市水务局）", func(d *divider, i int) bool {
		return d.isBracketedOrgan(i+1) && !(i > 0 && d.isSigner(i-1))
	}, (*divider).closeBracketed},
	{"who signs, above the day", "云州市水务局 | 2031年5月4日", func(*divider, int) bool { return true }, (*divider).closeAbove},
}

// close takes the signature at block i, the date and the names beside, below or above it, and returns how many blocks it takes.
func (d *divider) close(i int) int {
	d.after = true
	for _, form := range signatureForms {
		if form.fits(d, i) {
			return form.take(d, i, form.name)
		}
	}
	return 1
}

// closeOnLine takes a signature whose day stands on its line.
func (d *divider) closeOnLine(i int, why string) int {
	b := &d.all[i]
	at, _ := signedLine(b.Text(d.text))
	print := b.Pieces[0]
	name, skip := trim(d.text[print.Start : print.Start+at])
	d.doc.Signers = append(d.doc.Signers, Block{Kind: KindSigner, Lines: b.Lines, Pieces: []Span{{print.Start + skip, print.Start + skip + len(name)}}})
	d.doc.Date = []Span{{print.Start + at, print.End}}
	d.mark(b, KindSigner, why)
	d.put(&d.doc.Parts[0], i)
	return 1
}

// closeBehindDay takes a signature that stands after its day.
func (d *divider) closeBehindDay(i int, why string) int {
	b := &d.all[i]
	print := b.Pieces[0]
	at := dayBeforeName(b.Text(d.text))
	name, skip := trim(d.text[print.Start+at : print.End])
	from := print.Start + at + skip
	d.doc.Signers = append(d.doc.Signers, Block{Kind: KindSigner, Lines: b.Lines, Pieces: []Span{{from, from + len(name)}}})
	d.doc.Date = []Span{{print.Start, print.Start + at}}
	d.mark(b, KindSigner, why)
	d.put(&d.doc.Parts[0], i)
	return 1
}

// closeUndated takes a signature of a paper whose day stands in its head.
func (d *divider) closeUndated(i int, why string) int {
	b := &d.all[i]
	d.mark(b, KindSigner, why)
	d.doc.Signers = append(d.doc.Signers, *b)
	d.put(&d.doc.Parts[0], i)
	return 1
}

// closeBelow takes the day at block i and who signs below it, after 此令 or the name of their court where that stands between. Judges sign one
// below the other.
func (d *divider) closeBelow(i int, why string) int {
	p := &d.doc.Parts[0]
	d.put(p, i)
	d.doc.Date = d.all[i].Pieces
	n := 1
	court := d.isCourtOf(i + 1)
	if court || d.isCommand(i+1) {
		d.put(p, i+1)
		n++
	}
	for {
		d.mark(&d.all[i+n], KindSigner, why)
		d.doc.Signers = append(d.doc.Signers, d.all[i+n])
		d.put(p, i+n)
		n++
		if !court || !d.isHolder(i+n) {
			return n
		}
	}
}

// isHolder reports whether block i is one line with an office and a name.
func (d *divider) isHolder(i int) bool {
	return i < len(d.all) && d.all[i].Kind == KindText && len(d.all[i].Lines) == 1 && wording.IsPersonLine(d.all[i].Text(d.text))
}

// isBracketedOrgan reports whether block i is the name of an organ in brackets and nothing else: （云州市水务局）.
func (d *divider) isBracketedOrgan(i int) bool {
	if i >= len(d.all) || d.all[i].Kind != KindText || len(d.all[i].Lines) != 1 {
		return false
	}
	s := d.all[i].Text(d.text)
	return closesWhole(s) && cells(s) <= courtCells && isOrganLine(innerOf(s)) && isSignerLine(innerOf(s)) && !wording.IsSeal(s)
}

// innerOf returns what stands between the brackets round s.
func innerOf(s string) string { return s[han.CharLen(s, 0) : len(s)-han.LastLen(s)] }

// closeBracketed takes the day at block i and the organ in brackets below it.
func (d *divider) closeBracketed(i int, why string) int {
	p := &d.doc.Parts[0]
	d.put(p, i)
	d.doc.Date = d.all[i].Pieces
	below := &d.all[i+1]
	d.mark(below, KindSigner, why)
	d.put(p, i+1)
	s, at := below.Text(d.text), below.Pieces[0].Start
	name, skip := trim(innerOf(s))
	at += han.CharLen(s, 0) + skip
	d.doc.Signers = append(d.doc.Signers, Block{Kind: KindSigner, Lines: below.Lines, Pieces: []Span{{at, at + len(name)}}})
	return 2
}

// closeAbove takes the day at block i and who signs above it.
func (d *divider) closeAbove(i int, why string) int {
	d.signersAbove(i, why)
	d.doc.Date = d.all[i].Pieces
	d.put(&d.doc.Parts[0], i)
	return 1
}

// maxSigners is how many blocks above the day may be signatures and seals: the organs of a joint paper stand one below the other.
const maxSigners = 12

// signersAbove takes who signs above the day at block i, and the notes on seals among them.
func (d *divider) signersAbove(i int, why string) {
	p := &d.doc.Parts[0]
	last := i - 1
	for j := i - 1; j >= 0 && i-j <= maxSigners && len(p.Blocks) > 0 && j >= i-len(p.Blocks); j-- {
		if d.isSealNote(j) {
			d.mark(&d.all[j], KindSigner, why)
			d.doc.Seals = append(d.doc.Seals, d.all[j])
			p.Blocks[len(p.Blocks)-(i-j)].Kind = KindSigner
			last = min(last, j-1)
			continue
		}
		if !d.isSigner(j) || !d.signsWith(last, j) || j > 0 && wording.IsCourtesy(d.all[j-1].Text(d.text)) {
			return
		}
		d.mark(&d.all[j], KindSigner, why)
		p.Blocks[len(p.Blocks)-(i-j)].Kind = KindSigner
		d.doc.Signers = append([]Block{d.all[j]}, d.doc.Signers...)
	}
}

// isSealNote reports whether block i says whose seal stands for that of who signs, （云州市水务局代章）, or that a seal stands there, （公章）.
func (d *divider) isSealNote(i int) bool {
	s := d.all[i].Text(d.text)
	return len(s) <= 3*80 && closesWhole(s) && cells(s) <= 80 && wording.IsSeal(s)
}

// issuesAlone reports whether the title names the organ and no other as its issuer: 云州市水务局 of 云州市水务局关于公布名单的通知. Organs that
// stand above its signature are the end of a list.
func (d *divider) issuesAlone(organ string) bool {
	rest, ok := strings.CutPrefix(han.Key(d.doc.Head.title(d.text, d.lines)), han.Key(organ))
	return ok && wording.EndsOrgan(organ) && subjectAt(rest) == 0
}

// signsWith reports whether block j signs beside block last, right above the date: organs sign with organs, and
// ministers with ministers. The last line of a list of members signs with nobody.
func (d *divider) signsWith(last, j int) bool {
	a, b := wording.WithoutSeal(d.all[j].Text(d.text)), wording.WithoutSeal(d.all[last].Text(d.text))
	if j < last && wording.EndsOrgan(a) && d.issuesAlone(b) {
		return false
	}
	if j == last || isOtherNameOf(a, b) || wording.EndsOrgan(a) == wording.EndsOrgan(b) || isOrganLine(a) && wording.IsPersonLine(b) {
		return true
	}
	// 云州市临 and 江区人民政府: one name, broken over two lines
	return j == last-1 && d.all[j].Lines[0] == d.all[last].Lines[0]-1 && !strings.ContainsFunc(a, isSpace) &&
		(wording.StartsOrgan(a) || strings.Contains(d.doc.Head.title(d.text, d.lines), a))
}
