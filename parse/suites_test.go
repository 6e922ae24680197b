package parse

import (
	"bufio"
	"encoding/json"
	"fmt"
	"math"
	"regexp"
	"strconv"
	"strings"
	"testing"
)

// A suiteCase is one line of a suite of another project.
type suiteCase struct {
	Input   string
	Context struct {
		Reference string `json:"reference_date"`
	}
	Expected []struct {
		Text  string
		Start *int
		Type  string
		Value any
		Unit  any
		Op    string
	}
	Tag      string
	Features []string
}

func readSuite(t testing.TB, name string) []suiteCase {
	t.Helper()
	var list []suiteCase
	sc := bufio.NewScanner(strings.NewReader(string(readShared(t, "suites/"+name+".jsonl"))))
	sc.Buffer(nil, 1<<20)
	for sc.Scan() {
		var c suiteCase
		if err := json.Unmarshal(sc.Bytes(), &c); err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		list = append(list, c)
	}
	return list
}

func (c suiteCase) context() *Context {
	ctx := &Context{}
	if len(c.Context.Reference) >= 10 {
		ctx.Date.UnmarshalText([]byte(c.Context.Reference[:10]))
	}
	return ctx
}

// asFloat reads a figure as the suites write it: a number, a string, or an object with "value".
func asFloat(v any) (float64, bool) {
	switch v := v.(type) {
	case float64:
		return v, true
	case string:
		f, err := strconv.ParseFloat(strings.TrimSuffix(v, "%"), 64)
		return f, err == nil
	case map[string]any:
		for _, k := range []string{"value", "amount", "low"} {
			if f, ok := asFloat(v[k]); ok {
				return f, true
			}
		}
	}
	return 0, false
}

func near(a, b float64) bool { return math.Abs(a-b) <= 1e-9*math.Max(1, math.Abs(b)) }

// TestNumberSuites reads the numbers of other projects' suites.
func TestNumberSuites(t *testing.T) {
	total := tally{}
	for _, name := range []string{"cn2an_number", "cn2an_inverse", "duckling_numeral", "recognizers_number"} {
		score := tally{}
		for _, c := range readSuite(t, name) {
			if c.Tag != "formal" {
				continue
			}
			var got []string
			var ok bool
			if len(c.Expected) == 1 && (c.Expected[0].Text == c.Input || c.Expected[0].Start == nil || len(c.Expected[0].Text) == len(c.Input)) {
				want, _ := asFloat(c.Expected[0].Value)
				if n, err := ParseNumber(c.Input); err == nil {
					got = append(got, n.String())
					ok = near(n.Float64(), want)
				} else if a, err := ParseAmount(c.Input); err == nil {
					got = append(got, a.Min.String())
					ok = near(a.Min.Float64(), want)
				}
			} else {
				ms := Numbers(c.Input, nil)
				ok = len(ms) == len(c.Expected)
				for i, m := range ms {
					got = append(got, c.Input[m.Start:m.End]+"="+m.Value.String())
					if ok {
						want, _ := asFloat(c.Expected[i].Value)
						ok = near(m.Value.Float64(), want)
					}
				}
			}
			if !score.add(ok, numberConventions, c.Input) {
				t.Logf("%s: %q gave %q, want %s", name, c.Input, got, fmt.Sprint(c.Expected))
			}
		}
		t.Log(name, score)
		total.sum(score)
	}
	total.check(t)
}

// A tally counts by reason: "" for agreement, "ours" for what is ours to mend, else the convention that differs.
type tally map[string]int

// add counts one case, and reports whether it agrees or differs by a convention.
func (s tally) add(ok bool, conventions []convention, input string) bool {
	if ok {
		s[""]++
		return true
	}
	for _, c := range conventions {
		if c.in.MatchString(input) {
			s[c.reason]++
			return true
		}
	}
	s["ours"]++
	return false
}

func (s tally) sum(t tally) {
	for k, n := range t {
		s[k] += n
	}
}

// check fails the test when less than 98 % agree after conventions.
func (s tally) check(t *testing.T) {
	t.Helper()
	t.Log("all", s)
	if float64(s[""]) < 0.98*float64(s[""]+s["ours"]) {
		t.Errorf("%d agree and %d are ours: below 98 %%", s[""], s["ours"])
	}
}

// A convention is a reason to differ from a suite.
type convention struct {
	in     *regexp.Regexp
	reason string
}

