package xmltoken

import (
	"errors"
	"fmt"
	"io"
)

// A DepthError is the error of a document whose elements stand deeper in each other than [Walk] was told.
type DepthError struct {
	Line    int // on which the element begins that is too deep
	Deepest int // what is allowed
}

// Error says how deep elements may stand, and where one stands deeper.
func (e *DepthError) Error() string {
	return fmt.Sprintf("line %d: elements stand more than %d deep in each other", e.Line, e.Deepest)
}

// Walk gives the tokens of a document in UTF-8 to take, each with its depth: that of an element is 1 for the outermost, both at its start and
// at its end, and that of a text is the depth of the element around it. It goes to the end, which is [io.ErrUnexpectedEOF] where elements are
// still open or were closed too often, or to the first that is no XML, stands deeper than deepest or that take refuses with an error.
func Walk(text string, deepest int, take func(depth int, t *Token) error) error {
	s := New(text)
	for depth := 0; ; {
		t, err := s.Next()
		switch {
		case err == nil: // nearly always
		case errors.Is(err, io.EOF) && depth == 0:
			return nil
		case errors.Is(err, io.EOF):
			return io.ErrUnexpectedEOF
		default:
			return err
		}
		if t.Kind == Start {
			if depth++; depth > deepest {
				return &DepthError{s.Line(), deepest}
			}
		}
		if err := take(depth, t); err != nil {
			return err
		}
		if t.Kind == End {
			depth--
		}
	}
}
