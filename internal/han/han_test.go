package han

import (
	"math/rand"
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/text/width"
)

// TestChar compares the decoders with the standard library at every place of texts that hold characters of each length,
// surrogates, and bytes that are no characters.
func TestChar(t *testing.T) {
	for _, s := range []string{"", "a", "第5条", "〔２０２２〕", "é𠀀ก中\u0800", "\xed\xa0\x80中", "中\xe4\xb8", "\x80\x80\x80", "\xff中"} {
		for i := range len(s) {
			want, n := utf8.DecodeRuneInString(s[i:])
			if r, got := Char(s, i); r != want || got != n {
				t.Errorf("Char(%q, %d) = %q, %d; want %q, %d", s, i, r, got, want, n)
			}
			want, n = utf8.DecodeLastRuneInString(s[:i+1])
			if r, got := Before(s, i+1); r != want || got != n {
				t.Errorf("Before(%q, %d) = %q, %d; want %q, %d", s, i+1, r, got, want, n)
			}
		}
		if r, n := Char(s, len(s)); r != -1 || n != 0 {
			t.Errorf("Char at the end of %q = %q, %d", s, r, n)
		}
	}
}

func TestBlanks(t *testing.T) {
	for _, c := range []struct {
		s      string
		after  int // the end of the white space at the start of s
		before int // where the white space at its end begins
	}{
		{"年", 0, 3}, {" 年 ", 1, 4}, {"\u3000年\u00a0", 3, 6}, {"    年", 4, 7}, {"     年", 0, 8}, {"\t年\n", 0, 5}, {"", 0, 0}, {"（年、", 0, 9},
	} {
		if got := Blanks(c.s, 0); got != c.after {
			t.Errorf("Blanks(%q) = %d, want %d", c.s, got, c.after)
		}
		if got := BlanksBefore(c.s, len(c.s)); got != c.before {
			t.Errorf("BlanksBefore(%q) = %d, want %d", c.s, got, c.before)
		}
	}
}

func TestSigns(t *testing.T) {
	for _, c := range []struct{ a, b string }{
		{"（试行） 的通知", "(试行)的通知"}, {"〔２０２２〕5号", "[2022] 5号"}, {"A－1：甲、乙。", "A—1:甲,乙."}, {"“甲”·乙", "'甲'•乙"},
	} {
		if Key(c.a) != Key(c.b) {
			t.Errorf("Key(%q) = %q, Key(%q) = %q", c.a, Key(c.a), c.b, Key(c.b))
		}
	}
	if Key("甲乙") == Key("甲，乙") {
		t.Error("a sign is lost")
	}
}

func TestScripts(t *testing.T) {
	for _, c := range []struct {
		simple rune
		forms  string
	}{{'发', "發髮"}, {'为', "為爲"}, {'里', "裏裡"}, {'后', "後"}, {'关', "關"}, {'公', ""}} {
		got := map[rune]bool{}
		for _, r := range Traditional(c.simple) {
			got[r] = true
			if Simplified(r) != c.simple {
				t.Errorf("Simplified(%c) = %c, want %c", r, Simplified(r), c.simple)
			}
		}
		for _, r := range c.forms {
			if !got[r] {
				t.Errorf("%c is no traditional form of %c", r, c.simple)
			}
		}
		if c.forms == "" && len(got) > 0 {
			t.Errorf("%c has traditional forms", c.simple)
		}
	}
	if Simplified('公') != '公' || Simplified('a') != 'a' {
		t.Error("a character of both scripts is changed")
	}
}

