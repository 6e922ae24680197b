package dataset

import (
	"iter"

	"github.com/gongbao/gongbao/gazette"
	"github.com/gongbao/gongbao/parse"
)

// A Citation is a reference to another text, or to a provision of this one: an edge of the graph of documents.
type Citation struct {
	Head
	Belonging
	Provision   string   `json:"provision,omitempty"` // id of the provision that the reference stands in
	EID         string   `json:"eid"`                 // its address
	Relation    string   `json:"relation"`            // what the citing text does with the cited one
	Text        string   `json:"text"`                // as printed
	Title       string   `json:"title,omitempty"`     // of the cited text, without its marks
	Number      string   `json:"number,omitempty"`    // its 发文字号 as printed
	Agency      string   `json:"agency,omitempty"`    // 机关代字 of the number
	Year        int      `json:"year,omitempty"`      // of the number
	Serial      int64    `json:"serial,omitempty"`    // of the number
	Kind        string   `json:"kind"`
	Pinpoint    string   `json:"pinpoint,omitempty"`     // as printed: 第三条第二款第（一）项
	Target      string   `json:"target,omitempty"`       // 本办法 or 前款, where no title is printed
	Targets     []string `json:"targets"`                // ids of the provisions of this issue that the pinpoint names
	Resolved    string   `json:"resolved,omitempty"`     // id of the document of this issue that is cited
	ResolvedHow string   `json:"resolved_how,omitempty"` // by what it was found
	FullTitle   string   `json:"full_title,omitempty"`   // what a short form stands for: （以下简称《通知》）
	Inferred    []string `json:"inferred"`               // parts of the reference that are not printed at it
	Negated     bool     `json:"negated,omitempty"`      // the text says that the cited one does not end: 不停止执行
	Sentence    string   `json:"sentence,omitempty"`     // it stands in
	Place
}

// The ways in which a reference was found to name a document of the same issue.
const (
	ByNumber = "number"
	ByTitle  = "title"
	ByAlias  = "alias" // a short form that the text gave
	BySelf   = "self"  // 本办法, 前款
)

// citations yields the references of all documents, in the order of the text.
func (v *view) citations() iter.Seq[Citation] {
	return func(yield func(Citation) bool) {
		for i := range v.docs {
			d, count := &v.docs[i], counter{}
			for k := range d.Citations {
				if !yield(v.citation(d, &d.Citations[k], count)) {
					return
				}
			}
		}
	}
}

func (v *view) citation(d *docView, c *gazette.Citation, count counter) Citation {
	out := Citation{
		Head: v.head(NameCitations, d.work, d.index, c.EID, count.next(c.EID)), Belonging: v.belonging(d), Provision: v.provisionID(d, c.EID),
		EID: c.EID, Relation: string(c.Relation), Text: c.Text, Title: c.Title, Kind: string(c.Kind), Pinpoint: c.Pinpoint,
		Target: c.Target, Targets: []string{}, FullTitle: c.Full, Inferred: list(c.Inferred.Names()),
		Negated: c.Negated, Sentence: v.sentence(d, &c.Place), Place: v.places.place(c.Spans),
	}
	if n := c.Number; n != nil {
		out.Number, out.Agency, out.Year, out.Serial = n.Text, n.Agency, n.Year, n.Serial
	}
	cited := d
	if c.Document != nil && *c.Document >= 0 && *c.Document < len(v.docs) {
		cited = &v.docs[*c.Document]
		out.Resolved = v.documentID(*c.Document)
		out.ResolvedHow = foundBy(c, cited)
	}
	for _, eid := range c.Targets {
		if id := v.provisionID(cited, eid); id != "" {
			out.Targets = append(out.Targets, id)
		}
	}
	if len(out.Targets) > 0 && out.Resolved == "" {
		out.Resolved, out.ResolvedHow = v.documentID(cited.index), BySelf
	}
	return out
}

// foundBy says what a reference shares with the document that it names.
func foundBy(c *gazette.Citation, cited *docView) string {
	switch {
	case c.Number != nil && cited.Number != nil && c.Number.DocNumber.Same(cited.Number.DocNumber):
		return ByNumber
	case c.Full != "" || c.Of != nil:
		return ByAlias
	case c.Title == "" && c.Target != "":
		return BySelf
	}
	return ByTitle
}

