package pdf

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/gongbao/gongbao/internal/effort"
)

// A page that is named twice in the page tree is printed twice.
func TestPageNamedTwice(t *testing.T) {
	data := []byte("1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Kids[3 0 R 4 0 R 3 0 R]/MediaBox[0 0 595 842]>>endobj " +
		"3 0 obj<</Type/Page/Contents 5 0 R/Resources<</Font<</F1 7 0 R>>>>>>endobj 4 0 obj<</Type/Page/Contents 6 0 R/Resources<</Font<</F1 7 0 R>>>>>>endobj " +
		"5 0 obj<<>>stream\nBT /F1 12 Tf 100 700 Td (one) Tj ET\nendstream endobj 6 0 obj<<>>stream\nBT /F1 12 Tf 100 700 Td (two) Tj ET\nendstream endobj " +
		"7 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj")
	src, err := Read(data, "")
	if err != nil {
		t.Fatal(err)
	}
	if got := strings.Fields(src.Text); len(src.Pages) != 3 || strings.Join(got, " ") != "one two one" {
		t.Errorf("%d pages, %q", len(src.Pages), got)
	}
}

// A page whose text is beyond a limit says so, and those after it too where the limit is that of the file.
func TestLimitsAreTold(t *testing.T) {
	const pages = "1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Kids[3 0 R 4 0 R]/MediaBox[0 0 595 842]>>endobj " +
		"3 0 obj<</Type/Page/Contents 5 0 R/Resources<</Font<</F1 7 0 R>>>>>>endobj 4 0 obj<</Type/Page/Contents 6 0 R/Resources<</Font<</F1 7 0 R>>>>>>endobj " +
		"5 0 obj<<>>stream\nBT /F1 12 Tf 100 700 Td (one) Tj ET\nendstream endobj 6 0 obj<<>>stream\nBT /F1 12 Tf 100 700 Td (two) Tj ET\nendstream endobj "
	tests := []struct {
		name, font string
		options    Options
	}{
		{"codes", "7 0 obj<</Type/Font/Subtype/Type1/ToUnicode 8 0 R>>endobj 8 0 obj<<>>stream\n" +
			strings.Repeat("beginbfrange <0000> <FFFF> <4E00> endbfrange\n", 300) + "endstream endobj", Options{}},
		{"bytes", "7 0 obj<</Type/Font/Subtype/Type1>>endobj", Options{MaxDecoded: 120}},
	}
	for _, test := range tests {
		r, err := test.options.Read(t.Context(), []byte(pages+test.font), "")
		if err != nil {
			t.Errorf("%s: %v", test.name, err)
			continue
		}
		bad := r.Unusable()
		if len(bad) == 0 || bad[len(bad)-1].Page != 2 || !strings.Contains(bad[0].Detail, "limit") {
			t.Errorf("%s: the pages are %v", test.name, r.Quality)
		}
	}
}

