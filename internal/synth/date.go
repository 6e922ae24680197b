package synth

import (
	"fmt"
	"time"
)

// day is a date of the calendar.
func day(y, month, d int) time.Time {
	return time.Date(y, time.Month(month), d, 0, 0, 0, 0, time.UTC)
}

// iso writes a day as 2022-06-07.
func iso(t time.Time) string { return t.Format("2006-01-02") }

// monthEnd is the last day of a month.
func monthEnd(y, month int) time.Time { return day(y, month+1, 0) }

// printedDay writes a day as 2022年6月7日.
func printedDay(t time.Time) string {
	return fmt.Sprintf("%d年%d月%d日", t.Year(), int(t.Month()), t.Day())
}

// chineseDay writes a day as 二〇二二年六月七日.
func chineseDay(t time.Time) string {
	return spelled(fmt.Sprint(t.Year())) + "年" + numeral(int(t.Month())) + "月" + numeral(t.Day()) + "日"
}

// dateValue is a date from one day to another.
func dateValue(from, to time.Time, precision, bound string) Value {
	return Value{Kind: Date, From: iso(from), To: iso(to), Precision: precision, Bound: bound}
}

// dayPhrase is a full date in running text.
func dayPhrase(t time.Time, bound string) phrase {
	return planted(printedDay(t), dateValue(t, t, "day", bound))
}

// deadline is a date before which something is due: “2022年6月30日前”, “9月底前”.
func (m *maker) deadline() phrase {
	y, month := m.date.Year(), int(m.date.Month())
	late := min(12, month+m.between(1, 6))
	switch m.r.IntN(5) {
	case 0:
		t := day(y, late, m.between(1, 28))
		return join(m.fullDay(t, "before"), text("前"))
	case 1:
		v := dateValue(day(y, late, 21), monthEnd(y, late), "dekad", "before")
		v.InferredYear = true
		return join(planted(fmt.Sprintf("%d月底", late), v), text("前"))
	case 2:
		v := dateValue(day(y, late, 21), monthEnd(y, late), "dekad", "before")
		return join(planted(fmt.Sprintf("%d年%d月底", y, late), v), text(m.one("前", "之前")))
	case 3:
		d := m.between(1, 28)
		v := dateValue(day(y, late, d), day(y, late, d), "day", "before")
		v.InferredYear = true
		return join(planted(fmt.Sprintf("%d月%d日", late, d), v), text("前"))
	}
	v := dateValue(day(y, 12, 1), day(y, 12, 31), "month", "before")
	return join(planted(fmt.Sprintf("%d年底", y), v), text("前"))
}

// yearly is a recurring date after “每年”: “9月中旬前”.
func (m *maker) yearly() phrase {
	month := m.between(1, 12)
	tail, precision := m.one("上旬", "中旬", "下旬", "底"), "dekad"
	if m.chance(40) {
		tail, precision = fmt.Sprintf("%d日", m.between(1, 28)), "day"
	}
	v := Value{Kind: Date, Precision: precision, Recurring: "yearly", Bound: "before"}
	return join(planted(fmt.Sprintf("%d月%s", month, tail), v), text("前"))
}

// monthly is a recurring date after “每月”: “15日前”.
func (m *maker) monthly() phrase {
	v := Value{Kind: Date, Precision: "day", Recurring: "monthly", Bound: "before"}
	return join(planted(fmt.Sprintf("%d日", m.between(1, 28)), v), text("前"))
}

// yearMention is “2025年” after 到.
func (m *maker) yearMention() phrase {
	y := m.date.Year() + m.between(1, 4)
	return planted(fmt.Sprintf("%d年", y), dateValue(day(y, 1, 1), day(y, 12, 31), "year", "exact"))
}

// monthRange is “2022年7—9月”, “3—10月” or “2022年3月下旬-10月”.
func (m *maker) monthRange() phrase {
	y := m.date.Year()
	a := m.between(1, 8)
	b := a + m.between(1, 12-a)
	dash := m.one("-", "—", "至")
	v := dateValue(day(y, a, 1), monthEnd(y, b), "multi", "exact")
	switch m.r.IntN(4) {
	case 0:
		v.InferredYear = true
		return planted(fmt.Sprintf("%d%s%d月", a, m.one("-", "—"), b), v)
	case 1:
		v.From = iso(day(y, a, 21))
		return planted(fmt.Sprintf("%d年%d月下旬%s%d月", y, a, dash, b), v)
	case 2:
		return planted(fmt.Sprintf("%d年%d月%s%d月", y, a, dash, b), v)
	}
	return planted(fmt.Sprintf("%d年%d%s%d月", y, a, m.one("-", "—"), b), v)
}

// yearRange is “2022-2024年” in a title.
func (m *maker) yearRange() phrase {
	y, n := m.date.Year(), m.between(1, 3)
	v := dateValue(day(y, 1, 1), day(y+n, 12, 31), "multi", "exact")
	return planted(fmt.Sprintf("%d%s%d年", y, m.one("-", "—"), y+n), v)
}

