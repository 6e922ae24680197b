//go:build unix

package cage

import (
	"os/exec"
	"syscall"
)

// apart starts a command as the head of a group of its own: Ctrl-C in a terminal does not reach it, and what it starts ends with it.
func apart(c *exec.Cmd) { c.SysProcAttr = &syscall.SysProcAttr{Setpgid: true} }

// endGroup ends a command and all that it started.
func endGroup(c *exec.Cmd) { syscall.Kill(-c.Process.Pid, syscall.SIGKILL) }

// endOwnGroup ends this program and all that it started, if it is the head of its group.
func endOwnGroup() {
	if syscall.Getpgrp() == syscall.Getpid() {
		syscall.Kill(-syscall.Getpid(), syscall.SIGKILL)
	}
}
