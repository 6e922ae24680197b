package parse

import "github.com/gongbao/gongbao/internal/lexicon"

// DocNumbers finds every document number of text: 国办发〔2019〕5号, 国务院令第300号, and 17号 in 国发〔2019〕16号、17号.
func DocNumbers(text string) []Match[DocNumber] {
	var v Values
	Find(text, nil, &v)
	return v.DocNumbers
}

// numberJoins stand between the numbers of a list.
var numberJoins = anyOf(append(lexicon.Words(lexicon.NumberJoin), "、")...)

// docNumber keeps a document number and those of its list that follow.
func (sc *scan) docNumber(d DocNumber, at Range) int {
	if at.IsZero() {
		return 0
	}
	sc.dropFrom(at.Start)
	end := sc.keepNumber(d, at)
	for { // 、17号: the same agency and year
		e := numberJoins.at(sc.s, spaces(sc.s, end))
		if e == 0 {
			return end
		}
		start := spaces(sc.s, e)
		v, next := confusedDigits(sc.s, start)
		if next == 0 || !v.arabic || v.v > 9999 {
			return end
		}
		hao := numberSigns.at(sc.s, spaces(sc.s, next))
		if hao == 0 && !listGoesOn(sc.s, spaces(sc.s, next)) {
			return end
		}
		m := DocNumber{Agency: d.Agency, Year: d.Year, Serial: v.v, Inferred: InferredAgency | InferredYear}
		end = sc.keepNumber(m, Range{start, max(hao, next)})
	}
}

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
	sc.cite(at.Start, end, &c)
	return at.End
}
