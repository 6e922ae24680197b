package gazette

import (
	"strings"

	"github.com/gongbao/gongbao/internal/lexicon"
	"github.com/gongbao/gongbao/internal/wording"
	"github.com/gongbao/gongbao/parse"
	"github.com/gongbao/gongbao/segment"
)

// table reads the table of a node. before are its siblings above, the last of which may be its caption.
func (b *body) table(node *Node, n *segment.Node, before []*segment.Node) {
	in := segment.NewTable(b.a.text, b.a.l.Lines, n.Block)
	t := &Table{Pieces: in.Pieces, Spans: in.Spans, Header: [][]string{}, Rows: [][]string{}, Groups: in.Groups, placed: in.Placed, unsure: in.Unsure}
	t.Caption, t.Unit = b.above(before)
	if title := []string{in.Title.Text(b.a.text)}; title[0] != "" {
		readCells(b.a.l.Source, nil, title)
		t.Caption = title[0]
	}
	b.rows(t, in, n.Block)
	t.Filled = filled(t)
	t.findTotal()
	node.Table = t
	node.Spans = in.Spans
}

// rows reads the cells of all rows and notes their places.
func (b *body) rows(t *Table, in *segment.Table, blk *segment.Block) {
	count := 0
	for _, list := range [][][]segment.Cell{in.Header, in.Rows} {
		for _, row := range list {
			count += len(row)
		}
	}
	cells, texts := make([]Cell, count), make([]string, count) // of all rows, in one piece of memory
	t.Cells = make([][]Cell, 0, len(in.Header)+len(in.Rows))
	for k, list := range [][][]segment.Cell{in.Header, in.Rows} {
		read := make([][]string, len(list))
		for i, row := range list {
			n := len(row)
			b.row(blk, row, texts[:n:n], cells[:n:n])
			read[i], t.Cells = texts[:n:n], append(t.Cells, cells[:n:n])
			texts, cells = texts[n:], cells[n:]
			t.Columns = max(t.Columns, n)
		}
		if k == 0 {
			t.Header = read
		} else {
			t.Rows = read
		}
	}
}

// row reads the cells of one row.
func (b *body) row(blk *segment.Block, in []segment.Cell, texts []string, cells []Cell) {
	for i := range in {
		texts[i] = in[i].Text(b.a.text)
	}
	readCells(b.a.l.Source, blk, texts)
	for i := range in {
		cells[i] = Cell{Text: texts[i], Spans: noNil(in[i].Pieces)}
	}
}

// above reads the lines right above a table: its unit, and a line that names it. A table that is the first thing below a heading, or below
// the title of an attachment, is named by that.
func (b *body) above(before []*segment.Node) (caption, unit string) {
	for n := len(before); n > 0; n-- {
		last := before[n-1]
		if last.Type != segment.TypeParagraph || last.Block.Kind != segment.KindText {
			return "", unit
		}
		s := b.a.l.Source.Reading(last.Block.Text(b.a.text))
		if u := wording.Unit(s); unit == "" && u != "" {
			unit = u
			continue
		}
		if isCaption(s) {
			return s, unit
		}
		return "", unit
	}
	return b.caption, unit
}

// captionHeads begin the name of a table, before its number or a space: 表1, 附表二, 专栏3.
var captionHeads = lexicon.ListOf(lexicon.CaptionHead)

// isCaption reports whether s names a table: 表1 …, 专栏2 …, …任务清单, 税率表一（综合所得适用）.
func isCaption(s string) bool {
	if len(s) > 150 || strings.ContainsAny(s, "。；") || strings.HasSuffix(s, "：") || strings.HasSuffix(s, ":") {
		return false
	}
	for w := range captionHeads.All {
		if rest, ok := strings.CutPrefix(s, w); ok {
			_, n := parse.Integer(strings.TrimLeft(rest, " （("))
			if n > 0 || strings.HasPrefix(rest, " ") || strings.HasPrefix(rest, "：") || rest != "" && rest[0] >= 'A' && rest[0] <= 'Z' {
				return true
			}
		}
	}
	if strings.Contains(s, "：") {
		return false
	}
	name := strings.TrimSpace(withoutNote(s))
	for _, r := range []string{"一", "二", "三", "四", "五", "六", "七", "八", "九", "十"} {
		name = strings.TrimSuffix(name, r)
	}
	name = strings.TrimRight(name, "0123456789 ")
	return strings.HasSuffix(name, "表") || wording.KindOf(name) != "" || wording.KindOf(s) != ""
}

// filled returns the rows with vertically merged cells filled down. It is certain only for the first column, and only
// where every row with a blank first cell has all its other cells: then the cell above spans it. Where the labels of the column
// count, none may be missing.
func filled(t *Table) [][]string {
	if len(t.Header) == 0 || len(t.Rows) < 2 || t.Columns < 2 {
		return nil
	}
	merged, label := false, 0
	for i, row := range t.Rows {
		if t.isGroup(i) {
			continue
		}
		if len(row) != t.Columns {
			return nil
		}
		if row[0] != "" {
			n, size := parse.Integer(row[0])
			if counts := size > 0 && strings.HasPrefix(row[0][size:], "、"); counts && label > 0 && n > label+1 {
				return nil // 五、 after 三、: where 四、 was printed is not known
			} else if counts {
				label = n
			}
			continue
		}
		if i == 0 || t.isGroup(i-1) || hasBlankAfter(row) {
			return nil
		}
		merged = true
	}
	if !merged {
		return nil
	}
	out := make([][]string, len(t.Rows))
	above := ""
	for i, row := range t.Rows {
		out[i] = append([]string{}, row...)
		if t.isGroup(i) {
			continue
		}
		if row[0] == "" {
			out[i][0] = above
		}
		above = out[i][0]
	}
	return out
}

func hasBlankAfter(row []string) bool {
	for _, c := range row[1:] {
		if c == "" {
			return true
		}
	}
	return false
}
