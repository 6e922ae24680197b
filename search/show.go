package search

import (
	"context"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/gongbao/gongbao/dataset"
	"github.com/gongbao/gongbao/gazette"
)

// A Hit is a provision that has the words, or a document whose title has them.
type Hit struct {
	ID         string         `json:"id"`                     // of the record
	Record     string         `json:"record"`                 // provisions or documents
	Document   string         `json:"document"`               // id of the document
	Work       string         `json:"work,omitempty"`         // identity of the document
	Number     string         `json:"number,omitempty"`       // 文号
	Title      string         `json:"title,omitempty"`        // of the document
	Issuers    []string       `json:"issuers"`                //
	Kind       string         `json:"kind,omitempty"`         // 文种
	Column     string         `json:"column,omitempty"`       // 栏目
	Date       string         `json:"date,omitempty"`         // 成文日期
	From       string         `json:"effect_from,omitempty"`  // first day in force, as the document says
	Until      string         `json:"effect_until,omitempty"` // last day in force, as the document says
	EID        string         `json:"eid,omitempty"`          // address of the provision
	Breadcrumb []string       `json:"breadcrumb"`             // title, 第二章 …, 第九条
	Text       string         `json:"text"`                   // of the provision, or the title
	Snippet    string         `json:"snippet"`                // what stands around the words
	Marks      [][2]int       `json:"marks"`                  // the words in the snippet: half-open ranges of bytes
	Score      float64        `json:"score"`                  //
	Issue      string         `json:"issue_name,omitempty"`   // the gazette that printed it
	Path       string         `json:"path"`                   // of the file
	SHA256     string         `json:"sha256"`                 // of the file
	FilePage   int            `json:"file_page,omitempty"`    // in the file
	FirstPage  int            `json:"first_page,omitempty"`   // as printed, of the document
	Line       int            `json:"line,omitempty"`         // of the source text
	Spans      []gazette.Span `json:"spans"`                  // bytes of the source text
}

// show reads what the hits of a page are.
func (s *search) show(ctx context.Context, page []scored) ([]Hit, error) {
	var documents, provisions set
	for _, x := range page {
		if x.document {
			documents = append(documents, x.n)
		} else {
			provisions = append(provisions, x.n)
		}
	}
	found, err := byNumber[provisionRow](ctx, s.ix, "provisions", provisions)
	if err != nil {
		return nil, err
	}
	for _, p := range found {
		documents = append(documents, s.sp.documentOf(p.N))
	}
	about, err := byNumber[documentRow](ctx, s.ix, "documents", documents)
	if err != nil {
		return nil, err
	}
	out := make([]Hit, 0, len(page))
	for _, x := range page {
		var h Hit
		if d := about[x.n]; x.document {
			h = titleHit(&d.Document)
		} else {
			p := found[x.n]
			d := about[s.sp.documentOf(x.n)]
			h = provisionHit(&p.Provision, &d.Document)
		}
		h.Score = x.score
		h.Snippet, h.Marks = snippet(h.Text, s.n.words())
		out = append(out, h)
	}
	return out, nil
}

// A documentRow and a provisionRow are records with their number in the index.
type documentRow struct {
	dataset.Document
	N uint32 `json:"n"`
}

type provisionRow struct {
	dataset.Provision
	N uint32 `json:"n"`
}

// number returns the number of a row.
func (r documentRow) number() uint32  { return r.N }
func (r provisionRow) number() uint32 { return r.N }

// byNumber reads rows of a view by their numbers.
func byNumber[T interface{ number() uint32 }](ctx context.Context, ix *Index, view string, numbers set) (map[uint32]T, error) {
	out := map[uint32]T{}
	if len(numbers) == 0 {
		return out, nil
	}
	for r, err := range Records[T](ctx, ix, view, "n IN ("+tidy(numbers).list()+")") {
		if err != nil {
			return nil, err
		}
		out[r.number()] = r
	}
	return out, nil
}

