package score

import (
	"encoding/json"
	"fmt"
	"maps"
	"regexp"
	"slices"
	"strings"
)

// documents compares how many documents there are, and the facts that the gold states of each.
func (l *lineScorer) documents() {
	gold := l.of("document")
	if len(gold) == 0 {
		return
	}
	l.check("document count", len(l.got.Documents) == len(gold), "the text", len(l.got.Documents), len(gold))
	for _, g := range gold {
		d := l.document(g, len(gold))
		wrong := 0
		for _, name := range slices.Sorted(maps.Keys(g.Facts)) {
			if !l.fact(name, d, g) {
				wrong++
			}
		}
		l.check("whole documents", wrong == 0, fmt.Sprint("document ", g.Index+1), fmt.Sprint(wrong, " fields wrong"), "all fields")
	}
}

// document is the one that gold speaks of: by its index, or by its serial number where another count was read.
func (l *lineScorer) document(g *goldLine, n int) *document {
	if n > 1 && len(l.got.Documents) != n {
		var want number
		_ = json.Unmarshal(g.Facts["number"], &want) // without a number there is none to look for
		for i := range l.got.Documents {
			if d := &l.got.Documents[i]; d.Number != nil && d.Number.Serial == want.Serial {
				return d
			}
		}
		return &document{}
	}
	if g.Index < len(l.got.Documents) {
		return &l.got.Documents[g.Index]
	}
	return &document{}
}

// fact compares one fact and reports whether it is right.
func (l *lineScorer) fact(name string, d *document, g *goldLine) bool {
	got, want, at := readFact(name, d, g.Facts[name])
	fold := func(s string) string { return folded(s) }
	v := verdict{right: fold(got) == fold(want), strict: got == want, other: got != "", placed: at != nil && l.prints(at, want)}
	if name == "title" || name == "masthead" {
		l.measure("fact " + name).Printed = true
	}
	l.judge("fact "+name, v, fmt.Sprint("document ", g.Index+1), got, want)
	return v.right
}

// readFact returns a fact as it was read and as it should be, both as texts, and where it is printed if that is known.
func readFact(name string, d *document, raw json.RawMessage) (got, want string, at spans) {
	var word string
	var words []string
	_ = json.Unmarshal(raw, &word) // one of the two forms is it
	_ = json.Unmarshal(raw, &words)
	e := d.Effect
	for i := range d.Parts {
		if e == (effect{}) && d.Parts[i].Effect != nil {
			e = *d.Parts[i].Effect
		}
	}
	join := func(list []string) string { return strings.Join(list, "|") }
	switch name {
	case "title":
		return d.Title, word, d.TitleSpans
	case "masthead":
		return d.Masthead, word, d.MastheadSpans
	case "kind":
		return d.Kind, word, nil
	case "printed_by":
		return d.PrintedBy, word, nil
	case "date":
		return d.Date, word, nil
	case "printed_on":
		return d.PrintedOn, word, nil
	case "issuers":
		return join(d.Issuers), join(words), nil
	case "recipients":
		return join(d.Recipients), join(words), nil
	case "signers":
		return join(d.Signers), join(words), nil
	case "from":
		return e.From, word, nil
	case "until":
		return e.Until, word, nil
	case "term":
		return e.Term, word, nil
	case "number":
		return numberFact(d.Number, raw)
	case "repeals":
		return join(slices.Sorted(slices.Values(repealed(d)))), join(slices.Sorted(slices.Values(words))), nil
	case "parts":
		return partsFact(d, raw)
	}
	return "", "a fact that is not known: " + name, nil
}

func numberFact(n *number, raw json.RawMessage) (got, want string, at spans) {
	var w *number
	_ = json.Unmarshal(raw, &w) // null is none
	show := func(n *number) string {
		if n == nil {
			return ""
		}
		return fmt.Sprint(n.Agency, " ", n.Year, " ", n.Serial)
	}
	return show(n), show(w), nil
}

func repealed(d *document) (out []string) {
	for _, c := range d.Citations {
		if c.Relation == "repeals" {
			out = append(out, c.Title)
		}
	}
	return out
}

func partsFact(d *document, raw json.RawMessage) (got, want string, at spans) {
	var parts []part
	_ = json.Unmarshal(raw, &parts)
	show := func(list []part, bare bool) string {
		var out []string
		for _, p := range list {
			title := p.Title
			if bare && p.Role == "notice" {
				title = ""
			}
			out = append(out, p.Role+" "+folded(title))
		}
		return strings.Join(out, "|")
	}
	return show(d.Parts, true), show(parts, false), nil
}

var labelSigns = regexp.MustCompile(`[()〈《、.\s]`)

