package parse

import (
	"strings"

	"github.com/gongbao/gongbao/internal/han"
	"github.com/gongbao/gongbao/internal/lexicon"
)

// A boundHit is a word beside a figure that bounds it.
type boundHit struct {
	bound     Bound
	exclusive bool
	at        Range
}

// A boundWord bounds the value beside it. Whether the value itself is meant too follows Civil Code art. 1259: 以上, 以下, 以内 and 届满
// include it, 不满, 超过 and 以外 do not.
type boundWord struct {
	word  lexicon.Kept
	head  rune  // its first character
	class uint8 // in boundClasses
	far   bool  // other words may stand between: 不超过企业贡献的 50%, 最高奖励 5 万元
}

func (w *boundWord) bound() Bound    { return boundClasses[w.class].bound }
func (w *boundWord) exclusive() bool { return boundClasses[w.class].exclusive }

// boundClasses say for each class of words what they say of the value that they stand beside. All readers of bounds, before and
// after figures, times and days, have their words from here.
var boundClasses = []struct {
	class     lexicon.Class
	bound     Bound
	exclusive bool
}{
	{lexicon.AtMostBefore, AtMost, false}, {lexicon.AtLeastBefore, AtLeast, false}, {lexicon.BelowBefore, AtMost, true}, {lexicon.AboveBefore, AtLeast, true},
	{lexicon.AboutBefore, About, false},
	{lexicon.AtMostAfter, AtMost, false}, {lexicon.AtLeastAfter, AtLeast, false}, {lexicon.BeyondAfter, AtLeast, true}, {lexicon.AboutAfter, About, false},
	{lexicon.StepAfter, Exact, false},
	{lexicon.BeforeAfter, Before, false}, {lexicon.AfterAfter, After, false}, {lexicon.UntilWord, Before, false},
}

// boundsOf returns the words of the classes of c, each with what it says.
func boundsOf(c lexicon.Class) []boundWord {
	var list []boundWord
	for k, row := range boundClasses {
		if !c.Has(row.class) {
			continue
		}
		for _, w := range lexicon.Words(row.class) {
			list = append(list, boundWord{lexicon.Keep(w), lead(w, 0), uint8(k), lexicon.Is(w, lexicon.FarBound)})
		}
	}
	return list
}

// boundWords stand before the figure that they bound, and boundTable finds one where it ends.
var (
	boundWords = boundsOf(lexicon.AtMostBefore + lexicon.AtLeastBefore + lexicon.BelowBefore + lexicon.AboveBefore + lexicon.AboutBefore)
	boundTable = lexicon.NewTails(wordsOfBounds(boundWords))
)

func wordsOfBounds(bounds []boundWord) []string {
	var list []string
	for _, b := range bounds {
		list = append(list, b.word.String())
	}
	return list
}

// fillers may stand between a far bound word and its figure: 最高给予 50 万元, 不超过人民币 100 元.
var fillers = lexicon.NewTails(lexicon.Words(lexicon.BoundFiller))

// boundNouns may stand between any bound word and its figure: 不足居住面积15平方米.
var boundNouns = lexicon.NewTails(lexicon.Words(lexicon.BoundNoun))

// What the last character of a word before a figure may end, by the tables that know the word.
const (
	endsBound  uint8 = 1 << iota // 不超过
	endsFar                      // a bound that may stand further off, and names nothing
	endsNoun                     // 居住面积
	endsFiller                   // 人民币
	endsSign                     // the sign or the name of a currency
	endsMinus                    // a minus, a tolerance or 零下

	endsBoundWord = endsBound | endsFar | endsNoun | endsFiller
)

// wordEnds has what each character may end.
var wordEnds = func() (t [1 << 16]uint8) {
	for r := range t {
		if boundTable.MayEnd(rune(r)) {
			t[r] |= endsBound
		}
		if boundNouns.MayEnd(rune(r)) {
			t[r] |= endsNoun
		}
		if fillers.MayEnd(rune(r)) {
			t[r] |= endsFiller
		}
	}
	for _, r := range signTails {
		t[r] |= endsSign
	}
	for _, r := range minusTails {
		t[r] |= endsMinus
	}
	for _, w := range boundWords {
		if word := w.word.String(); w.far && !superlatives.is(word) {
			t[han.Last(word)] |= endsFar
		}
	}
	return t
}()

// endsOf returns what the character before s[i:] may end.
func endsOf(s string, i int) uint8 {
	r, _ := before(s, i)
	if uint32(r) >= 1<<16 {
		return 0
	}
	return wordEnds[r]
}

// boundBefore returns the bound word before the figure at s[start:]; text before floor is used up.
func boundBefore(s string, start, floor int) (hit boundHit, i int, ok bool) {
	i = spacesBefore(s, start)
	ends := endsOf(s, i)
	if ends&endsBoundWord == 0 {
		return hit, i, false
	}
	return boundByWords(s, i, floor, ends)
}

