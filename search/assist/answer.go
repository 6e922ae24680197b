package assist

import (
	"context"
	"fmt"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"github.com/gongbao/gongbao/parse"
	"github.com/gongbao/gongbao/search/graph"
)

// A Query is what the tool search is asked.
type Query struct {
	Text    string `json:"query" jsonschema:"words, \"phrases\", AND, OR, NOT, parentheses"`
	Issuer  string `json:"issuer,omitempty" jsonschema:"a name that is part of that of an issuer"`
	Kind    string `json:"kind,omitempty" jsonschema:"kind of document, such as 通知"`
	From    string `json:"from,omitempty" jsonschema:"first day of the document, such as 2022-06-07"`
	To      string `json:"to,omitempty" jsonschema:"last day of the document"`
	InForce string `json:"in_force,omitempty" jsonschema:"only documents that say they are in force on this day"`
	Amount  string `json:"amount,omitempty" jsonschema:"only provisions with such an amount, such as >=1000万"`
	Cites   string `json:"cites,omitempty" jsonschema:"only documents that cite this 文号 or title"`
	Limit   int    `json:"limit,omitempty" jsonschema:"how many hits, 10 if left out, 50 at most"`
	Offset  int    `json:"offset,omitempty" jsonschema:"how many hits go before"`
}

func (d *door) search(ctx context.Context, q Query) (any, error) {
	if err := words("query", q.Text, "issuer", q.Issuer, "kind", q.Kind, "from", q.From, "to", q.To, "in_force", q.InForce, "amount", q.Amount, "cites", q.Cites); err != nil {
		return nil, err
	}
	if d.o.Search == nil {
		return nil, errNoIndex
	}
	if q.Limit < 0 || q.Limit > 50 || q.Offset < 0 {
		return nil, fmt.Errorf("limit is 1 to 50, and offset at least 0")
	}
	if q.Text == "" && q == (Query{Limit: q.Limit, Offset: q.Offset}) {
		return nil, fmt.Errorf("query: say which words, or give a filter")
	}
	answer, err := d.o.Search(ctx, q)
	if err != nil {
		return nil, err
	}
	checks := map[string]graph.Checks{} // of the documents of the hits
	for i := range answer.Hits {
		of := answer.Hits[i].Document
		if _, ok := checks[of]; !ok {
			if checks[of], err = d.g.Source.Checks(of); err != nil {
				return nil, err
			}
		}
	}
	return map[string]any{"note": note, "total": answer.Total, "offset": answer.Offset, "why": answer.Why, "hits": answer.Hits, "checks": checks}, nil
}

// A provisionQuery is what the tool get_provision is asked.
type provisionQuery struct {
	Work      string `json:"work" jsonschema:"a text: its id, 文号 or title"`
	Provision string `json:"provision,omitempty" jsonschema:"such as 第九条第（三）项, or an eid such as p1__art_9"`
	On        string `json:"on,omitempty" jsonschema:"day on which the text should be in force, such as 2024-01-01; today if left out"`
}

// An answer is about one text.
type answer struct {
	Note       string        `json:"note"`
	Found      bool          `json:"found"`
	Message    string        `json:"message,omitempty"`
	Candidates []candidate   `json:"candidates,omitempty"` // where more than one text has the name
	Status     *graph.Status `json:"status,omitempty"`
	Provisions []provision   `json:"provisions,omitempty"`
	Contents   []line        `json:"contents,omitempty"`   // provisions of the text, where none was named
	Amendments []graph.Step  `json:"amendments,omitempty"` // that are in force on the day: the words are as first printed
	Checks     *graph.Checks `json:"checks,omitempty"`     // what the document proves about its reading
}

// A provision is its words and where they stand.
type provision struct {
	Number   string `json:"number,omitempty"`
	Title    string `json:"title,omitempty"`
	Work     string `json:"work"`
	Document string `json:"document"`
	graph.Text
}

