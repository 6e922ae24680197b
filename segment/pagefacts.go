package segment

import (
	"slices"
	"sort"
	"strings"
	"unicode/utf8"

	"github.com/gongbao/gongbao/internal/han"
	"github.com/gongbao/gongbao/internal/lexicon"
	"github.com/gongbao/gongbao/internal/wording"
)

// A factKind says what a fact of a page tells about the document below it.
type factKind uint8

const (
	otherFact factKind = iota
	titleFact
	numberFact
	dateFact   // 成文日期; the day on which a site published a page is none
	issuedOn   // 发文日期, the day of the document where no other is named
	organFact  // 发布机构
	issuerFact // 发文机关
)

// factNames are the keys of the names of facts, as the catalogues of 政府信息公开 and the databases of law print them, and factKinds what each
// of them tells.
var factNames, factKinds = func() (*lexicon.Set, []factKind) {
	var names []string
	var kinds []factKind
	for kind, class := range [...]lexicon.Class{titleFact: lexicon.TitleFact, numberFact: lexicon.NumberFact, dateFact: lexicon.DateFact,
		issuedOn: lexicon.IssuedFact, organFact: lexicon.OrganFact, issuerFact: lexicon.IssuerFact, otherFact: lexicon.OtherFact} {
		for _, name := range keysOf(lexicon.Words(class)) {
			if k := slices.Index(names, name); k >= 0 {
				kinds[k] = factKind(kind) // an issuer is also an organ
				continue
			}
			names, kinds = append(names, name), append(kinds, factKind(kind))
		}
	}
	names, kinds = append(names, brokenNumberName), append(kinds, numberFact)
	return lexicon.NewSet(names), kinds
}()

// brokenNumberName is what is left of 文　号：, which an extractor of PDF breaks over two lines.
const brokenNumberName = "号"

// kindOfFact returns what a fact of this name tells, false if it is no name of a fact.
func kindOfFact(name string) (factKind, bool) {
	if k := factNames.Index(name); k >= 0 {
		return factKinds[k], true
	}
	return 0, false
}

// factBegins are the first characters of the names: most lines begin with another one.
var factBegins = factNames.Heads()

// strongFacts stand in the catalogue of a site or a database and nowhere else.
var strongFacts = setOf(lexicon.Words(lexicon.CatalogueFact))

// A pageFact is a fact that a page tells about a document.
type pageFact struct {
	kind   factKind
	strong bool
	line   int
	value  Span // in the source; empty where the page leaves it blank
}

// factsIn reads the facts on line i: 索引号：012/2031-8, a row | 发文机关 | 云州市人民政府 |, several side by side. Two facts and more on one line
// need no colon. nil if the line is none of facts.
func factsIn(text string, l *Line, i int) []pageFact {
	if l.Kind == KindRow {
		return rowFacts(text, l, i)
	}
	s := l.text(text)
	if len(s) > 900 || strings.HasSuffix(s, "。") && !strings.Contains(s[:min(len(s), 60)], "：") {
		return nil
	}
	at := factNamesIn(s)
	if len(at) == 0 || len(at) == 1 && !at[0].colon {
		return nil
	}
	var out []pageFact
	for k, label := range at {
		end := len(s)
		if k+1 < len(at) {
			end = at[k+1].from
		}
		v, skip := trim(s[label.value:end])
		if hanCount(v) > 12 && holds(v, "，", "；") && label.kind != titleFact {
			return nil // 主题：…，…: a sentence
		}
		start := l.Print.Start + label.value + skip
		out = append(out, pageFact{kind: label.kind, strong: label.strong, line: i, value: Span{start, start + len(v)}})
	}
	return out
}

// A factLabel is the name of a fact in a line.
type factLabel struct {
	from, value int // where the name begins, and what stands after it and its colon
	kind        factKind
	strong      bool
	colon       bool
}

// mayBeginFact reports whether the name of a fact can begin a line: most begin with another character.
func mayBeginFact(s string) bool {
	r := first(s)
	return !isHan(r) || r == '〇' || factBegins.Has(r)
}

