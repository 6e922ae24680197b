package ocr

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"image/jpeg"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"sync"
	"testing"
	"time"
	"unicode"

	"github.com/gongbao/gongbao/segment"
)

// html is an invented document of two pages: one with a red head, one in two columns.
const html = `<!doctype html><meta charset="utf-8"><style>
@page { size: A4; margin: 26mm } body { font: 16pt/1.8 "Noto Serif CJK SC"; margin: 0 } p { margin: 0; text-indent: 2em; text-align: justify }
h1 { color: #c00; font-size: 40pt; text-align: center; border-bottom: 3px solid #c00 } h2 { text-align: center; font-size: 20pt }
.n { text-align: center; text-indent: 0 } table { border-collapse: collapse; width: 100% } td { border: 1px solid } .columns { break-before: page; column-count: 2; column-gap: 10mm; font-size: 12pt }
</style><h1>云州市人民政府文件</h1><p class="n">云政发〔2031〕7号</p><h2>云州市人民政府关于加强公共停车场管理的通知</h2>
<p style="text-indent:0">各区人民政府，市人民政府各部门：</p>
<p>为规范公共停车场的建设和管理，方便群众出行，现将有关事项通知如下：</p>
<p>一、市交通运输局负责公共停车场的统筹规划，每年12月31日前公布下一年度建设计划。</p>
<p>二、市市场监督管理局依法查处价格违法行为，收费标准应当在入口处公示。</p>
<p>三、本通知自2031年5月1日起施行，有效期5年。</p>
<table><tr><td>序号</td><td>项目名称</td><td>投资金额</td></tr><tr><td>1</td><td>江湾大道改造</td><td>2500</td></tr>
<tr><td>2</td><td>东岭水厂建设</td><td>38600</td></tr><tr><td>3</td><td>第三中学迁建</td><td>7400</td></tr></table>
<div class="columns"><p>第一条　临江区人民政府应当将公共停车场建设纳入年度计划，统一组织实施，并向社会公布建设进度和完成情况。</p>
<p>第二条　停车场经营者应当在明显位置公布收费标准、开放时间和监督电话，接受社会监督，不得擅自提高收费标准。</p>
<p>第三条　任何单位和个人不得擅自改变公共停车场的用途，确需改变的，应当依法办理批准手续，并提前三十日公告。</p>
<p>第四条　违反本办法规定的，由市交通运输局责令限期改正，逾期不改正的，依照有关法律法规的规定处理。</p>
<p>第五条　市人民政府办公室应当会同有关部门建立信息共享机制，组织开展监督检查，定期公布检查结果和整改情况。</p></div>`

// need skips the test where a program is missing.
func need(t *testing.T, programs ...string) {
	t.Helper()
	for _, p := range programs {
		if _, err := exec.LookPath(p); err != nil {
			t.Skipf("%s is not installed (Debian packages tesseract-ocr, tesseract-ocr-chi-sim, poppler-utils, chromium, fonts-noto-cjk)", p)
		}
	}
}

// printed prints html with Chromium, once for all tests, and returns the folder of original.pdf and scan.pdf.
var printed = sync.OnceValues(func() (string, error) {
	dir, err := os.MkdirTemp("", "ocr")
	if err != nil {
		return "", err
	}
	page := filepath.Join(dir, "page.html")
	if err := os.WriteFile(page, []byte(html), 0o644); err != nil {
		return "", err
	}
	commands := [][]string{
		{"chromium", "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer", "--user-data-dir=" + dir + "/profile",
			"--print-to-pdf=" + dir + "/original.pdf", "file://" + page},
		{"pdftoppm", "-r", "200", "-jpeg", dir + "/original.pdf", dir + "/scan"},
	}
	for _, c := range commands {
		if out, err := exec.Command(c[0], c[1:]...).CombinedOutput(); err != nil {
			return "", fmt.Errorf("%s: %w: %s", c[0], err, out)
		}
	}
	pictures, err := filepath.Glob(dir + "/scan-*.jpg")
	if err != nil || len(pictures) == 0 {
		return "", fmt.Errorf("no pictures: %v", err)
	}
	return dir, os.WriteFile(dir+"/scan.pdf", pictureBook(pictures), 0o644)
})