// halfYear is “2022年上半年”.
func (m *maker) halfYear() phrase {
	y := m.date.Year()
	if m.chance(50) {
		return planted(fmt.Sprintf("%d年上半年", y), dateValue(day(y, 1, 1), day(y, 6, 30), "half", "exact"))
	}
	return planted(fmt.Sprintf("%d年下半年", y), dateValue(day(y, 7, 1), day(y, 12, 31), "half", "exact"))
}

// quarter is “2022年第三季度”.
func (m *maker) quarter() phrase {
	y, q := m.date.Year(), m.between(1, 4)
	v := dateValue(day(y, 3*q-2, 1), monthEnd(y, 3*q), "quarter", "exact")
	return planted(fmt.Sprintf("%d年第%s季度", y, numeral(q)), v)
}

// month is a month of the document's own year, as tables print it: “9月”.
func (m *maker) month() phrase {
	y, n := m.date.Year(), m.between(1, 12)
	v := dateValue(day(y, n, 1), monthEnd(y, n), "month", "exact")
	if m.chance(50) {
		return planted(fmt.Sprintf("%d年%d月", y, n), v)
	}
	v.InferredYear = true
	return planted(fmt.Sprintf("%d月", n), v)
}

// plan is a five-year plan: “十四五”期间.
func (m *maker) plan() phrase {
	n := (m.date.Year() - 1951) / 5 // the first ran from 1953, the 十三五 from 2016
	from := 1951 + 5*n
	name := numeral(n) + "五"
	return planted("“"+name+"”期间", dateValue(day(from, 1, 1), day(from+4, 12, 31), "multi", "exact"))
}

// years is a length of time in years or months: “3年”, “两年”, “6个月”, “5个自然年”.
func (m *maker) years() phrase {
	n := m.between(1, 5)
	switch m.r.IntN(8) {
	case 0:
		k := pick(m.r, []int{3, 6, 9, 18})
		return planted(fmt.Sprintf("%d个月", k), Value{Kind: Duration, ISO: fmt.Sprintf("P%dM", k)})
	case 1:
		return planted(fmt.Sprintf("%d个自然年", n), Value{Kind: Duration, ISO: fmt.Sprintf("P%dY", n), Natural: true})
	case 2:
		s := numeral(n)
		if n == 2 {
			s = "两"
		}
		return planted(s+"年", Value{Kind: Duration, ISO: fmt.Sprintf("P%dY", n)})
	}
	return planted(fmt.Sprintf("%d年", n), Value{Kind: Duration, ISO: fmt.Sprintf("P%dY", n)})
}

// days is a short length of time: “3个工作日”, “15天”.
func (m *maker) days() phrase {
	n := pick(m.r, []int{2, 3, 5, 7, 10, 15, 20, 30})
	v := Value{Kind: Duration, ISO: fmt.Sprintf("P%dD", n)}
	if m.chance(65) {
		v.Working = true
		return planted(fmt.Sprintf("%d个工作日", n), v)
	}
	return planted(fmt.Sprintf("%d天", n), v)
}

// dayRange is one mention of two days that share what is not said twice: “2022年7月1日至15日”.
func (m *maker) dayRange() phrase {
	y, month := m.date.Year(), m.between(1, 11)
	a, b := m.between(1, 14), m.between(15, 28)
	dash := m.one("至", "—", "-")
	v := dateValue(day(y, month, a), day(y, month, b), "multi", "exact")
	switch m.r.IntN(3) {
	case 0:
		return planted(fmt.Sprintf("%d年%d月%d日%s%d日", y, month, a, dash, b), v)
	case 1:
		v.To = iso(day(y, month+1, b))
		return planted(fmt.Sprintf("%d年%d月%d日%s%d月%d日", y, month, a, dash, month+1, b), v)
	}
	v.InferredYear = true
	return planted(fmt.Sprintf("%d月%d日%s%d日", month, a, dash, b), v)
}

// dekad is a third of a month: “2022年6月中旬”, “9月上旬”, “4月中下旬”.
func (m *maker) dekad() phrase {
	y, n := m.date.Year(), m.between(1, 12)
	thirds := []struct {
		name string
		from int
		to   time.Time
	}{{"上旬", 1, day(y, n, 10)}, {"中旬", 11, day(y, n, 20)}, {"下旬", 21, monthEnd(y, n)}, {"中下旬", 11, monthEnd(y, n)}, {"初", 1, day(y, n, 10)}}
	t := pick(m.r, thirds)
	v := dateValue(day(y, n, t.from), t.to, "dekad", "exact")
	if m.chance(50) {
		return planted(fmt.Sprintf("%d年%d月%s", y, n, t.name), v)
	}
	v.InferredYear = true
	return planted(fmt.Sprintf("%d月%s", n, t.name), v)
}
