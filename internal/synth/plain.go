package synth

import "fmt"

// chronicle is a document without a number, which only the contents name: 2022年第二季度大事记.
func (m *maker) chronicle(column string, _ series) {
	m.advance()
	q := m.between(1, max(1, (m.number+1)/3))
	v := dateValue(day(m.year, 3*q-2, 1), monthEnd(m.year, 3*q), "quarter", "exact")
	title := join(text(m.place.name()+"人民政府"), planted(fmt.Sprintf("%d年第%s季度", m.year, numeral(q)), v), text("大事记"))
	d := m.start(column, "", title)
	d.Date = ""
	m.put(roleTitle, title, &d.TitleAt)
	at := day(m.year, 3*q-2, m.between(1, 5))
	for range m.between(4, 9) {
		v := dateValue(at, at, "day", "exact")
		v.InferredYear = true
		m.topic = pick(m.r, topics)
		what := m.one("{LEAD}召开{T}工作推进会，部署{O}建设任务，{tail}。", "{G}调研组赴{street}检查{O}运行情况，并召开座谈会。", "{P}举办{T}现场观摩活动，{depts}参加了活动。")
		m.para(join(planted(fmt.Sprintf("%d月%d日", int(at.Month()), at.Day()), v), text("，"), m.say(what)))
		at = at.AddDate(0, 0, m.between(3, 12))
		if at.Month() > monthEnd(m.year, 3*q).Month() || at.Year() > m.year {
			break
		}
	}
}

// reading is an explanation of an instrument, without a number: 《…办法》政策解读.
func (m *maker) reading(column string, _ series) {
	m.advance()
	about := text(m.place.short() + m.topic.name + "办法")
	title := join(named(about, "mentions"), text(m.one("政策解读", "解读")))
	d := m.start(column, "", title)
	d.Date = ""
	m.put(roleTitle, title, &d.TitleAt)
	m.para(m.say("为便于社会公众了解政策内容，{means}，现就有关情况解读如下："))
	for i, name := range []string{"制定背景", "主要内容", "适用范围"}[:m.between(2, 3)] {
		m.heading(1, i+1, name, phrase{})
		m.para(join(m.slot("open"), text("。")))
	}
}
