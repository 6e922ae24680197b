package gazette

import (
	"encoding/json"
	"strconv"

	"github.com/gongbao/gongbao/internal/han"
	"github.com/gongbao/gongbao/parse"
)

// A Document is one official document (公文) of an issue, with all that it issues and attaches.
type Document struct {
	ID         string     `json:"id"`       // the 文号, such as 云政规〔2022〕3号; a stable slug where there is none
	Column     string     `json:"column"`   // 栏目
	Masthead   string     `json:"masthead"` // 发文机关标志 (GB/T 9704-2012, 7.2.4), such as 云州市人民政府文件
	Number     *DocNumber `json:"number"`   // 发文字号 (7.2.5); nil where none is printed
	Title      string     `json:"title"`    // 标题 (7.3.1)
	Kind       string     `json:"kind"`     // 文种, such as 通知
	Issuers    []string   `json:"issuers"`
	Recipients []string   `json:"recipients"` // 主送机关 (7.3.2), one entry for each addressee

	CopyNumber  Text     `json:"copy_number"`            // 份号 (7.2.1), such as 000001; with its zeros
	Secrecy     Text     `json:"secrecy"`                // 密级和保密期限 (7.2.2), such as 机密★1年
	TotalNumber int      `json:"total_number,omitempty"` // 总号, the count of all papers of the series: 25 of 第8号（总第25号）; 0 where none is printed
	Urgency     Text     `json:"urgency"`                // 紧急程度 (7.2.3): 特急, 加急
	ApprovedBy  []string `json:"approved_by"`            // 签发人 (7.2.6), the names; not who signs below the text
	Notes       []string `json:"notes"`                  // 附注 (7.3.6), without brackets: 此件公开发布
	History     []Event  `json:"history"`                // 题注 of a law or a decision, in printed order

	Signers   []string `json:"signers"`    // 发文机关署名 (7.3.5.1)
	Date      string   `json:"date"`       // 成文日期 (7.3.5.1), such as 2022-06-07: of the signature, or on which a meeting passed the text, of what a council of an executive organ passed that of the order; "" where unknown
	CopiesTo  []string `json:"copies_to"`  // 抄送机关 (7.4.2)
	PrintedBy Text     `json:"printed_by"` // 印发机关 (7.4.3)
	PrintedOn Text     `json:"printed_on"` // 印发日期
	FirstPage Page     `json:"first_page"` // as the contents print it; 0 where unknown
	LastPage  Page     `json:"last_page"`
	Effect    *Effect  `json:"effect"`
	Parts     []Part   `json:"parts"` // the notice itself first

	Amounts   []Amount   `json:"amounts"`
	Dates     []Date     `json:"dates"`
	Durations []Duration `json:"durations"`
	Citations []Citation `json:"citations"`
	Aliases   []Alias    `json:"aliases"` // short names that the document gives, each of use after its place
	Contacts  []Contact  `json:"contacts"`
	People    []Person   `json:"people"`
	Spans     []Span     `json:"spans"`

	Listed []Listed `json:"attachments_listed"` // 附件说明 (7.3.4), the attachments that the notice names below its text
	Seals  []Seal   `json:"seals"`              // 印章 (7.3.5) that an OCR program saw

	DateSpans      []Span `json:"date_spans,omitempty"`
	TitleSpans     []Span `json:"title_spans,omitempty"`
	MastheadSpans  []Span `json:"masthead_spans,omitempty"`
	RecipientSpans []Span `json:"recipient_spans,omitempty"`
	SignerSpans    []Span `json:"signer_spans,omitempty"`

	CopyNumberSpans []Span `json:"copy_number_spans,omitempty"`
	SecrecySpans    []Span `json:"secrecy_spans,omitempty"`
	UrgencySpans    []Span `json:"urgency_spans,omitempty"`
	ApprovedBySpans []Span `json:"approved_by_spans,omitempty"`
	NoteSpans       []Span `json:"note_spans,omitempty"`

	reach         []Span // lines in the head of a paper of Taiwan that say who handles it and how to reach him
	greeted       int    // how many of RecipientSpans stand above the text; those after them stand in 版记
	subjectInText bool   // the title is the subject of a paper of Taiwan, which stands in its text
	dated         []Span // DateSpans where the day stands in the head, above the text
	facts         han.Facts
	weekLines     []Span // lines that may print a day of the week
}

