package intake

import (
	"strconv"
	"strings"

	"github.com/gongbao/gongbao/segment"
)

// isHTML reports whether text is a web page or a piece of one: <tbody><tr><td>…, <p align="center">…. A Markdown text of an OCR program
// may begin with a tag too, but goes on with lines that stand in no element.
func isHTML(text string) bool {
	head := withoutProlog(text)
	switch name := firstTag(head); {
	case name == "!doctype" || name == "html" && !strings.HasPrefix(strings.ToLower(head), "<html><body><table"):
		return true
	case !isFragmentTag(name):
		return false
	}
	return strings.Count(text, "<")*2 > strings.Count(text, "\n") && !goesOnOutside(head)
}

// withoutProlog leaves out the comments and the declaration of XML that text begins with.
func withoutProlog(text string) string {
	head := strings.TrimLeft(text, "\ufeff \t\r\n")
	for range 100 {
		end := ">"
		switch {
		case strings.HasPrefix(head, "<!--"):
			end = "-->"
		case strings.HasPrefix(head, "<?"):
		default:
			return head
		}
		_, rest, found := strings.Cut(head, end)
		if !found {
			return ""
		}
		head = strings.TrimLeft(rest, " \t\r\n")
	}
	return head
}

// firstTag returns the name of the tag that s begins with, "" where it begins with none.
func firstTag(s string) string {
	rest, found := strings.CutPrefix(s[:min(len(s), 40)], "<")
	if !found {
		return ""
	}
	n := strings.IndexAny(rest, "> /\t\r\n")
	if n < 0 {
		return ""
	}
	return strings.ToLower(rest[:n])
}

// fragmentTags are tags that pieces of web pages begin with, beside those of blocks and hidden things.
var fragmentTags = setOfWords("html head body meta link base title style script noscript a b strong i em u font span big small sub sup br img " +
	"label button li dt dd tbody thead tfoot tr td th caption colgroup frameset input iframe o:p")

func isFragmentTag(name string) bool { return fragmentTags[name] || textBlocks[name] || hidden[name] }

// goesOnOutside reports whether two lines and more of s, a third of all with print, stand in no element: those of Markdown between the
// pieces of HTML that an OCR program puts into it.
func goesOnOutside(s string) bool {
	depth, outside, all := 0, 0, 0
	for line := range strings.Lines(s) {
		if line = strings.TrimSpace(line); line == "" {
			continue
		}
		all++
		if depth <= 0 && !strings.HasPrefix(line, "<") {
			outside++
		}
		depth += openedIn(line)
	}
	return outside >= 2 && outside*3 >= all || outside > 0 && outside == all-1
}

// openedIn returns how many more elements a line opens than it closes, of those whose end tag nobody leaves out.
func openedIn(line string) int {
	n := 0
	for {
		_, rest, found := strings.Cut(line, "<")
		if !found {
			return n
		}
		line = rest
		name := strings.TrimPrefix(rest, "/")
		if name = firstTag("<" + name[:min(len(name), longestTag)]); !outerTags[name] {
			continue
		}
		if strings.HasPrefix(rest, "/") {
			n--
		} else {
			n++
		}
	}
}

// longestTag is more bytes than the name of an outer tag has.
const longestTag = 16

// outerTags have an end tag.
var outerTags = setOfWords("html body div table section article main center span font ul ol dl pre blockquote form header footer nav aside b strong p")

// readHTML reads a web page without its navigation.
func readHTML(text string) (*segment.Source, error) {
	root, err := parseHTML(text)
	title := titleOf(root)
	root.measure()
	sight := outOfSight(root)
	dropChrome(root)
	var s sheet
	w := &htmlWriter{sheet: &s}
	w.element(root)
	w.flush()
	src := s.source("html")
	src.Title = title
	if err != nil {
		return src, &FormatError{Format: "html", Reason: "the page is too large", Advice: "split it", Err: err}
	}
	return src, sight
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
	case e.is&tagHidden != 0:
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
	case e.is&tagBlock != 0 || e.name == "li" || e.name == "dt" || e.name == "dd" || e.name == "tr" || e.name == "body" || e.name == "caption":
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
func plainText(e *element) string { return plainTextIn(e, &gridRoom{}) }

// plainTextIn is like plainText; tables in e take from room.
func plainTextIn(e *element, room *gridRoom) string {
	w := &htmlWriter{sheet: &sheet{room: *room}, fragment: true}
	w.kids(e)
	w.flush()
	*room = w.room
	return w.text.String()
}
