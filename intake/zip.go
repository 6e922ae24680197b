package intake

import (
	"archive/zip"
	"bytes"
	"cmp"
	"errors"
	"io"
	"strings"

	"github.com/gongbao/gongbao/internal/xmltoken"
	"github.com/gongbao/gongbao/segment"
)

func isZip(data []byte) bool { return bytes.HasPrefix(data, []byte("PK\x03\x04")) }

// zipKinds tell by a file in it what a ZIP archive is.
var zipKinds = []struct {
	part, format, reason, advice string
}{
	{"content.xml", "odt", "an OpenDocument text is not readable", "save it as DOCX, and read that"},
	{"xl/workbook.xml", "xlsx", "this is an Excel workbook", "save its sheets as text with tabs, and read that"},
	{"ppt/presentation.xml", "pptx", "this is a PowerPoint presentation", "save it as PDF, and read that"},
	{"META-INF/container.xml", "epub", "an EPUB book is not readable", "unpack it, and read the HTML files in it"},
}

// readZip reads a DOCX or an OFD document, and says what else an archive is.
func readZip(data []byte, limits Limits) (*segment.Source, error) {
	archive, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return nil, &FormatError{Format: "zip", Reason: "the file is damaged or cut off", Advice: "fetch it again", Err: err}
	}
	if part(archive, mainPart) != nil {
		return readDOCX(archive, limits)
	}
	if part(archive, "OFD.xml") != nil {
		return readOFD(data, limits)
	}
	for _, kind := range zipKinds {
		if part(archive, kind.part) != nil {
			return nil, &FormatError{Format: kind.format, Reason: kind.reason, Advice: kind.advice}
		}
	}
	return nil, &FormatError{Format: "zip", Reason: "this is a ZIP archive", Advice: "unpack it, and read the files in it"}
}

// part returns the file of an archive with that name, or with a number after it, as in word/document2.xml, where programs that save a document
// again put the new beside the old; nil if there is none. WPS writes names with backslashes now and then.
func part(archive *zip.Reader, name string) *zip.File {
	var numbered *zip.File
	head, tail, _ := strings.Cut(name, ".")
	for _, f := range archive.File {
		other := strings.ReplaceAll(f.Name, `\`, "/")
		if strings.EqualFold(other, name) {
			return f
		}
		if n := len(other) - len(tail) - 1; numbered == nil && n > len(head) && strings.EqualFold(strings.TrimRight(other[:n], "0123456789"), head) && strings.EqualFold(other[n+1:], tail) {
			numbered = f
		}
	}
	return numbered
}

// mainPart is the text of a Word document.
const mainPart = "word/document.xml"

// An opener reads the parts of a DOCX, as far as they may unpack.
type opener struct {
	archive *zip.Reader
	limits  Limits
	left    int64 // bytes that parts may still unpack to
	size    treeSize
	err     error
}

func newOpener(archive *zip.Reader, limits Limits) *opener {
	return &opener{archive: archive, limits: limits, left: limits.OrDefault().Unpacked}
}

// take reads a part, as far as it can be read; the first error stays in err.
func (o *opener) take(name string) *element {
	root, err := o.part(name)
	o.err = cmp.Or(o.err, err)
	return root
}

// part reads a part as XML, an empty tree if the archive has none of that name.
func (o *opener) part(name string) (*element, error) {
	f := part(o.archive, name)
	if f == nil {
		return &element{}, nil
	}
	r, err := f.Open()
	if err != nil {
		return &element{}, docxError(name, err)
	}
	defer r.Close()
	text, unpackErr := o.unpacked(r, f.UncompressedSize64)
	root, err := parseXML(xmltoken.Decode(text), o.limits, &o.size)
	if unpackErr != nil {
		err = unpackErr
	}
	if errors.Is(err, errTooLarge) {
		err = &LimitError{Name: "unpacked", Limit: o.limits.OrDefault().Unpacked}
	}
	if err != nil {
		return root, docxError(name, err)
	}
	return root, nil
}

// unpacked reads a part, of which the archive says how long it is. What could be read before an error is returned with it: it is read in small
// pieces, for the last of a part whose length or check sum is wrong is not given.
func (o *opener) unpacked(r io.Reader, size uint64) ([]byte, error) {
	var text bytes.Buffer
	text.Grow(int(min(size, uint64(o.left)+1)))
	_, err := io.CopyBuffer(struct{ io.Writer }{&text}, &limitedReader{r, &o.left}, make([]byte, 512))
	return text.Bytes(), err
}

func docxError(place string, err error) error {
	if errors.Is(err, errTooManyElements) {
		return &FormatError{Format: "docx", Place: place, Reason: "the part is too large", Advice: "split the document", Err: err}
	}
	return &FormatError{Format: "docx", Place: place, Reason: "the file is damaged or cut off", Advice: "open it in a word processor and save it again", Err: err}
}

// errTooLarge stops the reading of a part that unpacks to more than it may.
var errTooLarge = errors.New("it unpacks to more than it may")

// A limitedReader reads what is left, and fails if there is more.
type limitedReader struct {
	r    io.Reader
	left *int64
}

// Read reads from the underlying reader within the limit.
func (l *limitedReader) Read(p []byte) (int, error) {
	if *l.left < 0 {
		return 0, errTooLarge
	}
	n, err := l.r.Read(p[:min(int64(len(p)), *l.left+1)])
	if *l.left -= int64(n); *l.left < 0 {
		return n - 1, errTooLarge
	}
	return n, err
}
