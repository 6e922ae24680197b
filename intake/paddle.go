package intake

import (
	"encoding/json"
	"strings"

	"github.com/gongbao/gongbao/segment"
)

// isPaddle reports whether text is a result of PaddleOCR.
func isPaddle(text string) bool {
	return isJSON(text) && hasAny(text, `"parsing_res_list"`, `"rec_texts"`, `"layoutParsingResults"`, `"text_region"`) ||
		isJSON(text) && strings.Contains(text, `"img_idx"`) && strings.Contains(text, `"res"`)
}

// A paddlePage is the result for one page: of PP-StructureV3 and PaddleOCR-VL in PaddleOCR 3
// (PaddleX 3, paddlex/inference/pipelines/layout_parsing/result_v2.py), or the texts alone of its plain OCR.
// Wrapped is what the page lies in: {"res": …} from the command of early releases, {"prunedResult": …} from the service.
type paddlePage struct {
	Width  float64       `json:"width"`
	Height float64       `json:"height"`
	Blocks []paddleBlock `json:"parsing_res_list"`

	RecTexts  []string    `json:"rec_texts"`
	RecBoxes  []jsonBox   `json:"rec_boxes"`
	RecScores []float64   `json:"rec_scores"`
	OCR       *paddlePage `json:"overall_ocr_res"`

	Wrapped json.RawMessage `json:"res"`
	Pruned  json.RawMessage `json:"prunedResult"`
	Result  json.RawMessage `json:"result"`
	Pages   json.RawMessage `json:"layoutParsingResults"`
	OCRs    json.RawMessage `json:"ocrResults"`

	// of a block of PP-Structure and PP-StructureV2 in PaddleOCR 2, which has its text in Wrapped
	Type string  `json:"type"`
	BBox jsonBox `json:"bbox"`
}

type paddleBlock struct {
	Label   string   `json:"block_label"`
	Content jsonText `json:"block_content"` // of a table, HTML
	BBox    jsonBox  `json:"block_bbox"`
}

// readPaddle reads the blocks of one page or of a list of pages.
func readPaddle(text string) (*segment.Source, error) {
	var file json.RawMessage
	if err := unmarshal("paddle", text, &file); err != nil {
		return nil, err
	}
	var s sheet
	s.paddle(file, 0)
	return s.source("paddle"), nil
}

// paddle writes a page, or the pages in a list or a wrapper. Nothing wraps a page more than six times.
func (s *sheet) paddle(data json.RawMessage, depth int) {
	var list []json.RawMessage
	var page paddlePage
	switch {
	case depth > 6 || len(data) == 0:
		return
	case json.Unmarshal(data, &list) == nil:
		s.paddleList(list, depth)
		return
	case json.Unmarshal(data, &page) != nil:
		return
	}
	for _, inner := range []json.RawMessage{page.Wrapped, page.Pruned, page.Result, page.Pages, page.OCRs} {
		s.paddle(inner, depth+1)
	}
	switch {
	case len(page.Blocks) > 0:
		s.newPage(page.Width, page.Height)
		for _, block := range page.Blocks {
			s.paddleBlock(block)
		}
	case page.OCR != nil && len(page.OCR.RecTexts) > 0:
		s.newPage(page.Width, page.Height)
		s.paddleTexts(*page.OCR)
	case len(page.RecTexts) > 0:
		s.newPage(page.Width, page.Height)
		s.paddleTexts(page)
	}
}

// paddleList writes a list of pages, or of the blocks of one page of PaddleOCR 2.
func (s *sheet) paddleList(list []json.RawMessage, depth int) {
	opened := false
	for _, data := range list {
		var block paddlePage
		if json.Unmarshal(data, &block) != nil || block.Type == "" || block.Wrapped == nil {
			s.paddle(data, depth+1)
			continue
		}
		if !opened {
			s.newPage(0, 0)
			opened = true
		}
		s.paddleOldBlock(block)
	}
}

func (s *sheet) paddleBlock(block paddleBlock) {
	content := strings.TrimSpace(string(block.Content))
	if block.Label == "table" || strings.HasPrefix(content, "<table") || strings.HasPrefix(content, "<html") {
		s.htmlBlock(content, box(block.BBox))
		return
	}
	s.block(plainTeX(content), box(block.BBox))
}

// paddleTexts writes the texts of a plain OCR, those side by side on one line.
func (s *sheet) paddleTexts(page paddlePage) {
	s.paragraph()
	var line []word
	for i, text := range page.RecTexts {
		w := word{text: text}
		if i < len(page.RecBoxes) {
			w.box = box(page.RecBoxes[i])
		}
		if i < len(page.RecScores) {
			w.confidence = min(max(page.RecScores[i], 0), 1)
		}
		if len(line) > 0 && !isBeside(line[len(line)-1].box, w.box) {
			s.words(line)
			line = line[:0]
		}
		line = append(line, w)
	}
	s.words(line)
}

// isBeside reports whether b stands to the right of a on the same line.
func isBeside(a, b box) bool {
	overlap := min(a[3], b[3]) - max(a[1], b[1])
	return b[0] >= a[2] && overlap*2 > min(a.height(), b.height())
}

// paddleOldBlock writes a block of PaddleOCR 2: {"type": "table", "bbox": …, "res": {"html": …}}
// or {"type": "text", "res": [{"text": …, "confidence": …, "text_region": …}, …]} (ppstructure/predict_system.py, release 2.7).
func (s *sheet) paddleOldBlock(block paddlePage) {
	s.paragraph()
	defer s.paragraph()
	var table struct{ HTML string }
	if json.Unmarshal(block.Wrapped, &table) == nil && table.HTML != "" {
		s.htmlBlock(table.HTML, box(block.BBox))
		return
	}
	var lines []struct {
		Text       string
		Confidence float64
		Region     [][]float64 `json:"text_region"`
	}
	if json.Unmarshal(block.Wrapped, &lines) != nil {
		return
	}
	for _, line := range lines {
		s.words([]word{{line.Text, around(line.Region), 0, min(max(line.Confidence, 0), 1)}})
	}
}

// around returns the box around a polygon.
func around(points [][]float64) box {
	var b box
	for i, p := range points {
		switch {
		case len(p) != 2:
		case i == 0:
			b = box{p[0], p[1], p[0], p[1]}
		default:
			b = box{min(b[0], p[0]), min(b[1], p[1]), max(b[2], p[0]), max(b[3], p[1])}
		}
	}
	return b
}
