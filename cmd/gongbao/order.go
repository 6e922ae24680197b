package main

import (
	"context"
	"errors"
	"iter"
	"runtime"

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
	read := func(in input) (out result[T]) {
		src, err := a.read(in)
		if src == nil {
			return result[T]{err: err}
		}
		value, failed := work(src)
		return result[T]{value, failed == nil, errors.Join(err, failed)}
	}
	for r := range inOrder(a.ctx, b.inputs, read) {
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

// inOrder yields f(x) for each x in order, while the next ones are worked out on all processors.
// No more results wait than there are processors. It stops when ctx ends.
func inOrder[X, Y any](ctx context.Context, list []X, f func(X) Y) iter.Seq[Y] {
	return func(yield func(Y) bool) {
		ctx, stop := context.WithCancel(ctx)
		defer stop()
		slots := make(chan chan Y, runtime.GOMAXPROCS(0)-1)
		go start(ctx, list, f, slots)
		for slot := range slots {
			select {
			case y := <-slot:
				if ctx.Err() != nil || !yield(y) {
					return
				}
			case <-ctx.Done():
				return
			}
		}
	}
}

// start starts f(x) for each x as soon as there is room in slots.
func start[X, Y any](ctx context.Context, list []X, f func(X) Y, slots chan<- chan Y) {
	defer close(slots)
	for _, x := range list {
		slot := make(chan Y, 1)
		select {
		case slots <- slot:
			go func() { slot <- f(x) }()
		case <-ctx.Done():
			return
		}
	}
}
