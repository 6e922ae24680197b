package graph

import (
	"iter"
	"slices"
	"strings"
	"sync"

	"github.com/gongbao/gongbao/dataset"
	"github.com/gongbao/gongbao/parse"
)

// A Source gives the records that a graph is made of.
type Source interface {
	Documents() iter.Seq2[dataset.Document, error]
	Parts() iter.Seq2[Part, error]
	Citations() iter.Seq2[dataset.Citation, error]
	Effects() iter.Seq2[dataset.Effect, error]
	// Provisions yields those of one document, in printed order.
	Provisions(document string) iter.Seq2[dataset.Provision, error]
	// Checks yields what a document or its issue proves about itself, as far as it is kept.
	Checks(document string) (Checks, error)
}

// A Part is a text that a document issues or attaches, such as 云州市供水办法 of the notice that issues it.
type Part struct {
	Document string // id
	Part     int
	Role     string // notice, instrument or attachment
	Title    string
}

// Checks count what a document proves about itself.
type Checks struct {
	Proved     int      `json:"proved"`
	Broken     int      `json:"broken"`
	Unprovable int      `json:"unprovable"`
	Messages   []string `json:"messages,omitempty"` // of what is broken
}

// A Graph is the works of a collection and what they say of each other.
type Graph struct {
	Works []*Work // those that are held first, by their ids; then those that are only cited
	Edges []*Edge // in the order of the citing works and of their texts
	Gaps  []Gap   // numbers that are missing, by agency and year

	Source Source

	byID       map[string]*Work
	byNumber   map[string][]*Work
	byTitle    map[string][]named
	byDocument map[string]*Work
	byCited    map[string][]*Work // works that are only cited, by title; made when one is looked for
	citedOnce  sync.Once
	last       *dataset.Citation // the one before
}

// named is a work that bears a title, or has a part that does.
type named struct {
	work *Work
	part int // -1 for the work itself
}

// A Work is a document, whatever issue printed it. One that is only cited is not held.
type Work struct {
	ID       string    `json:"id"` // such as cn/云州市人民政府/云政规/2022/3
	Held     bool      `json:"held"`
	Number   string    `json:"number,omitempty"`
	Agency   string    `json:"agency,omitempty"`
	Year     int       `json:"year,omitempty"`
	Serial   int64     `json:"serial,omitempty"`
	Title    string    `json:"title,omitempty"`
	Titles   []string  `json:"titles,omitempty"` // of the texts that it issues
	Kind     string    `json:"kind,omitempty"`
	Issuers  []string  `json:"issuers,omitempty"`
	Region   string    `json:"region,omitempty"`
	Date     string    `json:"date,omitempty"`
	Draft    bool      `json:"draft,omitempty"` // 征求意见稿: nothing in it is in force
	Editions []Edition `json:"editions,omitempty"`

	Force Force         `json:"force"`           // of the document
	Parts map[int]Force `json:"parts,omitempty"` // of its parts that have a clause of their own; 0 is the notice itself

	out, in []*Edge
	doubt   *Edge          // the first repeal that names this work among too many others for an edge
	titles  map[int]string // by part
}

// An Edition is one printing of a work.
type Edition struct {
	Document   string `json:"document"` // id
	Issue      string `json:"issue,omitempty"`
	Title      string `json:"title,omitempty"`
	Path       string `json:"path"`
	SHA256     string `json:"sha256"`
	FilePage   int    `json:"file_page,omitempty"`
	Characters int    `json:"characters"`
}

// A Force says from when until when a text is in force by its own words.
type Force struct {
	From     parse.Day `json:"from,omitzero"`
	Until    parse.Day `json:"until,omitzero"` // inclusive
	Inferred []string  `json:"inferred,omitempty"`
	Evidence *Place    `json:"evidence,omitempty"`
}

// A Place is where something stands, with the words that say it.
type Place struct {
	Document  string   `json:"document"`
	Work      string   `json:"work,omitempty"`
	Number    string   `json:"number,omitempty"`
	Title     string   `json:"title,omitempty"`
	Provision string   `json:"provision,omitempty"`
	EID       string   `json:"eid,omitempty"`
	Path      string   `json:"path"`
	SHA256    string   `json:"sha256"`
	FilePage  int      `json:"file_page,omitempty"`
	Line      int      `json:"line,omitempty"`
	Spans     [][2]int `json:"spans"`
	Sentence  string   `json:"sentence,omitempty"`
}

// What an edge says.
const (
	Repeals  = "repeals"
	Replaces = "replaces" // repeals a text of the same title
	Amends   = "amends"
	Survives = "survives" // 继续有效, or a longer term
	Suspends = "suspends"
)

// How the text that a citation names was found.
const (
	ByNumber = "number"
	ByTitle  = "title_issuer" // title, and the issuer agrees
	ByAlias  = "alias"        // a short form that the text gave
	ByBare   = "title"        // title alone: a candidate
	ByNone   = "none"         // not held
)