// An Event is one thing that was done to a text, as the note below its title (题注) tells:
// 2031年5月4日云州市第三届人民代表大会常务委员会第五次会议通过.
type Event struct {
	Event  string     `json:"event"`  // one of [Events]: passed, approved, published, amended or repealed
	Date   string     `json:"date"`   // such as 2031-05-04; "" where none is printed
	By     string     `json:"by"`     // the organ or the meeting; "" where none is printed
	Number *DocNumber `json:"number"` // of the order or the decision; nil where none is printed
	Text   string     `json:"text"`   // as printed
	Spans  []Span     `json:"spans"`
}

// A Listed is one attachment that 附件说明 names: 1. 云州市供水计划表.
type Listed struct {
	Number int    `json:"number"` // 1 of 附件：1.; 0 where the only one has none
	Title  string `json:"title"`
	Part   *int   `json:"part"` // index of the part that it is; nil where the text does not hold it
	Spans  []Span `json:"spans"`
}

// A Seal is 印章 (7.3.5) as an OCR program read it.
type Seal struct {
	Text  string `json:"text"` // what it says, such as 云州市人民政府; "" where nothing was read
	Spans []Span `json:"spans"`
}

// A Text is a string that JSON writes as null where it is empty, for what many documents do not print.
type Text string

// MarshalJSON writes "市政府办公室", or null.
func (t Text) MarshalJSON() ([]byte, error) { return t.AppendJSON(nil), nil }

// AppendJSON appends the JSON of t to b.
func (t Text) AppendJSON(b []byte) []byte {
	if t == "" {
		return append(b, "null"...)
	}
	quoted, _ := json.Marshal(string(t)) // a string can always be written
	return append(b, quoted...)
}

// A Page is the number of a page as it is printed. JSON writes null where it is 0, unknown.
type Page int

// MarshalJSON writes 3, or null.
func (p Page) MarshalJSON() ([]byte, error) { return p.AppendJSON(nil), nil }

// AppendJSON appends the JSON of p to b.
func (p Page) AppendJSON(b []byte) []byte {
	if p == 0 {
		return append(b, "null"...)
	}
	return strconv.AppendInt(b, int64(p), 10)
}

// A DocNumber is a 发文字号 where it stands, such as 云政规〔2022〕3号.
type DocNumber struct {
	parse.DocNumber
	Spans []Span `json:"spans"`
}

// A Part is a piece of a document that counts its own provisions: the notice, a text that it
// issues (印发件), or an attachment (附件).
type Part struct {
	Role   string `json:"role"`   // notice, instrument or attachment
	Label  string `json:"label"`  // as printed, such as 附件1; "" for a notice or an instrument
	Title  string `json:"title"`  // of the part; for the notice that of the document
	Parent *int   `json:"parent"` // index of the part that an attachment belongs to; nil for the document itself
	Body   []Node `json:"body"`
	Spans  []Span `json:"spans"`

	Effect *Effect `json:"effect,omitempty"`

	titleSpans []Span
	effects    []Effect // every clause on validity, in printed order
}

// A Node is a provision, a heading, an item, a paragraph or a table.
type Node struct {
	EID      string `json:"eid"`                // stable address in the manner of Akoma Ntoso, such as p1__chp_3__art_9__item_1
	Type     string `json:"type"`               // part (编 of a law, no Part), chapter (章), section (节), article (条), heading, item, paragraph or table; a paragraph has children where its dash heads a list that begins anew
	Level    int    `json:"level,omitempty"`    // of a heading or item: 一、 is 1, （一） 2, 1. 3, （1） 4, ① 5; below an article （一） 1, 1. 2
	Label    string `json:"label,omitempty"`    // without inner spaces and with full-width brackets, such as 第九条 or （1）
	Number   int    `json:"number,omitempty"`   // 9 of 第九条
	Suffix   int    `json:"suffix,omitempty"`   // 1 of 第十七条之一
	Inferred bool   `json:"inferred,omitempty"` // the marker was spoilt and read by its place in the sequence
	Heading  string `json:"heading,omitempty"`  // without its full stop, such as 发布公告
	Text     string `json:"text"`               // for reading, after the marker and with the heading
	Children []Node `json:"children"`
	Table    *Table `json:"table"`
	Spans    []Span `json:"spans"`

	printed  string // all that stands at Spans, while an issue is read; of a table nothing
	labelLen int    // of the label as printed, in bytes, with the sign that an OCR made of the wide space after it
	gap      int    // the bytes of that sign
	facts    han.Facts
}
