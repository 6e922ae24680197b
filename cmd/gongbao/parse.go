package main

import (
	"encoding/json"
	"fmt"

	"github.com/gongbao/gongbao/gazette"
	withcells "github.com/gongbao/gongbao/internal/cells"
	"github.com/gongbao/gongbao/internal/jsonout"
	"github.com/gongbao/gongbao/segment"
	"github.com/spf13/cobra"
)

// A parsing is what gongbao parse was asked for.
type parsing struct {
	known    registry
	compact  bool
	cells    bool
	places   bool
	document int  // counted from 1; 0 for the whole issue
	whole    bool // one issue is read, and no more
	correcting
}

func newParse(a *app) *cobra.Command {
	var p parsing
	cmd := &cobra.Command{
		Use:   "parse [FILE…|FOLDER|-]",
		Short: "Print an issue as JSON",
		Long: `Parse prints each issue as one JSON object. One file gives it indented; several files or a folder
give one issue a line (JSON Lines), in the order in which they are named, whatever was read first.

A file that cannot be read is named on standard error, and the rest are still read.

--corrections applies what people said about the reading (FILE.gongbao.json beside FILE, or the side file that is named) and
lists it in the JSON; what changes nothing any more, is lost or in conflict is told on standard error.`,
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
	p.flag(flags)
	flags.IntVar(&p.document, "document", 0, "print only document `N` of an issue, counted from 1")
	return cmd
}

func (p parsing) run(a *app, args []string) error {
	b, err := a.batchToCorrect(&p.correcting, args)
	if err != nil {
		return err
	}
	p.compact, p.whole, p.known = p.compact || b.many, !b.many, a.known
	return each(a, b, p.parse, func(x parsed) error {
		a.tell(x.remarks)
		if x.value != nil {
			if err := (&jsonout.Writer{W: a.out, Indent: !p.compact}).Write(x.value); err != nil {
				return outputError{err}
			}
		}
		a.out.Write(x.json) // flush has the error
		return a.flush()
	})
}

// A parsed issue is its JSON, or the one of which that is yet to be written, and what is told of its corrections.
type parsed struct {
	json    []byte
	value   any
	remarks []remark
}

// parse reads one issue.
func (p parsing) parse(src *segment.Source) (out parsed, err error) {
	is := p.known.parse(src)
	if out.remarks, err = p.correct(src, is); err != nil {
		return out, err
	}
	if p.whole && !p.places { // there is no other one: its JSON need not lie in memory
		out.value, err = p.wanted(src.Name, is)
		return out, err
	}
	out.json, err = p.json(src, is)
	return out, err
}

// json writes of one issue what was asked for.
func (p parsing) json(src *segment.Source, is *gazette.Issue) ([]byte, error) {
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
			return withcells.Issue(is), nil
		}
		return is, nil
	}
	if p.document > len(is.Documents) {
		return nil, fmt.Errorf("%s: there is no document %d: this issue has %d", name, p.document, len(is.Documents))
	}
	d := &is.Documents[p.document-1]
	if p.cells {
		return withcells.Document(*d), nil
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
	out := jsonout.Writer{Indent: !compact}
	err := out.Write(v)
	return out.Bytes(), err
}
