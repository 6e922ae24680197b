package gazette

import (
	"strings"

	"github.com/gongbao/gongbao/internal/han"
	"github.com/gongbao/gongbao/parse"
)

// homeCurrencies are the currencies whose unit is printed as a bare 元 where they are at home, by the signs that are printed
// in the characters of that place.
var homeCurrencies = []struct{ sign, code string }{{"新臺幣", "TWD"}, {"新台幣", "TWD"}, {"澳門幣", "MOP"}, {"澳門元", "MOP"}, {"港幣", "HKD"}, {"港元", "HKD"}}

// currency gives the sums of a document that say only 元, or $, their currency: that of the nearest sum before in the same
// provision, 八千元 after 新臺幣五萬元, or else that of the place where the document is issued.
func (r *valueReader) currency() {
	if !r.doc.hasMoney() {
		return
	}
	place := r.placeCurrency()
	last, eid := "", ""
	for i := range r.doc.Amounts {
		a := &r.doc.Amounts[i]
		if a.Kind != parse.Money {
			continue
		}
		if a.EID != eid || a.Cell != nil {
			last, eid = "", a.EID
		}
		switch {
		case a.Inferred&parse.InferredUnit != 0 && a.Unit != "CNY":
			last = a.Unit
		case isBareDollar(a.Text) && a.Unit == "USD":
			if place != "" {
				a.Unit, a.Inferred = place, a.Inferred|parse.InferredUnit
			}
		case a.Unit != "CNY" || renminbi.Stand(a.Text):
			last = a.Unit
		case last == "CNY" && place != "":
			a.Inferred |= parse.InferredUnit // 另三萬元 after 人民幣五萬元 in a paper of Macau
		case last != "" && last != "CNY" && isHome(last):
			a.Unit, a.Inferred = last, a.Inferred|parse.InferredUnit
		case last == "" && place != "" && a.Inferred&parse.InferredUnit == 0:
			a.Unit, a.Inferred = place, a.Inferred|parse.InferredUnit
		}
	}
}

// renminbi are the characters of a sum that say CNY by themselves: 人民币, ￥, RMB.
var renminbi = han.NewMarks("人￥¥RC")

// hasMoney reports whether the document names a sum of money.
func (doc *Document) hasMoney() bool {
	for i := range doc.Amounts {
		if doc.Amounts[i].Kind == parse.Money {
			return true
		}
	}
	return false
}

// newDollar is the year in which Taiwan got the currency that its papers call 元 since.
const newDollar = 1949

// chapterOpeners stand between the name of an ordinance and the number of its chapter.
var chapterOpeners = [...]string{"》（第", "》(第", "》 (第", "》\n(第", "》\n（第"}

// chapterReach is how many bytes an opener takes with the chapter after it at most.
const chapterReach = 64

// citesChapter reports whether a document names an ordinance by its chapter, as the laws of Hong Kong are: 《水務設施條例》（第102章）. Of each
// opener the first is looked at.
func (r *valueReader) citesChapter() bool {
	var seen [len(chapterOpeners)]bool
	for i, span := range r.doc.Spans {
		text := r.is.Text(span)
		for at := 0; ; at += len("》") {
			k := han.Index(text[at:], "》")
			if k < 0 {
				break
			}
			at += k
			behind := text[at:]
			if len(behind) < chapterReach && i+1 < len(r.doc.Spans) {
				next := r.is.Text(r.doc.Spans[i+1])
				behind += next[:min(chapterReach, len(next))]
			}
			if opensChapter(behind, &seen) {
				return true
			}
		}
	}
	return false
}

// opensChapter reports whether s begins with an opener that was not seen yet, and a chapter.
func opensChapter(s string, seen *[len(chapterOpeners)]bool) bool {
	for i, open := range chapterOpeners {
		rest, ok := strings.CutPrefix(s, open)
		if !ok || seen[i] {
			continue
		}
		seen[i] = true
		n := strings.IndexFunc(rest, func(r rune) bool { return (r < '0' || r > '9') && (r < 'A' || r > 'Z') })
		if n > 0 && strings.HasPrefix(rest[n:], "章") {
			return true
		}
	}
	return false
}

// isBareDollar reports whether a sum begins with a $ that no letters name: $500.00, but not US$500.
func isBareDollar(s string) bool { return strings.HasPrefix(s, "$") || strings.HasPrefix(s, "＄") }

// isHome reports whether a currency is printed as 元 where it is at home.
func isHome(code string) bool {
	for _, home := range homeCurrencies {
		if home.code == code {
			return true
		}
	}
	return false
}

// placeCurrency returns the currency of the place where the document is issued, "" for that of the mainland: 新臺幣 where years are those of
// 民國, 澳門元 and 港元 where the document names its region as issuer, or the one of them that its sums name.
func (r *valueReader) placeCurrency() string {
	if r.ctx.Republic {
		if y := r.ctx.Date.Year; y > 0 && y < newDollar {
			return ""
		}
		return "TWD"
	}
	d := r.doc
	head := strings.Join(append(append([]string{d.Masthead, d.Title, r.is.Name}, d.Issuers...), d.Signers...), " ")
	says := func(w string) bool { return han.Index(r.documentText(), w) >= 0 }
	chief := strings.Contains(head, "行政長官") || d.facts.May(han.WithChief) && says("行政長官") // most texts have no such character, and are asked no more
	switch {
	case strings.Contains(head, "澳門"), chief && says("澳門特別行政區"):
		return "MOP"
	case d.facts.May(han.WithAnnexed) && says("附屬法例"), d.facts.May(han.WithTitle) && r.citesChapter(),
		strings.Contains(head, "香港") && (strings.Contains(head, "香港特別行政區") || says("香港特別行政區")),
		strings.Contains(head, "法律公告"), chief && says("行政長官會同行政會議"):
		return "HKD"
	}
	code := ""
	for i := range d.Amounts {
		a := &d.Amounts[i]
		if a.Kind != parse.Money || a.Unit == "CNY" {
			continue
		}
		for _, home := range homeCurrencies {
			if home.code == a.Unit && strings.Contains(a.Text, home.sign) {
				if code != "" && code != home.code {
					return ""
				}
				code = home.code
			}
		}
	}
	return code
}
