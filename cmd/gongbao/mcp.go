package main

import (
	"context"
	"errors"
	"io"
	"os"

	"github.com/gongbao/gongbao/search/assist"
	"github.com/modelcontextprotocol/go-sdk/mcp"
	"github.com/spf13/cobra"
)

func newMCP(a *app) *cobra.Command {
	var o assist.Options
	cmd := &cobra.Command{
		Use:   "mcp FILE.db",
		Short: "Let an assistant ask a collection (Model Context Protocol, on standard input and output)",
		Long: `Mcp serves a collection to an assistant by the Model Context Protocol, on standard input and output: search, get_provision,
verify_citations, status, what_changed and, below the folders named by --root only, read_file. It reads and changes nothing. Every
answer says where its words stand. What the collection does not hold is "not held", never "does not exist".
FILE.db is ` + collection + `.`,
		Example: `  gongbao mcp gazettes.db --root gazettes`,
		RunE: func(cmd *cobra.Command, args []string) error {
			if len(args) != 1 {
				return misuse(cmd, "name "+collection)
			}
			g, ix, done, err := a.openCollection(args[0])
			if err != nil {
				return err
			}
			defer done()
			if ix != nil {
				o.Search = assist.Words(ix)
			}
			o.Version = version()
			server, err := assist.New(g, o)
			if err != nil {
				return err
			}
			err = server.Run(a.ctx, &mcp.IOTransport{Reader: io.NopCloser(a.stdin), Writer: leftOpen{a.stdout}})
			if errors.Is(err, context.Canceled) || errors.Is(err, io.EOF) || errors.Is(err, os.ErrClosed) {
				return nil
			}
			return err
		},
	}
	cmd.Flags().StringArrayVar(&o.Roots, "root", nil, "let read_file read below this `FOLDER`; may be given several times")
	return cmd
}

// leftOpen is a writer that the protocol does not close: it is the program's.
type leftOpen struct{ io.Writer }

func (leftOpen) Close() error { return nil }