// factNamesIn returns the names of facts in s in their order. After the first one only such as follow a space, a sign or a figure, or have a
// colon after them.
func factNamesIn(s string) []factLabel {
	var out []factLabel
	for i := 0; i < len(s) && len(out) < 40; {
		r := first(s[i:])
		if isSpace(r) || !isHan(r) {
			i += han.CharLen(s, i)
			if r == '\uFFFD' {
				return out
			}
			continue
		}
		if len(out) == 0 && !factBegins.Has(r) {
			return nil
		}
		label, ok := factLabelAt(s, i)
		if ok && (len(out) == 0 || label.colon || label.strong) {
			out = append(out, label)
			i = label.value
			continue
		}
		if len(out) == 0 {
			return nil
		}
		i += han.CharLen(s, i)
	}
	return out
}

// factLabelAt reads the name of a fact that begins at s[i:], 名 称：; the longest that fits.
func factLabelAt(s string, i int) (factLabel, bool) {
	best, found := factLabel{from: i}, false
	var buffer [36]byte // as long as a name may be, and one character
	key := buffer[:0]
	for at := i; at < len(s) && len(key) <= 30; {
		r := first(s[at:])
		n := han.CharLen(s, at)
		if r == '\uFFFD' {
			break
		}
		at += n
		if isSpace(r) {
			continue
		}
		if !isHan(r) {
			break
		}
		if key = utf8.AppendRune(key, r); len(key) == len(string(r)) && !factBegins.Has(r) {
			break
		}
		k := factNames.IndexBytes(key)
		if k < 0 {
			continue
		}
		rest := strings.TrimLeftFunc(s[at:], func(r rune) bool { return isSpace(r) || r == '*' || r == '】' || r == ']' })
		colon := fold(first(rest)) == ':' || len(rest) < len(s[at:]) && strings.ContainsAny(s[at:at+len(s[at:])-len(rest)], "】]")
		if fold(first(rest)) == ':' {
			rest = rest[han.CharLen(rest, 0):]
		} else if colon {
		} else if isHan(first(s[at:])) && !strongFacts.HasBytes(key) {
			continue
		}
		best, found = factLabel{from: i, value: len(s) - len(rest), kind: factKinds[k], strong: strongFacts.HasBytes(key), colon: colon}, true
	}
	return best, found
}

// mayNameFact reports whether the name of a fact can begin a cell: its first Chinese character begins one. Most rows have no such cell.
func mayNameFact(cell string) bool {
	for _, r := range cell {
		if factBegins.Has(r) {
			return true
		}
		if isHan(r) {
			return false
		}
	}
	return false
}

// mayHaveFacts reports whether a cell of the row s begins with a character that the name of a fact begins with.
func mayHaveFacts(s string) bool {
	sep, from, to := rowSign(s)
	if sep == drawnSign || sep == noSign {
		return slices.ContainsFunc(splitRow(s), func(c Span) bool { return mayNameFact(s[c.Start:c.End]) })
	}
	for from <= to {
		end := strings.IndexByte(s[from:to], sep)
		if end < 0 {
			return mayNameFact(s[from:to])
		}
		if mayNameFact(s[from : from+end]) {
			return true
		}
		from += end + 1
	}
	return false
}

// rowFacts reads the facts of a row: names and values by turns, where the first is a name.
func rowFacts(text string, l *Line, i int) []pageFact {
	if l.HTML {
		return nil
	}
	s := l.text(text)
	if !mayHaveFacts(s) {
		return nil
	}
	at := splitRow(s)
	var out []pageFact
	for k := 0; k < len(at); k++ {
		cell := s[at[k].Start:at[k].End]
		key := strings.TrimRight(han.Key(cell), ":")
		kind, ok := kindOfFact(key)
		switch {
		case ok:
			f := pageFact{kind: kind, strong: strongFacts.Has(key), line: i}
			if k+1 < len(at) {
				if !factNames.Has(strings.TrimRight(han.Key(s[at[k+1].Start:at[k+1].End]), ":")) {
					k++
					f.value = Span{l.Print.Start + at[k].Start, l.Print.Start + at[k].End}
				}
			}
			out = append(out, f)
		case key == "" || isSiteLine(cell):
		case k == 0 || len(out) == 0:
			if inner := factNamesIn(cell); len(inner) == 1 && inner[0].colon {
				start := l.Print.Start + at[k].Start + inner[0].value
				out = append(out, pageFact{kind: inner[0].kind, strong: inner[0].strong, line: i, value: Span{start, l.Print.Start + at[k].End}})
				continue
			}
			return nil
		case hanCount(cell) > 30:
			return nil
		}
	}
	return out
}

