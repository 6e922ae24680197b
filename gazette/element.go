package gazette

import (
	"strings"

	"github.com/gongbao/gongbao/internal/wording"
	"github.com/gongbao/gongbao/parse"
)

// elements reads the marks of 版头 (GB/T 9704-2012, 7.2): 份号, 密级和保密期限, 紧急程度 and 签发人.
func (a *assembler) elements(doc *Document) {
	e := &a.d.Elements
	for _, x := range []struct {
		from []Span
		text *Text
		at   *[]Span
	}{
		{e.CopyNumber, &doc.CopyNumber, &doc.CopyNumberSpans},
		{e.Secrecy, &doc.Secrecy, &doc.SecrecySpans},
		{e.Urgency, &doc.Urgency, &doc.UrgencySpans},
	} {
		if len(x.from) > 0 {
			*x.at = x.from[:1]
			*x.text = Text(strings.Join(strings.Fields(a.str(*x.at)), ""))
		}
	}
	for _, at := range append(a.d.Head.Total, e.Total...) {
		if n, size := parse.Integer(a.raw([]Span{at})); size > 0 && doc.TotalNumber == 0 {
			doc.TotalNumber = n
		}
	}
	for _, at := range e.ApprovedBy {
		doc.ApprovedBySpans = append(doc.ApprovedBySpans, at)
		doc.ApprovedBy = append(doc.ApprovedBy, wording.ApproverNames(a.raw([]Span{at}))...)
	}
}

// remarks reads 附注 (7.3.6), each without its brackets: 此件公开发布.
func (a *assembler) remarks(doc *Document) {
	for i := range a.d.Remarks {
		b := &a.d.Remarks[i]
		doc.NoteSpans = append(doc.NoteSpans, b.Pieces...)
		doc.Notes = append(doc.Notes, withoutBrackets(strings.TrimSuffix(wording.SpacedReading(b.Text(a.text)), "。")))
	}
}

// withoutBrackets returns what stands in the brackets that enclose s.
func withoutBrackets(s string) string {
	for _, pair := range []string{"（）", "()", "【】", "[]", "〔〕", "［］"} {
		marks := []rune(pair)
		if inner, ok := strings.CutPrefix(s, string(marks[0])); ok && strings.HasSuffix(inner, string(marks[1])) {
			return strings.TrimSpace(strings.TrimSuffix(inner, string(marks[1])))
		}
	}
	return s
}

// listed reads 附件说明 (7.3.4) of the notice, with the parts that the attachments are.
func (a *assembler) listed(doc *Document) {
	for i := range a.d.Listed {
		at := &a.d.Listed[i]
		if at.Owner > 0 {
			continue
		}
		x := Listed{Number: at.Number, Title: wording.Reading(at.Text(a.text)), Spans: at.Pieces}
		if at.Part > 0 {
			x.Part = &at.Part
		}
		doc.Listed = append(doc.Listed, x)
	}
}
