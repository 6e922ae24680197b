//go:build linux

package main

import (
	"bytes"
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"
)

// What a hostile file may cost at most.
const (
	hostileTime   = 10 * time.Second // of a processor, with the children
	hostileMemory = "512MiB"         // of a child
	hostileRSS    = 512 << 10        // KiB of the program itself
)

// TestHostile reads files that were made to do harm: each gives JSON, or a line that says what is wrong and what to do, within bounds. OCR
// engines are left out but in the long test: they read the pages of such files, at their own speed.
func TestHostile(t *testing.T) {
	files, _ := filepath.Glob("../../../shared/hostile/*")
	if len(files) == 0 {
		t.Skip("no hostile files in ../shared/hostile beside the repository")
	}
	if testing.Short() {
		t.Skip("takes seconds")
	}
	for _, file := range files {
		cmd := exec.Command(os.Args[0], "parse", "--compact", "--memory", hostileMemory, file)
		cmd.Env = append(os.Environ(), programVariable+"=1", "TMPDIR="+t.TempDir())
		if os.Getenv("GONGBAO_LONG") == "" {
			cmd.Env = append(cmd.Env, "PATH="+t.TempDir())
		}
		var out, said bytes.Buffer
		cmd.Stdout, cmd.Stderr = &out, &said
		err := cmd.Run()
		state := cmd.ProcessState
		if took := state.UserTime() + state.SystemTime(); took > hostileTime {
			t.Errorf("%s takes %v", filepath.Base(file), took)
		}
		if kib := state.SysUsage().(*syscall.Rusage).Maxrss; kib > hostileRSS {
			t.Errorf("%s takes %d MiB", filepath.Base(file), kib>>10)
		}
		switch {
		case err == nil && json.Valid(out.Bytes()) && said.Len() == 0:
		case state.ExitCode() == exitFailed && strings.Count(said.String(), "\n") == 1 && (out.Len() == 0 || json.Valid(out.Bytes())):
		default:
			t.Errorf("%s: exit code %d, %d bytes on standard output, standard error %.300q", filepath.Base(file), state.ExitCode(), out.Len(), said.String())
		}
	}
}

// TestDense reads texts of which every few bytes are a line or a value, a megabyte each: the program stays within the memory of hostile files.
func TestDense(t *testing.T) {
	if testing.Short() {
		t.Skip("takes seconds")
	}
	for _, piece := range []string{"1.\n", "\f", "第一条"} {
		file := filepath.Join(t.TempDir(), "dense.txt")
		if err := os.WriteFile(file, bytes.Repeat([]byte(piece), 1<<20/len(piece)), 0o600); err != nil {
			t.Fatal(err)
		}
		cmd := exec.Command(os.Args[0], "parse", "--compact", file)
		cmd.Env = append(os.Environ(), programVariable+"=1")
		if err := cmd.Run(); err != nil && cmd.ProcessState.ExitCode() != exitFailed {
			t.Errorf("%q: %v", piece, err)
		}
		if kib := cmd.ProcessState.SysUsage().(*syscall.Rusage).Maxrss; kib > hostileRSS {
			t.Errorf("a megabyte of %q takes %d MiB", piece, kib>>10)
		}
	}
}
