package gazette

import (
	"slices"
	"sort"
	"strings"

	"github.com/gongbao/gongbao/internal/bridge"
	"github.com/gongbao/gongbao/internal/han"
	"github.com/gongbao/gongbao/internal/lexicon"
	"github.com/gongbao/gongbao/parse"
	"github.com/gongbao/gongbao/segment"
)

// readPeople finds the people of lists of members (组　长：张　三　副市长), of appointments, those to be asked (联系人：王五) and
// those of duty tables (a column 责任人 with names and telephone numbers).
func (r *valueReader) readPeople() {
	k := rollKeeper{valueReader: r, ctx: parse.Context{Appoints: appointing.Stand(r.doc.Title)}}
	for p := range r.doc.Parts {
		part := &r.doc.Parts[p]
		head := part.Title
		if part.Role == segment.Notice {
			head = "" // 关于表彰先进个人的决定 heads no list
		}
		k.run(part.Body, head)
	}
	for n := range r.doc.Tables() {
		r.duties(n)
	}
	r.signing()
	for _, at := range r.doc.reach {
		r.handling(at)
	}
}

// appointing are words of titles of documents that are about appointments.
var appointing = lexicon.NewHeads([]string{"任免", "任职", "免职", "任命", "免去", "聘任"})

// handling reads the person that a line in the head of a paper of Taiwan names: 承辦人：林大同.
func (r *valueReader) handling(at Span) {
	line := r.is.Text(at)
	for _, m := range parse.People(line+"\n", nil) {
		if m.End > len(line) {
			continue
		}
		r.doc.People = append(r.doc.People, Person{
			Name: m.Value.Name, Role: m.Value.Role, Post: m.Value.Post, Unit: m.Value.Unit, Phone: m.Value.Phone,
			Place: Place{Text: line[m.Start:m.End], Spans: segment.Map([]Span{at}, m.Start, m.End), EID: "p0__head"},
		})
	}
}

// signing reads the persons among those who sign the document, such as 市长　李四.
func (r *valueReader) signing() {
	for _, span := range r.doc.SignerSpans {
		for _, m := range bridge.Signers(r.is.Text(span)).([]parse.Match[parse.Person]) {
			at := segment.Map([]Span{span}, m.Start, m.End)
			r.dropInside(span, m.Value.Name)
			r.doc.People = append(r.doc.People, Person{
				Name: m.Value.Name, Role: m.Value.Role, Post: m.Value.Post,
				Place: Place{Text: r.is.Text(span)[m.Start:m.End], Spans: at, EID: "p0__signature"},
			})
		}
	}
}

// dropInside takes out who was read at span as one of a list, 主任委員：甲某 of a signature, or with the day before it, 2031年5月4日　署長　甲某: there it
// is who signs.
func (r *valueReader) dropInside(span Span, name string) {
	r.doc.People = slices.DeleteFunc(r.doc.People, func(p Person) bool {
		return p.Name == name && len(p.Spans) > 0 && p.Spans[0].Start < span.End && p.Spans[0].End > span.Start
	})
}

// A rollKeeper reads the people of paragraphs.
type rollKeeper struct {
	*valueReader
	ctx parse.Context // of the paragraphs: whether the document is about appointments
}

// run reads the nodes of a part as one list, in printed order, because a line without a role goes on with that before it, also
// below a heading such as （一）专家委员. head is the title above; a table ends a list.
func (r *rollKeeper) run(nodes []Node, head string) {
	r.gather(nodes, head)
	r.list(head)
}

// gather adds nodes to the list, which a table ends.
func (r *rollKeeper) gather(nodes []Node, head string) {
	if len(nodes) > manyValues {
		r.roll.grow(len(nodes))
	}
	for i := range nodes {
		n := &nodes[i]
		if n.Table == nil {
			r.roll.add(n)
		} else {
			r.list(head)
		}
		r.gather(n.Children, head)
	}
}

// list reads the people that the paragraphs of the list name, and begins it anew.
func (r *rollKeeper) list(head string) {
	r.ctx.Heading = head
	people := bridge.People(r.roll.lines, &r.ctx).([]parse.Match[parse.Person])
	r.doc.People = slices.Grow(r.doc.People, len(people))
	for i := range people {
		r.person(&r.roll, &people[i])
	}
	r.roll.empty()
}

// rosterOf finds the people of a list, line by line: 组 长：张 三 区委副书记.
func rosterOf(text string) []parse.Match[parse.Person] {
	return bridge.Roster(text).([]parse.Match[parse.Person])
}

// A roll is the text of some paragraphs after their markers, each on a line.
type roll struct {
	nodes  []*Node
	lines  []bridge.Paragraph
	starts []int // where each line begins, when they stand one after the other
	size   int   // of all lines
	last   *Node // that a person was placed on last
	places segment.Mapper
}

// empty takes all paragraphs out, and keeps the memory where they were not many.
func (l *roll) empty() {
	if len(l.lines) > manyValues {
		*l = roll{}
		return
	}
	clear(l.nodes)
	clear(l.lines)
	*l = roll{nodes: l.nodes[:0], lines: l.lines[:0], starts: l.starts[:0]}
}

// grow makes room for n more paragraphs.
func (l *roll) grow(n int) {
	l.nodes, l.lines, l.starts = slices.Grow(l.nodes, n), slices.Grow(l.lines, n), slices.Grow(l.starts, n)
}

