//go:build linux

package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"image/color"
	"image/jpeg"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/gongbao/gongbao/gazette"
	"github.com/gongbao/gongbao/internal/han"
	"github.com/gongbao/gongbao/internal/synth"
	words "github.com/gongbao/gongbao/internal/wording"
	"github.com/gongbao/gongbao/parse"
)

// scanPages is how many pages the long scan has at least.
const scanPages = 150

// TestLongScan prints synthetic gazettes, takes pictures of their pages at 200 dpi, puts these into PDFs without any text and
// reads them with the program, as a user would. It takes six minutes on two cores.
func TestLongScan(t *testing.T) {
	if os.Getenv("GONGBAO_LONG") == "" {
		t.Skip("takes six minutes; set GONGBAO_LONG to run it")
	}
	for _, program := range []string{"chromium", "pdftoppm", "tesseract"} {
		if _, err := exec.LookPath(program); err != nil {
			t.Skipf("%s is not installed (Debian packages chromium, fonts-noto-cjk, poppler-utils, tesseract-ocr-chi-sim)", program)
		}
	}
	dir := t.TempDir()
	program := filepath.Join(dir, "gongbao")
	if out, err := exec.Command("go", "build", "-o", program, ".").CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	var f findings
	var took time.Duration
	var most int64
	pages := 0
	for seed := uint64(0); pages < scanPages; seed++ {
		g := synth.Make(seed, synth.Options{})
		scan := filepath.Join(dir, "scan.pdf")
		n := picturePDF(t, dir, g, scan)
		pages += n
		var out bytes.Buffer
		command := exec.Command(program, "parse", "--compact", scan)
		command.Stdout, command.Stderr = &out, os.Stderr
		start := time.Now()
		if err := command.Run(); err != nil {
			t.Fatalf("gazette %d: %v", seed, err)
		}
		took += time.Since(start)
		most = max(most, int64(command.ProcessState.SysUsage().(*syscall.Rusage).Maxrss))
		var issue gazette.Issue
		if err := json.Unmarshal(out.Bytes(), &issue); err != nil {
			t.Fatalf("gazette %d: %v", seed, err)
		}
		if issue.Source.Pages != n {
			t.Errorf("gazette %d: %d pages read of %d", seed, issue.Source.Pages, n)
		}
		f.compare(seed, g, &issue)
	}
	f1 := 2 * float64(f.hit) / float64(f.want+f.got)
	numbers := float64(f.numbers) / float64(f.want)
	t.Logf("%d pages in %v, at most %d MiB: boundaries F1 %.4f (%d of %d, %d read), numbers right in %d, %.4f", pages, took.Round(time.Second), most>>10, f1, f.hit, f.want, f.got, f.numbers, numbers)
	for _, fault := range f.faults {
		t.Log(fault)
	}
	if f1 < 0.98 || numbers < 0.97 || most > 1<<20 {
		t.Errorf("boundaries F1 %.4f, numbers %.4f, memory %d KiB; want 0.98, 0.97 and no more than 1 GiB", f1, numbers, most)
	}
}

// findings count the documents of the scans.
type findings struct {
	want, got, hit, numbers int
	faults                  []string
}

// compare gives each document of the gazette the one of the issue that has its title, but for what the OCR misread.
func (f *findings) compare(seed uint64, g *synth.Gazette, issue *gazette.Issue) {
	used := map[int]bool{}
	for _, want := range g.Truth.Structure.Documents {
		f.want++
		best, likeness := -1, 0.8
		for d := range issue.Documents {
			if l := words.Likeness(han.Key(want.Title), han.Key(issue.Documents[d].Title)); l > likeness && !used[d] {
				best, likeness = d, l
			}
		}
		if best < 0 {
			f.faults = append(f.faults, fmt.Sprintf("gazette %d: missed %s", seed, want.Title))
			continue
		}
		used[best] = true
		f.hit++
		if got := issue.Documents[best].Number; sameNumber(want.Number, got) {
			f.numbers++
		} else {
			f.faults = append(f.faults, fmt.Sprintf("gazette %d: %s has the number %+v", seed, want.Title, got))
		}
	}
	f.got += len(issue.Documents)
}

