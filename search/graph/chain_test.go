package graph

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/gongbao/gongbao/dataset"
	"github.com/gongbao/gongbao/gazette"
	"github.com/gongbao/gongbao/parse"
	"github.com/gongbao/gongbao/segment"
)

// A planned text is what the maker of chains knows of one document before it is printed.
type planned struct {
	number      string
	agency      string
	year        int
	serial      int
	title       string // of the text that is issued, or of the document itself
	issued      bool   // the document is a notice that issues it
	date        parse.Day
	from, until parse.Day
	repealed    parse.Day // the first day after its force
	by          string    // number of what repeals it
	halted      parse.Day
	haltedTo    parse.Day
	longer      []longer
	doubtful    parse.Day // from when a text of its title, without number, may have ended it
	body        []string  // lines of the notice
	articles    []string  // of what is issued
}

// longer says that from a day on the term goes until another.
type longer struct{ day, until parse.Day }

// state is what the plan says of a day, written apart from what it tests.
func (p *planned) state(on parse.Day) State {
	until := p.until
	for _, l := range p.longer {
		if l.day.Compare(on) <= 0 {
			until = l.until
		}
	}
	after := func(d parse.Day) bool { return !d.IsZero() && d.Compare(on) <= 0 }
	ended := !until.IsZero() && until.Compare(on) < 0
	switch {
	case after(p.repealed) && (!ended || p.repealed.Compare(until) <= 0):
		return Repealed
	case ended:
		return Expired
	case on.Compare(p.from) < 0:
		return NotYet
	case after(p.doubtful):
		return Unknown
	case after(p.halted) && (p.haltedTo.IsZero() || on.Compare(p.haltedTo) <= 0):
		return Suspended
	}
	return InForce
}

// A chainMaker prints gazettes whose documents replace, repeal, keep and suspend each other.
type chainMaker struct {
	r       *rand.Rand
	place   string
	code    string
	day     parse.Day
	serials map[string]int
	missing map[string][]int // by agency and year
	texts   []*planned
	issues  []string
	topics  []string
	reprint string // a document that a later issue prints again
	again   string // its number
}

var chainTopics = []string{"供水", "排水", "节水", "停车", "绿化", "消防", "物业", "殡葬", "养犬", "渣土", "广告", "桥梁", "隧道", "菜场", "旅游", "档案", "气象", "渔业",
	"林业", "农机", "种子", "粮食", "盐业", "邮政", "客运", "货运", "航道", "港口", "渡口", "户外", "夜市", "早市", "图书", "体育", "电梯", "锅炉", "燃气", "供热", "路灯", "公厕"}

func day(y, m, d int) parse.Day { return parse.Day{Year: y, Month: m, Day: d} }

func printed(d parse.Day) string { return fmt.Sprintf("%d年%d月%d日", d.Year, d.Month, d.Day) }

func newChainMaker(seed uint64) *chainMaker {
	m := &chainMaker{r: rand.New(rand.NewPCG(seed, 11)), place: "澜渚市", code: "澜", day: day(2012, 1, 5), serials: map[string]int{}, missing: map[string][]int{}}
	for _, a := range chainTopics {
		for _, b := range []string{"", "设施", "安全", "收费", "用地", "信用", "应急", "许可", "监测", "档案", "巡查", "招标", "评估", "备案", "统计", "宣传", "培训", "奖励", "验收", "养护"} {
			m.topics = append(m.topics, a+b)
		}
	}
	m.r.Shuffle(len(m.topics), func(i, j int) { m.topics[i], m.topics[j] = m.topics[j], m.topics[i] })
	return m
}

func (m *chainMaker) chance(percent int) bool { return m.r.IntN(100) < percent }

// next numbers a document, now and then leaving a number out.
func (m *chainMaker) next(agency string) (int, string) {
	k := fmt.Sprintf("%s|%d", agency, m.day.Year)
	if m.serials[k] > 0 && m.chance(20) {
		m.serials[k]++
		m.missing[k] = append(m.missing[k], m.serials[k])
	}
	m.serials[k]++
	return m.serials[k], fmt.Sprintf("%s〔%d〕%d号", agency, m.day.Year, m.serials[k])
}

// begin plans a document of today.
func (m *chainMaker) begin(agency, title string) *planned {
	n, number := m.next(agency)
	p := &planned{number: number, agency: agency, year: m.day.Year, serial: n, title: title, date: m.day, from: m.day}
	m.texts = append(m.texts, p)
	return p
}

