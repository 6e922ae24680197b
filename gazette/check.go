package gazette

import "github.com/gongbao/gongbao/segment"

// The outcomes of a [Check].
const (
	Proved     = "proved"
	Broken     = "broken"
	Unprovable = "unprovable"
)

// A CheckCode says which two things a [Check] holds against each other.
type CheckCode string

// The codes of checks. A gazette prints each of these things twice.
const (
	CheckContentsTitles CheckCode = "contents-titles"    // titles in the contents ↔ titles of the documents
	CheckContentsPages  CheckCode = "contents-pages"     // pages in the contents never go back
	CheckAttachments    CheckCode = "attachments-listed" // 附件说明 ↔ 附件
	CheckInstruments    CheckCode = "instruments-named"  // texts that a notice names ↔ texts that follow
	CheckArticles       CheckCode = "article-run"        // 第一条…第N条 without a gap
	CheckHeadings       CheckCode = "heading-run"        // 一、二、三 and （一）（二）（三） without a gap
	CheckSerials        CheckCode = "serial-run"         // 序号 1…n
	CheckTotals         CheckCode = "table-total"        // 合计 ↔ the rows above
	CheckRowTotals      CheckCode = "row-total"          // 总计 of a row ↔ its cells
	CheckCounts         CheckCode = "declared-count"     // “（4项）” ↔ four rows
	CheckNumbers        CheckCode = "number-run"         // document numbers n, n+1
	CheckSigners        CheckCode = "signer-masthead"    // signature ↔ masthead
	CheckBrackets       CheckCode = "brackets-closed"    // each bracket opened is closed
	CheckWeekdays       CheckCode = "weekday"            // a day ↔ its day of the week
	CheckWords          CheckCode = "amount-words"       // a sum in figures ↔ in words
	CheckPeriods        CheckCode = "period-length"      // the days of a period ↔ its length
	CheckShares         CheckCode = "share-sum"          // the shares of a whole ↔ 100 %
)

// CheckCodes lists every code that a [Check] may have.
func CheckCodes() []CheckCode {
	return []CheckCode{
		CheckContentsTitles, CheckContentsPages, CheckAttachments, CheckInstruments, CheckArticles, CheckHeadings,
		CheckSerials, CheckTotals, CheckRowTotals, CheckCounts, CheckNumbers, CheckSigners, CheckBrackets,
		CheckWeekdays, CheckWords, CheckPeriods, CheckShares,
	}
}

// A Check is one proof by redundancy: two things that a gazette prints and that must agree.
// A reading that they bear out is proved; where they differ, the text or the OCR is wrong.
type Check struct {
	Code     CheckCode `json:"code"`     // one of [CheckCodes], such as contents-titles
	Status   string    `json:"status"`   // proved, broken or unprovable
	Message  string    `json:"message"`  // one sentence, with both sides where they differ
	Document *int      `json:"document"` // index of the document; nil for the issue
	Spans    []Span    `json:"spans"`    // of both sides
}

// A checker gathers the checks of one document.
type checker struct {
	is  *Issue
	doc int
}

// check proves the reading of the issue.
func (is *Issue) check(l *segment.Layout) {
	is.prove(func(d int) *segment.Document { return &l.Documents[d] })
}

// prove makes the checks; printed says where a document stands in the text.
func (is *Issue) prove(printed func(d int) *segment.Document) {
	is.checkContents()
	for d := range is.Documents {
		c := checker{is: is, doc: d}
		c.instruments(printed(d))
		c.attachments(printed(d))
		c.runs()
		c.tables()
		c.signers()
		c.brackets()
		c.values()
	}
	is.checkNumbers()
}

// add notes a check of the document.
func (c *checker) add(code CheckCode, status, message string, spans ...Span) {
	d := c.doc
	is := c.is
	is.Checks = append(is.Checks, Check{Code: code, Status: status, Message: message, Document: &d, Spans: noNil(spans)})
}

// noNil returns list as one that is written [] when empty.
func noNil[T any](list []T) []T {
	if list == nil {
		return []T{}
	}
	return list
}

// join returns the spans of both sides of a check.
func join(sides ...[]Span) []Span {
	out := []Span{}
	for _, s := range sides {
		out = append(out, s...)
	}
	return out
}
