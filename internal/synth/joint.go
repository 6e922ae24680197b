package synth

// joint is a notice of two offices: both stand in masthead or title, and both sign.
func (m *maker) joint(column string, _ series) {
	m.later(jointOrgans)
	about := m.topic
	var organs []string
	for _, t := range some(m.r, 2, distinctDepts(m)) {
		organs = append(organs, m.place.name()+t)
	}
	first := m.one("建", "水", "民", "农")
	m.advance()
	n := docNumber{m.place.code + first + "发", m.year, m.serial(m.place.code + first + "发"), m.habit.brackets}
	title := text(organs[0] + " " + organs[1] + "关于" + m.one("做好", "进一步加强", "切实推进") + about.name + "工作的通知")
	d := m.start(column, "通知", title)
	d.Number, d.Agency, d.Year, d.Serial = n.String(), n.agency, &n.year, &n.serial
	d.Issuers, d.Signers = organs, organs
	number := planted(n.String(), n.value(true))
	if m.later(jointMasthead) {
		d.Masthead = organs[0] + " " + organs[1] + "文件"
		m.put(roleMasthead, text(d.Masthead), &d.MastheadAt)
		m.put(roleNumber, number, &d.NumberAt)
		m.put(roleTitle, title, &d.TitleAt)
	} else {
		m.put(roleTitle, title, &d.TitleAt)
		m.put(roleNumber, number, &d.NumberAt)
	}
	m.recipients()
	m.para(m.say("为{verb}{T}工作，{aims}，现就有关事项通知如下："))
	m.outline(m.between(2, 3), false)
	m.bothSign(organs)
}

// bothSign prints two signatures, on two lines or on one, and the day.
func (m *maker) bothSign(organs []string) {
	d := m.doc()
	d.Signer = organs[0]
	if m.chance(50) {
		m.put(roleSigner, text(organs[0]+"　　"+organs[1]), &d.SignerAt)
	} else {
		m.put(roleSigner, text(organs[0]), &d.SignerAt)
		m.put(roleSigner, text(organs[1]), nil)
	}
	m.put(roleDate, m.signingDate(), &d.DateAt)
}

// distinctDepts are the offices of the place, each once.
func distinctDepts(m *maker) []string {
	var all []string
	for _, t := range topics {
		all = append(all, t.dept)
	}
	return distinct(all)
}
