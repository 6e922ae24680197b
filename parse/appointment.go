package parse

import (
	"slices"
	"strings"

	"github.com/gongbao/gongbao/internal/bridge"
	"github.com/gongbao/gongbao/internal/han"
	"github.com/gongbao/gongbao/internal/lexicon"
)

// appointVerbs are what is done with people in an appointment, and how a list of such people is announced: 任命：.
var appointVerbs = lexicon.ListOf(lexicon.AppointVerb)

// appointVerbsIn returns the verbs where one of them stands in a clause. Most have none.
func appointVerbsIn(clause string) lexicon.List {
	if !appointVerbHeads.Stand(clause) {
		return lexicon.List{}
	}
	return appointVerbs
}

var appointVerbHeads = lexicon.NewHeads(appointVerbs.Words())

// appointedPeople finds the people whom a text gives an office or takes it from, line by line, each with the verb as role, the post
// and its unit: 任命张三为云州市财政局局长, 免去李四的云州市水务局副局长职务, 王五同志任云州市教育局局长, and below 任命： the
// lines 张三为云州市财政局局长. bare says that the text is about appointments, so that 王五任云州市教育局局长 is one too. lines are those
// that a word of takesOffice stands in: the others are of a list or of a text about appointments, or give nobody an office.
func appointedPeople(list []bridge.Paragraph, lines []int, bare bool) []Match[Person] {
	a := appointments{bare: bare}
	line := 0
	for at, p := range placed(list) {
		named := len(lines) > 0 && lines[0] == line
		if named {
			lines = lines[1:]
		}
		if named || bare || a.listed != "" { // few lines
			n := len(a.found)
			a.read(p.Text)
			move(a.found[n:], at)
		}
		line++
	}
	return a.found
}

// appointments reads the lines of a text, one after the other.
type appointments struct {
	s        string // the line
	bare     bool
	found    []Match[Person]
	before   int    // people of the lines before
	sentence Range  // where no 。 stands
	listed   string // the verb that announced the list whose lines are read
	verb     string // the last one of the line that gave somebody a post
}

// takesOffice are the words without one of which a line gives nobody an office and takes none, unless it is of a list or of a text about
// appointments.
var (
	takesOffice  = lexicon.NewList(slices.Concat(appointWords.Words(), appointVerbs.Words(), lexicon.Words(lexicon.Degree), []string{resigning, leaving, comrade})...)
	officeBegins = lexicon.NewHeads(takesOffice.Words())
)

// officeWords tells where words of takesOffice stand in a text.
type officeWords struct {
	lines  []int // that have one
	change bool  // one is a word of appointWords
}

// read notes the word of takesOffice that s begins with, if it does, in a line.
func (o *officeWords) read(s string, line int) {
	if !officeBegins.Begins(s) {
		return
	}
	o.change = o.change || appointSigns.Begins(s)
	if n := len(o.lines); n == 0 || o.lines[n-1] != line {
		o.lines = append(o.lines, line)
	}
}

// read reads the sentences of a line.
func (a *appointments) read(s string) {
	a.s, a.before, a.verb = s, len(a.found), ""
	i, end := lineStart(s, 0, len(s)), len(s)
	if i == end {
		return // a list may go on after it
	}
	for at := i; at < end; {
		stop := clauseEnd(a.s, at, end)
		e := a.clause(at, stop, end)
		if e == 0 {
			e = stop
		}
		at = max(e, at+1)
		for at < end {
			r, size := char(a.s, at)
			if !isSpace(r) && !strings.ContainsRune("；;，,、。\r", r) {
				break
			}
			at += size
		}
	}
	if verb := announcedVerb(a.s[i:end]); verb != "" {
		a.listed = verb
	} else if len(a.found) == a.before {
		a.listed = ""
	}
}

