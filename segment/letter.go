package segment

import (
	"strings"
	"unicode/utf8"

	"github.com/gongbao/gongbao/internal/han"
	"github.com/gongbao/gongbao/internal/lexicon"
	"github.com/gongbao/gongbao/internal/wording"
)

// The labels above a paper of a government of Taiwan (行政院 文書處理手冊): 發文日期：中華民國112年8月15日.
const (
	letterDate   = "發文日期"
	letterNumber = "發文字號"
)

// isLetterNumber reports whether live line n is the 文號 of such a paper, which stands below its day.
func (f *finder) isLetterNumber(n int) bool {
	return n > 0 && f.is(n, KindNumber) && !f.insideHead(n) && wording.AfterLabel(f.str(n), letterNumber) > 0 && wording.AfterLabel(f.str(n-1), letterDate) > 0
}

// isActOfMacau reports whether live line n is the number by which acts of Macau are called, alone on its line: 第224/2031號行政長官批示.
func (f *finder) isActOfMacau(n int) bool {
	s := f.str(n)
	return first(s) == '第' && strings.Contains(han.Key(s), "/") && (!f.isProse(n-1) || isLatinLine(f.str(n-1))) && !f.insideHead(n)
}

// regionOver goes back from the number of an act on live line n over the name of the region above it, in one language or two: 澳門特別行政區 |
// REGIÃO ADMINISTRATIVA ESPECIAL DE MACAU | 第12/2031號法律.
func (f *finder) regionOver(n int) int {
	for m := n - 1; m >= 0 && m >= n-2 && f.is(m, KindText); m-- {
		if s := f.str(m); isRegion(s) {
			return m
		} else if !isLatinLine(s) {
			break
		}
	}
	return n
}

// isRegion reports whether s is the name of a special administrative region and nothing else.
func isRegion(s string) bool {
	return len(s) < 90 && strings.HasSuffix(han.Key(s), "特別行政區") && hanCount(s) < 10
}

// isOfficeOfActs reports whether live line n names the office whose acts stand below it, as the gazette of Macau prints it above them: 經濟財政司司長辦公室 |
// 第75/2031號經濟財政司司長批示.
func (f *finder) isOfficeOfActs(n int) bool {
	m := n + 1
	if f.is(m, KindText) && isLatinLine(f.str(m)) {
		m++
	}
	return f.is(m, KindNumber) && isOrganLine(f.str(n)) && n > 0 && f.isClosed(n) && strings.Contains(f.str(m), "/") && strings.HasPrefix(han.Key(f.str(m)), "第")
}

// isBelowOffices reports whether the number of an act on live line n is the first of an issue of Macau, and nothing but offices stand above
// it: 澳門特別行政區 | 行政長官辦公室. They head a series of acts.
func (f *finder) isBelowOffices(n int) bool {
	if n > 6 || !strings.Contains(f.str(n), "/") || !f.isActOfMacau(n) {
		return false
	}
	for m := range n {
		if s := f.str(m); !isOrganLine(s) && !strings.HasSuffix(han.Key(s), "行政區") && !f.is(m, KindStamp) {
			return false
		}
	}
	return true
}

// letterStart returns the live line that names the organ and the kind of the paper whose 文號 stands on live line n,
// 雲州市政府　函, above its address, who handles it and its day; the line of the day where nothing does.
func (f *finder) letterStart(n int) int {
	for m := n - 2; m >= 0 && n-m <= 12; m-- {
		s := f.str(m)
		if f.is(m, KindMasthead) || wording.KindOf(han.Key(s)) != "" && cells(s) <= 60 && !endsSentence(s) {
			return m
		}
		if at := strings.IndexAny(s, "：:"); at <= 0 || at > len("密等及解密條件或保密期限") {
			break
		}
	}
	return n - 1
}

// letterDay returns where the day stands among the facts above a document; nil if no line of them gives it.
func letterDay(text string, lines []Line, facts []int) []Span {
	for _, i := range facts {
		p := lines[i].Print
		s := text[p.Start:p.End]
		if at := wording.AfterLabel(s, letterDate); at > 0 {
			if _, ok := wording.DayOf(s[at:]); ok {
				return []Span{{p.Start + at, p.End}}
			}
		}
	}
	return nil
}

// markEmptyLabels gives the line 附件： of a letterhead of Taiwan that names none to the facts of the head: 發文字號：… | 附件：.
func markEmptyLabels(text string, lines []Line) {
	last := -1
	for i := range lines {
		l := &lines[i]
		if l.Kind == KindAttachment && last >= 0 && wording.AfterLabel(lines[last].text(text), letterNumber) > 0 && isBareLabel(l.text(text)) {
			l.claim(KindStamp, "the label of the attachments in the head of a letter, which names none")
		}
		if l.Kind != KindBlank {
			last = i
		}
	}
}

// letterHeads are the keys of the labels that stand above a paper of a government of Taiwan, before its subject.
var letterHeads = lexicon.NewHeads(keysOf(append(lexicon.Words(lexicon.LetterLabel), letterDate, letterNumber, "地　址")))

