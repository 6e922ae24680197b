package parse

import (
	"strings"

	"github.com/gongbao/gongbao/internal/bridge"
	"github.com/gongbao/gongbao/internal/han"
	"github.com/gongbao/gongbao/internal/lexicon"
)

// A Person is a person of a 领导小组, of a duty table or of an appointment, or one to be asked, such as 组 长：张 三 区委副书记.
type Person struct {
	Name  string `json:"name"` // without inner spaces
	Role  string `json:"role,omitempty"`
	Post  string `json:"post,omitempty"`
	Unit  string `json:"unit,omitempty"`
	Phone string `json:"phone,omitempty"`

	NameAt Range `json:"-"`
}

// membersOf finds the people of a list, line by line: 组 长：张 三 区委副书记; a line without a role goes on with the one
// before it, also one below a role that stands alone. It reads a paragraph or a list that is known to name people; [Find]
// does not look for them.
func membersOf(text string) []Match[Person] {
	var r roster
	at := 0
	for line := range strings.SplitSeq(text, "\n") {
		r.read(&bridge.Paragraph{Text: line}, at)
		at += len(line) + len("\n")
	}
	return r.found
}

// rosterPeople finds the people of a list below a title or a heading that says whom it names, such as 先进个人名单（5名）. Its lines are
// 张　三　市财政局科长, 市财政局　张三　李四 or 市财政局：张三、李四. With head "" the text itself says so, by a role or by a line such
// as 名单如下：.
func rosterPeople(list []bridge.Paragraph, head string) []Match[Person] {
	var r roster
	if announcesPeople(head) {
		r.listed, r.honour = true, honourOf(head)
	}
	for at, p := range placed(list) {
		r.read(p, at)
	}
	return r.found
}

// read reads a paragraph that begins at at.
func (r *roster) read(p *bridge.Paragraph, at int) {
	r.s, r.facts, r.at = p.Text, p.Facts, at
	r.line(lineStart(r.s, 0, len(r.s)), lineEnd(r.s, 0, len(r.s)))
}

// A roster is what is known while the lines of a list are read.
type roster struct {
	s      string    // the line
	facts  han.Facts // of the line
	at     int       // where the line begins among all lines
	found  []Match[Person]
	role   string // of the lines below a role, 组长：
	listed bool   // a heading has said that the lines name people
	honour string // what it calls them: 先进个人
	unit   string // of the lines below a unit, 云州市教育局（3名）
	group  countedGroup
	room   []rosterToken // for those of a line
}

// line reads one line.
func (r *roster) line(i, end int) {
	if i >= end {
		return
	}
	line := r.s[i:end]
	kind, ended := leadKindOf(lead(line, 0)), endsClause(line)
	if kind&partyKind != 0 && r.party(i, end) {
		return
	}
	if kind&roleKind != 0 && (r.facts.May(roleSigns) || !ended && len(line) <= longestRole) && r.labelled(i, end) {
		return
	}
	listed := r.role != "" || r.listed
	var open opening
	if r.facts.May(opensWithMark) {
		open = openingOf(line)
	}
	switch {
	case r.role == "" && (r.group.left > 0 || r.facts.May(han.WithBracket) && open.mayCount()) && r.counted(i, end):
	case !ended && isListHead(line, kind):
		r.heading(line)
	case r.role != "" && r.label(line):
	case r.role != "" && r.people(i, end, r.role), r.listed && r.people(i, end, r.honour):
	case !listed && r.lone(open, kind, ended, i, end):
	case !listed && r.unit == "": // no list goes on
	case isBracketed(line): // （15名，以姓氏笔画为序）
	case isGroupHead(line):
		r.heading(line)
	default:
		r.role, r.listed, r.unit = "", false, ""
	}
}