// announcedVerb returns the verb of a line such as 决定任命： or 免去下列同志的职务：.
func announcedVerb(line string) string {
	line = strings.TrimRight(line, " \u3000\r")
	if !strings.HasSuffix(line, "：") && !strings.HasSuffix(line, ":") {
		return ""
	}
	best, at := "", -1
	for verb := range appointVerbs.All {
		if k := strings.LastIndex(line, verb); k > at {
			best, at = verb, k
		}
	}
	return best
}

// clauseEnd returns where the clause at s[i:end] ends.
func clauseEnd(s string, i, end int) int {
	if k := clauseStops.Index(s[i:end]); k >= 0 {
		_, n := char(s, i+k)
		return i + k + n
	}
	return end
}

// clauseStops stand at the end of a clause.
var clauseStops = han.NewMarks("；;，,。：")

// resigning stands before who gives up an office with the consent of a congress: 决定接受张三辞去云州市副市长职务的请求.
const resigning = "接受"

// leaving stands after who gives up an office: 张三同志辞去….
const leaving = "辞去"

// comrade stands after a name, and 任 after it: 张三同志任….
const comrade = "同志"

// others stands after the last name of those who are named: 聘任张三等为委员.
const others = "等"

// clause reads the clause s[i:stop] of the line that ends at end, and returns where what it says ends, 0 if it appoints nobody.
func (a *appointments) clause(i, stop, end int) int {
	if k := han.Index(a.s[i:stop], resigning); k >= 0 {
		if e := a.people(resigning, i+k+len(resigning), end); e > 0 {
			return e
		}
	}
	for verb := range appointVerbsIn(a.s[i:stop]).All {
		if k := han.Index(a.s[i:stop], verb); k >= 0 {
			at := i + k + len(verb)
			if e := hasAny(a.s, at, "：", ":"); e > 0 && spaces(a.s, e) < end { // 任命：张三为云州市财政局局长
				at = spaces(a.s, e)
			}
			if e := has(a.s, at, "其"); e > 0 && takesFrom(verb) {
				return a.removed(verb, e, end, nil)
			} else if e > 0 {
				return a.again(verb, e, end)
			}
			return a.people(verb, at, end)
		}
	}
	if a.listed != "" {
		if e := a.people(a.listed, i, end); e > 0 {
			return e
		}
	}
	if e := has(a.s, i, "任其"); e > 0 {
		return a.again("任", e, end)
	}
	if e := a.people("任", i, end); e > 0 || a.verb == "" {
		return e
	}
	return a.people(a.verb, i, end) // 任命张三为云州市财政局局长，李四为云州市水务局局长
}

// again gives the person before the post after 其: 免去张三的云州市水务局副局长职务，任命其为云州市财政局局长.
func (a *appointments) again(verb string, i, end int) int {
	e, n := appointing(a.s, i), len(a.found)
	if e == 0 || n <= a.before || !a.inSentence(a.found[n-1].End, i) {
		return 0
	}
	to := postEnd(a.s, e, end)
	post := strings.TrimSpace(a.s[e:to])
	if !isPost(post) {
		return 0
	}
	last := a.found[n-1].Value
	m := Person{Name: last.Name, Role: verb, Post: post, Unit: unitOfPost(post), NameAt: last.NameAt}
	a.found = append(a.found, Match[Person]{last.NameAt.Start, last.NameAt.End, m})
	return to
}

// appointing returns the end of 为 or 任 at s[i:], after which a post stands, 0 if neither does.
func appointing(s string, i int) int { return hasAny(s, i, "为", "任", "担任", "為") }

// takesFrom reports whether a verb takes a post from somebody.
func takesFrom(verb string) bool { return verb == "免去" || verb == "免除" || verb == "解聘" }

