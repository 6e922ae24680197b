package pdf

import (
	"bytes"
	"compress/lzw"
	"os"
	"os/exec"
	"strconv"
	"strings"
	"testing"
	"unicode/utf8"
)

func itoa(n int) string { return strconv.Itoa(n) }

func TestLexer(t *testing.T) {
	tests := []struct{ in, want string }{
		{"12 -.5 +3. 4.5-6 --7", "12|-0.5|3|4.5|-7"},
		{"/Name /A#42C /", "/Name|/ABC|/"},
		{`(a(b)c) (\(\101\n) (open`, "(a(b)c)|((A\n)|(open)"},
		{"<414 2> <4> <", "(AB)|(@)|()"},
		{"<</K [1 true]>>Tj % note\nET", "<<|/K|[|1|true|]|>>|Tj|ET"},
		{"1e5 . - 0x1F Infinity", "1e5|.|-|0x1F|Infinity"},
	}
	for _, tt := range tests {
		l := lexer{data: []byte(tt.in)}
		var got []string
		for tok := l.next(); tok.kind != ended; tok = l.next() {
			switch tok.kind {
			case number:
				got = append(got, strconv.FormatFloat(tok.num, 'g', -1, 64))
			case text:
				got = append(got, "("+tok.s+")")
			case name:
				got = append(got, "/"+tok.s)
			default:
				got = append(got, tok.s)
			}
		}
		if s := strings.Join(got, "|"); s != tt.want {
			t.Errorf("%q gives %q, want %q", tt.in, s, tt.want)
		}
	}
}

func TestCMap(t *testing.T) {
	left := maxMapping
	m := parseCMap([]byte(`1 begincodespacerange <00> <FF> endcodespacerange
		2 beginbfchar <01> <4E91> <02> <5DDE5E02> endbfchar
		2 beginbfrange <10> <12> <4EFE> <20> <21> [<4E00> <D840DC0B>] endbfrange`), &left)
	want := map[string]string{"\x01": "云", "\x02": "州市", "\x10": "\u4efe", "\x11": "\u4eff", "\x12": "\u4f00", "\x20": "一", "\x21": "𠀋"}
	for code, s := range want {
		if m.text[code] != s {
			t.Errorf("%x is %q, want %q", code, m.text[code], s)
		}
	}
	if !m.lengths[1] || m.lengths[2] || len(m.text) != len(want) {
		t.Errorf("got %d codes of lengths %v", len(m.text), m.lengths)
	}
	if m := parseCMap([]byte("beginbfrange <00000000> <FFFFFFFF> <0000> <00> <FF>"), &left); len(m.text) > maxMapped {
		t.Errorf("a huge range gives %d codes", len(m.text))
	}
}

// A table that maps the same codes again and again costs no more than the limit, and one code stands for a few characters.
func TestCMapWork(t *testing.T) {
	left := maxMapping
	parseCMap([]byte(strings.Repeat("beginbfrange <0000> <FFFF> <4E00> endbfrange\n", 500)), &left)
	if left > 0 {
		t.Errorf("500 times 65,536 codes are within the limit: %d are left", left)
	}
	left = maxMapping
	m := parseCMap([]byte("beginbfchar <01> <"+strings.Repeat("4E00", 20_000)+"> endbfchar"), &left)
	if s := m.text["\x01"]; len(s) > maxText || !utf8.ValidString(s) || s == "" {
		t.Errorf("one code stands for %d bytes", len(s))
	}
}

