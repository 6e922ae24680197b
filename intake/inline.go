package intake

import (
	"strings"
	"unicode/utf8"
)

// An inline gathers the text of one line of HTML, in which a run of white space counts as one space.
type inline struct {
	text  strings.Builder
	space string // white space not written yet: it counts only between two characters
}

// add adds text; kept says that its white space counts as it is.
func (l *inline) add(text string, kept bool) {
	if kept {
		l.text.WriteString(l.space + text)
		l.space = ""
		return
	}
	for text != "" {
		n := strings.IndexAny(text, " \t\r\n\f")
		if n != 0 {
			if n < 0 {
				n = len(text)
			}
			l.word(text[:n])
			text = text[n:]
			continue
		}
		rest := strings.TrimLeft(text, " \t\r\n\f")
		l.white(text[:len(text)-len(rest)])
		text = rest
	}
}

func (l *inline) white(s string) {
	if l.text.Len() == 0 {
		return
	}
	if strings.ContainsAny(s, "\n\r") || l.space == "\n" {
		l.space = "\n"
	} else {
		l.space = " "
	}
}

// word adds a word. The line breaks of an HTML file are no spaces between Chinese characters.
func (l *inline) word(s string) {
	first, _ := utf8.DecodeRuneInString(s)
	last, _ := utf8.DecodeLastRuneInString(l.tail())
	if l.space != "" && !(l.space == "\n" && isWide(first) && isWide(last)) {
		l.text.WriteByte(' ')
	}
	l.space = ""
	l.text.WriteString(s)
}

// tail returns the end of the text.
func (l *inline) tail() string {
	s := l.text.String()
	return s[max(0, len(s)-utf8.UTFMax):]
}

// String returns the text so far.
func (l *inline) String() string { return l.text.String() }

// take returns the text and begins anew.
func (l *inline) take() string {
	s := l.text.String()
	l.text.Reset()
	l.space = ""
	return s
}
