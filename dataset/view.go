package dataset

import (
	"crypto/sha256"
	"encoding/hex"
	"strconv"
	"strings"

	"github.com/gongbao/gongbao/gazette"
)

// A view is a reading with what all its records ask for: lines and pages, the identity of documents, nodes by address.
type view struct {
	Reading
	text   string
	places locator
	docs   []docView
	row    rowLine // the row of a table that was written last
}

// A docView is one document with its nodes.
type docView struct {
	index int
	*gazette.Document
	place    string // cn, tw, hk or mo
	work     string
	inferred bool // the work was made without a number
	issuer   string
	nodes    []nodeView
	at       map[string]int // index of a node by its eid
}

// A nodeView is one node of a document with its way down from the title.
type nodeView struct {
	*gazette.Node
	part   int
	parent int // index into nodes; -1 for one that stands in the part itself
	crumbs []string
	line   *alignment // made when it is asked for
}

// view opens a reading.
func (r Reading) view() *view {
	is := r.Issue
	v := &view{Reading: r, text: is.Text(gazette.Span{Start: 0, End: is.Source.Bytes})}
	if v.Max <= 0 {
		v.Max = DefaultMax
	}
	if v.File.SHA256 == "" {
		v.File = fileOfIssue(is)
	}
	v.File.Format, v.File.Encoding, v.File.Pages = is.Source.Format, is.Source.Encoding, is.Source.Pages
	v.places = newLocator(v)
	v.docs = make([]docView, len(is.Documents))
	for i := range is.Documents {
		v.docs[i] = v.document(i)
	}
	return v
}

// fileOfIssue returns the file that an issue knows it came from; its text stands for a file that it does not know.
func fileOfIssue(is *gazette.Issue) File {
	f := File{Path: is.Source.Name, SHA256: is.Source.SHA256, Bytes: int64(is.Source.Bytes)}
	if from := is.Source.File; from != nil {
		f.SHA256, f.Bytes = from.SHA256, int64(from.Bytes)
	}
	return f
}

// document gathers the nodes of document i.
func (v *view) document(i int) docView {
	d := docView{index: i, Document: &v.Issue.Documents[i], at: map[string]int{}}
	d.issuer = issuerOf(d.Document)
	d.place = jurisdiction(v.Issue, d.Document, d.issuer, v.headOf(d.Document))
	d.work, d.inferred = workOf(d.place, d.Document, d.issuer)
	for p := range d.Parts {
		crumbs := []string{}
		for _, title := range []string{beginning(d.Title), d.partTitle(p)} {
			if title != "" && (len(crumbs) == 0 || crumbs[len(crumbs)-1] != title) {
				crumbs = append(crumbs, title)
			}
		}
		d.add(p, d.Parts[p].Body, -1, crumbs)
	}
	return d
}

// spokenHead is how many bytes of a text tell where it comes from.
const spokenHead = 6000

// headOf returns the beginning of a document as printed.
func (v *view) headOf(d *gazette.Document) string {
	if len(d.Spans) == 0 {
		return ""
	}
	s := d.Spans[0]
	s.End = min(s.End, s.Start+spokenHead)
	return v.Issue.Text(s)
}

// partTitle names a part below the title of its document, such as 附件1 汇总表; "" for the notice itself.
func (d *docView) partTitle(p int) string {
	if p == 0 {
		return ""
	}
	return joined(d.Parts[p].Label, beginning(d.Parts[p].Title))
}

// add adds nodes and what is below them, each before its children.
func (d *docView) add(part int, nodes []gazette.Node, parent int, crumbs []string) {
	for i := range nodes {
		n := nodeView{Node: &nodes[i], part: part, parent: parent, crumbs: crumbs}
		if own := crumb(n.Node); own != "" {
			n.crumbs = append(crumbs[:len(crumbs):len(crumbs)], own)
		}
		at := len(d.nodes)
		d.nodes = append(d.nodes, n)
		if _, taken := d.at[n.EID]; !taken {
			d.at[n.EID] = at
		}
		d.add(part, n.Children, at, n.crumbs)
	}
}

// crumb names a node on the way down to a provision, such as 第二章 申请与审核.
func crumb(n *gazette.Node) string {
	if n.Type == "table" {
		return beginning(n.Table.Caption)
	}
	return joined(n.Label, beginning(n.Heading))
}

// joined puts a space between two words that are both there.
func joined(a, b string) string {
	return strings.TrimSpace(a + " " + b)
}

// head begins a record of the given name. The id is the hash of the file, and parts after it with colons.
func (v *view) head(name, work string, parts ...any) Head {
	id := v.File.SHA256[:16]
	for _, p := range parts {
		switch p := p.(type) {
		case int:
			id += ":" + strconv.Itoa(p)
		case string:
			id += ":" + p
		}
	}
	return Head{ID: id, Schema: schemaOf(name), Reader: Version(), Source: v.File.SHA256[:16], SHA256: v.File.SHA256, Path: v.File.Path, Work: work}
}

// documentID returns the id of document i.
func (v *view) documentID(i int) string { return v.File.SHA256[:16] + ":" + strconv.Itoa(i) }

// provisionID returns the id of the provision at eid in d; "" where that is no node, as in a title.
func (v *view) provisionID(d *docView, eid string) string {
	if _, ok := d.at[eid]; !ok {
		return ""
	}
	return v.documentID(d.index) + ":" + eid
}

// belonging says which document a record belongs to.
func (v *view) belonging(d *docView) Belonging {
	return Belonging{Document: v.documentID(d.index), DocumentNumber: numberText(d.Number), DocumentTitle: beginning(d.Title), DocumentDate: d.Date}
}

// numberText returns a number as printed; "" where there is none.
func numberText(n *gazette.DocNumber) string {
	if n == nil {
		return ""
	}
	return n.Text
}

// sumOf returns the SHA-256 of a text in hexadecimal digits.
func sumOf(text string) string {
	sum := sha256.Sum256([]byte(text))
	return hex.EncodeToString(sum[:])
}

// list makes JSON write [] where there is nothing.
func list[T any](s []T) []T {
	if s == nil {
		return []T{}
	}
	return s
}

// A counter gives each record at one address a number of its own.
type counter map[string]int

func (c counter) next(eid string) int {
	c[eid]++
	return c[eid]
}
