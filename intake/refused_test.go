package intake

import (
	"bytes"
	"errors"
	"io"
	"strings"
	"testing"
)

func TestErrorsSayWhatToDo(t *testing.T) {
	for _, test := range []struct{ name, file, want string }{
		{"2031-01.doc", "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\x00\x00", "2031-01.doc: doc: this is an old Word, Excel or WPS document (OLE); save it as DOCX or PDF"},
		{"2031-01.rtf", `{\rtf1\ansi`, "2031-01.rtf: rtf: this is a Rich Text document; save it"},
		{"2031-01.wps", "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\x00\x00E\x00n\x00c\x00r\x00y\x00p\x00t\x00e\x00d\x00P\x00a\x00c\x00k\x00a\x00g\x00e\x00", "2031-01.wps: docx: the document is encrypted; open it with its password"},
		{"scan.txt", "\x89PNG\r\n\x1a\n", "scan.txt: image: this is a picture (PNG); read it with an OCR program"},
		{"cut.pdf", "%PDF-1.7\nrubbish", "cut.pdf: pdf: no pages found: the PDF is damaged or cut off; open it"},
		{"locked.pdf", "mail head\n%PDF-1.7\n1 0 obj\n<</Type/Catalog>>\nendobj\ntrailer\n<</Root 1 0 R/Encrypt 2 0 R>>\n%%EOF", "locked.pdf: pdf: the PDF is encrypted: open it"},
		{"2031-01.bin", strings.Repeat("\x00\x01\x02\x03\x04\x05", 40), "2031-01.bin: this is not a text, nor a file of a known format; convert it"},
	} {
		src, err := Read(strings.NewReader(test.file), test.name)
		var e *FormatError
		if !errors.As(err, &e) || !strings.HasPrefix(err.Error(), test.want) {
			t.Errorf("Read(%q) = %v, %v; want an error that begins %q", test.name, src, err, test.want)
		}
	}
}

func TestLimitOfInput(t *testing.T) {
	const text = "第一条 总则"
	for r, want := range map[io.Reader]string{
		strings.NewReader(text):                      "it has 16 bytes, more than 10",
		bytes.NewBufferString(text):                  "it has 16 bytes, more than 10",
		io.MultiReader(strings.NewReader(text)):      "it has more than 10 bytes", // how many it does not tell
		struct{ io.Reader }{strings.NewReader(text)}: "it has more than 10 bytes",
	} {
		_, err := Options{Limits: Limits{Bytes: 10}}.Read(r, "long.txt")
		if want = "long.txt: " + want + "; split it, or raise the limit bytes (--limits bytes=…, intake.Limits)"; err == nil || err.Error() != want {
			t.Errorf("a file above the limit gives %v, want %s", err, want)
		}
	}
	if _, err := (Options{Limits: Limits{Bytes: 10}}).Read(strings.NewReader("0123456789"), "x"); err != nil {
		t.Errorf("a file of just the limit gives %v", err)
	}
}

// A PDF has its head at the beginning, or after what a mail program or a server put before it.
func TestHeadOfPDF(t *testing.T) {
	const file = "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj"
	for text, want := range map[string]bool{
		file: true, "From: a\n\n" + file: true, strings.Repeat("\n", 5000) + file: true,
		"的 %PDF-1.4 1 0 obj": false, strings.Repeat("\n", 5000) + "%PDF-1.4 is a head, and 1 0 obj an object": false,
	} {
		if got := isPDF([]byte(text)); got != want {
			t.Errorf("%.60q: %v", text, got)
		}
	}
}
