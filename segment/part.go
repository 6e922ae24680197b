package segment

import "strings"

// A Document is one document of an issue: its head, and its parts in printed order.
type Document struct {
	Extent
	Head    Head
	Parts   []Part
	Signers []Block // 发文机关署名
	Date    []Span  // 成文日期; nil if none is printed
	Imprint []Block // 版记: 抄送, 印发机关 and date
	Listed  []Block // the attachments that lists of attachments (附件说明) name
	named   []quotation
}

// A quotation is a title in 《》 in the notice, and the words around it that say whether the notice issues it.
type quotation struct {
	pieces []Span
	key    string
	issued bool
}

// Named returns the titles of the texts that the notice says it issues: 现将《…》《…》印发给你们.
func (d *Document) Named(src string) []Block {
	var out []Block
	for _, q := range d.named {
		if q.issued {
			out = append(out, Block{Kind: KindText, Pieces: q.pieces})
		}
	}
	return out
}

// Roles of parts.
const (
	Notice     = "notice"     // the document itself
	Instrument = "instrument" // a text that it issues (印发件)
	Attached   = "attachment" // 附件
)

// A Part is a piece of a document that counts its own provisions.
type Part struct {
	Role     string
	Label    Span   // of an attachment, without its colon; empty for others
	Title    []Span // where its title is printed
	Inferred bool   // the title stands only in the list of attachments (附件说明)
	Parent   int    // index of the part that an attachment belongs to; -1 for the document
	Blocks   []Block
	From     int // its first line
	To       int // the line after its last

	number, sub int // of the label: 1 and 2 of 附件1-2
}

// A divider divides the blocks below a head into parts.
type divider struct {
	text       string
	lines      []Line
	doc        *Document
	all        []Block
	used       map[string]bool
	notes      []note
	after      bool // the notice is signed
	instrument int  // index of the last instrument, 0 for the document itself
}

// A note is one line of the list of attachments (附件说明).
type note struct {
	part   int
	number int
	pieces []Span
	key    string
	taken  bool // its attachment has come
}

// divide fills the parts of doc from the blocks below its head.
func divide(text string, lines []Line, doc *Document, blocks []Block) {
	d := &divider{text: text, lines: lines, doc: doc, all: blocks, used: map[string]bool{}}
	doc.Parts = []Part{{Role: Notice, Title: doc.Head.TitleSpans, Parent: -1, From: doc.From, To: doc.To}}
	if d.isBareInstrument() {
		doc.Parts[0].Role = Instrument
	}
	for i := 0; i < len(blocks); {
		i += d.take(i)
	}
	d.datesItself()
	d.ends()
}

// isBareInstrument reports whether the document is a law or the like without a notice before it:
// no addressees, and its provisions begin before any signature.
func (d *divider) isBareInstrument() bool {
	h := &d.doc.Head
	if len(h.Recipients) > 0 || len(h.Masthead) > 0 && (len(h.Title) == 0 || h.Title[0] > h.Masthead[0]) {
		return false
	}
	for i := range d.all {
		b := &d.all[i]
		if b.Kind == KindDate && i > 0 && d.isSigner(i-1) || b.Kind == KindText && i > 3 {
			return false
		}
		if b.Kind == KindMarker && b.Marker.Style <= ArticleMark {
			return true
		}
	}
	return false
}

// take gives block i, and blocks that belong with it, to a part. It returns how many it took.
func (d *divider) take(i int) int {
	b := &d.all[i]
	switch {
	case b.Kind == KindAttachment && d.isNote(i):
		return d.takeNote(i)
	case b.Kind == KindAttachment:
		return d.openAttachment(i)
	case !d.after && d.closes(i):
		return d.close(i)
	case d.after && d.isImprint(i):
		d.doc.Imprint = append(d.doc.Imprint, *b)
		d.add(i)
		return 1
	}
	if n := d.instrumentTitle(i); n > 0 {
		return d.openInstrument(i, n)
	}
	d.add(i)
	return 1
}

// add gives block i to the last part.
func (d *divider) add(i int) {
	p := &d.doc.Parts[len(d.doc.Parts)-1]
	p.Blocks = append(p.Blocks, d.all[i])
	if len(d.doc.Parts) == 1 && !d.after {
		d.quote(&d.all[i])
	}
}

