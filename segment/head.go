package segment

import "strings"

// A Head is the top of a document: what GB/T 9704-2012 calls 版头, and title and addressees below it.
type Head struct {
	Masthead    []int // lines
	Number      []int // of the 文号: more than one where it is broken, 云政发〔2031〕 | 8号
	NumberSpans []Span
	Title       []int
	TitleSpans  []Span
	Recipients  []int
	Stamps      []int // facts that a web page or a database prints above the text
	Next        int   // index into the live lines of the first line below the head
}

// mark gives the lines of the head their kinds.
func (h *Head) mark(lines []Line) {
	for _, i := range h.Title {
		lines[i].Kind, lines[i].Why = KindTitle, "words without a full stop at the head of a document"
	}
	for _, i := range h.Recipients {
		lines[i].Kind, lines[i].Why = KindRecipients, "organs before a colon, at the head of a document"
	}
	for _, i := range h.Stamps {
		lines[i].Kind, lines[i].Why = KindStamp, "a fact that a web page prints above the text"
	}
	for _, i := range h.Number {
		if lines[i].Kind == KindText {
			lines[i].Kind, lines[i].Why = KindNumber, "the count of an order below its masthead"
		}
	}
}

// title returns the lines of the title, one after the other.
func (h *Head) title(text string, lines []Line) string {
	var b strings.Builder
	for _, s := range h.TitleSpans {
		b.WriteString(text[s.Start:s.End])
	}
	return b.String()
}

// A headReader walks down the live lines from the start of a document.
type headReader struct {
	text  string
	lines []Line
	live  []int
	n     int
	head  Head
	known map[string]bool // keys of titles that the contents name
}

// readHead reads the head of the document that begins at live[0].
func readHead(text string, lines []Line, live []int, known map[string]bool) Head {
	r := headReader{text: text, lines: lines, live: live, known: known}
	r.skipWebPage()
	for r.n < len(live) && r.step() {
		r.n++
	}
	r.head.Next = r.n
	return r.head
}

func (r *headReader) line(n int) *Line {
	if n >= len(r.live) {
		return nil
	}
	return &r.lines[r.live[n]]
}

func (r *headReader) str(n int) string {
	if l := r.line(n); l != nil {
		return printed(r.text, r.lines, r.live[n])
	}
	return ""
}

// stamp gives the line at n to the facts that a web page prints above the text.
func (r *headReader) stamp(n int) {
	at := []int{r.live[n]}
	if r.line(n).Kind == KindNumber {
		at, _ = numberPieces(r.lines, r.live[n])
	}
	r.head.Stamps = append(r.head.Stamps, at...)
}

// skipWebPage goes to the title above a 文号, past the menus and facts that web pages print before it.
func (r *headReader) skipWebPage() {
	if r.skipFacts() {
		return
	}
	k := r.numberBelow()
	if k <= 0 {
		return
	}
	m := k
	for m > 0 && r.line(m-1).Kind == KindText && (isTitleLike(r.str(m-1)) || m == k && cells(r.str(m-1)) < 8) && !isFact(r.str(m-1)) {
		if m < k && (endsTitle(r.str(m-1)) || strings.HasPrefix(Key(r.str(m)), Key(r.str(m-1)))) {
			break // another title, or an organ that the title names again
		}
		m--
	}
	if m == k || r.line(0).Kind == KindMasthead {
		return
	}
	for i := range m {
		r.stamp(i)
	}
	r.n = m
}

// skipFacts goes past the table of facts that databases print above a document, three lines or more, and reports
// whether there is one. The 文号 may be among them.
func (r *headReader) skipFacts() bool {
	facts, last, number := 0, -1, -1
	for n := 0; n < len(r.live) && n < 25; n++ {
		l, s := r.line(n), r.str(n)
		switch {
		case l.Kind == KindNumber:
			if number < 0 {
				number = n
			}
			if afterLabel(s, "发文字号", "文号", "文件编号") > 0 {
				last = n
				facts++
			}
		case isFact(s) && l.Kind != KindMarker:
			last = n
			facts++
		case l.Kind == KindMarker || l.Kind == KindRow || l.Kind == KindMasthead || endsSentence(s):
			n = len(r.live)
		}
	}
	if facts < 3 || last < 0 || r.numberBelow() > last {
		return false
	}
	for n := 0; n <= last; n++ {
		if n == number {
			at, _ := numberIn(r.str(n))
			r.n = n
			r.setNumber(at)
			continue
		}
		r.stamp(n)
	}
	r.n = last + 1
	return true
}