var numberConventions = []convention{
	{regexp.MustCompile(`\^|[0-9]e[+0-9]|[0-9][GM]$|(^|[^0-9])\.[0-9]`), "notation of programs"},
	{regexp.MustCompile(`分 *之|份|[/／]`), "a fraction that is no exact decimal"},
	{regexp.MustCompile(`[几幾]`), "a vague figure"},
	{regexp.MustCompile(`半|百二|零十|五台山|零30`), "conversational"},
}

var dateConventions = []convention{
	{regexp.MustCompile(`今|明年|去年|前年|后年|上年|下年|后1年|前1年|下1年|上一年|下一年|本年|當前|當月|当月|上月|下月|下個月|上季度|下季度|后半年|前半年|上半月|后日|後日|前日|白天|第七年|第九个月|下次`), "relative to the speaker's day"},
	{regexp.MustCompile(`钟|鐘|点|每天|每个月|分半`), "a time of day or a repetition"},
	{regexp.MustCompile(`几个月|多月`), "a vague length of time"},
	{regexp.MustCompile(`^你?[0-9]{1,2}[-/][0-9]{1,2}([-/][0-9]{1,4})?|[0-9]{1,2}/[0-9]{1,2}/[0-9]{4}|你?05/05/89|12/1`), "an order of day and month that China does not print"},
	{regexp.MustCompile(`^[= ]*[0-9]{4,8}$|2010 01 29|2016到2018|2100看|财税2016`), "bare digits"},
	{regexp.MustCompile(`月[0-9一二三十五]+($|至)`), "a day without 日"},
	{regexp.MustCompile(`世纪|年代`), "where a century begins"},
	{regexp.MustCompile(`3月8号`), "a day without year means the next one"},
	{regexp.MustCompile(`以前|截止到|之前|以后|之后`), "the day itself belongs to what is before it, or not"},
}

// wantDays returns the days that a suite expects: a value, or a range with its last day (some suites count the next one).
func wantDays(v any) (from, to []string) {
	switch v := v.(type) {
	case string:
		if len(v) >= 10 {
			from, to = append(from, v[:10]), append(to, v[:10])
		}
	case map[string]any:
		for _, k := range []string{"value", "start", "from", "date"} {
			if s, ok := v[k].(string); ok && len(s) >= 10 {
				from = append(from, s[:10])
				if k == "value" || k == "date" {
					to = append(to, s[:10])
				}
			}
		}
		for _, k := range []string{"from", "future", "past"} {
			if m, ok := v[k].(map[string]any); ok {
				f, e := wantDays(m)
				from, to = append(from, f...), append(to, e...)
				if s, ok := m["_date"].(string); ok && len(s) >= 10 {
					from, to = append(from, s[:10]), append(to, s[:10])
				}
			}
		}
		for _, k := range []string{"end", "to", "to_exclusive"} {
			if s, ok := v[k].(string); ok && len(s) >= 10 {
				to = append(to, s[:10])
				var d Day
				d.UnmarshalText([]byte(s[:10]))
				to = append(to, d.AddDays(-1).String())
			}
		}
	case []any:
		if len(v) == 2 {
			a, ok := v[0].(string)
			b, ok2 := v[1].(string)
			if ok && ok2 && len(a) >= 10 && len(b) >= 10 {
				return []string{a[:10]}, []string{b[:10]}
			}
		}
		for _, x := range v {
			f, e := wantDays(x)
			from, to = append(from, f...), append(to, e...)
		}
	}
	return from, to
}

// TestDateSuites finds the dates of other projects' suites.
func TestDateSuites(t *testing.T) {
	total := tally{}
	for _, name := range []string{"chrono_zh_hans", "duckling_time", "jionlp_time_parse", "jionlp_time_extract", "recognizers_date", "recognizers_date_parser", "recognizers_dateperiod", "recognizers_dateperiod_parser", "recognizers_datetime"} {
		score := tally{}
		for _, c := range readSuite(t, name) {
			found := Dates(c.Input, c.context())
			durations := Durations(c.Input, nil)
			var got []string
			for _, m := range found {
				got = append(got, c.Input[m.Start:m.End]+"="+m.Value.From.String()+".."+m.Value.To.String()+" "+m.Value.EDTF)
			}
			if c.Tag == "negative" {
				if !score.add(len(found) == 0, dateConventions, c.Input) {
					t.Logf("%s: %q gave %q, want none", name, c.Input, got)
				}
				continue
			}
			for _, e := range c.Expected {
				ok := false
				from, to := wantDays(e.Value)
				for _, m := range found {
					text := c.Input[m.Start:m.End]
					if !strings.Contains(narrow(e.Text), narrow(text)) && !strings.Contains(narrow(text), narrow(e.Text)) {
						continue
					}
					if len(from)+len(to) == 0 || m.Value.From.IsZero() {
						ok = true
						continue
					}
					for _, f := range from {
						ok = ok || f == m.Value.From.String()
					}
					for _, f := range to {
						ok = ok || f == m.Value.To.String()
					}
				}
				for _, m := range durations {
					if strings.Contains(e.Text, c.Input[m.Start:m.End]) {
						ok = true // a length of time from the speaker's now
					}
				}
				if !score.add(ok, dateConventions, c.Input) {
					t.Logf("%s: %q gave %q, want %q %v", name, c.Input, got, e.Text, e.Value)
				}
			}
		}
		t.Log(name, score)
		total.sum(score)
	}
	total.check(t)
}

