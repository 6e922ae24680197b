package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/gongbao/gongbao/gazette"
	"github.com/gongbao/gongbao/segment"
	"github.com/gongbao/gongbao/view/corrections"
	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// A correcting is how a command that reads was asked to apply corrections.
type correcting struct {
	corrections string // the side file; besideSource for that of each source, "" for none
}

// flag adds --corrections to a command.
func (c *correcting) flag(flags *pflag.FlagSet) {
	flags.StringVar(&c.corrections, "corrections", "", "apply the corrections of the side `FILE`, by default the one beside the source")
	flags.Lookup("corrections").NoOptDefVal = besideSource
}

// batchToCorrect is batch for a command that applies corrections: it takes the side file out of the words, and tells of side files that lie
// beside the sources and are not asked for.
func (a *app) batchToCorrect(c *correcting, args []string) (batch, error) {
	if c.corrections != "" {
		var err error
		if args, err = c.sideFile(args); err != nil {
			return batch{}, err
		}
	}
	b, err := a.batch(args)
	if err == nil && c.corrections == "" {
		a.tellUnapplied(b)
	}
	return b, err
}

// tellUnapplied says in one line that corrections lie beside the sources and are left alone.
func (a *app) tellUnapplied(b batch) {
	n := 0
	for _, in := range b.inputs {
		if in == "" || in == standardInput {
			continue
		}
		if _, err := os.Lstat(corrections.Beside(filepath.FromSlash(string(in)))); err == nil {
			n++
		}
	}
	a.unapplied(n)
}

func (a *app) unapplied(n int) {
	switch {
	case n == 1:
		fmt.Fprintln(a.stderr, "gongbao: 1 side file of corrections (.gongbao.json) lies beside and is not applied: add --corrections")
	case n > 1:
		fmt.Fprintf(a.stderr, "gongbao: %d side files of corrections (.gongbao.json) lie beside and are not applied: add --corrections\n", n)
	}
}

// besideSource is the value of --corrections without one: the side file beside each source.
const besideSource = "beside"

// isSideFile reports whether a path is that of a side file of corrections, which is no source.
func isSideFile(path string) bool { return strings.HasSuffix(path, corrections.Beside("")) }

// sideFile takes the side file out of the words after parse, --corrections 2022-02.txt.gongbao.json: where no source is named with it,
// the source is the file that it lies beside.
func (p *correcting) sideFile(args []string) ([]string, error) {
	var sources []string
	for _, arg := range args {
		if !isSideFile(arg) {
			sources = append(sources, arg)
			continue
		}
		if p.corrections != besideSource {
			return nil, usageError{fmt.Sprintf("%s: one side file is named already", arg)}
		}
		p.corrections = arg
	}
	if p.corrections != besideSource && len(sources) == 0 && isSideFile(p.corrections) {
		sources = []string{strings.TrimSuffix(p.corrections, corrections.Beside(""))}
	}
	if p.corrections != besideSource && len(sources) > 1 {
		return nil, usageError{fmt.Sprintf("%s: one side file is of one source, and %d are named", p.corrections, len(sources))}
	}
	return sources, nil
}

// correct applies the corrections of an issue and returns what is to be told of them.
func (p *correcting) correct(src *segment.Source, is *gazette.Issue) ([]remark, error) {
	path := p.corrections
	if path == "" {
		return nil, nil
	}
	if path == besideSource {
		path = corrections.Beside(filepath.FromSlash(src.Name))
	}
	f, err := corrections.Read(path)
	switch {
	case errors.Is(err, fs.ErrNotExist) && p.corrections == besideSource:
		return nil, nil
	case err != nil:
		return nil, err
	}
	return remarksOn(src.Name, f.Apply(is)), nil
}

func remarksOn(name string, list []gazette.Correction) (out []remark) {
	for _, c := range list {
		if r, ok := remarkOn(name, c); ok {
			out = append(out, r)
		}
	}
	return out
}

// correctBeside is the [dataset.Corrector] of a dataset.
func correctBeside(side string, is *gazette.Issue) (told []string, err error) {
	f, err := corrections.Read(side)
	if err != nil {
		return nil, err
	}
	for _, r := range remarksOn(is.Source.Name, f.Apply(is)) {
		if r.bad {
			told = append(told, r.line)
		}
	}
	return told, nil
}

// A remark is one line about a correction that was not simply applied.
type remark struct {
	line string
	bad  bool // it could not be applied
}

// brief shortens what a side file says of itself: one from elsewhere may have names of megabytes.
func brief(s string) string {
	const most = 120
	if r := []rune(s); len(r) > most {
		return string(r[:most]) + "…"
	}
	return s
}

