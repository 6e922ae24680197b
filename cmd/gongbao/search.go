package main

import (
	"encoding/csv"
	"fmt"
	"strconv"
	"strings"

	"github.com/gongbao/gongbao/dataset"
	"github.com/gongbao/gongbao/search"
	"github.com/spf13/cobra"
)

// A searching is what gongbao search was asked for.
type searching struct {
	search.Query
	json, csv bool
}

func newSearch(a *app) *cobra.Command {
	var s searching
	cmd := &cobra.Command{
		Use:   "search FILE.db [QUERY…]",
		Short: "Find provisions and documents in an index",
		Long: `Search finds the provisions that have the words, and the documents that have them in their titles, in the file that
gongbao index wrote. A word is found wherever it stands, as it is written: 补助 also in 补助金; a run of digits or of Latin letters
only as a whole, 2019 not in 12019. Width, case, script and the form of brackets do not matter.

Words that follow each other must all stand in one provision. "a phrase" keeps its spaces together; AND, OR, NOT and ( ) work, and
-word is NOT word. Without words, the filters alone say what is printed.

Titles come first, then headings, then texts, by bm25.`,
		Example: `  gongbao search gazettes.db '停车 (补助 OR 奖励) NOT 试点' --year 2022
  gongbao search gazettes.db 补助 --amount '>=1000万' --in-force 2023-01-01
  gongbao search gazettes.db --cites 国发〔2019〕5号 --csv`,
		RunE: func(cmd *cobra.Command, args []string) error {
			if len(args) == 0 {
				return misuse(cmd, "name the file that gongbao index wrote")
			}
			if s.json && s.csv {
				return misuse(cmd, "--json and --csv: choose one")
			}
			if s.Limit < 1 || s.Offset < 0 {
				return misuse(cmd, "--limit is at least 1 and --offset at least 0")
			}
			s.Text = strings.Join(args[1:], " ")
			return s.run(a, args[0])
		},
	}
	flags := cmd.Flags()
	flags.StringVar(&s.Issuer, "issuer", "", "only documents with an issuer of this `name`, or with it in its name")
	flags.StringVar(&s.Kind, "kind", "", "only documents of this kind: 通知, 决定, 意见 …")
	flags.StringVar(&s.Column, "column", "", "only documents of a column (栏目) with this in its name")
	flags.IntVar(&s.Year, "year", 0, "only documents of this year")
	flags.StringVar(&s.From, "from", "", "only documents of this `day` or later: 2022-06-07 or 2022年6月7日")
	flags.StringVar(&s.To, "to", "", "only documents of this `day` or earlier")
	flags.StringVar(&s.InForce, "in-force", "", "only documents that are in force on this `day`, as they say themselves")
	flags.StringVar(&s.Amount, "amount", "", "only provisions with such an `amount`: '>=1000万', '<5%', 500万元, 500万-1000万")
	flags.StringVar(&s.Cites, "cites", "", "only documents that cite this `text`: a 文号 or a title")
	flags.StringVar(&s.Person, "person", "", "only documents that list a person of this `name`")
	flags.IntVar(&s.Limit, "limit", search.DefaultLimit, "hits at most")
	flags.IntVar(&s.Offset, "offset", 0, "hits to leave out before the first")
	flags.BoolVar(&s.Facets, "facets", false, "count also which issuers, kinds, years, columns and keywords the documents of all hits have")
	flags.BoolVar(&s.json, "json", false, "print the answer as JSON")
	flags.BoolVar(&s.csv, "csv", false, "print the hits as CSV (UTF-8 with byte order mark)")
	return cmd
}

func (s *searching) run(a *app, path string) error {
	ix, err := search.Open(path)
	if err != nil {
		return err
	}
	defer ix.Close()
	answer, err := ix.Search(a.ctx, s.Query)
	if err != nil {
		return err
	}
	switch {
	case s.json:
		data, err := encode(answer, false)
		if err != nil {
			return err
		}
		a.out.Write(data)
	case s.csv:
		err = hitsAsCSV(a, answer)
	default:
		s.print(a, answer)
	}
	if err != nil {
		return err
	}
	return a.flush()
}

