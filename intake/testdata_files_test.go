package intake_test

import (
	"bytes"
	"os"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/gongbao/gongbao/gazette"
	"github.com/gongbao/gongbao/intake"
	"github.com/gongbao/gongbao/internal/cases"
	"github.com/gongbao/gongbao/internal/printer"
	"github.com/gongbao/gongbao/segment"
)

// files are the invented gazette of testdata/gazette.txt in other formats, as they lie beside it: the name and how it is printed.
var files = []struct{ name, printer string }{
	{"gazette-gb18030.txt", "plain text, GB18030"},
	{"gazette-utf16.txt", "plain text, UTF-16LE"},
	{"gazette.md", "Markdown"},
	{"gazette.html", "HTML"},
	{"gazette.docx", "DOCX"},
	{"gazette.ofd", "OFD"},
	{"gazette.hocr", "hOCR"},
	{"gazette.alto.xml", "ALTO"},
	{"gazette.page.xml", "PAGE"},
	{"gazette.tsv", "Tesseract TSV"},
	{"gazette.mineru.json", "MinerU content_list.json, version 2"},
	{"gazette.paddle.json", "PP-StructureV3"},
	{"gazette.docling.json", "DoclingDocument"},
}

const testdata = "../testdata/"

// TestFilesOfEveryFormat holds the files in testdata to their text, and what is read from them to what is read from it.
// go test ./intake -run FilesOfEveryFormat -update writes them anew.
func TestFilesOfEveryFormat(t *testing.T) {
	text, err := os.ReadFile(testdata + "gazette.txt")
	if err != nil {
		t.Fatal(err)
	}
	pages := printer.Pages(string(text))
	plain := gazette.Parse(&segment.Source{Format: "text", Text: string(text)})
	for _, f := range files {
		p, ok := printer.Named(f.printer)
		if !ok {
			t.Fatalf("nothing prints %s", f.printer)
		}
		want := p.Print(pages)
		if *cases.Update {
			if err := os.WriteFile(testdata+f.name, want, 0o644); err != nil {
				t.Fatal(err)
			}
		}
		if got, err := os.ReadFile(testdata + f.name); err != nil || !bytes.Equal(got, want) {
			t.Errorf("%s is stale: run go test ./intake -run FilesOfEveryFormat -update (%v)", f.name, err)
		}
		sameFields(t, f.name, plain)
	}
	sameFields(t, "gazette.pdf", plain)
}

// sameFields checks that a file of testdata gives every field of the plain text.
func sameFields(t *testing.T, name string, plain *gazette.Issue) {
	t.Helper()
	src, err := intake.Open(testdata + name)
	if err != nil {
		t.Error(err)
		return
	}
	issue := gazette.Parse(src)
	for _, f := range fields {
		if d := cmp.Diff(f.of(plain), f.of(issue)); d != "" {
			t.Errorf("%s: %s (-text +file)\n%s", name, f.name, d)
		}
	}
}
