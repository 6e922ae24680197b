package gazette

import (
	"fmt"
	"io"
	"strings"
	"testing"

	"github.com/gongbao/gongbao/gazette/sample"
	"github.com/gongbao/gongbao/segment"
)

// benchText is the seed gazette where it lies beside the repository, else the sample.
func benchText() (name, s string) {
	if files := sharedTexts("seed/*.txt"); len(files) > 0 {
		return "seed", files[0].text
	}
	return "sample", sample.Text
}

// BenchmarkParse reads a whole issue.
func BenchmarkParse(b *testing.B) {
	name, s := benchText()
	b.Run(name, func(b *testing.B) { parseBytes(b, s) })
}

// BenchmarkSegment finds only where everything stands.
func BenchmarkSegment(b *testing.B) {
	name, s := benchText()
	b.Run(name, func(b *testing.B) {
		b.SetBytes(int64(len(s)))
		b.ReportAllocs()
		for b.Loop() {
			segment.Read(&segment.Source{Text: s})
		}
	})
}

// BenchmarkCopies reads 1, 10 and 100 issues in one text: the time for each byte should stay the same.
func BenchmarkCopies(b *testing.B) {
	_, s := benchText()
	for _, n := range []int{1, 10, 100} {
		b.Run(fmt.Sprint(n), func(b *testing.B) { parseBytes(b, strings.Repeat(s, n)) })
	}
}

// BenchmarkJSON writes an issue.
func BenchmarkJSON(b *testing.B) {
	name, s := benchText()
	is := Parse(&segment.Source{Text: s})
	b.Run(name, func(b *testing.B) {
		b.SetBytes(int64(len(s)))
		b.ReportAllocs()
		for b.Loop() {
			if err := is.WriteJSON(io.Discard, false); err != nil {
				b.Fatal(err)
			}
		}
	})
}

func parseBytes(b *testing.B, s string) {
	b.SetBytes(int64(len(s)))
	b.ReportAllocs()
	for b.Loop() {
		Parse(&segment.Source{Text: s})
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(len(s)), "ns/byte")
}
