package intake

import (
	"archive/zip"
	"cmp"
	"strconv"
	"strings"

	"github.com/gongbao/gongbao/segment"
)

// readDOCX reads the paragraphs and tables of a Word document (ECMA-376, WordprocessingML),
// with the numbers that Word shows before its paragraphs.
func readDOCX(archive *zip.Reader, limits Limits) (*segment.Source, error) {
	o := newOpener(archive, limits)
	body := o.take(mainPart)
	styles, numbering := o.take("word/styles.xml"), o.take("word/numbering.xml")
	d := &docx{numbers: newNumbers(numbering.kid("numbering"), styles.kid("styles"))}
	d.blocks(body.kid("document").kid("body"))
	d.endParagraph()
	for _, notes := range []string{"footnote", "endnote"} {
		d.notes(o.take("word/"+notes+"s.xml").kid(notes+"s"), notes)
	}
	return d.source("docx"), cmp.Or(o.err, d.unread())
}

// unread tells what of a document is not read.
func (d *docx) unread() error {
	e := &FormatError{Format: "docx", Place: mainPart, Advice: "open it in a word processor and save it again"}
	switch {
	case d.outside > 0:
		e.Reason = "another document is set into it (altChunk), which is not read"
	case d.numbers.long:
		e.Place, e.Reason = "word/numbering.xml", "the number before a paragraph is longer than any that is printed, and is left out"
	default:
		return nil
	}
	return e
}

// A docx writes the blocks of a Word document.
type docx struct {
	sheet
	numbers *numbers
	depth   int    // tables that this one stands in
	outside int    // documents that are set into this one
	open    []byte // text of a paragraph whose mark is deleted: it goes on in the next one
}

// maxTables is how many tables may stand in each other; of deeper ones only the text is kept.
const maxTables = 8

// blocks writes the paragraphs and tables in e, which is the body or a part of it that people may fill in.
func (d *docx) blocks(e *element) {
	for _, kid := range e.kids {
		switch kid.name {
		case "p":
			open := d.printed(kid)
			for _, inner := range textBoxes(kid) {
				d.blocks(inner)
				d.endParagraph()
			}
			d.open = open
		case "tbl":
			d.endParagraph()
			d.paragraph()
			d.table(d.tableCells(kid))
			d.paragraph()
		case "sdt":
			d.blocks(kid.kid("sdtContent"))
		case "altChunk":
			d.outside++
		case "AlternateContent":
			d.blocks(chosen(kid))
		case "t":
			d.block(allOf(kid), box{})
		case "r", "hyperlink", "fldSimple": // outside of any paragraph
			d.blocks(&element{kids: []*element{{name: "p", kids: []*element{kid}}}})
		default: // such as ins, moveTo, customXml, smartTag, and what is not known
			if kid.shown > 0 && !deleted[kid.name] {
				d.blocks(kid)
			}
		}
	}
}

// deleted are the elements of marked changes whose text is not printed.
var deleted = setOfWords("del moveFrom")

// chosen returns what is printed of content for which there is an alternative: the first choice with text, or what stands beside it for older
// programs.
func chosen(e *element) *element {
	for _, kid := range e.kids {
		if kid.shown > 0 {
			return kid
		}
	}
	return &element{}
}

// printed writes a paragraph with what is open before it. If its mark is deleted it returns both instead.
func (d *docx) printed(p *element) (open []byte) {
	open, d.open = d.open, nil
	text := d.paragraphText(p)
	switch {
	case isMarkDeleted(p):
		return append(open, text...)
	case len(open) > 0:
		text = string(append(open, text...))
	}
	d.block(text, box{})
	return nil
}

// endParagraph writes a paragraph whose mark is deleted and which goes on in none.
func (d *docx) endParagraph() {
	if len(d.open) > 0 {
		d.block(string(d.open), box{})
		d.open = nil
	}
}

// isMarkDeleted reports whether a marked change deletes the mark at the end of a paragraph, which so goes on in the next one.
func isMarkDeleted(p *element) bool { return p.kid("pPr").kid("rPr").has("del") }

// notes writes the footnotes or endnotes below the text, each with its number; those that only rule lines have a type.
func (d *docx) notes(e *element, name string) {
	n := 0
	for _, kid := range e.kids {
		if kid.name != name || kid.attr("type") != "" && kid.attr("type") != "normal" {
			continue
		}
		var b strings.Builder
		runText(&b, kid)
		if n++; strings.TrimSpace(b.String()) != "" {
			d.block("["+strconv.Itoa(n)+"] "+strings.TrimSpace(b.String()), box{})
		}
	}
}

// paragraphText returns what is printed of a paragraph, with its number.
func (d *docx) paragraphText(p *element) string {
	var b strings.Builder
	runText(&b, p)
	text := b.String()
	if marker := d.numbers.next(p.kid("pPr")); strings.TrimSpace(text) != "" {
		return marker + text
	}
	return text
}

