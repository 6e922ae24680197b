package intake_test

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/gongbao/gongbao/gazette"
	"github.com/gongbao/gongbao/intake"
	"github.com/gongbao/gongbao/internal/printer"
	"github.com/gongbao/gongbao/internal/synth"
	"github.com/gongbao/gongbao/segment"
)

// fields are what an issue says, in the columns of docs/formats.md: for each the values in their order.
var fields = []struct {
	name string
	of   func(*gazette.Issue) []string
}{
	{"documents", ofDocuments(func(d *gazette.Document) []string { return []string{squeezed(d.Title)} })},
	{"numbers", ofDocuments(func(d *gazette.Document) []string {
		if d.Number == nil {
			return nil
		}
		return []string{squeezed(d.Number.Text)}
	})},
	{"dates", ofDocuments(func(d *gazette.Document) []string { return []string{d.Date} })},
	{"recipients", ofDocuments(func(d *gazette.Document) []string { return d.Recipients })},
	{"parts", ofDocuments(func(d *gazette.Document) []string {
		var all []string
		for _, p := range d.Parts {
			all = append(all, p.Role+p.Label+squeezed(p.Title))
		}
		return all
	})},
	{"articles", ofDocuments(func(d *gazette.Document) []string {
		var all []string
		for n := range d.Articles() {
			all = append(all, n.EID+squeezed(n.Text))
		}
		return all
	})},
	{"table cells", ofDocuments(func(d *gazette.Document) []string {
		var all []string
		for n := range d.Tables() {
			for i, row := range append(n.Table.Header, n.Table.Rows...) {
				for k, cell := range row {
					all = append(all, fmt.Sprint(i, k, squeezed(cell)))
				}
			}
		}
		return all
	})},
	{"amounts", ofDocuments(func(d *gazette.Document) []string {
		var all []string
		for _, a := range d.Amounts {
			all = append(all, squeezed(a.Text))
		}
		return all
	})},
	{"citations", ofDocuments(func(d *gazette.Document) []string {
		var all []string
		for _, c := range d.Citations {
			all = append(all, squeezed(c.Text))
		}
		return all
	})},
}

func ofDocuments(f func(*gazette.Document) []string) func(*gazette.Issue) []string {
	return func(is *gazette.Issue) []string {
		var all []string
		for i := range is.Documents {
			all = append(all, f(&is.Documents[i])...)
		}
		return all
	}
}

func squeezed(s string) string { return strings.Join(strings.Fields(s), "") }

// A share is how many values of the plain text a format gives too.
type share struct{ same, all int }

func (s share) String() string { return fmt.Sprintf("%d/%d", s.same, s.all) }

// shared counts the values of want that got has, in the same order, and what got has besides against it.
func shared(got, want []string) share {
	row := make([]int, len(got)+1) // the longest common sequence
	for _, w := range want {
		diagonal := 0
		for j, g := range got {
			above := row[j+1]
			if g == w {
				row[j+1] = diagonal + 1
			} else {
				row[j+1] = max(row[j+1], row[j])
			}
			diagonal = above
		}
	}
	return share{row[len(got)], max(len(got), len(want))}
}

// A shareTable has for each format the shares of the fields.
type shareTable map[string][]share

// sharesOf compares what each format gives of some gazettes with what their plain text gives.
// Printing with Chromium takes some seconds a gazette, and is left out where it is not asked for.
func sharesOf(t *testing.T, chromium bool) shareTable {
	table := shareTable{}
	for seed := range uint64(4) {
		g := synth.Make(seed, synth.Options{})
		pages := printer.Pages(g.Text)
		plain := gazette.Parse(&segment.Source{Format: "text", Text: string(printer.PlainText(pages))})
		for _, r := range printer.All {
			table.add(t, r.Name, r.Print(pages), plain)
		}
		table.add(t, typeset, []byte(g.HTML()), plain)
		if chromium {
			table.add(t, printed, chromiumPDF(t, g.HTML()), plain)
		}
	}
	return table
}

// The maker's own page, with merged cells, columns and styles, and the same printed.
const (
	typeset = "HTML, typeset"
	printed = "PDF, the same printed by Chromium"
)

// add reads one file and counts what it gives of the plain text.
func (table shareTable) add(t *testing.T, name string, file []byte, plain *gazette.Issue) {
	t.Helper()
	src, err := intake.Read(bytes.NewReader(file), name)
	if err != nil {
		t.Fatal(err)
	}
	issue := gazette.Parse(src)
	if table[name] == nil {
		table[name] = make([]share, len(fields))
	}
	for i, f := range fields {
		s := shared(f.of(issue), f.of(plain))
		table[name][i].same += s.same
		table[name][i].all += s.all
	}
}