// quotations is how many titles of a notice are kept; none issues more.
const quotations = 200

// quote notes the titles that a paragraph of the notice quotes.
func (d *divider) quote(b *Block) {
	if len(d.doc.named) >= quotations {
		return
	}
	s := b.Text(d.text)
	depth, start, before := 0, 0, 0
	for i, r := range s {
		switch r {
		case '《':
			if depth == 0 {
				start = i
			}
			depth++
		case '》':
			if depth--; depth == 0 {
				end := i + len("》")
				q := quotation{pieces: b.Spans(start, end), key: Key(s[start+len("《") : i])}
				q.issued = isIssued(s[before:start], s[end:])
				d.doc.named = append(d.doc.named, q)
				if !strings.HasPrefix(s[end:], "《") && !strings.HasPrefix(s[end:], "、") && !strings.HasPrefix(s[end:], "和") {
					before = end
				}
			}
			depth = max(depth, 0)
		}
	}
}

// isIssued reports whether a text quoted between before and after is the one that the notice issues:
// 现将《…》印发给你们; 《…》已经区政府同意，现印发. What it rests on, 根据《…》, is not.
func isIssued(before, after string) bool {
	before, after = before[max(0, len(before)-600):], after[:min(len(after), 600)]
	for _, w := range []string{"根据", "按照", "依据", "依照", "依", "贯彻", "落实", "遵照", "参照", "同时", "原", "结合", "执行"} {
		if at := strings.LastIndex(before, w); at >= 0 && len(before)-at < 60 {
			return false
		}
	}
	clause := after
	if at := strings.IndexAny(clause, "《，。；"); at > 0 {
		clause = clause[:at]
	}
	for _, w := range []string{"废止", "失效", "停止执行"} {
		if strings.Contains(clause, w) {
			return false
		}
	}
	for _, w := range []string{"印发", "发布", "公布", "发给", "转发"} {
		if at := strings.Index(after, w); at >= 0 && at < 400 {
			return strings.Contains(before, "现将") || strings.Contains(after, "现") || strings.Contains(after, "予以") || strings.Contains(before, "将")
		}
	}
	return false
}

// closes reports whether block i signs the notice: the date below the name of who signs, or the name and date on one line.
func (d *divider) closes(i int) bool {
	b := &d.all[i]
	if b.Kind == KindDate {
		return i > 0 && d.isSigner(i-1) || d.noArticles() && !d.inTable(i)
	}
	if b.Kind != KindText || len(b.Lines) != 1 {
		return false
	}
	_, ok := signedLine(b.Text(d.text))
	return ok
}

// noArticles reports whether the notice has no articles so far, and is no chronicle (大事记) whose paragraphs have dates as headings:
// then a date alone ends it.
func (d *divider) noArticles() bool {
	for i, b := range d.doc.Parts[0].Blocks {
		if i == 0 && b.Kind == KindDate && !closesWhole(b.Text(d.text)) {
			return false
		}
		if b.Kind == KindMarker && b.Marker.Style == ArticleMark {
			return false
		}
	}
	return len(d.doc.Parts) == 1 && len(d.doc.Parts[0].Blocks) > 0
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
	c := cells(s)
	return c >= 4 && c <= 100 && hanCount(s) >= 2 && !strings.ContainsAny(s, "。；：，！？;:!?“”") && !closesWhole(s) && !strings.HasPrefix(s, "—")
}

// signedLine splits a line such as "云州市人民政府办公厅　2022年4月6日" and returns where the date begins.
func signedLine(s string) (int, bool) {
	if len(s) > 200 || cells(s) > 110 || !strings.HasSuffix(s, "日") {
		return 0, false
	}
	for i, r := range s {
		if i == 0 || !isDigit(r) && !strings.ContainsRune("一二", r) {
			continue
		}
		if before := last(s[:i]); isDigit(before) || strings.ContainsRune("一二", before) {
			continue
		}
		if isDateLine(s[i:]) {
			name, _ := trim(s[:i])
			return i, isSignerLine(name) && isSpace(last(s[:i]))
		}
	}
	return 0, false
}

