package gazette

import (
	"runtime"
	"sync"
	"sync/atomic"

	"github.com/gongbao/gongbao/segment"
)

// Most issues are read in a hundredth of a second, on one core: programs that read many read several at once. The documents of a large
// one are read side by side.

// largeIssue is how many bytes of text a large issue has: below that, to start goroutines costs more than they bring.
const largeIssue = 1 << 20

// sideBySide calls f for each number below n, on all cores where the text has many bytes. f may change what belongs to its number alone.
// Where f panics, sideBySide does.
func sideBySide(n, bytes int, f func(i int)) {
	workers := min(runtime.GOMAXPROCS(0), n)
	if bytes < largeIssue || workers < 2 {
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

// readDocuments reads the heads, parts, outlines and tables of all documents.
func (is *Issue) readDocuments(l *segment.Layout) {
	is.Documents = make([]Document, len(l.Documents))
	sideBySide(len(l.Documents), len(l.Source.Text), func(d int) { is.Documents[d] = newDocument(l, d) })
}

// sumBeside returns the SHA-256 of a text when it is asked for. That of a large one is worked out meanwhile.
func sumBeside(text string) func() string {
	if len(text) < largeIssue || runtime.GOMAXPROCS(0) < 2 {
		return func() string { return sumOf(text) }
	}
	sum := make(chan string, 1)
	go func() { sum <- sumOf(text) }()
	return func() string { return <-sum }
}
