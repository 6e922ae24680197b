//go:build unix

package main

import (
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"
)

// pictureBook is a PDF of one page that is a picture.
const pictureBook = "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Count 1/Kids[3 0 R]/MediaBox[0 0 200 100]>>endobj\n" +
	"3 0 obj<</Type/Page/Parent 2 0 R/Contents 4 0 R/Resources<</XObject<</I 5 0 R>>>>>>endobj\n" +
	"4 0 obj<</Length 30>>stream\nq 200 0 0 100 0 0 cm /I Do Q\nendstream endobj\n" +
	"5 0 obj<</Type/XObject/Subtype/Image/Width 2/Height 1/BitsPerComponent 8/ColorSpace/DeviceGray/Length 2>>stream\nab\nendstream endobj\n" +
	"trailer<</Root 1 0 R>>\n%%EOF\n"

// Ctrl-C in the middle of an OCR ends its programs, and leaves no temporary files.
func TestInterruptedScan(t *testing.T) {
	bin, tmp, work := t.TempDir(), t.TempDir(), t.TempDir()
	mark := filepath.Join(work, "reading")
	scripts := map[string]string{
		"pdftoppm":  "#!/bin/sh\nfor last; do :; done\necho picture > \"$last.png\"\n",
		"tesseract": "#!/bin/sh\ncase \"$1\" in\n--version) echo tesseract 5;;\n--list-langs) echo chi_sim;;\n*) echo $$ > " + mark + "; sleep 60;;\nesac\n",
	}
	for name, script := range scripts {
		if err := os.WriteFile(filepath.Join(bin, name), []byte(script), 0o700); err != nil {
			t.Fatal(err)
		}
	}
	t.Setenv("PATH", bin+":"+os.Getenv("PATH"))
	t.Setenv("TMPDIR", tmp)
	scan := filepath.Join(work, "scan.pdf")
	if err := os.WriteFile(scan, []byte(pictureBook), 0o600); err != nil {
		t.Fatal(err)
	}
	code := make(chan int)
	go func() { code <- run([]string{"parse", scan}, strings.NewReader(""), io.Discard, io.Discard) }()
	for range 1000 {
		if _, err := os.Stat(mark); err == nil {
			break
		}
		time.Sleep(10 * time.Millisecond)
	}
	if err := syscall.Kill(os.Getpid(), syscall.SIGTERM); err != nil {
		t.Fatal(err)
	}
	if got := <-code; got != exitInterrupted {
		t.Errorf("exit code %d, want %d", got, exitInterrupted)
	}
	if left, _ := filepath.Glob(filepath.Join(tmp, "*")); len(left) > 0 {
		t.Errorf("left over: %v", left)
	}
	pid, err := os.ReadFile(mark)
	if err != nil {
		t.Fatalf("the engine was not started: %v", err)
	}
	if out, _ := exec.Command("ps", "-o", "stat=", "-p", strings.TrimSpace(string(pid))).Output(); len(out) > 0 && !strings.HasPrefix(string(out), "Z") {
		t.Errorf("the engine is still there: %s", out)
	}
}
