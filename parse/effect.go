package parse

import "strings"

// An Effect says from when and until when a text is in force: 自2022年7月16日起施行，有效期2年.
type Effect struct {
	From   Day    `json:"from,omitzero"`
	Until  Day    `json:"until,omitzero"`   // inclusive: two years from 2022-07-16 end on 2024-07-15
	Term   string `json:"term,omitempty"`   // ISO 8601: P2Y
	Anchor string `json:"anchor,omitempty"` // 印发之日, until Resolve puts a day in From
	Offset string `json:"offset,omitempty"` // P30D of 自公布之日起30日后

	Trial      bool     `json:"trial,omitempty"`      // 试行
	Indefinite bool     `json:"indefinite,omitempty"` // 长期有效
	Inferred   Inferred `json:"inferred,omitzero"`    // "from" when the day is that of the document
}

// Effects finds every statement of validity in text. ctx gives the day that 自印发之日起 means, and may be nil.
func Effects(text string, ctx *Context) []Match[Effect] {
	var v Values
	Find(text, ctx, &v)
	return v.Effects
}

// Resolve returns e with the day of its anchor put in, as far as it was open: 自印发之日起施行 in a document of 2022-04-14
// is in force from that day on.
func (e Effect) Resolve(document Day) Effect {
	if e.From.IsZero() && e.Anchor != "" && !document.IsZero() {
		e.From = document
		if e.Offset != "" {
			e.From = addISO(document, e.Offset)
		}
		e.Inferred |= InferredFrom
	}
	if e.Until.IsZero() && !e.From.IsZero() && e.Term != "" {
		e.Until = lastDay(e.From, e.Term)
	}
	return e
}

// lastDay returns the last day of an ISO 8601 term that begins with the day from: the day before the same day of its last
// month, or the end of that month where it has no such day (民法典 第二百零二条). 5 years from 2016-02-29 end on 2021-02-28.
func lastDay(from Day, term string) Day {
	end := addISO(from, term)
	if end.Day != from.Day && !strings.ContainsAny(term, "WD") {
		return end
	}
	return end.AddDays(-1)
}

// addISO returns the day that lies an ISO 8601 duration of years, months, weeks and days after d.
func addISO(d Day, iso string) Day {
	n := 0
	for i := 1; i < len(iso); i++ {
		c := iso[i]
		switch {
		case c >= '0' && c <= '9':
			n = min(n*10+int(c-'0'), 99999)
			continue
		case c == 'Y':
			d = d.AddMonths(12 * n)
		case c == 'M':
			d = d.AddMonths(n)
		case c == 'W':
			d = d.AddDays(7 * n)
		case c == 'D':
			d = d.AddDays(n)
		default:
			return d
		}
		n = 0
	}
	return d
}

// inForce reads 自…起施行 whose verb stands at s[i:end].
func (sc *scan) inForce(i, end int) {
	s := sc.s
	if has(s, end, "的《") > 0 || has(s, end, "的原") > 0 {
		return // of the text that is cited: 1999年1月1日起施行的《旧办法》同时废止
	}
	j := spacesBefore(s, i)
	if k := endsAny(s, j, "正式"); k >= 0 {
		j = spacesBefore(s, k)
	}
	e, start, ok := sc.fromDate(j)
	if !ok {
		if e, start, ok = sc.fromAnchor(j); !ok {
			if e, start, ok = sc.fromStamp(j, end); !ok {
				return
			}
		}
	}
	if k := hasAny(s, end, "至", "到", "，至", ",至"); k > 0 {
		r := dateReader{s: s, year: e.From.Year}
		if d, to := r.read(spaces(s, k)); to > 0 {
			e.Until, end = d.To, to
		}
	}
	sc.effect(start, end, e)
}

// fromStamp reads 2031年5月1日 施行, a line for itself below a title, whose day ends at j and whose verb at end.
func (sc *scan) fromStamp(j, end int) (e Effect, start int, ok bool) {
	n := len(sc.out.Dates)
	if n == 0 || sc.out.Dates[n-1].End != j {
		return e, 0, false
	}
	d := &sc.out.Dates[n-1]
	r, _ := before(sc.s, spacesBefore(sc.s, d.Start))
	next, _ := char(sc.s, spaces(sc.s, end))
	if d.Value.Precision != PrecisionDay || d.Value.From.IsZero() || r >= 0 && r != '\n' || next >= 0 && next != '\n' && next != '\r' {
		return e, 0, false
	}
	e.From, e.Inferred = d.Value.From, d.Value.Inferred&InferredYear
	return e, d.Start, true
}

