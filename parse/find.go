package parse

import (
	"slices"
	"strings"

	"github.com/gongbao/gongbao/internal/han"
	"github.com/gongbao/gongbao/internal/lexicon"
)

// Values are all the values of one text, each kind in the order of the text.
type Values struct {
	DocNumbers []Match[DocNumber]
	Dates      []Match[Date]
	Durations  []Match[Duration]
	Amounts    []Match[Amount]
	Citations  []Match[Citation]
	Contacts   []Match[Contact]
	Effects    []Match[Effect]
	Aliases    []Match[Alias]

	parts *valueParts // of these values and of those of the next texts, nil where none was made
}

// valueParts is the memory for the parts of values: those of many texts lie in few pieces.
type valueParts struct {
	phrases []Phrase // of the qualifiers, as far as they lie in one piece
	made    chunk    // of the strings that were made
}

// partsOf returns the memory for the parts of values.
func (v *Values) partsOf() *valueParts {
	if v.parts == nil {
		v.parts = new(valueParts)
	}
	return v.parts
}

// made returns the memory for strings that are made, nil where no values are kept: each string has a piece of its own then.
func (sc *scan) made() *chunk {
	if sc.out == nil {
		return nil
	}
	return &sc.out.partsOf().made
}

// Reset empties v and keeps its memory, but nothing that stood there, for the next text.
func (v *Values) Reset() {
	empty(&v.DocNumbers)
	empty(&v.Dates)
	empty(&v.Durations)
	empty(&v.Amounts)
	empty(&v.Citations)
	empty(&v.Contacts)
	empty(&v.Effects)
	empty(&v.Aliases)
}

// empty removes what was found; most texts have nothing of a kind.
func empty[T any](found *[]Match[T]) {
	if len(*found) > 0 {
		clear(*found)
		*found = (*found)[:0]
	}
}

// A Finder finds values with words of the user's own beside the built-in ones. The zero Finder has none.
type Finder struct {
	Units  []Unit   // such as {Word: "标准台", Kind: Count}
	Breaks []string // words of running text that stand before a document number, such as 呈报 in 呈报云政规〔2021〕16号

	table  *unitTable
	breaks *lexicon.Tails
}

// Find appends every value of text to out. ctx may be nil. A Finder may not be used by two goroutines before its first Find
// has returned.
func (f *Finder) Find(text string, ctx *Context, out *Values) {
	if f.table == nil {
		f.table, f.breaks = units, codeBreaks
		own, breaks, _ := f.words()
		if len(own) > 0 {
			f.table = newUnitTable(append(builtinUnits(), own...))
		}
		if len(breaks) > 0 {
			f.breaks = lexicon.NewTails(append(codeBreakWords.Words(), breaks...))
		}
	}
	find(text, ctx, out, f.table, f.breaks)
}

// Find appends every value of text to out. ctx may be nil.
func Find(text string, ctx *Context, out *Values) {
	find(text, ctx, out, units, codeBreaks)
}

func find(text string, ctx *Context, out *Values, table *unitTable, breaks *lexicon.Tails) {
	first, _, n := nextAnchor(text, 0, table)
	if n == 0 && (ctx == nil || ctx.Column == "") {
		return // no value begins anywhere
	}
	var sc scan
	sc.s, sc.ctx, sc.out, sc.units, sc.breaks, sc.first = text, ctx, out, table, breaks, first
	sc.findIn()
}

// findIn is [scan.find] in its context: the cell below a heading such as 电话 is a number to be called and nothing else.
func (sc *scan) findIn() {
	if sc.ctx != nil && sc.ctx.Column != "" && sc.columnContact() > 0 {
		return
	}
	sc.find()
}

// valuesOf returns the values of a text of which no citation is asked for: what becomes of the texts cited is not looked for.
func valuesOf(text string, ctx *Context) *Values {
	sc := scan{s: text, ctx: ctx, out: new(Values), units: units, breaks: codeBreaks, unsettled: true}
	sc.findIn()
	return sc.out
}

// alone returns the values of a text that is one value and nothing else.
func alone(text string) *Values {
	sc := scan{s: text, out: new(Values), units: units, breaks: codeBreaks, alone: true}
	sc.find()
	return sc.out
}

