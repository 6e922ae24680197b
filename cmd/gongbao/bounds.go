package main

import (
	"fmt"
	"slices"
	"strings"

	"github.com/gongbao/gongbao/dataset"
	"github.com/gongbao/gongbao/intake"
	"github.com/spf13/pflag"
)

// What one file may cost is bounded by flags that every command has: --limits for what it may hold, --timeout and --memory for the child
// that opens it, and --isolate, which says what is opened in children.

const limitsFlag = "limits"

// boundFlags adds them.
func boundFlags(a *app, flags *pflag.FlagSet) {
	flags.StringSliceVar(&a.limitSets, limitsFlag, nil, "bound what a file may have, as `NAME=VALUE`: "+limitsInWords())
	flags.StringVar(&a.caging.isolate, "isolate", dataset.IsolateAuto, "open files in children of the program: auto (PDF, archives, pictures), all or none")
	flags.DurationVar(&a.caging.timeout, "timeout", dataset.DefaultTimeout, "time for one file in a child")
	flags.StringVar(&a.caging.memory, "memory", "3GiB", "memory of one child")
}

// limitsInWords lists the limits with their defaults, such as "bytes=256MiB, pages=5000".
func limitsInWords() string {
	var words []string
	for _, l := range intake.LimitTable() {
		words = append(words, l.Name+"="+l.Default)
	}
	return strings.Join(words, ", ")
}

// leastMemory is what a child needs to start.
const leastMemory = 256 << 20

// isolations are the values of --isolate.
var isolations = []string{dataset.IsolateAuto, dataset.IsolateAll, dataset.IsolateNone}

// bounds reads these flags.
func (a *app) bounds() error {
	for _, set := range a.limitSets {
		name, value, _ := strings.Cut(set, "=")
		if err := a.limits.Set(strings.TrimSpace(name), strings.TrimSpace(value)); err != nil {
			return usageError{fmt.Sprintf("--limits %v", err)}
		}
	}
	c := &a.caging
	if !slices.Contains(isolations, c.isolate) {
		return usageError{fmt.Sprintf("--isolate %s: it is %s", c.isolate, oneOf(isolations))}
	}
	if c.timeout <= 0 {
		return usageError{fmt.Sprintf("--timeout %s: it must be longer than nothing", c.timeout)}
	}
	var ok bool
	if c.bytes, ok = intake.ParseSize(c.memory); !ok || c.bytes < leastMemory {
		return usageError{fmt.Sprintf("--memory %s: write it as 3GiB or 800MiB, at least 256MiB", c.memory)}
	}
	return nil
}

// oneOf lists what a flag may be, such as "auto, all or none".
func oneOf(values []string) string {
	last := len(values) - 1
	return strings.Join(values[:last], ", ") + " or " + values[last]
}

// limitFlags are the limits of this run for a child.
func (a *app) limitFlags() []string {
	var flags []string
	for _, set := range a.limitSets {
		flags = append(flags, "--"+limitsFlag, set)
	}
	return flags
}
