package main

import (
	"encoding/csv"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"
	"time"

	"github.com/gongbao/gongbao/parse"
	"github.com/gongbao/gongbao/search"
	"github.com/gongbao/gongbao/search/graph"
	"github.com/spf13/cobra"
)

// openGraph reads the graph of an index, or of the folder of a dataset. What it gives back must be closed.
func (a *app) openGraph(path string) (*graph.Graph, func(), error) {
	g, _, done, err := a.openCollection(path)
	return g, done, err
}

// openCollection is openGraph with the index, which a folder has none of.
func (a *app) openCollection(path string) (*graph.Graph, *search.Index, func(), error) {
	if info, err := os.Stat(path); err == nil && info.IsDir() {
		f, err := graph.OpenFolder(path)
		if err != nil {
			return nil, nil, nil, err
		}
		g, err := graph.New(f)
		return g, nil, func() {}, err
	}
	ix, err := search.Open(path)
	if err != nil {
		return nil, nil, nil, err
	}
	g, err := graph.New(graph.Indexed(a.ctx, ix))
	if err != nil {
		ix.Close()
		return nil, nil, nil, err
	}
	return g, ix, func() { ix.Close() }, nil
}

// collection tells what the first argument of these commands is.
const collection = "the file that gongbao index wrote, or the folder of a dataset"

func newGraph(a *app) *cobra.Command {
	format := string(graph.FormatJSONL)
	cmd := &cobra.Command{
		Use:   "graph FILE.db",
		Short: "Print which texts cite, amend, replace and repeal each other",
		Long: `Graph prints the works of a collection, with all their printings, what each says of the others, and the numbers that are
missing between those that are held. A citation by number, or by title and issuer, is a fact; one by title alone is a candidate.
FILE.db is ` + collection + `.`,
		Example: `  gongbao graph gazettes.db > graph.jsonl
  gongbao graph gazettes.db --format dot | dot -Tsvg -o graph.svg`,
		RunE: func(cmd *cobra.Command, args []string) error {
			if len(args) != 1 {
				return misuse(cmd, "name "+collection)
			}
			if !slices.Contains(graph.Formats(), graph.Format(format)) {
				return misuse(cmd, fmt.Sprintf("--format %s: it is one of %s", format, choices(graph.Formats())))
			}
			g, done, err := a.openGraph(args[0])
			if err != nil {
				return err
			}
			defer done()
			if err := g.Write(a.out, graph.Format(format)); err != nil {
				return outputError{err}
			}
			return a.flush()
		},
	}
	cmd.Flags().StringVar(&format, "format", format, "one of "+choices(graph.Formats()))
	return cmd
}

// today is the day on which a command runs.
func today() parse.Day {
	t := time.Now()
	return parse.Day{Year: t.Year(), Month: int(t.Month()), Day: t.Day()}
}

// dayFlag reads a day as people write it: 2022-06-07 or 2022年6月7日.
func dayFlag(cmd *cobra.Command, name, value string, none parse.Day) (parse.Day, error) {
	if value == "" {
		return none, nil
	}
	if list := parse.Dates(value, nil); len(list) == 1 && list[0].Value.Precision == parse.PrecisionDay && !list[0].Value.From.IsZero() &&
		list[0].Start == 0 && list[0].End == len(value) {
		return list[0].Value.From, nil
	}
	return none, misuse(cmd, fmt.Sprintf("--%s %s: a day is 2022-06-07", name, printable(value)))
}

func newStatus(a *app) *cobra.Command {
	on, asJSON := "", false
	cmd := &cobra.Command{
		Use:   "status FILE.db WORK",
		Short: "Say whether a text was in force on a day, and from what that is known",
		Long: `Status says whether a text is in force, not yet in force, expired, repealed, suspended, or that it is not known, with each
sentence that it is known from, and where that stands. WORK is the id of a work, a 文号 or a title. Candidates are texts that may
mean this one; they decide nothing. FILE.db is ` + collection + `.
Exit code 1 where nothing is found, or more than one text.`,
		Example: "  gongbao status gazettes.db 云政规〔2022〕3号 --on 2024-01-01",
		RunE: func(cmd *cobra.Command, args []string) error {
			if len(args) != 2 {
				return misuse(cmd, "name "+collection+", and a text by its id, number or title")
			}
			day, err := dayFlag(cmd, "on", on, today())
			if err != nil {
				return err
			}
			return a.status(args[0], args[1], day, asJSON)
		},
	}
	cmd.Flags().StringVar(&on, "on", "", "the `day`; today if left out")
	cmd.Flags().BoolVar(&asJSON, "json", false, "print JSON")
	return cmd
}

