package intake

import (
	"archive/zip"
	"bytes"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"github.com/gongbao/gongbao/segment"
)

var update = flag.Bool("update", false, "write the outputs in testdata anew")

// outputs are the parts of a case that come out.
var outputs = []string{"format", "text", "places", "error"}

func TestCases(t *testing.T) {
	files, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatalf("no cases in testdata: %v", err)
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txtar"), func(t *testing.T) {
			archive, err := txtar.ParseFile(file)
			if err != nil {
				t.Fatal(err)
			}
			inputs, want := split(archive.Files)
			got := outputsOf(Read(bytes.NewReader(inputOf(t, inputs)), "input"))
			if *update {
				archive.Files = append(inputs, got...)
				if err := os.WriteFile(file, txtar.Format(archive), 0o644); err != nil {
					t.Fatal(err)
				}
				return
			}
			for _, name := range outputs {
				if g, w := content(got, name), content(want, name); strings.TrimRight(g, "\n") != strings.TrimRight(w, "\n") {
					t.Errorf("%s is\n%s\nwant\n%s", name, g, w)
				}
			}
		})
	}
}

func split(files []txtar.File) (in, out []txtar.File) {
	for _, f := range files {
		if strings.Contains("format text places error", f.Name) {
			out = append(out, f)
		} else {
			in = append(in, f)
		}
	}
	return in, out
}

func content(files []txtar.File, name string) string {
	for _, f := range files {
		if f.Name == name {
			return string(f.Data)
		}
	}
	return ""
}

// inputOf returns the file that a case gives, or its parts as a ZIP archive.
func inputOf(t testing.TB, files []txtar.File) []byte {
	if len(files) == 1 && files[0].Name == "input" {
		return bytes.TrimSuffix(files[0].Data, []byte("\n"))
	}
	return archiveOf(t, files)
}

func archiveOf(t testing.TB, files []txtar.File) []byte {
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for _, f := range files {
		part, err := w.Create(f.Name)
		if err != nil {
			t.Fatal(err)
		}
		part.Write(f.Data)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func outputsOf(src *segment.Source, err error) []txtar.File {
	var files []txtar.File
	if src != nil {
		files = append(files, txtar.File{Name: "format", Data: []byte(src.Format + "\n")},
			txtar.File{Name: "text", Data: []byte(strings.ReplaceAll(src.Text, "\t", "⇥"))})
	}
	if src != nil && src.Pages != nil {
		files = append(files, txtar.File{Name: "places", Data: []byte(places(src))})
	}
	if err != nil {
		files = append(files, txtar.File{Name: "error", Data: []byte(err.Error() + "\n")})
	}
	return files
}

func places(src *segment.Source) string {
	var b strings.Builder
	for _, p := range src.Pages {
		fmt.Fprintf(&b, "page %d: %g × %g, %q\n", p.Number, p.Width, p.Height, ends(src.Text[p.Span.Start:p.Span.End]))
	}
	for _, r := range src.Runs {
		fmt.Fprintf(&b, "%d: %.0f size %g confidence %g %q\n", src.Pages[r.Page].Number, r.Box, r.Size, r.Confidence, src.Text[r.Span.Start:r.Span.End])
	}
	return b.String()
}

// ends shows a long text by its first and last characters.
func ends(s string) string {
	if r := []rune(s); len(r) > 20 {
		return string(r[:8]) + "…" + string(r[len(r)-8:])
	}
	return s
}
