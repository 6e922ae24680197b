package intake_test

import (
	"archive/zip"
	"bytes"
	"encoding/json"
	"fmt"
	"html"
	"strings"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/simplifiedchinese"
	utf16 "golang.org/x/text/encoding/unicode"
)

// A row is a printed line: the cells of a table row, or one cell that is a line of text.
type row []string

// A leaf is a printed page.
type leaf []row

// leaves takes a gazette apart: its pages end at a page number such as —3—.
func leaves(text string) []leaf {
	pages := []leaf{nil}
	for line := range strings.Lines(text) {
		line = strings.Trim(line, " \r\n")
		if line == "" || isPipeRule(line) {
			continue
		}
		last := &pages[len(pages)-1]
		*last = append(*last, rowOf(line))
		if bare := strings.Trim(line, "—- ·"); bare != line && strings.Trim(bare, "0123456789") == "" && bare != "" {
			pages = append(pages, nil)
		}
	}
	return pages
}

func isPipeRule(line string) bool {
	return strings.Contains(line, "--") && strings.Trim(line, "|-: \t") == ""
}

func rowOf(line string) row {
	switch {
	case strings.Contains(line, "\t"):
		return strings.Split(line, "\t")
	case strings.HasPrefix(line, "|") && strings.HasSuffix(line, "|"):
		return strings.Split(strings.Trim(line, "|"), "|")
	}
	return row{line}
}

// A renderer prints a gazette in one format.
type renderer struct {
	name   string // in docs/formats.md
	format string // as the intake calls it
	print  func([]leaf) []byte
	layout bool // tells where words stand, and no cells
}

var renderers = []renderer{
	{"plain text", "text", printText, false},
	{"plain text, byte order mark", "text", func(l []leaf) []byte { return append([]byte("\ufeff"), printText(l)...) }, false},
	{"plain text, GB18030", "text", encoded(simplifiedchinese.GB18030), false},
	{"plain text, UTF-16LE", "text", encoded(utf16.UTF16(utf16.LittleEndian, utf16.UseBOM)), false},
	{"plain text, UTF-16BE without mark", "text", encoded(utf16.UTF16(utf16.BigEndian, utf16.IgnoreBOM)), false},
	{"Markdown", "markdown", printMarkdown, false},
	{"HTML", "html", printHTML, false},
	{"HTML, GB18030", "html", func(l []leaf) []byte { return encode(simplifiedchinese.GB18030, printHTML(l)) }, false},
	{"hOCR", "hocr", withRulings(printHOCR), false},
	{"ALTO", "alto", withRulings(printALTO), false},
	{"PAGE", "page", withRulings(printPAGE), false},
	{"Tesseract TSV", "tsv", withRulings(printTSV), false},
	{"hOCR without separators", "hocr", withoutRulings(printHOCR), true},
	{"Tesseract TSV without separators", "tsv", withoutRulings(printTSV), true},
	{"MinerU content_list.json, version 1", "mineru", printContentList, false},
	{"MinerU content_list.json, version 2", "mineru", printContentListV2, false},
	{"MinerU middle.json", "mineru", printMiddle, false},
	{"PP-StructureV3", "paddle", printPaddle, false},
	{"DoclingDocument", "docling", printDocling, false},
	{"DOCX", "docx", printDOCX, false},
}

func printText(pages []leaf) []byte {
	var b bytes.Buffer
	for _, p := range pages {
		for _, r := range p {
			fmt.Fprintln(&b, strings.Join(r, "\t"))
		}
	}
	return b.Bytes()
}

func encoded(e encoding.Encoding) func([]leaf) []byte {
	return func(pages []leaf) []byte { return encode(e, printText(pages)) }
}

func encode(e encoding.Encoding, text []byte) []byte {
	data, err := e.NewEncoder().Bytes(text)
	if err != nil {
		panic(err) // the synthetic gazettes have only characters of both encodings
	}
	return data
}

