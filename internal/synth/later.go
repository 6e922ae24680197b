package synth

import (
	"fmt"
	"slices"
	"time"
)

// later reports whether the next place that can have a form has it, and counts it.
func (m *maker) later(name string) bool {
	if !m.o.Forms {
		return false
	}
	i := slices.IndexFunc(Forms, func(f Form) bool { return f.Name == name })
	if m.aside.IntN(100) >= Forms[i].Share {
		return false
	}
	if m.formed == nil {
		m.formed = map[string]int{}
	}
	m.formed[name]++
	return true
}

// weekday is the name of a day of the week after a date: （星期二）, （周二）, (星期二).
func (m *maker) weekday(t time.Time) string {
	day := string([]rune("日一二三四五六")[t.Weekday()])
	return pick(m.aside, []string{"（星期" + day + "）", "（星期" + day + "）", "（周" + day + "）", "(星期" + day + ")"})
}

// fullDay is a full date in running text in one of its forms: 2022年6月7日, 二〇二二年六月七日, 2022年6月7日（星期二）.
func (m *maker) fullDay(t time.Time, bound string) phrase {
	p := dayPhrase(t, bound)
	switch {
	case m.later(chineseDate):
		return planted(chineseDay(t), *p.marks[0].value)
	case m.later(weekdayBehind):
		return join(p, text(m.weekday(t)))
	}
	return p
}

// besides prints, after a paragraph, one that a later form needs: a number or a name that is masked, a period with its length.
func (m *maker) besides() {
	if m.later(maskedNumber) {
		m.put(rolePara, text("群众反映的手机号码"+MaskedPhone+"和证件号码4201**********0012已经核实，有关情况应当及时向社会公开。"), nil)
	}
	if m.later(maskedName) {
		m.put(rolePara, text("当事人"+m.say("{surname}").text+m.one("某某", "某", "××")+"（身份证号码4201**********0012，手机号码"+MaskedPhone+"）未按规定备案，已经责令改正。"), nil)
	}
	if m.later(periodLength) {
		m.put(rolePara, m.running(m.period()), nil)
	}
}

// MaskedPhone is the masked number that gazettes with Options.Forms hold.
const MaskedPhone = "138****1234"

// period is a sentence that names the days of a period and its length: 自2022年5月1日至2025年4月30日，期限三年.
func (m *maker) period() phrase {
	from := m.date.AddDate(0, m.between(0, 3), m.between(1, 20))
	n := m.between(1, 5)
	to, length := from.AddDate(n, 0, -1), m.term(n)
	if m.chance(40) {
		n = pick(m.r, []int{5, 7, 10, 15, 30})
		to = from.AddDate(0, 0, n-1)
		length = planted(fmt.Sprintf("%d天", n), Value{Kind: Duration, ISO: fmt.Sprintf("P%dD", n)})
	}
	days := planted(printedDay(from)+m.one("至", "—", "至")+printedDay(to), dateValue(from, to, "multi", "exact"))
	switch m.r.IntN(3) {
	case 0:
		return join(text("项目试点自"), days, text("止，期限"), length, m.say("，{tail}。"))
	case 1:
		return join(text("委托管理的时间为"), days, text("，为期"), length, m.say("，{tail}。"))
	}
	return join(text("运营服务期"), length, text("（"), days, m.say("），{means}，{tail}。"))
}

// laterHead prints 文号 and title of a document in one of the later forms, and reports whether it did.
func (m *maker) laterHead(masthead string, number, title phrase) bool {
	d := m.doc()
	switch {
	case m.later(numberInBrackets):
		m.put(roleTitle, title, &d.TitleAt)
		m.put(roleNumber, join(text("（"), number, text("）")), &d.NumberAt)
	case m.later(numberSetWide):
		m.put(roleNumber, number.setWide(), &d.NumberAt)
		m.put(roleTitle, title, &d.TitleAt)
	case m.later(numberBesideHead):
		d.Masthead = masthead
		m.put(roleNumber, join(text(masthead+"　"), number), &d.NumberAt)
		m.put(roleTitle, title, &d.TitleAt)
	default:
		return false
	}
	return true
}

// appointments is a notice of who takes an office and who leaves one.
func (m *maker) appointments(column string, s series) {
	m.begin(column, "通知", s, text(m.self(s)+"关于有关同志职务任免的通知"), true)
	m.para(text("经研究决定："))
	for i, t := range some(m.r, m.between(3, 7), topics) {
		unit := m.place.name() + t.dept
		post := unit + m.one("局长", "副局长")
		if i < 2 || m.chance(60) {
			m.later(appointmentList)
			m.put(roleForm, join(text("任命"), m.person(Person{Role: "任命", Post: post, Unit: unit}), text("为"+post+"；")), nil)
		} else {
			m.put(roleForm, join(text("免去"), m.person(Person{Role: "免去", Post: post, Unit: unit}), text("的"+post+"职务。")), nil)
		}
	}
	m.sign(s)
}

// minutes are those of a meeting, with who was there.
func (m *maker) minutes(column string, s series) {
	l := m.place.level()
	m.begin(column, "纪要", s, text(m.self(s)+"常务会议纪要"), false)
	m.later(attendanceList)
	m.put(roleForm, join(text("主持："+l+"长"), m.person(Person{Role: "主持", Post: l + "长"})), nil)
	m.put(roleForm, join(text("出席：副"+l+"长"), m.person(Person{Role: "出席", Post: "副" + l + "长"}), text("、"), m.person(Person{Role: "出席", Post: "副" + l + "长"})), nil)
	m.put(roleForm, join(text("列席："), m.person(Person{Role: "列席"}), text("、"), m.person(Person{Role: "列席"})), nil)
	m.para(m.say("会议听取了{LEAD}关于{T}工作情况的汇报，{means}，{tail}。"))
	m.para(m.say("会议强调，{depts}要密切配合，围绕{T}中的突出问题集中攻坚，{tail}。"))
	m.sign(s)
}
