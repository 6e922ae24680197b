package dataset

import (
	"fmt"
	"iter"
	"strings"

	"github.com/gongbao/gongbao/gazette"
	"github.com/gongbao/gongbao/parse"
)

// aknNamespace is that of Akoma Ntoso 3.0.
const aknNamespace = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"

// unknownDay stands where the schema wants a day and none is printed; its name says so.
const unknownDay = "0001-01-01"

// An aknWriter writes one issue as Akoma Ntoso: an officialGazette with a component for each document. A text with
// articles is an act, all else a doc; what a document issues and attaches are its attachments.
type aknWriter struct {
	xmlWriter
	v   *view
	ids map[int][]string // the addresses of the parts of each document, as far as they were asked for
}

// aknForm yields the issue as one file; an issue without documents has none, since a gazette of the schema has one.
func aknForm(v *view) iter.Seq2[string, []byte] {
	return func(yield func(string, []byte) bool) {
		if len(v.docs) == 0 {
			return
		}
		w := &aknWriter{v: v}
		w.issue()
		yield("akn/"+v.File.SHA256[:16]+".xml", w.Bytes())
	}
}

func (w *aknWriter) issue() {
	w.WriteString(`<?xml version="1.0" encoding="UTF-8"?>`)
	w.begin("akomaNtoso", "xmlns", aknNamespace)
	w.begin("officialGazette", "name", "gazette")
	w.begin("meta")
	w.identification(w.frbrIssue())
	w.references("", w.v.Issue.Sponsor)
	w.end()
	if name := headline(w.v.Issue); name != "" {
		w.begin("preface")
		w.line("p", func() { w.inline("docTitle", name) })
		w.end()
	}
	w.begin("collectionBody")
	for i := range w.v.docs {
		d := &w.v.docs[i]
		c := &component{aknWriter: w, d: d, uri: w.v.uri(d), ids: w.idsOf(d)}
		w.begin("component", "eId", c.ids[0])
		c.part(0)
		w.end()
	}
	w.end()
	w.end()
	w.end()
	w.WriteByte('\n')
}

// uri returns the address of a document as a work.
func (v *view) uri(d *docView) string { return "/akn/" + iri(v.workOrFile(d)) }

// workOrFile returns the work of a document, or its place in the file where it has none.
func (v *view) workOrFile(d *docView) string {
	if d.work != "" {
		return d.work
	}
	return fmt.Sprintf("%s/-/source/%s-%d", d.place, v.File.SHA256[:16], d.index)
}

// A frbr is what identifies a text in the terms of FRBR.
type frbr struct {
	this, uri          string // of the work
	date, dateName     string
	author             string // eId of an organization in the references
	country            string
	number, name, kind string
}

func (w *aknWriter) frbrIssue() frbr {
	is := w.v.Issue
	work := issueWork(is)
	if work == "" {
		work = "cn/-/source/" + w.v.File.SHA256[:16]
	}
	uri := "/akn/" + iri(work)
	f := frbr{this: uri + "/!main", uri: uri, date: unknownDay, dateName: "unknown", author: "#sponsor", country: work[:2], name: headline(is)}
	if is.Year > 0 {
		f.date, f.dateName = fmt.Sprintf("%04d-01-01", is.Year), "year"
	}
	if is.Number > 0 {
		f.number = number(is.Number)
	}
	return f
}

// identification writes work, expression and manifestation.
func (w *aknWriter) identification(f frbr) {
	w.begin("identification", "source", "#gongbao")
	expression := "/zho@" + f.date
	if f.date == unknownDay {
		expression = "/zho@"
	}
	for _, level := range []struct{ name, suffix string }{{"FRBRWork", ""}, {"FRBRExpression", expression}, {"FRBRManifestation", expression + ".xml"}} {
		w.begin(level.name)
		w.empty("FRBRthis", "value", strings.Replace(f.this, f.uri, f.uri+level.suffix, 1))
		w.empty("FRBRuri", "value", f.uri+level.suffix)
		w.empty("FRBRdate", "date", f.date, "name", f.dateName)
		w.empty("FRBRauthor", "href", f.author)
		switch level.name {
		case "FRBRWork":
			w.empty("FRBRcountry", "value", f.country)
			for _, x := range []struct{ name, value string }{{"FRBRsubtype", f.kind}, {"FRBRnumber", f.number}, {"FRBRname", f.name}} {
				if x.value != "" {
					w.empty(x.name, "value", x.value)
				}
			}
		case "FRBRExpression":
			w.empty("FRBRlanguage", "language", "zho")
		case "FRBRManifestation":
			w.empty("FRBRformat", "value", "application/akn+xml")
		}
		w.end()
	}
	w.end()
}

