package inorder

import (
	"runtime"
	"sync"
	"sync/atomic"
)

// Large is how many bytes a text has at least whose parts are read side by side. Most issues are read in a hundredth of a second, on one
// processor: programs that read many read several at once, and below that, to start goroutines costs more than they bring.
const Large = 1 << 20

// Each calls f for each number below n, on all processors where what is read has many bytes, and returns when all calls have. f may change
// what belongs to its number alone. Where f panics, Each does.
func Each(n, bytes int, f func(i int)) {
	workers := min(Workers(bytes), n)
	if workers < 2 {
		for i := range n {
			f(i)
		}
		return
	}
	var next atomic.Int64
	var failed atomic.Pointer[any]
	var all sync.WaitGroup
	for range workers {
		all.Go(func() {
			defer func() {
				if x := recover(); x != nil {
					failed.Store(&x)
				}
			}()
			for i := next.Add(1) - 1; i < int64(n); i = next.Add(1) - 1 {
				f(int(i))
			}
		})
	}
	all.Wait()
	if x := failed.Load(); x != nil {
		panic(*x)
	}
}

// Workers returns how many goroutines read a text of so many bytes.
func Workers(bytes int) int {
	if bytes < Large {
		return 1
	}
	return runtime.GOMAXPROCS(0)
}
