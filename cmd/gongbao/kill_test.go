//go:build linux

package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"image"
	"image/jpeg"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/gongbao/gongbao/internal/synth"
)

// programVariable makes the test program the program, for tests that kill it.
const programVariable = "GONGBAO_TEST_PROGRAM"

// markVariable is in the environment of a program that is killed, and of all that it starts.
const markVariable = "GONGBAO_TEST_MARK"

// TestKill ends runs by Ctrl-C, SIGTERM and SIGKILL at any moment: in the OCR of a scan and in a folder that is read. Nothing that they
// started is there afterwards, no temporary file (of SIGKILL: after the next run), and no line or file that breaks off.
func TestKill(t *testing.T) {
	dir := t.TempDir()
	times := 2
	if os.Getenv("GONGBAO_LONG") != "" {
		times = 20
	}
	runs := map[string][]string{}
	if os.Getenv("GONGBAO_LONG") != "" || !testing.Short() {
		folder := filepath.Join(dir, "folder")
		fillFolder(t, folder)
		runs["folder"] = []string{"parse", folder}
		runs["folder in children"] = []string{"parse", "--isolate", "all", folder}
		runs["table"] = []string{"values", folder, "-o", "OUT"}
	}
	if _, err := exec.LookPath("tesseract"); err == nil {
		scan := filepath.Join(dir, "scan.pdf")
		writeNoise(t, scan, 8)
		runs["OCR"] = []string{"parse", scan}
		runs["OCR without children"] = []string{"parse", "--isolate", "none", scan}
	} else {
		t.Log("tesseract is not installed: no OCR is interrupted")
	}
	for name, args := range runs {
		for _, signal := range []syscall.Signal{syscall.SIGINT, syscall.SIGTERM, syscall.SIGKILL} {
			t.Run(name+" "+signal.String(), func(t *testing.T) {
				for i := range times {
					k := killing{dir: t.TempDir(), mark: fmt.Sprintf("%s-%v-%d", name, signal, i)}
					k.run(t, args, signal)
				}
			})
		}
	}
}

// A killing is one run that is killed.
type killing struct{ dir, mark string }

// program is the program with a command line, with temporary files in a folder of its own.
func (k killing) program(args []string) *exec.Cmd {
	args = append([]string(nil), args...)
	if n := len(args); args[n-1] == "OUT" {
		args[n-1] = filepath.Join(k.dir, "out.jsonl")
	}
	cmd := exec.Command(os.Args[0], args...)
	cmd.Env = append(os.Environ(), programVariable+"=1", markVariable+"="+k.mark, "TMPDIR="+filepath.Join(k.dir, "tmp"))
	return cmd
}

func (k killing) run(t *testing.T, args []string, signal syscall.Signal) {
	tmp := filepath.Join(k.dir, "tmp")
	if err := os.Mkdir(tmp, 0o700); err != nil {
		t.Fatal(err)
	}
	cmd := k.program(args)
	var out, said bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &said
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	ended := make(chan error, 1)
	go func() { ended <- cmd.Wait() }()
	k.waitForWork(tmp)
	select {
	case <-ended:
		t.Log("it had ended before it was killed")
	case <-time.After(time.Duration(rand.IntN(600)) * time.Millisecond):
		cmd.Process.Signal(signal)
		select {
		case <-ended:
		case <-time.After(20 * time.Second):
			cmd.Process.Kill()
			t.Fatalf("%v does not end it", signal)
		}
		if code := cmd.ProcessState.ExitCode(); signal != syscall.SIGKILL && code != exitInterrupted && code != exitOK && code != exitFailed {
			t.Errorf("exit code %d: %s", code, said.String())
		}
	}
	if left := k.living(10 * time.Second); left != "" {
		t.Errorf("still there: %s", left)
	}
	wholeLines(t, out.Bytes(), signal == syscall.SIGKILL)
	if data, err := os.ReadFile(filepath.Join(k.dir, "out.jsonl")); err == nil {
		wholeLines(t, data, false)
	}
	if signal == syscall.SIGKILL { // the next run removes what is left
		next := k.program([]string{"parse", "--isolate", "all", "-"})
		next.Stdin = strings.NewReader("第一条　为了管好灯塔，制定本办法。\n")
		if message, err := next.CombinedOutput(); err != nil {
			t.Errorf("the next run: %v: %s", err, message)
		}
	}
	if left, _ := filepath.Glob(tmp + "/*"); len(left) > 0 {
		t.Errorf("left: %v", left)
	}
}

