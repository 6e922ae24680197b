package intake

import (
	"bytes"
	"unicode"
	"unicode/utf8"
	"unsafe"

	"github.com/gongbao/gongbao/internal/han"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/traditionalchinese"
	utf16 "golang.org/x/text/encoding/unicode"
)

// A charset is a way that characters may be written as bytes.
type charset struct {
	name string // as in the encoding declaration of XML
	encoding.Encoding
}

var (
	utf16LE = charset{"UTF-16LE", utf16.UTF16(utf16.LittleEndian, utf16.IgnoreBOM)}
	utf16BE = charset{"UTF-16BE", utf16.UTF16(utf16.BigEndian, utf16.IgnoreBOM)}
	gb18030 = charset{"GB18030", simplifiedchinese.GB18030}
	big5    = charset{"Big5", traditionalchinese.Big5}
)

// decode returns data as UTF-8 and the name of the encoding that it had, such as "GB18030".
// Data that is UTF-8 already comes back as it is, with its byte order mark and its bad bytes; bad is whether it may have any.
func decode(data []byte) (text, name string, bad bool) {
	switch {
	case bytes.HasPrefix(data, []byte("\xff\xfe")):
		return utf16LE.decode(data[2:]), utf16LE.name, true
	case bytes.HasPrefix(data, []byte("\xfe\xff")):
		return utf16BE.decode(data[2:]), utf16BE.name, true
	}
	valid := isValid(data)
	if isUTF8(data, valid) {
		return string(data), "UTF-8", !valid
	}
	c := likeliest(data)
	if c == nil {
		return string(data), "UTF-8", true
	}
	return c.decode(data), c.name, true
}

// isValid reports what utf8.Valid does. It looks at two characters of three bytes at once, and at eight of ASCII: those that can be nothing else.
func isValid(data []byte) bool {
	const (
		ascii   = 0x8080808080808080
		rare    = 0x0F00000F // the lower bits of two first bytes: 0 and 13 stand before some bytes that are no character
		rareOne = 0x0D00000D
	)
	rest := unsafe.String(unsafe.SliceData(data), len(data))
	for len(rest) >= 8 {
		w := han.Load64(rest)
		first := w & rare
		other := first ^ rareOne
		switch {
		case w&ascii == 0:
			rest = rest[8:]
		case w&han.TwoMask == han.TwoWide && byte(first) != 0 && first>>24 != 0 && byte(other) != 0 && other>>24 != 0:
			rest = rest[6:]
		case w&0x80 == 0:
			rest = rest[1:]
		case w&han.OneMask == han.OneWide && byte(first) != 0 && byte(other) != 0:
			rest = rest[3:]
		default:
			size := validSize(rest)
			if size == 0 {
				return false
			}
			rest = rest[size:]
		}
	}
	return utf8.ValidString(rest)
}

// validSize returns how many bytes the first character of s has, 0 where it is none. Inside a loop that loads eight bytes at once it would
// load them one by one.
//
//go:noinline
func validSize(s string) int {
	r, size := utf8.DecodeRuneInString(s)
	if r == utf8.RuneError && size == 1 {
		return 0
	}
	return size
}

// isUTF8 reports whether data, of which all or not all bytes are valid, is UTF-8, a few bad bytes in a hundred characters apart.
// A zero byte is a rare accident in UTF-8, but every second byte of Latin letters in UTF-16.
func isUTF8(data []byte, valid bool) bool {
	if bytes.Count(data, []byte{0})*20 > len(data) {
		return false
	}
	if valid {
		return true
	}
	good, bad := 0, 0
	for rest := data; len(rest) > 0; {
		r, size := utf8.DecodeRune(rest)
		switch {
		case r == utf8.RuneError && size == 1:
			bad++
		case size > 2: // GB18030 and Big5 often look like two bytes of UTF-8, hardly ever like three
			good++
		}
		rest = rest[size:]
	}
	return bad*20 < good
}

// likeliest returns the charset that makes data read most like Chinese, or nil if none does.
func likeliest(data []byte) *charset {
	sample := data[:min(len(data), 1<<16)]
	var best *charset
	most := 0.0
	for _, c := range []*charset{&gb18030, &big5, &utf16LE, &utf16BE} {
		if p := plausibility(c.decode(sample)); p > most {
			best, most = c, p
		}
	}
	return best
}

// decode returns data as UTF-8, with U+FFFD for what the charset does not know.
func (c charset) decode(data []byte) string {
	s, err := c.NewDecoder().Bytes(data)
	if err != nil { // the decoders put in U+FFFD and do not fail
		return string(data)
	}
	return string(s)
}

// frequent are characters that stand in any Chinese official text, simplified or traditional:
// a text read in the wrong charset has next to none of them.
var frequent = setOf("的一是在不了有和人这這中大为為上个個国國我以要他时時来來用们們生到作地于於出就分对對成会會可主发發年动動同工" +
	"也能下过過子说說产產种種面而方后後多定行学學法所民得经經十三之进進着等部度家电電力里如水化高自二理起小物现現实實加量都两兩体體制机機当當使点點从從业業本去把性好应應开開" +
	"它合还還因由其些然前外天政四日那社义義事平形相全表间間样樣与與关關各重新线線内內数數正心反你明看原又么利比或但质質气氣第向道命此变變条條只没沒结結解问問意建月公无無系" +
	"市区區县縣府文件通知办辦规規章项項目号號令请請及并並管施申报報单單位人员員资資金额額依应應院部局处處委室州省府街镇鎮村" +
	"，。、；：？！（）《》〈〉〔〕【】“”‘’「」『』—…·　")

func setOf(s string) map[rune]bool {
	set := make(map[rune]bool, len(s)/3)
	for _, r := range s {
		set[r] = true
	}
	return set
}

// plausibility says how much s reads like Chinese: about 0.5 and more for text, below 0 for a wrong charset.
func plausibility(s string) float64 {
	sum, n := 0.0, 0
	for _, r := range s {
		n++
		sum += weight(r)
	}
	return sum / float64(max(n, 1))
}

func weight(r rune) float64 {
	switch {
	case r < 0x80:
		return asciiWeight(r)
	case frequent[r]:
		return 1
	case 0x4e00 <= r && r <= 0x9fff, 0xff00 <= r && r <= 0xff5e:
		return 0.1
	case r == utf8.RuneError, unicode.Is(unicode.Co, r), unicode.IsControl(r):
		return -2
	}
	return -0.5
}

func asciiWeight(r rune) float64 {
	if r < ' ' && r != '\n' && r != '\r' && r != '\t' && r != '\f' {
		return -2
	}
	return 0.3
}
