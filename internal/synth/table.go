package synth

import (
	"fmt"
	"strconv"
	"strings"
)

// A grid is a table to be printed. Every row has the same number of cells.
type grid struct {
	truth        *Table
	header, rows [][]phrase
	filled       [][]string // nil when no cell was merged
}

// cells makes a row of cells without values.
func cells(s ...string) []phrase {
	row := make([]phrase, len(s))
	for i, c := range s {
		row[i] = text(c)
	}
	return row
}

// tabulate prints a table below its caption.
func (m *maker) tabulate(caption, kind string, g *grid) *Table {
	t := &Table{Document: m.doc().Number, Doc: m.docIndex(), Kind: kind, Pages: 1, Caption: orNull(caption)}
	if m.part >= 0 {
		title := m.doc().parts[m.part].Title
		t.Part = &title
	}
	for _, rows := range [][][]phrase{g.header, g.rows} {
		for _, row := range rows {
			for i := range row {
				row[i] = m.running(row[i])
			}
		}
	}
	t.Header, t.Rows = texts(g.header), texts(g.rows)
	t.Filled = g.filled
	if t.Filled == nil {
		t.Filled = t.Rows
	}
	t.Columns = len(g.rows[0])
	g.truth = t
	m.tables = append(m.tables, t)
	m.put(roleTable, phrase{}, &t.At).grid = g
	return t
}

// texts is what the cells say, with paragraph tags and line breaks as line ends.
func texts(rows [][]phrase) [][]string {
	out := [][]string{}
	for _, row := range rows {
		var line []string
		for _, c := range row {
			line = append(line, cellText(c.text))
		}
		out = append(out, line)
	}
	return out
}

var cellTags = strings.NewReplacer("<p>", "", "</p> ", "\n", "</p>", "", "<br>", "\n", "<br/>", "\n")

func cellText(s string) string { return cellTags.Replace(s) }

// table prints the rows of a table, over as many pages as they need.
func (p *press) table(b *block) {
	g := b.grid
	g.truth.cells, g.truth.Pages = nil, 1
	if p.habit.height-p.used < len(g.header)+3 {
		p.turn()
	}
	p.rows(b, g.header, -len(g.header))
	p.rule(b, len(g.rows[0]), len(g.header) > 0)
	repeat := p.r.IntN(100) < p.habit.repeat
	for i, row := range g.rows {
		if p.used >= p.habit.height-1 && i > 0 && i < len(g.rows)-1 {
			end := p.end()
			p.gap()
			p.turn()
			p.joins = append(p.joins, Join{Kind: "table", Certain: true, At: Span{end, p.next()}})
			g.truth.Pages++
			if repeat && len(g.header) > 0 {
				for _, h := range g.header {
					p.row(b, h, 0, nil)
				}
				p.rule(b, len(row), true)
			}
		}
		p.rows(b, [][]phrase{row}, i)
	}
	p.gap()
}

// rows prints rows whose cells belong to the truth.
func (p *press) rows(b *block, rows [][]phrase, first int) {
	for i, row := range rows {
		var spans []Span
		p.row(b, row, first+i, &spans)
		b.grid.truth.cells = append(b.grid.truth.cells, spans)
	}
}

// row prints one row; the values of its cells learn where they stand.
func (p *press) row(b *block, row []phrase, index int, spans *[]Span) {
	var line strings.Builder
	at := p.out.Len()
	open, between, last := "", "\t", ""
	if p.habit.pipes {
		open, between, last = "| ", " | ", " |"
	}
	line.WriteString(open)
	for i, c := range row {
		if i > 0 {
			line.WriteString(between)
		}
		if spans != nil {
			for _, m := range c.marks {
				m.value.At = Span{at + line.Len() + m.Start, at + line.Len() + m.End}
				m.value.Document, m.value.Cell = b.doc, &[2]int{index, i}
			}
			*spans = append(*spans, Span{at + line.Len(), at + line.Len() + len(c.text)})
		}
		line.WriteString(c.text)
	}
	line.WriteString(last)
	p.write(b, roleTable, line.String())
	l := &p.lines[len(p.lines)-1]
	l.cells, l.head = texts([][]phrase{row})[0], index < 0 || spans == nil
	p.used += 1 + line.Len()/3/p.habit.width
}

// rule prints the Markdown rule below a header.
func (p *press) rule(b *block, columns int, header bool) {
	if p.habit.pipes && header {
		p.write(b, roleTable, "|"+strings.Repeat("---|", columns))
	}
}

// numbered makes rows with a 序号 before the other cells.
func numbered(n int, row func(i int) []phrase) [][]phrase {
	var rows [][]phrase
	for i := range n {
		rows = append(rows, append([]phrase{text(strconv.Itoa(i + 1))}, row(i)...))
	}
	return rows
}

// sums is a table of numbers whose last row and second column are true sums.
func (m *maker) sums(names, classes []string) (rows [][]phrase) {
	totals := make([]int, len(classes)+1)
	for i, name := range names {
		row := cells(strconv.Itoa(i+1), name, "")
		sum := 0
		for j := range classes {
			n := max(0, m.between(-2, 9))
			sum += n
			totals[j+1] += n
			row = append(row, text(blankZero(n)))
		}
		if sum == 0 {
			row[len(row)-1], sum = text("1"), 1
			totals[len(classes)]++
		}
		totals[0] += sum
		row[2] = text(strconv.Itoa(sum))
		rows = append(rows, row)
	}
	last := cells("合计", "")
	for _, n := range totals {
		last = append(last, text(blankZero(n)))
	}
	return append(rows, last)
}

// blankZero leaves a cell empty where there is nothing to count.
func blankZero(n int) string {
	if n == 0 {
		return ""
	}
	return fmt.Sprint(n)
}
