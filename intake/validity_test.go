package intake

import (
	"bytes"
	"strings"
	"testing"
	"unicode/utf8"
)

// TestValid compares isValid with utf8.Valid, over all characters, pairs of bytes and damaged texts, at each place in eight bytes.
func TestValid(t *testing.T) {
	same := func(data []byte) {
		if got, want := isValid(data), utf8.Valid(data); got != want {
			t.Fatalf("%q: got %t, want %t", data, got, want)
		}
	}
	for r := rune(0); r <= utf8.MaxRune+1; r++ {
		for _, before := range []string{"", "云", "a", "云a", "云州市水"} {
			same([]byte(before + string(r) + "人民政府公报"))
		}
	}
	for lead := 0x80; lead < 0x100; lead++ {
		for second := 0; second < 0x100; second++ {
			for _, third := range []byte{0x7f, 0x80, 0xbf, 0xc0} {
				same([]byte{byte(lead), byte(second), third, 0xe4, 0xba, 0x91, 'a', 'b', 'c', 'd'})
				same([]byte{0xe4, 0xba, 0x91, byte(lead), byte(second), third, 'a', 'b', 'c', 'd'})
			}
		}
	}
	text := []byte(strings.Repeat("云州市人民政府公报2031年\n", 3))
	for i := range text {
		same(text[:i])
		bad := bytes.Clone(text)
		bad[i] ^= 0x40
		same(bad)
	}
}

// TestIsText counts control characters at each place in eight bytes.
func TestIsText(t *testing.T) {
	for n := range 120 {
		for _, c := range []string{"\x00", "\x1f", "\x7f", "\n", " ", "!"} {
			s := strings.Repeat("供", n%7) + strings.Repeat("a", n) + c + strings.Repeat("b", 3)
			want := !(c == "\x00" || c == "\x1f") || len(s) >= 50
			if got := isText(s); got != want {
				t.Fatalf("%q: got %t, want %t", s, got, want)
			}
		}
	}
}
