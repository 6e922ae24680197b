package xmltoken

import (
	"bytes"
	"regexp"
	"strings"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/unicode"
)

// declaration finds the encoding that an XML declaration names.
var declaration = regexp.MustCompile(`^\s*<\?xml[^>]*\sencoding\s*=\s*["']([^"']*)`)

// Decode returns a document as UTF-8, without a byte order mark. Beside that it may be in UTF-16, which its mark or its first character tells
// (XML 1.0, appendix F), or in GB18030 and its like, which its declaration names.
func Decode(data []byte) string {
	if e := encodingOf(data); e != nil {
		if text, err := e.NewDecoder().Bytes(data); err == nil {
			return string(text)
		}
	}
	return string(bytes.TrimPrefix(data, []byte("\xef\xbb\xbf")))
}

// encodingOf returns the encoding of a document, nil of UTF-8 and what is not known.
func encodingOf(data []byte) encoding.Encoding {
	switch head := string(data[:min(len(data), 2)]); head {
	case "\xff\xfe", "<\x00":
		return unicode.UTF16(unicode.LittleEndian, unicode.UseBOM)
	case "\xfe\xff", "\x00<":
		return unicode.UTF16(unicode.BigEndian, unicode.UseBOM)
	}
	if m := declaration.FindSubmatch(data[:min(len(data), 200)]); m != nil && strings.HasPrefix(strings.ToLower(string(m[1])), "gb") {
		return simplifiedchinese.GB18030
	}
	return nil
}
