package parse

import (
	"strings"

	"github.com/gongbao/gongbao/internal/lexicon"
)

// Where the name of a series of orders begins in running text: after 根据, 的 or a day, and after 和 where two names are joined. The same
// characters stand within the names of places and bodies: 日照市人民政府令第5号, 国家发展和改革委员会令第5号, 国家数据局公告2031年第1号.
var (
	orderBreaks = lexicon.NewTails(lexicon.Words(lexicon.OrderBreak))
	orderUnits  = wordsOf(lexicon.OrderUnit)
	orderJoins  = wordsOf(lexicon.OrderJoin)
	joinedNames = anyOf(lexicon.Not(lexicon.OrderJoin)...) // 经济, 数据
	bodyHeads   = wordsOf(lexicon.OrganHead)
	noAreas     = wordsOf(lexicon.NotArea)
)

// lastOrderBreak returns where the name that ends at s[:end] begins after the last word of running text, start if there is none.
func lastOrderBreak(s string, start, end int) int {
	_, n := before(s, end)
	for i := end - n; i > start; i -= n {
		if k, at := orderBreaks.EndsAt(s, i); k >= 0 && at >= start && partsName(s, start, at, i, end) {
			return i
		}
		_, n = before(s, i)
	}
	return start
}

// partsName reports whether the word s[at:i] of running text parts the name of a series, which ends at s[:end], from what stands before it
// from start on.
func partsName(s string, start, at, i, end int) bool {
	switch {
	case orderUnits.endingAt(s, i) == at:
		r, n := before(s, at)
		x, _ := numeralAt(s, at-n)
		return n > 0 && x.Family() != 0 || strings.ContainsRune(dayWords, r)
	case orderJoins.endingAt(s, i) != at:
		return true
	case wordAround(s, 0, i, &joinedNames) >= 0:
		return false
	case at == start: // a line may begin with 经, and with 和平区 or 和县
		return isByWhom(s[at:i]) || !edgeBefore(s, at) || startsBody(s[i:end])
	}
	left := s[start:at]
	return lexicon.Organs.At(left, len(left)) > 0 || strings.HasSuffix(left, "号") || startsBody(s[i:end]) || isByWhom(s[at:i]) && beforeVerb(left)
}

// isByWhom reports whether a word names who acts, and joins no names.
func isByWhom(word string) bool { return word == "经" || word == "經" || word == "由" }

// dayWords stand before 日 or 月 in the place of a figure: 同日云州市人民政府令第5号.
const dayWords = "同当當近今次本每个個"

// beforeVerb reports whether s ends with an adverb, after which no name goes on: 已|经财政部令第5号.
func beforeVerb(s string) bool {
	r, _ := before(s, len(s))
	return strings.ContainsRune("已业業并並须須未曾应應", r)
}

// startsBody reports whether s begins with the name of a body of its own, as far as that can be told without knowing all bodies: 国家税务总局,
// 云州市人民政府, but not 改革委员会 or 城乡建设部.
func startsBody(s string) bool {
	if bodyHeads.at(s, 0) > 0 {
		return true
	}
	for i, k := 0, 0; i < len(s) && k < 8; k++ {
		_, n := char(s, i)
		if k >= 2 && regionEnds.endingAt(s, i+n) == i && noAreas.at(s, i) == 0 && i+n < len(s) {
			return true
		}
		i += n
	}
	return false
}
