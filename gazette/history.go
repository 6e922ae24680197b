package gazette

import (
	"slices"
	"strings"

	"github.com/gongbao/gongbao/internal/lexicon"
	"github.com/gongbao/gongbao/internal/wording"
	"github.com/gongbao/gongbao/parse"
	"github.com/gongbao/gongbao/segment"
)

// The events of a [Document.History].
const (
	EventPassed    = "passed"    // 通过
	EventApproved  = "approved"  // 批准, by the body above the one that passed it
	EventPublished = "published" // 公布, 发布
	EventAmended   = "amended"   // 修正, 修订
	EventRepealed  = "repealed"  // 废止
)

// Events lists every event of a [Document.History].
func Events() []string {
	return []string{EventPassed, EventApproved, EventPublished, EventAmended, EventRepealed}
}

// An act is a word of 题注 for what was done to a text.
type act struct {
	word  string
	event string // "" for what only counts a day: 自2031年7月1日起施行
}

// acts are tried in this order at each place, longer words first: 修订通过 revises a text as a whole, and publishes nothing.
var acts = func() []act {
	list := []act{{wording.Decided, EventPassed}}
	for _, what := range []struct {
		class lexicon.Class
		event string
	}{
		{lexicon.AmendedAct, EventAmended}, {lexicon.PublishedAct, EventPublished}, {lexicon.PassedAct, EventPassed},
		{lexicon.ApprovedAct, EventApproved}, {lexicon.RepealedAct, EventRepealed}, {lexicon.ForceAct, ""},
	} {
		for _, word := range lexicon.Words(what.class) {
			list = append(list, act{word, what.event})
		}
	}
	slices.SortStableFunc(list, func(a, b act) int { return len(b.word) - len(a.word) })
	return list
}()

// history reads 题注 of the first part that has one.
func (a *assembler) history(doc *Document) {
	for p := range a.d.Parts {
		for i := range a.d.Parts[p].Note {
			b := &a.d.Parts[p].Note[i]
			n := noteReader{s: b.Text(a.text), b: b}
			n.read()
			doc.History = append(doc.History, n.events...)
		}
		if len(doc.History) > 0 {
			return
		}
	}
}

// numberFromHistory numbers a text that prints no 文号 of its own by the order or the announcement that the note below its title says it
// was published by: （2031年5月4日云州市人民政府令第12号公布）. Orders that amended it later number their own decisions.
func numberFromHistory(doc *Document, d *segment.Document) {
	if doc.Number != nil || doc.Masthead != "" || len(d.Parts) == 0 || len(d.Parts[0].Note) == 0 {
		return
	}
	for _, e := range doc.History {
		if n := e.Number; e.Event == EventPublished && n != nil && (strings.HasSuffix(n.Agency, "令") || strings.HasSuffix(n.Agency, announcement)) {
			own := *n
			doc.Number = &own
			return
		}
	}
}

// A noteReader reads the events of one paragraph of 题注.
type noteReader struct {
	s      string
	b      *segment.Block
	from   int // where the clause of the next act begins
	events []Event
}

// read takes the acts one after the other. What stands in 《》 is the title of another text, and 通过的 tells of that one.
func (n *noteReader) read() {
	depth := 0
	for i, r := range n.s {
		switch r {
		case '《':
			depth++
		case '》':
			depth--
		}
		if depth > 0 || i < n.from {
			continue
		}
		for _, x := range acts {
			rest, ok := strings.CutPrefix(n.s[i:], x.word)
			if !ok || strings.HasPrefix(rest, "的") || strings.HasPrefix(rest, "后") || strings.HasPrefix(rest, "之日") {
				continue
			}
			if x.word == wording.Decided && !(strings.HasSuffix(n.s[:i+len(x.word)], wording.MeetingDecided) && wording.EndsNoteClause(rest)) {
				continue
			}
			if x.event != "" {
				n.add(x, i)
			}
			n.from = i + len(x.word)
			break
		}
	}
}

