package auto

import (
	"bytes"
	"context"
	"encoding/hex"
	"errors"
	"image/png"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/gongbao/gongbao/intake"
	"github.com/gongbao/gongbao/intake/ocr"
	"github.com/gongbao/gongbao/intake/pdf"
	"github.com/gongbao/gongbao/intake/raster"
	"github.com/gongbao/gongbao/internal/cases"
	"github.com/gongbao/gongbao/segment"
)

// book is a PDF whose first page has text and whose second is a picture over the whole page.
const book = "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Count 2/Kids[3 0 R 4 0 R]/MediaBox[0 0 200 100]>>endobj\n" +
	"3 0 obj<</Type/Page/Parent 2 0 R/Contents 5 0 R/Resources<</Font<</F 7 0 R>>>>>>endobj\n" +
	"4 0 obj<</Type/Page/Parent 2 0 R/Contents 6 0 R/Resources<</XObject<</I 8 0 R>>>>>>endobj\n" +
	"5 0 obj<</Length 44>>stream\nBT /F 12 Tf 20 50 Td (lighthouse keeper) Tj ET\nendstream endobj\n" +
	"6 0 obj<</Length 30>>stream\nq 200 0 0 100 0 0 cm /I Do Q\nendstream endobj\n" +
	"7 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj\n" +
	"8 0 obj<</Type/XObject/Subtype/Image/Width 2/Height 1/BitsPerComponent 8/ColorSpace/DeviceGray/Length 2>>stream\nab\nendstream endobj\n" +
	"trailer<</Root 1 0 R>>\n%%EOF\n"

// An echo is an engine that reads the same on every page.
type echo struct{ err error }

func (echo) Version() string { return "echo" }
func (e echo) Page(context.Context, string) (*segment.Source, error) {
	if e.err != nil {
		return nil, e.err
	}
	const text = "灯塔管理办法\n"
	return &segment.Source{Text: text, Pages: []segment.Page{{Number: 1, Width: 400, Height: 200, Span: segment.Span{End: len(text)}}}}, nil
}

func write(t *testing.T, name, data string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, []byte(data), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

func needRaster(t *testing.T) {
	t.Helper()
	if err := raster.Find(); err != nil {
		t.Skip(err)
	}
}

func TestOpen(t *testing.T) {
	path := write(t, "a.txt", "第一条 灯塔。\n")
	src, err := Open(t.Context(), path)
	if err != nil || src.Text != "第一条 灯塔。\n" || src.Name != filepath.ToSlash(path) || src.File.Bytes == 0 || src.Encoding != "UTF-8" {
		t.Errorf("%+v, %v", src, err)
	}
}

// A page without text is read by the engine; the others keep their own, from a file and from a stream.
func TestScan(t *testing.T) {
	needRaster(t)
	o := Options{OCR: ocr.Options{Engine: echo{}}}
	src, err := o.Open(t.Context(), write(t, "book.pdf", book))
	if err != nil {
		t.Fatal(err)
	}
	if want := "lighthouse keeper\n灯塔管理办法\n"; src.Text != want || src.Pages[1].Unread != "" {
		t.Errorf("got %q, pages %+v", src.Text, src.Pages)
	}
	again, err := o.Read(t.Context(), strings.NewReader(book), "-")
	if err != nil || again.Text != src.Text || again.Name != "-" {
		t.Errorf("from a stream: %v, %v", again, err)
	}
	picture, err := o.Open(t.Context(), write(t, "page.png", "\x89PNG\r\n\x1a\n"))
	if err != nil || picture.Text != "灯塔管理办法\n" || picture.Format != "image" {
		t.Errorf("a picture: %+v, %v", picture, err)
	}
}

// Where a page cannot be read, the others come with an error that names it.
func TestUnreadPage(t *testing.T) {
	needRaster(t)
	broken := errors.New("out of order")
	t.Setenv("TMPDIR", t.TempDir())
	for name, o := range map[string]Options{"the engine fails": {OCR: ocr.Options{Engine: echo{broken}}}, "without OCR": {NoOCR: true}} {
		src, err := o.Read(t.Context(), strings.NewReader(book), "book.pdf")
		e, ok := err.(*Error)
		if !ok || e.Name != "book.pdf" || e.Format != "pdf" || e.Place != "page 2" {
			t.Errorf("%s: %#v", name, err)
			continue
		}
		if pages, ok := errors.AsType[*pdf.PagesError](err); !ok || len(pages.Pages) != 1 {
			t.Errorf("%s: %v", name, err)
		}
		if o.OCR.Engine != nil && !errors.Is(err, broken) {
			t.Errorf("%s: %v", name, err)
		}
		if src == nil || src.Text != "lighthouse keeper\n" || src.Pages[1].Unread == "" || src.File != segment.FileOf([]byte(book)) {
			t.Errorf("%s: %+v", name, src)
		}
	}
	if left, _ := filepath.Glob(filepath.Join(os.TempDir(), "*")); len(left) > 0 {
		t.Errorf("left over: %v", left)
	}
}

func TestErrors(t *testing.T) {
	t.Setenv("PATH", t.TempDir())
	missing := filepath.Join(t.TempDir(), "gone.txt")
	for _, test := range []struct{ path, want string }{
		{missing, filepath.ToSlash(missing) + ": no such file or directory; check the path"},
		{write(t, "a.doc", "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"), "doc: this is an old Word, Excel or WPS document (OLE); save it"},
		{write(t, "scan.png", "\x89PNG\r\n\x1a\n"), "image: this is a picture (PNG)"},
		{write(t, "scan.png", "\x89PNG\r\n\x1a\n"), "tesseract is not installed: apt-get install"},
	} {
		src, err := Open(t.Context(), test.path)
		if _, ok := err.(*Error); !ok || src != nil || !strings.Contains(err.Error(), test.want) {
			t.Errorf("%s: %v, %v, want %s", filepath.Base(test.path), src, err, test.want)
		}
	}
	if _, err := Open(t.Context(), missing); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("the cause is lost: %v", err)
	}
	if _, err := (Options{Limits: intake.Limits{Bytes: 10}}).Read(t.Context(), strings.NewReader("第一条 灯塔管理"), "-"); err == nil || !strings.Contains(err.Error(), "-: it has 22 bytes, more than 10; split it, or raise the limit bytes") {
		t.Errorf("a long stream: %v", err)
	}
}

