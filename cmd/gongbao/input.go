package main

import (
	"bytes"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/gongbao/gongbao/gazette/sample"
	"github.com/gongbao/gongbao/intake"
	"github.com/gongbao/gongbao/intake/auto"
	"github.com/gongbao/gongbao/internal/cage"
	"github.com/gongbao/gongbao/internal/folder"
	"github.com/gongbao/gongbao/segment"
)

// standardInput is how the command line and the output name it.
const standardInput = "-"

// An input is one thing to read: the path of a file, [standardInput], or "" for the sample.
type input string

// A batch is what a command line names.
type batch struct {
	inputs []input
	many   bool // several files or a folder were named, so results are told apart, even if there is only one
}

// batch finds the files that args name, those of a folder in the order of their paths.
// A folder that cannot be read is complained of; a file is only opened later.
func (a *app) batch(args []string) (batch, error) {
	b := batch{many: len(args) > 1}
	if len(args) == 0 {
		b.inputs = []input{a.unnamed()}
	}
	for i, arg := range args {
		info, err := os.Stat(arg)
		switch {
		case arg == "":
			return b, usageError{"a file has an empty name: name it, or leave it out to read the sample"}
		case arg == standardInput && slices.Contains(args[:i], arg):
			return b, usageError{"standard input is named twice: it can be read once only"}
		case arg == standardInput || err != nil || !info.IsDir():
			b.inputs = append(b.inputs, input(arg))
		default:
			b.many = true
			b.inputs = append(b.inputs, a.folder(arg)...)
		}
	}
	return b, nil
}

// folder returns the files in a folder and in the folders below it, without hidden ones.
func (a *app) folder(root string) []input {
	var files []input
	bad := 0
	err := filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		hidden := path != root && strings.HasPrefix(filepath.Base(path), ".")
		switch {
		case err != nil:
			bad++
			a.complain(fault(path, err))
			return folder.Pass(d)
		case hidden || isSideFile(path):
			return folder.Pass(d)
		case folder.IsFile(path, d):
			files = append(files, input(path))
		}
		return a.ctx.Err()
	})
	if err == nil && len(files) == 0 && bad == 0 {
		a.complain(fmt.Errorf("%s: no files in this folder: name one that holds gazettes", root))
	}
	return files
}

// name is how people find the input again.
func (in input) name() string {
	if in == "" {
		return sample.Name
	}
	return filepath.ToSlash(string(in))
}

// read reads the text of an input. A damaged file gives both what could be read and an error.
func (a *app) read(in input) (*segment.Source, error) {
	switch in {
	case "":
		return intake.Read(strings.NewReader(sample.Text), sample.Name)
	case standardInput:
		data, err := a.limits.ReadAll(a.stdin, standardInput)
		if err != nil {
			return nil, err
		}
		defer a.busy()()
		if a.caging.apart(data[:min(len(data), cage.HeadBytes)]) {
			return a.openApart(in, "", data)
		}
		a.caging.useScratch()
		return a.reader(in).Read(a.ctx, bytes.NewReader(data), standardInput)
	}
	defer a.busy()()
	return a.open(in)
}

// open reads the file of an input, in a child of the program where it is a stranger's.
func (a *app) open(in input) (*segment.Source, error) {
	path, err := filepath.Abs(filepath.FromSlash(string(in)))
	if err != nil {
		return nil, err
	}
	if head, err := firstBytes(path); err == nil && a.caging.apart(head) {
		return a.openApart(in, path, nil)
	} else if cage.IsRisky(head) {
		a.caging.useScratch()
	}
	return a.reader(in).OpenAs(a.ctx, path, in.name())
}

// reader returns how files are opened: with the state of an OCR on stderr, where people see it.
func (a *app) reader(in input) auto.Options {
	o := auto.Options{Limits: a.limits, Others: a.passwords, Cache: cacheFolder(), Ask: a.ask}
	o.OCR.Progress = a.scanProgress(in)
	return o
}

// scanProgress returns what tells people at a terminal how far an OCR is; nil where nobody sits there.
func (a *app) scanProgress(in input) func(done, total int) {
	if !isTerminal(a.stderr) || a.readers > 1 { // several files at the same time have a bar of their own
		return nil
	}
	return func(done, total int) {
		fmt.Fprintf(a.stderr, "\r%s: page %d of %d %s", printable(in.name()), done, total, bar(done, total))
		if done == total {
			fmt.Fprintln(a.stderr)
		}
	}
}

// one reads the single input of a command that cannot read several.
func (a *app) one(args []string) (*segment.Source, error) {
	b, err := a.batch(args)
	if err != nil {
		return nil, err
	}
	if b.many {
		return nil, fmt.Errorf("%s: this is a folder: name one file in it", args[0])
	}
	var src *segment.Source
	keep := func(s *segment.Source) (*segment.Source, error) { return s, nil }
	err = each(a, b, keep, func(s *segment.Source) error { src = s; return nil })
	return src, err
}
