package score

import (
	"fmt"
	"slices"
	"strings"
)

// A reading is a value that was read at a place, with its meaning as a text to compare.
type reading struct {
	at    [2]int
	means string
}

// folderKinds are the kinds of values of a folder, in the order of the report.
var folderKinds = []string{"money", "percent", "measure", "duration", "date", "docnumber", "title", "phone"}

// values compares the values of a folder: each must stand at its place, and mean what it should. Two readings of one place are one.
func (f *folderScorer) values(want []goldValue) {
	read := map[string]map[[2]int]reading{}
	for _, k := range folderKinds {
		read[k] = map[[2]int]reading{}
		f.measure("value " + k).Values = true
	}
	for i := range f.got.Documents {
		for _, v := range f.got.Documents[i].placed() {
			if read[v.kind] != nil {
				read[v.kind][v.at] = v.reading
			}
		}
	}
	known := map[string]map[[2]int]bool{}
	for _, k := range folderKinds {
		known[k] = map[[2]int]bool{}
	}
	for _, w := range want {
		if f.lines.has(w.Line) && known[w.Type] != nil && !f.inColophon(w.Line) {
			f.value(w, read[w.Type], known[w.Type])
		}
	}
	for _, k := range folderKinds {
		f.invented(k, read[k], known[k])
	}
}

// inColophon reports whether a line belongs to what the issue says about itself, which has no values of a document.
func (f *folderScorer) inColophon(line int) bool {
	first, _, ok := f.linesOf("about_lines")
	return ok && line >= first
}

// inFront reports whether a line stands on the cover or in the contents, whose values count nowhere.
func (f *folderScorer) inFront(line int) bool {
	_, last, ok := f.linesOf("toc_lines")
	return ok && line <= last
}

// linesOf are the first and the last line of something of the issue.
func (f *folderScorer) linesOf(name string) (first, last int, ok bool) {
	pair, _ := f.want.Issue[name].([]any)
	if len(pair) != 2 {
		return 0, 0, false
	}
	a, ok1 := pair[0].(float64)
	b, ok2 := pair[1].(float64)
	return int(a), int(b), ok1 && ok2
}

// value compares one value with what was read at its place.
func (f *folderScorer) value(w goldValue, read map[[2]int]reading, known map[[2]int]bool) {
	start := f.at(w.Line, w.Start)
	at := [2]int{start, start + len(w.Text)}
	known[at] = true
	if w.Optional {
		return
	}
	got, ok := read[at]
	if !ok && w.Type == "title" { // a citation may span title and number together
		for x, r := range read {
			if x[0] == at[0] && x[1] >= at[1] {
				got, ok = r, true
				known[x] = true
			}
		}
	}
	should := w.means()
	f.judge("value "+w.Type, verdict{right: ok && got.means == should, strict: true, placed: ok}, fmt.Sprint("line ", w.Line, " ", w.Text), got.means, should)
}

// invented counts what was read where the gold has nothing.
func (f *folderScorer) invented(kind string, read map[[2]int]reading, known map[[2]int]bool) {
	var extra [][2]int
	for at := range read {
		if line := f.line(at[0]); !known[at] && f.lines.has(line) && !f.inFront(line) {
			extra = append(extra, at)
		}
	}
	slices.SortFunc(extra, func(a, b [2]int) int { return a[0] - b[0] })
	for _, at := range extra {
		f.extra("value "+kind, f.place(at[0])+" "+f.between(at), read[at].means)
	}
}

// means is what a value of the gold means, as a text to compare.
func (w goldValue) means() string {
	switch w.Type {
	case "money":
		return amountMeans(w.Min, w.Max, w.Bound, w.Per)
	case "percent", "measure":
		return amountMeans(w.Min, w.Max, w.Bound, nil)
	case "duration":
		return durationMeans(w.ISO, w.Working)
	case "date":
		return dateMeans(w.From, w.To, w.Precision, w.Bound, w.Recurring, w.Inferred)
	case "docnumber":
		return fmt.Sprint(norm(w.Agency), " ", w.Year, " ", w.Serial)
	case "title":
		return norm(w.Number)
	}
	return ""
}

func durationMeans(iso string, working bool) string {
	switch iso { // a week is seven days
	case "P7D":
		iso = "P1W"
	case "P14D":
		iso = "P2W"
	}
	return fmt.Sprint(iso, " working=", working)
}

func dateMeans(from, to, precision, bound, recurring string, inferred bool) string {
	return strings.Join([]string{from + "/" + to, precision, bound, recurring, fmt.Sprint("inferred=", inferred)}, " ")
}

// A placedValue is a value of a document by its kind.
type placedValue struct {
	kind string
	reading
}

// placed lists the values of a document that have a place, each number and each title of a citation as one.
func (d *document) placed() []placedValue {
	var out []placedValue
	add := func(kind string, at spans, means string) {
		if len(at) > 0 {
			out = append(out, placedValue{kind, reading{[2]int{at.first(), at.last()}, means}})
		}
	}
	for _, a := range d.Amounts {
		var per []string
		if a.Kind == "money" {
			per = a.Per
		}
		add(a.Kind, a.Spans, amountMeans(a.Min, a.Max, a.Bound, per))
	}
	for _, x := range d.Durations {
		add("duration", x.Spans, durationMeans(x.ISO, x.Working))
	}
	for _, x := range d.Dates {
		add("date", x.Spans, dateMeans(x.From, x.To, x.Precision, x.Bound, x.Recurring, slices.Contains(x.Inferred, "year")))
	}
	for _, x := range d.Contacts {
		add(x.Kind, x.Spans, "")
	}
	if d.Number != nil {
		add("docnumber", d.Number.Spans, d.Number.key())
	}
	for _, x := range d.Citations {
		number := ""
		if x.Number != nil {
			add("docnumber", x.Number.Spans, x.Number.key())
			number = norm(x.Number.Text)
		}
		if x.Title != "" {
			at := x.TitleSpans
			if len(at) == 0 {
				at = x.Spans
			}
			add("title", at, number)
		}
	}
	return out
}
