package corrections

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"time"

	"github.com/gongbao/gongbao/gazette"
	"github.com/gongbao/gongbao/internal/scratch"
)

// A File is the side file of one source.
type File struct {
	Schema      string       `json:"schema"` // always [Schema]
	Source      Source       `json:"source"`
	Corrections []Correction `json:"corrections"` // the log
}

// A Source says which text the spans of a side file point into.
type Source struct {
	Name   string            `json:"name"`
	SHA256 string            `json:"sha256"` // of the text, in hexadecimal digits
	Bytes  int               `json:"bytes"`
	File   *gazette.FileInfo `json:"file"` // nil for a text that came from none
}

// The largest side file that is read: each value of a long gazette, said several times over. Each entry is looked for among all values.
const (
	mostBytes   = 64 << 20
	mostEntries = 20_000
)

// Beside returns where the side file of a source lies: 2022-02.txt.gongbao.json beside 2022-02.txt.
func Beside(path string) string { return path + ".gongbao.json" }

// New returns an empty file for the source of an issue.
func New(is *gazette.Issue) *File {
	return &File{Schema: Schema, Source: sourceOf(is), Corrections: []Correction{}}
}

func sourceOf(is *gazette.Issue) Source {
	s := is.Source
	return Source{Name: filepath.Base(s.Name), SHA256: s.SHA256, Bytes: s.Bytes, File: s.File}
}

// Load reads the side file at path; where there is none, it returns an empty one for the issue.
func Load(path string, is *gazette.Issue) (*File, error) {
	f, err := Read(path)
	if errors.Is(err, fs.ErrNotExist) {
		return New(is), nil
	}
	return f, err
}

// Read reads the side file at path, which must be a file and no link.
func Read(path string) (*File, error) {
	if err := regular(path); err != nil {
		return nil, err
	}
	in, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer in.Close()
	data, err := io.ReadAll(io.LimitReader(in, mostBytes+1))
	if err != nil {
		return nil, err
	}
	f, err := Decode(data)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	return f, nil
}

// Decode reads the JSON of a side file and checks every entry.
func Decode(data []byte) (*File, error) {
	if len(data) > mostBytes {
		return nil, fmt.Errorf("a side file has at most %d bytes", mostBytes)
	}
	var f File
	if err := json.Unmarshal(data, &f); err != nil {
		return nil, fmt.Errorf("this is no side file of corrections: %w", err)
	}
	if f.Schema != Schema {
		return nil, fmt.Errorf("the schema is %q, want %q", cut(f.Schema), Schema)
	}
	if err := f.fits(); err != nil {
		return nil, err
	}
	if f.Corrections == nil {
		f.Corrections = []Correction{}
	}
	for i := range f.Corrections {
		if err := f.Corrections[i].check(); err != nil {
			return nil, fmt.Errorf("correction %d: %s", i+1, cutTo(200, err.Error()))
		}
		if f.Corrections[i].ID == "" {
			f.Corrections[i].identify()
		}
	}
	return &f, nil
}

// fits refuses what would not be read again.
func (f *File) fits() error {
	if n := len(f.Corrections); n > mostEntries {
		return fmt.Errorf("a side file has at most %d entries, and this one has %d: take out those that others replace", mostEntries, n)
	}
	return nil
}

// Encode writes the JSON of a side file, as people can read it.
func (f *File) Encode() ([]byte, error) {
	if err := f.fits(); err != nil {
		return nil, err
	}
	return encode(f, "  ")
}

// Save writes the side file: aside first, synced, then renamed over the old one, so that no moment has half a file.
// A link in its place is not followed.
func (f *File) Save(path string) error {
	data, err := f.Encode()
	if err != nil {
		return err
	}
	if err := regular(path); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	if err := scratch.WriteFile(path, data); err != nil {
		return err
	}
	return syncFolder(filepath.Dir(path))
}

// syncFolder makes a rename last; where folders cannot be synced, nothing is lost but that.
func syncFolder(dir string) error {
	d, err := os.Open(dir)
	if err != nil {
		return err
	}
	defer d.Close()
	_ = d.Sync()
	return nil
}

// regular refuses what is no file: a link could lead anywhere.
func regular(path string) error {
	info, err := os.Lstat(path)
	if err != nil {
		return err
	}
	if !info.Mode().IsRegular() {
		return fmt.Errorf("%s: this is no file but a link, a folder or a device: remove it or name another", path)
	}
	return nil
}

// Say adds what a person said about a field of the issue and returns the entry as it is kept. The field may be named by indexes, such as
// documents[0].amounts[3].max; it is kept with lasting keys. Where it is printed, what it was and when it was said are filled in
// where they are missing. The entries in force on the same field are replaced.
func (f *File) Say(is *gazette.Issue, c Correction) (Correction, error) {
	if c.When == "" {
		c.When = time.Now().UTC().Format(time.RFC3339Nano)
	}
	if err := c.quote(is); err != nil {
		return c, err
	}
	if err := c.check(); err != nil {
		return c, err
	}
	if sum := is.Source.SHA256; sum != f.Source.SHA256 {
		if len(f.Corrections) > 0 {
			return c, fmt.Errorf("the corrections are of another text (SHA-256 %s, the issue has %s): move them first", f.Source.SHA256, sum)
		}
		f.Source = sourceOf(is)
	}
	if err := c.complete(is); err != nil {
		return c, err
	}
	for _, old := range f.Active() {
		if old.target() == c.target() && !slices.Contains(c.Replace, old.ID) {
			c.Replace = append(c.Replace, old.ID)
		}
	}
	c.identify()
	if !slices.ContainsFunc(f.Corrections, func(old Correction) bool { return old.ID == c.ID }) {
		f.Corrections = append(f.Corrections, c)
	}
	return c, nil
}

// TakeBack undoes an entry: what it replaced is in force again. An undo can be taken back too.
func (f *File) TakeBack(id, who string, when time.Time) (Correction, error) {
	if !slices.ContainsFunc(f.Corrections, func(c Correction) bool { return c.ID == id }) {
		return Correction{}, fmt.Errorf("there is no correction %q", id)
	}
	c := Correction{Op: Undo, Who: who, When: when.UTC().Format(time.RFC3339Nano), Replace: []string{id}}
	c.identify()
	f.Corrections = append(f.Corrections, c)
	return c, nil
}

// Active returns the entries in force, in the order in which they were made.
func (f *File) Active() []Correction { return active(f.Corrections) }

// Conflicts returns the groups of entries in force that want different things of one field.
func (f *File) Conflicts() [][]Correction {
	byTarget := map[string][]Correction{}
	var order []string
	for _, c := range f.Active() {
		t := c.target()
		if byTarget[t] == nil {
			order = append(order, t)
		}
		byTarget[t] = append(byTarget[t], c)
	}
	var out [][]Correction
	for _, t := range order {
		group := byTarget[t]
		if slices.ContainsFunc(group, func(c Correction) bool { return !c.same(&group[0]) }) {
			out = append(out, group)
		}
	}
	return out
}

// Merge puts the entries of two side files of one text together.
func Merge(a, b *File) (*File, error) {
	if a.Source.SHA256 != b.Source.SHA256 {
		return nil, fmt.Errorf("the two files are of different texts (SHA-256 %s and %s): move one to the text of the other first", a.Source.SHA256, b.Source.SHA256)
	}
	known := map[string]bool{}
	var log []Correction
	for _, c := range slices.Concat(a.Corrections, b.Corrections) {
		if !known[c.ID] {
			known[c.ID] = true
			log = append(log, c)
		}
	}
	return &File{Schema: Schema, Source: a.Source, Corrections: sorted(log)}, nil
}
