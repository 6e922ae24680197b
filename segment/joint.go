package segment

import (
	"strings"

	"github.com/gongbao/gongbao/internal/han"
	"github.com/gongbao/gongbao/internal/lexicon"
	"github.com/gongbao/gongbao/internal/wording"
)

// A joint is a line of text below the last line of a block, and what the settings say of both.
type joint struct {
	text          string
	lines         []Line
	b             *Block // whose last line prints before
	i, prev       int    // the lines
	before, after string
	set           *setting
	adjacent      bool // nothing stands between them
	page          bool // a running head or a page number does
	open          openSigns
	opened        *Block // whose signs are counted in open
	head          tableHead
}

// A joinRule says of two lines whether the second goes on where the first one stopped.
type joinRule struct {
	name    string
	example string // as printed; | stands between the lines
	joins   bool
	fits    func(j *joint) bool
}

// joinRules are tried in this order, and the first that fits decides. A printed habit that joins or parts two lines is a row, with an example
// that TestJoinRules reads.
var joinRules = []joinRule{
	{"who speaks, below the occasion", "——2031年1月20日在云州市供水工作会议上 | 云州市水务局局长　张海", false, func(j *joint) bool {
		return j.beginsWithDash() && len(j.b.Lines) <= 3 && isOccasion(j.b.Text(j.text))
	}},
	{"who is spoken to, below the occasion", "2031年1月20日在云州市供水工作会议上　云州市市长　张海 | 各位代表：", false, func(j *joint) bool {
		return len(j.b.Lines) <= 3 && j.lines[j.i].may(han.WithColon) && strings.HasPrefix(j.after, "各位") && isSalutation(j.after) && isOccasion(j.b.Text(j.text))
	}},
	{"the rest of an occasion", "——2031年1月20日在云州市第六届 | 人民代表大会第二次会议上", true, func(j *joint) bool {
		return j.beginsWithDash() && len(j.b.Lines) == 1 && last(j.after) == '上' && isOccasion(j.before+j.after)
	}},
	{"begins with a sign or a word that no paragraph begins with", "应当检查水泵 | ，并且登记检修的日期。", true, func(j *joint) bool {
		return startsInside(j.after) || startsBound(j.before, j.after) || j.prev == j.i-1 && opensAtEnd(j.before)
	}},
	{"the rest of a value that the end of the line parts", "渡口应当检修，有效期至2031年12 | 月31日", true, func(j *joint) bool {
		return endsInValue(j.before, j.after)
	}},
	{"the number of a text whose title ends the line", "各镇应当按照有关规定，执行《云州市渡口方案》 | （云水发〔2031〕9号）等文件。", true, func(j *joint) bool {
		return endsInTitle(j.before, j.after)
	}},
	{"quoted, or the heading of a Markdown page", "## 供水 | 渡口应当公布载客人数", false, func(j *joint) bool {
		l, above := &j.lines[j.i], &j.lines[j.prev]
		return l.quoted || l.hash > 1 || above.hash > 1 && isHeadingLine(j.before)
	}},
	{"the rest of a label that the end of the line parts", "联系人：张海，联系电话：0900-1234567，电子邮 | 箱：dukou@yunzhou.example", true, func(j *joint) bool {
		return j.lines[j.i].may(han.WithColon) && endsInLabel(j.before, j.after)
	}},
	{"begins with a dash, a post or a label", "各镇应当检修 | 联系人：王五", false, func(j *joint) bool {
		return isDash(j.after) || j.lines[j.i].may(han.WithSpace) && !endsInside(j.before) && isHolder(j.after) || j.lines[j.i].may(han.WithColon) && isLabelled(j.after) && !endsInside(j.before) && !j.set.breaksProse(j.prev, j.i, j.before)
	}},
	{"who signs, above the day", "请遵照执行。 | 云州市水务局 | 2031年5月4日", false, func(j *joint) bool {
		return isAboveDate(j.lines, j.i) && j.lines[j.prev].endsSentence(j.text) && (isOrganLine(j.after) || wording.IsPersonLine(j.after))
	}},
	{"indented as the first lines of paragraphs are", "各镇应当检修 | 　　渡口应当公布载客人数", false, func(j *joint) bool {
		return j.set.indented && j.lines[j.i].Indent >= j.set.indent
	}},
	{"not indented, below a full line", "　　为了加强渡口管理，保障沿江居民的出行安全，各镇人民政府应当每月检查渡船的船体和 | 机器", true, func(j *joint) bool {
		return j.set.indented && j.set.wraps(j.prev) && j.i == j.prev+1 && j.set.isFull(j.prev, j.before, j.lines[j.prev].Indent >= j.set.indent)
	}},
	{"a note in brackets below its item", "1.检修渡船 | [牵头部门：云州市水务局]", true, func(j *joint) bool {
		return j.set.spaced && j.i == j.prev+1 && j.b.Kind == KindMarker && isNote(j.after)
	}},
	{"who signs, below the last attachment of a list", "2.渡船检修表（样式） | 云州市水务局", false, func(j *joint) bool {
		r := last(j.before)
		return (fold(r) == ')' || j.b.Kind == KindMarker && (r == '》' || r < 0x80 && r >= 'A')) && isOrganLine(j.after)
	}},
	{"below a row of names", "成　员：张　三　李小四　王　五　赵　六 | 领导小组下设办公室", false, func(j *joint) bool {
		return j.lines[j.prev].may(han.WithWide) && isRowOfNames(j.before)
	}},
	{"one more of a list, or who signs below it", "云帆渡口 | 白石渡口", false, func(j *joint) bool {
		return j.set.listed[j.prev] && (j.set.listed[j.i] || isOrganLine(j.after))
	}},
	{"below a line in brackets of its own", "（牵头单位：云州市水务局） | 渡口应当公布载客人数", false, func(j *joint) bool {
		return closesWhole(j.before) && len(j.b.Lines) == 1 && !opensBracket(j.before)
	}},
	{"the line above ends inside a clause", "各镇应当检查船体、 | 机器和救生设备", true, func(j *joint) bool {
		return endsInside(j.before) || endsOpen(j.before) && cells(j.before) > openEndCells
	}},
	{"the line above ends inside brackets", "本县渡口的开航时间（云帆渡口、白石渡口自三月起； | 其余另行公布）", true, func(j *joint) bool {
		return in("；：;:", last(j.before)) && j.isOpen()
	}},
	{"a full line that ends with a sentence, where blank lines part paragraphs", "渡船应当在开航之前检查船体、机器和救生设备。 | 检查记录由船长签字。", true, func(j *joint) bool {
		return j.lines[j.prev].endsSentence(j.text) && j.set.spaced && j.set.width > 0 && j.adjacent && cells(j.before) >= j.set.width-sentenceSlack && j.set.edge(j.prev) != edgeShort
	}},
	{"a sentence ends above", "渡船应当检修。 | 渡口应当公布载客人数", false, func(j *joint) bool { return j.lines[j.prev].endsSentence(j.text) }},
	{"the subject of a title below the organs that stand side by side", "云州市人民政府　云州市中级人民法院 | 关于完善联动机制的意见", false, func(j *joint) bool {
		return len(j.b.Lines) == 1 && j.b.Kind == KindText && beginsSubject(j.after) && isOrganRow(j.before) && j.lines[j.prev].may(han.WithSpace)
	}},
	{"a whole title above", "云州市渡口管理办法 | 为了加强渡口管理", false, func(j *joint) bool {
		return j.b.Kind == KindText && len(j.b.Lines) == 1 && (!j.set.wraps(j.prev) || j.b.heads) && isWholeTitle(j.text, j.lines, j.prev)
	}},
	{"a clause that the end of a page breaks", "渡船应当在开航之前检查船体、机器和救生设备，检查记录由船长签字，在码头保 | 存一年", true, func(j *joint) bool {
		return j.page && cells(j.before) >= brokenLine && (holds(j.before, "，", "。", ",", "；") || j.b.isArticle())
	}},
	{"a heading behind a marker, above a line that its column would have held", "一、研究渡船检修方案和渡口管理办法事宜 | 会议听取了云州市水务局关于渡船检修方案和渡口管理办法的汇报，原则同意。", false, func(j *joint) bool {
		return j.b.Kind == KindMarker && len(j.b.Lines) == 1 && j.adjacent && j.isNarrowHeading()
	}},
	{"a clause, where blank lines part paragraphs", "渡船应当检修，检修记录 | 由船长签字", true, func(j *joint) bool {
		return j.set.spaced && j.adjacent && !isNameLine(j.before) && (holds(j.before, "，", "。") || hasComma(j.before) || j.b.Kind == KindMarker && cells(j.before) > markerTextCells)
	}},
	{"the line above fills its column", "渡船应当在开航之前检查船体机器和救生设备 | 检查记录由船长签字", true, func(j *joint) bool {
		return j.set.wraps(j.prev) && j.set.isFull(j.prev, j.before, len(j.b.Lines) == 1)
	}},
	{"the line above does not fill its column", "渡船检修 | 检查记录由船长签字", false, func(j *joint) bool { return j.set.wraps(j.prev) }},
	{"the line above is as long as a broken one, or a bracket is open", "本县渡口的开航时间（云帆渡口和白石渡口自三月起 | 其余另行公布）", true, func(j *joint) bool {
		return j.isLong() || j.isOpen()
	}},
	{"the line above is short", "渡船检修 | 检查记录", false, func(*joint) bool { return true }},
}

