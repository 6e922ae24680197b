package dataset

import (
	"iter"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/gongbao/gongbao/gazette"
	"github.com/gongbao/gongbao/parse"
)

// A Value is an amount, a date or a duration where it stands.
type Value struct {
	Head
	Belonging
	Provision string        `json:"provision,omitempty"` // id of the provision that it stands in; left out in a title
	EID       string        `json:"eid"`                 // address of the provision; p0__title and the like for a title
	Kind      string        `json:"kind"`
	Text      string        `json:"text"`                // as printed: figure, unit and per-unit
	Min       *parse.Number `json:"min,omitempty"`       // exact decimal in the base unit: yuan for money, % for a percentage, the printed unit for a measure
	Max       *parse.Number `json:"max,omitempty"`       // equal to min unless a range is printed
	Unit      string        `json:"unit,omitempty"`      // CNY, %, 百分点, m², 人
	Code      string        `json:"code,omitempty"`      // of the unit: ISO 4217 for money, UCUM for the others; left out where there is none
	Per       []string      `json:"per"`                 // 套 and 月 of 500 元/套/月
	Bound     string        `json:"bound,omitempty"`     // on which side of the printed figure or day the meant one lies
	Exclusive bool          `json:"exclusive,omitempty"` // the figure itself is outside: 超过, 低于, 不满, 以外
	From      parse.Day     `json:"from,omitzero"`       // first day of a date
	To        parse.Day     `json:"to,omitzero"`         // last day, inclusive
	Precision string        `json:"precision,omitempty"` // of a date
	Recurring string        `json:"recurring,omitempty"` // yearly: 每年9月中旬; monthly: 每月15日
	EDTF      string        `json:"edtf,omitempty"`      // Extended Date/Time Format, ISO 8601-2: 2022-07/2022-09
	ISO       string        `json:"iso,omitempty"`       // of a duration, ISO 8601: P2Y, P15D
	ISOMax    string        `json:"iso_max,omitempty"`   // the upper end where a range is printed: P5D of 3-5日
	Working   bool          `json:"working,omitempty"`   // 工作日
	Natural   bool          `json:"natural,omitempty"`   // 自然年, 自然日
	Role      string        `json:"role,omitempty"`      // of a date
	Anchor    string        `json:"anchor,omitempty"`    // 公布之日 of 自公布之日起30日后
	Offset    string        `json:"offset,omitempty"`    // ISO 8601: P30D
	Words     *parse.Number `json:"words,omitempty"`     // the same sum in words: 贰万元整 in ¥20000.00（大写：贰万元整）
	Differs   bool          `json:"differs,omitempty"`   // the words are another sum
	Qualifier []string      `json:"qualifier"`           // words outside of the text that gave the bound: 不超过, 最高
	Inferred  []string      `json:"inferred"`            // parts of the value that are not printed at it
	Cell      []int         `json:"cell,omitempty"`      // row and column in a table, counted from 0; the header rows come first
	Sentence  string        `json:"sentence,omitempty"`  // it stands in; of a cell its row, each cell behind its heading

	Confidence float64 `json:"confidence,omitempty"` // least confidence of the OCR in its words, from 0 to 1; left out where there was no OCR
	Place
}

// The kinds of values.
const (
	KindMoney    = string(parse.Money)
	KindPercent  = string(parse.Percent)
	KindMeasure  = string(parse.Measure)
	KindCount    = string(parse.Count)
	KindDate     = "date"
	KindDuration = "duration"
)

// values yields the values of all documents, in the order of the text.
func (v *view) values() iter.Seq[Value] {
	return func(yield func(Value) bool) {
		for i := range v.docs {
			for _, value := range v.valuesOf(&v.docs[i]) {
				if !yield(value) {
					return
				}
			}
		}
	}
}

// valuesOf gathers the values of one document in the order of the text. The number in an id counts those of a provision.
func (v *view) valuesOf(d *docView) []Value {
	out := make([]Value, 0, len(d.Amounts)+len(d.Dates)+len(d.Durations))
	for i := range d.Amounts {
		out = append(out, v.amount(d, &d.Amounts[i]))
	}
	for i := range d.Dates {
		out = append(out, v.date(d, &d.Dates[i]))
	}
	for i := range d.Durations {
		out = append(out, v.duration(d, &d.Durations[i]))
	}
	slices.SortStableFunc(out, func(a, b Value) int { return start(a.Spans) - start(b.Spans) })
	count := counter{}
	for i := range out {
		out[i].Head = v.head(NameValues, d.work, d.index, out[i].EID, count.next(out[i].EID))
	}
	return out
}