// numberBelow returns the place of the last 文号 line in the head, 0 if there is none: no sentence ends before it.
func (r *headReader) numberBelow() int {
	k := 0
	for n := 0; n < len(r.live) && n < 25; n++ {
		l := r.line(n)
		if l.Kind == KindNumber {
			if n > 0 && r.line(n-1).Kind == KindText && (isTitleLike(r.str(n-1)) && KindOf(r.str(n-1)) != "" || n > 1 && cells(r.str(n-1)) < 8 && endsTitle(r.str(n-2)+r.str(n-1))) {
				k = n
			}
			continue
		}
		if l.Kind == KindMarker || l.Kind == KindRow || l.Kind == KindMasthead || endsSentence(r.str(n)) && !isFact(r.str(n)) {
			break
		}
	}
	return k
}

// step reads the line at n and reports whether it belongs to the head.
func (r *headReader) step() bool {
	l, s := r.line(r.n), r.str(r.n)
	switch {
	case len(r.head.Recipients) > 0:
		return false
	case l.Kind == KindMasthead && !r.head.hasNumber() && r.takesMasthead():
		r.head.Masthead = append(r.head.Masthead, r.live[r.n])
	case l.Kind == KindNumber:
		return r.number(l, s)
	case l.Kind == KindRule || l.Role == Furniture:
	case r.isOrderNumber(s):
		r.setNumber(Span{0, len(s)})
	case l.Kind != KindText:
		return false
	case isFact(s):
		r.stamp(r.n)
	case r.startsRecipients():
		return r.recipients()
	case r.repeatsTitle(s):
		r.stamp(r.n)
	case r.takesTitle(s):
		r.addTitle()
	default:
		return false
	}
	return true
}

// takesMasthead reports whether the masthead at n is that of the document: nothing stands above it but others, or a title and nothing between.
func (r *headReader) takesMasthead() bool {
	h := &r.head
	return len(h.Title) == 0 || len(h.Masthead) == 0 && r.n > 0 && h.Title[len(h.Title)-1] == r.live[r.n-1] && strings.HasSuffix(Key(r.str(r.n)), "令")
}

// number takes a 文号 line. The same one again is a fact about the document; another one belongs to the next text.
func (r *headReader) number(l *Line, s string) bool {
	at, ok := numberIn(s)
	if !ok {
		return false
	}
	if !r.head.hasNumber() {
		r.setNumber(at)
		return true
	}
	first := Block{Pieces: r.head.NumberSpans}
	if Key(first.Text(r.text)) != Key(s[at.Start:at.End]) {
		return false
	}
	r.stamp(r.n)
	return true
}

// setNumber takes the 文号 that fills the bytes at of the line at n and its tails.
func (r *headReader) setNumber(at Span) {
	lines, pieces := numberPieces(r.lines, r.live[r.n])
	r.head.Number, r.head.NumberSpans = lines, Map(pieces, at.Start, at.End)
}

// hasNumber reports whether a 文号 stands in h.
func (h *Head) hasNumber() bool { return len(h.Number) > 0 }

// numberBelow reports whether the 文号 stands below line i.
func (h *Head) numberBelow(i int) bool { return h.hasNumber() && h.Number[0] > i }

// isOrderNumber reports whether s counts an order below its masthead: 第 300 号 below 云州市人民政府令.
func (r *headReader) isOrderNumber(s string) bool {
	k := Key(s)
	if r.head.hasNumber() || len(r.head.Masthead) == 0 && !strings.HasPrefix(k, "(") {
		return false
	}
	if at := strings.IndexByte(k, ')'); at > 0 && k[0] == '(' {
		k = k[at+1:]
	}
	return len(k) < 40 && strings.HasPrefix(k, "第") && (strings.HasSuffix(k, "号") || strings.HasSuffix(k, "號"))
}

// startsRecipients reports whether the lines at n are 主送机关 (GB/T 9704-2012, 7.3.2):
// names of organs that end with a colon, on at most eight lines.
func (r *headReader) startsRecipients() bool {
	if len(r.head.Title) == 0 && !r.head.hasNumber() && r.n > 3 {
		return false
	}
	return r.recipientLines() > 0
}

