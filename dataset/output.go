package dataset

import (
	"bufio"
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"hash"
	"io"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"sync"

	"github.com/gongbao/gongbao/internal/folder"
)

// Where a run keeps what is not for users, below the folder of the dataset.
const (
	stateDir  = ".gongbao"
	asideDir  = stateDir + "/aside"
	partsDir  = stateDir + "/parts"
	ownedFile = stateDir + "/owned"
	lockFile  = stateDir + "/lock"
)

// An output is the folder of a dataset. Everything is written aside and comes under its final name whole, all at the end:
// a run that is cut off leaves the dataset as it was. No link is followed below the folder, and none is written through.
type output struct {
	dir  string
	root *os.Root
	lock io.Closer

	mu      sync.Mutex
	serial  int
	pending []pending

	soon    sync.WaitGroup // small files that go to the disk while others are made
	room    chan struct{}  // for so many at a time
	soonErr error          // the first, guarded by mu
}

// A pending file waits aside to come under its final name; one without aside is there already, with the same bytes.
type pending struct {
	final, aside string
	sum          string
	bytes        int64
	synced       bool // it is on the disk, or will be when soon is done
}

// openOutput makes or opens the folder of a dataset, and throws away what a run that was cut off left aside.
func openOutput(dir string) (*output, error) {
	if err := folder.Make(dir); err != nil {
		return nil, err
	}
	if err := refuseForeign(dir); err != nil {
		return nil, err
	}
	root, err := os.OpenRoot(dir)
	if err != nil {
		return nil, err
	}
	o := &output{dir: dir, root: root, room: make(chan struct{}, syncers)}
	for _, d := range []string{stateDir, partsDir} {
		if err := o.folder(d); err != nil {
			return nil, errors.Join(err, root.Close())
		}
	}
	if o.lock, err = lockOutput(o); err != nil {
		return nil, errors.Join(err, root.Close())
	}
	err = o.root.RemoveAll(asideDir)
	for i := 0; err == nil && i < asideFolders; i++ {
		err = o.folder(path.Dir(asideName(i)))
	}
	if err != nil {
		o.close()
		return nil, o.at(asideDir, err)
	}
	return o, nil
}

// close lets the folder go. What waits aside and was not committed is thrown away.
func (o *output) close() {
	o.soon.Wait()
	o.root.RemoveAll(asideDir)
	o.lock.Close()
	o.root.Close()
}

// refuseForeign refuses a folder that holds something else: a README.md in it would be written over.
func refuseForeign(dir string) error {
	entries, err := os.ReadDir(dir)
	if err != nil {
		return err
	}
	foreign := ""
	for _, e := range entries {
		switch {
		case e.Name() == stateDir || e.Name() == "report.json":
			return nil
		case foreign == "" && !strings.HasPrefix(e.Name(), ".") && e.Name() != "lost+found":
			foreign = e.Name()
		}
	}
	if foreign != "" {
		return &OutputError{dir, fmt.Errorf("this folder holds something else (%s): name an empty folder, or one that does not exist", foreign)}
	}
	return nil
}

// An OutputError says what of a dataset could not be written, in one line.
type OutputError struct {
	Path string
	Err  error
}

// Error gives one line, such as "out/documents.jsonl: no space left on device".
func (e *OutputError) Error() string { return e.Path + ": " + e.Err.Error() }

// Unwrap returns the cause.
func (e *OutputError) Unwrap() error { return e.Err }

// at says which file of the dataset an error is about.
func (o *output) at(name string, err error) error {
	if err == nil {
		return nil
	}
	if out, ok := errors.AsType[*OutputError](err); ok {
		return out
	}
	if p, ok := errors.AsType[*fs.PathError](err); ok {
		err = p.Err
	}
	if l, ok := errors.AsType[*os.LinkError](err); ok {
		err = l.Err
	}
	return &OutputError{filepath.Join(o.dir, filepath.FromSlash(name)), err}
}

// errLink is what stands in the way of a name that a link has.
var errLink = errors.New("a link is in the way, and what it leads to is not touched: remove it")

// folder makes a folder below the dataset. A link is none.
func (o *output) folder(name string) error {
	info, err := o.root.Lstat(name)
	switch {
	case err == nil && info.Mode()&fs.ModeSymlink != 0:
		return o.at(name, errLink)
	case err == nil && info.IsDir():
		return nil
	case err == nil:
		return o.at(name, errors.New("a file is in the way of a folder: remove it"))
	}
	return o.at(name, o.root.MkdirAll(name, 0o777))
}