// startWords stand behind the day on which a force begins.
var startWords = anyOf("开始", "起", "始", "止", "期间")

// fromDate reads 自2022年7月16日起 that ends at j.
func (sc *scan) fromDate(j int) (e Effect, start int, ok bool) {
	s := sc.s
	k := j
	if p := startWords.endingAt(s, k); p >= 0 {
		k = spacesBefore(s, p)
	}
	n := len(sc.out.Dates)
	if n == 0 || sc.out.Dates[n-1].End != k {
		return e, 0, false
	}
	d := sc.out.Dates[n-1]
	start = d.Start
	from := endsAny(s, spacesBefore(s, start), "自", "从", "於", "于")
	if from < 0 && k == j {
		return e, 0, false
	}
	if from >= 0 {
		start = from
	}
	e.From = d.Value.From
	e.Inferred = d.Value.Inferred & InferredYear
	if d.Value.Precision == PrecisionMulti {
		e.Until = d.Value.To
	}
	return e, start, true
}

// fromAnchor reads 自印发之日起 or 自公布之日起30日后 that ends at j.
func (sc *scan) fromAnchor(j int) (e Effect, start int, ok bool) {
	s := sc.s
	low := max(0, j-120)
	k, end := anchorDay(s, low, j)
	if k < 0 {
		return e, 0, false
	}
	rest := s[end:j]
	if n := nextDays.at(rest, 0); n > 0 {
		rest, e.Offset = rest[n:], "P1D"
	}
	if later, ok := sc.offset(rest); !ok || later != "" && e.Offset != "" {
		return e, 0, false
	} else if later != "" {
		e.Offset = later
	}
	from := max(strings.LastIndex(s[low:k], "自"), strings.LastIndex(s[low:k], "从"))
	if from < 0 || !hanOnly(strings.ReplaceAll(s[low+from:k], " ", "")) {
		return e, 0, false
	}
	start = low + from
	e.Anchor = s[start+len("自") : end]
	return e, start, true
}

// nextDays stand behind a day on which nothing is in force yet: 自公佈翌日起, 自公布之日的次日起.
var nextDays = anyOf("翌日", "次日", "的次日", "的翌日", "之翌日", "之次日", "后次日", "後次日")

// anchorDays are the days from which texts without 之 count: 自公布日施行 in Taiwan, 自公佈翌日起生效 in Macau.
var anchorDays = anyOf("公布", "公佈", "發布", "發佈", "发布", "刊登", "訂定", "核定", "印发", "印發", "即")

// anchorDay returns where 之日 of 印发之日, 日 of 公布日 or 翌日 of 公佈翌日 begins in s[low:j], and where the name of the day ends; -1 if
// none stands there.
func anchorDay(s string, low, j int) (at, end int) {
	if k := strings.LastIndex(s[low:j], "之日"); k >= 0 {
		return low + k, low + k + len("之日")
	}
	k := strings.LastIndex(s[low:j], "日")
	if k < 0 {
		return -1, 0
	}
	k += low
	if anchorDays.endingAt(s, k) >= 0 {
		return k, k + len("日")
	}
	if r, n := before(s, k); (r == '翌' || r == '次') && anchorDays.endingAt(s, k-n) >= 0 {
		return k - n, k - n
	}
	return -1, 0
}

// offset reads what stands between 之日 and 施行: 起, 起30日后, 起满六个月后.
func (sc *scan) offset(s string) (iso string, ok bool) {
	s = strings.TrimSpace(s)
	if s == "" {
		return "", true
	}
	e := has(s, 0, "起")
	if e == 0 {
		return "", false
	}
	rest := strings.TrimSpace(s[e:])
	for _, w := range []string{"满", "经过", "第", "届满"} {
		rest = strings.TrimPrefix(rest, w)
	}
	rest = strings.TrimSpace(rest)
	if rest == "" {
		return "", true
	}
	inner := scan{s: rest, units: sc.units}
	n := readNumber(rest, 0)
	f := inner.figureAt(0, &n, inner.follower(n.end))
	if f.unit == nil || f.unit.Kind != duration {
		return "", false
	}
	d, end := inner.readDuration(&f)
	switch strings.TrimSpace(rest[end:]) {
	case "后", "以后", "之后", "起", "后起", "届满后", "期满后", "後", "":
		return d.ISO, end > 0
	}
	return "", false
}