// labelled reads a line that begins with a role, 组　长：张　三, and reports whether it is one.
func (r *roster) labelled(i, end int) bool {
	at, role := r.roleAt(i, end)
	if role == "" {
		return false
	}
	r.role, r.unit, r.listed = role, "", false
	if next := nextRole(r.s, at, end); next > at { // 签发：张三　　编辑：李四
		r.people(at, lineEnd(r.s, at, next), role)
		r.line(next, end)
		return true
	}
	if at >= end || isBracketed(r.s[at:end]) {
		return true // 委员： stands alone above its list, 成员：（按姓氏笔画排列） too
	}
	if !r.people(at, end, role) {
		r.role = ""
	}
	return true
}

// lone reads a line that nothing announces and that names one person; kind is that of its first character, and ended says that it ends as
// [endsClause] knows it.
func (r *roster) lone(o opening, kind leadKind, ended bool, i, end int) bool {
	if r.facts.May(partsWords) && (!ended && r.bare(kind, i, end) || r.facts.May(han.WithColon) && r.duty(i, end)) {
		return true
	}
	return r.candidate(o, kind, i, end)
}

// An opening is how a line begins, which shows of most lines that they are none of a list.
type opening struct {
	run  int  // how many bytes its first Chinese characters take, as [han.IdeographsEnd] knows them; no more are looked at than a label may have
	next rune // the character after them, 0 where the line ends
}

// opensWithMark are the facts without which it does not matter how a line opens.
const opensWithMark = han.WithBracket | han.WithComma

// openingOf returns how a line begins.
func openingOf(line string) (o opening) {
	line = line[:min(len(line), labelLimit+len("一"))]
	if o.run = han.IdeographsEnd(line, 0); o.run < len(line) {
		o.next = lead(line, o.run)
	}
	return o
}

// mayCount reports whether a label that counts may stand there, as [countedLabel] reads it.
func (o opening) mayCount() bool {
	return o.next == '（' || o.next == '(' || o.next == '、' || isHan(o.next)
}

// nextRole returns where another role and its colon stand after a gap within s[i:end], 0 if none does.
func nextRole(s string, i, end int) int {
	for k := i; k < end; {
		k = han.IdeographsEnd(s[:end], k)
		r, n := char(s, k)
		gap := isSpace(r)
		k += n
		if !gap || k >= end || isSpace(lead(s, k)) {
			continue
		}
		if role, at := roleWord(s, k); role != "" && at < end && (lead(s, at) == '：' || lead(s, at) == ':') {
			return k
		}
	}
	return 0
}

// isBracketed reports whether a line is one note in brackets: in what order the names stand, or how many they are.
func isBracketed(line string) bool {
	r, n := char(line, 0)
	return (r == '（' || r == '(') && closeParen(line, n) == len(line)
}

// heading takes what a line above names says of them: a role (专家委员), an honour (先进个人（5名）) or a unit (市教育局（3名）).
func (r *roster) heading(line string) {
	name := trimNotes(line)
	switch {
	case isContactHead(line):
		r.listed, r.role, r.honour, r.unit = true, "", "", ""
	case announcesPeople(line):
		r.listed, r.role, r.honour, r.unit = true, "", honourOf(line), ""
		if role := lastRole(name); role != "" {
			r.role = role
		}
	case namesThings(line) && !(r.listed && countsPeople(line)):
		r.listed, r.role, r.unit = false, "", ""
	case r.role != "" || r.listed:
		if role := lastRole(name); role != "" {
			r.role, r.unit = role, ""
		} else if isUnit(name) {
			r.unit = name
		} else {
			r.unit = ""
		}
	}
}

// labelLength is how many characters a label of a list has at most: 专职工作人员：.
const labelLength = 10

// label takes a line that is only a label, 工作组负责人： or 专 家 组：, and reports whether it is one. It names nobody; where it ends with a word for
// people, these are the people below it.
func (r *roster) label(line string) bool {
	if last := lastRune(line); last != '：' && last != ':' {
		return false // most lines
	}
	name := strings.TrimRight(strings.Map(dropSpaces, line), "：:")
	if !hanOnly(name) || len(name) > labelLength*len("一") {
		return false
	}
	if isUnit(name) {
		r.unit = name
		return true
	}
	if role := lastRole(name); role != "" {
		r.role, r.unit = role, ""
	} else if endsInPeople(name) || listRoles.Ends(name) {
		r.role, r.unit = name, ""
	}
	return true
}

