package synth

import (
	"fmt"
	"time"
)

// An effect is what is decided about the validity of an instrument.
type effect struct {
	from      time.Time
	onIssue   bool // 自印发之日起施行
	years     int  // 有效期2年; 0 without a term
	until     time.Time
	trial     bool // 试行
	repeals   int  // how many earlier instruments end
	explained bool // an article about who explains it stands before
}

// newEffect decides about an instrument that is dated like the document.
func (m *maker) newEffect() effect {
	e := effect{onIssue: m.chance(40), explained: m.chance(50), trial: m.chance(10)}
	e.from = m.date
	if !e.onIssue {
		e.from = m.date.AddDate(0, m.between(0, 1), m.between(10, 30))
	}
	switch m.r.IntN(5) {
	case 0, 1:
		e.years = m.between(1, 5)
	case 2:
		e.until = day(m.year+m.between(1, 4), 12, 31)
	}
	if m.chance(35) {
		e.repeals = m.one2(1, 1)
		if m.chance(20) {
			e.repeals = 2
		}
	}
	if m.rich {
		e.onIssue, e.years, e.until, e.repeals = false, m.between(2, 5), time.Time{}, 1
		e.from = m.date.AddDate(0, 1, m.between(1, 9))
	}
	return e
}

// clause is the clause of effect: “本办法自2022年7月16日起施行，有效期2年。”
func (m *maker) clause(who string, e effect) phrase {
	applies := "施行"
	if e.trial {
		applies = "试行"
	}
	p := text(who + "自")
	if e.onIssue {
		v := dateValue(e.from, e.from, "day", "after")
		v.Optional = true
		p = join(p, planted(m.one("印发之日", "发布之日"), v), text("起"+applies))
	} else {
		p = join(p, m.fullDay(e.from, "after"), text(m.one("起", "起", "起正式")+applies))
	}
	if e.years > 0 {
		p = join(p, text("，有效期"), m.term(e.years))
	}
	if !e.until.IsZero() {
		v := dateValue(e.until, e.until, "day", "exact")
		v.Optional = true
		p = join(p, text("，有效期至"), planted(printedDay(e.until), v))
	}
	return join(p, m.repealed(e.repeals), text("。"))
}

// term is the length of a validity: “2年”, “三年”.
func (m *maker) term(n int) phrase {
	s := fmt.Sprint(n)
	if m.chance(30) {
		s = numeral(n)
		if n == 2 {
			s = "两"
		}
	}
	return planted(s+"年", Value{Kind: Duration, ISO: fmt.Sprintf("P%dY", n)})
}

// repealed is the end of the clause: “。《…》（…）同时废止”.
func (m *maker) repealed(n int) phrase {
	if n == 0 {
		return phrase{}
	}
	p := text(m.one("。", "，"))
	for i := range n {
		c := m.cited(m.place.short()+pick(m.r, topics).name+m.one("办法", "实施细则", "管理规定"), m.earlier(), "repeals")
		if i > 0 {
			p = join(p, text("、"))
		}
		p = join(p, c)
		d := m.doc()
		d.Repeals = append(d.Repeals, c.text)
	}
	return join(p, text("同时废止"))
}

// truth is e as the gold files write it.
func (e effect) truth() *Effect {
	from := iso(e.from)
	t := &Effect{From: &from}
	if e.years > 0 {
		term := fmt.Sprintf("P%dY", e.years)
		until := iso(e.from.AddDate(e.years, 0, -1))
		t.Term, t.Until = &term, &until
	}
	if !e.until.IsZero() {
		until := iso(e.until)
		t.Until = &until
	}
	return t
}