var amountConventions = []convention{
	{regexp.MustCompile(`foot|inch|mile|^8'|米九|米六|個半|個九|湯匙|分之一公升|一位是`), "units and wordings of speech"},
	{regexp.MustCompile(`小于40万`), "a sum without 元 inside a text"},
	{regexp.MustCompile(`百 +分 +之|百分 點|二三十|5-20%|proquest`), "letter-spaced or vague percentages, and ranges"},
	{regexp.MustCompile(`鐘|钟`), "a time of day"},
	{regexp.MustCompile(`电话号是|区号|九龙湖`), "a phone number of another country, or one that nothing announces"},
	{regexp.MustCompile(`基站总数|刑满释放|数额巨大|软暴力`), "other kinds of values are in the text"},
}

// printed lists what is found in a case, of all kinds.
func printed(name string, c suiteCase) []string {
	var v Values
	Find(c.Input, c.context(), &v)
	var list []string
	for _, ps := range [][]place{places("", v.Amounts), places("", v.Durations), places("", v.Contacts), places("", v.DocNumbers), places("", v.Citations), places("", v.Dates)} {
		for _, p := range ps {
			list = append(list, c.Input[p.start:p.end])
		}
	}
	if _, err := ParseAmount(c.Input); err == nil {
		list = append(list, c.Input)
	}
	if !strings.HasPrefix(name, "law_") {
		return list
	}
	for _, line := range strings.Split(c.Input, "\n") {
		if step := stepAt(line, 0); step.end > 0 && step.to == 0 { // the marker of an article
			list = append(list, line[:step.end])
		}
	}
	if n, size := Integer(c.Input); n > 0 {
		list = append(list, c.Input[:size])
	}
	return list
}

// sameFigure reports whether a sum or a percentage of a case has the figure that the suite gives.
func sameFigure(name string, c suiteCase, want any) bool {
	if !strings.Contains(name, "money_parse") && !strings.Contains(name, "currency") && !strings.Contains(name, "percent") {
		return true
	}
	f, ok := asFloat(want)
	if !ok {
		return true
	}
	found := Amounts(c.Input, nil)
	if a, err := ParseAmount(c.Input); err == nil {
		found = append(found, Match[Amount]{Value: a})
	}
	for _, m := range found {
		if near(m.Value.Min.Float64(), f) || near(m.Value.Max.Float64(), f) {
			return true
		}
	}
	return false
}

// TestOtherSuites finds the sums, percentages, measures, durations, phones, numbers and citations of other projects' suites.
func TestOtherSuites(t *testing.T) {
	total := tally{}
	for _, name := range []string{"jionlp_money_extract", "jionlp_money_parse", "recognizers_currency", "recognizers_percent", "recognizers_dimension", "duckling_amountofmoney", "duckling_distance", "duckling_quantity", "duckling_volume", "policy_values", "recognizers_phone", "recognizers_duration", "recognizers_duration_parser", "duckling_duration", "law_docnumbers", "law_citations"} {
		score := tally{}
		for _, c := range readSuite(t, name) {
			got := printed(name, c)
			if c.Tag == "negative" {
				if !score.add(len(got) == 0, amountConventions, c.Input) {
					t.Logf("%s: %q gave %q, want none", name, c.Input, got)
				}
				continue
			}
			for _, e := range c.Expected {
				ok := false
				for _, g := range got {
					ok = ok || strings.HasPrefix(narrow(strings.TrimSpace(e.Text)), narrow(g)) || strings.HasSuffix(narrow(e.Text), narrow(g)) || strings.HasPrefix(g, e.Text)
				}
				ok = ok && sameFigure(name, c, e.Value)
				if !score.add(ok, amountConventions, c.Input) {
					t.Logf("%s: %q gave %q, want %q %v", name, c.Input, got, e.Text, e.Value)
				}
			}
		}
		t.Log(name, score)
		total.sum(score)
	}
	total.check(t)
}
