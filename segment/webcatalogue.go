package segment

import (
	"strings"

	"github.com/gongbao/gongbao/internal/han"
	"github.com/gongbao/gongbao/internal/wording"
)

// catalogue returns the first line of the next catalogue of facts from line at on: three facts and more one below the other, one of
// which only sites print. -1 if there is none.
func (w *webReader) catalogue(at int) int {
	first, facts, strong, margin := -1, 0, 0, unasked
	for i := at; i < len(w.lines); i++ {
		l := &w.lines[i]
		if l.Kind == KindBlank || l.Role == Furniture {
			continue
		}
		n, s := w.countFacts(i)
		switch {
		case n > 0:
			if first < 0 {
				first = i
			}
			facts, strong = facts+n, strong+s
			if facts < 3 || strong == 0 || i == first {
				continue
			}
			if margin == unasked {
				margin = answered(w.breaksOff(first))
			}
			if margin == no {
				return first
			}
		case first >= 0 && (w.isValue(i) || w.isUnknownFact(i)):
		default:
			first, facts, strong, margin = -1, 0, 0, unasked
		}
	}
	return -1
}

// breaksOff reports whether the sentence above line i goes on after it: what stands there is the margin of a printed page.
func (w *webReader) breaksOff(i int) bool {
	for n := 0; i > 0 && n < 8; {
		i--
		l, s := &w.lines[i], w.str(i)
		if l.Kind == KindBlank || l.Role == Furniture {
			continue
		}
		if n++; cells(s) < 12 || len(factsIn(w.text, l, i)) > 0 {
			continue
		}
		return (l.Kind == KindText || l.Kind == KindMarker) && cells(s) > shortLine && !isFinished(s) && rankTitle(han.Key(s)) != wholeTitle
	}
	return false
}

// countFacts returns how many facts stand on line i, and how many of them only sites print.
func (w *webReader) countFacts(i int) (facts, strong int) {
	l := &w.lines[i]
	if l.Print.Len() > 600 || l.Kind != KindText && l.Kind != KindRow && l.Kind != KindNumber {
		return 0, 0
	}
	if l.Kind != KindRow && !mayBeginFact(w.str(i)) {
		return 0, 0
	}
	for _, f := range factsIn(w.text, l, i) {
		facts++
		if f.strong {
			strong++
		}
	}
	if facts == 0 && l.Kind == KindText && w.isBareName(i) {
		facts = 1
		if strongFacts.Has(strings.TrimRight(han.Key(w.str(i)), ":")) {
			strong = 1
		}
	}
	return facts, strong
}

// asideFacts puts aside the facts and the site's lines in [begin, end) but for the title, and returns that of the facts which tells the
// title, nil if none does.
func (w *webReader) asideFacts(begin, from, to, end int) *pageFact {
	known := len(w.facts)
	for i := begin; i < end; i++ {
		l := &w.lines[i]
		if l.Kind == KindBlank || l.Role == Furniture || i >= from && i < to {
			continue
		}
		if n := w.factLines(i, end); n > 0 {
			for k := i; k < i+n; k++ {
				if w.lines[k].Kind != KindBlank {
					w.aside(k, "a fact that a web page prints about the text")
				}
			}
			i += n - 1
			continue
		}
		if isSiteLine(w.str(i)) || isTimeStamp(w.str(i)) {
			w.aside(i, "what a web site prints round a text")
		} else if l.may(han.WithColon) && w.isUnknownFact(i) && w.betweenFacts(i, end) {
			w.aside(i, "a fact that a web page prints about the text")
		}
	}
	for k := known; k < len(w.facts); k++ {
		if f := &w.facts[k]; f.kind == titleFact && f.value.Len() > 0 {
			return f
		}
	}
	return nil
}

// isUnknownFact reports whether line i has the shape of a fact: a label of any word, a colon and a short value.
func (w *webReader) isUnknownFact(i int) bool {
	l := &w.lines[i]
	if l.Kind != KindText || !l.may(han.WithColon) {
		return false
	}
	s := w.str(i)
	return isLabelled(s) && cells(s) <= unknownFactCells && !endsSentence(s) && !holds(s, "，")
}