func remarkOn(name string, c gazette.Correction) (remark, bool) {
	what := fmt.Sprintf("%s: correction %s of %s (%s)", name, brief(c.ID), brief(c.Field), brief(c.Who))
	if c.Field == "" {
		what = fmt.Sprintf("%s: correction %s, %s (%s)", name, brief(c.ID), c.Verdict, brief(c.Who))
	}
	switch c.Status {
	case gazette.CorrectionNeedless:
		return remark{what + " changes nothing any more", false}, true
	case gazette.CorrectionLost:
		return remark{what + " is lost: " + c.Message, true}, true
	case gazette.CorrectionConflict:
		return remark{what + " is in conflict: " + c.Message, true}, true
	}
	return remark{}, false
}

// tell prints remarks on standard error; what could not be applied makes the exit code 1.
func (a *app) tell(list []remark) {
	for _, r := range list {
		if r.bad {
			a.complain(errors.New(r.line))
			continue
		}
		fmt.Fprintln(a.stderr, "gongbao: "+printable(r.line))
	}
}

func newCorrections(a *app) *cobra.Command {
	cmd := &cobra.Command{
		Use:   "corrections",
		Short: "Merge and move side files of corrections",
		Long: `Corrections are what people said about a reading: FILE.gongbao.json beside FILE. gongbao parse --corrections FILE
applies them. docs/corrections.md tells what stands in such a file.`,
		Example: "  gongbao corrections merge mine.gongbao.json hers.gongbao.json -o both.gongbao.json",
		Args:    knownCommand,
		RunE:    func(cmd *cobra.Command, _ []string) error { return cmd.Help() },
	}
	cmd.AddCommand(newMergeCorrections(a), newMoveCorrections(a))
	return cmd
}

func newMergeCorrections(a *app) *cobra.Command {
	out := ""
	cmd := &cobra.Command{
		Use:     "merge A B… -o C",
		Short:   "Put side files of one source together",
		Example: "  gongbao corrections merge mine.gongbao.json hers.gongbao.json -o both.gongbao.json",
		Args:    cobra.MinimumNArgs(2),
		RunE: func(cmd *cobra.Command, args []string) error {
			if out == "" {
				return misuse(cmd, "-o names the file to write")
			}
			return a.mergeCorrections(args, out)
		},
	}
	cmd.Flags().StringVarP(&out, "out", "o", "", "write the side file `C`")
	return cmd
}

// mergeCorrections merges side files and tells every conflict.
func (a *app) mergeCorrections(args []string, out string) error {
	var all *corrections.File
	for _, path := range args {
		f, err := corrections.Read(path)
		if err != nil {
			return err
		}
		if all == nil {
			all = f
			continue
		}
		if all, err = corrections.Merge(all, f); err != nil {
			return fmt.Errorf("%s: %w", path, err)
		}
	}
	if err := all.Save(out); err != nil {
		return err
	}
	groups := all.Conflicts()
	for _, group := range groups {
		a.complain(errors.New(conflict(out, group)))
	}
	fmt.Fprintf(a.out, "%s in force, %s, in %s\n", count{len(all.Active()), "correction"}, count{len(groups), "conflict"}, out)
	return a.flush()
}

// conflict tells in one line who wants what of one field.
func conflict(path string, group []corrections.Correction) string {
	line := path + ": conflict about " + brief(group[0].Field)
	if group[0].Field == "" {
		line = path + ": conflict about the bounds of a document"
	}
	const most = 10
	for _, c := range group[:min(len(group), most)] {
		want := c.Verdict
		if len(c.Is) > 0 {
			want += " " + brief(string(c.Is))
		}
		line += fmt.Sprintf("; %s (%s): %s", brief(c.Who), brief(c.ID), want+c.Op)
	}
	if n := len(group) - most; n > 0 {
		line += fmt.Sprintf("; and %d more", n)
	}
	return line
}

func newMoveCorrections(a *app) *cobra.Command {
	out := ""
	cmd := &cobra.Command{
		Use:     "move FILE.gongbao.json SOURCE -o C",
		Short:   "Find the places of corrections again in a new text of the same pages",
		Example: "  gongbao corrections move old.txt.gongbao.json new.txt -o new.txt.gongbao.json",
		Args:    cobra.ExactArgs(2),
		RunE: func(cmd *cobra.Command, args []string) error {
			if out == "" {
				return misuse(cmd, "-o names the file to write")
			}
			return a.moveCorrections(args[0], args[1], out)
		},
	}
	cmd.Flags().StringVarP(&out, "out", "o", "", "write the side file `C`")
	return cmd
}

func (a *app) moveCorrections(from, source, out string) error {
	f, err := corrections.Read(from)
	if err != nil {
		return err
	}
	src, err := a.one([]string{source})
	if src == nil {
		return err
	}
	moved, lost := f.Move(a.known.parse(src))
	for _, c := range lost {
		a.complain(fmt.Errorf("%s: correction %s of %s (%s) is lost: %q is not found for certain", source, brief(c.ID), brief(c.Field), brief(c.Who), brief(c.Anchor.Quote)))
	}
	if err := moved.Save(out); err != nil {
		return err
	}
	fmt.Fprintf(a.out, "%s in force, %d lost, in %s\n", count{len(moved.Active()), "correction"}, len(lost), out)
	return a.flush()
}
