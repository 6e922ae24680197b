package intake

import (
	"errors"
	"slices"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// An element is a node of an HTML document: a tag with what stands in it, or, if name is "", a text.
type element struct {
	name  string
	is    tagClass // what name is, among the classes of tags
	text  string
	attrs []html.Attribute // those in keptAttrs
	kids  []*element

	shown, inLinks, links int // see measure, and measureRuns
}

// keptAttrs are the attributes that say what or where an element is.
var keptAttrs = setOfWords("class id title style href colspan rowspan start type role name property content")

const (
	maxElements = 2 << 20 // each takes some hundred bytes
	maxDepth    = 100     // deeper elements become siblings
)

var errTooManyElements = errors.New("it has more than two million tags, or of their attributes")

// tableKids are the elements that stand in tables only, and those that stand round them there.
var (
	tableKids    = setOfWords("tbody thead tfoot tr td th")
	tableParents = setOfWords("table tbody thead tfoot tr")
)

// A tagClass tells in which of the lists of tags one is.
type tagClass uint16

const (
	tagHidden tagClass = 1 << iota
	tagLater
	tagBlock
	tagVoid
	tagTableKid
	tagTableParent
	tagTable
	tagCell
	tagList
	tagInvisible // by its style, whatever its name
)

// tagClasses are those of all tags that have any: they are asked for once for each element.
var tagClasses = func() map[string]tagClass {
	classes := map[string]tagClass{"table": tagTable, "td": tagCell, "th": tagCell, "ul": tagList, "ol": tagList}
	for class, names := range map[tagClass]map[string]bool{
		tagHidden: hidden, tagLater: laterTags, tagBlock: textBlocks, tagVoid: void, tagTableKid: tableKids, tagTableParent: tableParents,
	} {
		for name := range names {
			classes[name] |= class
		}
	}
	return classes
}()

// newElement returns an element that no tag of the page has made.
func newElement(name string) *element { return &element{name: name, is: tagClasses[name]} }

// supplyTables puts a table round rows and cells that stand in none: a piece of a page may begin inside its table.
func supplyTables(e *element) {
	if e.is&tagTableParent == 0 {
		e.kids = inTables(e.kids)
	}
	for _, kid := range e.kids {
		supplyTables(kid)
	}
}

// inTables returns kids with a table round each run of rows and cells.
func inTables(kids []*element) []*element {
	if !slices.ContainsFunc(kids, func(e *element) bool { return e.is&tagTableKid != 0 }) {
		return kids
	}
	var out []*element
	var table, row *element
	for _, kid := range kids {
		switch {
		case kid.is&tagTableKid != 0:
			if table == nil {
				table, row = newElement("table"), nil
				out = append(out, table)
			}
			if kid.name != "td" && kid.name != "th" {
				table.kids, row = append(table.kids, kid), nil
				continue
			}
			if row == nil {
				row = newElement("tr")
				table.kids = append(table.kids, row)
			}
			row.kids = append(row.kids, kid)
		case kid.name == "" && strings.TrimSpace(kid.text) == "":
		default:
			out, table = append(out, kid), nil
		}
	}
	return out
}

// attr returns the value of an attribute, such as colspan.
func (e *element) attr(name string) string {
	for _, a := range e.attrs {
		if a.Key == name {
			return a.Val
		}
	}
	return ""
}

// A treeBuilder puts the tags of a page into a tree, and supplies the end tags that people leave out.
// It takes any input and its work is linear in it, which the error recovery of browsers is not.
type treeBuilder struct {
	open    []*element // from the root to the innermost open element
	tooDeep int        // open elements that maxDepth kept out of open
	count   int

	elements slab[element]
	attrs    slab[html.Attribute]
}

// element returns a new element.
func (b *treeBuilder) element(name string) *element {
	e := &b.elements.take(1)[0]
	if name != "" {
		e.name, e.is = name, tagClasses[name]
	}
	return e
}

// parseHTML reads text as a tree.
func parseHTML(text string) (*element, error) {
	b := &treeBuilder{open: []*element{{name: "#root"}}}
	z := html.NewTokenizer(strings.NewReader(text))
	for b.count < maxElements {
		switch z.Next() {
		case html.ErrorToken: // the end: reading from a string cannot fail
			supplyTables(b.open[0])
			return b.open[0], nil
		case html.TextToken:
			e := b.element("")
			e.text = string(z.Text())
			b.add(e)
		case html.StartTagToken, html.SelfClosingTagToken:
			b.start(z)
		case html.EndTagToken:
			name, _ := z.TagName()
			b.end(atom.String(name))
		}
	}
	return b.open[0], errTooManyElements
}

func (b *treeBuilder) top() *element { return b.open[len(b.open)-1] }

func (b *treeBuilder) add(e *element) {
	b.count++
	b.top().kids = append(b.top().kids, e)
}

// void elements have no end tag.
var void = setOfWords("area base br col embed hr img input link meta param source track wbr")

func (b *treeBuilder) start(z *html.Tokenizer) {
	name, more := z.TagName()
	e := b.element(atom.String(name))
	if more {
		b.readAttrs(z, e)
	}
	for _, name := range closedBy(e) {
		b.closeWithin(name, scopeOf(e.name))
	}
	b.add(e)
	switch {
	case e.is&tagVoid != 0 || strings.Contains(e.name, ":"): // o:p and its like hold nothing
	case len(b.open) >= maxDepth:
		b.tooDeep++
	default:
		b.open = append(b.open, e)
	}
}

func (b *treeBuilder) readAttrs(z *html.Tokenizer, e *element) {
	for more := true; more; {
		var key, value []byte
		key, value, more = z.TagAttr()
		if !keptAttrs[string(key)] || e.attr(string(key)) != "" {
			continue
		}
		a := html.Attribute{Key: atom.String(key), Val: string(value)}
		if a.Key == "style" && isInvisible(a.Val) {
			e.is |= tagInvisible
		}
		if e.attrs == nil {
			e.attrs = b.attrs.take(1)
			e.attrs[0] = a
		} else {
			e.attrs = append(e.attrs, a)
		}
	}
}

func (b *treeBuilder) end(name string) {
	switch {
	case strings.Contains(name, ":"):
	case name == "br": // </br> shows as a line break
		b.add(newElement("br"))
	case b.tooDeep > 0:
		b.tooDeep--
	case name == "table":
		b.closeWithin(name, 0)
	default:
		b.closeWithin(name, cellScope)
	}
}

// closeWithin ends the innermost open element called name, and all in it, unless one of scope lies between.
func (b *treeBuilder) closeWithin(name string, scope tagClass) {
	for i := len(b.open) - 1; i > 0; i-- {
		if b.open[i].name == name {
			b.open = b.open[:i]
			return
		}
		if b.open[i].is&scope != 0 {
			return
		}
	}
}

// What keeps a tag from ending anything outside it.
const (
	cellScope  = tagTable | tagCell
	tableScope = tagTable
	listScope  = tagList | tagTable | tagCell
)

var (
	textBlocks = setOfWords("address article aside blockquote center div dl fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr main nav ol p pre section table ul")
)

// closedBy lists the elements that a start tag ends.
func closedBy(e *element) []string {
	switch e.name {
	case "li":
		return []string{"li"}
	case "dt", "dd":
		return []string{"dt", "dd"}
	case "td", "th":
		return []string{"td", "th"}
	case "tr":
		return []string{"tr"}
	case "tbody", "thead", "tfoot":
		return []string{"tbody", "thead", "tfoot"}
	case "option":
		return []string{"option"}
	}
	if e.is&tagBlock != 0 {
		return []string{"p"}
	}
	return nil
}

// scopeOf gives the elements that keep a start tag from ending anything outside them.
func scopeOf(tag string) tagClass {
	switch tag {
	case "td", "th", "tr", "tbody", "thead", "tfoot":
		return tableScope
	case "li":
		return listScope
	}
	return cellScope
}

func setOfWords(words string) map[string]bool {
	set := map[string]bool{}
	for _, w := range strings.Fields(words) {
		set[w] = true
	}
	return set
}
