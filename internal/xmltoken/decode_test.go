package xmltoken_test

import (
	"testing"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/unicode"

	"github.com/gongbao/gongbao/internal/xmltoken"
)

// A document is read in the encoding that it is in, with a byte order mark and without.
func TestDecode(t *testing.T) {
	const text = "<a>灯塔𠮷</a>"
	gb := `<?xml version="1.0" encoding="gb2312"?>` + text
	for _, test := range []struct {
		name, want string
		encoding.Encoding
		as string
	}{
		{"UTF-8", text, encoding.Nop, text},
		{"UTF-8 with a mark", text, encoding.Nop, "\ufeff" + text},
		{"little end first", text, unicode.UTF16(unicode.LittleEndian, unicode.ExpectBOM), text},
		{"big end first", text, unicode.UTF16(unicode.BigEndian, unicode.ExpectBOM), text},
		{"little end first, no mark", text, unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM), text},
		{"big end first, no mark", text, unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM), text},
		{"GB18030", gb, simplifiedchinese.GB18030, gb},
		{"empty", "", encoding.Nop, ""},
	} {
		data, err := test.NewEncoder().String(test.as)
		if err != nil {
			t.Fatal(err)
		}
		if got := xmltoken.Decode([]byte(data)); got != test.want {
			t.Errorf("%s: %q", test.name, got)
		}
	}
}
