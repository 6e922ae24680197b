package columns

import (
	"slices"
	"strings"
	"testing"
)

// drawn makes prints of a drawing: a character is one square, a blank is white, and a line is a printed row. Each piece begins with
// its name, such as b2 in b2xxxxx.
func drawn(s string) []Print {
	var prints []Print
	for y, line := range strings.Split(strings.Trim(s, "\n"), "\n") {
		for x := 0; x < len(line); {
			n := strings.IndexByte(line[x:]+" ", ' ')
			if n > 0 {
				top := 16 * float64(y)
				p := Printed([4]float64{10 * float64(x), top, 10 * float64(x+n), top + 10}, line[x:x+n])
				p.Squares, p.Wide = float64(n), true
				if !strings.ContainsAny(p.Text, "abcdefghijklmnopqrstuvwxyz0123456789") {
					p.Squares = 0
				}
				prints = append(prints, p)
			}
			x += n + 1
		}
	}
	return prints
}

// names returns the names of the pieces in reading order, a | between regions; "as it is" for a page left alone.
func names(prints []Print, regions []Region) string {
	if regions == nil {
		return "as it is"
	}
	var b []string
	for i, r := range regions {
		if i > 0 {
			b = append(b, "|")
		}
		for _, row := range r.Rows {
			for _, k := range row {
				b = append(b, strings.TrimRight(prints[k].Text, "x"))
			}
		}
	}
	return strings.Join(b, " ")
}

// twoColumns is a page of running text.
const twoColumns = `
  a1xxxxxxxxxx b1xxxxxxxxxxxx
a2xxxxxxxxxxxx   b2xxxxxxxxxx
a3xxxxxxxxxxxx b3xxxxxxxxxxxx
a4xxxx         b4xxxxxxxxxxxx
  a5xxxxxxxxxx b5xxx
a6xxxxxxxxxxxx   b6xxxxxxxxxx
a7xxxxxxxxxxxx b7xxxxxxxxxxxx
`