// waitForWork waits until a run has begun to work: it has temporary files.
func (k killing) waitForWork(tmp string) {
	for range 300 {
		if made, _ := filepath.Glob(tmp + "/*"); len(made) > 0 {
			return
		}
		time.Sleep(10 * time.Millisecond)
	}
}

// living names a program that carries the mark, if one still does after a while.
func (k killing) living(patience time.Duration) string {
	mark := []byte(markVariable + "=" + k.mark)
	for end := time.Now().Add(patience); ; time.Sleep(20 * time.Millisecond) {
		found := ""
		all, _ := filepath.Glob("/proc/[0-9]*/environ")
		for _, environ := range all {
			if data, err := os.ReadFile(environ); err == nil && bytes.Contains(data, mark) {
				name, _ := os.ReadFile(filepath.Join(filepath.Dir(environ), "cmdline"))
				found = strings.ReplaceAll(string(name), "\x00", " ")
			}
		}
		if found == "" || time.Now().After(end) {
			return found
		}
	}
}

// wholeLines checks that output is whole lines of JSON. The system may cut the line that it is writing for a program that it kills.
func wholeLines(t *testing.T, data []byte, mayBreakOff bool) {
	t.Helper()
	for line := range bytes.Lines(data) {
		last := !bytes.HasSuffix(line, []byte("\n"))
		if last && mayBreakOff {
			return
		}
		if first := line[0]; first != '{' && len(data) > 0 && json.Valid(data) {
			return // one issue, indented
		}
		if last || !json.Valid(line) {
			t.Errorf("a line of %d bytes breaks off: %.60q", len(line), line)
			return
		}
	}
}

// fillFolder makes a folder of gazettes in text, PDF and DOCX.
func fillFolder(t *testing.T, folder string) {
	t.Helper()
	if err := os.MkdirAll(folder, 0o700); err != nil {
		t.Fatal(err)
	}
	for i := range 60 {
		g := synth.Make(uint64(i), synth.Options{})
		if err := os.WriteFile(filepath.Join(folder, fmt.Sprintf("%03d.txt", i)), []byte(g.Text), 0o600); err != nil {
			t.Fatal(err)
		}
		for _, name := range []string{"gazette.pdf", "gazette.docx"} {
			data, err := os.ReadFile("../../testdata/" + name)
			if err == nil {
				err = os.WriteFile(filepath.Join(folder, fmt.Sprintf("%03d-%s", i, name)), data, 0o600)
			}
			if err != nil {
				t.Fatal(err)
			}
		}
	}
}

// writeNoise writes a scan of so many pages of specks, which keep an OCR engine busy.
func writeNoise(t *testing.T, path string, pages int) {
	t.Helper()
	var b pdfMaker
	b.object("<</Type/Catalog/Pages 2 0 R>>")
	b.object(fmt.Sprintf("<</Type/Pages/Count %d/Kids[%s]>>", pages, kids(pages)))
	noise := rand.New(rand.NewPCG(1, 2))
	picture := filepath.Join(t.TempDir(), "page.jpg")
	for i := range pages {
		page := image.NewGray(image.Rect(0, 0, 1000, 1400))
		for k := range page.Pix {
			page.Pix[k] = 255
		}
		for range 1200 {
			x, y := noise.IntN(980), noise.IntN(1380)
			for dy := range 14 {
				for dx := range 3 + noise.IntN(12) {
					page.Pix[page.PixOffset(x+dx, y+dy)] = 0
				}
			}
		}
		var data bytes.Buffer
		if err := jpeg.Encode(&data, page, nil); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(picture, data.Bytes(), 0o600); err != nil {
			t.Fatal(err)
		}
		b.page(t, picture, 3+3*i)
	}
	if err := os.WriteFile(path, b.bytes(), 0o600); err != nil {
		t.Fatal(err)
	}
}
