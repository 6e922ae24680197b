package intake

import (
	"archive/zip"
	"bytes"
	"fmt"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"github.com/gongbao/gongbao/internal/cases"
	"github.com/gongbao/gongbao/segment"
)

var outputs = []string{"format", "text", "places", "error"}

func TestCases(t *testing.T) {
	cases.Suite{
		Pattern: "testdata/*.txtar", Outputs: outputs, All: true,
		Read: func(t *testing.T, inputs []txtar.File) func(string) string {
			src, err := Read(bytes.NewReader(inputOf(t, inputs)), "input")
			return func(output string) string { return shown(output, src, err) }
		},
	}.Run(t)
}

// content is the file of a name, "" where a case has none.
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

// shown is one output of a case, "" for one that it has not.
func shown(output string, src *segment.Source, err error) string {
	switch {
	case output == "error" && err != nil:
		return err.Error()
	case src == nil:
	case output == "format":
		return src.Format
	case output == "text":
		return strings.ReplaceAll(src.Text, "\t", "⇥")
	case output == "places" && src.Pages != nil:
		return places(src)
	}
	return ""
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
