package synth

import (
	"fmt"
	"strconv"
	"strings"
)

// A figure is a printed number and its value in tenths: “1.5” is 15.
type figure struct {
	text   string
	tenths int
}

// times is the value of f in a unit, such as 1.5 × 亿.
func (f figure) times(unit int) float64 { return float64(f.tenths) * float64(unit) / 10 }

var wholes = []int{1, 2, 3, 5, 6, 8, 10, 12, 15, 20, 25, 30, 40, 50, 60, 80, 100, 120, 150, 200, 300, 500, 800}

// whole is a figure without a fraction.
func whole(n int) figure { return figure{strconv.Itoa(n), n * 10} }

// figure is some number, now and then with a decimal.
func (m *maker) figure() figure {
	if m.chance(12) {
		n := m.between(11, 98)
		if n%10 != 0 {
			return figure{fmt.Sprintf("%d.%d", n/10, n%10), n}
		}
	}
	return whole(pick(m.r, wholes))
}

// sum is an amount of money: its figure, its printed unit and what the unit is worth.
func (m *maker) sum() (f figure, unit string, worth int) {
	switch k := m.r.IntN(20); {
	case k < 12:
		return m.figure(), "万元", 10_000
	case k < 14:
		f := m.figure()
		return figure{f.text, f.tenths}, "亿元", 100_000_000
	case k < 17:
		n := pick(m.r, wholes) * 100
		return whole(n), "元", 1
	case k < 18:
		n := m.between(1, 9)*1000 + m.between(0, 9)*100
		return figure{strings.Join([]string{strconv.Itoa(n / 1000), fmt.Sprintf("%03d", n%1000)}, ","), n * 10}, "元", 1
	case k < 19:
		n := m.between(1, 9)
		return figure{numeral(n), n * 10}, m.one("万元", "千元"), 0
	}
	n := m.between(1, 9) * 10
	return figure{numeral(n), n * 10}, "万元", 10_000
}

// money is one amount with its bound: “500万元”.
func (m *maker) money(bound string) phrase {
	if p, ok := m.moneyInWords(bound); ok {
		return p
	}
	f, unit, worth := m.sum()
	if worth == 0 {
		worth = map[string]int{"万元": 10_000, "千元": 1_000}[unit]
	}
	v := Value{Kind: Money, Min: f.times(worth), Bound: bound, Unit: "CNY"}
	v.Max = v.Min
	return planted(f.text+unit, v)
}

// perUnit is a price for a unit: “500元/套/月”.
func (m *maker) perUnit() phrase {
	per := pick(m.r, [][]string{{"平方米"}, {"套", "月"}, {"人", "月"}, {"户"}, {"吨"}, {"亩"}, {"个", "年"}})
	n := pick(m.r, wholes) * m.one2(1, 10)
	v := Value{Kind: Money, Min: float64(n), Max: float64(n), Bound: "exact", Per: per, Unit: "CNY"}
	return planted(strconv.Itoa(n)+"元/"+strings.Join(per, "/"), v)
}

// one2 takes one of two numbers.
func (m *maker) one2(a, b int) int {
	if m.r.IntN(2) == 0 {
		return a
	}
	return b
}

// unitPrice is the amount after “每平方米”.
func (m *maker) unitPrice() phrase {
	n := pick(m.r, wholes) * 10
	return planted(strconv.Itoa(n)+"元", Value{Kind: Money, Min: float64(n), Max: float64(n), Bound: "exact", Per: []string{"平方米"}, Unit: "CNY"})
}

// moneyRange is one mention of two figures: “30-100亿元”.
func (m *maker) moneyRange() phrase {
	a := m.between(1, 50)
	b := a + m.between(1, 50)
	unit, worth := "万元", 10_000
	if m.chance(20) {
		unit, worth = "亿元", 100_000_000
	}
	s := fmt.Sprint(a) + m.one("-", "—", "至", "～") + fmt.Sprint(b) + unit
	return planted(s, Value{Kind: Money, Min: float64(a) * float64(worth), Max: float64(b) * float64(worth), Bound: "exact", Unit: "CNY"})
}

