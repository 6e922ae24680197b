package parse

import (
	"slices"
	"strings"

	"github.com/gongbao/gongbao/internal/han"
	"github.com/gongbao/gongbao/internal/lexicon"
)

// appointVerbs are what is done with people in an appointment, and how a list of such people is announced: 任命：.
var appointVerbs = lexicon.Words(lexicon.AppointVerb)

// appointedPeople finds the people whom a text gives an office or takes it from, line by line, each with the verb as role, the post
// and its unit: 任命张三为云州市财政局局长, 免去李四的云州市水务局副局长职务, 王五同志任云州市教育局局长, and below 任命： the
// lines 张三为云州市财政局局长. bare says that the text is about appointments, so that 王五任云州市教育局局长 is one too.
func appointedPeople(text string, bare bool) []Match[Member] {
	a := appointments{s: text, bare: bare, sign: -1}
	for start := 0; start < len(text); {
		end := len(text)
		if n := strings.IndexByte(text[start:], '\n'); n >= 0 {
			end = start + n
		}
		a.line(lineStart(text, start, end), end)
		start = end + 1
	}
	return a.found
}

// appointments reads the lines of a text.
type appointments struct {
	s      string
	bare   bool
	found  []Match[Member]
	listed string // the verb that announced the list whose lines are read
	sign   int    // where a word of takesOffice stands first from the line on; the end of the text if nowhere, -1 before it is looked for
}

// takesOffice are the words without one of which a line gives nobody an office and takes none, unless it is of a list or of a text about
// appointments.
var (
	takesOffice  = slices.Concat(appointVerbs, lexicon.Words(lexicon.Degree), []string{resigning, leaving, comrade})
	officeSigns  = han.NewPairs("", "", takesOffice)
	officeBegins = lexicon.NewHeads(takesOffice)
)

// takes reports whether one of the words stands on the line s[i:end]. It is asked for one line after the other.
func (a *appointments) takes(i, end int) bool {
	if a.sign < i {
		a.sign = a.nextSign(i)
	}
	return a.sign < end
}

// nextSign returns where one of the words stands first at s[i:], the end of s if none does.
func (a *appointments) nextSign(i int) int {
	for k, _, _ := officeSigns.From(a.s, i); k >= 0; k, _, _ = officeSigns.From(a.s, k+len("命")) {
		if at := k - len("任"); at >= i && officeBegins.Begins(a.s[at:]) {
			return at
		}
	}
	return len(a.s)
}

// line reads one line.
func (a *appointments) line(i, end int) {
	if i < end && (a.bare || a.listed != "" || a.takes(i, end)) { // few lines
		a.sentences(i, end)
	}
}

