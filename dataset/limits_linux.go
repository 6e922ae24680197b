package dataset

import (
	"os/exec"
	"syscall"
)

// hasMemoryLimit says whether the system ends a program that takes more memory than it was given.
const hasMemoryLimit = true

// limitMemory gives this program, and those that it starts, so many bytes of data each. Memory that is only reserved, as Go
// and WebAssembly do in advance, does not count (setrlimit(2), RLIMIT_DATA).
func limitMemory(bytes int64) error {
	return syscall.Setrlimit(syscall.RLIMIT_DATA, &syscall.Rlimit{Cur: uint64(bytes), Max: uint64(bytes)})
}

// apart starts a command as the head of a group of its own, so that what it starts ends with it.
func apart(c *exec.Cmd) { c.SysProcAttr = &syscall.SysProcAttr{Setpgid: true} }

// endGroup ends a command and all that it started.
func endGroup(c *exec.Cmd) { syscall.Kill(-c.Process.Pid, syscall.SIGKILL) }

// endOwnGroup ends this program and all that it started: it is the head of its group.
func endOwnGroup() { syscall.Kill(-syscall.Getpid(), syscall.SIGKILL) }