// recipientLines returns how many lines the addressees at n take, 0 if there are none.
func (r *headReader) recipientLines() int {
	s := ""
	for m := r.n; m < r.n+8; m++ {
		l := r.line(m)
		if l == nil || l.Kind != KindText || strings.ContainsAny(r.str(m), "。！？") {
			return 0
		}
		s += r.str(m)
		if e := last(s); e == '：' || e == ':' || e == '︰' {
			if isRecipients(s) {
				return m - r.n + 1
			}
			return 0
		}
		if m == r.n && !isAddressee(s) {
			return 0
		}
	}
	return 0
}

// addressees are characters of which each addressee ends with one: organs, their heads, places.
const addressees = "府门位构司会局委办室厅院部署处团校厂库行组企区市县州省盟旗镇乡街道所站中心者长志社业台队军警总关园系部機構門會廳處縣鄉區社"

// isRecipients reports whether s, without its colon, lists organs: 各区人民政府，市政府各部门：.
func isRecipients(s string) bool {
	s = strings.TrimRight(s, "：:︰ ")
	k := withoutTail(s)
	if hanCount(k) < 2 || strings.Contains(k, "如下") || strings.Contains(k, "关于") && !strings.Contains(k, "，") {
		return false
	}
	for _, w := range []string{"根据", "现将", "通知", "附件", "制定", "规定", "公告", "为了", "以下"} {
		if strings.Contains(k, w) {
			return false
		}
	}
	return strings.ContainsRune(addressees, last(k))
}

// isAddressee reports whether s can be the first line of a list of organs.
func isAddressee(s string) bool {
	return strings.ContainsAny(s, "，,、；：:") || strings.HasPrefix(s, "各")
}

// recipients takes the lines of the addressees.
func (r *headReader) recipients() bool {
	for range r.recipientLines() {
		r.head.Recipients = append(r.head.Recipients, r.live[r.n])
		r.n++
	}
	r.n--
	return true
}

// repeatsTitle reports whether s is a title that already stands above: web pages print it twice.
func (r *headReader) repeatsTitle(s string) bool {
	for _, i := range r.head.Title {
		if Key(r.lines[i].text(r.text)) == Key(s) {
			return true
		}
	}
	if len(r.head.Title) > 0 {
		t := Key(r.head.title(r.text, r.lines))
		return t == Key(s) || strings.HasPrefix(Key(s), t) && endsWithNumber(s)
	}
	return false
}

// takesTitle reports whether s is the title or its next piece.
func (r *headReader) takesTitle(s string) bool {
	above := r.head.title(r.text, r.lines)
	if above == "" || cells(s) >= 4 {
		if !isTitleLike(s) && !endsWithNumber(above+s) {
			return false
		}
	}
	if above == "" {
		return true
	}
	lastLine := r.head.Title[len(r.head.Title)-1]
	if closesBracketOf(above, s) || !endsTitle(above) && endsTitle(above+s) && cells(s) < 20 {
		return true
	}
	if r.known[Key(above)] || len(r.head.Title) >= 6 || cells(above)+cells(s) > 260 {
		return false
	}
	if r.known[Key(above+s)] {
		return true
	}
	if r.numberAhead() {
		return true
	}
	if endsTitle(above) || strings.HasPrefix(s, "（") && (strings.Contains(s, "通过") || strings.Contains(s, "公布")) {
		return isTail(s)
	}
	if !endsTitle(above) && strings.Contains(above, "关于") && endsTitle(s) && !strings.Contains(s, "关于") && r.nearTitle(lastLine) {
		return true // a word that ends like a kind, and the line with it: …关于批准锦书 | 街道办事处选址的批复
	}
	if KindOf(above) != "" && (!r.head.numberBelow(lastLine) || cells(above) > 16 && !endsTitle(s)) {
		return isTail(s)
	}
	return r.nearTitle(lastLine) && !strings.Contains(s, "，") && !isDateLine(s)
}

// numberAhead reports whether the 文号 of the document stands below the line at n, after at most three pieces of the title.
func (r *headReader) numberAhead() bool {
	if r.head.hasNumber() {
		return false
	}
	for m := r.n + 1; m <= r.n+4; m++ {
		l := r.line(m)
		if l == nil || l.Kind != KindText && l.Kind != KindNumber || l.Kind == KindText && !isTitleLike(r.str(m)) {
			return false
		}
		if l.Kind == KindNumber {
			return endsTitle(r.str(m-1)) || KindOf(r.str(m-1)) != ""
		}
	}
	return false
}

// nearTitle reports whether the line at n follows the last line of the title: no number between, and at most one blank line.
func (r *headReader) nearTitle(lastLine int) bool {
	return r.live[r.n]-lastLine <= 2 && !r.head.numberBelow(lastLine)
}