// close takes the signature at block i: the date, and the names above it.
func (d *divider) close(i int) int {
	d.after = true
	b := &d.all[i]
	p := &d.doc.Parts[0]
	if at, ok := signedLine(b.Text(d.text)); ok && b.Kind != KindDate {
		print := b.Pieces[0]
		name, skip := trim(d.text[print.Start : print.Start+at])
		d.doc.Signers = append(d.doc.Signers, Block{Kind: KindSigner, Lines: b.Lines, Pieces: []Span{{print.Start + skip, print.Start + skip + len(name)}}})
		d.doc.Date = []Span{{print.Start + at, print.End}}
		d.mark(b, KindSigner)
		p.Blocks = append(p.Blocks, *b)
		return 1
	}
	last := i - 1
	for j := i - 1; j >= 0 && i-j <= 12 && len(p.Blocks) > 0 && j >= i-len(p.Blocks); j-- {
		if d.isSealNote(j) {
			d.mark(&d.all[j], KindSigner)
			p.Blocks[len(p.Blocks)-(i-j)].Kind = KindSigner
			last = min(last, j-1)
			continue
		}
		if !d.isSigner(j) || !d.signsWith(last, j) {
			break
		}
		d.mark(&d.all[j], KindSigner)
		p.Blocks[len(p.Blocks)-(i-j)].Kind = KindSigner
		d.doc.Signers = append([]Block{d.all[j]}, d.doc.Signers...)
	}
	d.doc.Date = b.Pieces
	p.Blocks = append(p.Blocks, *b)
	return 1
}

// isSealNote reports whether block i says whose seal stands for that of who signs: （云州市水务局代章）.
func (d *divider) isSealNote(i int) bool {
	s := d.all[i].Text(d.text)
	return cells(s) <= 80 && closesWhole(s) && strings.HasSuffix(Key(s), "代章)")
}

// WithoutSeal returns the name of who signs without the note on the seal behind it: 云州市人民政府办公室（云州市水务局代章）.
func WithoutSeal(s string) string {
	if at := strings.IndexAny(s, "（("); at > 0 && strings.Contains(s[at:], "代章") {
		return strings.TrimRightFunc(s[:at], isSpace)
	}
	return s
}

// isPersonLine reports whether s is an office and a name: 市长 张三.
func isPersonLine(s string) bool {
	words := strings.FieldsFunc(s, isSpace)
	if len(words) < 2 || cells(s) > 40 {
		return false
	}
	for _, w := range []string{"长", "主任", "主席", "書記", "书记", "長官", "院長", "總統"} {
		if strings.HasSuffix(words[0], w) {
			return true
		}
	}
	return false
}

// signsWith reports whether block j signs beside block last, right above the date: organs sign with organs, and
// ministers with ministers. The last line of a list of members signs with nobody.
func (d *divider) signsWith(last, j int) bool {
	a, b := WithoutSeal(d.all[j].Text(d.text)), WithoutSeal(d.all[last].Text(d.text))
	if j == last || EndsOrgan(a) == EndsOrgan(b) || isOrganLine(a) && isPersonLine(b) {
		return true
	}
	// 云州市临 and 江区人民政府: one name, broken over two lines
	return j == last-1 && d.all[j].Lines[0] == d.all[last].Lines[0]-1 && !strings.ContainsFunc(a, isSpace)
}

// mark gives a block and its lines a kind.
func (d *divider) mark(b *Block, k Kind) {
	b.Kind = k
	for _, i := range b.Lines {
		d.lines[i].Kind = k
	}
}

// isImprint reports whether block i is 版记 (GB/T 9704-2012, 7.4) or the note on publication below the date.
func (d *divider) isImprint(i int) bool {
	b := &d.all[i]
	s := b.Text(d.text)
	if b.Kind != KindText {
		return false
	}
	return closesWhole(s) && (strings.Contains(s, "此件") || strings.Contains(s, "公开") || strings.Contains(s, "本文")) || isImprintLine(s)
}

