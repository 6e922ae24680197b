package parse

import (
	"strings"

	"github.com/gongbao/gongbao/internal/bridge"
	"github.com/gongbao/gongbao/internal/han"
	"github.com/gongbao/gongbao/internal/lexicon"
)

// prosePeople finds the people whom running text names with an office or a duty: 县长李长河主持会议, 副市长王海、赵云出席,
// 由张三（市财政局局长）兼任办公室主任, 组长由市长李四担任, 李四同志负责财政、审计工作. A name that nothing proves is left alone.
// The same pass over the text finds the words of offices given and taken.
func prosePeople(list []bridge.Paragraph) (found []Match[Person], offices officeWords) {
	line := 0
	for at, one := range placed(list) {
		text, n := one.Text, len(found)
		p := proseReader{s: text, found: found}
		stop := 0
		for i, surname, word := personSigns.From(text, 0); i >= 0; i, surname, word = personSigns.From(text, i+len("李")) {
			if word {
				offices.read(text[i-len("任"):], line)
			}
			if surname && i >= stop {
				stop = p.at(i)
			}
		}
		found = p.found
		move(found[n:], at)
		line++
	}
	return found, offices
}

// personSigns are the surnames that nothing stands before, a mark that begins a clause, or one of the characters that introduce people, 由张三,
// 请张三, 县长张三, and the first two characters of the words of takesOffice.
var personSigns = han.NewPairs(introducing(), plainSurnames+commonSurnames+wordSurnames, takesOffice.Words())

// clauseBegins stand before a clause, and white space may after them.
const clauseBegins = "\n。；，、：”"

// introducing returns the characters that may stand before a person whom running text names.
func introducing() string {
	chars := "由请" + clauseBegins
	for _, r := range han.Spaces() {
		if isSpace(r) {
			chars += string(r)
		}
	}
	for w := range proseOfficeList.All {
		chars += string(lastRune(w))
	}
	return chars
}

// A proseReader reads names in one paragraph of running text.
type proseReader struct {
	s     string
	floor int             // end of the last person, 0 before the first
	found []Match[Person] // also of the paragraphs before
	row   postRow
	whole bool // the names make up a group: what parts them proves them, 张三、关四、王五三名同志组成
}

// A postRow is a row of people with posts after 由, who take one office together: 由副局长张三、副县长李四担任.
type postRow struct {
	first, by int // of found, and where 由 stands
	open      bool
}

// A proseName is a name in running text.
type proseName struct {
	start, end int
	stop       int // after 同志 and the parenthesis
	honoured   bool
	plain      bool
	paren      string
}

// proseVerbs are what people do in official prose; they prove the end of a name.
var (
	dutyVerbs = wordsOf(lexicon.DutyVerb)
	acts      = wordsOf(lexicon.ActWord)
)

// at reads a person whose surname stands at i, and returns the end of all that it read.
func (p *proseReader) at(i int) int {
	left := spacesBefore(p.s, i)
	prev, size := before(p.s, left)
	switch prev {
	case '由':
		return p.byWhom(i, left-size)
	case '请':
		if left == i {
			return p.byWhom(i, left-size)
		}
	case -1, '\n', '。', '；', '，', '、', '：', '”': // and what else is in clauseBegins
		return p.alone(i)
	}
	if left == i && proseOffices.MayEnd(prev) && proseOffices.Ends(p.s[:left]) {
		return p.titled(i, left)
	}
	return 0
}

// proseOffices are the offices after which running text names a person. They are whole words: 长 alone ends 成长 as well.
var proseOfficeList = lexicon.ListOf(lexicon.ProseOffice)

var proseOffices = lexicon.NewTails(proseOfficeList.Words())

// roleEnds reports whether a role such as 副组长 or 召集人 ends at s[:i].
func roleEnds(s string, i int) bool {
	return roleTails.endingAt(s, i) >= 0
}

var roleTails = wordsOf(lexicon.GroupRole)