// What of a page is not read is told: a stream that is packed in a way of its own, is damaged or is not in the file, forms and branches of the
// page tree beyond the limit, a page that is not there.
func TestNothingIsLeftOutInSilence(t *testing.T) {
	const head = "1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 7 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj "
	page := func(more string) string {
		return head + "2 0 obj<</Kids[3 0 R]/MediaBox[0 0 595 842]>>endobj 3 0 obj<</Type/Page/Contents 5 0 R/Resources<</Font<</F1 7 0 R>>" + more + ">>>>endobj "
	}
	const show = "BT /F1 12 Tf 100 700 Td (one) Tj ET "
	stream := func(number int, dict, data string) string {
		return fmt.Sprintf("%d 0 obj<<%s/Length %d>>stream\n%s\nendstream endobj ", number, dict, len(data), data)
	}
	form := func(number int, next string) string {
		return stream(number, "/Subtype/Form/Resources<</XObject<</X "+next+" 0 R>>>>", "/X Do")
	}
	var deep, forms strings.Builder
	for i := range 80 {
		fmt.Fprintf(&deep, "%d 0 obj<</Kids[%d 0 R]>>endobj ", 10+i, 11+i)
	}
	for i := range 20 {
		forms.WriteString(form(10+i, fmt.Sprint(11+i)))
	}
	packed := deflated(show + strings.Repeat("0 0 m ", 1000))
	tests := []struct{ name, file, want string }{
		{"nothing is missing", page("") + stream(5, "", show), ""},
		{"filters elsewhere", page("") + stream(5, "/Filter 9 0 R/DecodeParms 6 0 R", packed) + "9 0 obj[/FlateDecode]endobj 6 0 obj<</Predictor 1>>endobj ", ""},
		{"no check sum", page("") + stream(5, "/Filter/FlateDecode", packed[:len(packed)-4]), ""},
		{"unknown filter", page("") + stream(5, "/Filter/FooDecode", show), "FooDecode"},
		{"filters that are themselves", page("") + stream(5, "/Filter 5 0 R", show), "how it is packed cannot be told"},
		{"many filters", page("") + stream(5, "/Filter["+strings.Repeat("/FlateDecode", 9)+"]", show), "how it is packed cannot be told"},
		{"no text, it says", page("") + stream(5, "/Subtype/Image", show), "a picture, a font or data"},
		{"damaged", page("") + stream(5, "/Filter/FlateDecode", packed[:len(packed)-20]), "damaged"},
		{"no stream", page(""), "not in the file"},
		{"one of two streams", strings.Replace(page(""), "/Contents 5 0 R", "/Contents[5 0 R 6 0 R]", 1) + stream(5, "", show), "not in the file"},
		{"no form", page("/XObject<</X 99 0 R>>") + stream(5, "", show+"/X Do"), "not in the file"},
		{"a form in a form", page("/XObject<</X 10 0 R>>") + stream(5, "", show+"/X Do") + forms.String(), "forms"},
		{"many pictures", page("/XObject<</X 6 0 R>>") + stream(5, "", strings.Repeat("/X Do ", 20000)+show) + stream(6, "/Subtype/Image/Width 1/Height 1", "0"), ""},
		{"many forms", page("/XObject<</X 6 0 R>>") + stream(5, "", strings.Repeat("/X Do ", 20000)+show) + stream(6, "/Subtype/Form", "n"), "forms"},
		{"many streams", strings.Replace(page(""), "/Contents 5 0 R", "/Contents["+strings.Repeat("5 0 R ", 10001)+"]", 1) + stream(5, "", "n"), "limit"},
		{"many arguments", page("") + stream(5, "", show+"BT ["+strings.Repeat("0 ", 1<<16)+"(two)] TJ"), "limit"},
		{"a picture without an end", page("") + stream(5, "", show+"BI /W 1 /H 1 ID x "+show), "no end"},
		{"no page", strings.Replace(page(""), "[3 0 R]", "[3 0 R 98 0 R]", 1) + stream(5, "", show), "not in the file"},
		{"deep in the tree", strings.Replace(page(""), "[3 0 R]", "[3 0 R 10 0 R]", 1) + stream(5, "", show) + deep.String(), "page tree"},
	}
	for _, test := range tests {
		r, err := Options{}.Read(t.Context(), []byte("%PDF-1.7\n"+test.file), "")
		if err != nil {
			t.Errorf("%s: %v", test.name, err)
			continue
		}
		told := ""
		for _, q := range r.Unusable() {
			told += q.String()
		}
		if (test.want == "") != (told == "") || !strings.Contains(told, test.want) {
			t.Errorf("%s: %q is told, want %q; the text is %q", test.name, told, test.want, r.Source.Text)
		}
	}
}

// Streams that unpack in several steps take from what the file may unpack to at each.
func TestStepsOfStreamsCount(t *testing.T) {
	steps := deflated(deflated(strings.Repeat(" ", 8<<20)))
	var b strings.Builder
	b.WriteString("%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Kids[3 0 R]>>endobj 3 0 obj<</Type/Page>>endobj ")
	for i := range 400 {
		fmt.Fprintf(&b, "%d 0 obj<</Type/%s/Filter[/FlateDecode/FlateDecode/ASCIIHexDecode]/N 0/First 0/Length %d>>stream\n%s\nendstream endobj ", 10+i, []string{"ObjStm", "X"}[i%2], len(steps), steps)
	}
	start := effort.CPUTime()
	if _, err := Read([]byte(b.String()), ""); err != nil {
		t.Error(err)
	}
	if took := effort.CPUTime() - start; took > 10*time.Second { // it took a minute
		t.Errorf("took %v", took)
	}
}
