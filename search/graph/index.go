package graph

import (
	"context"
	"iter"

	"github.com/gongbao/gongbao/dataset"
	"github.com/gongbao/gongbao/search"
)

// indexed is a [Source] that reads an index, gazettes.db.
type indexed struct {
	ctx context.Context
	ix  *search.Index
}

// Indexed reads the records of an index.
func Indexed(ctx context.Context, ix *search.Index) Source { return indexed{ctx, ix} }

func (x indexed) Documents() iter.Seq2[dataset.Document, error] {
	return search.Records[dataset.Document](x.ctx, x.ix, "documents", "1 ORDER BY n")
}

func (x indexed) Citations() iter.Seq2[dataset.Citation, error] {
	return search.Records[dataset.Citation](x.ctx, x.ix, "citations", "1 ORDER BY n")
}

func (x indexed) Effects() iter.Seq2[dataset.Effect, error] {
	return search.Records[dataset.Effect](x.ctx, x.ix, "effects", "1 ORDER BY n")
}

func (x indexed) Provisions(document string) iter.Seq2[dataset.Provision, error] {
	return search.Records[dataset.Provision](x.ctx, x.ix, "provisions", "document = ? ORDER BY n", document)
}

func (x indexed) Parts() iter.Seq2[Part, error] {
	return func(yield func(Part, error) bool) {
		rows, err := x.ix.Query(x.ctx, `SELECT d.id, p.part, coalesce((SELECT word FROM word WHERE n = p.role_word), ''), coalesce(p.title, '')
			FROM part p JOIN document d ON d.n = p.document ORDER BY d.n, p.part`)
		if err != nil {
			yield(Part{}, x.ix.Told(x.ctx, err))
			return
		}
		defer rows.Close()
		for rows.Next() {
			var p Part
			err := rows.Scan(&p.Document, &p.Part, &p.Role, &p.Title)
			if !yield(p, x.ix.Told(x.ctx, err)) || err != nil {
				return
			}
		}
		if err := rows.Err(); err != nil {
			yield(Part{}, x.ix.Told(x.ctx, err))
		}
	}
}

func (x indexed) Checks(document string) (Checks, error) {
	var c Checks
	err := x.ix.DB.QueryRowContext(x.ctx, `SELECT coalesce(sum(proved), 0), coalesce(sum(broken), 0), coalesce(sum(unprovable), 0)
		FROM document_checks WHERE document = (SELECT n FROM document WHERE id = ?)`, document).Scan(&c.Proved, &c.Broken, &c.Unprovable)
	if err != nil {
		return c, x.ix.Told(x.ctx, err)
	}
	for f, err := range search.Records[dataset.Check](x.ctx, x.ix, "checks", "document = ? AND status = 'broken' ORDER BY n", document) {
		if err != nil {
			return c, err
		}
		c.Messages = append(c.Messages, f.Message)
	}
	return c, nil
}
