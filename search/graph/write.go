package graph

import (
	"bufio"
	"encoding/csv"
	"encoding/json"
	"encoding/xml"
	"fmt"
	"io"
	"net/url"
	"strconv"
	"strings"
)

// A Format is a form that [Graph.Write] writes.
type Format string

// The formats of a graph.
const (
	FormatJSONL   Format = "jsonl"
	FormatCSV     Format = "csv"
	FormatJSONLD  Format = "jsonld"
	FormatGraphML Format = "graphml"
	FormatDOT     Format = "dot"
)

// Formats lists every format of a graph.
func Formats() []Format {
	return []Format{FormatJSONL, FormatCSV, FormatJSONLD, FormatGraphML, FormatDOT}
}

// Write writes the graph: works, edges and gaps as lines of JSON; its edges as CSV; or the whole as JSON-LD, GraphML or DOT.
func (g *Graph) Write(out io.Writer, format Format) error {
	w := bufio.NewWriter(out)
	var err error
	switch format {
	case FormatJSONL:
		err = g.writeLines(w)
	case FormatCSV:
		err = g.writeCSV(w)
	case FormatJSONLD:
		err = g.writeLD(w)
	case FormatGraphML:
		err = g.writeGraphML(w)
	case FormatDOT:
		err = g.writeDOT(w)
	default:
		return fmt.Errorf("format %q: the formats are %q", format, Formats())
	}
	if err != nil {
		return err
	}
	return w.Flush()
}

func encoder(w io.Writer) *json.Encoder {
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	return e
}

// writeLines writes a line for each work, edge and gap, with its type first.
func (g *Graph) writeLines(w io.Writer) error {
	e := encoder(w)
	for _, x := range g.Works {
		if err := e.Encode(struct {
			Type string `json:"type"`
			*Work
		}{"work", x}); err != nil {
			return err
		}
	}
	for _, x := range g.Edges {
		if err := e.Encode(struct {
			Type string `json:"type"`
			*Edge
		}{"edge", x}); err != nil {
			return err
		}
	}
	for i := range g.Gaps {
		if err := e.Encode(struct {
			Type string `json:"type"`
			*Gap
		}{"gap", &g.Gaps[i]}); err != nil {
			return err
		}
	}
	return nil
}

// writeCSV writes the edges as a table for people, with the byte order mark that Excel wants.
func (g *Graph) writeCSV(w io.Writer) error {
	if _, err := io.WriteString(w, "\ufeff"); err != nil {
		return err
	}
	c := csv.NewWriter(w)
	c.UseCRLF = true
	c.Write([]string{"relation", "from", "from_number", "from_title", "to", "to_number", "to_title", "to_held", "how", "candidate", "partial", "negated",
		"day", "until", "pinpoint", "cited", "sentence", "document", "eid", "path", "file_page", "line"})
	for _, e := range g.Edges {
		p := &e.Evidence
		row := []string{e.Relation, e.From, e.from.Number, e.from.Title, e.To, e.to.Number, e.to.Title, strconv.FormatBool(e.to.Held), e.How,
			strconv.FormatBool(e.Candidate), strconv.FormatBool(e.Partial), strconv.FormatBool(e.Negated), dayText(e.Day), dayText(e.Until),
			e.Pinpoint, e.Cited, p.Sentence, p.Document, p.EID, p.Path, count(p.FilePage), count(p.Line)}
		for i := range row {
			row[i] = harmless(row[i])
		}
		c.Write(row)
	}
	c.Flush()
	return c.Error()
}

// harmless keeps a spreadsheet from running a cell as a formula.
func harmless(s string) string {
	if s != "" && strings.ContainsRune("=+-@\t\r", rune(s[0])) {
		return "'" + s
	}
	return s
}

func count(n int) string {
	if n == 0 {
		return ""
	}
	return strconv.Itoa(n)
}

func dayText(d interface {
	IsZero() bool
	String() string
}) string {
	if d.IsZero() {
		return ""
	}
	return d.String()
}

// ldTerms are the properties of ELI for the relations.
var ldTerms = map[string]string{
	"basis": "eli:based_on", "implements": "eli:implements", Repeals: "eli:repeals", Replaces: "eli:repeals", Amends: "eli:amends",
	"issues": "eli:cites", "forwards": "eli:cites", "mentions": "eli:cites", Survives: "eli:cites", Suspends: "eli:cites",
}

// urn names a work.
func urn(id string) string {
	var b strings.Builder
	for _, step := range strings.Split(id, "/") {
		if b.Len() > 0 {
			b.WriteByte('/')
		}
		b.WriteString(url.PathEscape(step))
	}
	return "urn:gongbao:" + b.String()
}

// writeLD writes the works as schema.org Legislation with the relations of ELI. Candidates and what is denied are left out: a triple
// would make them facts.
func (g *Graph) writeLD(w io.Writer) error {
	context := map[string]any{"@vocab": "https://schema.org/", "eli": "http://data.europa.eu/eli/ontology#", "xsd": "http://www.w3.org/2001/XMLSchema#",
		"legislationDate": map[string]string{"@type": "xsd:date"}, "eli:first_date_entry_in_force": map[string]string{"@type": "xsd:date"},
		"eli:date_no_longer_in_force": map[string]string{"@type": "xsd:date"}}
	nodes := []map[string]any{}
	for _, x := range g.Works {
		n := map[string]any{"@id": urn(x.ID), "@type": "Legislation"}
		set := func(key, value string) {
			if value != "" {
				n[key] = value
			}
		}
		set("name", x.Title)
		set("legislationIdentifier", x.Number)
		set("legislationType", x.Kind)
		set("legislationDate", dayText(dayOf(x.Date)))
		if x.Held && !x.Draft {
			set("eli:first_date_entry_in_force", dayText(x.Force.From))
			if last := g.Status(x, lastDay); !last.Until.IsZero() && last.State == Expired {
				n["eli:date_no_longer_in_force"] = last.Until.AddDays(1).String()
			}
			for _, e := range x.in {
				if isWhole(e) && (e.Relation == Repeals || e.Relation == Replaces) {
					set("eli:date_no_longer_in_force", dayText(e.Day))
				}
			}
		}
		seen := map[string]bool{}
		for _, e := range x.out {
			term := ldTerms[e.Relation]
			if e.Candidate || e.Negated || e.Draft || term == "" || seen[term+e.To] {
				continue
			}
			if e.Partial && term == "eli:repeals" {
				term = "eli:amends"
			}
			seen[term+e.To] = true
			list, _ := n[term].([]map[string]string)
			n[term] = append(list, map[string]string{"@id": urn(e.To)})
		}
		nodes = append(nodes, n)
	}
	e := encoder(w)
	e.SetIndent("", "  ")
	return e.Encode(map[string]any{"@context": context, "@graph": nodes})
}

