package child

import (
	"os/exec"
	"runtime"
	"syscall"
)

// endWithThread lets the system kill a command when this program ends, however it does. What the system watches is the thread that
// starts the command, so the thread is kept until the command has ended.
func endWithThread(cmd *exec.Cmd) (done func()) {
	runtime.LockOSThread()
	cmd.SysProcAttr.Pdeathsig = syscall.SIGKILL
	return runtime.UnlockOSThread
}
