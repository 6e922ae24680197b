package main

import (
	"fmt"
	"slices"
	"strings"

	"github.com/gongbao/gongbao/gazette"
	"github.com/spf13/cobra"
)

// columnCells is how wide a column of a printed table may be, in columns of a terminal.
const columnCells = 36

func newTables(a *app) *cobra.Command {
	var e export
	var c correcting
	cmd := &cobra.Command{
		Use:   "tables [FILE…|FOLDER|-]",
		Short: "Print the tables of an issue, or write each as CSV",
		Long: `Tables prints every table with its columns aligned, joined over the pages that it was broken over.

With --csv each goes into a file of its own, in UTF-8, and the names of the files are printed. A cell that a
spreadsheet would run as a formula gets a ' before it; --raw leaves it as printed.`,
		Example: "  gongbao tables --csv tables --bom testdata/gazette.txt",
		RunE: func(cmd *cobra.Command, args []string) error {
			if e.dir == "" && (e.bom || e.raw) {
				return misuse(cmd, "--bom and --raw are for files: add --csv DIR")
			}
			b, err := a.batchToCorrect(&c, args)
			if err != nil {
				return err
			}
			if e.dir == "" {
				return each(a, b, a.parseCorrected(&c), func(is issue) error { a.tell(is.remarks); return a.tables(is, e.filled) })
			}
			return each(a, b, a.parseCorrected(&c), func(is issue) error { a.tell(is.remarks); return e.issue(a, is, b.many) })
		},
	}
	flags := cmd.Flags()
	c.flag(flags)
	flags.StringVar(&e.dir, "csv", "", "write each table as a CSV file into the folder `DIR`")
	flags.BoolVar(&e.bom, "bom", false, "begin each CSV file with a byte order mark, as Excel wants it")
	flags.BoolVar(&e.raw, "raw", false, "write cells that look like formulas as printed")
	flags.BoolVar(&e.filled, "filled", false, "repeat a cell that spans several rows in each of them, where that is certain")
	return cmd
}

// tables prints the tables of one issue.
func (a *app) tables(is issue, fill bool) error {
	for i := range is.Documents {
		d, first := &is.Documents[i], true
		for n := range d.Tables() {
			if first {
				a.out.WriteString(a.documentLine(i, d) + "\n\n")
			}
			first = false
			caption := ""
			if n.Table.Caption != "" {
				caption = a.paint.bold(printable(n.Table.Caption)) + "  "
			}
			fmt.Fprintf(a.out, "   %s%s\n", caption, a.paint.dim(tableNote(n)))
			a.table(n.Table, fill)
			a.out.WriteString("\n")
		}
	}
	return a.flush()
}

// tableNote says where a table stands, how large it is, and whether its sums are right.
func tableNote(n *gazette.Node) string {
	s := n.EID + ", " + tableSize(n.Table)
	if n.Table.Total != nil {
		s += ", sums " + n.Table.Total.Status
	}
	return "(" + s + ")"
}

// table prints one table, with a rule below its header. Long cells are wrapped.
func (a *app) table(t *gazette.Table, fill bool) {
	g := grid{indent: "   "}
	body := bodyRows(t, fill)
	most := a.mostCells(slices.Concat(t.Header, body), cells(g.indent))
	for _, row := range t.Header {
		g.addWrapped(row, most)
	}
	rule := len(g.rows)
	for _, row := range body {
		g.addWrapped(row, most)
	}
	if rule > 0 {
		g.rows = slices.Insert(g.rows, rule, g.rule())
	}
	g.print(a.out, func(row, _ int, s string) string {
		if row < rule {
			return a.paint.bold(s)
		}
		return s
	})
}

// bodyRows returns the rows below the header, filled down if that is wanted and certain.
func bodyRows(t *gazette.Table, fill bool) [][]string {
	if fill && t.Filled != nil {
		return t.Filled
	}
	return t.Rows
}

// mostCells returns how wide the columns of a table may be: columnCells, or less where the terminal is narrow.
func (a *app) mostCells(rows [][]string, indent int) int {
	if a.columns() == 0 {
		return columnCells
	}
	var all grid
	for _, row := range rows {
		all.addWrapped(row, columnCells)
	}
	widths := all.widths()
	most := mostCells(widths, a.columns()-indent)
	if most >= slices.Max(append(widths, 0)) {
		return columnCells
	}
	return max(leastCells, most-hung)
}

// hung is how far a sign that cannot begin a line hangs over its column.
const hung = 2

// addWrapped adds a row whose cells are broken into lines of most columns of a terminal.
func (g *grid) addWrapped(row []string, most int) {
	lines := make([][]string, len(row))
	height := 1
	for c, s := range row {
		lines[c] = wrap(s, most)
		height = max(height, len(lines[c]))
	}
	for i := range height {
		out := make([]string, len(row))
		for c := range row {
			if i < len(lines[c]) {
				out[c] = lines[c][i]
			}
		}
		g.add(out...)
	}
}

// rule returns a row of lines as wide as the columns.
func (g *grid) rule() []string {
	var out []string
	for _, w := range g.widths() {
		out = append(out, strings.Repeat("-", w))
	}
	return out
}
