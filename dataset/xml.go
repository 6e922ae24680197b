package dataset

import (
	"bytes"
	"strings"
)

// An xmlWriter writes XML with two spaces for each level. Elements with text are written on one line.
type xmlWriter struct {
	bytes.Buffer
	open []string
	mute int // no line ends inside of text
}

// attributes are pairs of name and value; a pair without value is left out.
func (w *xmlWriter) tag(name string, attributes []string, end string) {
	w.WriteByte('<')
	w.WriteString(name)
	for i := 0; i+1 < len(attributes); i += 2 {
		if attributes[i+1] != "" {
			w.WriteByte(' ')
			w.WriteString(attributes[i])
			w.WriteString(`="`)
			w.text(attributes[i+1])
			w.WriteByte('"')
		}
	}
	w.WriteString(end)
}

func (w *xmlWriter) indent() {
	if w.mute == 0 {
		w.WriteByte('\n')
		w.WriteString(strings.Repeat("  ", len(w.open)))
	}
}

// begin opens an element that holds others.
func (w *xmlWriter) begin(name string, attributes ...string) {
	w.indent()
	w.tag(name, attributes, ">")
	w.open = append(w.open, name)
}

// end closes the last element that is open.
func (w *xmlWriter) end() {
	name := w.open[len(w.open)-1]
	w.open = w.open[:len(w.open)-1]
	w.indent()
	w.WriteString("</" + name + ">")
}

// empty writes an element without content.
func (w *xmlWriter) empty(name string, attributes ...string) {
	w.indent()
	w.tag(name, attributes, "/>")
}

// leaf writes an element with text.
func (w *xmlWriter) leaf(name, text string, attributes ...string) {
	w.indent()
	w.inline(name, text, attributes...)
}

// inline writes an element inside of text.
func (w *xmlWriter) inline(name, text string, attributes ...string) {
	w.tag(name, attributes, ">")
	w.text(text)
	w.WriteString("</" + name + ">")
}

// line writes an element whose text has elements in it, all on one line.
func (w *xmlWriter) line(name string, write func(), attributes ...string) {
	w.indent()
	w.tag(name, attributes, ">")
	w.mute++
	write()
	w.mute--
	w.WriteString("</" + name + ">")
}

// text writes characters as XML has them; those that it does not have become U+FFFD.
func (w *xmlWriter) text(s string) {
	for _, r := range printableText(strings.ToValidUTF8(s, "\ufffd")) {
		switch r {
		case '<':
			w.WriteString("&lt;")
		case '>':
			w.WriteString("&gt;")
		case '&':
			w.WriteString("&amp;")
		case '"':
			w.WriteString("&quot;")
		default:
			w.WriteRune(r)
		}
	}
}
