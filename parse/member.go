package parse

import (
	"strings"

	"github.com/gongbao/gongbao/internal/han"
	"github.com/gongbao/gongbao/internal/lexicon"
)

// A Member is a person of a 领导小组, of a duty table or of an appointment, or one to be asked, such as 组 长：张 三 区委副书记.
type Member struct {
	Name  string `json:"name"` // without inner spaces
	Role  string `json:"role,omitempty"`
	Post  string `json:"post,omitempty"`
	Unit  string `json:"unit,omitempty"`
	Phone string `json:"phone,omitempty"`

	NameAt Range `json:"-"`
}

// Members finds the people of a list, line by line: 组 长：张 三 区委副书记; a line without a role goes on with the one
// before it, also one below a role that stands alone. It reads a paragraph or a list that is known to name people; [Find]
// does not look for them.
func Members(text string) []Match[Member] { return rosterPeople(text, "") }

// rosterPeople finds the people of a list below a title or a heading that says whom it names, such as 先进个人名单（5名）. Its lines are
// 张　三　市财政局科长, 市财政局　张三　李四 or 市财政局：张三、李四. With head "" the text itself says so, by a role or by a line such
// as 名单如下：.
func rosterPeople(text, head string) []Match[Member] {
	r := roster{s: text}
	if announcesPeople(head) {
		r.listed, r.honour = true, honourOf(head)
	}
	for start := 0; start < len(text); {
		end := len(text)
		if n := strings.IndexByte(text[start:], '\n'); n >= 0 {
			end = start + n
		}
		r.line(lineStart(text, start, end), lineEnd(text, start, end))
		start = end + 1
	}
	return r.found
}

// A roster is what is known while the lines of a list are read.
type roster struct {
	s      string
	found  []Match[Member]
	role   string // of the lines below a role, 组长：
	listed bool   // a heading has said that the lines name people
	honour string // what it calls them: 先进个人
	unit   string // of the lines below a unit, 云州市教育局（3名）
	group  countedGroup
}

// line reads one line.
func (r *roster) line(i, end int) {
	if i >= end {
		return
	}
	if r.party(i, end) {
		return
	}
	at, role := roleAt(r.s, i, end)
	if role != "" {
		r.role, r.unit, r.listed = role, "", false
		if next := nextRole(r.s, at, end); next > at { // 签发：张三　　编辑：李四
			r.people(at, lineEnd(r.s, at, next), role)
			r.line(next, end)
			return
		}
		if at >= end || isBracketed(r.s[at:end]) {
			return // 委员： stands alone above its list, 成员：（按姓氏笔画排列） too
		}
		if r.people(at, end, role) {
			return
		}
		r.role = ""
		return
	}
	line, open := r.s[i:end], openingOf(r.s, i, end)
	switch {
	case r.role == "" && (r.group.left > 0 || open.mayCount()) && r.counted(i, end):
	case isListHead(line):
		r.heading(line)
	case r.role != "" && r.label(line):
	case r.role != "" && r.people(i, end, r.role), r.listed && r.people(i, end, r.honour):
	case r.role == "" && !r.listed && (r.bare(open, i, end) || r.duty(i, end) || open.run < longestRun && r.candidate(i, end)):
	case isBracketed(line): // （15名，以姓氏笔画为序）
	case r.role == "" && !r.listed && r.unit == "": // no list goes on
	case isGroupHead(line):
		r.heading(line)
	default:
		r.role, r.listed, r.unit = "", false, ""
	}
}

// An opening is how a line begins, which shows of most lines that they are none of a list.
type opening struct {
	run  int  // how many bytes its first Chinese characters take, as [han.IdeographsEnd] knows them; no more are looked at than a label may have
	next rune // the character behind them, 0 where the line ends
}

// openingOf returns how s[i:end] begins.
func openingOf(s string, i, end int) opening {
	line := s[i:min(end, i+labelLimit+len("一"))]
	o := opening{run: han.IdeographsEnd(line, 0)}
	if o.run < len(line) {
		o.next = lead(line, o.run)
	}
	return o
}

// mayCount reports whether a label that counts may stand there, as [countedLabel] reads it.
func (o opening) mayCount() bool {
	return o.next == '（' || o.next == '(' || o.next == '、' || isHan(o.next)
}

// mayPart reports whether a gap may stand behind a name there, as [gapBehindName] finds it.
func (o opening) mayPart() bool {
	return o.run <= 4*len("一") && (isSpace(o.next) || o.next == '\t' || isHan(o.next))
}

// nextRole returns where another role and its colon stand behind a gap within s[i:end], 0 if none does.
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
	name := strings.TrimRight(strings.Map(dropSpaces, line), "：:")
	if last := lastRune(line); last != '：' && last != ':' || !hanOnly(name) || len(name) > labelLength*len("一") {
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
var listRoles = lexicon.NewTails(roleBases)

// people reads the names of a line and reports whether there are any.
func (r *roster) people(i, end int, role string) bool {
	l := readRosterLine(r.s, i, end)
	list := l.people(role, r.unit, r.role != "")
	r.found = append(r.found, list...)
	return len(list) > 0
}

// bare reads a line that nothing announces: a name, a wide gap and an office that is one beyond doubt.
func (r *roster) bare(o opening, i, end int) bool {
	if !o.mayPart() || !gapBehindName(r.s, i, end) {
		return r.speaker(i, end)
	}
	l := readRosterLine(r.s, i, end)
	if len(l.tokens) < 2 || !l.tokens[0].plain || l.tokens[1].kind != otherToken || l.tokens[1].gap != wideGap || !isPost(trimNotes(r.s[l.tokens[1].start:end])) {
		return false
	}
	list := l.people("", "", false)
	r.found = append(r.found, list...)
	return len(list) > 0
}

// partyRoles are what a judgment calls those who stand before it.
var partyRoles = lexicon.NewHeads(lexicon.Words(lexicon.PartyRole))

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
	r.found = append(r.found, Match[Member]{at, stop, Member{Name: n.name, Role: role, NameAt: Range{at, stop}}})
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
	if !ok || unitOfPost(m.Value.Post) == "" || m.Value.NameAt.End != end || spacesBefore(r.s, m.Value.NameAt.Start) == m.Value.NameAt.Start {
		return false
	}
	if _, plain := surnameAt(m.Value.Name, 0); !plain {
		return false
	}
	r.found = append(r.found, m)
	return true
}

// wordBehindBlank returns where the last word of a line begins that stands behind a blank; end if it stands behind a mark or alone. Most lines
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

// duty reads a line that shares out work, whose holder stands behind the office: 县委常委、副县长　孙　丽（女）：负责教育工作.
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
	l := readRosterLine(r.s, i, i+colons)
	k := len(l.tokens) - 1
	if k < 1 || l.tokens[k].kind != nameOfToken || l.tokens[k].gap != oneSpace && l.tokens[k].gap != wideGap {
		return false
	}
	post := strings.TrimSpace(r.s[i:l.tokens[k].start])
	if !isPost(post) && !isTitle(post) && !hasOffice(post) || strings.ContainsAny(post, "，。；") {
		return false
	}
	t := &l.tokens[k]
	m := Member{Name: t.name, Post: post, NameAt: Range{t.start, t.end}}
	r.found = append(r.found, Match[Member]{i, t.stop, m})
	return true
}

// rosterGaps are what parts the words of a line of a list, besides marks.
var rosterGaps = han.NewMarks(han.Spaces() + "|")

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