// chromiumPDF prints a page; without Chromium the test is skipped.
func chromiumPDF(t *testing.T, html string) []byte {
	dir := t.TempDir()
	page, out := filepath.Join(dir, "gazette.html"), filepath.Join(dir, "gazette.pdf")
	if err := os.WriteFile(page, []byte(html), 0o644); err != nil {
		t.Fatal(err)
	}
	command := exec.Command("chromium", "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer",
		"--user-data-dir="+filepath.Join(dir, "profile"), "--print-to-pdf="+out, "file://"+page)
	command.WaitDelay = time.Second
	if b, err := command.CombinedOutput(); err != nil {
		t.Skipf("chromium does not print: %v: %s", err, b)
	}
	data, err := os.ReadFile(out)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

var updateFormats = flag.Bool("update-formats", false, "write docs/formats.md anew")

const formatsFile = "../docs/formats.md"

// leastShare is how much of a field a format must give. What reads the text changes faster than docs/formats.md:
// the page has the figures of its day.
func leastShare(r printer.Printer, field string) float64 {
	switch {
	case r.Layout && field == "table cells": // forms and short tables have no columns that can be told from spaced text
		return 0.6
	case r.Layout && field == "parts": // forms again
		return 0.85
	}
	return 0.95
}

// TestFieldsOfEveryFormat checks that each format gives what the plain text of the same gazettes gives.
func TestFieldsOfEveryFormat(t *testing.T) {
	table := sharesOf(t, *updateFormats)
	if *updateFormats {
		if err := os.WriteFile(formatsFile, formatsPage(table), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	page, err := os.ReadFile(formatsFile)
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range append(slices.Clone(printer.All), printer.Printer{Name: typeset}) {
		if !strings.Contains(string(page), "\n| "+r.Name+" | ") {
			t.Errorf("docs/formats.md has no row for %s; go test ./intake -update-formats writes it", r.Name)
		}
		for i, s := range table[r.Name] {
			if least := leastShare(r, fields[i].name); float64(s.same) < least*float64(s.all) {
				t.Errorf("%s gives %v %s, want %.0f%% at least", r.Name, s, fields[i].name, 100*least)
			}
		}
	}
}

func formatsPage(table shareTable) []byte {
	var b bytes.Buffer
	b.WriteString(formatsHead)
	b.WriteString("| file | read as |")
	for _, f := range fields {
		fmt.Fprintf(&b, " %s |", f.name)
	}
	fmt.Fprintf(&b, "\n|---|---|%s\n", strings.Repeat("---:|", len(fields)))
	for _, r := range append(slices.Clone(printer.All), printer.Printer{Name: typeset, Format: "html"}, printer.Printer{Name: printed, Format: "pdf"}) {
		fmt.Fprintf(&b, "| %s | `%s` |", r.Name, r.Format)
		for _, s := range table[r.Name] {
			fmt.Fprintf(&b, " %v |", s)
		}
		b.WriteString("\n")
	}
	b.WriteString(formatsFoot)
	return b.Bytes()
}

const formatsHead = `# What is read from which file

The content of a file decides what it is, never its name. This page is written by a test
(` + "`go test ./intake -run TestFieldsOfEveryFormat -update-formats`" + `): it prints four synthetic gazettes in each format, reads them back, and
counts how many values come out the same, in the same order, as from the plain text. A value too many counts against it too.

`

const formatsFoot = `
hOCR, ALTO, PAGE and TSV tell where words stand, but not which cells they fill. Where they hold separators, as Tesseract writes them for
the rulings of a page, these are the cells; without them the rows of tables are read from the places of the words, and blank cells are lost.

| format | versions | what is left out |
|---|---|---|
| text | UTF-8, GB18030, Big5, UTF-16 with and without mark; found by how the text reads | nothing: the text is the file |
| Markdown | any | nothing: the text is the file |
| HTML | any, in the same encodings | navigation, share buttons, font choosers, site foot, forms; hidden elements and scripts, which is an error where the page keeps its text in them (text, template, vector picture, data) |
| hOCR | 1.2 (Tesseract, OCRopus, Kraken) | images |
| ALTO | 1 to 4 | images; styles |
| PAGE | 2013 to 2019 (Transkribus, Kraken, OCR-D) | images; second readings |
| Tesseract TSV | 3.05 to 5 | nothing |
| CSV | a table of records: the first row names the fields, one is the title and one the text; each row is read as a paper on a page of its own | nothing; other tables are read as text |
| MinerU | content_list.json 1 and 2, middle.json (releases 1 to 4) | images |
| PaddleOCR | PP-StructureV3, PaddleOCR-VL, PP-Structure of PaddleOCR 2, plain OCR of 2 and 3, PPOCRLabel, answers of the service; a file of JSON or one of JSON lines | images, seals |
| DoclingDocument | schema 1.0 to 1.10 | pictures |
| PDF | 1.0 to 2.0 with a text layer, not encrypted | pictures; pages without usable text are named in the error, for an OCR |
| OFD | GB/T 33190-2016, signed or not; the text of vector pictures too | other pictures, annotations, seals; encrypted documents are refused |
| DOCX | Word 2007 and later, WPS; parts in UTF-8, UTF-16 or GB18030 | heads and feet of pages, comments, deleted text, pictures |

A file larger than 256 MiB is refused, and one of more than 64 MiB that is not plain text or TSV; so is a DOCX whose parts unpack to more
than 128 MiB, a DOCX, PAGE file or web page of more than two million tags or attributes, and XML with more than a thousand attributes in one tag.
The memory for a tree is up to ten times its file.

Known but not read, with what to do instead: DOC and WPS (OLE), encrypted DOCX, RTF, OpenDocument, XLSX, PPTX, EPUB, DjVu, archives.
`