// pageFacts are the facts of all pages of a source, in the order of their lines.
type pageFacts []pageFact

// above returns the facts above line i, below those from it on.
func (p pageFacts) above(i int) pageFacts {
	return p[:sort.Search(len(p), func(k int) bool { return p[k].line >= i })]
}

func (p pageFacts) below(i int) pageFacts { return p[len(p.above(i)):] }

// textLine returns the first line below the head of d.
func (d *Document) textLine(live []int) int {
	if mine := between(live, d.From, d.To); d.Head.next < len(mine) {
		return mine[d.Head.next]
	}
	return d.To
}

// take gives the head title and 文号 from the facts of its page where it prints none.
func (h *Head) take(text string, lines []Line, told pageFacts) {
	h.Told = told.day(text)
	for _, f := range told {
		s := text[f.value.Start:f.value.End]
		switch {
		case f.kind == titleFact && len(h.TitleSpans) == 0 && hanCount(s) >= 4 && !(h.hasNumber() && isWholeNumber(s)):
			h.TitleSpans = []Span{f.value}
		case f.kind == issuerFact && h.ToldIssuer == nil && f.value.Len() > 0:
			h.ToldIssuer = []Span{f.value}
		case f.kind == numberFact && !h.hasNumber():
			at, ok := numberIn(s)
			if k := wording.BracketAtEnd(s); !ok && k > 0 {
				at, ok = numberIn(s[:k]) // 云州市水务局公告〔2031〕第7号（供水规定）
			}
			if ok {
				h.Number = []int{f.line}
				h.NumberSpans = []Span{{f.value.Start + at.Start, f.value.Start + at.End}}
			}
		}
	}
	h.numberFromTitle(text)
}

// day returns the day that the facts tell: 成文日期, else 发文日期. nil where they tell none or two.
func (p pageFacts) day(text string) []Span {
	for _, kind := range []factKind{dateFact, issuedOn} {
		var at []Span
		for _, f := range p {
			if f.kind != kind {
				continue
			}
			f.value.End = f.value.Start + withoutHour(text[f.value.Start:f.value.End], kind == issuedOn)
			if _, ok := wording.DayOf(text[f.value.Start:f.value.End]); ok && (at == nil || text[at[0].Start:at[0].End] != text[f.value.Start:f.value.End]) {
				at = append(at, f.value)
			}
		}
		if len(at) == 1 {
			return at
		}
	}
	return nil
}

// withoutHour returns how long s is without the time of day after a day: 2031-05-04 of 2031-05-04 16:40. A day of issue with its hour is when the
// page was published, unless that is 00:00:00.000, as databases write a day without one.
func withoutHour(s string, midnight bool) int {
	n := dayAt(s)
	if n == 0 {
		return len(s)
	}
	rest, _ := trim(s[n:])
	rest = strings.TrimSuffix(rest, ".000")
	if midnight && strings.Trim(rest, "0:") != "" || !isHour(rest) {
		return len(s)
	}
	return n
}

// numberFromTitle takes the number of an announcement that its title prints: 云州市水务局公告〔2031〕第7号（供水规定）.
func (h *Head) numberFromTitle(text string) {
	title := Block{Pieces: h.TitleSpans}
	t := title.Text(text)
	if k := wording.BracketAtEnd(t); k > 0 {
		t = t[:k]
	}
	if at, ok := numberIn(t); ok && !h.hasNumber() && len(h.Title) > 0 && holds(t, wording.JointKinds...) {
		h.Number, h.NumberSpans = h.Title, Map(h.TitleSpans, at.Start, at.End)
	}
}