// listRoles are what people of a list are called.
var listRoles = lexicon.NewTails(roleBases.Words())

// people reads the names of a line and reports whether there are any.
func (r *roster) people(i, end int, role string) bool {
	l := r.tokens(i, end)
	return r.take(l.people(r.found, role, r.unit, r.role != ""))
}

// tokens cuts a part of the line into tokens, which stay until it is done again.
func (r *roster) tokens(i, end int) rosterLine {
	l := readRosterLine(r.s, i, end, r.room)
	r.room = l.tokens[:0]
	return l
}

// take notes the people of the line, who stand after those found before, and reports whether there are any.
func (r *roster) take(found []Match[Person]) bool {
	n := len(r.found)
	move(found[n:], r.at)
	r.found = found
	return len(found) > n
}

// add notes people of the line.
func (r *roster) add(people ...Match[Person]) {
	n := len(r.found)
	r.found = append(r.found, people...)
	move(r.found[n:], r.at)
}

// bare reads a line that nothing announces: a name, a wide gap and an office that is one beyond doubt.
func (r *roster) bare(kind leadKind, i, end int) bool {
	if kind&nameKinds == 0 || !gapBehindName(r.s, i, end) {
		return r.speaker(i, end)
	}
	l := r.tokens(i, end)
	if len(l.tokens) < 2 || !l.tokens[0].plain || l.tokens[1].kind != otherToken || l.tokens[1].gap != wideGap || !isPost(trimNotes(r.s[l.tokens[1].start:end])) {
		return false
	}
	return r.take(l.people(r.found, "", "", false))
}

// partyRoles are what a judgment calls those who stand before it.
var (
	partyRoleWords = lexicon.ListOf(lexicon.PartyRole)
	partyRoles     = lexicon.NewHeads(partyRoleWords.Words())
)

// party reads who stands before a court or an office that punishes: 上诉人（原审被告人）张三，男，…; 辩护人李四，云州律师事务所律师. A mark ends the name.
func (r *roster) party(i, end int) bool {
	role := partyRoles.Of(r.s[i:])
	if role == "" {
		return false
	}
	at := i + len(role)
	if c, n := char(r.s, at); c == '（' || c == '(' {
		at = max(at, closeParen(r.s, at+n))
	}
	if c, n := char(r.s, spaces(r.s, at)); c == '：' || c == ':' {
		if listed, _ := roleWord(r.s, i); listed == role {
			return false // a label as those of other lists
		}
		at = spaces(r.s, at) + n
	}
	at = spaces(r.s, at)
	stop := at
	for stop < end && !endsTitled(lead(r.s, stop)) && lead(r.s, stop) != '（' {
		_, n := char(r.s, stop)
		stop += n
	}
	n := personAt(r.s[:stop], at, stop)
	if n.name == "" || n.end != stop || !n.plain && !strings.Contains(n.name, "某") || isCommon(n.name) {
		return false
	}
	r.add(Match[Person]{at, stop, Person{Name: n.name, Role: role, NameAt: Range{at, stop}}})
	return true
}

// lead returns the character at s[i:].
func lead(s string, i int) rune {
	r, _ := char(s, i)
	return r
}

// speaker reads a line of an office with its unit and a name, who gives the report that stands below: 云州市财政局局长　张三.
func (r *roster) speaker(i, end int) bool {
	if end-i > dutyHead {
		return false
	}
	word := wordBehindBlank(r.s, i, end)
	if _, n := char(r.s, word); word == end || word+n < end && personAt(r.s, word, end).name == "" {
		return false
	}
	m, ok := signer(r.s, i, end)
	if !ok || unitOfPost(m.Value.Post) == "" && !chiefOffices.Ends(m.Value.Post) || m.Value.NameAt.End != end || spacesBefore(r.s, m.Value.NameAt.Start) == m.Value.NameAt.Start {
		return false
	}
	if _, plain := surnameAt(m.Value.Name, 0); !plain {
		return false
	}
	r.add(m)
	return true
}

