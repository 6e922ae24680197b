package parse

import (
	"strings"

	"github.com/gongbao/gongbao/internal/lexicon"
)

// relationClasses are the words that stand before a citation, in its clause, with what they say of it.
var relationClasses = []struct {
	class    lexicon.Class
	relation Relation
}{
	{lexicon.BasisWord + lexicon.NearBasis, Basis}, {lexicon.ImplementsWord, Implements}, {lexicon.MentionsWord, Mentions},
	{lexicon.ForwardsWord, Forwards}, {lexicon.IssuesWord, Issues}, {lexicon.RepealsWord, Repeals}, {lexicon.AmendsWord, Amends},
}

// A relationWord is one of these words.
type relationWord struct {
	word  lexicon.Kept
	class uint8 // in relationClasses
}

func (w *relationWord) relation() Relation { return relationClasses[w.class].relation }

var relationWords = func() (list []relationWord) {
	for k, c := range relationClasses {
		for _, w := range lexicon.Words(c.class) {
			list = append(list, relationWord{lexicon.Keep(w), uint8(k)})
		}
	}
	return list
}()

var relationTable = lexicon.NewTails(relationWordList())

func relationWordList() []string {
	var list []string
	for _, r := range relationWords {
		list = append(list, r.word.String())
	}
	return list
}

// joinLimit is more than the bytes that stand between two citations of a list: an alias in parentheses, a mark and an issuer.
const joinLimit = 300

// relation tells from the words around s[start:end] what the text does with what is cited there.
func (sc *scan) relation(start, end int) Relation {
	if isAmender(sc.s, start, end) {
		return Mentions // 經第3/2001號法律修改的第11/99/M號法令: what counts is the second
	}
	if r := sc.relationBehind(end); r != "" {
		return r
	}
	if n := len(sc.out.Citations); n > 0 {
		if last := &sc.out.Citations[n-1]; last.End <= start && amendedBy.is(trim(sc.s[last.End:start])) && isAmender(sc.s, last.Start, last.End) {
			return relationBefore(sc.s, amenderBegins.endingAt(sc.s, spacesBefore(sc.s, last.Start)))
		}
	}
	if deeds.at(sc.s, end) > 0 && relationBefore(sc.s, start) == Implements {
		return Mentions // 实施刑法第五条规定的行为: who does so carries out no law
	}
	if n := len(sc.out.Citations); n > 0 && start-sc.out.Citations[n-1].End < joinLimit {
		last := &sc.out.Citations[n-1]
		if n > 1 {
			if prev := &sc.out.Citations[n-2]; aliasEnd(sc.s, prev.End) >= last.End {
				last = prev // the last one is 《通知》 of 以下简称《通知》
			}
		}
		if e := aliasEnd(sc.s, last.End); e <= start && last.End <= start && (isListMark(sc.s[e:start]) || isIssuerBetween(sc.s[e:start])) {
			return last.Value.Relation
		}
	}
	return relationBefore(sc.s, start)
}

// deeds stand after the provision that forbids what somebody does.
var deeds = wordsOf(lexicon.DeedWord)

// amenderBegins stand before the text that changed the one which is cited, amendedBy after it.
var (
	amenderBegins = anyOf("並經", "并经", "後經", "后经", "經", "经")
	amendedBy     = anyOf("修改的", "修訂的", "修正的", "修订的", "修改之", "修訂之", "修正之", "重新公佈的", "重新公布的", "核准的", "通過的", "修改後的", "修改后的", "修正后的", "修改", "修訂", "修订", "修正")
)

// isAmender reports whether s[start:end] names what changed the text that is cited after it.
func isAmender(s string, start, end int) bool {
	return amenderBegins.endingAt(s, spacesBefore(s, start)) >= 0 && amendedBy.at(s, spaces(s, end)) > 0
}

// aliasBegins begin the words that give a citation its short name.
var aliasBegins = wordsOf(lexicon.AliasBegin)

// aliasEnd returns the end of （以下简称《通知》）, or of ，以下简称《通知》） where the citation that ends at i began inside that
// parenthesis; i if there is none.
func aliasEnd(s string, i int) int {
	at := i
	if r, n := char(s, at); r == '，' || r == ',' || r == '（' || r == '(' {
		at += n
	}
	if aliasBegins.at(s, at) == 0 {
		return i
	}
	if e := closeParen(s, at); e > at {
		return e
	}
	return i
}

