package synth

// forms attaches a number of forms to the open instrument and lists them at its end.
func (m *maker) forms(n int) {
	if n == 0 || m.sheet == unbrokenSheet {
		return
	}
	parent := m.part
	names := some(m.r, n, []string{"申报审批单", "现场核查记录表", "资金申请汇总表", "申报工作流程", "汇报材料样本"})
	var titles []phrase
	for _, s := range names {
		titles = append(titles, text(m.place.short()+m.topic.name+s))
	}
	m.attached(titles)
	for i, t := range titles {
		m.attachment(i+1, len(titles), parent, t)
		switch names[i] {
		case "申报审批单":
			m.form(t.text)
		case "申报工作流程":
			m.outline(m.between(2, 3), false)
		case "汇报材料样本":
			m.sample()
		default:
			m.recordForm(t.text)
		}
	}
}

// form is an approval form: a table without a header, with merged cells.
func (m *maker) form(title string) {
	g := &grid{rows: [][]phrase{
		cells("事项名称", "", "", ""),
		cells("申报单位 (盖章)", "", "负责人签字", ""),
		cells("相关单位 意见", "单位名称", "意见", ""),
	}}
	l := m.place.level()
	units := some(m.r, m.between(2, 4), []string{"司法局", "财政局", "审计局", "统计局"})
	for _, u := range units {
		g.rows = append(g.rows, cells("", l+u, "", ""))
	}
	for _, s := range []string{"分管领导 意见", "主要领导 意见", "备注"} {
		g.rows = append(g.rows, cells(s, "", "", ""))
	}
	filled := texts(g.rows)
	for i := range units {
		filled[3+i][0] = filled[2][0]
	}
	g.filled = filled
	m.tabulate(title, "form", g)
}

// recordForm is a form of two columns with dates to fill in.
func (m *maker) recordForm(title string) {
	if m.chance(50) {
		m.put(roleForm, text(m.one("填报单位：　　　　填报时间：　年　月　日", "填报单位： 填报时间： 年 月 日")), nil)
	}
	sign := m.one("签字： 年 月 日", "签字: 年 月 日")
	g := &grid{rows: [][]phrase{cells("申报事项", ""), cells("基本情况", ""), cells("核查单位 意见", sign), cells("主管部门 意见", sign), cells("备注", "")}}
	m.tabulate(title, "form", g)
}

// sample is a template with blanks such as 〔XXXX〕X号, which is no document number.
func (m *maker) sample() {
	x := m.one("X", "×")
	xx, xxxx := x+x, x+x+x+x
	m.put(roleForm, text("第 "+xx+" 届〔"+xxxx+"〕"+x+" 号"), nil)
	m.put(roleForm, text("关于 "+xx+" 有关情况的汇报（2 号小标宋）"), nil)
	m.put(roleForm, text("汇报单位……（3 号楷体）"), nil)
	if m.chance(50) {
		heading := x + xx + xxxx + "（3 号黑体）"
		n := &Node{Document: m.doc().Number, Doc: m.docIndex(), Part: m.part, Level: "h1", Depth: 1, Label: "一、", Number: 1, Heading: &heading, Template: true}
		m.nodes = append(m.nodes, n)
		m.put(roleForm, text(n.Label+heading), nil).node = n
	}
}
