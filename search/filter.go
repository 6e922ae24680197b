package search

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"strconv"
	"strings"

	"github.com/gongbao/gongbao/parse"
)

// A filter leaves some of the documents, or some of the provisions.
type filter struct {
	name  string // the option, such as --year
	value string
	// SQL that gives the numbers of what is left.
	documents  string
	provisions string // goes before documents for hits that are provisions
	args       []any
}

// filters are those that a query asks for.
func (q *Query) filters() ([]filter, error) {
	var out []filter
	add := func(name, value string, f filter, err error) error {
		if value == "" {
			return nil
		}
		f.name, f.value = name, value
		out = append(out, f)
		if err != nil {
			return fmt.Errorf("--%s %s: %w", name, value, err)
		}
		return nil
	}
	day := func(name, value, sql string) error {
		d, err := parseDay(value)
		return add(name, value, filter{documents: sql, args: []any{d}}, err)
	}
	year := ""
	if q.Year != 0 {
		year = strconv.Itoa(q.Year)
	}
	amount, amountErr := amountFilter(q.Amount)
	cites, citesErr := citesFilter(q.Cites)
	for _, err := range []error{
		add("issuer", q.Issuer, filter{documents: `SELECT document.n FROM document, json_each(coalesce(issuers, signers)) WHERE value LIKE ? ESCAPE '\'`, args: []any{containing(q.Issuer)}}, nil),
		add("kind", q.Kind, filter{documents: `SELECT n FROM document WHERE kind = ?`, args: []any{q.Kind}}, nil),
		add("column", q.Column, filter{documents: `SELECT n FROM document WHERE "column" LIKE ? ESCAPE '\'`, args: []any{containing(q.Column)}}, nil),
		add("year", year, filter{documents: `SELECT d.n FROM document d JOIN issue i ON i.n = d.issue WHERE coalesce(CAST(substr(d.date, 1, 4) AS INTEGER), d.year, i.year) = ?`, args: []any{q.Year}}, nil),
		day("from", q.From, `SELECT n FROM document WHERE date >= ?`),
		day("to", q.To, `SELECT n FROM document WHERE date <= ?`),
		day("in-force", q.InForce, inForce),
		add("amount", q.Amount, amount, amountErr),
		add("cites", q.Cites, cites, citesErr),
		add("person", q.Person, filter{documents: `SELECT document FROM person WHERE replace(name, ' ', '') = ?`,
			args: []any{strings.Join(strings.Fields(q.Person), "")}}, nil),
	} {
		if err != nil {
			return nil, err
		}
	}
	return out, nil
}

// inForce are the documents that say from when they are in force, and are so on the day ?1 by all that the index knows: their term, what
// ends, suspends or keeps them. See graph.Store of package search/graph.
const inForce = `SELECT f.document FROM force f JOIN document d ON d.n = f.document WHERE d.effect_from IS NOT NULL
	AND f."from" <= ?1 AND (f.until IS NULL OR f.until >= ?1)`

// errNoForce says that an index was made without what is in force.
var errNoForce = errors.New("this index does not say what is in force: it was made by a program that left that out (graph.Store)")

// knowsForce reports whether the tables of what is in force were filled.
func (ix *Index) knowsForce(ctx context.Context) (bool, error) {
	said, err := ix.Meta(ctx, MetaForce)
	return said != "", err
}

// MetaForce is the key of the table meta that says that the tables edge and force are filled.
const MetaForce = "force"

// containing is a pattern of LIKE for what has s in it.
func containing(s string) string {
	return "%" + strings.NewReplacer(`\`, `\\`, `%`, `\%`, `_`, `\_`).Replace(strings.TrimSpace(s)) + "%"
}

// parseDay reads a day as 2022-06-07 or as a gazette prints it.
func parseDay(s string) (string, error) {
	if s == "" {
		return "", nil
	}
	var d parse.Day
	if err := d.UnmarshalText([]byte(s)); err == nil && d.IsValid() {
		return d.String(), nil
	}
	if date, err := parse.ParseDate(s, nil); err == nil && date.From == date.To {
		return date.From.String(), nil
	}
	return "", fmt.Errorf("this is no day: write 2022-06-07 or 2022年6月7日")
}

// citesFilter finds what cites a 文号 or a title.
func citesFilter(s string) (filter, error) {
	if s == "" {
		return filter{}, nil
	}
	where, args := `title = ?1 OR full_title = ?1`, []any{strings.Trim(s, "《》 ")}
	if n, err := parse.ParseDocNumber(s); err == nil {
		where, args = `serial = ? AND year IS ? AND agency = ?`, []any{n.Serial, yearOrNull(n.Year), n.Agency}
	}
	return filter{documents: `SELECT document FROM citation WHERE ` + where, args: args}, nil
}

func yearOrNull(n int) any {
	if n == 0 {
		return nil
	}
	return n
}

// apply returns what a filter leaves of the documents and of the provisions.
func (f *filter) apply(ctx context.Context, ix *Index, sp *spine) (documents, provisions set, err error) {
	if f.documents == inForce {
		if ok, err := ix.knowsForce(ctx); err != nil || !ok {
			return nil, nil, cmp.Or(err, errNoForce)
		}
	}
	if documents, err = ix.numbers(ctx, `SELECT group_concat(n) FROM (SELECT DISTINCT n FROM (`+renamed(f.documents)+`) ORDER BY n)`, f.args...); err != nil {
		return nil, nil, err
	}
	if f.provisions == "" {
		return documents, sp.provisionsOf(documents), nil
	}
	provisions, err = ix.numbers(ctx, `SELECT group_concat(n) FROM (SELECT DISTINCT n FROM (`+renamed(f.provisions)+`) ORDER BY n)`, f.args...)
	return documents, provisions, err
}

// renamed calls the one column of a query n.
func renamed(query string) string { return `SELECT NULL AS n WHERE 0 UNION ALL ` + query }
