package synth

import (
	"fmt"
	"strings"
	"time"
)

// A series is the numbering that a document belongs to, such as 栖政办〔2022〕.
type series struct {
	suffix string // after the place's code: 政办
	office bool   // issued by the 办公室
}

var (
	ruleSeries   = series{"政规", false}
	mainSeries   = series{"政", false}
	officeSeries = series{"政办", true}
)

// issuer is the signing organ, such as 栖浦市人民政府办公室.
func (m *maker) issuer(s series) string {
	name := m.place.name() + "人民政府"
	if s.office {
		name += "办公室"
	}
	return name
}

// self is how titles call the issuer: 市人民政府办公室.
func (m *maker) self(s series) string {
	name := m.place.level() + "人民政府"
	if m.habit.wideNames {
		name = m.place.name() + "人民政府"
	}
	if s.office {
		name += "办公室"
	}
	return name
}

// begin opens a document of a series: masthead, number, title and recipients in this gazette's order.
func (m *maker) begin(column, kind string, s series, title phrase, to bool) {
	m.advance()
	agency := m.place.code + s.suffix
	year, serial := m.year, m.serial(agency)
	n := docNumber{agency, year, serial, m.habit.brackets}
	d := m.start(column, kind, title)
	d.Number, d.Agency, d.Year, d.Serial = n.String(), agency, &year, &serial
	masthead := m.issuer(s) + "文件"
	number := planted(n.String(), n.value(true))
	if m.laterHead(masthead, number, title) {
		if to {
			m.recipients()
		}
		return
	}
	if m.habit.form != 1 && m.habit.form != 2 {
		d.Masthead = masthead
		m.put(roleMasthead, text(masthead), &d.MastheadAt)
	}
	if m.habit.form == 1 {
		m.put(roleTitle, title, &d.TitleAt)
		m.put(roleNumber, number, &d.NumberAt)
	} else {
		m.put(roleNumber, number, &d.NumberAt)
		m.put(roleTitle, title, &d.TitleAt)
	}
	if to {
		m.recipients()
	}
}

// serial is the next number of an agency; now and then the gazette leaves one out.
func (m *maker) serial(agency string) int {
	if m.serials[agency] == 0 {
		m.serials[agency] = m.between(0, 3*m.number)
	}
	m.serials[agency] += m.one2(1, m.one2(1, 2))
	return m.serials[agency]
}

// start opens any document, with or without a number.
func (m *maker) start(column, kind string, title phrase) *draft {
	d := &draft{Document: Document{Column: column, Kind: kind, Title: title.text, Date: iso(m.date)}}
	m.docs = append(m.docs, d)
	m.part = -1
	m.style = m.newStyle()
	m.enter(column, title.text)
	return d
}

// advance lets some days pass before the next document.
func (m *maker) advance() {
	next := m.date.AddDate(0, 0, m.between(0, 6))
	if next.Year() == m.year {
		m.date = next
	}
}

// recipients prints 主送机关.
func (m *maker) recipients() {
	l := m.place.level()
	sets := [][]string{
		{"各街道办事处", l + "人民政府各部门", "各有关单位"},
		{"各街道办事处", l + "人民政府各部门", "各直属机构"},
		{"各街道办事处", "各管委会", l + "直各单位"},
		{l + "人民政府各部门", "各街道办事处"},
	}
	if l == "市" {
		sets = append(sets, []string{"各区人民政府", "市政府各部门", "各直属机构"}, []string{"各区人民政府", "市政府各委、办、局"})
	}
	to := pick(m.r, sets[:4])
	if l == "市" && m.chance(60) {
		to = sets[4]
	}
	d := m.doc()
	d.Recipients = to
	s := ""
	for i, t := range to {
		if i > 0 {
			s += m.one("，", "、")
		}
		s += t
	}
	m.put(roleTo, text(s+"："), &d.RecipientsAt)
}

