package intake

import (
	"bytes"
	"encoding/json"
	"regexp"
	"strings"

	"github.com/gongbao/gongbao/segment"
)

// PaddleOCR 2 gives a page as a list of [polygon, [text, score]], a file as a list of such pages (docs/ppocr of release 2.7), and
// people keep it so, or a line for each page or box. PPOCRLabel, its labelling program, writes
// {"transcription": …, "points": polygon}.

// A textBox is a text and its place.
type textBox struct {
	text  string
	box   box
	score float64
}

// isBoxes reports whether text is texts with polygons, as one list.
func isBoxes(text string) bool {
	return isJSON(text) && (startsAsBoxes(text) || hasAny(text, `"transcription"`)) && json.Valid(withoutMark(text))
}

func withoutMark(text string) []byte { return []byte(strings.TrimPrefix(text, "\ufeff")) }

// boxStart is how a list of polygons begins, in the lists of pages too; null is a page on which nothing was found.
var boxStart = regexp.MustCompile(`^\x{feff}?\s*\[(\s*null\s*,|\s*\[\s*\]\s*,)*(\s*\[){2,5}\s*-?\d`)

func startsAsBoxes(text string) bool { return boxStart.MatchString(text[:min(len(text), 1024)]) }

// readBoxes reads the pages of a list.
func readBoxes(text string) (*segment.Source, error) {
	var file json.RawMessage
	if err := unmarshal("paddle", text, &file); err != nil {
		return nil, err
	}
	var s sheet
	if !s.boxPages(file, 0) {
		return nil, &FormatError{Format: "json", Reason: "this JSON has polygons, but no texts with them",
			Advice: "give the result of PaddleOCR as it returns it: [[polygon, [text, score]], …] for each page"}
	}
	return s.source("paddle"), nil
}

// boxPages writes a page, or the pages in a list, and reports whether there were texts with places.
func (s *sheet) boxPages(data json.RawMessage, depth int) bool {
	var list []json.RawMessage
	if depth > 3 || json.Unmarshal(data, &list) != nil {
		return false
	}
	if boxes := placedTexts(list); len(boxes) > 0 {
		s.boxPage(boxes)
		return true
	}
	found := false
	for _, page := range list {
		switch compact := string(bytes.TrimSpace(page)); {
		case compact == "null" || compact == "[]":
			s.newPage(0, 0)
		case s.boxPages(page, depth+1):
			found = true
		}
	}
	return found
}

// boxPage writes the texts of one page, those side by side on one line.
func (s *sheet) boxPage(boxes []textBox) {
	var page paddlePage
	width, height := 0.0, 0.0
	for _, b := range boxes {
		page.RecTexts, page.RecScores = append(page.RecTexts, b.text), append(page.RecScores, b.score)
		page.RecBoxes = append(page.RecBoxes, jsonBox(b.box))
		width, height = max(width, b.box[2]), max(height, b.box[3])
	}
	s.newPage(width, height)
	s.paddleTexts(page)
}

// placedTexts returns the texts in a list, nil if it is not one of them from its first to its last.
func placedTexts(list []json.RawMessage) []textBox {
	var boxes []textBox
	for _, data := range list {
		b, ok := readTextBox(data)
		if !ok {
			return nil
		}
		boxes = append(boxes, b)
	}
	return boxes
}

// readTextBox reads [polygon, [text, score]], or an object with a text and a place under the names that programs give them.
func readTextBox(data json.RawMessage) (b textBox, ok bool) {
	var pair []json.RawMessage
	if json.Unmarshal(data, &pair) == nil {
		if len(pair) != 2 || !b.setPlace(pair[0]) {
			return b, false
		}
		var said []json.RawMessage
		if json.Unmarshal(pair[1], &said) != nil || len(said) == 0 || json.Unmarshal(said[0], &b.text) != nil {
			return b, json.Unmarshal(pair[1], &b.text) == nil
		}
		if len(said) > 1 {
			_ = json.Unmarshal(said[1], &b.score) // no score is 0
		}
		return b, true
	}
	var named struct {
		Text, Transcription                            *string
		Score, Confidence                              float64
		Points, Box, BBox, Polygon, Position, Location json.RawMessage
		Region                                         json.RawMessage `json:"text_region"`
	}
	if json.Unmarshal(data, &named) != nil || named.Text == nil && named.Transcription == nil {
		return b, false
	}
	for _, text := range []*string{named.Transcription, named.Text} {
		if text != nil {
			b.text = *text
		}
	}
	b.score = max(named.Score, named.Confidence)
	for _, place := range []json.RawMessage{named.Points, named.Box, named.BBox, named.Polygon, named.Position, named.Location, named.Region} {
		if b.setPlace(place) {
			return b, true
		}
	}
	return b, false
}

// setPlace takes a polygon, or four numbers: left, top, right, bottom.
func (b *textBox) setPlace(data json.RawMessage) bool {
	var points [][]float64
	var sides []float64
	switch {
	case json.Unmarshal(data, &points) == nil && len(points) > 1:
		b.box = around(points)
	case json.Unmarshal(data, &sides) == nil && len(sides) == 4:
		b.box = box(sides)
	case json.Unmarshal(data, &sides) == nil && len(sides) == 8:
		b.box = around([][]float64{sides[:2], sides[2:4], sides[4:6], sides[6:]})
	}
	return !b.box.isZero()
}

// isJSONLines reports whether each line of text is JSON of its own, as far as the first few show.
func isJSONLines(text string) bool {
	if !isJSON(text) || !strings.Contains(strings.TrimSpace(text), "\n") {
		return false
	}
	n := 0
	for line := range strings.Lines(strings.TrimPrefix(text, "\ufeff")) {
		line = strings.TrimSpace(line)
		if line == "" {
			continue
		}
		if !isJSON(line) || !json.Valid([]byte(line)) {
			return false
		}
		if n++; n > 2 {
			break
		}
	}
	return n > 1
}

// readJSONLines reads a line for each page: a result of PaddleOCR, or a list of texts with places; or a line for each text.
func readJSONLines(text string) (*segment.Source, error) {
	if strings.Count(text, "{")+strings.Count(text, "[") > 8*maxObjects {
		return nil, &FormatError{Format: "paddle", Reason: "it has too many objects", Advice: "split it into files of fewer pages"}
	}
	var s sheet
	var boxes []textBox
	for line := range strings.Lines(strings.TrimPrefix(text, "\ufeff")) {
		data := json.RawMessage(strings.TrimSpace(line))
		if b, ok := readTextBox(data); ok {
			boxes = append(boxes, b)
		} else if !s.boxPages(data, 0) {
			s.paddle(data, 0)
		}
	}
	if len(boxes) > 0 {
		s.boxPage(boxes)
	}
	if len(s.pages) == 0 {
		return refuseJSON(text)
	}
	return s.source("paddle"), nil
}

// looksLikeJSON reports whether text begins as the files of programs do, but is none: it is cut off, or Python printed it.
func looksLikeJSON(text string) bool {
	head := strings.Join(strings.Fields(strings.TrimPrefix(text[:min(len(text), 1024)], "\ufeff")), "")
	return startsAsBoxes(text) || strings.HasPrefix(head, `{"`) || strings.HasPrefix(head, `[{"`) || strings.HasPrefix(head, "[{'") || strings.HasPrefix(head, "{'")
}

func refuseBroken(text string) (*segment.Source, error) {
	err := json.Unmarshal(withoutMark(text), new(any))
	return nil, &FormatError{Format: "json", Reason: "this looks like JSON, but is none: it is cut off, or Python printed it", Advice: "write it with json.dump, and read that", Err: err}
}
