package gazette

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/gongbao/gongbao/internal/lexicon"
	"github.com/gongbao/gongbao/parse"
)

// A run of headings may be broken for reasons that are no defect of the print: a text that amends another quotes members of its lists, a
// list goes on from members in mid-line, and a page whose columns were read across has all of its numbers in another order.

// A siblings is a list of nodes, with what is known of it as a whole.
type siblings struct {
	nodes    []Node
	known    bool
	amending bool // a line heads the new wording of what is amended
	mixed    bool // the numbers are all there, in the order of no print
}

// doubt returns why a break before n proves nothing; "" if it does.
func (h *headingRun) doubt(l *siblings, n *Node) string {
	if !l.known {
		l.known, l.amending, l.mixed = true, amends(l.nodes), areMixed(l.nodes, n)
	}
	switch {
	case l.amending:
		return fmt.Sprintf("%s stands in wording that is quoted to amend it", n.Label)
	case l.mixed:
		return fmt.Sprintf("the numbers around %s are all there, in an order that columns may have made", n.Label)
	case h.before != nil && n.Level > 0 && holdsMarker(h.c.between(h.before, n), n):
		return fmt.Sprintf("the number before %s stands in mid-line", n.Label)
	}
	return ""
}

// between returns the print from node a to node b.
func (c *checker) between(a, b *Node) string {
	from, to := a.Spans[0].Start, b.Spans[0].Start
	if from >= to {
		return ""
	}
	return c.is.Source.source.Text[from:to]
}

// amendingEnds are how a line ends that new wording stands below.
var amendingEnds = lexicon.ListOf(lexicon.AmendingEnd)

// amends reports whether one of nodes is such a line.
func amends(nodes []Node) bool {
	for i := range nodes {
		for end := range amendingEnds.All {
			if n := &nodes[i]; n.Number == 0 && strings.HasSuffix(n.Text, end) {
				return true
			}
		}
	}
	return false
}

// mixedFrom is how many numbers of a list stand apart from the one before them at least, where columns were read across: 1 4 2 5 3 6. Two
// that a printer has interchanged make three, 1 3 2 4.
const mixedFrom = 5

// areMixed reports whether the siblings of the kind of n are a whole run in the order of no print.
func areMixed(nodes []Node, n *Node) bool {
	seen := map[int]bool{}
	last, apart, least, most := 0, 0, n.Number, n.Number
	for i := range nodes {
		s := &nodes[i]
		if s.Number == 0 || s.Type != n.Type || s.Level != n.Level {
			continue
		}
		if seen[s.Number] {
			return false
		}
		if seen[s.Number] = true; s.Number != last+1 {
			apart++
		}
		last, least, most = s.Number, min(least, s.Number), max(most, s.Number)
	}
	return apart >= mixedFrom && len(seen) == most-least+1
}

// holdsMarker reports whether s, the print between two nodes, has the marker before that of n after the beginning of a line:
// 有下列情形：①高钾血症；②酸中毒；⏎③水肿. The marker that s begins with is the one of its own node.
func holdsMarker(s string, n *Node) bool {
	if n.Number < 2 {
		return false
	}
	if r, _ := utf8.DecodeRuneInString(n.Label); r > '①' && r <= '⑳' {
		return strings.ContainsRune(s, r-1)
	}
	head := strings.HasPrefix(n.Label, "（")
	for at := 0; at < len(s); {
		number, size := parse.Integer(s[at:])
		if size == 0 {
			_, size = utf8.DecodeRuneInString(s[at:])
			at += size
			continue
		}
		if number == n.Number-1 && isMarkerAt(s, at, at+size, head) {
			return true
		}
		at += size
	}
	return false
}

// isMarkerAt reports whether the number at [from, to) of s is printed as a marker: in round brackets, or before 、 or a full stop.
func isMarkerAt(s string, from, to int, brackets bool) bool {
	before, _ := utf8.DecodeLastRuneInString(s[:from])
	after, size := utf8.DecodeRuneInString(s[to:])
	if brackets {
		return (before == '（' || before == '(') && (after == '）' || after == ')')
	}
	next, _ := utf8.DecodeRuneInString(s[to+size:])
	return strings.ContainsRune("。；：;: \n\t　", before) && strings.ContainsRune("、.．", after) && (next < '0' || next > '9')
}
