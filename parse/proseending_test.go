package parse

import "testing"

// TestBehindNames asks for the end of a name also where the character after it says that there is none.
func TestBehindNames(t *testing.T) {
	behind := []string{"", "的", "同志", "先生", "（女）", "(女)", "：", ":", "，", "不再担任", "负责", "主持", "出席", "任", "某", "\n", "。"}
	for _, list := range [][]string{honorifics.list(), leaves.list(), dutyVerbs.list()} {
		behind = append(behind, list...)
	}
	for _, words := range behind {
		for _, more := range []string{"", "负责财政工作。", "：负责", "水务局"} {
			p := proseReader{s: "李长河" + words + more}
			e := len("李长河")
			n := proseName{start: 0, end: e, stop: e, plain: true}
			if k := honorifics.at(p.s, e); k > 0 {
				n.honoured, n.stop = true, k
			}
			if r := lead(p.s, e); r == '（' || r == '(' {
				continue // what stands after the parenthesis is looked at
			}
			if p.proved(n, false) && !behindNames.Has(lead(p.s, e)) {
				t.Errorf("%q proves the name in %s", words, p.s)
			}
			if got := p.ending(0, e, true, false); (got.end > 0) != p.proved(n, false) {
				t.Errorf("ending in %s = %v", p.s, got)
			}
		}
	}
}
