package segment

import (
	"slices"
	"strings"

	"github.com/gongbao/gongbao/internal/han"
	"github.com/gongbao/gongbao/internal/lexicon"
	"github.com/gongbao/gongbao/internal/wording"
)

// An addresseeForm is one printed form of 主送机关 (GB/T 9704-2012, 7.3.2), and where it ends.
type addresseeForm struct {
	name, example string // as printed; | stands between lines, the addressees are the last but one
	ends          func(r *headReader, n, m int, s string) bool
}

// addresseeForms are tried in this order at each line m of what may be addressees from line n on, whose text is s up to there.
var addresseeForms = []addresseeForm{
	{"organs before a colon, at the head of a document", "云州市人民政府关于加强供水工作的通知 | 各县人民政府，市政府各部门： | 为加强供水工作，现通知如下。",
		func(r *headReader, n, m int, s string) bool { return endsInColon(s) && isRecipients(s) }},
	{"one name before a colon, below the title of a paper that goes to somebody", "云州市水务局关于供水问题的答复 | 锦绣山庄： | 你处关于供水问题的来信收到，现答复如下。",
		func(r *headReader, n, m int, s string) bool { return m == n && endsInColon(s) && r.isGreeting(n) }},
	{"who the title is about, before a colon", "关于对张三采取监管谈话措施的决定 | 张三： | 经查，你存在以下问题。",
		func(r *headReader, n, m int, s string) bool { return m == n && endsInColon(s) && r.isNamed(n) }},
	{"organs before a semicolon that an OCR made of the colon", "云州市人民政府关于加强供水工作的通知 | 各县人民政府，市政府各部门； | 为加强供水工作，现通知如下。",
		(*headReader).endsInSpoiltColon},
}

// startsRecipients reports whether the lines at n are addressees.
func (r *headReader) startsRecipients() bool {
	if len(r.head.Title) == 0 && !r.head.hasNumber() && r.n > 3 {
		return false
	}
	r.to, r.head.addressed = r.addressees(r.n)
	return r.to > 0
}

// addressedAt reports whether addressees begin at n.
func (r *headReader) addressedAt(n int) bool {
	lines, _ := r.addressees(n)
	return lines > 0
}

// addresseeLines is how many lines addressees take at most.
const addresseeLines = 8

// addressees returns how many lines the addressees at n take, and their form; 0 if there are none.
func (r *headReader) addressees(n int) (lines int, form *addresseeForm) {
	s := ""
	for m := n; m < n+addresseeLines; m++ {
		l := r.line(m)
		if l == nil || l.Kind != KindText || l.may(han.WithStop|han.WithClause) && exclaims.Stand(l.text(r.text)) {
			return 0, nil
		}
		if m > n && isLabelled(r.str(m-1)) { // 日期：2031年5月4日 | 地點：會議室 | 出席委員：, the facts of a meeting
			return 0, nil
		}
		if m == n {
			s = l.text(r.text)
		} else {
			s += l.text(r.text)
		}
		for i := range addresseeForms {
			if f := &addresseeForms[i]; f.ends(r, n, m, s) {
				return m - n + 1, f
			}
		}
		if endsInColon(s) || m == n && (!isAddressee(s) || closesWhole(s)) || isAboveAddressees(r.str(m)) {
			return 0, nil
		}
	}
	return 0, nil
}

// exclaims end sentences, and stand in no list of addressees.
var exclaims = han.NewMarks("。！？")

// endsInColon reports whether s ends with a colon, also one of a vertical page.
func endsInColon(s string) bool {
	e := last(s)
	return e == '：' || e == ':' || e == '︰'
}

// endsInSpoiltColon reports whether s, on the lines from n to m right below title or 文号, lists addressees, and an OCR has made ； of the colon
// after them: 各区人民政府，市政府各部门；. The text begins below.
func (r *headReader) endsInSpoiltColon(n, m int, s string) bool {
	e := last(s)
	if e != '；' && e != ';' || !r.belowTitle(n) || !isAddressee(s) || !strings.Contains(s, "各") {
		return false
	}
	next := r.line(m + 1)
	return next != nil && next.Kind == KindText && !strings.HasPrefix(r.str(m+1), "各") && isRecipients(han.TrimEnd(s, "；; "))
}

// addresseeEnds are characters of which each addressee ends with one: organs, their heads, places, and persons: 张三代表, 市民朋友们.
const addresseeEnds = "府门位构司会局委办室厅院部署处团校厂库行组企区市县州省盟旗镇乡街道所站中心者长志社业台队军警总关园系联班表们友生士员人户学馆店港民师体部機構門會廳處縣鄉區社學館團體員師聯"

// proseWords show that a line with a colon at its end is prose: 现将有关事项通知：.
var proseWords = lexicon.ListOf(lexicon.BasisWord + lexicon.ProseWord)

// isRecipients reports whether s, without its colon, lists organs: 各区人民政府，市政府各部门：.
func isRecipients(s string) bool {
	if in("：:︰ ", last(s)) {
		s = han.TrimEnd(s, "：:︰ ")
	}
	k := withoutTail(s)
	if !addresseeTails.Has(last(k)) {
		return false
	}
	if hanCount(k) < 2 || strings.Contains(k, "关于") && !strings.Contains(k, "，") || isRoleLabel(k) || proseHeads.Stand(k) {
		return false
	}
	return true
}

