package parse

// Values are all the values of one text, each kind in the order of the text.
type Values struct {
	DocNumbers []Match[DocNumber]
	Dates      []Match[Date]
}

// Reset empties v and keeps its memory for the next text.
func (v *Values) Reset() {
	v.DocNumbers = v.DocNumbers[:0]
	v.Dates = v.Dates[:0]
}

// Find appends every value of text to out. ctx may be nil.
func Find(text string, ctx *Context, out *Values) {
	sc := scan{s: text, ctx: ctx, out: out, year: ctx.year()}
	sc.run()
}

// A scan is one pass over a text from left to right.
type scan struct {
	s     string
	ctx   *Context
	out   *Values
	year  int // that a date without one belongs to
	floor int // end of the last value: nothing before it is read again
	below int // floor before the last date, for a number whose year was read as one: 公告2022年第5号
}

// An anchor is the kind of value that a character may begin.
type anchor uint8

const (
	anchorNone anchor = iota
	anchorNumber
	anchorBracket // of the year in a document number
	anchorOrder   // 第
	anchorPlan    // “ before 十四五
)

var anchors = makeAnchors()

func makeAnchors() *[1 << 16]anchor {
	t := new([1 << 16]anchor)
	for r, n := range numerals {
		if f := n.family(); f != 0 && f != familyOh {
			t[r] = anchorNumber
		}
	}
	for _, r := range opening {
		t[r] = anchorBracket
	}
	t['第'] = anchorOrder
	return t
}

// run finds each candidate by its first character and hands it to its reader.
func (sc *scan) run() {
	s := sc.s
	for i := 0; i < len(s); {
		r, n := char(s, i)
		if uint32(r) >= 1<<16 || anchors[r] == anchorNone {
			i += n
			continue
		}
		next := 0
		switch anchors[r] {
		case anchorNumber:
			next = sc.number(i)
		case anchorBracket:
			next = sc.bracket(i, n)
		case anchorOrder:
			next = sc.ordinal(i)
		}
		i = max(next, i+n)
	}
}

// number hands what begins with a number to the reader of its kind.
func (sc *scan) number(i int) int {
	if r, _ := before(sc.s, i); isLatin(r) {
		_, _, end := arabicRun(sc.s, i)
		return end
	}
	if e := sc.dateAt(i); e > 0 {
		return e
	}
	return readNumber(sc.s, i).end
}

// bracket reads the document number whose year bracket stands at i.
func (sc *scan) bracket(i, size int) int {
	n, _ := numeralAt(sc.s, spaces(sc.s, i+size))
	if f := n.family(); f != familyArabic && f != familyHan {
		return 0
	}
	d, at := bracketedNumber(sc.s, i, size, sc.floor)
	return sc.docNumber(d, at)
}

// ordinal reads what 第 at i begins.
func (sc *scan) ordinal(i int) int {
	floor := sc.floor
	if floor > 0 && floor == spacesBefore(sc.s, i) {
		floor = sc.below
	}
	d, at := orderNumber(sc.s, i, floor)
	if e := sc.docNumber(d, at); e > 0 {
		return e
	}
	return i + len("第")
}
