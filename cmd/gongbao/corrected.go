package main

import (
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"
	"strings"

	"github.com/gongbao/gongbao/gazette"
	"github.com/gongbao/gongbao/segment"
	"github.com/gongbao/gongbao/view/corrections"
	"github.com/spf13/cobra"
)

// besideSource is the value of --corrections without one: the side file beside each source.
const besideSource = "beside"

// isSideFile reports whether a path is that of a side file of corrections, which is no source.
func isSideFile(path string) bool { return strings.HasSuffix(path, corrections.Beside("")) }

// sideFile takes the side file out of the words behind parse, --corrections 2022-02.txt.gongbao.json: where no source is named with it,
// the source is the file that it lies beside.
func (p *parsing) sideFile(args []string) ([]string, error) {
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
func (p *parsing) correct(src *segment.Source, is *gazette.Issue) ([]remark, error) {
	path := p.corrections
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
	var out []remark
	for _, c := range f.Apply(is) {
		if r, ok := remarkOn(src.Name, c); ok {
			out = append(out, r)
		}
	}
	return out, nil
}

// A remark is one line about a correction that was not simply applied.
type remark struct {
	line string
	bad  bool // it could not be applied
}

func remarkOn(name string, c gazette.Correction) (remark, bool) {
	what := fmt.Sprintf("%s: correction %s of %s (%s)", name, c.ID, c.Field, c.Who)
	if c.Field == "" {
		what = fmt.Sprintf("%s: correction %s, %s (%s)", name, c.ID, c.Verdict, c.Who)
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
	line := path + ": conflict about " + group[0].Field
	if group[0].Field == "" {
		line = path + ": conflict about the bounds of a document"
	}
	for _, c := range group {
		want := c.Verdict
		if len(c.Is) > 0 {
			want += " " + string(c.Is)
		}
		line += fmt.Sprintf("; %s (%s): %s", c.Who, c.ID, want+c.Op)
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
		a.complain(fmt.Errorf("%s: correction %s of %s (%s) is lost: %q is not found for certain", source, c.ID, c.Field, c.Who, c.Anchor.Quote))
	}
	if err := moved.Save(out); err != nil {
		return err
	}
	fmt.Fprintf(a.out, "%s in force, %d lost, in %s\n", count{len(moved.Active()), "correction"}, len(lost), out)
	return a.flush()
}
