package parse

import (
	"strings"

	"github.com/gongbao/gongbao/internal/bridge"
	"github.com/gongbao/gongbao/internal/han"
	"github.com/gongbao/gongbao/internal/lexicon"
)

// contactLabels stand before the people who are to be asked, and contactGoesOn may stand after the label: 联系人及电话.
var (
	contactLabels = wordsOf(lexicon.ContactLabel)
	contactGoesOn = wordsOf(lexicon.ContactTail)
)

// contactReach is how far after its label, in bytes, a person is looked for.
const contactReach = 600

// contactPeople finds those who are to be asked, with their phones as printed: 联系人：王五，电话：0999-8000123, and
// 联系人及电话：市水务局 张三 0999-8000124、李四 0999-8000125.
func contactPeople(list []bridge.Paragraph) (found []Match[Person]) {
	for at, p := range placed(list) {
		if p.Facts.May(han.WithColon) {
			n := len(found)
			found = append(found, contactsIn(p.Text, p.Facts)...)
			move(found[n:], at)
		}
	}
	return found
}

// contactsIn finds those of one paragraph.
func contactsIn(text string, facts han.Facts) []Match[Person] {
	list, end := []Match[Person](nil), 0
	colons := colonFinder{s: text}
	if !facts.May(han.WithHalf) {
		colons.narrow = len(text)
	}
	for at, n := colons.next(0); n > 0; at, n = colons.next(at + n) {
		if at < end {
			continue
		}
		if role := contactRole(text, at); role != "" {
			r := contactReader{s: text, i: at + n, end: contactEnd(text, at+n), role: role}
			r.read()
			list, end = append(list, r.found...), r.i
		}
	}
	return list
}

// A colonFinder finds the colons of a text, wide and narrow.
type colonFinder struct {
	s            string
	wide, narrow int // where the next ones stand, at or after the place looked from
}

// next returns the first colon at s[i:] and its bytes, 0 if there is none.
func (f *colonFinder) next(i int) (at, n int) {
	f.wide = f.from(f.wide, i, "：")
	f.narrow = f.from(f.narrow, i, ":")
	switch at = min(f.wide, f.narrow); {
	case at >= len(f.s):
		return at, 0
	case at == f.narrow:
		return at, 1
	}
	return at, len("：")
}

// from returns where w stands first at s[i:], the end of s if nowhere; at is what it returned before, for a place further left.
func (f *colonFinder) from(at, i int, w string) int {
	if at > i || at == len(f.s) {
		return at
	}
	if k := han.Index(f.s[i:], w); k >= 0 {
		return i + k
	}
	return len(f.s)
}

// contactRole returns the label that ends before the colon at i, "" if there is none.
func contactRole(s string, i int) string {
	i = spacesBefore(s, i)
	if k := contactGoesOn.endingAt(s, i); k > 0 {
		i = spacesBefore(s, k)
	}
	if k := contactLabels.endingAt(s, i); k >= 0 {
		return s[k:i]
	}
	return ""
}

// contactEnd returns where the words about people after a label at s[:i] must end.
func contactEnd(s string, i int) int {
	end := min(len(s), i+contactReach)
	if k := strings.IndexAny(s[i:end], "\n。"); k >= 0 {
		return i + k
	}
	for end < len(s) && s[end]&0xC0 == 0x80 {
		end++
	}
	return end
}

// A contactReader reads names, units and phones after one label.
type contactReader struct {
	s       string
	i, end  int
	role    string
	phones  []Match[Contact]
	found   []Match[Person]
	pending int  // index of the first person who has no phone yet
	given   int  // phones given to the people from pending on
	asked   bool // phones were looked for
	open    bool // （电话：0999-8000123） has not closed yet
}

func (r *contactReader) read() {
	for r.i < r.end {
		r.skip()
		if r.phone() || r.phoneLabel() || r.person() {
			continue
		}
		return
	}
}

// skip passes white space and the marks between people.
func (r *contactReader) skip() {
	for r.i < r.end {
		c, n := char(r.s, r.i)
		if r.open && (c == '）' || c == ')') {
			r.open = false
		} else if !isSpace(c) && !strings.ContainsRune("、，,；;/\t\r", c) {
			return
		}
		r.i += n
	}
}