func (a *app) status(path, work string, on parse.Day, asJSON bool) error {
	g, done, err := a.openGraph(path)
	if err != nil {
		return err
	}
	defer done()
	found := g.Find(work)
	switch {
	case len(found) == 0:
		message := "it is not in this collection, and nothing in it cites it"
		if near := g.Near(work, 3); len(near) > 0 {
			var list []string
			for _, w := range near {
				list = append(list, strings.TrimSpace(w.Number+" 《"+w.Title+"》"))
			}
			message += "; it has " + strings.Join(list, ", ")
		}
		return fmt.Errorf("%s: %s", work, message)
	case len(found) > 1:
		for _, f := range found {
			fmt.Fprintln(a.out, printable(fmt.Sprintf("%s  %s  %s  《%s》", f.Work.ID, f.Work.Number, f.Work.Date, f.Work.Title)))
		}
		if err := a.flush(); err != nil {
			return err
		}
		return fmt.Errorf("%s: %d texts have this name: choose one by its id", work, len(found))
	}
	s := g.StatusOf(found[0].Work, found[0].Part, on)
	if asJSON {
		data, err := encode(s, false)
		if err != nil {
			return err
		}
		a.out.Write(data)
		return a.flush()
	}
	a.printStatus(&s)
	return a.flush()
}

func (a *app) printStatus(s *graph.Status) {
	fmt.Fprintln(a.out, a.paint.bold(printable(strings.TrimSpace(s.Number+" 《"+s.Title+"》"))))
	fmt.Fprintf(a.out, "%s: %s: %s\n", s.On, strings.ReplaceAll(string(s.State), "_", " "), printable(s.Reason))
	for _, list := range []struct {
		name  string
		steps []graph.Step
	}{{"evidence", s.Evidence}, {"candidates, which prove nothing", s.Candidates}} {
		if len(list.steps) == 0 {
			continue
		}
		fmt.Fprintf(a.out, "%s:\n", list.name)
		for _, x := range list.steps {
			a.printStep(&x)
		}
	}
}

func (a *app) printStep(x *graph.Step) {
	day := "no day"
	if !x.Day.IsZero() {
		day = x.Day.String()
	}
	says := x.Says
	for _, mark := range []struct {
		is   bool
		word string
	}{{x.Negated, "denied"}, {x.Partial, "in part"}, {x.Inferred, "day of the text"}} {
		if mark.is {
			says += " (" + mark.word + ")"
		}
	}
	fmt.Fprintf(a.out, "  %s  %s  %s\n", day, says, printable(where(&x.Place)))
	if x.Sentence != "" {
		fmt.Fprintf(a.out, "      %s\n", printable(x.Sentence))
	}
}

// where tells a place on one line.
func where(p *graph.Place) string {
	name := p.Number
	if name == "" {
		name = "《" + p.Title + "》"
	}
	out := name + " " + p.EID + " " + p.Path
	if p.FilePage > 0 {
		out += fmt.Sprintf(" page %d", p.FilePage)
	}
	if p.Line > 0 {
		out += fmt.Sprintf(" line %d", p.Line)
	}
	return out
}

