package pdf

import (
	"fmt"
	"strings"
	"testing"
)

// The targets below fuzz what stands inside a file and wrap it in one that is whole: a flipped bit of a whole file would seldom reach
// it. FuzzRead, beside them, takes the bytes of a whole file.

// FuzzCMap fuzzes a table of codes, as that of a font's text and as its encoding, and the codes that are drawn.
func FuzzCMap(f *testing.F) {
	const space = "begincodespacerange <0000> <FFFF> endcodespacerange\n"
	for _, table := range []string{
		space + "2 beginbfchar <0001> <4E91> <0002> <5DDE5E02> endbfchar\n2 beginbfrange <0010> <0012> <4EFE> <0020> <0021> [<4E00> <D840DC0B>] endbfrange",
		"begincodespacerange <00> <7F> <8140> <FEFE> endcodespacerange beginbfrange <8140> <81FE> <4E00> <20> <7E> <0020> endbfrange",
		space + "beginbfrange <0000> <FFFF> <4E00> endbfrange",
		space + "beginbfrange <0000> <0300> <FFFE> <0100> <0500> <D83F> endbfrange",
		"begincodespacerange <00> <FFFFFFFF> endcodespacerange begincidrange <00000000> <FFFFFFFF> 0 endcidrange beginbfrange <00000000> <FFFFFFFF> <0000> <00> <FF>",
		"/GBK-EUC-H usecmap beginbfchar <01> <" + strings.Repeat("4E00", 70) + "> endbfchar",
		"beginbfrange <0000> <0003> [<4E00> <> <4E> (a)] endbfrange beginbfchar <00> endbfchar",
	} {
		f.Add([]byte(table), []byte("\x00\x01\x00\x02\x00\x10\x00\x20\x81\x40 ~"))
	}
	f.Fuzz(func(t *testing.T, table, codes []byte) {
		if len(table)+len(codes) > 1<<14 {
			t.Skip()
		}
		m := &maker{}
		m.add("<</Type /Catalog /Pages 2 0 R>>")
		m.add("<</Type /Pages /Kids [3 0 R] /Count 1 /MediaBox [0 0 595 842]>>")
		m.add("<</Type /Page /Parent 2 0 R /Contents 4 0 R /Resources <</Font <</F1 5 0 R /F2 6 0 R>>>>>>")
		m.stream("", fmt.Sprintf("BT /F1 12 Tf 100 700 Td <%x> Tj /F2 12 Tf 0 -20 Td <%x> Tj ET", codes, codes))
		m.add(strings.Replace(chineseFont("Identity-H"), "/Encoding", "/ToUnicode 7 0 R /Encoding", 1))
		m.add(strings.Replace(chineseFont("Identity-H"), "/Encoding /Identity-H", "/ToUnicode 7 0 R /Encoding 7 0 R", 1))
		m.stream("/Filter /FlateDecode", deflated(string(table)))
		survives(t, "fuzz", m.bytes())
	})
}

// FuzzXrefStream fuzzes the dictionary and the data of a cross-reference stream.
func FuzzXrefStream(f *testing.F) {
	rows := "\x00\x00\x00\xff\x01\x00\x0f\x00\x01\x00\x40\x00\x02\x00\x05\x00\x02\x00\x05\x01"
	for _, d := range []string{"/W [1 2 1] /Size 5 /Root 1 0 R", "/W [1 2 1] /Index [0 2 3 3] /Size 6 /Root 1 0 R /Prev 9", "/W [0 4 0] /Size 99999999 /Index [0 99999999] /Root 5 0 R",
		"/W [8 8 8] /Size -1 /Root 9 0 R /Encrypt null", "/W [1 2 1] /Size 5 /Root 1 0 R /Encrypt 5 0 R /ID [<00> <00>]", "/W [-1 0 9] /Root [1 0 R] /XRefStm 9",
		"/W [99999999 1 1] /Extends 8 0 R /Root <</Type /Catalog /Pages 2 0 R>>"} {
		f.Add(d, []byte(rows), false)
	}
	f.Add("/W [1 2 1] /Size 5 /Root 1 0 R /Filter /FlateDecode /DecodeParms <</Predictor 12 /Columns 4>>", []byte("\x02\x01\x00\x0f\x00\x02\x00\x00\x31\x00"), true)
	f.Add("/W [1 2 1] /Size 5 /Root 1 0 R /Filter [/FlateDecode /ASCIIHexDecode] /DecodeParms [null null]", []byte("01000f00>"), true)
	f.Fuzz(func(t *testing.T, dictionary string, data []byte, packed bool) {
		if len(dictionary)+len(data) > 1<<14 {
			t.Skip()
		}
		stream := string(data)
		if packed {
			stream = deflated(stream)
		}
		file := onePage(at("100", "700", "12", gbk("云州市")), chineseFont("GBK-EUC-H"))
		file = file[:strings.LastIndex(string(file), "xref\n0")]
		file = append(file, fmt.Sprintf("8 0 obj\n<</Type /XRef %s /Length %d>>\nstream\n%s\nendstream\nendobj\nstartxref\n%d\n%%%%EOF\n", dictionary, len(stream), stream, len(file))...)
		survives(t, "fuzz", file)
	})
}

// FuzzObjectStream fuzzes the dictionary of an object stream and the objects in it, of which the page is one.
func FuzzObjectStream(f *testing.F) {
	packed := func(objects ...string) (dictionary, data string) {
		head, body := "", ""
		for i, o := range objects {
			head += fmt.Sprintf("%d %d ", 5+i, len(body))
			body += o + " "
		}
		return fmt.Sprintf("/N %d /First %d", len(objects), len(head)), head + body
	}
	font := chineseFont("GBK-EUC-H")
	const pages, page = "<</Type /Pages /Kids [6 0 R] /Count 1 /MediaBox [0 0 595 842]>>", "<</Type /Page /Parent 5 0 R /Contents 2 0 R /Resources <</Font <</F1 7 0 R>>>>>>"
	for _, objects := range [][]string{
		{pages, page, font},
		{pages, page, font, "<</Type /Catalog /Pages 5 0 R>>"},
		{strings.Replace(pages, "[6 0 R]", "[6 0 R 5 0 R 6 0 R]", 1), page, font},
		{"<</Type /Pages /Kids 8 0 R /MediaBox 9 0 R>>", page, font, "[6 0 R 6 0 R]", "[0 0 595 842]"},
		{"[ [ [ <</A (((", pages, page, font},
	} {
		d, data := packed(objects...)
		f.Add(d, []byte(data))
		f.Add(d+" /Extends 3 0 R", []byte(data))
	}
	f.Add("/N 99999999 /First 40", []byte(strings.Repeat("5 0 ", 10)+pages))
	f.Add("/N 1 /First 4 /Length 3 0 R", []byte("3 0 3 0 R"))
	f.Add("/N 3 /First -5", []byte("5 0 6 76 7 157 "+pages))
	f.Add("/N 1 /First 2147483647", []byte("5 2147483647 "+pages)) // more than a number of 32 bits holds
	f.Fuzz(func(t *testing.T, dictionary string, data []byte) {
		if len(dictionary)+len(data) > 1<<14 {
			t.Skip()
		}
		m := &maker{}
		m.add("<</Type /Catalog /Pages 5 0 R>>")
		m.stream("", at("100", "700", "12", gbk("云州市")))
		m.stream("/Type /ObjStm /Filter /FlateDecode "+dictionary, deflated(string(data)))
		survives(t, "fuzz", m.bytes())
	})
}
