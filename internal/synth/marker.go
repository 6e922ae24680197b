package synth

import (
	"fmt"
	"strconv"
)

// A style is how one part prints its markers.
type style struct {
	half   bool   // (一) for （一）
	gap    string // after 第一条
	item   string // after （一）
	arabic string // after the figure of 1.
	bullet int    // of 100 items, how many follow a Markdown bullet

	decimal bool   // 1, 1.1, 1.1.1 for 一、 （一） 1.
	glued   bool   // 1.1工作目标
	above   [3]int // the numbers of the headings that are open
}

// newStyle chooses the marker habits of a part.
func (m *maker) newStyle() style {
	s := style{gap: m.one(" ", "　", " ", "  "), arabic: m.one(". ", ".", "．", "、", ". ")}
	if m.habit.half && m.chance(60) {
		s.half, s.item = true, m.one(" ", "")
	}
	if m.chance(8) {
		s.bullet = 100
	}
	return s
}

// The labels of the outline.
func chapterLabel(unit string, n int) string { return "第" + numeral(n) + unit }

var circled = []rune("①②③④⑤⑥⑦⑧⑨")

// marker prints a marker with its heading and what follows: “第五条 发布公告。…”.
// A heading without anything after it stands alone.
func (m *maker) marker(n Node, gap string, heading, body phrase) *block {
	n.Document, n.Doc, n.Part = m.doc().Number, m.docIndex(), m.part
	body = m.figured(body)
	p := text(n.Label + gap)
	lead := p.length() + 6
	if heading.text != "" {
		n.Heading = &heading.text
		p = join(p, heading)
	}
	r := rolePara
	switch {
	case body.text == "" && (n.Level == "part" || n.Level == "chapter" || n.Level == "section"):
		r = roleChapter
	case body.text == "":
		r = roleHeading
	case heading.text != "":
		p = join(p, text("。"), body)
		lead = p.length() - body.length() + 2
	default:
		p = join(p, body)
	}
	node := &n
	m.nodes = append(m.nodes, node)
	b := m.put(r, m.running(p), nil)
	b.node, b.lead = node, lead
	if m.style.half && r != roleChapter {
		n.Label = phrase{text: n.Label}.narrowed().text
	}
	m.count(n)
	return b
}

// count keeps the tallies of the part that a marker stands in.
func (m *maker) count(n Node) {
	if m.part < 0 {
		if n.Level == "h1" {
			m.doc().Headings++
		}
		return
	}
	p := m.doc().parts[m.part]
	switch n.Level {
	case "chapter":
		p.Chapters++
	case "article":
		p.Articles++
	case "h1":
		p.Headings++
	}
}

// chapter prints 第一章 总则.
func (m *maker) chapter(unit string, n int, name string) {
	level := map[string]string{"编": "part", "章": "chapter", "节": "section"}[unit]
	if m.habit.wideNames && len([]rune(name)) == 2 {
		wide := []rune(name)
		name = string(wide[0]) + m.one(" ", "　") + string(wide[1])
	}
	m.marker(Node{Level: level, Number: n, Label: chapterLabel(unit, n)}, m.one(" ", "　"), text(name), phrase{})
}

// article prints 第三条 with its text. after is the number of an inserted article such as 第三条之一.
func (m *maker) article(n, after int, heading string, body phrase) {
	label := "第" + numeral(n) + "条"
	if after > 0 {
		label += "之" + numeral(after)
	}
	m.marker(Node{Level: "article", Number: n, Label: label}, m.style.gap, text(heading), body)
}

// item prints （一） below an article, or 1. below that.
func (m *maker) item(depth, n int, heading string, body phrase) {
	label, gap := "（"+numeral(n)+"）", m.style.item
	if depth == 2 {
		label, gap = fmt.Sprintf("%d%s", n, m.style.arabic), ""
	}
	b := m.marker(Node{Level: "item", Depth: depth, Number: n, Label: label}, gap, text(heading), body)
	b.bullet = depth == 1 && m.chance(m.style.bullet)
}

// heading prints 一、 （一） 1. （1） ① of an outline without articles.
func (m *maker) heading(level, n int, name string, body phrase) { m.headed(level, n, text(name), body) }

// headed is heading with a name that holds values: 一、传统美术（2项）.
func (m *maker) headed(level, n int, name, body phrase) {
	labels := []string{numeral(n) + "、", "（" + numeral(n) + "）", fmt.Sprintf("%d%s", n, m.style.arabic), fmt.Sprintf("（%d）", n), string(circled[min(n, 9)-1])}
	levels := []string{"h1", "h2", "h3", "h4", "heading"}
	gap := ""
	if level == 2 || level == 4 {
		gap = m.style.item
	}
	if label := m.decimal(level, n); label != "" {
		labels[level-1], gap = label, " "
		if m.style.glued && level > 1 && name.text != "" {
			gap = ""
		}
	}
	b := m.marker(Node{Level: levels[level-1], Depth: level, Number: n, Label: labels[level-1]}, gap, name, body)
	b.bullet = level == 2 && m.chance(m.style.bullet) && !m.style.decimal
}

// decimal is the label of a heading in a decimal outline, 1.1; "" where the outline is none.
func (m *maker) decimal(level, n int) string {
	if !m.style.decimal || level > 3 {
		return ""
	}
	m.style.above[level-1] = n
	label := strconv.Itoa(m.style.above[0])
	for _, k := range m.style.above[1:level] {
		label += "." + strconv.Itoa(k)
	}
	return label
}