var (
	addresseeTails = han.NewSet(addresseeEnds)
	proseHeads     = lexicon.NewHeads(proseWords.Words())
)

// The labels of forms and minutes that end like an addressee: 联系人：, 主办单位：, 出席人员：.
var (
	roleVerbs = lexicon.NewHeads(lexicon.Words(lexicon.LabelVerb))
	roleNouns = lexicon.NewHeads(lexicon.Words(lexicon.LabelNoun))
)

// partyRoles are what a judgment or a decision calls who stands before it.
var partyRoles = lexicon.ListOf(lexicon.PartyRole)

// isRoleLabel reports whether k says what somebody does, or what a decision calls him, and nothing more: 联系人, 主办单位, 被申请人.
func isRoleLabel(k string) bool {
	if partyRoles.Has(k) {
		return true
	}
	for i, end := roleVerbs.Beginning(k); i < end; i++ {
		if rest, ok := strings.CutPrefix(k, roleVerbs.Word(i)); ok && roleNouns.Is(rest) {
			return true
		}
	}
	return false
}

// isAddressee reports whether s can be the first line of a list of organs.
func isAddressee(s string) bool {
	return strings.HasPrefix(s, "各") || strings.HasPrefix(s, "有关") || listMarks.Stand(s) && dayAt(s) == 0
}

// isAboveAddressees reports whether s is a line that stands above addressees and is none of them: the title of a paper of two organs,
// 云州市水务局、云州市财政局关于…的批复, or the note on the day on which it was passed.
func isAboveAddressees(s string) bool {
	return startsEnactment(s) || strings.Contains(s, "关于") && endsTitle(s)
}

// listMarks part addressees.
var listMarks = han.NewMarks("，,、；：:")

// letterKinds are the kinds of papers that go to somebody.
var letterKinds = lexicon.ListOf(lexicon.LetterKind)

// formLabels are the labels of forms that stand alone with a colon.
var formLabels = lexicon.ListOf(lexicon.FormLabel)

// isGreeting reports whether the line at n is one addressee whose name may end in any way, 锦绣山庄：. It stands right below the title of
// a paper that goes to somebody, and a sentence begins below it.
func (r *headReader) isGreeting(n int) bool {
	s := r.str(n)
	if !endsInColon(s) || cells(s) > 42 || strings.IndexFunc(s, isDigit) >= 0 {
		return false
	}
	next, k := r.line(n+1), withoutTail(han.TrimEnd(s, "：:︰ "))
	if hanCount(k) < 3 || isRoleLabel(k) || proseWords.Stand(k) || holds(k, "，") || formLabels.Stand(k) {
		return false
	}
	if next == nil || next.Kind != KindText || cells(r.str(n+1)) < 20 && !endsSentence(r.str(n+1)) {
		return false
	}
	kind := wording.KindOf(r.head.title(r.text, r.lines))
	return letterKinds.Has(kind) && r.belowTitle(n)
}

// belowTitle reports whether the line at n stands right below the title or the 文号 below it.
func (r *headReader) belowTitle(n int) bool {
	h := &r.head
	return n > 0 && (slices.Contains(h.Title, r.live[n-1]) || slices.Contains(h.Number, r.live[n-1]))
}

// addresseesBelowNote takes the addressees that stand below the note on the passing of the text whose title is read, with which rest
// begins, and returns the other lines: 关于…的批复 | （2031年5月4日…审判委员会第9次会议通过） | 云州市中级人民法院：.
func (h *Head) addresseesBelowNote(text string, lines []Line, rest []int) []int {
	if len(h.Title) == 0 || len(h.Recipients) > 0 {
		return rest
	}
	r := headReader{text: text, lines: lines, live: rest, head: *h}
	for r.n < min(len(rest), noteLines) && lines[rest[r.n]].Kind == KindText && isDayOfNote(r.str(r.n)) {
		r.n++
	}
	k, _ := r.addressees(r.n)
	if r.n == 0 || k == 0 {
		return rest
	}
	h.Recipients = append(h.Recipients, rest[r.n:r.n+k]...)
	for _, i := range h.Recipients {
		lines[i].claim(KindRecipients, "organs before a colon, below the note on the passing")
	}
	return append(append([]int{}, rest[:r.n]...), rest[r.n+k:]...)
}

// isDayOfNote reports whether s is a line of such a note; in databases one may say no more than who met: 2031年1月25日 审判委员会第32次会议.
func isDayOfNote(s string) bool {
	return startsEnactment(s) || dayAt(s) > 0 && !endsSentence(s) && !isOccasion(s)
}

// recipients takes the lines of the addressees that [headReader.startsRecipients] found.
func (r *headReader) recipients() bool {
	for range r.to {
		r.head.Recipients = append(r.head.Recipients, r.live[r.n])
		r.n++
	}
	r.n--
	return true
}
