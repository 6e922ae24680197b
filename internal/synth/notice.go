package synth

// ruleNotice is 关于印发…办法的通知: a notice with one instrument of articles.
func (m *maker) ruleNotice(column string, s series) {
	word := m.one("办法", "规定", "实施细则", "管理办法")
	title := text(m.place.short() + m.topic.name + word)
	if m.chance(15) {
		title = join(title, text("（试行）"))
	}
	m.issues(column, s, title)
	m.sign(s)
	p := m.instrument(title)
	e := m.newEffect()
	p.Effective = e.truth()
	m.doc().Effective = e.truth()
	m.regulation(shortWord(word), e)
	m.forms(m.one3(0, 0, m.between(1, 3)))
}

// shortWord is how an instrument calls itself: 本办法 for a 管理办法.
func shortWord(word string) string {
	if word == "管理办法" {
		return "办法"
	}
	return word
}

// issues opens a notice that promulgates one instrument.
func (m *maker) issues(column string, s series, title phrase) {
	self := m.self(s)
	head := self + m.one("关于印发", "关于印发", "印发")
	full := join(text(head), title.again(), text("的通知"))
	if m.chance(25) {
		full = join(text(head), named(title, "issues"), text("的通知"))
	}
	m.begin(column, "通知", s, full, true)
	m.promulgates([]phrase{title})
}

// promulgates is the sentence of a notice that names its instruments.
func (m *maker) promulgates(titles []phrase) {
	list := phrase{}
	for _, t := range titles {
		list = join(list, named(t, "issues"))
	}
	p := join(text("经研究，现将"), list, m.say("印发给你们，{obey}。"))
	switch m.r.IntN(3) {
	case 0:
		p = join(list, m.say("已经{decide}，现印发给你们，{obey}。"))
	case 1:
		p = join(text("现将"), list, m.say("印发你们，{obey}。"))
	}
	m.para(p)
}

// policyNotice promulgates an outline that is rich in amounts: 若干政策.
func (m *maker) policyNotice(column string, s series) {
	word := m.one("若干政策", "扶持政策", "若干措施", "扶持办法")
	title := text(m.one("关于", "") + m.one("支持", "促进", "加快") + m.place.short() + m.topic.name + "的" + word)
	m.issues(column, s, title)
	m.sign(s)
	p := m.instrument(title)
	m.preamble("政策")
	top := m.between(3, 5)
	m.outline(top-1, true)
	m.heading(1, top, "附则", phrase{})
	m.heading(2, 1, "", m.say("本政策所列资金由同级财政承担，纳入年度预算管理，{tail}。"))
	e := m.newEffect()
	p.Effective, m.doc().Effective = e.truth(), e.truth()
	m.heading(2, 2, "", m.clause(m.say("本政策由{LEAD}负责解释，").text, e))
}

// planNotice promulgates an outline with an attached table of tasks or of numbers.
func (m *maker) planNotice(column string, s series) {
	word := pick(m.r, words["plan"][:4])
	title := text(m.place.short() + m.topic.name + word)
	if m.chance(50) {
		title = join(title, text("（"), m.yearRange(), text("）"))
	}
	m.issues(column, s, title)
	m.sign(s)
	m.instrument(title)
	parent := m.part
	m.preamble(word[len(word)-6:])
	top := m.between(3, 5)
	m.outline(top, m.chance(50))
	if m.chance(60) {
		m.schedule(top + 1)
	}
	tables := []phrase{text(m.place.short() + m.topic.name + "任务分配表")}
	if m.chance(40) {
		tables = append(tables, text(m.place.short()+m.topic.name+"工作任务清单"))
	}
	m.attached(tables)
	for i, t := range tables {
		m.attachment(i+1, len(tables), parent, t)
		if i == 0 {
			m.sumTable()
		} else {
			m.taskTable()
		}
	}
}

// bundle is 关于印发…等文件的通知: several instruments, each with its own count and attachments.
func (m *maker) bundle(column string, s series) {
	own := m.topic
	count := m.between(2, 4)
	words := []string{"工作规则", "议事规则", "联席会议制度", "考核办法"}
	var titles []phrase
	var about []topic
	for i, k := range m.r.Perm(len(topics))[:count] {
		t := topics[k]
		about = append(about, t)
		titles = append(titles, text(m.place.short()+t.name+words[(i+k)%len(words)]))
	}
	full := join(text(m.self(s)+"关于印发"), titles[0].again(), text("等文件的通知"))
	m.begin(column, "通知", s, full, true)
	m.promulgates(titles)
	m.sign(s)
	shared := effect{onIssue: true, from: m.date}
	withArticles := m.chance(70)
	for i, t := range titles {
		m.topic = about[i]
		p := m.instrument(t)
		if i == 0 && withArticles || m.chance(40) {
			e := shared
			if i == 0 {
				e.repeals = m.one2(0, 1)
			}
			p.Effective, m.doc().Effective = e.truth(), e.truth()
			m.regulation("规则", e)
		} else {
			m.preamble("制度")
			m.outline(m.between(2, 4), false)
		}
		m.forms(m.one3(0, 1, m.between(1, 3)))
	}
	m.topic = own
}

// ownNotice is a notice with its own outline and nothing promulgated: 关于做好…工作的通知, now and then an 意见,
// and in some with a table attached to the notice itself.
func (m *maker) ownNotice(column string, s series) {
	kind := m.one("通知", "通知", "意见")
	title := text(m.self(s) + "关于" + m.one("做好", "进一步加强", "切实推进") + m.topic.name + "工作的" + kind)
	m.begin(column, kind, s, title, true)
	p := m.say("为{verb}{T}工作，{aims}，")
	if m.chance(60) {
		p = join(p, text("根据"), m.citation("basis"), text("要求，"))
	}
	m.para(join(p, m.say("经{G}研究，现就有关事项"+kind+"如下：")))
	m.outline(m.between(2, 4), m.chance(40))
	var tables []phrase
	if m.chance(35) {
		tables = append(tables, text(m.place.short()+m.topic.name+"任务分解表"))
		m.attached(tables)
	} else if kind == "通知" && m.chance(40) {
		m.para(text("特此通知。"))
	}
	if m.chance(45) {
		m.para(m.say(m.one("（联系人：{contact}；联系电话：{phone}；电子邮箱：{email}）", "联系人：{contact}，联系电话：{phone}，电子邮箱：{email}。")))
	}
	m.sign(s)
	if len(tables) > 0 {
		m.attachment(1, 1, -1, tables[0])
		m.taskTable()
	}
}
