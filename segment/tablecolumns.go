package segment

import "sort"

// A row may have fewer cells than its table has columns: cells that span rows are printed once, and some programs leave nothing in the
// rows below. What stands in the columns then says where its cells belong: 3. below 1. and 2., an amount below amounts.

// A column is what the rows so far have in one column.
type column struct {
	seen  [classes]int
	rows  int
	words map[string]bool // short cells, which often come again: 全国, 定量
	ends  map[rune]bool   // their last characters: 局 of 水务局 and 财政局
}

func (c *column) add(s string) {
	c.seen[classOf(s)]++
	c.rows++
	if s != "" && len(s) <= 36 {
		if c.words == nil {
			c.words, c.ends = map[string]bool{}, map[rune]bool{}
		}
		c.words[s], c.ends[last(s)] = true, true
	}
}

// The costs of putting a cell into a column, and of leaving one blank.
const (
	costSame  = 0 // the very words stand there already
	costClass = 2 // cells of its class do
	costWords = 4 // other words do
	costNew   = 4 // nothing stands there yet
	costNear  = 6 // a sentence among words, or the reverse
	costOther = 12
	costBlank = 4
	costInner = 1 // for a blank one between others: most are lost at the left
	costJoin  = 8 // for a second cell in one column
)

// cost returns how ill the cell s fits into c.
func (c *column) cost(s string, k class) int {
	filled := c.rows - c.seen[blankCell]
	switch {
	case s == "":
		return c.blank()
	case isSumLabel(s):
		return costSame
	case c.words[s] && k == wordCell:
		return costSame
	case filled == 0:
		return costNew
	case c.seen[k] > 0 && k == wordCell && !c.ends[last(s)]:
		return costWords
	case c.seen[k] > 0:
		return costClass
	case (k == wordCell || k == proseCell) && c.seen[wordCell]+c.seen[proseCell] > 0:
		return costNear
	}
	return costOther
}

func (c *column) blank() int {
	if c.seen[blankCell] > 0 {
		return costBlank / 2
	}
	return costBlank
}

// maxColumns is how many columns a table may have for its rows to be placed.
const maxColumns = 24

// place gives the rows that have fewer or more cells than the header their columns. The first full row and all rows above say what
// stands in a column, and in the end all rows; a row that fits equally well elsewhere stays as it is.
func (t *Table) place(src string) {
	if len(t.Header) == 0 {
		return
	}
	columns := len(t.Header[len(t.Header)-1])
	start := t.firstFull(columns)
	if columns < 3 || columns > maxColumns || start < 0 || !t.isRagged(columns) {
		return
	}
	p := placer{columns: make([]column, columns)}
	p.learn(src, t.Rows[start])
	var open []int
	for i := range t.Rows {
		if !t.placeRow(src, &p, i) {
			open = append(open, i)
		}
	}
	for _, i := range open {
		if !t.placeRow(src, &p, i) {
			t.Unsure = append(t.Unsure, i)
		}
	}
	sort.Ints(t.Placed)
}

// placeRow places row i, and reports whether there is one best place for it.
func (t *Table) placeRow(src string, p *placer, i int) bool {
	row := t.Rows[i]
	if len(row) < 2 || len(row) > 2*len(p.columns) || isLone(row) {
		return true
	}
	placed, sure := p.row(src, row)
	switch {
	case placed != nil:
		t.Rows[i] = placed
		t.Placed = append(t.Placed, i)
		p.learnPrint(src, placed)
	case sure && len(row) <= len(p.columns):
		p.learn(src, row)
	}
	return sure
}

// firstFull returns the first row with a cell for each column, -1 if there is none.
func (t *Table) firstFull(columns int) int {
	for i, row := range t.Rows {
		if len(row) == columns && !isLone(row) {
			return i
		}
	}
	return -1
}

// isRagged reports whether a row has another number of cells than the header, and is no label.
func (t *Table) isRagged(columns int) bool {
	for _, row := range t.Rows {
		if len(row) != columns && len(row) > 1 {
			return true
		}
	}
	return false
}

