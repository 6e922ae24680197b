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
	type entry struct {
		n             int64
		title         string
		heading, text string
	}
	var all []entry
	rows, err := w.tx.QueryContext(w.ctx, `SELECT n, coalesce(title, '') FROM document WHERE issue = ?`, issue)
	if err != nil {
		return err
	}
	for rows.Next() {
		var e entry
		if err := rows.Scan(&e.n, &e.title); err != nil {
			return err
		}
		all = append(all, e)
	}
	if err := rows.Close(); err != nil {
		return err
	}
	for _, e := range all {
		if err := w.unword("title_fts", e.n, endTokens(units(e.title))); err != nil {
			return err
		}
	}
	all = all[:0]
	rows, err = w.tx.QueryContext(w.ctx, `SELECT p.n, coalesce((SELECT word FROM word WHERE n = p.label_word), ''), coalesce(p.more ->> 'heading', substr(p.text, 1, p.heading_runes), ''),
		coalesce(p.crumb, ''), p.text FROM document d JOIN provision p ON p.n >= d.first_provision AND p.n < d.first_provision + d.provisions WHERE d.issue = ?`, issue)
	if err != nil {
		return err
	}
	for rows.Next() {
		var n int64
		var label, heading, caption, text string
		if err := rows.Scan(&n, &label, &heading, &caption, &text); err != nil {
			return err
		}
		all = append(all, entry{n: n, heading: endTokens(units(headingOf(label, heading, caption))), text: tokens(units(text))})
	}
	if err := rows.Close(); err != nil {
		return err
	}
	for _, e := range all {
		if err := w.unword("heading_fts", e.n, e.heading); err != nil {
			return err
		}
		if err := w.unword("text_fts", e.n, e.text); err != nil {
			return err
		}
		w.signs.remove(e.n)
	}
	return nil
}

func (w *writer) unword(table string, n int64, tokens string) error {
	if tokens == "" {
		return nil
	}
	_, err := w.tx.ExecContext(w.ctx, `INSERT INTO `+table+`(`+table+`, rowid, tokens) VALUES ('delete', ?, ?)`, n, tokens)
	return err
}
