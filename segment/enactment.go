package segment

import (
	"strings"

	"github.com/gongbao/gongbao/internal/han"
	"github.com/gongbao/gongbao/internal/lexicon"
	"github.com/gongbao/gongbao/internal/wording"
	"github.com/gongbao/gongbao/parse"
)

// enactmentWords say what was done on a day.
var enactmentWords = lexicon.ListOf(lexicon.EnactmentWord)

// startsEnactment reports whether a line is an enactment or its beginning: a day in brackets, or one on which something was done.
func startsEnactment(s string) bool {
	if len(s) < 12 || !isDigit(first(s)) && fold(first(s)) != '(' && !isHanDigit(first(s)) {
		return false
	}
	t := strings.TrimLeftFunc(s, func(r rune) bool { return fold(r) == '(' || isSpace(r) })
	n := dayAt(t)
	if n == 0 {
		return false
	}
	rest := t[n:]
	return actAfter(rest) != "" || len(t) < len(s) && (!strings.ContainsAny(rest, "）)") && hanCount(rest) > 1 || hanCount(rest) == 0 && cells(rest) < 4)
}

// actAfter returns the first word in s for what was done, before another day begins; "" if there is none. A decision that amends
// some articles, 《关于修改…的决定》第二次修订, and an amendment that was passed, 通过的《修正案》, only correct the text. What a meeting has decided is
// passed: （2031年5月4日全体会议决定）.
func actAfter(s string) string {
	act, least := "", len(s)
	if next := han.Index(s, "年"); next >= 0 {
		least = next
	}
	for w := range enactmentWords.All {
		if at := han.Index(s[:min(len(s), least+len(w))], w); at >= 0 && at < least {
			act, least = w, at
		}
	}
	if at := han.Index(s[:least], wording.MeetingDecided); at >= 0 && wording.EndsNoteClause(s[at+len(wording.MeetingDecided):]) {
		return "通过"
	}
	if act == "修订" && strings.Contains(s[:least], "《") || act == "通过" && strings.HasPrefix(s[least:], "通过的") {
		return "修正"
	}
	return act
}

// actOfSeveral returns the act after a day, which several may have done on days of their own: …审判委员会第9次会议、2031年5月6日…会议通过.
func actOfSeveral(s string) string {
	for range 4 {
		if act := actAfter(s); act != "" {
			return act
		}
		at := strings.IndexAny(s, "、，")
		if at < 0 || at > 200 {
			return ""
		}
		s = s[at+len("、"):]
		n := dayAt(s)
		if n == 0 {
			return ""
		}
		s = s[n:]
	}
	return ""
}

// datesItself takes the date of a document that no signature dates from the lines below its title: the last day on which the text
// was passed as a whole, or else the first on which it was published or that stands alone (会议通过的日期 is the 成文日期 of what a
// meeting passes: 党政机关公文处理工作条例, art. 9).
func (d *divider) datesItself() {
	if day := d.doc.Head.Day; day != nil && d.doc.Date != nil && d.signedInside(1) {
		d.doc.Date, d.doc.Signers = day, nil // who signs below has written what the paper forwards
	}
	if d.doc.Date != nil {
		return
	}
	var e enactment
	for i, b := range d.doc.Parts[0].Blocks {
		s := b.Text(d.text)
		if i == 0 && isSpeech(s) {
			if m := parse.Dates(s, nil); len(m) > 0 && m[0].Value.Precision == parse.PrecisionDay {
				e.published = b.Spans(m[0].Start, m[0].End)
			}
			d.speaksBelow(1)
			break
		}
		if i >= enactmentLines || !(b.Kind == KindDate && d.datesAlone(i, s)) && !(b.Kind == KindText && (startsEnactment(s) || closesWhole(s) && isEnactment(s, false))) {
			break
		}
		e.read(&b, s)
	}
	for _, day := range [][]Span{e.passed, e.published, e.agreed} {
		if d.doc.Date == nil {
			d.doc.Date = day
		}
	}
	if d.doc.Date == nil {
		d.doc.Date = letterDay(d.text, d.lines, d.doc.Head.Stamps)
	}
	if d.doc.Date == nil {
		d.doc.Date = d.doc.Head.Day
	}
	if d.doc.Date == nil {
		d.doc.Date = d.meetingDay()
	}
	if d.doc.Date == nil {
		d.doc.Date = d.doc.Head.Told
	}
}

// speaksBelow keeps the organ that block i of the text names and that gives the report, below where it was given: 云州市发展和改革委员会. The title names
// it only sometimes.
func (d *divider) speaksBelow(i int) {
	if blocks := d.doc.Parts[0].Blocks; d.doc.Head.ToldIssuer == nil && i < len(blocks) {
		if b := &blocks[i]; b.Kind == KindText && len(b.Lines) == 1 && isOrganRow(b.Text(d.text)) {
			d.doc.Head.ToldIssuer = b.Spans(0, len(b.Text(d.text)))
		}
	}
}