// isTail reports whether s only ends a title: （试行）, 的通知.
func isTail(s string) bool {
	if closesWhole(s) {
		return cells(s) <= 30 && !strings.Contains(s, "通过") && !strings.Contains(s, "此件") && !strings.Contains(s, "号")
	}
	return strings.HasPrefix(s, "的") && endsTitle(s) && cells(s) < 30
}

// closesBracketOf reports whether s closes the bracket that the title above leaves open.
func closesBracketOf(above, s string) bool {
	return opensBracket(above) && strings.ContainsAny(s, "）)》”〉") && cells(s) < 120
}

// addTitle takes the line at n for the title; a 文号 in brackets at its end is the number of the document.
func (r *headReader) addTitle() {
	h := &r.head
	h.Title = append(h.Title, r.live[r.n])
	h.TitleSpans = append(h.TitleSpans, r.line(r.n).Print)
	title := h.title(r.text, r.lines)
	at, ok := numberAtEnd(title)
	if !ok {
		return
	}
	if !h.hasNumber() {
		h.NumberSpans = Map(h.TitleSpans, at.Start, at.End)
		h.Number = h.Title[len(h.Title)-len(h.NumberSpans):]
	}
	open := strings.LastIndexFunc(title[:at.Start], func(x rune) bool { return fold(x) == '(' })
	h.TitleSpans = Map(h.TitleSpans, 0, len(strings.TrimRightFunc(title[:open], isSpace)))
}

func endsWithNumber(s string) bool {
	_, ok := numberAtEnd(s)
	return ok
}

// numberAtEnd finds a 文号 in brackets at the end of a title: …管理的通知（云发〔2021〕259号）.
func numberAtEnd(s string) (Span, bool) {
	if fold(last(s)) != ')' || cells(s) < 30 {
		return Span{}, false
	}
	depth := 0
	for i := len(s); i > 0; {
		r := last(s[:i])
		i -= len(string(r))
		switch r {
		case '）', ')':
			depth++
		case '（', '(':
			if depth--; depth == 0 {
				from := i + len(string(r))
				to := len(s) - len(string(last(s)))
				if isNumberLine(s[from:to]) && endsTitle(s[:i]) {
					return Span{from, to}, true
				}
				return Span{}, false
			}
		}
	}
	return Span{}, false
}

// facts are the names of what databases and web pages print above a document; they open a line even where the value is glued on.
var facts = []string{
	"索引号", "索 引 号", "发布日期", "发布时间", "发文日期", "发文机关", "发文单位", "发布机构", "发布单位", "成文日期", "生成日期", "信息来源",
	"时效性", "效力级别", "施行日期", "生效日期", "废止时间", "当前位置", "您当前", "您的位置", "所在位置", "您现在", "公报编号", "公報編號", "刊登日期",
	"[ 打印", "[打印", "**", "【", "葡文版本", "统一登记号", "组配分类", "浏览次数", "访问次数",
}

// weakFacts are such names only where a colon, a space or a sign follows: 来源：, 首页 >.
var weakFacts = []string{
	"来源", "信息分类", "主题分类", "分类", "有效性", "关键词", "主题词", "名称", "首页", "打印", "日期", "作者", "责任编辑", "版數", "版数", "法規", "法规", "体裁", "登记号", "公开方式", "公开日期",
}

// factLabels are all these names and 标题, as they stand before a colon with spaces between their characters: 有 效 性：有效.
var factLabels = func() map[string]bool {
	m := map[string]bool{"标题": true, "文号": true}
	for _, list := range [][]string{facts, weakFacts} {
		for _, f := range list {
			m[Key(f)] = true
		}
	}
	return m
}()

// isFact reports whether s is such a fact.
func isFact(s string) bool {
	if cells(s) > 160 || strings.HasSuffix(s, "。") {
		return false
	}
	for _, f := range facts {
		if strings.HasPrefix(s, f) {
			return true
		}
	}
	if at := strings.IndexAny(s[:min(len(s), 44)], "：:"); at > 0 && at <= 40 && factLabels[Key(s[:at])] {
		return true
	}
	for _, f := range weakFacts {
		if rest, ok := strings.CutPrefix(s, f); ok && (rest == "" || strings.ContainsRune("：:︰>＞】] \u3000", first(rest))) {
			return true
		}
	}
	return strings.HasPrefix(s, "<!--") || strings.Contains(s, "浏览") && strings.Contains(s, "次") || strings.Contains(s, "来源：") && strings.ContainsAny(s, "0123456789")
}
