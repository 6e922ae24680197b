package gazette

import (
	"fmt"
	"strings"

	"github.com/gongbao/gongbao/internal/han"
	"github.com/gongbao/gongbao/internal/wording"
)

// checkContents holds the contents against the documents.
func (is *Issue) checkContents() {
	named := is.hasEntries()
	for i := range is.Contents {
		is.checkEntry(&is.Contents[i], named)
	}
	if len(is.Contents) > 1 {
		is.checkPages()
	}
}

// checkEntry compares the title of one entry with that of its document. named says that some document is named by the contents.
func (is *Issue) checkEntry(e *Entry, named bool) {
	c := Check{Code: CheckContentsTitles, Document: e.Document, Spans: e.Spans}
	if e.Document == nil && !named {
		c.Status, c.Message = Unprovable, fmt.Sprintf("the contents name 《%s》, and the text has none of the documents that they name", e.Title)
		is.Checks = append(is.Checks, c)
		return
	}
	if e.Document == nil {
		c.Status, c.Message = Broken, fmt.Sprintf("the contents name 《%s》, and no document has this title", e.Title)
		is.Checks = append(is.Checks, c)
		return
	}
	doc := &is.Documents[*e.Document]
	if doc.Number != nil && isNumberOfAct(doc.Number.Text) && e.Column == doc.Number.Text {
		c.Spans = join(e.Spans, doc.Number.Spans)
		c.Status, c.Message = Proved, e.Column+" stands in the contents and in the text"
		is.Checks = append(is.Checks, c)
		return
	}
	c.Spans = join(e.Spans, doc.TitleSpans)
	switch key := han.Key(e.Title); {
	case wording.TitleKey(e.Title) == wording.TitleKey(doc.Title):
		c.Status, c.Message = Proved, fmt.Sprintf("the contents and the document have one title, 《%s》", e.Title)
	case doc.Number != nil && bareKey.Replace(key) == bareKey.Replace(han.Key(doc.ID)):
		c.Status, c.Message = Proved, fmt.Sprintf("the contents name the document by its number, %s", e.Title)
		c.Spans = join(e.Spans, doc.Number.Spans)
	case is.issuing(e.Document, e.Title) != nil:
		c.Status, c.Message = Proved, fmt.Sprintf("the contents name a part of the document, 《%s》", e.Title)
	default:
		c.Status, c.Message = Broken, fmt.Sprintf("the contents print 《%s》, the document prints 《%s》", e.Title, doc.Title)
	}
	is.Checks = append(is.Checks, c)
}

// bareKey makes 公告（第12号） and 公告第12号 one.
var bareKey = strings.NewReplacer("(", "", ")", "")

// hasEntries reports whether the text has any document that the contents name: a page of contents alone has none.
func (is *Issue) hasEntries() bool {
	for i := range is.Contents {
		if is.Contents[i].Document != nil {
			return true
		}
	}
	return false
}

// checkPages proves that the pages of the contents never go back.
func (is *Issue) checkPages() {
	c := Check{Code: CheckContentsPages, Status: Proved, Message: "the pages of the contents never go back", Spans: []Span{}}
	last, known := 0, 0
	for _, e := range is.Contents {
		if e.Page == 0 {
			continue
		}
		known++
		if e.Page < last && c.Status == Proved {
			c.Status, c.Message, c.Spans = Broken, fmt.Sprintf("page %d stands after page %d in the contents", e.Page, last), e.Spans
		}
		last = e.Page
	}
	if known < 2 {
		c.Status, c.Message = Unprovable, "the contents print fewer than two pages"
	}
	is.Checks = append(is.Checks, c)
}

// checkNumbers proves that the numbers of each agency and year count on by one, in the order of the documents.
func (is *Issue) checkNumbers() {
	type series struct {
		agency string
		year   int
	}
	last, seen := map[series]int{}, map[numberKey]int{}
	for i := range is.Documents {
		n := is.Documents[i].Number
		if n == nil || n.Agency == "" {
			continue
		}
		key := series{n.Agency, n.Year}
		id := numberKey{han.Key(n.Agency), n.Year, n.Serial}
		if before, ok := seen[id]; ok {
			is.checkNumberTwice(&is.Documents[before], &is.Documents[i], i)
		} else if before, ok := last[key]; ok {
			is.checkNumberPair(&is.Documents[before], &is.Documents[i], i)
		}
		last[key], seen[id] = i, i
	}
}

// checkNumberTwice reports a number that two documents have. A text that is printed twice, or whose title is not read, is no error.
func (is *Issue) checkNumberTwice(a, b *Document, at int) {
	c := Check{Code: CheckNumbers, Document: &at, Spans: join(a.Number.Spans, b.Number.Spans)}
	c.Status, c.Message = Broken, fmt.Sprintf("%s is the number of two documents", b.Number.Text)
	if a.Title == "" || b.Title == "" || wording.TitleKey(a.Title) == wording.TitleKey(b.Title) {
		c.Status, c.Message = Unprovable, fmt.Sprintf("%s is printed twice, and not above two titles", b.Number.Text)
	}
	is.Checks = append(is.Checks, c)
}

// checkNumberPair compares two numbers of one series. A gap is no error: an issue prints a selection.
func (is *Issue) checkNumberPair(a, b *Document, at int) {
	c := Check{Code: CheckNumbers, Document: &at, Spans: join(a.Number.Spans, b.Number.Spans)}
	switch d := b.Number.Serial - a.Number.Serial; {
	case d == 1:
		c.Status, c.Message = Proved, fmt.Sprintf("%s follows %s", b.Number.Text, a.Number.Text)
	case d > 1:
		c.Status, c.Message = Unprovable, fmt.Sprintf("%s comes after %s, and the issue does not print those between", b.Number.Text, a.Number.Text)
	default:
		c.Status, c.Message = Unprovable, fmt.Sprintf("%s comes after %s", b.Number.Text, a.Number.Text)
	}
	is.Checks = append(is.Checks, c)
}
