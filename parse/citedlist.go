package parse

import (
	"strings"

	"github.com/gongbao/gongbao/internal/lexicon"
)

// citationJoins stand between the citations of a list.
var citationJoins = anyOf(append(lexicon.Words(lexicon.CitationJoin), "、", "；")...)

// A listing is the last list of citations whose end was looked for, so that it is looked for once and not after each citation of it.
type listing struct {
	at    int // one of its steps, at or before the last place that was asked for
	reach int // where its steps end
	end   int // reach; -1 where a mark is left open there
}

// apartLimit is how many steps inside of a list are tried until one of them is known: hardly ever more than two.
const apartLimit = 80

// behindList returns where the clause after a citation that ends at i begins, after the others of its list; -1 where a mark is left open.
func (sc *scan) behindList(i int) int {
	l := &sc.listed
	if i >= l.reach {
		*l = sc.listFrom(i)
		return l.end
	}
	asked, known := i, l.at
	for range apartLimit {
		for known < i && known < l.reach {
			if known, _ = sc.listStep(known); known <= asked {
				l.at = known
			}
		}
		if known == i {
			return l.end
		}
		next, more := sc.listStep(i)
		if i = next; !more {
			break
		}
	}
	return i
}

// listFrom looks for the end of the list after a citation that ends at i.
func (sc *scan) listFrom(i int) listing {
	for at := i; ; {
		switch next, more := sc.listStep(at); {
		case more:
			at = next
		case next < 0:
			return listing{i, at, -1}
		default:
			return listing{i, next, next}
		}
	}
}

// listStep goes on from s[i:] after one title, parenthesis or mark of a list. Where more is false the list ends there, at -1 where the mark
// is left open.
func (sc *scan) listStep(i int) (at int, more bool) {
	s := sc.s
	i = spaces(s, i)
	switch r, n := char(s, i); r {
	case '（', '(':
		if e := sc.closeParen(i+n, listedParen); e != i+n {
			return e, true
		}
		return -1, false
	case '《':
		if e := titleEnd(s, i); e != 0 {
			return e, true
		}
		return -1, false
	}
	e := citationJoins.at(s, i)
	if e == 0 {
		return i, false
	}
	if next, _ := char(s, spaces(s, e)); next == '《' {
		return spaces(s, e), true
	}
	if at := titleOfList(s, e); at > 0 {
		return at, true
	}
	if at := numberOfList(s, e); at > 0 {
		return at, true
	}
	return i, false
}

// numberOfList returns the end of the document number that is the next of a list at s[i:], 云政发〔2031〕7号文 of
// 云政发〔2031〕5号、云政发〔2031〕7号文; 0 if none is.
func numberOfList(s string, i int) int {
	near := s[i:min(len(s), i+90)]
	k := strings.Index(near, "〔")
	if k <= 0 || !hanOnly(near[:k]) {
		return 0
	}
	e := strings.Index(near[k:], "号")
	if e < 0 || strings.ContainsAny(near[k:k+e], "，。；、（《") {
		return 0
	}
	e += k + len("号")
	return i + max(e, hasAny(near, e, "文件", "文"))
}

// titleOfList returns where the next title of a list stands after s[i:], after who issued it and when: 2031年6月11日发布的《…》,
// 原《…》. 0 if none does.
func titleOfList(s string, i int) int {
	near := s[i:min(len(s), i+120)]
	k := strings.Index(near, "《")
	if k <= 0 || strings.ContainsAny(near[:k], "，。；、\n（） ") || near[:k] != "原" && passedBefore.endingAt(near, k) < 0 && issuerEnds.endingAt(near, k) < 0 {
		return 0
	}
	return i + k
}
