package synth

import "encoding/json"

// Kind is what a planted value means.
type Kind string

// The kinds of planted values. The first eight stand in values.jsonl, the others in further files.
const (
	Money     Kind = "money"     // 4000万元
	Percent   Kind = "percent"   // 50%
	Measure   Kind = "measure"   // 400平方米
	Duration  Kind = "duration"  // 3个工作日
	Date      Kind = "date"      // 2022年7—9月
	DocNumber Kind = "docnumber" // 栖政规〔2022〕3号
	Title     Kind = "title"     // 《…办法》
	Phone     Kind = "phone"     // 0799-8000123
	Count     Kind = "count"     // 300个
	person    Kind = "person"    // kept in People
	fixed     Kind = "fixed"     // not to be broken: a marker, a label, a defined name
)

// Value is one planted value. Only the fields of its kind are set.
type Value struct {
	Kind     Kind
	Text     string // as printed without noise
	Raw      string // as it stands now; with noise it may differ from Text and hold line breaks
	Line     int    // counted from 1
	Start    int    // characters before it in its line
	At       Span
	Document int     // index of the document it stands in
	Cell     *[2]int // row and column where it stands in a table; header rows count below zero
	Optional bool    // readers may differ about it: neither missed nor extra
	Damaged  bool    // the noise took away what nobody could bring back

	Min, Max  float64 // money in yuan, percent, measure, count
	Unit      string
	Per       []string
	Bound     string // exact, at_most, at_least, about; of a date: exact, before, after
	Exclusive bool   // the figure itself is outside: 超过, 低于

	ISO              string // of a duration
	Working, Natural bool

	From, To     string // days, empty when nothing gives the year
	Precision    string
	InferredYear bool
	Recurring    string

	Agency string // of a document number
	Year   int
	Serial int
	Header bool

	Number    string // the document number right after a title
	TitleKind string // law, document, other
	Relation  string // basis, issues, repeals, implements, mentions

	person *Person
}

// MarshalJSON writes the fields of the kind in the order of the gold files.
func (v Value) MarshalJSON() ([]byte, error) {
	type place struct {
		Line     int     `json:"line"`
		Start    int     `json:"start"`
		Text     string  `json:"text"`
		Kind     Kind    `json:"type"`
		Printed  string  `json:"printed,omitempty"`
		Cell     *[2]int `json:"cell,omitempty"`
		Optional bool    `json:"optional,omitempty"`
		Damaged  bool    `json:"damaged,omitempty"`
	}
	at := place{Line: v.Line, Start: v.Start, Text: v.Raw, Kind: v.Kind, Cell: v.Cell,
		Optional: v.Optional || v.Damaged, Damaged: v.Damaged}
	if v.Raw != v.Text {
		at.Printed = v.Text
	}
	switch v.Kind {
	case Money:
		return json.Marshal(struct {
			place
			Min      float64  `json:"min"`
			Max      float64  `json:"max"`
			Currency string   `json:"currency"`
			Per      []string `json:"per"`
			Bound    string   `json:"bound"`
		}{at, v.Min, v.Max, "CNY", append([]string{}, v.Per...), v.Bound})
	case Percent, Measure, Count:
		return json.Marshal(struct {
			place
			Min   float64 `json:"min"`
			Max   float64 `json:"max"`
			Unit  string  `json:"unit,omitempty"`
			Bound string  `json:"bound"`
		}{at, v.Min, v.Max, v.Unit, v.Bound})
	case Duration:
		return json.Marshal(struct {
			place
			ISO     string `json:"iso"`
			Working bool   `json:"working"`
			Natural bool   `json:"natural"`
		}{at, v.ISO, v.Working, v.Natural})
	case Date:
		return json.Marshal(struct {
			place
			From      *string `json:"from"`
			To        *string `json:"to"`
			Precision string  `json:"precision"`
			Inferred  bool    `json:"inferred_year"`
			Recurring *string `json:"recurring"`
			Bound     string  `json:"bound"`
		}{at, orNull(v.From), orNull(v.To), v.Precision, v.InferredYear, orNull(v.Recurring), v.Bound})
	case DocNumber:
		return json.Marshal(struct {
			place
			Agency string `json:"agency"`
			Year   *int   `json:"year"`
			Serial int    `json:"serial"`
			Header bool   `json:"header"`
		}{at, v.Agency, nonZero(v.Year), v.Serial, v.Header})
	case Title:
		return json.Marshal(struct {
			place
			Number   *string `json:"number"`
			Class    string  `json:"kind"`
			Relation string  `json:"relation,omitempty"`
		}{at, orNull(v.Number), v.TitleKind, v.Relation})
	}
	return json.Marshal(at)
}

// orNull gives nil for an empty string, which JSON writes as null.
func orNull(s string) *string {
	if s == "" {
		return nil
	}
	return &s
}

// nonZero gives nil for 0, which JSON writes as null.
func nonZero(n int) *int {
	if n == 0 {
		return nil
	}
	return &n
}
