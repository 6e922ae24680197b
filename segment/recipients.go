package segment

import (
	"strings"

	"github.com/gongbao/gongbao/internal/lexicon"
)

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
		if l == nil || l.Kind != KindText || holds(r.str(m), "。", "！", "？") {
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

// proseWords show that a line with a colon at its end is prose: 现将有关事项通知：.
var proseWords = append(lexicon.Words(lexicon.BasisWord), "现将", "通知", "附件", "制定", "规定", "公告", "为了", "以下")

// isRecipients reports whether s, without its colon, lists organs: 各区人民政府，市政府各部门：.
func isRecipients(s string) bool {
	s = strings.TrimRight(s, "：:︰ ")
	k := withoutTail(s)
	if hanCount(k) < 2 || strings.Contains(k, "如下") || strings.Contains(k, "关于") && !strings.Contains(k, "，") {
		return false
	}
	for _, w := range proseWords {
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