func TestNumerals(t *testing.T) {
	for r, n := range map[rune]Numeral{
		'5': FamilyArabic | 5, '５': FamilyArabic | 5, '五': FamilyDigit | 5, '伍': FamilyDigit | 5, '兩': FamilyDigit | 2, '百': FamilyPower | 2,
		'億': FamilyMyriad | 8, '廿': FamilyTens | 2, 'O': FamilyOh, '人': 0,
	} {
		if got, size := NumeralAt(string(r), 0); got != n || size != len(string(r)) {
			t.Errorf("NumeralAt(%c) = %#x, %d", r, got, size)
		}
	}
	if v, digits, end := ArabicRun("２0号", 0); v != 20 || digits != 2 || end != 4 {
		t.Errorf("ArabicRun = %d, %d, %d", v, digits, end)
	}
	if v, digits, _ := ArabicRun("1234567890123456789", 0); v != -1 || digits != 19 {
		t.Errorf("ArabicRun of 19 digits = %d, %d", v, digits)
	}
}

func TestHasSpaced(t *testing.T) {
	for s, want := range map[string]int{"以内": 6, "以 内": 7, "以\u3000内": 9, "以外": 0, "以": 0, "": 0} {
		if got := HasSpaced(s, 0, "以内"); got != want {
			t.Errorf("HasSpaced(%q) = %d, want %d", s, got, want)
		}
	}
}

// TestHasSpacedGates compares HasSpaced with a look at each character.
func TestHasSpacedGates(t *testing.T) {
	parts := []string{"以", "内", "外", "副", " ", "\u3000", "m", "²", "\xe4", "\xe4\xbb", "\U00020000", ""}
	for _, word := range []string{"以内", "以", "以m", "m²", "²内", "副以内", "\U00020000内", "以\U00020000", "以²"} {
		for _, a := range parts {
			for _, b := range parts {
				for _, c := range parts {
					s, i := a+b+c+"内", 0
					for _, r := range word {
						at := WideBlanks(s, i)
						if got, n := Char(s, at); i >= 0 && got == r {
							i = at + n
						} else {
							i = -len(s) - 9
							break
						}
					}
					if got := HasSpaced(s, 0, word); got != max(i, 0) {
						t.Errorf("HasSpaced(%q, %q) = %d, want %d", s, word, got, max(i, 0))
					}
				}
			}
		}
	}
}

// TestColumns compares the table of wide characters with the one of golang.org/x/text.
func TestColumns(t *testing.T) {
	for r := rune(0); r < utf8.MaxRune; r++ {
		want := 1
		switch width.LookupRune(r).Kind() {
		case width.EastAsianWide, width.EastAsianFullwidth:
			want = 2
		}
		if got := Columns(r); got != want && got != 0 {
			t.Fatalf("Columns(%U) = %d, want %d", r, got, want)
		}
	}
	if Columns('\u0301') != 0 || Cells("（1）年") != 7 {
		t.Error("widths of a combining mark or of a line")
	}
}

// TestKey compares Key and Solid with what they say of each character.
func TestKey(t *testing.T) {
	for _, s := range []string{"", "供水办法", "（试行） 的　通知", "云政发〔２０３１〕8号", "a 'b' [c]", "\xe4\xbe", "供\xff水 ", "𠀀　𠀀", "\u3000", "供水。"} {
		var key, solid strings.Builder
		for i, r := range s {
			if IsSpace(r) {
				continue
			}
			key.WriteRune(Sign(r))
			_, n := utf8.DecodeRuneInString(s[i:])
			solid.WriteString(s[i : i+n])
		}
		if got := Key(s); got != key.String() {
			t.Errorf("Key(%q) = %q, want %q", s, got, key.String())
		}
		if got := Solid(s); got != solid.String() {
			t.Errorf("Solid(%q) = %q, want %q", s, got, solid.String())
		}
		if HasSpace(s) != (Solid(s) != s) {
			t.Errorf("HasSpace(%q) = %v", s, HasSpace(s))
		}
	}
}

// TestSpaces looks at every character.
func TestSpaces(t *testing.T) {
	var all []rune
	for r := range rune(0x110000) {
		if IsSpace(r) {
			all = append(all, r)
		} else if IsBlank(r) {
			t.Errorf("%U is blank and no space", r)
		}
	}
	if Spaces() != string(all) {
		t.Errorf("Spaces() = %q, want %q", Spaces(), string(all))
	}
}

