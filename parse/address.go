package parse

import (
	"strings"

	"github.com/gongbao/gongbao/internal/han"
	"github.com/gongbao/gongbao/internal/lexicon"
)

// sendWords stand before an address that has no label: 请寄至云州市临江区人民路88号.
var sendWords = wordsOf(lexicon.SendWord)

// sentAt reads the address after 寄至 or 设在 at i, where its form leaves no doubt.
func (sc *scan) sentAt(i int) int {
	switch next, _ := char(sc.s, i+3); next {
	case '至', '到', '达', '往', '送', '在':
	default:
		return 0
	}
	at := sendWords.at(sc.s, i)
	if at == 0 {
		return 0
	}
	at = spaces(sc.s, at)
	if r, n := char(sc.s, at); r == '：' || r == ':' {
		at = spaces(sc.s, at+n)
	}
	end := streetAddress(sc.s, at)
	if end == 0 {
		return 0
	}
	return sc.contact(at, end, Contact{Kind: Address})
}

// homeLabels stand before the address of a person or a firm.
var homeLabels = lexicon.ListOf(lexicon.HomeLabel)

// homeThirds stand after the first two characters of a label, which goes on with one of its own or is at its end.
var homeThirds = func() *han.Set {
	set := han.NewSet("：:")
	for w := range homeLabels.All {
		if list := []rune(w); len(list) > 2 {
			set.Add(list[2])
		}
	}
	return set
}()

// homeLabelEnd returns where the value after one of homeLabels at s[i:] begins, 0 if none stands there.
func homeLabelEnd(s string, i int) int {
	for w := range homeLabels.All {
		if at := behindLabel(s, hasSpaced(s, i, w), true); at > 0 {
			return at
		}
	}
	return 0
}

// homeAt reads the address after 住所： at i: 住所（住址）：云州市人民路128-130号.
func (sc *scan) homeAt(i int) int {
	second := spaces(sc.s, i+len("住"))
	switch next, n := char(sc.s, second); next {
	default:
		return sc.livesAt(i)
	case '所', '址', '营', '營', '业', '業', '册', '冊':
		if third, _ := char(sc.s, han.WideBlanks(sc.s, second+n)); !homeThirds.Has(third) {
			return 0 // 经营者
		}
	}
	at := homeLabelEnd(sc.s, i)
	if at == 0 {
		return 0
	}
	end := addressEnd(sc.s, at)
	if end-at < 3*3 || !isPostal(sc.s[at:end]) {
		return 0
	}
	return sc.contact(at, end, Contact{Kind: Address})
}

// livesAt reads the address after 住 at i, which a judgment prints of a party: 汉族，务工，住云州市李家村3组12号.
func (sc *scan) livesAt(i int) int {
	prev, _ := before(sc.s, i)
	if has(sc.s, i, "住") == 0 || prev != '，' && prev != ',' {
		return 0
	}
	at := i + len("住")
	end := streetAddress(sc.s, at)
	if end == 0 {
		return 0
	}
	return sc.contact(at, end, Contact{Kind: Address})
}

// addressInside reads the address that fills the bracket whose content begins at i, after the name of who sits there:
// 市供水中心（云州市人民路388号）. 0 if something else stands in it.
func (sc *scan) addressInside(i int) int {
	k := closers.Index(sc.s[i:min(len(sc.s), i+150)])
	if k < 5*3 || houseUnits.endingAt(sc.s, i+k) < 0 || streetAddress(sc.s, i) != i+k {
		return 0
	}
	return sc.contact(i, i+k, Contact{Kind: Address})
}

var closers = han.NewMarks("）)")

// addressBefore reads the address that ends before the 邮编 at i, alone in its clause or its line: 云州市临江区人民路88号（邮编：430000）.
func (sc *scan) addressBefore(i int) {
	s := sc.s
	end := spacesBefore(s, i)
	if r, n := before(s, end); strings.ContainsRune("（(，,；;、", r) {
		end = spacesBefore(s, end-n)
	}
	start := end
	for range 50 {
		r, n := before(s, start)
		if r < 0 || strings.ContainsRune("，。；：、:;,\n（()）", r) {
			break
		}
		if strings.ContainsRune("请寄送", r) {
			return // running prose
		}
		start -= n
	}
	start = spaces(s, start)
	if end <= start || streetAddress(s, start) != end {
		return
	}
	if n := len(sc.out.Contacts); n > 0 && sc.out.Contacts[n-1].End > start {
		return
	}
	if n := len(sc.out.DocNumbers); n > 0 && sc.out.DocNumbers[n-1].End > start {
		return
	}
	sc.dropFrom(start)
	sc.contact(start, end, Contact{Kind: Address})
}

// What an address is made of: the ends of places, of streets, of what is counted along a street and within a house, and of the
// houses that have names.
var (
	placeEnds  = wordsOf(lexicon.PlaceEnd)
	streetEnds = wordsOf(lexicon.StreetEnd)
	houseUnits = wordsOf(lexicon.HouseUnit)
	houseEnds  = wordsOf(lexicon.HouseEnd)
)

// streetAddress returns the end of an address at s[i:], 0 if its form leaves a doubt: a place or a street, a street with a number,
// and what is numbered within the house, 云州市临江区人民路188弄5号楼2层201室.
func streetAddress(s string, i int) int {
	e, certain, placed := i, 0, false
	for range 60 {
		if r, n := char(s, e); isHan(r) {
			placed = placed || placeEnds.at(s, e) > 0
			e += n
			continue
		}
		next := houseNumber(s, e)
		if next == 0 {
			break
		}
		if certain == 0 && (streetEnds.endingAt(s, streetMark(s, e)) < 0 || !placed && e-i < 3*3) {
			break
		}
		e, certain = next, next
	}
	if certain == 0 {
		return 0
	}
	if e-certain <= 16*3 && houseEnds.endingAt(s, e) >= 0 && endsAddress(s, e) {
		return e // 人民路88号云江大厦
	}
	return certain
}

// streetMark passes back over 特 and 附 before a house number: 云江路特1号.
func streetMark(s string, i int) int {
	i = spacesBefore(s, i)
	for {
		k := endsAny(s, i, "特", "附", "甲", "乙", "第")
		if k < 0 {
			return i
		}
		i = k
	}
}

// endsAddress reports whether a mark follows that no address goes on after.
func endsAddress(s string, i int) bool {
	r, _ := char(s, spaces(s, i))
	return r < 0 || strings.ContainsRune("，。；、,;（(）)\n\r\t", r)
}

// houseNumber reads 88号, 5-2号, 3幢, A座 and 201室 at s[i:].
func houseNumber(s string, i int) int {
	e := spaces(s, i)
	if r, n := char(s, e); r >= 'A' && r <= 'Z' || r >= 'a' && r <= 'z' || r >= 'Ａ' && r <= 'Ｚ' {
		e += n
		if u := houseUnits.at(s, spaces(s, e)); u > 0 {
			return u
		}
	}
	_, digits, end := arabicRun(s, e)
	if digits == 0 || digits > 5 {
		return 0
	}
	for range 3 {
		r, n := char(s, end)
		if r != '-' && r != '－' && r != '—' && r != '#' && r != '之' {
			break
		}
		if _, more, next := arabicRun(s, end+n); more > 0 && more < 6 {
			end = next
		} else if r == '#' {
			return end + n
		} else {
			break
		}
	}
	return houseUnits.at(s, spaces(s, end))
}
