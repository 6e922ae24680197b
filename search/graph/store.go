package graph

import (
	"context"
	"database/sql"
	"fmt"
	"slices"

	"github.com/gongbao/gongbao/parse"
	"github.com/gongbao/gongbao/search"
)

// Store puts into an index which of its documents cite, amend, replace and repeal each other, and on which days each is in force: for
// [search.Options].Finish. All of it is made anew after each change, for a new document may repeal an old one.
func Store(ctx context.Context, tx *sql.Tx) error {
	ix := search.Within(tx)
	g, err := New(Indexed(ctx, ix))
	if err != nil {
		return err
	}
	s := &store{ctx: ctx, tx: tx}
	if s.documents, err = numbers(ctx, ix, `SELECT id, n FROM document`); err != nil {
		return err
	}
	if s.citations, err = numbers(ctx, ix, `SELECT id, n FROM citations`); err != nil {
		return err
	}
	if err := s.edges(g.Edges); err != nil {
		return err
	}
	if err := s.forces(g); err != nil {
		return err
	}
	_, err = tx.ExecContext(ctx, `INSERT OR REPLACE INTO meta VALUES (?, ?)`, search.MetaForce, fmt.Sprint(len(g.Edges)))
	return err
}

// A store writes a graph into an index.
type store struct {
	ctx       context.Context
	tx        *sql.Tx
	documents map[string]int64 // rows by the ids of the records
	citations map[string]int64
}

// numbers reads ids with the numbers of their rows.
func numbers(ctx context.Context, ix *search.Index, query string) (map[string]int64, error) {
	rows, err := ix.Query(ctx, query)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	out := map[string]int64{}
	for rows.Next() {
		var id string
		var n int64
		if err := rows.Scan(&id, &n); err != nil {
			return nil, err
		}
		out[id] = n
	}
	return out, rows.Err()
}

// edges stores the edges to what is held, and those that do something.
func (s *store) edges(all []*Edge) error {
	stmt, err := s.tx.PrepareContext(s.ctx, `INSERT INTO edge (citation, to_document, to_work, to_part, relation, how, candidate, ambiguous, partial,
		negated, draft, differs, day, until, term, day_inferred) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`)
	if err != nil {
		return err
	}
	defer stmt.Close()
	for _, e := range all {
		var document, work any
		switch {
		case e.to.Held:
			document = s.documents[e.to.Editions[0].Document]
		case e.acts():
			work = e.To
		default:
			continue
		}
		_, err := stmt.ExecContext(s.ctx, s.citations[e.citation], document, work, orNull(e.ToPart), e.Relation, e.How, orNull(e.Candidate),
			orNull(e.Ambiguous), orNull(e.Partial), orNull(e.Negated), orNull(e.Draft), orNull(e.Differs), dayOrNull(e.Day), dayOrNull(e.Until),
			orNull(e.Term), orNull(e.Inferred))
		if err != nil {
			return err
		}
	}
	return nil
}

// acts reports whether an edge does something to the cited text.
func (e *Edge) acts() bool {
	switch e.Relation {
	case Repeals, Replaces, Amends, Survives, Suspends:
		return true
	}
	return false
}

// forces stores on which days each printing of a work is in force.
func (s *store) forces(g *Graph) error {
	stmt, err := s.tx.PrepareContext(s.ctx, `INSERT INTO force (document, "from", until) VALUES (?, ?, ?)`)
	if err != nil {
		return err
	}
	defer stmt.Close()
	for _, w := range g.Works {
		for _, t := range g.Terms(w) {
			for _, e := range w.Editions {
				if _, err := stmt.ExecContext(s.ctx, s.documents[e.Document], t.From.String(), dayOrNull(t.Until)); err != nil {
					return err
				}
			}
		}
	}
	return nil
}

// A Term is the days from one to another, both included; the zero Until is open.
type Term struct {
	From  parse.Day `json:"from"`
	Until parse.Day `json:"until,omitzero"`
}

// Terms returns the days on which a work is in force: those for which [Graph.Status] says so.
func (g *Graph) Terms(w *Work) []Term {
	if !w.Held {
		return nil
	}
	var days []parse.Day
	noted, deciding := map[parse.Day]bool{}, w.deciding()
	note := func(d parse.Day) bool {
		if d.IsZero() || !d.IsValid() || noted[d] {
			return false
		}
		noted[d], days = true, append(days, d)
		return true
	}
	behind := func(d parse.Day) bool { return !d.IsZero() && d.IsValid() && note(d.AddDays(1)) }
	note(w.Force.From)
	behind(w.Force.Until)
	for _, e := range deciding {
		note(e.Day)
		behind(e.Until)
	}
	for i := 0; i < len(days); i++ { // a longer term ends on a day that only the state of an earlier one knows
		s := w.status(-1, days[i], deciding)
		behind(s.Until)
	}
	slices.SortFunc(days, parse.Day.Compare)
	var out []Term
	open := false
	for _, d := range days {
		in := w.status(-1, d, deciding).State == InForce
		switch {
		case in && !open:
			out = append(out, Term{From: d})
		case !in && open:
			out[len(out)-1].Until = d.AddDays(-1)
		}
		open = in
	}
	return out
}

// deciding returns those of the edges to a work that its state depends on, on whatever day: of repeals the first, which any later one changes
// nothing about, and all that suspends the text or makes its term longer.
func (w *Work) deciding() []*Edge {
	var out []*Edge
	var repeal, undated, candidate *Edge
	for _, e := range w.said() {
		if e.Draft || e.Negated || e.Partial {
			continue
		}
		switch repeals := e.Relation == Repeals || e.Relation == Replaces; {
		case repeals && e.Candidate:
			if candidate == nil || e.Day.Compare(candidate.Day) < 0 {
				candidate = e
			}
		case repeals && e.Day.IsZero():
			undated = e
		case repeals:
			if repeal == nil || e.Day.Compare(repeal.Day) < 0 {
				repeal = e
			}
		case (e.Relation == Suspends || e.Relation == Survives) && !e.Candidate && !e.Day.IsZero():
			out = append(out, e)
		}
	}
	for _, e := range []*Edge{repeal, undated, candidate} {
		if e != nil {
			out = append(out, e)
		}
	}
	return out
}

// orNull is a value, or NULL where it is zero.
func orNull[T comparable](x T) any {
	var zero T
	if x == zero {
		return nil
	}
	return x
}

func dayOrNull(d parse.Day) any {
	if d.IsZero() {
		return nil
	}
	return d.String()
}
