package view

import (
	"context"
	"encoding/base64"
	"io"
	"net/http"

	"github.com/gongbao/gongbao/view/corrections"
	"github.com/gongbao/gongbao/view/data"
)

// written is what stands in a page that holds everything.
type written struct {
	Files []writtenFile `json:"files"`
	Who   string        `json:"who"`
}

type writtenFile struct {
	Data        Data                     `json:"data"`
	Text        string                   `json:"text"` // base64: a text may hold bytes that are no UTF-8
	Pictures    []string                 `json:"pictures"`
	Claims      Claims                   `json:"claims"`
	Corrections []corrections.Correction `json:"corrections"`
}

// writtenDots is the resolution of pictures in a written page, for all of which there must be room.
const writtenDots = 100

// Write writes one file with everything in it, for a browser without network.
func Write(ctx context.Context, w io.Writer, files []*File) error {
	all := written{Files: []writtenFile{}}
	for _, f := range files {
		one, err := f.written(ctx)
		if err != nil {
			return err
		}
		all.Files = append(all.Files, one)
	}
	data, err := encode(all)
	if err != nil {
		return err
	}
	return Inline(title(files), data, "").Write(w)
}

func (f *File) written(ctx context.Context) (writtenFile, error) {
	now, err := f.shown()
	if err != nil {
		return writtenFile{}, err
	}
	list, err := f.list()
	if err != nil {
		return writtenFile{}, err
	}
	d := NewData(now)
	f.about(&d)
	out := writtenFile{
		Data: d, Text: base64.StdEncoding.EncodeToString([]byte(now.Source.Text)), Pictures: []string{},
		Claims: data.ClaimsOf(f.Parser, now.Source), Corrections: list,
	}
	if !f.drawable(now.Source) {
		return out, nil
	}
	for i := range now.Source.Pages {
		picture, err := f.picture(ctx, i, writtenDots)
		if err != nil {
			return out, err
		}
		kind := http.DetectContentType(picture)
		out.Pictures = append(out.Pictures, "data:"+kind+";base64,"+base64.StdEncoding.EncodeToString(picture))
	}
	return out, nil
}
