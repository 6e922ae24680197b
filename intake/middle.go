package intake

import (
	"strings"

	"github.com/gongbao/gongbao/segment"
)

// isMiddle reports whether text is a middle.json of MinerU.
func isMiddle(text string) bool {
	return isJSON(text) && hasAny(text, `"pdf_info"`, `"docvortex.middle"`)
}

// A middleFile is a middle.json of MinerU 1 to 3 (docs/en/reference/output_files.md of release 2.6);
// release 4 calls its pages pages, and their blocks blocks.
type middleFile struct {
	PDFInfo []middlePage `json:"pdf_info"`
	Pages   []middlePage `json:"pages"`
}

type middlePage struct {
	PageIdx   jsonInt       `json:"page_idx"`
	PageSize  []float64     `json:"page_size"`
	Para      []middleBlock `json:"para_blocks"`
	Discarded []middleBlock `json:"discarded_blocks"`
	Blocks    []middleBlock `json:"blocks"`
}

// A middleBlock holds lines, or, for a table or a list, other blocks.
type middleBlock struct {
	Type    string        `json:"type"`
	BBox    jsonBox       `json:"bbox"`
	Lines   []middleLine  `json:"lines"`
	Blocks  []middleBlock `json:"blocks"`
	Content jsonText      `json:"content"` // of release 4
}

type middleLine struct {
	Spans []middleSpan `json:"spans"`
}

type middleSpan struct {
	Type    string   `json:"type"`
	BBox    jsonBox  `json:"bbox"`
	Content jsonText `json:"content"`
	HTML    string   `json:"html"`
	Score   float64  `json:"score"`
}

// readMiddle reads the printed lines of each page. Heads that MinerU discards come back above the body,
// page numbers and notes below it.
func readMiddle(text string) (*segment.Source, error) {
	var file middleFile
	if err := unmarshal("mineru", text, &file); err != nil {
		return nil, err
	}
	var s sheet
	for _, page := range append(file.PDFInfo, file.Pages...) {
		width, height := 0.0, 0.0
		if len(page.PageSize) == 2 {
			width, height = page.PageSize[0], page.PageSize[1]
		}
		s.toPage(int(page.PageIdx)+1, width, height)
		above, below := page.furniture(height)
		for _, blocks := range [][]middleBlock{above, page.Para, page.Blocks, below} {
			for _, block := range blocks {
				s.middleBlock(block)
			}
		}
	}
	return s.source("mineru"), nil
}

// furniture returns the discarded blocks in the upper and in the lower half of a page.
func (p middlePage) furniture(height float64) (above, below []middleBlock) {
	for _, block := range p.Discarded {
		if block.Type == "header" || block.BBox[3] < height/2 {
			above = append(above, block)
		} else {
			below = append(below, block)
		}
	}
	return above, below
}

func (s *sheet) middleBlock(block middleBlock) {
	s.paragraph()
	defer s.paragraph()
	for _, line := range block.Lines {
		s.middleLine(line)
	}
	for _, inner := range block.Blocks {
		s.middleBlock(inner)
	}
	if strings.HasPrefix(strings.TrimSpace(string(block.Content)), "<table") {
		s.htmlBlock(string(block.Content), box(block.BBox))
	} else {
		s.block(plainTeX(string(block.Content)), box(block.BBox))
	}
}

func (s *sheet) middleLine(line middleLine) {
	var words []word
	for _, span := range line.Spans {
		if span.HTML != "" {
			s.htmlBlock(span.HTML, box(span.BBox))
			continue
		}
		text := string(span.Content)
		if strings.Contains(span.Type, "equation") {
			text = "$" + text + "$"
		}
		words = append(words, word{plainTeX(text), box(span.BBox), 0, min(max(span.Score, 0), 1)})
	}
	s.words(words)
}
