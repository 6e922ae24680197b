package pdf

import (
	"strconv"
	"strings"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/traditionalchinese"

	objects "github.com/ledongthuc/pdf"
)

// charsetOf returns the character set whose codes a predefined CMap takes, such as
// GBK for GBK-EUC-H; nil if the CMap is none of these.
func charsetOf(cmapName string) encoding.Encoding {
	switch base := strings.TrimRight(cmapName, "HV"); base {
	case "GB-EUC-", "GBK-EUC-", "GBKp-EUC-", "GBK2K-", "GBpc-EUC-":
		return simplifiedchinese.GB18030
	case "B5pc-", "ETen-B5-", "ETenms-B5-", "HKscs-B5-":
		return traditionalchinese.Big5
	}
	return nil
}

// simpleEncoding returns the text of each code of a simple font.
func simpleEncoding(v objects.Value) *[256]string {
	e := v.Key("Encoding")
	base := e.Name()
	if base == "" {
		base = e.Key("BaseEncoding").Name()
	}
	var table [256]string
	if v.Key("Subtype").Name() != "Type3" && !symbolic(v) {
		table = baseEncoding(base)
	}
	code := 0
	for i, d := 0, e.Key("Differences"); i < d.Len(); i++ {
		if x := d.Index(i); x.Kind() == objects.Name {
			if code >= 0 && code < len(table) {
				table[code] = glyphText(x.Name())
			}
			code++
		} else {
			code = int(x.Int64())
		}
	}
	return &table
}

// symbolic reports whether the font's codes mean nothing without its program:
// an embedded subset that names no encoding.
func symbolic(v objects.Value) bool {
	d := v.Key("FontDescriptor")
	return d.Key("Flags").Int64()&4 != 0 && v.Key("Encoding").IsNull() &&
		!(d.Key("FontFile").IsNull() && d.Key("FontFile2").IsNull() && d.Key("FontFile3").IsNull())
}

// baseEncoding returns a named encoding; StandardEncoding is taken for WinAnsi,
// from which it differs in accents and quotes only.
func baseEncoding(base string) (table [256]string) {
	set := charmap.Windows1252
	if base == "MacRomanEncoding" {
		set = charmap.Macintosh
	}
	for i := ' '; i < 256; i++ {
		if r := set.DecodeByte(byte(i)); r >= ' ' && r != '\uFFFD' && (r < 0x7f || r > 0x9f) {
			table[i] = string(r)
		}
	}
	return table
}

// glyphText returns the text of a glyph name, such as "A", "uni4E00", "u1F600", "endash"; "" if the
// name says nothing, such as "g23". Adobe Glyph List Specification, section 2.
func glyphText(glyph string) string {
	base, _, _ := strings.Cut(glyph, ".")
	if s, ok := glyphNames[base]; ok {
		return s
	}
	if len(base) == 1 {
		return base
	}
	for _, prefix := range []string{"uni", "u"} {
		if hex, ok := strings.CutPrefix(base, prefix); ok && len(hex) >= 4 && len(hex) <= 6 {
			if n, err := strconv.ParseUint(hex, 16, 32); err == nil {
				return fold(string(rune(n)))
			}
		}
	}
	return ""
}

// glyphNames are the names of the Adobe Glyph List that official Chinese documents use.
var glyphNames = names(`
	space   exclam ! quotedbl " numbersign # dollar $ percent % ampersand & quotesingle ' parenleft ( parenright )
	asterisk * plus + comma , hyphen - period . slash / zero 0 one 1 two 2 three 3 four 4 five 5 six 6 seven 7
	eight 8 nine 9 colon : semicolon ; less < equal = greater > question ? at @ bracketleft [ backslash \
	bracketright ] asciicircum ^ underscore _ grave ` + "`" + ` braceleft { bar | braceright } asciitilde ~
	quoteleft ‘ quoteright ’ quotedblleft “ quotedblright ” guillemotleft « guillemotright » endash – emdash —
	bullet • ellipsis … degree ° plusminus ± multiply × divide ÷ periodcentered · section § paragraph ¶ yen ¥
	copyright © registered ® trademark ™ minus − lessequal ≤ greaterequal ≥ notequal ≠ perthousand ‰ Euro €
	mu μ alpha α beta β gamma γ delta δ Delta Δ Omega Ω twosuperior ² threesuperior ³ onesuperior ¹ fi fi fl fl
	quotesinglbase ‚ quotedblbase „ eacute é egrave è udieresis ü odieresis ö adieresis ä dotlessi ı sterling £
`)

// names reads pairs of a name and its text.
func names(table string) map[string]string {
	m := map[string]string{"space": " "}
	words := strings.Fields(strings.Replace(table, "space ", "", 1))
	for i := 0; i+1 < len(words); i += 2 {
		m[words[i]] = words[i+1]
	}
	return m
}
