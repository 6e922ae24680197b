package segment

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"strconv"
)

// A Span is a half-open range of bytes [Start, End) of a source's text.
// Its JSON is a pair, such as [12, 40].
type Span struct {
	Start, End int
}

// Len returns the number of bytes in s.
func (s Span) Len() int { return s.End - s.Start }

// Contains reports whether the byte at offset lies in s.
func (s Span) Contains(offset int) bool { return s.Start <= offset && offset < s.End }

// MarshalJSON writes s as a pair, such as [12,40].
func (s Span) MarshalJSON() ([]byte, error) { return s.AppendJSON(nil), nil }

// AppendJSON appends the JSON of s to b.
func (s Span) AppendJSON(b []byte) []byte {
	b = strconv.AppendInt(append(b, '['), int64(s.Start), 10)
	return append(strconv.AppendInt(append(b, ','), int64(s.End), 10), ']')
}

// UnmarshalJSON reads a pair, such as [12,40].
func (s *Span) UnmarshalJSON(data []byte) error {
	var pair [2]int
	if err := json.Unmarshal(data, &pair); err != nil {
		return fmt.Errorf("a span is a pair of offsets such as [12,40]: %w", err)
	}
	s.Start, s.End = pair[0], pair[1]
	return nil
}

// A Source is the text of one issue as an intake gives it, and where the text stood.
// The text never changes: every position in the model is a span of it.
type Source struct {
	Name   string // for people, such as "2022-02.txt"
	Format string // what the intake read, such as "text"
	Text   string // for a UTF-8 text file the file's own bytes
	Title  string // of the text, where the file itself gives it beside the text, as <meta name="ArticleTitle"> of a web page does

	Encoding string // of the characters in the file, such as "GB18030"; "" where the format has no choice
	File     File   // the bytes that the text was read from; zero for a text that came from no file

	Pages []Page // printed pages in order; nil where the format has none
	Runs  []Run  // where pieces of the text stood on their pages, in the order of their spans; nil where unknown

	summed string // the text whose SHA-256 is that of File, "" where none is known: the text may be another since
}

// A File is what an intake was given, before it made a text of it.
type File struct {
	SHA256 string // in hexadecimal digits
	Bytes  int
}

// FileOf describes the bytes that an intake was given.
func FileOf(data []byte) File {
	sum := sha256.Sum256(data)
	return File{SHA256: hex.EncodeToString(sum[:]), Bytes: len(data)}
}

// keepFile notes which bytes s was read from. It looks whether the text is these bytes, so that their sum need not be worked out twice.
func (s *Source) keepFile(data []byte) {
	s.File, s.summed = FileOf(data), ""
	if string(data) == s.Text {
		s.summed = s.Text
	}
}

// textSum returns the SHA-256 of the text, "" where it is not known.
func (s *Source) textSum() string {
	if s.summed == "" || s.summed != s.Text {
		return ""
	}
	return s.File.SHA256
}

// A Page is one printed page of a source.
type Page struct {
	Number        int     // counted from 1 in the file, not as printed
	Width, Height float64 // in points of 1/72 inch, or in pixels for an OCR of an image
	Span          Span    // the text that stood on it
	Unread        string  // why its text is of no use, such as "no text layer" of a scan; "" where it was read
}

// A Run is a piece of text that stood in one place of a page, such as a word or a line.
type Run struct {
	Span       Span
	Page       int        // index into Source.Pages
	Box        [4]float64 // left, top, right, bottom, from the top left corner, in the page's units
	Size       float64    // of the type, 0 where unknown
	Confidence float64    // of the OCR from 0 to 1; 0 where there was none
}