// phone reads a phone number and gives it to those named before it: one to all, several to each in turn.
func (r *contactReader) phone() bool {
	if c, _ := char(r.s, r.i); len(r.found) == 0 || c != '+' && c != '(' && c != '（' && c != '＋' && !startsDigit(r.s, r.i) {
		return false
	}
	if !r.asked {
		r.asked = true
		from := r.found[0].Start
		for _, m := range Contacts(r.s[from:r.end], nil) {
			if m.Value.Kind == Phone {
				m.Start, m.End = m.Start+from, m.End+from
				r.phones = append(r.phones, m)
			}
		}
	}
	at, inside := r.i, r.i // of （0999-8000123）
	if c, n := char(r.s, r.i); c == '(' || c == '（' {
		inside = spaces(r.s, r.i+n)
	}
	for _, m := range r.phones {
		if m.Start != at && m.Start != inside {
			continue
		}
		r.give(r.s[m.Start:m.End])
		r.i = m.End
		if c, n := char(r.s, m.End); m.Start > at && (c == ')' || c == '）') {
			r.i += n
		}
		return true
	}
	return false
}

func startsDigit(s string, i int) bool {
	n, _ := numeralAt(s, i)
	return n.Family() == familyArabic
}

// give hands a phone to the people who wait for one.
func (r *contactReader) give(phone string) {
	waiting := r.found[r.pending:]
	switch {
	case r.given == 0:
		for i := range waiting {
			waiting[i].Value.Phone = phone
		}
	case r.given < len(waiting):
		for i := range waiting[r.given:] {
			waiting[r.given+i].Value.Phone = phone
		}
	}
	r.given++
}

// phoneNames are labels between a person and the phone; any other label ends the people.
var phoneNames = anyOf(append(lexicon.Words(lexicon.PhoneName), "Tel", "TEL")...)

// phoneLabel passes 联系电话： and （电话：.
func (r *contactReader) phoneLabel() bool {
	at := r.i
	if c, n := char(r.s, at); c == '(' || c == '（' {
		at += n
	}
	e := phoneNames.at(r.s, at)
	if e == 0 {
		return false
	}
	r.open = r.open || at > r.i
	c, n := char(r.s, spaces(r.s, e))
	if c != '：' && c != ':' {
		r.i = e
		return true
	}
	r.i = spaces(r.s, e) + n
	return true
}

// person reads a name, the unit before it and a parenthesis after it: 市水务局 王五（办公室）.
func (r *contactReader) person() bool {
	start := r.i
	unit, at := r.unit()
	name, e := contactName(r.s, at, r.end)
	if c, _ := char(r.s, spaces(r.s, e)); name == "" || c == '：' || c == ':' || notNames.at(name, 0) > 0 {
		return false
	}
	m := Person{Name: name, Role: r.role, Unit: unit, NameAt: Range{at, e}}
	if c, n := char(r.s, e); c == '（' || c == '(' {
		if close := closeParen(r.s, e+n); close > e+n && close <= r.end && !startsDigit(r.s, e+n) && phoneNames.at(r.s, e+n) == 0 {
			_, w := before(r.s, close)
			m.Post, e = strings.TrimSpace(r.s[e+n:close-w]), close
		}
	}
	if r.given > 0 {
		r.pending, r.given = len(r.found), 0
	}
	r.found = append(r.found, Match[Person]{start, e, m})
	r.i = e
	return true
}

// notNames begin what stands after a label in the place of a name.
var notNames = wordsOf(lexicon.NoName)

// unit reads 市水务局 before a name, with a space between or none.
func (r *contactReader) unit() (unit string, at int) {
	e := r.i
	for k := 0; k < 24 && e < r.end; k++ {
		c, n := char(r.s, e)
		if !isHan(c) {
			break
		}
		e += n
		if k == 0 || !endsUnit(c) {
			continue
		}
		next := spaces(r.s, e)
		if name, _ := contactName(r.s, next, r.end); name != "" && !strings.ContainsRune(unitEnds, lastRune(name)) {
			unit, at = r.s[r.i:e], next
		}
	}
	if unit == "" {
		return "", r.i
	}
	return unit, at
}

// unitEnds are the characters that the names of units end with.
const unitEnds = "府厅廳室委局会會院部署办辦处處科股队隊站所司校馆館团團"

func endsUnit(r rune) bool { return strings.ContainsRune(unitEnds, r) }

// contactName reads a name that a phone may follow without a space: 王五0999-8000123.
func contactName(s string, i, end int) (name string, at int) {
	if name, at = nameAt(s, i, end); name != "" {
		return name, at
	}
	e := i
	for k := 0; k < 4 && e < end; k++ {
		c, n := char(s, e)
		if !isHan(c) {
			break
		}
		e += n
	}
	if startsDigit(s, e) {
		return nameAt(s, i, e)
	}
	return "", i
}
