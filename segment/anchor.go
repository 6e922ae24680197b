package segment

import "strings"

// anchors opens a document at each 文号 and each masthead that heads one.
func (f *finder) anchors() {
	for n := range f.live {
		if len(f.found) > 0 && f.live[n] <= f.found[len(f.found)-1].Anchor {
			continue
		}
		switch {
		case f.is(n, KindNumber):
			f.numberAnchor(n)
		case f.is(n, KindMasthead):
			f.mastheadAnchor(n)
		case f.is(n, KindText) && f.isSigned(n):
			f.titleAnchor(n)
		}
	}
}

// isSigned reports whether a signature stands above live line n, with nothing between but 版记 and notes in brackets.
func (f *finder) isSigned(n int) bool {
	m := n - 1
	for m > n-4 && f.is(m, KindText) && (closesWhole(f.str(m)) || isImprintLine(f.str(m))) {
		m--
	}
	if f.is(m, KindDate) {
		return f.is(m-1, KindText, KindMasthead) && isSignerLine(f.str(m-1))
	}
	_, ok := signedLine(f.str(m))
	return ok && f.is(m, KindText)
}

// titleAnchor opens a document without a number at a title below the signature of the one above, 云州市人民政府关于…的通知, where that one
// issues no other text.
func (f *finder) titleAnchor(n int) {
	title, m := "", n
	for ; m < n+5 && f.is(m, KindText) && isTitleLike(f.str(m)); m++ {
		title += f.str(m)
	}
	if rankTitle(title) != wholeTitle || !f.isWhole(title) || f.is(m, KindNumber) || len(f.found) == 0 && n > pageHead || f.issues(n, Key(title)) {
		return
	}
	if first := f.liveIndex(f.firstText()); len(f.found) == 0 {
		f.open(first, first, "the text begins, and a document without a number follows")
	}
	f.open(n, n, "a title below a signature")
}

// issues reports whether the document above live line n issues a text with the given title: it is an order, or a notice that says so in its
// title, or it quotes the title.
func (f *finder) issues(n int, title string) bool {
	from := f.liveIndex(f.firstText())
	if d := len(f.found) - 1; d >= 0 {
		from = f.liveIndex(f.found[d].From)
	}
	h := readHead(f.text, f.lines, f.live[from:min(n, from+pageHead)], f.front.titles(f.text))
	above := h.title(f.text, f.lines)
	for _, w := range []string{"印发", "转发", "批转", "公布", "发布", "颁布"} {
		if strings.Contains(above, w) {
			return true
		}
	}
	for m := max(from, n-pageHead); m < n; m++ {
		if s := f.str(m); strings.Contains(s, "《") && strings.Contains(Key(s), title) {
			return true
		}
	}
	return above == ""
}

// numberAnchor opens a document at a 文号 that stands like a header. A line that is only the tail of a
// wrapped sentence, and a number that repeats the last one before any text, open nothing.
func (f *finder) numberAnchor(n int) {
	why := f.headsDocument(n)
	if why == "" && f.insideHead(n) {
		return
	}
	if why == "" {
		f.isText(n)
		return
	}
	f.open(f.headStart(n), n, why)
}

// isText makes the 文号 on live line n and its tails running text.
func (f *finder) isText(n int) {
	at, _ := withTails(f.lines, f.live[n])
	for _, i := range at {
		f.lines[i].Kind, f.lines[i].Why, f.lines[i].Tail = KindText, "a 文号 in running text", false
	}
}

// headsDocument returns the evidence that the 文号 on live line n heads a document, "" if there is none.
func (f *finder) headsDocument(n int) string {
	before, after := f.str(n-1), f.str(n+1)
	prose := f.is(n-1, KindText, KindMarker) && cells(before) >= 30 && !endsSentence(before) && !endsTitle(before) && !f.titleAbove(n) && !isImprintLine(before) && !isFact(before) && !closesWhole(before)
	switch {
	case f.is(n-1, KindMasthead):
		return "a 文号 below a masthead"
	case f.is(n-1, KindColumn):
		return "a 文号 below a column heading"
	case f.isLetterNumber(n):
		return "a 文號 below the day of a letter"
	case f.is(n-1, KindAttachment):
		return ""
	case f.isOfOpenOrder(n):
		return ""
	case strings.Contains(Key(f.str(n)), "令第") && !prose:
		return "the number of an order, alone on its line"
	case endsInside(before) || startsInside(after):
		return ""
	case !prose && f.isAnnouncement(n):
		return "the number of an announcement, below its name or below a signature"
	case f.titleAbove(n) && !f.insideHead(n):
		return "a 文号 below a title"
	case f.titleBelow(n) && !prose && !f.insideHead(n):
		return "a 文号 above a title"
	case len(f.found) == 0 && n < 15 && !prose:
		return "the first 文号, near the beginning"
	}
	return ""
}

// isAnnouncement reports whether the 文号 on live line n is that of an announcement of an organ, which has no other head: the name stands
// on a line of its own, 国家林业部公告 | 2031年第8号, or both on one line below a signature. In a list of announcements they do neither.
func (f *finder) isAnnouncement(n int) bool {
	name, rest, ok := strings.Cut(Key(f.str(n)), "公告")
	if !ok || rest == "" || !EndsOrgan(name) {
		return false
	}
	return strings.HasSuffix(Key(f.lines[f.live[n]].text(f.text)), "公告") || f.isSigned(n)
}

