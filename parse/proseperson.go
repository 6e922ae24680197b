package parse

import (
	"strings"

	"github.com/gongbao/gongbao/internal/lexicon"
)

// ProsePeople finds the people whom running text names with an office or a duty: 县长李长河主持会议, 副市长王海、赵云出席,
// 由张三（市财政局局长）兼任办公室主任, 组长由市长李四担任, 李四同志负责财政、审计工作. A name that nothing proves is left alone.
func ProsePeople(text string) []Match[Member] {
	p := proseReader{s: text}
	for i := nextSurname(text, 0); i < len(text); i = nextSurname(text, i) {
		i = max(p.at(i), i+len("李"))
	}
	return p.found
}

// A proseReader reads names in running text.
type proseReader struct {
	s     string
	floor int // end of the last person
	found []Match[Member]
}

// A proseName is a name in running text.
type proseName struct {
	start, end int
	stop       int // behind 同志 and the parenthesis
	honoured   bool
	plain      bool
	paren      string
}

// proseVerbs are what people do in official prose; they prove the end of a name.
var (
	dutyVerbs = anyOf("主持", "出席", "列席", "参加", "分管", "协助", "负责", "兼任", "担任", "任", "兼", "出任", "主管", "协管")
	acts      = anyOf("讲话", "作", "汇报", "介绍", "传达", "宣读", "通报", "指出", "强调", "要求", "带队", "率", "陪同", "关于", "就", "在", "等", "一行", "深入", "到", "赴", "组织", "召开", "调研",
		"检查", "签署", "批示", "提出", "表示", "代表", "对", "向", "和", "与", "及", "的", "为", "牵头", "总结", "部署", "致辞", "宣布", "联系", "参会", "缺席", "请假", "同志", "先生", "女士", "所", "说", "不再", "前往", "先后", "现场", "专题", "列入", "受到", "受", "给予", "违反", "未", "没有", "因", "被", "以", "已", "应")
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
	case -1, '\n', '。', '；', '，', '、', '：', '”':
		return p.alone(i)
	}
	if left == i && proseOffices.MayEnd(prev) && proseOffices.Ends(p.s[:left]) {
		return p.titled(i, left)
	}
	return 0
}

// proseOffices are the offices behind which running text names a person. They are whole words: 长 alone ends 成长 as well.
var proseOffices = func() *lexicon.Tails {
	return lexicon.NewTails(strings.Fields(`
省长 市长 县长 区长 州长 盟长 旗长 乡长 镇长 村长 部长 厅长 局长 处长 科长 股长 所长 站长 院长 校长 园长 馆长 队长 组长 会长 社长 行长 厂长 董事长 理事长 监事长 秘书长
检察长 审判长 庭长 署长 司长 参谋长 团长 警长 船长 台长 委员长 指挥长 河长 湖长 林长 链长 田长 路长 场长 库长 段长 总长 班长 排长 连长 营长 旅长 师长 军长 舰长 巡视长
省長 市長 縣長 區長 鄉長 鎮長 里長 部長 處長 局長 署長 司長 廳長 院長 校長 會長 秘書長 董事長 理事長 檢察長 審判長 庭長 議長 科長 組長 召集人 行政長官
主任 书记 書記 委员 委員 主席 常委 代表 议员 議員 教授 院士 研究员 工程师 律师 法官 检察官 审判员 书记员 顾问 参事 政委 司令员 经理 总裁 总监 调研员 巡视员 特派员 专员 干事 党员 厅务会成员
负责人 责任人 联系人 主持人 指挥 联络员 秘书 助理 主管 会计师 审计师 大使 总理 总领事 新闻发言人 民警 教师 医生 护士 成员`))
}()

// roleEnds reports whether a role such as 副组长 or 召集人 ends at s[:i].
func roleEnds(s string, i int) bool {
	return endsAny(s, i, "召集人", "负责人", "责任人", "指挥", "联系人", "主持人") >= 0
}

// name reads the name at i that edge says may end: two or three characters, four with a surname of two.
func (p *proseReader) name(i int, strong bool) (n proseName, ok bool) {
	surname, plain := surnameAt(p.s, i)
	if surname == 0 {
		return n, false
	}
	e := surname
	for range 2 {
		r, size := char(p.s, e)
		if !isHan(r) && !isMasked(r) {
			break
		}
		e += size
		if c := p.ending(i, e, plain, strong); c.end > 0 && (!ok || max(dutyVerbs.at(p.s, n.stop), acts.at(p.s, n.stop)) <= e) {
			n, ok = c, true // the longer one wins, 李长河主持, but for 担 of 李四担任
		}
	}
	return n, ok
}

// ending reads what stands behind the name s[i:e], and reports in the zero proseName that the name cannot end there.
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
	if !p.proved(n, strong) || !isProseName(p.s, i, e) { // what stands behind is the cheaper question
		return proseName{}
	}
	return n
}

