package dataset

import (
	"fmt"
	"iter"
	"strconv"
	"strings"

	"github.com/gongbao/gongbao/gazette"
)

// markdownForm yields one Markdown file for each document, with what is known about it at its head (YAML front matter).
func markdownForm(v *view) iter.Seq2[string, []byte] {
	return func(yield func(string, []byte) bool) {
		for i := range v.docs {
			d := &v.docs[i]
			w := &markdownWriter{}
			w.document(v, d)
			if !yield(fmt.Sprintf("md/%s-%d.md", v.File.SHA256[:16], i), []byte(w.String())) {
				return
			}
		}
	}
}

type markdownWriter struct{ strings.Builder }

func (w *markdownWriter) document(v *view, d *docView) {
	r := v.documentRecord(d)
	w.WriteString("---\n")
	for _, f := range []struct{ name, value string }{
		{"id", r.ID}, {"work", r.Work}, {"title", r.Title}, {"number", r.Number}, {"kind", r.Kind}, {"date", r.Date},
		{"effect_from", r.EffectFrom.String()}, {"effect_until", r.EffectUntil.String()}, {"issue", r.IssueName},
	} {
		if f.value != "" {
			w.WriteString(f.name + ": " + strconv.Quote(f.value) + "\n")
		}
	}
	for _, f := range []struct {
		name string
		list []string
	}{{"issuers", r.Issuers}, {"recipients", r.Recipients}} {
		if len(f.list) > 0 {
			w.WriteString(f.name + ":\n")
			for _, s := range f.list {
				w.WriteString("  - " + strconv.Quote(s) + "\n")
			}
		}
	}
	w.WriteString("---\n\n# " + plainLine(orDash(d.Title)) + "\n\n")
	for p := range d.Parts {
		if title := d.partTitle(p); title != "" {
			w.WriteString("# " + plainLine(title) + "\n\n")
		}
		w.nodes(d.Parts[p].Body, 2)
	}
}

func orDash(s string) string {
	if s == "" {
		return "—"
	}
	return s
}

// deepestHeading is how deep Markdown knows headings.
const deepestHeading = 6

// nodes writes nodes and what is below them; depth is that of a heading among them.
func (w *markdownWriter) nodes(nodes []gazette.Node, depth int) {
	for i := range nodes {
		n := &nodes[i]
		switch {
		case n.Table != nil:
			w.table(n.Table)
		case n.Type == "chapter" || n.Type == "section" || n.Type == "part" || n.Type == "heading" && len(n.Children) > 0 && inked(n.Text) <= inked(n.Heading)+1:
			w.WriteString(strings.Repeat("#", min(depth, deepestHeading)) + " " + plainLine(joined(n.Label, n.Text)) + "\n\n")
		case n.Type == "article":
			w.WriteString("**" + plainLine(n.Label) + "** " + plain(n.Text) + "\n\n")
		case n.Label != "":
			w.WriteString(plain(n.Label+n.Text) + "\n\n")
		case n.Text != "":
			w.WriteString(plain(n.Text) + "\n\n")
		}
		w.nodes(n.Children, depth+1)
	}
}

// table writes a table as pipes; its first row is the header where it has none.
func (w *markdownWriter) table(t *gazette.Table) {
	if t.Caption != "" {
		w.WriteString("*" + plainLine(t.Caption) + "*\n\n")
	}
	rows := append(append([][]string{}, t.Header...), t.Rows...)
	if len(t.Header) == 0 && len(rows) > 0 {
		rows = append([][]string{make([]string, t.Columns)}, rows...)
	}
	for i, row := range rows {
		w.WriteString("|")
		for c := range max(t.Columns, len(row)) {
			cell := ""
			if c < len(row) {
				cell = strings.ReplaceAll(plainLine(row[c]), "|", "\\|")
			}
			w.WriteString(" " + cell + " |")
		}
		w.WriteString("\n")
		if i == 0 {
			w.WriteString("|" + strings.Repeat(" --- |", max(t.Columns, len(row), 1)) + "\n")
		}
	}
	w.WriteString("\n")
}

// inlineMarks are what Markdown reads inside of a line.
var inlineMarks = strings.NewReplacer(`\`, `\\`, "*", `\*`, "_", `\_`, "`", "\\`", "<", `\<`, "[", `\[`, "]", `\]`, "~", `\~`, "&", `\&`, "$", `\$`)

// plain writes a text so that Markdown shows it as it is.
func plain(s string) string {
	var out []string
	for line := range strings.SplitSeq(s, "\n") {
		line = inlineMarks.Replace(strings.TrimSpace(line))
		trimmed := strings.TrimLeft(line, "0123456789")
		switch {
		case line == "":
			continue
		case strings.ContainsAny(line[:1], "#>+-=|"):
			line = `\` + line
		case len(trimmed) < len(line) && trimmed != "" && strings.ContainsAny(trimmed[:1], ".)"):
			line = line[:len(line)-len(trimmed)] + `\` + trimmed
		}
		out = append(out, line)
	}
	return strings.Join(out, "  \n")
}

// plainLine writes a text on one line.
func plainLine(s string) string { return inlineMarks.Replace(strings.Join(strings.Fields(s), " ")) }
