package search

import (
	"context"
	"slices"
)

// A Facet is a value that documents of the hits have, and how many of them have it.
type Facet struct {
	Value     string `json:"value"`
	Documents int    `json:"documents"`
}

// Facets are the most common values of the documents that hits belong to.
type Facets struct {
	Issuers  []Facet `json:"issuers"`
	Kinds    []Facet `json:"kinds"`
	Years    []Facet `json:"years"`
	Columns  []Facet `json:"columns"`
	Keywords []Facet `json:"keywords"` // where the dataset was made with keywords
}

// mostFacets is how many values of each facet are given.
const mostFacets = 10

// facets counts what the documents of hits have.
func (s *search) facets(ctx context.Context, h hits) (*Facets, error) {
	documents := slices.Clone(h.documents)
	for _, n := range h.provisions {
		if d := s.sp.documentOf(n); len(documents) == 0 || documents[len(documents)-1] != d {
			documents = append(documents, d)
		}
	}
	documents = tidy(documents)
	of := " FROM document d WHERE d.n IN (" + documents.list() + ")"
	listed := func(column string) string {
		return "SELECT j.value AS v FROM document d, json_each(" + column + ") j WHERE d.n IN (" + documents.list() + ")"
	}
	var out Facets
	for _, x := range []struct {
		to    *[]Facet
		query string
	}{
		{&out.Issuers, listed("coalesce(d.issuers, d.signers)")}, {&out.Kinds, "SELECT d.kind AS v" + of},
		{&out.Years, "SELECT substr(d.date, 1, 4) AS v" + of}, {&out.Columns, `SELECT d."column" AS v` + of}, {&out.Keywords, listed("d.keywords")},
	} {
		var err error
		if *x.to, err = s.ix.facet(ctx, x.query); err != nil {
			return nil, err
		}
	}
	return &out, nil
}

func (ix *Index) facet(ctx context.Context, query string) ([]Facet, error) {
	rows, err := ix.DB.QueryContext(ctx, `SELECT v, count(*) FROM (`+query+`) WHERE v <> '' GROUP BY v ORDER BY 2 DESC, 1 LIMIT ?`, mostFacets)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	out := []Facet{}
	for rows.Next() {
		var f Facet
		if err := rows.Scan(&f.Value, &f.Documents); err != nil {
			return nil, err
		}
		out = append(out, f)
	}
	return out, rows.Err()
}
