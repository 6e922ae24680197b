package parse

import (
	"slices"
	"strings"

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
}

// Reset empties v and keeps its memory, but nothing that stood there, for the next text.
func (v *Values) Reset() {
	v.DocNumbers = emptied(v.DocNumbers)
	v.Dates = emptied(v.Dates)
	v.Durations = emptied(v.Durations)
	v.Amounts = emptied(v.Amounts)
	v.Citations = emptied(v.Citations)
	v.Contacts = emptied(v.Contacts)
	v.Effects = emptied(v.Effects)
	v.Aliases = emptied(v.Aliases)
}

func emptied[T any](found []Match[T]) []Match[T] {
	if len(found) > 0 {
		clear(found)
	}
	return found[:0]
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
			f.breaks = lexicon.NewTails(append(slices.Clone(codeBreakWords), breaks...))
		}
	}
	find(text, ctx, out, f.table, f.breaks)
}

// Find appends every value of text to out. ctx may be nil.
func Find(text string, ctx *Context, out *Values) {
	find(text, ctx, out, units, codeBreaks)
}

func find(text string, ctx *Context, out *Values, table *unitTable, breaks *lexicon.Tails) {
	if _, _, n := nextAnchor(text, 0, table); n == 0 && (ctx == nil || ctx.Column == "") {
		return // no value begins anywhere
	}
	sc := scan{s: text, ctx: ctx, out: out, units: table, breaks: breaks, year: ctx.year()}
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
	sc := scan{s: text, ctx: ctx, out: new(Values), units: units, breaks: codeBreaks, year: ctx.year(), unsettled: true}
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
	year   int // that a date without one belongs to

	floor     int  // end of the last value: nothing before it is read again
	below     int  // the floor before that, for a number whose year was read as a date: 公告2022年第5号
	titleEnd  int  // end of the 《…》 that is being read
	carried   int  // dates so far, if the last one took its year from the one before it
	pinned    int  // end of the last provision
	phoneEnd  int  // end of the last phone number
	quiet     int  // end of the last citation behind which nothing was seen that tells its fate
	inline    bool // a provision at the start is no marker
	whole     bool // its figures do not stand apart, or are mended: tears says no more
	alone     bool // the text is one value and nothing else: 亿元 needs no word such as 超 before it, 三月 is no month of a year
	unsettled bool // nobody asks what becomes of the texts cited

	mended *mending // what find reads instead, because figures of the text stand apart
	barred []Range  // figures of which nothing is read

	closing closing  // of the last parenthesis
	phrases []Phrase // of the qualifiers so far, as far as they lie in one piece of memory
	made    chunk    // of the strings that were made for values
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
		return sc.provision(i, stepAt(sc.s, i))
	}
	v, end := integerAt(sc.s, at)
	if end == 0 {
		if v, end = 0, serialEnd(sc.s, at); end == 0 {
			return sc.ordinalEnd(at)
		}
	}
	if sc.tears(end) {
		return len(sc.s)
	}
	if e := dottedEnd(sc.s, end); e > 0 {
		return e
	}
	if next, _ := char(sc.s, spaces(sc.s, end)); level(next) > 0 {
		return sc.provisionOr(i, at, stepBehind(sc.s, v, end, false))
	}
	d, where := orderNumber(sc.s, i, sc.nameFloor(floor), sc.breaks)
	if where.IsZero() {
		d, where = sc.seriesNumber(i)
	}
	if e := sc.docNumber(d, where); e > 0 {
		return e
	}
	if r, _ := char(sc.s, spaces(sc.s, end)); mayBeQuarter(r) {
		if e := sc.quarterAt(i, at); e > 0 {
			return e
		}
	}
	return sc.provisionOr(i, at, stepBehind(sc.s, v, end, false))
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

// provisionOr reads the provision that 第 at i begins, whose first step is st, or passes over the ordinal whose number stands at at.
func (sc *scan) provisionOr(i, at int, st step) int {
	if e := sc.provision(i, st); e > 0 {
		return e
	}
	return sc.ordinalEnd(at)
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
	if f.unit == nil && !f.ranged {
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

// phrase returns the words at a place as the qualifier of a value. Those of a long text share their memory.
func (sc *scan) phrase(at Range) []Phrase {
	n := len(sc.phrases)
	if n == cap(sc.phrases) {
		sc.phrases, n = make([]Phrase, 0, min(max(2*n, 1), 64)), 0
	}
	sc.phrases = append(sc.phrases, Phrase{at.in(sc.s), at.Start, at.End})
	return sc.phrases[n : n+1 : n+1]
}

// dropFrom takes back what was found at start or behind it, for a value that begins further left.
func (sc *scan) dropFrom(start int) {
	o := sc.out
	o.Dates = keepBefore(o.Dates, start)
	o.Amounts = keepBefore(o.Amounts, start)
	o.Durations = keepBefore(o.Durations, start)
	o.Contacts = keepBefore(o.Contacts, start)
}

// put appends a value to a list. It is written once, where it stays: the larger ones have hundreds of bytes.
func put[T any](list []Match[T], start, end int, v *T) []Match[T] {
	list = slices.Grow(list, 1)[:len(list)+1]
	m := &list[len(list)-1]
	m.Start, m.End, m.Value = start, end, *v
	return list
}

func keepBefore[T any](list []Match[T], start int) []Match[T] {
	for len(list) > 0 && list[len(list)-1].End > start {
		list = list[:len(list)-1]
	}
	return list
}