// add adds a paragraph.
func (l *roll) add(n *Node) {
	text := n.printed[min(n.labelLen, len(n.printed)):]
	if n.facts.May(han.WithSpace) && strings.IndexByte(text, '\n') >= 0 {
		text = strings.ReplaceAll(text, "\n", " ")
	}
	l.nodes, l.starts = append(l.nodes, n), append(l.starts, l.size)
	facts := n.facts
	if len(han.TrimLeft(text)) < len(text) {
		facts |= han.WithSpace | han.WithTab | han.WithWide // after the marker
	}
	l.lines = append(l.lines, bridge.Paragraph{Text: text, Facts: facts})
	l.size += len(text) + len("\n")
}

// textLen returns how many bytes are printed at pieces.
func textLen(pieces []Span) int {
	n := 0
	for _, p := range pieces {
		n += p.Len()
	}
	return n
}

// nodeAt returns the index of the line of l that byte i stands in.
func (l *roll) nodeAt(i int) int {
	return sort.Search(len(l.starts), func(k int) bool { return l.starts[k] > i }) - 1
}

// person places a person of a roll.
func (r *valueReader) person(l *roll, m *parse.Match[parse.Person]) {
	i := l.nodeAt(m.Start)
	n, line := l.nodes[i], l.lines[i].Text
	if n != l.last {
		l.last, l.places = n, segment.NewMapper(n.Spans)
	}
	from, to := m.Start-l.starts[i], min(m.End-l.starts[i], len(line))
	r.doc.People = append(r.doc.People, Person{
		Name: m.Value.Name, Role: m.Value.Role, Post: m.Value.Post, Unit: m.Value.Unit, Phone: m.Value.Phone,
		Place: Place{Text: line[from:to], Spans: r.slab.spans.at(&l.places, from+n.labelLen, to+n.labelLen), EID: n.EID},
	})
}

// containsAny reports whether one of the words stands in s.
func containsAny(s string, words ...string) bool {
	for _, w := range words {
		if strings.Contains(s, w) {
			return true
		}
	}
	return false
}

// dutyColumns are the words by which a heading says that its column names people, and what they are called then.
var dutyColumns = lexicon.ListOf(lexicon.PersonColumn)

// unitColumns are the words for the column that says to which unit the people of a row belong.
var unitColumns = lexicon.ListOf(lexicon.UnitColumn)

// duties reads the people of a table.
func (r *valueReader) duties(n *Node) {
	t := n.Table
	var phones map[int][]*Contact
	var units []int
	for col := 0; col < t.Columns; col++ {
		role := columnWord(t, col, dutyColumns)
		if role == "" {
			continue
		}
		if phones == nil {
			phones, units = r.phones(n.EID), t.unitColumns()
		}
		for _, row := range t.reaching(col) {
			r.duty(n, int(row), col, role, phones, units)
		}
	}
}

// columnWord returns the word of the list that the heading of a column begins with, "" if it begins with none.
func columnWord(t *Table, col int, words lexicon.List) string {
	h := han.Key(t.heading(len(t.Header), col))
	if h == "" {
		return ""
	}
	for _, w := range words.Kept() {
		if w.Begins(h) || w.Ends(h) {
			return w.String()
		}
	}
	return ""
}

// duty reads one cell, such as 张三 13800000000, as if its column heading stood before it.
func (r *valueReader) duty(n *Node, row, col int, role string, phones map[int][]*Contact, units []int) {
	cells := n.Table.Cells[len(n.Table.Header)+row]
	if col >= len(cells) || len(cells[col].Spans) == 0 {
		return
	}
	prefix := role + "："
	if role == "姓名" { // it says nothing of a role
		prefix, role = "成员：", ""
	}
	raw := r.raw(cells[col].Spans)
	for _, m := range rosterOf(prefix + strings.ReplaceAll(untag(raw), "\n", " ")) {
		p := Person{Name: m.Value.Name, Role: role, Post: m.Value.Post, Unit: n.Table.unit(row, units), Phone: phoneIn(phones[len(n.Table.Header)+row], col)}
		p.Place = Place{Text: raw, Spans: cells[col].Spans, EID: n.EID, Cell: r.slab.cell([2]int{len(n.Table.Header) + row, col})}
		r.doc.People = append(r.doc.People, p)
	}
}

// phones returns the telephone numbers of a table by their rows.
func (r *valueReader) phones(eid string) map[int][]*Contact {
	if r.reached == nil {
		r.reached = map[string][]*Contact{}
		for i := range r.doc.Contacts {
			if c := &r.doc.Contacts[i]; c.Cell != nil && c.Kind == "phone" {
				r.reached[c.EID] = append(r.reached[c.EID], c)
			}
		}
	}
	rows := map[int][]*Contact{}
	for _, c := range r.reached[eid] {
		rows[c.Cell[0]] = append(rows[c.Cell[0]], c)
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

// unitColumns returns the columns that say to which unit the people of a row belong.
func (t *Table) unitColumns() (columns []int) {
	for col := range t.Columns {
		if columnWord(t, col, unitColumns) != "" {
			columns = append(columns, col)
		}
	}
	return columns
}

// unit returns the unit that a row belongs to, as one of the columns says, "" where its cell was put together from several printed ones: these
// may be of different columns, as in 市住房局 | 负责汇总工作进 | 展情况, where a bar was printed too many.
func (t *Table) unit(row int, columns []int) string {
	if len(columns) == 0 || columns[0] >= len(t.Rows[row]) {
		return ""
	}
	col := columns[0]
	if _, placed := slices.BinarySearch(t.placed, row); placed && len(t.Cells[len(t.Header)+row][col].Spans) > 1 {
		return ""
	}
	return t.Rows[row][col]
}