// meetingDay returns the day of the meeting of which a paper without signature tells, 会议纪要: 时间：2031年5月4日上午, or the day that its
// text begins with: 2031年5月4日，市长主持召开…. nil if it prints none.
func (d *divider) meetingDay() []Span {
	if !meetingEnds.Ends(withoutTail(d.doc.Head.title(d.text, d.lines))) {
		return nil
	}
	for i, b := range d.doc.Parts[0].Blocks {
		if i >= enactmentLines || b.Kind != KindText && b.Kind != KindMarker {
			return nil
		}
		s := b.Text(d.text)
		from := labelAt(strings.TrimLeft(s, "【["), meetingDays)
		if from == 0 && !meetingVerbs.Stand(s[:min(len(s), 240)]) {
			continue
		}
		at := strings.IndexFunc(s, isDigit)
		if n := strings.IndexFunc(s, isHanDigit); n >= 0 && (at < 0 || n < at) {
			at = n
		}
		if at < 0 || from == 0 && at > 0 {
			continue
		}
		if n := dayAt(s[at:]); n > 0 && strings.Contains(s[at:at+n], "年") {
			return b.Spans(at, at+n)
		}
	}
	return nil
}

// meetingVerbs tell in the first sentence that a meeting was held.
var meetingVerbs = lexicon.ListOf(lexicon.MeetingVerb)

// meetingDays are the labels of the day of a meeting.
var meetingDays = lexicon.ListOf(lexicon.MeetingDay)

// signedInside reports whether the signature stands after the beginning of part p.
func (d *divider) signedInside(p int) bool {
	return p < len(d.doc.Parts) && len(d.doc.Parts[p].Blocks) > 0 && d.doc.Parts[p].Blocks[0].Pieces[0].Start < d.doc.Date[0].Start
}

// datesAlone reports whether the day at block i dates the whole text: it stands in brackets, or no other day heads a paragraph as
// in a chronicle (大事记).
func (d *divider) datesAlone(i int, s string) bool {
	if closesWhole(s) {
		return true
	}
	for _, b := range d.doc.Parts[0].Blocks[i+1:] {
		if b.Kind == KindDate {
			return false
		}
	}
	return i == 0
}

// enactmentLines is how many paragraphs an enactment takes at most.
const enactmentLines = 20

// An enactment (题注) is the note below the title of a law or a decision on when it was passed, amended and published:
// （2031年5月4日云州市第三届人民代表大会常务委员会第五次会议通过）, without the brackets in databases.
type enactment struct {
	passed    []Span // the first on which the text was passed, or the last on which it was revised as a whole
	published []Span // the first that is no day of amending it or of its coming into force
	agreed    []Span // the first on which the council of an executive organ agreed to the text, which its head then issued by order
}

// councilMeeting ends the names of the councils of executive organs: 常务会议 of a government, 部务会议 of a ministry, 局务会议.
const councilMeeting = "务会议"

// read takes the days of one paragraph of an enactment.
func (e *enactment) read(b *Block, s string) {
	if len(s) > 3000 {
		return
	}
	for _, m := range parse.Dates(s, nil) {
		if m.Value.Precision != parse.PrecisionDay || m.Value.Inferred != 0 {
			continue
		}
		switch act := actAfter(s[m.End:]); {
		case act == "通过" && isOfCouncil(s[m.End:], act):
			if e.agreed == nil {
				e.agreed = b.Spans(m.Start, m.End)
			}
		case act == "通过" && e.passed == nil || act == "修订":
			e.passed = b.Spans(m.Start, m.End)
		case act != "施行" && act != "修正" && e.published == nil:
			e.published = b.Spans(m.Start, m.End)
		}
	}
}

// isOfCouncil reports whether the meeting of a council stands before the act in s: 经交通部部务会议通过.
func isOfCouncil(s, act string) bool {
	at := han.Index(s, councilMeeting)
	return at >= 0 && at < han.Index(s, act)
}

// notesBelowTitles finds the enactment (题注) at the top of each part.
func (d *divider) notesBelowTitles() {
	for p := range d.doc.Parts {
		part := &d.doc.Parts[p]
		for i := range part.Blocks {
			b := &part.Blocks[i]
			s := b.Text(d.text)
			if i >= enactmentLines || b.Kind != KindText && b.Kind != KindDate || len(s) > 3000 || !isEnactment(s, len(part.Note) > 0) {
				break
			}
			part.Note = append(part.Note, *b)
		}
	}
}

// basisWords stand before the day of a decision in 题注: 根据2031年5月4日….
var basisWords = lexicon.ListOf(lexicon.BasisWord, "经")

// isEnactment reports whether a paragraph below a title tells when the text was passed, amended or published; more says that one above does.
func isEnactment(s string, more bool) bool {
	t := strings.TrimLeftFunc(s, func(r rune) bool { return fold(r) == '(' || isSpace(r) })
	for w := range basisWords.All {
		t = strings.TrimPrefix(t, w)
	}
	acts := func() bool { return actAfter(t) != "" || holds(t, "废止", "批准") }
	if n := dayAt(t); n > 0 {
		return acts() || actOfSeveral(t[n:]) != ""
	}
	if !more && !closesWhole(s) {
		return false
	}
	if _, ok := wording.DayOf(s); ok {
		return more
	}
	return !strings.HasSuffix(s, "。") && holds(t, "年", "号") && acts()
}