// boundByWords is boundBefore where the words end at i, and with what may be one of the tables.
func boundByWords(s string, i, floor int, ends uint8) (hit boundHit, at int, ok bool) {
	far := false
	for range 4 {
		if ends&endsBound != 0 {
			if k, at := boundTable.EndsAt(s, i); k >= 0 && at >= floor && (!far || boundWords[k].far) {
				w := &boundWords[k]
				if !isWholeBound(s, w.word.String(), at) {
					return hit, i, false
				}
				return negated(s, boundHit{w.bound(), w.exclusive(), Range{at, i}}), at, true
			}
		}
		if ends&endsNoun != 0 && !far {
			if _, at := boundNouns.EndsAt(s, i); at < i && at >= floor {
				if hit, at, ok := boundBefore(s, spacesBefore(s, at), floor); ok {
					return hit, at, true
				}
				return hit, i, false
			}
		}
		at := i
		if ends&endsFiller != 0 {
			_, at = fillers.EndsAt(s, i)
		}
		if at == i || at < floor {
			if far {
				return hit, i, false
			}
			if ends&endsBound != 0 {
				hit, at = spacedBound(s, i, floor)
				return hit, at, hit.bound != ""
			}
			return hit, i, false
		}
		far = true
		i = spacesBefore(s, at)
		ends = endsOf(s, i)
	}
	return hit, i, false
}

// spacedBound reads a bound word with a space inside that ends at s[:end]: 不 超过, 最 高.
func spacedBound(s string, end, floor int) (boundHit, int) {
	low := max(floor, end-20)
	if strings.IndexByte(s[low:end], ' ') < 0 {
		return boundHit{}, end
	}
	for k := range boundWords {
		w := &boundWords[k]
		if w.word.Len() < 6 {
			continue
		}
		at, rest := end, w.word.String()
		for rest != "" && at > low {
			want, n := before(rest, len(rest))
			got, m := before(s, spacesBefore(s, at))
			if got != want {
				break
			}
			at, rest = spacesBefore(s, at)-m, rest[:len(rest)-n]
		}
		if rest == "" && at >= floor {
			hit := negated(s, boundHit{w.bound(), w.exclusive(), Range{at, end}})
			return hit, hit.at.Start
		}
	}
	return boundHit{}, end
}

// negated turns a comparison round that has a negation before it which the table does not list: 不能少于, 不会超过.
func negated(s string, hit boundHit) boundHit {
	if !hit.exclusive {
		return hit
	}
	at := negations.endingAt(s, spacesBefore(s, hit.at.Start))
	if at < 0 {
		return hit
	}
	hit.exclusive, hit.at.Start = false, at
	if hit.bound == AtMost {
		hit.bound = AtLeast
	} else {
		hit.bound = AtMost
	}
	return hit
}

// negations turn a comparison round.
var negations = wordsOf(lexicon.Negation)

// isWholeBound keeps a short bound word apart from words that end alike: 约 from 节约, 近 from 最近.
func isWholeBound(s, word string, at int) bool {
	r, _ := before(s, at)
	if r == '每' { // 每满一万人奖励一万元: a step, no bound
		return false
	}
	if strings.HasPrefix(word, "约") || strings.HasPrefix(word, "約") {
		return !strings.ContainsRune("节節预預合条條公契特违違履签簽解续續邀制集简簡", r)
	}
	if r == '高' && endsAny(s, at, "居高") >= 0 { // 居高不下
		return false
	}
	switch word {
	case "近":
		return !strings.ContainsRune("最附就临邻靠新亲远", r)
	case "超":
		return !strings.ContainsRune("高赶反", r)
	case "满", "滿":
		return !strings.ContainsRune("期圆饱充丰美", r)
	}
	return true
}

// compared are the words whose figure is meant too where 以上 or 以下 stands after it, 大于25米以上: the Civil Code names these two alone.
var compared = wordsOf(lexicon.Comparison)

// superlatives are names as well as bounds: 最低生活保障标准的30% is no lower bound.
var superlatives = wordsOf(lexicon.Superlative)

// boundAcross looks for a bound whose noun phrase stands before a percentage:
// 不超过企业当年贡献的 100%, 不高于市场价格 80%.
func boundAcross(s string, start, floor int) boundHit {
	i := spacesBefore(s, start)
	for steps := 0; steps < 24 && i > floor; steps++ {
		r, n := before(s, i)
		if !isHan(r) && !isSpace(r) {
			return boundHit{}
		}
		if uint32(r) < 1<<16 && wordEnds[r]&endsFar != 0 {
			if k, at := boundTable.EndsAt(s, i); k >= 0 && at >= floor && boundWords[k].far && !superlatives.is(boundWords[k].word.String()) {
				if strings.Contains(s[i:start], "给予") || strings.Contains(s[i:start], "按") || strings.Contains(s[i:start], "部分") {
					return boundHit{}
				}
				return boundHit{boundWords[k].bound(), boundWords[k].exclusive(), Range{at, i}}
			}
		}
		i -= n
	}
	return boundHit{}
}

