package intake

import (
	"strconv"
	"strings"

	"github.com/gongbao/gongbao/segment"
)

// isHTML reports whether text is a web page or a piece of one. A Markdown text that begins with an HTML table is not:
// after the </html> of the table the text goes on. (So it does on some web pages, but those do not begin with a table.)
func isHTML(text string) bool {
	head := strings.ToLower(strings.TrimLeft(text[:min(len(text), 4096)], "\ufeff \t\r\n"))
	for strings.HasPrefix(head, "<!--") || strings.HasPrefix(head, "<?xml") {
		_, rest, found := strings.Cut(head, ">")
		if !found {
			return false
		}
		head = strings.TrimSpace(rest)
	}
	if !startsWithTag(head) {
		return false
	}
	if strings.HasPrefix(head, "<html><body><table") {
		_, rest, _ := strings.Cut(strings.ToLower(text), "</html>")
		return len(strings.TrimSpace(withoutTags(rest))) < 200
	}
	return strings.HasPrefix(head, "<!doctype html") || strings.HasPrefix(head, "<html") || strings.Count(text, "<")*2 > strings.Count(text, "\n")
}

// startsWithTag reports whether s begins with a tag that only HTML has in that place.
func startsWithTag(s string) bool {
	for _, tag := range []string{"!doctype html", "html", "head", "body", "div", "p", "table", "h1", "h2", "meta", "article", "section", "span", "center", "ul", "ol"} {
		rest, found := strings.CutPrefix(s, "<"+tag)
		if found && rest != "" && strings.ContainsAny(rest[:1], "> /\t\r\n") {
			return true
		}
	}
	return false
}

// withoutTags leaves out what stands between < and >.
func withoutTags(s string) string {
	var b strings.Builder
	for {
		before, rest, found := strings.Cut(s, "<")
		b.WriteString(before)
		if !found {
			return b.String()
		}
		_, s, _ = strings.Cut(rest, ">")
	}
}

// readHTML reads a web page without its navigation.
func readHTML(text string) (*segment.Source, error) {
	root, err := parseHTML(text)
	dropChrome(root)
	var s sheet
	w := &htmlWriter{sheet: &s}
	w.element(root)
	w.flush()
	src := s.source("html")
	if err != nil {
		return src, &FormatError{Format: "html", Reason: "the page is too large", Advice: "split it", Err: err}
	}
	return src, nil
}

// An htmlWriter writes elements as lines.
type htmlWriter struct {
	*sheet
	line     inline
	pre      int  // open <pre> elements
	fragment bool // of an OCR program: no web page, and its tables hold data
}

// hidden elements have no text that a reader sees.
var hidden = setOfWords("head xml title script style noscript template iframe svg canvas object audio video map select option textarea input button")

func (w *htmlWriter) element(e *element) {
	switch {
	case e.name == "":
		w.line.add(e.text, w.pre > 0)
	case hidden[e.name]:
	case e.name == "br":
		w.flush()
	case e.name == "table":
		w.block(func() { w.htmlTable(e) })
	case e.name == "pre":
		w.pre++
		w.block(func() { w.kids(e) })
		w.pre--
	case e.name == "ol" || e.name == "ul":
		w.block(func() { w.list(e) })
	case e.name == "sup":
		w.line.add(superscript(w.line.String(), plainText(e)), false)
	case textBlocks[e.name] || e.name == "li" || e.name == "dt" || e.name == "dd" || e.name == "tr" || e.name == "body" || e.name == "caption":
		w.block(func() { w.kids(e) })
	default:
		w.kids(e)
	}
}

func (w *htmlWriter) kids(e *element) {
	for _, kid := range e.kids {
		w.element(kid)
	}
}

// block writes a paragraph of its own.
func (w *htmlWriter) block(write func()) {
	w.flush()
	w.paragraph()
	write()
	w.flush()
	w.paragraph()
}

// flush ends the line.
func (w *htmlWriter) flush() {
	line := w.line.take()
	if !w.fragment && isPageTool(line) {
		return
	}
	w.lines(line)
}

// list writes a list, an ordered one with the numbers that a browser shows.
func (w *htmlWriter) list(e *element) {
	n, err := strconv.Atoi(e.attr("start"))
	if err != nil {
		n = 1
	}
	shown := e.name == "ol" && !strings.Contains(strings.ReplaceAll(e.attr("style"), " ", ""), "list-style:none") &&
		!strings.Contains(strings.ReplaceAll(e.attr("style"), " ", ""), "list-style-type:none")
	for _, kid := range e.kids {
		if kid.name == "li" {
			w.flush()
			if shown {
				w.line.add(listMarker(e.attr("type"), n)+" ", false)
			}
			n++
			w.kids(kid)
			w.flush()
			continue
		}
		w.element(kid)
	}
}

// listMarker is the number before an item of a list of one of the types 1, a, A, i and I of HTML.
func listMarker(kind string, n int) string {
	formats := map[string]string{"a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman"}
	return formatNumber(n, formats[kind]) + "."
}

// superscript returns text in small raised digits after a unit of length, for that is how m² is written in HTML.
func superscript(before, text string) string {
	if strings.HasSuffix(before, "m") || strings.HasSuffix(before, "M") {
		switch strings.TrimSpace(text) {
		case "2":
			return "²"
		case "3":
			return "³"
		}
	}
	return text
}

// html writes a piece of HTML, as OCR programs give for a table, and returns where it stands.
func (s *sheet) html(text string) segment.Span {
	root, _ := parseHTML(text)
	s.release()
	start := s.text.Len()
	w := &htmlWriter{sheet: s, fragment: true}
	w.element(root)
	w.flush()
	return trimmed(s.text.String(), segment.Span{Start: start, End: s.text.Len()})
}

// trimmed leaves out the line breaks at the ends of a span.
func trimmed(text string, span segment.Span) segment.Span {
	for span.Start < span.End && text[span.Start] == '\n' {
		span.Start++
	}
	for span.Start < span.End && text[span.End-1] == '\n' {
		span.End--
	}
	if span.Len() == 0 {
		span.Start = -1
	}
	return span
}

// plainText returns all text in e, with line breaks for <br> and the ends of blocks.
func plainText(e *element) string {
	w := &htmlWriter{sheet: &sheet{}, fragment: true}
	w.kids(e)
	w.flush()
	return w.text.String()
}
