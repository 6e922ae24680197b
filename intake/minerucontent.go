package intake

import (
	"encoding/json"
	"strings"
)

// A contentV2 is the content of a block of version 2 of MinerU's content_list.json:
// lists of spans under a name for each type of block.
type contentV2 struct {
	plain string // where the content is a string, as in the raw output of MinerU's language model

	Paragraph jsonText `json:"paragraph_content"`
	Title     jsonText `json:"title_content"`
	Header    jsonText `json:"page_header_content"`
	Footer    jsonText `json:"page_footer_content"`
	Number    jsonText `json:"page_number_content"`
	Aside     jsonText `json:"page_aside_text_content"`
	Footnote  jsonText `json:"page_footnote_content"`
	Algorithm jsonText `json:"algorithm_content"`
	Code      jsonText `json:"code_content"`
	Math      string   `json:"math_content"`
	HTML      string   `json:"html"`

	TableCaption  jsonText `json:"table_caption"`
	TableFootnote jsonText `json:"table_footnote"`
	ImageCaption  jsonText `json:"image_caption"`
	ImageFootnote jsonText `json:"image_footnote"`

	ListItems []struct {
		Content jsonText `json:"item_content"`
	} `json:"list_items"`
}

// UnmarshalJSON reads the content, which in older output is plain text.
func (c *contentV2) UnmarshalJSON(data []byte) error {
	if strings.HasPrefix(string(data), "{") {
		type fields contentV2
		return json.Unmarshal(data, (*fields)(c))
	}
	var err error
	c.plain, err = piecesOf(data)
	if strings.HasPrefix(strings.TrimSpace(c.plain), "<") {
		c.plain, c.HTML = "", c.plain
	}
	return err
}

func (c contentV2) caption() jsonText { return c.TableCaption + c.ImageCaption }

// text returns what is printed, a line for each item of a list.
func (c contentV2) text() string {
	parts := []string{c.plain, string(c.Title), string(c.Paragraph), string(c.Header), string(c.Footer), string(c.Number),
		string(c.Aside), string(c.Footnote), string(c.Algorithm), string(c.Code), c.Math}
	for _, item := range c.ListItems {
		parts = append(parts, string(item.Content)+"\n")
	}
	return strings.Join(parts, "")
}