// name reads the name at i that edge says may end: two or three characters, four with a surname of two.
func (p *proseReader) name(i int, strong bool) (n proseName, ok bool) {
	surname, plain := surnameAt(p.s, i)
	if surname == 0 {
		return n, false
	}
	e := surname
	r, size := char(p.s, e)
	for range 2 {
		if !isHan(r) && !isMasked(r) {
			break
		}
		e += size
		if r, size = char(p.s, e); !strong && !behindNames.Has(r) {
			continue // the name cannot end there
		}
		if c := p.ending(i, e, plain, strong); c.end > 0 && (!ok || max(dutyVerbs.at(p.s, n.stop), acts.at(p.s, n.stop)) <= e) {
			n, ok = c, true // the longer one wins, 李长河主持, but for 担 of 李四担任
		}
	}
	return n, ok
}

// ending reads what stands after the name s[i:e], and reports in the zero proseName that the name cannot end there.
func (p *proseReader) ending(i, e int, plain, strong bool) (n proseName) {
	n = proseName{start: i, end: e, stop: e, plain: plain || strings.Contains(p.s[i:e], "某")}
	if k := honorifics.at(p.s, e); k > 0 {
		n.honoured, n.stop = true, k
	}
	if r, size := char(p.s, n.stop); r == '（' || r == '(' {
		if close := closeParen(p.s, n.stop+size); close > n.stop+size {
			_, w := before(p.s, close)
			n.paren, n.stop = strings.TrimSpace(p.s[n.stop+size:close-w]), close
		}
	}
	if !p.proved(n, strong) || !isProseName(p.s, i, e) { // what stands after is the cheaper question
		return proseName{}
	}
	return n
}

// behindNames are the characters that all begin with which stands after a name and proves it where nothing before it does.
var behindNames = han.NewSet(firstCharacters(honorifics.list()) + firstCharacters(leaves.list()) + firstCharacters(dutyVerbs.list()) + "：:（(")

// looseVerbs stand after other words than names as well.
var looseVerbs = wordsOf(lexicon.LooseVerb)

// proved reports whether what stands after a name proves that it ends there; strong says that what stands before it has.
func (p *proseReader) proved(n proseName, strong bool) bool {
	r, _ := char(p.s, n.stop)
	switch {
	case n.honoured, leaves.at(p.s, n.stop) > 0, !strong && n.plain && n.stop == n.end && (r == '：' || r == ':'):
		return true
	case dutyVerbs.at(p.s, n.stop) > 0 && !isWordSplit(p.s, n.end) && (n.plain || looseVerbs.at(p.s, n.end) == 0):
		return true
	}
	return strong && (n.plain || p.whole) && (n.stop == len(p.s) || endsTitled(r) || acts.at(p.s, n.stop) > 0 || isComposed(p.s, n.stop))
}

// isProseName reports whether s[i:e] is a name and no word that begins like one.
func isProseName(s string, i, e int) bool {
	word := s[i:e]
	if endsAny(s, e, "以") >= 0 && has(s, e, "及") > 0 { // 市长李明以及副市长王刚
		return false
	}
	if personAt(s, i, e).end != e || isCommon(word) {
		return false
	}
	return len(word) <= 6 || !isCommon(word[:6]) || strings.Contains(word, "某")
}

// endsTitled reports whether r is a mark that may stand after a name with an office before it.
func endsTitled(r rune) bool {
	switch r {
	case '、', '，', '。', '；', '：', '）', ')', '”', '》', '\n', '\r', ',', ';', ':':
		return true
	}
	return false
}

// isWordSplit reports whether what stands at e only seems to be a verb: 任 of 任务, 兼 of 兼顾.
func isWordSplit(s string, e int) bool {
	return splitWords.at(s, e) > 0
}

var splitWords = wordsOf(lexicon.SplitWord)

// titled reads 县长李长河: an office ends at the name.
func (p *proseReader) titled(i, left int) int {
	n, ok := p.name(i, true)
	if !ok {
		return 0
	}
	from := p.postStart(left)
	if k := joinAt(p.s, p.floor); k > 0 && p.floor > 0 && k < left && from <= k+len("市") {
		from = k // 副局长张三和市财政局局长李四
	}
	post := p.s[from:left]
	if n.paren == "" && !n.honoured && !isPost(post) {
		return 0
	}
	m := Person{Post: post}
	if role, e := roleWord(p.s, from); role != "" && e == left && !strings.HasSuffix(role, "主任") && !strings.HasSuffix(role, "主席") {
		m.Role, m.Post = role, ""
	}
	first, floor := len(p.found), p.floor
	e := p.several(n, m, from)
	if by, size := before(p.s, from); by == '由' {
		p.row = postRow{first, from - size, true}
	} else if p.row.open = p.row.open && goesOnWith(p.s[floor:from]); !p.row.open {
		return e
	}
	p.taken(p.row.first, p.row.by)
	return e
}

