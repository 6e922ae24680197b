package gazette

import (
	"strings"

	"github.com/gongbao/gongbao/parse"
)

// homeCurrencies are the currencies whose unit is printed as a bare 元 where they are at home, by the signs that are printed
// in the characters of that place.
var homeCurrencies = []struct{ sign, code string }{{"新臺幣", "TWD"}, {"新台幣", "TWD"}, {"澳門幣", "MOP"}, {"澳門元", "MOP"}, {"港幣", "HKD"}}

// currency gives the sums of a document that say only 元 the currency that the document names elsewhere: 一百元 behind
// 新臺幣二十元. In a text that counts its years from 1912, 元 is 新臺幣.
func (r *valueReader) currency() {
	code := ""
	if r.ctx.Republic {
		code = "TWD"
	}
	for i := range r.doc.Amounts {
		a := &r.doc.Amounts[i]
		if a.Kind != parse.Money || a.Unit == "CNY" {
			continue
		}
		for _, home := range homeCurrencies {
			if home.code == a.Unit && strings.Contains(a.Text, home.sign) {
				code = home.code
			}
		}
	}
	if code == "" {
		return
	}
	for i := range r.doc.Amounts {
		if a := &r.doc.Amounts[i]; a.Kind == parse.Money && a.Unit == "CNY" && a.Inferred&parse.InferredUnit == 0 && !strings.ContainsAny(a.Text, "人￥¥RC") {
			a.Unit, a.Inferred = code, a.Inferred|parse.InferredUnit
		}
	}
}
