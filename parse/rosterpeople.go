package parse

import (
	"strings"

	"github.com/gongbao/gongbao/internal/han"
	"github.com/gongbao/gongbao/internal/lexicon"
)

// people appends the persons of a line to found: names with what stands after or before them. unit is that of the lines below a heading;
// labelled says that a role stands above or before them.
func (l *rosterLine) people(found []Match[Person], role, unit string, labelled bool) []Match[Person] {
	n := len(found)
	w := rosterWalk{rosterLine: *l, role: role, unit: unit, labelled: labelled, found: found, first: n}
	for w.k < len(l.tokens) && w.step() {
	}
	if w.others > len(w.found)-n {
		return w.found[:n] // 成员：市发改委、市财政局、李家镇: a list of units
	}
	return w.found
}

// A rosterWalk goes over the tokens of a line.
type rosterWalk struct {
	rosterLine
	role, unit string
	labelled   bool

	k       int    // the next token
	before  string // post or unit that stands before the names: 副县长王海、赵云
	stop    int    // after the unit that was read last before a post
	others  int    // words of the list that are no persons
	pending bool   // a post or unit was read and no name since
	found   []Match[Person]
	first   int // of the line among found
}

// step reads one token, or a person and the words about them; false ends the line.
func (w *rosterWalk) step() bool {
	t := &w.tokens[w.k]
	switch {
	case t.kind == skipToken:
		w.k++
	case t.kind == nameOfToken || w.weak(t):
		return w.person(t, t.start, t.end)
	case w.glued(t), w.gluedSpaced(t):
		return true
	case w.leads(t):
		w.lead(t)
	default:
		if len(w.found) == w.first && w.k == 0 && !w.labelled {
			return false // a line of prose
		}
		w.others++
		w.before, w.pending = "", false
		w.k++
	}
	return true
}

// weak reports whether a word that begins with no surname is a name all the same: an office stands after it.
func (w *rosterWalk) weak(t *rosterToken) bool {
	if !w.labelled || w.k+1 >= len(w.tokens) {
		return false
	}
	next := &w.tokens[w.k+1]
	word := t.text(w.s)
	n := len(word) / 3
	return next.kind == otherToken && next.gap <= wideGap && next.start > t.end && (n == 2 || n == 3) && hanOnly(word) &&
		!strings.ContainsAny(word, notInNames) && !isOffice(word) && !isCommon(word) && notNames.at(word, 0) == 0 && isPost(w.postFrom(w.k+1).in(w.s))
}

// person notes the person whose name is s[start:end] of token t, and reads what stands after.
func (w *rosterWalk) person(t *rosterToken, start, end int) bool {
	name := t.name
	if name == "" || start != t.start {
		name = w.s[start:end]
	}
	if k := honorifics.endingAt(name, len(name)); k > 0 {
		name = name[:k]
	}
	if next := w.k + 1; next < len(w.tokens) && w.tokens[next].gap == colonGap {
		return false // a label, 张三：负责财务
	}
	m := Match[Person]{start, t.stop, Person{Name: name, Role: w.role, Unit: w.unit, NameAt: Range{start, end}}}
	if w.before != "" {
		m.Value.place(w.before, true)
	}
	if !t.paren.IsZero() {
		m.Value.note(strings.TrimSpace(t.paren.in(w.s)))
	}
	w.k++
	w.behind(&m)
	w.pending = false
	w.found = append(w.found, m)
	return true
}

// behind gives a person the post or the unit printed after the name: 市财政局局长 of 张　三　市财政局局长.
func (w *rosterWalk) behind(m *Match[Person]) {
	for w.k < len(w.tokens) && w.tokens[w.k].kind == skipToken && w.tokens[w.k].gap != stopMark && !w.isPhone(w.k) {
		w.k++
	}
	if w.k >= len(w.tokens) {
		return
	}
	t := &w.tokens[w.k]
	if t.gap == comma {
		w.behindComma(m)
		return
	}
	if t.gap > wideGap || t.kind == nameOfToken && t.gap != noGap || w.gluedName(t) > 0 && t.gap != noGap {
		return
	}
	at := w.postFrom(w.k)
	text, phone := splitPhone(at.in(w.s))
	m.Value.Phone = phone
	m.Value.place(text, w.labelled)
	m.End = at.End
	for w.k < len(w.tokens) && w.tokens[w.k].start < at.End {
		w.k++
	}
}

