package gazette

import (
	"errors"
	"regexp"
	"slices"
	"strings"

	"github.com/gongbao/gongbao/internal/wording"
	"github.com/gongbao/gongbao/parse"
)

// again: the text of a found value parses again to the same value. What is inferred from the words around it does not stand in the text.
func (c *court) again() {
	if !c.valid {
		return
	}
	for d := range c.is.Documents {
		doc := &c.is.Documents[d]
		ctx := &parse.Context{Republic: strings.Contains(c.text, "民國")}
		if day, err := parseDay(doc.Date); err == nil && !day.IsZero() {
			ctx.Date = day
		} else if c.is.Year > 0 {
			ctx.Date = parse.Day{Year: c.is.Year, Month: 1, Day: 1}
		}
		for i := range doc.Dates {
			c.againDate(doc, &doc.Dates[i], ctx)
		}
		for i := range doc.Durations {
			v := &doc.Durations[i]
			if got, err := parse.ParseDuration(v.Text); err != nil || got.ISO != v.ISO || got.Max != v.Max || got.Working != v.Working || got.Natural != v.Natural {
				c.breaks("the duration %q reads again as %+v, %v, not %+v", v.Text, got, err, v.Duration)
			}
		}
		for i := range doc.Amounts {
			c.againAmount(doc, &doc.Amounts[i])
		}
		for i := range doc.Citations {
			c.againCitation(&doc.Citations[i])
		}
		c.againNumber(doc.Number)
	}
}

// againNumber reads a 文号 again. One that only counts, 第12号, has its agency from the masthead.
func (c *court) againNumber(n *DocNumber) {
	if n == nil || n.Inferred&parse.InferredAgency != 0 {
		return
	}
	if got, _, err := wording.Number(c.print(n.Spans)); err != nil || !got.Same(n.DocNumber) {
		c.breaks("the number %q reads again as %+v, %v, not %+v", n.Text, got, err, n.DocNumber)
	}
}

// againDate reads a date again in the context that it was read in. A date in a list may inherit from the one before it.
func (c *court) againDate(doc *Document, v *Date, ctx *parse.Context) {
	if v.Recurring != "" || v.Inferred&parse.InferredUnit != 0 { // the first of 2031年一、二季度
		return
	}
	got, err := parse.ParseDate(v.Text, ctx)
	if v.IsImpossible() && errors.Is(err, parse.ErrNoSuchDay) {
		return
	}
	if err == nil && got.From == v.From && got.To == v.To && got.Precision == v.Precision {
		return
	}
	if v.From.IsZero() && strings.Contains(v.EDTF, "XXXX") {
		return // 次年 of no year that is known
	}
	if v.IsImpossible() && errors.Is(err, parse.ErrNoSuchDay) {
		return
	}
	if v.Inferred&parse.InferredYear != 0 && err == nil && got.Precision == v.Precision {
		return // the year of a heading, or of a date before it in a list
	}
	c.breaks("the date %q reads again as %+v, %v, not %+v", v.Text, got, err, v.Date)
}

// againAmount reads an amount again: in a table in the context of its column.
func (c *court) againAmount(doc *Document, v *Amount) {
	if v.Inferred&parse.InferredUnit != 0 {
		return
	}
	got, err := parse.ParseAmount(v.Text)
	if err == nil && got.Kind == v.Kind && got.Min == v.Min && got.Max == v.Max && got.Unit == v.Unit {
		return
	}
	if v.Cell != nil {
		if n := doc.Node(v.EID); n != nil && n.Table != nil {
			ctx := &parse.Context{Column: n.Table.heading(v.Cell[0], v.Cell[1])}
			for _, m := range parse.Amounts(v.Text, ctx) {
				if m.Value.Kind == v.Kind && m.Value.Min == v.Min && m.Value.Max == v.Max && m.Value.Unit == v.Unit {
					return
				}
			}
		}
	}
	c.breaks("the amount %q reads again as %+v, %v, not %+v", v.Text, got, err, v.Amount)
}

