package intake

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"io"
	"math"
	"os"
	"strings"
	"testing"
	"time"

	"github.com/gongbao/gongbao/segment"
)

// TestLimits holds each limit to its number: a file that has just so many passes, one that has one more is refused with a line that says what it
// has, and how to raise the limit.
func TestLimits(t *testing.T) {
	for _, test := range []struct {
		limit  string
		sample func(n int) []byte // a file that has n of it
	}{
		{"bytes", func(n int) []byte { return bytes.Repeat([]byte("a"), n) }},
		{"text", func(n int) []byte { return bytes.Repeat([]byte("a"), n) }},
		{"lines", func(n int) []byte { return []byte(strings.Repeat("灯塔\n", n) + "灯塔") }},
		{"lines", func(n int) []byte { return []byte(strings.Repeat("灯塔\f", n)) }},
		{"lines", func(n int) []byte { return []byte(strings.Repeat("灯塔\r", n)) }},
		{"cells", func(n int) []byte { return []byte(strings.Repeat("灯塔\t", n) + "\n") }},
		{"cells", func(n int) []byte { return []byte(strings.Repeat("|", n) + "\n" + strings.Repeat("灯", 50)) }},
		{"pages", func(n int) []byte {
			return []byte(`<alto><Layout>` + strings.Repeat(`<Page><TextLine><String CONTENT="灯"/></TextLine></Page>`, n) + `</Layout></alto>`)
		}},
		{"pages", pdfOf},
		{"depth", func(n int) []byte {
			return []byte(`<PcGts>` + strings.Repeat("<a>", n-1) + strings.Repeat("</a>", n-1) + `</PcGts>`)
		}},
		{"depth", func(n int) []byte { return docxOf(strings.Repeat("<a>", n) + strings.Repeat("</a>", n)) }},
		{"unpacked", func(n int) []byte {
			return docxOf(fmt.Sprintf("%-*s", n, `<document><body><p><r><t>one</t></r></p></body></document>`))
		}},
	} {
		const limit = 400
		for _, n := range []int{limit - 1, limit, limit + 1} {
			limits := Limits{}
			if err := limits.Set(test.limit, fmt.Sprint(limit)); err != nil {
				t.Fatal(err)
			}
			src, err := Options{limits}.Read(bytes.NewReader(test.sample(n)), "x.txt")
			over, isOver := errors.AsType[*LimitError](err)
			if n <= limit {
				if isOver || src == nil {
					t.Errorf("%s %d: refused: %v", test.limit, n, err)
				}
				continue
			}
			if !isOver || over.Name != test.limit || over.Limit != limit {
				t.Errorf("%s %d: %v", test.limit, n, err)
				continue
			}
			for _, part := range []string{"x.txt: ", over.What, "split it, or raise the limit " + test.limit + " (--limits " + test.limit + "=…"} {
				if !strings.Contains(err.Error(), part) {
					t.Errorf("%s: %q does not say %q", test.limit, err, part)
				}
			}
		}
	}
}

// pdfOf is a PDF of n pages, each with a word.
func pdfOf(n int) []byte {
	return []byte("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Kids[" + strings.Repeat("3 0 R ", n) + "]/MediaBox[0 0 595 842]>>endobj " +
		"3 0 obj<</Type/Page/Contents 5 0 R/Resources<</Font<</F1 7 0 R>>>>>>endobj 5 0 obj<<>>stream\nBT /F1 12 Tf 100 700 Td (one) Tj ET\nendstream endobj " +
		"7 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj")
}

// docxOf is a DOCX with that as its document.
func docxOf(document string) []byte {
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	w, err := z.Create("word/document.xml")
	if err == nil {
		_, err = w.Write([]byte(document))
	}
	if err = errors.Join(err, z.Close()); err != nil {
		panic(err)
	}
	return b.Bytes()
}

// A page of a PDF that is above what may be unpacked is told; the pages before it are read.
func TestUnpackedPage(t *testing.T) {
	src, err := Options{Limits{Unpacked: 120}}.Read(bytes.NewReader(pdfOf(2)), "x.pdf")
	if err == nil || src == nil || !strings.Contains(src.Pages[1].Unread, "limit") {
		t.Errorf("%v, %v", src, err)
	}
}

func TestSetLimit(t *testing.T) {
	var l Limits
	for _, set := range []struct{ name, value, err string }{
		{"text", "10MiB", ""}, {"text", "2k", ""}, {"pages", "200", ""}, {"page-time", "90s", ""}, {"bytes", "1.5GiB", ""},
		{"text", "ten", "text=ten: write it as"}, {"text", "0", "text=0"}, {"text", "", "text="}, {"text", "-3", "text=-3"}, {"text", "1e300", "text="},
		{"page-time", "5", "page-time=5: write it as 90s"}, {"page-time", "-5s", "page-time=-5s"},
		{"letters", "3", "letters: there is no such limit: they are bytes, unpacked"},
	} {
		err := l.Set(set.name, set.value)
		if (err == nil) != (set.err == "") || err != nil && !strings.Contains(err.Error(), set.err) {
			t.Errorf("%s=%s: %v", set.name, set.value, err)
		}
	}
	want := Limits{Bytes: 3 << 29, Text: 2 << 10, Pages: 200, PageTime: 90 * time.Second}
	if l != want {
		t.Errorf("%+v, want %+v", l, want)
	}
	if d := l.OrDefault(); d.Lines != 1_000_000 || d.Pages != 200 {
		t.Errorf("with defaults: %+v", d)
	}
	for _, row := range LimitTable() {
		if err := new(Limits).Set(row.Name, row.Default); err != nil || row.What == "" {
			t.Errorf("%+v: %v", row, err)
		}
	}
}

// A text of 200 MB is refused before it is read as one.
func TestLargeText(t *testing.T) {
	if os.Getenv("GONGBAO_LONG") == "" || math.MaxInt == math.MaxInt32 {
		t.Skip("takes 400 MB; set GONGBAO_LONG to run it")
	}
	_, err := Read(&endless{left: 200e6}, "x.txt")
	if e, ok := errors.AsType[*LimitError](err); !ok || e.Name != "text" {
		t.Error(err)
	}
	_, err = Read(&endless{left: math.MaxInt}, "x.txt")
	if e, ok := errors.AsType[*LimitError](err); !ok || e.Name != "bytes" {
		t.Error(err)
	}
}

// An endless file repeats a line.
type endless struct{ left int }

func (e *endless) Read(p []byte) (int, error) {
	if e.left <= 0 {
		return 0, io.EOF
	}
	n := copy(p, bytes.Repeat([]byte("第一条　为了管好灯塔，制定本办法。\n"), 1+len(p)/50))
	e.left -= n
	return n, nil
}

// A damaged source is held to the limits too.
func TestCheck(t *testing.T) {
	if err := (Limits{}).Check(nil); err != nil {
		t.Error(err)
	}
	if err := (Limits{Text: 3}).Check(&segment.Source{Text: "灯塔"}); err == nil {
		t.Error("six bytes pass for three")
	}
}