// keysOf returns the keys of some words.
func keysOf(words []string) []string {
	keys := make([]string, len(words))
	for i, w := range words {
		keys[i] = han.Key(w)
	}
	return keys
}

// The labels of the subject of such a paper, of its addressees and of those who get a copy.
const (
	letterSubject = "主旨"
	letterTo      = "受文者"
	letterMain    = "正本"
	letterCopy    = "副本"
)

// isLetterhead reports whether live line n names the organ and the kind of such a paper, and its labels stand below: 行政院函 | 受文者：議事處.
func (f *finder) isLetterhead(n int) bool {
	if !mayBeLetterhead(f.str(n)) {
		return false
	}
	labels := 0
	for m := n + 1; m <= n+4 && labels+n+4 > m; m++ { // two may still come
		if isLetterLabel(f.str(m)) {
			labels++
		}
	}
	return labels >= 2 && isLetterhead(f.str(n))
}

// numbersLetterhead reports whether live line n is the 文號 of a paper of Taiwan without labels: the line that names the organ and the kind
// stands above, and its day between both or on the line of the 文號: 雲州市政府公告 | 中華民國120年5月4日 | 雲府字第1200001234號.
func (f *finder) numbersLetterhead(n int) bool {
	if f.is(n-1, KindDate) {
		return isLetterhead(f.str(n-2)) && !f.is(n-2, KindNumber)
	}
	return n > 0 && (dayAt(f.str(n)) > 0 && isLetterhead(f.str(n-1)) || f.decidesAppeal(n-1))
}

// decidesAppeal reports whether live line n heads the decision on an appeal, as governments of Taiwan print it: 雲州縣政府訴願決定書.
func (f *finder) decidesAppeal(n int) bool {
	if !holds(f.str(n), "書", "书") {
		return false
	}
	kind := wording.KindOf("|" + han.Key(f.str(n)))
	return in("書书", last(kind)) && lexicon.Is(kind, lexicon.ColumnName) && isLetterhead(f.str(n))
}

// readLetterHead takes the letterhead at n and the labels below it, down to the subject; it reports whether the head is that of a letter.
func (r *headReader) readLetterHead() bool {
	if len(r.live) == 0 || r.line(0).Kind != KindText || !mayBeLetterhead(r.str(0)) {
		return false
	}
	labels := 0
	for m := 1; m <= 4 && r.line(m) != nil; m++ {
		if isLetterLabel(r.str(m)) {
			labels++
		}
	}
	if labels < 2 || !isLetterhead(r.str(0)) {
		return false
	}
	r.head.Masthead = []int{r.live[0]}
	for r.n = 1; r.line(r.n) != nil && (isLetterLabel(r.str(r.n)) || r.line(r.n).Kind == KindNumber); r.n++ {
		if r.line(r.n).Kind != KindNumber || !r.number(r.str(r.n)) {
			r.stamp(r.n)
		}
	}
	return true
}

// isLetterhead reports whether s is the name of an organ with the kind of its paper: 雲州市政府　函.
func isLetterhead(s string) bool { return mayBeLetterhead(s) && isLetterheadKey(han.Key(s)) }

// mayBeLetterhead reports whether s ends as such a line does: with a kind of paper, or with a bracket after one.
func mayBeLetterhead(s string) bool { return wording.EndsKind(s) || fold(han.LastPrint(s)) == ')' }

// isLetterheadKey is isLetterhead for the key of a line.
func isLetterheadKey(k string) bool {
	if len(k) > 120 || strings.ContainsAny(k, ":.") {
		return false
	}
	kind := wording.KindOf("|" + k)
	organ := strings.TrimSuffix(k, kind)
	return kind != "" && (wording.EndsOrgan(organ) || wording.IsStateHead(organ))
}

// isLetterLabel reports whether s begins with one of the labels.
func isLetterLabel(s string) bool {
	if !letterHeads.MayBegin(s) {
		return false
	}
	at := colon(s[:min(len(s), 80)])
	return at > 0 && letterHeads.Begins(han.Key(s[:at]))
}

// letterEnd returns the line after the last of a paper of Taiwan: after 正本 and 副本, and who signs below them. to if live, the lines of
// the document, are no such paper, or if an attachment follows.
func letterEnd(text string, lines []Line, live []int, to int) int {
	labels, end := 0, -1
	for n, i := range live {
		s := lines[i].text(text)
		switch {
		case end < 0 && n < headLabels && lines[i].may(han.WithColon) && isLetterLabel(s):
			labels++
		case n >= headLabels && labels < 2:
			return to
		case wording.AfterLabel(s, letterMain, letterCopy) > 0 && colon(s[:min(len(s), 40)]) > 0:
			end = n
		case end >= 0 && !wording.IsPersonLine(s):
			if lines[i].Kind == KindAttachment || sendsText(text, lines, live[:n], s) {
				return to
			}
			return live[n]
		}
	}
	return to
}