func newChanges(a *app) *cobra.Command {
	since, until := "", ""
	asJSON, asCSV := false, false
	cmd := &cobra.Command{
		Use:   "changes FILE.db --since DAY",
		Short: "List what began, ended, was amended, suspended or withdrawn since a day",
		Long: `Changes lists, by day, which texts began to be in force, whose term ended, which were amended, suspended, kept longer or
withdrawn, with the text that says so. FILE.db is ` + collection + `.`,
		Example: "  gongbao changes gazettes.db --since 2023-01-01 --csv",
		RunE: func(cmd *cobra.Command, args []string) error {
			if len(args) != 1 || since == "" {
				return misuse(cmd, "name "+collection+" and, with --since, a day")
			}
			from, err := dayFlag(cmd, "since", since, parse.Day{})
			if err != nil {
				return err
			}
			to, err := dayFlag(cmd, "until", until, parse.Day{})
			if err != nil {
				return err
			}
			g, done, err := a.openGraph(args[0])
			if err != nil {
				return err
			}
			defer done()
			if err := printChanges(a.out, g.Changes(from, to), asJSON, asCSV); err != nil {
				return outputError{err}
			}
			return a.flush()
		},
	}
	flags := cmd.Flags()
	flags.StringVar(&since, "since", "", "from this `day` on")
	flags.StringVar(&until, "until", "", "until this `day`")
	flags.BoolVar(&asJSON, "json", false, "print JSON, one change a line")
	flags.BoolVar(&asCSV, "csv", false, "print CSV")
	return cmd
}

func printChanges(out io.Writer, list []graph.Change, asJSON, asCSV bool) error {
	table := csv.NewWriter(out)
	if asCSV {
		io.WriteString(out, "\ufeff")
		table.UseCRLF = true
		table.Write([]string{"day", "kind", "work", "number", "title", "by", "candidate", "partial", "day_inferred", "sentence", "document", "eid", "path"})
	}
	for i := range list {
		c := &list[i]
		switch {
		case asJSON:
			data, err := encode(c, true)
			if err != nil {
				return err
			}
			if _, err := out.Write(data); err != nil {
				return err
			}
		case asCSV:
			p := &c.Evidence
			table.Write([]string{c.Day.String(), string(c.Kind), c.Work, c.Number, c.Title, c.By, fmt.Sprint(c.Candidate), fmt.Sprint(c.Partial),
				fmt.Sprint(c.Inferred), p.Sentence, p.Document, p.EID, p.Path})
		default:
			line := fmt.Sprintf("%s  %-9s  %s 《%s》", c.Day, c.Kind, c.Number, c.Title)
			if c.By != "" {
				line += "  by " + c.Evidence.Number
			}
			if c.Partial {
				line += " (in part)"
			}
			if c.Candidate {
				line += " (may be meant)"
			}
			if _, err := fmt.Fprintln(out, printable(line)); err != nil {
				return err
			}
		}
	}
	table.Flush()
	return table.Error()
}

func newVerify(a *app) *cobra.Command {
	on, asJSON := "", false
	cmd := &cobra.Command{
		Use:   "verify FILE.db [TEXT.txt|-]",
		Short: "Check the citations of a text against a collection",
		Long: `Verify reads any text, finds the citations in it, and says of each whether the collection holds that text, whether it has the
provision, whether what is quoted stands there, and whether it was in force on a day. What is not held is "not held": that does not
say whether it exists. FILE.db is ` + collection + `.`,
		Example: "  gongbao verify gazettes.db draft.txt --on 2024-01-01",
		RunE: func(cmd *cobra.Command, args []string) error {
			if len(args) < 1 || len(args) > 2 {
				return misuse(cmd, "name "+collection+", and a text")
			}
			day, err := dayFlag(cmd, "on", on, today())
			if err != nil {
				return err
			}
			return a.verify(args[0], args[1:], day, asJSON)
		},
	}
	cmd.Flags().StringVar(&on, "on", "", "the `day`; today if left out")
	cmd.Flags().BoolVar(&asJSON, "json", false, "print JSON, one citation a line")
	return cmd
}

func (a *app) verify(path string, args []string, on parse.Day, asJSON bool) error {
	src, err := a.one(args)
	if err != nil {
		return err
	}
	g, done, err := a.openGraph(path)
	if err != nil {
		return err
	}
	defer done()
	list, err := g.Verify(src.Text, on)
	if err != nil {
		return err
	}
	for _, v := range list {
		if asJSON {
			data, err := encode(v, true)
			if err != nil {
				return err
			}
			a.out.Write(data)
			continue
		}
		fmt.Fprintf(a.out, "%-18s %s\n", strings.ReplaceAll(string(v.Verdict), "_", " "), printable(v.Cited))
		fmt.Fprintf(a.out, "%-18s %s\n", "", printable(v.Reason))
	}
	return a.flush()
}
