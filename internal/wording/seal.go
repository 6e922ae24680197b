package wording

import (
	"strings"

	"github.com/gongbao/gongbao/internal/han"
	"github.com/gongbao/gongbao/internal/lexicon"
)

// sealWords end the note on a seal: （云州市水务局代章）, （公章）, （印）.
var sealWords = lexicon.ListOf(lexicon.SealWord)

// otherSeal says that the seal of another stands for that of who signs.
const OtherSeal = "代章"

// IsSeal reports whether s, in brackets, is a note on a seal.
func IsSeal(s string) bool {
	k := strings.Trim(han.Key(s), "()")
	for w := range sealWords.All {
		if rest, ok := strings.CutSuffix(k, w); ok && (rest == "" || w == OtherSeal) {
			return true
		}
	}
	return false
}

// SealBehind returns where the note on a seal begins after the name of who signs, and its end: （公章） of 云州市人民政府（公章）.
func SealBehind(s string) (at int, ok bool) {
	if !han.Holds(s, "（", "(") {
		return len(s), false
	}
	at = strings.LastIndexAny(s, "（(")
	if at <= 0 || !ClosesWhole(strings.TrimSpace(s[at:])) || !IsSeal(strings.TrimSpace(s[at:])) {
		return len(s), false
	}
	return at, true
}

// WithoutSeal returns the name of who signs without the note on the seal after it: 云州市人民政府办公室（云州市水务局代章）.
func WithoutSeal(s string) string {
	at, _ := SealBehind(s)
	return han.TrimRight(s[:at])
}

// SealOf returns whose seal a note in brackets names: 云州市水务局 of （云州市水务局代章）; "" of （公章）.
func SealOf(note string) string {
	owner, ok := strings.CutSuffix(strings.Trim(strings.TrimSpace(note), "（）()"), OtherSeal)
	if !ok {
		return ""
	}
	return strings.TrimSpace(owner)
}
