package main

import (
	"fmt"
	"runtime"
	"runtime/debug"

	"github.com/spf13/cobra"

	"github.com/gongbao/gongbao/gazette"
	"github.com/gongbao/gongbao/intake/ocr"
)

func newVersion(a *app) *cobra.Command {
	return &cobra.Command{
		Use:     "version",
		Short:   "Print the versions of the program, of its JSON and of the OCR engine",
		Example: "  gongbao version",
		Args:    noArguments,
		RunE: func(*cobra.Command, []string) error {
			fmt.Fprintf(a.out, "gongbao %s, %s, JSON %s\n", version(), runtime.Version(), gazette.Schema)
			if engine, err := ocr.Find(a.ctx); err != nil {
				fmt.Fprintln(a.out, "scans are not read:", err)
			} else {
				fmt.Fprintln(a.out, "scans are read by", engine.Version())
			}
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
