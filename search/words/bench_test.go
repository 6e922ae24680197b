package words

import (
	"runtime"
	"testing"

	"github.com/gongbao/gongbao/gazette"
	"github.com/gongbao/gongbao/internal/synth"
	"github.com/gongbao/gongbao/segment"
)

// BenchmarkLoad loads the dictionary, as the first text does that is parted, and tells how much memory it keeps.
func BenchmarkLoad(b *testing.B) {
	heap := func() int64 {
		runtime.GC()
		var m runtime.MemStats
		runtime.ReadMemStats(&m)
		return int64(m.HeapAlloc)
	}
	dictionary() // its text is unpacked once
	before := heap()
	seg := load(nil)
	kept := heap() - before
	for b.Loop() {
		seg = load(nil)
	}
	runtime.KeepAlive(seg)
	b.ReportMetric(float64(kept)/1e6, "MB-kept")
}

// BenchmarkReading reads a gazette and does nothing more: what the others are held to.
func BenchmarkReading(b *testing.B) { bench(b, func(*gazette.Issue) {}) }

// BenchmarkWords reads a gazette and parts all its text.
func BenchmarkWords(b *testing.B) { bench(b, func(is *gazette.Issue) { new(Segmenter).Issue(is) }) }

// BenchmarkKeywords reads a gazette and gives each document its keywords.
func BenchmarkKeywords(b *testing.B) {
	bench(b, func(is *gazette.Issue) {
		for i := range is.Documents {
			new(Segmenter).Keywords(&is.Documents[i])
		}
	})
}

func bench(b *testing.B, do func(*gazette.Issue)) {
	text := synth.Make(7, synth.Options{Documents: 10}).Text
	plain() // loaded once for all
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		do(gazette.Parse(&segment.Source{Text: text}))
	}
}
