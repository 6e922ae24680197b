package synth

// A Span is a half-open range of bytes [Start, End) of a gazette's text.
type Span struct {
	Start, End int
}

// Truth is all that is known about a gazette because it was planned before it was printed.
type Truth struct {
	Structure Structure
	Outline   []Node   // markers such as 第三条 or （一）, in printed order
	Values    []Value  // money, dates, document numbers …, in printed order
	Joins     []Join   // where a paragraph, a table or an entry of the contents was broken
	People    []Person // members of leading groups and of duty tables
}

// Structure is the truth about the issue, its contents, documents and tables.
type Structure struct {
	Issue     Issue      `json:"issue"`
	Contents  []Entry    `json:"contents"`
	Columns   []Column   `json:"columns"`
	Documents []Document `json:"documents"`
	Tables    []Table    `json:"tables"`
}

// Issue is what cover and colophon say, such as 2022年第2期（总第3期）.
type Issue struct {
	Name        string `json:"name"`
	LatinName   string `json:"latin_name"`
	Year        int    `json:"year"`
	Number      int    `json:"number"`
	TotalNumber int    `json:"total_number"`
	Sponsor     string `json:"sponsor"`
	Publisher   string `json:"publisher"`
	AboutTitle  string `json:"about_title"`
	Address     string `json:"address"`
	Postcode    string `json:"postcode"`
	Phone       string `json:"phone"`
	Website     string `json:"website"`
	Colophon    Span   `json:"-"` // from the title of the 简介 to the last line
}

// Entry is one line of the contents, such as “关于…的通知	16”.
type Entry struct {
	Column   string `json:"column"`
	Title    string `json:"title"`
	Page     int    `json:"page"`
	Line     int    `json:"line"`
	Document int    `json:"document"` // index of the document that it names
	At       Span   `json:"-"`
	Damaged  bool   `json:"damaged,omitempty"`
	number   string // 文号 of the document, where it has a year
}

// Column is a column heading before its documents, such as ● 政府文件选登 ●.
type Column struct {
	Line int    `json:"line"`
	Name string `json:"name"`
	At   Span   `json:"-"`
}

// Document is the truth about one published document.
type Document struct {
	Line       int      `json:"line"` // of the 文号; of the title where there is none
	Column     string   `json:"column"`
	Masthead   string   `json:"masthead"`
	Number     string   `json:"number"`
	Agency     string   `json:"agency"`
	Year       *int     `json:"year"`
	Serial     *int     `json:"serial"`
	Title      string   `json:"title"`
	Kind       string   `json:"kind"`
	Recipients []string `json:"recipients"`
	Signer     string   `json:"signer"`
	Signers    []string `json:"signers,omitempty"` // where several sign
	Issuers    []string `json:"issuers,omitempty"` // the same
	Date       string   `json:"date"`
	FirstLine  int      `json:"first_line"`
	LastLine   int      `json:"last_line"`
	Page       int      `json:"page"`
	LastPage   int      `json:"last_page"`
	Effective  *Effect  `json:"effective"`
	Repeals    []string `json:"repeals"`
	Headings   int      `json:"own_top_headings"` // 一、二、… of the notice itself
	Parts      []Part   `json:"parts"`
	CopiesTo   []string `json:"copies_to"`         // 抄送
	PrintedBy  string   `json:"printed_by"`        // 印发机关
	PrintedOn  string   `json:"printed_on"`        // 印发日期
	Damaged    []string `json:"damaged,omitempty"` // names of the fields that the noise spoilt beyond repair

	Lists [][2]int `json:"attachment_list_lines"` // 附件：1.… 2.…, first and last line

	ListsAt                                                           []Span `json:"-"`
	At, NumberAt, TitleAt, MastheadAt, RecipientsAt, SignerAt, DateAt Span   `json:"-"`
}

// Effect is when a document or an instrument applies, such as 自2022年7月16日起施行，有效期2年.
type Effect struct {
	From  *string `json:"from"`
	Until *string `json:"until"` // inclusive
	Term  *string `json:"term"`
}

// Part is an instrument that a document promulgates, or an attachment.
type Part struct {
	Role      string  `json:"role"`  // instrument or attachment
	Label     *string `json:"label"` // such as 附件1
	Title     string  `json:"title"`
	Line      int     `json:"line"`
	LastLine  int     `json:"last_line"`
	Chapters  int     `json:"chapters"`
	Articles  int     `json:"articles"`
	Headings  int     `json:"top_headings"`
	Parent    *int    `json:"parent"`
	Effective *Effect `json:"effective,omitempty"`
	Damaged   bool    `json:"damaged,omitempty"` // the title, by the noise

	At, LabelAt, TitleAt Span `json:"-"`
}

// Node is one printed marker of the outline, such as 第五条 with the heading 发布公告.
type Node struct {
	Line      int     `json:"line"`
	Document  string  `json:"document"`
	Part      int     `json:"part"`  // -1 is the notice itself
	Level     string  `json:"level"` // part, chapter, section, article, item, h1…h4, heading (①)
	Depth     int     `json:"depth"` // of an item or heading, as the model counts levels
	Label     string  `json:"label"`
	Number    int     `json:"number"`
	Heading   *string `json:"heading"`
	Ambiguous bool    `json:"heading_ambiguous,omitempty"`
	Template  bool    `json:"template,omitempty"` // in a sample form, not of the outline
	Text      string  `json:"text,omitempty"`     // the whole printed paragraph, without line breaks
	Doc       int     `json:"-"`                  // index of the document
	At        Span    `json:"-"`                  // of the paragraph
}

// Table is the truth about one printed table, joined over its pages.
type Table struct {
	Document  string     `json:"document"`
	Part      *string    `json:"part"`
	Caption   *string    `json:"caption"`
	FirstLine int        `json:"first_line"`
	LastLine  int        `json:"last_line"`
	Columns   int        `json:"columns"`
	Kind      string     `json:"kind"` // list or form
	Header    [][]string `json:"header"`
	Rows      [][]string `json:"rows"`
	Filled    [][]string `json:"rows_filled"`
	Pages     int        `json:"pages"`
	Total     *int       `json:"total"` // index of the row 合计
	Damaged   [][2]int   `json:"damaged,omitempty"`
	Doc       int        `json:"-"`
	At        Span       `json:"-"`
	cells     [][]Span   // of header and rows in order; empty cells have empty spans
}

// Join is a place where one printed thing was broken over lines or pages.
type Join struct {
	FirstLine int    `json:"first_line"`
	NextLine  int    `json:"next_line"`
	Kind      string `json:"kind"` // paragraph, title, toc, table
	Around    string `json:"joined_around"`
	TextJoin  bool   `json:"text_join"`
	Certain   bool   `json:"certain"`
	At        Span   `json:"-"` // from the end of the first piece to the start of the next
}

// Person is a member of a leading group or the one in charge in a duty table.
type Person struct {
	Line     int    `json:"line"`
	Start    int    `json:"start"`
	Text     string `json:"text"` // as printed, such as “李 津”
	Name     string `json:"name"`
	Role     string `json:"role,omitempty"`
	Post     string `json:"post,omitempty"`
	Unit     string `json:"unit,omitempty"`
	Phone    string `json:"phone,omitempty"`
	Optional bool   `json:"optional,omitempty"`
	Damaged  bool   `json:"damaged,omitempty"`
	Doc      int    `json:"-"`
	At       Span   `json:"-"`
}
