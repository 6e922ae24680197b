package segment

// A Document is one document of an issue: its head, and its parts in printed order.
type Document struct {
	Extent
	Head   Head
	Letter Letter
	Elements
	Parts   []Part
	Signers []Block // 发文机关署名
	Date    []Span  // 成文日期; nil if none is printed
	Imprint []Block // 版记: 抄送, 印发机关 and date
	Seals   []Block // lines beside the signature that tell of 印章: （公章）
	Remarks []Block // 附注
	Listed  []ListedAttachment
	named   []quotation
}

// A ListedAttachment is one attachment that a list of them (附件说明) names.
type ListedAttachment struct {
	Block
	Number int // 1 of 附件：1. …; 0 where it has none
	Owner  int // index of the part that has the list
	Part   int // index of the part that it is; 0 where none follows
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
	Note     []Block // 题注, the note below the title on when the text was passed, amended and published
	From     int     // its first line
	To       int     // the line after its last

	number, sub int // of the label: 1 and 2 of 附件1-2
}

// A divider divides the blocks below a head into parts.
type divider struct {
	text       string
	lines      []Line
	doc        *Document
	all        []Block
	titles     []answer // of each block, whether its text can be a title, as far as it was asked
	used       map[string]bool
	notes      []note
	after      bool // the notice is signed
	within     bool // the title found last is that of a text inside the open part, and not one that the notice names
	instrument int  // index of the last instrument, 0 for the document itself

	first, last partFacts // of the notice, and of the part that is filled
	ending      ending    // the run of blocks that was looked at last for the end of the notice
}

// A note is one line of the list of attachments (附件说明).
type note struct {
	part   int
	number int
	pieces []Span
	key    string
	listed int  // index into the Listed of the document
	taken  bool // its attachment has come
}

// divide fills the parts of doc from the blocks below its head.
func divide(text string, lines []Line, doc *Document, blocks []Block) {
	d := &divider{text: text, lines: lines, doc: doc, all: blocks, titles: make([]answer, len(blocks)), used: map[string]bool{}}
	doc.Parts = []Part{{Role: Notice, Title: doc.Head.TitleSpans, Parent: -1, From: doc.From, To: doc.To}}
	if d.isBareInstrument() {
		doc.Parts[0].Role = Instrument
	}
	for i := 0; i < len(blocks); {
		i += d.take(i)
	}
	d.datesItself()
	d.notesBelowTitles()
	for p := range doc.Parts {
		markHashes(text, lines, doc.Parts[p].Blocks)
	}
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
		if b.Kind == KindDate && i > 0 && (d.isSigner(i-1) || h.isOrder(d.text, d.lines)) || b.Kind == KindText && i > 3 {
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
	case d.isRemark(i):
		d.doc.Remarks = append(d.doc.Remarks, *b)
		d.add(i)
		return 1
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
	d.put(p, i)
	if len(d.doc.Parts) == 1 && !d.after {
		d.quote(&d.all[i])
	}
}

// put adds block i to a part. The blocks of a part stand one after the other among those of the document, and are not copied; a part that
// leaves one out has copies of its own.
func (d *divider) put(p *Part, i int) {
	n := len(p.Blocks)
	if n == 0 || i > 0 && &p.Blocks[n-1] == &d.all[i-1] {
		p.Blocks = d.all[i-n : i+1 : i+1]
		return
	}
	p.Blocks = append(p.Blocks, d.all[i])
}

// mark gives a block and its lines a kind.
func (d *divider) mark(b *Block, k Kind, why string) {
	b.Kind = k
	for _, i := range b.Lines {
		d.lines[i].claim(k, why)
	}
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
