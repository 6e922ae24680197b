package segment

import (
	"strings"

	"github.com/gongbao/gongbao/internal/han"
	"github.com/gongbao/gongbao/internal/lexicon"
)

// remarkWords begin 附注 (GB/T 9704-2012, 7.3.6), the note in brackets below the date: （此件公开发布）, （信息公开形式：主动公开）.
var remarkWords = lexicon.Words(lexicon.RemarkWord)

// publicityLabels are those of them that stand below a text without brackets too: 公开方式：主动公开.
var publicityLabels = lexicon.Words(lexicon.Publicity)

// isRemark reports whether block i is 附注: brackets that begin with one of its words, or any right below the signature of a notice that is
// no note on the seal.
func (d *divider) isRemark(i int) bool {
	b := &d.all[i]
	if b.Kind != KindText {
		return false
	}
	s := b.Text(d.text)
	if len(s) > 600 {
		return false
	}
	if !closesWhole(s) {
		return d.after && (labelAt(s, publicityLabels) > 0 || anyWordAt(s, []string{"此件"}) > 0 && strings.Contains(s, "公开"))
	}
	inner := strings.TrimLeftFunc(s[len(string(first(s))):], isSpace)
	if anyWordAt(inner, remarkWords) > 0 {
		return true
	}
	return d.after && len(d.doc.Parts) == 1 && d.justSigned() && !d.isSealNote(i) && d.endsNotice(i+1)
}

// isRemarkLine reports whether s is 附注 in brackets and nothing else: （本文有删减） is no part of the title below it.
func isRemarkLine(s string) bool {
	return fold(first(s)) == '(' && closesWhole(s) && anyWordAt(strings.TrimLeftFunc(s[len(string(first(s))):], isSpace), remarkWords) > 0
}

// endsNotice reports whether nothing of the notice but 附注 and 版记 stands from block i on.
func (d *divider) endsNotice(i int) bool {
	for ; i < len(d.all); i++ {
		b := &d.all[i]
		if s := b.Text(d.text); b.Kind != KindAttachment && !isImprintLine(s) && !closesWhole(s) {
			return false
		}
		if b.Kind == KindAttachment {
			return true
		}
	}
	return true
}

// isImprint reports whether block i is 版记 (GB/T 9704-2012, 7.4). The organ that printed the paper may stand above the day on which it did.
func (d *divider) isImprint(i int) bool {
	b := &d.all[i]
	s := b.Text(d.text)
	return b.Kind == KindText && (isImprintLine(s) || d.printsNext(i))
}

// printsNext reports whether block i is the organ above 2022年4月7日印发.
func (d *divider) printsNext(i int) bool {
	return i+1 < len(d.all) && PrintedBelow(d.all[i].Text(d.text), d.all[i+1].Text(d.text))
}

// PrintedBelow reports whether organ is a printing organ alone on its line, and day the line below it that says when it printed:
// 云州市人民政府办公室 above 2022年4月7日印发. A list such as 抄送：市政协 above a line with an organ of its own is neither.
func PrintedBelow(organ, day string) bool {
	if !isOrganLine(organ) || isImprintLine(organ) {
		return false
	}
	rest, ok := strings.CutSuffix(WithoutCopies(day), "印发")
	return ok && isDateLine(rest)
}

// copyLists begin the lists of 抄送机关 (7.4.2), and of main addressees that found no room above the text (7.3.2).
var (
	copyToLabels = lexicon.Words(lexicon.CopyTo)
	mainLabels   = lexicon.Words(lexicon.MainTo)

	// imprintLabels are those with which a line is 版记 wherever it stands.
	imprintLabels = lexicon.Words(lexicon.ImprintLabel)
)

// CopyTo returns the list behind 抄送：, and MainTo that behind 主送：; "" where s begins with none.
func CopyTo(s string) string { return behind(s, copyToLabels) }

// MainTo returns the list of main addressees in 版记: 主送：各区人民政府.
func MainTo(s string) string { return behind(s, mainLabels) }

func behind(s string, labels []string) string {
	if n := labelAt(s, labels); n > 0 {
		return s[n:]
	}
	return ""
}

// isImprintLine reports whether s is a line of 版记: 抄送：…, or 云州市人民政府办公室 2022年4月7日印发.
func isImprintLine(s string) bool {
	return strings.HasPrefix(s, "抄") && (strings.HasPrefix(Key(s), "抄送") || labelAt(s, copyToLabels) > 0) || labelAt(s, imprintLabels) > 0 || isPrinted(s)
}

// isPrinted reports whether s says who printed a paper and when, 云州市人民政府办公室 2022年4月7日印发, or how often: （共印180份）.
func isPrinted(s string) bool {
	if r := han.LastPrint(s); r != '发' && r != '份' && r != '。' && fold(r) != ')' {
		return false
	}
	rest := WithoutCopies(s)
	return strings.HasSuffix(rest, "印发") && strings.Contains(rest, "日") && cells(rest) < 120 || rest == "" && s != ""
}

// WithoutCopies returns a line of 版记 without the number of copies at its end: 共印180份, （共印180份）.
func WithoutCopies(s string) string {
	t := strings.TrimRightFunc(s, func(r rune) bool { return isSpace(r) || fold(r) == ')' || r == '。' })
	if !strings.HasSuffix(t, "份") {
		return s
	}
	at := strings.LastIndex(t, "印")
	if at < 0 || !isNumeral(strings.TrimSpace(strings.TrimSuffix(t[at+len("印"):], "份"))) {
		return s
	}
	return strings.TrimRightFunc(strings.TrimSuffix(t[:at], "共"), func(r rune) bool { return isSpace(r) || fold(r) == '(' })
}
