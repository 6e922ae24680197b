package parse

// effectTails are the last bytes of what stands behind 施, 试 or 废 in these words.
var effectTails = tailBytes("行施止")

// effectAt looks for a statement of validity around a character that few other words have:
// 施行, 实施, 实行, 生效, 执行, 有效期, 试行期, 长期有效, 废止.
func (sc *scan) effectAt(i int, r rune) {
	second := i + 3
	if second+2 < len(sc.s) && !effectTails[sc.s[second+2]] && r != '效' {
		return
	}
	next, n := char(sc.s, second)
	switch end := second + n; r {
	case '实', '實', '施', '执', '執':
		if next == '行' || next == '施' {
			sc.forceVerb(i, end)
		}
	case '试', '暂':
		if next == '行' {
			sc.trial(i, end, r)
		}
	case '废':
		if next == '止' {
			sc.lapses(i, end)
		}
	case '效':
		sc.effective(i, second, next)
	}
}

// forceVerb reads what 施行 at s[i:end] says, if a day stands before it.
func (sc *scan) forceVerb(i, end int) {
	switch prev, _ := before(sc.s, spacesBefore(sc.s, i)); prev {
	case '起', '始', '后', '後', '日', '式', '月', '年', '止', '间':
		sc.inForce(i, end)
	}
}

// trial reads 起试行 and 试行期一年, whose first word r stands at s[i:end].
func (sc *scan) trial(i, end int, r rune) {
	if prev, _ := before(sc.s, spacesBefore(sc.s, i)); r == '试' && (prev == '起' || prev == '始' || prev == '式') {
		if sc.inForce(i, end); len(sc.out.Effects) > 0 {
			last := &sc.out.Effects[len(sc.out.Effects)-1]
			last.Value.Trial = last.Value.Trial || last.End >= end
			sc.trialTerm(i, end)
		}
		return
	}
	sc.valid(i, sc.s[i:end]+label(sc.s, end))
}

// effective reads what turns on 效 at s[i:end] before next: 生效, 失效, 有效期2年, 长期有效.
func (sc *scan) effective(i, end int, next rune) {
	switch prev, n := before(sc.s, i); prev {
	case '生':
		sc.forceVerb(i-n, end)
	case '失':
		sc.lapses(i-n, end)
	case '有':
		if from := endsAny(sc.s, i-n, "长期"); from >= 0 {
			sc.effect(from, end, Effect{Indefinite: true})
		}
		if next == '期' {
			sc.valid(i-n, "有效期")
		}
	}
}

// trialTerm reads 一年 of 自2022年8月1日起试行一年, behind the 试行 at s[i:end].
func (sc *scan) trialTerm(i, end int) {
	n := readNumber(sc.s, spaces(sc.s, end))
	if n.end == 0 || sc.out.Effects[len(sc.out.Effects)-1].End != end {
		return
	}
	inner := scan{s: sc.s, units: sc.units}
	f := inner.figureAt(spaces(sc.s, end), &n, inner.follower(n.end))
	if f.unit == nil || f.unit.Kind != duration || f.ranged {
		return
	}
	if d, e := inner.readDuration(&f); e > 0 && d.Max == "" {
		sc.effect(i+len("试行"), e, Effect{Term: d.ISO, Trial: true})
	}
}

// label completes 试行 to 试行期.
func label(s string, i int) string {
	if has(s, i, "期") > 0 {
		return "期"
	}
	return ""
}
