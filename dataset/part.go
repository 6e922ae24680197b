package dataset

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"

	"github.com/gongbao/gongbao/gazette"
)

// partVersion is raised when the form of a part changes.
const partVersion = 1

// A part holds all records of one file, in one file of its own that appears whole. Its lines are a name, a tab and the
// bytes of a record or, after + and a path, a file as a JSON string; the last line says that all is there.
const partEnd = "end"

// stamp returns the name of the folder of parts that this program makes with these options: what decides the bytes of a
// part decides where it lies.
func stamp(m making) string {
	formats := slices.Clone(m.Formats)
	slices.Sort(formats)
	h := sha256.New()
	fmt.Fprintln(h, partVersion, Version(), m.Max, m.Places, formats)
	if m.Keywords {
		fmt.Fprintln(h, "keywords")
	}
	if known, _ := json.Marshal(m.Parser); string(known) != noParser {
		fmt.Fprintf(h, "%s\n", known)
	}
	for _, name := range names {
		fmt.Fprintln(h, name, schemaOf(name))
	}
	if !strings.HasPrefix(Version(), "v") || strings.Contains(Version(), "+dirty") {
		fmt.Fprintln(h, executable()) // a working copy changes without a version
	}
	return hex.EncodeToString(h.Sum(nil))[:16]
}

// noParser is what a Parser that knows nothing is in JSON.
var noParser = func() string { none, _ := json.Marshal(gazette.Parser{}); return string(none) }()

// executable returns the SHA-256 of the program.
var executable = sync.OnceValue(func() string {
	path, err := os.Executable()
	if err != nil {
		return ""
	}
	f, err := os.Open(path)
	if err != nil {
		return ""
	}
	defer f.Close()
	h := sha256.New()
	if _, err := io.Copy(h, f); err != nil {
		return ""
	}
	return hex.EncodeToString(h.Sum(nil))
})

// writePart reads a file and writes its part to path. A keeper brings it to the disk.
func writePart(path string, work func(sink) (outcome, error)) (outcome, error) {
	f, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o666)
	if err != nil {
		return outcome{}, &partError{err}
	}
	zip, _ := gzip.NewWriterLevel(f, gzip.BestSpeed)
	buf := bufio.NewWriterSize(zip, 1<<16)
	result, err := work(func(l line) error { return writeLine(buf, l) })
	if err == nil {
		_, err = buf.WriteString(partEnd + "\n")
	}
	for _, step := range []func() error{buf.Flush, zip.Close} {
		if err == nil {
			if failed := step(); failed != nil {
				err = &partError{failed}
			}
		}
	}
	if closed := f.Close(); err == nil && closed != nil {
		err = &partError{closed}
	}
	return result, err
}

// A partError is a part that could not be written: the disk is full, or the folder may not be written into. It is no
// fault of the file, and ends the run.
type partError struct{ err error }

func (e *partError) Error() string { return e.err.Error() }
func (e *partError) Unwrap() error { return e.err }

func writeLine(w *bufio.Writer, l line) error {
	w.WriteString(l.name)
	w.WriteByte('\t')
	data := l.data
	if strings.HasPrefix(l.name, "+") {
		data, _ = json.Marshal(string(data))
	}
	w.Write(data)
	if err := w.WriteByte('\n'); err != nil {
		return &partError{err}
	}
	return nil
}

// errPart says that a part is not what a run wrote.
var errPart = errors.New("this is not what a run wrote: remove the folder " + stateDir + " of the dataset and run again")

// readPart gives the lines of a part to out. Their bytes are good until the next one.
func readPart(r io.Reader, out sink) error {
	zip, err := gzip.NewReader(bufio.NewReaderSize(r, 1<<16))
	if err != nil {
		return errPart
	}
	in := bufio.NewReaderSize(zip, 1<<16)
	var long []byte
	for {
		text, err := in.ReadSlice('\n')
		if err == bufio.ErrBufferFull {
			long = append(long, text...)
			continue
		}
		if err != nil {
			return errPart // the end must be said
		}
		if len(long) > 0 {
			long = append(long, text...)
			text = long
		}
		text = text[:len(text)-1]
		if string(text) == partEnd {
			return nil
		}
		name, data, ok := bytes.Cut(text, []byte("\t"))
		if !ok {
			return errPart
		}
		l := line{string(name), data}
		if strings.HasPrefix(l.name, "+") {
			var s string
			if json.Unmarshal(data, &s) != nil || !filepath.IsLocal(filepath.FromSlash(l.name[1:])) {
				return errPart
			}
			l.data = []byte(s)
		}
		if err := out(l); err != nil {
			return err
		}
		long = long[:0]
	}
}

// The keys of a record that depend on where files lie are written empty into a part, and filled in when it is merged. No
// text of a record looks like them: inside of a JSON string a quotation mark has a backslash before it.
var (
	openPath = []byte(`"path":""`)
	openSame = []byte(`"same_as":[]`)
)

// place fills in where the file of a record lies, and where else.
func placed(l line, path, same []byte) []byte {
	data := bytes.ReplaceAll(l.data, openPath, path)
	if l.name == NameIssues || l.name == NameFailed {
		data = bytes.Replace(data, openSame, same, 1)
	}
	return data
}

// pathKey and sameKey are what the open keys become.
func pathKey(path string) []byte {
	b, _ := encode(path)
	return append([]byte(`"path":`), b...)
}

func sameKey(paths []string) []byte {
	b, _ := encode(list(paths))
	return append([]byte(`"same_as":`), b...)
}

func baseName(path string) string { return filepath.Base(path) }
