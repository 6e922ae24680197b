package synth

import (
	"strings"
	"testing"
)

// marked makes a phrase of a text whose values stand between ⟦ and ⟧.
func marked(s string) phrase {
	var pieces []phrase
	for {
		before, rest, found := strings.Cut(s, "⟦")
		pieces = append(pieces, text(before))
		if !found {
			return join(pieces...)
		}
		value, after, _ := strings.Cut(rest, "⟧")
		pieces = append(pieces, planted(value, Value{Kind: Money}))
		s = after
	}
}

// marks writes the values of a phrase back between ⟦ and ⟧.
func marks(p phrase) string {
	var out strings.Builder
	last := 0
	for _, m := range p.marks {
		out.WriteString(p.text[last:m.Start] + "⟦" + p.text[m.Start:m.End] + "⟧")
		last = m.End
	}
	return out.String() + p.text[last:]
}

func TestSpacesKeepValues(t *testing.T) {
	for in, want := range map[string]string{
		"给予⟦500万元⟧奖励":      "给予 ⟦500 万元⟧奖励",
		"不超过⟦30-100亿元⟧。":   "不超过 ⟦30-100 亿元⟧。",
		"⟦2022年7月⟧前":       "⟦2022 年 7 月⟧前",
		"按⟦500元/套/月⟧补贴":    "按 ⟦500 元/套/月⟧补贴",
		"⟦10万⟧、⟦8万⟧、⟦5万元⟧": "⟦10 万⟧、⟦8 万⟧、⟦5 万元⟧",
		"没有数字":             "没有数字",
	} {
		if got := marks(marked(in).spaced()); got != want {
			t.Errorf("%s: got %s, want %s", in, got, want)
		}
	}
}

func TestSplitKeepsValues(t *testing.T) {
	p := marked("给予⟦500万元⟧奖励，最高⟦80万元⟧。")
	a, b := p.split(strings.Index(p.text, "最高"))
	if marks(a) != "给予⟦500万元⟧奖励，" || marks(b) != "最高⟦80万元⟧。" {
		t.Errorf("%s | %s", marks(a), marks(b))
	}
	if p.mayCut(strings.Index(p.text, "万元"), 0) {
		t.Error("a value may not be cut")
	}
}

// TestBreaksAreRecoverable checks where a printed line may end: the next piece must not look like a marker.
func TestBreaksAreRecoverable(t *testing.T) {
	for in, want := range map[string]bool{
		"各街道办事处应当将停车|设施管理纳入治理":   true,
		"各街道办事处应当落实责任。|停车设施管理纳入": false,
		"各街道办事处应当落实责任|，停车设施管理纳入": false,
		"依照本办法的规定办理手续|第三条所列的情形":  false,
		"依照本办法的规定办理手续|（一）所列的情形":  false,
		"本次会议研究决定有关事项|一、加强组织领导":  false,
		"本次会议研究决定有关事项|3.5公里以内的":  false,
	} {
		before, after, _ := strings.Cut(in, "|")
		if got := text(before+after).mayCut(len(before), 0); got != want {
			t.Errorf("%s: got %v", in, got)
		}
	}
}