// valid reads 有效期2年, 有效期至2025年7月15日 or 试行期一年 at i, whose label is label.
func (sc *scan) valid(i int, label string) {
	s := sc.s
	at := i + len(label)
	trial := !strings.HasPrefix(label, "有效")
	for range 3 {
		e := hasAny(s, spaces(s, at), "期限", "限", "为", "是", "：", ":", "暂定", "均", "自", "从", "定")
		if e == 0 {
			break
		}
		at = e
	}
	at = spaces(s, at)
	if e := has(s, at, "长期"); e > 0 {
		sc.effect(i, e, Effect{Indefinite: true})
		return
	}
	until := hasAny(s, at, "至", "到", "截至", "截止", "延长至", "延续至", "截止到")
	r := dateReader{s: s, year: sc.year}
	if d, end := r.read(spaces(s, max(until, at))); end > 0 && (until > 0 || d.Precision == PrecisionMulti) && !d.To.IsZero() {
		e := Effect{Until: d.To, Trial: trial}
		if until == 0 {
			e.From = d.From
		}
		sc.effect(i, max(end, hasAny(s, end, "止")), e)
		return
	}
	n := readNumber(s, at)
	if n.end == 0 {
		return
	}
	inner := scan{s: s, units: sc.units}
	f := inner.figureAt(at, &n, inner.follower(n.end))
	if f.unit == nil || f.unit.Kind != duration || f.ranged {
		return
	}
	if d, end := inner.readDuration(&f); end > 0 && sc.termOfText(i) {
		sc.effect(i, end, Effect{Term: d.ISO, Trial: trial})
	}
}

// termOfText reports whether 有效期 at i is that of a text and not that of a licence: 本办法有效期5年, but not 许可证有效期5年.
func (sc *scan) termOfText(i int) bool {
	j := spacesBefore(sc.s, i)
	if endsAny(sc.s, j, "的") >= 0 {
		return false
	}
	r, _ := before(sc.s, j)
	return !isHan(r) || hasRuleEnd(sc.s[max(0, j-12):j]) || endsAny(sc.s, j, "文件", "政策", "施行", "实施", "执行", "并", "且", "之日", "本条例") >= 0
}

// lapses reads 自2025年1月1日起废止 whose verb stands at s[i:end].
func (sc *scan) lapses(i, end int) {
	e, start, ok := sc.fromDate(spacesBefore(sc.s, i))
	if !ok || e.From.IsZero() {
		return
	}
	sc.effect(start, end, Effect{Until: e.From.AddDays(-1)})
}

// effect keeps a statement of validity, or joins it to the one before it in the same sentence.
func (sc *scan) effect(start, end int, e Effect) {
	n := len(sc.out.Effects)
	if n > 0 {
		last := &sc.out.Effects[n-1]
		gap := sc.s[min(last.End, start):start]
		if start >= last.End && len(gap) <= 60 && !strings.ContainsAny(gap, "。\n；;") && last.Value.joins(e) {
			last.End = end
			last.Value = last.Value.with(e)
			last.Value = last.Value.Resolve(Day{})
			return
		}
		if start < last.End {
			return
		}
	}
	sc.out.Effects = append(sc.out.Effects, Match[Effect]{start, end, e.Resolve(Day{})})
}

// joins reports whether f says what e leaves open.
func (e Effect) joins(f Effect) bool {
	begins := !e.From.IsZero() || e.Anchor != ""
	begun := !f.From.IsZero() || f.Anchor != ""
	ends := !e.Until.IsZero() || e.Term != "" || e.Indefinite
	ended := !f.Until.IsZero() || f.Term != "" || f.Indefinite
	return !(begins && begun) && !(ends && ended)
}

func (e Effect) with(f Effect) Effect {
	if !f.From.IsZero() || f.Anchor != "" {
		e.From, e.Anchor, e.Offset, e.Inferred = f.From, f.Anchor, f.Offset, e.Inferred|f.Inferred
	}
	if !f.Until.IsZero() {
		e.Until = f.Until
	}
	if f.Term != "" {
		e.Term = f.Term
	}
	e.Trial = e.Trial || f.Trial
	e.Indefinite = e.Indefinite || f.Indefinite
	return e
}

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