// free reports what stands in the way of a final name.
func (o *output) free(name string) error {
	info, err := o.root.Lstat(name)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil
	case err != nil:
		return o.at(name, err)
	case info.Mode()&fs.ModeSymlink != 0:
		return o.at(name, errLink)
	case !info.Mode().IsRegular():
		return o.at(name, errors.New("something that is no file is in the way: remove it"))
	}
	return nil
}

// asideFolders is how many folders the files that wait are spread over: a system lets one program at a time write into a folder.
const asideFolders = 8

// asideName names a file that waits.
func asideName(serial int) string {
	return fmt.Sprintf("%s/%d/%d", asideDir, serial%asideFolders, serial)
}

// An aside is a file that is being written beside its final name.
type aside struct {
	o     *output
	final string
	temp  string
	file  *os.File
	buf   *bufio.Writer
	sum   hash.Hash
	bytes int64
	soon  bool // it is brought to the disk at once, not when all is committed
}

// create begins a file. It comes under its final name when the output is committed.
func (o *output) create(final string) (*aside, error) {
	if err := o.free(final); err != nil {
		return nil, err
	}
	if d := path.Dir(final); d != "." {
		if err := o.folder(d); err != nil {
			return nil, err
		}
	}
	o.mu.Lock()
	o.serial++
	temp := asideName(o.serial)
	o.mu.Unlock()
	f, err := o.root.OpenFile(temp, os.O_RDWR|os.O_CREATE|os.O_EXCL, 0o666)
	if err != nil {
		return nil, o.at(final, err)
	}
	return &aside{o: o, final: final, temp: temp, file: f, buf: bufio.NewWriterSize(f, 1<<16), sum: sha256.New()}, nil
}

// Write adds bytes to the file.
func (a *aside) Write(p []byte) (int, error) {
	a.sum.Write(p)
	a.bytes += int64(len(p))
	n, err := a.buf.Write(p)
	return n, a.o.at(a.final, err)
}

// finish ends the file, which then waits to be committed.
func (a *aside) finish() error {
	err := a.buf.Flush()
	if closed := a.file.Close(); err == nil {
		err = closed
	}
	if err != nil {
		return a.o.at(a.final, err)
	}
	a.o.await(pending{final: a.final, aside: a.temp, sum: hex.EncodeToString(a.sum.Sum(nil)), bytes: a.bytes, synced: a.soon})
	return nil
}

func (o *output) await(p pending) {
	o.mu.Lock()
	defer o.mu.Unlock()
	o.pending = append(o.pending, p)
}

// put writes a small file whole, unless it is there already with the same bytes.
func (o *output) put(final string, data []byte) error {
	if err := o.free(final); err != nil {
		return err
	}
	sum := sha256.Sum256(data)
	if old, err := o.root.ReadFile(final); err == nil && bytes.Equal(old, data) {
		o.await(pending{final: final, sum: hex.EncodeToString(sum[:]), bytes: int64(len(data))})
		return nil
	}
	a, err := o.create(final)
	if err != nil {
		return err
	}
	if _, err := a.Write(data); err != nil {
		a.file.Close()
		return err
	}
	a.soon = true
	if err := a.finish(); err != nil {
		return err
	}
	o.syncSoon(a.temp, final)
	return nil
}

// syncSoon brings a file to the disk while others are made: the disk takes some milliseconds for each.
func (o *output) syncSoon(name, final string) {
	o.room <- struct{}{}
	o.soon.Go(func() {
		defer func() { <-o.room }()
		if err := o.sync(name); err != nil {
			o.mu.Lock()
			defer o.mu.Unlock()
			if o.soonErr == nil {
				o.soonErr = o.at(final, err)
			}
		}
	})
}

// reopen reads a file that waits aside, or that is there already.
func (o *output) reopen(final string) (*os.File, error) {
	o.mu.Lock()
	defer o.mu.Unlock()
	for _, p := range o.pending {
		if p.final == final && p.aside != "" {
			return o.root.Open(p.aside)
		}
	}
	return o.root.Open(final)
}

// commit brings everything under its final name and removes what earlier runs wrote and this one did not.
func (o *output) commit() error {
	o.soon.Wait()
	if o.soonErr != nil {
		return o.soonErr
	}
	slices.SortFunc(o.pending, func(a, b pending) int { return strings.Compare(a.final, b.final) })
	if err := o.settle(); err != nil {
		return err
	}
	if err := o.syncAside(); err != nil {
		return err
	}
	stale, err := o.own()
	if err != nil {
		return err
	}
	folders := map[string]bool{".": true}
	for i := range o.pending {
		p := &o.pending[i]
		if p.aside == "" {
			continue
		}
		if err := o.free(p.final); err != nil {
			return err
		}
		if err := o.root.Rename(p.aside, p.final); err != nil {
			return o.at(p.final, err)
		}
		p.aside = ""
		folders[path.Dir(p.final)] = true
	}
	for _, name := range stale {
		if err := o.root.Remove(name); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return o.at(name, err)
		}
		folders[path.Dir(name)] = true
	}
	o.dropEmpty(folders)
	return o.syncFolders(folders)
}

