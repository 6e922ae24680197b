package main

import (
	"fmt"
	"os"
	"strings"

	"github.com/gongbao/gongbao/internal/score"
	"github.com/gongbao/gongbao/segment"
	"github.com/spf13/cobra"
)

// An evaluation is what gongbao eval was asked for.
type evaluation struct {
	known    registry
	gold     string // folder or file; "" for the side file of each source
	lines    string // A-B
	against  []string
	synth    int
	noise    []float64
	update   string
	json     bool
	markdown bool
	misses   int
	counts   bool
}

func newEval(a *app) *cobra.Command {
	e := evaluation{noise: []float64{0}}
	cmd := &cobra.Command{
		Use:   "eval [FILE…|FOLDER] [--gold G]",
		Short: "Score a reading against gold, corrections or synthetic truth, or against an earlier reading",
		Long: `Eval reads the files and scores what it read: precision, recall and F1 of every field, up to widths and spaces and strictly, the places
alone, the 95 % confidence interval of recall, and whole documents. docs/gold.md tells what gold may be: a folder, a file of lines, or a
side file of corrections, which is the gold where none is named.

--against OLD.json (or JSON Lines, as gongbao parse prints them) holds an earlier reading to the same gold and tells what was gained
and lost, with places; without gold it tells every field that differs.
--synth N scores N synthetic gazettes. --counts needs no gold: it counts what the files hold and prove. --update writes the tables of a page such as docs/benchmarks.md anew.`,
		Example: "  gongbao eval 2022-02.txt --gold gold/2022-02.jsonl --against old.json",
		RunE: func(cmd *cobra.Command, args []string) error {
			if message := e.wrong(args); message != "" {
				return misuse(cmd, message)
			}
			return e.run(a, args)
		},
	}
	e.flags(cmd)
	return cmd
}

func (e *evaluation) flags(cmd *cobra.Command) {
	flags := cmd.Flags()
	flags.StringVar(&e.gold, "gold", "", "score against the folder or file `G`; by default against the side file of each source")
	flags.StringVar(&e.lines, "lines", "", "the gold speaks of lines `A-B` only")
	flags.StringArrayVar(&e.against, "against", nil, "compare with the earlier reading in `OLD.json`")
	flags.IntVar(&e.synth, "synth", 0, "score `N` synthetic gazettes")
	flags.Float64SliceVar(&e.noise, "noise", e.noise, "strengths of the OCR noise of synthetic gazettes")
	flags.StringVar(&e.update, "update", "", "write the tables between the markers of the page `FILE` anew")
	flags.BoolVar(&e.json, "json", false, "print the figures as JSON")
	flags.BoolVar(&e.markdown, "markdown", false, "print the table as Markdown")
	flags.BoolVar(&e.counts, "counts", false, "count what the files hold; no gold is asked for")
	flags.IntVar(&e.misses, "misses", 0, "print the first `N` misses of each measure")
}

// wrong says what cannot be evaluated, or "".
func (e *evaluation) wrong(args []string) string {
	for _, n := range e.noise {
		if !(n >= 0 && n <= 1) {
			return fmt.Sprintf("--noise %v: it goes from 0 to 1", n)
		}
	}
	if _, err := e.span(); err != nil {
		return err.Error()
	}
	switch {
	case e.synth < 0:
		return fmt.Sprintf("--synth %d: at least 1", e.synth)
	case e.update != "" && (len(args) > 0 || e.synth > 0):
		return "--update reads the page alone: it says what is scored"
	case e.counts && (e.synth > 0 || e.json || e.gold != "" || len(e.against) > 0):
		return "--counts counts what files hold: no gold, no synthetic gazettes and no JSON go with it"
	case e.synth > 0 && len(args) > 0:
		return "--synth makes its own texts: name no file"
	case e.synth == 0 && e.update == "" && len(args) == 0:
		return "name the files to score, or --synth N"
	}
	return ""
}

// span reads --lines.
func (e *evaluation) span() (l score.Lines, err error) {
	if e.lines == "" {
		return l, nil
	}
	if n, err := fmt.Sscanf(e.lines, "%d-%d", &l.First, &l.Last); n != 2 || err != nil || l.First < 1 || l.Last < l.First {
		return l, fmt.Errorf("--lines %s: it is a range such as 1-1305", e.lines)
	}
	return l, nil
}

func (e *evaluation) run(a *app, args []string) error {
	switch {
	case e.update != "":
		return a.updatePage(e.update)
	case e.synth > 0:
		reports, err := e.synthetic(a)
		if err != nil {
			return err
		}
		a.out.WriteString(noiseTable(e.noise, reports, e.markdown))
		return a.flush()
	case e.counts:
		return e.counted(a, args)
	}
	return e.files(a, args)
}

// A scored file is its report, and that of the earlier reading where there is one.
type scored struct {
	file     string
	now, old *score.Report
	fields   string // what differs, where there is no gold
	gold     bool
}

// files scores files against gold and prints the figures.
func (e *evaluation) files(a *app, args []string) error {
	old, err := readEarlier(e.against)
	if err != nil {
		return err
	}
	b, err := a.batch(args)
	if err != nil {
		return err
	}
	sum, before := &score.Report{}, &score.Report{}
	var changes []string
	judged := 0
	e.known = a.known
	err = each(a, b, func(src *segment.Source) (scored, error) { return e.score(src, old) }, func(s scored) error {
		if !s.gold {
			a.out.WriteString(s.fields)
			return nil
		}
		judged++
		sum.Add(s.now)
		if s.old == nil {
			return nil
		}
		before.Add(s.old)
		for _, c := range s.now.Against(s.old) {
			changes = append(changes, s.file+": "+c.String())
		}
		return nil
	})
	if err != nil {
		return err
	}
	if judged > 0 {
		if err := e.print(a, sum, before, changes); err != nil {
			return err
		}
	} else if len(old) == 0 && !a.failed {
		a.complain(fmt.Errorf("there is no gold: name it with --gold, or correct a file first"))
	}
	return a.flush()
}

// score reads one file and scores it.
func (e *evaluation) score(src *segment.Source, old earlier) (scored, error) {
	out := scored{file: src.Name}
	is := e.known.parse(src)
	was, hasOld := old.of(is)
	g, err := e.goldOf(src.Name)
	if err != nil {
		return out, err
	}
	if g == nil {
		if hasOld {
			out.fields = differences(src.Name, was, is)
		}
		return out, nil
	}
	out.gold = true
	lines, _ := e.span() // was checked
	if out.now, err = g(is, src, lines); err != nil || !hasOld {
		return out, err
	}
	before, err := issueOf(was, src)
	if err != nil {
		return out, err
	}
	out.old, err = g(before, src, lines)
	return out, err
}

// print writes the figures, what changed, and the first misses.
func (e *evaluation) print(a *app, sum, before *score.Report, changes []string) error {
	if e.json {
		data, err := encode(figuresOf(sum), false)
		if err != nil {
			return err
		}
		a.out.Write(data)
		return nil
	}
	a.out.WriteString(scoreTable(sum, before, e.markdown))
	for _, c := range changes {
		fmt.Fprintln(a.out, printable(c))
	}
	shown := map[string]int{}
	for _, m := range sum.Misses {
		name, _, _ := strings.Cut(m, ":")
		if shown[name]++; shown[name] <= e.misses {
			fmt.Fprintln(a.out, printable(m))
		}
	}
	return nil
}

// exists reports whether there is a file or folder at path.
func exists(path string) bool {
	_, err := os.Stat(path)
	return err == nil
}
