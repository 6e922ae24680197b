package synth

import "fmt"

// issueLine is 2022年第2期（总第3期）.
func (m *maker) issueLine() string {
	if m.issue.TotalNumber == m.issue.Number {
		return fmt.Sprintf("%d年第%d期", m.year, m.number)
	}
	return fmt.Sprintf("%d年第%d期（总第%d期）", m.year, m.number, m.issue.TotalNumber)
}

// front writes cover and contents.
func (m *maker) front() []*block {
	m.blocks = nil
	m.cover()
	m.contents()
	for _, b := range m.blocks {
		b.doc, b.part = -1, -1
	}
	return m.blocks
}

// cover writes the cover, in some gazettes followed by a title page.
func (m *maker) cover() {
	lines := []string{m.issue.Name, m.issue.LatinName}
	total := fmt.Sprintf("（总第%d期）", m.issue.TotalNumber)
	number := fmt.Sprintf("第%d期", m.number)
	switch m.r.IntN(4) {
	case 0:
		lines = append(lines, fmt.Sprint(m.year), number+total)
		lines = append(lines, lines[0], lines[1], fmt.Sprintf("%d 年", m.year), fmt.Sprintf("第 %d 期", m.number))
	case 1:
		lines = append(lines, fmt.Sprintf("%d年", m.year), number, total)
	case 2:
		lines = append(lines, fmt.Sprintf("%d年%s%s", m.year, number, total))
	default:
		lines = append(lines, fmt.Sprintf("%d 年 第 %d 期", m.year, m.number), fmt.Sprintf("总第 %d 期", m.issue.TotalNumber))
	}
	lines = append(lines, m.issue.Sponsor+m.one("主办", " 主办", "　主办"))
	for _, s := range lines {
		m.put(roleCover, text(s), nil)
	}
}

// contents writes 目录 with an entry for each document.
func (m *maker) contents() {
	m.put(roleContents, text(m.one("目 录", "目　录", "目录", "目  录")), nil)
	column := ""
	for _, e := range m.entries {
		if e.Column != column {
			column = e.Column
			m.put(roleGroup, text(m.habit.group[0]+column+m.habit.group[1]), nil)
		}
		m.put(roleEntry, text(e.Title), nil).entry = e
	}
}

// enter names the document in the contents.
func (m *maker) enter(column, title string) {
	m.entries = append(m.entries, &Entry{Column: column, Title: title, Document: m.docIndex()})
}

// paginate takes the pages of the first printing into the contents.
func (m *maker) paginate() {
	for _, e := range m.entries {
		e.Page = m.docs[e.Document].Page
		if d := m.docs[e.Document]; d.Year != nil {
			e.number = d.Number
		}
	}
	counts := true // 1　…, 2　… may be the counts of the entries
	for i, e := range m.entries {
		counts = counts && e.Page == i+1
	}
	if counts {
		m.habit.pageFirst = false
	}
}

// entry prints an entry of the contents, now and then broken, even over a running head.
func (p *press) entry(b *block) {
	tail := p.habit.leader + fmt.Sprint(b.entry.Page) + p.habit.pageEnd
	s := b.text.text
	if p.habit.pageFirst {
		p.emit(b, text(fmt.Sprint(b.entry.Page)+"　"+s))
		return
	}
	if p.habit.numbered && b.entry.number != "" {
		tail = "（" + b.entry.number + "）" + tail
	}
	gap := p.habit.gap
	p.habit.gap = false
	defer func() { p.habit.gap = gap }()
	if n := b.text.length(); n > 28 && p.r.IntN(6) == 0 {
		if at := p.cut(b.text, n*3/4, 8, 0); at > 0 {
			p.emit(b, text(s[:at]))
			end := p.end()
			if p.habit.heads > 0 && p.r.IntN(2) == 0 {
				p.out.WriteByte('\n')
				p.furniture(p.head)
				p.out.WriteByte('\n')
			}
			p.joins = append(p.joins, Join{Kind: "toc", TextJoin: true, Certain: true, At: Span{end, p.next()}})
			s = s[at:]
		}
	}
	p.emit(b, text(s+tail))
	if p.habit.ruled && p.habit.leader == "\t" && p.r.IntN(4) == 0 {
		p.write(nil, roleFurniture, "-----------------------\t----")
		p.out.WriteByte('\n')
	}
}
