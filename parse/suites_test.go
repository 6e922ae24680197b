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