// A candidate is a text that may be meant.
type candidate struct {
	Work   string `json:"work"`
	Held   bool   `json:"held"`
	Number string `json:"number,omitempty"`
	Title  string `json:"title,omitempty"`
	Date   string `json:"date,omitempty"`
}

// A line is a provision in the list of a text.
type line struct {
	EID     string `json:"eid"`
	Type    string `json:"type"`
	Label   string `json:"label,omitempty"`
	Heading string `json:"heading,omitempty"`
}

// longestContents bounds the list of the provisions of a text.
const longestContents = 400

// day reads the day of an argument; today if it is "".
func day(name, s string) (parse.Day, error) {
	if s == "" {
		t := time.Now()
		return parse.Day{Year: t.Year(), Month: int(t.Month()), Day: t.Day()}, nil
	}
	list := parse.Dates(s, nil)
	if len(list) != 1 || list[0].Start != 0 || list[0].End != len(s) || list[0].Value.Precision != parse.PrecisionDay || list[0].Value.From.IsZero() {
		return parse.Day{}, fmt.Errorf("%s: a day is written 2024-01-01", name)
	}
	return list[0].Value.From, nil
}

// text finds the one text that is meant, or says why there is none.
func (d *door) text(work string) (graph.Found, *answer) {
	found := d.g.Find(work)
	switch len(found) {
	case 1:
		return found[0], nil
	case 0:
		a := &answer{Note: note, Message: "not held: this collection has no such text; whether it exists is not known here"}
		for _, w := range d.g.Near(work, 5) {
			a.Candidates = append(a.Candidates, candidate{w.ID, w.Held, w.Number, w.Title, w.Date})
		}
		return graph.Found{}, a
	}
	a := &answer{Note: note, Message: fmt.Sprintf("ambiguous: %d texts have this name; choose one by its work", len(found))}
	for _, f := range found {
		a.Candidates = append(a.Candidates, candidate{f.Work.ID, f.Work.Held, f.Work.Number, f.Work.Title, f.Work.Date})
	}
	return graph.Found{}, a
}

func (d *door) provision(_ context.Context, q provisionQuery) (any, error) {
	if err := words("work", q.Work, "provision", q.Provision, "on", q.On); err != nil {
		return nil, err
	}
	if strings.TrimSpace(q.Work) == "" {
		return nil, fmt.Errorf("work: name a text by its id, number or title")
	}
	on, err := day("on", q.On)
	if err != nil {
		return nil, err
	}
	f, missing := d.text(q.Work)
	if missing != nil {
		return missing, nil
	}
	status := d.g.StatusOf(f.Work, f.Part, on)
	a := &answer{Note: note, Status: &status}
	for _, s := range status.Evidence {
		if (s.Says == graph.Amends || s.Partial) && !s.Negated && !s.Day.IsZero() && s.Day.Compare(on) <= 0 {
			a.Amendments = append(a.Amendments, s)
		}
	}
	if !f.Work.Held {
		a.Message = "not held: this collection cites the text and does not have it"
		return a, nil
	}
	document := f.Work.Editions[0].Document
	checks, err := d.g.Source.Checks(document)
	if err != nil {
		return nil, err
	}
	a.Checks = &checks
	if q.Provision == "" {
		return a, d.contents(a, f, document)
	}
	list, err := d.g.Provision(f.Work, f.Part, q.Provision)
	if err != nil {
		return nil, err
	}
	for _, t := range list {
		a.Provisions = append(a.Provisions, provision{f.Work.Number, f.Work.Title, f.Work.ID, document, t})
	}
	a.Found = len(list) > 0
	if !a.Found {
		a.Message = "the text is held, and has no such provision"
	}
	return a, nil
}

