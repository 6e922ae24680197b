package pdf

import (
	"bytes"
	"compress/zlib"
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"

	"golang.org/x/text/encoding/simplifiedchinese"
)

// A maker writes small PDFs by hand: object 1 is the catalog, 2 the page tree, 3 the first page.
type maker struct {
	objects []string
}

// add adds an object and returns its number.
func (m *maker) add(object string) int {
	m.objects = append(m.objects, object)
	return len(m.objects)
}

// stream adds a stream.
func (m *maker) stream(dictionary, data string) int {
	return m.add(fmt.Sprintf("<<%s /Length %d>>\nstream\n%s\nendstream", dictionary, len(data), data))
}

// bytes returns the file with a classic cross-reference table.
func (m *maker) bytes() []byte {
	var b bytes.Buffer
	b.WriteString("%PDF-1.4\n")
	var offsets []int
	for i, o := range m.objects {
		offsets = append(offsets, b.Len())
		fmt.Fprintf(&b, "%d 0 obj\n%s\nendobj\n", i+1, o)
	}
	start := b.Len()
	fmt.Fprintf(&b, "xref\n0 %d\n0000000000 65535 f \n", len(offsets)+1)
	for _, at := range offsets {
		fmt.Fprintf(&b, "%010d 00000 n \n", at)
	}
	fmt.Fprintf(&b, "trailer\n<</Size %d /Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n", len(offsets)+1, start)
	return b.Bytes()
}

// onePage returns a file of one page with the content and, as F1, the font.
func onePage(content, font string, more ...string) []byte {
	m := &maker{}
	m.add("<</Type /Catalog /Pages 2 0 R>>")
	m.add("<</Type /Pages /Kids [3 0 R] /Count 1 /MediaBox [0 0 595 842]>>")
	m.add("<</Type /Page /Parent 2 0 R /Contents 4 0 R /Resources <</Font <</F1 5 0 R>> /XObject <</X1 6 0 R>>>>>>")
	m.stream("", content)
	m.add(font)
	for _, o := range more {
		m.add(o)
	}
	return m.bytes()
}

// chineseFont is a font that the file does not contain, with codes of the CMap.
func chineseFont(cmap string) string {
	return "<</Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /" + cmap + " /DescendantFonts [<</Type /Font" +
		" /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo <</Registry (Adobe) /Ordering (GB1) /Supplement 4>> /DW 1000>>]>>"
}

// gbk returns s as a hexadecimal string in GBK.
func gbk(s string) string {
	b, err := simplifiedchinese.GB18030.NewEncoder().String(s)
	if err != nil {
		panic(err)
	}
	return fmt.Sprintf("<%x>", b)
}

// utf16Hex returns s as a hexadecimal string in UTF-16.
func utf16Hex(s string) string {
	var b strings.Builder
	for _, r := range s {
		fmt.Fprintf(&b, "%04x", r)
	}
	return "<" + b.String() + ">"
}

// deflated returns data as zlib does.
func deflated(data string) string {
	var b bytes.Buffer
	w := zlib.NewWriter(&b)
	w.Write([]byte(data))
	w.Close()
	return b.String()
}

// textOf reads a PDF and returns its text without the last line feed; unusable pages are no error here.
func textOf(t *testing.T, data []byte) string {
	t.Helper()
	s, err := Read(data, "test.pdf")
	var pages *PagesError
	if err != nil && !errors.As(err, &pages) {
		t.Fatal(err)
	}
	return strings.TrimSuffix(s.Text, "\n")
}

// resultOf reads a PDF.
func resultOf(t *testing.T, data []byte) *Result {
	t.Helper()
	r, err := Options{}.Read(context.Background(), data, "test.pdf")
	if err != nil {
		t.Fatal(err)
	}
	return r
}