// An Edge is what one work says of another.
type Edge struct {
	From      string    `json:"from"`
	To        string    `json:"to"`
	Relation  string    `json:"relation"`
	How       string    `json:"how"`
	Candidate bool      `json:"candidate,omitempty"` // not certain to be meant
	Ambiguous bool      `json:"ambiguous,omitempty"` // several texts have this number or title
	Partial   bool      `json:"partial,omitempty"`   // of a provision of it, not of the whole
	Negated   bool      `json:"negated,omitempty"`   // 不停止执行: nothing happens
	Draft     bool      `json:"draft,omitempty"`     // said by a draft: nothing happens
	Differs   bool      `json:"differs,omitempty"`   // the number is that of the text, the title is not
	ToPart    int       `json:"to_part,omitempty"`   // of the cited work, where one of several is meant
	Day       parse.Day `json:"day,omitzero"`        // from which it holds
	Until     parse.Day `json:"until,omitzero"`
	Term      string    `json:"term,omitempty"`
	Inferred  bool      `json:"day_inferred,omitempty"` // the day is that of the citing text
	Cited     string    `json:"cited"`                  // as printed
	Pinpoint  string    `json:"pinpoint,omitempty"`
	Targets   []string  `json:"targets,omitempty"` // provisions that the pinpoint names
	Evidence  Place     `json:"evidence"`

	from, to *Work
	citation string // id of the record
}

// New makes the graph of a collection.
func New(src Source) (*Graph, error) {
	g := &Graph{Source: src, byID: map[string]*Work{}, byNumber: map[string][]*Work{}, byTitle: map[string][]named{},
		byDocument: map[string]*Work{}}
	documents := map[string]*dataset.Document{}
	for d, err := range src.Documents() {
		if err != nil {
			return nil, err
		}
		documents[d.ID] = &d
		g.hold(&d)
	}
	for p, err := range src.Parts() {
		if err != nil {
			return nil, err
		}
		g.part(p)
	}
	g.index()
	effects, err := g.effects()
	if err != nil {
		return nil, err
	}
	for c, err := range src.Citations() {
		if err != nil {
			return nil, err
		}
		g.cite(documents[c.Document], &c, effects[c.ID])
	}
	g.finish()
	return g, nil
}

// hold adds a document to its work.
func (g *Graph) hold(d *dataset.Document) {
	id := d.Work
	if id == "" {
		id = "document/" + d.ID
	}
	w := g.byID[id]
	if w == nil {
		w = &Work{ID: id, Held: true, Number: d.Number, Agency: d.Agency, Year: d.Year, Serial: d.Serial, Title: d.Title, Kind: d.Kind,
			Issuers: d.Issuers, Region: d.Region, Date: d.Date, titles: map[int]string{}}
		g.byID[id] = w
		g.Works = append(g.Works, w)
	}
	if w.Title == "" {
		w.Title, w.Kind = d.Title, d.Kind
	}
	if w.Date == "" {
		w.Date = d.Date
	}
	w.Draft = w.Draft || isDraft(d.Title)
	w.Editions = append(w.Editions, Edition{Document: d.ID, Issue: d.IssueName, Title: d.Title, Path: d.Path, SHA256: d.SHA256,
		FilePage: d.FilePage, Characters: d.Characters})
	g.byDocument[d.ID] = w
	if w.Force.From.IsZero() && w.Force.Until.IsZero() {
		w.Force = Force{From: d.EffectFrom, Until: d.EffectUntil, Inferred: d.EffectInferred}
		if w.Force.From.IsZero() {
			w.Force.From, w.Force.Inferred = ownDay(d), []string{"from"}
		}
		at := Place{Document: d.ID, Work: id, Number: d.Number, Title: d.Title, Path: d.Path, SHA256: d.SHA256, FilePage: d.FilePage,
			Line: d.Line, Spans: spans(d.Spans), Sentence: d.EffectText}
		w.Force.Evidence = &at
	}
}

// ownDay is the day on which a text without a clause on its force was published or signed.
func ownDay(d *dataset.Document) parse.Day {
	for _, s := range []string{d.Published, d.Date} {
		if day := dayOf(s); !day.IsZero() {
			return day
		}
	}
	return parse.Day{}
}

// part notes the title of a text that a document issues.
func (g *Graph) part(p Part) {
	w := g.byDocument[p.Document]
	if w == nil || p.Part == 0 || p.Title == "" || w.Editions[0].Document != p.Document {
		return
	}
	title := p.Title
	if p.Role == "attachment" {
		if title = attachedTitle(title); title == "" {
			return
		}
	}
	if w.titles[p.Part] == "" {
		w.titles[p.Part] = title
		w.Titles = append(w.Titles, title)
	}
}

// attachedTitle returns the title of a text of rules that is attached: 云州市供水办法 of 附件1 云州市供水办法; "" for lists and forms.
func attachedTitle(title string) string {
	title = strings.TrimLeft(strings.TrimPrefix(title, "附件"), "0123456789：: \u3000")
	if c, err := parse.ParseCitation("《" + title + "》"); err != nil || c.Kind == parse.Other {
		return ""
	}
	return title
}

// finish puts works and edges in their order, and looks for gaps.
func (g *Graph) finish() {
	slices.SortStableFunc(g.Works, func(a, b *Work) int {
		if a.Held != b.Held {
			if a.Held {
				return -1
			}
			return 1
		}
		return strings.Compare(a.ID, b.ID)
	})
	for _, w := range g.Works {
		g.Edges = append(g.Edges, w.out...)
	}
	g.gaps()
}

// Work returns the work with an id, nil if there is none.
func (g *Graph) Work(id string) *Work { return g.byID[id] }

// In returns what other works say of w.
func (w *Work) In() []*Edge { return w.in }

// Out returns what w says of others.
func (w *Work) Out() []*Edge { return w.out }

// drafts mark titles of texts that are no law yet.
var drafts = []string{"征求意见稿", "草案", "送审稿", "讨论稿", "公开征求意见"}

func isDraft(title string) bool {
	return slices.ContainsFunc(drafts, func(w string) bool { return strings.Contains(title, w) })
}
