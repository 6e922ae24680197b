package main

import (
	"bufio"
	"encoding/csv"
	"fmt"
	"os"
	"strings"

	"github.com/gongbao/gongbao/gazette"
	"github.com/gongbao/gongbao/search/words"
	"github.com/spf13/cobra"
)

// A wording is what gongbao words was asked for.
type wording struct {
	json, csv, keywords bool
	own                 string
}

func newWords(a *app) *cobra.Command {
	var w wording
	cmd := &cobra.Command{
		Use:   "words [FILE|-]",
		Short: "Print the words and values of a gazette in their order",
		Long: `Words parts the text of a gazette into words (停车场), and keeps whole what the gazette says as one: amounts, dates, 文号,
titles, names, markers. It reads on over line ends and over the spaces that an OCR put between characters; running heads and
page numbers are left out. Each line has kind, text, reading and the bytes of the source text (gongbao text FILE prints it).`,
		Example: `  gongbao words 2022-02.txt | grep ^amount
  gongbao words 2022-02.txt --words places.txt --json
  gongbao words 2022-02.txt --registry registry.json`,
		Args: cobra.MaximumNArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			if w.json && w.csv {
				return misuse(cmd, "--json and --csv: choose one")
			}
			s, err := w.segmenter(a.known)
			if err != nil {
				return err
			}
			src, err := a.one(args)
			if err != nil || src == nil {
				return err
			}
			return w.print(a, s, a.known.parse(src))
		},
	}
	flags := cmd.Flags()
	flags.BoolVar(&w.json, "json", false, "print JSON, one token a line")
	flags.BoolVar(&w.csv, "csv", false, "print CSV (UTF-8 with byte order mark)")
	flags.BoolVar(&w.keywords, "keywords", false, "print what each document is about instead")
	flags.StringVar(&w.own, "words", "", "`FILE` with words of your own that stay whole, one a line")
	return cmd
}

// segmenter knows the words of the user's own.
func (w *wording) segmenter(r registry) (*words.Segmenter, error) {
	s := &words.Segmenter{Words: append(r.Words, words.Registered(r.parser())...)}
	if w.own == "" {
		return s, nil
	}
	f, err := os.Open(w.own)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	lines := bufio.NewScanner(f)
	for lines.Scan() {
		s.Words = append(s.Words, strings.TrimPrefix(lines.Text(), "\ufeff"))
	}
	return s, lines.Err()
}

func (w *wording) print(a *app, s *words.Segmenter, is *gazette.Issue) error {
	switch {
	case w.keywords:
		for i := range is.Documents {
			d := &is.Documents[i]
			fmt.Fprintf(a.out, "%s\t%s\n", printable(d.ID), printable(strings.Join(s.Keywords(d), " ")))
		}
	case w.json:
		for _, t := range s.Issue(is) {
			data, err := encode(t, true)
			if err != nil {
				return err
			}
			a.out.Write(data)
		}
	case w.csv:
		wordsAsCSV(a, s.Issue(is))
	default:
		for _, t := range s.Issue(is) {
			fmt.Fprintf(a.out, "%s\t%s\t%s\t%s\n", t.Kind, printable(t.Text), printable(t.Reading), spansOf(t.Spans))
		}
	}
	return a.flush()
}

func wordsAsCSV(a *app, all []words.Token) {
	a.out.WriteString("\ufeff")
	out := csv.NewWriter(a.out)
	out.UseCRLF = true
	out.Write([]string{"kind", "text", "reading", "spans"})
	for _, t := range all {
		row := []string{string(t.Kind), t.Text, t.Reading, spansOf(t.Spans)}
		for i := range row {
			if isFormula(row[i]) {
				row[i] = "'" + row[i]
			}
		}
		out.Write(row)
	}
	out.Flush() // flush of the app has the error
}

// spansOf writes spans as 12-40 or 12-20 25-40.
func spansOf(spans []gazette.Span) string {
	var out []string
	for _, s := range spans {
		out = append(out, fmt.Sprintf("%d-%d", s.Start, s.End))
	}
	return strings.Join(out, " ")
}
