package intake

import (
	"strconv"
	"strings"
	"unicode/utf8"
)

// Word does not store the numbers of its numbered paragraphs (一、 第三条 （二）): it counts them anew each time.
// A paragraph names a list and a level of it; the list says how the level is counted and written.

// A level is one level of a numbered list.
type level struct {
	format string // such as chineseCounting
	text   string // such as 第%1条, with %1 for the number of the first level
	suffix string // tab, space or nothing
	start  int
	after  int  // counted anew after this level, counted from 1, or one above it; 0 for never, as articles count on over chapters
	legal  bool // all numbers in Arabic digits
}

const listLevels = 9

// A list is one list of a document; lists of the same kind count on together, but for the levels that a list begins anew.
type list struct {
	kind   string
	levels [listLevels]level
	anew   []int
	begun  bool
}

// counts are the numbers that the levels of a kind of list have come to; uncounted before the first.
type counts [listLevels]int

const uncounted = -1

// numbers count the numbered paragraphs of a document.
type numbers struct {
	lists  map[string]*list
	styles map[string]style
	counts map[string]*counts // by the kind of list
	long   bool               // a number would be longer than any that is printed
}

// A style is what the style of a paragraph says about its number.
type style struct {
	numId, ilvl string
	hasLevel    bool
	basedOn     string
}

func styleOf(s *element) style {
	numPr := s.kid("pPr").kid("numPr")
	return style{numPr.kid("numId").attr("val"), numPr.kid("ilvl").attr("val"), numPr.has("ilvl"), s.kid("basedOn").attr("val")}
}

// newNumbers reads the lists of numbering.xml and the styles that name them. Either may be empty.
func newNumbers(numbering, styles *element) *numbers {
	n := &numbers{lists: map[string]*list{}, styles: map[string]style{}, counts: map[string]*counts{}}
	for _, s := range styles.kids {
		if s.name == "style" {
			n.styles[s.attr("styleId")] = styleOf(s)
		}
	}
	kinds := map[string]*list{}
	for _, kid := range numbering.kids {
		if kid.name == "abstractNum" {
			l := &list{}
			n.read(l, kid)
			kinds[kid.attr("abstractNumId")] = l
		}
	}
	for _, kid := range numbering.kids {
		if kid.name == "num" {
			n.addList(kid, kinds)
		}
	}
	return n
}

func (n *numbers) addList(num *element, kinds map[string]*list) {
	l := &list{kind: num.kid("abstractNumId").attr("val")}
	if kind := kinds[l.kind]; kind != nil {
		l.levels = kind.levels
	}
	for _, override := range num.kids {
		i := atoi(override.attr("ilvl"))
		if override.name != "lvlOverride" || i < 0 || i >= listLevels {
			continue
		}
		n.read(l, override)
		if override.has("startOverride") {
			l.levels[i].start = max(0, atoi(override.kid("startOverride").attr("val")))
			l.anew = append(l.anew, i)
		}
	}
	n.lists[num.attr("numId")] = l
}

// read takes the levels that stand in e.
func (n *numbers) read(l *list, e *element) {
	for _, lvl := range e.kids {
		if i, err := strconv.Atoi(lvl.attr("ilvl")); lvl.name == "lvl" && err == nil && 0 <= i && i < listLevels {
			l.levels[i] = readLevel(lvl, i)
			if text := l.levels[i].text; len(text) > longestNumber || strings.Count(text, "%") > listLevels {
				l.levels[i].text, n.long = "", true
			}
		}
	}
}

// longestNumber is more bytes than are printed round the numbers of a level.
const longestNumber = 200

func readLevel(lvl *element, i int) level {
	format := lvl.kid("numFmt").attr("val")
	if format == "" {
		for _, kid := range lvl.kids { // newer formats stand in mc:AlternateContent with an old one beside them
			if kid.name == "AlternateContent" {
				format = kid.kid("Fallback").kid("numFmt").attr("val")
			}
		}
	}
	after := i
	if lvl.has("lvlRestart") {
		after = atoi(lvl.kid("lvlRestart").attr("val"))
	}
	return level{
		format: format,
		text:   lvl.kid("lvlText").attr("val"),
		suffix: lvl.kid("suff").attr("val"),
		start:  max(0, atoi(lvl.kid("start").attr("val"))),
		after:  after,
		legal:  lvl.has("isLgl") && lvl.kid("isLgl").attr("val") != "0",
	}
}

// next returns the number that is printed before a paragraph with the properties pPr, "" if there is none.
func (n *numbers) next(pPr *element) string {
	id, i := n.listOf(pPr)
	l := n.lists[id]
	if l == nil || i < 0 || i >= listLevels || l.levels[i].format == "bullet" || l.levels[i].text == "" {
		return ""
	}
	c := n.counts[l.kind]
	if c == nil {
		c = &counts{}
		c.reset(0)
		n.counts[l.kind] = c
	}
	if !l.begun {
		l.begun = true
		for _, at := range l.anew {
			c[at] = uncounted
		}
	}
	l.count(c, i)
	return l.marker(c, i)
}

func (c *counts) reset(from int) {
	for i := from; i < listLevels; i++ {
		c[i] = uncounted
	}
}

// count gives level i its next number, and lets the levels below it begin anew.
func (l *list) count(c *counts, i int) {
	for above := range i {
		if c[above] == uncounted {
			c[above] = l.levels[above].start
		}
	}
	if c[i] == uncounted {
		c[i] = l.levels[i].start
	} else {
		c[i]++
	}
	for below := i + 1; below < listLevels; below++ {
		if i < l.levels[below].after {
			c[below] = uncounted
		}
	}
}

// marker writes the number of level i, such as 第三条 or 1.2, and the space after it.
func (l *list) marker(c *counts, i int) string {
	lvl := l.levels[i]
	text := lvl.text
	for at := range i + 1 {
		format := l.levels[at].format
		if lvl.legal && format != "none" {
			format = "decimal"
		}
		text = strings.ReplaceAll(text, "%"+strconv.Itoa(at+1), formatNumber(c[at], format))
	}
	last, _ := utf8.DecodeLastRuneInString(text)
	if lvl.suffix == "nothing" || text == "" || strings.ContainsRune("、，．）】〕。：", last) {
		return text
	}
	return text + " "
}

// listOf returns the list and the level of a paragraph: its own, or those of its style.
func (n *numbers) listOf(pPr *element) (id string, i int) {
	numPr := pPr.kid("numPr")
	id, own := numPr.kid("numId").attr("val"), numPr.has("ilvl")
	i = atoi(numPr.kid("ilvl").attr("val"))
	name := pPr.kid("pStyle").attr("val")
	for range 20 { // styles on styles; a circle of them ends too
		s, ok := n.styles[name]
		if !ok || id != "" && own {
			break
		}
		if id == "" {
			id = s.numId
		}
		if !own && s.hasLevel {
			i, own = atoi(s.ilvl), true
		}
		name = s.basedOn
	}
	if id == "" || id == "0" {
		return "", 0
	}
	return id, i
}
