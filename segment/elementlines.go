package segment

import "strings"

// markElements gives the lines of 版头 that have nothing but marks their kind: those above a masthead or a 文号, right below it,
// and at the top of the text. Anywhere else 机密 is a word as others.
func markElements(text string, lines []Line) {
	markEmptyLabels(text, lines)
	for i := range lines {
		if k := lines[i].Kind; k == KindMasthead || k == KindNumber {
			markElementsBeside(text, lines, i, -1)
			markElementsBeside(text, lines, i, 1)
		}
	}
	markElementsBeside(text, lines, -1, 1)
}

// maxElementLines is how many lines of marks one head has: 份号, 密级, 紧急程度 and 签发人 on three.
const maxElementLines = 6

// An elementWalk goes up or down from the line of a masthead or a 文号 and marks the lines of marks that it meets.
type elementWalk struct {
	text     string
	lines    []Line
	from     int
	step     int
	taken    int
	figures  int  // a line of six figures, which is 份号 only where a mark or a masthead stands beside it; -1 if none was met
	approved bool // 签发人 stands on the last line: further names may stand below
}

// markElementsBeside marks the lines of marks that follow line i upwards or downwards.
func markElementsBeside(text string, lines []Line, i, step int) {
	w := elementWalk{text: text, lines: lines, from: i, step: step, figures: -1}
	if i >= 0 && step > 0 && lines[i].Kind == KindNumber {
		_, _, e := besideNumber(lines[i].text(text), lines[i].facts)
		w.approved = len(e.ApprovedBy) > 0
	}
	for j := i + step; j >= 0 && j < len(lines) && w.taken < maxElementLines && w.take(j); j += step {
	}
}

// take looks at line j and reports whether the walk goes on.
func (w *elementWalk) take(j int) bool {
	l := &w.lines[j]
	if l.Kind == KindBlank || l.Kind == KindRule {
		return max(j-w.from, w.from-j) <= 2*maxElementLines
	}
	s := l.text(w.text)
	w.taken++
	if l.Kind != KindText && l.Kind != KindRow {
		return false
	}
	e, n := elementsAt(s)
	switch {
	case w.approved && l.Indent >= 16 && areNames(s) && cells(s) <= 24:
		l.claim(KindElement, "more names of 签发人 below the others")
	case n == 0 || strings.TrimRightFunc(s[n:], isGap) != "":
		// above a letter stands an organ without 文件 (10.1)
		return w.step < 0 && w.taken == 1 && l.Kind == KindText && isOrganLine(s)
	case s == digitsOf(s) && w.step > 0:
		w.figures = j
	case s == digitsOf(s) && !w.belowIsHead(j):
		return false
	default:
		w.mark(j, e)
	}
	return true
}

// belowIsHead reports whether a masthead, or a mark that was taken, stands right below line j.
func (w *elementWalk) belowIsHead(j int) bool {
	for j++; j < len(w.lines) && (w.lines[j].Kind == KindBlank || w.lines[j].Kind == KindRule); {
		j++
	}
	return j < len(w.lines) && (w.lines[j].Kind == KindElement || w.lines[j].Kind == KindMasthead)
}

// mark gives line j its kind, and the six figures above it theirs.
func (w *elementWalk) mark(j int, e Elements) {
	w.lines[j].claim(KindElement, "only marks of 版头 beside a masthead or a 文号")
	w.approved = len(e.ApprovedBy) > 0
	if w.figures >= 0 {
		w.lines[w.figures].claim(KindElement, "six figures above other marks of 版头: 份号")
		w.figures = -1
	}
}

// elementsAbove returns the first of the lines of marks that stand right above line i.
func elementsAbove(lines []Line, i int) int {
	from := i
	for j := i - 1; j >= 0 && from-j <= 3; j-- {
		if lines[j].Kind == KindElement {
			from = j
		} else if lines[j].Kind != KindBlank && lines[j].Kind != KindRule {
			break
		}
	}
	return from
}

// readElements gathers the marks on the lines [from, to): on those of their own, and beside the 文号.
func readElements(text string, lines []Line, from, to int) Elements {
	var all Elements
	for i := from; i < to; i++ {
		switch l, s := &lines[i], lines[i].text(text); l.Kind {
		case KindElement:
			e, n := elementsAt(s)
			if n == 0 {
				e.ApprovedBy = []Span{{0, len(s)}}
			}
			all.add(e, l.Print.Start)
		case KindNumber:
			_, _, e := besideNumber(s, l.facts)
			all.add(e, l.Print.Start)
		}
	}
	return all
}

// add adds the marks of a line whose print begins at start in the source.
func (e *Elements) add(more Elements, start int) {
	if more.isEmpty() {
		return
	}
	for _, rule := range elementRules {
		for _, at := range *rule.of(&more) {
			spans := rule.of(e)
			*spans = append(*spans, Span{start + at.Start, start + at.End})
		}
	}
}