// sameNumber reports whether year and serial were read as printed; the characters of the agency are the OCR's.
func sameNumber(want string, got *gazette.DocNumber) bool {
	if want == "" || got == nil {
		return want == "" && got == nil
	}
	n, err := parse.ParseDocNumber(want)
	return err == nil && n.Serial == got.Serial && n.Year == got.Year
}

// picturePDF prints a gazette and writes a PDF of the pictures of its pages. It returns their number.
func picturePDF(t *testing.T, dir string, g *synth.Gazette, out string) int {
	t.Helper()
	page, printed := filepath.Join(dir, "gazette.html"), filepath.Join(dir, "gazette.pdf")
	if err := os.WriteFile(page, []byte(g.HTML()), 0o644); err != nil {
		t.Fatal(err)
	}
	for _, command := range []*exec.Cmd{
		exec.Command("chromium", "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer", "--user-data-dir="+filepath.Join(dir, "profile"), "--print-to-pdf="+printed, "file://"+page),
		exec.Command("pdftoppm", "-r", "200", "-gray", "-jpeg", "-jpegopt", "quality=60", printed, filepath.Join(dir, "page")),
	} {
		command.WaitDelay = time.Second
		if b, err := command.CombinedOutput(); err != nil {
			t.Fatalf("%s: %v: %s", command.Path, err, b)
		}
	}
	pictures, _ := filepath.Glob(filepath.Join(dir, "page*.jpg"))
	var b pdfMaker
	b.object("<</Type/Catalog/Pages 2 0 R>>")
	b.object(fmt.Sprintf("<</Type/Pages/Count %d/Kids[%s]>>", len(pictures), kids(len(pictures))))
	for i, name := range pictures {
		b.page(t, name, 3+3*i)
		os.Remove(name)
	}
	if err := os.WriteFile(out, b.bytes(), 0o644); err != nil {
		t.Fatal(err)
	}
	return len(pictures)
}

// kids names the pages: each is the first of three objects.
func kids(n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, "%d 0 R ", 3+3*i)
	}
	return b.String()
}

// A pdfMaker writes the objects of a PDF one after the other.
type pdfMaker struct {
	b  bytes.Buffer
	at []int
}

func (m *pdfMaker) object(body string) {
	m.at = append(m.at, m.b.Len())
	fmt.Fprintf(&m.b, "%d 0 obj\n%s\nendobj\n", len(m.at), body)
}

// page adds a page that is one picture of 200 dpi, as objects n, n+1 and n+2.
func (m *pdfMaker) page(t *testing.T, picture string, n int) {
	data, err := os.ReadFile(picture)
	if err != nil {
		t.Fatal(err)
	}
	c, err := jpeg.DecodeConfig(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	colours := "DeviceRGB"
	if c.ColorModel == color.GrayModel {
		colours = "DeviceGray"
	}
	w, h := float64(c.Width)*72/200, float64(c.Height)*72/200
	show := fmt.Sprintf("q %.2f 0 0 %.2f 0 0 cm /I Do Q", w, h)
	m.object(fmt.Sprintf("<</Type/Page/Parent 2 0 R/MediaBox[0 0 %.2f %.2f]/Resources<</XObject<</I %d 0 R>>>>/Contents %d 0 R>>", w, h, n+2, n+1))
	m.object(fmt.Sprintf("<</Length %d>>stream\n%s\nendstream", len(show), show))
	m.object(fmt.Sprintf("<</Type/XObject/Subtype/Image/Width %d/Height %d/ColorSpace/%s/BitsPerComponent 8/Filter/DCTDecode/Length %d>>stream\n%s\nendstream", c.Width, c.Height, colours, len(data), data))
}

// bytes returns the file.
func (m *pdfMaker) bytes() []byte {
	head := "%PDF-1.4\n"
	var b bytes.Buffer
	b.WriteString(head)
	b.Write(m.b.Bytes())
	xref := b.Len()
	fmt.Fprintf(&b, "xref\n0 %d\n0000000000 65535 f \n", len(m.at)+1)
	for _, at := range m.at {
		fmt.Fprintf(&b, "%010d 00000 n \n", at+len(head))
	}
	fmt.Fprintf(&b, "trailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n", len(m.at)+1, xref)
	return b.Bytes()
}
