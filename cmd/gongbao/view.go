package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"

	"github.com/spf13/cobra"

	"github.com/gongbao/gongbao/internal/scratch"
	"github.com/gongbao/gongbao/segment"
	"github.com/gongbao/gongbao/view"
	"github.com/gongbao/gongbao/view/standalone"
)

func newView(a *app) *cobra.Command {
	out, alone, noOpen := "", "", false
	cmd := &cobra.Command{
		Use:   "view [FILE…|FOLDER|-]",
		Short: "Look at an issue beside its reading, and correct it",
		Long: `View opens a page in the browser: on the left the source as printed, on the right what was read of it, on top what
the issue proves about itself. What is corrected there is kept in FILE.gongbao.json beside the file.

The page is given by this program on this machine alone, at an address with a secret in it, until Ctrl-C ends it.
With -o it is written as one file that opens without any network; corrections are downloaded from it.

--standalone writes the page with the reader in it: opened from disk, it reads the files that are dropped on it, without this program
and without any network.`,
		Example: "  gongbao view testdata/gazette.txt\n  gongbao view 2022-02.pdf -o 2022-02.html",
		RunE: func(_ *cobra.Command, args []string) error {
			if alone != "" {
				return a.writeStandalone(alone, args)
			}
			b, err := a.batchToShow(args)
			if err != nil {
				return err
			}
			if len(b.inputs) == 0 {
				return errors.New("there is no file to look at")
			}
			if err := a.lookable(&b); err != nil {
				return err
			}
			if out != "" {
				return a.writeView(b, out)
			}
			return a.serveView(b, !noOpen && isTerminal(a.stdout))
		},
	}
	cmd.Flags().StringVarP(&out, "output", "o", "", "write the page to `FILE` and end")
	cmd.Flags().StringVar(&alone, "standalone", "", "write the page with the reader in it to `FILE` and end")
	cmd.Flags().BoolVar(&noOpen, "no-open", false, "print the address and open no browser")
	return cmd
}

// lookable takes out what cannot be opened at all, such as a mistyped path. The last of it is the error: no page is given of nothing.
func (a *app) lookable(b *batch) error {
	var there []input
	var last error
	for _, in := range b.inputs {
		if in != "" && in != standardInput {
			path := filepath.FromSlash(string(in))
			f, err := os.Open(path)
			if err != nil {
				if last != nil {
					a.complain(last)
				}
				last = fault(path, err)
				continue
			}
			f.Close()
		}
		there = append(there, in)
	}
	if b.inputs = there; last != nil && len(there) > 0 {
		a.complain(last)
		return nil
	}
	return last
}

// viewFiles are the files of a batch, which are opened when the page asks for them.
func (a *app) viewFiles(b batch) []*view.File {
	var files []*view.File
	for _, in := range b.inputs {
		f := &view.File{Name: in.name(), Open: func(context.Context) (*segment.Source, error) { return a.read(in) }, Parser: a.known.parser()}
		if in != "" && in != standardInput {
			f.Path = filepath.FromSlash(string(in))
		}
		files = append(files, f)
	}
	return files
}

// serveView gives the page until the program is interrupted.
func (a *app) serveView(b batch, open bool) error {
	s := &view.Server{Files: a.viewFiles(b)}
	l, address, err := s.Listen()
	if err != nil {
		return err
	}
	stop := context.AfterFunc(a.ctx, func() { l.Close() })
	defer stop()
	fmt.Fprintln(a.out, address)
	if err := a.flush(); err != nil {
		return err
	}
	if open {
		openBrowser(address)
	}
	return s.Serve(l)
}

// writeView writes the page as one file.
func (a *app) writeView(b batch, path string) (err error) {
	return writeAside(path, func(out io.Writer) error { return view.Write(a.ctx, out, a.viewFiles(b)) })
}

// writeStandalone writes the page with the reader in it.
func (a *app) writeStandalone(path string, args []string) (err error) {
	if len(args) > 0 {
		return usageError{fmt.Sprintf("--standalone %s: the page reads files itself: name none", path)}
	}
	reader, err := standalone.Reader(a.ctx)
	if err != nil {
		return err
	}
	return writeAside(path, reader.Write)
}

// writeAside lets write write the file at path, which comes there whole.
func writeAside(path string, write func(io.Writer) error) error {
	aside, err := scratch.Create(path)
	if err != nil {
		return unwritableFile(path, err)
	}
	defer aside.Abandon()
	if err := write(aside); err != nil {
		return err
	}
	if err := aside.Commit(); err != nil {
		return unwritableFile(path, err)
	}
	return nil
}

// openBrowser shows an address in the browser of the desktop; where there is none, the address is printed already.
func openBrowser(address string) {
	command := []string{"xdg-open", address}
	switch runtime.GOOS {
	case "darwin":
		command[0] = "open"
	case "windows":
		command = []string{"rundll32", "url.dll,FileProtocolHandler", address}
	}
	if c := exec.Command(command[0], command[1:]...); c.Start() == nil {
		go c.Wait()
	}
}
