package segment

import (
	"slices"
	"strings"

	"github.com/gongbao/gongbao/internal/han"
	"github.com/gongbao/gongbao/internal/inorder"
	"github.com/gongbao/gongbao/internal/lexicon"
)

// A shape recognises a kind of line from the line alone.
type shape struct {
	kind    Kind
	why     string
	example string    // as printed
	needs   han.Facts // signs one of which stands on every such line; 0 if none has to
	is      func(s string) bool
}

// shapes are tried in this order, and the first that fits wins. Rows and markers are found
// before them by newLine and markerAt; what none of them claims is text.
var shapes = []shape{
	{KindRule, "only dashes", "————————", 0, isRule},
	{KindPageNumber, "a number between dashes or dots", "— 12 —", 0, isPageNumber},
	{KindStamp, "added by a web page or a printer", "【打印本页】　【关闭窗口】", han.WithStamp, isStamp},
	{KindStamp, "the caption of a photograph", "张三作政府工作报告。本报记者 李四 摄", 0, isCaption},
	{KindContents, "the word 目录 alone", "目　录", han.WithContents | han.WithLatin, isContentsHead},
	{KindColumn, "a name between two bullets", "● 区政府文件 ●", 0, isColumn},
	{KindNumber, "a 文号 alone on its line", "云政发〔2031〕8号", han.WithDigit | han.WithNumber, isNumberLine},
	{KindDate, "a date alone on its line", "2031年5月4日", han.WithDay | han.WithYear, isDateLine},
	{KindAttachment, "begins with the label 附件", "附件1", 0, isAttachmentLine},
	{KindMasthead, "an organ's name and 文件 or 令", "云州市人民政府文件", han.WithPaper | han.WithOrder, isMasthead},
}

// A day and a 文号 may begin like a marker.
var dateShape, numberShape = shapeOf(KindDate), shapeOf(KindNumber)

// shapeOf returns the shape of a kind.
func shapeOf(k Kind) *shape {
	return &shapes[slices.IndexFunc(shapes, func(sh shape) bool { return sh.kind == k })]
}

// classify gives each line the kind that its shape shows.
func classify(text string, lines []Line) {
	alone := kindsAlone(text, lines)
	for i := range lines {
		l := &lines[i]
		if l.Kind == KindBlank || l.Role == Furniture {
			continue
		}
		if alone != nil {
			l.claim(alone[i].kind, alone[i].why)
		} else {
			l.claim(kindOf(text, l))
		}
		if i > 0 && isRowTail(text, &lines[i-1], l) {
			l.Tail = true
			l.claim(KindRow, "the rest of a row that was broken in two")
		}
	}
	markPieces(text, lines)
	joinOrders(text, lines)
	joinPapers(text, lines)
	joinBrokenMastheads(text, lines)
	headsOfOffices(text, lines)
	columnsAboveOrders(text, lines)
	joinSpoiltCounts(text, lines)
	joinNumbers(text, lines)
	joinDates(text, lines)
	markElements(text, lines)
	markHTMLTables(text, lines)
}

// A loneKind is what a line is by its shape.
type loneKind struct {
	kind Kind
	why  string
}

// kindsAlone returns what the lines of a large text are, which is worked out side by side; nil for others.
func kindsAlone(text string, lines []Line) []loneKind {
	workers := inorder.Workers(len(text))
	if workers == 1 {
		return nil
	}
	alone := make([]loneKind, len(lines))
	inorder.Each(workers, len(text), func(k int) {
		for i := len(lines) * k / workers; i < len(lines)*(k+1)/workers; i++ {
			if l := &lines[i]; l.Kind != KindBlank && l.Role != Furniture {
				alone[i].kind, alone[i].why = kindOf(text, l)
			}
		}
	})
	return alone
}

// isRowTail reports whether l is the rest of a pipe row that was broken in the line above: that one has no closing pipe.
func isRowTail(text string, above, l *Line) bool {
	if above.Kind != KindRow || l.Kind == KindBlank || l.Kind == KindRule {
		return false
	}
	a, s := above.text(text), l.text(text)
	return strings.HasPrefix(a, "|") && !strings.HasSuffix(a, "|") && !strings.HasPrefix(s, "|") && strings.HasSuffix(s, "|")
}

// kindOf returns the kind of one line and why, and notes its marker.
func kindOf(text string, l *Line) (Kind, string) {
	s := l.text(text)
	if isRule(s) {
		return KindRule, shapes[0].why
	}
	if l.row {
		if l.may(han.WithSigning) && approverLabels.Stand(s) && isNumberLine(s) {
			return KindNumber, "a 文号, and who approved the paper beside it"
		}
		return KindRow, "cells between tabs or pipes"
	}
	if m, ok := markerAt(s, l.Print.Start); ok && !dateShape.fits(l, s) && !numberShape.fits(l, s) {
		l.Marker = m
		return KindMarker, "begins with a marker"
	}
	for i := range shapes[1:] {
		if sh := &shapes[1+i]; sh.fits(l, s) {
			return sh.kind, sh.why
		}
	}
	return KindText, "no other shape fits"
}

// fits reports whether l, on which s is printed, has the shape.
func (sh *shape) fits(l *Line, s string) bool {
	if sh.needs != 0 && !l.may(sh.needs) {
		return false
	}
	if sh == numberShape {
		_, ok := l.numberIn(s)
		return ok
	}
	return sh.is(s)
}