// isWhole reports whether an edge is a fact about the whole of a text.
func isWhole(e *Edge) bool { return !e.Candidate && !e.Negated && !e.Draft && !e.Partial }

// writeGraphML writes works as nodes and what they say as directed edges, for Gephi, yEd and NetworkX.
func (g *Graph) writeGraphML(w io.Writer) error {
	io.WriteString(w, xml.Header+`<graphml xmlns="http://graphml.graphdrawing.org/xmlns">`+"\n")
	for _, k := range [][3]string{{"label", "node", "string"}, {"number", "node", "string"}, {"title", "node", "string"}, {"date", "node", "string"},
		{"held", "node", "boolean"}, {"editions", "node", "int"}, {"relation", "edge", "string"}, {"how", "edge", "string"}, {"candidate", "edge", "boolean"},
		{"negated", "edge", "boolean"}, {"partial", "edge", "boolean"}, {"day", "edge", "string"}, {"sentence", "edge", "string"}} {
		fmt.Fprintf(w, `  <key id="%s_%s" for="%s" attr.name="%s" attr.type="%s"/>`+"\n", k[1], k[0], k[1], k[0], k[2])
	}
	io.WriteString(w, `  <graph id="gazettes" edgedefault="directed">`+"\n")
	for _, x := range g.Works {
		fmt.Fprintf(w, `    <node id="%s">`, xmlText(x.ID))
		for _, d := range [][2]string{{"label", x.name()}, {"number", x.Number}, {"title", x.Title}, {"date", x.Date}, {"held", strconv.FormatBool(x.Held)},
			{"editions", strconv.Itoa(len(x.Editions))}} {
			data(w, "node", d[0], d[1])
		}
		io.WriteString(w, "</node>\n")
	}
	for i, e := range g.Edges {
		fmt.Fprintf(w, `    <edge id="e%d" source="%s" target="%s">`, i, xmlText(e.From), xmlText(e.To))
		for _, d := range [][2]string{{"relation", e.Relation}, {"how", e.How}, {"candidate", strconv.FormatBool(e.Candidate)},
			{"negated", strconv.FormatBool(e.Negated)}, {"partial", strconv.FormatBool(e.Partial)}, {"day", dayText(e.Day)}, {"sentence", e.Evidence.Sentence}} {
			data(w, "edge", d[0], d[1])
		}
		io.WriteString(w, "</edge>\n")
	}
	_, err := io.WriteString(w, "  </graph>\n</graphml>\n")
	return err
}

func data(w io.Writer, of, name, value string) {
	if value != "" {
		fmt.Fprintf(w, `<data key="%s_%s">%s</data>`, of, name, xmlText(value))
	}
}

func xmlText(s string) string {
	var b strings.Builder
	xml.EscapeText(&b, []byte(s))
	return b.String()
}

// dotStyles draw the relations; what is only cited otherwise is drawn thin.
var dotStyles = map[string]string{
	Repeals: `color="#b3261e"`, Replaces: `color="#b3261e", penwidth=2`, Amends: `color="#8a5a00"`, Suspends: `color="#8a5a00", style=dashed`,
	Survives: `color="#1b6b3a"`,
}

// writeDOT writes a picture for Graphviz: what texts do to each other, and the basis they name.
func (g *Graph) writeDOT(w io.Writer) error {
	io.WriteString(w, "digraph gazettes {\n  rankdir=LR;\n  node [shape=box, fontname=\"sans-serif\", fontsize=10];\n  edge [fontname=\"sans-serif\", fontsize=9, color=\"#999999\"];\n")
	for _, x := range g.Works {
		label := x.name()
		if x.Number != "" && x.Title != "" {
			label += "\n" + x.Title
		}
		style := ""
		if !x.Held {
			style = ", style=dotted"
		}
		fmt.Fprintf(w, "  %s [label=%s%s];\n", dotText(x.ID), dotText(label), style)
	}
	for _, e := range g.Edges {
		label := e.Relation
		if e.Negated {
			label += " (denied)"
		}
		if e.Candidate {
			label += " ?"
		}
		style := dotStyles[e.Relation]
		if style != "" {
			style = ", " + style
		}
		fmt.Fprintf(w, "  %s -> %s [label=%s%s];\n", dotText(e.From), dotText(e.To), dotText(label), style)
	}
	_, err := io.WriteString(w, "}\n")
	return err
}

// dotText quotes a text for DOT.
func dotText(s string) string {
	s = strings.Map(func(r rune) rune {
		if r < ' ' && r != '\n' {
			return ' '
		}
		return r
	}, s)
	return `"` + strings.NewReplacer(`\`, `\\`, `"`, `\"`, "\n", `\n`).Replace(s) + `"`
}