// runText writes the text of a paragraph or of a piece of it. Deleted text and the codes of fields are not printed,
// and text boxes come after the paragraph that they are anchored in.
func runText(b *strings.Builder, e *element) {
	for _, kid := range e.kids {
		switch kid.name {
		case "t":
			b.WriteString(allOf(kid))
		case "tab", "ptab":
			b.WriteString("  ")
		case "br", "cr":
			b.WriteByte('\n')
		case "noBreakHyphen":
			b.WriteByte('-')
		case "sym":
			b.WriteString(symbol(kid))
		case "r":
			if !isHidden(kid) {
				runText(b, kid)
			}
		case "AlternateContent":
			runText(b, chosen(kid))
		case "pPr", "rPr", "del", "moveFrom", "instrText", "txbxContent", "rt":
		default:
			if kid.name != "" {
				runText(b, kid)
			}
		}
	}
}

// isHidden reports whether a run is formatted as hidden text.
func isHidden(r *element) bool {
	vanish := r.kid("rPr").kid("vanish")
	return vanish.name != "" && vanish.attr("val") != "0" && vanish.attr("val") != "false"
}

// allOf returns the text of e with its spaces.
func allOf(e *element) string {
	var b strings.Builder
	for _, kid := range e.kids {
		b.WriteString(kid.text)
	}
	return b.String()
}

// symbols are the characters of Wingdings that forms print: boxes to tick.
var symbols = map[string]string{
	"F0A8": "□", "F06F": "□", "F071": "□", "F0FE": "☑", "F052": "☑", "F0FD": "☒", "F0FC": "✓", "F06C": "●", "F06E": "■", "F0D8": "➢",
}

// symbol returns a character given by its place in a font, a private-use character if the place is unknown.
func symbol(e *element) string {
	code := strings.ToUpper(e.attr("char"))
	if s, ok := symbols[code]; ok {
		return s
	}
	n, err := strconv.ParseUint(code, 16, 16)
	if err != nil || n < ' ' {
		return ""
	}
	return string(rune(n))
}

// textBoxes returns the contents of the text boxes anchored in e.
func textBoxes(e *element) []*element {
	var found []*element
	for _, kid := range e.kids {
		switch kid.name {
		case "txbxContent":
			found = append(found, kid)
		case "AlternateContent":
			found = append(found, textBoxes(chosen(kid))...)
		default:
			found = append(found, textBoxes(kid)...)
		}
	}
	return found
}

// tableCells returns the cells of a table. A cell that goes on below says so in each row (w:vMerge):
// it gives its text in the first and blanks below.
func (d *docx) tableCells(tbl *element) [][]cell {
	var rows [][]cell
	for _, tr := range rowsOf(tbl) {
		if tr.kid("trPr").has("del") {
			continue // deleted by a marked change
		}
		var row []cell
		if n := min(atoi(tr.kid("trPr").kid("gridBefore").attr("val")), 100); n > 0 {
			row = append(row, cell{columns: n})
		}
		for _, tc := range cellsOf(tr) {
			props := tc.kid("tcPr")
			c := cell{columns: atoi(props.kid("gridSpan").attr("val"))}
			if text := d.cellText(tc); !isMergedBelow(props) {
				c.text = text
			}
			row = append(row, c)
		}
		rows = append(rows, row)
	}
	return rows
}

// isMergedBelow reports whether a cell continues the one above it.
func isMergedBelow(tcPr *element) bool {
	return tcPr.has("vMerge") && tcPr.kid("vMerge").attr("val") != "restart"
}

// cellText returns the paragraphs in a cell as lines. A table in it gives its rows as lines.
func (d *docx) cellText(tc *element) string {
	if d.depth >= maxTables {
		var b strings.Builder
		runText(&b, tc)
		return b.String()
	}
	inner := &docx{sheet: sheet{room: d.room}, numbers: d.numbers, depth: d.depth + 1}
	inner.blocks(tc)
	d.room = inner.room
	d.outside += inner.outside
	return inner.text.String()
}

// rowsOf and cellsOf look through content controls and marked changes.
func rowsOf(tbl *element) []*element { return unwrapped(tbl, "tr") }
func cellsOf(tr *element) []*element { return unwrapped(tr, "tc") }

func unwrapped(e *element, name string) []*element {
	var found []*element
	for _, kid := range e.kids {
		switch kid.name {
		case name:
			found = append(found, kid)
		case "AlternateContent":
			found = append(found, unwrapped(chosen(kid), name)...)
		case "sdt", "sdtContent", "ins", "customXml", "moveTo":
			found = append(found, unwrapped(kid, name)...)
		default:
			if kid.shown > 0 && !deleted[kid.name] && kid.name != "tc" {
				found = append(found, unwrapped(kid, name)...)
			}
		}
	}
	return found
}
