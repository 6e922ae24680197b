package intake

import (
	"fmt"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/gongbao/gongbao/segment"
)

func isDocling(text string) bool { return isJSON(text) && strings.Contains(text, `"DoclingDocument"`) }

// A doclingFile is a DoclingDocument, schema 1.0 to 1.10 (docling-core 2, docling_core/types/doc/document.py).
type doclingFile struct {
	Body      doclingItem            `json:"body"`
	Furniture doclingItem            `json:"furniture"` // before schema 1.1: the running heads and page numbers
	Groups    []doclingItem          `json:"groups"`
	Texts     []doclingItem          `json:"texts"`
	Tables    []doclingItem          `json:"tables"`
	Pictures  []doclingItem          `json:"pictures"`
	KeyValues []doclingItem          `json:"key_value_items"`
	Forms     []doclingItem          `json:"form_items"`
	Pages     map[string]doclingPage `json:"pages"`
}

type doclingItem struct {
	Label     string       `json:"label"`
	Children  []doclingRef `json:"children"`
	Captions  []doclingRef `json:"captions"`
	Footnotes []doclingRef `json:"footnotes"`
	Text      string       `json:"text"`
	Orig      string       `json:"orig"`
	Marker    string       `json:"marker"` // of a list item: 1. or 一、
	Prov      []struct {
		PageNo jsonInt    `json:"page_no"`
		BBox   doclingBox `json:"bbox"`
	} `json:"prov"`
	Data struct {
		Cells []doclingCell   `json:"table_cells"`
		Grid  [][]doclingCell `json:"grid"`
	} `json:"data"`
}

type doclingRef struct {
	Ref  string `json:"$ref"`
	CRef string `json:"cref"` // in exports of Python's names
}

type doclingBox struct {
	L, T, R, B float64
	Origin     string `json:"coord_origin"`
}

type doclingCell struct {
	Row    jsonInt `json:"start_row_offset_idx"`
	Column jsonInt `json:"start_col_offset_idx"`
	Text   string  `json:"text"`
}

type doclingPage struct {
	Size struct{ Width, Height float64 } `json:"size"`
}

// readDocling reads the items of the body's tree in their order, with tables as rows.
func readDocling(text string) (*segment.Source, error) {
	d := docling{written: map[string]bool{}}
	if err := unmarshal("docling", text, &d.file); err != nil {
		return nil, err
	}
	d.children(d.file.Body.Children, 0)
	d.children(d.file.Furniture.Children, 0)
	src := d.source("docling")
	if n := d.unwritten(); n > 0 {
		return src, &FormatError{Format: "docling", Reason: fmt.Sprintf("%d of its texts and tables are named by nothing in its body, or too deep in it, and are not read", n), Advice: "export it again"}
	}
	return src, nil
}

// unwritten counts the texts and tables that were not come to.
func (d *docling) unwritten() int {
	n := 0
	for kind, list := range map[string][]doclingItem{"texts": d.file.Texts, "tables": d.file.Tables} {
		for i := range list {
			item := &list[i]
			if (item.printed() != "" || len(item.Data.Cells) > 0) && !d.written["#/"+kind+"/"+strconv.Itoa(i)] {
				n++
			}
		}
	}
	return n
}

// A docling writes the items of a document, each once.
type docling struct {
	sheet
	file    doclingFile
	written map[string]bool
}

func (d *docling) children(refs []doclingRef, depth int) {
	for _, ref := range refs {
		if depth >= maxDepth {
			return
		}
		if item := d.resolve(ref); item != nil {
			d.item(item, depth)
		}
	}
}

// passOver takes items for written: the texts of cells stand in the table already.
func (d *docling) passOver(refs []doclingRef) {
	for len(refs) > 0 {
		item := d.resolve(refs[0])
		if refs = refs[1:]; item != nil {
			refs = append(refs, item.Children...)
		}
	}
}

