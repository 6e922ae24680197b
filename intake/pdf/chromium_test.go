package pdf

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"sync"
	"testing"
	"time"
	"unicode"
)

// printed prints testdata/gazette.html with Chromium, once for all tests.
var chromiumPDF = sync.OnceValues(func() ([]byte, error) {
	dir, err := os.MkdirTemp("", "pdf")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(dir)
	html, err := filepath.Abs("testdata/gazette.html")
	if err != nil {
		return nil, err
	}
	out := filepath.Join(dir, "gazette.pdf")
	cmd := exec.Command("chromium", "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer",
		"--user-data-dir="+dir, "--print-to-pdf="+out, "file://"+html)
	cmd.WaitDelay = time.Second
	if b, err := cmd.CombinedOutput(); err != nil {
		return b, err
	}
	return os.ReadFile(out)
})

// gazettePDF returns the printed gazette; the test is skipped where Chromium or its fonts are missing.
func gazettePDF(t *testing.T) []byte {
	t.Helper()
	if _, err := exec.LookPath("chromium"); err != nil {
		t.Skip("chromium is not installed (Debian packages chromium and fonts-noto-cjk)")
	}
	data, err := chromiumPDF()
	if err != nil {
		t.Skipf("chromium does not print: %v", err)
	}
	return data
}

var (
	tagOrLine = regexp.MustCompile(`(?s)<style>.*?</style>|<title>.*?</title>|<[^>]*>|[\s\p{Z}]+`)
	furniture = regexp.MustCompile(`(?m)^\s*(云州市人民政府公报2031年第3期|— \d+ —)\s*$`)
)

// bare drops what a comparison of characters does not count: white space, cell breaks and furniture.
func bare(s string) string {
	return tagOrLine.ReplaceAllString(furniture.ReplaceAllString(s, ""), "")
}

// truth returns what stands between the tags of the gazette. A table head is printed on each page
// again, and a comparison counts it once.
func truth(t *testing.T) string {
	t.Helper()
	html, err := os.ReadFile("testdata/gazette.html")
	if err != nil {
		t.Fatal(err)
	}
	return bare(string(html))
}

// withoutRepeatedHead drops the head of the long table on all pages but the first.
func withoutRepeatedHead(s string) string {
	const head = "序号项目名称责任单位总投资（万元）备注"
	first, rest, found := strings.Cut(s, head)
	if !found {
		return s
	}
	return first + head + strings.ReplaceAll(rest, head, "")
}

// errors counts the edits between a and b.
func edits(a, b []rune) int {
	row := make([]int, len(b)+1)
	for i := range row {
		row[i] = i
	}
	for _, x := range a {
		corner := row[0]
		row[0]++
		for k, y := range b {
			best := min(row[k]+1, row[k+1]+1)
			if x == y {
				best = min(best, corner)
			} else {
				best = min(best, corner+1)
			}
			corner, row[k+1] = row[k+1], best
		}
	}
	return row[len(b)]
}

// errorRate is the character error of got against want in percent.
func errorRate(got, want string) float64 {
	return 100 * float64(edits([]rune(got), []rune(want))) / float64(len([]rune(want)))
}

func TestChromiumText(t *testing.T) {
	data := gazettePDF(t)
	want := truth(t)
	got := errorRate(withoutRepeatedHead(bare(textOf(t, data))), want)
	t.Logf("character error: %.3f %% of %d characters", got, len([]rune(want)))
	if got > 0.5 {
		t.Errorf("character error is %.3f %%, want at most 0.5 %%", got)
	}
	for _, mode := range []string{"-raw", "-layout"} {
		other, ok := pdftotext(t, data, mode)
		if !ok {
			t.Skip("pdftotext is not installed (Debian package poppler-utils)")
		}
		rate := errorRate(withoutRepeatedHead(bare(fold(other))), want)
		t.Logf("pdftotext %s: %.3f %%", mode, rate)
		if got > rate {
			t.Errorf("character error is %.3f %%, that of pdftotext %s is %.3f %%", got, mode, rate)
		}
	}
}

// pdftotext reads data with poppler.
func pdftotext(t *testing.T, data []byte, mode string) (string, bool) {
	t.Helper()
	if _, err := exec.LookPath("pdftotext"); err != nil {
		return "", false
	}
	cmd := exec.Command("pdftotext", mode, "-nopgbrk", "-", "-")
	cmd.Stdin = bytes.NewReader(data)
	out, err := cmd.Output()
	if err != nil {
		t.Fatal(err)
	}
	return string(out), true
}