// An encrypted PDF opens with its password.
func TestEncrypted(t *testing.T) {
	if testing.Short() {
		t.Skip("PDFium takes seconds to start")
	}
	if _, err := exec.LookPath("qpdf"); err != nil {
		t.Skip("qpdf is not installed (Debian package qpdf)")
	}
	plain := write(t, "plain.pdf", strings.Replace(book, "Kids[3 0 R 4 0 R]", "Kids[3 0 R      ]", 1))
	locked := filepath.Join(t.TempDir(), "locked.pdf")
	if out, err := exec.Command("qpdf", "--encrypt", "open", "own", "256", "--", plain, locked).CombinedOutput(); err != nil && !bytes.Contains(out, []byte("WARNING")) {
		t.Skipf("%v: %s", err, out)
	}
	cache := t.TempDir()
	for password, want := range map[string]string{"": "opens with a password only", "wrong": "the password is wrong", "open": ""} {
		src, err := Options{Password: password, Cache: cache}.Open(t.Context(), locked)
		if want == "" && (err != nil || !strings.Contains(src.Text, "lighthouse")) || want != "" && (err == nil || !strings.Contains(err.Error(), want)) {
			t.Errorf("password %q: %v, %v", password, src, err)
		}
	}
}

func TestInterrupted(t *testing.T) {
	needRaster(t)
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	_, err := Options{OCR: ocr.Options{Engine: echo{}}}.Read(ctx, strings.NewReader(book), "book.pdf")
	if !errors.Is(err, context.Canceled) {
		t.Errorf("got %v", err)
	}
}

func TestPlaces(t *testing.T) {
	page := func(numbers ...int) (list []pdf.Quality) {
		for _, n := range numbers {
			list = append(list, pdf.Quality{Page: n})
		}
		return list
	}
	for want, pages := range map[string][]pdf.Quality{"page 3": page(3), "pages 2, 5–7, 9": page(5, 6, 2, 7, 9)} {
		if got := places(pages); got != want {
			t.Errorf("got %s, want %s", got, want)
		}
	}
}

// A source comes back as it was written, whatever bytes its text has.
func TestReadBack(t *testing.T) {
	src := &segment.Source{Name: "a", Format: "text", Text: "灯塔\xff\x00", Encoding: "UTF-8", File: segment.FileOf([]byte("x")),
		Pages: []segment.Page{{Number: 1, Width: 2, Span: segment.Span{End: 6}, Unread: "no text layer"}},
		Runs:  []segment.Run{{Span: segment.Span{Start: 0, End: 3}, Box: [4]float64{1, 2, 3, 4}, Confidence: 0.5}}}
	var b bytes.Buffer
	if err := Write(&b, src); err != nil {
		t.Fatal(err)
	}
	data := b.Bytes()
	got, err := ReadBack(bytes.NewReader(data))
	if d := cmp.Diff(src, got, cases.Unexported()); err != nil || d != "" {
		t.Errorf("%v (-want +got):\n%s", err, d)
	}
	for n := range data {
		if _, err := ReadBack(bytes.NewReader(data[:n])); err == nil {
			t.Errorf("cut off after %d bytes of %d: no error (%s)", n, len(data), hex.EncodeToString(data[:min(n, 8)]))
			break
		}
	}
}

func TestPicture(t *testing.T) {
	needRaster(t)
	data, err := Picture(t.Context(), write(t, "book.pdf", book), segment.Page{Number: 1, Width: 200, Height: 100}, raster.Options{Resolution: 72})
	if err != nil {
		t.Fatal(err)
	}
	if size, err := png.DecodeConfig(bytes.NewReader(data)); err != nil || size.Width != 200 {
		t.Errorf("%v, %v", size, err)
	}
	scan := write(t, "scan.png", "\x89PNG\r\n\x1a\n...")
	if data, err := Picture(t.Context(), scan, segment.Page{Number: 1}, raster.Options{}); err != nil || string(data) != "\x89PNG\r\n\x1a\n..." {
		t.Errorf("%q, %v", data, err)
	}
	if _, err := Picture(t.Context(), write(t, "a.txt", "灯塔"), segment.Page{}, raster.Options{}); err == nil {
		t.Error("a text has a picture")
	}
}

// What package intake reads, auto reads alike.
func TestLikeIntake(t *testing.T) {
	for _, text := range []string{"", "第一条 灯塔\xff", "<html><p>灯塔</p></html>", "# 灯塔\n"} {
		want, wantErr := intake.Read(strings.NewReader(text), "x")
		got, err := Options{}.Read(t.Context(), strings.NewReader(text), "x")
		if d := cmp.Diff(want, got, cases.Unexported()); d != "" || (err == nil) != (wantErr == nil) {
			t.Errorf("%q: %v, want %v (-want +got):\n%s", text, err, wantErr, d)
		}
	}
}