// A scan is one pass over a text from left to right.
type scan struct {
	s      string
	ctx    *Context
	out    *Values
	units  *unitTable
	breaks *lexicon.Tails
	first  int // no value begins before it

	given     int  // the year that the context gives a date without one, 0 if it gives none
	yearKnown bool // given is known
	floor     int  // end of the last value: nothing before it is read again
	below     int  // the floor before that, for a number whose year was read as a date: 公告2022年第5号
	titleEnd  int  // end of the 《…》 that is being read
	carried   int  // dates so far, if the last one took its year from the one before it
	pinned    int  // end of the last provision
	phoneEnd  int  // end of the last phone number
	quiet     int  // end of the last citation after which nothing was seen that tells its fate
	inline    bool // a provision at the start is no marker
	whole     bool // its figures do not stand apart, or are mended: tears says no more
	alone     bool // the text is one value and nothing else: 亿元 needs no word such as 超 before it, 三月 is no month of a year
	unsettled bool // nobody asks what becomes of the texts cited

	mended *mending // what find reads instead, because figures of the text stand apart
	barred []Range  // figures of which nothing is read

	unitlessTo int // the end of the last row of numbers after which no unit stands

	closing closing // of the last parenthesis
	listed  listing
	law     lawSeen

	numbered listedNumber
}

// bracket reads the document number whose year bracket stands at i.
func (sc *scan) bracket(i, size int) int {
	if !mayBeYear(sc.s, i+size) {
		return 0
	}
	d, at := bracketedNumber(sc.s, i, size, sc.nameFloor(sc.floor), sc.breaks)
	return sc.docNumber(d, at)
}

// mayBeYear reports whether the first two characters at s[i:] can begin a year, as those of （一） and （2） cannot.
func mayBeYear(s string, i int) bool {
	i = spaces(s, i)
	first, n := numeralAt(s, i)
	if f := first.Family(); f != familyArabic && f != familyHan {
		return false
	}
	second, _ := numeralAt(s, i+n)
	switch first.Family() {
	case familyArabic:
		return (second.Family() == familyArabic || second.Family() == familyOh || second == familyHan) && (first.Value() <= 2 && first.Value() > 0 || first.Value() >= 5)
	case familyHan:
		f := second.Family()
		return f == familyHan || f == familyOh || second == familyArabic
	}
	return false
}

// openLost reads 云政规2021〕16号, whose opening bracket was lost, at the year s[i:end].
func (sc *scan) openLost(i, end int) int {
	if r, _ := char(sc.s, spaces(sc.s, end)); !closes(r) {
		return 0
	}
	if r, _ := before(sc.s, spacesBefore(sc.s, i)); !isHan(r) || !strings.ContainsRune(codeEnds, r) {
		return 0
	}
	d, at := bracketedNumber(sc.s, i, 0, sc.nameFloor(sc.floor), sc.breaks)
	d.Repaired = true
	return sc.docNumber(d, at)
}

// ordinal reads what 第 at i begins: an order's number, a provision, a quarter; any other ordinal is passed over.
func (sc *scan) ordinal(i int) int {
	floor := sc.floor
	if floor > 0 && floor == spacesBefore(sc.s, i) {
		floor = sc.below
	}
	at := spaces(sc.s, i+len("第"))
	if r, _ := char(sc.s, at); r == '（' || r == '(' {
		st := stepAt(sc.s, i)
		return sc.provision(i, &st)
	}
	v, end := integerAt(sc.s, at)
	if end == 0 {
		if v, end = 0, max(serialEnd(sc.s, at), serialBehindCode(sc.s, i, at)); end == 0 {
			return sc.ordinalEnd(at)
		}
	}
	if sc.tears(end) {
		return len(sc.s)
	}
	if end < len(sc.s) && sc.s[end] == '.' {
		if e := dottedEnd(sc.s, end); e > 0 {
			return e
		}
	}
	if st := stepBehind(sc.s, v, end, false); st.end > 0 {
		return sc.provision(i, &st)
	}
	next, _ := char(sc.s, spaces(sc.s, end))
	if mayBeNumber(next) {
		d, where := caseOfYear(sc.s, i, sc.below)
		if where.IsZero() {
			d, where = orderNumber(sc.s, i, sc.nameFloor(floor), sc.breaks)
		}
		if where.IsZero() {
			d, where = sc.seriesNumber(i)
		}
		if e := sc.docNumber(d, where); e > 0 {
			return e
		}
	}
	if mayBeQuarter(next) {
		if e := sc.quarterAt(i, at); e > 0 {
			return e
		}
	}
	return sc.ordinalEnd(at)
}