// issuerEnds end the name of who issued the next text of a list.
var issuerEnds = wordsOf(lexicon.IssuerEnd)

// isIssuerBetween reports whether s joins two citations and names who issued the second: 、市财政局 in 《…》、市财政局《…》.
func isIssuerBetween(s string) bool {
	e := citationJoins.at(s, 0)
	if e == 0 || len(s)-e > 20*3 || !hanOnly(strings.ReplaceAll(s[e:], "、", "")) {
		return false
	}
	return issuerEnds.endingAt(s, len(s)) >= 0
}

// isListMark reports whether s only joins two citations.
func isListMark(s string) bool {
	switch s = trim(s); s {
	case "", "，", ",", "；":
		return true
	}
	return isJoin(s)
}

// relationBefore looks for a relation word in the clause before i.
func relationBefore(s string, i int) Relation {
	i = spacesBefore(s, i)
	if passedBefore.endingAt(s, i) >= 0 {
		if r := relationOfClause(s, i); r != "" {
			return r
		}
	}
	end := i
	for n := range 24 {
		r, size := before(s, i)
		if relationTable.MayEnd(r) {
			if k, at := relationTable.EndsAt(s, i); k >= 0 && (n == 0 || relationWords[k].word.Len() > 3 || isBasisOf(s, at, s[i:end])) {
				if r := relationWords[k].relation(); r != Repeals || !isDenied(s[:at]) {
					return r
				}
				return denied
			}
		}
		if !isHan(r) && !isSpace(r) && r != '、' { // 根据市委、市政府《…》
			break
		}
		i -= size
		if j := spacesBefore(s, i); j < i && isHan(r) { // 关于印 发《…》, where an OCR saw a space
			p, _ := before(s, j)
			word := string(p) + string(r)
			if k, _ := relationTable.EndsAt(word, len(word)); k >= 0 && relationWords[k].word.String() == word {
				return relationWords[k].relation()
			}
		}
	}
	return Mentions
}

// passedBefore stand between who passed a text, and when, and its title.
var passedBefore = wordsOf(lexicon.PassedBefore)

// relationOfClause looks for a word of basis that the clause before i begins with: 根据第十届人大常委会2031年第3次会议通过的《…》.
func relationOfClause(s string, i int) Relation {
	start := max(0, i-270)
	if k := strings.LastIndexAny(s[start:i], "，。；、\n："); k >= 0 {
		_, n := char(s, start+k)
		start += k + n
	}
	start = spaces(s, start)
	for at := start; at < i && at-start < 6*3; {
		_, n := char(s, at)
		at += max(n, 1)
		if k, from := relationTable.EndsAt(s, at); k >= 0 && from == start && (relationWords[k].relation() == Basis || relationWords[k].relation() == Implements) && relationWords[k].word.Len() > 3 {
			return relationWords[k].relation()
		}
	}
	return ""
}

// notBasis are what makes another word of 依 or 按 before it: 依托省财政厅, 按月向市政府.
var notBasis = wordsOf(lexicon.NotBasis)

// isBasisOf reports whether 依 or 按 at s[at:] begins its clause, or stands after 请 and the like, and names no more than who
// issued what is cited: 按省财政厅《…》.
func isBasisOf(s string, at int, issuer string) bool {
	r, _ := before(s, spacesBefore(s, at))
	if isHan(r) && !strings.ContainsRune("请应须要并均可需且", r) || notBasis.at(issuer, 0) > 0 {
		return false
	}
	return issuerEnds.endingAt(issuer, len(issuer)) >= 0 || regionEnds.endingAt(issuer, len(issuer)) >= 0
}

// regionEnds end the names of places that stand for their governments.
var regionEnds = wordsOf(lexicon.RegionEnd)

// relationBehind looks after a citation, and after the others of its list, for 同时废止 or 印发给你们.
func (sc *scan) relationBehind(end int) Relation {
	i := sc.behindList(end)
	if i < 0 {
		return ""
	}
	clause, marks := clauseAt(sc.s, i)
	if marks&(marksLapse|marksFate) == 0 {
		sc.quiet = end
	}
	return relationOf(clause, marks&^marksFate)
}