// betweenFacts reports whether facts of the catalogue stand right above and below line i, or others that are unknown and stand so.
func (w *webReader) betweenFacts(i, end int) bool {
	if len(w.facts) == 0 {
		return false
	}
	for j := i - 1; j >= 0 && j > i-unknownFacts && w.facts[len(w.facts)-1].line < j; j-- {
		if l := &w.lines[j]; l.Kind != KindBlank && l.Role != Furniture {
			return false
		}
	}
	for j := i + 1; j < end && j < i+unknownFacts; j++ {
		if w.lines[j].Kind == KindBlank || w.isUnknownFact(j) && len(factsIn(w.text, &w.lines[j], j)) == 0 {
			continue
		}
		n, _ := w.countFacts(j)
		return n > 0 || len(factsIn(w.text, &w.lines[j], j)) > 0
	}
	return false
}

// belowFacts returns the line below the catalogue that prints the title which the catalogue tells, else the first that is left to
// the text.
func (w *webReader) belowFacts(told *pageFact, end int) int {
	title := han.Key(w.text[told.value.Start:told.value.End])
	below := -1
	for i := told.line + 1; i < min(end+1, len(w.lines)); i++ {
		if w.lines[i].Kind == KindBlank || w.lines[i].Role == Furniture {
			continue
		}
		if han.Key(w.str(i)) == title {
			return i
		}
		if below < 0 || w.facts[len(w.facts)-1].line >= below {
			below = i
		}
	}
	return below
}

// bulletLines is how many lines with bullets may stand between a catalogue and its text.
const bulletLines = 40

// belowBullets returns the line that prints the told title again below a list with bullets from line at on: what the text does, and to which others
// it is tied, as pages of Macau print them below the facts. -1 if none does.
func (w *webReader) belowBullets(told *pageFact, at int) int {
	title, bullets := han.Key(w.text[told.value.Start:told.value.End]), 0
	for i := at; i < min(at+bulletLines, len(w.lines)); i++ {
		l, s := &w.lines[i], w.str(i)
		if l.Kind == KindBlank || l.Role == Furniture {
			continue
		}
		switch {
		case in("•·●◦▪", first(s)):
			bullets++
		case bullets > 0 && han.Key(s) == title:
			return i
		case bullets == 0 || hasSentence(s) || cells(s) > shortLine:
			return -1
		}
	}
	return -1
}

// numberTwice reports whether the 文号 stands twice at the top of the text, and nothing but days, codes and short words between: the values of a
// catalogue whose names are lost, 云政规字〔2031〕5号 | 2031年06月01日 | 2033年06月01日 | 云政规字〔2031〕5号.
func (w *webReader) numberTwice() bool {
	first, seen, days := -1, 0, 0
	for i := range w.lines {
		l := &w.lines[i]
		if l.Kind == KindBlank || l.Role == Furniture {
			continue
		}
		switch seen++; {
		case seen > 15:
			return false
		case l.Kind == KindNumber && first >= 0:
			return days > 0 && han.Key(w.str(i)) == han.Key(w.str(first))
		case l.Kind == KindNumber:
			first = i
		case l.Kind == KindDate:
			days++
		case l.Kind != KindText || cells(w.str(i)) > 24 || endsSentence(w.str(i)) || wording.KindOf(w.str(i)) != "":
			return false
		}
	}
	return false
}

