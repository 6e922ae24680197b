package main

import (
	"bytes"
	"fmt"
	"io"
	"unicode"
	"unicode/utf8"
)

// A guard stands before a terminal. JSON has no signs below the space, but those of ISO 6429 above 7F, which some terminals obey, and
// those that turn the direction of writing: they are written as JSON escapes them, and mean the same.
type guard struct {
	out  io.Writer
	held []byte // the beginning of a character
}

// Write writes p but for a character that its end cuts.
func (g *guard) Write(p []byte) (int, error) {
	s := p
	if len(g.held) > 0 {
		s = append(g.held, p...)
	}
	whole := len(s)
	for k := 1; k < utf8.UTFMax && k <= len(s); k++ {
		if utf8.RuneStart(s[len(s)-k]) {
			if !utf8.FullRune(s[len(s)-k:]) {
				whole -= k
			}
			break
		}
	}
	_, err := g.out.Write(guarded(s[:whole]))
	g.held = append([]byte(nil), s[whole:]...)
	return len(p), err
}

// end writes what is held.
func (g *guard) end() error {
	_, err := g.out.Write(g.held)
	g.held = nil
	return err
}

// guarded escapes what a terminal may obey. Line ends, tabs and colours stay.
func guarded(s []byte) []byte {
	obeyed := func(r rune) bool {
		return r == 0x7f || r >= 0x80 && (unicode.IsControl(r) || unicode.Is(unicode.Bidi_Control, r))
	}
	i := bytes.IndexFunc(s, obeyed)
	if i < 0 {
		return s
	}
	out := append([]byte(nil), s[:i]...)
	for i < len(s) {
		r, size := utf8.DecodeRune(s[i:])
		if obeyed(r) {
			out = fmt.Appendf(out, `\u%04x`, r)
		} else {
			out = append(out, s[i:i+size]...)
		}
		i += size
	}
	return out
}
