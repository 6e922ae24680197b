package score

import (
	"encoding/json"

	"github.com/gongbao/gongbao/internal/synth"
)

// object is a JSON object.
type object = map[string]any

// pair is a span as JSON writes it.
func pair(s synth.Span) [][2]int { return [][2]int{{s.Start, s.End}} }

// echo writes the issue that a reader without a fault would make of a gazette.
func echo(g *synth.Gazette) []byte {
	t := g.Truth
	i := t.Structure.Issue
	out := object{"name": i.Name, "latin_name": i.LatinName, "year": i.Year, "number": i.Number, "total_number": i.TotalNumber, "sponsor": i.Sponsor,
		"colophon": object{"address": i.Address, "postcode": i.Postcode, "phone": i.Phone, "website": i.Website},
		"layers":   []object{{"role": "body", "span": [2]int{0, len(g.Text)}}}}
	var contents, documents []object
	for _, e := range t.Structure.Contents {
		contents = append(contents, object{"column": e.Column, "title": e.Title, "page": e.Page})
	}
	for k, d := range t.Structure.Documents {
		documents = append(documents, echoDocument(t, k, d))
	}
	out["contents"], out["documents"] = contents, documents
	data, err := json.Marshal(out)
	if err != nil {
		panic(err)
	}
	return data
}

func echoDocument(t synth.Truth, k int, d synth.Document) object {
	out := object{"id": d.Number, "column": d.Column, "masthead": d.Masthead, "title": d.Title, "kind": d.Kind, "recipients": d.Recipients,
		"signers": []string{}, "first_page": d.Page, "copies_to": d.CopiesTo, "printed_by": d.PrintedBy, "printed_on": d.PrintedOn, "effect": d.Effective, "spans": pair(d.At)}
	if d.Signer != "" {
		out["signers"] = []string{d.Signer}
	}
	if d.Date != "" {
		out["date"] = d.Date
	}
	if d.Serial != nil {
		out["number"] = object{"text": d.Number, "agency": d.Agency, "year": d.Year, "serial": d.Serial, "spans": pair(d.NumberAt)}
	}
	parts := []object{{"role": "notice", "body": echoNodes(t, k, -1)}}
	for i, p := range d.Parts {
		parts = append(parts, object{"role": p.Role, "label": p.Label, "title": p.Title, "body": echoNodes(t, k, i)})
	}
	out["parts"] = parts
	echoValues(t, k, out)
	return out
}

// echoNodes lists the nodes of a part, without their tree.
func echoNodes(t synth.Truth, doc, part int) []object {
	kinds := map[string]string{"h1": "heading", "h2": "heading", "h3": "heading", "h4": "heading"}
	nodes := []object{}
	for _, n := range t.Outline {
		if n.Doc != doc || n.Part != part {
			continue
		}
		kind := n.Level
		if k, ok := kinds[kind]; ok {
			kind = k
		}
		nodes = append(nodes, object{"type": kind, "level": n.Depth, "label": n.Label, "number": n.Number, "heading": n.Heading, "spans": pair(n.At)})
	}
	if part >= 0 {
		return nodes
	}
	for _, x := range t.Structure.Tables {
		if x.Doc == doc {
			nodes = append(nodes, object{"type": "table", "spans": pair(x.At), "table": object{"header": x.Header, "rows": x.Rows, "spans": pair(x.At)}})
		}
	}
	for _, j := range t.Joins {
		nodes = append(nodes, object{"type": "paragraph", "spans": [][2]int{{j.At.Start - 1, j.At.End + 1}}})
	}
	return nodes
}

// echoValues lists the values of a document.
func echoValues(t synth.Truth, doc int, out object) {
	var amounts, dates, durations, citations, aliases, contacts, people []object
	for _, v := range t.Values {
		if v.Document != doc {
			continue
		}
		at := pair(v.At)
		switch v.Kind {
		case synth.Money, synth.Percent, synth.Measure, synth.Count:
			amounts = append(amounts, object{"kind": v.Kind, "min": v.Min, "max": v.Max, "per": v.Per, "bound": v.Bound, "spans": at})
		case synth.Date:
			inferred := []string{}
			if v.InferredYear {
				inferred = append(inferred, "year")
			}
			date := object{"precision": v.Precision, "bound": v.Bound, "inferred": inferred, "spans": at}
			for key, s := range map[string]string{"from": v.From, "to": v.To, "recurring": v.Recurring} {
				if s != "" {
					date[key] = s
				}
			}
			dates = append(dates, date)
		case synth.Duration:
			durations = append(durations, object{"iso": v.ISO, "working": v.Working, "natural": v.Natural, "spans": at})
		case synth.DocNumber:
			if !v.Header {
				citations = append(citations, object{"number": object{"text": v.Text, "agency": v.Agency, "year": v.Year, "serial": v.Serial, "spans": at}, "spans": at})
			}
		case synth.Title:
			c := object{"title": v.Text, "relation": v.Relation, "spans": at, "title_spans": at}
			if v.Number != "" {
				c["number"] = object{"text": v.Number}
			}
			citations = append(citations, c)
		case synth.Alias:
			aliases = append(aliases, object{"name": v.Name, "for": v.For, "spans": at})
		case synth.Phone, synth.Email:
			contacts = append(contacts, object{"kind": v.Kind, "text": v.Text, "spans": at})
		}
	}
	for _, p := range t.People {
		if p.Doc == doc {
			people = append(people, object{"name": p.Name, "role": p.Role, "post": p.Post, "unit": p.Unit, "phone": p.Phone})
		}
	}
	out["amounts"], out["dates"], out["durations"], out["citations"], out["contacts"], out["people"], out["aliases"] = amounts, dates, durations, citations, contacts, people, aliases
}
