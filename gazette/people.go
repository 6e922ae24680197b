package gazette

import (
	"strings"

	"github.com/gongbao/gongbao/parse"
	"github.com/gongbao/gongbao/segment"
)

// readPeople finds the people of lists of members (组　长：张　三　副市长) and of duty tables
// (a column 责任人 with names and telephone numbers).
func (r *valueReader) readPeople() {
	for p := range r.doc.Parts {
		r.members(r.doc.Parts[p].Body)
	}
	for n := range r.doc.Tables() {
		r.duties(n)
	}
}

// members reads each run of sibling paragraphs as one list, because a line without a role goes on with that before it.
func (r *valueReader) members(nodes []Node) {
	for from := 0; from < len(nodes); from++ {
		to := from
		for to < len(nodes) && nodes[to].Table == nil {
			to++
		}
		r.list(nodes[from:to])
		from = to
	}
	for i := range nodes {
		r.members(nodes[i].Children)
	}
}

// list reads the members that some paragraphs name.
func (r *valueReader) list(nodes []Node) {
	var text strings.Builder
	starts := make([]int, len(nodes))
	for i := range nodes {
		starts[i] = text.Len()
		if raw := r.raw(nodes[i].Spans); mayName(raw) {
			text.WriteString(strings.ReplaceAll(raw, "\n", " "))
		}
		text.WriteByte('\n')
	}
	s := text.String()
	for _, m := range parse.Members(s) {
		if rest := strings.TrimLeft(s[m.Value.NameAt.End:], " \u3000"); strings.HasPrefix(rest, "：") || strings.HasPrefix(rest, ":") {
			continue // a label such as 联系电话：
		}
		i := len(starts) - 1
		for starts[i] > m.Start {
			i--
		}
		n := &nodes[i]
		from, to := m.Start-starts[i], min(m.End, len(s)-1)-starts[i]
		r.doc.People = append(r.doc.People, Person{
			Name: m.Value.Name, Role: m.Value.Role, Post: m.Value.Post, Phone: m.Value.Phone,
			Place: Place{Text: s[m.Start:m.End], Spans: segment.Map(n.Spans, from, to), EID: n.EID},
		})
	}
}

// mayName reports whether a paragraph can name people: it is short, or a role and a colon stand at its beginning.
func mayName(s string) bool {
	if len(s) <= 150 {
		return true
	}
	return strings.Contains(s[:48], "：") || strings.IndexByte(s[:48], ':') > 0
}

// dutyColumns are the words by which a heading says that its column names people, and what they are called then.
var dutyColumns = []string{"责任人", "联系人", "负责人", "联络员", "姓名", "经办人", "網格員", "网格员", "河长", "林长"}

// unitColumns are the words for the column that says to which unit the people of a row belong.
var unitColumns = []string{"单位名称", "责任单位", "单位", "部门", "街道", "机构"}

// duties reads the people of a table.
func (r *valueReader) duties(n *Node) {
	t := n.Table
	phones := r.phones(n.EID)
	for col := 0; col < t.Columns; col++ {
		role := columnWord(t, col, dutyColumns)
		if role == "" {
			continue
		}
		for row := range t.Rows {
			r.duty(n, row, col, role, phones)
		}
	}
}

// columnWord returns the word of the list that the heading of a column begins with, "" if it begins with none.
func columnWord(t *Table, col int, words []string) string {
	h := segment.Key(t.heading(len(t.Header), col))
	for _, w := range words {
		if strings.HasPrefix(h, w) || strings.HasSuffix(h, w) {
			return w
		}
	}
	return ""
}

// duty reads one cell, such as 张三 13800000000, as if its column heading stood before it.
func (r *valueReader) duty(n *Node, row, col int, role string, phones map[int][]*Contact) {
	cells := n.Table.Cells[len(n.Table.Header)+row]
	if col >= len(cells) || len(cells[col].Spans) == 0 {
		return
	}
	title := role
	if role == "姓名" {
		title = "成员"
	}
	prefix := title + "："
	raw := r.raw(cells[col].Spans)
	for _, m := range parse.Members(prefix + strings.ReplaceAll(untag(raw), "\n", " ")) {
		p := Person{Name: m.Value.Name, Role: title, Post: m.Value.Post, Unit: n.Table.unit(row), Phone: phoneIn(phones[len(n.Table.Header)+row], col)}
		p.Place = Place{Text: raw, Spans: cells[col].Spans, EID: n.EID, Cell: &[2]int{len(n.Table.Header) + row, col}}
		r.doc.People = append(r.doc.People, p)
	}
}

// phones returns the telephone numbers of a table by their rows.
func (r *valueReader) phones(eid string) map[int][]*Contact {
	rows := map[int][]*Contact{}
	for i := range r.doc.Contacts {
		if c := &r.doc.Contacts[i]; c.EID == eid && c.Cell != nil && c.Kind == "phone" {
			rows[c.Cell[0]] = append(rows[c.Cell[0]], c)
		}
	}
	return rows
}

// phoneIn returns the telephone number of a column as printed, or else the only one of its row.
func phoneIn(row []*Contact, col int) string {
	for _, c := range row {
		if c.Cell[1] == col {
			return c.Text
		}
	}
	if len(row) == 1 {
		return row[0].Text
	}
	return ""
}

// unit returns the unit that a row belongs to.
func (t *Table) unit(row int) string {
	for col := 0; col < t.Columns; col++ {
		if columnWord(t, col, unitColumns) != "" && col < len(t.Rows[row]) {
			return t.Rows[row][col]
		}
	}
	return ""
}
