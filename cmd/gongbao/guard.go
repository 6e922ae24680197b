package main

import (
	"bytes"
	"fmt"
	"io"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A guard stands before a terminal. What a terminal obeys is written as JSON escapes it: signs below the space, which texts and CSV may have
// though JSON has none, those of ISO 6429 above 7F, and those that turn the direction of writing. Our own colours pass.
type guard struct {
	out  io.Writer
	held []byte // the beginning of a character, of a colour or of a line end
}

// Write writes p but for what its end cuts.
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
	whole = cutBefore(s[:whole])
	_, err := g.out.Write(guarded(s[:whole]))
	g.held = append([]byte(nil), s[whole:]...)
	return len(p), err
}

// end writes what is held.
func (g *guard) end() error {
	held := g.held
	if len(held) > 0 && held[0] < utf8.RuneSelf { // no piece of a character
		held = guarded(held)
	}
	_, err := g.out.Write(held)
	g.held = nil
	return err
}

// cutBefore returns how much of s is whole: it may end within a colour or a line end.
func cutBefore(s []byte) int {
	if bytes.HasSuffix(s, []byte("\r")) {
		return len(s) - 1
	}
	i := bytes.LastIndexByte(s, '\x1b')
	if i < 0 {
		return len(s)
	}
	for _, code := range colours {
		if colour := "\x1b[" + code + "m"; len(s)-i < len(colour) && strings.HasPrefix(colour, string(s[i:])) {
			return i
		}
	}
	return len(s)
}

// passing returns how many bytes at the start of s pass though a terminal obeys them: one of our colours, a line end of CSV.
func passing(s []byte) int {
	if bytes.HasPrefix(s, []byte("\r\n")) {
		return len("\r\n")
	}
	for _, code := range colours {
		if colour := "\x1b[" + code + "m"; bytes.HasPrefix(s, []byte(colour)) {
			return len(colour)
		}
	}
	return 0
}

// guarded escapes what a terminal may obey. Line ends, page breaks, tabs and colours stay.
func guarded(s []byte) []byte {
	obeyed := func(r rune) bool {
		return r != '\n' && r != '\t' && r != '\f' && (unicode.IsControl(r) || unicode.Is(unicode.Bidi_Control, r))
	}
	i := bytes.IndexFunc(s, obeyed)
	if i < 0 {
		return s
	}
	out := append([]byte(nil), s[:i]...)
	for i < len(s) {
		r, size := utf8.DecodeRune(s[i:])
		if n := passing(s[i:]); n > 0 {
			out, size = append(out, s[i:i+n]...), n
		} else if obeyed(r) {
			out = fmt.Appendf(out, `\u%04x`, r)
		} else {
			out = append(out, s[i:i+size]...)
		}
		i += size
	}
	return out
}
