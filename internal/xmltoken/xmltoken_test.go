package xmltoken_test

import (
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"strings"
	"testing"

	"github.com/gongbao/gongbao/internal/xmltoken"
)

// oddities are documents and pieces of them.
var oddities = []string{
	`<?xml version="1.0" encoding="UTF-8"?><!DOCTYPE a [<!ENTITY b "c>"> <!-- > -->]><w:p xmlns:w="u" w:id='7'>云州&amp;市<br/>&#20113;&#x4E91;</w:p>`,
	"<a b = \"1\n2\r\n3\" c='&lt;>'><![CDATA[x ]] > &amp; <b>\r\n]]></a >", "<a>\r\r\n&#13;\n</a>", "<a><!-- - --></a>", "<甲 乙=\"丙\"/>",
	"&#0;", "&#x110000;", "&#xD800;", "&#-1;", "&#_1;", "&;", "&#;", "&#x;", "&nbsp;", "&lt", "]]>", "]]&gt;", "<![CDATA[", "<![CDATA[]]>", "<!-->", "<!--->", "<!---->", "<!-- -- -->",
	"<!-", "<!", "<!>", "<!>>", "<!a<!-- > -->>", "<!a '>'>", "<!a <b> >", "<?", "<?xml", "<?xml?>", "<?a b?>", "<? a?>", "<", "</", "</a", "</a b>", "</ a>", "<a", "<a ", "<a/", "<a/ >",
	"<a b>", "<a b=>", "<a b=c>", "<a b='<'>", "<a b='&'>", "<a b='>'>", "<a b='1'c='2'>", "<1>", "<-a>", "<a:b:c>", "<:a>", "<a:>", "<a:b c:d='e'/>", "\x00", "\x01", "\ufffe", "\ufffd", "\xff", "<a\xff>",
	"<a b='\x02'>", "<a b=']]>'>", "  ", "\t", "云州市", " = ", "'", "\"", ">", "/", ";", "&", "-", "[", "?",
}

// samples are the documents of the project, whole.
func samples(t testing.TB) []string {
	all := append([]string(nil), oddities...)
	for _, name := range []string{"gazette.alto.xml", "gazette.page.xml"} {
		data, err := os.ReadFile("../../testdata/" + name)
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, string(data))
	}
	return all
}

// TestAsStandard compares the tokens of documents, of pieces put together and of damaged documents with those of encoding/xml.
func TestAsStandard(t *testing.T) {
	all := samples(t)
	good, bad := 0, 0
	count := func(text string) {
		if compare(t, text) {
			good++
		} else {
			bad++
		}
	}
	for _, text := range all {
		count(text)
	}
	r := rand.New(rand.NewPCG(1, 2))
	for range 30000 {
		var b strings.Builder
		for range 1 + r.IntN(6) {
			b.WriteString(oddities[r.IntN(len(oddities))])
		}
		count(b.String())
	}
	for range 600 {
		text := all[len(all)-1-r.IntN(2)]
		at := r.IntN(len(text))
		text = text[:at] + oddities[r.IntN(len(oddities))] + text[min(len(text), at+r.IntN(4)):]
		count(text)
	}
	if good < 1000 || bad < 1000 {
		t.Errorf("only %d documents without and %d with an error", good, bad)
	}
}

// TestErrors says what is wrong, and refuses tags that would take much memory.
func TestErrors(t *testing.T) {
	attrs := strings.Repeat(` a=""`, 1000)
	for text, want := range map[string]string{
		"<a>\n\x0b</a>":                "line 1: the character U+000B, which may not stand in a document",
		"<a>\n<b>\uffff":               "line 2: the character U+FFFF, which may not stand in a document",
		"<a b='\xe4\xba'>":             "line 1: bytes that are no UTF-8",
		"<a>&nbsp;云州":                  `line 1: "&nbsp;" is no reference`,
		"<a>&云州云州云州":                   `line 1: "&云州云" is no reference`,
		"<a" + attrs + "/>":            "EOF",
		"<a" + attrs + ` b="">`:        `line 1: more than 1000 attributes in the tag of "a"`,
		"<a" + attrs + attrs + " b=''": `line 1: more than 1000 attributes in the tag of "a"`,
	} {
		s := xmltoken.New(text)
		_, err := s.Next()
		for err == nil {
			_, err = s.Next()
		}
		if got := strings.TrimPrefix(err.Error(), "XML syntax error on "); got != want {
			t.Errorf("%.60q: %s, want %s", text, got, want)
		}
	}
}

