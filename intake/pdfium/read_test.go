package pdfium

import (
	"context"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/gongbao/gongbao/intake/pdf"
)

// markup is an invented page with a table.
const markup = `<!doctype html><meta charset="utf-8"><style>@page { size: A4; margin: 25mm } body { font: 12pt/1.8 "Noto Serif CJK SC"; margin: 0 }
p { margin: 0; text-indent: 2em } h1 { font-size: 18pt; text-align: center } table { border-collapse: collapse; width: 100% } td { border: 1px solid }</style>
<h1>云州市人民政府公报</h1><p>为规范公共停车场的建设和管理，方便群众出行，现将有关事项通知如下，请各区人民政府认真贯彻执行，不得擅自改变用途。</p>
<table><tr><td>序号</td><td>项目</td><td>金额</td></tr><tr><td>1</td><td>江湾大道</td><td>2500</td></tr></table>`

const want = "云州市人民政府公报\n\n" +
	"为规范公共停车场的建设和管理，方便群众出行，现将有关事项通知如下，请各\n区人民政府认真贯彻执行，不得擅自改变用途。\n\n" +
	"序号\t项目\t金额\n1\t江湾大道\t2500\n"

// printed returns the page as PDF, changed by qpdf with the arguments.
func printed(t *testing.T, qpdf ...string) []byte {
	t.Helper()
	for _, program := range []string{"chromium", "qpdf"} {
		if _, err := exec.LookPath(program); err != nil {
			t.Skipf("%s is not installed (Debian packages chromium, fonts-noto-cjk, qpdf)", program)
		}
	}
	dir := t.TempDir()
	html, plain, out := filepath.Join(dir, "a.html"), filepath.Join(dir, "a.pdf"), filepath.Join(dir, "b.pdf")
	if err := os.WriteFile(html, []byte(markup), 0o644); err != nil {
		t.Fatal(err)
	}
	chromium := exec.Command("chromium", "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer",
		"--user-data-dir="+filepath.Join(dir, "profile"), "--print-to-pdf="+plain, "file://"+html)
	chromium.WaitDelay = time.Second
	if b, err := chromium.CombinedOutput(); err != nil {
		t.Skipf("chromium does not print: %v: %s", err, b)
	}
	if b, err := exec.Command("qpdf", append(qpdf, plain, out)...).CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, b)
	}
	data, err := os.ReadFile(out)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// cache is a folder for the compiled module that all tests share.
func cache(t *testing.T) string {
	t.Helper()
	dir := filepath.Join(os.TempDir(), "gongbao-pdfium-test")
	if err := os.MkdirAll(dir, 0o755); err != nil {
		t.Fatal(err)
	}
	return dir
}

// Both readers give the same text, and this one gives it of an encrypted file too.
func TestRead(t *testing.T) {
	if testing.Short() {
		t.Skip("PDFium takes seconds to compile")
	}
	closed := printed(t, "--encrypt", "", "owner", "256", "--")
	if _, err := pdf.Read(closed, ""); !errors.Is(err, pdf.ErrEncrypted) {
		t.Errorf("package pdf gives %v for an encrypted file", err)
	}
	for name, data := range map[string][]byte{"AES-256": closed, "plain": printed(t, "--linearize"), "rotated": printed(t, "--rotate=90")} {
		r, err := Options{Cache: cache(t)}.Read(t.Context(), data, name)
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		if r.Source.Text != want {
			t.Errorf("%s: got\n%q, want\n%q", name, r.Source.Text, want)
		}
		if bad := r.Unusable(); len(bad) > 0 {
			t.Errorf("%s: %v", name, bad)
		}
	}
}

func TestPassword(t *testing.T) {
	if testing.Short() {
		t.Skip("PDFium takes seconds to compile")
	}
	data := printed(t, "--encrypt", "secret", "owner", "256", "--")
	if _, err := (Options{Cache: cache(t)}).Read(t.Context(), data, ""); !errors.Is(err, ErrPassword) {
		t.Errorf("without the password: %v", err)
	}
	r, err := Options{Cache: cache(t), Password: "secret"}.Read(t.Context(), data, "")
	if err != nil || !strings.Contains(r.Source.Text, "江湾大道") {
		t.Errorf("with the password: %v", err)
	}
}

func TestErrors(t *testing.T) {
	if testing.Short() {
		t.Skip("PDFium takes seconds to compile")
	}
	if _, err := (Options{Cache: cache(t)}).Read(t.Context(), []byte("no PDF"), ""); !errors.Is(err, pdf.ErrDamaged) {
		t.Errorf("bytes that are no PDF give %v", err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := (Options{Cache: cache(t)}).Read(ctx, []byte("no PDF"), ""); !errors.Is(err, context.Canceled) {
		t.Errorf("a cancelled context gives %v", err)
	}
}
