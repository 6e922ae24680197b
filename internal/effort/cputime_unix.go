//go:build unix

package effort

import (
	"syscall"
	"time"
)

// CPUTime is how long this process has computed, which a busy machine does not lengthen as it does the time of day.
func CPUTime() time.Duration {
	var u syscall.Rusage
	if syscall.Getrusage(syscall.RUSAGE_SELF, &u) != nil {
		return 0
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}
