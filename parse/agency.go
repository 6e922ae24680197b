package parse

import (
	"strings"

	"github.com/gongbao/gongbao/internal/han"
	"github.com/gongbao/gongbao/internal/lexicon"
)

// How a 机关代字 is formed (国家行政机关公文处理办法, GB/T 9704-2012 7.2.5): a place, an organ and a kind of document,
// each cut down to a character or two, such as 国·办·发, 自然资·规, 京·审改办·函. The last character nearly always
// is one of these kinds. Collected from the numbers of the State Council's, ministries' and provinces' open files.
const codeEnds = "发發函规規字令办辦文政通告知电電呈批复復请請示报報议議任免党黨建审審监監行综綜办法释釋明密传傳公环環经經财財教卫衛医醫商农農水交资資保险險税稅海质質食药藥体體民人社司安外科统統会會纪紀组組宣工检檢院"

// codeBreaks are words of running text that stand before a number and never inside a code.
var codeBreaks = lexicon.NewTails(codeBreakWords.Words())

var codeBreakWords = lexicon.ListOf(lexicon.CodeBreak, "《", "》", "公告〔")

// Single words that stand before a number: those that no place begins with are always taken off its code, the others
// (和政发, 经信, 自然资) only where running text goes on before them.
var (
	neverStarts = han.NewSet("因就被给給附其据據以见見及與与或即在至为為除且指用凭等到把按依照")
	maybeStarts = han.NewSet("和由将將对對经經从從自同原有於于")
)

// agencyBefore returns the agency code printed right before s[end:] and where it starts.
// Text before floor belongs to another value; breaks are the words that the code begins after.
func agencyBefore(s string, end, floor int, breaks *lexicon.Tails) (start int, agency string) {
	end = spacesBefore(s, end)
	start = hanRunBefore(s, end, floor, 18)
	if start == end {
		return end, ""
	}
	running := start
	if endsAsOrder(s[start:end]) {
		return nameBefore(s, end, floor)
	}
	start = breaks.Last(s, start, end)
	if k := endsAny(s, start, "并"); k >= running && has(s, start, "政") > 0 {
		start = k // the short name of a city: no code begins with 政
	}
	start = longestCode(s, start, end)
	start = min(end, cutStart(s, spaces(s, start), end, start > running || !edgeBefore(s, start)))
	code := s[start:end]
	for _, space := range []string{" ", "\u3000"} {
		if strings.Contains(code, space) {
			code = strings.ReplaceAll(code, space, "")
		}
	}
	if strings.HasSuffix(code, "年") { // 上半年
		return end, ""
	}
	if n := len(code); n < 2*3 && !isShortCode(code, edgeBefore(s, start)) {
		return end, ""
	}
	return start, code
}

// officeCode reads on before the code that begins at start where the office within the organ stands in brackets before it, as in the numbers of
// the police: 云公（东）行罚决字〔2031〕5号.
func officeCode(s string, start, floor int, agency string, breaks *lexicon.Tails) (int, string) {
	r, n := before(s, start)
	if r != '）' && r != ')' || !strings.HasSuffix(agency, "字") {
		return start, agency
	}
	open := start - n
	for k := 0; k < 4; k++ {
		r, n = before(s, open)
		open -= n
		if r == '（' || r == '(' {
			break
		}
		if !isHan(r) || open < floor {
			return start, agency
		}
	}
	from, organ := agencyBefore(s, open, floor, breaks)
	if r != '（' && r != '(' || organ == "" || from == open {
		return start, agency
	}
	return from, organ + s[open:start] + agency
}

// isShortCode reports whether one character is a code: 令, and where no running text stands before it 法 of the Supreme People's Court and the
// short name of a province, with which offices of the centre count in it: （法〔2031〕42号）, 沪〔2031〕46号.
func isShortCode(code string, edge bool) bool {
	return code == "令" || edge && (code == "法" || provinceCodes.Has(code))
}

// provinceCodes are the short names of provinces.
var provinceCodes = lexicon.ListOf(lexicon.RegionCode)

// longestCode returns where the last 14 characters of s[start:end] begin: no code is longer.
func longestCode(s string, start, end int) int {
	if end-start <= 14*3 {
		return start
	}
	at := end
	for k := 0; k < 14 && at > start; k++ {
		at = spacesBefore(s, at)
		_, n := before(s, at)
		at -= n
	}
	return max(at, start)
}

