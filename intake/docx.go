package intake

import (
	"archive/zip"
	"strconv"
	"strings"

	"github.com/gongbao/gongbao/segment"
)

// readDOCX reads the paragraphs and tables of a Word document (ECMA-376, WordprocessingML),
// with the numbers that Word shows before its paragraphs.
func readDOCX(archive *zip.Reader, limits Limits) (*segment.Source, error) {
	o := newOpener(archive, limits)
	body, err := o.part("word/document.xml")
	styles, _ := o.part("word/styles.xml") // a document without them still has its text
	numbering, _ := o.part("word/numbering.xml")
	d := &docx{numbers: newNumbers(numbering.kid("numbering"), styles.kid("styles"))}
	d.blocks(body.kid("document").kid("body"))
	d.endParagraph()
	for _, notes := range []string{"footnote", "endnote"} {
		part, _ := o.part("word/" + notes + "s.xml")
		d.notes(part.kid(notes+"s"), notes)
	}
	src := d.source("docx")
	return src, err
}

// A docx writes the blocks of a Word document.
type docx struct {
	sheet
	numbers *numbers
	depth   int    // tables that this one stands in
	open    string // text of a paragraph whose mark is deleted: it goes on in the next one
}

// maxTables is how many tables may stand in each other; of deeper ones only the text is kept.
const maxTables = 8

// blocks writes the paragraphs and tables in e, which is the body or a part of it that people may fill in.
func (d *docx) blocks(e *element) {
	for _, kid := range e.kids {
		switch kid.name {
		case "p":
			text := d.open + d.paragraphText(kid)
			if d.open = ""; !isMarkDeleted(kid) {
				d.block(text, box{})
				text = ""
			}
			for _, inner := range textBoxes(kid) {
				d.blocks(inner)
				d.endParagraph()
			}
			d.open = text
		case "tbl":
			d.endParagraph()
			d.paragraph()
			d.table(d.tableCells(kid))
			d.paragraph()
		case "sdt":
			d.blocks(kid.kid("sdtContent"))
		case "ins", "moveTo", "customXml", "smartTag":
			d.blocks(kid)
		}
	}
}

// endParagraph writes a paragraph whose mark is deleted and which goes on in none.
func (d *docx) endParagraph() {
	if d.open != "" {
		d.block(d.open, box{})
		d.open = ""
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
		for _, p := range kid.kids {
			if p.name == "p" {
				runText(&b, p)
			}
		}
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
		case "pPr", "rPr", "del", "moveFrom", "instrText", "Fallback", "txbxContent", "rt":
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
		case "Fallback": // the same once more, for older programs
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
		for range min(atoi(tr.kid("trPr").kid("gridBefore").attr("val")), 100) {
			row = append(row, cell{})
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
	inner := &docx{numbers: d.numbers, depth: d.depth + 1}
	inner.blocks(tc)
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
		case "sdt", "sdtContent", "ins", "customXml", "moveTo":
			found = append(found, unwrapped(kid, name)...)
		}
	}
	return found
}
