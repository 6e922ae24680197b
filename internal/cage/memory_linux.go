package cage

import "syscall"

// HasMemoryLimit says whether the system ends a program that takes more memory than it was given.
const HasMemoryLimit = true

// limitMemory gives this program, and those that it starts, so many bytes of data each. Memory that is only reserved, as Go
// and WebAssembly do in advance, does not count (setrlimit(2), RLIMIT_DATA).
func limitMemory(bytes int64) error {
	return syscall.Setrlimit(syscall.RLIMIT_DATA, &syscall.Rlimit{Cur: uint64(bytes), Max: uint64(bytes)})
}
