package parse

import (
	"strings"

	"github.com/gongbao/gongbao/internal/han"
	"github.com/gongbao/gongbao/internal/lexicon"
)

// A DocNumber is a 发文字号, such as 国办发〔2019〕5号, or the number of an order, such as 国务院令第300号.
type DocNumber struct {
	Text   string `json:"text"`           // as printed
	Agency string `json:"agency"`         // 机关代字, without spaces: 国办发
	Year   int    `json:"year,omitempty"` // 0 if none is printed
	Serial int64  `json:"serial"`         // 12 of 云政发〔2031〕12号; those of Taiwan have up to eleven digits
	// Repaired says that the brackets, 号 or a digit were not printed as the form wants them, and were understood all the same.
	Repaired bool `json:"repaired,omitempty"`
	// Inferred lists what is not printed at this number: "agency" and "year" of 17号 in 国发〔2019〕16号、17号,
	// "century" of (88)交函办字第494号.
	Inferred Inferred `json:"inferred,omitzero"`
}

// Same reports whether two printings name the same document: agency, year and serial are equal.
func (d DocNumber) Same(e DocNumber) bool {
	return d.Agency == e.Agency && d.Year == e.Year && d.Serial == e.Serial
}

// String returns the number in the form of GB/T 9704, such as 国办发〔2019〕5号 or 国务院令第300号.
func (d DocNumber) String() string {
	var b strings.Builder
	b.WriteString(d.Agency)
	if d.Year != 0 {
		b.WriteString("〔" + Int(int64(d.Year)).String() + "〕")
	} else {
		b.WriteString("第")
	}
	return b.String() + Int(d.Serial).String() + "号"
}

// IsZero reports whether d is no number at all.
func (d DocNumber) IsZero() bool { return d == DocNumber{} }

// ParseDocNumber reads a document number in any brackets and spacing, and nothing else:
// 国办发〔2019〕5号, 国办发[2019] 5 号, （88）交函办字第494号, 第223/2000號行政長官批示.
func ParseDocNumber(s string) (DocNumber, error) {
	if !numberMarks.Stand(s) {
		return DocNumber{}, errNo("document number", s)
	}
	if d := plainNumber(s); d.Text != "" {
		return d, nil
	}
	for _, m := range DocNumbers(s, nil) {
		if strings.TrimSpace(s[:m.Start]) == "" && strings.TrimSpace(s[m.End:]) == "" {
			return m.Value, nil
		}
	}
	return DocNumber{}, errNo("document number", s)
}

// numberMarks are those of which one stands in every document number: 第 or a bracket of the year, of which one may be lost.
var numberMarks = han.NewMarks(han.OpenBrackets + "«第" + han.CloseBrackets)

// plainNumber reads a number of which nothing before the bracket of its year can be a value, as most are: 云政发〔2031〕5号. Text is "" where
// [DocNumbers] has to be asked.
func plainNumber(s string) DocNumber {
	open, r, n := nextAnchor(s, 0, units)
	if n == 0 || anchors[r] != anchorBracket || !mayBeYear(s, open+n) {
		return DocNumber{}
	}
	d, at := bracketedNumber(s, open, n, 0, codeBreaks)
	if at.IsZero() || strings.TrimSpace(s[:at.Start]) != "" || strings.TrimSpace(s[at.End:]) != "" {
		return DocNumber{}
	}
	d.Text = at.in(s)
	return d
}

