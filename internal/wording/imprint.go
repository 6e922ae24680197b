package wording

import (
	"strings"

	"github.com/gongbao/gongbao/internal/han"
	"github.com/gongbao/gongbao/internal/lexicon"
)

// copyLists begin the lists of 抄送机关 (7.4.2), and of main addressees that found no room above the text (7.3.2).
var (
	copyToLabels = lexicon.ListOf(lexicon.CopyTo)
	mainLabels   = lexicon.ListOf(lexicon.MainTo)

	// imprintLabels are those with which a line is 版记 wherever it stands.
	imprintLabels = lexicon.ListOf(lexicon.ImprintLabel)
)

// CopyTo returns the list after 抄送：, and MainTo that after 主送：; "" where s begins with none.
func CopyTo(s string) string { return behind(s, copyToLabels) }

// MainTo returns the list of main addressees in 版记: 主送：各区人民政府.
func MainTo(s string) string { return behind(s, mainLabels) }

func behind(s string, labels lexicon.List) string {
	if n := LabelAt(s, labels); n > 0 {
		return s[n:]
	}
	return ""
}

// IsImprintLine reports whether s is a line of 版记: 抄送：…, or 云州市人民政府办公室 2022年4月7日印发.
func IsImprintLine(s string) bool {
	return strings.HasPrefix(s, "抄") && (strings.HasPrefix(han.Key(s), "抄送") || LabelAt(s, copyToLabels) > 0) || LabelAt(s, imprintLabels) > 0 || IsPrinted(s)
}

// IsPrinted reports whether s says who printed a paper and when, 云州市人民政府办公室 2022年4月7日印发, or how often: （共印180份）.
func IsPrinted(s string) bool {
	if !mayEndPrinted(s) {
		return false
	}
	rest := WithoutCopies(s)
	return strings.HasSuffix(rest, "印发") && strings.Contains(rest, "日") && han.Cells(rest) < 120 || rest == "" && s != ""
}

// mayEndPrinted reports whether s ends as what says who printed a paper and how often does: 印发, 180份, （共印180份）, also with a full stop.
func mayEndPrinted(s string) bool {
	for end := len(s); end > 0; {
		r, n := han.Before(s, end)
		if !isPrintedEnd(r) {
			return r == '份' || r == '发' && end == len(s)
		}
		end -= n
	}
	return false
}

// isPrintedEnd reports whether r may stand after the number of copies.
func isPrintedEnd(r rune) bool {
	return r == '。' || !han.IsHan(r) && (han.IsSpace(r) || han.Sign(r) == ')')
}

// withoutEnd returns s without the spaces, the brackets and the full stop at its end.
func withoutEnd(s string) string { return strings.TrimRightFunc(s, isPrintedEnd) }

// WithoutCopies returns a line of 版记 without the number of copies at its end: 共印180份, （共印180份）.
func WithoutCopies(s string) string {
	t := withoutEnd(s)
	if !strings.HasSuffix(t, "份") {
		return s
	}
	at := strings.LastIndex(t, "印")
	if at < 0 || !IsNumeral(strings.TrimSpace(strings.TrimSuffix(t[at+len("印"):], "份"))) {
		return s
	}
	return strings.TrimRightFunc(strings.TrimSuffix(t[:at], "共"), func(r rune) bool { return han.IsSpace(r) || han.Sign(r) == '(' })
}

// PrintedBelow reports whether organ is a printing organ alone on its line, and day the line below it that says when it printed:
// 云州市人民政府办公室 above 2022年4月7日印发. A list such as 抄送：市政协 above a line with an organ of its own is neither.
func PrintedBelow(organ, day string) bool {
	if !mayEndPrinted(day) || !IsOrganLine(organ) || IsImprintLine(organ) {
		return false
	}
	rest, ok := strings.CutSuffix(WithoutCopies(day), "印发")
	return ok && IsDateLine(rest)
}
