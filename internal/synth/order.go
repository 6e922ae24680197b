package synth

import "fmt"

// order is a government order: 栖浦市人民政府令 第12号, signed by its mayor, with the instrument below.
// It is entered in the contents under the title of the instrument.
func (m *maker) order(column string, _ series) {
	m.advance()
	title := text(m.place.short() + m.topic.name + m.one("办法", "规定"))
	masthead := m.place.name() + "人民政府令"
	serial := m.serial(masthead)
	d := m.start(column, "令", title)
	d.Agency, d.Serial, d.Masthead = masthead, &serial, masthead
	d.Number = fmt.Sprintf("%s第%d号", masthead, serial)
	v := Value{Kind: DocNumber, Agency: masthead, Serial: serial, Header: true, Optional: true}
	if m.chance(50) {
		m.put(roleNumber, planted(d.Number, v), &d.NumberAt)
	} else {
		m.put(roleMasthead, text(masthead), &d.MastheadAt)
		m.put(roleNumber, planted(fmt.Sprintf("第%d号", serial), v), &d.NumberAt).from = &d.MastheadAt
	}
	e := effect{from: m.date.AddDate(0, 0, m.between(20, 50)), explained: m.chance(50)}
	passed := m.date.AddDate(0, 0, -m.between(2, 12))
	m.para(join(named(title, "issues"), text("已经"), m.fullDay(passed, "exact"),
		m.say("{G}第"+fmt.Sprint(m.between(3, 60))+"次常务会议审议通过，现予公布，自"), m.fullDay(e.from, "after"), text("起施行。")))
	leader := m.say("{person}").text
	d.Signer = m.place.level() + "长" + leader
	who := Person{Text: leader, Name: leader, Role: m.place.level() + "长", Optional: true}
	m.put(roleSigner, join(text(m.place.level()+"长"+m.one(" ", "　", "　　")), planted(leader, Value{Kind: person, person: &who})), &d.SignerAt)
	m.put(roleDate, m.signingDate(), &d.DateAt)
	p := m.instrument(title)
	m.blocks[len(m.blocks)-1].also = &d.TitleAt
	p.Effective, d.Effective = e.truth(), e.truth()
	m.regulation("办法", e)
}

// reply is a 批复 to one organ that asked.
func (m *maker) reply(column string, s series) {
	thing := m.say("{project}").text
	title := text(m.self(s) + "关于同意实施" + thing + "的批复")
	m.begin(column, "批复", s, title, false)
	unit := m.place.level() + pick(m.r, topics).dept
	if m.chance(40) {
		unit = pick(m.r, m.place.streets) + "街道办事处"
	}
	d := m.doc()
	d.Recipients = []string{unit}
	m.put(roleTo, text(unit+"："), &d.RecipientsAt)
	n := docNumber{m.place.code + m.one("商", "建", "水", "民", "农"), m.year, m.between(2, 60), m.habit.brackets}
	m.para(join(text("你单位"), m.cited("关于申请实施"+thing+"的请示", n, "mentions"), text("收悉，经研究，现批复如下：")))
	for i := 1; i <= m.between(2, 4); i++ {
		m.heading(1, i, "", m.sentences(m.between(1, 2)))
	}
	m.sign(s)
}

// repealing is a 决定 that ends a list of earlier instruments.
func (m *maker) repealing(column string, s series) {
	title := text(m.self(s) + "关于废止部分行政规范性文件的决定")
	m.begin(column, "决定", s, title, true)
	count := m.between(2, 6)
	m.para(join(m.say("为{verb}行政规范性文件管理，维护法制统一，经{G}研究，决定对下列"),
		planted(fmt.Sprintf("%d件", count), Value{Kind: Count, Min: float64(count), Max: float64(count), Unit: "件", Bound: "exact"}),
		text("行政规范性文件予以废止：")))
	d := m.doc()
	for i := 1; i <= count; i++ {
		end := "；"
		if i == count {
			end = "。"
		}
		c := m.cited(m.place.short()+pick(m.r, topics).name+m.one("办法", "实施细则", "管理规定"), m.earlier(), "repeals")
		d.Repeals = append(d.Repeals, c.text)
		m.heading(3, i, "", join(c, text(end)))
	}
	m.para(m.say("本决定自印发之日起施行，{depts}应当做好政策衔接工作，{tail}。"))
	e := effect{onIssue: true, from: m.date}
	d.Effective = e.truth()
	m.sign(s)
}
