package gazette

import (
	"bytes"
	"runtime"
	"strings"
	"testing"

	"github.com/gongbao/gongbao/gazette/sample"
	"github.com/gongbao/gongbao/internal/cases"
	"github.com/gongbao/gongbao/internal/inorder"
	"github.com/gongbao/gongbao/internal/synth"
	"github.com/gongbao/gongbao/segment"
)

// largeText is longer than what is read on one core, of different documents.
func largeText() string {
	var b strings.Builder
	for seed := uint64(1); b.Len() < inorder.Large+1; seed++ {
		b.WriteString(sample.Text)
		b.WriteString(synth.Make(seed, synth.Options{}).Text)
	}
	return b.String()
}

// TestSideBySide reads a large issue on one core and on several: the JSON is the same.
func TestSideBySide(t *testing.T) {
	text := largeText()
	read := func(cores int) []byte {
		defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(cores))
		return marshal(Parse(&segment.Source{Text: text}))
	}
	one := read(1)
	for range 2 {
		if several := read(4); !bytes.Equal(one, several) {
			t.Fatalf("on four cores the reading differs: %s", cases.DiffJSON(one, several))
		}
	}
}

// The bytes that an issue of a large text keeps, and those that are asked for while it is read, for each byte of the text.
const (
	mostLive  = 15
	mostAsked = 60
)

// TestMemory counts the memory of an issue that is read, and what is asked for meanwhile.
func TestMemory(t *testing.T) {
	if testing.Short() {
		t.Skip("reads ten megabytes")
	}
	text := largeText()
	text = strings.Repeat(text, 1+10<<20/len(text))
	var before, asked, live runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&before)
	is := Parse(&segment.Source{Text: text})
	runtime.ReadMemStats(&asked)
	runtime.GC()
	runtime.GC()
	runtime.ReadMemStats(&live)
	runtime.KeepAlive(is)
	size := float64(len(text))
	if x := float64(live.HeapAlloc)/size - float64(before.HeapAlloc)/size; x > mostLive {
		t.Errorf("the issue keeps %.1f bytes for each byte of its text, %d at most", x, mostLive)
	} else {
		t.Logf("the issue keeps %.1f bytes for each byte of its text", x)
	}
	if x := float64(asked.TotalAlloc-before.TotalAlloc) / size; x > mostAsked {
		t.Errorf("%.1f bytes were asked for for each byte of the text, %d at most", x, mostAsked)
	} else {
		t.Logf("%.1f bytes were asked for for each byte of the text", x)
	}
}
