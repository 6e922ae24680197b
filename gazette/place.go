package gazette

import (
	"github.com/gongbao/gongbao/parse"
)

// A Place says where a value stands: every value has one.
type Place struct {
	Text  string  `json:"text"` // as printed
	Spans []Span  `json:"spans"`
	EID   string  `json:"eid"`            // of the node it stands in
	Cell  *[2]int `json:"cell,omitempty"` // row and column, where the node is a table; the header rows come first
}

// An Amount is a sum of money, a percentage, a measure or a count where it stands.
type Amount struct{ Place }

// A Date is a day or a period where it stands, such as 2022年7—9月.
type Date struct {
	parse.Date
	Place
}

// A Duration is a length of time where it stands, such as 3个工作日.
type Duration struct{ Place }

// A Citation is a reference to another text where it stands, such as 《云州市预算办法》（云政规〔2021〕16号）.
type Citation struct{ Place }

// A Contact is a telephone number, an address and the like where it stands.
type Contact struct{ Place }

// A Person is a person in a list of members or duties where it stands.
type Person struct{ Place }

// Effect is the validity of a document or part.
type Effect struct {
	Text  string `json:"text"`
	Spans []Span `json:"spans"`
}
