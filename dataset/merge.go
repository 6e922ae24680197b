package dataset

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"iter"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"
)

// A member is one of the datasets that are put together.
type member struct {
	dir    string
	root   *os.Root
	report *Report
}

// A merger puts datasets together.
type merger struct {
	members []*member
	first   map[string]FileSum  // by SHA-256: the input that the records are told under
	owner   map[string]int      // by SHA-256: the member whose records are taken
	same    map[string][]string // by SHA-256: the other paths
	source  map[string]int      // by source id: the member whose files are taken
}

// Merge puts datasets together, such as the shards of a job array, into the folder dir: the result is that of one run over
// all their files. A file that lies in several of them is taken once. Of the options only Formats and Lang count.
func Merge(ctx context.Context, dirs []string, dir string, o Options) (*Report, error) {
	begun := time.Now()
	m := &merger{first: map[string]FileSum{}, owner: map[string]int{}, same: map[string][]string{}, source: map[string]int{}}
	defer m.close()
	for _, d := range dirs {
		if absolute(d) == absolute(dir) {
			return nil, &OutputError{dir, errors.New("a dataset cannot be merged into itself: name another folder")}
		}
		if err := m.open(d); err != nil {
			return nil, err
		}
	}
	report, err := m.begin(&o)
	if err != nil {
		return nil, err
	}
	out, err := openOutput(dir)
	if err != nil {
		return nil, err
	}
	defer out.close()
	w, err := newWriter(out, report)
	if err != nil {
		return nil, err
	}
	for _, name := range names {
		if err := m.records(ctx, name, w); err != nil {
			return nil, err
		}
	}
	if err := w.finish(); err != nil {
		return nil, err
	}
	if err := m.files(ctx, out, report.Options.Formats); err != nil {
		return nil, err
	}
	if err := out.finish(ctx, report, report.Options.Formats, report.Options.Lang); err != nil {
		return nil, err
	}
	report.Times = timesOf(begun, o.Workers, 0, len(m.first))
	return report, out.report(report)
}

func (m *merger) close() {
	for _, x := range m.members {
		x.root.Close()
	}
}

// open opens one dataset and holds its files to its report.
func (m *merger) open(dir string) error {
	root, err := os.OpenRoot(dir)
	if err != nil {
		return &OutputError{dir, fmt.Errorf("this folder cannot be opened: %w", err)}
	}
	x := &member{dir: dir, root: root}
	m.members = append(m.members, x)
	data, err := root.ReadFile(reportFile)
	if err == nil {
		x.report, err = readReport(data)
	}
	if err != nil || x.report.Schema != reportSchema {
		return &OutputError{dir, errors.New("this is no finished dataset: it has no report.json of one")}
	}
	o := &output{dir: dir, root: root}
	for _, f := range x.report.Outputs {
		if !strings.HasSuffix(f.Path, ".jsonl") {
			continue
		}
		if sum, err := o.sumOfFile(f.Path); err != nil || sum != f.SHA256 {
			return &OutputError{filepath.Join(dir, f.Path), errors.New("this is not what the report says: make the dataset again")}
		}
	}
	return nil
}

// begin decides which records are taken, and begins the report.
func (m *merger) begin(o *Options) (*Report, error) {
	a := m.members[0].report
	formats := slices.Clone(a.Options.Formats)
	for _, x := range m.members {
		b := x.report
		if b.Reader != a.Reader || fmt.Sprint(b.Schemas) != fmt.Sprint(a.Schemas) {
			return nil, &OutputError{x.dir, fmt.Errorf("this was read by version %s, and %s by %s: make both with one version", b.Reader, m.members[0].dir, a.Reader)}
		}
		if b.Options.Max != a.Options.Max || b.Options.Places != a.Options.Places {
			return nil, &OutputError{x.dir, fmt.Errorf("this was made with other options (--max, --places) than %s", m.members[0].dir)}
		}
		formats = slices.DeleteFunc(formats, func(f Format) bool { return !slices.Contains(b.Options.Formats, f) })
	}
	for _, f := range o.Formats {
		switch {
		case slices.Contains(formats, f):
		case tableForms[f] == nil:
			return nil, fmt.Errorf("format %q is made while files are read: not all of the datasets have it", f)
		default:
			formats = append(formats, f)
		}
	}
	slices.Sort(formats)
	options := a.Options
	options.Formats, options.Shard, options.Shards = formats, 0, 0
	if o.Lang != "" {
		options.Lang = o.Lang
	}
	r := newReport(&Options{})
	r.Reader, r.Schemas, r.Options = a.Reader, a.Schemas, options
	r.Inputs = m.inputs()
	return r, nil
}

