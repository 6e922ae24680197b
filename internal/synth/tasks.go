package synth

// sumTable is a table of numbers with a header of two rows and true sums.
func (m *maker) sumTable() {
	classes := some(m.r, m.between(2, 4), []string{"新建项目", "改造项目", "储备项目", "续建项目", "示范项目"})
	var names []string
	for _, s := range some(m.r, m.between(3, 9), m.place.streets) {
		names = append(names, s+"街道")
	}
	for _, t := range some(m.r, m.between(2, 8), topics) {
		names = append(names, m.place.level()+t.dept)
	}
	names = distinct(names)
	g := &grid{rows: m.sums(names, classes)}
	if m.chance(30) {
		m.put(roleForm, text(m.one("单位：个", "（单位：个）")), nil)
	}
	if m.habit.pipes {
		g.header = [][]phrase{cells(append([]string{"序号", "责任单位", "总计"}, classes...)...)}
	} else {
		top := append(cells("序号", "责任单位", "任务个数"), cells(make([]string, len(classes))...)...)
		g.header = [][]phrase{top, cells(append([]string{"", "", "总计"}, classes...)...)}
		if m.later(headerOfThree) {
			of := append(cells("", "", "总计", "其中"), cells(make([]string, len(classes)-1)...)...)
			g.header = [][]phrase{top, of, cells(append([]string{"", "", ""}, classes...)...)}
		}
	}
	t := m.tabulate(m.doc().parts[m.part].Title, "list", g)
	last := len(g.rows) - 1
	t.Total = &last
}

// distinct keeps the first of equal names.
func distinct(names []string) []string {
	seen := map[string]bool{}
	var out []string
	for _, n := range names {
		if !seen[n] {
			seen[n] = true
			out = append(out, n)
		}
	}
	return out
}

// taskTable is a list of tasks with vertically merged cells, paragraphs in cells and deadlines.
func (m *maker) taskTable() {
	g := &grid{header: [][]phrase{cells("工作任务", "工作举措", "责任单位", "完成时限")}}
	for range m.between(2, 4) {
		name := m.fresh("run", words["run"])
		for j := range m.between(1, 4) {
			first := ""
			if j == 0 {
				first = name
			}
			act := m.say("{task}")
			if m.chance(25) {
				tags := pick(m.r, [][3]string{{"<p>", "。</p> <p>", "。</p>"}, {"", "。<br>", "。"}})
				act = join(text(tags[0]), act, text(tags[1]), m.say("{task}"), text(tags[2]))
			} else {
				act = join(act, text("。"))
			}
			g.rows = append(g.rows, []phrase{text(first), act, m.say("{dept}"), m.month()})
			filled := texts(g.rows[len(g.rows)-1:])[0]
			filled[0] = name
			g.filled = append(g.filled, filled)
		}
	}
	m.tabulate(m.doc().parts[m.part].Title, "list", g)
}
