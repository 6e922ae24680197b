// Package printer prints gazettes in the formats that other programs write, for tests: encodings of plain text, Markdown, web
// pages, DOCX, and the outputs of OCR programs.
//
//	for _, p := range printer.All {
//		src, err := intake.Read(bytes.NewReader(p.Print(printer.Pages(g.Text))), "x."+p.Extension)
//	}
package printer

import (
	"archive/zip"
	"bytes"
	"fmt"
	"html"
	"strings"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/simplifiedchinese"
	utf16 "golang.org/x/text/encoding/unicode"
)

// A Row is a printed line: the cells of a table row, or one cell that is a line of text.
type Row []string

// A Page is a printed page.
type Page []Row

// Pages takes a gazette apart: its pages end at a page number such as —3—.
func Pages(text string) []Page {
	pages := []Page{nil}
	for line := range strings.Lines(text) {
		line = strings.Trim(line, " \r\n")
		if line == "" || IsPipeRule(line) {
			continue
		}
		last := &pages[len(pages)-1]
		*last = append(*last, RowOf(line))
		if bare := strings.Trim(line, "—- ·"); bare != line && strings.Trim(bare, "0123456789") == "" && bare != "" {
			pages = append(pages, nil)
		}
	}
	return pages
}

// IsPipeRule reports whether a line parts the head of a Markdown table from its rows.
func IsPipeRule(line string) bool {
	return strings.Contains(line, "--") && strings.Trim(line, "|-: \t") == ""
}

// RowOf takes a printed line apart into cells.
func RowOf(line string) Row {
	switch {
	case strings.Contains(line, "\t"):
		return strings.Split(line, "\t")
	case strings.HasPrefix(line, "|") && strings.HasSuffix(line, "|"):
		return strings.Split(strings.Trim(line, "|"), "|")
	}
	return Row{line}
}

// A Printer prints a gazette in one format.
type Printer struct {
	Name      string // in docs/formats.md
	Format    string // as the intake calls it
	Extension string // that its files have
	Print     func([]Page) []byte
	Layout    bool // tells where words stand, and no cells
}

// All are the formats, the simplest first.
var All = []Printer{
	{"plain text", "text", "txt", PlainText, false},
	{"plain text, byte order mark", "text", "txt", func(l []Page) []byte { return append([]byte("\ufeff"), PlainText(l)...) }, false},
	{"plain text, GB18030", "text", "txt", encoded(simplifiedchinese.GB18030), false},
	{"plain text, UTF-16LE", "text", "txt", encoded(utf16.UTF16(utf16.LittleEndian, utf16.UseBOM)), false},
	{"plain text, UTF-16BE without mark", "text", "txt", encoded(utf16.UTF16(utf16.BigEndian, utf16.IgnoreBOM)), false},
	{"Markdown", "markdown", "md", printMarkdown, false},
	{"HTML", "html", "html", printHTML, false},
	{"HTML, GB18030", "html", "html", func(l []Page) []byte { return encode(simplifiedchinese.GB18030, printHTML(l)) }, false},
	{"hOCR", "hocr", "hocr", withRulings(printHOCR), false},
	{"ALTO", "alto", "alto.xml", withRulings(printALTO), false},
	{"PAGE", "page", "page.xml", withRulings(printPAGE), false},
	{"Tesseract TSV", "tsv", "tsv", withRulings(printTSV), false},
	{"hOCR without separators", "hocr", "hocr", withoutRulings(printHOCR), true},
	{"Tesseract TSV without separators", "tsv", "tsv", withoutRulings(printTSV), true},
	{"MinerU content_list.json, version 1", "mineru", "mineru.json", printContentList, false},
	{"MinerU content_list.json, version 2", "mineru", "mineru.json", printContentListV2, false},
	{"MinerU middle.json", "mineru", "mineru.json", printMiddle, false},
	{"PP-StructureV3", "paddle", "paddle.json", printPaddle, false},
	{"DoclingDocument", "docling", "docling.json", printDocling, false},
	{"DOCX", "docx", "docx", printDOCX, false},
	{"OFD", "ofd", "ofd", printOFD, false},
}

// Named returns the printer of that name.
func Named(name string) (Printer, bool) {
	for _, p := range All {
		if p.Name == name {
			return p, true
		}
	}
	return Printer{}, false
}

