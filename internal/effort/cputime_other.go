//go:build !unix

package effort

import "time"

var started = time.Now()

// CPUTime is the time of day where a system does not tell how long a process has computed.
func CPUTime() time.Duration { return time.Since(started) }
