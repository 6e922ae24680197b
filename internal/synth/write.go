package synth

// A slate is a column of the gazette and the documents that may stand in it.
type slate struct {
	name      string
	series    series
	documents []func(m *maker, column string, s series)
	inOrder   bool // from the first of them on, not from any
}

// slates are the columns in their printed order.
func (m *maker) slates() []slate {
	l := m.place.level()
	rules := slate{name: m.one(l+"级规范性文件", "规范性文件", "行政规范性文件"), series: ruleSeries,
		documents: []func(*maker, string, series){(*maker).ruleNotice, (*maker).policyNotice, (*maker).ruleNotice}}
	main := slate{name: m.one(l+"政府文件选登", l+"政府文件", "政府文件"), series: mainSeries,
		documents: []func(*maker, string, series){(*maker).announcement, (*maker).bundle, (*maker).planNotice, (*maker).catalogue,
			(*maker).reply, (*maker).repealing, (*maker).bundle}}
	office := slate{name: m.one(l+"政府办公室文件选登", l+"政府办公室文件", "办公室文件"), series: officeSeries,
		documents: []func(*maker, string, series){(*maker).planNotice, (*maker).ownNotice, (*maker).leadingGroup, (*maker).decisions}}
	more := slate{name: m.one("政务信息", "其他", "参考资料"), documents: []func(*maker, string, series){(*maker).chronicle, (*maker).reading}}
	if m.o.Forms {
		main.documents = append(main.documents, (*maker).appointments, (*maker).honours)
		office.documents = append(office.documents, (*maker).minutes, (*maker).joint)
	}
	all := []slate{rules, main, office}
	if l == "市" && m.chance(50) {
		all = append([]slate{{name: m.one("政府规章", "政府令"), series: mainSeries, documents: []func(*maker, string, series){(*maker).order}}}, all...)
	}
	if m.chance(35) {
		all = append(all, more)
	}
	return all
}

// write writes the documents of the gazette, column by column.
func (m *maker) write() {
	count := m.o.Documents
	if count == 0 {
		count = m.between(1, 12)
	}
	slates := m.slates()
	if m.sheet == unbrokenSheet {
		slates = slates[:0:0]
		s := slate{series: officeSeries, documents: []func(*maker, string, series){(*maker).ruleNotice, (*maker).reply, (*maker).repealing, (*maker).minutes, (*maker).joint, (*maker).order}}
		slates = append(slates, s)
	}
	if m.chance(10) || m.sheet != issueSheet {
		for i := range slates {
			slates[i].name = ""
		}
	}
	shares := make([]int, len(slates))
	for range count {
		shares[m.r.IntN(len(slates))]++
	}
	for last := len(slates) - 1; last > 0 && slates[last].series.suffix == "" && shares[last] > min(2, count-1); shares[last]-- {
		shares[0]++ // few documents have no number
	}
	for i, s := range slates {
		if shares[i] > 0 {
			m.column(s, shares[i])
		}
	}
	m.complete()
}

// column writes the documents of one column.
func (m *maker) column(s slate, count int) {
	if s.name != "" {
		m.columnHeading(s.name)
	}
	at := 0
	if !s.inOrder {
		at = m.r.IntN(len(s.documents))
	}
	for i := range count {
		m.topic = pick(m.r, topics)
		first := len(m.blocks)
		s.documents[(at+i)%len(s.documents)](m, s.name, s.series)
		m.blocks[first].fresh = i > 0 || s.name == ""
		if m.habit.copies && m.doc().Year != nil && m.chance(80) {
			m.copied()
		}
	}
}