// bracketedNumber reads 国办发〔2019〕5号 whose opening bracket stands at open and is size bytes long.
// It returns the number's range; floor is where the text before it already belongs to something else.
func bracketedNumber(s string, open, size, floor int, breaks *lexicon.Tails) (DocNumber, Range) {
	year, i, ok := bracketYear(s, open+size)
	if !ok {
		if d, at := shortYearNumber(s, open, size); !at.IsZero() {
			return d, at
		}
		return codeThenShortYear(s, open, size, floor, breaks)
	}
	d := DocNumber{Year: year.year, Repaired: year.repaired}
	serial, end, ok := serialNumber(s, i)
	if !ok {
		if size == 0 {
			return DocNumber{}, Range{}
		}
		return caseNumber(s, open, i, d)
	}
	d.Repaired = d.Repaired || serial.repaired
	start, agency := agencyBefore(s, open, floor, breaks)
	start, agency = officeCode(s, start, floor, agency, breaks)
	curved := s[open] == '(' || has(s, open, "（") > 0
	switch {
	case agency == "" && (curved || has(s, open, "《") > 0 || serial.shared || serial.noHao || d.Repaired || !blankBefore(s, open)):
		return DocNumber{}, Range{}
	case agency != "" && (serial.noHao || curved || year.lost) && !endsLikeCode(agency):
		return DocNumber{}, Range{}
	}
	if agency == "" {
		start = open
	}
	if r, n := char(s, spaces(s, end)); year.lost && curved && closes(r) && endsAsOrder(agency) {
		end, d.Repaired = spaces(s, end)+n, serial.repaired // the bracket holds the count: 云州市水务局公告（2031年第8号）
	}
	d.Agency, d.Serial = agency, serial.n
	return d, Range{start, end}
}

// shortYearNumber reads a number whose code stands after the last two figures of the year, as papers of the 1980s print it: （84）国函字103号.
func shortYearNumber(s string, open, size int) (DocNumber, Range) {
	year, digits, i := arabicRun(s, open+size)
	r, n := char(s, i)
	if size == 0 || digits != 2 || year < 49 || !closes(r) {
		return DocNumber{}, Range{}
	}
	from := spaces(s, i+n)
	code := from
	for r, n := char(s, code); isHan(r) && r != '第' && code-from < 12*n; r, n = char(s, code) {
		code += n
	}
	serial, end, ok := serialNumber(s, code)
	if agency := s[from:code]; !ok || serial.noHao || serial.shared || !endsAsSeries(agency) || has(s, code, "第") > 0 || endsAny(s, end, "號") >= 0 || len(agency) < 2*len("字") {
		return DocNumber{}, Range{}
	}
	return DocNumber{Agency: s[from:code], Year: 1900 + int(year), Serial: serial.n, Repaired: serial.repaired, Inferred: InferredCentury}, Range{open, end}
}

// codeThenShortYear reads a number whose code stands before the last two figures of the year, as papers of the 1980s print it: 云政发（85）137号. Only a
// code that carries its year proves that the figures in brackets are one.
func codeThenShortYear(s string, open, size, floor int, breaks *lexicon.Tails) (DocNumber, Range) {
	year, digits, i := arabicRun(s, open+size)
	r, n := char(s, i)
	if size == 0 || digits != 2 || year < 49 || !closes(r) {
		return DocNumber{}, Range{}
	}
	serial, end, ok := serialNumber(s, i+n)
	if !ok || serial.noHao || serial.shared || endsAny(s, end, "號") >= 0 {
		return DocNumber{}, Range{}
	}
	start, agency := agencyBefore(s, open, floor, breaks)
	if len(agency) < 2*len("字") || !endsAsSeries(agency) {
		return DocNumber{}, Range{}
	}
	return DocNumber{Agency: agency, Year: 1900 + int(year), Serial: serial.n, Repaired: serial.repaired, Inferred: InferredCentury}, Range{start, end}
}

// A yearRead is what stood between the brackets.
type yearRead struct {
	year     int
	repaired bool
	lost     bool // the closing bracket
}

// bracketYear reads the year and the closing bracket at s[i:]: 2019〕, ２０１９］, 二〇一九）, 2019j, 2019 】.
func bracketYear(s string, i int) (y yearRead, end int, ok bool) {
	i = spaces(s, i)
	n, _ := numeralAt(s, i)
	switch n.Family() {
	case familyArabic:
		v, digits, e, confused := looseRun(s, i)
		y.repaired = confused
		if digits > 4 && digits <= 8 { // the bracket was lost between year and serial: 〔20223号
			v, e = fourDigits(s, i)
			y.repaired = true
		} else if digits != 4 {
			return y, 0, false
		}
		y.year, i = int(v), e
	case familyHan:
		h := readHan(s, i)
		if h.digits != 4 {
			return y, 0, false
		}
		y.year, i = int(h.v), h.end
	default:
		return y, 0, false
	}
	if y.year < 1900 || y.year > 2099 {
		return y, 0, false
	}
	if e := has(s, i, "年"); e > 0 {
		i = e
	}
	i = spaces(s, i)
	r, n2 := char(s, i)
	switch {
	case closes(r):
		return y, i + n2, true
	case r == 'j' || r == 'J' || r == '|' || r == 'l':
		y.repaired = true
		return y, i + n2, true
	}
	y.repaired, y.lost = true, true
	next, _ := numeralAt(s, i)
	return y, i, next.Family() == familyArabic || r == '第'
}

