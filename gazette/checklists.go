package gazette

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/gongbao/gongbao/internal/han"
	"github.com/gongbao/gongbao/parse"
)

// A sentence before a list tells how many members it has: 具备下列三个条件：, 对下列5件文件予以废止：.

// listsOf holds such counts against the members that follow, below the node or after it.
func (c *checker) listsOf(nodes []Node) {
	for i := range nodes {
		n := &nodes[i]
		count := 0
		if n.Table == nil {
			count = listedBelow(n.Text)
		}
		if count < 2 {
			continue
		}
		found, last := membersOf(n, nodes[i+1:])
		if found < 2 {
			continue
		}
		spans := join(n.Spans, last.Spans)
		switch message := fmt.Sprintf("“%s” declares %d, and %d items follow", tail(n.Text), count, found); {
		case found == count:
			c.add(CheckCounts, Proved, message, spans...)
		case c.hasMore(last):
			c.add(CheckCounts, Unprovable, message, spans...)
		default:
			c.add(CheckCounts, Broken, message, spans...)
		}
	}
}

// hasMore reports whether the marker after that of the last member of a list stands in mid-line in it.
func (c *checker) hasMore(last *Node) bool {
	at := last.Spans[0]
	behind := Node{Label: last.Label, Number: last.Number + 2} // holdsMarker looks for the number before
	return holdsMarker(c.is.Source.source.Text[min(at.Start+last.labelLen, at.End):at.End], &behind)
}

// membersOf counts the members of the list below n, or else after it: they count on from 1.
func membersOf(n *Node, behind []Node) (found int, last *Node) {
	list := n.Children
	if len(list) == 0 && n.Number == 0 {
		list = behind
	}
	for i := range list {
		m := &list[i]
		if m.Number != found+1 || found > 0 && (m.Type != last.Type || m.Level != last.Level) {
			break
		}
		found, last = m.Number, m
	}
	return found, last
}

// notCounted stand before 以下 where it is the bound of a figure: 20人以下.
const notCounted = "元人岁级度%％户个家米吨万亿千百十分名及层年月"

// listedBelow reads 3 of 具备下列三个条件：, the count before the colon that a list follows; 0 if s tells none.
func listedBelow(s string) int {
	if !strings.HasSuffix(s, "：") && !strings.HasSuffix(s, ":") {
		return 0
	}
	const within = 120
	s = s[max(0, len(s)-within-len("在")):] // the count stands right before its list
	at := -1
	for from := 0; ; from += len("下") { // 下列, 以下 or 如下, the last of them
		k := han.Index(s[from:], "下")
		if k < 0 {
			break
		}
		if from += k; strings.HasPrefix(s[from:], "下列") {
			at = from
		} else if strings.HasSuffix(s[:from], "以") || strings.HasSuffix(s[:from], "如") {
			at = from - len("以")
		}
	}
	if at < 0 || len(s)-at > within {
		return 0
	}
	before, _ := utf8.DecodeLastRuneInString(s[:at])
	if strings.HasPrefix(s[at:], "以下") && (strings.ContainsRune(notCounted, before) || before >= '0' && before <= '9') {
		return 0
	}
	rest := strings.TrimLeft(s[at+len("下列"):], " ")
	n, used := parse.Integer(rest)
	if strings.HasPrefix(rest, "两") {
		n, used = 2, len("两")
	}
	unit, _ := utf8.DecodeRuneInString(strings.TrimLeft(rest[used:], " "))
	if used == 0 || n > 200 || strings.ContainsAny(rest, "，。；") || !strings.ContainsRune(counters+"方点类大份", unit) {
		return 0
	}
	return n
}