// PlainText prints lines, their cells parted by tabs.
func PlainText(pages []Page) []byte {
	var b bytes.Buffer
	for _, p := range pages {
		for _, r := range p {
			fmt.Fprintln(&b, strings.Join(r, "\t"))
		}
	}
	return b.Bytes()
}

func encoded(e encoding.Encoding) func([]Page) []byte {
	return func(pages []Page) []byte { return encode(e, PlainText(pages)) }
}

func encode(e encoding.Encoding, text []byte) []byte {
	data, err := e.NewEncoder().Bytes(text)
	if err != nil {
		panic(err) // the synthetic gazettes have only characters of both encodings
	}
	return data
}

// eachBlock gives the lines of a page, and the rows of each table together.
func (p Page) eachBlock(line func(string), table func([]Row)) {
	for i := 0; i < len(p); {
		n := i
		for n < len(p) && len(p[n]) > 1 {
			n++
		}
		if n > i {
			table(p[i:n])
			i = n
			continue
		}
		line(p[i][0])
		i++
	}
}

func printMarkdown(pages []Page) []byte {
	var b bytes.Buffer
	fmt.Fprint(&b, "## 公报\n\n")
	for _, p := range pages {
		p.eachBlock(func(line string) { fmt.Fprintf(&b, "%s\n\n", line) }, func(rows []Row) {
			for i, r := range rows {
				fmt.Fprintf(&b, "| %s |\n", strings.Join(r, " | "))
				if i == 0 {
					fmt.Fprintf(&b, "|%s\n", strings.Repeat("---|", len(r)))
				}
			}
			fmt.Fprintln(&b)
		})
	}
	return b.Bytes()
}

func tableHTML(rows []Row) string {
	var b strings.Builder
	b.WriteString("<table>")
	for _, r := range rows {
		b.WriteString("<tr>")
		for _, c := range r {
			fmt.Fprintf(&b, "<td>%s</td>", strings.ReplaceAll(html.EscapeString(strings.TrimSpace(c)), "&lt;br&gt;", "<br>"))
		}
		b.WriteString("</tr>")
	}
	b.WriteString("</table>")
	return b.String()
}

func printHTML(pages []Page) []byte {
	var b bytes.Buffer
	fmt.Fprint(&b, "<!DOCTYPE html>\n<html><head><title>公报</title><style>p{margin:0}</style></head><body>\n"+
		"<div class=\"nav\"><a href=\"/\">首页</a> <a href=\"/a\">政务公开</a></div>\n<div class=\"content\">\n")
	for _, p := range pages {
		p.eachBlock(func(line string) { fmt.Fprintf(&b, "<p>%s</p>\n", html.EscapeString(line)) },
			func(rows []Row) { fmt.Fprintln(&b, tableHTML(rows)) })
	}
	fmt.Fprint(&b, "</div>\n<div class=\"share\">分享到：<a href=\"#\">微信</a></div></body></html>\n")
	return b.Bytes()
}

func printDOCX(pages []Page) []byte {
	var b bytes.Buffer
	paragraph := func(text string) string {
		return "<w:p><w:r><w:t xml:space=\"preserve\">" + html.EscapeString(text) + "</w:t></w:r></w:p>"
	}
	fmt.Fprint(&b, `<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>`)
	for _, p := range pages {
		p.eachBlock(func(line string) { fmt.Fprintln(&b, paragraph(line)) }, func(rows []Row) {
			fmt.Fprint(&b, "<w:tbl>")
			for _, r := range rows {
				fmt.Fprint(&b, "<w:tr>")
				for _, c := range r {
					fmt.Fprint(&b, "<w:tc>")
					for part := range strings.SplitSeq(c, "<br>") {
						fmt.Fprint(&b, paragraph(part))
					}
					fmt.Fprint(&b, "</w:tc>")
				}
				fmt.Fprint(&b, "</w:tr>")
			}
			fmt.Fprint(&b, "</w:tbl>")
		})
	}
	fmt.Fprint(&b, "</w:body></w:document>")
	var archive bytes.Buffer
	w := zip.NewWriter(&archive)
	f, _ := w.Create("word/document.xml")
	f.Write(b.Bytes())
	w.Close()
	return archive.Bytes()
}