// moneyList is several mentions that may share a unit: “10万、8万、5万元”.
func (m *maker) moneyList() phrase {
	n := m.between(6, 12)
	var pieces []phrase
	elliptic := m.chance(50)
	for i := range 3 {
		k := (n - 2*i) * m.one2(1, 5)
		unit := "万元"
		if elliptic && i < 2 {
			unit = "万"
		}
		if i > 0 {
			pieces = append(pieces, text("、"))
		}
		v := Value{Kind: Money, Min: float64(k * 10_000), Max: float64(k * 10_000), Bound: "exact", Unit: "CNY"}
		pieces = append(pieces, planted(strconv.Itoa(k)+unit, v))
	}
	return join(pieces...)
}

// bounded puts the words of a bound around an amount: “最高不超过200万元”, “80%以上”.
func (m *maker) bounded(bound string, amount func(bound string) phrase) phrase {
	p := amount(bound)
	v := p.marks[0].value
	switch bound {
	case "at_most":
		if m.chance(25) {
			return join(p, text(m.one("以内", "以下")))
		}
		return join(text(m.one("最高不超过", "不超过", "最高", "不高于")), p)
	case "at_least":
		if m.chance(40) {
			return join(p, text(m.one("以上", "及以上")))
		}
		w := m.one("不少于", "不低于", "超过", "不低于")
		if v.Kind == Money && m.chance(15) {
			w = "突破"
		}
		v.Exclusive = w == "超过"
		return join(text(w), p)
	}
	if m.chance(50) {
		return join(text("约"), p)
	}
	return join(p, text("左右"))
}

// percent is “50%”.
func (m *maker) percent(bound string) phrase {
	f := whole(pick(m.r, []int{1, 2, 3, 5, 8, 10, 15, 20, 25, 30, 40, 50, 60, 70, 80, 90, 95, 100}))
	if m.chance(15) {
		n := m.between(11, 98)
		f = figure{fmt.Sprintf("%d.%d", n/10, n%10), n}
	}
	return planted(f.text+"%", Value{Kind: Percent, Min: f.times(1), Max: f.times(1), Unit: "%", Bound: bound})
}

// shares are two shares of one whole: 60%、40%.
func (m *maker) shares() phrase {
	a, b := m.percent("exact"), m.percent("exact")
	n := 10 * (1 + int(a.marks[0].value.Min)%9)
	share := func(p phrase, n int) phrase {
		v := *p.marks[0].value
		v.Min, v.Max = float64(n), float64(n)
		return planted(fmt.Sprintf("%d%%", n), v)
	}
	return join(share(a, n), text("、"), share(b, 100-n))
}

// percentRange is “3%-5%”.
func (m *maker) percentRange() phrase {
	a := m.between(1, 9)
	b := a + m.between(1, 10)
	s := fmt.Sprintf("%d%%-%d%%", a, b)
	return planted(s, Value{Kind: Percent, Min: float64(a), Max: float64(b), Unit: "%", Bound: "exact"})
}

// measured is a physical measure in one of the units: “400平方米”.
func (m *maker) measured(scale int, units ...string) func(string) phrase {
	return func(bound string) phrase {
		n := pick(m.r, wholes) * scale
		u := pick(m.r, units)
		return planted(strconv.Itoa(n)+u, Value{Kind: Measure, Min: float64(n), Max: float64(n), Unit: u, Bound: bound})
	}
}

// counted is a number of things: “300个”.
func (m *maker) counted(units ...string) func(string) phrase {
	return func(bound string) phrase {
		n := pick(m.r, wholes)
		u := pick(m.r, units)
		return planted(strconv.Itoa(n)+u, Value{Kind: Count, Min: float64(n), Max: float64(n), Unit: u, Bound: bound})
	}
}

// inclusive is a bound with the note that the figure itself counts: “1亿元以上（含1亿元）”.
func (m *maker) inclusive() phrase {
	f, unit, worth := whole(pick(m.r, wholes)), "万元", 10_000
	if m.chance(40) {
		unit, worth = "亿元", 100_000_000
	}
	v := Value{Kind: Money, Min: f.times(worth), Max: f.times(worth), Bound: "at_least", Unit: "CNY"}
	note := v
	note.Bound = "exact"
	return join(planted(f.text+unit, v), text("以上（含"), planted(f.text+unit, note), text("）"))
}

// many is a number of things in 万: “1.4万户”.
func (m *maker) many() phrase {
	f := m.figure()
	u := m.one("户", "人次", "人")
	return planted(f.text+"万"+u, Value{Kind: Count, Min: f.times(10_000), Max: f.times(10_000), Unit: u, Bound: "exact"})
}
