//go:build !unix

package pdf

import "time"

var started = time.Now()

// cpuTime is the time of day where a system does not tell how long a process has computed.
func cpuTime() time.Duration { return time.Since(started) }