// An Effect is a clause on validity: from when, until when, how long, and what ends with it.
type Effect struct {
	Head
	Belonging
	Part      int       `json:"part"`                // index of the part that it speaks of
	Provision string    `json:"provision,omitempty"` // id of the provision that it stands in
	EID       string    `json:"eid"`                 // its address
	Act       string    `json:"act"`
	From      parse.Day `json:"from,omitzero"`        // first day in force; of what is done to another text the first day on which it holds, where one is printed
	Until     parse.Day `json:"until,omitzero"`       // last day, inclusive
	Term      string    `json:"term,omitempty"`       // ISO 8601: P2Y; of survives by how much the term grows
	Anchor    string    `json:"anchor,omitempty"`     // 印发之日, 公布之日
	Offset    string    `json:"offset,omitempty"`     // ISO 8601: P30D of 自公布之日起30日后
	Trial     bool      `json:"trial,omitempty"`      // 试行
	Open      bool      `json:"indefinite,omitempty"` // 长期有效
	Object    string    `json:"object,omitempty"`     // text that is repealed, survives or is suspended, as printed
	Citation  string    `json:"citation,omitempty"`   // id of the reference that names it
	Text      string    `json:"text"`                 // as printed
	Sentence  string    `json:"sentence,omitempty"`   // it stands in
	Inferred  []string  `json:"inferred"`             // what is not printed: from, where the day is that of the document
	Place
}

// The acts of a clause on validity.
const (
	ActStarts   = "starts"   // 自2022年7月16日起施行
	ActEnds     = "ends"     // 有效期至2024年7月15日
	ActTerm     = "term"     // 有效期2年
	ActRepeals  = "repeals"  // 《…办法》同时废止
	ActSurvives = "survives" // 《…办法》继续有效, 《…办法》有效期延长至2027年12月31日
	ActSuspends = "suspends" // 《…办法》暂停执行
)

// effects yields the clauses on validity: those of the documents and their parts, then what each document does to others.
func (v *view) effects() iter.Seq[Effect] {
	return func(yield func(Effect) bool) {
		for i := range v.docs {
			for _, e := range v.effectsOf(&v.docs[i]) {
				if !yield(e) {
					return
				}
			}
		}
	}
}

func (v *view) effectsOf(d *docView) []Effect {
	var out []Effect
	seen := map[gazette.Span]bool{}
	add := func(part int, e *gazette.Effect) {
		if e == nil || len(e.Spans) > 0 && seen[e.Spans[0]] {
			return
		}
		if len(e.Spans) > 0 {
			seen[e.Spans[0]] = true
		}
		for _, act := range acts(e) {
			out = append(out, v.effect(d, part, act, e))
		}
	}
	for p := range d.Parts {
		add(p, d.Parts[p].Effect)
	}
	if d.Effect != nil {
		add(d.partAt(d.Effect.EID), d.Effect)
	}
	count := counter{}
	for i := range d.Citations {
		c := &d.Citations[i]
		n := count.next(c.EID)
		if act := actOn(c); act != "" {
			out = append(out, Effect{Belonging: v.belonging(d), Part: d.partAt(c.EID), Provision: v.provisionID(d, c.EID), EID: c.EID,
				Act: act, From: c.Fate.From, Until: c.Fate.Until, Term: c.Fate.Term, Object: c.Text, Text: c.Text, Inferred: []string{},
				Citation: v.documentID(d.index) + ":" + c.EID + ":" + number(n), Sentence: v.sentence(d, &c.Place), Place: v.places.place(c.Spans)})
		}
	}
	count = counter{}
	for i := range out {
		out[i].Head = v.head(NameEffects, d.work, d.index, out[i].EID, count.next(out[i].EID))
	}
	return out
}

// actOn returns what a document does to the force of the text that it cites; "" where it does nothing.
func actOn(c *gazette.Citation) string {
	switch {
	case c.Relation == parse.Repeals:
		return ActRepeals
	case c.Fate.Act == parse.FateSurvives:
		return ActSurvives
	case c.Fate.Act == parse.FateSuspends:
		return ActSuspends
	}
	return ""
}

// partAt returns the index of the part that an address stands in.
func (d *docView) partAt(eid string) int {
	if k, ok := d.at[eid]; ok {
		return d.nodes[k].part
	}
	return 0
}

// acts lists what a clause says.
func acts(e *gazette.Effect) []string {
	var out []string
	if !e.From.IsZero() || e.Anchor != "" || e.Term == "" && e.Until.IsZero() {
		out = append(out, ActStarts)
	}
	switch {
	case e.Term != "":
		out = append(out, ActTerm)
	case !e.Until.IsZero():
		out = append(out, ActEnds)
	}
	return out
}

func (v *view) effect(d *docView, part int, act string, e *gazette.Effect) Effect {
	return Effect{
		Belonging: v.belonging(d), Part: part, Provision: v.provisionID(d, e.EID), EID: e.EID, Act: act, From: e.From, Until: e.Until,
		Term: e.Term, Anchor: e.Anchor, Offset: e.Offset, Trial: e.Trial, Open: e.Indefinite, Text: e.Text,
		Sentence: v.sentence(d, &e.Place), Inferred: list(e.Inferred.Names()), Place: v.places.place(e.Spans),
	}
}
