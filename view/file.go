package view

import (
	"context"
	"errors"
	"fmt"
	"sort"
	"sync"

	"github.com/gongbao/gongbao/intake/auto"
	"github.com/gongbao/gongbao/intake/raster"
	"github.com/gongbao/gongbao/segment"
	"github.com/gongbao/gongbao/view/data"
)

// A File is one that the page shows. It is read when it is first asked for.
type File struct {
	Name string                                             // for people
	Path string                                             // "" for a text that came from no file, such as the sample
	Open func(ctx context.Context) (*segment.Source, error) // a damaged file gives both

	once   sync.Once
	read   Reading
	err    error
	data   []byte // the JSON of a Data
	claims func() []segment.Explanation
}

// reading returns what was read of the file. What a damaged file still gives is no error.
func (f *File) reading() (Reading, error) {
	f.once.Do(func() {
		src, err := f.Open(context.Background())
		if src == nil {
			if err == nil {
				err = errors.New("nothing was read")
			}
			f.err = err
			return
		}
		f.read = Read(src)
		d := NewData(f.read)
		d.Pictures = f.hasPictures()
		f.data, f.err = encode(d)
		f.claims = sync.OnceValue(func() (list []segment.Explanation) {
			for e := range segment.Explanations(segment.Read(src)) {
				list = append(list, e)
			}
			return list
		})
	})
	return f.read, f.err
}

// explain explains the line that stands at an offset of the text.
func (f *File) explain(offset int) (Explanation, error) {
	if _, err := f.reading(); err != nil {
		return Explanation{}, err
	}
	list := f.claims()
	i := sort.Search(len(list), func(i int) bool { return list[i].Span.End > offset })
	if offset < 0 || i == len(list) {
		return Explanation{}, fmt.Errorf("there is no line at %d: the text has %d bytes", offset, len(f.read.Source.Text))
	}
	return data.Explain(list[i]), nil
}

// hasPictures reports whether pictures of the pages can be drawn.
func (f *File) hasPictures() bool {
	src := f.read.Source
	return f.Path != "" && len(src.Pages) > 0 && (src.Format == "image" || src.Format == "pdf" && raster.Find() == nil)
}

// picture returns the picture of a page, counted from 0 in the source.
func (f *File) picture(ctx context.Context, page, dots int) ([]byte, error) {
	r, err := f.reading()
	if err != nil {
		return nil, err
	}
	if page < 0 || page >= len(r.Source.Pages) || !f.hasPictures() {
		return nil, errNoPicture
	}
	return auto.Picture(ctx, f.Path, r.Source.Pages[page], raster.Options{Resolution: dots, Colour: true})
}

var errNoPicture = errors.New("there is no picture of this page")
