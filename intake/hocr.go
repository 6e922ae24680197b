package intake

import (
	"strconv"
	"strings"

	"github.com/gongbao/gongbao/segment"
)

// isHOCR reports whether text is HTML in which an OCR program has marked pages or lines,
// as Tesseract, OCRopus and Kraken write it. The marks are those of the hOCR specification, version 1.2.
func isHOCR(text string) bool {
	return isMarkup(text) && strings.Contains(text, "ocr") && hasAny(text, `"ocr_page"`, `'ocr_page'`, `"ocr_line"`, `'ocr_line'`, "ocr_page ", "ocr-system")
}

// isMarkup reports whether text begins with a tag.
func isMarkup(text string) bool {
	return strings.HasPrefix(strings.TrimLeft(text[:min(len(text), 1024)], "\ufeff \t\r\n"), "<")
}

func hasAny(text string, parts ...string) bool {
	for _, p := range parts {
		if strings.Contains(text, p) {
			return true
		}
	}
	return false
}

// readHOCR reads the lines of each page, with the boxes and confidences of their words.
func readHOCR(text string) (*segment.Source, error) {
	root, err := parseHTML(text)
	var h hocr
	h.element(root)
	src := h.source("hocr")
	if err != nil {
		return src, &FormatError{Format: "hocr", Reason: "the file is too large", Advice: "split it into files of fewer pages", Err: err}
	}
	return src, nil
}

// An hocr writes the elements of an hOCR file.
type hocr struct{ sheet }

func (h *hocr) element(e *element) {
	switch hocrClass(e) {
	case "ocr_page":
		b := parseHOCRTitle(e.attr("title")).box
		h.newPage(b[2], b[3])
	case "ocr_carea", "ocrx_block", "ocr_par":
		h.paragraph()
		defer h.paragraph()
	case "ocr_separator":
		h.ruling(parseHOCRTitle(e.attr("title")).box)
		return
	case "ocr_line", "ocrx_line", "ocr_header", "ocr_footer", "ocr_caption", "ocr_textfloat":
		h.words(hocrWords(e))
		return
	}
	if e.is&tagHidden != 0 {
		return
	}
	for _, kid := range e.kids {
		h.element(kid)
	}
}

// hocrClass returns the class of e that the hOCR specification defines, "" if it has none.
func hocrClass(e *element) string {
	for _, class := range strings.Fields(e.attr("class")) {
		if strings.HasPrefix(class, "ocr") {
			return class
		}
	}
	return ""
}

// hocrWords returns the words of a line; a line without marked words is one word.
func hocrWords(line *element) []word {
	props := parseHOCRTitle(line.attr("title"))
	var words []word
	var find func(e *element)
	find = func(e *element) {
		if class := hocrClass(e); class == "ocrx_word" || class == "ocr_word" {
			w := parseHOCRTitle(e.attr("title"))
			words = append(words, word{allText(e), w.box, props.size, w.confidence / 100})
			return
		}
		for _, kid := range e.kids {
			find(kid)
		}
	}
	find(line)
	if words == nil {
		return []word{{allText(line), props.box, props.size, props.confidence / 100}}
	}
	return words
}

// allText returns the text in e, letter by letter.
func allText(e *element) string {
	var b strings.Builder
	var add func(e *element)
	add = func(e *element) {
		b.WriteString(e.text)
		for _, kid := range e.kids {
			add(kid)
		}
	}
	add(e)
	return strings.TrimSpace(b.String())
}

// An hocrTitle holds the properties that stand in a title, such as "bbox 220 249 963 284; x_size 40.9; x_wconf 96".
type hocrTitle struct {
	box        box
	size       float64
	confidence float64 // in per cent
}

func parseHOCRTitle(title string) hocrTitle {
	var t hocrTitle
	for property := range strings.SplitSeq(title, ";") {
		words := strings.Fields(property)
		if len(words) < 2 {
			continue
		}
		switch words[0] {
		case "bbox":
			for i := range min(4, len(words)-1) {
				t.box[i] = atof(words[i+1])
			}
		case "x_size":
			t.size = atof(words[1])
		case "x_wconf", "x_conf":
			t.confidence = min(max(atof(words[1]), 0), 100)
		}
	}
	return t
}

// atof returns the number in s, 0 if there is none or if no page is as large as it.
func atof(s string) float64 {
	f, err := strconv.ParseFloat(strings.TrimSpace(s), 64)
	if err != nil || !(-1e7 < f && f < 1e7) {
		return 0
	}
	return f
}
