package parse

import (
	"strings"

	"github.com/gongbao/gongbao/internal/han"
)

// A label or a heading that counts people proves that the names after it or below it are all that it counts:
// 消费者（3人）：张三、李四、王五; 临江区（2名） | 张　三　李　四.

// A countedGroup is a heading that counts, with the names that were read below it so far.
type countedGroup struct {
	name  string
	left  int // how many names are still to come
	found []Match[Person]
}

// counted reads a line of such a list and reports whether it is one.
func (r *roster) counted(i, end int) bool {
	if label, count, at := countedLabel(r.s, i, end); count > 0 && (at < end || !r.listed) {
		r.group = countedGroup{name: label, left: count}
		if at >= end {
			return false // what else the heading says is read as well
		}
		return r.named(at, end)
	}
	return r.group.left > 0 && !r.listed && r.named(i, end)
}

// named reads a line that holds names and nothing else; they count once the group is whole.
func (r *roster) named(i, end int) bool {
	g := &r.group
	l := r.tokens(i, end)
	for k := range l.tokens {
		if t := l.tokens[k].kind; t != nameOfToken && t != skipToken {
			*g = countedGroup{}
			return false
		}
	}
	role, unit := g.name, ""
	if isUnit(g.name) || isPlace(g.name) {
		role, unit = r.honour, g.name
	}
	list := l.people(nil, role, unit, true)
	if len(list) == 0 || len(list) > g.left {
		*g = countedGroup{}
		return false
	}
	move(list, r.at)
	g.found = append(g.found, list...)
	if g.left -= len(list); g.left == 0 {
		r.found = append(r.found, g.found...)
	}
	return true
}

// isPlace reports whether a heading names the place that people are from, or the forces: 临江区, 驻军.
func isPlace(s string) bool {
	return endsAny(s, len(s), "省", "市", "县", "區", "区", "旗", "州", "乡", "镇", "街道", "军", "團", "团") >= 0
}

// labelLimit is how many bytes a label that counts has at most: 人大代表、政协委员.
const labelLimit = 12 * 3

// countedLabel reads 消费者（7人） at s[i:end] and returns where the names after its colon begin, end for a heading; count is 0 if none
// stands there.
func countedLabel(s string, i, end int) (label string, count, at int) {
	open := han.IdeographsEnd(s[:min(end, i+labelLimit+3)], i)
	for open < end && open-i <= labelLimit {
		r, n := char(s, open)
		if r == '（' || r == '(' {
			break
		}
		if !isHan(r) && r != '、' {
			return "", 0, 0
		}
		open += n
	}
	if open-i < 2*3 || open-i > labelLimit || open >= end {
		return "", 0, 0
	}
	_, n := char(s, open)
	e := max(open+n, has(s, open+n, "共"))
	v, e := integerAt(s, e)
	if e == 0 || v < 1 || v > 500 {
		return "", 0, 0
	}
	if e = hasAny(s, e, "名", "人", "位"); e == 0 {
		return "", 0, 0
	}
	r, n := char(s, e)
	if !closes(r) {
		return "", 0, 0
	}
	at = spaces(s, e+n)
	if r, n := char(s, at); at < end && (r == '：' || r == ':') {
		at = spaces(s, at+n)
	} else if at < end {
		return "", 0, 0
	}
	return s[i:open], int(v), min(at, end)
}

// candidate reads who is named in full before he takes an office: 张三，男，汉族，1980年5月生，现任云州市水务局副局长，拟任云州市水务局局长。
func (r *roster) candidate(o opening, kind leadKind, i, end int) bool {
	if !r.facts.May(han.WithComma) || !o.mayName(kind) || !sexes.Stand(r.s[i:min(end, i+sexWithin)]) {
		return false
	}
	l := r.tokens(i, end)
	if len(l.tokens) < 4 || l.tokens[0].kind != nameOfToken || l.tokens[1].gap != comma {
		return false
	}
	if sex := l.tokens[1].text(r.s); sex != "男" && sex != "女" {
		return false
	}
	t := &l.tokens[0]
	m := Match[Person]{i, t.stop, Person{Name: t.name, NameAt: Range{t.start, t.end}}}
	known := false
	for k := range l.tokens {
		at := l.tokens[k].start
		known = known || nextOffice.at(r.s, at) > 0
		if e := officeVerbs.at(r.s, at); e > 0 && m.Value.Post == "" {
			m.End = officeEnd(r.s, e, end)
			m.Value.Post, known = r.s[e:m.End], true
		}
	}
	if known {
		r.add(m)
	}
	return known
}

var sexes = han.NewMarks("男女")

// sexWithin is how many bytes the name of a candidate and his sex take at most: 阿依古丽·买买提，女.
const sexWithin = 20 * 3

// mayName reports whether a line that opens so may begin with a name, by the kind of its first character and by what ends its first Chinese
// characters. Most begin with another character than names do, and have no dot.
func (o opening) mayName(kind leadKind) bool {
	return o.run < longestRun && (kind&nameKinds != 0 || isNameDot(o.next))
}

// longestRun is how many bytes a name is shorter than, without the dots and blanks inside of it.
const longestRun = 12 * 3

// officeEnd returns where the office that begins at s[i:end] ends: before the next clause, 现任云州市水务局副局长、党组成员，拟任….
func officeEnd(s string, i, end int) int {
	if k := strings.IndexAny(s[i:end], "，,；;。"); k >= 0 {
		return i + k
	}
	return end
}

// officeVerbs stand before the office that somebody holds, nextOffice before the one that he is to hold.
var (
	officeVerbs = anyOf("现任", "現任")
	nextOffice  = anyOf("拟任", "擬任", "拟提名", "提名为", "拟提任")
)
