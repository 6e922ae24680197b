package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"

	"github.com/gongbao/gongbao/gazette"
	"github.com/gongbao/gongbao/parse"
	"github.com/spf13/pflag"
)

// A registry is what a user knows beforehand: rows for gazette.Parser, and words that gongbao words keeps whole.
type registry struct {
	Units        []parse.Unit `json:"units"`
	Breaks       []string     `json:"breaks"`
	RunningHeads []string     `json:"running_heads"`
	Kinds        []string     `json:"kinds"`
	Organs       []string     `json:"organs"`
	Words        []string     `json:"words"`
}

const registryFlag = "registry"

// registryFlags adds the flag that every command which reads has.
func registryFlags(a *app, flags *pflag.FlagSet) {
	flags.StringVar(&a.registryFile, registryFlag, "", "JSON `FILE` of what you know beforehand: units, breaks, running_heads, kinds, organs, words")
}

// register reads the registry that the command line names.
func (a *app) register() (err error) {
	a.known, err = readRegistry(a.registryFile)
	return err
}

// registryBytes is more than the words of a country take.
const registryBytes = 16 << 20

// readRegistry reads a registry; without a path it is empty.
func readRegistry(path string) (registry, error) {
	var r registry
	if path == "" {
		return r, nil
	}
	f, err := os.Open(path)
	if err != nil {
		return r, err
	}
	defer f.Close()
	data, err := io.ReadAll(io.LimitReader(f, registryBytes+1))
	switch {
	case err != nil:
		return r, err
	case len(data) > registryBytes:
		return r, fmt.Errorf("%s: this is no registry: it has more than %d bytes", path, registryBytes)
	}
	d := json.NewDecoder(bytes.NewReader(data))
	d.DisallowUnknownFields()
	if err := d.Decode(&r); err != nil {
		return r, fmt.Errorf("%s: this is no registry: %w", path, err)
	}
	if _, err := d.Token(); !errors.Is(err, io.EOF) {
		return r, fmt.Errorf("%s: this is no registry: something stands behind its object", path)
	}
	if err := r.parser().Check(); err != nil {
		return r, fmt.Errorf("%s: %w", path, err)
	}
	return r, nil
}

// parser reads with the rows of a registry.
func (r registry) parser() gazette.Parser {
	return gazette.Parser{Units: r.Units, Breaks: r.Breaks, RunningHeads: r.RunningHeads, Kinds: r.Kinds, Organs: r.Organs}
}

// parse reads a source with what the user knows beforehand.
func (r registry) parse(src *gazette.Source) *gazette.Issue { return r.parser().Parse(src) }