// leastWords stand before the verb whose object they bound.
var leastWords = wordsOf(lexicon.LeastWord)

// leastAcross looks for 至少 before the verb that has the count as its object, in its clause: 至少每两个月召开 1 次.
func (sc *scan) leastAcross(start int) boundHit {
	s, floor := sc.s, sc.floor
	if near := s[max(0, start-56):start]; !strings.Contains(near, "至") && !strings.Contains(near, "最") {
		return boundHit{}
	}
	if n := len(sc.out.Durations); n > 0 && sc.out.Durations[n-1].End == floor && endsAny(s, sc.out.Durations[n-1].Start, "每") >= 0 {
		floor = sc.below
	}
	i := spacesBefore(s, start)
	for range 16 {
		if at := leastWords.endingAt(s, i); at >= floor && at >= 0 {
			k, _ := boundTable.EndsAt(s, i)
			return boundHit{boundWords[k].bound(), boundWords[k].exclusive(), Range{at, i}}
		}
		r, n := before(s, i)
		if !isHan(r) && !isSpace(r) || i-n < floor {
			return boundHit{}
		}
		i -= n
	}
	return boundHit{}
}

// bound reads the words around the figure s[start:end] into a; after is what follows it.
func (sc *scan) bound(start, end int, behind uint16, f *figure, a *Amount) {
	if f.first.about {
		a.Bound = About
	}
	hit, i, ok := boundBefore(sc.s, start, sc.floor)
	if a.Kind != Percent && a.Kind != Count {
		at := i
		if ok {
			at = spacesBefore(sc.s, hit.at.Start)
		}
		if strings.Contains(sc.s[max(sc.floor, at-perReach):start], "每") {
			hit, ok = sc.boundAndPer(start, i, hit, ok, a)
		}
	}
	if f.ranged {
		return
	}
	if a.Unit == "人" { // 3人户及以上
		if e := hasAny(sc.s, end, "户", "戶"); e > 0 {
			end, behind = e, sc.behind(e)
		}
	}
	if behind&(followBound|followNote) != 0 {
		if b, found := amountBoundBehind(sc.s, end); !ok {
			hit, ok = b, found
		} else if hit = sc.noted(end, a, hit); found && b.bound == hit.bound && !b.exclusive && compared.is(hit.at.in(sc.s)) {
			hit.exclusive = false
		}
	}
	switch {
	case !ok && (a.Kind == Percent || a.Unit == "倍"):
		hit = boundAcross(sc.s, start, sc.floor)
		ok = hit.bound != "" && !(a.Unit == "倍" && strings.HasPrefix(hit.at.in(sc.s), "最") && !strings.Contains(hit.at.in(sc.s), "超")) // 最低责任限额的二倍
	case !ok && a.Kind == Count:
		hit = sc.leastAcross(start)
		ok = hit.bound != ""
	}
	if !ok {
		sc.inheritBound(start, a)
		return
	}
	a.Bound, a.Exclusive = hit.bound, hit.exclusive
	a.Qualifier = sc.phrase(hit.at)
}

// perReach is how far before a figure or the words of its bound a unit price is looked for, in bytes.
const perReach = 40

// boundAndPer reads the unit price before the figure at start, or before its bound hit, into a: before i, where the words of a bound would
// end, a bound may stand before it.
func (sc *scan) boundAndPer(start, i int, hit boundHit, ok bool, a *Amount) (boundHit, bool) {
	if !ok {
		if per, at := sc.perBefore(i); per != nil && len(a.Per) == 0 {
			a.Per = per
			hit, _, ok = boundBefore(sc.s, at, sc.floor)
		}
	}
	if len(a.Per) > 0 {
		return hit, ok
	}
	at := start
	if ok {
		at = hit.at.Start
	}
	if per := sc.perAcross(spacesBefore(sc.s, at)); per != nil {
		a.Per = per
	}
	return hit, ok
}

// inheritBound gives an element of a list the bound and the unit price that stand before its first one: 超过 100 万元、500 万元,
// 每床每月补助300元、200元.
func (sc *scan) inheritBound(start int, a *Amount) {
	n := len(sc.out.Amounts)
	if n == 0 {
		return
	}
	last := &sc.out.Amounts[n-1]
	if start-last.End > maxJoin || start < last.End || last.Value.Kind != a.Kind || last.Value.Unit != a.Unit || !isJoin(sc.s[last.End:start]) {
		return
	}
	if len(a.Per) == 0 && !strings.ContainsAny(sc.s[last.Start:last.End], "/／每") {
		a.Per = last.Value.Per
	}
	if q := last.Value.Qualifier; len(q) > 0 && q[0].Start < last.Start {
		a.Bound, a.Exclusive, a.Qualifier = last.Value.Bound, last.Value.Exclusive, q
	}
}
