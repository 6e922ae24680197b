package gazette

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"os"
	"strings"
	"testing"
	"time"

	"github.com/gongbao/gongbao/intake"
	"github.com/gongbao/gongbao/internal/effort"
	"github.com/gongbao/gongbao/internal/printer"
	"github.com/gongbao/gongbao/internal/synth"
)

// A file and mutation may cost so much of a processor, and the whole test so much memory.
const (
	longestReading = 10 * time.Second
	mostMemory     = 512 << 20
)

// TestLawsOnMutatedFiles holds the laws against files of all formats that are read, spoilt at random: 20 of them in a short test, 2,000
// in one of full length, or as many as -mutations says.
func TestLawsOnMutatedFiles(t *testing.T) {
	n := 200
	switch {
	case *mutations > 0:
		n = *mutations
	case long():
		n = 2000
	case testing.Short():
		n = 20
	}
	files := printed(t)
	var slowest time.Duration
	refused := 0
	for i := *firstMutation; i < n; i++ {
		r := rand.New(rand.NewPCG(uint64(i), 13))
		f := files[r.IntN(len(files))]
		bad := []byte(mutate(r, f.text, files))
		start := effort.CPUTime()
		src, err := intake.Read(bytes.NewReader(bad), "a")
		if src == nil {
			if refused++; err == nil {
				t.Fatalf("mutation %d of %s: neither a text nor an error", i, f.name)
			}
			continue
		}
		is := Parse(src)
		slowest = max(slowest, effort.CPUTime()-start)
		if is.Source.Bytes != len(src.Text) {
			t.Errorf("mutation %d of %s: a text of %d bytes has %d", i, f.name, len(src.Text), is.Source.Bytes)
		}
		if holds(t, []text{{fmt.Sprintf("mutation %d of %s", i, f.name), src.Text}}); t.Failed() {
			return
		}
	}
	memory := mostHeld()
	t.Logf("%d files, %d of them refused, the slowest in %v, %d MiB", n, refused, slowest, memory>>20)
	if slowest > longestReading || memory > mostMemory {
		t.Errorf("the slowest took %v, want %v; %d MiB of memory, want %d", slowest, longestReading, memory>>20, mostMemory>>20)
	}
	if refused == n-*firstMutation {
		t.Error("all are refused")
	}
}

// printed are small gazettes in every format that is read.
func printed(t *testing.T) []text {
	var files []text
	for seed := range uint64(3) {
		pages := printer.Pages(synth.Make(seed, synth.Options{Documents: 1}).Text)
		for _, p := range printer.All {
			files = append(files, text{p.Name, string(p.Print(pages))})
		}
	}
	for _, name := range []string{"gazette.pdf", "gazette.docx", "gazette.ofd"} {
		data, err := os.ReadFile("../testdata/" + name)
		if err != nil {
			t.Fatal(err)
		}
		files = append(files, text{name, string(data)})
	}
	return files
}

// mostHeld is the most memory that this process held, 0 where the system does not tell.
func mostHeld() (bytes int64) {
	status, _ := os.ReadFile("/proc/self/status")
	_, after, _ := strings.Cut(string(status), "VmHWM:")
	fmt.Sscan(after, &bytes)
	return bytes << 10
}
