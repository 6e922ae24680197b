package pdf

import (
	"math"
	"strings"

	"golang.org/x/text/encoding"

	objects "github.com/ledongthuc/pdf"
)

// replacement stands for a code whose character is not known.
const replacement = "\uFFFD"

// A font says what the codes in strings mean and how wide they are.
type font struct {
	composite bool // Type0: codes of several bytes
	vertical  bool // a CMap whose name ends in -V
	unicode   *cmap
	simple    *[256]string      // of a simple font: the text of each code, "" if unknown
	charset   encoding.Encoding // of a composite font such as GBK-EUC-H: what its codes are
	utf16     bool              // of a composite font such as UniGB-UCS2-H
	lengths   [5]bool           // of the codes of an embedded CMap
	widths    map[int]float64   // by code, or by CID of an Identity CMap; in ems
	width     float64           // of others
	height    float64           // of the em, 1 except in some Type3 fonts
	known     map[string]char   // codes of a composite font that were decoded before
	lacks     string            // what its tables lack, "" if nothing
}

// A char is one decoded code.
type char struct {
	s     string
	width float64 // in ems
	space bool    // the one-byte code 32, which word spacing widens
}

// font loads a font, once for each object.
func (in *interpreter) font(v objects.Value) *font {
	id := v.Key(objectKey).Int64()
	if f, ok := in.fonts[id]; ok && id > 0 {
		return f
	}
	f := &font{width: 0.5, height: 1, known: map[string]char{}}
	before := in.lacks
	in.lacks = ""
	attempt(func() { in.load(f, v) })
	f.lacks, in.lacks = in.lacks, before
	if id > 0 {
		in.fonts[id] = f
	}
	return f
}

// load fills f from a font dictionary.
func (in *interpreter) load(f *font, v objects.Value) {
	if m := v.Key("ToUnicode"); m.Kind() == objects.Stream {
		f.unicode = parseCMap(in.stream(m), &in.mappings)
	}
	if v.Key("Subtype").Name() == "Type0" {
		f.composite = true
		f.setCMap(in, v.Key("Encoding"))
		f.setWidths(v.Key("DescendantFonts").Index(0))
		return
	}
	f.simple = simpleEncoding(v)
	scale := 0.001
	if v.Key("Subtype").Name() == "Type3" {
		scale = f.setType3(v)
	}
	f.widths = map[int]float64{}
	first, widths := int(v.Key("FirstChar").Int64()), v.Key("Widths")
	for i := range min(widths.Len(), 256) {
		f.widths[first+i] = widths.Index(i).Float64() * scale
	}
	if d := v.Key("FontDescriptor").Key("MissingWidth"); widths.Len() > 0 {
		f.width = d.Float64() * scale
	}
}

// setType3 returns the scale of a Type3 font's widths. Most draw in thousandths of an em; of the
// others the box of the font says how high an em is.
func (f *font) setType3(v objects.Value) float64 {
	m := v.Key("FontMatrix")
	x, y := math.Abs(m.Index(0).Float64()), math.Abs(m.Index(3).Float64())
	box := v.Key("FontBBox")
	if high := math.Abs(box.Index(3).Float64()-box.Index(1).Float64()) * y; (y < 0.0005 || y > 0.002) && high > 0.1 && high < 1000 {
		f.height = high
	}
	return x
}

// setCMap takes the /Encoding of a composite font. PDF 32000-1:2008, table 118.
func (f *font) setCMap(in *interpreter, v objects.Value) {
	title := v.Name()
	if v.Kind() == objects.Stream {
		title = v.Key("CMapName").Name()
		f.lengths = parseCMap(in.stream(v), &in.mappings).lengths
		f.vertical = v.Key("WMode").Int64() == 1
	}
	f.vertical = f.vertical || strings.HasSuffix(title, "-V")
	f.charset = charsetOf(title)
	f.utf16 = strings.HasPrefix(title, "Uni") && (strings.Contains(title, "UCS2") || strings.Contains(title, "UTF16"))
}