// documentHit begins a hit with what is known of its document.
func documentHit(d *dataset.Document) Hit {
	h := Hit{
		Document: d.ID, Work: d.Work, Number: d.Number, Title: d.Title, Issuers: d.Issuers, Kind: d.Kind, Column: d.Column, Date: d.Date,
		Issue: d.IssueName, Path: d.Path, SHA256: d.SHA256, FirstPage: d.FirstPage,
	}
	if len(h.Issuers) == 0 {
		h.Issuers = d.Signers
	}
	if !d.EffectFrom.IsZero() {
		h.From = d.EffectFrom.String()
	}
	if !d.EffectUntil.IsZero() {
		h.Until = d.EffectUntil.String()
	}
	return h
}

func titleHit(d *dataset.Document) Hit {
	h := documentHit(d)
	h.ID, h.Record, h.Text, h.Breadcrumb = d.ID, dataset.NameDocuments, d.Title, []string{}
	h.FilePage, h.Line, h.Spans = d.FilePage, d.Line, d.Spans
	return h
}

func provisionHit(p *dataset.Provision, d *dataset.Document) Hit {
	h := documentHit(d)
	h.ID, h.Record, h.EID, h.Text, h.Breadcrumb = p.ID, dataset.NameProvisions, p.EID, p.Text, p.Breadcrumb
	h.FilePage, h.Line, h.Spans = p.FilePage, p.Line, p.Spans
	return h
}

// snippetRunes is how long a snippet is about.
const snippetRunes = 70

// snippet cuts the part of a text where most of the words stand, and marks them.
func snippet(text string, words []*node) (string, [][2]int) {
	us := units(text)
	var marks [][2]int
	for _, w := range words {
		for _, i := range occurrences(us, w.us) {
			marks = append(marks, [2]int{us[i].start, us[i+len(w.us)-1].end})
		}
	}
	slices.SortFunc(marks, func(a, b [2]int) int { return a[0] - b[0] })
	marks = joinedMarks(marks)
	from, to := window(text, marks)
	var b strings.Builder
	if from > 0 {
		b.WriteString("…")
	}
	shift := b.Len() - from
	b.WriteString(strings.Map(plainSpace, text[from:to]))
	if to < len(text) {
		b.WriteString("…")
	}
	kept := [][2]int{}
	for _, m := range marks {
		if m[0] >= from && m[1] <= to {
			kept = append(kept, [2]int{m[0] + shift, m[1] + shift})
		}
	}
	return b.String(), kept
}

// plainSpace makes a space of a tab and a line end; both are one byte, so that marks stay where they are.
func plainSpace(r rune) rune {
	if r == '\n' || r == '\t' || r == '\r' {
		return ' '
	}
	return r
}

// joinedMarks joins marks that touch or overlap.
func joinedMarks(marks [][2]int) [][2]int {
	out := marks[:0]
	for _, m := range marks {
		if n := len(out); n > 0 && m[0] <= out[n-1][1] {
			out[n-1][1] = max(out[n-1][1], m[1])
			continue
		}
		out = append(out, m)
	}
	return out
}

// window chooses which part of a text a snippet shows: that with the most marks, beginning a little before the first.
func window(text string, marks [][2]int) (from, to int) {
	if utf8.RuneCountInString(text) <= snippetRunes {
		return 0, len(text)
	}
	most := 0
	for i := range marks {
		end := forward(text, marks[i][0], snippetRunes*3/4)
		n := 0
		for _, m := range marks[i:] {
			if m[1] <= end {
				n++
			}
		}
		if n > most {
			most, from = n, marks[i][0]
		}
	}
	from = backward(text, from, snippetRunes/4)
	to = forward(text, from, snippetRunes)
	if to == len(text) {
		from = backward(text, to, snippetRunes)
	}
	return from, to
}

// forward returns the offset n characters after at.
func forward(text string, at, n int) int {
	for ; n > 0 && at < len(text); n-- {
		_, size := utf8.DecodeRuneInString(text[at:])
		at += size
	}
	return at
}

// backward returns the offset n characters before at.
func backward(text string, at, n int) int {
	for ; n > 0 && at > 0; n-- {
		_, size := utf8.DecodeLastRuneInString(text[:at])
		at -= size
	}
	return at
}
