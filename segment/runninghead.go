package segment

import (
	"strings"

	"github.com/gongbao/gongbao/internal/han"
	"github.com/gongbao/gongbao/internal/wording"
)

// A headForm is a printed form of the line that stands at the head or the foot of each page.
type headForm struct {
	name    string // the evidence
	example string // as printed
	is      func(h *headLine) bool
}

// headForms are tried in this order, and the first that fits makes a line the head of a page where it does not stand on a cover. The last
// word of a gazette's name (公报, 政报) is a row of the lexicon, class GazetteName; what one collection alone prints is a row of the
// user's registry.
var headForms = []headForm{
	{"the name of a gazette with volume and issue", "雲州市政府公報 第038卷 第045期 20310310 教育篇", (*headLine).countsVolumes},
	{"the kind of the gazette with its count", "公报·2031年第2期", func(h *headLine) bool { return h.named && isIssueCount(h.before+h.after) }},
	{"the gazette's name, alone on its line", "3 云州市人民政府公报 2031年第2期", (*headLine).isName},
	{"the gazette's name behind a count that an OCR spoilt", "第2期（总第Z期）云州市人民政府公报", (*headLine).isBehindSpoiltCount},
	{"the count of the issue beside the number of the page", "— 12 —　2031年第2期（总第3期）", (*headLine).isCountAndPage},
}

// A headLine is a line that may be the head of a page, with the name of a gazette in it parted from what stands on both sides.
type headLine struct {
	print         string // as printed
	named         bool   // it holds the name of a gazette
	before, after string // without spaces, page number and count of the issue
	name          string // before and its count
	behind        string // all that stands after the name
	kind          string // the name up to its kind: 云州政报
}

// headFormOf returns the form of a running head that s has, nil if it has none.
func headFormOf(s string) *headForm {
	if len(s) > maxHeadBytes || !mayNameGazette(s) && !strings.Contains(s, "期") {
		return nil
	}
	h := newHeadLine(s)
	return h.form()
}

// form returns the first form that fits, nil if none does.
func (h *headLine) form() *headForm {
	for i := range headForms {
		if headForms[i].is(h) {
			return &headForms[i]
		}
	}
	return nil
}

// maxHeadBytes is the longest running head: a name of twenty characters, count and page.
const maxHeadBytes = 120

// isHeadShape reports whether s is the name of a gazette, with its number or a page number beside it.
func isHeadShape(s string) bool {
	if len(s) > maxHeadBytes || !mayNameGazette(s) {
		return false
	}
	h := newHeadLine(s)
	return h.named && h.form() != nil
}

// newHeadLine parts a line round the name of a gazette.
func newHeadLine(s string) headLine {
	h := headLine{print: s}
	if !mayNameGazette(s) {
		return h
	}
	k := wording.Mend(han.Key(s))
	if at := strings.LastIndexByte(k, ':'); at > 0 && at+1 < len(k) && isDigit(rune(k[at-1])) && isDigit(rune(k[at+1])) {
		k = k[:at] + "." + k[at+1:] // an OCR reads 2031·5 as 2031:5
	}
	k = strings.TrimFunc(k, func(r rune) bool { return isDigit(r) || r == '-' || r == '.' || r == '|' || r == '(' || r == ')' })
	name, size := wording.NameEnd(k)
	if name < 0 || reportsOn(k[:name]) {
		return h
	}
	h.named, h.name, h.behind, h.kind = true, k[:name], k[name:], k[:name+size]
	h.before, h.after = withoutCount(h.name), strings.Map(withoutMarks, k[name+size:])
	return h
}

// countsVolumes reports whether volume and issue stand after the name, as gazettes of Taiwan print them.
func (h *headLine) countsVolumes() bool {
	v := strings.Index(h.behind, "卷")
	return h.named && v > 0 && strings.Contains(h.behind[v:], "期") && hanCount(h.name) >= 2
}

// isName reports whether nothing but the name of an organ and 公报 stands on the line, with count and page.
func (h *headLine) isName() bool {
	return h.named && (hanCount(h.before) >= 3 || hanCount(h.before) == 2 && !wording.PaperEnds.Ends(h.kind)) && !strings.ContainsAny(h.before, "\",;:.()") && isIssueCount(h.after)
}

// isBehindSpoiltCount reports whether the count of the issue stands before the name, and not all of it reads as one.
func (h *headLine) isBehindSpoiltCount() bool {
	return h.named && hanCount(h.after) == 0 && strings.HasPrefix(h.before, "第") && strings.Contains(h.before, "期") && !strings.ContainsAny(h.before, "\",;")
}

// isCountAndPage reports whether the line has no name, only the count of the issue and, set off from it, the number of the page between
// dashes or dots: a cover prints no page.
func (h *headLine) isCountAndPage() bool {
	if h.named || !strings.Contains(h.print, "期") {
		return false
	}
	at := strings.IndexFunc(h.print, isSpace)
	if at <= 0 {
		return false
	}
	end := strings.LastIndexFunc(h.print, isSpace)
	return isSetOffPage(h.print[:at]) && isIssueLine(h.print[at:]) || isSetOffPage(h.print[end:]) && isIssueLine(h.print[:end]) ||
		isSetOffPage(h.print[:dashEnd(h.print)]) && isIssueLine(h.print[dashEnd(h.print):])
}

// isSetOffPage reports whether s is a page number between dashes or dots: — 12 —, ·12·.
func isSetOffPage(s string) bool {
	s = han.Trimmed(s)
	return s != "" && !isDigit(first(s)) && !isDigit(last(s)) && isPageNumber(s)
}

// dashEnd returns the end of — 12 — at the head of s, whose number stands apart from its dashes; 0 if there is none.
func dashEnd(s string) int {
	dash := first(s)
	if !isPageSign(dash) || isSpace(dash) {
		return 0
	}
	size := len(string(dash))
	end := strings.IndexRune(s[size:], dash)
	if end < 0 {
		return 0
	}
	return size + end + size
}