// resolve returns the item that ref names, such as #/texts/7, if it is not written yet.
func (d *docling) resolve(ref doclingRef) *doclingItem {
	name := ref.Ref + ref.CRef
	parts := strings.Split(name, "/")
	if len(parts) != 3 || d.written[name] {
		return nil
	}
	lists := map[string][]doclingItem{"groups": d.file.Groups, "texts": d.file.Texts, "tables": d.file.Tables, "pictures": d.file.Pictures,
		"key_value_items": d.file.KeyValues, "form_items": d.file.Forms}
	list := lists[parts[1]]
	i, err := strconv.Atoi(parts[2])
	if err != nil || i < 0 || i >= len(list) {
		return nil
	}
	d.written[name] = true
	return &list[i]
}

func (d *docling) item(item *doclingItem, depth int) {
	b := d.turnTo(item)
	d.children(item.Captions, depth+1)
	switch {
	case item.Label == "inline":
		d.block(d.inline(item.Children, depth+1), b)
	case len(item.Data.Cells)+len(item.Data.Grid) > 0:
		d.doclingTable(item, b)
		d.passOver(item.Children)
	case item.Text != "" || item.Orig != "":
		d.block(item.printed(), b)
		d.children(item.Children, depth+1)
	default:
		d.children(item.Children, depth+1)
	}
	d.children(item.Footnotes, depth+1)
}

// turnTo goes on to the page of an item and returns its place there, from the top.
func (d *docling) turnTo(item *doclingItem) box {
	if len(item.Prov) == 0 || item.Prov[0].PageNo < 1 {
		return box{}
	}
	n, b := int(item.Prov[0].PageNo), item.Prov[0].BBox
	for n <= maxPages && len(d.pages) < n {
		size := d.file.Pages[strconv.Itoa(len(d.pages)+1)].Size
		d.newPage(size.Width, size.Height)
	}
	if n != len(d.pages) {
		return box{}
	}
	if b.Origin == "BOTTOMLEFT" {
		height := d.pages[n-1].Height
		b.T, b.B = height-b.T, height-b.B
	}
	return box{b.L, b.T, b.R, b.B}
}

// printed returns the text of an item with the marker that Docling takes off a list item.
func (item *doclingItem) printed() string {
	text := item.Text
	if text == "" {
		text = item.Orig
	}
	marker := strings.TrimSpace(item.Marker)
	if marker == "" || strings.Contains("-*•·●○◦▪", marker) || strings.HasPrefix(text, marker) {
		return text
	}
	if last, _ := utf8.DecodeLastRuneInString(marker); isWide(last) {
		return marker + text
	}
	return marker + " " + text
}

// inline joins the pieces of a paragraph that change their type face.
func (d *docling) inline(refs []doclingRef, depth int) string {
	var b strings.Builder
	for _, ref := range refs {
		if depth > maxDepth {
			break
		}
		item := d.resolve(ref)
		if item == nil {
			continue
		}
		text := strings.TrimSpace(item.printed())
		last, _ := utf8.DecodeLastRuneInString(b.String())
		first, _ := utf8.DecodeRuneInString(text)
		if b.Len() > 0 && !isWide(last) && !isWide(first) {
			b.WriteByte(' ')
		}
		b.WriteString(text + d.inline(item.Children, depth+1))
	}
	return b.String()
}

// doclingTable writes the cells of a table, each once, however many rows and columns it covers.
func (d *docling) doclingTable(item *doclingItem, b box) {
	cells := item.Data.Cells
	if len(cells) == 0 {
		seen := map[[2]jsonInt]bool{}
		for _, row := range item.Data.Grid {
			for _, c := range row {
				if at := [2]jsonInt{c.Row, c.Column}; !seen[at] {
					seen[at] = true
					cells = append(cells, c)
				}
			}
		}
	}
	var g grid
	for _, c := range cells {
		g.put(int(c.Row), int(c.Column), c.Text)
	}
	d.paragraph()
	d.release()
	start := d.text.Len()
	g.writeTo(&d.sheet)
	d.place(trimmed(d.text.String(), segment.Span{Start: start, End: d.text.Len()}), b, 0, 0)
	d.paragraph()
}
