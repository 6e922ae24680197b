package main

import (
	"encoding/json"
	"fmt"
	"runtime"
	"strings"

	"github.com/gongbao/gongbao/gazette"
	"github.com/gongbao/gongbao/internal/inorder"
	"github.com/gongbao/gongbao/internal/score"
	"github.com/gongbao/gongbao/internal/synth"
	"github.com/gongbao/gongbao/segment"
)

// A table is what is printed for people or as Markdown.
type table struct {
	head []string
	rows [][]string
}

func (t *table) add(cells ...string) { t.rows = append(t.rows, cells) }

// print writes the table, as Markdown or in columns.
func (t *table) print(markdown bool) string {
	var b strings.Builder
	if markdown {
		b.WriteString("| " + strings.Join(t.head, " | ") + " |\n|---" + strings.Repeat("|---:", len(t.head)-1) + "|\n")
		for _, r := range t.rows {
			b.WriteString("| " + strings.Join(r, " | ") + " |\n")
		}
		return b.String()
	}
	for _, r := range append([][]string{t.head}, t.rows...) {
		line := fmt.Sprintf("%-26s", r[0])
		for _, c := range r[1:] {
			line += fmt.Sprintf(" %15s", c)
		}
		b.WriteString(strings.TrimRight(line, " ") + "\n")
	}
	return b.String()
}

// scoreTable shows every measure: how many were asked for and read, precision, recall and F1 up to widths and spaces, F1 strictly and of the
// places alone, and between what recall may be; with an earlier reading its F1 too.
func scoreTable(sum, before *score.Report, markdown bool) string {
	t := table{head: []string{"what", "asked", "read", "P", "R", "F1", "strict F1", "place F1", "grounded F1", "95 % of R"}}
	if len(before.Measures) > 0 {
		t.head = append(t.head, "F1 before")
	}
	for _, m := range withSums(sum) {
		if m.Want+m.Extra == 0 {
			continue
		}
		low, high := score.Interval(m.Hit, m.Want)
		row := []string{m.Name, fmt.Sprint(m.Want), fmt.Sprint(m.Read()), figure(m.Precision()), figure(m.Recall()), figure(m.F1()), figure(m.StrictF1()), "–", "–",
			fmt.Sprintf("%.3f–%.3f", low, high)}
		if m.Values || m.Printed {
			row[7], row[8] = figure(m.PlaceF1()), figure(m.GroundedF1())
		}
		if len(before.Measures) > 0 {
			row = append(row, figure(measureIn(withSums(before), m.Name).F1()))
		}
		t.add(row...)
	}
	return t.print(markdown)
}

func figure(f float64) string { return fmt.Sprintf("%.4f", f) }

// lineValues are the kinds of values of gold lines that are summed up.
var lineValues = []string{"money", "percent", "measure", "count", "date", "duration", "citation", "contact", "person"}

// withSums are the measures of a report, with all values of it and all facts as sums.
func withSums(r *score.Report) []score.Measure {
	out := append([]score.Measure{}, r.Measures...)
	add := func(name string, list []score.Measure) {
		if len(list) < 2 {
			return
		}
		sum := score.Measure{Name: name}
		for _, m := range list {
			sum.Hit, sum.Want, sum.Extra, sum.Values = sum.Hit+m.Hit, sum.Want+m.Want, sum.Extra+m.Extra, sum.Values || m.Values
			sum.Strict, sum.Placed, sum.Grounded = sum.Strict+m.Strict, sum.Placed+m.Placed, sum.Grounded+m.Grounded
			sum.Misread += m.Misread
		}
		out = append(out, sum)
	}
	var values, facts []score.Measure
	for _, m := range r.Measures {
		switch {
		case strings.HasPrefix(m.Name, "value ") || measureIn(score.MeasuresNamed(lineValues, r), m.Name).Name != "":
			values = append(values, m)
		case strings.HasPrefix(m.Name, "fact ") || m.Name == "document count" || strings.HasPrefix(m.Name, "doc ") || strings.HasPrefix(m.Name, "file "):
			facts = append(facts, m)
		}
	}
	add("all values", values)
	add("all facts", facts)
	return out
}

func measureIn(list []score.Measure, name string) score.Measure {
	for _, m := range list {
		if m.Name == name {
			return m
		}
	}
	return score.Measure{}
}

// A figures object is a measure in JSON.
type figures struct {
	Measure   string     `json:"measure"`
	Asked     int        `json:"asked"`
	Read      int        `json:"read"`
	Right     int        `json:"right"`
	Strict    int        `json:"strict"`
	Placed    int        `json:"placed"`
	Grounded  int        `json:"grounded"`
	Precision float64    `json:"precision"`
	Recall    float64    `json:"recall"`
	F1        float64    `json:"f1"`
	Interval  [2]float64 `json:"recall_95"`
}

func figuresOf(r *score.Report) []figures {
	out := []figures{}
	for _, m := range withSums(r) {
		low, high := score.Interval(m.Hit, m.Want)
		out = append(out, figures{m.Name, m.Want, m.Read(), m.Hit, m.Strict, m.Placed, m.Grounded, m.Precision(), m.Recall(), m.F1(), [2]float64{low, high}})
	}
	return out
}

// synthetic scores synthetic gazettes, at each strength of the noise.
func (e *evaluation) synthetic(a *app) ([]*score.Report, error) {
	var out []*score.Report
	for _, noise := range e.noise {
		sum := &score.Report{}
		seeds := make([]uint64, e.synth)
		for i := range seeds {
			seeds[i] = uint64(i)
		}
		for r := range inorder.Do(a.ctx, runtime.GOMAXPROCS(0), seeds, func(seed uint64) *score.Report { return scoreSeed(seed, noise) }) {
			sum.Add(r)
		}
		if err := a.ctx.Err(); err != nil {
			return nil, err
		}
		out = append(out, sum)
	}
	return out, nil
}

// scoreSeed scores the gazette of one seed.
func scoreSeed(seed uint64, noise float64) *score.Report {
	g := synth.Make(seed, synth.Options{Noise: noise})
	data, err := json.Marshal(gazette.Parse(&segment.Source{Name: "a.txt", Format: "text", Text: g.Text}))
	if err != nil {
		data = nil // counted as a reading of nothing
	}
	return score.Issue(data, g)
}

// noiseTable shows the measures of synthetic gazettes, with a column for each strength.
func noiseTable(noise []float64, reports []*score.Report, markdown bool) string {
	t := table{head: []string{"what"}}
	for _, n := range noise {
		t.head = append(t.head, fmt.Sprintf("things, noise %v", n), "missed", "invented", "F1")
	}
	for _, first := range reports[0].Measures {
		row := []string{first.Name}
		for _, r := range reports {
			m := r.Measure(first.Name)
			row = append(row, fmt.Sprint(m.Want), fmt.Sprint(m.Want-m.Hit), fmt.Sprint(m.Extra), figure(m.F1()))
		}
		t.add(row...)
	}
	return t.print(markdown)
}
