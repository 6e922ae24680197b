package auto

import (
	"errors"
	"fmt"
	"io/fs"
	"slices"
	"strings"

	"github.com/gongbao/gongbao/intake"
	"github.com/gongbao/gongbao/intake/ocr"
	"github.com/gongbao/gongbao/intake/pdf"
	"github.com/gongbao/gongbao/intake/pdfium"
)

// An Error says which file could not be read, or not to its end: its format, the place in it, what is wrong and what to do.
// Every error of this package is one; the cause is below it, for errors.Is and errors.AsType.
type Error = intake.FormatError

// failure makes an Error of whatever went wrong with a file, and gives it the name of the file; nil of nil.
func failure(name string, err error) error {
	if err == nil {
		return nil
	}
	e, ok := err.(*Error)
	if !ok {
		e = &Error{Err: err}
		switch {
		case errors.Is(err, fs.ErrNotExist):
			e.Advice = "check the path"
		case errors.Is(err, fs.ErrPermission):
			e.Advice = "give yourself the right to read it"
		}
		if path, ok := errors.AsType[*fs.PathError](err); ok {
			e.Err = path.Err // the name stands before it already
		}
	}
	if pages, ok := errors.AsType[*pdf.PagesError](err); ok && e.Place == "" {
		e.Place = places(pages.Pages)
		if e.Format == "" {
			e.Format = "pdf"
		}
	}
	e.Name = name
	return e
}

// WantsPassword reports whether err says that a PDF opens with a password only, or with another one.
func WantsPassword(err error) bool { return errors.Is(err, pdfium.ErrPassword) }

// places names pages, such as "page 3" and "pages 2, 5–9".
func places(pages []pdf.Quality) string {
	var numbers []int
	for _, q := range pages {
		numbers = append(numbers, q.Page)
	}
	slices.Sort(numbers)
	if len(numbers) == 1 {
		return fmt.Sprintf("page %d", numbers[0])
	}
	var parts []string
	for i := 0; i < len(numbers); {
		k := i
		for k+1 < len(numbers) && numbers[k+1] == numbers[k]+1 {
			k++
		}
		part := fmt.Sprint(numbers[i])
		if k > i {
			part = fmt.Sprintf("%d–%d", numbers[i], numbers[k])
		}
		parts = append(parts, part)
		i = k + 1
	}
	return "pages " + strings.Join(parts, ", ")
}

// missingEngine says that pages are pictures, and which program would read them.
func missingEngine(err error, missing *ocr.MissingError) error {
	return fmt.Errorf("%w (%w)", err, missing)
}
