package gazette

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/gongbao/gongbao/internal/han"
	"github.com/gongbao/gongbao/internal/lexicon"
	"github.com/gongbao/gongbao/parse"
	"github.com/gongbao/gongbao/segment"
)

// linkContents makes the entries of the contents and ties each to the document that it names.
// A document takes its pages from there, and its column where the text prints none.
func (is *Issue) linkContents(l *segment.Layout) {
	documents := map[int]int{}
	for d := range l.Documents {
		if e := l.Documents[d].Entry; e >= 0 {
			documents[e] = d
		}
	}
	for i := range l.Front.Entries {
		in := &l.Front.Entries[i]
		e := Entry{Column: in.Column, Title: l.Source.Reading(in.Title(l.Source.Text)), Page: in.Page, Spans: in.Pieces}
		if d, ok := documents[i]; ok {
			e.Document = &d
		} else if n := len(is.Contents); n > 0 {
			e.Document = is.issuing(is.Contents[n-1].Document, e.Title)
		}
		is.Contents = append(is.Contents, e)
	}
	for i, e := range is.Contents {
		if _, ok := documents[i]; !ok {
			continue
		}
		doc := &is.Documents[*e.Document]
		doc.FirstPage = Page(e.Page)
		if doc.Column == "" {
			doc.Column = e.Column
		}
		next := i + 1
		for next < len(is.Contents) && is.Contents[next].Document != nil && *is.Contents[next].Document == *e.Document {
			next++
		}
		if next < len(is.Contents) && is.Contents[next].Page > 0 {
			doc.LastPage = Page(max(e.Page, is.Contents[next].Page-1))
		}
	}
	is.inheritColumns()
}

// issuing returns the document that the entry above names, if a part of it has the given title: some contents name what a notice issues
// and attaches below it, 附：供水企业名单. It returns nil if none has.
func (is *Issue) issuing(above *int, title string) *int {
	if above == nil {
		return nil
	}
	for _, p := range is.Documents[*above].Parts[1:] {
		label, ok := strings.CutSuffix(han.Key(title), han.Key(p.Title))
		if ok && p.Title != "" && (label == "" || isAttachmentLabel(label)) {
			return above
		}
	}
	return nil
}

// isAttachmentLabel reports whether a key is the label of an attachment and nothing else: 附件1:, 附:.
func isAttachmentLabel(k string) bool {
	word := attachmentWords.Of(k)
	return word != "" && k != "附" && strings.TrimLeft(k[len(word):], "0123456789-.:、一二三四五六七八九十") == ""
}

// attachmentWords begin the label of an attachment.
var attachmentWords = lexicon.NewHeads(lexicon.Words(lexicon.AttachmentWord))

// inheritColumns gives a document without a column of its own that of the document before it.
func (is *Issue) inheritColumns() {
	for i := 1; i < len(is.Documents); i++ {
		if is.Documents[i].Column == "" {
			is.Documents[i].Column = is.Documents[i-1].Column
		}
	}
}

// identify gives each document an id that is unique in the issue: its 文号, or its place.
func (is *Issue) identify() {
	seen := map[string]int{}
	for i := range is.Documents {
		d := &is.Documents[i]
		d.ID = "document-" + strconv.Itoa(i+1)
		if d.Number != nil {
			d.ID = numberID(d.Number)
		}
		seen[d.ID]++
		if n := seen[d.ID]; n > 1 {
			d.ID = fmt.Sprintf("%s~%d", d.ID, n)
		}
	}
}

// numberID writes a 文号 with the brackets of GB/T 9704-2012, 7.2.5, whatever brackets were printed or read:
// 云政规〔2022〕3号 for 云政规[2022] 3号. Other forms of number stay as they are.
func numberID(n *DocNumber) string {
	s := n.DocNumber.String()
	if s == n.Text || han.Key(s) == han.Key(n.Text) || n.Inferred&parse.InferredAgency != 0 {
		return s // 云州市人民政府令第4号, though only 第4号 is printed below the masthead
	}
	return n.Text
}
