package view

import (
	"context"
	"errors"
	"fmt"
	"sort"
	"sync"

	"github.com/gongbao/gongbao/gazette"
	"github.com/gongbao/gongbao/intake/auto"
	"github.com/gongbao/gongbao/intake/raster"
	"github.com/gongbao/gongbao/segment"
	"github.com/gongbao/gongbao/view/corrections"
	"github.com/gongbao/gongbao/view/data"
)

// A File is one that the page shows. It is read when it is first asked for.
type File struct {
	Name string                                             // for people
	Path string                                             // "" for a text that came from no file, such as the sample
	Open func(ctx context.Context) (*segment.Source, error) // a damaged file gives both

	Parser gazette.Parser // what is known beforehand

	sourced sync.Once
	src     *segment.Source // nil if err says why
	srcErr  error

	mu      sync.Mutex // of what follows
	read    bool
	now     Reading // the issue with the corrections of the time when it was made
	err     error
	store   *store // nil where corrections cannot be kept, and unkept says why
	unkept  error
	claimed sync.Once
	claims  []segment.Explanation
}

// source returns the source, which is there before it is read. What a damaged file still gives is no error.
func (f *File) source() (*segment.Source, error) {
	f.sourced.Do(func() {
		src, err := f.Open(context.Background())
		if f.src = src; src == nil {
			f.srcErr = errors.Join(err, errNothing)
		}
	})
	return f.src, f.srcErr
}

// shown returns what was read of the file.
func (f *File) shown() (Reading, error) {
	f.mu.Lock()
	defer f.mu.Unlock()
	if !f.read {
		f.read = true
		f.err = f.open()
	}
	return f.now, f.err
}

func (f *File) open() error {
	src, err := f.source()
	if err != nil {
		return err
	}
	is := f.Parser.Parse(src)
	if f.Path == "" {
		f.unkept = errNoFile
	} else {
		f.store, f.unkept = openStore(corrections.Beside(f.Path), is)
	}
	f.show(is, src)
	return nil
}

var (
	errNothing   = errors.New("nothing was read")
	errNoFile    = errors.New("this text came from no file: download the corrections")
	errNoPicture = errors.New("there is no picture of this page")
)

// show applies the corrections to a fresh reading.
func (f *File) show(is *gazette.Issue, src *segment.Source) {
	if f.store != nil {
		f.store.file.Apply(is)
	}
	f.now = Reading{Issue: is, Source: src}
}

// about says what the page can do with the file.
func (f *File) about(d *Data) {
	d.Pictures, d.Keeps = f.drawable(f.src), f.store != nil
	if f.unkept != nil {
		d.Unkept = f.unkept.Error()
	}
}

// list returns the entries in force.
func (f *File) list() ([]corrections.Correction, error) {
	if _, err := f.shown(); err != nil || f.store == nil {
		return []corrections.Correction{}, err
	}
	f.mu.Lock()
	defer f.mu.Unlock()
	return f.store.inForce(), nil
}

// say keeps one entry and returns those in force. An entry that moves the bounds of documents, and one that takes others back, changes what
// is shown: the page loads it anew.
func (f *File) say(entry []byte) ([]corrections.Correction, error) {
	return f.change(func() (anew bool, err error) {
		op, err := f.store.say(f.now.Issue, entry)
		return op != corrections.Set || len(f.now.Source.Text) < reloadedUpTo, err
	})
}

// merge puts the entries of another side file beside those that are kept, and returns those in force.
func (f *File) merge(side []byte) ([]corrections.Correction, error) {
	return f.change(func() (anew bool, err error) { return true, f.store.merge(side) })
}

// change lets do change what is kept, shows the issue anew where that is wanted, and returns the entries in force.
func (f *File) change(do func() (anew bool, err error)) ([]corrections.Correction, error) {
	if _, err := f.shown(); err != nil {
		return nil, err
	}
	f.mu.Lock()
	defer f.mu.Unlock()
	if f.store == nil {
		return nil, f.unkept
	}
	anew, err := do()
	if err == nil && anew {
		f.show(f.Parser.Parse(f.src), f.src)
	}
	return f.store.inForce(), err
}

// reloadedUpTo is the longest text of which the page takes the reading anew after each correction, as app/corrections.js has it.
const reloadedUpTo = 2_000_000

// explain explains the line that stands at an offset of the text.
func (f *File) explain(offset int) (Explanation, error) {
	now, err := f.shown()
	if err != nil {
		return Explanation{}, err
	}
	f.claimed.Do(func() {
		for e := range segment.Explanations(f.Parser.Segmenting().Read(now.Source)) {
			f.claims = append(f.claims, e)
		}
	})
	i := sort.Search(len(f.claims), func(i int) bool { return f.claims[i].Span.End > offset })
	if offset < 0 || i == len(f.claims) {
		return Explanation{}, fmt.Errorf("there is no line at %d: the text has %d bytes", offset, len(now.Source.Text))
	}
	return data.Explain(f.claims[i]), nil
}

// drawable reports whether pictures of the pages can be drawn.
func (f *File) drawable(src *segment.Source) bool {
	return f.Path != "" && len(src.Pages) > 0 && (src.Format == "image" || src.Format == "pdf" && raster.Find() == nil)
}

// picture returns the picture of a page, counted from 0 in the source.
func (f *File) picture(ctx context.Context, page, dots int) ([]byte, error) {
	now, err := f.shown()
	if err != nil {
		return nil, err
	}
	if page < 0 || page >= len(now.Source.Pages) || !f.drawable(now.Source) {
		return nil, errNoPicture
	}
	return auto.Picture(ctx, f.Path, now.Source.Pages[page], raster.Options{Resolution: dots, Colour: true})
}