// hanRunBefore returns the start of the Chinese characters that end at s[:end], at most limit of them;
// letter-spaced characters (武 政 规) belong to one run, and so do all in a parenthesis right after a title: 》（市人民 政府令第300号）.
func hanRunBefore(s string, end, floor, limit int) int {
	if start, ok := solidRun(s, end, floor, limit); ok {
		return start
	}
	at, whole := behindTitle(s, end, floor, limit)
	if at >= 0 {
		return at
	}
	if whole >= 0 {
		return whole
	}
	start := end
	for range limit {
		r, n := before(s, start)
		if !isHan(r) || start-n < floor {
			break
		}
		start -= n
		if prev := spacesBefore(s, start); prev < start && prev >= floor {
			if spaced := letterSpaced(s, prev, start, end); !spaced {
				break
			}
			start = prev
		}
	}
	return min(end, start+len(s[start:end])-len(strings.TrimLeft(s[start:end], " \u3000\u00a0")))
}

// solidRun is hanRunBefore where no blank stands among the characters or before them.
func solidRun(s string, end, floor, limit int) (start int, ok bool) {
	start = end
	for range limit {
		if start-3 < max(floor, 0) || !han.IsIdeographAt(s, start-3) {
			r, n := before(s, start)
			return start, (!isHan(r) || start-n < floor) && spacesBefore(s, start) == start
		}
		start -= 3
	}
	return start, spacesBefore(s, start) == start
}

// behindTitle returns the start of the Chinese characters that stand between 》（ and s[end:], -1 if anything else does; and the start of those
// that stand before s[end:] and no white space among them, at most limit, -1 if there is some.
func behindTitle(s string, end, floor, limit int) (start, whole int) {
	spaced := false
	i := end
	for k := 0; k <= limit; k++ {
		at := spacesBefore(s, i)
		spaced = spaced || at < i
		if k == limit && !spaced {
			whole = i
		}
		r, n := before(s, at)
		switch {
		case (r == '（' || r == '(') && i < end:
			if mark, _ := before(s, spacesBefore(s, at-n)); mark == '》' {
				return i, i
			}
			return -1, wholeRun(i, spaced)
		case !isHan(r) || at-n < floor:
			return -1, wholeRun(i, spaced)
		}
		i = at - n
	}
	return -1, wholeRun(whole, spaced)
}

// wholeRun is i, -1 if there is white space.
func wholeRun(i int, spaced bool) int {
	if spaced {
		return -1
	}
	return i
}

// letterSpaced reports whether the space s[prev:start] only spreads a code: a single character stands on
// one of its sides, as in 武 政 规, 沧 政办 and 霁政 办.
func letterSpaced(s string, prev, start, end int) bool {
	left, n := before(s, prev)
	if !isHan(left) {
		return false
	}
	if _, size := char(s, start); start+size == end {
		return true
	}
	if k, _ := codeBreaks.EndsAt(s, prev-n); k >= 0 {
		return true // 根据沧 政办
	}
	r, _ := before(s, prev-n)
	return !isHan(r) && (isSpace(r) || r < 0 || strings.ContainsRune("\n\t（(〔[【》、，。；：", r))
}

// cutStart takes a word such as 由 or 见 off the start of a code where running text goes on before it.
func cutStart(s string, start, end int, running bool) int {
	for end-start > 2*3 {
		r, n := char(s, start)
		if !neverStarts.Has(r) && !(running && maybeStarts.Has(r)) {
			break
		}
		start = spaces(s, start+n)
	}
	return start
}

// edgeBefore reports whether a line, a bracket or a space begins right before s[i:], so that a code may begin there too.
func edgeBefore(s string, i int) bool {
	r, n := before(s, i)
	if isSpace(r) {
		r, _ = before(s, spacesBefore(s, i-n))
		return !isHan(r)
	}
	return r < 0 || codeEdges.Has(r)
}

// codeEdges stand before a code.
var codeEdges = han.NewSet("\n\t（(〔[【：:，,、；;。")

// endsLikeCode reports whether the last character of agency is a kind of document.
func endsLikeCode(agency string) bool {
	r, _ := before(agency, len(agency))
	return strings.ContainsRune(codeEnds, r)
}