// goesOnWith reports whether s, what stands between two people, joins two of a row.
func goesOnWith(s string) bool { return isJoin(s) || trim(s) == "，" }

// taken gives the people from first on the office that stands before 由: 组长 of 组长由市长李四担任.
func (p *proseReader) taken(first, by int) {
	if last := p.found[len(p.found)-1]; hasAny(p.s, last.Value.NameAt.End, "兼任", "担任", "任", "兼", "同志兼任", "同志担任") == 0 {
		return
	}
	role := officeOfGroup(p.s[p.wordsBefore(by):by])
	for k := first; role != "" && k < len(p.found); k++ {
		if p.found[k].Value.Role == "" {
			p.found[k].Value.Role = role
		}
	}
}

// several notes a person and those of the same post after 、: 副县长王海、赵云.
func (p *proseReader) several(n proseName, m Person, from int) int {
	first := len(p.found)
	p.keep(n, m, from)
	for has(p.s, n.stop, "、") > 0 {
		next, ok := p.name(n.stop+len("、"), true)
		if !ok {
			break
		}
		n = next
		p.keep(n, m, n.start)
	}
	p.duty(n, first)
	return p.floor
}

// keep notes one person.
func (p *proseReader) keep(n proseName, m Person, from int) {
	m.Name, m.NameAt = p.s[n.start:n.end], Range{n.start, n.end}
	if n.paren != "" {
		m.note(n.paren)
	}
	if m.Post == "" && m.Role == "" {
		from = n.start
	}
	p.found = append(p.found, Match[Person]{from, n.end, m})
	p.floor = n.stop
}

// What people do at a meeting, with a post, and with the work of a unit.
var (
	attendVerbs = wordsOf(lexicon.AttendVerb)
	takeVerbs   = wordsOf(lexicon.TakeVerb)
	leadVerbs   = wordsOf(lexicon.LeadVerb)
)

// duty gives the people from first on the role that the words after the last of them say: 主持, 出席, 组长 of 任组长.
func (p *proseReader) duty(n proseName, first int) {
	e := dutyVerbs.at(p.s, n.stop)
	if e == 0 {
		return
	}
	role := ""
	switch verb := p.s[n.stop:e]; {
	case attendVerbs.is(verb):
		role = verb
	case takeVerbs.is(verb):
		if role = p.office(e); len(unitOfPost(role)) > 4*3 && p.found[first].Value.Post == "" {
			p.takes(first, verb, role)
			return
		}
	}
	if role == "" {
		return
	}
	for k := first; k < len(p.found); k++ {
		if p.found[k].Value.Role == "" {
			p.found[k].Value.Role = role
		}
	}
}

// takes gives the people from first on a post of a unit, 云州市财政局局长 of 张三任云州市财政局局长; what happens is their role.
func (p *proseReader) takes(first int, verb, post string) {
	for k := first; k < len(p.found); k++ {
		m := &p.found[k].Value
		m.Role, m.Post, m.Unit = verb, post, unitOfPost(post)
	}
}

// office returns the office that is taken at e: 办公室主任 of 兼任办公室主任。
func (p *proseReader) office(e int) string { return officeOfGroup(p.s[e:p.wordsEnd(e)]) }

// wordsEnd returns the end of the Chinese characters at e.
func (p *proseReader) wordsEnd(e int) int {
	stop := e
	for stop < len(p.s) && stop-e < 20*3 {
		r, n := char(p.s, stop)
		if !isHan(r) {
			break
		}
		stop += n
	}
	return stop
}

// groupNames are the groups that a text sets up.
var groupNames = lexicon.ListOf(lexicon.GroupName)

