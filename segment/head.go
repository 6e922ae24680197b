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
	page  page            // what a web page prints around the title
}

// readHead reads the head of the document that begins at live[0].
func readHead(text string, lines []Line, live []int, known map[string]bool) Head {
	r := headReader{text: text, lines: lines, live: live, known: known}
	r.skipPage()
	for r.n < len(live) && r.step() {
		r.n++
	}
	r.readFacts()
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

// step reads the line at n and reports whether it belongs to the head.
func (r *headReader) step() bool {
	l, s := r.line(r.n), r.str(r.n)
	switch {
	case len(r.head.Recipients) > 0:
		return false
	case r.isOfPage():
		r.stamp(r.n)
	case l.Kind == KindMasthead && !r.head.hasNumber() && r.takesMasthead():
		r.head.Masthead = append(r.head.Masthead, r.live[r.n])
	case l.Kind == KindNumber:
		return r.number(s)
	case l.Kind == KindRule || l.Role == Furniture:
	case r.isOrderNumber(s):
		r.setNumber(withoutBrackets(s))
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

// number takes a 文号 line. The same one again is a fact about the document, and so is the first where it stands among facts; another one
// belongs to the next text.
func (r *headReader) number(s string) bool {
	at, ok := numberIn(s)
	if !ok {
		return false
	}
	h := &r.head
	if !h.hasNumber() {
		r.setNumber(at)
		return true
	}
	first := Block{Pieces: h.NumberSpans}
	if Key(first.Text(r.text)) != Key(s[at.Start:at.End]) {
		return false
	}
	if h.NumberSpans[0].Start > r.lines[h.Number[0]].Print.Start && afterLabel(r.lines[h.Number[0]].text(r.text), numberLabels...) > 0 {
		h.Stamps = append(h.Stamps, h.Number...)
		r.setNumber(at)
		return true
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

// isOrderNumber reports whether s counts an order below its masthead or its title: 第 300 号 below 云州市人民政府令,
// （第12号） below 云州市人民代表大会常务委员会公告.
func (r *headReader) isOrderNumber(s string) bool {
	k := Key(s)
	if r.head.hasNumber() || len(r.head.Masthead) == 0 && !strings.HasPrefix(k, "(") {
		return false
	}
	if inner := strings.TrimSuffix(k, ")"); len(inner) < len(k) && k[0] == '(' {
		title := r.head.title(r.text, r.lines)
		return isOrderCount(inner[1:]) && (len(r.head.Masthead) > 0 || endsTitle(title) && !strings.Contains(title, "关于"))
	}
	if at := strings.IndexByte(k, ')'); at > 0 && k[0] == '(' {
		k = k[at+1:]
	}
	return isOrderCount(k)
}

// withoutBrackets returns where the count of an order stands in s: 第12号 of （第12号）.
func withoutBrackets(s string) Span {
	if !closesWhole(s) {
		return Span{0, len(s)}
	}
	return Span{len(string(first(s))), len(s) - len(string(last(s)))}
}

// startsRecipients reports whether the lines at n are 主送机关 (GB/T 9704-2012, 7.3.2):
// names of organs that end with a colon, on at most eight lines.
func (r *headReader) startsRecipients() bool {
	if len(r.head.Title) == 0 && !r.head.hasNumber() && r.n > 3 {
		return false
	}
	return r.addressees(r.n) > 0
}

// addressees returns how many lines the addressees at n take, 0 if there are none.
func (r *headReader) addressees(n int) int {
	s := ""
	for m := n; m < n+8; m++ {
		l := r.line(m)
		if l == nil || l.Kind != KindText || strings.ContainsAny(r.str(m), "。！？") {
			return 0
		}
		s += r.str(m)
		if e := last(s); e == '：' || e == ':' || e == '︰' {
			if isRecipients(s) {
				return m - n + 1
			}
			return 0
		}
		if m == n && !isAddressee(s) {
			return 0
		}
	}
	return 0
}

// addresseeEnds are characters of which each addressee ends with one: organs, their heads, places.
const addresseeEnds = "府门位构司会局委办室厅院部署处团校厂库行组企区市县州省盟旗镇乡街道所站中心者长志社业台队军警总关园系部機構門會廳處縣鄉區社"

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
	return strings.ContainsRune(addresseeEnds, last(k))
}

// isAddressee reports whether s can be the first line of a list of organs.
func isAddressee(s string) bool {
	return strings.HasPrefix(s, "各") || strings.ContainsAny(s, "，,、；：:") && dayAt(s) == 0
}

// recipients takes the lines of the addressees.
func (r *headReader) recipients() bool {
	for range r.addressees(r.n) {
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
	if startsEnactment(s) {
		return false
	}
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
	if endsTitle(above) {
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
