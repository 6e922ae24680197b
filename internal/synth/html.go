package synth

import (
	"fmt"
	"html"
	"strings"
	"unicode/utf8"
)

// HTML is the same gazette laid out for print, for tests that make a PDF with a browser: cover, contents with dot
// leaders, running heads and page numbers, tables with borders, one part in two columns, one table across a
// landscape page. Pages end where they end in Text, so the contents lead to the same pages.
func (g *Gazette) HTML() string {
	s := &sheet{g: g, wide: g.widest(), twin: g.twinPart()}
	s.printf(sheetHead, html.EscapeString(g.Truth.Structure.Issue.Name), g.habit.points())
	s.front()
	for i := range g.lines {
		s.line(i)
	}
	s.close()
	s.out.WriteString("</body></html>\n")
	return s.out.String()
}

const sheetHead = `<!DOCTYPE html>
<html lang="zh-CN"><head><meta charset="utf-8"><title>%s</title><style>
@page { size: A4; margin: 18mm 20mm; }
@page wide { size: A4 landscape; }
body { font: %.1fpt/1.45 "Noto Serif CJK SC", "Noto Sans CJK SC", serif; margin: 0; }
section { break-after: page; min-height: 255mm; display: flex; flex-direction: column; }
section.wide { page: wide; min-height: 160mm; }
p { margin: 0 0 1pt; text-indent: 2em; text-align: justify; }
.cover, .title, .number, .masthead, .column, .sheethead, .folio { text-align: center; text-indent: 0; }
.cover { font-size: 20pt; margin-top: 11mm; } .title { font-size: 1.3em; margin: 3pt 0; } .masthead { font-size: 1.8em; color: #c00; }
.on { text-indent: 0; } .off { text-align-last: justify; } /* a paragraph that goes on over a page ends with a full line */
.column { font-size: 1.3em; } .plain { text-indent: 0; } .sign { text-align: right; text-indent: 0; }
.sheethead { font-size: 9pt; border-bottom: .5pt solid; margin-bottom: 6pt; } .folio { margin-top: auto; font-size: 9pt; }
.twin { column-count: 2; column-gap: 8mm; }
.entry { display: flex; text-indent: 0; } .entry .dots { flex: 1; text-align: right; white-space: nowrap; }
table { border-collapse: collapse; width: 100%%; font-size: .85em; margin: 2pt 0; } td, th { border: .5pt solid; padding: 0 3pt; }
</style></head><body>
`

// points is the size of type with which the lines of a page, and its tables, fit on A4.
func (h habit) points() float64 {
	lines := float64(h.height)
	if h.gap {
		lines *= 0.7 // every paragraph was counted with a blank line
	}
	return min(482/float64(h.width), 600/(1.45*lines))
}

// A sheet is a gazette being laid out.
type sheet struct {
	out   strings.Builder
	g     *Gazette
	page  int    // of the open section, 0 when none is open
	open  string // the element that is open in the section: twin, table or nothing
	wide  *block // the table across a landscape page
	twin  [2]int // document and part in two columns
	title *block // the title that was printed last
}

func (s *sheet) printf(format string, args ...any) { fmt.Fprintf(&s.out, format, args...) }

// front prints cover and contents.
func (s *sheet) front() {
	s.printf("<section>\n")
	for _, b := range s.g.blocks {
		switch b.role {
		case roleCover:
			s.paragraph("cover", b.text.text)
		case roleContents:
			s.printf("</section>\n<section>\n")
			s.paragraph("title", b.text.text)
		case roleGroup:
			s.paragraph("column", b.text.text)
		case roleEntry:
			s.entry(b.entry)
		}
	}
	s.printf("</section>\n")
}

// entry prints an entry of the contents with a leader of dots.
func (s *sheet) entry(e *Entry) {
	dots := max(3, 40-utf8.RuneCountInString(e.Title)%40)
	s.printf("<p class=\"entry\"><span>%s</span><span class=\"dots\">%s%d</span></p>\n", html.EscapeString(e.Title), strings.Repeat("…", dots/2), e.Page)
}

func (s *sheet) paragraph(class, text string) {
	if class == "" {
		s.printf("<p>%s</p>\n", html.EscapeString(text))
		return
	}
	s.printf("<p class=\"%s\">%s</p>\n", class, html.EscapeString(text))
}