// TestMain removes the folder that printed made.
func TestMain(m *testing.M) {
	code := m.Run()
	if _, err := exec.LookPath("chromium"); err == nil {
		if dir, err := printed(); err == nil {
			os.RemoveAll(dir)
		}
	}
	os.Exit(code)
}

// pictureBook returns a PDF with a page for each JPEG of an A4 page, and no text.
func pictureBook(pictures []string) []byte {
	var b bytes.Buffer
	kids := ""
	for i := range pictures {
		kids += fmt.Sprintf("%d 0 R ", 10+3*i)
	}
	fmt.Fprintf(&b, "%%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Count %d/Kids[%s]/MediaBox[0 0 595 842]>>endobj\n", len(pictures), kids)
	for i, p := range pictures {
		data, _ := os.ReadFile(p)
		size, _ := jpeg.DecodeConfig(bytes.NewReader(data))
		n := 10 + 3*i
		const draw = "595 0 0 842 0 0 cm /P Do"
		fmt.Fprintf(&b, "%d 0 obj<</Type/Page/Parent 2 0 R/Contents %d 0 R/Resources<</XObject<</P %d 0 R>>>>>>endobj\n", n, n+1, n+2)
		fmt.Fprintf(&b, "%d 0 obj<</Length %d>>stream\n%s\nendstream endobj\n", n+1, len(draw), draw)
		fmt.Fprintf(&b, "%d 0 obj<</Type/XObject/Subtype/Image/Width %d/Height %d/BitsPerComponent 8/ColorSpace/DeviceRGB/Filter/DCTDecode/Length %d>>stream\n%s\nendstream endobj\n", n+2, size.Width, size.Height, len(data), data)
	}
	b.WriteString("trailer<</Root 1 0 R>>\n%%EOF\n")
	return b.Bytes()
}

// scan returns the path of a scanned document, or skips the test.
func scan(t *testing.T) string {
	t.Helper()
	need(t, "chromium", "pdftoppm", "tesseract")
	if _, err := Find(t.Context()); err != nil {
		t.Skip(err)
	}
	dir, err := printed()
	if err != nil {
		t.Skip(err)
	}
	return dir + "/scan.pdf"
}

// letters keeps letters and digits, the part of a text that an OCR reads well.
func letters(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return r
		}
		return -1
	}, s)
}

// truth is what is printed, without marks.
func truth() string {
	_, body, _ := strings.Cut(html, "</style>")
	return letters(regexp.MustCompile(`<[^>]*>`).ReplaceAllString(body, ""))
}

// edits counts the changes between a and b.
func edits(a, b []rune) int {
	row := make([]int, len(b)+1)
	for i := range row {
		row[i] = i
	}
	for _, x := range a {
		corner := row[0]
		row[0]++
		for k, y := range b {
			change := corner
			if x != y {
				change++
			}
			corner, row[k+1] = row[k+1], min(row[k]+1, row[k+1]+1, change)
		}
	}
	return row[len(b)]
}

func TestOpen(t *testing.T) {
	path := scan(t)
	var seen []string
	o := Options{Progress: func(done, total int) { seen = append(seen, fmt.Sprintf("%d/%d", done, total)) }}
	src, err := o.Open(t.Context(), path)
	if err != nil {
		t.Fatal(err)
	}
	got, want := []rune(letters(src.Text)), []rune(truth())
	wrong := 100 * float64(edits(got, want)) / float64(len(want))
	t.Logf("%.1f %% of %d letters and digits are wrong", wrong, len(want))
	if wrong > 4 {
		t.Errorf("%.1f %% of the letters are wrong:\n%s", wrong, src.Text)
	}
	if !strings.Contains(string(got), "云政发2031") {
		t.Error("the number below the red head was not read")
	}
	rows := 0
	for _, row := range []string{"江湾大道改造\t2500", "东岭水厂建设\t38600", "第三中学迁建\t7400"} {
		if strings.Contains(src.Text, "\t"+row+"\n") { // a digit alone in its cell is read badly
			rows++
		}
	}
	if rows < 2 {
		t.Errorf("only %d of 3 rows of the table were read:\n%s", rows, src.Text)
	}
	if got := strings.Join(seen, " "); got != "1/2 2/2" {
		t.Errorf("progress was %s", got)
	}
	if len(src.Pages) != 2 || src.Pages[0].Width < 590 || src.Pages[0].Width > 600 {
		t.Errorf("pages are %+v", src.Pages)
	}
	checkRuns(t, src)
}

