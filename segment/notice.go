package segment

import (
	"strings"

	"github.com/gongbao/gongbao/internal/han"
	"github.com/gongbao/gongbao/internal/lexicon"
	"github.com/gongbao/gongbao/internal/wording"
)

// isNoticeOfHongKong reports whether the number of a notice in the gazette of Hong Kong stands alone on live line n, with what it is about
// below: 第4120號公告. On the mainland the organ stands above such a number.
func (f *finder) isNoticeOfHongKong(n int) bool {
	return isNoticeCount(f.str(n)) && f.is(n+1, KindText) && !isOrganLine(f.str(n-1)) && !endsInside(f.str(n-1)) && !startsInside(f.str(n+1))
}

// isNoticeCount reports whether s counts a notice of Hong Kong and nothing else. They are counted through the year, and all but the first
// have three figures.
func isNoticeCount(s string) bool {
	if len(s) > 40 || first(s) != '第' {
		return false
	}
	k := strings.Replace(han.Key(s), "號", "号", 1)
	figures, ok := strings.CutSuffix(k, "号公告")
	figures, counted := strings.CutPrefix(figures, "第")
	return ok && counted && len(figures) >= 3 && strings.Trim(figures, "0123456789") == ""
}

// isNoticeOfMacau reports whether the name of an organ stands on live line n, and below it what heads its notice, as in the second series
// of the gazette of Macau: 財政局 | 三十日告示. Above it ends another notice: who signed it, a remark in brackets, a day.
func (f *finder) isNoticeOfMacau(n int) bool {
	if isNoticeHead(f.str(n)) {
		return len(f.found) > 0 && f.isBelowPerson(n) // another notice of the organ above
	}
	return f.isNoticeTop(n) && (f.isBelowPerson(n) || len(f.found) == 0 && n < 8 && f.noticeFollows(n+2))
}

// isBelowPerson reports whether a person or a line in brackets stands above live line n.
func (f *finder) isBelowPerson(n int) bool {
	return n > 0 && (wording.IsPersonLine(f.str(n-1)) || closesWhole(f.str(n-1)))
}

// isNoticeTop reports whether an organ stands on live line n and what heads its notice below it.
func (f *finder) isNoticeTop(n int) bool { return isOrganLine(f.str(n)) && isNoticeHead(f.str(n+1)) }

// noticeFollows reports whether the notice whose text begins on live line n is signed by a person, with another notice right below.
func (f *finder) noticeFollows(n int) bool {
	for m := n + 1; m < n+40 && f.at(m) != nil; m++ {
		if (isNoticeHead(f.str(m)) || f.isNoticeTop(m)) && wording.IsPersonLine(f.str(m-1)) {
			return true
		}
	}
	return false
}

// isNoticeHead reports whether s is the head of a notice and nothing else: 公告, 批示摘錄.
func isNoticeHead(s string) bool {
	return len(s) <= 40 && noticeHeads.MayBegin(s) && noticeHeads.Is(han.Key(s))
}

// noticeHeads are these heads, noticeEnds the last characters of them.
var (
	noticeHeads = lexicon.NewHeads(lexicon.Words(lexicon.NoticeHead))
	noticeEnds  = func() *han.Set {
		set := han.MakeSet()
		for _, w := range lexicon.Words(lexicon.NoticeHead) {
			set.Add(last(w))
		}
		return set
	}()
)

// isNamedPaper reports whether the title on live line n, which was looked at, names an organ and the kind of a series and nothing else:
// 云州市人民政府公告.
func (f *finder) isNamedPaper(n int) bool {
	kind := wording.KindOf(f.run.text)
	return f.run.to == n+1 && subjectAt(f.run.text) < 0 && n+1 < len(f.live) && (lexicon.Is(kind, lexicon.NoticeHead) || wording.IsOfficePaper(f.run.text)) && hanCount(f.run.text) >= 6
}

// isBelowNumber reports whether live line n stands below a 文号 that the document above has below its title, and no text of it has come: the head
// of the announcement of a text that is printed first, 《…的解释》 | 法释〔2031〕7号 | 最高人民法院公告.
func (f *finder) isBelowNumber(n int) bool {
	d := len(f.found) - 1
	if d < 0 || !f.is(n-1, KindNumber) {
		return false
	}
	from := f.liveIndex(f.found[d].From)
	for m := from; m < n-1; m++ {
		if s := f.str(m); f.is(m, KindMarker, KindDate, KindRow) || endsSentence(s) && !closesWhole(s) {
			return false
		}
	}
	return n-from > 1 && n-from < 12
}
