package segment

import (
	"strings"
	"unicode/utf8"

	"github.com/gongbao/gongbao/internal/han"
	"github.com/gongbao/gongbao/internal/lexicon"
	"github.com/gongbao/gongbao/internal/wording"
)

// Elements are the marks that 版头 has above the masthead and beside the 文号 (GB/T 9704-2012, 7.2): 000001, 机密★1年, 特急, 签发人：张三.
type Elements struct {
	CopyNumber []Span // 份号 (7.2.1)
	Secrecy    []Span // 密级和保密期限 (7.2.2)
	Urgency    []Span // 紧急程度 (7.2.3)
	ApprovedBy []Span // the names of 签发人 (7.2.6)
	Sender     []Span // 发电单位 of a telegram
	Total      []Span // 总号, the count of all papers of a series: 125 of 总号：125
}

// An elementRule reads one mark at the start of s and returns the bytes of what it says and of all that it takes; 0 if s begins with
// none.
type elementRule struct {
	example string
	of      func(e *Elements) *[]Span
	read    func(s string) (says Span, n int)
}

// elementRules are tried in this order.
var elementRules = []elementRule{
	{"机密★1年", func(e *Elements) *[]Span { return &e.Secrecy }, secrecyAt},
	{"特急", func(e *Elements) *[]Span { return &e.Urgency }, urgencyAt},
	{"签发人：张三", func(e *Elements) *[]Span { return &e.ApprovedBy }, approversAt},
	{"发电单位　云州市人民政府", func(e *Elements) *[]Span { return &e.Sender }, senderAt},
	{"总第125号", func(e *Elements) *[]Span { return &e.Total }, totalAt},
	{"000001", func(e *Elements) *[]Span { return &e.CopyNumber }, copyNumberAt},
}

// elementsAt reads the marks that s begins with, one beside the other, and returns where they end. Spaces and the bars of a table
// may part them; what follows them stands apart.
func elementsAt(s string) (e Elements, n int) {
	for at := 0; at < len(s); {
		at += len(s[at:]) - len(strings.TrimLeftFunc(s[at:], isGap))
		size := e.take(s, at)
		if size == 0 {
			break
		}
		at += size
		if at < len(s) && !isGap(first(s[at:])) {
			break
		}
		n = at
	}
	return e, n
}

// take reads the mark at s[at:] and returns its length.
func (e *Elements) take(s string, at int) int {
	for _, rule := range elementRules {
		says, n := rule.read(s[at:])
		if n == 0 {
			continue
		}
		spans := rule.of(e)
		*spans = append(*spans, Span{at + says.Start, at + says.End})
		return n
	}
	return 0
}

// isEmpty reports whether there is no mark.
func (e *Elements) isEmpty() bool {
	return len(e.CopyNumber)+len(e.Secrecy)+len(e.Urgency)+len(e.ApprovedBy)+len(e.Sender)+len(e.Total) == 0
}

// isGap reports whether r parts two marks on one line.
func isGap(r rune) bool { return isSpace(r) || r == '|' || r == '｜' }

// The words of 7.2.1 to 7.2.3 and 7.2.6, and those of telegrams (明传电报).
var (
	secrecyLabels  = lexicon.NewList("密级和保密期限", "密级")
	secrecyGrades  = lexicon.NewList("绝密", "机密", "秘密")
	secrecyTerms   = lexicon.NewList("长期", "启封前", "启用前", "解密前")
	secrecyUnits   = lexicon.NewList("年", "个月", "月", "日", "天")
	urgencyLabels  = lexicon.NewList("紧急程度", "缓急程度", "缓急", "等级")
	urgencyGrades  = lexicon.NewList("特提", "特急", "加急", "平急", "急件")
	telegrams      = lexicon.NewList("明电", "密电")
	copyLabels     = lexicon.NewList("份号", "份数序号", "No.", "NO.", "№")
	approverLabels = lexicon.ListOf(lexicon.ApproverLabel)
	bareApprovers  = lexicon.NewList("签发人", "簽發人", "签批盖章") // those that need no colon
	senderLabels   = lexicon.NewList("发电单位", "发电机关")
	otherSigners   = lexicon.ListOf(lexicon.SignerLabel)
)