// setWidths reads /W and /DW of a CIDFont: [120 [400 325] 7080 8032 1000].
func (f *font) setWidths(v objects.Value) {
	f.width, f.widths = 1, map[int]float64{}
	if dw := v.Key("DW"); dw.Kind() == objects.Integer || dw.Kind() == objects.Real {
		f.width = dw.Float64() / 1000
	}
	w := v.Key("W")
	for i := 0; i+1 < w.Len() && len(f.widths) < maxMapped; {
		first, next := int(w.Index(i).Int64()), w.Index(i+1)
		if next.Kind() == objects.Array {
			for k := range min(next.Len(), 0xffff) {
				f.widths[first+k] = next.Index(k).Float64() / 1000
			}
			i += 2
			continue
		}
		width := w.Index(i+2).Float64() / 1000
		for cid := first; cid <= int(next.Int64()) && cid-first <= 0xffff && len(f.widths) < maxMapped; cid++ {
			f.widths[cid] = width
		}
		i += 3
	}
}

// decode splits a string into characters.
func (f *font) decode(raw string) []char {
	if f.composite {
		return f.decodeComposite(raw)
	}
	chars := make([]char, len(raw))
	for i := range chars {
		width, ok := f.widths[int(raw[i])]
		if !ok {
			width = f.width
		}
		chars[i] = char{f.simpleText(raw[i]), width, raw[i] == ' '}
	}
	return chars
}

// simpleText is the text of a code of a simple font: ToUnicode first, then its encoding.
func (f *font) simpleText(code byte) string {
	if f.unicode != nil {
		if s := f.unicode.lookup(string([]byte{code})); s != "" {
			return fold(s)
		}
	}
	if f.simple != nil && f.simple[code] != "" {
		return f.simple[code]
	}
	return replacement
}

// decodeComposite splits a string of a Type0 font.
func (f *font) decodeComposite(raw string) []char {
	var chars []char
	for len(raw) > 0 {
		n := min(f.codeLength(raw), len(raw))
		code := raw[:n]
		raw = raw[n:]
		c, ok := f.known[code]
		if !ok {
			c = f.composite1(code)
			f.known[code] = c
		}
		chars = append(chars, c)
	}
	return chars
}

// composite1 decodes one code of a Type0 font.
func (f *font) composite1(code string) char {
	c := char{s: f.compositeText(code), width: f.compositeWidth(code), space: code == " "}
	if f.vertical {
		c.width = 1
	}
	return c
}

// codeLength is the length of the code at the start of raw, which is two bytes
// unless the CMap says otherwise.
func (f *font) codeLength(raw string) int {
	switch {
	case f.charset != nil && raw[0] < 0x81:
		return 1
	case f.charset != nil && len(raw) >= 4 && raw[1] >= '0' && raw[1] <= '9': // four bytes of GB18030
		return 4
	case f.utf16 && raw[0]&0xfc == 0xd8: // a surrogate pair
		return 4
	case f.lengths[1] && !f.lengths[2]:
		return 1
	}
	return 2
}

// compositeText is the text of a code of a Type0 font.
func (f *font) compositeText(code string) string {
	if f.unicode != nil {
		if s := f.unicode.lookup(code); s != "" {
			return fold(s)
		}
	}
	switch {
	case f.charset != nil:
		if s, err := f.charset.NewDecoder().String(code); err == nil {
			return fold(s)
		}
	case f.utf16:
		return fold(utf16String(code))
	}
	return replacement
}

// compositeWidth is the width of a code of a Type0 font. Where the CMap is not Identity the CID is not
// known; then one-byte codes, and ASCII in UTF-16, are half as wide as the others.
func (f *font) compositeWidth(code string) float64 {
	if f.charset != nil || f.utf16 {
		if len(code) == 1 || f.utf16 && code[0] == 0 && code[1%len(code)] < 0x7f {
			return f.width / 2
		}
		return f.width
	}
	if w, ok := f.widths[codeOf(code)]; ok {
		return w
	}
	return f.width
}
