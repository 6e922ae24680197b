package gazette

import "github.com/gongbao/gongbao/parse"

// A Place says where a value stands: every value has one.
type Place struct {
	Text  string  `json:"text"` // as printed
	Spans []Span  `json:"spans"`
	EID   string  `json:"eid"`            // of the node it stands in; p0__title and the like for a title
	Cell  *[2]int `json:"cell,omitempty"` // row and column, where the node is a table; the header rows come first

	Confidence float64 `json:"confidence,omitempty"` // least confidence of the OCR in its words, from 0 to 1; 0 where there was no OCR
}

// A Phrase is a word outside of a value that says more about it, such as 不超过 before 200 万元.
type Phrase struct {
	Text  string `json:"text"` // as printed
	Spans []Span `json:"spans"`
}

// An Amount is a sum of money, a percentage, a measure or a count where it stands, such as 4000 万元.
type Amount struct {
	parse.Amount
	Qualifier []Phrase `json:"qualifier,omitempty"` // the words that gave the bound
	Partner   *int     `json:"partner,omitempty"`   // index of the other end: 5万元以上 and 15万元以下 of 5万元以上15万元以下的罚款
	Place
}

// A Date is a day or a period where it stands, such as 2022年7—9月.
type Date struct {
	parse.Date
	Qualifier []Phrase `json:"qualifier,omitempty"` // the words that gave the bound: 前, 之前, 起
	Place
}

// A Duration is a length of time where it stands, such as 3个工作日.
type Duration struct {
	parse.Duration
	Qualifier []Phrase `json:"qualifier,omitempty"` // the words that gave the bound
	Place
}

// A Citation is a reference to another text where it stands, such as 《云州市预算办法》（云政规〔2021〕16号）.
type Citation struct {
	parse.Citation
	Number     *DocNumber `json:"number"`                // printed after the title or alone; nil if none is
	TitleSpans []Span     `json:"title_spans,omitempty"` // where the title is printed with its marks: for an inferred title, at the earlier mention
	Document   *int       `json:"document"`              // index of the document, when it is in this issue
	Targets    []string   `json:"targets,omitempty"`     // addresses of the provisions of this issue that the pinpoint names
	Full       string     `json:"full_title,omitempty"`  // what a short form stands for: the title that （以下简称《通知》） is bound to

	Of *parse.DocNumber `json:"of,omitempty"` // number of what a short form stands for
	Place
}

// An Alias is a short name that the document gives to something, where it does so: 以下简称“园区”. It is good from there on.
type Alias struct {
	parse.Alias
	Place
}

// A Contact is a telephone number, an address and the like where it stands.
type Contact struct {
	parse.Contact
	Place
}

// A Person is a person in a list of members or duties where it stands.
type Person struct {
	Name  string `json:"name"`           // without inner spaces
	Role  string `json:"role,omitempty"` // such as 组长, 成员, 责任人
	Post  string `json:"post,omitempty"` // such as 市财政局局长
	Unit  string `json:"unit,omitempty"`
	Phone string `json:"phone,omitempty"`
	Place
}

// An Effect is the validity of a document or part: 自2022年7月16日起施行，有效期2年.
type Effect struct {
	parse.Effect
	Place
}
