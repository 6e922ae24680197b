//go:build unix

package child

import (
	"os/exec"
	"syscall"
)

// group gives a command a process group of its own: Ctrl-C in a terminal does not reach it, and it ends with all
// that it started.
func group(cmd *exec.Cmd) {
	cmd.SysProcAttr = &syscall.SysProcAttr{Setpgid: true}
	cmd.Cancel = func() error { return syscall.Kill(-cmd.Process.Pid, syscall.SIGKILL) }
}
