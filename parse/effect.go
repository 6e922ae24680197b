package parse

import (
	"strings"

	"github.com/gongbao/gongbao/internal/lexicon"
)

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

// valid reads 有效期2年, 有效期至2025年7月15日 or 试行期一年 at i, whose label is label.
func (sc *scan) valid(i int, label string) {
	s := sc.s
	at := i + len(label)
	trial := !strings.HasPrefix(label, "有效") && !strings.HasPrefix(label, "执行") && !strings.HasPrefix(label, "執行")
	if extends.at(s, at) > 0 && sc.ofCitation(i) {
		return // 《…》有效期延长至: of the text that is cited
	}
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
	until := untilWords.at(s, at)
	r := dateReader{s: s, year: sc.year()}
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
	if f.unit.row == nil || f.unit.kind() != ofTime || f.ranged {
		return
	}
	if d, end := inner.readDuration(&f); end > 0 && sc.termOfText(i) {
		sc.effect(i, end, Effect{Term: d.ISO, Trial: trial})
	}
}

// untilWords stand before the last day of a force, and beforeTerm before 有效期 of a text.
var (
	untilWords = wordsOf(lexicon.LastDay)
	beforeTerm = wordsOf(lexicon.BeforeTerm)
)

// termOfText reports whether 有效期 at i is that of a text and not that of a licence: 本办法有效期5年, but not 许可证有效期5年.
func (sc *scan) termOfText(i int) bool {
	j := spacesBefore(sc.s, i)
	if endsAny(sc.s, j, "的") >= 0 {
		return false
	}
	r, _ := before(sc.s, j)
	return !isHan(r) || hasRuleEnd(sc.s[max(0, j-12):j]) || beforeTerm.endingAt(sc.s, j) >= 0
}

// lapses reads 自2025年1月1日起废止 whose verb stands at s[i:end].
func (sc *scan) lapses(i, end int) {
	e, start, ok := sc.fromDate(spacesBefore(sc.s, i))
	if !ok || e.From.IsZero() || sc.ofCitation(start) {
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
