package words

import (
	"bytes"
	"compress/gzip"
	"flag"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "make dictionary.txt.gz anew from gse's dictionary")

// TestDictionary: the dictionary has the words of gse's that are common enough. -update makes it.
func TestDictionary(t *testing.T) {
	dir, err := exec.Command("go", "list", "-m", "-f", "{{.Dir}}", "github.com/go-ego/gse").Output()
	if err != nil {
		t.Skip("the source of gse is not there")
	}
	all, err := os.ReadFile(filepath.Join(strings.TrimSpace(string(dir)), "data/dict/zh/s_1.txt"))
	if err != nil {
		t.Skip("the dictionary of gse is not there: ", err)
	}
	var b strings.Builder
	for line := range strings.Lines(string(all)) {
		f := strings.Fields(line)
		if len(f) < 2 {
			continue
		}
		if n, err := strconv.ParseFloat(f[1], 64); err != nil || n < leastFrequency {
			continue
		}
		b.WriteString(strings.Join(f, " ") + "\n")
	}
	if *update {
		var z bytes.Buffer
		w, _ := gzip.NewWriterLevel(&z, gzip.BestCompression)
		w.Write([]byte(b.String()))
		w.Close()
		if err := os.WriteFile("dictionary.txt.gz", z.Bytes(), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	if dictionary() != b.String() {
		t.Error("dictionary.txt.gz is not made of gse's dictionary: go test ./search/words -run Dictionary -update")
	}
}
