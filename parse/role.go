package parse

import (
	"strings"

	"github.com/gongbao/gongbao/internal/han"
	"github.com/gongbao/gongbao/internal/lexicon"
)

// roleBases are what people of a list are called, after any of rolePrefixes: 组长, 第一副组长, 常务副总指挥.
var roleBases = lexicon.ListOf(lexicon.ListRole)

// rolePrefixes may stand before the base of a role, one or several.
var rolePrefixes = lexicon.ListOf(lexicon.RolePrefix)

// roleBaseHeads and rolePrefixHeads are those words by their first characters, each in the order of its list.
var roleBaseHeads, rolePrefixHeads = lexicon.NewHeads(roleBases.Words()), lexicon.NewHeads(rolePrefixes.Words())

// roleWord reads a role at s[i:], letter-spaced or not: 组　长, 常务副总指挥. It returns the role without spaces, "" if none is there.
func roleWord(s string, i int) (role string, end int) {
	if r, _ := char(s, i); leadKindOf(r)&roleKind == 0 {
		return "", i
	}
	at, first := i, i // where a word may begin with its first character, and where that one stands
	for range 3 {
		w, e := prefixWord(s, at, first)
		if e == 0 {
			break
		}
		role += w
		at = han.WideBlanks(s, e)
		first = han.WideBlanks(s, at)
	}
	best := ""
	for k, last := roleBaseHeads.Beginning(s[first:]); k < last; k++ {
		w := roleBaseHeads.Word(k)
		if len(w) <= len(best) {
			continue
		}
		if e := hasSpaced(s, at, w); e > 0 {
			best, end = w, e
		}
	}
	if best == "" {
		return "", i
	}
	return role + best, end
}

// prefixWord returns the first of rolePrefixes at s[i:], letter-spaced or not, and its end, 0 if none stands there. Its first character stands
// at first.
func prefixWord(s string, i, first int) (word string, end int) {
	for k, last := rolePrefixHeads.Beginning(s[first:]); k < last; k++ {
		w := rolePrefixHeads.Word(k)
		if e := hasSpaced(s, i, w); e > 0 {
			return w, e
		}
	}
	return "", 0
}

// roleSigns are what stands after a role that is not the whole of its line, which is no longer than longestRole then.
const roleSigns = han.WithColon | han.WithSpace | han.WithTab

var longestRole = 3*mostBytes(rolePrefixes.Words()) + mostBytes(roleBases.Words())

// mostBytes returns how many bytes the longest of some words has.
func mostBytes(words []string) (n int) {
	for _, w := range words {
		n = max(n, len(w))
	}
	return n
}

// signingRoles are the roles of those who sign as well.
var signingRoles = wordsOf(lexicon.SigningRole)

// roleAt reads 组 长： at i and returns where the names begin, and 组长 before a gap or alone on the line.
func (r *roster) roleAt(i, end int) (int, string) {
	s := r.s
	role, at := roleWord(s, i)
	if role == "" || at > end {
		return i, ""
	}
	if c, n := char(s, at); c == '（' || c == '(' { // 成员（按姓氏笔画排序）：
		if close := closeParen(s, at+n); close > at+n && close < end && orderNote(s[at:close]) {
			at = close
		}
	}
	next := han.WideBlanks(s, at)
	switch c, n := char(s, next); {
	case next < end && (c == '：' || c == ':'):
		return min(end, han.WideBlanks(s, next+n)), role
	case at >= end:
		return end, role
	case signingRoles.endingAt(role, len(role)) >= 0: // 主席　张三 signs
	case c == '\t', next > at:
		if c == '\t' {
			next = han.WideBlanks(s, next+n)
		}
		l := r.tokens(next, end)
		if len(l.tokens) > 0 && l.tokens[0].kind == nameOfToken {
			return next, role
		}
	}
	return i, ""
}

// orderNote reports whether a parenthesis says how a list is ordered or how long it is: （按姓氏笔画排序）, （共5名）.
func orderNote(s string) bool {
	return strings.Contains(s, "序") || strings.Contains(s, "排列") || strings.Contains(s, "名）") || strings.Contains(s, "人）") || strings.Contains(s, "人)") || strings.Contains(s, "名)")
}

// headingRoles end the role that a heading gives to the people below it: 部门委员.
var headingRoles = wordsOf(lexicon.HeadingRole)

// lastRole returns the role that a heading ends with, such as 委员 of 部门委员 and 成员 of 领导小组成员名单; "" if there is none.
func lastRole(s string) string {
	s = strings.TrimSuffix(strings.TrimSuffix(s, "名单"), "名單")
	for i := range s {
		role, end := roleWord(s, i)
		if role != "" && end == len(s) && (i == 0 || headingRoles.endingAt(role, len(role)) >= 0) {
			return role
		}
	}
	return "" // also of 街道办事处主任, which is the end of a line above
}

// trimNotes returns a heading without its colon and the notes in parentheses at its end: 专家委员 of 专家委员（按姓氏笔划为序）：.
func trimNotes(line string) string {
	for noteEnds.Has(lastRune(line)) {
		line = strings.TrimRight(line, " \u3000：:")
		if !strings.HasSuffix(line, "）") && !strings.HasSuffix(line, ")") {
			return line
		}
		k := max(strings.LastIndex(line, "（"), strings.LastIndex(line, "("))
		if k <= 0 {
			return line
		}
		line = line[:k]
	}
	return line
}