// mayBeNumber reports whether the number of an ordinal may be that of a document where r stands after it: 号, or what an OCR took for a
// figure of it. No other Chinese character does.
func mayBeNumber(r rune) bool {
	return !isHan(r) || beginsNumber(r) || numberHeads.Has(r)
}

// numberHeads are what the signs that end a document number begin with.
var numberHeads = headsOf(lexicon.Words(lexicon.NumberSign))

// headsOf returns the first characters of words.
func headsOf(words []string) *han.Set {
	heads := han.MakeSet()
	for _, w := range words {
		heads.Add(han.First(w))
	}
	return heads
}

// dottedEnd returns the end of the clause of a standard whose first number ends at s[:i], 第5.5.17条; 0 if that goes on with no point.
func dottedEnd(s string, i int) int {
	e := i
	for e+1 < len(s) && s[e] == '.' && isDigit(s, e+1) {
		_, _, e = arabicRun(s, e+1)
	}
	next, n := char(s, spaces(s, e))
	if e == i || level(next) == 0 {
		return 0
	}
	return spaces(s, e) + n
}

// nameFloor returns how far back the name before a number may reach: to floor, or over the figure in Chinese numerals that
// ends there and may be part of a name, as 三台 is of 三台县人民政府令第3号 and 三台府发〔2031〕3号.
func (sc *scan) nameFloor(floor int) int {
	start := floor
	if n := len(sc.out.Amounts); n > 0 && sc.out.Amounts[n-1].End == floor {
		start = sc.out.Amounts[n-1].Start
	} else if n := len(sc.out.Durations); n > 0 && sc.out.Durations[n-1].End == floor {
		start = sc.out.Durations[n-1].Start
	}
	if n, _ := numeralAt(sc.s, start); start == floor || n.Family() == familyArabic {
		return floor
	}
	return max(start, sc.below)
}

// ordinalUnits are counted by an ordinal: 第3年.
var ordinalUnits = wordsOf(lexicon.OrdinalUnit)

// ordinalEnd passes over 1-3年 of 第1-3年 and 三 of 第三方.
func (sc *scan) ordinalEnd(at int) int {
	n := readNumber(sc.s, at)
	if n.end == 0 {
		return 0
	}
	if e := ordinalList(sc.s, at, &n); e > 0 {
		return e
	}
	f := sc.figureAt(at, &n, sc.follower(n.end))
	if f.unit.row == nil && !f.ranged {
		if c := rangeMark(sc.s, n.end); c > 0 {
			if b := readNumber(sc.s, c); b.end > 0 {
				return b.end
			}
		}
		if e := ordinalUnits.at(sc.s, spaces(sc.s, n.end)); e > 0 {
			return e
		}
		return n.end
	}
	if e := has(sc.s, n.end, "个五年"); e > 0 {
		return e
	}
	return f.end
}

// phrase returns the words at a place as the qualifier of a value.
func (sc *scan) phrase(at Range) []Phrase {
	p := sc.out.partsOf()
	n := len(p.phrases)
	if n == cap(p.phrases) {
		p.phrases, n = make([]Phrase, 0, min(max(2*n, 1), 32)), 0
	}
	p.phrases = append(p.phrases, Phrase{at.in(sc.s), at.Start, at.End})
	return p.phrases[n : n+1 : n+1]
}

// dropFrom takes back what was found at start or after it, for a value that begins further left.
func (sc *scan) dropFrom(start int) {
	o := sc.out
	o.Dates = keepBefore(o.Dates, start)
	o.Amounts = keepBefore(o.Amounts, start)
	o.Durations = keepBefore(o.Durations, start)
	o.Contacts = keepBefore(o.Contacts, start)
}

// room returns the place after the last value of a list, where the next one is written before it counts.
func room[T any](list *[]Match[T]) *Match[T] {
	n := len(*list)
	*list = slices.Grow(*list, 1)
	return &(*list)[:n+1][n]
}

func keepBefore[T any](list []Match[T], start int) []Match[T] {
	for len(list) > 0 && list[len(list)-1].End > start {
		list = list[:len(list)-1]
	}
	return list
}
