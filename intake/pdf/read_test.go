package pdf

import (
	"bytes"
	"context"
	"errors"
	"strings"
	"testing"
)

// at sets text at a place with a size.
func at(x, y, size string, show string) string {
	return "BT /F1 " + size + " Tf 1 0 0 1 " + x + " " + y + " Tm " + show + " Tj ET\n"
}

func TestCharsets(t *testing.T) {
	const want = "云政发〔2031〕7号"
	for _, cmap := range []string{"GBK-EUC-H", "GBKp-EUC-H", "GBK2K-H"} {
		if got := textOf(t, onePage(at("100", "700", "12", gbk(want)), chineseFont(cmap))); got != want {
			t.Errorf("%s: got %q, want %q", cmap, got, want)
		}
	}
	for _, cmap := range []string{"UniGB-UCS2-H", "UniGB-UTF16-H"} {
		if got := textOf(t, onePage(at("100", "700", "12", utf16Hex(want)), chineseFont(cmap))); got != want {
			t.Errorf("%s: got %q, want %q", cmap, got, want)
		}
	}
}

// Each case puts text on a page in a way that naive readers get wrong.
func TestContent(t *testing.T) {
	font := chineseFont("GBK-EUC-H")
	form := func(content string) string {
		return "<</Type /XObject /Subtype /Form /BBox [0 0 595 842] /Matrix [1 0 0 1 50 0] /Resources <</Font <</F1 5 0 R>>>> /Length " +
			itoa(len(content)) + ">>\nstream\n" + content + "\nendstream"
	}
	tests := []struct{ name, content, more, want string }{
		{"next line", "BT /F1 12 Tf 14 TL 100 700 Td " + gbk("第一行") + " Tj T* " + gbk("第二行") + " Tj " + gbk("第三行") + " ' ET", "", "第一行\n第二行\n第三行"},
		{"TJ with kerning", "BT /F1 12 Tf 100 700 Td [" + gbk("临江") + " -50 " + gbk("区") + " 120 " + gbk("人民政府") + "] TJ ET", "", "临江区人民政府"},
		{"TJ with a space", "BT /F1 12 Tf 100 700 Td [" + gbk("临江区") + " -1500 " + gbk("东岭路") + "] TJ ET", "", "临江区 东岭路"},
		{"form", "/X1 Do", form(at("100", "700", "12", gbk("表单里的字"))), "表单里的字"},
		{"inline image", "BI /W 4 /H 2 /BPC 8 /CS /G ID \x00\x01 EI\xff\x80\x81 EI " + at("100", "700", "12", gbk("图后的字")), "", "图后的字"},
		{"actual text", "/Span <</ActualText " + strings.Replace(utf16Hex("工"), "<", "<feff", 1) + ">> BDC " + at("100", "700", "12", gbk("二")) + "EMC " + at("112", "700", "12", gbk("程")), "", "工程"},
		{"order of printing", at("100", "600", "12", gbk("后一行")) + at("100", "700", "12", gbk("前一行")), "", "前一行\n\n后一行"},
		{"bold by printing twice", at("100", "700", "12", gbk("第一章")) + at("100.4", "700", "12", gbk("第一章")), "", "第一章"},
		{"the same character twice", at("100", "700", "12", gbk("人人有责，代代相传")), "", "人人有责，代代相传"},
		{"letter-spaced title", at("100", "700", "12", gbk("公")) + at("130", "700", "12", gbk("报")) + at("160", "700", "12", gbk("云")) + at("190", "700", "12", gbk("州")), "", "公报云州"},
		{"raised", at("100", "700", "12", gbk("面积5m")) + at("136", "704", "7", gbk("2")) + at("140", "700", "12", gbk("以上")), "", "面积5m2以上"},
		{"radical", "BT /F1 12 Tf 100 700 Td " + utf16Hex("⼈⺠政府") + " Tj ET", "", "人民政府"},
		{"unknown operators", "1 2 3 nonsense ] >> (x " + ") " + at("100", "700", "12", gbk("照样读")), "", "照样读"},
	}
	for _, tt := range tests {
		f := font
		if tt.name == "radical" {
			f = chineseFont("UniGB-UTF16-H")
		}
		if got := textOf(t, onePage(tt.content, f, tt.more)); got != tt.want {
			t.Errorf("%s: got %q, want %q", tt.name, got, tt.want)
		}
	}
}

