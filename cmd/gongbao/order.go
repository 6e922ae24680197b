package main

import (
	"errors"
	"fmt"
	"runtime"

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
	for r := range inorder.Do(a.ctx, runtime.GOMAXPROCS(0), b.inputs, read) {
		if r.err != nil {
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
