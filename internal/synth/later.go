package synth

import (
	"slices"
	"time"
)

// A Form is a printed form that gazettes hold with Options.Forms, beside those that every gazette holds.
type Form struct {
	Name    string
	Example string // as printed
	Read    string // how it is read
	Share   int    // of 100 places that can have it, how many do
}

// Forms are these forms. They are drawn from a second stream of chance, so that a seed gives the same gazette without them.
var Forms = []Form{
	{digitsApart, "建有消防站 2 6 座，增长 1 2 . 5%", "the figure whole, 26 and 12.5", 12},
	{fullWidth, "投入５００万元", "as in half width", 8},
	{commaApart, "收取3, 200元", "one sum, 3200", 25},
	{maskedNumber, "手机号码为138****1234", "text, and no value; no sign is lost", 4},
	{chineseDate, "二〇三二年五月十日", "the day", 15},
	{weekdayBehind, "2032年5月10日（星期一）", "the day, proved by the weekday", 15},
	{numberInBrackets, "关于加强供水工作的通知 | （鹿政〔2032〕16号）", "the number of the document", 8},
	{numberSetWide, "鹿 政 〔 2 0 3 2 〕 1 6 号", "the number of the document", 8},
	{numberBesideHead, "鹿湾县人民政府文件　鹿政〔2032〕16号", "masthead and number", 8},
	{decimalOutline, "1 总体要求 | 1.1 工作目标", "headings of levels 1 and 2", 25},
	{appointmentList, "任命张三为鹿湾县财政局局长；", "a person with 任命, post and unit", 100},
	{attendanceList, "出席：副县长张三、李四", "people with 出席 and their post", 100},
}

// The names of the forms.
const (
	digitsApart      = "figures whose digits stand apart"
	fullWidth        = "figures in full width"
	commaApart       = "a blank behind the comma of thousands"
	maskedNumber     = "a number with its middle masked"
	chineseDate      = "a day in Chinese figures by place"
	weekdayBehind    = "a day with its weekday"
	numberInBrackets = "文号 in brackets below the title"
	numberSetWide    = "文号 set wide"
	numberBesideHead = "masthead and 文号 on one line"
	decimalOutline   = "a decimal outline"
	appointmentList  = "a list of appointments"
	attendanceList   = "attendance of minutes"
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

// figured gives the figures of running text one of the later forms.
func (m *maker) figured(p phrase) phrase {
	switch {
	case !m.o.Forms:
	case m.later(digitsApart):
		return p.digitsApart()
	case m.later(fullWidth):
		return p.fullWidth()
	case holdsThousands(p.text) && m.later(commaApart):
		return p.rewritten(func(prev, r, _ rune) (string, string) {
			if prev == ',' && isDigit(r) {
				return " ", string(r)
			}
			return "", string(r)
		})
	}
	return p
}

// holdsThousands reports whether s has a figure such as 3,200.
func holdsThousands(s string) bool {
	runes := []rune(s)
	for i, r := range runes {
		if r == ',' && i > 0 && i+1 < len(runes) && isDigit(runes[i-1]) && isDigit(runes[i+1]) {
			return true
		}
	}
	return false
}

func isDigit(r rune) bool { return r >= '0' && r <= '9' }

// digitsApart puts a blank around every digit, as an OCR reads figures that were set wide: 1 2 . 5%.
func (p phrase) digitsApart() phrase {
	mark := func(r rune) bool { return r == '.' || r == ',' }
	return p.spaced().rewritten(func(prev, r, next rune) (string, string) {
		if isDigit(prev) && (isDigit(r) || mark(r) && isDigit(next)) || mark(prev) && isDigit(r) {
			return " ", string(r)
		}
		return "", string(r)
	})
}

// fullWidth prints digits as wide as Chinese characters: ５００.
func (p phrase) fullWidth() phrase {
	return p.rewritten(func(_, r, _ rune) (string, string) {
		if isDigit(r) {
			return "", string(r - '0' + '０')
		}
		return "", string(r)
	})
}

// setWide puts a blank behind every character: 栖 政 〔 2 0 2 2 〕 3 号.
func (p phrase) setWide() phrase {
	return p.rewritten(func(prev, r, _ rune) (string, string) {
		if prev == 0 {
			return "", string(r)
		}
		return " ", string(r)
	})
}

// weekday is the name of a day of the week behind a date: （星期二）.
func weekday(t time.Time) string {
	return "（星期" + string([]rune("日一二三四五六")[t.Weekday()]) + "）"
}

// fullDay is a full date in running text in one of its forms: 2022年6月7日, 二〇二二年六月七日, 2022年6月7日（星期二）.
func (m *maker) fullDay(t time.Time, bound string) phrase {
	p := dayPhrase(t, bound)
	switch {
	case m.later(chineseDate):
		return planted(chineseDay(t), *p.marks[0].value)
	case m.later(weekdayBehind):
		return join(p, text(weekday(t)))
	}
	return p
}

// masked prints a paragraph with a number whose middle is masked.
func (m *maker) masked() {
	if m.later(maskedNumber) {
		m.put(rolePara, text("群众反映的手机号码"+MaskedPhone+"和证件号码4201**********0012已经核实，有关情况应当及时向社会公开。"), nil)
	}
}

// MaskedPhone is the masked number that gazettes with Options.Forms hold.
const MaskedPhone = "138****1234"

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
