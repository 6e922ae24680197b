package intake

import (
	"strings"

	"github.com/gongbao/gongbao/segment"
)

// isPAGE reports whether text is a PAGE file of the PRImA laboratory, schema 2013 to 2019,
// as Transkribus, Kraken, OCR4all and OCR-D write it.
func isPAGE(text string) bool { return isMarkup(text) && rootName(text) == "PcGts" }

// readPAGE reads the lines of each region, in the reading order that the file states.
func readPAGE(text string, limits Limits) (*segment.Source, error) {
	root, err := parseXML(text, limits, &treeSize{})
	var p pageXML
	for _, page := range root.kid("PcGts").kids {
		if page.name == "Page" {
			p.newPage(atof(page.attr("imageWidth")), atof(page.attr("imageHeight")))
			for _, region := range inReadingOrder(page) {
				p.region(region)
			}
		}
	}
	src := p.source("page")
	if err != nil {
		return src, damagedXML("page", err)
	}
	return src, nil
}

// A pageXML writes the regions of a PAGE file.
type pageXML struct{ sheet }

// inReadingOrder returns the regions of a page: first those of its ReadingOrder, then the others as they come.
func inReadingOrder(page *element) []*element {
	byID := map[string]*element{}
	for _, kid := range page.kids {
		byID[kid.attr("id")] = kid
	}
	var ordered []*element
	placed := map[*element]bool{}
	var follow func(group *element)
	follow = func(group *element) {
		for _, kid := range group.kids {
			if region := byID[kid.attr("regionRef")]; region != nil && isRegion(region) && !placed[region] {
				placed[region] = true
				ordered = append(ordered, region)
			}
			follow(kid)
		}
	}
	follow(page.kid("ReadingOrder"))
	for _, kid := range page.kids {
		if isRegion(kid) && !placed[kid] {
			ordered = append(ordered, kid)
		}
	}
	return ordered
}

func isRegion(e *element) bool { return strings.HasSuffix(e.name, "Region") }

func (p *pageXML) region(e *element) {
	p.paragraph()
	defer p.paragraph()
	switch {
	case e.name == "SeparatorRegion":
		p.ruling(pageBox(e))
		return
	case e.name == "TableRegion" && p.cells(e):
		return
	}
	written := false
	for _, kid := range e.kids {
		switch {
		case kid.name == "TextLine":
			p.textLine(kid)
			written = true
		case isRegion(kid):
			p.region(kid)
			written = true
		}
	}
	if text, confidence := textEquiv(e); !written {
		p.place(p.lines(text), pageBox(e), 0, confidence)
	}
}

// cells writes a table whose regions say in which row and column they stand, and reports whether they do.
func (p *pageXML) cells(e *element) bool {
	var g grid
	for _, kid := range e.kids {
		role := kid.kid("Roles").kid("TableCellRole")
		if role.name == "" {
			continue
		}
		lines, _ := textEquiv(kid)
		if kid.has("TextLine") {
			lines = ""
		}
		for _, line := range kid.kids {
			if line.name == "TextLine" {
				text, _ := textEquiv(line)
				lines += text + "\n"
			}
		}
		g.put(atoi(role.attr("rowIndex")), atoi(role.attr("columnIndex")), lines)
	}
	g.writeTo(&p.sheet)
	return len(g.cells) > 0
}

// textLine writes a line: its words where they make up its text, else its text as a whole.
func (p *pageXML) textLine(line *element) {
	text, confidence := textEquiv(line)
	var words []word
	joined := ""
	for _, kid := range line.kids {
		if kid.name == "Word" {
			t, c := textEquiv(kid)
			words = append(words, word{t, pageBox(kid), 0, c})
			joined += t
		}
	}
	if words == nil || text != "" && squeeze(joined) != squeeze(text) {
		words = []word{{text, pageBox(line), 0, confidence}}
	}
	p.words(words)
}

func squeeze(s string) string { return strings.Join(strings.Fields(s), "") }

// textEquiv returns the first reading of a line, word or region, and its confidence.
func textEquiv(e *element) (text string, confidence float64) {
	equiv := e.kid("TextEquiv")
	return allText(equiv.kid("Unicode")), min(max(atof(equiv.attr("conf")), 0), 1)
}

// pageBox returns the box around the polygon of e, such as points="12,40 300,40 300,82 12,82".
func pageBox(e *element) box {
	coords := e.kid("Coords")
	var b box
	for i, point := range strings.Fields(coords.attr("points")) {
		xs, ys, _ := strings.Cut(point, ",")
		x, y := atof(xs), atof(ys)
		if i == 0 {
			b = box{x, y, x, y}
		}
		b = box{min(b[0], x), min(b[1], y), max(b[2], x), max(b[3], y)}
	}
	return b
}
