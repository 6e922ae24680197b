package parse

import (
	"bufio"
	"encoding/json"
	"fmt"
	"math"
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
		return asFloat(v["value"])
	}
	return 0, false
}

func near(a, b float64) bool { return math.Abs(a-b) <= 1e-9*math.Max(1, math.Abs(b)) }

// TestNumberSuites reads the numbers of other projects' suites.
func TestNumberSuites(t *testing.T) {
	for _, name := range []string{"cn2an_number", "cn2an_inverse", "duckling_numeral", "recognizers_number"} {
		right, all := 0, 0
		for _, c := range readSuite(t, name) {
			if c.Tag != "formal" {
				continue
			}
			all++
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
				ms := Numbers(c.Input)
				ok = len(ms) == len(c.Expected)
				for i, m := range ms {
					got = append(got, c.Input[m.Start:m.End]+"="+m.Value.String())
					if ok {
						want, _ := asFloat(c.Expected[i].Value)
						ok = near(m.Value.Float64(), want)
					}
				}
			}
			if ok {
				right++
				continue
			}
			t.Logf("%s: %q gave %q, want %s", name, c.Input, got, fmt.Sprint(c.Expected))
		}
		t.Logf("%-22s %d/%d", name, right, all)
	}
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
	for _, name := range []string{"chrono_zh_hans", "duckling_time", "jionlp_time_parse", "jionlp_time_extract", "recognizers_date", "recognizers_date_parser", "recognizers_dateperiod", "recognizers_dateperiod_parser", "recognizers_datetime"} {
		right, all, extra := 0, 0, 0
		for _, c := range readSuite(t, name) {
			found := Dates(c.Input, c.context())
			durations := Durations(c.Input)
			var got []string
			for _, m := range found {
				got = append(got, c.Input[m.Start:m.End]+"="+m.Value.From.String()+".."+m.Value.To.String()+" "+m.Value.EDTF)
			}
			if c.Tag == "negative" {
				if len(found) > 0 {
					extra++
					t.Logf("%s: %q gave %q, want none", name, c.Input, got)
				}
				continue
			}
			for _, e := range c.Expected {
				all++
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
				if ok {
					right++
				} else {
					t.Logf("%s: %q gave %q, want %q %v", name, c.Input, got, e.Text, e.Value)
				}
			}
		}
		t.Logf("%-30s %d/%d, %d where none is", name, right, all, extra)
	}
}

// TestAmountSuites finds the sums, percentages and measures of other projects' suites.
func TestAmountSuites(t *testing.T) {
	for _, name := range []string{"jionlp_money_extract", "jionlp_money_parse", "recognizers_currency", "recognizers_percent", "recognizers_dimension", "duckling_amountofmoney", "duckling_distance", "duckling_quantity", "duckling_volume", "policy_values", "recognizers_phone", "recognizers_duration", "recognizers_duration_parser", "duckling_duration", "law_docnumbers", "law_citations"} {
		right, all, extra := 0, 0, 0
		for _, c := range readSuite(t, name) {
			var v Values
			Find(c.Input, c.context(), &v)
			var got []string
			for _, m := range v.Amounts {
				got = append(got, c.Input[m.Start:m.End]+"="+m.Value.Min.String()+" "+m.Value.Unit)
			}
			for _, m := range v.Durations {
				got = append(got, c.Input[m.Start:m.End]+"="+m.Value.ISO)
			}
			for _, m := range v.Contacts {
				got = append(got, c.Input[m.Start:m.End])
			}
			for _, m := range v.DocNumbers {
				got = append(got, c.Input[m.Start:m.End])
			}
			for _, m := range v.Citations {
				got = append(got, c.Input[m.Start:m.End])
			}
			if a, err := ParseAmount(c.Input); err == nil && len(v.Amounts) == 0 {
				got = append(got, c.Input+"="+a.Min.String()+" "+a.Unit)
			}
			for _, m := range v.Dates {
				got = append(got, c.Input[m.Start:m.End])
			}
			if c.Tag == "negative" || len(c.Expected) == 0 {
				if len(got) > 0 {
					extra++
					t.Logf("%s: %q gave %q, want none", name, c.Input, got)
				}
				continue
			}
			for _, e := range c.Expected {
				all++
				ok := false
				for _, g := range got {
					text, _, _ := strings.Cut(g, "=")
					ok = ok || strings.HasPrefix(narrow(strings.TrimSpace(e.Text)), narrow(text)) || strings.HasSuffix(narrow(e.Text), narrow(text))
				}
				if ok {
					right++
				} else {
					t.Logf("%s: %q gave %q, want %q %v", name, c.Input, got, e.Text, e.Value)
				}
			}
		}
		t.Logf("%-30s %d/%d, %d where none is", name, right, all, extra)
	}
}