// secrecyAt reads 密级 and the term beside it: 机密★1年, 秘 密, 绝密★长期.
func secrecyAt(s string) (Span, int) {
	from := labelAt(s, secrecyLabels)
	n := anyWordAt(s[from:], secrecyGrades)
	if n == 0 {
		return Span{}, 0
	}
	end := from + n
	rest := han.TrimLeft(s[end:])
	if star := first(rest); in("★☆✩✭⭐*＊※", star) && rest != "" {
		rest = han.TrimLeft(rest[han.CharLen(rest, 0):])
		rest = rest[secrecyTerm(rest):]
		end = len(han.TrimRight(s[:len(s)-len(rest)]))
	}
	return Span{from, end}, end
}

// secrecyTerm returns the length of the term of 密级 that s begins with: 1年, 6个月, 长期.
func secrecyTerm(s string) int {
	if n := anyWordAt(s, secrecyTerms); n > 0 {
		return n
	}
	rest := strings.TrimLeftFunc(s, func(r rune) bool { return isDigit(r) || isHanDigit(r) })
	if len(rest) == len(s) {
		return 0
	}
	n := anyWordAt(han.TrimLeft(rest), secrecyUnits)
	if n == 0 {
		return 0
	}
	return len(s) - len(han.TrimLeft(rest)) + n
}

// urgencyAt reads 紧急程度, with what kind of telegram it stands on: 特急, 加　急, 等级：特急·明电.
func urgencyAt(s string) (Span, int) {
	from := labelAt(s, urgencyLabels)
	if from == 0 {
		if n := anyWordAt(s, urgencyLabels); n > 0 && n < len(s) && isSpace(first(s[n:])) {
			from = len(s) - len(han.TrimLeft(s[n:])) // 等级　特急·明电
		}
	}
	n := anyWordAt(s[from:], urgencyGrades)
	if n == 0 {
		return Span{}, 0
	}
	end := from + n
	rest := strings.TrimLeftFunc(s[end:], func(r rune) bool { return isSpace(r) || fold(r) == '.' || fold(r) == '-' })
	return Span{from, end}, len(s) - len(rest) + anyWordAt(rest, telegrams)
}

// senderAt reads the organ that sends a telegram, with what stands beside it apart: 发电单位　云州市人民政府　　签批盖章　张三.
func senderAt(s string) (Span, int) {
	from := anyWordAt(s, senderLabels)
	if from == 0 {
		return Span{}, 0
	}
	from = len(s) - len(strings.TrimLeftFunc(s[from:], func(r rune) bool { return isSpace(r) || fold(r) == ':' }))
	end := from
	for i, r := range s[from:] {
		if isSpace(r) {
			break
		}
		end = from + i + han.CharLen(s, from+i)
	}
	if !isOrganLine(s[from:end]) {
		return Span{}, 0
	}
	return Span{from, end}, end
}

// totalAt reads 总号, the count of all papers of a series beside that of the year: 总号：125, （总第125号）, 总125号.
func totalAt(s string) (Span, int) {
	c := cursor{s: s}
	open := fold(c.peek()) == '('
	if open {
		c.next()
	}
	if c.spaces(); c.peek() != '总' && c.peek() != '總' {
		return Span{}, 0
	}
	c.next()
	for c.spaces(); in("第号號字编編:：", c.peek()) && c.at < len(s); c.spaces() {
		c.next()
	}
	from := c.at
	digits := digitsOf(s[from:])
	c.at += len(digits)
	says := Span{from, c.at}
	c.spaces()
	if c.peek() == '号' || c.peek() == '號' {
		c.next()
	}
	if c.spaces(); open && fold(c.peek()) != ')' || digits == "" || len(digits) > 8 {
		return Span{}, 0
	}
	if open {
		c.next()
	}
	return says, c.at
}

