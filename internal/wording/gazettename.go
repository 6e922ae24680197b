package wording

import (
	"github.com/gongbao/gongbao/internal/han"
	"github.com/gongbao/gongbao/internal/lexicon"
)

// GazetteNames end the names of gazettes.
var GazetteNames = lexicon.NewHeads(lexicon.Words(lexicon.GazetteName))

// NameEnd returns where the name of a gazette begins to end in k, its kind, 公报 of 云州市人民政府公报, and how long that is. -1 if k names none.
func NameEnd(k string) (at, n int) {
	if at = GazetteNames.From(k, 0); at < 0 {
		return -1, 0
	}
	return at, len(GazetteNames.Of(k[at:]))
}

// NamesGazette reports whether s holds the name of a gazette: 云州市人民政府公报.
func NamesGazette(s string) bool {
	at, _ := NameEnd(s)
	return at > 0
}

// BehindName returns what stands after the name of a gazette on its line: 2032年第4期 of 云州市人民政府公报 2032年第4期.
func BehindName(s string) string {
	at, n := -1, 0
	for from, size := NameEnd(s); from >= 0; from, size = NameEnd(s[at+n:]) {
		at, n = max(at+n, 0)+from, size
	}
	if at < 0 {
		return ""
	}
	return han.TrimLeft(s[at+n:])
}
