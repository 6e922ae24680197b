package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"sync"
	"time"

	"github.com/gongbao/gongbao/dataset"
	"github.com/gongbao/gongbao/intake"
	"github.com/gongbao/gongbao/intake/auto"
	"github.com/gongbao/gongbao/internal/cage"
	"github.com/gongbao/gongbao/internal/scratch"
	"github.com/gongbao/gongbao/segment"
	"github.com/spf13/cobra"
)

// Files of strangers are opened in children of the program (package cage), whatever command reads them: what they have as text comes back and is
// read here.

// A caging says which files are opened in children, and within which limits.
type caging struct {
	isolate string
	timeout time.Duration
	memory  string // as the command line has it
	bytes   int64

	mu    sync.Mutex
	idle  []*cage.Child
	temp  *scratch.Dir      // for files that are opened in this process
	outer map[string]string // what the environment said of temporary files before
	ended bool
}

// An opening is a file for a child.
type opening struct {
	Path     string        `json:"path"` // absolute
	Name     string        `json:"name"` // for people
	Password string        `json:"password,omitempty"`
	Limits   intake.Limits `json:"limits"`
	Source   string        `json:"source"` // the file for the child to write the source to
	Progress bool          `json:"progress"`
}

// An opened is one answer of the child: how far an OCR is, or how the opening ended.
type opened struct {
	Done  int `json:"done,omitempty"`
	Total int `json:"total,omitempty"`

	Read  bool        `json:"read,omitempty"`  // there is a source
	Error *openFailed `json:"error,omitempty"` // there is an error
}

// An openFailed is an [intake.FormatError] on its way from a child.
type openFailed struct {
	Format, Place, Reason, Advice, Cause string

	Password bool // one is wanted, or another one
}

// newOpenFailed packs the error of a file; nil of nil.
func newOpenFailed(err error) *openFailed {
	if err == nil {
		return nil
	}
	e, ok := errors.AsType[*intake.FormatError](err)
	if !ok {
		e = &intake.FormatError{Err: err}
	}
	f := &openFailed{Format: e.Format, Place: e.Place, Reason: e.Reason, Advice: e.Advice, Password: auto.WantsPassword(err)}
	if e.Err != nil {
		f.Cause = e.Err.Error()
	}
	return f
}

// unpack returns the error of the file called name.
func (f *openFailed) unpack(name string) error {
	if f == nil {
		return nil
	}
	e := &intake.FormatError{Name: name, Format: f.Format, Place: f.Place, Reason: f.Reason, Advice: f.Advice}
	if f.Cause != "" {
		e.Err = errors.New(f.Cause)
	}
	return e
}

// openChildName is the command of a child that opens files.
const openChildName = "open-child"

// newOpenChild returns the command that opens files for the other commands.
func newOpenChild(a *app) *cobra.Command {
	return &cobra.Command{
		Use:    openChildName,
		Short:  "Open files for the other commands",
		Hidden: true,
		Args:   noArguments,
		RunE: func(*cobra.Command, []string) error {
			return cage.Serve(a.ctx, a.stdin, a.stdout, func(ctx context.Context, job []byte, answer func(any) error) error {
				var o opening
				if err := json.Unmarshal(job, &o); err != nil {
					return err
				}
				return answer(o.open(ctx, a.passwords, answer))
			})
		},
	}
}

// open opens a file in a child. A panic of a reader is told as what it is, and the child goes on.
func (o opening) open(ctx context.Context, passwords []string, answer func(any) error) (result opened) {
	defer func() {
		if x := recover(); x != nil {
			result = opened{Error: newOpenFailed(broken(x))}
		}
	}()
	options := auto.Options{Limits: o.Limits, Password: o.Password, Others: passwords, Cache: cacheFolder()}
	if o.Progress {
		options.OCR.Progress = func(done, total int) { answer(opened{Done: done, Total: total}) }
	}
	src, err := options.OpenAs(ctx, o.Path, o.Name)
	if src != nil {
		if failed := writeSource(o.Source, src); failed != nil {
			return opened{Error: newOpenFailed(failed)}
		}
	}
	return opened{Read: src != nil, Error: newOpenFailed(err)}
}

func writeSource(path string, src *segment.Source) error {
	f, err := os.Create(path)
	if err != nil {
		return err
	}
	return errors.Join(auto.Write(f, src), f.Close())
}

func readSource(path string) (*segment.Source, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer os.Remove(path)
	defer f.Close()
	return auto.ReadBack(f)
}

// apart reports whether a file that begins with head is opened in a child.
func (c *caging) apart(head []byte) bool {
	switch {
	case cage.Inside() || c.isolate == dataset.IsolateNone || childCommand(openChildName, nil) == nil:
		return false
	case c.isolate == dataset.IsolateAll:
		return true
	}
	return cage.IsRisky(head)
}