// inputs lists the files of all members once, and finds those with the same bytes.
func (m *merger) inputs() []FileSum {
	out := []FileSum{}
	seen := map[string]bool{}
	for i, x := range m.members {
		for _, f := range x.report.Inputs {
			if key := f.Path + "\x00" + f.SHA256; !seen[key] {
				seen[key] = true
				f.SameAs = ""
				out = append(out, f)
			}
			if old, ok := m.first[f.SHA256]; f.SHA256 != "" && (!ok || f.Path < old.Path) {
				m.first[f.SHA256] = f
			}
			if _, ok := m.owner[f.SHA256]; !ok && f.SHA256 != "" {
				m.owner[f.SHA256], m.source[f.SHA256[:16]] = i, i
			}
		}
	}
	for i := range out {
		f := &out[i]
		if first, ok := m.first[f.SHA256]; ok && first.Path != f.Path {
			f.SameAs = first.Path
			m.same[f.SHA256] = append(m.same[f.SHA256], f.Path)
		}
	}
	for _, list := range m.same {
		slices.Sort(list)
	}
	return out
}

// A cursor stands at one line of a file of records.
type cursor struct {
	member int
	next   func() ([]byte, error, bool)
	stop   func()
	line   []byte
	path   string // under which the record is told in the result
	sum    string
}

// records merges the files of one record in the order of the paths.
func (m *merger) records(ctx context.Context, name string, w *writer) error {
	var cursors []*cursor
	defer func() {
		for _, c := range cursors {
			c.stop()
		}
	}()
	for i, x := range m.members {
		f, err := x.root.Open(name + ".jsonl")
		if err != nil {
			return &OutputError{filepath.Join(x.dir, name+".jsonl"), err}
		}
		defer f.Close()
		c := &cursor{member: i}
		c.next, c.stop = pullLines(f)
		cursors = append(cursors, c)
		if err := m.advance(c, name); err != nil {
			return err
		}
	}
	for {
		if err := ctx.Err(); err != nil {
			return err
		}
		var least *cursor
		for _, c := range cursors {
			if c.line != nil && (least == nil || c.before(least)) {
				least = c
			}
		}
		if least == nil {
			return nil
		}
		if err := w.line(line{name, least.line}); err != nil {
			return err
		}
		if err := m.advance(least, name); err != nil {
			return err
		}
	}
}

func (c *cursor) before(d *cursor) bool {
	if c.path != d.path {
		return c.path < d.path
	}
	return c.sum < d.sum
}

// advance goes to the next line of a member that is taken, told under the path of the result.
func (m *merger) advance(c *cursor, name string) error {
	for {
		text, err, ok := c.next()
		if err != nil || !ok {
			c.line = nil
			return err
		}
		var head struct {
			Path   string   `json:"path"`
			SHA256 string   `json:"sha256"`
			SameAs []string `json:"same_as"`
		}
		if name == NameIssues || name == NameFailed {
			err = json.Unmarshal(text, &head)
		} else {
			head.Path, head.SHA256, err = headOf(text)
		}
		if err != nil {
			return &OutputError{filepath.Join(m.members[c.member].dir, name+".jsonl"), errPart}
		}
		if head.SHA256 == "" {
			c.line, c.path, c.sum = text, head.Path, ""
			return nil
		}
		if m.owner[head.SHA256] != c.member {
			continue
		}
		c.path, c.sum = m.first[head.SHA256].Path, head.SHA256
		c.line = bytes.ReplaceAll(text, pathKey(head.Path), pathKey(c.path))
		if name == NameIssues || name == NameFailed {
			c.line = bytes.Replace(c.line, sameKey(head.SameAs), sameKey(m.same[head.SHA256]), 1)
		}
		return nil
	}
}

// headOf reads path and SHA-256 at the head of a record without reading the rest.
func headOf(text []byte) (path, sum string, err error) {
	_, rest, ok := bytes.Cut(text, []byte(`"sha256":`))
	if ok {
		err = json.NewDecoder(bytes.NewReader(rest)).Decode(&sum)
		_, rest, ok = bytes.Cut(rest, []byte(`"path":`))
	}
	if !ok || err != nil {
		return "", "", errPart
	}
	err = json.NewDecoder(bytes.NewReader(rest)).Decode(&path)
	return path, sum, err
}

// pullLines gives the lines of a file one at a time; each is a copy of its own.
func pullLines(r io.Reader) (next func() ([]byte, error, bool), stop func()) {
	return iter.Pull2(func(yield func([]byte, error) bool) {
		errStop := errors.New("stop")
		err := eachLine(r, func(text []byte) error {
			if !yield(bytes.Clone(text), nil) {
				return errStop
			}
			return nil
		})
		if err != nil && err != errStop {
			yield(nil, err)
		}
	})
}

// files copies what was made of each issue and document.
func (m *merger) files(ctx context.Context, out *output, formats []Format) error {
	for i, x := range m.members {
		for _, f := range x.report.Outputs {
			folder, name, ok := strings.Cut(f.Path, "/")
			if !ok || len(name) < 16 || folder != "tables" && !slices.Contains(formats, Format(folder)) || m.source[name[:16]] != i {
				continue
			}
			if err := ctx.Err(); err != nil {
				return err
			}
			data, err := fs.ReadFile(x.root.FS(), f.Path)
			if err != nil {
				return &OutputError{filepath.Join(x.dir, f.Path), err}
			}
			if err := out.put(f.Path, data); err != nil {
				return err
			}
		}
	}
	return nil
}
