package synth

// plantedSlots are the {slots} of a sentence that become values with a known meaning.
func (m *maker) plantedSlots() map[string]func() phrase {
	money := func(bound string) phrase { return m.money(bound) }
	areas := m.measured(10, "平方米", "m²", "亩")
	lengths := m.measured(1, "公里")
	short := m.measured(50, "米")
	counts := m.counted("个", "处", "套", "座")
	people := m.counted("人", "名")
	bounded := func(bound string, amount func(string) phrase) func() phrase {
		return func() phrase { return m.bounded(bound, amount) }
	}
	exact := func(amount func(string) phrase) func() phrase {
		return func() phrase { return amount("exact") }
	}
	return map[string]func() phrase{
		"money": exact(money), "money<": bounded("at_most", money), "money>": bounded("at_least", money), "money~": bounded("about", money),
		"moneys": m.moneyList, "range": m.moneyRange, "per": m.perUnit, "unitprice": m.unitPrice,
		"pct": exact(m.percent), "pct<": bounded("at_most", m.percent), "pct>": bounded("at_least", m.percent), "pct~": bounded("about", m.percent),
		"pctrange": m.percentRange, "shares": m.shares,
		"area": exact(areas), "area<": bounded("at_most", areas), "area>": bounded("at_least", areas), "area~": bounded("about", areas),
		"len": exact(lengths), "len<": bounded("at_most", lengths), "len>": bounded("at_least", short),
		"count": exact(counts), "count>": bounded("at_least", counts), "people": exact(people), "people>": bounded("at_least", people),
		"dur": m.years, "durs>": func() phrase { return join(text(m.one("不少于", "不低于")), m.years()) }, "wdur": m.days,
		"before": m.deadline, "yearly": m.yearly, "monthly": m.monthly, "year": m.yearMention, "monthrange": m.monthRange,
		"dayrange": m.dayRange, "dekad": m.dekad, "incl": m.inclusive, "many": m.many, "weight": exact(m.measured(5, "吨", "立方米", "千瓦")),
		"half": m.halfYear, "quarter": m.quarter, "period": m.plan, "month": m.month,
		"cite.basis":      func() phrase { return m.citation("basis") },
		"cite.implements": func() phrase { return m.citation("implements") },
		"docnum":          m.mentioned,
		"phone":           m.phone,
		"email":           m.email,
		"contact":         m.contactPerson,
		"artno":           func() phrase { return text(numeral(m.between(3, 9))) },
		"statute":         func() phrase { return m.law("") },
	}
}
