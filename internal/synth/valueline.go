package synth

// The lines of values.jsonl: the place of a value, and the fields of its kind in the order of the gold files.
type (
	placeLine struct {
		Line     int     `json:"line"`
		Start    int     `json:"start"`
		Text     string  `json:"text"`
		Kind     Kind    `json:"type"`
		Printed  string  `json:"printed,omitempty"` // where noise changed it
		Cell     *[2]int `json:"cell,omitempty"`
		Optional bool    `json:"optional,omitempty"`
		Damaged  bool    `json:"damaged,omitempty"`
	}
	moneyLine struct {
		placeLine
		Min      float64  `json:"min"`
		Max      float64  `json:"max"`
		Currency string   `json:"currency"`
		Per      []string `json:"per"`
		Bound    string   `json:"bound"`
	}
	amountLine struct {
		placeLine
		Min   float64 `json:"min"`
		Max   float64 `json:"max"`
		Unit  string  `json:"unit,omitempty"`
		Bound string  `json:"bound"`
	}
	durationLine struct {
		placeLine
		ISO     string `json:"iso"`
		Working bool   `json:"working"`
		Natural bool   `json:"natural"`
	}
	dateLine struct {
		placeLine
		From      *string `json:"from"`
		To        *string `json:"to"`
		Precision string  `json:"precision"`
		Inferred  bool    `json:"inferred_year"`
		Recurring *string `json:"recurring"`
		Bound     string  `json:"bound"`
	}
	docNumberLine struct {
		placeLine
		Agency string `json:"agency"`
		Year   *int   `json:"year"`
		Serial int    `json:"serial"`
		Header bool   `json:"header"`
	}
	titleLine struct {
		placeLine
		Number   *string `json:"number"`
		Class    string  `json:"kind"`
		Relation string  `json:"relation,omitempty"`
	}
)

// MarshalJSON writes v as a line of values.jsonl.
func (v Value) MarshalJSON() ([]byte, error) { return encode(v.jsonLine(), "") }

// jsonLine is the line of the kind of v.
func (v Value) jsonLine() any {
	at := placeLine{Line: v.Line, Start: v.Start, Text: v.Raw, Kind: v.Kind, Cell: v.Cell,
		Optional: v.Optional || v.Damaged, Damaged: v.Damaged}
	if v.Raw != v.Text {
		at.Printed = v.Text
	}
	switch v.Kind {
	case Money:
		return moneyLine{at, v.Min, v.Max, "CNY", append([]string{}, v.Per...), v.Bound}
	case Percent, Measure, Count:
		return amountLine{at, v.Min, v.Max, v.Unit, v.Bound}
	case Duration:
		return durationLine{at, v.ISO, v.Working, v.Natural}
	case Date:
		return dateLine{at, orNull(v.From), orNull(v.To), v.Precision, v.InferredYear, orNull(v.Recurring), v.Bound}
	case DocNumber:
		return docNumberLine{at, v.Agency, nonZero(v.Year), v.Serial, v.Header}
	case Title:
		return titleLine{at, orNull(v.Number), v.TitleKind, v.Relation}
	}
	return at
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
