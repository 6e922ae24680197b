package synth

import (
	"fmt"
	"strconv"
)

// announcement is a 公告 without recipients: captioned tables of organs with address and phone.
func (m *maker) announcement(column string, s series) {
	title := text(m.self(s) + "关于公布" + m.place.short() + m.topic.name + "实施主体" + m.one("（第一批）", "（第二批）", "") + "的公告")
	m.begin(column, "公告", s, title, false)
	m.para(join(m.say("为{verb}{T}工作，{aims}，根据"), m.law("basis"), m.say("规定，经{G}审核确认，现将实施主体名单予以公告。")))
	for i, caption := range some(m.r, m.between(1, 4), []string{"法定行政机关", "法律法规授权组织", "受委托组织", "基层服务机构", "专业服务单位"}) {
		m.heading(1, i+1, caption, phrase{})
		m.directory(numeral(i+1)+"、"+caption, m.between(1, 16))
	}
	m.sign(s)
}

// directory is a table of organs: 序号 单位名称 地址 电话.
func (m *maker) directory(caption string, count int) {
	names := []string{"序号", "单位名称", m.one("地 址", "地址", "办公地址"), m.one("举报投诉电话", "联系电话")}
	extra := m.chance(35)
	if extra {
		names = append(names, m.one("备注", "派出机构情况"))
	}
	g := &grid{header: [][]phrase{cells(names...)}}
	g.rows = numbered(count, func(i int) []phrase {
		row := []phrase{text(m.organ(i)), m.address(), m.phone()}
		if extra {
			row = append(row, text(m.one("无", "无", "")))
		}
		return row
	})
	m.tabulate(caption, "list", g)
}

// organ is the name of some organ of the place.
func (m *maker) organ(i int) string {
	if m.chance(30) {
		return m.place.name() + m.place.streets[i%len(m.place.streets)] + "街道办事处"
	}
	t := topics[(i*7+m.r.IntN(3))%len(topics)]
	return m.place.name() + t.dept + m.one("", "", "执法大队", "服务中心")
}

// address is a street and a house number, which is no document number.
func (m *maker) address() phrase {
	s := m.place.short() + pick(m.r, m.place.roads) + strconv.Itoa(m.between(1, 400)) + "号"
	if m.chance(20) {
		s += m.one("附楼", "（近公园东门）", "政务大厅")
	}
	return text(s)
}

// phone is an invented number of the place.
func (m *maker) phone() phrase {
	s := fmt.Sprintf("%s-800%04d", m.place.area, m.r.IntN(10000))
	return planted(s, Value{Kind: Phone})
}

// catalogue is a notice about a list of protected crafts: captions with declared counts （4项）, each with its table.
func (m *maker) catalogue(column string, s series) {
	rank := numeral(m.between(2, 9))
	list := text("第" + rank + "批" + m.place.level() + "级传统技艺保护项目名录")
	title := text(m.self(s) + "关于公布" + list.text + "的通知")
	m.begin(column, "通知", s, title, true)
	m.para(join(m.say("为保护和传承优秀传统文化，{aims}，根据"), m.citation("basis"), m.say("精神，经专家评审并向社会公示，{G}同意"), named(list, "issues"), text("，现予公布。")))
	m.para(text("特此通知。"))
	m.sign(s)
	m.instrument(list)
	next := m.between(1, 9)
	for i, class := range some(m.r, m.between(1, 4), []string{"传统美术", "传统技艺", "传统音乐", "民俗", "传统医药"}) {
		count := m.between(1, 7)
		n := planted(fmt.Sprintf("%d项", count), Value{Kind: Count, Min: float64(count), Max: float64(count), Unit: "项", Bound: "exact"})
		m.headed(1, i+1, join(text(class+"（"), n, text("）")), phrase{})
		g := &grid{header: [][]phrase{cells("序号", "编号", "项目名称", "保护单位")}}
		g.rows = numbered(count, func(int) []phrase {
			next++
			return []phrase{text(fmt.Sprintf("%s—%d", m.one("I", "II", "VI", "VIII"), next)), m.say("{craft}"), m.say("{company}")}
		})
		m.tabulate(numeral(i+1)+"、"+class+"（"+n.text+"）", "list", g)
	}
}

// decisions is a notice about the year's catalogue of decisions: one table.
func (m *maker) decisions(column string, s series) {
	year := planted(fmt.Sprintf("%d年", m.year), dateValue(day(m.year, 1, 1), day(m.year, 12, 31), "year", "exact"))
	year.marks[0].value.Optional = true // the year of 2022年度
	title := join(text(m.place.short()), year, text("度重大行政决策事项目录"))
	m.issues(column, s, title)
	m.sign(s)
	p := m.instrument(title)
	g := &grid{header: [][]phrase{cells("序号", "决策事项名称", "承办单位", "决策时间安排", "是否需听证")}}
	g.rows = numbered(m.between(2, 9), func(int) []phrase {
		return []phrase{m.say("{project}"), m.say("{dept}"), m.month(), text(m.one("是", "否"))}
	})
	m.tabulate(p.Title, "list", g)
}
