package dataset

import (
	"iter"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/gongbao/gongbao/gazette"
)

// A Chunk is a piece of text made for retrieval: one article, or what stands under one heading, with the way down to it
// as its first line. No sentence is cut.
type Chunk struct {
	Head
	Belonging
	Issued     []string `json:"issuers"`            // of the document
	Part       int      `json:"part"`               // index of the part of the document
	EID        string   `json:"eid"`                // address of the provision that it begins in
	Provisions []string `json:"provisions"`         // ids of the provisions whose text it has
	Kind       string   `json:"kind"`               //
	Breadcrumb []string `json:"breadcrumb"`         // title, 第二章 …, 第九条
	Text       string   `json:"text"`               // breadcrumb line, then the text; of a table the header is repeated in each chunk
	Runes      int      `json:"runes"`              // characters of text
	Tokens     int      `json:"tokens_estimated"`   // for a language model: a Chinese character counts one, of other signs four
	Oversize   bool     `json:"oversize,omitempty"` // one sentence or one row of a table that is longer than asked for
	Order      int      `json:"order"`              // in the document, counted from 0
	Previous   string   `json:"previous,omitempty"` // id of the chunk before it in the document
	Next       string   `json:"next,omitempty"`     // id of the chunk behind it
	RuneSpans  [][2]int `json:"rune_spans"`         // half-open ranges in characters of the source text; spans has them in bytes
	Place
}

// The kinds of chunks.
const (
	ChunkText  = "text"
	ChunkTable = "table"
)

// A piece is what a chunk is made of: a provision, a sentence of one, or a row of a table.
type piece struct {
	node  int
	text  string
	spans []gazette.Span
	glued bool // goes on in the same paragraph as the piece before
}

// chunks yields the chunks of all documents in printed order.
func (v *view) chunks() iter.Seq[Chunk] {
	return func(yield func(Chunk) bool) {
		for i := range v.docs {
			for _, c := range v.chunksOf(&v.docs[i]) {
				if !yield(c) {
					return
				}
			}
		}
	}
}

// chunksOf cuts one document into chunks.
func (v *view) chunksOf(d *docView) []Chunk {
	var out []Chunk
	count := counter{}
	add := func(c Chunk) {
		c.Head, c.Order = v.head(NameChunks, d.work, d.index, c.EID, count.next(c.EID)), len(out)
		if n := len(out); n > 0 {
			c.Previous, out[n-1].Next = out[n-1].ID, c.ID
		}
		out = append(out, c)
	}
	for k := 0; k < len(d.nodes); {
		if d.nodes[k].Type == "table" {
			v.tableChunks(d, k, add)
			k++
			continue
		}
		group, end := d.group(k), k+1
		for end < len(d.nodes) && d.nodes[end].Type != "table" && d.nodes[end].part == d.nodes[k].part && d.group(end) == group {
			end++
		}
		v.textChunks(d, k, end, add)
		k = end
	}
	return out
}

// group returns the node whose text is kept together with that of node k: its article, or else the uppermost heading
// above it; -1 for what stands in a part or a chapter itself.
func (d *docView) group(k int) int {
	group := -1
	for n := k; n >= 0; n = d.nodes[n].parent {
		switch d.nodes[n].Type {
		case "article":
			return n
		case "heading":
			group = n
		case "chapter", "section", "part":
			if group < 0 {
				return n
			}
			return group
		}
	}
	return group
}

// textChunks packs the nodes [from, to) of one group.
func (v *view) textChunks(d *docView, from, to int, add func(Chunk)) {
	group := d.group(from)
	crumbs := d.crumbsOf(group, from)
	line := crumbLine(crumbs, v.Max/2)
	room := v.Max - utf8.RuneCountInString(line) - 1
	var pieces []piece
	for k := from; k < to; k++ {
		pieces = append(pieces, v.piecesOf(d, k, k == group, room)...)
	}
	v.pack(d, pieces, crumbs, line, "", room, add)
}

// crumbsOf returns the way down to a group, or to the part of a node that belongs to none.
func (d *docView) crumbsOf(group, node int) []string {
	if group >= 0 {
		return d.nodes[group].crumbs
	}
	n := &d.nodes[node]
	for n.parent >= 0 {
		n = &d.nodes[n.parent]
	}
	if crumb(n.Node) == "" {
		return n.crumbs
	}
	return n.crumbs[:len(n.crumbs)-1]
}

// piecesOf gives the text of a node, whole or as sentences where it is longer than room. What the breadcrumb says
// already is no text: the heading of a group that has something below it.
func (v *view) piecesOf(d *docView, k int, isGroup bool, room int) []piece {
	n := &d.nodes[k]
	container := n.Type == "chapter" || n.Type == "section" || n.Type == "part" || isGroup && n.Type == "heading"
	if strings.TrimSpace(n.Text) == "" || container && len(n.Children) > 0 && inked(n.Text) <= inked(n.Heading)+1 {
		return nil
	}
	label := n.Label
	if isGroup {
		label = ""
	}
	a := v.alignment(n)
	if utf8.RuneCountInString(label+n.Text) <= room {
		return []piece{{k, label + n.Text, v.ownSpans(n, a, 0, len(a.text)), false}}
	}
	var out []piece
	from := 0
	for _, end := range a.ends {
		out = append(out, piece{k, label + string(a.text[from:end]), v.ownSpans(n, a, from, end), from > 0})
		from, label = end, ""
	}
	return out
}

