package parse

import "strings"

// anchored reads 自印发之日起 and 公布之日起30日后: a day that is counted from the one of the document.
func anchored(s string, ctx *Context) (Date, bool) {
	k := strings.Index(s, "之日")
	if k < 0 || k > 60 {
		return Date{}, false
	}
	from := max(has(s, 0, "自"), has(s, 0, "从"))
	sc := scan{s: s, units: units}
	offset, ok := sc.offset(s[k+len("之日"):])
	if !ok || from >= k || !hanOnly(s[from:k]) {
		return Date{}, false
	}
	d := Date{Anchor: s[from : k+len("之日")], Offset: offset, Precision: PrecisionDay, Bound: After, Role: RoleMention}
	e := Effect{Anchor: d.Anchor, Offset: offset}
	e = e.Resolve(ctx.DayOf(d.Anchor))
	if !e.From.IsZero() {
		d.From, d.To, d.Inferred = e.From, e.From, InferredFrom
		d.EDTF = e.From.String() + "/.."
	}
	return d, true
}