// rule issues rules on a new topic, or in the place of earlier ones.
func (m *chainMaker) rule() *planned {
	var old *planned
	if m.chance(45) {
		old = m.alive()
	}
	title := ""
	if old != nil && m.chance(60) {
		title = old.title
	} else {
		title = m.place + m.topic() + "管理办法"
	}
	p := m.begin(m.code+"政规", title)
	p.issued = true
	p.from = m.day.AddDays(m.r.IntN(60))
	clause := "本办法自" + printed(p.from) + "起施行"
	if p.from == m.day {
		clause = "本办法自印发之日起施行"
	}
	switch m.r.IntN(4) {
	case 0:
		years := 1 + m.r.IntN(5)
		p.until = parse.Effect{From: p.from, Term: fmt.Sprintf("P%dY", years)}.Resolve(parse.Day{}).Until
		clause += fmt.Sprintf("，有效期%d年", years)
	case 1:
		p.until = day(m.day.Year+1+m.r.IntN(3), 12, 31)
		clause += "，有效期至" + printed(p.until)
	}
	clause += "。"
	if old != nil {
		clause += m.cite(old) + "同时废止。"
		m.repeal(old, p.from, p.number)
	}
	p.articles = []string{"为了加强管理，保障公众利益，制定本办法。", "本市行政区域内的有关活动，适用本办法。", m.article(), clause}
	p.body = []string{"现将《" + title + "》印发给你们，请认真贯彻执行。"}
	return p
}

// article is one that names another text and does nothing to it.
func (m *chainMaker) article() string {
	if p := m.alive(); p != nil {
		switch m.r.IntN(4) {
		case 0:
			return "行政复议期间，" + m.cite(p) + "不停止执行。"
		case 1:
			return "有关许可按照" + m.cite(p) + "第二条的规定办理。"
		case 2:
			return m.cite(p) + "停止执行的，由主管部门另行通知。"
		}
	}
	return "主管部门应当加强监督检查。"
}

// topic takes a topic that was not taken.
func (m *chainMaker) topic() string {
	t := m.topics[0]
	m.topics = m.topics[1:]
	return t
}

// cite prints the title and number of a text.
func (m *chainMaker) cite(p *planned) string {
	title := p.title
	if p.issued && m.chance(30) {
		title = m.place + "人民政府关于印发" + title + "的通知"
	}
	return "《" + title + "》（" + p.number + "）"
}

// alive picks rules that were issued and are not repealed.
func (m *chainMaker) alive() *planned {
	var list []*planned
	for _, p := range m.texts {
		if p.issued && p.repealed.IsZero() && p.doubtful.IsZero() && p.halted.IsZero() && p.date != m.day {
			list = append(list, p)
		}
	}
	if len(list) == 0 {
		return nil
	}
	return list[m.r.IntN(len(list))]
}

func (m *chainMaker) repeal(p *planned, on parse.Day, by string) { p.repealed, p.by = on, by }

// decision ends some texts.
func (m *chainMaker) decision() *planned {
	p := m.begin(m.code+"政", m.place+"人民政府关于废止部分规范性文件的决定")
	on := m.day
	var lines []string
	for range 1 + m.r.IntN(3) {
		if old := m.alive(); old != nil {
			m.repeal(old, on, p.number)
			lines = append(lines, m.cite(old))
		}
	}
	if len(lines) == 0 {
		p.body = []string{"经研究，没有需要废止的文件。"}
		return p
	}
	p.body = []string{fmt.Sprintf("经市人民政府研究，决定对下列%d件规范性文件予以废止：", len(lines))}
	for i, l := range lines {
		end := "；"
		if i == len(lines)-1 {
			end = "。"
		}
		p.body = append(p.body, fmt.Sprintf("%d.%s%s", i+1, l, end))
	}
	return p
}