// child returns a child that has nothing to do, or a new one.
func (a *app) child() (*cage.Child, error) {
	c := &a.caging
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.ended {
		return nil, context.Canceled
	}
	if n := len(c.idle); n > 0 {
		child := c.idle[n-1]
		c.idle = c.idle[:n-1]
		return child, nil
	}
	limits := cage.Limits{Memory: c.bytes, Time: c.timeout, Processors: max(1, runtime.GOMAXPROCS(0)/max(1, a.readers))}
	return cage.Start(childCommand(openChildName, a.passwords)(), limits)
}

// rest keeps a child for the next file.
func (c *caging) rest(child *cage.Child) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.ended {
		child.Stop()
		return
	}
	c.idle = append(c.idle, child)
}

// close ends the children, and removes temporary files.
func (c *caging) close() {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.ended = true
	for _, child := range c.idle {
		child.Stop()
	}
	c.idle = nil
	c.temp.Close()
	c.temp = nil
	for name, value := range c.outer {
		os.Setenv(name, value)
	}
	c.outer = nil
}

// openApart opens the file at path, or else what data holds, in a child.
func (a *app) openApart(in input, path string, data []byte) (*segment.Source, error) {
	src, failed, err := a.askChild(in, path, data, "")
	for range passwordTries {
		if err != nil || failed == nil || !failed.Password {
			break
		}
		password := a.ask(in.name())
		if password == "" {
			break
		}
		src, failed, err = a.askChild(in, path, data, password)
	}
	if err != nil {
		return nil, dead(in.name(), err)
	}
	return src, failed.unpack(in.name())
}

// passwordTries is how often a person may mistype.
const passwordTries = 3

// askChild lets a child open a file with a password.
func (a *app) askChild(in input, path string, data []byte, password string) (*segment.Source, *openFailed, error) {
	child, err := a.child()
	if err != nil {
		return nil, nil, err
	}
	progress := a.scanProgress(in)
	job := opening{Path: path, Name: in.name(), Password: password, Limits: a.limits, Progress: progress != nil, Source: filepath.Join(child.Temp(), "source")}
	if data != nil {
		job.Path = filepath.Join(child.Temp(), "input")
		err = os.WriteFile(job.Path, data, 0o600)
		defer os.Remove(job.Path)
	}
	var end opened
	if err == nil {
		err = child.Do(a.ctx, job, func(line []byte) (bool, error) {
			end = opened{}
			if err := json.Unmarshal(line, &end); err != nil || end.Total == 0 {
				return true, err
			}
			progress(end.Done, end.Total)
			return false, nil
		})
	}
	var src *segment.Source
	if err == nil && end.Read {
		src, err = readSource(job.Source)
	}
	if err != nil {
		child.Stop()
		return nil, nil, err
	}
	a.caging.rest(child)
	return src, end.Error, nil
}

// dead says in one line what ended the child that opened a file.
func dead(name string, err error) error {
	death, ok := errors.AsType[*cage.Death](err)
	switch {
	case errors.Is(err, context.Canceled):
		return err
	case !ok:
		return &intake.FormatError{Name: name, Reason: "it cannot be opened in a child of the program", Err: err, Advice: "look at the room for temporary files, or use --isolate none"}
	case death.Cause == cage.Slow:
		return &intake.FormatError{Name: name, Reason: death.Error(), Advice: "split it, or give it more time with --timeout"}
	case death.Cause == cage.Large:
		return &intake.FormatError{Name: name, Reason: death.Error(), Advice: "split it, or give it more memory with --memory"}
	}
	return &intake.FormatError{Name: name, Reason: death.Error(), Advice: reportAdvice}
}

// reportAdvice is what to do about a fault of the program.
const reportAdvice = "this is a fault of the program: report it with the file"

// broken is the error of a panic.
func broken(x any) error {
	return &intake.FormatError{Reason: (&cage.Death{Cause: cage.Crashed, Said: firstLine(x)}).Error(), Advice: reportAdvice}
}

// firstBytes returns the first bytes of a file.
func firstBytes(path string) ([]byte, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	head := make([]byte, cage.HeadBytes)
	n, err := io.ReadFull(f, head)
	if errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF) {
		err = nil
	}
	return head[:n], err
}

// useScratch lets temporary files of this process go into a folder that goes with it.
func (c *caging) useScratch() {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.temp != nil || c.ended || cage.Inside() {
		return
	}
	temp, err := scratch.Open()
	if err != nil {
		return // the readers say what they miss
	}
	c.temp, c.outer = temp, map[string]string{}
	for _, name := range []string{"TMPDIR", "TMP", "TEMP"} {
		c.outer[name] = os.Getenv(name)
		os.Setenv(name, temp.Path())
	}
}

// firstLine returns the first line of what was thrown.
func firstLine(x any) string {
	line, _, _ := strings.Cut(fmt.Sprint(x), "\n")
	return line
}
