package search

import (
	"context"
	"fmt"
	"strings"
)

// A Query asks for provisions and documents. The zero value of a field asks for nothing.
type Query struct {
	Text string // words, "phrases", AND, OR, NOT, parentheses

	Issuer  string // a name that is part of that of an issuer
	Kind    string // 文种: 通知
	Column  string // part of a 栏目
	Year    int    // of the document's day
	From    string // first day of the document, 2022-06-07 or 2022年6月7日
	To      string // last day of the document
	InForce string // day on which the document says it is in force
	Amount  string // >=1000万: the provision has such an amount
	Cites   string // 文号 or title of a text that the document cites
	Person  string // name of a person whom the document lists

	Limit  int // how many hits; DefaultLimit if 0
	Offset int // how many hits go before

	Facets bool // count what the documents of all hits have
}

// DefaultLimit is how many hits a page has.
const DefaultLimit = 10

// An Answer is a page of hits.
type Answer struct {
	Total      int     `json:"total"`            // hits on all pages
	Documents  int     `json:"documents"`        // how many of them are documents that have the words in their titles
	Provisions int     `json:"provisions"`       // how many are provisions
	Offset     int     `json:"offset"`           // how many go before the first
	Hits       []Hit   `json:"hits"`             //
	Why        string  `json:"why,omitempty"`    // where there is no hit: which word or filter excludes all
	Facets     *Facets `json:"facets,omitempty"` // where they are asked for
}

// hits are what a query finds before it is ranked.
type hits struct {
	documents, provisions set
}

func (h hits) count() int { return len(h.documents) + len(h.provisions) }

// Search answers a query. What is wrong with the query itself is an error of one line.
func (ix *Index) Search(ctx context.Context, q Query) (*Answer, error) {
	n, err := parseQuery(q.Text)
	if err != nil {
		return nil, err
	}
	filters, err := q.filters()
	if err != nil {
		return nil, err
	}
	s := &search{ix: ix, q: q, n: n, filters: filters}
	answer, err := s.run(ctx)
	return answer, ix.Told(ctx, err)
}

// run looks for what the words and the filters ask for.
func (s *search) run(ctx context.Context) (answer *Answer, err error) {
	if s.sp, err = s.ix.spine(ctx); err != nil {
		return nil, err
	}
	if s.found, err = s.ix.find(ctx, s.n); err != nil {
		return nil, err
	}
	if err := s.narrow(ctx); err != nil {
		return nil, err
	}
	return s.answer(ctx)
}

// A search is a query on its way.
type search struct {
	ix      *Index
	q       Query
	n       *node
	filters []filter
	sp      *spine
	found   *found
	left    []hits // what each filter leaves of all
}

// narrow asks the filters.
func (s *search) narrow(ctx context.Context) error {
	for i := range s.filters {
		documents, provisions, err := s.filters[i].apply(ctx, s.ix, s.sp)
		if err != nil {
			return err
		}
		s.left = append(s.left, hits{documents, provisions})
	}
	return nil
}

// worded returns what the words alone find: of a query without words the documents, or the provisions where a filter asks
// for something in them.
func (s *search) worded() hits {
	if s.n != nil {
		return hits{s.n.matches(s.found.titles, s.sp.all), s.n.matches(s.found.provisions, s.sp.provisions)}
	}
	for _, f := range s.filters {
		if f.provisions != "" {
			return hits{nil, s.sp.provisions}
		}
	}
	return hits{s.sp.all, nil}
}

// filtered returns what is left of h by the filters, except one.
func (s *search) filtered(h hits, except int) hits {
	for i, left := range s.left {
		if i == except {
			continue
		}
		h.provisions = h.provisions.and(left.provisions)
		if s.filters[i].provisions != "" {
			h.documents = nil // what is asked of a provision no title has
			continue
		}
		h.documents = h.documents.and(left.documents)
	}
	return h
}

func (s *search) answer(ctx context.Context) (*Answer, error) {
	all := s.worded()
	h := s.filtered(all, -1)
	a := &Answer{Total: h.count(), Documents: len(h.documents), Provisions: len(h.provisions), Offset: s.q.Offset, Hits: []Hit{}}
	if a.Total == 0 {
		a.Why = s.why(all)
		return a, nil
	}
	ranked, err := s.rank(ctx, h)
	if err != nil {
		return nil, err
	}
	if a.Hits, err = s.show(ctx, ranked); err == nil && s.q.Facets {
		a.Facets, err = s.facets(ctx, h)
	}
	return a, err
}

// why says which word or filter excludes all.
func (s *search) why(all hits) string {
	if len(s.sp.all) == 0 {
		return "the index holds no document"
	}
	if all.count() == 0 {
		return s.whyNoWords()
	}
	var to []string
	for i, f := range s.filters {
		if n := s.filtered(all, i).count(); n > 0 {
			to = append(to, fmt.Sprintf("without --%s %s there would be %s", f.name, f.value, plural(n, "hit")))
		}
	}
	if len(to) > 0 {
		return strings.Join(to, "; ")
	}
	for i, left := range s.left {
		if len(left.documents)+len(left.provisions) == 0 {
			return fmt.Sprintf("nothing in the index has --%s %s", s.filters[i].name, s.filters[i].value)
		}
	}
	return "several of the filters exclude all together"
}

// whyNoWords says which word of the query stands nowhere.
func (s *search) whyNoWords() string {
	var absent []string
	for _, w := range s.n.words() {
		if len(s.found.titles[w])+len(s.found.provisions[w]) == 0 {
			absent = append(absent, "“"+short(w.text)+"”")
		}
	}
	if len(absent) > 0 {
		return strings.Join(absent, ", ") + ": no title and no provision of the index has it"
	}
	return "no provision has all the words together"
}

func plural(n int, noun string) string {
	if n != 1 {
		noun += "s"
	}
	return fmt.Sprintf("%d %s", n, noun)
}

// page returns the hits of the page that is asked for.
func (s *search) page(n int) (from, to int) {
	limit := s.q.Limit
	if limit <= 0 {
		limit = DefaultLimit
	}
	from = min(max(0, s.q.Offset), n)
	return from, min(n, from+limit)
}