// isImprintLine reports whether s is a line of 版记: 抄送：…, or 云州市人民政府办公室 2022年4月7日印发.
func isImprintLine(s string) bool {
	return strings.HasPrefix(s, "抄") && strings.HasPrefix(Key(s), "抄送") || strings.HasSuffix(s, "印发") && strings.Contains(s, "日") && cells(s) < 120
}

// instrumentTitle returns how many blocks from i on are the title of an instrument, 0 if none are.
func (d *divider) instrumentTitle(i int) int {
	if !d.titleBlock(i) {
		return 0
	}
	if n := d.namedTitle(i); n > 0 {
		return n
	}
	last := &d.doc.Parts[len(d.doc.Parts)-1]
	if d.after && len(d.doc.Parts) == 1 && d.justSigned() {
		return d.titleRun(i)
	}
	if last.Role != Notice && d.restarts(i) {
		return 1
	}
	return 0
}

// justSigned reports whether nothing stands between the signature and the next block but 版记 and lines in brackets.
func (d *divider) justSigned() bool {
	blocks := d.doc.Parts[0].Blocks
	for k := len(blocks) - 1; k >= 0; k-- {
		if blocks[k].Kind == KindDate || blocks[k].Kind == KindSigner {
			return true
		}
		if s := blocks[k].Text(d.text); !closesWhole(s) && !strings.HasPrefix(Key(s), "抄送") && !strings.HasSuffix(s, "印发") {
			return false
		}
	}
	return false
}

// titleBlock reports whether block i can be a title or a piece of one.
func (d *divider) titleBlock(i int) bool {
	if i >= len(d.all) {
		return false
	}
	b := &d.all[i]
	s := b.Text(d.text)
	return (b.Kind == KindText || b.Kind == KindMasthead) && isTitleLike(s) && !isFact(s) && !d.signsNext(i) && !d.isImprint(i)
}

// signsNext reports whether block i is a signature: the date stands below it.
func (d *divider) signsNext(i int) bool {
	return i+1 < len(d.all) && d.all[i+1].Kind == KindDate && isSignerLine(d.all[i].Text(d.text))
}

// namedTitle returns how many blocks from i on are a title that the notice quotes and that has not come yet.
func (d *divider) namedTitle(i int) int {
	s := ""
	best, score, name := 0, 0.87, ""
	for n := 1; n <= 4 && d.titleBlock(i+n-1); n++ {
		s += Key(d.all[i+n-1].Text(d.text))
		for _, q := range d.doc.named {
			if l := Likeness(s, q.key); l > score && !d.used[q.key] && len(q.key) > 12 {
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
		if n > 0 && (KindOf(s) != "" && !isTail(t) && !closesBracketOf(s, t) || cells(t) > 90 || strings.Contains(t, "，")) {
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

// restarts reports whether block i is the title of another instrument that the notice does not quote:
// it ends with a kind, and below it the count begins anew.
func (d *divider) restarts(i int) bool {
	s := d.all[i].Text(d.text)
	if KindOf(s) == "" || cells(s) < 12 || i+1 >= len(d.all) {
		return false
	}
	next := &d.all[i+1]
	if next.Kind != KindMarker || next.Marker.Number != 1 || next.Marker.Style > ArticleMark {
		return false
	}
	for _, b := range d.doc.Parts[len(d.doc.Parts)-1].Blocks {
		if b.Kind == KindMarker && b.Marker.Style == ArticleMark && next.Marker.Style <= ArticleMark && b.Marker.Number > 1 {
			return true
		}
	}
	return false
}

// openInstrument begins an instrument whose title is n blocks from i on.
func (d *divider) openInstrument(i, n int) int {
	p := Part{Role: Instrument, Parent: -1, From: d.all[i].Lines[0]}
	for k := range n {
		b := &d.all[i+k]
		d.mark(b, KindPartTitle)
		p.Title = append(p.Title, b.Pieces...)
	}
	d.doc.Parts = append(d.doc.Parts, p)
	d.instrument = len(d.doc.Parts) - 1
	return n
}

// ends gives each part the line after its last.
func (d *divider) ends() {
	parts := d.doc.Parts
	for i := range parts {
		parts[i].To = d.doc.To
		if i+1 < len(parts) {
			parts[i].To = parts[i+1].From
		}
	}
}