// sentences reads the sentences of a line.
func (a *appointments) sentences(i, end int) {
	n := len(a.found)
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
	} else if len(a.found) == n {
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
	for _, verb := range appointVerbs {
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

// leaving stands behind who gives up an office: 张三同志辞去….
const leaving = "辞去"

// comrade stands behind a name, and 任 behind it: 张三同志任….
const comrade = "同志"

// clause reads the clause s[i:stop] of the line that ends at end, and returns where what it says ends, 0 if it appoints nobody.
func (a *appointments) clause(i, stop, end int) int {
	if k := han.Index(a.s[i:stop], resigning); k >= 0 {
		if e := a.people(resigning, i+k+len(resigning), end); e > 0 {
			return e
		}
	}
	for _, verb := range appointVerbs {
		if k := han.Index(a.s[i:stop], verb); k >= 0 {
			at := i + k + len(verb)
			if has(a.s, at, "其") > 0 {
				return a.removed(verb, at+len("其"), end, nil)
			}
			return a.people(verb, at, end)
		}
	}
	if a.listed != "" {
		if e := a.people(a.listed, i, end); e > 0 {
			return e
		}
	}
	return a.people("任", i, end)
}

// people reads 张三、李四为云州市财政局局长 or 张三的…职务 behind a verb.
func (a *appointments) people(verb string, i, end int) int {
	var names []Match[Member]
	honoured := false
	for i < end {
		name, at := appointee(a.s, i, end)
		if name == "" {
			return 0
		}
		names = append(names, Match[Member]{i, at, Member{Name: name, Role: verb, NameAt: Range{i, at}}})
		i = spaces(a.s, at)
		if r, n := char(a.s, i); r == '（' || r == '(' { // （女，回族）
			if close := closeParen(a.s, i+n); close > i+n {
				i = close
			}
		}
		if e := max(has(a.s, i, comrade), degrees.at(a.s, i)); e > 0 {
			i, honoured = spaces(a.s, e), true
		}
		if has(a.s, i, "、") == 0 {
			break
		}
		i = spaces(a.s, i+len("、"))
	}
	return a.office(verb, names, i, end, honoured)
}

// office reads what stands behind the names: 为 or 任 and a post, or 的…职务.
func (a *appointments) office(verb string, names []Match[Member], i, end int, honoured bool) int {
	if e := has(a.s, i, leaving); e > 0 && len(names) > 0 {
		return a.removed(leaving, e, end, names)
	}
	removes := verb == "免去" || verb == "免除" || verb == "解聘"
	switch {
	case len(names) == 0:
		return 0
	case verb == "任":
		if e := has(a.s, i, "任"); e > 0 && (honoured || a.bare) {
			return a.appointed(names, e, end)
		}
	case removes:
		if e := has(a.s, i, "的"); e > 0 || honoured {
			return a.removed(verb, max(e, i), end, names)
		}
	default:
		if e := hasAny(a.s, i, "为", "任", "担任", "為"); e > 0 {
			return a.appointed(names, e, end)
		}
	}
	return 0
}

// appointed gives the people the post at s[i:].
func (a *appointments) appointed(names []Match[Member], i, end int) int {
	e := postEnd(a.s, i, end)
	post := strings.TrimSpace(a.s[i:e])
	if !isPost(post) {
		return 0
	}
	a.keep(names, post, e)
	return e
}

// removed takes from the people, or from the one before where there are none (免去其…职务), the post that ends before 职务.
func (a *appointments) removed(verb string, i, end int, names []Match[Member]) int {
	near := a.s[i:min(end, i+240)]
	k := max(strings.Index(near, "职务"), strings.Index(near, "職務"))
	if k <= 0 || strings.ContainsAny(a.s[i:i+k], "。；，") {
		return 0
	}
	post := strings.TrimSuffix(strings.TrimSpace(a.s[i:i+k]), "的")
	if !isPost(post) {
		return 0
	}
	if n := len(a.found); names == nil && n > 0 {
		last := a.found[n-1].Value
		if strings.ContainsAny(a.s[a.found[n-1].End:i], "。\n") {
			return 0
		}
		m := Member{Name: last.Name, Role: verb, Post: post, Unit: unitOfPost(post), NameAt: last.NameAt}
		a.found = append(a.found, Match[Member]{last.NameAt.Start, last.NameAt.End, m})
		return i + k + len("职务")
	}
	a.keep(names, post, i+k)
	return i + k + len("职务")
}

// keep notes people with their post; where one stands alone, it belongs to the print of the person.
func (a *appointments) keep(names []Match[Member], post string, end int) {
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

// appointeeEnds stand behind the name of who is appointed.
var appointeeEnds = anyOf(append(lexicon.Words(lexicon.AppointeeEnd), "、", "（")...)

// degrees stand behind a name in Macau and Hong Kong: 陳大文學士.
var degrees = wordsOf(lexicon.Degree)

// postEnd returns where the post at s[i:] ends: at a mark or a parenthesis, 试用期 and the like.
func postEnd(s string, i, end int) int {
	e := i
	for e < end && e-i < 200 {
		r, n := char(s, e)
		if strings.ContainsRune("；;，,。（(：\t\r", r) || hasAny(s, e, "职务", "，") > 0 {
			break
		}
		e += n
	}
	return spacesBefore(s, e)
}

// officeEnds end the names of offices.
var officeEnds = wordsOf(lexicon.PostEnd)

// isPost reports whether s ends with the name of an office.
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