func TestFilters(t *testing.T) {
	const want = "云州市人民政府公报 云州市人民政府公报"
	var late bytes.Buffer
	w := lzw.NewWriter(&late, lzw.MSB, 8)
	w.Write([]byte(want))
	w.Close()
	png := "\x02" + want[:3] + "\x02" + string([]byte{want[3] - want[0], want[4] - want[1], want[5] - want[2]})
	tests := []struct {
		name, data string
		filters    []filter
		want       string
		lacks      string
	}{
		{"flate", deflated(want), []filter{{name: "FlateDecode"}}, want, ""},
		{"flate, without a check sum", deflated(want)[:len(deflated(want))-4], []filter{{name: "FlateDecode"}}, want, ""},
		{"flate, cut", deflated(strings.Repeat(want, 1000))[:60], []filter{{name: "FlateDecode"}}, "", lacksData},
		{"no zlib", "\x00\x00", []filter{{name: "FlateDecode"}}, "", lacksData},
		{"nothing", "\n", []filter{{name: "FlateDecode"}}, "", ""},
		{"a picture", want, []filter{{name: "DCTDecode"}}, "", `it is packed by "DCTDecode", which is not read`},
		{"not encrypted", want, []filter{{name: "Crypt"}}, want, ""},
		{"a predictor without sense", deflated(want), []filter{{name: "FlateDecode", predictor: 12, columns: 1 << 21}}, "", "its predictor makes no sense"},
		{"early LZW, damaged", "\x80\x0b\xff\xff\xff", []filter{{name: "LZWDecode"}}, "", lacksData},
		{"85 with its head", "<~87cURDZ~>", []filter{{name: "ASCII85Decode"}}, "Hello", ""},
		{"hex", "E4 BA 91>", []filter{{name: "ASCIIHexDecode"}}, "云", ""},
		{"85", "87cURDZ~>", []filter{{name: "ASCII85Decode"}}, "Hello", ""},
		{"two", "789c73cecf2d284a2d2e4e4d5148492c4904002af505c6>", nil, "789c73cecf2d284a2d2e4e4d5148492c4904002af505c6>", ""},
		{"late LZW", late.String(), []filter{{name: "LZWDecode", late: true}}, want, ""},
		{"early LZW", "\x80\x0b\x60\x50\x22\x0c\x0c\x85\x01", []filter{{name: "LZWDecode"}}, "-----A---B", ""},
		{"runs", "\x02abc\xfed\x80", []filter{{name: "RunLengthDecode"}}, "abcddd", ""},
		{"predictor 12", deflated(png), []filter{{name: "FlateDecode", predictor: 12, columns: 3}}, want[:6], ""},
		{"predictor 2", deflated("a\x01\x01b\x01\x01"), []filter{{name: "FlateDecode", predictor: 2, columns: 3}}, "abcbcd", ""},
	}
	for _, tt := range tests {
		budget := 1 << 20
		got, lacks := decode([]byte(tt.data), tt.filters, &budget)
		if lacks != tt.lacks || !strings.HasPrefix(string(got), tt.want) || tt.want != "" && len(got) != len(tt.want) {
			t.Errorf("%s: got %q, which lacks %q; want %q, %q", tt.name, got, lacks, tt.want, tt.lacks)
		}
	}
	budget := 1000
	if got, lacks := decode([]byte(deflated(strings.Repeat("x", 1<<22))), []filter{{name: "FlateDecode"}}, &budget); len(got) != 1000 || lacks != lacksRoom {
		t.Errorf("a bomb of 4 MiB gave %d bytes, want 1000, and lacks %q", len(got), lacks)
	}
}

// The early LZW of the specification's example widens its codes; a long text shows that it does so in time.
func TestLZWWidens(t *testing.T) {
	var codes []int
	var want strings.Builder
	codes = append(codes, 256)
	for i := range 2000 {
		c := byte('a' + i*i%23)
		codes = append(codes, int(c))
		want.WriteByte(c)
	}
	codes = append(codes, 257)
	var out []byte
	bits, have, width, entries := 0, 0, 9, 258
	for i, c := range codes {
		bits, have = bits<<width|c, have+width
		for ; have >= 8; have -= 8 {
			out = append(out, byte(bits>>(have-8)))
		}
		if i > 1 { // the decoder has one more entry after each code but the first
			entries++
		}
		if entries+1 >= 1<<width && width < 12 {
			width++
		}
	}
	out = append(out, byte(bits<<(8-have)))
	if data, err := unLZW(out); err != nil || string(data) != want.String() {
		t.Errorf("%v, got %d bytes %.60q, want %d bytes %.60q", err, len(data), data, want.Len(), want.String())
	}
}

func TestGlyphNames(t *testing.T) {
	for glyph, want := range map[string]string{"A": "A", "space": " ", "zero": "0", "uni4E91": "云", "u20BB7": "𠮷", "endash": "–", "hyphen.alt": "-", "g12": "", "cid123": ""} {
		if got := glyphText(glyph); got != want {
			t.Errorf("%s is %q, want %q", glyph, got, want)
		}
	}
}

func TestFold(t *testing.T) {
	if got := fold("⼈⺠政府⼾⼝⻔，㇐"); got != "人民政府户口门，一" {
		t.Errorf("got %q", got)
	}
}

func TestRadicalTableIsFresh(t *testing.T) {
	if _, err := os.Stat("/usr/share/unicode/EquivalentUnifiedIdeograph.txt"); err != nil {
		t.Skip("Debian package unicode-data is not installed")
	}
	before, err := os.ReadFile("radical_table.go")
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	source, err := os.ReadFile("radical_gen.go")
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(dir+"/radical_gen.go", source, 0o644); err != nil {
		t.Fatal(err)
	}
	run := exec.Command("go", "run", "radical_gen.go")
	run.Dir = dir
	if out, err := run.CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	if after, _ := os.ReadFile(dir + "/radical_table.go"); !bytes.Equal(before, after) {
		t.Error("radical_table.go is stale: run go generate")
	}
}
