package synth

import (
	"encoding/xml"
	"io"
	"strings"
	"testing"
)

// TestHTMLHoldsTheGazette reads the elements of the page and compares its text with the truth.
func TestHTMLHoldsTheGazette(t *testing.T) {
	for seed := range uint64(20) {
		g := Make(seed, Options{})
		page := squeezed(htmlText(t, g.HTML()))
		for _, d := range g.Truth.Structure.Documents {
			for _, s := range []string{d.Title, d.Number, d.Signer} {
				if !strings.Contains(page, squeezed(s)) {
					t.Errorf("seed %d: the page lacks %q", seed, s)
				}
			}
		}
		for _, x := range g.Truth.Structure.Tables {
			for _, row := range x.Rows {
				if cells := squeezed(strings.Join(row, "")); !strings.Contains(page, cells) {
					t.Errorf("seed %d: the page lacks the row %q", seed, cells)
				}
			}
		}
		thin := narrow(page)
		for _, n := range g.Truth.Outline {
			if !strings.Contains(thin, narrow(squeezed(n.Label))) {
				t.Errorf("seed %d: the page lacks %q", seed, n.Label)
			}
		}
	}
}

// htmlText is the text of a page whose elements are closed in order.
func htmlText(t *testing.T, page string) string {
	t.Helper()
	_, body, _ := strings.Cut(page, "<body>")
	body = "<body>" + strings.TrimSuffix(strings.TrimSpace(body), "</html>")
	body = strings.ReplaceAll(body, "<br>", "<br/>")
	var out strings.Builder
	d := xml.NewDecoder(strings.NewReader(body))
	for {
		token, err := d.Token()
		if err == io.EOF {
			return out.String()
		}
		if err != nil {
			t.Fatal(err)
		}
		if c, ok := token.(xml.CharData); ok {
			out.Write(c)
		}
	}
}