// hasComma reports whether a comma of the plain characters stands in s that parts clauses and no figures: 1,200.00 has none.
func hasComma(s string) bool {
	for i := range len(s) {
		if s[i] == ',' && !(i > 0 && isDigit(rune(s[i-1])) && i+1 < len(s) && isDigit(rune(s[i+1]))) {
			return true
		}
	}
	return false
}

const (
	openEndCells    = 12 // a line that ends with 根据 or 以及 and is no longer may be a label
	sentenceSlack   = 3  // cells that an OCR loses of a full line
	markerTextCells = 20 // after a marker, a line that is longer is a clause and no heading
)

// beginsWithDash reports whether the block begins as the line below a title does that says where the text was given.
func (j *joint) beginsWithDash() bool {
	s := j.lines[j.b.Lines[0]].text(j.text)
	return strings.HasPrefix(s, "—") || strings.HasPrefix(s, "―")
}

// rule returns the rule that decides.
func (j *joint) rule() *joinRule {
	for k := range joinRules {
		if joinRules[k].fits(j) {
			return &joinRules[k]
		}
	}
	return &joinRules[len(joinRules)-1]
}

// isNarrowHeading reports whether the line above names what the wider line below it is about: a clause that the end of a column breaks is as wide
// as the line below, and a heading has no comma, or parts two short pieces with it.
func (j *joint) isNarrowHeading() bool {
	n := cells(j.before)
	if n+headingSlack > cells(j.after) || j.isOpen() || holds(j.before, "。", "；", ";", "：") {
		return false
	}
	return n <= pairedHeading || !holds(j.before, "，") && !hasComma(j.before)
}

