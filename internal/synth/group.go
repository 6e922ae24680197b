package synth

import "fmt"

// leadingGroup is a notice that sets up a 领导小组, with its members and a table of duties.
func (m *maker) leadingGroup(column string, s series) {
	name := m.place.short() + m.topic.name + "工作领导小组"
	m.begin(column, "通知", s, text(m.self(s)+"关于成立"+name+"的通知"), true)
	m.para(m.say("为统筹推进{T}工作，{means}，经{G}研究，决定成立" + name + "，现将组成人员名单通知如下："))
	m.members()
	m.para(m.say("领导小组下设办公室，办公室设在{LEAD}，承担日常工作，成员如有变动由接任同志递补，不再另行发文。"))
	if m.chance(30) {
		m.para(m.say("领导小组办公室联系电话：{phone}，电子邮箱：{email}。"))
	}
	table := text(m.place.short() + m.topic.name + "工作职责分工表")
	m.attached([]phrase{table})
	m.sign(s)
	m.attachment(1, 1, -1, table)
	m.duties(table.text)
}

// members prints the lines of a list of members, the role before the first of its holders.
func (m *maker) members() {
	l := m.place.level()
	chief := [3]string{"组长", "副组长", "成员"}
	printed := chief
	if m.habit.wideNames {
		printed[0], printed[2] = m.one("组 长", "组　长"), m.one("成 员", "成　员")
	}
	m.member(printed[0]+"：", chief[0], l+m.one("委副书记、", "委副书记，")+l+"长")
	for i := range m.between(1, 3) {
		lead := ""
		if i == 0 {
			lead = printed[1] + "："
		}
		m.member(lead, chief[1], m.one("副"+l+"长", l+"人民政府办公室主任"))
	}
	if m.later(memberRow) {
		m.row(printed[2]+"：", Person{Role: chief[2]}, m.between(3, 6))
		return
	}
	for i, t := range some(m.r, m.between(3, 12), topics) {
		lead := ""
		if i == 0 {
			lead = printed[2] + "："
		}
		post := l + t.dept + m.one("局长", "副局长", "党组书记")
		if m.chance(25) {
			post = pick(m.r, m.place.streets) + "街道办事处主任"
		}
		m.member(lead, chief[2], post)
	}
}

// row prints a row of names, parted by spaces: 成　员：李 津　王小五　赵六.
func (m *maker) row(lead string, p Person, n int) {
	row := text(lead)
	gap := m.one("　", "　", "  ")
	if m.habit.wideNumber {
		gap = m.one("　", "　　") // wider than the space inside a name
	}
	for i := range n {
		if i > 0 {
			row = join(row, text(gap))
		}
		row = join(row, m.person(p))
	}
	m.put(roleMember, row, nil).lead = row.length()
}

// member prints one line: “副组长：李 津 副区长”.
func (m *maker) member(lead, role, post string) {
	b := m.put(roleMember, join(text(lead), m.person(Person{Role: role, Post: post}), text(m.one(" ", "　", " ")+post)), nil)
	b.lead = b.text.length()
}

// person is the printed name of an invented person, two characters in some gazettes with a space between.
func (m *maker) person(p Person) phrase {
	for p.Name == "" || m.names[p.Name] {
		p.Name = m.say("{person}").text
	}
	m.names[p.Name] = true
	p.Text = p.Name
	if r := []rune(p.Name); len(r) == 2 && m.habit.wideNumber {
		p.Text = string(r[0]) + " " + string(r[1])
	}
	return planted(p.Text, Value{Kind: person, person: &p})
}

// duties is a table of organs, duties and those in charge with their phones.
func (m *maker) duties(caption string) {
	apart := m.chance(40)
	head := cells("序号", "单位名称", "责任分工", m.one("责任人（联系电话）", "责任人及电话"))
	if apart {
		head = cells("序号", "单位名称", "责任分工", "责任人", "联系电话")
	}
	g := &grid{header: [][]phrase{head}}
	used := some(m.r, m.between(3, 12), topics)
	g.rows = numbered(len(used), func(i int) []phrase {
		unit := m.place.level() + used[i].dept
		number := fmt.Sprintf("138000%05d", m.r.IntN(100000))
		if m.chance(25) {
			number = fmt.Sprintf("%s-800%04d", m.place.area, m.r.IntN(10000))
		}
		who := m.person(Person{Unit: unit, Phone: number, Role: "责任人"})
		tel := planted(number, Value{Kind: Phone})
		row := []phrase{text(unit), join(text("负责"), m.say("{duty}"), text("。"))}
		if apart {
			return append(row, who, tel)
		}
		return append(row, join(who, text(" "), tel))
	})
	m.tabulate(caption, "list", g)
}

// email is an invented address of the place.
func (m *maker) email() phrase {
	s := m.one("bgs", "zfgb", "fgk", "zwgk") + "@" + m.domain() + ".gov.cn"
	return planted(s, Value{Kind: Email})
}

// contactPerson is somebody to ask; readers may differ about whether that is a person of the document.
func (m *maker) contactPerson() phrase { return m.person(Person{Role: "联系人", Optional: true}) }