// start returns where spans begin.
func start(spans []gazette.Span) int {
	if len(spans) == 0 {
		return 0
	}
	return spans[0].Start
}

// value begins the record of a value at a place.
func (v *view) value(d *docView, p *gazette.Place, qualifier []gazette.Phrase, inferred parse.Inferred) Value {
	out := Value{
		Belonging: v.belonging(d), Provision: v.provisionID(d, p.EID), EID: p.EID, Text: p.Text, Per: []string{}, Qualifier: []string{},
		Inferred: list(inferred.Names()), Sentence: v.sentence(d, p), Confidence: p.Confidence, Place: v.places.place(p.Spans),
	}
	for _, q := range qualifier {
		out.Qualifier = append(out.Qualifier, q.Text)
	}
	if p.Cell != nil {
		out.Cell = p.Cell[:]
	}
	return out
}

func (v *view) amount(d *docView, a *gazette.Amount) Value {
	out := v.value(d, &a.Place, a.Qualifier, a.Inferred)
	out.Kind, out.Min, out.Max, out.Unit, out.Per = string(a.Kind), &a.Min, &a.Max, a.Unit, list(a.Per)
	out.Code = unitCode(a)
	out.Bound, out.Exclusive, out.Differs = string(a.Bound), a.Exclusive, a.Differs
	if a.Words != (parse.Number{}) {
		out.Words = &a.Words
	}
	return out
}

// unitCode returns the code of the unit of an amount.
func unitCode(a *gazette.Amount) string {
	switch {
	case a.Kind == parse.Money:
		return a.Unit // ISO 4217 already
	case a.Unit == "%":
		return "%"
	}
	return a.Code
}

func (v *view) date(d *docView, x *gazette.Date) Value {
	out := v.value(d, &x.Place, x.Qualifier, x.Inferred)
	out.Kind, out.From, out.To, out.Precision = KindDate, x.From, x.To, string(x.Precision)
	out.Bound, out.Recurring, out.EDTF, out.Role = string(x.Bound), x.Recurring, x.EDTF, string(x.Role)
	out.Anchor, out.Offset = x.Anchor, x.Offset
	return out
}

func (v *view) duration(d *docView, x *gazette.Duration) Value {
	out := v.value(d, &x.Place, x.Qualifier, 0)
	out.Kind, out.ISO, out.ISOMax, out.Working, out.Natural = KindDuration, x.ISO, x.Max, x.Working, x.Natural
	out.Bound, out.Exclusive = string(x.Bound), x.Exclusive
	return out
}

// sentence returns the sentence that a value stands in, or the row of its table.
func (v *view) sentence(d *docView, p *gazette.Place) string {
	k, ok := d.at[p.EID]
	switch {
	case !ok && p.EID == "p0__title":
		return beginning(d.Title)
	case !ok:
		return ""
	case d.nodes[k].Table != nil && p.Cell != nil:
		return v.rowSentence(d.nodes[k].Table, *p.Cell)
	}
	a := v.alignment(&d.nodes[k])
	return a.sentence(a.index(start(p.Spans)))
}

// alignment lays the text of a node beside the source, once.
func (v *view) alignment(n *nodeView) *alignment {
	if n.line == nil {
		n.line = align(v.text, n.Node)
	}
	return n.line
}

// newRowLine writes a row of a table with the heading before each cell: 项目：渡口；金额（万元）：20.
func newRowLine(t *gazette.Table, row int) rowLine {
	l := rowLine{table: t, row: row}
	var cells []string
	named := true
	switch at := row - len(t.Header); {
	case row < len(t.Header):
		cells, named = t.Header[row], false
	case at < len(t.Filled):
		cells = t.Filled[at]
	case at < len(t.Rows):
		cells = t.Rows[at]
	}
	var b strings.Builder
	parted := false
	for c, cell := range cells {
		l.cells = append(l.cells, b.Len())
		if named {
			if cell = strings.Join(strings.Fields(cell), " "); cell == "" {
				continue
			}
			if h := columnName(t, c); h != "" {
				cell = h + "：" + cell
			}
		}
		if parted {
			b.WriteString("；")
		}
		b.WriteString(cell)
		parted = true
	}
	l.text = b.String()
	l.long = len(l.text) > longestContext && utf8.RuneCountInString(l.text) > longestContext
	return l
}

// columnName returns the heading of a column: the lowest row of the header that names it.
func columnName(t *gazette.Table, column int) string {
	for i := len(t.Header) - 1; i >= 0; i-- {
		if row := t.Header[i]; column < len(row) && row[column] != "" {
			return strings.Join(strings.Fields(row[column]), "")
		}
	}
	return ""
}