// A content is what stands in a cell, and its class.
type content struct {
	s     string
	class class
}

// A placer puts the cells of rows into columns.
type placer struct {
	columns []column
}

func (p *placer) learn(src string, row []Cell) {
	for j := range row {
		p.columns[j].add(row[j].Text(src))
	}
}

// learnPrint learns from a row that was placed: its blank cells are inferred, and say nothing of the column.
func (p *placer) learnPrint(src string, row []Cell) {
	for j := range row {
		if len(row[j].Pieces) > 0 {
			p.columns[j].add(row[j].Text(src))
		}
	}
}

// row returns the cells of a row in their columns, nil if they stay as they are. It is not sure where they fit elsewhere as well.
func (p *placer) row(src string, row []Cell) (placed []Cell, sure bool) {
	texts := make([]content, len(row))
	for i := range row {
		s := row[i].Text(src)
		texts[i] = content{s, classOf(s)}
	}
	asPrinted := p.asPrinted(texts)
	w := p.ways(texts)
	best := w[len(texts)][len(p.columns)]
	if asPrinted <= best.cost {
		return nil, len(row) >= len(p.columns) || best.ways == 1
	}
	if best.ways > 1 {
		return nil, false
	}
	return p.follow(w, row), true
}

// asPrinted returns the cost of leaving the cells where they are, the missing ones at the end.
func (p *placer) asPrinted(texts []content) int {
	sum := 0
	for j := range p.columns {
		if j < len(texts) {
			sum += p.columns[j].cost(texts[j].s, texts[j].class)
		} else {
			sum += p.columns[j].blank()
		}
	}
	return sum + costOther*max(0, len(texts)-len(p.columns))
}

// A way is the least cost of putting the first cells into the first columns, and in how many ways it can be had.
type way struct {
	cost, ways int
	taken      int // how many cells the last column takes
}

// maxJoined is how many cells one column takes at most.
const maxJoined = 3

// ways works out the best place of every beginning of a row.
func (p *placer) ways(texts []content) [][]way {
	w := make([][]way, len(texts)+1)
	for i := range w {
		w[i] = make([]way, len(p.columns)+1)
		for j := range w[i] {
			w[i][j].cost = 1 << 20
		}
	}
	w[0][0] = way{ways: 1}
	for j := 1; j <= len(p.columns); j++ {
		c := &p.columns[j-1]
		for i := 0; i <= len(texts); i++ {
			for taken := 0; taken <= min(i, maxJoined); taken++ {
				before := w[i-taken][j-1]
				if before.ways == 0 {
					continue
				}
				cost := c.take(texts[i-taken : i])
				if i == taken && taken > 0 && j > 1 && isSumLabel(texts[0].s) {
					cost += costOther // 合计 stands in the first column
				}
				if taken == 0 && i > 0 && i < len(texts) {
					cost += costInner
				}
				w[i][j].offer(before, cost, taken)
			}
		}
	}
	return w
}

// take returns the cost of all the cells in one column.
func (c *column) take(texts []content) int {
	if len(texts) == 0 {
		return c.blank()
	}
	return c.cost(texts[0].s, texts[0].class) + costJoin*(len(texts)-1)
}

// offer takes a way if it is better than the best so far, and counts one that is as good.
func (w *way) offer(before way, cost, taken int) {
	switch cost += before.cost; {
	case cost < w.cost:
		*w = way{cost, before.ways, taken}
	case cost == w.cost:
		w.ways += before.ways
	}
}

// follow puts the cells of a row where the best way has them.
func (p *placer) follow(w [][]way, row []Cell) []Cell {
	out := make([]Cell, len(p.columns))
	i := len(row)
	for j := len(p.columns); j > 0; j-- {
		taken := w[i][j].taken
		for _, c := range row[i-taken : i] {
			out[j-1].Pieces = append(out[j-1].Pieces, c.Pieces...)
		}
		i -= taken
	}
	return out
}
