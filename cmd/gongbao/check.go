package main

import (
	"fmt"

	"github.com/gongbao/gongbao/gazette"
	"github.com/spf13/cobra"
)

func newCheck(a *app) *cobra.Command {
	asJSON, c := false, correcting{}
	cmd := &cobra.Command{
		Use:   "check [FILE…|FOLDER|-]",
		Short: "Print what an issue proves about itself, and what contradicts it",
		Long: `Check compares what a gazette prints twice: the contents with the titles, a sum with its rows, a count with
what is counted, a run of articles with itself. Each check is proved, broken or unprovable and stands at
file:line:column, both counted in characters from 1 (file:pN:line:column where the file has pages).
Problems, which are what could not be read or was read by inference, follow.

The exit code is 3 when a check is broken, 1 when a file could not be read.`,
		Example: "  gongbao check testdata/gazette.txt | grep broken",
		RunE: func(_ *cobra.Command, args []string) error {
			b, err := a.batchToCorrect(&c, args)
			if err != nil {
				return err
			}
			return each(a, b, a.parseCorrected(&c), func(is issue) error {
				a.tell(is.remarks)
				r := newReport(is)
				a.broken = a.broken || r.count(gazette.Broken) > 0
				if asJSON {
					return a.reportJSON(r, b.many)
				}
				return a.report(r)
			})
		},
	}
	c.flag(cmd.Flags())
	cmd.Flags().BoolVar(&asJSON, "json", false, "print checks and problems as JSON, one file a line where there are several")
	return cmd
}

// A report is all checks and problems of one file with their places.
type report struct {
	File     string          `json:"file"`
	Checks   []placedCheck   `json:"checks"`
	Problems []placedProblem `json:"problems"`
}

type placedCheck struct {
	gazette.Check
	Places []position `json:"places"` // one for each span
}

type placedProblem struct {
	gazette.Problem
	Places []position `json:"places"`
}

// newReport finds the places of what an issue reports.
func newReport(is issue) report {
	r := newRuler(is.src)
	out := report{File: is.src.Name, Checks: []placedCheck{}, Problems: []placedProblem{}}
	for _, c := range is.Checks {
		out.Checks = append(out.Checks, placedCheck{c, r.places(is.Issue, c.Spans, c.Document)})
	}
	for _, p := range is.Problems {
		out.Problems = append(out.Problems, placedProblem{p, r.places(is.Issue, p.Spans, p.Document)})
	}
	return out
}

// places returns where spans begin; where there are none, the document begins or else the issue.
func (r ruler) places(is *gazette.Issue, spans []gazette.Span, document *int) []position {
	if len(spans) == 0 && document != nil && *document < len(is.Documents) {
		spans = is.Documents[*document].Spans[:min(1, len(is.Documents[*document].Spans))]
	}
	if len(spans) == 0 {
		spans = []gazette.Span{{}}
	}
	out := make([]position, 0, len(spans))
	for _, s := range spans {
		out = append(out, r.at(s.Start))
	}
	return out
}

// count counts the checks with one status.
func (r report) count(status string) int {
	n := 0
	for _, c := range r.Checks {
		if c.Status == status {
			n++
		}
	}
	return n
}

func (a *app) reportJSON(r report, compact bool) error {
	data, err := encode(r, compact)
	if err != nil {
		return err
	}
	a.out.Write(data)
	return a.flush()
}

// report prints one line for each check and problem, and one that counts them.
func (a *app) report(r report) error {
	for _, c := range r.Checks {
		a.finding(r.File, c.Places, c.Status, string(c.Code), c.Message)
	}
	for _, p := range r.Problems {
		a.finding(r.File, p.Places, "problem", string(p.Code), p.Message)
	}
	fmt.Fprintf(a.out, "%s: %s\n", printable(r.File), r.summary())
	return a.flush()
}

// summary counts checks and problems, such as "40 proved, 1 broken, 2 unprovable; 3 problems".
func (r report) summary() string {
	return fmt.Sprintf("%d proved, %d broken, %d unprovable; %s", r.count(gazette.Proved), r.count(gazette.Broken),
		r.count(gazette.Unprovable), count{len(r.Problems), "problem"})
}

// finding prints one line, such as testdata/gazette.txt:9:1: broken contents-titles: … (also 61:1). Only what is broken has
// two sides that differ.
func (a *app) finding(file string, places []position, status, code, message string) {
	also := ""
	if status == gazette.Broken && len(places) > 1 {
		also = fmt.Sprintf(" (also %s)", places[1])
	}
	fmt.Fprintf(a.out, "%s:%s: %s %s: %s%s\n", printable(file), places[0], a.paint.status(status), code, printable(message), also)
}
