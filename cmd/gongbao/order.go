package main

import (
	"errors"
	"fmt"
	"runtime"
	"time"

	"github.com/gongbao/gongbao/dataset"
	"github.com/gongbao/gongbao/internal/inorder"
	"github.com/gongbao/gongbao/segment"
)

// A result is what was made of one input. A damaged input gives both a value and an error.
type result[T any] struct {
	value T
	ok    bool // there is a value
	err   error
}

// each reads the files of a batch, as many at a time as there are processors, lets work make something of each, and
// shows the results in the order of the files. A file that cannot be read is complained of, and the rest still read.
func each[T any](a *app, b batch, work func(*segment.Source) (T, error), show func(T) error) error {
	a.readers = min(len(b.inputs), runtime.GOMAXPROCS(0))
	read := func(in input) (out result[T]) {
		defer func() {
			if x := recover(); x != nil {
				out = result[T]{err: fmt.Errorf("%s: %w", in.name(), broken(x))}
			}
		}()
		src, err := a.read(in)
		if src == nil {
			return result[T]{err: err}
		}
		value, failed := work(src)
		return result[T]{value, failed == nil, errors.Join(err, failed)}
	}
	folder := a.folderProgress(b)
	defer folder.end()
	for r := range inorder.Do(a.ctx, runtime.GOMAXPROCS(0), b.inputs, read) {
		folder.next()
		if r.err != nil {
			folder.end()
			a.complain(r.err)
		}
		if !r.ok {
			continue
		}
		if err := show(r.value); err != nil {
			return err
		}
	}
	return a.ctx.Err()
}

// A folderBar tells how many files of a folder are done; nil tells nothing.
type folderBar struct {
	*progress
	state dataset.Progress
	begun time.Time
}

// folderProgress tells how far a folder is where somebody waits for it: the results do not go to the terminal themselves.
func (a *app) folderProgress(b batch) *folderBar {
	if len(b.inputs) < 2 || isTerminal(a.stdout) {
		return nil
	}
	return &folderBar{newProgress(a.stderr, false), dataset.Progress{Stage: dataset.StageRead, Of: len(b.inputs)}, time.Now()}
}

// next counts a file.
func (f *folderBar) next() {
	if f == nil {
		return
	}
	f.state.Files++
	f.state.Elapsed = time.Since(f.begun)
	f.show(f.state)
}

// end leaves the line of the bar.
func (f *folderBar) end() {
	if f != nil {
		f.progress.end()
	}
}
