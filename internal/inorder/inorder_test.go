package inorder

import (
	"context"
	"runtime"
	"slices"
	"sync/atomic"
	"testing"
	"time"
)

// The results come in the order of the inputs, whichever is done first, and no more work goes on at a time than there
// are processors.
func TestInOrder(t *testing.T) {
	var running, most atomic.Int32
	work := func(x int) int {
		if n := running.Add(1); n > most.Load() {
			most.Store(n)
		}
		time.Sleep(time.Duration(x%3) * time.Millisecond)
		running.Add(-1)
		return x * x
	}
	var list, want []int
	for x := range 40 {
		list, want = append(list, x), append(want, x*x)
	}
	got := slices.Collect(Do(t.Context(), runtime.GOMAXPROCS(0), list, work))
	if !slices.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
	if limit := int32(runtime.GOMAXPROCS(0)) + 1; most.Load() > limit {
		t.Errorf("%d at a time, want %d at most", most.Load(), limit)
	}
}

// What is asked to stop starts nothing more.
func TestStops(t *testing.T) {
	ctx, stop := context.WithCancel(t.Context())
	defer stop()
	var done []int
	for y := range Do(ctx, 2, []int{1, 2, 3, 4, 5}, func(x int) int { return x }) {
		done = append(done, y)
		stop()
	}
	if !slices.Equal(done, []int{1}) {
		t.Errorf("got %v after the first result asked to stop", done)
	}
}

// TestEachPanics passes on what goes wrong in one call.
func TestEachPanics(t *testing.T) {
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(4))
	defer func() {
		if x := recover(); x != "spoilt" {
			t.Errorf("got %v", x)
		}
	}()
	Each(100, Large, func(i int) {
		if i == 50 {
			panic("spoilt")
		}
	})
	t.Error("nothing went wrong")
}
