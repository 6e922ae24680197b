package child

import (
	"errors"
	"os"
	"syscall"
	"time"
	"unsafe"
)

// countsProcessor says that the system counts how long a program computes.
const countsProcessor = true

// rlimit is struct rlimit64 of the kernel, the same on all machines.
type rlimit struct{ soft, hard uint64 }

// limitProcessor lets the system end a process when it has computed so long: in whole seconds, the last one begun counts.
func limitProcessor(pid int, limit time.Duration) error {
	seconds := uint64((limit + time.Second - 1) / time.Second)
	var was rlimit
	if err := prlimit(pid, nil, &was); err != nil {
		return gone(err)
	}
	// The program is told first, by a signal that ends it, and killed a second later.
	return gone(prlimit(pid, &rlimit{min(seconds, was.hard), min(seconds+1, was.hard)}, nil))
}

// overran reports whether a process was ended because it computed too long.
func overran(s *os.ProcessState, limit time.Duration) bool {
	status, ok := s.Sys().(syscall.WaitStatus)
	return ok && status.Signaled() && (status.Signal() == syscall.SIGXCPU || status.Signal() == syscall.SIGKILL && s.UserTime()+s.SystemTime() >= limit)
}

// gone takes it for no error that a process has ended already.
func gone(err error) error {
	if errors.Is(err, syscall.ESRCH) {
		return nil
	}
	return err
}

// prlimit gets or sets RLIMIT_CPU of a process.
func prlimit(pid int, set, get *rlimit) error {
	const cpu = 0 // RLIMIT_CPU
	if _, _, e := syscall.RawSyscall6(syscall.SYS_PRLIMIT64, uintptr(pid), cpu, uintptr(unsafe.Pointer(set)), uintptr(unsafe.Pointer(get)), 0, 0); e != 0 {
		return e
	}
	return nil
}
