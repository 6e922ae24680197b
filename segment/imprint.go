package segment

import (
	"strings"

	"github.com/gongbao/gongbao/internal/han"
	"github.com/gongbao/gongbao/internal/lexicon"
	"github.com/gongbao/gongbao/internal/wording"
)

// remarkWords begin 附注 (GB/T 9704-2012, 7.3.6), the note in brackets below the date: （此件公开发布）, （信息公开形式：主动公开）.
var remarkWords = lexicon.ListOf(lexicon.RemarkWord)

// publicityLabels are those of them that stand below a text without brackets too: 公开方式：主动公开.
var publicityLabels = lexicon.ListOf(lexicon.Publicity)

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
		return d.after && (labelAt(s, publicityLabels) > 0 || wording.WordAt(s, "此件") > 0 && strings.Contains(s, "公开"))
	}
	inner := han.TrimLeft(s[han.CharLen(s, 0):])
	if anyWordAt(inner, remarkWords) > 0 {
		return true
	}
	return d.after && len(d.doc.Parts) == 1 && d.justSigned() && !d.isSealNote(i) && d.endsNotice(i+1)
}

// isRemarkLine reports whether s is 附注 in brackets and nothing else: （本文有删减） is no part of the title below it.
func isRemarkLine(s string) bool {
	return !isHan(first(s)) && fold(first(s)) == '(' && closesWhole(s) && anyWordAt(han.TrimLeft(s[han.CharLen(s, 0):]), remarkWords) > 0
}

// endsNotice reports whether nothing of the notice but 附注 and 版记 stands from block i on.
func (d *divider) endsNotice(i int) bool {
	e := &d.ending
	if i >= e.from && i <= e.to && e.to > 0 {
		return e.ends // it was asked of a block above
	}
	*e = ending{from: i, to: i, ends: true}
	for ; e.to < len(d.all); e.to++ {
		b := &d.all[e.to]
		if b.Kind == KindAttachment {
			break
		}
		if s := b.Text(d.text); !isImprintLine(s) && !closesWhole(s) {
			e.ends = false
			break
		}
	}
	return e.ends
}

// isImprint reports whether block i is 版记 (GB/T 9704-2012, 7.4). The organ that printed the paper may stand above the day on which it did.
func (d *divider) isImprint(i int) bool {
	b := &d.all[i]
	return b.Kind == KindText && (isImprintLine(b.Text(d.text)) || d.printsNext(i))
}

// printsNext reports whether block i is the organ above 2022年4月7日印发.
func (d *divider) printsNext(i int) bool {
	return i+1 < len(d.all) && wording.PrintedBelow(d.all[i].Text(d.text), d.all[i+1].Text(d.text))
}
