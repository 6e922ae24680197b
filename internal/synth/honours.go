package synth

// honours is a decision to honour people, with their list in one of its forms: names and units in either order, or names alone.
func (m *maker) honours(column string, s series) {
	title := text(m.self(s) + "关于表彰" + m.topic.name + "先进个人的决定")
	m.begin(column, "决定", s, title, true)
	m.para(m.say("{period}，{depts}围绕{T}中的突出问题集中攻坚，{tail}。"))
	list := text(m.place.short() + m.topic.name + "先进个人名单")
	m.para(m.say("为表彰先进，{aims}，{G}决定对在{T}工作中成绩突出的个人予以表彰，希望受到表彰的个人再接再厉。"))
	m.attached([]phrase{list})
	m.sign(s)
	m.attachment(1, 1, -1, list)
	m.honoured(m.between(3, 9))
}

// honoured prints the list of those who are honoured.
func (m *maker) honoured(n int) {
	const role = "先进个人"
	unit := func(i int) string { return m.place.name() + topics[(i*5+n)%len(topics)].dept }
	gap := m.one("　", "　　")
	switch {
	case m.later(honourNameFirst):
		for i := range n {
			p := m.person(Person{Role: role, Unit: unit(i)})
			m.put(roleMember, join(p, text(gap+unit(i))), nil)
		}
	case m.later(honourUnitFirst):
		for i := range n {
			row := join(text(unit(i)+"　　"), m.person(Person{Role: role, Unit: unit(i)}))
			for range m.between(0, 2) {
				row = join(row, text("　"), m.person(Person{Role: role, Unit: unit(i)}))
			}
			m.put(roleMember, row, nil)
		}
	default:
		m.later(honourNames)
		for range (n + 2) / 3 {
			m.row("", Person{Role: role}, 4)
		}
	}
}