func TestRegions(t *testing.T) {
	tests := []struct{ name, page, want string }{
		{"a page of two columns", twoColumns, "a1 a2 a3 a4 a5 a6 a7 | b1 b2 b3 b4 b5 b6 b7"},
		{"a head over the full width, contents in the left column", `
h1xxx h2xxxxxxxxxxxx
        h3xxxxxxxxxxxx
  h4xxxxxxxxxxxxxxxxxxxxxxxxxx
h5xxxxxxxxxxxxxxxxxx
       c0xx      b1xxxxxxxxxx
c1x  c2        b2xxxxxxxxxxxx
c3xxxx         b3xxxxxxxxxxxx
c5xxxxxxx        b4xxxxxxxxxx
     c6xx      b5xxxxxxxxxxxx
  a1xxxxxxxxxx   b6xxxx
a2xxxxxxxxxxxx
a3xx
`, "h1 h2 h3 h4 h5 | c0 c1 c2 c3 c5 c6 a1 a2 a3 | b1 b2 b3 b4 b5 b6"},
		{"a title over both columns in the middle", twoColumns + `
       t1xxxxxxxxxxxxxx
` + strings.NewReplacer("a", "c", "b", "d").Replace(twoColumns),
			"a1 a2 a3 a4 a5 a6 a7 | b1 b2 b3 b4 b5 b6 b7 | t1 | c1 c2 c3 c4 c5 c6 c7 | d1 d2 d3 d4 d5 d6 d7"},
		{"the number of the page below the left column", twoColumns + "\n -26-", "a1 a2 a3 a4 a5 a6 a7 | b1 b2 b3 b4 b5 b6 b7 | -26-"},
		{"a signature below the right column", twoColumns + "                      s1xxxxx\n                     s2xxxxx",
			"a1 a2 a3 a4 a5 a6 a7 | b1 b2 b3 b4 b5 b6 b7 s1 s2"},
		{"specks stay where they are", "|\n" + twoColumns, "| a1 a2 a3 a4 a5 a6 a7 | b1 b2 b3 b4 b5 b6 b7"},
		{"three columns", `
  a1xxxxxx b1xxxxxxxx   c1xxxxxx
a2xxxxxxxx   b2xxxxxx c2xxxxxxxx
a3xxxxxxxx b3xxxxxxxx c3xxxxxxxx
a4xxx      b4xx         c4xxxxxx
  a5xxxxxx   b5xxxxxx c5xxxxxxxx
a6xxxxxxxx b6xxxxxxxx c6xx
`, "a1 a2 a3 a4 a5 a6 | b1 b2 b3 b4 b5 b6 | c1 c2 c3 c4 c5 c6"},
		{"one column", `
  a1xxxxxxxxxxxxxxxxxxxxxxxxxxx
a2xxxxxxxxxxxx a3xxxxxxxxxxxxxx
a4xxxxxxxxxxxxxxxxxxxxxxxxxxxxx
a5xxxx
  a6xxxxxxxxxx a7xxxxxxxxxxxxxx
a8xxxxxxxxxxxxxxxxxxxxxxxxxxxxx
`, "as it is"},
		{"a table", `
h1x   h2xxxxxx   h3xxxxx
1     a1xxxxxx   b1xxxxx
2     a2xxxxxx   b2xxxxx
3     a3xxx      b3xx
4     a4xxxxxx   b4xxxxx
5     a5xxxxxx   b5xxxxx
`, "as it is"},
		{"amendments side by side, without indents", `
a1xxxxxxxxxxxx b1xxxxxxxxxxxx
a2xxxxxxxxxxxx b2xxxxxxxxxxxx
a3xxxx         b3xxxxxxxxxxxx
a4xxxxxxxxxxxx b4xx
a5xxxxxxxxxxxx b5xxxxxxxxxxxx
a6xxxxxxx      b6xxxxxxxxxxxx
`, "as it is"},
		{"a roster", `
a1xxx          b1xxxxxx
a2xx           b2xxxxxxx
a3xxx          b3xxxx
a4xxx          b4xxxxxx
a5xx           b5xxxxxxx
a6xxx          b6xxxx
`, "as it is"},
		{"nothing", "", "as it is"},
	}
	for _, test := range tests {
		prints := drawn(test.page)
		page := NewPage(prints)
		if got := names(prints, page.Regions(nil)); got != test.want {
			t.Errorf("%s:\n%s\nwant\n%s", test.name, got, test.want)
		}
	}
}

// A page with a few lines proves no columns, but has those of its document, further to the right on the back.
func TestUsual(t *testing.T) {
	last := drawn(`
     c1xxxxxxxxxxxx   d1xxxxxxxxxx
     c2xxxxx        d2xxxxxxx
`)
	full, other := NewPage(drawn(twoColumns)), NewPage(last)
	if got := names(last, other.Regions(nil)); got != "as it is" {
		t.Errorf("by itself: %s", got)
	}
	known := Usual([]*Page{full, other, full})
	if got, want := names(last, other.Regions(known)), "c1 c2 | d1 d2"; got != want {
		t.Errorf("with the frame of the others: %s, want %s", got, want)
	}
	line := drawn("     c1xxxxxxxxxxxx   d1xxxxxxxxxx")
	if got := names(line, NewPage(line).Regions(known)); got != "as it is" {
		t.Errorf("a line with a blank in it: %s", got)
	}
}

// Every print comes back once, in whatever order.
func TestNothingIsLost(t *testing.T) {
	prints := drawn("| .. |\n" + twoColumns + "\n | | |\n" + twoColumns + "\n -3- |")
	var got []int
	for _, r := range NewPage(prints).Regions(nil) {
		for _, row := range r.Rows {
			got = append(got, row...)
		}
	}
	slices.Sort(got)
	for i := range prints {
		if i >= len(got) || got[i] != i {
			t.Fatalf("%v of %d prints", got, len(prints))
		}
	}
}

func TestIsPageMark(t *testing.T) {
	for text, want := range map[string]bool{"— 26 —": true, "·３·": true, "-12-": true, "26": false, "2032—": true, "第3页": false, "—": false, "": false} {
		if got := isPageMark(text); got != want {
			t.Errorf("%q: %v", text, got)
		}
	}
}
