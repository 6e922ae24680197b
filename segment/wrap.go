package segment

import "github.com/gongbao/gongbao/internal/han"

// A setting is how a text breaks its lines. It is measured over all lines, because one line cannot tell.
type setting struct {
	width    int  // of a full line in cells; 0 where a paragraph is one line
	indented bool // the first line of a paragraph is indented further than the rest
	indent   int  // by at least so many cells
	spaced   bool // blank lines stand between paragraphs

	listed map[int]bool // the lines of long lists whose members stand on one line each

	edges []edge // whether each line fills its column, where the source knows places; else nil
}

// measureSetting finds out how the lines of prose are broken.
// Printed pages and their OCR break each paragraph at one width; other texts keep a paragraph on one line.
func measureSetting(src *Source, lines []Line) setting {
	text := src.Text
	set := setting{edges: measureEdges(src, lines)}
	prose := proseLines(lines)
	set.listed = listedLines(text, lines)
	widths := map[int]int{}
	long := 0
	for n, i := range prose {
		if n+1 == len(prose) || prose[n+1] != i+1 || lines[i+1].Kind == KindMarker {
			continue // only a line with text right below it can be broken there
		}
		s := lines[i].text(text)
		if len(s) < 30/2 || len(s) > 3*160 || isFinished(s) { // a byte has a third of a cell at least, and two, where it is no UTF-8, at most
			continue
		}
		if w := cells(s); w >= 30 && w <= 160 && !(lines[i].Kind == KindText && isNameLine(s)) && !set.listed[i] {
			widths[w]++
			long++
		}
	}
	set.width = commonWidth(widths, long, len(prose))
	set.spaced = isSpaced(text, lines)
	set.indent, set.indented = indentHabit(lines, prose)
	return set
}

// listLines is how many lines in a row without a mark are the members of a list. A title has three at most, and prose has marks.
const listLines = 5

// listedLines finds the lines of lists of units and people, which have no marks and may all be as long as lines of prose are:
//
//	云州市自来水公司第一管网抢修班组
//	云州市自来水公司第二管网抢修班组
func listedLines(text string, lines []Line) map[int]bool {
	var listed map[int]bool
	var run []int
	flush := func() {
		if len(run) >= listLines {
			if listed == nil {
				listed = map[int]bool{}
			}
			for _, i := range run {
				listed[i] = true
			}
		}
		run = run[:0]
	}
	for i := range lines {
		switch l := &lines[i]; {
		case l.Kind == KindBlank || l.Role == Furniture:
		case l.Kind == KindText && l.Role == Body && hasNoMark(l.text(text), l.facts):
			run = append(run, i)
		default:
			flush()
		}
	}
	flush()
	return listed
}

// hasNoMark reports whether s is a name, perhaps with a post after a space: no mark parts or ends clauses in it.
func hasNoMark(s string, facts han.Facts) bool {
	return !(facts.May(partingFacts) && partingMarks.Stand(s)) && hanCount(s) > 1 && !endsOpen(s)
}

// partingMarks end or part clauses, or names of texts.
var partingMarks = han.NewMarks("，。；：、！？”《,;:")

// partingFacts tell of a line with one of them.
const partingFacts = han.WithComma | han.WithStop | han.WithClause | han.WithColon | han.WithPause | han.WithQuote | han.WithTitle

// proseLines returns the lines of running text.
func proseLines(lines []Line) []int {
	var prose []int
	for i := range lines {
		if l := &lines[i]; l.Role == Body && (l.Kind == KindText || l.Kind == KindMarker) {
			prose = append(prose, i)
		}
	}
	return prose
}

// commonWidth returns the width that most broken lines share, give or take three characters; 0 if they share none.
// The widest such band wins, since a line is never longer than the page.
func commonWidth(widths map[int]int, long, prose int) int {
	if long < 4 || long*5 < prose {
		return 0
	}
	best, bestCount := 0, 0
	for w := 30; w <= 160; w++ {
		n := 0
		for d := 0; d <= 6; d++ {
			n += widths[w-d]
		}
		if n > bestCount || n == bestCount && n > 0 && widths[w] > 0 {
			best, bestCount = w, n
		}
	}
	if bestCount*2 < long {
		return 0
	}
	return best
}

// isSpaced reports whether blank lines part the paragraphs: there are many, and more sentences end before one than before a line of text.
func isSpaced(text string, lines []Line) bool {
	blank, print := 0, 0
	for i := range lines {
		switch lines[i].Kind {
		case KindBlank:
			blank++
		case KindRow:
		default:
			print++
		}
	}
	if blank*5 < print {
		return false
	}
	apart, together := 0, 0
	for i := range lines {
		l := &lines[i]
		if i+1 == len(lines) || l.Kind != KindText && l.Kind != KindMarker || !l.endsSentence(text) {
			continue
		}
		switch lines[i+1].Kind {
		case KindBlank:
			apart++
		case KindText, KindMarker:
			together++
		}
	}
	return apart >= together
}

// indentHabit reports whether paragraphs begin with an indent that the other lines do not have.
func indentHabit(lines []Line, prose []int) (int, bool) {
	least, indented := 1<<30, 0
	for _, i := range prose {
		least = min(least, lines[i].Indent)
	}
	for _, i := range prose {
		if lines[i].Indent >= least+2 {
			indented++
		}
	}
	return least + 2, indented >= 3 && indented*12 >= len(prose) && indented*10 <= len(prose)*9
}

// wraps reports whether line i belongs to text whose lines are broken at an edge.
func (set setting) wraps(i int) bool { return set.width > 0 || set.edge(i) != edgeUnknown }

func (set setting) edge(i int) edge {
	if set.edges == nil {
		return edgeUnknown
	}
	return set.edges[i]
}

// isFull reports whether line i, which prints s, is broken because its column ended: its place says so, or it is as wide as the
// others, give or take a few characters that the OCR lost. The first line of a paragraph has its indent less.
func (set setting) isFull(i int, s string, firstLine bool) bool {
	switch set.edge(i) {
	case edgeFull:
		return true
	case edgeShort:
		return false
	}
	slack := 8
	if firstLine {
		slack += 4
	}
	return set.width > 0 && cells(s) >= set.width-slack
}
