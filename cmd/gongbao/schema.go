package main

import (
	"fmt"
	"strings"

	"github.com/gongbao/gongbao/dataset"
	"github.com/spf13/cobra"
)

func newSchema(a *app) *cobra.Command {
	return &cobra.Command{
		Use:     "schema [RECORD]",
		Short:   "Print the JSON Schema of a record of a dataset",
		Long:    "Schema prints the JSON Schema (draft 2020-12) of a record, or the names of the records: " + strings.Join(dataset.Names(), ", ") + ".",
		Example: "  gongbao schema documents",
		ValidArgsFunction: func(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
			return dataset.Names(), cobra.ShellCompDirectiveNoFileComp
		},
		RunE: func(cmd *cobra.Command, args []string) error {
			if len(args) == 0 {
				a.out.WriteString(strings.Join(dataset.Names(), "\n") + "\n")
				return a.flush()
			}
			for _, name := range args {
				text, ok := dataset.Schema(name)
				if !ok {
					return misuse(cmd, fmt.Sprintf("there is no record %q: there are %s", name, strings.Join(dataset.Names(), ", ")))
				}
				a.out.Write(text) // flush has the error
			}
			return a.flush()
		},
	}
}
