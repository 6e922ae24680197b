package parse

import (
	"strings"

	"github.com/gongbao/gongbao/internal/lexicon"
)

// Taiwan prints the titles of rules in the marks of a quotation: 修正「雲嘉縣停車場收費自治條例」第三條. What stands there is a title if it ends
// with the name of a kind of rules; 「應」 and 「綠色生活」 are words that are quoted.

// quotedKinds are the kinds whose names end such a title besides those of laws.
var quotedKinds = wordsOf(lexicon.QuotedKind)

// quotedTitle reads the title whose 「 stands at i and what is printed after it; it returns 0 where the words quoted are no title.
func (sc *scan) quotedTitle(i int) int {
	if i < sc.titleEnd {
		return 0
	}
	inside := i + len("「")
	k := strings.Index(sc.s[inside:min(len(sc.s), inside+titleLimit/2)], "」")
	if k < 4*len("條") || strings.ContainsAny(sc.s[inside:inside+k], "，。；：「『？！第\n") {
		return 0
	}
	title := solidTitle(sc.s[inside : inside+k])
	t := strings.TrimSuffix(trimVersion(title), "修正草案")
	if !hasRuleEnd(t) && quotedKinds.endingAt(t, len(t)) < 0 {
		return 0
	}
	end := inside + k + len("」")
	c := Citation{Title: title, Kind: titleKind(t), TitleAt: Range{i, end}}
	sc.titleEnd = end
	close := sc.pinpoint(&c, end)
	c.Relation = sc.relation(i, close)
	sc.cite(i, close, &c)
	return end
}