// isOfOpenOrder reports whether live line n tells in brackets, below the title of what an order issues, the number of that order:
// （云州市人民政府令第12号）.
func (f *finder) isOfOpenOrder(n int) bool {
	k := Key(f.str(n))
	if len(f.found) == 0 || k[0] != '(' || !f.is(n-1, KindText) || !strings.Contains(k, "令第") {
		return false
	}
	open, order := f.found[len(f.found)-1], ""
	for m := f.liveIndex(open.From); m < n && (f.is(m, KindMasthead, KindNumber) || f.isOrder(m)); m++ {
		order += Key(f.str(m))
	}
	return strings.Trim(k, "()") == order
}

// insideHead reports whether live line n still belongs to the head of the last document: a web page
// prints the number among its facts, and again above the text.
func (f *finder) insideHead(n int) bool {
	if len(f.found) == 0 {
		return false
	}
	open := f.found[len(f.found)-1]
	for m := n - 1; m >= 0 && f.live[m] > open.Anchor; m-- {
		if n-m > 40 {
			return false // a head is never so long
		}
		s := f.str(m)
		if f.is(m, KindMarker, KindRow) || endsSentence(s) && !isFact(s) {
			return false
		}
	}
	return true
}

// titleAbove reports whether the lines above live line n are a title with its 文种.
func (f *finder) titleAbove(n int) bool {
	s := ""
	for m := n - 1; m >= 0 && m >= n-5; m-- {
		short := m == n-1 && cells(f.str(m)) < 8 // 知 of …的通 | 知
		if !f.is(m, KindText, KindMasthead) || !isTitleLike(f.str(m)) && !short {
			return false
		}
		s = f.str(m) + s
		if m == n-1 && !short && !endsTitle(s) && KindOf(s) == "" || m == n-2 && !endsTitle(s) && KindOf(s) == "" {
			return false
		}
		if strings.Contains(s, "关于") || strings.Contains(s, "印发") || strings.Contains(s, "转发") || cells(s) > 30 {
			return true
		}
	}
	return false
}

// titleBelow reports whether the lines below live line n are a title with its 文种, or a title and addressees.
func (f *finder) titleBelow(n int) bool {
	s := ""
	for m := n + 1; m <= n+5; m++ {
		if !f.is(m, KindText) || !isTitleLike(f.str(m)) {
			return false
		}
		s += f.str(m)
		if endsTitle(s) || KindOf(s) != "" && cells(s) > 16 {
			return true
		}
	}
	return false
}

// mastheadAnchor opens a document at a masthead whose number is missing or unreadable, or stands below the title.
func (f *finder) mastheadAnchor(n int) {
	if f.is(n+1, KindMasthead, KindNumber) || !isTitleLike(f.str(n+1)) && !f.isOrder(n+1) {
		return
	}
	if f.is(n-1, KindText, KindMarker) && cells(f.str(n-1)) > 40 && !endsSentence(f.str(n-1)) {
		return
	}
	from := f.mastheadStart(n)
	for m := n + 1; m <= n+5; m++ {
		if f.is(m, KindNumber) {
			f.open(from, m, "a 文号 below masthead and title")
			return
		}
		if !isTitleLike(f.str(m)) {
			break
		}
	}
	f.open(from, n, "a masthead")
}

// mastheadStart goes back from the masthead on live line n to the first line of its document: another masthead, or, at the
// beginning of the text, the title that a web page prints above an order.
func (f *finder) mastheadStart(n int) int {
	for f.is(n-1, KindMasthead) {
		n--
	}
	if s := f.str(n - 1); len(f.found) == 0 && n < 15 && f.is(n-1, KindText) && isTitleLike(s) && hanCount(s) > 4 && KindOf(s) != "" {
		return f.titleStart(n)
	}
	return n
}

// isOrder reports whether live line n counts an order: 第 300 号 below 云州市人民政府令.
func (f *finder) isOrder(n int) bool { return isOrderCount(f.str(n)) }

// headStart goes back from the 文号 on live line n to the first line of its document.
func (f *finder) headStart(n int) int {
	m := n
	if f.isLetterNumber(n) {
		return f.letterStart(n)
	}
	if f.is(n-1, KindMasthead) {
		for f.is(m-1, KindMasthead) {
			m--
		}
		return m
	}
	if f.titleAbove(n) || closesWhole(f.str(n)) && f.is(n-1, KindText) && isTitleLike(f.str(n-1)) && KindOf(f.str(n-1)) != "" {
		m = f.titleStart(n)
		for f.is(m-1, KindMasthead) {
			m--
		}
	}
	if len(f.found) == 0 && n < 15 {
		for m = n; m > 0 && !f.is(m-1, KindColumn); {
			m--
		}
	}
	return m
}

// titleStart returns the first live line of the title that ends above live line n: where the contents know it,
// or where issuer and subject are complete.
func (f *finder) titleStart(n int) int {
	s, known := "", f.front.titles(f.text)
	best := n - 1
	for m := n - 1; m >= 0 && m > n-7 && f.is(m, KindText) && (isTitleLike(f.str(m)) || m == n-1); m-- {
		if s != "" && f.isWhole(s) && !isOrganLine(f.str(m)) {
			break
		}
		s = f.str(m) + s
		best = m
		if known[Key(s)] {
			return m
		}
	}
	return best
}

// isWhole reports whether s is a title with its issuer: 云州市人民政府关于….
func (f *finder) isWhole(s string) bool {
	for _, w := range []string{"关于", "關於", "印发", "转发", "批转"} {
		if at := strings.Index(s, w); at >= 0 {
			return hanCount(s[:at]) >= 2
		}
	}
	return false
}
