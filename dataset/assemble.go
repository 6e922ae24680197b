package dataset

import (
	"context"
	"encoding/json"
	"errors"
	"io"
	"io/fs"
	"os"
	"strings"

	"github.com/gongbao/gongbao/internal/inorder"
)

// write merges the parts in the order of their paths, makes the views, and commits all.
func (r *run) write(ctx context.Context) (*Report, error) {
	r.begin(StageWrite, len(r.groups), 0)
	report := newReport(&r.Options)
	w, err := newWriter(r.out, report)
	if err != nil {
		return nil, err
	}
	for u := range inorder.Do(ctx, r.Workers, r.groups, r.unpack) {
		if err := r.merge(u, w); err != nil {
			return nil, err
		}
		r.done(0, u.size)
	}
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	if err := w.finish(); err != nil {
		return nil, err
	}
	report.Inputs = r.inputs()
	if err := r.out.finish(ctx, report, r.Formats, r.Lang); err != nil {
		return nil, err
	}
	report.Times = r.times()
	if err := r.out.report(report); err != nil {
		return nil, err
	}
	return report, r.sweep()
}

// unpackedBytes is how large a part may be, compressed, to be unpacked into memory beside others. A larger one is read
// when it is its turn, line by line.
const unpackedBytes = 1 << 20

// An unpacked part has its records in memory, with the place of their file filled in. Files that belong to them are
// written already.
type unpacked struct {
	group
	text   map[string][]byte // the lines of each record
	tally  *Report           // what they count
	whole  bool              // all is there; if not, the part is still to be read
	failed error
}

// unpack reads the part of one group if it is small.
func (r *run) unpack(g group) *unpacked {
	u := &unpacked{group: g}
	if g.err != nil {
		return u
	}
	f, err := r.openPart(g.key(r.making))
	if err != nil {
		u.failed = err
		return u
	}
	defer f.Close()
	if info, err := f.Stat(); err != nil || info.Size() > unpackedBytes {
		return u
	}
	u.whole, u.text, u.tally = true, map[string][]byte{}, newTally()
	u.failed = r.part(f, &u.group, func(l line) error {
		if file, ok := strings.CutPrefix(l.name, "+"); ok {
			return r.out.put(file, l.data)
		}
		u.tally.count(l)
		u.text[l.name] = append(append(u.text[l.name], l.data...), '\n')
		return nil
	})
	return u
}

// merge gives the part of one group to the outputs.
func (r *run) merge(u *unpacked, w *writer) error {
	g := &u.group
	path, same := pathKey(g.name), sameKey(g.same)
	switch {
	case u.failed != nil:
		return u.failed
	case g.err != nil:
		_, err := fail(g.input, faultOf(bare(g.err, g.input)), func(l line) error { return w.line(line{l.name, placed(l, path, same)}) })
		return err
	case u.whole:
		return w.lines(u.text, u.tally)
	}
	f, err := r.openPart(g.key(r.making))
	if err != nil {
		return err
	}
	defer f.Close()
	return r.part(f, g, w.line)
}

// part gives the lines of a part to take, with the place of their file filled in.
func (r *run) part(f io.Reader, g *group, take sink) error {
	path, same := pathKey(g.name), sameKey(g.same)
	err := readPart(f, func(l line) error { return take(line{l.name, placed(l, path, same)}) })
	if errors.Is(err, errPart) {
		return r.out.at(r.parts+"/"+g.key(r.making)+".gz", err)
	}
	return err
}

// openPart opens the part of a file.
func (r *run) openPart(key string) (*os.File, error) {
	kept, retried := r.partNames(key)
	f, err := r.out.root.Open(kept)
	if errors.Is(err, fs.ErrNotExist) {
		f, err = r.out.root.Open(retried)
	}
	return f, r.out.at(kept, err)
}

// sweep removes the parts that no file has any more, and those of other programs or options.
func (r *run) sweep() error {
	live := map[string]bool{}
	for i := range r.groups {
		if g := &r.groups[i]; g.sum != "" {
			kept, retried := r.partNames(g.key(r.making))
			live[kept], live[retried] = true, true
		}
	}
	stamps, err := fs.ReadDir(r.out.root.FS(), partsDir)
	if err != nil {
		return r.out.at(partsDir, err)
	}
	for _, s := range stamps {
		name := partsDir + "/" + s.Name()
		if name != r.parts {
			if err := r.out.root.RemoveAll(name); err != nil {
				return r.out.at(name, err)
			}
			continue
		}
		files, err := fs.ReadDir(r.out.root.FS(), name)
		if err != nil {
			return r.out.at(name, err)
		}
		for _, f := range files {
			if part := name + "/" + f.Name(); !live[part] {
				if err := r.out.root.Remove(part); err != nil {
					return r.out.at(part, err)
				}
			}
		}
	}
	return nil
}

// A writer takes the records of a dataset, counts them and writes each kind into its file.
type writer struct {
	out    *output
	report *Report
	files  map[string]*aside
}

// newWriter begins the file of each record.
func newWriter(o *output, report *Report) (*writer, error) {
	w := &writer{o, report, map[string]*aside{}}
	for _, name := range names {
		f, err := o.create(name + ".jsonl")
		if err != nil {
			return nil, err
		}
		w.files[name] = f
	}
	return w, nil
}

// line writes one record, or a whole file.
func (w *writer) line(l line) error {
	if file, ok := strings.CutPrefix(l.name, "+"); ok {
		return w.out.put(file, l.data)
	}
	f := w.files[l.name]
	if f == nil {
		return errPart
	}
	w.report.count(l)
	if _, err := f.Write(l.data); err != nil {
		return err
	}
	_, err := f.Write([]byte{'\n'})
	return err
}

// lines writes many records, which are counted already.
func (w *writer) lines(text map[string][]byte, tally *Report) error {
	for name, data := range text {
		f := w.files[name]
		if f == nil {
			return errPart
		}
		if _, err := f.Write(data); err != nil {
			return err
		}
	}
	w.report.add(tally)
	return nil
}

// finish ends the files of the records.
func (w *writer) finish() error {
	for _, name := range names {
		if err := w.files[name].finish(); err != nil {
			return err
		}
	}
	return nil
}

// finish makes the views of the records and the README, and commits all.
func (o *output) finish(ctx context.Context, report *Report, formats []Format, lang string) error {
	err := sideBySide(ctx, formats, func(f Format) error {
		if view := tableForms[f]; view != nil {
			return view(ctx, o, lang)
		}
		return nil
	})
	if err != nil {
		return err
	}
	if err := o.put("README.md", readme(report)); err != nil {
		return err
	}
	for _, p := range o.pending {
		report.Outputs = append(report.Outputs, FileSum{Path: p.final, SHA256: p.sum, Bytes: p.bytes})
	}
	report.sort()
	if err := o.commit(); err != nil {
		return err
	}
	return o.disown()
}

// report writes the report: last, so that it speaks of what is there.
func (o *output) report(r *Report) error {
	data, err := json.MarshalIndent(r, "", "  ")
	if err != nil {
		return err
	}
	return o.replace(reportFile, append(data, '\n'))
}