// line prints one line of the text on its page.
func (s *sheet) line(i int) {
	l := s.g.lines[i]
	if l.page == 0 || l.block == nil || l.role <= roleEntry || l.role == roleTitle && l.block == s.title {
		return
	}
	s.section(l)
	if l.role == roleTable {
		s.row(l)
		return
	}
	s.inner(l)
	text := strings.TrimPrefix(s.g.Text[l.Start:l.End], "- ")
	if l.role == roleTitle {
		s.title, text = l.block, l.block.text.text
	}
	s.paragraph(s.classOf(i), text)
}

// classOf is the style of the paragraph on line i: that of its role, and how a paragraph over pages is set.
func (s *sheet) classOf(i int) string {
	l := s.g.lines[i]
	class := classes[l.role]
	if l.role != rolePara {
		return class
	}
	if s.pieceOf(i, -1) {
		class += " on"
	}
	if s.pieceOf(i, 1) {
		class += " off"
	}
	return strings.TrimSpace(class)
}

// pieceOf reports whether the paragraph on line i has another piece on the page before or after.
func (s *sheet) pieceOf(i, step int) bool {
	for j := i + step; j >= 0 && j < len(s.g.lines); j += step {
		if o := s.g.lines[j]; o.role != roleFurniture {
			return o.block != nil && o.block == s.g.lines[i].block
		}
	}
	return false
}

// classes are the styles of the roles; running paragraphs have none.
var classes = map[role]string{roleTitle: "title", roleNumber: "number", roleMasthead: "masthead", roleColumn: "column", roleTo: "plain",
	roleLabel: "plain", roleSigner: "sign", roleDate: "sign", roleColophon: "plain", roleChapter: "title"}

// section opens the page of a line, and closes the one before. The widest table has a landscape page of its own.
func (s *sheet) section(l line) {
	wide := s.wide != nil && l.block == s.wide
	if s.page == l.page && (s.open == "wide") == wide {
		return
	}
	s.close()
	s.page = l.page
	class := ""
	if wide {
		class = ` class="wide"`
	}
	s.printf("<section%s>\n<div class=\"sheethead\">%s</div>\n", class, html.EscapeString(s.g.head))
	if wide {
		s.open = "wide"
		s.printf("<table>\n")
	}
}

// inner opens or closes the two columns of a page.
func (s *sheet) inner(l line) {
	twin := [2]int{l.block.doc, l.block.part} == s.twin && (l.role == rolePara || l.role == roleHeading)
	if s.open == "table" || s.open == "twin" && !twin {
		s.shut()
	}
	if twin && s.open == "" {
		s.open = "twin"
		s.printf("<div class=\"twin\">\n")
	}
}

// row prints a row of a table; the rules of Markdown tables are none.
func (s *sheet) row(l line) {
	if l.cells == nil {
		return
	}
	if s.open != "table" && s.open != "wide" {
		s.shut()
		s.open = "table"
		s.printf("<table>\n")
	}
	tag := "td"
	if l.head {
		tag = "th"
	}
	s.printf("<tr>")
	for _, c := range l.cells {
		s.printf("<%s>%s</%s>", tag, strings.ReplaceAll(html.EscapeString(c), "\n", "<br>"), tag)
	}
	s.printf("</tr>\n")
}

// shut closes what is open in the section.
func (s *sheet) shut() {
	switch s.open {
	case "twin":
		s.printf("</div>\n")
	case "table", "wide":
		s.printf("</table>\n")
	}
	s.open = ""
}

// close ends a page with its number.
func (s *sheet) close() {
	s.shut()
	if s.page > 0 {
		s.printf("<div class=\"folio\">%s</div>\n</section>\n", s.g.habit.folioText(s.page))
	}
	s.page = 0
}

// widest is the table with the most columns.
func (g *Gazette) widest() *block {
	var best *block
	for _, b := range g.blocks {
		if b.grid != nil && (best == nil || len(b.grid.rows[0]) > len(best.grid.rows[0])) {
			best = b
		}
	}
	return best
}

// twinPart is the last instrument of the gazette, document and part.
func (g *Gazette) twinPart() [2]int {
	for i := len(g.Truth.Structure.Documents) - 1; i >= 0; i-- {
		for j, p := range g.Truth.Structure.Documents[i].Parts {
			if p.Role == "instrument" && p.Articles+p.Headings > 0 {
				return [2]int{i, j}
			}
		}
	}
	return [2]int{-1, -1}
}