// TestCloseBrackets holds the list of brackets against the question for one.
func TestCloseBrackets(t *testing.T) {
	for r := range rune(1 << 16) {
		if In(CloseBrackets, r) != Closes(r) {
			t.Errorf("%q closes: %v", r, Closes(r))
		}
	}
}

// TestBlankLen checks that white space within a value is known by its bytes, in both directions.
func TestBlankLen(t *testing.T) {
	for r := range rune(0x30000) {
		if !utf8.ValidRune(r) {
			continue
		}
		s := "云" + string(r) + "州"
		end := len(s) - len("州")
		want, before := len("云"), end
		if IsBlank(r) {
			want, before = end, len("云")
		}
		if got := Blanks(s, len("云")); got != want {
			t.Fatalf("%U: Blanks is %d, want %d", r, got, want)
		}
		if got := BlanksBefore(s, end); got != before {
			t.Fatalf("%U: BlanksBefore is %d, want %d", r, got, before)
		}
	}
}

// TestBefore compares the decoder of what stands before a place with the standard library.
func TestBefore(t *testing.T) {
	for _, s := range []string{"", "a", "第5条", "é𠀀ก中\u0800", "\xed\xa0\x80中", "中\xe4\xb8", "\x80\x80\x80", "\xff中", "\xf0\x80\x80\x80", "\xf4\x90\x80\x80", "\xe0\x80\xb1", "\xc1\xbf\xf5\x80\x80\x80"} {
		for i := range len(s) + 1 {
			want, n := utf8.DecodeLastRuneInString(s[:i])
			if i == 0 {
				want, n = -1, 0
			}
			if r, got := Before(s, i); r != want || got != n {
				t.Errorf("Before(%q, %d) = %U, %d, want %U, %d", s, i, r, got, want, n)
			}
			want, n = utf8.DecodeRuneInString(s[i:])
			if i == len(s) {
				want, n = -1, 0
			}
			if r, got := Char(s, i); r != want || got != n {
				t.Errorf("Char(%q, %d) = %U, %d, want %U, %d", s, i, r, got, want, n)
			}
			if _, got := NumeralAt(s, i); got != n {
				t.Errorf("NumeralAt(%q, %d) takes %d bytes, want %d", s, i, got, n)
			}
		}
	}
}

// TestIsWider compares it with the width of the whole.
func TestIsWider(t *testing.T) {
	for _, s := range []string{"", "a", "供水", "供水 a，水", "\xe4\xbb", "\xe4供\xff水", "བོད་供水", "①“供”", "\U00020000水", "\xed\xa0\x80水"} {
		for limit := range 12 {
			if got := IsWider(s, limit); got != (Cells(s) > limit) {
				t.Errorf("IsWider(%q, %d) = %v", s, limit, got)
			}
		}
	}
}

// TestSameKey checks that two texts have one key where SameKey says so, and that it does not read on after the first difference.
func TestSameKey(t *testing.T) {
	parts := []string{"供水", "（", "(", " ", "\u3000", "《", "〈", "a", "Ａ", "\x00", "\xe4", "\xff", "\ufffd", "、", ","}
	r := rand.New(rand.NewSource(1))
	text := func() (s string) {
		for range r.Intn(4) {
			s += parts[r.Intn(len(parts))]
		}
		return s
	}
	same := 0
	for range 20_000 {
		a, b := text(), text()
		if SameKey(a, b) != (Key(a) == Key(b)) {
			t.Fatalf("SameKey(%q, %q) is %v", a, b, SameKey(a, b))
		}
		if SameKey(a, b) {
			same++
		}
	}
	if same < 100 {
		t.Errorf("only %d pairs have one key", same)
	}
}
