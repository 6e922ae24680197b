package words

import "github.com/gongbao/gongbao/gazette"

// A Kind says what a token is.
type Kind string

// The kinds of tokens.
const (
	Word      Kind = "word"      // 停车, or a run of Latin letters
	Number    Kind = "number"    // 三, 2019
	Amount    Kind = "amount"    // 4000 万元
	Date      Kind = "date"      // 2022年6月7日
	Duration  Kind = "duration"  // 五年, 15个工作日
	DocNumber Kind = "docnumber" // 文号: 国办发〔2019〕5号
	Title     Kind = "title"     // 《…办法》
	Name      Kind = "name"      // of a person
	Contact   Kind = "contact"   // a telephone number, an address, a site
	Marker    Kind = "marker"    // 第九条, （一）
	Sign      Kind = "sign"      // ，
)

// A Token is a word or a value of a text, in its order.
type Token struct {
	Kind    Kind           `json:"kind"`
	Text    string         `json:"text"`              // as printed, without the spaces and line ends inside
	Reading string         `json:"reading,omitempty"` // what it means, where that is not its text: 40000000 CNY, 2022-06-07, P5Y
	Spans   []gazette.Span `json:"spans"`             // bytes of the source text: several where it is broken over lines or has spaces inside
}

// An item is something that is kept whole.
type item struct {
	kind    Kind
	reading string
	spans   []gazette.Span
}

// rank orders kinds where two items share characters: the first keeps them.
func (k Kind) rank() int {
	for i, x := range []Kind{Marker, Title, DocNumber, Amount, Date, Duration, Contact, Name} {
		if x == k {
			return i
		}
	}
	return len(k) + 8
}
