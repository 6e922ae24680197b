package parse

import "strings"

// seriesNumber reads 2031年第6号 at 第, s[i:], where the title that it numbers stands before it and names the series:
// 《云州市水务局关于…的公告》（2031年第6号）, and the number of the text that changed it, ，2032年第5号修改, after it.
func (sc *scan) seriesNumber(i int) (DocNumber, Range) {
	y := endsAny(sc.s, spacesBefore(sc.s, i), "年")
	if y < 0 {
		return DocNumber{}, Range{}
	}
	year, from := yearBefore(sc.s, y)
	v, end := confusedDigits(sc.s, spaces(sc.s, i+len("第")))
	hao := numberSigns.at(sc.s, spaces(sc.s, end))
	if year == 0 || end == 0 || v.v <= 0 || hao == 0 {
		return DocNumber{}, Range{}
	}
	d := DocNumber{Agency: sc.seriesAt(from), Year: year, Serial: v.v, Repaired: v.repaired, Inferred: InferredAgency}
	if d.Agency == "" {
		return DocNumber{}, Range{}
	}
	return d, Range{from, hao}
}

// seriesAt returns the series that a number without one at s[i:] belongs to: that of the title or of the number right before it, "" if
// none stands there.
func (sc *scan) seriesAt(i int) string {
	r, size := before(sc.s, spacesBefore(sc.s, i))
	at := spacesBefore(sc.s, spacesBefore(sc.s, i)-size)
	switch r {
	case '（', '(':
		if n := len(sc.out.Citations); n > 0 && sc.out.Citations[n-1].Value.TitleAt.End == at {
			return seriesOf(sc.out.Citations[n-1].Value.Title)
		}
	case '，', '、', ',':
		if n := len(sc.out.DocNumbers); n > 0 && sc.out.DocNumbers[n-1].End == at && sc.out.DocNumbers[n-1].Value.Inferred&InferredAgency != 0 {
			return sc.out.DocNumbers[n-1].Value.Agency
		}
	}
	return ""
}

// seriesOf returns the series that numbers the text of a title: 云州市水务局公告 of 云州市水务局关于…的公告; "" if it is of none.
func seriesOf(title string) string {
	k := orderEnds.endingAt(title, len(title))
	if k < 0 {
		return ""
	}
	organ, _, found := strings.Cut(title, "关于")
	if !found {
		organ = ""
	}
	return trim(organ) + title[k:]
}
