package score

// The parts of the issue's JSON that are compared.
type issue struct {
	Name        string     `json:"name"`
	LatinName   string     `json:"latin_name"`
	Year        int        `json:"year"`
	Number      int        `json:"number"`
	TotalNumber int        `json:"total_number"`
	Sponsor     string     `json:"sponsor"`
	Contents    []entry    `json:"contents"`
	Documents   []document `json:"documents"`
	Colophon    struct {
		Address  string `json:"address"`
		Postcode string `json:"postcode"`
		Phone    string `json:"phone"`
		Website  string `json:"website"`
	} `json:"colophon"`
	Layers []struct {
		Span [2]int `json:"span"`
	} `json:"layers"`
}

type entry struct {
	Column   string `json:"column"`
	Title    string `json:"title"`
	Page     int    `json:"page"`
	Document *int   `json:"document"`
}

type document struct {
	ID         string     `json:"id"`
	Column     string     `json:"column"`
	Masthead   string     `json:"masthead"`
	Number     *number    `json:"number"`
	Title      string     `json:"title"`
	Kind       string     `json:"kind"`
	Issuers    []string   `json:"issuers"`
	Recipients []string   `json:"recipients"`
	Signers    []string   `json:"signers"`
	Date       string     `json:"date"`
	CopiesTo   []string   `json:"copies_to"`
	PrintedBy  string     `json:"printed_by"`
	PrintedOn  string     `json:"printed_on"`
	FirstPage  int        `json:"first_page"`
	Effect     effect     `json:"effect"`
	Parts      []part     `json:"parts"`
	Amounts    []amount   `json:"amounts"`
	Dates      []date     `json:"dates"`
	Durations  []duration `json:"durations"`
	Citations  []citation `json:"citations"`
	Aliases    []alias    `json:"aliases"`
	Repeals    []citation `json:"repeals"`
	Contacts   []contact  `json:"contacts"`
	People     []person   `json:"people"`
	Spans      spans      `json:"spans"`

	TitleSpans    spans `json:"title_spans"`
	MastheadSpans spans `json:"masthead_spans"`
}

type number struct {
	Text   string `json:"text"`
	Agency string `json:"agency"`
	Year   int    `json:"year"`
	Serial int    `json:"serial"`
	Spans  spans  `json:"spans"`
}

type effect struct {
	From  string `json:"from"`
	Until string `json:"until"`
	Term  string `json:"term"`
}

type part struct {
	Role  string `json:"role"`
	Label string `json:"label"`
	Title string `json:"title"`
	Body  []node `json:"body"`

	Effect *effect `json:"effect"`
}

type node struct {
	EID      string `json:"eid"`
	Type     string `json:"type"`
	Level    int    `json:"level"`
	Label    string `json:"label"`
	Number   int    `json:"number"`
	Heading  string `json:"heading"`
	Children []node `json:"children"`
	Table    *table `json:"table"`
	Spans    spans  `json:"spans"`
}

type table struct {
	Header [][]string `json:"header"`
	Rows   [][]string `json:"rows"`
	Spans  spans      `json:"spans"`
}

type amount struct {
	Kind  string   `json:"kind"`
	Min   float64  `json:"min"`
	Max   float64  `json:"max"`
	Unit  string   `json:"unit"`
	Per   []string `json:"per"`
	Bound string   `json:"bound"`
	Spans spans    `json:"spans"`

	Exclusive bool `json:"exclusive"`
}

type date struct {
	From      string   `json:"from"`
	To        string   `json:"to"`
	Precision string   `json:"precision"`
	Bound     string   `json:"bound"`
	Recurring string   `json:"recurring"`
	Inferred  []string `json:"inferred"`
	Spans     spans    `json:"spans"`
}

type duration struct {
	ISO     string `json:"iso"`
	Working bool   `json:"working"`
	Natural bool   `json:"natural"`
	Spans   spans  `json:"spans"`
}

type alias struct {
	Name  string `json:"name"`
	For   string `json:"for"`
	Spans spans  `json:"spans"`
}

type citation struct {
	Title      string  `json:"title"`
	Number     *number `json:"number"`
	Relation   string  `json:"relation"`
	Spans      spans   `json:"spans"`
	TitleSpans spans   `json:"title_spans"`

	Kind     string   `json:"kind"`
	Pinpoint string   `json:"pinpoint"`
	Inferred []string `json:"inferred"`
}

type contact struct {
	Kind  string `json:"kind"`
	Text  string `json:"text"`
	Spans spans  `json:"spans"`
}

type person struct {
	Name  string `json:"name"`
	Role  string `json:"role"`
	Post  string `json:"post"`
	Unit  string `json:"unit"`
	Phone string `json:"phone"`
	Spans spans  `json:"spans"`
}

// spans are byte ranges of the text, in order.
type spans [][2]int

// first is where the first of them begins, -1 where there is none.
func (s spans) first() int {
	if len(s) == 0 {
		return -1
	}
	at := s[0][0]
	for _, x := range s {
		at = min(at, x[0])
	}
	return at
}

// last is where the last of them ends.
func (s spans) last() int {
	at := -1
	for _, x := range s {
		at = max(at, x[1])
	}
	return at
}