// markers compares the markers of the outline: place, label and level, and the text of headings.
func (l *lineScorer) markers() error {
	var skip []*regexp.Regexp
	for _, g := range l.of("skipmarker") {
		rx, err := regexp.Compile("^(?:" + g.RX + ")")
		if err != nil {
			return err
		}
		skip = append(skip, rx)
	}
	type read struct {
		at   int // in characters
		node *node
		used bool
	}
	var all []read
	each(l.got, func(n *node) {
		if n.Label == "" || !isMarker(n) || len(n.Spans) == 0 {
			return
		}
		at := l.spot(n.Spans)
		rest := strings.TrimLeft(firstRunes(l.s[at[0]:], 14), " \t\n　")
		if !slices.ContainsFunc(skip, func(rx *regexp.Regexp) bool { return rx.MatchString(rest) }) {
			all = append(all, read{at: l.rune(at[0]), node: n})
		}
	})
	label := func(s string) string { return labelSigns.ReplaceAllString(folded(s), "") }
	l.measure("marker").Values = true
	for _, g := range l.of("marker") {
		where := fmt.Sprint(l.place(l.at(g)), " ", g.Label)
		i := slices.IndexFunc(all, func(r read) bool {
			return !r.used && max(r.at-g.Start, g.Start-r.at) <= 2 && label(r.node.Label) == label(g.Label)
		})
		if i < 0 {
			l.judge("marker", verdict{}, where, "nothing", g.Level)
			continue
		}
		all[i].used = true
		n := all[i].node
		want := strings.ReplaceAll(g.Level, "dec", "h")
		l.judge("marker", verdict{right: levelOf(n) == want, strict: n.Label == g.Label, placed: true}, where, levelOf(n), want)
		if g.Heading != nil && *g.Heading != "" && g.Level != "x" {
			l.judge("marker heading", verdict{right: folded(n.Heading) == folded(*g.Heading), strict: n.Heading == *g.Heading, other: n.Heading != ""}, where, n.Heading, *g.Heading)
		}
	}
	for _, r := range all {
		if !r.used {
			l.extra("marker", l.place(l.spot(r.node.Spans)), r.node.Type+" "+r.node.Label)
		}
	}
	return nil
}

// levelOf is the level of a node as gold lines write it: article, h2, item1.
func levelOf(n *node) string {
	switch n.Type {
	case "heading":
		return fmt.Sprint("h", n.Level)
	case "item":
		return fmt.Sprint("item", n.Level)
	}
	return n.Type
}

// firstRunes is the start of s, at most n characters.
func firstRunes(s string, n int) string {
	for i := range s {
		if n--; n < 0 {
			return s[:i]
		}
	}
	return s
}

// tables compares the cells of tables that are not blank.
func (l *lineScorer) tables() {
	type read struct {
		at   [2]int
		grid [][]string
		used bool
	}
	var all []read
	each(l.got, func(n *node) {
		if n.Table != nil {
			all = append(all, read{at: l.spot(n.Spans), grid: slices.Concat(n.Table.Header, n.Table.Rows)})
		}
	})
	for _, g := range l.of("table") {
		at := l.at(g)
		i := slices.IndexFunc(all, func(r read) bool { return !r.used && r.at[0] < at[1] && r.at[1] > at[0] })
		var grid [][]string
		if i >= 0 {
			all[i].used, grid = true, all[i].grid
		}
		l.cells(fmt.Sprint(l.place(at), " table"), grid, g.Grid)
	}
	for _, r := range all {
		if r.used {
			continue
		}
		for range filled(r.grid) {
			l.extra("table cell", l.place(r.at), "a cell of a table that is not there")
		}
	}
}

// cells compares the cells of one table, each at its row and column.
func (l *lineScorer) cells(where string, got, want [][]string) {
	l.measure("table cell").Values = true
	right := filled(want)
	for _, at := range slices.SortedFunc(maps.Keys(right), func(a, b [2]int) int { return (a[0]-b[0])*1000 + a[1] - b[1] }) {
		have := ""
		if at[0] < len(got) && at[1] < len(got[at[0]]) {
			have = got[at[0]][at[1]]
		}
		ok := folded(have) == folded(right[at])
		l.judge("table cell", verdict{right: ok, strict: have == right[at], placed: ok}, fmt.Sprint(where, " ", at), have, right[at])
	}
	for at, cell := range filled(got) {
		if folded(right[at]) != folded(cell) {
			l.extra("table cell", fmt.Sprint(where, " ", at), cell)
		}
	}
}

// filled are the cells of a grid that are not blank.
func filled(grid [][]string) map[[2]int]string {
	out := map[[2]int]string{}
	for r, row := range grid {
		for c, cell := range row {
			if folded(cell) != "" {
				out[[2]int{r, c}] = cell
			}
		}
	}
	return out
}