// againCitation reads a citation again.
func (c *court) againCitation(v *Citation) {
	number := parse.DocNumber{}
	if v.Number != nil {
		number = v.Number.DocNumber
	}
	if v.Inferred&parse.InferredTitle != 0 || number.Inferred != 0 || v.Target != "" || c.listed(v.Spans) {
		return
	}
	got, err := parse.ParseCitation(v.Text)
	if err != nil || got.Title != v.Title || !got.Number.Same(number) || got.Pinpoint != v.Pinpoint {
		c.breaks("the citation %q reads again as %+v, %v, not %+v", v.Text, got, err, v.Citation)
	}
}

// listed reports whether a value stands in a list after another of its kind, from which it may inherit: 第三项 in 第一项、第三项.
func (c *court) listed(spans []Span) bool {
	before := strings.TrimRight(c.text[:spans[0].Start], " \n　")
	for _, sign := range []string{"、", "和", "或", "及", "与", "至", "，"} {
		if strings.HasSuffix(before, sign) {
			return true
		}
	}
	return false
}

// inferred: what is not printed at its place says so, and what says so is not printed.
func (c *court) inferred() {
	problems := map[ProblemCode]int{}
	for i := range c.is.Problems {
		problems[c.is.Problems[i].Code]++
		if !slices.Contains(ProblemCodes(), c.is.Problems[i].Code) || c.is.Problems[i].Message == "" {
			c.breaks("a problem has the code %q and the message %q", c.is.Problems[i].Code, c.is.Problems[i].Message)
		}
	}
	for i := range c.is.Checks {
		if x := &c.is.Checks[i]; !slices.Contains(CheckCodes(), x.Code) || x.Message == "" || x.Status != Proved && x.Status != Broken && x.Status != Unprovable {
			c.breaks("a check has the code %q, the status %q and the message %q", x.Code, x.Status, x.Message)
		}
	}
	spoilt, repaired := 0, 0
	for d := range c.is.Documents {
		doc := &c.is.Documents[d]
		for _, n := range doc.Nodes() {
			if n.Inferred {
				spoilt++
			} else if strings.ContainsAny(n.Label, "《〈<〔［[【{｛«》〉>〕］]】}｝»") && !strings.ContainsAny(n.Label, "条條章节節编編") {
				c.breaks("the spoilt marker %q is not inferred", n.Label)
			}
		}
		if doc.Number != nil && doc.Number.Repaired {
			repaired++
		}
		for i := range doc.Citations {
			if n := doc.Citations[i].Number; n != nil && n.Repaired {
				repaired++
			}
		}
		for i := range doc.Dates {
			c.inferredYear(&doc.Dates[i])
		}
		if e := doc.Effect; e != nil && !e.From.IsZero() && e.Inferred&parse.InferredFrom == 0 && !strings.ContainsAny(e.Text, "0123456789０１２３４５６７８９一二三四五六七八九") {
			c.breaks("the day %s of %q is not printed, and not inferred", e.From, e.Text)
		}
	}
	if spoilt != problems[ProblemMarkerInferred] || repaired != problems[ProblemNumberRepaired] {
		c.breaks("%d spoilt markers and %d repaired numbers are reported as %d and %d problems", spoilt, repaired, problems[ProblemMarkerInferred], problems[ProblemNumberRepaired])
	}
}

// inferredYear checks that a date without a printed year says so.
func (c *court) inferredYear(v *Date) {
	if !v.From.IsZero() && monthly.MatchString(v.Text) && !strings.Contains(v.Text, "年") && v.Inferred == 0 {
		c.breaks("the year of %q is not printed, and not inferred", v.Text)
	}
}

// monthly is a date that begins with its month or day.
var monthly = regexp.MustCompile(`^[0-9０-９一二三四五六七八九十\s]{1,4}[月日]`)
