package segment

import (
	"strings"

	"github.com/gongbao/gongbao/internal/han"
	"github.com/gongbao/gongbao/internal/wording"
)

// numbersAttached reports whether the 文号 on live line n stands below the title of an attachment, whose bare label stands above it: 附件2 |
// 关于供水的规定 | （云政办发〔2031〕9号）.
func (f *finder) numbersAttached(n int) bool {
	if len(f.found) == 0 || !f.is(n-1, KindText) || !f.isTitleLike(n-1) || wording.KindOf(f.str(n-1)) == "" || f.titleBelow(n) {
		return false
	}
	top := f.titleStart(n)
	return f.is(top-1, KindAttachment) && isBareLabel(f.str(top-1))
}

// numbersForwarded reports whether the 文号 on live line n stands below the title of a text that the document above passes on, because it names
// it: 云州市人民政府批转市水务局关于供水的报告的通知 … 关于供水的报告 | 云水字〔2031〕6号. Contents that name the text too make it a document.
func (f *finder) numbersForwarded(n int) bool {
	d := len(f.found) - 1
	if d < 0 || !f.is(n-1, KindText) || !f.isTitleLike(n-1) || !f.isSigned(f.titleStart(n)) && !f.ends(f.titleStart(n)) {
		return false
	}
	top := f.titleStart(n)
	title := ""
	for m := top; m < n; m++ {
		title += han.Key(f.str(m))
	}
	if hanCount(title) < 6 || f.front.titles(f.text)[title] {
		return false
	}
	head := f.headKey(d)
	if !titleIssues.Stand(head) || wording.Likeness(head, title) > 0.9 {
		return false
	}
	if strings.Contains(head, strings.TrimSuffix(title, wording.KindOf(title))) {
		return true
	}
	from := f.liveIndex(f.found[d].From)
	for m := from; m < min(top, from+pageHead); m++ {
		if s := f.str(m); strings.Contains(s, "《") && namesTitle(han.Key(s), "("+title+")") {
			return true
		}
	}
	return false
}