func TestChromiumTables(t *testing.T) {
	text := textOf(t, gazettePDF(t))
	var rows []string
	for line := range strings.Lines(strings.ReplaceAll(text, "<br>", "")) {
		if strings.Contains(line, "\t") {
			rows = append(rows, strings.TrimSuffix(line, "\n"))
		}
	}
	want := tableRows(t)
	head := want[0]
	var got []string
	for _, row := range rows {
		if row == head && len(got) > 0 {
			continue // printed again on the next page
		}
		got = append(got, row)
	}
	if len(got) != len(want) {
		t.Errorf("%d rows, want %d", len(got), len(want))
	}
	for i := range min(len(got), len(want)) {
		if got[i] != want[i] {
			t.Errorf("row %d is\n%q, want\n%q", i, got[i], want[i])
		}
	}
}

// tableRows reads the rows of the gazette's tables, spread cells as blank ones.
func tableRows(t *testing.T) []string {
	t.Helper()
	html, err := os.ReadFile("testdata/gazette.html")
	if err != nil {
		t.Fatal(err)
	}
	var rows []string
	for _, table := range regexp.MustCompile(`(?s)<table>.*?</table>`).FindAllString(string(html), -1) {
		hang := map[int]int{} // column → rows that a cell above still covers
		for _, tr := range regexp.MustCompile(`(?s)<tr>.*?</tr>`).FindAllString(table, -1) {
			var cells []string
			covered := func() {
				for hang[len(cells)] > 0 {
					hang[len(cells)]--
					cells = append(cells, "")
				}
			}
			for _, td := range regexp.MustCompile(`(?s)<t[hd]([^>]*)>(.*?)</t[hd]>`).FindAllStringSubmatch(tr, -1) {
				covered()
				if strings.Contains(td[1], `rowspan="2"`) {
					hang[len(cells)] = 1
				}
				cells = append(cells, td[2])
				if strings.Contains(td[1], `colspan="2"`) {
					cells = append(cells, "")
				}
			}
			covered()
			rows = append(rows, strings.Join(cells, "\t"))
		}
	}
	return rows
}

func TestChromiumLines(t *testing.T) {
	text := "\n" + textOf(t, gazettePDF(t)) + "\n"
	for _, line := range []string{
		"云州市人民政府公报",             // the letter-spaced title of the cover
		"目　　录",                  // as printed, with its two spaces
		"云政发〔2031〕7号",           // the number alone
		"各区人民政府，市人民政府各部门：",      // not indented
		indentMark + "（此件公开发布）", // indented
		"第一章　总则",
		"— 3 —",
		"2031年5月6日", // the signature below two columns
	} {
		if !strings.Contains(text, "\n"+line+"\n") {
			t.Errorf("no line %q", line)
		}
	}
	for line := range strings.Lines(text) {
		if strings.Contains(line, "    ") && !strings.Contains(line, "…") {
			t.Errorf("two columns are read as one line: %q", line)
		}
	}
}

// Every character that is no white space stands in exactly one run, and the runs are in order.
func TestChromiumRuns(t *testing.T) {
	s := resultOf(t, gazettePDF(t)).Source
	end := 0
	for _, r := range s.Runs {
		between := strings.ReplaceAll(s.Text[end:r.Span.Start], "<br>", "")
		if strings.TrimFunc(between, unicode.IsSpace) != "" {
			t.Fatalf("%q before %v is in no run", between, r.Span)
		}
		p := s.Pages[r.Page]
		if r.Span.Start < p.Span.Start || r.Span.End > p.Span.End {
			t.Errorf("run %v lies outside its page %v", r.Span, p.Span)
		}
		if b := r.Box; b[0] < 0 || b[1] < 0 || b[2] > p.Width || b[3] > p.Height {
			t.Errorf("box %v of %q lies outside its page", b, s.Text[r.Span.Start:r.Span.End])
		}
		end = r.Span.End
	}
}

func BenchmarkRead(b *testing.B) {
	data, err := chromiumPDF()
	if err != nil {
		b.Skip("chromium does not print")
	}
	b.SetBytes(int64(len(data)))
	for b.Loop() {
		if _, err := Read(data, ""); err != nil {
			b.Fatal(err)
		}
	}
}
