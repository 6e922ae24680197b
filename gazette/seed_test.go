package gazette

import (
	"slices"
	"strings"
	"testing"
)

// TestSeedCounts checks how many of each thing the seed gazette has.
func TestSeedCounts(t *testing.T) {
	_, is := seed(t)
	count := map[string]int{"documents": len(is.Documents), "contents": len(is.Contents)}
	for _, e := range is.Contents {
		if e.Document != nil {
			count["aligned"]++
		}
	}
	for d := range is.Documents {
		doc := &is.Documents[d]
		for p := range doc.Parts {
			count[doc.Parts[p].Role]++
		}
		for range doc.Tables() {
			count["tables"]++
		}
		for range doc.Articles() {
			count["articles"]++
		}
	}
	for what, want := range map[string]int{"documents": 15, "contents": 15, "aligned": 15, "notice": 15, "instrument": 14, "attachment": 9, "tables": 13, "articles": 121} {
		if count[what] != want {
			t.Errorf("%d %s, want %d", count[what], what, want)
		}
	}
}

// TestSeedDocuments holds head, signature, parts and validity of the annotated documents against the annotation.
func TestSeedDocuments(t *testing.T) {
	s, is := seed(t)
	g := gold[goldIssue](t, "structure.json")[0]
	lines := lineIndex(s)
	if is.Name != g.Issue.Name || is.LatinName != g.Issue.LatinName || is.Year != g.Issue.Year || is.Number != g.Issue.Number || is.TotalNumber != g.Issue.TotalNumber || is.Sponsor != g.Issue.Sponsor {
		t.Errorf("the cover is read as %q %q %d %d %d %q", is.Name, is.LatinName, is.Year, is.Number, is.TotalNumber, is.Sponsor)
	}
	for i, e := range g.Contents {
		if got := is.Contents[i]; plain(got.Title) != plain(e.Title) || got.Page != e.Page || plain(got.Column) != plain(e.Column) {
			t.Errorf("entry %d is %+v", i, got)
		}
	}
	for i, want := range g.Documents {
		got := &is.Documents[i]
		number := got.Number
		if number == nil {
			number = &DocNumber{}
		}
		effect := [3]string{}
		if got.Effect != nil {
			effect = [3]string{got.Effect.From.String(), got.Effect.Until.String(), got.Effect.Term}
		}
		wantEffect := [3]string{}
		if e := want.Effective; e != nil {
			wantEffect = [3]string{e.From, e.Until, e.Term}
		}
		for what, pair := range map[string][2]any{
			"agency": {number.Agency, want.Agency}, "year": {number.Year, want.Year}, "serial": {number.Serial, int64(want.Serial)},
			"title": {plain(got.Title), plain(want.Title)}, "kind": {got.Kind, want.Kind}, "column": {plain(got.Column), plain(want.Column)}, "masthead": {plain(got.Masthead), plain(want.Masthead)},
			"recipients": {plain(strings.Join(got.Recipients, "|")), plain(strings.Join(want.Recipients, "|"))}, "signer": {plain(strings.Join(got.Signers, "|")), plain(want.Signer)},
			"date": {got.Date, want.Date}, "effect": {effect, wantEffect}, "parts": {len(got.Parts) - 1, len(want.Parts)},
			"last line": {lines.of(got.Spans[len(got.Spans)-1].End - 1), want.LastLine},
		} {
			if pair[0] != pair[1] {
				t.Errorf("document %d: %s is %v, want %v", i, what, pair[0], pair[1])
			}
		}
		for p := range min(len(want.Parts), len(got.Parts)-1) {
			w, x := want.Parts[p], &got.Parts[p+1]
			chapters, articles := count(x, "chapter"), count(x, "article")
			if x.Role != w.Role || plain(x.Label) != plain(w.Label) || plain(x.Title) != plain(w.Title) || chapters != w.Chapters || articles != w.Articles {
				t.Errorf("document %d: part %d is %s %s %s with %d chapters and %d articles, want %+v", i, p, x.Role, x.Label, x.Title, chapters, articles, w)
			}
		}
	}
}

func count(p *Part, kind string) (n int) {
	for x := range p.Nodes() {
		if x.Type == kind {
			n++
		}
	}
	return n
}

// TestSeedTables checks every cell of the annotated tables.
func TestSeedTables(t *testing.T) {
	s, is := seed(t)
	lines := lineIndex(s)
	var tables []*Table
	for d := range is.Documents {
		for n := range is.Documents[d].Tables() {
			tables = append(tables, n.Table)
		}
	}
	for i, want := range gold[goldIssue](t, "structure.json")[0].Tables {
		got := tables[i]
		if from, to := lines.of(got.Spans[0].Start), lines.of(got.Spans[len(got.Spans)-1].End-1); from > want.LastLine || to < want.FirstLine {
			t.Errorf("table %d stands on lines %d to %d, want %d to %d", i, from, to, want.FirstLine, want.LastLine)
		}
		if g, w := cells(got.Header), cells(want.Header); g != w {
			t.Errorf("table %d has the header\n%s\nwant\n%s", i, g, w)
		}
		if g, w := cells(got.Rows), cells(want.Rows); g != w {
			t.Errorf("table %d has the rows\n%s\nwant\n%s", i, g, w)
		}
	}
}