// officeOfGroup returns the office itself, without the group that it is of: 办公室主任 of 领导小组办公室主任. "" if s is no office.
func officeOfGroup(s string) string {
	if !isPost(s) && !roleEnds(s, len(s)) {
		return ""
	}
	for w := range groupNames.All {
		if k := strings.LastIndex(s, w); k >= 0 && k+len(w) < len(s) {
			s = s[k+len(w):]
		}
	}
	return s
}

// byWhom reads 由张三（市财政局局长）兼任办公室主任 and 组长由李四担任; the name stands at i, 由 at by.
func (p *proseReader) byWhom(i, by int) int {
	n, ok := p.name(i, true)
	if !ok {
		return 0
	}
	e := dutyVerbs.at(p.s, n.stop)
	if e == 0 {
		return p.members(n, by)
	}
	switch verb := p.s[n.stop:e]; {
	case takeVerbs.is(verb):
	case leadVerbs.is(verb):
		return p.several(n, Person{}, i)
	default:
		return 0
	}
	m := Person{Role: p.office(e)}
	if m.Role == "" {
		m.Role = officeOfGroup(p.s[p.wordsBefore(by):by])
	}
	if m.Role == "" {
		return 0
	}
	return p.several(n, m, i)
}

// alone reads a name at the beginning of a clause, which what is done proves: 李四同志负责财政工作.
func (p *proseReader) alone(i int) int {
	n, ok := p.name(i, false)
	if !ok || !n.plain && !n.honoured {
		return 0
	}
	e := dutyVerbs.at(p.s, n.stop)
	if end := leaves.at(p.s, n.stop); end > 0 {
		return p.left(n, end)
	}
	colon := hasAny(p.s, n.stop, "：", ":", "，")
	switch {
	case e > 0 && (n.honoured || p.lineBegins(i) || p.office(e) != ""):
	case colon > 0 && (n.honoured || p.lineBegins(i) && has(p.s, n.stop, "，") == 0) && dutyVerbs.at(p.s, spaces(p.s, colon)) > 0:
	default:
		return 0
	}
	return p.several(n, Person{}, i)
}

// leaves stand between who gives up a post and the post.
var leaves = wordsOf(lexicon.LeaveVerb)

// left reads 张三不再担任云州市财政局局长职务; what is given up begins at e.
func (p *proseReader) left(n proseName, e int) int {
	stop := p.wordsEnd(e)
	post := strings.TrimSuffix(strings.TrimSuffix(p.s[e:stop], "职务"), "的")
	if k := strings.Index(post, "职务"); k > 0 {
		post = strings.TrimSuffix(post[:k], "的")
	}
	if !isPost(post) {
		return 0
	}
	p.keep(n, Person{Role: p.s[n.stop:e], Post: post, Unit: unitOfPost(post)}, n.start)
	return p.floor
}

// lineBegins reports whether nothing stands before i on its line.
func (p *proseReader) lineBegins(i int) bool {
	return i == 0 || p.s[i-1] == '\n'
}

// wordsBefore returns the start of the Chinese characters that end at i, also where a person stands right before i.
func (p *proseReader) wordsBefore(i int) int {
	start := i
	for start > 0 && i-start < 30*3 {
		r, n := before(p.s, start)
		if !isHan(r) {
			break
		}
		start -= n
	}
	return start
}

// clauseStart returns the start of the Chinese characters that end at i.
func (p *proseReader) clauseStart(i int) int {
	start := i
	for start > p.floor && i-start < 30*3 {
		r, n := before(p.s, start)
		if !isHan(r) {
			break
		}
		start -= n
	}
	return start
}

// postStart returns where the post that ends at i begins: after a mark, or after words such as 听取了, 由.
func (p *proseReader) postStart(i int) int {
	start := p.clauseStart(i)
	if !postBreakHeads.Stand(p.s[start:i]) {
		return start
	}
	for w := range postBreaks.All {
		if k := strings.LastIndex(p.s[start:i], w); k >= 0 && start+k+len(w) < i {
			start += k + len(w)
		}
	}
	return start
}

// postBreaks are words of running text that stand before a post.
var postBreaks = lexicon.ListOf(lexicon.PostBreak)

var postBreakHeads = lexicon.NewHeads(postBreaks.Words())
