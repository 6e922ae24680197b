package segment

import (
	"strings"
	"unicode/utf8"

	"github.com/gongbao/gongbao/internal/han"
	"github.com/gongbao/gongbao/internal/lexicon"
)

// foot puts aside what a site prints below the text that begins at line start of the page that begins at line begin, down to line to:
// all from the first line that only a site prints, where nothing after it goes on with the text.
func (w *webReader) foot(begin, start, to int) {
	if begin < 0 {
		return
	}
	last := w.lastOfText(start, to)
	for i := start; i < to; i++ {
		l := &w.lines[i]
		s := w.str(i)
		if l.Kind == KindBlank || l.Role == Furniture && !(i > last && l.Kind == KindStamp && beginsFoot(s)) {
			continue
		}
		switch {
		case i > last && (beginsFoot(s) || isFootMenu(s) || to < len(w.lines) && isSiteLine(s)):
			for ; i < to; i++ {
				if w.lines[i].Kind != KindBlank {
					w.aside(i, "what a web site prints below a text")
				}
			}
		case i > last && w.isFileLink(i, to):
			w.aside(i, "a file that a web page links to")
		case i > last && w.isFact(i):
			for n := w.factLines(i, to); n > 0; n-- {
				if w.lines[i].Kind != KindBlank {
					w.aside(i, "a fact that a web page prints about the text")
				}
				i++
			}
			i--
		case i > start && isFootLine(s) && l.Kind != KindMarker && l.Kind != KindRow:
			w.aside(i, "what a web site prints round a text")
		}
	}
}

// isFootMenu reports whether s is a row of what a site offers below a text: 打印 关闭, 【收藏】【打印】【关闭】.
func isFootMenu(s string) bool {
	if len(s) > 100 || hanCount(s) > 16 {
		return false
	}
	words := strings.FieldsFunc(s, func(r rune) bool { return isSpace(r) || in("|｜丨/【】[]［］", r) })
	for _, w := range words {
		if k := strings.Trim(siteKey(w), "():"); !siteLines.Has(k) && !beginsFoot(w) {
			return false
		}
	}
	return len(words) > 1
}

// isFact reports whether a fact stands on line i, below the text.
func (w *webReader) isFact(i int) bool {
	facts, _ := w.countFacts(i)
	return facts > 0 && !w.isLastRow(i)
}

// isLastRow reports whether line i is a row of the table above it: 备注 at the foot of a form is no fact.
func (w *webReader) isLastRow(i int) bool {
	if w.lines[i].Kind != KindRow {
		return false
	}
	for i--; i > 0 && w.lines[i].Kind == KindBlank; i-- {
	}
	facts, _ := w.countFacts(i)
	return i >= 0 && w.lines[i].Kind == KindRow && facts == 0
}

// fileEnds are how the names of files end that pages link to.
var fileEnds = lexicon.NewList(".doc", ".docx", ".pdf", ".xls", ".xlsx", ".wps", ".et", ".ofd", ".zip", ".rar", ".7z", ".ppt", ".pptx", ".txt", ".jpg", ".jpeg", ".png", ".mp4", ".ceb")

// isFile reports whether line i is the name of a file: 1.供水单位名单.docx.
func (w *webReader) isFile(i int) bool {
	s := han.TrimEnd(w.str(i), "）)】] ")
	if last(s) >= utf8.RuneSelf {
		return false
	}
	end := strings.ToLower(s[max(0, len(s)-longestEnd):]) // what else is no letter of ASCII is none of an end
	return fileEnds.End(end) && len(strings.ToLower(s)) < 300
}

// longestEnd is how many bytes the longest of them has.
const longestEnd = len(".docx")

// isFileLink reports whether line i, below the text, is the name of a file, or the label 附件 above names of files or above nothing.
func (w *webReader) isFileLink(i, to int) bool {
	if w.isFile(i) {
		return true
	}
	if k := siteKey(w.str(i)); k != "附件" && k != "附件下载" && k != "相关附件" && k != "附件列表" {
		return false
	}
	for i++; i < to && (w.lines[i].Kind == KindBlank || w.lines[i].Role == Furniture); i++ {
	}
	return i >= to || w.isFile(i) || beginsFoot(w.str(i))
}

// isFootLine reports whether a line in or below the text is a site's whatever stands around it.
func isFootLine(s string) bool {
	if r := first(s); isHan(r) && r != '〇' && !siteLineFirsts.Has(r) {
		return isFontChooser(s)
	}
	return isFoldedFootLine(s)
}

// isFoldedFootLine is isFootLine for what begins like one.
func isFoldedFootLine(s string) bool {
	k := siteKey(s)
	return k == "" && !isRule(s) || siteLines.Has(strings.Trim(k, "():")) && hanCount(k) > 2 || isFontChooser(s)
}

// lastOfText returns the last line that can only be text: a marker, a day in Chinese print, a number, addressees, the end of a long sentence.
func (w *webReader) lastOfText(start, to int) int {
	last := to - 1
	for last >= start && !w.isOfText(last, to) {
		last--
	}
	if last < start {
		return -1
	}
	return last
}

// isOfText reports whether line i, of a text with its foot that ends above line to, can only be text.
func (w *webReader) isOfText(i, to int) bool {
	l, s := &w.lines[i], w.str(i)
	switch l.Kind {
	case KindMarker:
		return (l.Marker.Style <= HanParen || strings.HasSuffix(s, "。")) && !w.isFile(i)
	case KindDate:
		return strings.Contains(s, "年") && !beginsFoot(s)
	case KindNumber, KindMasthead, KindAttachment:
		return !w.isFileLink(i, to)
	case KindText:
		return l.Role != Furniture && !beginsFoot(s) && (isImprintLine(s) ||
			hanCount(s) > 20 && (endsSentence(s) || isRecipients(s) && strings.HasSuffix(s, "：")) && !isNotice(s))
	}
	return false
}

// isNotice reports whether s is a sentence by which a site speaks of itself.
func isNotice(s string) bool {
	return noticeWords.Stand(s)
}

// noticeWords stand in such sentences.
var noticeWords = lexicon.ListOf(lexicon.SiteNotice, "ICP")
