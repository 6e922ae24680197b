package synth

// outline writes 一、（一）1.（1）① under an instrument or a notice of its own. top is how many 一、 it has.
func (m *maker) outline(top int, rich bool) {
	m.style.decimal = m.part >= 0 && m.later(decimalOutline)
	m.style.glued = m.style.decimal && m.later(decimalGlued)
	heads := some(m.r, top, words["head"])
	for i, name := range heads {
		m.heading(1, i+1, name, phrase{})
		if m.chance(30) {
			m.para(m.sentences(m.between(1, 2)))
			if m.chance(20) {
				m.goals()
			}
		}
		if rich || m.style.decimal || m.chance(70) {
			m.second(m.between(2, 4), rich)
		} else {
			m.para(m.sentences(2))
		}
	}
}

// second writes the （一） of one 一、, all of them in one manner.
func (m *maker) second(count int, rich bool) {
	manner := m.r.IntN(3)
	for i := 1; i <= count; i++ {
		name := m.fresh("run", words["run"])
		switch manner {
		case 0: // （一）加强组织领导。…
			m.heading(2, i, name, m.sentences(m.between(1, 3)))
		case 1: // （一）加强组织领导, the text below
			m.heading(2, i, name, phrase{})
			if m.chance(50) {
				m.third(m.between(2, 4), rich)
				if m.chance(25) {
					m.leads()
				}
			} else {
				m.para(m.sentences(m.between(1, 2)))
			}
		default:
			m.heading(2, i, "", m.sentences(m.between(1, 2)))
		}
	}
}

// third writes the 1. of one （一）.
func (m *maker) third(count int, rich bool) {
	named := m.chance(60)
	for i := 1; i <= count; i++ {
		switch {
		case named && rich && i == 1 && m.chance(40): // 1. 租房补贴, with （1） below
			m.heading(3, i, m.fresh("run", words["run"]), phrase{})
			m.fourth(m.between(2, 3))
		case named:
			m.heading(3, i, m.fresh("run", words["run"]), m.sentences(m.between(1, 2)))
		default:
			m.heading(3, i, "", m.sentences(1))
		}
	}
}

// fourth writes the （1） of one 1., in some places with ① below.
func (m *maker) fourth(count int) {
	for i := 1; i <= count; i++ {
		m.heading(4, i, "", m.sentences(1))
		if m.chance(15) {
			for j := 1; j <= 3; j++ {
				m.heading(5, j, "", join(m.say("{task}"), text("；")))
			}
		}
	}
}

// preamble is the paragraph before 一、.
func (m *maker) preamble(word string) {
	p := m.say("为{verb}{T}工作，{aims}，")
	if m.chance(60) {
		p = join(p, text("根据"), m.citation("basis"), text("精神，"))
	}
	m.para(join(p, m.say("结合{P}实际，制定本"+word+"。")))
}

// schedule writes the stages of a plan, whose headings name their time: （一）宣传动员阶段（2022年3月）.
func (m *maker) schedule(n int) {
	m.heading(1, n, m.one("时间步骤", "工作步骤", "进度安排"), phrase{})
	for i, stage := range []string{"宣传动员阶段", "组织实施阶段", "总结评估阶段"} {
		time := m.month()
		if i == 1 {
			time = m.monthRange()
		}
		name := join(text(stage+"（"), time, text("）"))
		if m.chance(50) {
			m.headed(2, i+1, name, phrase{})
			m.para(m.sentences(1))
		} else {
			m.headed(2, i+1, name, m.sentences(1))
		}
	}
}

// goals writes paragraphs that begin with a dash: ——….
func (m *maker) goals() {
	for _, what := range some(m.r, m.between(2, 3), []string{"服务能力明显增强", "设施布局更加合理", "发展环境持续优化", "监管体系不断健全"}) {
		m.para(join(text("——"+what+"。"), m.sentences(1)))
	}
}

// leads is a paragraph that names who is in charge: （牵头单位：市水务局）.
func (m *maker) leads() {
	m.para(m.say(m.one("（牵头单位：{LEAD}）", "（责任单位：{LEAD}、{dept}）", "（牵头单位：{LEAD}；配合单位：{dept}）")))
}