// factLines returns how many lines the facts at line i take, 0 if there are none, and notes them. The name of a fact may stand on a line
// of its own, and its value below it.
func (w *webReader) factLines(i, end int) int {
	l := &w.lines[i]
	if l.Kind == KindMasthead || l.Kind == KindDate && strings.Contains(w.str(i), "年") {
		return 0
	}
	found := factsIn(w.text, l, i)
	if len(found) == 0 {
		if l.Kind != KindText || !w.isBareName(i) {
			return 0
		}
		key := strings.TrimRight(han.Key(w.str(i)), ":")
		kind, _ := kindOfFact(key)
		found = []pageFact{{kind: kind, strong: strongFacts.Has(key), line: i}}
	}
	if l.Kind == KindNumber && len(found) == 1 && !w.besideFact(i, end) {
		return 0 // 发文字号：云政发〔2031〕8号, alone above the text, heads it
	}
	n := 1
	if last := &found[len(found)-1]; last.value.Len() == 0 && l.Kind != KindRow {
		for j := i + 1; j < end && j < i+4; j++ {
			v := &w.lines[j]
			if v.Kind == KindBlank {
				continue
			}
			if v.Kind == KindText && (w.isBareName(j) || len(factsIn(w.text, v, j)) > 0) || v.Print.Len() > 400 || isSiteLine(w.str(j)) {
				break
			}
			if w.title != "" && last.kind != titleFact && last.kind != numberFact && w.isTitle(han.Key(w.str(j))) {
				break
			}
			if last.kind == otherFact && w.titleAgain(j, i) {
				break // 内容概述 is left blank, and the title stands below the catalogue as it does above it
			}
			last.value, n = v.Print, j-i+1
			break
		}
	}
	w.facts = append(w.facts, found...)
	return n
}

// titleReach is how far above a fact the title of its page may stand.
const titleReach = 80

// titleAgain reports whether line j prints a line again that stands above line i, and is long enough for a title.
func (w *webReader) titleAgain(j, i int) bool {
	s := w.str(j)
	if w.lines[j].Kind != KindText || hanCount(s) < 6 {
		return false
	}
	key := han.Key(s)
	for k := i - 1; k >= 0 && k > i-titleReach; k-- {
		if w.lines[k].Print.Len() == w.lines[j].Print.Len() && han.Key(w.str(k)) == key {
			return true
		}
	}
	return false
}

// maxFactName is more characters than the longest name of a fact has: 规范性文件编号.
const maxFactName = 12

// isBareName reports whether line i is the name of a fact and nothing else: 索 引 号：; without a colon only a strong one, or one below a strong
// one: 索 引 号 | 012/2031-8 | 名 称 | 云州市供水办法 | 文 号, each on a line of its own.
func (w *webReader) isBareName(i int) bool {
	s := w.str(i)
	if r, _ := han.Char(s, 0); !factBegins.Has(fold(r)) && !isSpace(r) || hanCount(s) > maxFactName {
		return false
	}
	k := han.Key(s)
	name := strings.TrimRight(k, ":")
	return factNames.Has(name) && (len(name) < len(k) || strongFacts.Has(name) || w.belowStrong(i))
}

// belowStrong reports whether one of the few lines above line i is a strong name and nothing else, without a colon.
func (w *webReader) belowStrong(i int) bool {
	for n := 0; i > 0 && n < 8; {
		i--
		if l := &w.lines[i]; l.Kind == KindBlank {
			continue
		} else if l.Print.Len() <= 3*maxFactName && mayBeginFact(w.str(i)) && strongFacts.Has(han.Key(w.str(i))) {
			return true
		}
		n++
	}
	return false
}

// besideFact reports whether the line with print above or below line i is a fact.
func (w *webReader) besideFact(i, end int) bool {
	for _, step := range []int{-1, 1} {
		j := i + step
		for j >= 0 && j < end && w.lines[j].Kind == KindBlank {
			j += step
		}
		if j >= 0 && j < end && (len(factsIn(w.text, &w.lines[j], j)) > 0 || len(w.facts) > 0 && w.facts[len(w.facts)-1].line == j) {
			return true
		}
	}
	return false
}

// isValue reports whether line i stands below the bare name of a fact.
func (w *webReader) isValue(i int) bool {
	for i--; i >= 0 && w.lines[i].Kind == KindBlank; i-- {
	}
	return i >= 0 && w.isBareName(i)
}
