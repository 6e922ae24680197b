package synth

// regulation writes an instrument of articles: chapters, sections, articles, items, and the clause of effect.
// word is how it calls itself (办法), known what is decided about its effect.
func (m *maker) regulation(word string, e effect) {
	n := 0
	next := func() (number, inserted int) {
		n++
		return n, 0
	}
	chapters := m.one3(0, m.between(3, 6), m.between(4, 8))
	if chapters == 0 {
		m.articles(m.between(6, 16), true, next, word)
		m.lastArticles(next, word, e)
		return
	}
	books := chapters >= 6 && m.chance(25)
	book := 0
	names := some(m.r, chapters-2, words["chapter"][1:])
	for c := 1; c <= chapters; c++ {
		if books && (c == 1 || c == chapters/2+1) {
			book++
			m.chapter("编", book, m.one("总则与规划", "管理与监督", "服务与保障"))
		}
		switch {
		case c == 1:
			m.chapter("章", c, "总则")
			m.articles(m.between(2, 4), true, next, word)
		case c == chapters || c-2 >= len(names):
			m.chapter("章", c, "附则")
			m.lastArticles(next, word, e)
			return
		default:
			m.chapter("章", c, names[c-2])
			m.body(next, word)
		}
	}
	m.lastArticles(next, word, e)
}

// body writes the articles of one chapter, now and then in sections.
func (m *maker) body(next func() (int, int), word string) {
	if !m.chance(15) {
		m.articles(m.between(2, 5), false, next, word)
		return
	}
	for i, name := range some(m.r, m.between(2, 3), words["section"]) {
		m.chapter("节", i+1, name)
		m.articles(m.between(1, 3), false, next, word)
	}
}

// articles writes a run of articles. The first ones of an instrument say why and where it applies.
func (m *maker) articles(count int, first bool, next func() (int, int), word string) {
	for i := range count {
		n, _ := next()
		switch {
		case first && i == 0:
			m.article(n, 0, "", m.purpose(word))
		case first && i == 1:
			m.article(n, 0, "", m.scope(word))
			if m.chance(50) {
				m.para(join(m.say("本" + word + "所称{O}，是指纳入{G}年度计划、由{W}负责运行并接受监督的设施和场所。")))
			}
		default:
			m.anyArticle(n)
		}
		if m.chance(3) && i > 1 {
			m.article(n, 1, "", m.sentences(2))
		}
	}
}

// purpose is the text of 第一条.
func (m *maker) purpose(word string) phrase {
	p := m.say("为了{verb}{T}工作，{aims}，根据")
	p = join(p, m.law("basis"))
	if m.chance(60) {
		p = join(p, text(m.one("", "和")), m.citation("basis"))
	}
	return join(p, m.say("等有关规定，结合{P}实际，制定本"+word+"。"))
}

// scope is the text of 第二条.
func (m *maker) scope(word string) phrase {
	return m.say("{P}行政区域内{O}的规划、建设、使用和监督管理，适用本" + word + "。")
}

// anyArticle writes one article of the middle.
func (m *maker) anyArticle(n int) {
	switch k := m.r.IntN(10); {
	case k < 3:
		m.article(n, 0, "", m.sentences(m.between(1, 2)))
	case k < 5:
		m.article(n, 0, m.fresh("arthead", words["arthead"]), m.sentences(m.between(1, 2)))
	case k < 8:
		list := pick(m.r, lists)
		m.article(n, 0, "", m.say(list.lead))
		m.items(list.kind)
	default:
		m.article(n, 0, "", m.sentences(1))
		for range m.between(1, 2) {
			m.para(m.sentences(1))
		}
	}
}

// lists are the clauses that open a list of items, and what the items say.
var lists = []struct{ lead, kind string }{
	{"{W}申请{act}的，应当同时具备下列条件：", "item"},
	{"{LEAD}在{T}工作中，履行下列职责：", "duty"},
	{"有下列情形之一的，由{LEAD}责令改正，并予以通报：", "wrong"},
	{"{LEAD}应当将下列事项纳入年度计划，{tail}：", "task"},
}

// items writes （一）…（五） below an article, now and then with 1. 2. below one of them.
func (m *maker) items(kind string) {
	count := m.between(2, 6)
	heads := m.chance(35)
	for i := 1; i <= count; i++ {
		end := "；"
		if i == count {
			end = "。"
		}
		switch {
		case heads:
			m.item(1, i, m.fresh("run", words["run"]), m.sentences(1))
		case i == 2 && m.chance(20):
			m.item(1, i, "", m.say("{duty}，具体包括："))
			for j := 1; j <= 3; j++ {
				m.item(2, j, "", join(m.say("{task}"), text("；")))
			}
		default:
			m.item(1, i, "", join(m.slot(kind), text(end)))
		}
	}
}

// sentences is running prose: an opening sentence and some more.
func (m *maker) sentences(n int) phrase {
	kind := "open"
	switch k := m.r.IntN(10); {
	case k < 5:
		kind = "worth"
	case k < 6:
		kind = "cites"
	}
	p := join(m.slot(kind), text("。"))
	for range n - 1 {
		p = join(p, m.slot("more"), text("。"))
	}
	return p
}

// lastArticles writes who explains the instrument and from when it applies.
func (m *maker) lastArticles(next func() (int, int), word string, e effect) {
	if e.explained {
		n, _ := next()
		m.article(n, 0, "", m.say("本"+word+"由{LEAD}负责解释，执行中的具体问题由其会同有关部门研究处理。"))
	}
	n, _ := next()
	m.article(n, 0, "", m.clause("本"+word, e))
}
