package segment

import (
	"strings"
	"unicode/utf8"
)

// An OCR takes the large 第 and 号 of an order's count, which stand far from the digits, for signs and other characters, and breaks the
// line between them: 第“667 | 已 | 号 for 第 667 号. The masthead above proves what stands there.

// spoiltCount returns the count of an order in s as it must have been printed: 第667号 of 第“667已号, 弟 12 号, 第.667号。. ok is false if s
// is printed whole, or is something else.
func spoiltCount(s string) (count string, ok bool) {
	if len(s) > 40 || strings.IndexFunc(s, isDigit) < 0 {
		return "", false
	}
	k := []rune(mend(Key(s)))
	if len(k) < 3 || !strings.ContainsRune("第弟苐笫筅", k[0]) {
		return "", false
	}
	digits, from, hao, stray := "", 0, false, 0
	for i, r := range k[1:] {
		switch {
		case isDigit(r) && (from == 0 || from == i):
			digits, from = digits+string(r), i+1
		case strings.ContainsRune("号號亏", r) && digits != "" && !hao:
			hao = true
		case isSpeck(r):
		case digits != "" && isStray(r):
			stray++
		default:
			return "", false
		}
	}
	count = "第" + digits + "号"
	return count, hao && stray <= 1 && len(digits) <= 4 && count != Key(s)
}

// isSpoilt reports whether s is the count of an order that an OCR spoilt.
func isSpoilt(s string) bool {
	_, ok := spoiltCount(s)
	return ok
}

// countSigns returns the parts of a spoilt count that were printed, without specks and strays: 第, 667 and 号 of 第“667已号.
func countSigns(text string, pieces []Span) []Span {
	var out []Span
	for _, p := range pieces {
		for i, r := range text[p.Start:p.End] {
			at := Span{p.Start + i, p.Start + i + utf8.RuneLen(r)}
			switch n := len(out); {
			case isSpeck(r) || isSpace(r) || isStray(r) && !strings.ContainsRune(countWords, r):
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

// isSpeck reports whether r is a sign that an OCR makes of a speck or a gap.
func isSpeck(r rune) bool { return strings.ContainsRune("“”\"'‘’`´.,，。·、;:-_~*^", r) }

// isStray reports whether r is a character that an OCR makes of a part of 号 or of a digit, and none that counts something.
func isStray(r rune) bool {
	return isHan(r) && !isHanDigit(r) && !strings.ContainsRune("年月日条條款项項届屆次期批章节節版页頁名人个", r)
}

// joinSpoiltCounts finds the counts that an OCR spoilt below mastheads of orders. One may be broken over three lines.
func joinSpoiltCounts(text string, lines []Line) {
	for i := range lines {
		if l := &lines[i]; l.Kind != KindMasthead || !strings.HasSuffix(Key(l.text(text)), "令") {
			continue
		}
		joined := ""
		for j, n := printBelow(lines, i), 0; j >= 0 && n < 3 && lines[j].Kind == KindText; j, n = printBelow(lines, j), n+1 {
			s := lines[j].text(text)
			if n > 0 && utf8.RuneCountInString(Key(s)) > 2 {
				break
			}
			joined += s
			if _, ok := spoiltCount(joined); ok && !strayBelow(text, lines, j, joined) {
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
	_, ok := spoiltCount(joined + lines[j].text(text))
	return ok
}

// columnsAboveOrders makes columns of the mastheads 文件 that stand right above an order: an order has no such head, and a gazette prints
// 国务院文件 above its part of the issue.
func columnsAboveOrders(text string, lines []Line) {
	for i := range lines {
		l := &lines[i]
		if l.Kind != KindMasthead || !strings.HasSuffix(Key(l.text(text)), "文件") {
			continue
		}
		if j := printBelow(lines, i); j >= 0 && lines[j].Kind == KindMasthead && strings.HasSuffix(Key(lines[j].text(text)), "令") {
			l.claim(KindColumn, "文件 above an order, which has a head of its own")
		}
	}
}
