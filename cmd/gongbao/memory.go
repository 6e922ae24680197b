package main

import (
	"math"
	"os"
	"runtime"
	"runtime/debug"
)

const (
	calmMemory   = 448 << 20 // up to here the program grows as Go lets it; then it collects before it takes more
	crowdedShare = 30        // per cent of what is needed that may lie beside it, where that alone is nearly so much
)

// collectEarly holds the program to [calmMemory] as long as what it needs fits in: a text of a million lines or values would take twice as
// much. Where it does not fit, memory is collected when it has grown by [crowdedShare], since a limit that cannot be kept only costs
// time. GOMEMLIMIT and GOGC in the environment, and --memory, go before.
func collectEarly() {
	if os.Getenv("GOMEMLIMIT") != "" || os.Getenv("GOGC") != "" {
		return
	}
	debug.SetMemoryLimit(calmMemory)
	afterCollection(func() (again bool) {
		var m runtime.MemStats
		if runtime.ReadMemStats(&m); m.HeapAlloc < calmMemory/10*9 {
			return true
		}
		if debug.SetMemoryLimit(-1) == calmMemory { // a child has the limit of --memory
			debug.SetMemoryLimit(math.MaxInt64)
			debug.SetGCPercent(crowdedShare)
		}
		return false
	})
}

// afterCollection calls f after each collection of garbage, until f says that it need not be called again.
func afterCollection(f func() (again bool)) {
	type spent struct{ _ *byte }
	runtime.SetFinalizer(new(spent), func(*spent) {
		if f() {
			afterCollection(f)
		}
	})
}
