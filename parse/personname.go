package parse

import (
	"strings"

	"github.com/gongbao/gongbao/internal/han"
	"github.com/gongbao/gongbao/internal/lexicon"
)

// A nameToken is a word that may name a person, with what was cut off: 张三同志, 李某某先生.
type nameToken struct {
	name  string // without inner spaces
	plain bool   // the surname begins few other words
	end   int
}

// honorifics stand after a name.
var honorifics = wordsOf(lexicon.Honorific)

// titlesBehind stand after the name of a member of a congress or a council.
var titlesBehind = wordsOf(lexicon.MemberTitle)

// personAt reads the name that is the whole of s[i:end], 张三, 欧阳某某, 买买提·艾力, 扎西次仁, 李某 or 张××. A honorific after it
// is passed. The empty name says that s[i:end] is none.
func personAt(s string, i, end int) nameToken {
	if first := lead(s, i); leadKindOf(first)&nameKinds == 0 && !hasNameDot(s[i:end]) {
		return nameToken{} // most
	}
	return readPerson(s, i, end)
}

// readPerson is personAt where a name may begin.
func readPerson(s string, i, end int) nameToken {
	stop := end
	if k := honorifics.endingAt(s[:end], end); k > i {
		stop = k
	}
	if k := titlesBehind.endingAt(s[:stop], stop); k >= i+2*3 {
		if e, plain := surnameAt(s[:k], i); plain && e > 0 && e < k {
			stop = k // 张三委员
		}
	}
	word := s[i:stop]
	e, plain := surnameAt(s[:stop], i)
	if stop < end && e == stop {
		return nameToken{s[i:end], true, end} // 周女士
	}
	if hasNameDot(word) {
		return nameToken{dottedName(word), true, stop}
	}
	if e > 0 && isGiven(s[e:stop]) && !isOffice(word) && !isCommon(word) {
		return nameToken{word, plain, stop}
	}
	if isTransliterated(word) && !isOffice(word) && !isCommon(word) {
		return nameToken{word, false, stop}
	}
	return nameToken{}
}

// isNameDot reports whether r is a dot between the parts of a name.
func isNameDot(r rune) bool { return r == '·' || r == '•' || r == '・' || r == '‧' }

// hasNameDot reports whether one stands in a word.
func hasNameDot(word string) bool {
	rest := word[han.IdeographsEnd(word, 0):] // nothing, of most
	return rest != "" && strings.ContainsFunc(rest, isNameDot)
}

// dottedName returns 买买提·艾力 if word is such a name.
func dottedName(word string) string {
	parts := strings.FieldsFunc(word, isNameDot)
	if len(parts) < 2 || len(parts) > 4 || strings.HasSuffix(word, parts[0]) {
		return ""
	}
	for _, p := range parts {
		if !hanOnly(p) || len(p) > 6*3 {
			return ""
		}
	}
	return word
}

// isGiven reports whether a word is a given name of one or two characters.
func isGiven(s string) bool {
	n := 0
	for _, r := range s {
		if n++; n > 2 || !isHan(r) && !isMasked(r) || notGiven.Has(r) {
			return false
		}
	}
	return n > 0
}

// notInNames are the characters of running text that given names do not have.
const notInNames = "的了是及与或等者们被把将其各不已就也都要由第款项节省市县縣区區厅廳局委與為於們項節"

// neverInNames are those of them that no name has, whatever stands after it.
const neverInNames = "的了们們者各款项項省市县縣区區厅廳局委"

var notGiven = han.NewSet(notInNames)

// isCommon reports whether s is a word that begins with the character of a surname and names no person, in either script.
func isCommon(s string) bool {
	r, n := char(s, 0)
	if n == 0 || !commonHeads.Has(han.Simplified(r)) {
		return false
	}
	return lexicon.Is(strings.Map(han.Simplified, s), lexicon.CommonWord)
}

// commonHeads are the characters that such words begin with.
var commonHeads = headsOf(lexicon.Words(lexicon.CommonWord))

// isOffice reports whether a short word names an office, a unit or a thing and no person: 区长, 财政局, 电话.
func isOffice(s string) bool {
	return notPersonEnds.endingAt(s, len(s)) >= 0
}

// notPersonEnds end the names of offices, units and things that stand where persons stand.
var notPersonEnds = wordsOf(lexicon.NotPerson)

// nameAt reads a name at s[i:], 张三 or letter-spaced 张 三, that a space or a mark follows.
func nameAt(s string, i, end int) (name string, at int) {
	at, han := i, 0
	for at < end && han < 12 {
		r, n := char(s, at)
		if isHan(r) || isNameDot(r) && han > 1 || (r == '×' || r == '*' || r == '＊') && han > 0 {
			at += n
			han++
			continue
		}
		if sp := spaces(s, at); han == 1 && sp > at && sp < end { // 张 三
			next, size := char(s, sp)
			if e, _ := surnameAt(s[:at], i); e == at && isHan(next) && edgeOfName(s, sp+size, end) {
				return s[i:at] + s[sp:sp+size], sp + size
			}
		}
		break
	}
	n := personAt(s, i, at)
	if n.name == "" || !edgeOfName(s, at, end) || notNames.at(s, i) > 0 {
		return "", i
	}
	return n.name, at
}

// edgeOfName reports whether a name may end at i.
func edgeOfName(s string, i, end int) bool {
	r, _ := char(s, i)
	return i >= end || isSpace(r) || endsWord(r)
}
