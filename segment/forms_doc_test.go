package segment

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/gongbao/gongbao/internal/lexicon"
	"github.com/gongbao/gongbao/internal/synth"
)

const formsPage = "../docs/forms.md"

// formsText writes the page of printed forms from the tables of the code and the cases.
func formsText(t *testing.T) string {
	var b strings.Builder
	b.WriteString("# Printed forms, and how they are read\n\nWritten by `go test ./segment -run FormsPage -update` from the tables of the code and its cases;\n" +
		"a test fails when this page is stale, and when a form that stands here is gone. Names are invented. How values are read stands in\n[values.md](values.md).\n")

	b.WriteString("\n## Forms of the made gazettes\n`gongbao synth --forms`; `go test ./gazette -run SynthForms` reads 60 of them with every field equal, 1,000 with\n`GONGBAO_LONG=1`.\nThe share is that of the places that can have the form.\n\n| form | printed | read as | share |\n|---|---|---|---|\n")
	for _, f := range synth.Forms {
		fmt.Fprintf(&b, "| %s | %s | %s | %d %% |\n", f.Name, escaped(f.Example), f.Read, f.Share)
	}

	b.WriteString("\n## Where a document begins\nTried in this order at each line; `|` stands between lines.\n\n| form | printed | a document begins |\n|---|---|---|\n")
	for _, o := range beginnings {
		fmt.Fprintf(&b, "| %s | %s | %s |\n", o.name, escaped(o.example), map[bool]string{true: "no", false: "yes"}[o.none])
	}

	b.WriteString("\n## Lines by their shape\n\n| kind | form | printed |\n|---|---|---|\n")
	for _, s := range shapes {
		fmt.Fprintf(&b, "| %s | %s | %s |\n", s.kind, s.why, escaped(s.example))
	}

	b.WriteString("\n## Running heads\nTried in this order; the last word of a gazette's name is a row of the lexicon.\n\n| form | printed |\n|---|---|\n")
	for _, h := range headForms {
		fmt.Fprintf(&b, "| %s | %s |\n", h.name, escaped(h.example))
	}

	b.WriteString("\n## Markers\n\n| form | printed |\n|---|---|\n")
	for _, m := range markers {
		fmt.Fprintf(&b, "| %s | %s |\n", m.name, escaped(m.example))
	}

	b.WriteString("\n## Headings behind markers\nTried in this order.\n\n| form | printed |\n|---|---|\n")
	for _, h := range headingForms {
		fmt.Fprintf(&b, "| %s | %s |\n", h.name, escaped(h.example))
	}

	b.WriteString("\n## Lines of contents\nTried in this order below 目录; `|` stands between lines, the last is meant.\n\n| form | printed |\n|---|---|\n")
	for _, e := range entryForms {
		fmt.Fprintf(&b, "| %s | %s |\n", e.name, escaped(e.example))
	}

	b.WriteString("\n## Pages in lines of contents\nTried in this order, behind what stands round the page: brackets, 第 and 页, the last of two pages.\n\n| form | printed |\n|---|---|\n")
	for _, f := range pageForms {
		fmt.Fprintf(&b, "| %s | %s |\n", f.name, escaped(f.example))
	}

	b.WriteString("\n## Addressees\nTried in this order; `|` stands between lines, the addressees are the last but one.\n\n| form | printed |\n|---|---|\n")
	for _, a := range addresseeForms {
		fmt.Fprintf(&b, "| %s | %s |\n", a.name, escaped(a.example))
	}

	b.WriteString("\n## Marks of 版头\n\n| printed |\n|---|\n")
	for _, e := range elementRules {
		fmt.Fprintf(&b, "| %s |\n", escaped(e.example))
	}

	b.WriteString("\n## Signatures\n`|` stands between lines.\n\n| form | printed |\n|---|---|\n")
	for _, f := range signatureForms {
		fmt.Fprintf(&b, "| %s | %s |\n", f.name, escaped(f.example))
	}

	b.WriteString("\n## Where a paragraph goes on\nAsked of each line of text below another, in this order; `|` stands between lines.\n\n| form | printed | the second line |\n|---|---|---|\n")
	for _, r := range joinRules {
		fmt.Fprintf(&b, "| %s | %s | %s |\n", r.name, escaped(r.example), map[bool]string{true: "goes on", false: "begins anew"}[r.joins])
	}

	b.WriteString("\n## Words\nThe rows of the lexicon: each class with how many words it has and one printed example.\n\n| class | words | example |\n|---|---|---|\n")
	for _, c := range classRows() {
		fmt.Fprintf(&b, "| %s | %d | %s |\n", c.name, c.words, escaped(c.example))
	}

	b.WriteString("\n## Cases\nEach shows one form with the right reading.\n\n| case | what is read |\n|---|---|\n")
	for _, dir := range []string{"testdata", "../gazette/testdata"} {
		files, err := filepath.Glob(dir + "/*.txtar")
		if err != nil || len(files) == 0 {
			t.Fatalf("no cases in %s: %v", dir, err)
		}
		for _, file := range files {
			text, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			about, _, _ := strings.Cut(string(text), "\n-- ")
			name := strings.TrimSuffix(filepath.Base(file), ".txtar")
			fmt.Fprintf(&b, "| %s | %s |\n", name, escaped(strings.Join(strings.Fields(about), " ")))
		}
	}
	return b.String()
}

// escaped keeps the pipes of s from parting cells.
func escaped(s string) string { return strings.ReplaceAll(s, "|", "\\|") }

// A classRow is one class of words.
type classRow struct {
	name    string
	words   int
	example string
}

// classRows lists the classes of the lexicon in the order in which its tables name them.
func classRows() []*classRow {
	var list []*classRow
	byName := map[string]*classRow{}
	for _, row := range lexicon.All() {
		for _, part := range strings.SplitAfter(string(row.Class), ">") {
			name := strings.Trim(part, "<>")
			if name == "" {
				continue
			}
			c := byName[name]
			if c == nil {
				c = &classRow{name: name, example: row.Example}
				byName[name], list = c, append(list, c)
			}
			c.words += len(strings.Fields(row.Word))
		}
	}
	return list
}

// rowNames are the first cells of the rows of the tables that hold forms.
var rowNames = regexp.MustCompile(`(?m)^\| ([^|]+) \|`)

// TestFormsPage checks docs/forms.md: no form has left it, and (but for -short) it is fresh.
func TestFormsPage(t *testing.T) {
	want := formsText(t)
	old, err := os.ReadFile(formsPage)
	if err != nil && !os.IsNotExist(err) {
		t.Fatal(err)
	}
	words := strings.Index(string(old), "\n## Words")
	for _, m := range rowNames.FindAllStringSubmatch(string(old)[:max(words, 0)], -1) {
		if !strings.Contains(want, "| "+m[1]+" |") {
			t.Errorf("the form %q has left the page", m[1])
		}
	}
	if updates() && !t.Failed() {
		if err := os.WriteFile(formsPage, []byte(want), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	if string(old) != want && !testing.Short() {
		t.Errorf("%s is stale: run go test ./segment -run FormsPage -update", formsPage)
	}
}

// updates reports whether the tests were called with -update.
func updates() bool {
	f := flag.Lookup("update")
	return f != nil && f.Value.String() == "true"
}