// print shows hits to people: what it is and where, then the words with what stands around them.
func (s *searching) print(a *app, answer *search.Answer) {
	if answer.Total == 0 {
		a.out.WriteString(printable("nothing found: "+answer.Why) + "\n")
		return
	}
	fmt.Fprintf(a.out, "%s, %s", count{answer.Documents, "title"}, count{answer.Provisions, "provision"})
	if n := len(answer.Hits); n < answer.Total {
		fmt.Fprintf(a.out, "; %d–%d of them:", answer.Offset+1, answer.Offset+n)
	}
	a.out.WriteString("\n")
	if answer.Facets != nil {
		printFacets(a, answer.Facets)
	}
	for i, h := range answer.Hits {
		fmt.Fprintf(a.out, "\n%d  %s\n", answer.Offset+i+1, a.paint.bold(printable(headOf(h))))
		if place := strings.Join(h.Breadcrumb[min(1, len(h.Breadcrumb)):], " › "); place != "" {
			fmt.Fprintf(a.out, "   %s\n", printable(place))
		}
		if h.Record == dataset.NameProvisions {
			fmt.Fprintf(a.out, "   %s\n", markedSnippet(h, a.paint))
		}
		fmt.Fprintf(a.out, "   %s\n", printable(placeOf(h)))
	}
}

// printFacets prints each facet on a line: kinds: 通知 12, 决定 3.
func printFacets(a *app, f *search.Facets) {
	for _, x := range []struct {
		name string
		list []search.Facet
	}{{"issuers", f.Issuers}, {"kinds", f.Kinds}, {"years", f.Years}, {"columns", f.Columns}, {"keywords", f.Keywords}} {
		var all []string
		for _, v := range x.list {
			all = append(all, fmt.Sprintf("%s %d", v.Value, v.Documents))
		}
		if len(all) > 0 {
			fmt.Fprintf(a.out, "%s: %s\n", x.name, printable(strings.Join(all, ", ")))
		}
	}
}

// headOf names the document of a hit.
func headOf(h search.Hit) string { return strings.TrimSpace(h.Number + "  " + h.Title) }

// placeOf says where a hit stands: day, validity, file, page, line, id.
func placeOf(h search.Hit) string {
	parts := []string{h.Date}
	switch {
	case h.From != "" && h.Until != "":
		parts = append(parts, "in force from "+h.From+" to "+h.Until)
	case h.From != "":
		parts = append(parts, "in force from "+h.From)
	}
	where := h.Path
	if h.FilePage > 0 {
		where += ":p" + strconv.Itoa(h.FilePage)
	} else if h.Line > 0 {
		where += ":" + strconv.Itoa(h.Line)
	}
	parts = append(parts, where, h.ID)
	return strings.TrimPrefix(strings.Join(parts, ", "), ", ")
}

// markedSnippet is the snippet with the words marked: in bold on a terminal, in brackets elsewhere.
func markedSnippet(h search.Hit, p paint) string {
	var b strings.Builder
	at := 0
	for _, m := range h.Marks {
		b.WriteString(printable(h.Snippet[at:m[0]]))
		word := printable(h.Snippet[m[0]:m[1]])
		if bold := p.bold(word); bold != word {
			b.WriteString(bold)
		} else {
			b.WriteString("【" + word + "】")
		}
		at = m[1]
	}
	b.WriteString(printable(h.Snippet[at:]))
	return b.String()
}

// hitsAsCSV prints hits as a table for Excel.
func hitsAsCSV(a *app, answer *search.Answer) error {
	a.out.WriteString("\ufeff")
	w := csv.NewWriter(a.out)
	w.UseCRLF = true
	w.Write([]string{"number", "title", "issuers", "kind", "date", "effect_from", "effect_until", "breadcrumb", "eid", "text", "path", "file_page", "line", "id"})
	for _, h := range answer.Hits {
		row := []string{h.Number, h.Title, strings.Join(h.Issuers, dataset.Separator), h.Kind, h.Date, h.From, h.Until, strings.Join(h.Breadcrumb, " › "),
			h.EID, h.Text, h.Path, positive(h.FilePage), positive(h.Line), h.ID}
		for i := range row {
			if isFormula(row[i]) {
				row[i] = "'" + row[i]
			}
		}
		w.Write(row)
	}
	w.Flush()
	return w.Error()
}

func positive(n int) string {
	if n == 0 {
		return ""
	}
	return strconv.Itoa(n)
}
