//go:build !linux

package child

import (
	"os"
	"time"
)

// countsProcessor says that the time of a program is that of the clock.
const countsProcessor = false

// limitProcessor does nothing where the system has no limit for another process.
func limitProcessor(int, time.Duration) error { return nil }

// overran reports nothing here.
func overran(*os.ProcessState, time.Duration) bool { return false }