// references names the organs that the rest points at. Those of a component have its address before their ids.
func (w *aknWriter) references(prefix, author string) {
	w.begin("references", "source", "#gongbao")
	if prefix == "" {
		w.empty("TLCOrganization", "eId", "gongbao", "href", "https://"+modulePath, "showAs", "Gongbao "+Version())
		w.empty("TLCConcept", "eId", "inForce", "href", "/ontology/concept/in-force", "showAs", "施行")
		for _, kind := range aknConcepts {
			w.empty("TLCConcept", "eId", kind, "href", "/ontology/concept/"+kind, "showAs", kind)
		}
	}
	showAs := author
	if showAs == "" {
		showAs, author = "-", "-"
	}
	id := prefix + "sponsor"
	if prefix != "" {
		id = prefix + "issuer"
	}
	w.empty("TLCOrganization", "eId", id, "href", "/ontology/organization/"+iri(escape(author)), "showAs", showAs)
	w.end()
}

// aknConcepts are what a quantity may be.
var aknConcepts = []string{KindMoney, KindPercent, KindMeasure, KindCount}

// iri writes a work so that it is one reference: what such a reference cannot have gets its percent code.
func iri(work string) string {
	var b strings.Builder
	for _, r := range work {
		if r < ' ' || strings.ContainsRune("\"<>\\^`{|}[] ", r) || r == 0xfffd {
			for _, c := range []byte(string(r)) {
				fmt.Fprintf(&b, "%%%02X", c)
			}
			continue
		}
		b.WriteRune(r)
	}
	return b.String()
}

// idsOf gives each part of a document its address in the issue: cmp_2, cmp_2__att_1, cmp_2__att_1__att_1.
func (w *aknWriter) idsOf(d *docView) []string {
	if ids, ok := w.ids[d.index]; ok {
		return ids
	}
	ids := make([]string, len(d.Parts))
	count := map[string]int{}
	for p := range d.Parts {
		if p == 0 {
			ids[0] = fmt.Sprintf("cmp_%d", d.index+1)
			continue
		}
		up := ids[d.parentOf(p)]
		count[up]++
		ids[p] = fmt.Sprintf("%s__att_%d", up, count[up])
	}
	if w.ids == nil {
		w.ids = map[int][]string{}
	}
	w.ids[d.index] = ids
	return ids
}

// parentOf returns the part that part p belongs to: an earlier one, or the document itself.
func (d *docView) parentOf(p int) int {
	if up := d.Parts[p].Parent; up != nil && *up > 0 && *up < p {
		return *up
	}
	return 0
}

// A component is a document that is being written.
type component struct {
	*aknWriter
	d   *docView
	uri string
	ids []string

	values map[string][]valued // by the address of the node; made when they are asked for
}

// part writes one part with those that belong to it.
func (c *component) part(p int) {
	part := &c.d.Parts[p]
	kind := "doc"
	if hasArticles(part.Body) {
		kind = "act"
	}
	name := part.Role
	if p == 0 {
		name = "document"
	}
	c.begin(kind, "name", name)
	c.meta(p)
	c.preface(p)
	body := "mainBody"
	if kind == "act" {
		body = "body"
	}
	c.begin(body, "eId", c.ids[p]+"__body")
	if len(part.Body) == 0 {
		c.empty("hcontainer", "name", "empty", "eId", c.ids[p]+"__hcontainer_0")
	}
	for i := range part.Body {
		c.node(p, &part.Body[i])
	}
	c.end()
	c.attachments(p)
	c.end()
}

