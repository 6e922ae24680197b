//go:build unix

package cage

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"syscall"
	"testing"
	"time"
)

// What the test program does when a test starts it again.
const roleVariable = "GONGBAO_CAGE_ROLE"

func TestMain(m *testing.M) {
	switch os.Getenv(roleVariable) {
	case "child":
		err := Serve(context.Background(), os.Stdin, os.Stdout, serveForTest)
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	case "program": // a program whose child never ends its job
		c, err := Start(childForTest(), Limits{Time: time.Minute, Memory: 1 << 30})
		if err == nil {
			fmt.Println(c.cmd.Process.Pid)
			err = c.Do(context.Background(), "never ends", func([]byte) (bool, error) { return false, nil })
		}
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	os.Exit(m.Run())
}

func childForTest() *exec.Cmd {
	cmd := exec.Command(os.Args[0])
	cmd.Env = []string{roleVariable + "=child"}
	return cmd
}

func serveForTest(ctx context.Context, line []byte, answer func(any) error) error {
	var job string
	if err := json.Unmarshal(line, &job); err != nil {
		return err
	}
	switch job {
	case "never ends":
		if err := os.WriteFile(filepath.Join(os.Getenv("TMPDIR"), "page"), nil, 0o600); err != nil {
			return err
		}
		exec.Command("sleep", "60").Start()
		select {}
	case "eats memory":
		for hoard := [][]byte{}; ; runtime.KeepAlive(hoard) {
			hoard = append(hoard, bytes.Repeat([]byte{1}, 16<<20))
		}
	case "panics":
		go panic("index out of range")
		select {}
	}
	if err := answer("half"); err != nil {
		return err
	}
	return answer(job)
}

// whole takes answers until the last.
func whole(got *[]string) func([]byte) (bool, error) {
	return func(line []byte) (bool, error) {
		var s string
		err := json.Unmarshal(line, &s)
		*got = append(*got, s)
		return s != "half", err
	}
}

func TestDo(t *testing.T) {
	t.Setenv("TMPDIR", t.TempDir())
	c, err := Start(childForTest(), Limits{Time: time.Minute, Memory: 1 << 30})
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, job := range []string{"a", "b"} {
		if err := c.Do(t.Context(), job, whole(&got)); err != nil {
			t.Fatal(err)
		}
	}
	if strings.Join(got, " ") != "half a half b" {
		t.Errorf("answers %v", got)
	}
	c.Stop()
	c.Stop()
	empty(t, os.TempDir())
}

// A child that breaks is told by why, and leaves nothing.
func TestDeath(t *testing.T) {
	t.Setenv("TMPDIR", t.TempDir())
	for job, want := range map[string]Cause{"never ends": Slow, "panics": Crashed, "eats memory": Large} {
		if job == "eats memory" && !HasMemoryLimit {
			continue
		}
		limits := Limits{Time: 20 * time.Second, Memory: 512 << 20}
		if want == Slow {
			limits.Time = 300 * time.Millisecond
		}
		c, err := Start(childForTest(), limits)
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		err = c.Do(t.Context(), job, whole(&got))
		c.Stop()
		if d, ok := errors.AsType[*Death](err); !ok || d.Cause != want || want == Crashed && !strings.Contains(d.Said, "index out of range") {
			t.Errorf("%s: %v", job, err)
		}
	}
	empty(t, os.TempDir())
}

func TestInterruptedJob(t *testing.T) {
	t.Setenv("TMPDIR", t.TempDir())
	c, err := Start(childForTest(), Limits{Time: time.Minute, Memory: 1 << 30})
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithTimeout(t.Context(), 100*time.Millisecond)
	defer cancel()
	if err := c.Do(ctx, "never ends", func([]byte) (bool, error) { return false, nil }); !errors.Is(err, context.DeadlineExceeded) {
		t.Error(err)
	}
	c.Stop()
	empty(t, os.TempDir())
}

// A program that is killed takes its child, what this started, and the temporary files with it.
func TestKilledProgram(t *testing.T) {
	tmp := t.TempDir()
	program := exec.Command(os.Args[0])
	program.Env = append(os.Environ(), roleVariable+"=program", "TMPDIR="+tmp)
	out, err := program.StdoutPipe()
	if err == nil {
		err = program.Start()
	}
	if err != nil {
		t.Fatal(err)
	}
	var pid int
	if _, err := fmt.Fscan(out, &pid); err != nil {
		t.Fatal(err)
	}
	for range 500 {
		if pages, _ := filepath.Glob(tmp + "/*/page"); len(pages) > 0 {
			break
		}
		time.Sleep(10 * time.Millisecond)
	}
	time.Sleep(50 * time.Millisecond) // it starts something
	program.Process.Kill()
	io.Copy(io.Discard, out)
	program.Wait()
	for range 1000 {
		left, _ := filepath.Glob(tmp + "/*")
		if syscall.Kill(-pid, 0) != nil && len(left) == 0 {
			return
		}
		time.Sleep(10 * time.Millisecond)
	}
	left, _ := filepath.Glob(tmp + "/*")
	t.Errorf("the child's group is there: %v; left: %v", syscall.Kill(-pid, 0) == nil, left)
}

// empty reports what is left in a folder.
func empty(t *testing.T, dir string) {
	t.Helper()
	if left, _ := filepath.Glob(dir + "/*"); len(left) > 0 {
		t.Errorf("left: %v", left)
	}
}

func TestIsRisky(t *testing.T) {
	for head, want := range map[string]bool{"\n%PDF-1.4": true, "PK\x03\x04": true, "\x89PNG": true, "第一条": false, "": false, "<html>": false} {
		if IsRisky([]byte(head)) != want {
			t.Errorf("%q: %v", head, !want)
		}
	}
}