// contents lists the provisions of a text.
func (d *door) contents(a *answer, f graph.Found, document string) error {
	for p, err := range d.g.Source.Provisions(document) {
		if err != nil {
			return err
		}
		if f.Part > 0 && p.Part != f.Part {
			continue
		}
		if len(a.Contents) == longestContents {
			a.Message = fmt.Sprintf("the first %d provisions", longestContents)
			break
		}
		a.Contents = append(a.Contents, line{p.EID, p.Type, p.Label, p.Heading})
	}
	a.Found = true
	return nil
}

// A verification is what the tool verify_citations is asked.
type verification struct {
	Text string `json:"text" jsonschema:"any text with citations such as 《…办法》（…〔2022〕3号）第九条规定：“…”"`
	On   string `json:"on,omitempty" jsonschema:"day on which the cited texts should be in force; today if left out"`
}

func (d *door) verify(_ context.Context, q verification) (any, error) {
	if err := word("on", q.On); err != nil {
		return nil, err
	}
	if !utf8.ValidString(q.Text) {
		return nil, fmt.Errorf("text is no UTF-8")
	}
	if strings.ContainsFunc(q.Text, func(r rune) bool { return unicode.IsControl(r) && r != '\n' && r != '\r' && r != '\t' }) {
		return nil, fmt.Errorf("text has control characters")
	}
	on, err := day("on", q.On)
	if err != nil {
		return nil, err
	}
	list, err := d.g.Verify(q.Text, on)
	if err != nil {
		return nil, err
	}
	if list == nil {
		list = []graph.Verdict{}
	}
	return map[string]any{"note": note, "on": on, "not_held_means": "not in this collection; whether it exists is not known here", "citations": list}, nil
}

// A statusQuery is what the tool status is asked.
type statusQuery struct {
	Work string `json:"work" jsonschema:"a text: its id, 文号 or title"`
	On   string `json:"on,omitempty" jsonschema:"the day, such as 2024-01-01; today if left out"`
}

func (d *door) status(_ context.Context, q statusQuery) (any, error) {
	if err := words("work", q.Work, "on", q.On); err != nil {
		return nil, err
	}
	on, err := day("on", q.On)
	if err != nil {
		return nil, err
	}
	f, missing := d.text(q.Work)
	if missing != nil {
		return missing, nil
	}
	s := d.g.StatusOf(f.Work, f.Part, on)
	a := &answer{Note: note, Found: f.Work.Held, Status: &s}
	if !f.Work.Held {
		a.Message = "not held: this collection cites the text and does not have it"
		return a, nil
	}
	checks, err := d.g.Source.Checks(f.Work.Editions[0].Document)
	a.Checks = &checks
	return a, err
}

// A changesQuery is what the tool what_changed is asked.
type changesQuery struct {
	Since  string `json:"since" jsonschema:"first day, such as 2023-01-01"`
	Until  string `json:"until,omitempty" jsonschema:"last day; today if left out"`
	Limit  int    `json:"limit,omitempty" jsonschema:"how many changes, 50 if left out, 500 at most"`
	Offset int    `json:"offset,omitempty" jsonschema:"how many changes go before"`
}

func (d *door) changed(_ context.Context, q changesQuery) (any, error) {
	if err := words("since", q.Since, "until", q.Until); err != nil {
		return nil, err
	}
	if q.Since == "" {
		return nil, fmt.Errorf("since: name the first day")
	}
	since, err := day("since", q.Since)
	if err != nil {
		return nil, err
	}
	until, err := day("until", q.Until)
	if err != nil {
		return nil, err
	}
	if q.Limit == 0 {
		q.Limit = 50
	}
	if q.Limit < 0 || q.Limit > 500 || q.Offset < 0 {
		return nil, fmt.Errorf("limit is 1 to 500, and offset at least 0")
	}
	list := d.g.Changes(since, until)
	from := min(q.Offset, len(list))
	page := list[from:min(from+q.Limit, len(list))]
	if page == nil {
		page = []graph.Change{}
	}
	return map[string]any{"note": note, "total": len(list), "offset": from, "changes": page}, nil
}