// fourDigits reads exactly four digits at s[i:].
func fourDigits(s string, i int) (v int64, end int) {
	for range 4 {
		n, size := numeralAt(s, i)
		d := n.Value()
		if r, _ := char(s, i); n.Family() != familyArabic {
			d, _ = han.Confused(r)
		}
		v = v*10 + d
		i += size
	}
	return v, i
}

// A serialRead is the running number, and what was wrong with it.
type serialRead struct {
	n        int64
	repaired bool
	noHao    bool // 号 is missing
	shared   bool // 号 stands after another number of the list
}

// numberSigns end a document number.
var numberSigns = wordsOf(lexicon.NumberSign)

// serialNumber reads the running number and 号 at s[i:]: 5号, 第2號, 十六号, 1O号, and 16 where 号 was lost.
func serialNumber(s string, i int) (r serialRead, end int, ok bool) {
	i = spaces(s, i)
	if e := has(s, i, "第"); e > 0 {
		i = spaces(s, e)
	}
	v, e := confusedDigits(s, i)
	if e == 0 {
		return r, 0, false
	}
	first, _ := numeralAt(s, i)
	plain := !v.repaired || first.Family() == familyArabic // 1O, and not I alone
	r.n, r.repaired = v.v, v.repaired
	hao := spaces(s, e)
	if h := numberSigns.at(s, hao); h > 0 {
		return r, h, true
	}
	if plain && listGoesOn(s, hao) {
		r.shared = true
		return r, e, true
	}
	r.repaired, r.noHao = true, true
	next, _ := char(s, hao)
	return r, e, (!v.repaired || plain && next < 0) && (endsThere(next) || behindLostSign.at(s, hao) > 0)
}

// behindLostSign stand after a number whose 号 was lost: 云政发〔2031〕5规定.
var behindLostSign = wordsOf(lexicon.BehindLostSign)

// A digitsRead is a running number with what was understood as its digits.
type digitsRead struct {
	v        int64
	arabic   bool
	repaired bool
}

// confusedDigits reads a running number in which 1 may be printed l or I and 0 as O, or a Chinese one.
func confusedDigits(s string, i int) (d digitsRead, end int) {
	start, digits := i, 0
	for digits <= 18 {
		n, size := numeralAt(s, i)
		r, _ := char(s, i)
		switch {
		case n.Family() == familyArabic:
			d.v = d.v*10 + n.Value()
		case r == 'O' || r == 'o':
			d.v, d.repaired = d.v*10, true
		case r == 'l' || r == 'I':
			d.v, d.repaired = d.v*10+1, true
		default:
			goto done
		}
		digits++
		i += size
	}
done:
	if digits > 0 && digits <= 18 {
		d.arabic = true
		return d, i
	}
	h := readHan(s, start)
	if h.end == 0 || h.bare || h.approx {
		return d, 0
	}
	d.v = h.v
	return d, h.end
}

// listGoesOn reports whether 、17号 or 和17号 follows, so that the number before it shares that 号.
func listGoesOn(s string, i int) bool {
	for range 8 {
		e := max(joinAt(s, i), has(s, i, "，"), rangeMark(s, i))
		if e == 0 {
			return false
		}
		_, digits, next := arabicRun(s, spaces(s, e))
		if digits == 0 || digits > 4 {
			return false
		}
		i = spaces(s, next)
		if numberSigns.at(s, i) > 0 {
			return true
		}
	}
	return false
}

// endsThere reports whether a number without 号 may end before r: at the end, at a closing mark or at a space.
func endsThere(r rune) bool {
	return r < 0 || r == '\n' || r == '\r' || r == '\t' || strings.ContainsRune("）)，。；、》：,;", r)
}

// blankBefore reports whether nothing but white space stands on the line before s[i:].
func blankBefore(s string, i int) bool {
	i = spacesBefore(s, i)
	r, _ := before(s, i)
	return r < 0 || r == '\n' || r == '（' || r == '('
}