// listedParen is how many characters the parenthesis after a title of a list has at most: four commissions issue an order together.
const listedParen = 120

// clauseAt returns the clause that begins at s[i:] and what it may hold.
func clauseAt(s string, i int) (string, uint8) {
	reach := 90
	if alreadyDone.at(s, i) > 0 { // 已经2031年1月5日市人民政府第12次常务会议审议通过，现予公布
		reach = 240
	}
	clause := s[i:min(len(s), i+reach)]
	end, marks := readClause(clause)
	return clause[:end], marks
}

// What a clause after a citation may hold, by single characters.
const (
	marksLapse   uint8 = 1 << iota // 废, 廢, 停, 失 or 再
	marksIssue                     // 发 or 布
	marksAmend                     // 修, 增 or 删
	marksAlready                   // 已
	marksFate                      // one of fateMarks
)

// clauseMarks are the characters that readClause looks for, and clauseTails the last bytes of these.
const clauseMarks = "。；《废廢停失再发布修增删刪已" + fateMarks

// fateMarks are characters of which each of the words that say what becomes of a cited text has one, where it has none that marksLapse stands for.
const fateMarks = "效续續恢止缓"

var clauseTails = tailBytes(clauseMarks)

// readClause returns where the clause that s begins with ends, at 。 ； 《 or the end of the line, and what it may hold.
func readClause(s string) (end int, marks uint8) {
	for end < len(s) {
		if c := s[end]; c < 0xE0 || end+3 > len(s) {
			if c == '\n' {
				break
			}
			end++
			continue
		}
		if !clauseTails[s[end+2]] {
			end += 3
			continue
		}
		switch s[end : end+3] {
		case "。", "；", "《":
			return end, marks
		case "废", "廢", "停", "失", "再":
			marks |= marksLapse
		case "发", "布":
			marks |= marksIssue
		case "修", "增", "删", "刪":
			marks |= marksAmend
		case "已":
			marks |= marksAlready
		case "效", "续", "續", "恢", "止", "缓":
			marks |= marksFate
		}
		end += 3
	}
	return end, marks
}

// alreadyDone begin the clause that tells how a text was passed before it is issued: 《供水条例》已由市人民代表大会常务委员会于2031年5月4日通过，现予公布.
var alreadyDone = wordsOf(lexicon.AlreadyDone)

// relationOf reads the clause after a citation, which holds no more than marks says.
func relationOf(clause string, marks uint8) Relation {
	if grantsPower.at(clause, 0) > 0 {
		return Basis
	}
	if marks == 0 {
		return ""
	}
	if marks&marksAmend != 0 && marks&marksLapse != 0 && isAmending(clause) {
		return ""
	}
	head := clause[:min(len(clause), 60)]
	if n := alreadyDone.at(clause, 0); n > 0 {
		switch {
		case strings.Contains(clause, "转发"):
			return Forwards
		case strings.Contains(clause, "现") && marks&marksIssue != 0, strings.Contains(clause, "印发"), strings.Contains(clause, "予以公布"), strings.Contains(clause, "现将"):
			return Issues
		}
		if clause[:n] == "已经" {
			return ""
		}
	}
	if marks&marksLapse != 0 {
		if r := lapsing(clause, head); r != "" {
			return r
		}
	}
	if marks&marksIssue != 0 {
		switch {
		case strings.Contains(clause, "转发给"), strings.HasPrefix(clause, "转发"):
			return Forwards
		case strings.Contains(clause, "印发给"), strings.HasPrefix(clause, "印发"), strings.Contains(clause, "现印发"), strings.Contains(clause, "现予印发"),
			strings.Contains(clause, "现予发布"), strings.Contains(clause, "现予公布"), publishes.at(clause, 0) > 0:
			return Issues
		}
	}
	if marks&marksAmend != 0 && amends(clause, head) {
		return Amends
	}
	return ""
}

// amendments begin the clause after what is amended: 《…》作如下修改, 在《…》第七条中增加一款, 对《…》进行了修订.
var amendments = anyOf(append(lexicon.Words(lexicon.Amendment), "中的“")...)

