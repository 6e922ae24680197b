package intake

import (
	"slices"
	"strings"

	"github.com/gongbao/gongbao/segment"
)

// isMinerU reports whether text is a content_list.json of MinerU, version 1 (a list of blocks) or 2 (a list of pages).
func isMinerU(text string) bool {
	return isJSON(text) && strings.HasPrefix(strings.TrimLeft(text[:min(len(text), 1024)], "\ufeff \t\r\n"), "[") &&
		hasAny(text, `"page_idx"`, `"paragraph_content"`, `"title_content"`, `"page_number_content"`, `"table_nest_level"`)
}

// A contentItem is a block of content_list.json, as MinerU 1.3 to 3.4 writes it
// (MinerU, docs/en/reference/output_files.md of release 2.6, and the writers of both versions in release 3.4).
type contentItem struct {
	Type    string   `json:"type"`
	BBox    jsonBox  `json:"bbox"` // of a page of 1000 × 1000
	PageIdx jsonInt  `json:"page_idx"`
	Text    jsonText `json:"text"`

	TableCaption  jsonText `json:"table_caption"`
	TableBody     jsonText `json:"table_body"` // HTML
	TableFootnote jsonText `json:"table_footnote"`
	ImageCaption  jsonText `json:"image_caption"`
	ImgCaption    jsonText `json:"img_caption"` // the name before release 2
	ImageFootnote jsonText `json:"image_footnote"`
	ListItems     jsonText `json:"list_items"`
	CodeBody      jsonText `json:"code_body"`

	Content contentV2 `json:"content"` // of version 2
}

// contentPageSize is the size of a page that the boxes of content_list.json are measured in.
const contentPageSize = 1000

// readMinerU reads the blocks of each page: running heads first, page numbers and notes last.
func readMinerU(text string) (*segment.Source, error) {
	var items []contentItem
	var err error
	if isListOfLists(text) {
		var pages [][]contentItem
		err = unmarshal("mineru", text, &pages)
		for i, page := range pages {
			for _, item := range page {
				item.PageIdx = jsonInt(i)
				items = append(items, item)
			}
		}
	} else {
		err = unmarshal("mineru", text, &items)
	}
	if err != nil {
		return nil, err
	}
	slices.SortStableFunc(items, func(a, b contentItem) int {
		if a.PageIdx != b.PageIdx {
			return int(a.PageIdx - b.PageIdx)
		}
		return furnitureRank(a.Type) - furnitureRank(b.Type)
	})
	var s sheet
	for _, item := range items {
		s.toPage(int(item.PageIdx)+1, contentPageSize, contentPageSize)
		s.contentItem(item)
	}
	return s.source("mineru"), nil
}

func isListOfLists(text string) bool {
	head := strings.Join(strings.Fields(text[:min(len(text), 256)]), "")
	return strings.HasPrefix(strings.TrimPrefix(head, "\ufeff"), "[[")
}

// furnitureRank puts what MinerU lists after the body of a page back to where it was printed.
func furnitureRank(kind string) int {
	switch kind {
	case "header", "page_header":
		return -1
	case "footer", "page_footer", "page_number", "aside_text", "page_aside_text", "page_footnote":
		return 1
	}
	return 0
}

func (s *sheet) contentItem(item contentItem) {
	b := box(item.BBox)
	for _, text := range []jsonText{item.TableCaption, item.ImgCaption, item.ImageCaption, item.Content.caption(), item.Text, item.ListItems, item.CodeBody} {
		s.block(plainTeX(string(text)), b)
	}
	if item.Type == "table" {
		s.htmlBlock(string(item.TableBody)+item.Content.HTML, b)
	} else {
		s.block(plainTeX(item.Content.text()), b)
	}
	for _, text := range []jsonText{item.TableFootnote, item.ImageFootnote, item.Content.TableFootnote, item.Content.ImageFootnote} {
		s.block(plainTeX(string(text)), b)
	}
}

// htmlBlock writes a table that a program gives as HTML.
func (s *sheet) htmlBlock(text string, b box) {
	s.paragraph()
	s.place(s.html(text), b, 0, 0)
	s.paragraph()
}