// checkRuns fails if a word lies outside its page, or if the engine is not sure of most words.
func checkRuns(t *testing.T, src *segment.Source) {
	t.Helper()
	sure := 0.0
	for _, r := range src.Runs {
		p := src.Pages[r.Page]
		if r.Span.Start < p.Span.Start || r.Span.End > p.Span.End || r.Box[2] > p.Width+1 || r.Box[3] > p.Height+1 {
			t.Errorf("run %+v of page %+v", r, p)
		}
		sure += r.Confidence
	}
	if n := float64(len(src.Runs)); n < 50 || sure/n < 0.8 || sure/n > 1 {
		t.Errorf("%v words of confidence %.2f", n, sure/n)
	}
}

// A PDF with text needs no engine.
func TestOpenText(t *testing.T) {
	path := strings.Replace(scan(t), "scan.pdf", "original.pdf", 1)
	src, err := Options{Engine: broken{}}.Open(t.Context(), path)
	if err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(src.Text, "云政发〔2031〕7号") {
		t.Errorf("got %q", src.Text)
	}
}

// broken is an engine that fails.
type broken struct{}

var errBroken = errors.New("out of order")

func (broken) Version() string { return "broken" }
func (broken) Page(context.Context, string) (*segment.Source, error) {
	return nil, errBroken
}

func TestEngineFails(t *testing.T) {
	path := scan(t)
	t.Setenv("TMPDIR", t.TempDir())
	if _, err := (Options{Engine: broken{}}).Open(t.Context(), path); !errors.Is(err, errBroken) || !strings.Contains(err.Error(), "page ") {
		t.Errorf("got %v", err)
	}
	if left := leftovers(t); len(left) > 0 {
		t.Errorf("left over: %v", left)
	}
}

// When the context ends, the programs are killed, no further page is begun, and their files are gone.
func TestCancel(t *testing.T) {
	path := scan(t)
	t.Setenv("TMPDIR", t.TempDir())
	ctx, cancel := context.WithTimeout(t.Context(), 300*time.Millisecond)
	defer cancel()
	read, all := 0, 0
	_, err := Options{Progress: func(done, total int) { read, all = done, total }}.Open(ctx, path)
	if !errors.Is(err, context.DeadlineExceeded) {
		t.Errorf("got %v", err)
	}
	if read > 0 && read == all { // the pages take minutes
		t.Errorf("all of the %d pages were read", all)
	}
	if left := leftovers(t); len(left) > 0 {
		t.Errorf("left over: %v", left)
	}
}

// leftovers lists what is in the folder for temporary files.
func leftovers(t *testing.T) []string {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(os.TempDir(), "*"))
	if err != nil {
		t.Fatal(err)
	}
	return files
}

func TestFindNothing(t *testing.T) {
	t.Setenv("PATH", t.TempDir())
	_, err := Find(t.Context())
	var missing *MissingError
	if !errors.As(err, &missing) || !strings.Contains(err.Error(), "apt-get install tesseract-ocr") {
		t.Errorf("got %v", err)
	}
}

func TestVersion(t *testing.T) {
	need(t, "tesseract")
	engine, err := Find(t.Context())
	if err != nil {
		t.Skip(err)
	}
	if v := engine.Version(); !strings.HasPrefix(v, "tesseract ") || !strings.HasSuffix(v, ", chi_sim") {
		t.Errorf("got %q", v)
	}
}