// chiefOffices need no unit before them.
var chiefOffices = lexicon.NewTails(lexicon.Words(lexicon.ChiefOffice))

// wordBehindBlank returns where the last word of a line begins that stands after a blank; end if it stands after a mark or alone. Most lines
// end with a mark.
func wordBehindBlank(s string, i, end int) int {
	for k := end; k > i; {
		if k >= i+3 && han.IsIdeographAt(s, k-3) {
			k -= 3
			continue
		}
		r, n := before(s, k)
		if isSpace(r) {
			return k
		}
		if r == '|' || endsWord(r) {
			break
		}
		k -= n
	}
	return end
}

// duty reads a line that shares out work, whose holder stands after the office: 县委常委、副县长　孙　丽（女）：负责教育工作.
func (r *roster) duty(i, end int) bool {
	head := r.s[i:min(end, i+dutyHead+len("："))]
	if k := dutyMarks.Index(head); k < 0 || head[k] != '(' && lead(head, k) != '（' && lead(head, k) != '：' {
		return false // most lines have another mark first, and no post has one
	}
	colons := han.Index(head, "：")
	if colons <= 0 {
		return false
	}
	if !rosterGaps.Stand(r.s[i : i+colons]) {
		return false
	}
	l := r.tokens(i, i+colons)
	k := len(l.tokens) - 1
	if k < 1 || l.tokens[k].kind != nameOfToken || l.tokens[k].gap != oneSpace && l.tokens[k].gap != wideGap {
		return false
	}
	post := strings.TrimSpace(r.s[i:l.tokens[k].start])
	if !isPost(post) && !hasOffice(post) || strings.ContainsAny(post, "，。；") {
		return false
	}
	t := &l.tokens[k]
	m := Person{Name: t.name, Post: post, NameAt: Range{t.start, t.end}}
	r.add(Match[Person]{i, t.stop, m})
	return true
}

// rosterGaps are what parts the words of a line of a list, besides marks, and partsWords tells of them.
var rosterGaps = han.NewMarks(han.Spaces() + "|")

const partsWords = han.WithSpace | han.WithTab

// dutyMarks are what the first mark of a line that shares out work is one of, and what no post has.
var dutyMarks = han.NewMarks("：（(，。；")

// dutyHead is how many bytes stand before the colon of such a line at most.
const dutyHead = 50 * 3

// gapBehindName reports whether a line begins with a surname, and a gap follows within a few characters.
func gapBehindName(s string, i, end int) bool {
	if e, _ := surnameAt(s, i); e == 0 {
		return false
	}
	for k := range 5 {
		r, n := char(s, i)
		next, _ := char(s, i+n)
		switch {
		case i+n >= end:
			return false
		case r == '\u3000' || r == '\t' || isSpace(r) && isSpace(next):
			return true
		case !isHan(r) && (k != 1 || !isSpace(r)):
			return false
		}
		i += n
	}
	return false
}

// lineStart skips white space and the mark of a list before the text of a line.
func lineStart(s string, i, end int) int {
	for i < end {
		if han.IsIdeographAt(s, i) {
			break // most
		}
		r, n := char(s, i)
		if !isSpace(r) && r != '-' && r != '*' && r != '•' && r != '·' && r != '●' && r != '\t' {
			break
		}
		i += n
	}
	return i
}

// lineEnd returns the end of s[i:end] without the white space at its end.
func lineEnd(s string, i, end int) int {
	for end > i {
		r, n := before(s, end)
		if !isSpace(r) && r != '\t' && r != '\r' {
			break
		}
		end -= n
	}
	return end
}

func lastRune(s string) rune {
	r, _ := before(s, len(s))
	return r
}