// sign prints 署名 and 成文日期.
func (m *maker) sign(s series) {
	d := m.doc()
	d.Signer = m.issuer(s)
	m.put(roleSigner, text(d.Signer), &d.SignerAt)
	m.put(roleDate, m.signingDate(), &d.DateAt)
	if m.habit.public && m.chance(70) {
		m.put(roleForm, text("（此件公开发布）"), nil)
	}
}

// signingDate is the date below a signature.
func (m *maker) signingDate() phrase {
	v := dateValue(m.date, m.date, "day", "exact")
	if m.habit.chinese {
		return planted(chineseDay(m.date), v)
	}
	p := planted(printedDay(m.date), v)
	if m.chance(15) {
		p = p.spaced()
	}
	return p
}

// columnHeading prints ● 政府文件选登 ● before its first document.
func (m *maker) columnHeading(name string) {
	c := &Column{Name: name}
	m.columns = append(m.columns, c)
	b := m.put(roleColumn, text(m.habit.mark[0]+name+m.habit.mark[1]), nil)
	b.doc, b.part, b.column, b.fresh = -1, -1, c, true
}

// attached prints 附件：1.… 2.… , the list of attachments, for the titles given.
func (m *maker) attached(titles []phrase) {
	if len(titles) == 1 {
		m.put(roleList, join(text("附件："), titles[0].again()), nil)
		return
	}
	first, last := text("附件："), phrase{}
	if m.later(countedAttachments) {
		n := m.allCounted(len(titles))
		if m.chance(50) {
			first = join(text("附件"), n, text("："))
		} else {
			last = n
		}
	}
	for i, t := range titles {
		lead, tail := phrase{}, phrase{}
		if i == 0 {
			lead = first
		}
		if i == len(titles)-1 {
			tail = last
		}
		m.put(roleList, join(lead, text(fmt.Sprintf("%d%s", i+1, m.one(".", ". ", "."))), t.again(), tail), nil)
	}
}

// allCounted is the count of a list: （共2个）. Readers may differ about whether it is a value.
func (m *maker) allCounted(n int) phrase {
	unit := m.one("个", "件")
	v := Value{Kind: Count, Min: float64(n), Max: float64(n), Unit: unit, Bound: "exact", Optional: true}
	return join(text("（共"), planted(fmt.Sprintf("%d%s", n, unit), v), text("）"))
}

// attachment opens an attachment: its label, its title.
func (m *maker) attachment(n, of int, parent int, title phrase) {
	label := m.habit.label
	if of > 1 {
		label = fmt.Sprintf("%s%d", label, n)
	} else {
		label = "附件"
	}
	p := Part{Role: "attachment", Label: &label, Title: title.text}
	if parent >= 0 {
		p.Parent = &parent
	}
	i := m.open(p)
	part := m.doc().parts[i]
	m.put(roleLabel, text(label+m.one("", "", "：", ":")), &part.LabelAt)
	m.put(roleTitle, title.again(), &part.TitleAt)
}

// instrument opens a text that the document promulgates.
func (m *maker) instrument(title phrase) *Part {
	i := m.open(Part{Role: "instrument", Title: title.text})
	part := m.doc().parts[i]
	m.put(roleTitle, title.again(), &part.TitleAt)
	return part
}

// copied prints who gets a copy and when the document was printed, as the last lines of a document.
func (m *maker) copied() {
	l := m.place.level()
	d := m.doc()
	d.CopiesTo = some(m.r, m.between(2, 4), []string{l + "委各部门", l + "人大常委会办公室", l + "政协办公室", l + "法院", l + "检察院"})
	d.PrintedBy, d.PrintedOn = m.place.name()+"人民政府办公室", iso(m.date.AddDate(0, 0, m.between(0, 2)))
	on, _ := time.Parse("2006-01-02", d.PrintedOn)
	m.part = -1
	m.put(roleForm, text("抄送："+strings.Join(d.CopiesTo, "，")+"。"), nil)
	v := dateValue(on, on, "day", "exact")
	m.put(roleForm, join(text(d.PrintedBy+m.one(" ", "　　", "　")), planted(printedDay(on), v), text("印发")), nil)
}
