package main

import (
	"fmt"
	"runtime"
	"runtime/debug"
	"strings"

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
			fmt.Fprintf(a.out, "%s, JSON %s\n", buildLine(), gazette.Schema)
			if engine, err := ocr.Find(a.ctx); err != nil {
				fmt.Fprintln(a.out, "scans are not read:", err)
			} else {
				fmt.Fprintln(a.out, "scans are read by", engine.Version())
			}
			return a.flush()
		},
	}
}

// buildLine says what the program was built from and with, such as "gongbao v1.2.0, go1.26.1 linux/amd64, commit 1b249d9c0f3a of 2031-05-04".
func buildLine() string {
	line := fmt.Sprintf("gongbao %s, %s %s/%s", version(), runtime.Version(), runtime.GOOS, runtime.GOARCH)
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return line
	}
	about := map[string]string{}
	for _, s := range info.Settings {
		about[s.Key] = s.Value
	}
	if commit := about["vcs.revision"]; commit != "" {
		line += ", commit " + commit[:min(12, len(commit))]
		if day, _, ok := strings.Cut(about["vcs.time"], "T"); ok {
			line += " of " + day
		}
		if about["vcs.modified"] == "true" {
			line += " with changes"
		}
	}
	return line
}

// version returns the version that the program was built from, such as v1.2.0, or (devel) for a working copy.
func version() string {
	info, ok := debug.ReadBuildInfo()
	if !ok || info.Main.Version == "" {
		return "(devel)"
	}
	return info.Main.Version
}
