package ofd

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"io"
	"path"
	"strings"

	"github.com/gongbao/gongbao/internal/xmltoken"
)

const (
	maxPart     = 32 << 20 // bytes of one part
	maxDepth    = 64       // elements in each other: page blocks nest three or four deep
	maxElements = 1 << 20  // of one part
)

// An archive is the parts of a document by their path.
type archive struct {
	parts     map[string]*zip.File // by lower-case path without a leading slash
	left      int                  // bytes that may still be unpacked
	templates map[string]string    // paths by document and ID
	resources map[string][]string  // paths by document
	units     map[string]map[string]unit
}

// open finds the parts of data, and refuses what is encrypted: by GM/T 0099, which adds a part that says how, or by
// the archive itself.
func (o Options) open(data []byte) (*archive, error) {
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return nil, fmt.Errorf("%w (%w)", ErrDamaged, err)
	}
	if limit := or(o.MaxFiles, 20_000); len(z.File) > limit {
		return nil, &LimitError{"files", len(z.File), limit}
	}
	a := &archive{parts: map[string]*zip.File{}, left: or(o.MaxDecoded, 256<<20), templates: map[string]string{}, resources: map[string][]string{}}
	for _, f := range z.File {
		name := cleaned("", f.Name)
		if _, twice := a.parts[name]; !twice {
			a.parts[name] = f
		}
		if f.Flags&1 != 0 || strings.HasSuffix(name, "encryptions.xml") || strings.HasSuffix(name, "decryptseed.dat") {
			return nil, ErrEncrypted
		}
	}
	return a, nil
}

// cleaned returns the path that name has in a folder of the archive; one that begins with a slash counts from the root.
func cleaned(folder, name string) string {
	name = strings.ReplaceAll(strings.TrimSpace(name), `\`, "/")
	if !strings.HasPrefix(name, "/") {
		name = path.Join("/", folder, name)
	}
	return strings.ToLower(strings.TrimPrefix(path.Clean(name), "/"))
}

// has reports whether there is such a part.
func (a *archive) has(name string) bool { return a.parts[name] != nil }

var (
	errMissing = errors.New("a part of the page is missing")
	errLarge   = fmt.Errorf("a part unpacks to more than %d MiB", maxPart>>20)
	errAll     = errors.New("the parts of the document unpack to more than the limit unpacked allows")
	errDeep    = fmt.Errorf("a part has more than %d elements, or more than %d in each other", maxElements, maxDepth)
	errGlyphs  = fmt.Errorf("the page has more than %d characters, or the document more than the limit allows", maxPageGlyphs)
)

// read returns the bytes of a part.
func (a *archive) read(name string) ([]byte, error) {
	f := a.parts[name]
	if f == nil {
		return nil, errMissing
	}
	r, err := f.Open()
	if err != nil {
		return nil, err
	}
	defer r.Close()
	limit := min(maxPart, a.left)
	data, err := io.ReadAll(io.LimitReader(r, int64(limit)+1))
	switch a.left -= len(data); {
	case a.left < 0:
		return nil, errAll
	case len(data) > limit:
		return nil, errLarge
	}
	return data, err
}

// A visitor is told of the elements and the text of a part.
type visitor struct {
	start func(depth int, e *xmltoken.Token)
	end   func(depth int, name string)
	text  func(s string)
}

// visit goes through a part. Names are without their prefix; entities are not defined, and nothing is fetched.
func (a *archive) visit(name string, v visitor) error {
	data, err := a.read(name)
	if err != nil {
		return err
	}
	elements := 0
	err = xmltoken.Walk(xmltoken.Decode(data), maxDepth, func(depth int, t *xmltoken.Token) error {
		switch t.Kind {
		case xmltoken.Start:
			if elements++; elements > maxElements {
				return errDeep
			}
			v.start(depth, t)
		case xmltoken.End:
			if v.end != nil {
				v.end(depth, t.Name)
			}
		case xmltoken.Text:
			if v.text != nil {
				v.text(t.Text)
			}
		}
		return nil
	})
	if _, deep := errors.AsType[*xmltoken.DepthError](err); deep {
		return errDeep
	}
	return err
}
