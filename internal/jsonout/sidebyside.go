package jsonout

import (
	"io"
	"reflect"
	"runtime"
	"sync"
	"sync/atomic"
	"unsafe"
)

// fewest is how many elements a list has at least that is written on all cores: with fewer, to start goroutines costs more than they bring.
const fewest = 16

// ahead is how many pieces of [enough] bytes a core may be ahead of what is written out: two to three large documents.
const ahead = 16

// SideBySide says that the elements of long lists of a type, such as the documents of an issue, are written on all cores, where there is a W
// to write to. The bytes are the same, and no more than some pieces for each core are kept.
func SideBySide[T any]() {
	t := reflect.TypeFor[[]T]()
	alone := sync.OnceValue(func() encoder { return list(t) })
	encoders.Store(t, encoder(func(w *Writer, p unsafe.Pointer) {
		s := (*slice)(p)
		if s.len < fewest || w.W == nil || runtime.GOMAXPROCS(0) < 2 {
			alone()(w, p)
			return
		}
		elem, size := encoderOf(t.Elem()), t.Elem().Size()
		w.open('[')
		w.sideBySide(s.len, func(w *Writer, i int) { elem(w, unsafe.Add(s.data, uintptr(i)*size)) })
		w.close(']', false)
	}))
}

// sideBySide writes n elements: core k of c those of the numbers k, k+c, k+2c and so on. Where one of them panics, it does.
func (w *Writer) sideBySide(n int, elem func(w *Writer, i int)) {
	cores := make([]core, min(runtime.GOMAXPROCS(0), n))
	var stop atomic.Bool
	for k := range cores {
		c := &cores[k]
		*c = core{like: Writer{W: c, Indent: w.Indent, depth: w.depth}, out: make(chan piece, ahead), used: make(chan []byte, ahead)}
		go func() {
			defer close(c.out)
			for i := k; i < n && !stop.Load(); i += len(cores) {
				c.write(i, elem)
			}
		}()
	}
	for i := 0; i < n && w.err == nil; i++ {
		w.next(i == 0)
		cores[i%len(cores)].passOn(w)
	}
	stop.Store(true)
	for k := range cores {
		for range cores[k].out { // what was made meanwhile
		}
		if x := cores[k].failed; x != nil {
			panic(x)
		}
	}
}

// A core makes the elements that fall to it, in pieces.
type core struct {
	like   Writer // what writes an element, before it does
	out    chan piece
	used   chan []byte // the memory of pieces that were written out
	failed any         // what a panic said
}

// A piece is a part of an element.
type piece struct {
	bytes []byte
	last  bool
	err   error // of an element, at its last piece
}

// write makes element i.
func (c *core) write(i int, elem func(w *Writer, i int)) {
	own := c.like
	defer func() {
		if x := recover(); x != nil {
			c.failed, own.err = x, io.ErrUnexpectedEOF
		}
		c.out <- piece{last: true, err: own.err}
	}()
	elem(&own, i)
	own.flush(0)
	c.like.b = own.b
}

// Write keeps a copy of b to be written out.
func (c *core) Write(b []byte) (int, error) {
	var memory []byte
	select {
	case memory = <-c.used:
	default:
	}
	c.out <- piece{bytes: append(memory[:0], b...)}
	return len(b), nil
}

// passOn writes the next element of a core to w.
func (c *core) passOn(w *Writer) {
	for p := range c.out {
		if p.last {
			if w.err == nil {
				w.err = p.err
			}
			return
		}
		if w.err == nil {
			w.b = append(w.b, p.bytes...)
			w.flush(enough)
		}
		select {
		case c.used <- p.bytes:
		default:
		}
	}
}