// Fonts of one name mean something else on each page.
func TestFontNamesBelongToPages(t *testing.T) {
	m := &maker{}
	m.add("<</Type /Catalog /Pages 2 0 R>>")
	m.add("<</Type /Pages /Kids [3 0 R 4 0 R] /Count 2 /MediaBox [0 0 595 842]>>")
	m.add("<</Type /Page /Parent 2 0 R /Contents 5 0 R /Resources <</Font <</F1 7 0 R>>>>>>")
	m.add("<</Type /Page /Parent 2 0 R /Contents 6 0 R /Resources <</Font <</F1 8 0 R>>>>>>")
	m.stream("", at("100", "700", "12", gbk("第一页")))
	m.stream("", at("100", "700", "12", utf16Hex("第二页")))
	m.add(chineseFont("GBK-EUC-H"))
	m.add(chineseFont("UniGB-UCS2-H"))
	if got := textOf(t, m.bytes()); got != "第一页\n第二页" {
		t.Errorf("got %q", got)
	}
}

func TestRotatedPages(t *testing.T) {
	content := at("100", "700", "12", gbk("横向的一页")) + at("100", "680", "12", gbk("第二行"))
	turned := "q 0 1 -1 0 780 0 cm " + content + " Q" // text runs up the page
	for _, tt := range []struct{ name, content, rotate string }{
		{"upright", content, "0"}, {"rotated page", content, "90"}, {"upside down", content, "180"},
		{"text runs up", turned, "0"}, {"text runs up on a rotated page", turned, "90"},
	} {
		data := bytes.Replace(onePage(tt.content, chineseFont("GBK-EUC-H")), []byte("/Type /Page "), []byte("/Type /Page /Rotate "+tt.rotate+" "), 1)
		r := resultOf(t, data)
		if got, want := r.Source.Text, "横向的一页\n第二行\n"; got != want {
			t.Errorf("%s: got %q, want %q", tt.name, got, want)
		}
		p := r.Source.Pages[0]
		for _, run := range r.Source.Runs {
			if b := run.Box; b[0] < 0 || b[1] < 0 || b[2] > p.Width || b[3] > p.Height || b[0] >= b[2] || b[1] >= b[3] {
				t.Errorf("%s: box %v lies outside the page of %v × %v", tt.name, b, p.Width, p.Height)
			}
		}
	}
}

func TestRunsAndPages(t *testing.T) {
	r := resultOf(t, onePage(at("100", "700", "12", gbk("左边"))+at("300", "700", "16", gbk("右边")), chineseFont("GBK-EUC-H")))
	s := r.Source
	if len(s.Pages) != 1 || s.Pages[0].Width != 595 || s.Text[s.Pages[0].Span.Start:s.Pages[0].Span.End] != s.Text {
		t.Errorf("pages are %+v of %q", s.Pages, s.Text)
	}
	if len(s.Runs) != 2 {
		t.Fatalf("runs are %+v", s.Runs)
	}
	right := s.Runs[1]
	if got := s.Text[right.Span.Start:right.Span.End]; got != "右边" || right.Size != 16 {
		t.Errorf("the second run is %q of size %v", got, right.Size)
	}
	if want := [4]float64{300, 842 - 700 - 0.88*16, 332, 842 - 700 + 0.12*16}; right.Box != want {
		t.Errorf("its box is %v, want %v", right.Box, want)
	}
}

