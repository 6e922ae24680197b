package synth

import "fmt"

// A habit is how one gazette is laid out: no two gazettes agree in all of it.
type habit struct {
	gap        bool   // blank lines between paragraphs
	pipes      bool   // tables as | pipes |, not tabs
	repeat     int    // of 100 broken tables, how many repeat their header
	spaced     bool   // spaces between Chinese characters and figures
	half       bool   // some parts print (一)
	wideNames  bool   // 总 则
	wideNumber bool   // 李 津
	height     int    // lines of a page
	width      int    // characters of a line
	heads      int    // of 100 pages, how many begin with the running head
	folios     int    // of 100 pages, how many end with a page number
	folio      int    // spelling of the page number
	headYear   bool   // the running head names the issue
	breaks     int    // of 100 paragraphs at the end of a page, how many are broken
	newPage    bool   // each document begins on a new page
	leader     string // between an entry of the contents and its page
	pageEnd    string // after the page
	pageFirst  bool   // the page stands before the title
	numbered   bool   // 文号 stands after the title
	ruled      bool   // a Markdown rule after some entries
	mark       [2]string
	group      [2]string
	brackets   [2]string // of document numbers
	public     bool      // （此件公开发布） below the date
	copies     bool      // 抄送 and 印发 at the end of documents
	form       int       // order of masthead, number and title
	chinese    bool      // dates as 二〇二二年六月七日
	label      string
}

// newHabit chooses the habits of a gazette.
func (m *maker) newHabit() habit {
	h := habit{
		gap: m.chance(65), pipes: m.chance(35), repeat: m.one3(0, 50, 100), spaced: m.chance(35), half: m.chance(50),
		wideNames: m.chance(40), wideNumber: m.chance(60), height: m.between(28, 44), width: m.between(32, 42),
		heads: m.one3(0, 20, 100), folios: m.one3(0, 0, 100), folio: m.r.IntN(7), headYear: m.chance(30), breaks: m.one3(50, 80, 100),
		newPage: m.chance(70), leader: m.one("\t", "\t", "……………………", "…………", "............", " …… "), form: m.r.IntN(4), chinese: m.chance(15),
		label: m.one("附件", "附件", "附件 "), ruled: m.chance(15),
	}
	marks := [][2]string{{"● ", " ●"}, {"◆", "◆"}, {"【", "】"}, {"", ""}, {"★ ", " ★"}, {"● ", ""}}
	h.mark = pick(m.r, marks)
	h.public, h.copies = m.chance(15), m.chance(15)
	h.brackets = [2]string{"〔", "〕"}
	if m.chance(15) {
		h.brackets = pick(m.r, [][2]string{{"[", "]"}, {"［", "］"}, {"（", "）"}})
	}
	h.group = h.mark
	if m.chance(50) {
		h.group = [2]string{"", ""}
	}
	return h
}

// laterHabit chooses the habits that came later: how the contents are printed.
func (m *maker) laterHabit() {
	h := &m.habit
	switch {
	case m.later(entryBrackets):
		h.leader, h.pageEnd = m.one("……………（", "……（", "（"), "）"
	case m.later(entryPageWord):
		h.leader = m.one("\t页", "　页", "………页")
	case m.later(entryPageFirst):
		h.pageFirst, h.ruled = true, false
	case m.later(entryNumbered):
		h.numbered = true
	}
}

// one3 takes one of three numbers.
func (m *maker) one3(a, b, c int) int { return []int{a, b, c}[m.r.IntN(3)] }

// folioText spells a page number.
func (h habit) folioText(page int) string {
	switch h.folio {
	case 0:
		return fmt.Sprintf("— %d —", page)
	case 1:
		return fmt.Sprintf("-%d-", page)
	case 2:
		return fmt.Sprintf("·%d·", page)
	case 3:
		return fmt.Sprint(page)
	case 4:
		return wide(fmt.Sprint(page))
	case 5:
		return fmt.Sprintf("－%d－", page)
	}
	return fmt.Sprintf("—%d—", page)
}

// wide prints figures in full width: １２.
func wide(s string) string {
	return phrase{text: s}.rewritten(func(_, r, _ rune) (string, string) {
		return "", string(r - '0' + '０')
	}).text
}
