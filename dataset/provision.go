package dataset

import (
	"iter"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/gongbao/gongbao/gazette"
)

// A Provision is one place of a document that has an address: a chapter, an article, a heading, an item, a paragraph or
// a table.
type Provision struct {
	Head
	Document   string   `json:"document"`             // id of the document
	Part       int      `json:"part"`                 // index of the part: 0 is the notice itself, then what it issues and attaches
	PartRole   string   `json:"part_role"`            // what the part is to the document
	PartTitle  string   `json:"part_title,omitempty"` // such as 附件1 汇总表
	EID        string   `json:"eid"`                  // address in the manner of Akoma Ntoso, such as p1__chp_3__art_9__item_1
	Type       string   `json:"type"`
	Level      int      `json:"level,omitempty"`    // of a heading or item: 一、 is 1, （一） 2, 1. 3, （1） 4, ① 5; below an article （一） 1, 1. 2
	Label      string   `json:"label,omitempty"`    // such as 第九条 or （1）
	Number     int      `json:"number,omitempty"`   // 9 of 第九条
	Suffix     int      `json:"suffix,omitempty"`   // 1 of 第十七条之一
	Inferred   bool     `json:"inferred,omitempty"` // the label was spoilt and read by its place in the sequence
	Heading    string   `json:"heading,omitempty"`  // such as 发布公告
	Breadcrumb []string `json:"breadcrumb"`         // from the title down to the provision itself: title, 第二章 …, 第九条
	Text       string   `json:"text"`               // for reading, behind the label and with the heading; of a table its rows, with tabs between cells
	Parent     string   `json:"parent,omitempty"`   // id of the provision that it stands in
	Order      int      `json:"order"`              // in the document, counted from 0, in printed order
	Leaf       bool     `json:"leaf"`               // nothing stands below it
	Runes      int      `json:"runes"`              // characters of the text
	Tokens     int      `json:"tokens_estimated"`   // for a language model: a Chinese character counts one, of other signs four
	Place
}

// provisions yields the provisions of all documents, each before those that stand in it.
func (v *view) provisions() iter.Seq[Provision] {
	return func(yield func(Provision) bool) {
		for i := range v.docs {
			d := &v.docs[i]
			for k := range d.nodes {
				if !yield(v.provision(d, k)) {
					return
				}
			}
		}
	}
}

func (v *view) provision(d *docView, k int) Provision {
	n := &d.nodes[k]
	text := nodeText(n.Node)
	out := Provision{
		Head: v.head(NameProvisions, d.work, d.index, n.EID), Document: v.documentID(d.index), Part: n.part, PartRole: d.Parts[n.part].Role,
		PartTitle: d.partTitle(n.part), EID: n.EID, Type: n.Type, Level: n.Level, Label: n.Label, Number: n.Number, Suffix: n.Suffix,
		Inferred: n.Inferred, Heading: n.Heading, Breadcrumb: list(n.crumbs), Text: text, Order: k, Leaf: len(n.Children) == 0,
		Runes: utf8.RuneCountInString(text), Tokens: tokens(text), Place: v.places.place(n.Spans),
	}
	if n.parent >= 0 {
		out.Parent = v.provisionID(d, d.nodes[n.parent].EID)
	}
	return out
}

// nodeText returns the text of a node for reading: of a table its caption and its rows.
func nodeText(n *gazette.Node) string {
	if n.Type != "table" || n.Table == nil {
		return n.Text
	}
	var b strings.Builder
	b.WriteString(n.Table.Caption)
	for _, rows := range [][][]string{n.Table.Header, n.Table.Rows} {
		for _, row := range rows {
			if b.Len() > 0 {
				b.WriteByte('\n')
			}
			b.WriteString(rowText(row))
		}
	}
	return b.String()
}

// rowText writes a row on one line, with tabs between its cells.
func rowText(row []string) string {
	cells := make([]string, len(row))
	for i, c := range row {
		cells[i] = strings.Join(strings.Fields(c), " ")
	}
	return strings.Join(cells, "\t")
}

// tokens estimates how many tokens a language model makes of s.
func tokens(s string) int {
	han, other := 0, 0
	for _, r := range s {
		switch {
		case unicode.Is(unicode.Han, r):
			han++
		case !unicode.IsSpace(r):
			other++
		}
	}
	return han + (other+3)/4
}

// number writes n in decimal digits.
func number(n int) string { return strconv.Itoa(n) }
