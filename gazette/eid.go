package gazette

import (
	"strconv"
	"strings"

	"github.com/gongbao/gongbao/segment"
)

// addresses gives the nodes of one list their addresses.
type addresses struct {
	above string // the address of what they stand in
	text  *textSlab
	plain [nodeNames]int       // how many without a number there are, of each name
	last  [nodeNames]lastCount // of each name
	used  map[string]int       // how often each address was given; made where the numbers of a name do not rise
}

// levelSign stands before the last word of an address.
const levelSign = "__"

// A lastCount is the number and the suffix of a node: 17 and 1 of 第十七条之一.
type lastCount struct{ number, suffix int }

// nodeNames is how many names types have in addresses.
const nodeNames = 8

// shortName returns the name of a type in an address, as Akoma Ntoso gives it where it knows the type, and which of the names it is.
func shortName(nodeType string) (string, int) {
	switch nodeType {
	case segment.TypePart:
		return "part", 0
	case segment.TypeChapter:
		return "chp", 1
	case segment.TypeSection:
		return "sec", 2
	case segment.TypeArticle:
		return "art", 3
	case segment.TypeHeading:
		return "hd", 4
	case segment.TypeItem:
		return "item", 5
	case segment.TypeTable:
		return "tbl", 6
	}
	return "para", 7
}

// eid returns the address of a node: art_17, art_17-1 for 第十七条之一, item_4~2 where （四） comes twice. done are the siblings that have one.
func (s *addresses) eid(n *Node, done []Node) string {
	var short [64]byte
	name, k := shortName(n.Type)
	b := append(append(append(append(short[:0], s.above...), levelSign...), name...), '_')
	if n.Number == 0 {
		s.plain[k]++
		return s.text.add(strconv.AppendInt(b, int64(s.plain[k]), 10))
	}
	b = strconv.AppendInt(b, int64(n.Number), 10)
	if n.Suffix > 0 {
		b = strconv.AppendInt(append(b, '-'), int64(n.Suffix), 10)
	}
	if s.used == nil && s.rises(k, n) {
		return s.text.add(b)
	}
	s.count(done)
	base := string(b[len(s.above)+len(levelSign):])
	s.used[base]++
	if count := s.used[base]; count > 1 {
		b = strconv.AppendInt(append(b, '~'), int64(count), 10)
	}
	return s.text.add(b)
}

// rises reports whether the number of a node is greater than those of all before it that have its name: nobody has its address.
func (s *addresses) rises(name int, n *Node) bool {
	last := &s.last[name]
	if n.Number < last.number || n.Number == last.number && n.Suffix <= last.suffix {
		return false
	}
	*last = lastCount{n.Number, n.Suffix}
	return true
}

// count counts the addresses that were given, when it is first asked.
func (s *addresses) count(done []Node) {
	if s.used != nil {
		return
	}
	s.used = map[string]int{}
	for i := range done {
		if n := &done[i]; n.Number != 0 {
			base, _, _ := strings.Cut(n.EID[len(s.above)+len(levelSign):], "~")
			s.used[base]++
		}
	}
}