// noteEnds are what trimNotes takes from the end of a heading.
var noteEnds = han.NewSet(" \u3000：:）)")

// peopleLists are the words for people whom a list names.
var peopleLists = wordsOf(lexicon.PeopleList)

// announcesPeople reports whether the list below a line names people: 先进个人名单（5名）, 现将人员名单公布如下：.
func announcesPeople(line string) bool {
	name := trimNotes(line)
	k := listWord(name)
	counts := countsPeople(line)
	if k <= 0 && (!counts || len(line) > 40*3) || namesThings(line) {
		return false
	}
	if k > 0 {
		return counts || peopleLists.endingAt(name, lineEnd(name, 0, k)) >= 0 || endsInPeople(trimNotes(name[:k])) || strings.Contains(name, "组成人员")
	}
	return endsInPeople(name) || strings.HasSuffix(name, prize) // 突出贡献奖（1名）
}

// prize ends the name of what people win, or works: these are counted in 项.
const prize = "奖"

// endsInPeople reports whether s ends with a word for people: 评审专家 of 评审专家（采购人员）名单.
func endsInPeople(s string) bool { return peopleLists.endingAt(s, len(s)) >= 0 }

// listWord returns where the last 名单 or 名录 of s stands, -1 if none does.
func listWord(s string) int {
	if han.Index(s, "名") < 0 {
		return -1
	}
	for i := strings.LastIndex(s, "名"); i >= 0; i = strings.LastIndex(s[:i], "名") {
		if hasAny(s, i+len("名"), "单", "單", "录") > 0 {
			return i
		}
	}
	return -1
}

// countsPeople reports whether a heading ends with a number of people: （5名）, （共12人）.
func countsPeople(line string) bool {
	line = trimEnd(line, noteEnds.Has)
	return (strings.HasSuffix(line, "名") || strings.HasSuffix(line, "人")) && strings.ContainsAny(line, "（(")
}

// endsCount reports whether r ends such a heading, or may.
func endsCount(r rune) bool { return r == '名' || r == '人' || noteEnds.Has(r) }

// namesThings reports whether a list names units and no people: 先进集体名单（3个）.
func namesThings(line string) bool {
	name := trimNotes(line)
	name = strings.TrimSuffix(strings.TrimSuffix(name, "名单"), "名單")
	return thingLists.endingAt(name, len(name)) >= 0
}

// thingLists are the words for units and things that a list names.
var thingLists = wordsOf(lexicon.ThingList)

// honours begin what is given to people: 先进个人, 优秀教师, 最美护士.
var honours = lexicon.ListOf(lexicon.Honour)

// honourOf returns what a heading calls the people of its list, "" where it is not sure: 先进个人 of 全市教育系统先进个人名单（5名）.
func honourOf(line string) string {
	name := trimNotes(line)
	name = strings.TrimSuffix(strings.TrimSuffix(name, "名单"), "名單")
	if !endsInPeople(name) {
		return ""
	}
	at := -1
	for w := range honours.All {
		if k := strings.LastIndex(name, w); k > at {
			at = k
		}
	}
	if at < 0 || len(name)-at > 10*3 {
		return ""
	}
	return strings.Trim(name[at:], "“”\"")
}

// endsClause reports whether a line ends like a sentence or a part of one, as most do: it is no heading, and no post ends it.
func endsClause(line string) bool {
	if len(line) < len("。") {
		return false
	}
	end := line[len(line)-len("。"):]
	return end == "。" || end == "；" || end == "，"
}

// isListHead reports whether a line that is no sentence stands above a list of names: it announces people, or things. kind is that of its
// first character.
func isListHead(line string, kind leadKind) bool {
	last := lastRune(line)
	if last != '：' && last != ':' && len(line) > 60*3 {
		return false
	}
	if kind&contactKind != 0 && isContactHead(line) {
		return true
	}
	if !(endsCount(last) && countsPeople(line)) && han.Index(line, "名") < 0 {
		return false // most lines
	}
	return announcesPeople(line) || len(line) <= 30*3 && (strings.Contains(line, "名单") || countsPeople(line)) && namesThings(line)
}

// contactHeads stand above the units and the people who are to be asked.
var contactHeads = wordsOf(lexicon.ContactHead)

// isContactHead reports whether a line is such a heading and nothing else: 三、联系方式.
func isContactHead(line string) bool {
	if contactHeads.at(line, 0) == 0 {
		return false // most lines begin otherwise
	}
	name := strings.TrimRight(trimNotes(line), "：:")
	return len(name) <= 12*3 && contactHeads.is(name)
}

// isGroupHead reports whether a short line may stand between the lines of a list: （一）部门委员, 市教育局（3名）, 一等奖.
func isGroupHead(line string) bool {
	return len(line) <= 24*3 && !strings.ContainsFunc(line, partsClauses)
}

// partsClauses reports whether r stands between clauses.
func partsClauses(r rune) bool {
	switch r {
	case '。', '；', '，', ',', ';':
		return true
	}
	return false
}