// withoutTotal returns a count without 总号 in brackets after it, and where that stands: 第8号 of 第8号（总第25号）.
func withoutTotal(s string) (string, Span) {
	at := wording.BracketAtEnd(s)
	if at <= 0 {
		return s, Span{}
	}
	says, n := totalAt(s[at:])
	if n == 0 || han.Trimmed(s[at+n:]) != "" {
		return s, Span{}
	}
	return han.TrimRight(s[:at]), Span{at + says.Start, at + says.End}
}

// copyNumberAt reads 份号: six figures, or more or fewer of them after their label.
func copyNumberAt(s string) (Span, int) {
	from := labelAt(s, copyLabels)
	if from == 0 {
		from = anyWordAt(s, copyLabels)
		from = len(s) - len(han.TrimLeft(s[from:]))
	}
	rest := strings.TrimLeftFunc(s[from:], isDigit)
	n := len(s) - len(rest) - from
	if digits := utf8.RuneCountInString(s[from : from+n]); digits == 6 || from > 0 && digits > 0 && digits < 9 {
		return Span{from, from + n}, from + n
	}
	return Span{}, 0
}

// approversAt reads 签发人 and the names after it: 签发人：张三　李四. Who signs for another reason, 会签人：王五, is no part of it.
func approversAt(s string) (Span, int) {
	from := labelAt(s, approverLabels)
	if from == 0 {
		if n := anyWordAt(s, bareApprovers); n > 0 && n < len(s) && isSpace(first(s[n:])) {
			from = len(s) - len(han.TrimLeft(s[n:])) // the colon is lost: 签发人 张三
		}
	}
	if from == 0 {
		return Span{}, 0
	}
	end := len(s)
	for i := range s[from:] {
		if n := labelAt(s[from+i:], otherSigners); n > 0 {
			end = from + len(han.TrimRight(s[from:from+i]))
			break
		}
	}
	if !areNames(s[from:end]) {
		return Span{}, 0
	}
	return Span{from, end}, len(s)
}

// areNames reports whether s is one name or some: 张三, 张 三　李四, 买买提·艾力.
func areNames(s string) bool {
	n := hanCount(s)
	if n < 2 || n > 40 {
		return false
	}
	for _, r := range s {
		if !isHan(r) && !isSpace(r) && !in("、，,·•", r) {
			return false
		}
	}
	return true
}

// besideNumber returns the range of a header line that is left between the marks on both sides of it: 云政发〔2031〕5号 of
// 云政发〔2031〕5号　　签发人：张三, and of 机密★1年　　云政发〔2031〕5号.
func besideNumber(s string, facts han.Facts) (from, to int, e Elements) {
	to = len(s)
	if !facts.May(han.WithSigning|han.WithElement) || !holds(s, "签", "簽", "密", "急", "特提") {
		return 0, to, e
	}
	e, from = elementsAt(s)
	from = len(s) - len(strings.TrimLeftFunc(s[from:], isGap))
	if from == len(s) {
		return 0, to, Elements{}
	}
	for i, r := range s[from:] {
		if !in("签簽", r) || i == 0 || !isGap(last(s[:from+i])) {
			continue
		}
		if says, n := approversAt(s[from+i:]); n > 0 {
			to = from + len(strings.TrimRightFunc(s[from:from+i], isGap))
			e.ApprovedBy = append(e.ApprovedBy, Span{from + i + says.Start, from + i + says.End})
			break
		}
	}
	return from, to, e
}

// digitsOf returns the figures that s begins with.
func digitsOf(s string) string { return s[:len(s)-len(strings.TrimLeftFunc(s, isDigit))] }