func cells(rows [][]string) string {
	var out []string
	for _, row := range rows {
		out = append(out, plain(strings.Join(row, "|")))
	}
	return strings.Join(out, "\n")
}

// TestSeedOutline checks that the annotated markers, headings and joined paragraphs are found as well as the house asks for.
func TestSeedOutline(t *testing.T) {
	s, is := seed(t)
	lines := lineIndex(s)
	starts, holds := map[int][]*Node{}, map[int][]*Node{}
	for _, n := range is.Nodes() {
		starts[lines.of(n.Spans[0].Start)] = append(starts[lines.of(n.Spans[0].Start)], n)
		for _, x := range n.Spans {
			for l := lines.of(x.Start); l <= lines.of(x.End-1); l++ {
				holds[l] = append(holds[l], n)
			}
		}
	}
	levels := map[string]int{"h1": 1, "h2": 2, "h3": 3, "h4": 4}
	markers, headings, joins := tally{}, tally{}, tally{}
	for _, w := range gold[struct {
		Line, Number int
		Level        string
		Heading      string
		Ambiguous    bool `json:"heading_ambiguous"`
		Template     bool
	}](t, "outline.jsonl") {
		if w.Level == "dash" || w.Template {
			continue
		}
		i := slices.IndexFunc(starts[w.Line], func(n *Node) bool {
			level, isHeading := levels[w.Level]
			return n.Number == w.Number && (isHeading && n.Type == "heading" && n.Level == level || !isHeading && n.Type == w.Level)
		})
		if markers.add(i >= 0); i >= 0 && !w.Ambiguous {
			headings.add(plain(starts[w.Line][i].Heading) == plain(w.Heading))
		}
	}
	for _, j := range gold[struct {
		FirstLine int `json:"first_line"`
		NextLine  int `json:"next_line"`
		Kind      string
		TextJoin  *bool `json:"text_join"`
		Certain   *bool
	}](t, "joins.jsonl") {
		if j.Kind != "paragraph" || j.NextLine == 0 || j.Certain != nil && !*j.Certain || j.TextJoin != nil && !*j.TextJoin {
			continue
		}
		joins.add(slices.ContainsFunc(holds[j.FirstLine], func(n *Node) bool { return slices.Contains(holds[j.NextLine], n) }))
	}
	for _, x := range []struct {
		what  string
		tally tally
		least float64
	}{{"markers", markers, 0.99}, {"headings", headings, 0.97}, {"joins", joins, 0.97}} {
		t.Logf("%s: %d of %d", x.what, x.tally.hit, x.tally.all)
		if x.tally.share() < x.least {
			t.Errorf("%s: %d of %d found, want %.0f %%", x.what, x.tally.hit, x.tally.all, 100*x.least)
		}
	}
}

// TestSeedChecks checks that the seed gazette is proved where it can be, and that its real defects are found.
func TestSeedChecks(t *testing.T) {
	_, is := seed(t)
	status := map[CheckCode]map[string]int{}
	for _, c := range is.Checks {
		if status[c.Code] == nil {
			status[c.Code] = map[string]int{}
		}
		status[c.Code][c.Status]++
		if c.Status != Unprovable && len(c.Spans) == 0 && c.Code != CheckContentsPages && c.Code != CheckNumbers && c.Code != CheckBrackets {
			t.Errorf("the check %s, %q, shows no place", c.Code, c.Message)
		}
	}
	if n := status[CheckContentsTitles]; n[Broken] != 1 || n[Proved] != 14 {
		t.Errorf("titles in the contents: %v, want 14 proved and one that differs", n)
	}
	if n := status[CheckArticles]; n[Broken] > 0 || n[Proved] < 3 {
		t.Errorf("runs of articles: %v, want three proved", n)
	}
	if n := status[CheckCounts]; n[Proved] < 2 || n[Broken] > 0 {
		t.Errorf("declared counts: %v, want two or more proved", n)
	}
	if n := status[CheckTotals]; n[Proved] < 1 || n[Broken] > 0 {
		t.Errorf("sums down: %v, want one or more proved", n)
	}
	if n := status[CheckRowTotals]; n[Proved] < 1 || n[Broken] > 0 {
		t.Errorf("sums across: %v, want one or more proved", n)
	}
	if n := status[CheckInstruments]; n[Broken] > 0 || n[Proved] < 1 {
		t.Errorf("instruments named: %v, want all proved", n)
	}
	if !slices.ContainsFunc(is.Checks, func(c Check) bool {
		return c.Code == CheckHeadings && c.Status == Broken && strings.Contains(c.Message, "（四）") && strings.Contains(c.Message, "（五）")
	}) {
		t.Error("（四） after （五） is not found")
	}
	if !slices.ContainsFunc(is.Checks, func(c Check) bool {
		return c.Code == CheckBrackets && c.Status == Broken && strings.Contains(c.Message, "cell")
	}) {
		t.Error("the cell that is cut off inside a bracket is not found")
	}
	for _, c := range is.Checks {
		if c.Status == Broken {
			t.Logf("broken: %s: %s", c.Code, c.Message)
		}
	}
}
