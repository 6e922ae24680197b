package parse

// DocNumbers finds every document number of text: 国办发〔2019〕5号, 国务院令第300号, and 17号 in 国发〔2019〕16号、17号.
func DocNumbers(text string, ctx *Context) []Match[DocNumber] {
	return valuesOf(text, ctx).DocNumbers
}

// docNumber keeps a document number and those of its list or range that follow.
func (sc *scan) docNumber(d DocNumber, at Range) int {
	if at.IsZero() {
		return 0
	}
	sc.dropFrom(at.Start)
	end := sc.keepNumber(d, at)
	for {
		at := sc.nextNumber(&d, end)
		if at.IsZero() {
			return end
		}
		end = sc.keepNumber(d, at)
	}
}

// nextNumber reads the next number of a list or a range after the one that ends at s[:i] into d, which has the one before it:
// 、17号 has its agency and its year, 、〔2031〕17号 the agency, 至20号 is the end of a range.
func (sc *scan) nextNumber(d *DocNumber, i int) Range {
	from := rangeMark(sc.s, i)
	ranged := from > 0
	if !ranged {
		if from = joinAt(sc.s, spaces(sc.s, i)); from == 0 {
			return Range{}
		}
		from = spaces(sc.s, from)
	}
	at, next := from, DocNumber{Agency: d.Agency, Year: d.Year, Inferred: InferredAgency | InferredYear}
	if r, n := char(sc.s, from); d.Year != 0 && (r == '〔' || r == '[' || r == '［' || r == '【') {
		y, e, ok := bracketYear(sc.s, from+n)
		if !ok || y.repaired {
			return Range{}
		}
		next.Year, next.Inferred, at = y.year, InferredAgency, spaces(sc.s, e)
	}
	v, end := confusedDigits(sc.s, at)
	if end == 0 || !v.arabic || v.v > maxListedSerial || ranged && v.v <= d.Serial && next.Year == d.Year {
		return Range{}
	}
	hao := numberSigns.at(sc.s, spaces(sc.s, end))
	if hao == 0 && (ranged || at > from || !listGoesOn(sc.s, spaces(sc.s, end))) {
		return Range{}
	}
	next.Serial = v.v
	*d = next
	return Range{from, max(hao, end)}
}

// maxListedSerial is the largest number of a list: a longer one after 、 is no 文号.
const maxListedSerial = 9999

// keepNumber keeps one document number, joined to the title before it or as a citation of its own.
func (sc *scan) keepNumber(d DocNumber, at Range) int {
	d.Text = at.in(sc.s)
	if n := len(sc.out.DocNumbers); n > 0 && sc.out.DocNumbers[n-1].End > at.Start {
		return at.End
	}
	sc.out.DocNumbers = append(sc.out.DocNumbers, Match[DocNumber]{at.Start, at.End, d})
	sc.valueEnds(at.End)
	if sc.numberOfTitle(d, at) {
		return at.End
	}
	c := Citation{Number: d, NumberAt: at, Kind: Document, Relation: sc.relation(at.Start, at.End)}
	end := sc.pinpoint(&c, at.End)
	if e := hasAny(sc.s, at.End, "文件", "文"); end == at.End && e > 0 && has(sc.s, e, "第") > 0 { // 云财税〔2031〕36号文件第一条
		if p := sc.pinpoint(&c, e); p > e {
			end = p
		}
	}
	sc.cite(at.Start, end, &c)
	return at.End
}
