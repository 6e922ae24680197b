package main

import (
	"bytes"
	"encoding/json"
	"fmt"

	"github.com/gongbao/gongbao/gazette"
	"github.com/gongbao/gongbao/segment"
	"github.com/spf13/cobra"
)

// A parsing is what gongbao parse was asked for.
type parsing struct {
	compact  bool
	cells    bool
	places   bool
	document int // counted from 1; 0 for the whole issue
}

func newParse(a *app) *cobra.Command {
	var p parsing
	cmd := &cobra.Command{
		Use:   "parse [FILE…|FOLDER|-]",
		Short: "Print an issue as JSON",
		Long: `Parse prints each issue as one JSON object. One file gives it indented; several files or a folder
give one issue a line (JSON Lines), in the order in which they are named, whatever was read first.

A file that cannot be read is named on standard error, and the rest are still read.`,
		Example: "  gongbao parse gazettes/ > issues.jsonl",
		RunE: func(cmd *cobra.Command, args []string) error {
			if cmd.Flags().Changed("document") && p.document < 1 {
				return misuse(cmd, fmt.Sprintf("--document %d: documents are counted from 1", p.document))
			}
			return p.run(a, args)
		},
	}
	flags := cmd.Flags()
	flags.BoolVar(&p.compact, "compact", false, "print each issue on one line")
	flags.BoolVar(&p.cells, "cells", false, "give the cells of tables with their spans")
	flags.BoolVar(&p.places, "places", false, "give page, line, column and box of whatever has spans")
	flags.IntVar(&p.document, "document", 0, "print only document `N` of an issue, counted from 1")
	return cmd
}

func (p parsing) run(a *app, args []string) error {
	b, err := a.batch(args)
	if err != nil {
		return err
	}
	p.compact = p.compact || b.many
	return each(a, b, p.json, func(data []byte) error {
		a.out.Write(data) // flush has the error
		return a.flush()
	})
}

// json reads one issue and writes what was asked for.
func (p parsing) json(src *segment.Source) ([]byte, error) {
	is := gazette.Parse(src)
	v, err := p.wanted(src.Name, is)
	if err != nil || !p.places {
		return encodeOr(v, p.compact, err)
	}
	data, err := encode(v, true)
	if err != nil {
		return nil, err
	}
	if data, err = withPlaces(is, data); err != nil {
		return nil, err
	}
	return encode(json.RawMessage(data), p.compact)
}

// wanted returns the issue, or the document of it, that was asked for.
func (p parsing) wanted(name string, is *gazette.Issue) (any, error) {
	if p.document == 0 {
		if p.cells {
			return issueWithCells(is), nil
		}
		return is, nil
	}
	if p.document > len(is.Documents) {
		return nil, fmt.Errorf("%s: there is no document %d: this issue has %d", name, p.document, len(is.Documents))
	}
	d := &is.Documents[p.document-1]
	if p.cells {
		return documentWithCells(*d), nil
	}
	return d, nil
}

// encodeOr encodes v, if there was no error before.
func encodeOr(v any, compact bool, err error) ([]byte, error) {
	if err != nil {
		return nil, err
	}
	return encode(v, compact)
}

// encode writes v as JSON, with < and > as they are.
func encode(v any, compact bool) ([]byte, error) {
	var out bytes.Buffer
	e := json.NewEncoder(&out)
	e.SetEscapeHTML(false)
	if !compact {
		e.SetIndent("", "  ")
	}
	err := e.Encode(v)
	return out.Bytes(), err
}
