package segment

import (
	"strings"

	"github.com/gongbao/gongbao/internal/han"
	"github.com/gongbao/gongbao/internal/lexicon"
	"github.com/gongbao/gongbao/internal/wording"
)

// Web pages print the way to the page above a text, and a chooser for the size of its type. Where the text of a page was taken without its
// structure, each of their links and buttons has a line: 首页 | > | 政务公开 | > | 规划计划, 【字号： | 加大 | 还原 | 减小 | 】.

// markPieces gives such lines to the site.
func markPieces(text string, lines []Line) {
	for i := range lines {
		l := &lines[i]
		if l.Kind != KindText || l.Print.Len() > 40 {
			continue
		}
		s := l.text(text)
		if l.may(han.WithBracket|han.WithColon) && opensChooser(s) {
			markStamps(lines[i:max(i, chooserEnd(text, lines, i))], chooser)
		} else if isFirstCrumb(s) {
			markStamps(lines[i:crumbsEnd(text, lines, i)], crumbs)
		}
	}
}

// What these lines are called where they are put aside.
const (
	crumbs  = "the way to a web page"
	chooser = "the chooser of a web page for the size of its type"
)

// markStamps gives lines to the site.
func markStamps(lines []Line, why string) {
	for i := range lines {
		if l := &lines[i]; l.Kind != KindBlank {
			l.claim(KindStamp, why)
		}
	}
}

// isFirstCrumb reports whether s is the first step of the way to a page.
func isFirstCrumb(s string) bool { return s == "首页" || s == "主页" || s == "网站首页" }

// crumbsEnd returns the line after the way to a page whose first step is line i, i if no sign for the next one stands below it. The name of
// the last step may stand there once more. A title, which some pages print as the last step and again below, is none: nothing of the text is lost.
func crumbsEnd(text string, lines []Line, i int) int {
	end, name := i, ""
	for n := i + 1; ; {
		sign := nextPrinted(lines, n)
		step := nextPrinted(lines, sign+1)
		if step == len(lines) || !isCrumbSign(lines[sign].text(text)) || lines[step].Print.Len() > 60 || rankTitle(han.Key(lines[step].text(text))) == wholeTitle {
			break
		}
		end, name = step+1, lines[step].text(text)
		n = end
	}
	if again := nextPrinted(lines, end); end > i && again < len(lines) && lines[again].text(text) == name && wording.KindOf(name) == "" {
		return again + 1
	}
	return end
}

// nextPrinted returns the first line from n on that is not blank.
func nextPrinted(lines []Line, n int) int {
	for n < len(lines) && lines[n].Kind == KindBlank {
		n++
	}
	return min(n, len(lines))
}

// isCrumbSign reports whether s is the sign between two steps.
func isCrumbSign(s string) bool {
	switch s {
	case ">", "＞", "›", "»", ">>", "/":
		return true
	}
	return false
}

// isFontChooser reports whether s is the chooser of a web page for the size of its type: 【字体：大 中 小】.
func isFontChooser(s string) bool {
	if len(s) > 300 || !contains(s, "字") || !contains(s, "大") {
		return false
	}
	k := han.Key(s)
	if len(k) > 120 || !fontNames.Stand(k) {
		return false
	}
	return strings.Contains(k, "大中小") || strings.Contains(k, "大,中,小") || strings.Contains(k, "大|中|小") || strings.Contains(k, "大)(中)(小")
}

// fontLabels name such a chooser, fontSizes are its buttons.
var (
	fontNames  = lexicon.ListOf(lexicon.FontLabel)
	fontLabels = setOf(fontNames.Words())
	fontHeads  = lexicon.NewHeads(fontNames.Words())
	fontSizes  = setOf(lexicon.Words(lexicon.FontSize))
)

// chooserLines is how many lines a chooser takes at most.
const chooserLines = 10

// opensChooser reports whether s begins a chooser whose buttons stand on the lines below: 【字体：.
func opensChooser(s string) bool {
	name := han.TrimLeft(s)
	if fold(first(name)) == '(' {
		name = name[han.CharLen(name, 0):]
	}
	if !fontHeads.MayBegin(name) {
		return false
	}
	return fontLabels.Has(strings.TrimSuffix(strings.TrimPrefix(han.Key(s), "("), ":"))
}

// chooserEnd returns the line after a chooser that begins on line i, 0 if fewer than two buttons stand below.
func chooserEnd(text string, lines []Line, i int) int {
	buttons, end := 0, 0
	for n := i + 1; n < min(len(lines), i+chooserLines); n++ {
		switch k := strings.Trim(han.Key(lines[n].text(text)), "(),|"); {
		case fontSizes.Has(k):
			buttons++
			end = n + 1
		case k != "":
			n = len(lines)
		case lines[n].Kind != KindBlank: // 】
			end = n + 1
		}
	}
	if buttons < 2 {
		return 0
	}
	return end
}
