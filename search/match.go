package search

import (
	"bytes"
	"context"
	"database/sql"
	"slices"
	"strconv"
	"strings"
)

// A found holds where the words of a query stand.
type found struct {
	titles     map[*node]set // documents
	headings   map[*node]set // provisions whose label or heading has the word
	provisions map[*node]set // provisions that have it anywhere
}

// find looks every word of a query up.
func (ix *Index) find(ctx context.Context, n *node) (*found, error) {
	f := &found{map[*node]set{}, map[*node]set{}, map[*node]set{}}
	if n == nil {
		return f, nil
	}
	return f, ix.findIn(ctx, n, f)
}

func (ix *Index) findIn(ctx context.Context, n *node, f *found) error {
	if n.op != opWord {
		for _, x := range n.of {
			if err := ix.findIn(ctx, x, f); err != nil {
				return err
			}
		}
		return nil
	}
	var err error
	if f.titles[n], err = ix.having(ctx, inTitles, n.us); err != nil {
		return err
	}
	if f.headings[n], err = ix.having(ctx, inHeadings, n.us); err != nil {
		return err
	}
	text, err := ix.having(ctx, inTexts, n.us)
	f.provisions[n] = text.or(f.headings[n])
	return err
}

// A place is where words stand: the table of its words, and how a text is read again by its number.
type place struct {
	table, text string
	signs       bool // single characters are in the table sign
}

var (
	inTitles   = place{"title_fts", `SELECT n, title FROM document WHERE n IN `, false}
	inHeadings = place{"heading_fts", `SELECT n, coalesce((SELECT word FROM word WHERE n = label_word), '') || char(10) || coalesce(more ->> 'heading', substr(text, 1, heading_runes), '') || char(10) ||
		coalesce(crumb, '') FROM provision WHERE n IN `, false}
	inTexts = place{"text_fts", `SELECT n, text FROM provision WHERE n IN `, true}
)

// having returns what has a word at a place.
func (ix *Index) having(ctx context.Context, p place, us []unit) (set, error) {
	parts := pieces(us)
	var out set
	first := true
	for _, part := range parts {
		if len(part) == 1 && !part[0].run && !isSought(part[0]) {
			continue // a bracket between soft marks
		}
		found, err := ix.rows(ctx, p, part)
		if err != nil {
			return nil, err
		}
		if first {
			out, first = found, false
		} else {
			out = out.and(found)
		}
	}
	if len(parts) == 1 && len(parts[0]) == len(us) {
		return out, nil
	}
	return ix.readAgain(ctx, p, us, out)
}

// readAgain keeps those whose text has the units: FTS5 knows nothing of soft marks.
func (ix *Index) readAgain(ctx context.Context, p place, us []unit, of set) (set, error) {
	rows, err := ix.DB.QueryContext(ctx, p.text+"("+of.list()+") ORDER BY n")
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	printed, certain := contained(us)
	var out set
	for rows.Next() {
		var n uint32
		var text sql.RawBytes
		if err := rows.Scan(&n, &text); err != nil {
			return nil, err
		}
		if certain && bytes.Contains(text, printed) || len(occurrences(units(string(text)), us)) > 0 {
			out = append(out, n)
		}
	}
	return out, rows.Err()
}

// contained returns units as one text; a text that contains it has the units, where no run begins or ends it. Others may have them too:
// in another script, or with a space between.
func contained(us []unit) (text []byte, ok bool) {
	ok = !us[0].run && !us[len(us)-1].run
	for i, u := range us {
		text = append(text, asPrinted(u)...)
		ok = ok && !(i > 0 && u.run && us[i-1].run) // 12 34 is not 1234
	}
	return text, ok
}

// asPrinted returns a unit as Chinese texts print it: units are in half width, and marks between clauses are printed wide.
func asPrinted(u unit) string {
	if i := strings.Index(halfMarks, u.text); u.soft && i >= 0 && len(u.text) == 1 {
		return string([]rune(wideMarks)[i])
	}
	return u.text
}

// The soft marks that have two widths.
const halfMarks, wideMarks = ",;:!?", "，；：！？"

// rows asks for one piece. The rows of FTS5 come as one text, which is read faster than row by row.
func (ix *Index) rows(ctx context.Context, p place, us []unit) (set, error) {
	phrase := `"` + tokens(us) + `"`
	if len(us) == 1 && !us[0].run {
		if p.signs {
			return ix.havingSign(ctx, us[0].text)
		}
		phrase += " *" // see endTokens
	}
	return ix.numbers(ctx, `SELECT group_concat(rowid) FROM `+p.table+` WHERE `+p.table+` MATCH ?`, phrase)
}

// numbers reads a query that gives one text of numbers with commas between, as a set.
func (ix *Index) numbers(ctx context.Context, query string, args ...any) (set, error) {
	out, err := ix.inOrder(ctx, query, args...)
	if !slices.IsSorted(out) {
		out = tidy(out)
	}
	return out, err
}

// inOrder reads the same as they come.
func (ix *Index) inOrder(ctx context.Context, query string, args ...any) ([]uint32, error) {
	var list sql.RawBytes
	rows, err := ix.DB.QueryContext(ctx, query, args...)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var out []uint32
	for rows.Next() {
		if err := rows.Scan(&list); err != nil {
			return nil, err
		}
		for n, at := uint32(0), 0; at < len(list); at++ {
			if c := list[at]; c != ',' {
				n = n*10 + uint32(c-'0')
			}
			if at+1 == len(list) || list[at+1] == ',' {
				out, n = append(out, n), 0
				at++
			}
		}
	}
	return out, rows.Err()
}

// havingSign returns the provisions that have a character.
func (ix *Index) havingSign(ctx context.Context, sign string) (set, error) {
	rows, err := ix.DB.QueryContext(ctx, `SELECT block, provisions FROM sign WHERE sign = ? ORDER BY block`, sign)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var out set
	for rows.Next() {
		var block uint32
		var blob []byte
		if err := rows.Scan(&block, &blob); err != nil {
			return nil, err
		}
		out = unpacked(out, blob, block<<blockBits)
	}
	return out, rows.Err()
}

// matches returns what satisfies a query, by where its words stand; all is what NOT takes from.
func (n *node) matches(words map[*node]set, all set) set {
	switch n.op {
	case opWord:
		return words[n]
	case opNot:
		return all.without(n.of[0].matches(words, all))
	}
	out := n.of[0].matches(words, all)
	for _, x := range n.of[1:] {
		if n.op == opOr {
			out = out.or(x.matches(words, all))
		} else if x.op == opNot {
			out = out.without(x.of[0].matches(words, all))
		} else {
			out = out.and(x.matches(words, all))
		}
	}
	return out
}

// tidy puts numbers in order, each once.
func tidy(a set) set {
	slices.Sort(a)
	return slices.Compact(a)
}

// list writes numbers for SQL, with commas between.
func (a set) list() string {
	var b strings.Builder
	for i, n := range a {
		if i > 0 {
			b.WriteByte(',')
		}
		b.WriteString(strconv.FormatUint(uint64(n), 10))
	}
	return b.String()
}