const (
	headingSlack  = 12 // cells: an indent, and signs that an OCR loses
	pairedHeading = 36 // cells of 一、关于加强组织领导，压实工作责任
)

// isLong reports whether the line above is as long as one that is broken.
func (j *joint) isLong() bool {
	n := cells(j.before)
	return n >= longLine || n >= clauseLine && n >= j.longest()
}

// longest returns how wide a line may be that is a paragraph of its own, where nothing tells how wide lines are: less where it is prose.
func (j *joint) longest() int {
	before, b := j.before, j.b
	if contains(before, "。") || b.Kind == KindText && contains(before, "，") || strings.Count(before, "，") > 1 || isRuleText(before) || b.isArticle() || b.isDated(before) {
		return clauseLine
	}
	return longLine
}

// partedLabels are the labels of phones and addresses that stand in a line of several.
var partedLabels = lexicon.ListOf(lexicon.PhoneName, lexicon.Words(lexicon.ColophonLabel)...)

// labelRest is how many bytes of a label stand on the line where its colon is, at most.
const labelRest = 4 * len("邮")

// labelBreaks stand before the next label of a line.
var labelBreaks = han.NewMarks("，,；;")

// endsInLabel reports whether a label after a comma begins at the end of before and ends at the colon of after: …，电子邮 | 箱：….
func endsInLabel(before, after string) bool {
	end := colon(after[:min(len(after), labelRest+len("："))])
	if end <= 0 || end > labelRest {
		return false
	}
	tail := endOf(before, 8*len("邮"))
	at := -1
	for next := labelBreaks.From(tail, 0); next >= 0; next = labelBreaks.From(tail, next+1) {
		at = next
	}
	if at < 0 {
		return false
	}
	head := strings.TrimLeft(tail[at:], "，,；; ")
	return head != "" && partedLabels.Has(head+after[:end])
}
