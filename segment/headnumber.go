package segment

import (
	"slices"
	"strings"

	"github.com/gongbao/gongbao/internal/han"
	"github.com/gongbao/gongbao/internal/lexicon"
	"github.com/gongbao/gongbao/internal/wording"
)

// number takes a 文号 line. The same one again is a fact about the document, and so is the first where it stands among facts; another one
// belongs to the next text.
func (r *headReader) number(s string) bool {
	at, ok := numberOn(r.text, r.lines, r.live[r.n])
	if !ok {
		if _, spoilt := wording.SpoiltCount(s); !spoilt {
			return false
		}
		at = Span{0, len(s)}
	}
	h := &r.head
	if !h.hasNumber() {
		r.setNumber(at)
		return true
	}
	first := Block{Pieces: h.NumberSpans}
	if han.Key(first.Text(r.text)) != han.Key(s[at.Start:at.End]) {
		return false
	}
	if h.NumberSpans[0].Start > r.lines[h.Number[0]].Print.Start && wording.AfterAnyLabel(r.lines[h.Number[0]].text(r.text), wording.NumberLabels) > 0 {
		h.Stamps = append(h.Stamps, h.Number...)
		r.setNumber(at)
		return true
	}
	r.stamp(r.n)
	return true
}

// setNumber takes the 文号 that fills the bytes at of the line at n and its tails.
func (r *headReader) setNumber(at Span) {
	lines, pieces := withTails(r.lines, r.live[r.n])
	r.head.Number, r.head.NumberSpans = lines, Map(pieces, at.Start, at.End)
	s := r.str(r.n)
	if r.head.Spoilt = isSpoilt(s); r.head.Spoilt {
		r.head.NumberSpans = countSigns(r.text, pieces)
		return
	}
	if from := len(s) - len(strings.TrimLeftFunc(s, func(c rune) bool { return fold(c) == '(' })); from < at.Start && dayAt(s[from:]) > 0 {
		r.head.Day = Map(pieces, from, from+dayAt(s[from:]))
	} else if rest := strings.TrimLeftFunc(s[at.End:], func(c rune) bool { return !isDigit(c) && !isHanDigit(c) }); dayAt(rest) > 0 {
		r.head.Day = Map(pieces, len(s)-len(rest), len(s)-len(rest)+dayAt(rest))
	}
}

// takeLate takes the 文号 on line i, which stands below the announcement of the text that it numbers, and returns the other lines.
func (h *Head) takeLate(lines []Line, rest []int, i int) []int {
	at := slices.Index(rest, i)
	if i == 0 || at < 0 || h.hasNumber() {
		return rest
	}
	var pieces []Span
	h.Number, pieces = withTails(lines, i)
	h.NumberSpans = pieces
	return append(append([]int{}, rest[:at]...), rest[at+1:]...)
}

// hasNumber reports whether a 文号 stands in h.
func (h *Head) hasNumber() bool { return len(h.Number) > 0 }

// isOrder reports whether the masthead is that of an order: 云州市人民政府令.
func (h *Head) isOrder(text string, lines []Line) bool {
	return len(h.Masthead) > 0 && strings.HasSuffix(han.Key(lines[h.Masthead[len(h.Masthead)-1]].text(text)), "令")
}

// numberBelow reports whether the 文号 stands below line i.
func (h *Head) numberBelow(i int) bool { return h.hasNumber() && h.Number[0] > i }

// isOrderNumber reports whether s counts an order below its masthead or its title: 第 300 号 below 云州市人民政府令,
// （第12号） below 云州市人民代表大会常务委员会公告.
func (r *headReader) isOrderNumber(s string) bool {
	if r.head.hasNumber() {
		return false
	}
	s, _ = withoutTotal(s)
	k := han.Key(s)
	if r.countsMinutes(k) {
		return true
	}
	if len(r.head.Masthead) == 0 && !strings.HasPrefix(k, "(") && !r.countsSeries(s) {
		return false
	}
	if inner := strings.TrimSuffix(k, ")"); len(inner) < len(k) && k[0] == '(' {
		title := r.head.title(r.text, r.lines)
		return isOrderCount(inner[1:]) && (len(r.head.Masthead) > 0 || endsTitle(title) && (!strings.Contains(title, "关于") || lexicon.Is(wording.KindOf(title), lexicon.SeriesKind)))
	}
	if at := strings.IndexByte(k, ')'); at > 0 && k[0] == '(' {
		k = k[at+1:]
	}
	return isOrderCount(k)
}

// countsSeries reports whether s counts a paper of a series without a masthead: it stands alone below its title, 云州市水务局关于供水的通告 |
// 2031年第3号, or above it at the beginning of all.
func (r *headReader) countsSeries(s string) bool {
	title := r.head.title(r.text, r.lines)
	if title == "" && r.n == 0 && r.line(1) != nil {
		title = r.str(1)
	} else if !r.belowTitle(r.n) {
		return false
	}
	return (lexicon.Is(wording.KindOf(title), lexicon.SeriesKind) && rankTitle(title) == wholeTitle || wording.IsOfficeHead(title)) && isOrderCount(s)
}

// countsMinutes reports whether k, the key of a line, counts minutes below their title: 云州市人民政府常务会议纪要 | （2032）第5期, 第12期.
func (r *headReader) countsMinutes(k string) bool {
	count, ok := strings.CutSuffix(k, "期")
	return ok && isOrderCount(count+"号") && lexicon.Is(wording.KindOf(r.head.title(r.text, r.lines)), lexicon.MinutesKind)
}

// withoutBrackets returns where the count of an order stands in s: 第12号 of （第12号）.
func withoutBrackets(s string) Span {
	if !closesWhole(s) {
		return Span{0, len(s)}
	}
	return Span{han.CharLen(s, 0), len(s) - han.LastLen(s)}
}