// behindComma reads 张三，市财政局局长 and the 现任 of 张三，男，1975年3月生，现任市财政局副局长.
func (w *rosterWalk) behindComma(m *Match[Person]) {
	for k := w.k; k < len(w.tokens) && w.tokens[k].gap != stopMark; k++ {
		t := &w.tokens[k]
		if t.kind == nameOfToken || w.gluedName(t) > 0 {
			return
		}
		text := t.text(w.s)
		at := max(has(text, 0, "现任"), has(text, 0, "現任"))
		if at > 0 || k == w.k && (isPost(text) || isUnit(text)) {
			r := w.postFrom(k)
			m.Value.place(w.s[r.Start+at:r.End], w.labelled)
			m.End = r.End
			w.k = len(w.tokens)
			return
		}
	}
}

// isPhone reports whether token k begins a telephone number.
func (w *rosterWalk) isPhone(k int) bool {
	t := &w.tokens[k]
	return t.end-t.start >= 7 || k+1 < len(w.tokens) && w.tokens[k+1].kind == skipToken
}

// postFrom returns the words of a post from token k on: to the next person, the next ； or the end of the line.
func (w *rosterWalk) postFrom(k int) Range {
	from, to := w.tokens[k].start, w.tokens[k].stop
	for k++; k < len(w.tokens); k++ {
		t := &w.tokens[k]
		if t.gap == stopMark || t.kind == nameOfToken || t.gap >= nameMark && w.gluedName(t) > 0 {
			break
		}
		to = t.stop
	}
	return Range{from, to}
}

// arabicDigits are those of half and of full width.
var arabicDigits = han.NewMarks("0123456789０１２３４５６７８９")

// isBesidePost reports whether r stands beside a post or a telephone number and is none of it.
func isBesidePost(r rune) bool {
	return isBlank(r) || r == '，' || r == '。' || r == ',' || r == '\r'
}

// isBehindPost reports whether r stands after a post and is none of it.
func isBehindPost(r rune) bool { return r == '，' || r == '。' || r == '、' || r == '；' }

// isBlank reports whether r is white space between the words of a line.
func isBlank(r rune) bool { return r == ' ' || r == '\u3000' || r == '\u00a0' || r == '\t' }

// trimEnds returns s without the characters at its ends that cut knows, trimEnd without those after it. Most words have none.
func trimEnds(s string, cut func(rune) bool) string {
	for r, n := char(s, 0); n > 0 && cut(r); r, n = char(s, 0) {
		s = s[n:]
	}
	return trimEnd(s, cut)
}

func trimEnd(s string, cut func(rune) bool) string {
	for r, n := before(s, len(s)); n > 0 && cut(r); r, n = before(s, len(s)) {
		s = s[:len(s)-n]
	}
	return s
}

// splitPhone cuts the telephone number from the words after a name.
func splitPhone(s string) (text, phone string) {
	text = trimEnds(s, isBesidePost)
	if !arabicDigits.Stand(text) {
		return text, ""
	}
	for _, m := range Contacts(text, nil) {
		if m.Value.Kind == Phone {
			return strings.Trim(text[:m.Start], " \u3000（(，,：:"), m.Value.Value
		}
	}
	return text, ""
}

// glued reads a person whose post stands before the name without a space: 县长李长河.
func (w *rosterWalk) glued(t *rosterToken) bool {
	at := w.gluedName(t)
	if at == 0 {
		return false
	}
	w.before = w.lead0(t) + w.s[t.start:at]
	return w.person(t, at, t.end)
}

// gluedSpaced reads a person whose post stands right before a letter-spaced name of two characters: 市长俞 桐.
func (w *rosterWalk) gluedSpaced(t *rosterToken) bool {
	at := t.end - len("俞")
	if w.k+1 >= len(w.tokens) || at <= t.start || !w.single(w.k+1) || t.stop > t.end {
		return false
	}
	next := &w.tokens[w.k+1]
	r, n := char(w.s, at)
	head := w.s[t.start:max(at, t.start)]
	if next.gap != oneSpace && next.gap != wideGap || n != len("俞") || !isSurname(r) || !isPost(head) {
		return false
	}
	w.before = w.lead0(t) + head
	w.k++
	found := len(w.found)
	ok := w.person(next, at, next.end)
	if len(w.found) > found {
		w.found[found].Value.Name = string(r) + next.text(w.s)
	}
	return ok
}

