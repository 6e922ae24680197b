package pdf

import (
	"errors"
	"strings"
	"testing"
)

func TestQuality(t *testing.T) {
	font := chineseFont("UniGB-UCS2-H")
	lines := func(s string) string {
		content := ""
		for i := range 10 {
			content += at("100", itoa(700-20*i), "12", utf16Hex(s))
		}
		return content
	}
	picture := "<</Type /XObject /Subtype /Image /Width 1 /Height 1 /Length 3>>\nstream\nabc\nendstream"
	unmapped := strings.Replace(font, "UniGB-UCS2-H", "Identity-H", 1)
	tests := []struct {
		name, content, font string
		want                Reason
	}{
		{"good text", lines("云州市人民政府关于印发办法的通知"), font, ""},
		{"a table of figures", lines("12345 67890.5 ABC"), font, ""},
		{"blank", "", font, ""},
		{"a scan", "q 595 0 0 842 0 0 cm /X1 Do Q", font, NoText},
		{"a scan with a page number", "q 595 0 0 842 0 0 cm /X1 Do Q" + at("290", "30", "10", utf16Hex("— 3 —")), font, NoText},
		{"GBK read as Latin-1", lines("ÔÆÖÝÊÐÈËÃñÕþ¸®¹ØÓÚÓ¡·¢"), font, Garbled},
		{"no mapping", lines("云州市人民政府"), unmapped, Garbled},
		{"private use", lines("云州市\uE001\uE002人民政府"), font, PrivateUse},
		{"doubled", lines("第第一一章章总总则则"), font, Doubled},
	}
	for _, tt := range tests {
		q := resultOf(t, onePage(tt.content, tt.font, picture)).Quality[0]
		if q.Reason != tt.want {
			t.Errorf("%s: got %q, want %q: %+v", tt.name, q.Reason, tt.want, q)
		}
	}
}

func TestPagesError(t *testing.T) {
	data := onePage(at("100", "700", "12", utf16Hex("云州市人民政府")), strings.Replace(chineseFont("X"), "/X", "/Identity-H", 1))
	s, err := Read(data, "")
	var pages *PagesError
	if !errors.As(err, &pages) || s == nil || len(pages.Pages) != 1 {
		t.Fatalf("got %v", err)
	}
	if want := "1 of 1 pages have no usable text, the first is page 1: garbled mapping: read them with an OCR engine"; err.Error() != want {
		t.Errorf("got %q, want %q", err, want)
	}
}