// people reads 张三、李四为云州市财政局局长 or 张三的…职务 after a verb.
func (a *appointments) people(verb string, i, end int) int {
	var names []Match[Person]
	honoured := false
	for i < end {
		name, at := appointee(a.s, i, end)
		if name == "" {
			return 0
		}
		names = append(names, Match[Person]{i, at, Person{Name: name, Role: verb, NameAt: Range{i, at}}})
		i = spaces(a.s, at)
		if r, n := char(a.s, i); r == '（' || r == '(' { // （女，回族）
			if close := closeParen(a.s, i+n); close > i+n {
				i = close
			}
		}
		if e := max(has(a.s, i, comrade), degrees.at(a.s, i)); e > 0 {
			i, honoured = spaces(a.s, e), true
		}
		if e := has(a.s, i, others); e > 0 {
			i = spaces(a.s, e)
		}
		if has(a.s, i, "、") == 0 {
			break
		}
		i = spaces(a.s, i+len("、"))
	}
	return a.office(verb, names, i, end, honoured)
}

// office reads what stands after the names: 为 or 任 and a post, or 的…职务.
func (a *appointments) office(verb string, names []Match[Person], i, end int, honoured bool) int {
	if e := has(a.s, i, leaving); e > 0 && len(names) > 0 {
		return a.removed(leaving, e, end, names)
	}
	switch {
	case len(names) == 0:
		return 0
	case verb == "任":
		if e := has(a.s, i, "任"); e > 0 && (honoured || a.bare) {
			return a.appointed(names, e, end)
		}
	case takesFrom(verb):
		if e := has(a.s, i, "的"); e > 0 || honoured {
			return a.removed(verb, max(e, i), end, names)
		}
	default:
		if e := appointing(a.s, i); e > 0 {
			a.verb = verb
			return a.appointed(names, e, end)
		}
	}
	return 0
}

// appointed gives the people the post at s[i:].
func (a *appointments) appointed(names []Match[Person], i, end int) int {
	e := postEnd(a.s, i, end)
	post := strings.TrimSpace(a.s[i:e])
	if !isPost(post) {
		return 0
	}
	a.keep(names, post, e)
	return e
}

// removed takes from the people, or from the one before where there are none (免去其…职务), the post that ends before 职务.
func (a *appointments) removed(verb string, i, end int, names []Match[Person]) int {
	near := a.s[i:min(end, i+240)]
	k := max(strings.Index(near, "职务"), strings.Index(near, "職務"))
	if k <= 0 || strings.ContainsAny(a.s[i:i+k], "。；，") {
		return 0
	}
	if names != nil {
		if e := a.removedApart(verb, i, i+k, end, names); e > 0 {
			return e
		}
	}
	post := strings.TrimSuffix(strings.TrimSpace(a.s[i:i+k]), "的")
	if !isPost(post) {
		return 0
	}
	if n := len(a.found); names == nil && n > a.before {
		last := a.found[n-1].Value
		if !a.inSentence(a.found[n-1].End, i) {
			return 0
		}
		m := Person{Name: last.Name, Role: verb, Post: post, Unit: unitOfPost(post), NameAt: last.NameAt}
		a.found = append(a.found, Match[Person]{last.NameAt.Start, last.NameAt.End, m})
		return i + k + len("职务")
	}
	a.keep(names, post, i+k)
	return i + k + len("职务")
}

// removedApart takes from the people the post that ends where another person and 的 stand after 、, and goes on with that one:
// 免去张三的云州市水务局局长、李四的云州市水务局副局长职务. 0 if the post in s[i:to] is no such one.
func (a *appointments) removedApart(verb string, i, to, end int, names []Match[Person]) int {
	for at := i; at < to; {
		k := strings.Index(a.s[at:to], "、")
		if k < 0 {
			return 0
		}
		next := spaces(a.s, at+k+len("、"))
		if name, e := appointee(a.s, next, to); name != "" && has(a.s, spaces(a.s, e), "的") > 0 {
			post := strings.TrimSpace(a.s[i : at+k])
			if !isPost(post) {
				return 0
			}
			a.keep(names, post, at+k)
			return a.people(verb, next, end)
		}
		at = next
	}
	return 0
}