// sendsText reports whether a letter, of the live lines given, sends along the text whose title is s: 主旨：訂定「雲州市檔案要點」.
func sendsText(text string, lines []Line, letter []int, s string) bool {
	k := han.Key(s)
	if !isTitleLike(s) || wording.KindOf(s) == "" && hanCount(s) < 4 {
		return false
	}
	for _, i := range letter {
		if l := lines[i].text(text); holds(l, "「", "附") && strings.Contains(han.Key(l), k) {
			return true
		}
	}
	return false
}

// A Letter is what a paper of Taiwan says after labels.
type Letter struct {
	To, Copies []Span // 受文者 and 正本; 副本
	Subject    []Span // 主旨
	Speed      []Span // 速別, how urgent it is: 最速件
	Secrecy    []Span // 密等及解密條件或保密期限: 普通
	Attached   []Span // 附件 that the head names; 如文 points to the text
	Contacts   []Span // whole lines that say who handles it and how to reach him: 電話：06-3901104
}

// readLetter reads the labels of a letter from the live lines of a document.
func readLetter(text string, lines []Line, live []int) Letter {
	var l Letter
	for n, i := range live {
		p := lines[i].Print
		s := text[p.Start:p.End]
		value := func(label string) (Span, bool) {
			at := wording.AfterLabel(s, label)
			return Span{p.Start + at, p.End}, at > 0 && colon(s[:min(len(s), 40)]) > 0 && colon(s[:min(len(s), 40)]) < at
		}
		if n < headLabels && len(l.Subject) == 0 && l.takeHead(p, s) {
			continue
		}
		if at, ok := value(letterTo); ok && n < headLabels {
			l.To = append(l.To, at)
		} else if at, ok := value(letterMain); ok {
			l.To = append(l.To, at)
		} else if at, ok := value(letterCopy); ok {
			l.Copies = append(l.Copies, at)
		} else if at, ok := value(letterSubject); ok && len(l.Subject) == 0 {
			l.Subject = subjectFrom(text, lines, live[n:], at)
		}
	}
	return l
}

// headLabels is how many lines of labels stand above the subject at most.
const headLabels = 14

// The labels in the head of such a paper that its fields are taken from, and the values that point to its text.
var (
	speedLabels    = lexicon.NewList(keysOf(lexicon.Words(lexicon.LetterSpeed))...)
	secrecyHeads   = lexicon.NewList(keysOf(lexicon.Words(lexicon.LetterSecrecy))...)
	contactLabels  = lexicon.NewList(keysOf(lexicon.Words(lexicon.LetterContact))...)
	attachedHead   = "附件"
	pointsToLetter = lexicon.NewHeads(lexicon.Words(lexicon.LetterPointer))
)

// takeHead takes what line s of the head, printed at p, says after its label: 速別：普通件. It reports whether it took something.
func (l *Letter) takeHead(p Span, s string) bool {
	at := colon(s[:min(len(s), 80)])
	if at <= 0 {
		return false
	}
	label := han.Key(s[:at])
	_, n := utf8.DecodeRuneInString(s[at:])
	rest := han.TrimLeft(s[at+n:])
	value := Span{p.Start + len(s) - len(rest), p.End}
	if rest == "" {
		return false
	}
	switch {
	case contactLabels.Has(label):
		l.Contacts = append(l.Contacts, p)
	case speedLabels.Has(label):
		l.Speed = append(l.Speed, value)
	case secrecyHeads.Begin(label):
		l.Secrecy = append(l.Secrecy, value)
	case label == attachedHead && !pointsToLetter.Begins(rest) && isAttachedName(rest):
		l.Attached = append(l.Attached, value)
	default:
		return false
	}
	return true
}

// isAttachedName reports whether s names an attachment: words, and not only the name of a file in brackets.
func isAttachedName(s string) bool { return hanCount(outsideBrackets(s)) >= 3 }

// subjectFrom returns the subject that begins at a place on the first of some lines and ends with a full stop.
func subjectFrom(text string, lines []Line, live []int, at Span) []Span {
	pieces := []Span{at}
	for n := 1; n < min(len(live), 6) && !endsSentence(text[pieces[n-1].Start:pieces[n-1].End]) && lines[live[n]].Kind == KindText; n++ {
		if isLetterLabel(lines[live[n]].text(text)) || strings.HasPrefix(han.Key(lines[live[n]].text(text)), han.Key("說明")) {
			break
		}
		pieces = append(pieces, lines[live[n]].Print)
	}
	return pieces
}

// isLetter reports whether h is the head of a paper of Taiwan.
func (h *Head) isLetter(text string, lines []Line) bool {
	return len(h.Masthead) == 1 && len(h.Title) == 0 && len(h.Stamps) > 0 && isLetterhead(lines[h.Masthead[0]].text(text)) && isLetterLabel(lines[h.Stamps[0]].text(text))
}
