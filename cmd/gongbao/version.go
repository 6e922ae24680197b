package main

import (
	"fmt"
	"runtime"
	"runtime/debug"

	"github.com/gongbao/gongbao/gazette"
	"github.com/spf13/cobra"
)

func newVersion(a *app) *cobra.Command {
	return &cobra.Command{
		Use:     "version",
		Short:   "Print the version of the program and of its JSON",
		Example: "  gongbao version",
		Args:    noArguments,
		RunE: func(*cobra.Command, []string) error {
			fmt.Fprintf(a.out, "gongbao %s, %s, JSON %s\n", version(), runtime.Version(), gazette.Schema)
			return a.flush()
		},
	}
}

// version returns the version that the program was built from, such as v1.2.0, or (devel) for a working copy.
func version() string {
	info, ok := debug.ReadBuildInfo()
	if !ok || info.Main.Version == "" {
		return "(devel)"
	}
	return info.Main.Version
}