// notice keeps, stops or ends one text on a day.
func (m *chainMaker) notice() *planned {
	old := m.alive()
	p := m.begin(m.code+"政办", m.place+"人民政府办公室关于有关文件效力的通知")
	if old == nil {
		p.body = []string{"请各单位做好文件管理工作。"}
		return p
	}
	say := func(s string) { p.body = []string{"经市人民政府同意，现就有关事项通知如下：", s} }
	switch k := m.r.IntN(6); {
	case k == 0 && !old.until.IsZero() && len(old.longer) == 0 && old.until.Compare(m.day) > 0:
		until := day(old.until.Year+2, 6, 30)
		old.longer = append(old.longer, longer{m.day, until})
		say(m.cite(old) + "有效期延长至" + printed(until) + "。")
	case k == 1:
		old.halted = m.day.AddDays(m.r.IntN(40))
		say(m.cite(old) + "自" + printed(old.halted) + "起暂停执行。")
	case k == 2:
		old.halted = m.day
		old.haltedTo = m.day.AddDays(200)
		say(m.cite(old) + "暂停执行至" + printed(old.haltedTo) + "。")
	case k == 3:
		m.repeal(old, m.day.AddDays(10+m.r.IntN(90)), p.number)
		say(m.cite(old) + "自" + printed(old.repealed) + "起废止。")
	case k == 4:
		say(m.cite(old) + "第二条停止执行。")
	default:
		say(m.cite(old) + "继续有效。")
	}
	return p
}

// doubt ends a text by its title alone, said by another office: it may be meant.
func (m *chainMaker) doubt() *planned {
	old := m.alive()
	if old == nil {
		return m.notice()
	}
	n, number := m.next(m.code + "建")
	for _, x := range m.texts { // any of that title may be meant
		if x.title == old.title && x.issued && x.doubtful.IsZero() {
			x.doubtful = m.day
		}
	}
	p := &planned{number: number, agency: m.code + "建", year: m.day.Year, serial: n, title: m.place + "建设局关于清理文件的通知", date: m.day, from: m.day}
	m.texts = append(m.texts, p)
	p.body = []string{"经研究，《" + old.title + "》同时废止。"}
	return p
}

// print prints a document.
func (p *planned) print(place string) string {
	var b strings.Builder
	organ := place + "人民政府"
	title := p.title
	switch {
	case strings.HasSuffix(p.agency, "办"):
		organ += "办公室"
	case strings.HasSuffix(p.agency, "建"):
		organ = place + "建设局"
	}
	if p.issued {
		title = organ + "关于印发" + p.title + "的通知"
	}
	fmt.Fprintf(&b, "%s文件\n\n%s\n\n%s\n\n各区人民政府，市政府各部门：\n", organ, p.number, title)
	for _, l := range p.body {
		b.WriteString("　　" + l + "\n")
	}
	fmt.Fprintf(&b, "\n%s\n%s\n", organ, printed(p.date))
	if p.issued {
		fmt.Fprintf(&b, "\n%s\n\n", p.title)
		for i, a := range p.articles {
			fmt.Fprintf(&b, "　　第%s条　%s\n", []string{"一", "二", "三", "四", "五"}[i], a)
		}
	}
	return b.String()
}

// issue prints one issue of some documents.
func (m *chainMaker) issue(n int) {
	var b strings.Builder
	fmt.Fprintf(&b, "%s人民政府公报\n%d年第%d期\n\n", m.place, m.day.Year, 1+n%6)
	for range 3 + m.r.IntN(3) {
		var p *planned
		switch k := m.r.IntN(10); {
		case k < 5:
			p = m.rule()
		case k < 6:
			p = m.decision()
		case k < 7:
			p = m.doubt()
		default:
			p = m.notice()
		}
		text := p.print(m.place)
		b.WriteString(text + "\n")
		if m.reprint == "" && p.issued {
			m.reprint, m.again = text, p.number
		}
		m.day = m.day.AddDays(1 + m.r.IntN(5))
	}
	if n == 9 {
		b.WriteString(m.reprint + "\n")
	}
	m.issues = append(m.issues, b.String())
	m.day = m.day.AddDays(7 + m.r.IntN(20))
}

// chains prints some issues, reads them and makes their graph.
func chains(t testing.TB, seed uint64, issues int) (*chainMaker, *Graph) {
	t.Helper()
	m := newChainMaker(seed)
	r := &Records{}
	for n := range issues {
		m.issue(n)
	}
	for n, text := range m.issues {
		name := fmt.Sprintf("issue-%03d.txt", n)
		r.Add(dataset.Reading{Issue: gazette.Parse(&segment.Source{Name: name, Text: text})})
	}
	g, err := New(r)
	if err != nil {
		t.Fatal(err)
	}
	return m, g
}
