package segment

import (
	"slices"
	"sort"

	"github.com/gongbao/gongbao/internal/han"
	"github.com/gongbao/gongbao/internal/wording"
)

// A Layout is where everything stands in a source.
type Layout struct {
	Source    *Source
	Lines     []Line
	Front     *Front
	Documents []Document
	Colophon  ColophonExtent
	Outside   []Extent // text that is part of no document: too little to be one
	Absent    Absence  // why the text can hold no document; it has none then

	rows []ownRow  // of the user's registry
	own  []OwnWord // where its words stand
	twin string    // the text as the stages read it, with built-in words for those of the registry; "" for the text itself
}

// factsOf tells which signs can stand in the lines [from, to).
func (l *Layout) factsOf(from, to int) (facts han.Facts) {
	for i := from; i < to; i++ {
		facts |= l.Lines[i].facts
	}
	return facts
}

// Options are what the user of a source knows of it beforehand. The zero value is for any source.
type Options struct {
	RunningHeads []string // lines that stand at the head or the foot of each page
	Kinds        []string // kinds of documents (文种) beside those of the lexicon, such as 快报
	Organs       []string // names of bodies, or their ends, such as 研习社
}

// Read finds where everything stands in a source. It says where, never what it means, and it
// reads any bytes.
func Read(src *Source) *Layout { return Options{}.Read(src) }

// Read is like the function [Read], with what o says.
func (o Options) Read(src *Source) *Layout {
	rows, _ := o.ownRows()
	if len(rows) == 0 {
		return o.read(src)
	}
	twin, own := twinOf(src.Text, rows)
	if len(own) == 0 {
		return o.read(src)
	}
	other := *src
	other.Text = twin
	l := o.read(&other)
	l.Source, l.rows, l.own, l.twin = src, rows, own, twin
	return l
}

// read does the stages one after the other.
func (o Options) read(src *Source) *Layout {
	l, book, told := o.readLines(src)
	lines, front := l.Lines, l.Front
	set := measureSetting(src, lines)
	book.stage = StageDocuments
	if l.Absent = absence(src, lines); l.Absent != "" {
		putAllAside(lines)
		return l
	}
	found, outside := findDocuments(src.Text, lines, front, liveLines(lines))
	l.Outside = outside
	live := liveLines(lines)
	for _, at := range found {
		d := readDocument(book, src.Text, lines, live, front, set, at, told)
		told = told.below(d.textLine(live))
		l.Documents = append(l.Documents, d)
	}
	return l
}

// readLines does the stages above the documents. It returns the lines with what stands before and beside the documents, the ledger of their
// claims, and the facts that the pages of web sites tell.
func (o Options) readLines(src *Source) (l *Layout, book *ledger, told pageFacts) {
	lines := splitLines(src.Text, src.isMarkdown())       // the printed lines
	lines = splitSeams(src.Text, lines, src.isMarkdown()) // heads of documents glued on one line
	book = keepLedger(lines)
	book.stage = StageShape
	classify(src.Text, lines) // what each shows by its shape
	book.stage = StageTables
	markStackedTables(src.Text, lines) // tables with one cell on each line
	markSpacedTables(src.Text, lines)  // tables with spaces between the cells
	book.stage = StageFurniture
	o.putAside(src.Text, lines) // running heads that the user names
	putAside(src.Text, lines)   // running heads and page numbers
	book.stage = StageWeb
	told = readWeb(src, lines) // what a web site prints round a text, and tells about it
	book.stage = StageCaptions
	markTableLines(src.Text, lines) // labels and captions between the rows of a table
	book.stage = StageFront
	front := readFront(src.Text, lines) // cover and contents
	book.stage = StageColophon
	colophon := readColophon(src.Text, lines) // what the issue says about itself
	book.stage = StageContents
	innerContents(src.Text, lines) // the 目录 of a law inside a document
	book.stage = StageDecimals
	markDecimals(src.Text, lines) // 1, 1.1, 1.1.1, proved by their run
	return &Layout{Source: src, Lines: lines, Front: front, Colophon: colophon}, book, told
}

// readDocument reads the head of one document, joins the lines below it and divides them into parts.
func readDocument(book *ledger, text string, lines []Line, live []int, front *Front, set setting, at Extent, told pageFacts) Document {
	mine := between(live, at.From, at.To)
	book.stage = StageHead
	d := Document{Extent: at}
	d.Head, d.head = at.head.of(text, lines, mine, front.titles(text)).Head, nil
	d.Head.take(text, lines, told.above(d.textLine(live)))
	d.Head.mark(lines)
	if d.Head.isLetter(text, lines) {
		d.Letter = readLetter(text, lines, mine)
		d.Head.TitleSpans = d.Letter.Subject
	}
	number, again := d.Head.belowNote(text, lines, mine[d.Head.next:])
	rest := d.Head.takeLate(lines, mine[d.Head.next:], max(at.late, number))
	rest = d.Head.putAgain(lines, rest, again)
	rest = d.Head.addresseesBelowNote(text, lines, rest)
	d.Elements = readElements(text, lines, at.From, headEnd(at, rest))
	if stray := textOfElements(lines, headEnd(at, rest), at.To); len(stray) > 0 {
		rest = append(append([]int{}, rest...), stray...)
		slices.Sort(rest)
	}
	book.stage = StageOutline
	acceptMarkers(text, lines, rest, set)
	blocks := splitMarkers(text, lines, joinLines(text, lines, rest, set))
	book.stage = StageParts
	divide(text, lines, &d, blocks)
	return d
}

// textOfElements makes text of the lines in [from, to) that look like marks of 版头 and stand in no head, and returns them.
func textOfElements(lines []Line, from, to int) []int {
	var at []int
	for i := from; i < to; i++ {
		if l := &lines[i]; l.Role == Body && l.Kind == KindElement {
			l.claim(KindText, "like a mark of 版头, outside a head")
			at = append(at, i)
		}
	}
	return at
}

// headEnd returns the line where the head of a document ends, above the live lines that are left.
func headEnd(at Extent, rest []int) int {
	if len(rest) > 0 {
		return rest[0]
	}
	return at.To
}

// liveLines returns the lines that documents are made of: with print, and neither put aside nor part of the front.
// The first line of a broken 文号 or date stands for all.
func liveLines(lines []Line) []int {
	live := make([]int, 0, len(lines))
	for i := range lines {
		l := &lines[i]
		if l.Role == Body && l.Kind != KindRule && l.Kind != KindElement && !(l.isTail() && headsTail(lines, live, i)) || l.Role == Column {
			live = append(live, i)
		}
	}
	return live
}

// between returns the live lines in [from, to) without column headings.
func between(live []int, from, to int) []int {
	lo := sort.SearchInts(live, from)
	hi := lo + sort.SearchInts(live[lo:], to)
	return live[lo:hi]
}

// titles returns the keys of the titles in the contents.
func (f *Front) titles(text string) map[string]bool {
	if f.known == nil {
		f.known = make(map[string]bool, len(f.Entries))
		for i := range f.Entries {
			f.known[wording.TitleKey(f.Entries[i].Title(text))] = true
		}
	}
	return f.known
}
