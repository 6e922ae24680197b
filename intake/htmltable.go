package intake

import (
	"slices"
	"strconv"
	"strings"
)

// htmlTable writes a table of data as rows, and a table that only lays out the page as what stands in it.
func (w *htmlWriter) htmlTable(e *element) {
	for _, kid := range e.kids {
		if kid.name == "caption" {
			w.element(kid)
		}
	}
	for _, kid := range strays(e) {
		w.element(kid)
	}
	rows := tableRows(e)
	if !w.fragment && isLayout(e, rows) {
		for _, row := range rows {
			for _, kid := range row {
				w.blockOf(kid)
			}
		}
		return
	}
	w.paragraph()
	if isArticles(rows) {
		w.articles(rows)
		return
	}
	w.table(w.dataCells(rows))
}

// strays returns what stands in a table, but in none of its cells: browsers show it before the table.
func strays(e *element) []*element {
	var found []*element
	for _, kid := range e.kids {
		switch {
		case kid.name == "td" || kid.name == "th" || kid.name == "caption" || kid.name == "" && strings.TrimSpace(kid.text) == "":
		case kid.name == "tr" || kid.is&tagTableParent != 0 && kid.name != "table", kid.name != "table" && holdsCells(kid):
			found = append(found, strays(kid)...)
		default:
			found = append(found, kid)
		}
	}
	return found
}

// holdsCells reports whether cells of the table that e stands in are in e, such as a form round them.
func holdsCells(e *element) bool {
	for _, kid := range e.kids {
		if kid.is&tagTableKid != 0 || kid.name != "table" && holdsCells(kid) {
			return true
		}
	}
	return false
}

// isArticles reports whether a table lays out the articles of a law: their labels stand in its first column, 第 1 條, and their texts
// in the second, as databases of Taiwan print them.
func isArticles(rows [][]*element) bool {
	articles := 0
	for _, row := range rows {
		switch {
		case len(row) == 1:
		case len(row) != 2 || holdsTable(row[0]) || !isArticleLabel(plainText(row[0])):
			return false
		default:
			articles++
		}
	}
	return articles > 0
}

// holdsTable reports whether there is a table in e. What is to be read again, as what may be a label is, holds none: tables in tables would be read
// twice as often with each.
func holdsTable(e *element) bool {
	return slices.ContainsFunc(e.kids, func(kid *element) bool { return kid.name == "table" || holdsTable(kid) })
}

// isArticleLabel reports whether s is the label of an article and nothing else.
func isArticleLabel(s string) bool {
	s = strings.Join(strings.Fields(s), "")
	return len(s) < 40 && strings.HasPrefix(s, "第") && (strings.HasSuffix(s, "條") || strings.HasSuffix(s, "条"))
}

// articles writes the articles of a table, each label before its text.
func (w *htmlWriter) articles(rows [][]*element) {
	for _, row := range rows {
		w.flush()
		w.paragraph()
		if len(row) == 2 {
			w.line.add(strings.Join(strings.Fields(plainText(row[0])), "")+" ", true)
		}
		w.kids(row[len(row)-1])
	}
	w.flush()
}

func (w *htmlWriter) blockOf(e *element) { w.block(func() { w.kids(e) }) }

// tableRows returns the cells of a table, row by row, without those of tables in it.
func tableRows(e *element) [][]*element {
	var rows [][]*element
	inRow := false // cells without a row
	for _, kid := range e.kids {
		switch kid.name {
		case "tr":
			rows, inRow = append(rows, rowCells(kid)), false
		case "td", "th":
			if !inRow {
				rows, inRow = append(rows, nil), true
			}
			rows[len(rows)-1] = append(rows[len(rows)-1], kid)
		case "caption", "table", "":
		default:
			rows, inRow = append(rows, tableRows(kid)...), false
		}
	}
	return rows
}

// rowCells returns the cells of a row, those in a form round them too.
func rowCells(tr *element) []*element {
	var cells []*element
	for _, kid := range tr.kids {
		switch kid.name {
		case "td", "th":
			cells = append(cells, kid)
		case "table", "":
		default:
			cells = append(cells, rowCells(kid)...)
		}
	}
	return cells
}

// dataCells returns the texts and spans of cells. Tables in them share the room of this one.
func (w *htmlWriter) dataCells(rows [][]*element) [][]cell {
	table := make([][]cell, len(rows))
	for i, row := range rows {
		for _, e := range row {
			table[i] = append(table[i], cell{plainTextIn(e, &w.room), atoi(e.attr("colspan")), atoi(e.attr("rowspan"))})
		}
	}
	return table
}

// atoi returns the number in s, 0 if there is none.
func atoi(s string) int {
	n, _ := strconv.Atoi(strings.TrimSpace(s))
	return n
}

// isLayout reports whether a table only puts things into their places on the page, as web pages before 2010 do:
// it has one column; or most of its text stands in tables within it; or nearly all of it in one long cell.
func isLayout(e *element, rows [][]*element) bool {
	if e.attr("role") == "presentation" {
		return true
	}
	columns, longest, total := 0, 0, 0
	for _, row := range rows {
		columns = max(columns, len(row))
		for _, kid := range row {
			n := kid.shown
			longest, total = max(longest, n), total+n
		}
	}
	return columns < 2 || nestedLength(e)*2 > total || longest > 500 && longest*10 > total*8
}

// nestedLength returns the length of the tables within e.
func nestedLength(e *element) int {
	n := 0
	for _, kid := range e.kids {
		if kid.name == "table" {
			n += kid.shown
		} else {
			n += nestedLength(kid)
		}
	}
	return n
}
