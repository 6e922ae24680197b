package gazette

import (
	"slices"
	"sort"
	"strings"

	"github.com/gongbao/gongbao/internal/han"
	"github.com/gongbao/gongbao/internal/lexicon"
	"github.com/gongbao/gongbao/parse"
	"github.com/gongbao/gongbao/segment"
)

// readPeople finds the people of lists of members (组　长：张　三　副市长), of appointments, those to be asked (联系人：王五) and
// those of duty tables (a column 责任人 with names and telephone numbers).
func (r *valueReader) readPeople() {
	k := rollKeeper{r, containsAny(r.doc.Title, "任免", "任职", "免职", "任命", "免去", "聘任")}
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

// handling reads the person that a line in the head of a paper of Taiwan names: 承辦人：林大同.
func (r *valueReader) handling(at Span) {
	line := r.is.Text(at)
	for _, m := range parse.People(line+"\n", "", false) {
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
		for _, m := range parse.SigningPeople(r.is.Text(span)) {
			at := segment.Map([]Span{span}, m.Start, m.End)
			r.dropInside(span, m.Value.Name)
			r.doc.People = append(r.doc.People, Person{
				Name: m.Value.Name, Role: m.Value.Role, Post: m.Value.Post,
				Place: Place{Text: r.is.Text(span)[m.Start:m.End], Spans: at, EID: "p0__signature"},
			})
		}
	}
}

// dropInside takes out who was read at span as one of a list, 主任委員：甲某 of a signature: there it is who signs.
func (r *valueReader) dropInside(span Span, name string) {
	r.doc.People = slices.DeleteFunc(r.doc.People, func(p Person) bool {
		return p.Name == name && len(p.Spans) > 0 && p.Spans[0].Start >= span.Start && p.Spans[0].End <= span.End
	})
}

// A rollKeeper reads the people of paragraphs.
type rollKeeper struct {
	*valueReader
	appoints bool // the document is about appointments
}

// run reads the nodes of a part as one list, in printed order, because a line without a role goes on with that before it, also
// below a heading such as （一）专家委员. head is the title above; a table ends a list.
func (r *rollKeeper) run(nodes []Node, head string) {
	var list []*Node
	walk(nodes, func(n *Node) bool {
		if n.Table == nil {
			list = append(list, n)
			return true
		}
		r.list(list, head)
		list = nil
		return true
	})
	r.list(list, head)
}

// A roll is the text of some paragraphs behind their markers, each on a line.
type roll struct {
	nodes  []*Node
	text   string
	starts []int // of each line
	last   int   // the line that a person was placed on last
	places segment.Mapper
}

// rollOf returns the text of those paragraphs.
func (r *rollKeeper) rollOf(nodes []*Node) roll {
	l := roll{nodes: nodes, starts: make([]int, len(nodes)), last: -1}
	size := 0
	for _, n := range nodes {
		size += textLen(n.Spans) + len("\n")
	}
	var text strings.Builder
	text.Grow(size)
	for i, n := range nodes {
		l.starts[i] = text.Len()
		writeLine(&text, r.is.Source.source.Text, n.Spans, n.labelLen)
	}
	l.text = text.String()
	return l
}

// textLen returns how many bytes are printed at pieces.
func textLen(pieces []Span) int {
	n := 0
	for _, p := range pieces {
		n += p.Len()
	}
	return n
}

// writeLine writes what is printed at pieces of src, from byte offset on, as one line.
func writeLine(text *strings.Builder, src string, pieces []Span, offset int) {
	for _, p := range pieces {
		s := src[p.Start+min(offset, p.Len()) : p.End]
		offset -= min(offset, p.Len())
		for at := strings.IndexByte(s, '\n'); at >= 0; at = strings.IndexByte(s, '\n') {
			text.WriteString(s[:at])
			text.WriteByte(' ')
			s = s[at+1:]
		}
		text.WriteString(s)
	}
	text.WriteByte('\n')
}

// nodeAt returns the index of the line of l that byte i stands in.
func (l *roll) nodeAt(i int) int {
	return sort.Search(len(l.starts), func(k int) bool { return l.starts[k] > i }) - 1
}

// list reads the people that some paragraphs name.
func (r *rollKeeper) list(nodes []*Node, head string) {
	l := r.rollOf(nodes)
	for _, m := range parse.People(l.text, head, r.appoints) {
		r.person(&l, m)
	}
}

// person places a person of a roll.
func (r *valueReader) person(l *roll, m parse.Match[parse.Member]) {
	i := l.nodeAt(m.Start)
	n := l.nodes[i]
	if i != l.last {
		l.last, l.places = i, segment.NewMapper(n.Spans)
	}
	from, to := m.Start-l.starts[i]+n.labelLen, min(m.End, len(l.text)-1)-l.starts[i]+n.labelLen
	r.doc.People = append(r.doc.People, Person{
		Name: m.Value.Name, Role: m.Value.Role, Post: m.Value.Post, Unit: m.Value.Unit, Phone: m.Value.Phone,
		Place: Place{Text: l.text[m.Start:m.End], Spans: l.places.Append(make([]Span, 0, 1), from, to), EID: n.EID},
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
var dutyColumns = lexicon.Words(lexicon.PersonColumn)

// unitColumns are the words for the column that says to which unit the people of a row belong.
var unitColumns = lexicon.Words(lexicon.UnitColumn)

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
	h := han.Key(t.heading(len(t.Header), col))
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
	prefix := role + "："
	if role == "姓名" { // it says nothing of a role
		prefix, role = "成员：", ""
	}
	raw := r.raw(cells[col].Spans)
	for _, m := range parse.Members(prefix + strings.ReplaceAll(untag(raw), "\n", " ")) {
		p := Person{Name: m.Value.Name, Role: role, Post: m.Value.Post, Unit: n.Table.unit(row), Phone: phoneIn(phones[len(n.Table.Header)+row], col)}
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

// unit returns the unit that a row belongs to, "" where its cell was put together from several printed ones: these
// may be of different columns, as in 市住房局 | 负责汇总工作进 | 展情况, where a bar was printed too many.
func (t *Table) unit(row int) string {
	for col := 0; col < t.Columns; col++ {
		if columnWord(t, col, unitColumns) == "" || col >= len(t.Rows[row]) {
			continue
		}
		if slices.Contains(t.placed, row) && len(t.Cells[len(t.Header)+row][col].Spans) > 1 {
			return ""
		}
		return t.Rows[row][col]
	}
	return ""
}
