package main

import (
	"fmt"
	"path/filepath"
	"strconv"

	"github.com/gongbao/gongbao/internal/folder"
	"github.com/gongbao/gongbao/internal/synth"
	"github.com/spf13/cobra"
)

// A making is what gongbao synth was asked for.
type making struct {
	seed      uint64
	noise     float64
	count     int
	documents int
	dir       string
	forms     bool
}

func newSynth(a *app) *cobra.Command {
	var m making
	cmd := &cobra.Command{
		Use:   "synth",
		Short: "Write gazettes of invented cities, and all that is true about them",
		Long: `Synth writes test gazettes: the same seed always gives the same text. With --out they go into DIR/text and what
is true about them into DIR/truth, a folder for each seed; without, the text of one is printed.`,
		Example: "  gongbao synth --seed 1 --count 20 --noise 0.5 --out test",
		Args:    noArguments,
		RunE: func(cmd *cobra.Command, _ []string) error {
			if message := m.wrong(); message != "" {
				return misuse(cmd, message)
			}
			return m.run(a)
		},
	}
	flags := cmd.Flags()
	flags.Uint64Var(&m.seed, "seed", 1, "number that decides everything about a gazette")
	flags.Float64Var(&m.noise, "noise", 0, "strength of the OCR noise from 0 to 1; a bad scan has 0.5")
	flags.IntVar(&m.count, "count", 1, "how many gazettes, with seeds that count on")
	flags.IntVar(&m.documents, "documents", 0, "documents in each gazette; 0 lets the seed choose")
	flags.BoolVar(&m.forms, "forms", false, "more printed forms: figures set apart, decimal outlines, 文号 in brackets (docs/forms.md lists them)")
	flags.StringVar(&m.dir, "out", "", "write into the folder `DIR`")
	return cmd
}

// mostDocuments is how many documents a gazette has at most: an invented city has names for so many.
const mostDocuments = 1000

// wrong says what cannot be made, or "".
func (m making) wrong() string {
	switch {
	case !(m.noise >= 0 && m.noise <= 1):
		return fmt.Sprintf("--noise %v: it goes from 0 to 1", m.noise)
	case m.count < 1:
		return fmt.Sprintf("--count %d: at least 1", m.count)
	case m.documents < 0 || m.documents > mostDocuments:
		return fmt.Sprintf("--documents %d: from 1 to %d, or 0 to let the seed choose", m.documents, mostDocuments)
	case m.count > 1 && m.dir == "":
		return "more than one gazette needs a folder: add --out DIR"
	}
	return ""
}

func (m making) run(a *app) error {
	if m.dir == "" {
		a.out.WriteString(m.gazette(m.seed).Text)
		return a.flush()
	}
	for _, dir := range []string{m.dir, filepath.Join(m.dir, "text")} {
		if err := folder.Make(dir); err != nil {
			return unwritable(dir, err)
		}
	}
	for i := range uint64(m.count) {
		if err := a.ctx.Err(); err != nil {
			return err
		}
		if err := m.write(m.seed + i); err != nil {
			return unwritable(m.dir, err)
		}
	}
	fmt.Fprintf(a.out, "%s in %s\n", count{m.count, "gazette"}, m.dir)
	return a.flush()
}

func (m making) gazette(seed uint64) *synth.Gazette {
	return synth.Make(seed, synth.Options{Documents: m.documents, Noise: m.noise, Forms: m.forms})
}

// write writes the truth and then the text of one gazette.
func (m making) write(seed uint64) error {
	g, name := m.gazette(seed), strconv.FormatUint(seed, 10)
	if err := g.Truth.WriteFiles(filepath.Join(m.dir, "truth", name)); err != nil {
		return err
	}
	return folder.WriteFile(filepath.Join(m.dir, "text", name+".txt"), []byte(g.Text))
}
