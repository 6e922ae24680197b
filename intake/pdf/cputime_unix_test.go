//go:build unix

package pdf

import (
	"syscall"
	"time"
)

// cpuTime is how long this process has computed, which a busy machine does not lengthen as it does the time of day.
func cpuTime() time.Duration {
	var u syscall.Rusage
	if syscall.Getrusage(syscall.RUSAGE_SELF, &u) != nil {
		return 0
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}
