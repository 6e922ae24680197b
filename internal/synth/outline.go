package synth

// outline writes 一、（一）1.（1）① under an instrument or a notice of its own. top is how many 一、 it has.
func (m *maker) outline(top int, rich bool) {
	heads := some(m.r, top, words["head"])
	for i, name := range heads {
		m.heading(1, i+1, name, phrase{})
		if m.chance(30) {
			m.para(m.sentences(m.between(1, 2)))
		}
		if rich || m.chance(70) {
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