func FuzzScan(f *testing.F) {
	for _, text := range samples(f) {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) { compare(t, text) })
}

// compare compares the tokens of a document, and reports whether it is whole. What differs on purpose is left out: a version other than 1.0
// is read, and any character above ASCII may stand in a name.
func compare(t *testing.T, text string) bool {
	t.Helper()
	want, werr := standard(text)
	got, err := scanned(text)
	if werr != nil && (strings.Contains(werr.Error(), "version") || strings.Contains(werr.Error(), "invalid XML name")) {
		return false
	}
	if (err == nil) != (werr == nil) {
		t.Fatalf("%.300q: error %v, encoding/xml %v", text, err, werr)
	}
	if g, w := strings.Join(got, "\n"), strings.Join(want, "\n"); g != w {
		t.Fatalf("%.300q:\n%s\nencoding/xml:\n%s", text, g, w)
	}
	return err == nil
}

func scanned(text string) (out []string, err error) {
	for s := xmltoken.New(text); ; {
		x, err := s.Next()
		switch {
		case errors.Is(err, io.EOF):
			return out, nil
		case err != nil:
			return out, err
		case s.Line() < 1:
			return out, errors.New("no line")
		}
		switch x.Kind {
		case xmltoken.Start:
			out = append(out, fmt.Sprintf("<%s %q>", x.Name, x.Attrs))
			if len(x.Attrs) > 0 && x.Attr(x.Attrs[0].Name) != x.Attrs[0].Value {
				return out, errors.New("an attribute is not found by its name")
			}
		case xmltoken.End:
			out = append(out, "</"+x.Name+">")
		case xmltoken.Text:
			out = append(out, fmt.Sprintf("%q", x.Text))
		}
	}
}

func standard(text string) (out []string, err error) {
	d := xml.NewDecoder(strings.NewReader(text))
	d.CharsetReader = func(_ string, r io.Reader) (io.Reader, error) { return r, nil }
	for {
		x, err := d.RawToken()
		switch {
		case errors.Is(err, io.EOF):
			return out, nil
		case err != nil:
			return out, err
		}
		switch x := x.(type) {
		case xml.StartElement:
			var attrs []xmltoken.Attr
			for _, a := range x.Attr {
				attrs = append(attrs, xmltoken.Attr{Name: a.Name.Local, Value: a.Value})
			}
			out = append(out, fmt.Sprintf("<%s %q>", x.Name.Local, attrs))
		case xml.EndElement:
			out = append(out, "</"+x.Name.Local+">")
		case xml.CharData:
			out = append(out, fmt.Sprintf("%q", string(x)))
		}
	}
}

func BenchmarkScan(b *testing.B) {
	all := samples(b)
	text := all[len(all)-2]
	b.Run("scanned", func(b *testing.B) {
		b.SetBytes(int64(len(text)))
		for b.Loop() {
			s := xmltoken.New(text)
			for _, err := s.Next(); err == nil; _, err = s.Next() {
			}
		}
	})
	b.Run("encoding/xml", func(b *testing.B) {
		b.SetBytes(int64(len(text)))
		for b.Loop() {
			d := xml.NewDecoder(strings.NewReader(text))
			for _, err := d.RawToken(); err == nil; _, err = d.RawToken() {
			}
		}
	})
}