// proved reports whether what stands behind a name proves that it ends there; strong says that what stands before it has.
func (p *proseReader) proved(n proseName, strong bool) bool {
	r, _ := char(p.s, n.stop)
	switch {
	case n.honoured, leaves.at(p.s, n.stop) > 0, !strong && n.plain && n.stop == n.end && (r == '：' || r == ':'):
		return true
	case dutyVerbs.at(p.s, n.stop) > 0 && !isWordSplit(p.s, n.end) && (n.plain || hasAny(p.s, n.end, "负责", "参加", "协助") == 0):
		return true
	}
	return strong && n.plain && (n.stop == len(p.s) || endsTitled(r) || acts.at(p.s, n.stop) > 0)
}

// isProseName reports whether s[i:e] is a name and no word that begins like one.
func isProseName(s string, i, e int) bool {
	word := s[i:e]
	if personAt(s, i, e).end != e || isCommon(word) {
		return false
	}
	return len(word) <= 6 || !isCommon(word[:6]) || strings.Contains(word, "某")
}

// endsTitled reports whether r is a mark that may stand behind a name with an office before it.
func endsTitled(r rune) bool {
	switch r {
	case '、', '，', '。', '；', '：', '）', ')', '”', '》', '\n', '\r', ',', ';', ':':
		return true
	}
	return false
}

// isWordSplit reports whether what stands at e only seems to be a verb: 任 of 任务, 兼 of 兼顾.
func isWordSplit(s string, e int) bool {
	return hasAny(s, e, "任务", "任何", "任期", "任职", "任命", "任免", "兼顾", "兼职", "参加者", "负责人", "负责同志") > 0
}

// titled reads 县长李长河: an office ends at the name.
func (p *proseReader) titled(i, left int) int {
	n, ok := p.name(i, true)
	if !ok {
		return 0
	}
	from := p.postStart(left)
	post := p.s[from:left]
	if n.paren == "" && !n.honoured && !isPost(post) && !isTitle(post) {
		return 0
	}
	m := Member{Post: post}
	if role, e := roleWord(p.s, from); role != "" && e == left && !strings.HasSuffix(role, "主任") && !strings.HasSuffix(role, "主席") {
		m.Role, m.Post = role, ""
	}
	first := len(p.found)
	e := p.several(n, m, from)
	if by, size := before(p.s, from); by == '由' {
		p.taken(first, n, from-size)
	}
	return e
}

// taken gives the people from first on the office that stands before 由: 组长 of 组长由市长李四担任.
func (p *proseReader) taken(first int, n proseName, by int) {
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

// several notes a person and those of the same post behind 、: 副县长王海、赵云.
func (p *proseReader) several(n proseName, m Member, from int) int {
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
func (p *proseReader) keep(n proseName, m Member, from int) {
	m.Name, m.NameAt = p.s[n.start:n.end], Range{n.start, n.end}
	if n.paren != "" {
		m.note(n.paren)
	}
	if m.Post == "" && m.Role == "" {
		from = n.start
	}
	p.found = append(p.found, Match[Member]{from, n.end, m})
	p.floor = n.stop
}

// duty gives the people from first on the role that the words behind the last of them say: 主持, 出席, 组长 of 任组长.
func (p *proseReader) duty(n proseName, first int) {
	e := dutyVerbs.at(p.s, n.stop)
	if e == 0 {
		return
	}
	role := ""
	switch verb := p.s[n.stop:e]; verb {
	case "主持", "出席", "列席", "参加":
		role = verb
	case "兼任", "担任", "任", "兼", "出任":
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

// officeOfGroup returns the office itself, without the group that it is of: 办公室主任 of 领导小组办公室主任. "" if s is no office.
func officeOfGroup(s string) string {
	if !isTitle(s) && !roleEnds(s, len(s)) {
		return ""
	}
	for _, w := range []string{"小组", "指挥部", "委员会", "联席会议", "专班", "工作组"} {
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
		return 0
	}
	switch p.s[n.stop:e] {
	case "兼任", "担任", "任", "兼", "出任":
	case "主持", "负责", "分管", "主管":
		return p.several(n, Member{}, i)
	default:
		return 0
	}
	m := Member{Role: p.office(e)}
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
	return p.several(n, Member{}, i)
}

// leaves stand between who gives up a post and the post.
var leaves = anyOf("不再担任", "不再兼任", "辞去", "不再任")

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
	p.keep(n, Member{Role: p.s[n.stop:e], Post: post, Unit: unitOfPost(post)}, n.start)
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

// postStart returns where the post that ends at i begins: behind a mark, or behind words such as 听取了, 由.
func (p *proseReader) postStart(i int) int {
	start := p.clauseStart(i)
	for _, w := range postBreaks {
		if k := strings.LastIndex(p.s[start:i], w); k >= 0 && start+k+len(w) < i {
			start += k + len(w)
		}
	}
	return start
}

// postBreaks are words of running text that stand before a post.
var postBreaks = []string{"听取了", "审议了", "审查了", "讨论了", "通过了", "听取", "由", "责成", "委托", "邀请", "决定", "任命", "免去", "会议", "会上", "其中", "以及", "同时", "成立以", "现任", "时任", "接受", "关于", "陪同", "会见了", "会见", "和市", "对", "请", "是", "责令", "的", "协助", "配合", "联系", "分管", "任命", "授予", "根据", "按照", "任"}
