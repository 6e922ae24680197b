package intake

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/traditionalchinese"
	utf16 "golang.org/x/text/encoding/unicode"
)

// shared is where real texts and scans lie on the machines of those who have them.
const shared = "../../shared/"

// realFiles returns the files that match pattern; the test is skipped where there are none.
func realFiles(t *testing.T, pattern string) []string {
	files, err := filepath.Glob(shared + pattern)
	if err != nil || len(files) == 0 {
		t.Skip("no real files in ../shared")
	}
	return files
}

// TestEncodingsOfRealTexts writes real texts, whole and their first 200 and 40 characters, in every encoding that has their characters.
func TestEncodingsOfRealTexts(t *testing.T) {
	for _, file := range realFiles(t, "real/*/*.[tm][xd]*") {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for _, n := range []int{1 << 30, 200, 40} {
			text := []rune(strings.TrimSpace(string(data)))
			testEncodings(t, filepath.Base(file), string(text[:min(n, len(text))]))
		}
	}
}

func testEncodings(t *testing.T, name, text string) {
	if src, err := Read(strings.NewReader(text), name); err != nil || src.Text != text {
		t.Errorf("%s: its text is changed, error %v", name, err)
	}
	for _, c := range []charset{
		{"GB18030", simplifiedchinese.GB18030},
		{"Big5", traditionalchinese.Big5},
		{"UTF-16LE", utf16.UTF16(utf16.LittleEndian, utf16.IgnoreBOM)},
		{"UTF-16BE", utf16.UTF16(utf16.BigEndian, utf16.IgnoreBOM)},
	} {
		data, err := c.NewEncoder().Bytes([]byte(text))
		if err != nil { // Big5 has no simplified characters
			continue
		}
		if got, as, _ := decode(data); got != text || as != c.name {
			t.Errorf("%s, %d bytes in %s, is read as %s", name, len(data), c.name, as)
		}
	}
}

// TestRealScans checks that the three formats in which Tesseract wrote the same scans give the same lines.
func TestRealScans(t *testing.T) {
	for _, file := range realFiles(t, "ocr/*.hocr") {
		var texts [3]string
		for i, ext := range []string{".hocr", ".tsv", ".xml"} {
			src, err := Open(strings.TrimSuffix(file, ".hocr") + ext)
			if err != nil {
				t.Fatal(err)
			}
			if len(src.Pages) != 1 || len(src.Runs) == 0 {
				t.Errorf("%s: %d pages and %d runs", src.Name, len(src.Pages), len(src.Runs))
			}
			check(t, src, err)
			texts[i] = src.Text
		}
		plain, err := os.ReadFile(strings.TrimSuffix(file, ".hocr") + ".txt")
		if err != nil {
			t.Fatal(err)
		}
		if texts[0] != texts[1] || texts[0] != texts[2] {
			t.Errorf("%s: hOCR, TSV and ALTO give different texts", file)
		}
		if got, want := sorted(texts[0]), sorted(string(plain)); got != want { // the words of a table stand in their cells
			t.Errorf("%s: the characters of hOCR are not those of the plain text\n%s\nwant\n%s", file, got, want)
		}
	}
}

// sorted returns the characters of a text in order, without white space and the marks between the lines of a cell.
func sorted(s string) string {
	chars := []rune(squeeze(strings.ReplaceAll(s, "<br>", "")))
	slices.Sort(chars)
	return string(chars)
}