// isTableRow reports whether a raw line is a row of a table: cells between tabs, or | cells |.
// A tab before the first print only indents it.
func isTableRow(raw string) bool {
	if strings.IndexByte(raw, '\t') < 0 && strings.IndexByte(raw, '|') < 0 {
		return isDrawnRow(raw)
	}
	s := strings.TrimRight(raw, "\r\n\f\v")
	body := han.TrimStart(s, "\t \u3000\ufeff")
	if han.Trimmed(body) == "" {
		return false
	}
	if strings.HasPrefix(body, "|") && strings.Count(body, "|") > 1 {
		return true
	}
	return strings.Contains(body, "\t")
}

// isRule reports whether s is a ruled line: ———, -----, ====, |---|---|, ├──┼──┤, or the star in the middle of the red line of a party paper.
func isRule(s string) bool {
	if s == "★" || s == "☆" {
		return true
	}
	if s != "" && isIdeograph(s, 0) {
		return false
	}
	n := 0
	for _, r := range s {
		switch fold(r) {
		case '-', '=', '_':
			n++
		case '|', ':', '+', ' ', '\t', '\u3000':
		default:
			if !isDrawn(r) && !waves.Has(r) {
				return false
			}
			n++
		}
	}
	return n >= 3
}

// waves are drawn in rows above and below what heads a part of an issue.
var waves = han.NewSet("﹏﹋﹌﹍﹎～〜﹡＊※∞")

// isPageNumber reports whether s is a page number between signs: — 3 —, -3-, ·3·, 第 3 页, 3/15.
// A bare number is one only among others that count on; furniture decides that.
func isPageNumber(s string) bool {
	if len(s) > 40 || beginsAndEndsInHan(s) {
		return false
	}
	t := strings.TrimFunc(s, isPageSign)
	if inner, ok := strings.CutPrefix(t, "一"); ok && strings.HasSuffix(inner, "一") { // 一 24 一 for — 24 —
		return isNumeral(han.Trimmed(strings.TrimSuffix(inner, "一")))
	}
	if len(t) < len(s) {
		t = strings.TrimFunc(t, func(r rune) bool { return r == '一' || isPageSign(r) }) // an OCR reads — as 一
	}
	if rest, ok := strings.CutPrefix(t, "第"); ok {
		rest = han.Trimmed(rest)
		digits := strings.TrimLeftFunc(rest, isDigit)
		digits = han.Trimmed(digits)
		digits = strings.ReplaceAll(digits, "頁", "页")
		return len(digits) < len(rest) && (digits == "页" || strings.HasPrefix(digits, "页") && strings.HasSuffix(digits, "页") && len(digits) < 24)
	}
	return len(t) < len(s) && isNumeral(t) && cells(t) <= 8
}

// beginsAndEndsInHan reports whether s has a character at both ends that no page number has there.
func beginsAndEndsInHan(s string) bool {
	return len(s) > 2 && isIdeograph(s, 0) && s[:3] != "第" && s[:3] != "一" && isIdeograph(s, len(s)-3)
}

func isPageSign(r rune) bool {
	f := fold(r)
	return isSpace(r) || f == '-' || f == '_' || f == '.' && r != '.' || r == '~' || r == '～' || r == '●' || r == '|'
}

// isStamp reports whether s was added by a web page or by the printing of one.
func isStamp(s string) bool {
	if strings.HasPrefix(s, "http://") || strings.HasPrefix(s, "https://") {
		return !strings.ContainsFunc(s, isHan) || cells(s) < 120
	}
	return isFontChooser(s) || isPrintedAt(s) || isPageFoot(s) || isTopMark(s)
}

// isCaption reports whether s ends with who took a photograph: 本报记者 李四 摄.
func isCaption(s string) bool {
	return strings.HasSuffix(s, "摄") && len(s) < 400 && strings.Contains(s, "记者")
}

// isTopMark reports whether s is the mark in brackets that leads to the top of a page: [ ^ ], of which a copy may lose a bracket.
func isTopMark(s string) bool {
	return len(s) < 12 && strings.IndexByte(s, '^') >= 0 && strings.Trim(s, "[^] ") == ""
}

// pageFeet begin what web pages print below a text.
var pageFeet = lexicon.ListOf(lexicon.PageFoot, "[ 打印")

var pageFootHeads = lexicon.NewHeads(pageFeet.Words())

// isPageFoot reports whether s is what a web page prints below a text: 扫一扫在手机打开当前页, 打印本页 关闭窗口.
func isPageFoot(s string) bool {
	return len(s) <= 120 && pageFootHeads.Begins(s) && !endsSentence(s)
}

// isPrintedAt reports whether s begins with the time of a printing: 2024/1/30 上午10:40 ….
func isPrintedAt(s string) bool {
	if s == "" || s[0] > '9' {
		return false
	}
	n := 0
	slashes := 0
	for i, r := range s {
		switch {
		case r >= '0' && r <= '9':
			n++
		case r == '/':
			slashes++
		case isSpace(r) || r == ',':
			rest := s[i:]
			return n >= 6 && slashes == 2 && strings.Contains(rest, ":")
		default:
			return false
		}
	}
	return false
}

// isContentsHead reports whether s is the heading 目录 of a table of contents.
func isContentsHead(s string) bool {
	if len(s) > 40 || !strings.Contains(s, "目") && !strings.Contains(s, "ONTENTS") {
		return false
	}
	k := han.Key(s)
	switch k {
	case "目录", "目錄", "目次", "本期目录", "要目", "本期要目", "总目录", "目目录录", "目录contents", "CONTENTS":
		return true
	}
	return false
}