// ownSpans returns where the characters [from, to) of a node are printed; the first have the label before them.
func (v *view) ownSpans(n *nodeView, a *alignment, from, to int) []gazette.Span {
	spans := a.spans(n.Spans, from, to)
	if from == 0 && len(spans) > 0 && len(n.Spans) > 0 && spans[0].End <= n.Spans[0].End {
		spans[0].Start = n.Spans[0].Start
	}
	return spans
}

// pack fills chunks with pieces, as many as there is room for. head stands before the pieces in every chunk.
func (v *view) pack(d *docView, pieces []piece, crumbs []string, line, head string, room int, add func(Chunk)) {
	kind := ChunkText
	if head != "" {
		kind = ChunkTable
	}
	for len(pieces) > 0 {
		body, n := head, 0
		for n < len(pieces) {
			next := body
			if next != "" && !(pieces[n].glued && n > 0) {
				next += "\n"
			}
			next += pieces[n].text
			if n > 0 && utf8.RuneCountInString(next) > room {
				break
			}
			body, n = next, n+1
		}
		add(v.chunk(d, kind, pieces[:n], crumbs, line, body))
		pieces = pieces[n:]
	}
}

func (v *view) chunk(d *docView, kind string, pieces []piece, crumbs []string, line, body string) Chunk {
	text := body
	if line != "" {
		text = line + "\n" + body
	}
	c := Chunk{
		Belonging: v.belonging(d), Issued: list(d.Issuers), Part: d.nodes[pieces[0].node].part, EID: d.nodes[pieces[0].node].EID,
		Kind: kind, Breadcrumb: list(crumbs), Text: text, Runes: utf8.RuneCountInString(text), Tokens: tokens(text),
	}
	c.Oversize = c.Runes > v.Max
	var spans []gazette.Span
	for _, p := range pieces {
		if id := v.provisionID(d, d.nodes[p.node].EID); len(c.Provisions) == 0 || c.Provisions[len(c.Provisions)-1] != id {
			c.Provisions = append(c.Provisions, id)
		}
		spans = append(spans, p.spans...)
	}
	if len(spans) == 0 {
		spans = slices.Clone(d.nodes[pieces[0].node].Spans) // rows of which is not known where they stand
	}
	c.Place = v.places.place(merged(spans, v.text))
	c.RuneSpans = v.places.inRunes(v.text, c.Spans)
	return c
}

// merged puts spans in order and joins those with nothing but white space between them.
func merged(spans []gazette.Span, text string) []gazette.Span {
	slices.SortFunc(spans, func(a, b gazette.Span) int { return a.Start - b.Start })
	var out []gazette.Span
	for _, s := range spans {
		n := len(out)
		if n > 0 && (s.Start <= out[n-1].End || strings.TrimSpace(text[out[n-1].End:s.Start]) == "") {
			out[n-1].End = max(out[n-1].End, s.End)
			continue
		}
		out = append(out, s)
	}
	return out
}

// crumbLine writes a breadcrumb on one line, and shortens its longest steps to fit into room characters.
func crumbLine(crumbs []string, room int) string {
	steps := slices.Clone(crumbs)
	for {
		line := strings.Join(steps, " › ")
		if utf8.RuneCountInString(line) <= room || len(steps) == 0 {
			return line
		}
		long := 0
		for i := range steps {
			if utf8.RuneCountInString(steps[i]) > utf8.RuneCountInString(steps[long]) {
				long = i
			}
		}
		r := []rune(strings.TrimSuffix(steps[long], "…"))
		if len(r) < 8 {
			steps = steps[1:]
			continue
		}
		steps[long] = string(r[:len(r)*3/4]) + "…"
	}
}

// tableChunks packs the rows of a table, with its caption and header at the top of each chunk.
func (v *view) tableChunks(d *docView, k int, add func(Chunk)) {
	n := &d.nodes[k]
	t := n.Table
	head := t.Caption
	for _, row := range t.Header {
		head = strings.TrimPrefix(head+"\n"+rowText(row), "\n")
	}
	head = beginning(head) // it is repeated in each chunk
	line := crumbLine(n.crumbs, v.Max/3)
	room := v.Max - utf8.RuneCountInString(line) - 1
	var pieces []piece
	for i, row := range t.Rows {
		pieces = append(pieces, piece{k, rowText(row), rowSpans(t, len(t.Header)+i), false})
	}
	if len(pieces) == 0 && head != "" {
		pieces = []piece{{k, "", n.Spans, true}}
	}
	if head == "" {
		head = " " // a form has no header: a chunk of it is a table all the same
	}
	v.pack(d, pieces, n.crumbs, line, strings.TrimSpace(head), room, func(c Chunk) {
		c.Kind = ChunkTable
		add(c)
	})
}

// rowSpans returns where a row is printed; nil where its cells are blank or not known.
func rowSpans(t *gazette.Table, row int) []gazette.Span {
	if row >= len(t.Cells) {
		return nil
	}
	var out []gazette.Span
	for _, cell := range t.Cells[row] {
		out = append(out, cell.Spans...)
	}
	return out
}
