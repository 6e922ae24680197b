package graph

import (
	"strconv"
	"strings"

	"github.com/gongbao/gongbao/dataset"
)

// effects reads the clauses on force: those of works go into their forces; those on cited texts are returned by the citation.
func (g *Graph) effects() (map[string]*dataset.Effect, error) {
	on := map[string]*dataset.Effect{}
	for e, err := range g.Source.Effects() {
		if err != nil {
			return nil, err
		}
		switch {
		case e.Citation != "":
			on[e.Citation] = &e
		case e.Object == "":
			g.force(&e)
		}
	}
	return on, nil
}

// force notes the clause of a part, and the words that stand after the force of the document.
func (g *Graph) force(e *dataset.Effect) {
	w := g.byDocument[e.Document]
	if w == nil {
		return
	}
	f := Force{From: e.From, Until: e.Until, Inferred: e.Inferred, Evidence: placeOfEffect(e)}
	if w.Force.From == f.From && w.Force.Until == f.Until && (w.Force.Evidence == nil || w.Force.Evidence.EID == "") {
		w.Force.Evidence = f.Evidence
	}
	if w.Parts == nil {
		w.Parts = map[int]Force{}
	}
	if _, ok := w.Parts[e.Part]; !ok {
		w.Parts[e.Part] = f
	}
}

func placeOfEffect(e *dataset.Effect) *Place {
	p := placeIn(e.Head, e.Belonging, e.Provision, e.EID, e.Place, e.Sentence)
	if p.Sentence == "" {
		p.Sentence = e.Text
	}
	return &p
}

func placeIn(h dataset.Head, b dataset.Belonging, provision, eid string, at dataset.Place, sentence string) Place {
	return Place{Document: b.Document, Work: h.Work, Number: b.DocumentNumber, Title: b.DocumentTitle, Provision: provision, EID: eid,
		Path: h.Path, SHA256: h.SHA256, FilePage: at.FilePage, Line: at.Line, Spans: spans(at.Spans), Sentence: sentence}
}

// cite adds the edges of one citation, to each work that it may name. effect is what the citing text does to the cited one; nil if nothing.
func (g *Graph) cite(d *dataset.Document, c *dataset.Citation, effect *dataset.Effect) {
	g.withNumber(c)
	from := g.byDocument[c.Document]
	if from == nil || d == nil || from.Editions[0].Document != c.Document || c.Title == "" && c.FullTitle == "" && c.Serial == 0 {
		return
	}
	e := Edge{From: from.ID, Relation: c.Relation, Cited: c.Text, Pinpoint: c.Pinpoint, Negated: c.Negated, Draft: from.Draft,
		Evidence: placeIn(c.Head, c.Belonging, c.Provision, c.EID, c.Place, c.Sentence), from: from, citation: c.ID}
	acts := effect != nil || c.Relation == Amends
	if effect != nil {
		e.Relation, e.Day, e.Until, e.Term = effect.Act, effect.From, effect.Until, effect.Term
	}
	if acts {
		e.Partial = c.Pinpoint != "" || isPartial(c)
		g.dayOfEdge(&e, c.EID)
	}
	r := referenceOf(c, from)
	r.act = acts
	if !acts && c.Resolved != "" && c.Serial == 0 && g.byDocument[c.Resolved] == from {
		return // what it issues itself
	}
	found := g.resolve(r)
	if len(found) == 0 {
		e.How = ByNone
		to := g.absent(c, r.title)
		if acts && e.Relation == Repeals && !e.Partial && replaces(from, to) {
			e.Relation = Replaces
		}
		g.add(&e, to)
		return
	}
	for k, m := range found {
		if m.work == from || k >= mostCandidates && (e.Relation != Repeals || !m.work.doubts(&e)) {
			continue
		}
		x := e
		x.How, x.Candidate, x.Ambiguous, x.Differs = m.how, !m.fact, len(found) > 1, m.differs
		if m.part > 0 {
			x.ToPart = m.part
			if len(m.work.titles) > 1 && acts {
				x.Partial = true
			}
		}
		if acts && x.Relation == Repeals && !x.Partial && replaces(from, m.work) {
			x.Relation = Replaces
		}
		if c.Pinpoint != "" {
			x.Targets = c.Targets
		}
		if k >= mostCandidates {
			x.to, x.To = m.work, m.work.ID
			m.work.doubt = &x
			continue
		}
		g.add(&x, m.work)
	}
}

