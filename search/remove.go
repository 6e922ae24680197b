package search

// perDocument are the tables whose rows go with their document.
var perDocument = []string{"part", "value", "citation", "effect", "person", "contact", "tabular", "document_checks"}

// remove takes all that came from a source out of the tables.
func (w *writer) remove(issue int64) error {
	if err := w.forget(issue); err != nil {
		return err
	}
	for _, table := range perDocument {
		_, err := w.tx.ExecContext(w.ctx, `DELETE FROM "`+table+`" WHERE document IN (SELECT n FROM document WHERE issue = ?)`, issue)
		if err != nil {
			return err
		}
	}
	for _, q := range []string{`DELETE FROM provision WHERE n IN (SELECT p.n FROM document d JOIN provision p
			ON p.n >= d.first_provision AND p.n < d.first_provision + d.provisions WHERE d.issue = ?)`, `DELETE FROM finding WHERE issue = ?`, `DELETE FROM document WHERE issue = ?`, `DELETE FROM issue WHERE n = ?`} {
		if _, err := w.tx.ExecContext(w.ctx, q, issue); err != nil {
			return err
		}
	}
	return nil
}

// forget takes the words of a source out: FTS5 wants the tokens that were put in.
func (w *writer) forget(issue int64) error {
	titles, err := w.indexed(`SELECT n, '', '', '', coalesce(title, '') FROM document WHERE issue = ?`, issue)
	if err != nil {
		return err
	}
	for _, e := range titles {
		if err := w.unword("title_fts", e.n, endTokens(units(e.text))); err != nil {
			return err
		}
	}
	provisions, err := w.indexed(`SELECT p.n, coalesce((SELECT word FROM word WHERE n = p.label_word), ''), coalesce(p.more ->> 'heading', substr(p.text, 1, p.heading_runes), ''),
		coalesce(p.crumb, ''), p.text FROM document d JOIN provision p ON p.n >= d.first_provision AND p.n < d.first_provision + d.provisions WHERE d.issue = ?`, issue)
	if err != nil {
		return err
	}
	for _, e := range provisions {
		if err := w.unword("heading_fts", e.n, endTokens(units(headingOf(e.label, e.heading, e.caption)))); err != nil {
			return err
		}
		if err := w.unword("text_fts", e.n, tokens(units(e.text))); err != nil {
			return err
		}
		w.signs.remove(e.n)
	}
	return nil
}

// An indexedText is what the words of a title or a provision were made of.
type indexedText struct {
	n                             int64
	label, heading, caption, text string
}

// indexed reads such texts, each with its number: all before the tables that they stand in are written again.
func (w *writer) indexed(query string, issue int64) ([]indexedText, error) {
	rows, err := w.tx.QueryContext(w.ctx, query, issue)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var all []indexedText
	for rows.Next() {
		var e indexedText
		if err := rows.Scan(&e.n, &e.label, &e.heading, &e.caption, &e.text); err != nil {
			return nil, err
		}
		all = append(all, e)
	}
	return all, rows.Err()
}

func (w *writer) unword(table string, n int64, tokens string) error {
	if tokens == "" {
		return nil
	}
	_, err := w.tx.ExecContext(w.ctx, `INSERT INTO `+table+`(`+table+`, rowid, tokens) VALUES ('delete', ?, ?)`, n, tokens)
	return err
}
