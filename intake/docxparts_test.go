package intake

import (
	"archive/zip"
	"bytes"
	"fmt"
	"strings"
	"testing"
	"time"

	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/unicode"

	"github.com/gongbao/gongbao/internal/effort"
)

// partsOf packs parts, given as names and contents in turn.
func partsOf(t *testing.T, parts ...string) []byte {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for i := 0; i < len(parts); i += 2 {
		w, err := z.Create(parts[i])
		if err == nil {
			_, err = w.Write([]byte(parts[i+1]))
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

const numbered = `<document><body><p><pPr><numPr><numId val="1"/></numPr></pPr><r><t>灯塔由海事处管理。</t></r></p></body></document>`

func numberingOf(text string) string {
	return `<numbering><abstractNum abstractNumId="0"><lvl ilvl="0"><start val="1"/><numFmt val="chineseCounting"/><lvlText val="` + text +
		`"/></lvl></abstractNum><num numId="1"><abstractNumId val="0"/></num></numbering>`
}

// The parts of a Word document may be in UTF-16 or, as some programs write them, in GB18030. A part that is damaged or asks for too much is told,
// whichever it is.
func TestPartsOfDOCX(t *testing.T) {
	utf16, err := unicode.UTF16(unicode.BigEndian, unicode.UseBOM).NewEncoder().String(numberingOf("第%1条"))
	if err != nil {
		t.Fatal(err)
	}
	gb, err := simplifiedchinese.GB18030.NewEncoder().String(`<?xml version="1.0" encoding="GB2312"?>` + numbered)
	if err != nil {
		t.Fatal(err)
	}
	const whole = "第一条 灯塔由海事处管理。\n"
	for _, test := range []struct{ name, document, more, part, text, told string }{
		{"whole", numbered, "numbering", numberingOf("第%1条"), whole, ""},
		{"UTF-16", numbered, "numbering", utf16, whole, ""},
		{"GB18030", gb, "numbering", numberingOf("第%1条"), whole, ""},
		{"numbers cut off", numbered, "numbering", numberingOf("第%1条")[:80], whole[len("第一条 "):], "word/numbering.xml: the file is damaged or cut off"},
		{"notes cut off", numbered, "footnotes", "<footnotes><footnote>", whole[len("第一条 "):], "word/footnotes.xml: the file is damaged or cut off"},
		{"a long number", numbered, "numbering", numberingOf(strings.Repeat("甲", 2000)), whole[len("第一条 "):], "word/numbering.xml: the number before a paragraph is longer"},
		{"many numbers", numbered, "numbering", numberingOf(strings.Repeat("%1", 40)), whole[len("第一条 "):], "word/numbering.xml: the number before a paragraph is longer"},
	} {
		src, err := Read(bytes.NewReader(partsOf(t, "word/document.xml", test.document, "word/"+test.more+".xml", test.part)), "")
		if src == nil || src.Text != test.text || (err == nil) != (test.told == "") || err != nil && !strings.Contains(err.Error(), test.told) {
			t.Errorf("%s: %+v, %v", test.name, src, err)
		}
	}
}

// Many lists of one kind with many levels, and many paragraphs of one style with many properties, are read in time.
func TestListsAreReadOnce(t *testing.T) {
	var lists, styles strings.Builder
	lists.WriteString(`<numbering><abstractNum abstractNumId="0">` + strings.Repeat(`<lvl ilvl="1"/>`, 100_000) + "</abstractNum>")
	for i := range 100_000 {
		fmt.Fprintf(&lists, `<num numId="%d"><abstractNumId val="0"/></num>`, i)
	}
	lists.WriteString("</numbering>")
	styles.WriteString(`<styles><style styleId="s">` + strings.Repeat("<x/>", 100_000) + "</style></styles>")
	document := "<document><body>" + strings.Repeat(`<p><pPr><pStyle val="s"/></pPr></p>`, 100_000) + "</body></document>"
	file := partsOf(t, "word/document.xml", document, "word/numbering.xml", lists.String(), "word/styles.xml", styles.String())
	start := effort.CPUTime()
	if _, err := Read(bytes.NewReader(file), ""); err != nil {
		t.Error(err)
	}
	if took := effort.CPUTime() - start; took > 10*time.Second { // it took minutes
		t.Errorf("took %v", took)
	}
}