// inSentence reports whether no 。 stands in s[from:to]. What was looked at from there before is not looked at again.
func (a *appointments) inSentence(from, to int) bool {
	if a.sentence.Start != from || a.sentence.End > to {
		a.sentence = Range{from, from}
	}
	if strings.Contains(a.s[a.sentence.End:to], "。") {
		return false
	}
	a.sentence.End = to
	return true
}

// keep notes people with their post; where one stands alone, it belongs to the print of the person.
func (a *appointments) keep(names []Match[Person], post string, end int) {
	for i := range names {
		if names[i].Value.Role == resigning {
			names[i].Value.Role = leaving
		}
		names[i].Value.Post, names[i].Value.Unit = post, unitOfPost(post)
		if len(names) == 1 {
			names[i].End = end
		}
		a.found = append(a.found, names[i])
	}
}

// appointee reads a name of two to four characters, or one with · inside, that 为, 的, 任, 同志, 、 or （ follow.
func appointee(s string, i, end int) (name string, at int) {
	at, han, dots := i, 0, 0
	start := i
	for at < end && han < 4+10*dots {
		r, n := char(s, at)
		switch {
		case isHan(r):
			han++
		case (r == '·' || r == '•' || r == '・') && han > 1:
			dots = 1
		case isSpace(r) && han > 0 && han < 3:
			at += n
			continue
		default:
			return "", i
		}
		at += n
		if next := spaces(s, at); han > 1 && (appointeeEnds.at(s, next) > 0 || strings.HasPrefix(s[next:], "(")) {
			name = strings.NewReplacer(" ", "", "\u3000", "", "\u00a0", "").Replace(s[start:at])
			if isOffice(name) || notNames.at(name, 0) > 0 || hasAny(name, 0, "下列", "以下", "上列", "左列") > 0 {
				return "", i
			}
			if e := hasAny(s, next, "为、", "為、"); e > 0 && next == at && han == 2 { // 林大為、陳淑芬為…院長
				return name + s[at:e-len("、")], e - len("、")
			}
			return name, at
		}
	}
	return "", i
}

// appointeeEnds stand after the name of who is appointed.
var appointeeEnds = anyOf(append(lexicon.Words(lexicon.AppointeeEnd), "、", "（", others)...)

// degrees stand after a name in Macau and Hong Kong: 陳大文學士.
var degrees = wordsOf(lexicon.Degree)

// postEnd returns where the post at s[i:] ends: at a mark or a parenthesis, 试用期 and the like.
func postEnd(s string, i, end int) int {
	e := i
	for e < end && e-i < 200 {
		r, n := char(s, e)
		if strings.ContainsRune("；;，,。（(：\t\r", r) || hasAny(s, e, "职务", "，") > 0 || r == '、' && appointVerbs.Begin(s[e+n:]) { // 任命甲为局长、任命乙为副局长
			break
		}
		e += n
	}
	return spacesBefore(s, e)
}

// officeEnds end the names of offices.
var officeEnds = wordsOf(lexicon.PostEnd)

// isPost reports whether s ends with the name of an office or a role: 市财政局局长, 组长, 委员.
func isPost(s string) bool { return len(s) >= 2*3 && officeEnds.endingAt(s, len(s)) >= 0 }

// unitOfPost returns the unit of a post: 云州市水务局 of 云州市水务局副局长、党组成员. "" where none is named.
func unitOfPost(post string) string {
	if k := strings.Index(post, "、"); k >= 0 {
		post = post[:k]
	}
	for i := len(post); i > 0; {
		r, n := before(post, i)
		if rest := post[i:]; endsUnit(r) && !strings.HasPrefix(rest, "长") && len(rest) >= 2*3 && isPost(rest) && !strings.HasPrefix(rest, "成员") {
			return post[:i]
		}
		i -= n
	}
	return ""
}
