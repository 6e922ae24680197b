package dataset

import (
	"iter"
	"unicode"

	"github.com/gongbao/gongbao/gazette"
	"github.com/gongbao/gongbao/parse"
)

// A Document is one official document (公文) of an issue, with all that it issues and attaches.
type Document struct {
	Head
	WorkInferred bool   `json:"work_inferred,omitempty"` // no number is printed: the work is made of issuer, day and title
	Issue        string `json:"issue"`                   // id of the issue
	IssueName    string `json:"issue_name,omitempty"`    // headline of the issue, such as 云州市人民政府公报 2022年第2期
	Index        int    `json:"index"`                   // of the document in its issue, counted from 0

	Column     string   `json:"column,omitempty"`      // 栏目
	Masthead   string   `json:"masthead,omitempty"`    // 发文机关标志 (GB/T 9704-2012, 7.2.4)
	Number     string   `json:"number,omitempty"`      // 发文字号 (7.2.5) as printed, such as 云政规〔2022〕3号
	Agency     string   `json:"agency,omitempty"`      // 机关代字, 云政规
	Year       int      `json:"year,omitempty"`        // of the number
	Serial     int64    `json:"serial,omitempty"`      // of the number
	Title      string   `json:"title,omitempty"`       // 标题 (7.3.1)
	Kind       string   `json:"kind,omitempty"`        // 文种: the fifteen of 党政机关公文处理工作条例, and others as printed
	Issuers    []string `json:"issuers"`               // 发文机关, names as printed in full
	Region     string   `json:"region,omitempty"`      // place that the issuer governs, such as 云州市渡口区
	Level      Level    `json:"level,omitempty"`       // of the issuer
	Recipients []string `json:"recipients"`            // 主送机关 (7.3.2), one entry for each addressee
	Signers    []string `json:"signers"`               // 发文机关署名 (7.3.5.1)
	ApprovedBy []string `json:"approved_by"`           // 签发人 (7.2.6)
	CopiesTo   []string `json:"copies_to"`             // 抄送机关 (7.4.2)
	Date       string   `json:"date,omitempty"`        // 成文日期 (7.3.5.1), such as 2022-06-07
	Published  string   `json:"published,omitempty"`   // day on which it was published, where the text prints one
	CopyNumber string   `json:"copy_number,omitempty"` // 份号 (7.2.1), such as 000001
	Secrecy    string   `json:"secrecy,omitempty"`     // 密级和保密期限 (7.2.2)
	Urgency    string   `json:"urgency,omitempty"`     // 紧急程度 (7.2.3)
	Notes      []string `json:"notes"`                 // 附注 (7.3.6)

	EffectFrom     parse.Day `json:"effect_from,omitzero"`  // first day in force
	EffectUntil    parse.Day `json:"effect_until,omitzero"` // last day in force, inclusive: two years from 2022-07-16 end on 2024-07-15
	Term           string    `json:"term,omitempty"`        // how long, ISO 8601: P2Y
	EffectText     string    `json:"effect_text,omitempty"` // as printed
	EffectInferred []string  `json:"effect_inferred"`       // what of it is not printed: from, where the day is that of the document
	Repeals        []string  `json:"repeals"`               // texts that it repeals, as printed

	FirstPage  int      `json:"first_page,omitempty"` // as printed in the contents
	LastPage   int      `json:"last_page,omitempty"`  // as printed; the page before that of the next document
	Parts      int      `json:"parts"`                // the notice and what it issues and attaches
	Articles   int      `json:"articles"`             // 条, how many
	Tables     int      `json:"tables"`               // how many
	Characters int      `json:"characters"`           // of the text, without white space
	Keywords   []string `json:"keywords,omitempty"`   // words that it is about, the first before the others; with --keywords only
	Place
}

// documents yields the documents in printed order.
func (v *view) documents() iter.Seq[Document] {
	return func(yield func(Document) bool) {
		for i := range v.docs {
			if !yield(v.documentRecord(&v.docs[i])) {
				return
			}
		}
	}
}

func (v *view) documentRecord(d *docView) Document {
	out := Document{
		Head: v.head(NameDocuments, d.work, d.index), WorkInferred: d.inferred, Issue: v.File.SHA256[:16], Index: d.index,
		IssueName: headline(v.Issue), Column: d.Column, Masthead: d.Masthead, Title: d.Title, Kind: d.Kind, Issuers: list(d.Issuers),
		Recipients: list(d.Recipients), Signers: list(d.Signers), ApprovedBy: list(d.ApprovedBy), CopiesTo: list(d.CopiesTo), Notes: list(d.Notes),
		Date: d.Date, EffectInferred: []string{}, Repeals: d.repeals(), FirstPage: int(d.FirstPage), LastPage: int(d.LastPage),
		CopyNumber: string(d.CopyNumber), Secrecy: string(d.Secrecy), Urgency: string(d.Urgency), Published: published(d.Document),
		Parts: len(d.Parts), Place: v.places.place(d.Spans),
	}
	if n := d.Number; n != nil {
		out.Number, out.Agency, out.Year, out.Serial = n.Text, n.Agency, n.Year, n.Serial
	}
	out.Region, out.Level = regionOf(d.issuer)
	if v.Keywords != nil {
		out.Keywords = v.Keywords(d.Document)
	}
	if e := d.Effect; e != nil {
		out.EffectFrom, out.EffectUntil, out.Term, out.EffectText = e.From, e.Until, e.Term, e.Text
		out.EffectInferred = list(e.Inferred.Names())
	}
	for _, n := range d.nodes {
		switch n.Type {
		case "article":
			out.Articles++
		case "table":
			out.Tables++
		}
		out.Characters += inked(nodeText(n.Node))
	}
	return out
}

// published returns the day on which the note below the title says that the text was published; "" where it does not.
func published(d *gazette.Document) string {
	for _, e := range d.History {
		if e.Event == "published" && e.Date != "" {
			return e.Date
		}
	}
	return ""
}

// repeals lists what a document repeals, each once.
func (d *docView) repeals() []string {
	out, seen := []string{}, map[string]bool{}
	for _, c := range d.Citations {
		if c.Relation == parse.Repeals && !seen[c.Text] {
			seen[c.Text] = true
			out = append(out, c.Text)
		}
	}
	return out
}

// headline names an issue, such as 云州市人民政府公报 2022年第2期（总第3期）.
func headline(is *gazette.Issue) string {
	s := is.Name
	if s == "" {
		return ""
	}
	if is.Year > 0 {
		s += " " + number(is.Year) + "年"
	}
	if is.Number > 0 {
		s += "第" + number(is.Number) + "期"
	}
	if is.TotalNumber > 0 {
		s += "（总第" + number(is.TotalNumber) + "期）"
	}
	return s
}

// inked counts the characters of s that are no white space.
func inked(s string) int {
	n := 0
	for _, r := range s {
		if !unicode.IsSpace(r) {
			n++
		}
	}
	return n
}
