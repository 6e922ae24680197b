package segment

import (
	"strings"
	"unicode/utf8"

	"github.com/gongbao/gongbao/internal/han"
	"github.com/gongbao/gongbao/internal/wording"
)

// An OCR takes the large 第 and 号 of an order's count, which stand far from the digits, for signs and other characters, and breaks the
// line between them: 第“667 | 已 | 号 for 第 667 号. The masthead above proves what stands there.

// isSpoilt reports whether s is the count of an order that an OCR spoilt.
func isSpoilt(s string) bool {
	_, ok := wording.SpoiltCount(s)
	return ok
}

// countSigns returns the parts of a spoilt count that were printed, without specks and strays: 第, 667 and 号 of 第“667已号.
func countSigns(text string, pieces []Span) []Span {
	var out []Span
	for _, p := range pieces {
		for i, r := range text[p.Start:p.End] {
			at := Span{p.Start + i, p.Start + i + han.CharLen(text, p.Start+i)}
			switch n := len(out); {
			case wording.IsSpeck(r) || isSpace(r) || wording.IsStray(r) && !in(countWords, r):
			case n > 0 && out[n-1].End == at.Start:
				out[n-1].End = at.End
			default:
				out = append(out, at)
			}
		}
	}
	return out
}

// countWords are 第 and 号, and what an OCR makes of them.
const countWords = "第弟苐笫筅号號亏"

// joinSpoiltCounts finds the counts that an OCR spoilt below mastheads of orders. One may be broken over three lines.
func joinSpoiltCounts(text string, lines []Line) {
	for i := range lines {
		if l := &lines[i]; l.Kind != KindMasthead || !strings.HasSuffix(han.Key(l.text(text)), "令") {
			continue
		}
		joined := ""
		for j, n := printBelow(lines, i), 0; j >= 0 && n < 3 && lines[j].Kind == KindText; j, n = printBelow(lines, j), n+1 {
			s := lines[j].text(text)
			if n > 0 && utf8.RuneCountInString(han.Key(s)) > 2 {
				break
			}
			joined += s
			if _, ok := wording.SpoiltCount(joined); ok && !strayBelow(text, lines, j, joined) {
				joinTails(lines, printBelow(lines, i), j, KindNumber, "the count of an order, spoilt by an OCR", "the rest of the count of an order")
				break
			}
		}
	}
}

// strayBelow reports whether one more scrap of the count stands on a line of its own below line i: 第“667 | 号 | 已.
func strayBelow(text string, lines []Line, i int, joined string) bool {
	j := printBelow(lines, i)
	if j < 0 || lines[j].Kind != KindText || utf8.RuneCountInString(lines[j].text(text)) > 1 {
		return false
	}
	_, ok := wording.SpoiltCount(joined + lines[j].text(text))
	return ok
}

// columnsAboveOrders makes columns of the mastheads 文件 that stand right above an order: an order has no such head, and a gazette prints
// 国务院文件 above its part of the issue.
func columnsAboveOrders(text string, lines []Line) {
	for i := range lines {
		l := &lines[i]
		if l.Kind != KindMasthead || !strings.HasSuffix(han.Key(l.text(text)), "文件") {
			continue
		}
		if j := printBelow(lines, i); j >= 0 && lines[j].Kind == KindMasthead && strings.HasSuffix(han.Key(lines[j].text(text)), "令") {
			l.claim(KindColumn, "文件 above an order, which has a head of its own")
		}
	}
}
