package data

import (
	"encoding/json"
	"io"
	"runtime"

	"github.com/gongbao/gongbao/gazette"
	"github.com/gongbao/gongbao/internal/cells"
	"github.com/gongbao/gongbao/internal/jsonout"
)

// A Head is a [Data] whose issue has no documents yet: they follow it, so that a page can show the first before the last is written.
type Head struct {
	Data
	Count int `json:"count"` // how many documents follow
}

// pieceBytes is about how many bytes of print the documents of one line stand on: few enough that a page takes a line in some milliseconds.
const pieceBytes = 48 << 10

// WriteLines writes what the page knows of a reading as lines of JSON: a [Head], then lists of documents in their order. More fills in what
// only the caller knows. Lines are made on several processors, and written as soon as they are ready.
func WriteLines(w io.Writer, r Reading, more func(*Data)) error {
	bare := *r.Issue
	bare.Documents = []gazette.Document{}
	d := NewData(Reading{Issue: &bare, Source: r.Source})
	if more != nil {
		more(&d)
	}
	if err := writeLine(w, Head{Data: d, Count: len(r.Issue.Documents)}); err != nil {
		return err
	}
	return inOrder(pieces(r.Issue.Documents), documents, w)
}

func writeLine(w io.Writer, v any) error {
	line, err := json.Marshal(v)
	if err == nil {
		_, err = w.Write(append(line, '\n'))
	}
	return err
}

// documents writes some documents as one line.
func documents(list []gazette.Document) (line []byte, err error) {
	for i := range list {
		sign := byte(',')
		if i == 0 {
			sign = '['
		}
		if line, err = jsonout.Append(append(line, sign), cells.Document(list[i])); err != nil {
			return nil, err
		}
	}
	return append(line, ']', '\n'), nil
}

// pieces cuts a list of documents where some print has come together.
func pieces(list []gazette.Document) (out [][]gazette.Document) {
	from, size := 0, 0
	for i := range list {
		size += printed(&list[i])
		if size >= pieceBytes || i == len(list)-1 {
			out, from, size = append(out, list[from:i+1]), i+1, 0
		}
	}
	return out
}

// printed counts the bytes that a document stands on, and something for its fields.
func printed(d *gazette.Document) int {
	n := 512
	for _, s := range d.Spans {
		n += s.End - s.Start
	}
	return n
}

// A made line, or why there is none.
type made struct {
	line []byte
	err  error
}

// inOrder makes a line of each list, several at a time, and writes them in order. After an error no more is written.
func inOrder(lists [][]gazette.Document, line func([]gazette.Document) ([]byte, error), w io.Writer) (err error) {
	waiting := make(chan chan made, runtime.GOMAXPROCS(0))
	go func() {
		defer close(waiting)
		for _, list := range lists {
			one := make(chan made, 1)
			waiting <- one
			go func() {
				b, err := line(list)
				one <- made{b, err}
			}()
		}
	}()
	for one := range waiting {
		m := <-one
		if err == nil {
			err = m.err
		}
		if err == nil {
			_, err = w.Write(m.line)
		}
	}
	return err
}
