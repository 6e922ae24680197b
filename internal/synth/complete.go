package synth

import (
	"slices"
	"strings"
)

// required are sentences for the kinds of values that every gazette holds at least once.
var required = []struct {
	kind     Kind
	sentence string
}{
	{Money, "对年度营业收入{money>}的{W}，给予{money}的资金奖励，{tail}。"},
	{Percent, "对新建{O}且通过验收的{W}，按照实际投资额的{pct}给予补助，{tail}。"},
	{Measure, "新建{O}的服务半径{len<}，单处建筑面积{area>}，并配套建设无障碍设施。"},
	{Duration, "{LEAD}应当自受理申请之日起{wdur}内完成审核，并书面告知申请人。"},
	{Date, "{LEAD}应当于{before}将年度工作总结报送{G}，并抄送{dept}。"},
	{DocNumber, "资金的使用和管理，按照{cite.basis}执行，专款专用，接受审计监督。"},
	{Title, "资金的使用和管理，按照{cite.basis}执行，专款专用，接受审计监督。"},
	{Phone, "政策咨询由{LEAD}负责受理，联系电话{phone}，{tail}。"},
}

// complete puts in a paragraph for each required kind of value that the documents do not hold yet.
func (m *maker) complete() {
	have := map[Kind]bool{}
	for _, b := range m.blocks {
		if b.doc >= 0 {
			b.eachValue(func(v *Value) { have[v.Kind] = have[v.Kind] || !v.Optional })
		}
	}
	for _, q := range required {
		if have[q.kind] {
			continue
		}
		at := m.roomForParagraph()
		before := m.blocks[at]
		p := m.say(q.sentence)
		for _, k := range p.marks {
			have[k.value.Kind] = true
		}
		b := &block{role: rolePara, text: m.running(p), doc: before.doc, part: before.part}
		m.blocks = slices.Insert(m.blocks, at+1, b)
	}
}

// roomForParagraph is the block after which an unnumbered paragraph may stand: an article that is not followed by
// items, or else a paragraph without a marker.
func (m *maker) roomForParagraph() int {
	best := -1
	for i, b := range m.blocks[:len(m.blocks)-1] {
		next := m.blocks[i+1].node
		if b.role != rolePara || b.doc < 0 || strings.HasSuffix(b.text.text, "：") || next != nil && (next.Level == "item" || b.node == nil) {
			continue
		}
		if b.node != nil && b.node.Level == "article" {
			return i
		}
		if b.node == nil && best < 0 {
			best = i
		}
	}
	if best < 0 {
		best = slices.IndexFunc(m.blocks, func(b *block) bool { return b.role == rolePara && b.doc >= 0 })
	}
	return best
}