// settle keeps each final file that has the same bytes already as it is: a second run touches only what changed.
func (o *output) settle() error {
	for i := range o.pending {
		p := &o.pending[i]
		info, err := o.root.Lstat(p.final)
		if p.aside == "" || err != nil || !info.Mode().IsRegular() || info.Size() != p.bytes {
			continue
		}
		sum, err := o.sumOfFile(p.final)
		if err == nil && sum == p.sum {
			if err := o.root.Remove(p.aside); err != nil {
				return o.at(p.final, err)
			}
			p.aside = ""
		}
	}
	return nil
}

// sumOfFile returns the SHA-256 of a file of the dataset.
func (o *output) sumOfFile(name string) (string, error) {
	f, err := o.root.Open(name)
	if err != nil {
		return "", err
	}
	defer f.Close()
	h := sha256.New()
	if _, err := io.Copy(h, f); err != nil {
		return "", err
	}
	return hex.EncodeToString(h.Sum(nil)), nil
}

// syncers is how many files are brought to the disk at the same time: a file system writes the news of many in one go.
const syncers = 16

// syncAside brings what waits aside to the disk.
func (o *output) syncAside() error {
	todo := make(chan pending)
	errs := make(chan error, syncers)
	for range syncers {
		go func() {
			var first error
			for p := range todo {
				if err := o.sync(p.aside); err != nil && first == nil {
					first = o.at(p.final, err)
				}
			}
			errs <- first
		}()
	}
	for _, p := range o.pending {
		if p.aside != "" && !p.synced {
			todo <- p
		}
	}
	close(todo)
	var out error
	for range syncers {
		if err := <-errs; err != nil {
			out = err
		}
	}
	return out
}

func (o *output) sync(name string) error {
	f, err := o.root.OpenFile(name, os.O_RDWR, 0)
	if err != nil {
		return err
	}
	err = f.Sync()
	if closed := f.Close(); err == nil {
		err = closed
	}
	return err
}

// syncFolders brings the names in folders to the disk. Where a folder cannot be synced, the system does it in its time.
func (o *output) syncFolders(folders map[string]bool) error {
	for name := range folders {
		if d, err := o.root.Open(name); err == nil {
			d.Sync()
			d.Close()
		}
	}
	return nil
}

// dropEmpty removes folders in which nothing is left.
func (o *output) dropEmpty(folders map[string]bool) {
	for name := range folders {
		if name != "." {
			o.root.Remove(name) // fails where something is in it
		}
	}
}

// own notes, before anything is renamed, which files are the dataset's, and returns those that are no longer.
func (o *output) own() (stale []string, err error) {
	now := map[string]bool{}
	for _, p := range o.pending {
		now[p.final] = true
	}
	all := map[string]bool{}
	if old, err := o.root.ReadFile(ownedFile); err == nil {
		for _, name := range strings.Split(string(old), "\n") {
			if name != "" && name != reportFile {
				all[name] = true
			}
		}
	}
	for name := range all {
		if !now[name] && filepath.IsLocal(filepath.FromSlash(name)) {
			stale = append(stale, name)
		}
	}
	for name := range now {
		all[name] = true
	}
	names := make([]string, 0, len(all))
	for name := range all {
		names = append(names, name)
	}
	slices.Sort(names)
	return stale, o.replace(ownedFile, []byte(strings.Join(names, "\n")+"\n"))
}

// disown forgets the files that are removed.
func (o *output) disown() error {
	var names []string
	for _, p := range o.pending {
		names = append(names, p.final)
	}
	slices.Sort(names)
	return o.replace(ownedFile, []byte(strings.Join(names, "\n")+"\n"))
}

// replace writes a file of the state at once: aside, synced, renamed.
func (o *output) replace(name string, data []byte) error {
	o.mu.Lock()
	o.serial++
	temp := asideName(o.serial)
	o.mu.Unlock()
	err := o.root.WriteFile(temp, data, 0o666)
	if err == nil {
		err = o.sync(temp)
	}
	if err == nil {
		err = o.free(name)
	}
	if err == nil {
		err = o.root.Rename(temp, name)
	}
	return o.at(name, err)
}
