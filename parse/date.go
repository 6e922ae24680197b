package parse

import (
	"errors"
	"fmt"

	"github.com/gongbao/gongbao/internal/han"
)

// A Date is a day, a longer part of a year or a range of them, such as 2022年6月7日, 9月中旬 or 2022年7—9月.
type Date struct {
	From Day `json:"from,omitzero"` // first day; none when recurring or when nothing gives the year
	To   Day `json:"to,omitzero"`   // last day, inclusive

	Precision Precision `json:"precision"`
	Bound     Bound     `json:"bound"`               // before: 9月30日前; after: 2022年7月16日起
	Recurring string    `json:"recurring,omitempty"` // "yearly": 每年9月中旬; "monthly": 每月15日
	Inferred  Inferred  `json:"inferred,omitzero"`   // "year" when the year is the document's
	Anchor    string    `json:"anchor,omitempty"`    // 公布之日 of 自公布之日起30日后; From and To are known when the context knows the day
	Offset    string    `json:"offset,omitempty"`    // ISO 8601: P30D
	EDTF      string    `json:"edtf,omitempty"`      // Extended Date/Time Format, ISO 8601-2: 2022-07/2022-09
	Role      Role      `json:"role,omitempty"`
	Differs   bool      `json:"differs,omitempty"` // the day of the week printed after it, （星期六）, is another one

	Qualifier []Phrase `json:"qualifier,omitempty"` // the words that gave the bound: 前, 之前, 起
}

// A Precision is the size of the unit that a date names.
type Precision string

// The precisions; a range of dates is multi, 上旬 中旬 下旬 初 底 are dekads.
const (
	PrecisionDay     Precision = "day"
	PrecisionDekad   Precision = "dekad"
	PrecisionMonth   Precision = "month"
	PrecisionQuarter Precision = "quarter"
	PrecisionHalf    Precision = "half"
	PrecisionYear    Precision = "year"
	PrecisionMulti   Precision = "multi"
)

// A Bound says on which side of the printed figure or date the meant one lies.
type Bound string

// The bounds of amounts (at_most, at_least, about) and of dates (before, after).
const (
	Exact   Bound = "exact"
	AtMost  Bound = "at_most"  // 不超过, 以下
	AtLeast Bound = "at_least" // 不少于, 以上
	About   Bound = "about"    // 约, 左右
	Before  Bound = "before"   // 前, 之前, 截至
	After   Bound = "after"    // 起, 后, 以来
)

// A Role says what a date is for, as far as the words around it tell.
type Role string

// The roles; whether a day is the one that signs a document is seen from its place, not from its words.
const (
	RoleSigned    Role = "signed"
	RoleEffective Role = "effective" // 自2022年7月16日起施行
	RoleExpiry    Role = "expiry"    // 有效期至2025年7月15日
	RoleDeadline  Role = "deadline"  // 9月30日前
	RoleMention   Role = "mention"
)

// A Phrase is a word that belongs to a value but lies outside of its text, such as 不超过 before 200 万元.
type Phrase struct {
	Text  string `json:"text"`
	Start int    `json:"start"`
	End   int    `json:"end"`
}

// ParseDate reads a date and nothing else: 2022年6月7日, 二〇二二年六月, 2022年7—9月, 2022-06-07; with a context also 9月30日 in a document
// of 2022, or 自公布之日起30日后, which [Dates] leaves to [Effects].
func ParseDate(s string, ctx *Context) (Date, error) {
	d, err := parseDateIn(s, ctx)
	if err != nil {
		for _, whole := range []string{wholeValue(s), joinedDay(s)} { // 1 2 月 3 1 日
			if whole != s && err != nil {
				d, err = parseDateIn(whole, ctx)
			}
		}
	}
	if err == nil && d.IsImpossible() {
		err = fmt.Errorf("%w: %q", ErrNoSuchDay, s)
	}
	return d, err
}

// joinedDay returns a day in Chinese figures without the blanks that an OCR put into it, 二〇二二年六月七日 of 二〇 二二 年六 月七 日; s if
// anything else stands in it.
func joinedDay(s string) string {
	for i := 0; i < len(s); {
		r, n := char(s, i)
		if d, _ := numeralAt(s, i); !isSpace(r) && (d == 0 || d.Family() == familyArabic) && r != '年' && r != '月' && r != '日' {
			return s
		}
		i += n
	}
	return han.Solid(s)
}

// ErrNoSuchDay is the error of a date that the calendar does not have, such as 2022年2月30日.
var ErrNoSuchDay = errors.New("parse: no such day")

// IsImpossible reports whether d is printed like a day that the calendar does not have, such as 2022年2月30日: it has no days.
func (d Date) IsImpossible() bool {
	return d.Precision == PrecisionDay && d.From.IsZero() && d.EDTF == "" && d.Recurring == "" && d.Anchor == ""
}

func parseDateIn(s string, ctx *Context) (Date, error) {
	start := spaces(s, 0)
	if d, ok := anchored(s[start:], ctx); ok {
		return d, nil
	}
	r := dateReader{s: s, year: ctx.year(), republic: ctx != nil && ctx.Republic}
	d, end := r.read(start)
	if end == 0 {
		for _, m := range Dates(s, ctx) {
			if m.Start <= start && spaces(s, m.End) == len(s) {
				return m.Value, nil
			}
		}
		if d, end := r.readWhole(start); end > 0 {
			return d, nil
		}
		if p := compactDate(s, start); p.end > 0 && spaces(s, p.end) == len(s) {
			r.date(&d, &p, &p, false)
			return d, nil
		}
		return Date{}, errNo("date", s)
	}
	if spaces(s, end) == len(s) {
		return d, nil
	}
	if d, end := r.readWhole(start); end > 0 {
		return d, nil
	}
	return Date{}, errNo("date", s)
}

// readWhole reads 八月十五, a day without 日, which only a whole string can be.
func (r dateReader) readWhole(i int) (Date, int) {
	r.s += "日"
	d, end := r.read(i)
	if end != len(r.s) || d.Precision != PrecisionDay {
		return Date{}, 0
	}
	return d, end
}

// compactDate reads 20220607 and 2022, which are dates only where nothing else is expected.
func compactDate(s string, i int) point {
	v, digits, end := arabicRun(s, i)
	switch {
	case digits == 4 && v >= 1900 && v <= 2100:
		return point{year: int(v), end: end}
	case digits == 8:
		p := point{year: int(v / 10000), month: int(v / 100 % 100), day: int(v % 100), end: end}
		if p.year >= 1900 && p.year <= 2100 && (Day{p.year, p.month, p.day}).IsValid() {
			return p
		}
	}
	return point{}
}
