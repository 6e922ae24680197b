package main

import (
	"math"
	"os"
	"runtime"
	"runtime/debug"
	"runtime/metrics"
)

const (
	roomyMemory  = 32 << 20  // so much may lie beside what is needed: of a small issue, an eighth of the work would be collecting
	roomyShare   = 400       // but not more per cent of what is needed than that
	calmMemory   = 448 << 20 // up to here the program grows as Go lets it; then it collects before it takes more
	crowdedShare = 30        // per cent of what is needed that may lie beside it, where that alone is nearly so much
)

// collectEarly holds the program to [calmMemory] as long as what it needs fits in: a text of a million lines or values would take twice as
// much. Where it does not fit, memory is collected when it has grown by [crowdedShare], since a limit that cannot be kept only costs
// time. Where little is needed, [roomyMemory] may lie beside it. GOMEMLIMIT and GOGC in the environment, and --memory, go before.
func collectEarly() {
	if os.Getenv("GOMEMLIMIT") != "" || os.Getenv("GOGC") != "" {
		return
	}
	debug.SetMemoryLimit(calmMemory)
	share := roomyShare
	debug.SetGCPercent(share)
	afterCollection(func() (again bool) {
		live := liveMemory()
		if live < calmMemory/10*9 {
			if next := shareBeside(live); next < share*3/4 || next > share*4/3 { // to set it stops all that runs
				share = next
				debug.SetGCPercent(share)
			}
			return true
		}
		debug.SetGCPercent(100)
		if debug.SetMemoryLimit(-1) == calmMemory { // a child has the limit of --memory
			debug.SetMemoryLimit(math.MaxInt64)
			debug.SetGCPercent(crowdedShare)
		}
		return false
	})
}

// shareBeside returns how many per cent of the live bytes may lie beside them.
func shareBeside(live uint64) int {
	return int(min(max(roomyMemory*100/max(live, 1), 100), roomyShare))
}

// liveMemory returns how many bytes the last collection found in use.
func liveMemory() uint64 {
	s := []metrics.Sample{{Name: "/gc/heap/live:bytes"}}
	metrics.Read(s)
	if s[0].Value.Kind() != metrics.KindUint64 {
		return 0
	}
	return s[0].Value.Uint64()
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
