package pdf

import (
	"strings"
	"testing"
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