// hasArticles reports whether nodes are those of a statute.
func hasArticles(nodes []gazette.Node) bool {
	for i := range nodes {
		if nodes[i].Type == "article" || hasArticles(nodes[i].Children) {
			return true
		}
	}
	return false
}

// attachments writes the parts that belong to part p.
func (c *component) attachments(p int) {
	begun := false
	for q := p + 1; q < len(c.d.Parts); q++ {
		if c.d.parentOf(q) != p {
			continue
		}
		if !begun {
			c.begin("attachments")
			begun = true
		}
		c.begin("attachment", "eId", c.ids[q])
		if label := c.d.Parts[q].Label; label != "" {
			c.leaf("num", label)
		}
		c.part(q)
		c.end()
	}
	if begun {
		c.end()
	}
}

func (c *component) meta(p int) {
	d := c.d
	c.begin("meta")
	f := frbr{this: c.uri + "/!main", uri: c.uri, date: unknownDay, dateName: "unknown", author: "#" + c.ids[0] + "__issuer", country: d.place,
		kind: d.Kind, number: numberText(d.Number), name: d.Title}
	if p > 0 {
		f.this, f.name, f.number, f.kind = c.uri+"/!"+strings.TrimPrefix(c.ids[p], c.ids[0]+"__"), d.Parts[p].Title, "", ""
	}
	if isDay(d.Date) {
		f.date, f.dateName = d.Date, "signed"
	}
	c.identification(f)
	effect := d.Parts[p].Effect
	if p == 0 && effect == nil {
		effect = d.Effect
	}
	c.lifecycle(c.ids[p], f, effect)
	if p == 0 {
		c.references(c.ids[0]+"__", d.issuer)
	}
	c.end()
}

// lifecycle writes the days on which a text came about, came into force and ends, and the time between.
func (c *component) lifecycle(id string, f frbr, e *gazette.Effect) {
	from, until := "", ""
	if e != nil && e.From.IsValid() {
		from = id + "__event_2"
	}
	if e != nil && e.Until.IsValid() {
		until = id + "__event_3"
	}
	if f.date == unknownDay && from == "" && until == "" {
		return
	}
	c.begin("lifecycle", "source", "#gongbao")
	if f.date != unknownDay {
		c.empty("eventRef", "eId", id+"__event_1", "date", f.date, "type", "generation", "source", f.author)
	}
	if from != "" {
		c.empty("eventRef", "eId", from, "date", e.From.String(), "source", f.author, "refersTo", "#inForce")
	}
	if until != "" {
		c.empty("eventRef", "eId", until, "date", e.Until.String(), "type", "repeal", "source", f.author)
	}
	c.end()
	if from == "" && until == "" {
		return
	}
	c.begin("temporalData", "source", "#gongbao")
	c.begin("temporalGroup", "eId", id+"__tmpg_1")
	c.empty("timeInterval", "start", reference(from), "end", reference(until), "refersTo", "#inForce")
	c.end()
	c.end()
}

// reference points at an id of the file; "" at none.
func reference(id string) string {
	if id == "" {
		return ""
	}
	return "#" + id
}

// isDay reports whether s is a day such as 2022-06-07.
func isDay(s string) bool {
	var d parse.Day
	return d.UnmarshalText([]byte(s)) == nil && d.IsValid() && d.Year > 0
}

// preface writes number, title, issuers and day of a document, or the title of a part.
func (c *component) preface(p int) {
	d := c.d
	title := d.Parts[p].Title
	if p == 0 {
		title = d.Title
	}
	if title == "" && (p > 0 || d.Number == nil && len(d.Issuers) == 0 && !isDay(d.Date)) {
		return
	}
	c.begin("preface", "eId", c.ids[p]+"__preface")
	inline := func(name, text string, attributes ...string) {
		if text != "" {
			c.line("p", func() { c.inline(name, text, attributes...) })
		}
	}
	if p == 0 {
		for _, o := range d.Issuers {
			inline("docProponent", o)
		}
		inline("docNumber", numberText(d.Number))
	}
	inline("docTitle", title)
	if p == 0 && isDay(d.Date) {
		inline("docDate", d.Date, "date", d.Date)
	}
	c.end()
}