// amends reports whether the clause after a citation says that it is changed; an item that an OCR lost may stand between, 第七条 项修改为.
func amends(clause, head string) bool {
	clause = strings.TrimLeft(clause, " \u3000")
	if e := amendments.at(clause, 0); e > 0 {
		return !strings.HasPrefix(clause, "中的“") || strings.Contains(head, "修改为") || strings.Contains(head, "删去") || strings.Contains(clause, "修改为")
	}
	if strings.Contains(head, "修改如下") {
		return true
	}
	k := strings.Index(clause, "修改为")
	return k >= 0 && k <= 8*3 && !strings.ContainsAny(clause[:k], "，。《")
}

// grantsPower stand after the provision that somebody acts on: 行使《甲法》第五條规定的职权.
var grantsPower = wordsOf(lexicon.GrantsPower)

// publishes stand after the text that an order issues: 现将修订后的《甲条例》公布，自….
var publishes = anyOf("公布，", "公布。", "发布，", "发布。", "予以公布，", "予以公布。", "予以发布，", "予以发布。")

// lapses are the words that end the force of what stands before them, by what the words of a row have in common.
var lapses = []struct {
	common string
	words  []string
}{
	{"废止", []string{"同时废止", "予以废止", "即行废止", "起废止", "自行废止", "一并废止", "一律废止", "相应废止", "随之废止", "全部废止", "均废止", "宣布废止", "明令废止"}},
	{"廢止", []string{"同時廢止", "予以廢止", "即行廢止", "起廢止", "自行廢止", "一併廢止", "一律廢止", "均廢止", "同日廢止"}},
	{"止执行", []string{"停止执行", "终止执行"}},
	{"停止", []string{"停止施行", "停止实施", "停止適用"}},
	{"不再", []string{"不再执行", "不再施行", "不再实施", "不再適用"}},
	{"失效", []string{"失效"}},
}

// lapsing reports whether the clause after a citation ends its force, or denies it; "" if neither.
func lapsing(clause, head string) Relation {
	var out Relation
	for _, row := range lapses {
		if !strings.Contains(head, row.common) {
			continue
		}
		for _, w := range row.words {
			switch at := strings.Index(head, w); {
			case at < 0 || strings.Contains(head[:at], "號") || strings.Contains(head[:at], "号"): // 依土地法第三條，本部…號函停止適用: what ends is nearer
			case isCondition(clause[at+len(w):]) || strings.HasSuffix(head[:at], "暂时"):
			case isDenied(head[:at]):
				out = denied
			default:
				return Repeals
			}
		}
	}
	if out == "" && (strings.HasPrefix(clause, "废止") || strings.HasPrefix(clause, "廢止")) && !isCondition(clause[len("废止"):]) {
		return Repeals
	}
	return out
}

// isAmending reports whether the citation before the clause is the order that amended the text whose parenthesis ends here: 《供水办法》（市政府令第5号，根据
// 市政府令第9号修正）同时废止.
func isAmending(clause string) bool {
	e := amendingWords.at(clause, 0)
	r, _ := char(clause, e)
	return e > 0 && (r == '）' || r == ')' || r == '】')
}

var amendingWords = wordsOf(lexicon.AmendsWord)

// denied is the relation of 《…》不停止执行, until [scan.settle] makes it [Mentions].
const denied Relation = "denied"

// denials stand before what does not happen: 期间不停止执行, 尚未宣布失效, 并未被废止.
var (
	denials     = wordsOf(lexicon.Denial)
	betweenThem = wordsOf(lexicon.DenialGap)
)

// isDenied reports whether s denies the word after it.
func isDenied(s string) bool {
	for range 4 {
		if denials.endingAt(s, len(s)) >= 0 {
			return true
		}
		at := betweenThem.endingAt(s, len(s))
		if at < 0 {
			return false
		}
		s = s[:at]
	}
	return false
}

// isCondition reports whether what stands after the word makes it a condition or an attribute: 停止执行的，另行通知; 失效前.
func isCondition(s string) bool {
	return strings.HasPrefix(s, "的") && !strings.HasPrefix(s, "的通知") || strings.HasPrefix(s, "前") || strings.HasPrefix(s, "后") || strings.HasPrefix(s, "之日")
}