// doubts reports whether a repeal that may mean w is earlier than those that did before.
func (w *Work) doubts(e *Edge) bool { return w.doubt == nil || e.Day.Compare(w.doubt.Day) < 0 }

func (g *Graph) add(e *Edge, to *Work) {
	e.to, e.To = to, to.ID
	e.from.out = append(e.from.out, e)
	to.in = append(to.in, e)
}

// absent returns the node of a text that is cited and not held.
func (g *Graph) absent(c *dataset.Citation, title string) *Work {
	id := "cited/title/" + key(title)
	if c.Serial > 0 {
		id = "cited/" + strings.ReplaceAll(numberKey(c.Agency, c.Year, c.Serial), "|", "/")
	}
	w := g.byID[id]
	if w == nil {
		w = &Work{ID: id, Number: c.Number, Agency: c.Agency, Year: c.Year, Serial: c.Serial, Title: title}
		g.byID[id] = w
		g.Works = append(g.Works, w)
	}
	if w.Title == "" {
		w.Title = title
	}
	return w
}

// partialWords begin the clause after a title where only something of the text is meant: 《…》中关于收费的规定停止执行.
var partialWords = []string{"中", "有关", "的有关", "的相关", "相关", "的部分", "部分", "里", "所附", "附件", "规定的", "的规定", "适用于", "确定的", "内"}

// isPartial reports whether only something of the cited text is meant, by the words after it in its sentence.
func isPartial(c *dataset.Citation) bool {
	sentence, cited := plain(c.Sentence), plain(c.Text)
	k := strings.Index(sentence, cited)
	if k < 0 || cited == "" {
		return false
	}
	rest := sentence[k+len(cited):]
	for _, w := range partialWords {
		if strings.HasPrefix(rest, w) && !strings.HasPrefix(rest, "有关部门") {
			return true
		}
	}
	return false
}

// publishedAs stand between the number of an order and the title of what it published: 第7号公布的《…》.
var publishedAs = []string{"公布的", "发布的", "印发的", "颁布的", "下发的", "制发的"}

// numbered gives a text that is named by title alone the number of the order that published it, where that stands right before it.
func (g *Graph) withNumber(c *dataset.Citation) {
	p := g.last
	g.last = c
	if p == nil || p.Document != c.Document || p.EID != c.EID || p.Title != "" || p.Serial == 0 || c.Serial != 0 || c.Title == "" {
		return
	}
	sentence := plain(c.Sentence)
	for _, w := range publishedAs {
		if strings.Contains(sentence, plain(p.Text)+w+plain(c.Text)) {
			c.Number, c.Agency, c.Year, c.Serial = p.Number, p.Agency, p.Year, p.Serial
			return
		}
	}
}

// replaces reports whether a work that repeals another takes its place: they have a title in common, but for （试行） and the like.
func replaces(from, to *Work) bool {
	titles := map[string]bool{}
	for _, t := range append([]string{to.Title}, to.Titles...) {
		titles[key(bareTitle(t))] = t != ""
	}
	for _, t := range append([]string{from.Title}, from.Titles...) {
		if titles[key(bareTitle(t))] {
			return true
		}
	}
	return false
}

// dayOfEdge says from when an act holds: from the day that is printed, or with the force of the text that says it. What a notice says
// holds from its own day, and not from that of the rules that it issues.
func (g *Graph) dayOfEdge(e *Edge, eid string) {
	if !e.Day.IsZero() {
		return
	}
	f, part := e.from.Force, partOfEID(eid)
	if p, ok := e.from.Parts[part]; ok && !p.From.IsZero() {
		f = p
	} else if part == 0 && len(e.from.Parts) > 0 && !dayOf(e.from.Date).IsZero() {
		f = Force{From: dayOf(e.from.Date), Inferred: []string{"from"}}
	}
	e.Day, e.Inferred = f.From, len(f.Inferred) > 0
}

// partOfEID returns the index of the part that an address stands in: 1 of p1__art_3.
func partOfEID(eid string) int {
	head, _, _ := strings.Cut(strings.TrimPrefix(eid, "p"), "__")
	n, err := strconv.Atoi(head)
	if err != nil {
		return 0
	}
	return n
}
