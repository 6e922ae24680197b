package han

import "sync"

// A Room has space for tables without pointers that are made when a program starts and kept as long as it runs. They are one object of
// the heap, which the garbage collector sweeps at once, where each large table would be swept by itself. Tables for which there is no more
// space are objects of their own: what is made later can be freed.
type Room[T any] struct {
	mu    sync.Mutex
	first int // how many tables there is space for, until the first is made
	space []T // what is free of it
}

// RoomFor returns a room for n tables.
func RoomFor[T any](n int) *Room[T] { return &Room[T]{first: n} }

// New returns a new table.
func (r *Room[T]) New() *T {
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.first > 0 {
		r.space, r.first = make([]T, r.first), 0
	}
	if len(r.space) == 0 {
		return new(T)
	}
	t := &r.space[0]
	r.space = r.space[1:]
	return t
}