func TestRepairs(t *testing.T) {
	whole := onePage(at("100", "700", "12", gbk("修好的文件")), chineseFont("GBK-EUC-H"))
	cut := bytes.Index(whole, []byte("xref"))
	tests := map[string][]byte{
		"version 2.0":          bytes.Replace(whole, []byte("%PDF-1.4"), []byte("%PDF-2.0"), 1),
		"no header":            whole[len("%PDF-1.4\n"):],
		"junk before":          append([]byte("HTTP/1.1 200 OK\r\n\r\n"), whole...),
		"junk behind":          append(bytes.Clone(whole), bytes.Repeat([]byte("\x00junk\n"), 2000)...),
		"no table":             whole[:cut],
		"wrong startxref":      bytes.Replace(whole, []byte("startxref\n"), []byte("startxref\n9"), 1),
		"table loops":          bytes.Replace(whole, []byte("/Root"), []byte("/Prev "+itoa(cut)+" /Root"), 1),
		"huge size":            bytes.Replace(whole, []byte("/Size "), []byte("/Size 99999999"), 1),
		"wrong length":         bytes.Replace(whole, []byte("/Length "), []byte("/Length 9"), 1),
		"no endobj":            bytes.ReplaceAll(whole, []byte("endobj"), nil),
		"huge object number":   append(bytes.Clone(whole[:cut]), "999999999 0 obj\n<<>>\nendobj\n"...),
		"parent is own child":  bytes.Replace(whole, []byte("[3 0 R]"), []byte("[2 0 R 3 0 R]"), 1),
		"no parent, no count":  bytes.Replace(whole, []byte("/Count 1"), []byte("/Count 99999999"), 1),
		"broken string inside": bytes.Replace(whole, []byte("/BaseFont /STSong-Light /Encoding"), []byte("/Junk (\\777\\q) /Bad#zz <0g> /Encoding"), 1),
	}
	for name, data := range tests {
		s, err := Read(data, name)
		if err != nil {
			t.Errorf("%s: %v", name, err)
		} else if s.Text != "修好的文件\n" {
			t.Errorf("%s: got %q", name, s.Text)
		}
	}
}

func TestObjectStreams(t *testing.T) {
	// The font and the pages stand in an object stream, with a catalog outside.
	m := &maker{}
	m.add("<</Type /Catalog /Pages 5 0 R>>")
	m.stream("", at("100", "700", "12", gbk("压缩的对象")))
	packed := []string{
		"<</Type /Pages /Kids [6 0 R] /Count 1 /MediaBox [0 0 595 842]>>",
		"<</Type /Page /Parent 5 0 R /Contents 2 0 R /Resources <</Font <</F1 7 0 R>>>>>>",
		chineseFont("GBK-EUC-H"),
	}
	head, body := "", ""
	for i, o := range packed {
		head += itoa(i+5) + " " + itoa(len(body)) + " "
		body += o + " "
	}
	m.stream("/Type /ObjStm /N 3 /First "+itoa(len(head))+" /Filter /FlateDecode", deflated(head+body))
	if got := textOf(t, m.bytes()); got != "压缩的对象" {
		t.Errorf("got %q", got)
	}
}

func TestErrors(t *testing.T) {
	page := onePage("", chineseFont("GBK-EUC-H"))
	if _, err := Read(bytes.Replace(page, []byte("/Root"), []byte("/Encrypt 9 0 R /Root"), 1), ""); !errors.Is(err, ErrEncrypted) {
		t.Errorf("an encrypted file gives %v", err)
	}
	for _, s := range []string{"", "%PDF-1.7", "not a PDF", "1 0 obj<</Type/Catalog>>endobj"} {
		if _, err := Read([]byte(s), ""); !errors.Is(err, ErrDamaged) {
			t.Errorf("%q gives %v", s, err)
		}
	}
	var limit *LimitError
	if _, err := (Options{MaxBytes: 100}).Read(context.Background(), page, ""); !errors.As(err, &limit) || limit.Limit != 100 {
		t.Errorf("a file that is too large gives %v", err)
	}
	done, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := (Options{}).Read(done, page, ""); !errors.Is(err, context.Canceled) {
		t.Errorf("a cancelled context gives %v", err)
	}
}
