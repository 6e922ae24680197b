package intake

import (
	"bytes"

	"github.com/gongbao/gongbao/segment"
)

// A refusal is a format that is known but not read.
type refusal struct {
	magic  string // the first bytes of such a file
	format string
	reason string
	advice string
}

// scanAdvice says how a picture of a page becomes text.
const scanAdvice = "read it with an OCR program, for instance tesseract scan.png scan -l chi_sim hocr, and read what that writes"

// refusals are tried in order.
var refusals = []refusal{
	{"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "doc", "this is an old Word, Excel or WPS document (OLE)", "save it as DOCX or PDF, for instance with soffice --headless --convert-to docx, and read that"},
	{`{\rtf`, "rtf", "this is a Rich Text document", "save it as DOCX or plain text, and read that"},
	{"MIME-Version: 1.0", "mht", "this is a web page packed with its pictures (MHTML)", "open it in a browser, save it as HTML only, and read that"},
	{"\x1f\x8b", "gzip", "this is a gzip archive", "unpack it, and read the files in it"},
	{"Rar!\x1a\x07", "rar", "this is a RAR archive", "unpack it, and read the files in it"},
	{"7z\xbc\xaf\x27\x1c", "7z", "this is a 7z archive", "unpack it, and read the files in it"},
	{"\x89PNG\r\n", "image", "this is a picture (PNG)", scanAdvice},
	{"\xff\xd8\xff", "image", "this is a picture (JPEG)", scanAdvice},
	{"II*\x00", "image", "this is a picture (TIFF)", scanAdvice},
	{"MM\x00*", "image", "this is a picture (TIFF)", scanAdvice},
	{"GIF8", "image", "this is a picture (GIF)", scanAdvice},
	{"\x00\x00\x00\x0cjP  ", "image", "this is a picture (JPEG 2000)", scanAdvice},
	{"AT&TFORM", "djvu", "this is a DjVu scan", "convert it to PDF, and read that"},
}

// ole is the index of the container that old Word and encrypted DOCX share.
const ole = 0

// encryptedPackage is the name, in UTF-16, of what an encrypted DOCX holds ([MS-OFFCRYPTO] 2.3.4.4).
const encryptedPackage = "E\x00n\x00c\x00r\x00y\x00p\x00t\x00e\x00d\x00P\x00a\x00c\x00k\x00a\x00g\x00e\x00"

var encrypted = refusal{format: "docx", reason: "the document is encrypted", advice: "open it with its password, save it without, and read that"}

func isRefused(data []byte) bool { return refusalOf(data) != nil }

func refuse(data []byte, _ Limits) (*segment.Source, error) {
	r := refusalOf(data)
	return nil, &FormatError{Format: r.format, Reason: r.reason, Advice: r.advice}
}

func refusalOf(data []byte) *refusal {
	if bytes.HasPrefix(data, []byte(refusals[ole].magic)) && bytes.Contains(data, []byte(encryptedPackage)) {
		return &encrypted
	}
	for i := range refusals {
		if bytes.HasPrefix(data, []byte(refusals[i].magic)) {
			return &refusals[i]
		}
	}
	return nil
}
