// Package inorder does work on all processors and gives the results in the order of what was asked for.
package inorder

import (
	"context"
	"iter"
)

// Do yields f(x) for each x in order, while the next ones are worked out, so many at a time. No more results wait than
// that. It stops when ctx ends.
func Do[X, Y any](ctx context.Context, workers int, list []X, f func(X) Y) iter.Seq[Y] {
	return func(yield func(Y) bool) {
		ctx, stop := context.WithCancel(ctx)
		defer stop()
		slots := make(chan chan Y, max(workers, 1)-1)
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