// lead0 is the unit that was read before the post of token t: 县财政局 of 县财政局　局长张三. A unit before a colon or a number is no word of
// the post, which nobody printed as one; it is the unit of those who follow: 县财政局：局长张三.
func (w *rosterWalk) lead0(t *rosterToken) string {
	if !w.pending {
		return ""
	}
	if strings.TrimSpace(w.s[w.stop:t.start]) == "" {
		return w.before
	}
	if isUnit(w.before) {
		w.unit = w.before
	}
	return ""
}

// gluedName returns where the name in 县长李长河 begins, 0 if t is no such word.
func (l *rosterLine) gluedName(t *rosterToken) int { return gluedName(l.s, t.start, t.end) }

// gluedName returns where a name begins within s[i:end] after an office or a unit.
func gluedName(s string, i, end int) int {
	dotted := hasNameDot(s[i:end])
	for _, size := range []int{3, 2, 4} {
		at := end - size*3
		if at <= i || !dotted && leadKindOf(lead(s, at))&nameKinds == 0 {
			continue
		}
		n := personAt(s[:end], at, end)
		if n.name == "" || size == 4 && compoundSurnames.at(s, at) == 0 {
			continue
		}
		if head := s[i:at]; isPost(head) || n.plain && isUnit(head) && len(head) > 2*3 {
			return at
		}
	}
	return 0
}

// leads reports whether a post or a unit stands before the name that follows: 市财政局 张三, 市财政局：张三.
func (w *rosterWalk) leads(t *rosterToken) bool {
	word := t.text(w.s)
	if !isPost(word) && !isUnit(word) || w.k+1 >= len(w.tokens) {
		return false
	}
	for k := w.k + 1; k < len(w.tokens); k++ {
		next := &w.tokens[k]
		switch {
		case next.gap > wideGap && next.gap != colonGap:
			return false
		case next.kind == nameOfToken, w.gluedName(next) > 0:
			return true
		case next.kind == otherToken && !isPost(next.text(w.s)) && !isUnit(next.text(w.s)):
			return false
		}
	}
	return false
}

// lead notes a post or a unit before a name.
func (w *rosterWalk) lead(t *rosterToken) {
	w.before = w.lead0(t) + t.text(w.s)
	w.pending, w.stop = true, t.end
	w.k++
}

// place puts the words about a person where they belong: a post ends like an office, a unit like a unit; of other words a list of a
// group makes a post.
func (m *Person) place(text string, labelled bool) {
	text = trimEnd(trimEnds(text, isBlank), isBehindPost)
	switch bare := trimNotes(text); {
	case text == "":
	case isPost(bare), !isUnit(bare) && hasOffice(bare), strings.Contains(bare, "、") && hasOffice(bare):
		m.Post = text
	case isUnit(bare):
		m.Unit = text
	case labelled:
		m.Post = text
	}
}

// note reads the words in parentheses after a name: a post, a unit, 女, 回族 or 兼.
func (m *Person) note(text string) {
	switch {
	case isPost(text):
		m.Post = text
	case isUnit(text) && !isSkipped(text):
		m.Unit = text
	}
}

// hasOffice reports whether an office stands in a list of posts: 教授、云州大学.
func hasOffice(s string) bool {
	for part := range strings.FieldsFuncSeq(s, func(r rune) bool { return strings.ContainsRune("、，, \u3000", r) }) {
		if isPost(part) {
			return true
		}
	}
	return false
}

// unitWords end the names of units beside the characters of unitEnds.
var unitWords = wordsOf(lexicon.ListUnit)

// isUnit reports whether s ends like the name of a unit.
func isUnit(s string) bool {
	return len(s) >= 2*3 && (endsUnit(lastRune(s)) || unitWords.endingAt(s, len(s)) >= 0)
}