// eachBlock gives the lines of a page, and the rows of each table together.
func (p leaf) eachBlock(line func(string), table func([]row)) {
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

func printMarkdown(pages []leaf) []byte {
	var b bytes.Buffer
	fmt.Fprint(&b, "## 公报\n\n")
	for _, p := range pages {
		p.eachBlock(func(line string) { fmt.Fprintf(&b, "%s\n\n", line) }, func(rows []row) {
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

func tableHTML(rows []row) string {
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

func printHTML(pages []leaf) []byte {
	var b bytes.Buffer
	fmt.Fprint(&b, "<!DOCTYPE html>\n<html><head><title>公报</title><style>p{margin:0}</style></head><body>\n"+
		"<div class=\"nav\"><a href=\"/\">首页</a> <a href=\"/a\">政务公开</a></div>\n<div class=\"content\">\n")
	for _, p := range pages {
		p.eachBlock(func(line string) { fmt.Fprintf(&b, "<p>%s</p>\n", html.EscapeString(line)) },
			func(rows []row) { fmt.Fprintln(&b, tableHTML(rows)) })
	}
	fmt.Fprint(&b, "</div>\n<div class=\"share\">分享到：<a href=\"#\">微信</a></div></body></html>\n")
	return b.Bytes()
}

// A glyph is a piece of a line with its place: a word of two characters of 40 units each.
type glyph struct {
	text                     string
	left, top, right, bottom int
}

// set prints the lines of a page, its tables in columns 120 units apart.
func (p leaf) set() [][]glyph {
	var out [][]glyph
	for i, r := range p {
		from, to := i, i
		for len(r) > 1 && from > 0 && len(p[from-1]) > 1 {
			from--
		}
		for len(r) > 1 && to+1 < len(p) && len(p[to+1]) > 1 {
			to++
		}
		out = append(out, glyphs(r, i, widths(p[from:to+1])))
	}
	return out
}

func withRulings(print func([]leaf, bool) []byte) func([]leaf) []byte {
	return func(pages []leaf) []byte { return print(pages, true) }
}

func withoutRulings(print func([]leaf, bool) []byte) func([]leaf) []byte {
	return func(pages []leaf) []byte { return print(pages, false) }
}

// A ruling is a printed line around cells: left, top, right, bottom.
type ruling [4]int

// drawn returns the rulings of a page if they are to be drawn.
func (p leaf) drawn(ruled bool) []ruling {
	if !ruled {
		return nil
	}
	return p.rulings()
}

// rulings returns the lines around the cells of the tables of a page: a row with fewer cells has fewer upright ones.
func (p leaf) rulings() []ruling {
	var out []ruling
	for from := 0; from < len(p); from++ {
		to := from
		for to < len(p) && len(p[to]) > 1 {
			to++
		}
		if to == from {
			continue
		}
		edges := []int{40}
		for _, w := range widths(p[from:to]) {
			edges = append(edges, edges[len(edges)-1]+w+120)
		}
		right := edges[len(edges)-1]
		for i := from; i <= to; i++ {
			top := 90 + 60*i
			out = append(out, ruling{40, top, right, top + 4})
			if i == to {
				break
			}
			for _, x := range append(edges[:len(p[i]):len(p[i])], right) {
				out = append(out, ruling{x - 2, top, x + 2, top + 60})
			}
		}
		from = to
	}
	return out
}

// widths returns the widths of the columns of a table.
func widths(rows []row) []int {
	var w []int
	for _, r := range rows {
		for i, cell := range r {
			if i == len(w) {
				w = append(w, 0)
			}
			w[i] = max(w[i], 40*len([]rune(cell)))
		}
	}
	return w
}

// glyphs sets a row in columns of these widths; spaces are 40 wide.
func glyphs(r row, line int, widths []int) []glyph {
	var out []glyph
	left, top := 100, 100+60*line
	for i, cell := range r {
		x := left
		left += widths[i] + 120
		for _, word := range strings.Fields(cell) {
			runes := []rune(word)
			for len(runes) > 0 {
				n := min(2, len(runes))
				out = append(out, glyph{string(runes[:n]), x, top, x + 40*n, top + 40})
				x += 40 * n
				runes = runes[n:]
			}
			x += 40
		}
	}
	return out
}

func printHOCR(pages []leaf, ruled bool) []byte {
	var b bytes.Buffer
	fmt.Fprint(&b, "<?xml version=\"1.0\"?>\n<html><head><meta name='ocr-system' content='tesseract 5.3.0'/></head><body>\n")
	for _, p := range pages {
		fmt.Fprint(&b, "<div class='ocr_page' title='bbox 0 0 3000 9000'>\n")
		for _, line := range p.set() {
			fmt.Fprint(&b, "<p class='ocr_par'><span class='ocr_line' title='bbox 1 1 2 2; x_size 40'>\n")
			for _, g := range line {
				fmt.Fprintf(&b, "<span class='ocrx_word' title='bbox %d %d %d %d; x_wconf 90'>%s</span>\n", g.left, g.top, g.right, g.bottom, html.EscapeString(g.text))
			}
			fmt.Fprint(&b, "</span></p>\n")
		}
		for _, r := range p.drawn(ruled) {
			fmt.Fprintf(&b, "<div class='ocr_separator' title=\"bbox %d %d %d %d\"></div>\n", r[0], r[1], r[2], r[3])
		}
		fmt.Fprint(&b, "</div>\n")
	}
	fmt.Fprint(&b, "</body></html>\n")
	return b.Bytes()
}

func printALTO(pages []leaf, ruled bool) []byte {
	var b bytes.Buffer
	fmt.Fprint(&b, "<?xml version=\"1.0\"?>\n<alto><Description><MeasurementUnit>pixel</MeasurementUnit></Description><Layout>\n")
	for _, p := range pages {
		fmt.Fprint(&b, "<Page WIDTH=\"3000\" HEIGHT=\"9000\"><PrintSpace>\n")
		for _, line := range p.set() {
			fmt.Fprint(&b, "<TextBlock><TextLine>\n")
			for _, g := range line {
				fmt.Fprintf(&b, "<String HPOS=\"%d\" VPOS=\"%d\" WIDTH=\"%d\" HEIGHT=\"%d\" WC=\"0.9\" CONTENT=\"%s\"/><SP/>\n", g.left, g.top, g.right-g.left, g.bottom-g.top, html.EscapeString(g.text))
			}
			fmt.Fprint(&b, "</TextLine></TextBlock>\n")
		}
		for _, r := range p.drawn(ruled) {
			fmt.Fprintf(&b, "<GraphicalElement HPOS=\"%d\" VPOS=\"%d\" WIDTH=\"%d\" HEIGHT=\"%d\"/>\n", r[0], r[1], r[2]-r[0], r[3]-r[1])
		}
		fmt.Fprint(&b, "</PrintSpace></Page>\n")
	}
	fmt.Fprint(&b, "</Layout></alto>\n")
	return b.Bytes()
}

func printPAGE(pages []leaf, ruled bool) []byte {
	var b bytes.Buffer
	fmt.Fprint(&b, "<?xml version=\"1.0\"?>\n<PcGts>\n")
	for _, p := range pages {
		fmt.Fprint(&b, "<Page imageWidth=\"3000\" imageHeight=\"9000\">\n")
		for i, line := range p.set() {
			fmt.Fprint(&b, "<TextRegion><TextLine>\n")
			for _, g := range line {
				fmt.Fprintf(&b, "<Word><Coords points=\"%d,%d %d,%d\"/><TextEquiv conf=\"0.9\"><Unicode>%s</Unicode></TextEquiv></Word>\n", g.left, g.top, g.right, g.bottom, html.EscapeString(g.text))
			}
			fmt.Fprintf(&b, "<TextEquiv><Unicode>%s</Unicode></TextEquiv></TextLine></TextRegion>\n", html.EscapeString(strings.Join(p[i], " ")))
		}
		for _, r := range p.drawn(ruled) {
			fmt.Fprintf(&b, "<SeparatorRegion><Coords points=\"%d,%d %d,%d %d,%d %d,%d\"/></SeparatorRegion>\n", r[0], r[1], r[2], r[1], r[2], r[3], r[0], r[3])
		}
		fmt.Fprint(&b, "</Page>\n")
	}
	fmt.Fprint(&b, "</PcGts>\n")
	return b.Bytes()
}

func printTSV(pages []leaf, ruled bool) []byte {
	var b bytes.Buffer
	fmt.Fprintln(&b, "level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext")
	for n, p := range pages {
		fmt.Fprintf(&b, "1\t%d\t0\t0\t0\t0\t0\t0\t3000\t9000\t-1\t\n", n+1)
		for i, line := range p.set() {
			fmt.Fprintf(&b, "3\t%d\t1\t%d\t0\t0\t1\t1\t1\t1\t-1\t\n4\t%d\t1\t%d\t1\t0\t1\t1\t1\t1\t-1\t\n", n+1, i+1, n+1, i+1)
			for k, g := range line {
				fmt.Fprintf(&b, "5\t%d\t1\t%d\t1\t%d\t%d\t%d\t%d\t%d\t90\t%s\n", n+1, i+1, k+1, g.left, g.top, g.right-g.left, g.bottom-g.top, g.text)
			}
		}
		for k, r := range p.drawn(ruled) {
			for _, level := range []string{"2\t%d\t%d\t0\t0\t0\t%d\t%d\t%d\t%d\t-1\t\n", "5\t%d\t%d\t1\t1\t1\t%d\t%d\t%d\t%d\t95.0\t \n"} {
				fmt.Fprintf(&b, level, n+1, k+2, r[0], r[1], r[2]-r[0], r[3]-r[1])
			}
		}
	}
	return b.Bytes()
}

type object = map[string]any

func marshal(v any) []byte {
	data, err := json.MarshalIndent(v, "", " ")
	if err != nil {
		panic(err)
	}
	return data
}

func printContentList(pages []leaf) []byte {
	list := []object{}
	for n, p := range pages {
		p.eachBlock(func(line string) {
			list = append(list, object{"type": "text", "text": line, "bbox": []int{1, 2, 3, 4}, "page_idx": n})
		}, func(rows []row) {
			list = append(list, object{"type": "table", "table_body": "<html><body>" + tableHTML(rows) + "</body></html>", "table_caption": []string{}, "page_idx": n})
		})
	}
	return marshal(list)
}

func printContentListV2(pages []leaf) []byte {
	list := [][]object{}
	for _, p := range pages {
		page := []object{}
		p.eachBlock(func(line string) {
			page = append(page, object{"type": "paragraph", "content": object{"paragraph_content": []object{{"type": "text", "content": line}}}, "bbox": []int{1, 2, 3, 4}})
		}, func(rows []row) {
			page = append(page, object{"type": "table", "content": object{"html": tableHTML(rows), "table_caption": []object{}, "table_nest_level": 1}})
		})
		list = append(list, page)
	}
	return marshal(list)
}

func printMiddle(pages []leaf) []byte {
	list := []object{}
	lineOf := func(span object) []object { return []object{{"spans": []object{span}}} }
	for n, p := range pages {
		blocks := []object{}
		p.eachBlock(func(line string) {
			blocks = append(blocks, object{"type": "text", "lines": lineOf(object{"type": "text", "content": line, "bbox": []int{1, 2, 3, 4}, "score": 0.9})})
		}, func(rows []row) {
			body := object{"type": "table_body", "lines": lineOf(object{"type": "table", "html": tableHTML(rows), "bbox": []int{1, 2, 3, 4}})}
			blocks = append(blocks, object{"type": "table", "blocks": []object{body}})
		})
		list = append(list, object{"page_idx": n, "page_size": []int{595, 842}, "para_blocks": blocks, "discarded_blocks": []object{}})
	}
	return marshal(object{"pdf_info": list, "_backend": "pipeline", "_version_name": "2.6.0"})
}

func printPaddle(pages []leaf) []byte {
	list := []object{}
	for n, p := range pages {
		blocks := []object{}
		p.eachBlock(func(line string) {
			blocks = append(blocks, object{"block_label": "text", "block_content": line, "block_bbox": []int{1, 2, 3, 4}})
		}, func(rows []row) {
			blocks = append(blocks, object{"block_label": "table", "block_content": tableHTML(rows), "block_bbox": []int{1, 2, 3, 4}})
		})
		list = append(list, object{"page_index": n, "width": 1000, "height": 1400, "parsing_res_list": blocks})
	}
	return marshal(list)
}

func printDocling(pages []leaf) []byte {
	children, texts, tables := []object{}, []object{}, []object{}
	sizes := object{}
	for n, p := range pages {
		sizes[fmt.Sprint(n+1)] = object{"page_no": n + 1, "size": object{"width": 595, "height": 842}}
		prov := []object{{"page_no": n + 1, "bbox": object{"l": 1, "t": 800, "r": 3, "b": 790, "coord_origin": "BOTTOMLEFT"}}}
		p.eachBlock(func(line string) {
			children = append(children, object{"$ref": fmt.Sprintf("#/texts/%d", len(texts))})
			texts = append(texts, object{"label": "text", "text": line, "orig": line, "prov": prov})
		}, func(rows []row) {
			cells := []object{}
			for i, r := range rows {
				for k, c := range r {
					cells = append(cells, object{"start_row_offset_idx": i, "start_col_offset_idx": k, "text": strings.ReplaceAll(c, "<br>", "\n")})
				}
			}
			children = append(children, object{"$ref": fmt.Sprintf("#/tables/%d", len(tables))})
			tables = append(tables, object{"label": "table", "data": object{"table_cells": cells}, "prov": prov})
		})
	}
	return marshal(object{"schema_name": "DoclingDocument", "version": "1.10.0", "body": object{"children": children}, "texts": texts, "tables": tables, "pages": sizes})
}

func printDOCX(pages []leaf) []byte {
	var b bytes.Buffer
	paragraph := func(text string) string {
		return "<w:p><w:r><w:t xml:space=\"preserve\">" + html.EscapeString(text) + "</w:t></w:r></w:p>"
	}
	fmt.Fprint(&b, `<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>`)
	for _, p := range pages {
		p.eachBlock(func(line string) { fmt.Fprintln(&b, paragraph(line)) }, func(rows []row) {
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
