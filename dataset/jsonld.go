package dataset

import (
	"bytes"
	"encoding/json"
	"iter"

	"github.com/gongbao/gongbao/parse"
)

// A node of the graph: keys are sorted when it is written.
type ldNode map[string]any

// ldContext says what the keys mean, without anything to fetch: those without a prefix are of schema.org.
var ldContext = ldNode{
	"@vocab": "https://schema.org/", "eli": "http://data.europa.eu/eli/ontology#", "xsd": "http://www.w3.org/2001/XMLSchema#",
	"legislationDate":               ldNode{"@type": "xsd:date"},
	"legislationDateVersion":        ldNode{"@type": "xsd:date"},
	"datePublished":                 ldNode{"@type": "xsd:date"},
	"eli:first_date_entry_in_force": ldNode{"@type": "xsd:date"},
	"eli:date_no_longer_in_force":   ldNode{"@type": "xsd:date"},
	"legislationLegalForce":         ldNode{"@type": "@vocab"},
}

// jsonLDForm yields the documents of an issue as schema.org Legislation, in one file.
func jsonLDForm(v *view) iter.Seq2[string, []byte] {
	return func(yield func(string, []byte) bool) {
		graph := []ldNode{v.ldIssue()}
		for i := range v.docs {
			graph = append(graph, v.ldDocument(&v.docs[i]))
		}
		var b bytes.Buffer
		e := json.NewEncoder(&b)
		e.SetEscapeHTML(false)
		e.SetIndent("", "  ")
		if e.Encode(ldNode{"@context": ldContext, "@graph": graph}) == nil {
			yield("jsonld/"+v.File.SHA256[:16]+".jsonld", b.Bytes())
		}
	}
}

// urn is the name of a work in a graph.
func urn(work string) string { return "urn:gongbao:" + iri(work) }

// issueURN is the name of the issue, or of the file where the text names no gazette.
func (v *view) issueURN() string {
	if work := issueWork(v.Issue); work != "" {
		return urn(work)
	}
	return "urn:sha256:" + v.File.SHA256
}

func (v *view) ldIssue() ldNode {
	is := v.Issue
	n := ldNode{"@id": v.issueURN(), "@type": "PublicationIssue", "identifier": "sha256:" + v.File.SHA256}
	set(n, "name", headline(is))
	if is.Number > 0 {
		n["issueNumber"] = number(is.Number)
	}
	if is.Year > 0 {
		n["copyrightYear"] = is.Year
	}
	if is.Name != "" {
		n["isPartOf"] = ldNode{"@type": "Periodical", "name": is.Name}
	}
	if is.Sponsor != "" {
		n["publisher"] = ldNode{"@type": "GovernmentOrganization", "name": is.Sponsor}
	}
	return n
}

// set gives a node a text, if there is one.
func set(n ldNode, key, value string) {
	if value != "" {
		n[key] = value
	}
}

func (v *view) ldDocument(d *docView) ldNode {
	r := v.documentRecord(d)
	n := ldNode{"@id": urn(v.workOrFile(d)), "@type": "Legislation", "inLanguage": "zh", "isPartOf": ldNode{"@id": v.issueURN()}, "identifier": r.ID}
	set(n, "name", r.Title)
	set(n, "legislationIdentifier", r.Number)
	set(n, "legislationType", r.Kind)
	if isDay(r.Date) {
		n["legislationDate"], n["legislationDateVersion"] = r.Date, r.Date
	}
	if isDay(r.Published) {
		n["datePublished"] = r.Published
	}
	var organs []ldNode
	for _, o := range r.Issuers {
		organs = append(organs, ldNode{"@type": "GovernmentOrganization", "name": o})
	}
	if organs != nil {
		n["legislationPassedBy"] = organs
	}
	if r.Region != "" {
		n["legislationJurisdiction"] = ldNode{"@type": "AdministrativeArea", "name": r.Region}
	}
	ldForce(n, r)
	v.ldRelations(n, d)
	return n
}

// ldForce says when a text is in force. InForce holds within temporalCoverage: whether that is over is for the reader's day
// to say.
func ldForce(n ldNode, r Document) {
	if !r.EffectFrom.IsZero() {
		n["eli:first_date_entry_in_force"], n["legislationLegalForce"] = r.EffectFrom.String(), "InForce"
		n["temporalCoverage"] = r.EffectFrom.String() + "/.."
	}
	if !r.EffectUntil.IsZero() {
		n["eli:date_no_longer_in_force"] = r.EffectUntil.AddDays(1).String()
		if !r.EffectFrom.IsZero() {
			n["temporalCoverage"] = r.EffectFrom.String() + "/" + r.EffectUntil.String()
		}
	}
}

// ldTerms are the properties of ELI for what one text does with another.
var ldTerms = map[parse.Relation]string{
	parse.Basis: "eli:based_on", parse.Repeals: "eli:repeals", parse.Amends: "eli:amends", parse.Implements: "eli:implements",
	parse.Issues: "eli:cites", parse.Forwards: "eli:cites", parse.Mentions: "eli:cites",
}

// ldRelations adds what a document cites, each text once for each relation.
func (v *view) ldRelations(n ldNode, d *docView) {
	seen := map[string]bool{}
	for i := range d.Citations {
		c := &d.Citations[i]
		work := citedWork(c, d.place)
		if c.Document != nil && *c.Document >= 0 && *c.Document < len(v.docs) {
			work = v.workOrFile(&v.docs[*c.Document])
		}
		if work == "" || work == d.work || seen[string(c.Relation)+work] {
			continue
		}
		seen[string(c.Relation)+work] = true
		cited := ldNode{"@id": urn(work), "@type": "Legislation"}
		set(cited, "name", c.Title)
		set(cited, "legislationIdentifier", numberText(c.Number))
		key := ldTerms[c.Relation]
		add(n, key, cited)
		if c.Relation == parse.Repeals || c.Relation == parse.Amends {
			add(n, "legislationChanges", ldNode{"@id": urn(work)})
		}
	}
}

func add(n ldNode, key string, value ldNode) {
	list, _ := n[key].([]ldNode)
	n[key] = append(list, value)
}
