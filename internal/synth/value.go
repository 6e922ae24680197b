package synth

// Kind is what a planted value means.
type Kind string

// The kinds of planted values. The first eight stand in values.jsonl, the others in more.jsonl.
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
	Email     Kind = "email"     // lanhu@lanhu.gov.cn
	Alias     Kind = "alias"     // 以下简称《办法》
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

	Name, For string // of an alias: the short name without its marks, and the title that it stands for

	person *Person
}
