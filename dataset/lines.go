package dataset

import (
	"context"
	"slices"
	"strings"
)

// An Input is one file to read, for programs that share the work out by themselves, such as a pipeline on many machines.
type Input struct {
	Disk string // where it lies
	Name string // how the records tell it
}

// Inputs lists the files that paths name as [Run] does: files, folders with what is below them, and patterns.
func Inputs(ctx context.Context, paths []string) ([]Input, error) {
	found, err := find(ctx, paths, "")
	out := make([]Input, len(found))
	for i := range found {
		out[i] = Input{found[i].disk, found[i].name}
	}
	return out, err
}

// Sum returns the SHA-256 of the file; inputs with the same one are read once. It is "" where the file cannot be opened.
func (in Input) Sum() string {
	x := input{disk: in.Disk, name: in.Name}
	x.hash()
	return x.sum
}

// Lines reads a file, in this process, and gives each of its records to take: the name of the record and its line of JSON,
// with the bytes that [Run] writes into that file. The inputs are all those with the same bytes.
func (o Options) Lines(ctx context.Context, same []Input, take func(record string, line []byte) error) error {
	o, err := o.withDefaults()
	if err != nil {
		return err
	}
	same = slices.SortedFunc(slices.Values(same), func(a, b Input) int { return strings.Compare(a.Name, b.Name) })
	in := input{disk: same[0].Disk, name: same[0].Name}
	in.hash()
	var others []string
	for _, x := range same[1:] {
		others = append(others, x.Name)
	}
	path, key := pathKey(in.name), sameKey(others)
	out := func(l line) error {
		if strings.HasPrefix(l.name, "+") {
			return nil
		}
		return take(l.name, placed(l, path, key))
	}
	if in.err != nil {
		_, err := fail(in, faultOf(bare(in.err, in)), out)
		return err
	}
	m := o.making()
	m.Formats = nil
	_, err = read(ctx, o.Open, m, in, out)
	return err
}
