package parse

import "strings"

// effectTails are the last bytes of what stands after 施, 试 or 废 in these words.
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
		switch {
		case next == '行' && (r == '执' || r == '執') && has(sc.s, end, "期") > 0 && sc.termOfText(i):
			sc.valid(i, sc.s[i:end]+"期") // 执行期限为2032年5月1日至2034年4月30日
		case next == '行' || next == '施':
			sc.forceVerb(i, end)
		}
	case '试', '暂', '試', '暫':
		if next == '行' {
			sc.trial(i, end, r)
		}
	case '废', '廢':
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
	if prev, _ := before(sc.s, spacesBefore(sc.s, i)); (r == '试' || r == '試') && (prev == '起' || prev == '始' || prev == '式') {
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
		} else if e, start, ok := sc.fromDate(spacesBefore(sc.s, i-n)); ok && !e.Until.IsZero() && (sc.termOfText(start) || strings.Contains(sc.s[max(0, start-15):start], "本")) {
			sc.effect(start, end, e) // 自2032年5月1日起至2033年4月30日止有效
		}
	}
}

// trialTerm reads 一年 of 自2022年8月1日起试行一年, after the 试行 at s[i:end].
func (sc *scan) trialTerm(i, end int) {
	n := readNumber(sc.s, spaces(sc.s, end))
	if n.end == 0 || sc.out.Effects[len(sc.out.Effects)-1].End != end {
		return
	}
	inner := scan{s: sc.s, units: sc.units}
	f := inner.figureAt(spaces(sc.s, end), &n, inner.follower(n.end))
	if f.unit.row == nil || f.unit.kind() != ofTime || f.ranged {
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
