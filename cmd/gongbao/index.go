package main

import (
	"fmt"

	"github.com/gongbao/gongbao/search"
	"github.com/gongbao/gongbao/search/graph"
	"github.com/spf13/cobra"
)

func newIndex(a *app) *cobra.Command {
	var out string
	var quiet bool
	cmd := &cobra.Command{
		Use:   "index DATASET -o FILE.db",
		Short: "Put a dataset into one SQLite file that can be searched",
		Long: `Index reads the folder that gongbao dataset wrote, and makes one SQLite file of it: documents, provisions, values,
references and people with where they stand, and what gongbao search finds words by. Any SQLite tool can read its tables and views.

A second run reads only what has changed in the dataset, and takes out what is gone. The file is written aside and takes the
place of the old one when it is whole: a run that is killed leaves the file as it was.`,
		Example: "  gongbao dataset gazettes -o data && gongbao index data -o gazettes.db && gongbao search gazettes.db 停车泊位",
		RunE: func(cmd *cobra.Command, args []string) error {
			if len(args) != 1 || out == "" {
				return misuse(cmd, "name the folder that gongbao dataset wrote and, with -o, the file to write")
			}
			counts, err := search.Update(a.ctx, args[0], out, search.Options{Finish: []search.Finisher{graph.Store}})
			if err != nil {
				return err
			}
			if !quiet {
				a.out.WriteString(printable(indexSummary(out, counts)) + "\n")
			}
			return a.flush()
		},
	}
	flags := cmd.Flags()
	flags.StringVarP(&out, "out", "o", "", "write the `FILE`")
	flags.BoolVar(&quiet, "quiet", false, "say nothing but what went wrong")
	return cmd
}

// indexSummary says what an index holds, such as "gazettes.db: 131 documents, 2044 provisions (20 files new, 3 kept)".
func indexSummary(path string, c search.Counts) string {
	s := fmt.Sprintf("%s: %s, %s (%s new", path, count{c.Documents, "document"}, count{c.Provisions, "provision"}, count{c.Added, "file"})
	for _, x := range []struct {
		n    int
		verb string
	}{{c.Changed, "changed"}, {c.Removed, "gone"}, {c.Kept, "kept from before"}} {
		if x.n > 0 {
			s += fmt.Sprintf(", %d %s", x.n, x.verb)
		}
	}
	return s + ")"
}
