package pdf

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
)

// TestCrafted reads files that are put together of hostile parts at random: a few of them, or 200 in the long test. The same number gives
// the same file.
func TestCrafted(t *testing.T) {
	n := 12
	if *damaged >= long {
		n = 200
	}
	read := 0
	memory := peak(func() {
		for i := range n {
			if survives(t, fmt.Sprintf("crafted %d", i), crafted(rand.New(rand.NewPCG(uint64(i), 3)))) == nil {
				read++
			}
		}
	})
	t.Logf("%d files, %d read without a complaint, %d MiB at most", n, read, memory>>20)
	if memory > 512<<20 {
		t.Errorf("took %d MiB, want at most 512", memory>>20)
	}
	if read == 0 || read == n {
		t.Errorf("%d of %d are read without a complaint: the parts are not what they should be", read, n)
	}
}

// crafted returns a PDF whose every part is one of several that ask for much or make no sense.
func crafted(r *rand.Rand) []byte {
	one := func(choices ...string) string { return choices[r.IntN(len(choices))] }
	times := func(s string) string { return strings.Repeat(s, 1<<r.IntN(14)) }
	var m maker
	m.add(one("<</Type /Catalog /Pages 2 0 R>>", "<</Type /Catalog /Pages 2 0 R /Pages 3 0 R>>", "<</Type /Catalog /Pages 1 0 R>>"))
	box := one("[0 0 595 842]", "[0 0 14400 14400]", "[0 0 1e38 1e38]", "[0 0 -1 -1]", "[0 0 0 0]", "[842 595]", "[3 0 R 4 0 R 0 9]")
	m.add(fmt.Sprintf("<</Type /Pages /Kids [%s] /Count %s /MediaBox %s /Rotate %s>>",
		one("3 0 R", "3 0 R 3 0 R", times("3 0 R "), "2 0 R 3 0 R", "[3 0 R]", "9 0 R 3 0 R"), one("1", "-1", "2147483647", "99999999999999999999"), box, one("0", "90", "45", "1e30", "/x")))
	m.add(fmt.Sprintf("<</Type /Page /Parent 2 0 R /Contents %s /Resources <</Font <</F1 5 0 R>> /XObject <</X1 7 0 R /X2 4 0 R>>>>>>",
		one("4 0 R", "[4 0 R 4 0 R]", "[ "+times("4 0 R ")+"]", "4 0 R", "3 0 R")))
	show := "BT /F1 12 Tf 100 700 Td " + gbk("云州市灯塔管理办法") + " Tj ET\n"
	content := show + one("", times("q "), times("Q "), times("/X1 Do "), times("/X2 Do "), times("[ "), times("( "), times("<< "), times("BI ID "),
		times("1e30 0 0 1e30 0 0 cm "), times("BT /F1 1 Tf 1 1 Td <4e00> Tj "), times("0 0 9 9 re f "), times("0 0 m 9 9 l "), "BT /F1 1e38 Tf 1e38 1e38 Td <4e00> Tj ET",
		times("BT /F1 12 Tf 3 Tr <4e00> Tj ET "), times("BT 0 Tc 1e9 Tw [<4e00> 99999 <4e00>] TJ ET ")) + show
	filter := one("", "/Filter /FlateDecode", "/Filter [/FlateDecode /FlateDecode]", "/Filter /LZWDecode", "/Filter [/ASCIIHexDecode /ASCII85Decode]", "/Filter /Crypt",
		"/Filter /FlateDecode /DecodeParms <</Predictor 15 /Columns 99999999>>", "/Filter 4 0 R")
	if strings.HasPrefix(filter, "/Filter /FlateDecode") || strings.HasPrefix(filter, "/Filter [/Flate") {
		content = deflated(content)
	}
	m.stream(filter+one("", " /Length 0", " /Length 99999999", " /Length 4 0 R", " /Subtype /Form /Resources <</XObject <</X1 4 0 R>>>>"), content)
	m.add(one(chineseFont("GBK-EUC-H"), chineseFont("Identity-H"), "<</Type /Font /Subtype /Type3 /CharProcs <</a 4 0 R>> /ToUnicode 6 0 R>>",
		"<</Type /Font /Subtype /Type1 /ToUnicode 6 0 R>>", "<</Type /Font /Subtype /Type0 /Encoding 6 0 R /ToUnicode 6 0 R /DescendantFonts [5 0 R]>>", "5 0 R"))
	m.stream("", one(times("beginbfrange <0000> <FFFF> <4E00> endbfrange\n"), times("beginbfchar <4e00> <"+strings.Repeat("4e00", 200)+"> endbfchar\n"),
		"begincodespacerange <00> <FFFFFFFF> endcodespacerange begincidrange <00000000> <FFFFFFFF> 0 endcidrange", "/GBK-EUC-H usecmap", "beginbfrange <0000> <FFFF> ["+times("<4e00>")+"] endbfrange"))
	m.stream(one("/Subtype /Image /Width 99999 /Height 99999 /BitsPerComponent 8 /ColorSpace /DeviceGray", "/Subtype /Form /Resources <</XObject <</X1 7 0 R>>>>",
		"/Subtype /Form", "/Subtype /Image /Width -1 /Height 1e30 /SMask 7 0 R"), one("", show, times("/X1 Do ")))
	data := m.bytes()
	switch r.IntN(6) {
	case 0:
		return data[:r.IntN(len(data))]
	case 1:
		return append(data, data...)
	case 2:
		return append([]byte(times("%PDF-1.7\n")), data...)
	case 3:
		return append(data, fmt.Sprintf("\n99 0 obj <</Type /XRef /W [%s] /Size 99999999 /Index [0 99999999]>> stream\nabc\nendstream endobj startxref %d", one("1 2 1", "8 8 8", "-1 0 9", "99999999 1 1"), len(data))...)
	}
	return data
}