// add takes the act whose word stands at offset at.
func (n *noteReader) add(x act, at int) {
	n.others(x, at)
	clause := n.s[n.from:at]
	e := Event{Event: x.event}
	start, by := 0, 0 // where the event and who did it begin
	for _, m := range fullDays(clause) {
		e.Date, start, by = m.Value.From.String(), m.Start, m.End
	}
	if by == 0 {
		start = len(clause) - len(strings.TrimLeft(clause, noteMarks))
		by = start
	}
	if numbers := parse.DocNumbers(clause[by:], nil); len(numbers) > 0 {
		k := numbers[0]
		e.Number = &DocNumber{k.Value, n.b.Spans(n.from+by+k.Start, n.from+by+k.End)}
		e.By = organOfNumber(clause[by:], k)
	} else {
		e.By = actor(clause[by:])
	}
	if e.Date == "" && e.Number == nil && e.By == "" {
		return
	}
	e.Spans = n.b.Spans(n.from+start, at+len(x.word))
	e.Text = wording.Reading(n.s[n.from+start : at+len(x.word)])
	n.events = append(n.events, e)
}

// others takes what others did on other days, of whom the same word tells: 2031年3月2日…审判委员会第9次会议、2031年5月6日…检察委员会第3次会议通过.
// What is left begins with the last of them.
func (n *noteReader) others(x act, at int) {
	clause := n.s[n.from:at]
	days := fullDays(clause)
	for k := 0; k+1 < len(days); k++ {
		m, next := days[k], days[k+1].Start
		who := strings.TrimRight(clause[m.End:next], noteMarks)
		by := actor(who)
		if by == "" || strings.ContainsAny(who, "，；。《") || !strings.ContainsAny(clause[m.End+len(who):next], "、，和") {
			continue
		}
		from, to := n.from+m.Start, n.from+m.End+len(who)
		n.events = append(n.events, Event{Event: x.event, Date: m.Value.From.String(), By: by, Text: wording.Reading(n.s[from:to]), Spans: n.b.Spans(from, to)})
	}
}

// fullDays finds the days of a clause that print their year and stand outside of 《》.
func fullDays(clause string) []parse.Match[parse.Date] {
	var list []parse.Match[parse.Date]
	for _, m := range parse.Dates(clause, nil) {
		if m.Value.Precision == parse.PrecisionDay && !m.Value.From.IsZero() && m.Value.Inferred&^parse.InferredEra == 0 && !inTitle(clause, m.Start) {
			list = append(list, m)
		}
	}
	return list
}

// noteMarks part the clauses of 题注.
const noteMarks = "（()）〈〉　 ，,、；;。\t\n"

// inTitle reports whether offset at of s stands inside 《》.
func inTitle(s string, at int) bool {
	return strings.LastIndex(s[:at], "《") > strings.LastIndex(s[:at], "》")
}

// organOfNumber returns who issued a number, 国务院 of 国务院令第251号, or who is named before it.
func organOfNumber(clause string, k parse.Match[parse.DocNumber]) string {
	agency := k.Value.Agency
	for end := range mastheadEnds.All {
		if organ, ok := strings.CutSuffix(agency, end); ok && wording.EndsOrgan(organ) && strings.Contains(wording.Reading(clause), organ) {
			return organ
		}
	}
	return actor(clause[:k.Start])
}

// beforeActors stand before who acted: 经云州市人民政府同意, 根据….
var beforeActors = lexicon.ListOf(lexicon.BasisWord + lexicon.BeforeActor)

// afterActors stand after who acted.
var afterActors = lexicon.ListOf(lexicon.AfterActor)

// actor returns who did it, of the words between the day and the act: 云州市第三届人民代表大会常务委员会第五次会议. Where a decision amended
// the text, it is who made that: the meeting before 《》, or the organ that its title begins with.
func actor(clause string) string {
	head, title, decided := strings.Cut(clause, "《")
	s := wording.Reading(strings.Trim(head, noteMarks))
	for w := range beforeActors.All {
		s = strings.TrimSpace(strings.TrimPrefix(s, w))
	}
	for w := range afterActors.All {
		s = strings.TrimSuffix(s, w)
	}
	if i := strings.LastIndexAny(s, "，；。,"); i >= 0 {
		s = strings.TrimLeft(s[i:], "，；。,")
	}
	if s == "" && decided {
		if at := strings.Index(title, "关于"); at > 0 && wording.EndsOrgan(title[:at]) {
			s = wording.Reading(title[:at])
		}
	}
	return s
}

// publishedOn returns the day on which a text was published: the first, or the first after the last revision as a whole. Zero where the note
// prints none.
func publishedOn(history []Event) (day parse.Day) {
	for _, e := range history {
		switch {
		case e.Event == EventAmended && strings.Contains(e.Text, "修订") && !strings.Contains(e.Text, "《"):
			day = parse.Day{}
		case e.Event == EventPublished && day.IsZero():
			day, _ = parseDay(e.Date)
		}
	}
	return day
}
