package intake

import (
	"encoding/json"
	"errors"
	"fmt"
	"strings"

	"github.com/gongbao/gongbao/segment"
)

// isJSON reports whether text begins as a JSON array or object does.
func isJSON(text string) bool {
	text = strings.TrimLeft(text[:min(len(text), 1024)], "\ufeff \t\r\n")
	return strings.HasPrefix(text, "{") || strings.HasPrefix(text, "[")
}

// isOtherJSON reports whether text is JSON, but of no program that is known here.
func isOtherJSON(text string) bool {
	return isJSON(text) && json.Valid([]byte(strings.TrimPrefix(text, "\ufeff")))
}

func refuseJSON(string) (*segment.Source, error) {
	return nil, &FormatError{Format: "json", Reason: "this JSON is from no program known here",
		Advice: "give the content_list.json or middle.json of MinerU, the result of PP-Structure, or a DoclingDocument"}
}

// maxObjects is ten times what a gazette of a thousand pages has; each takes up to 600 bytes.
const maxObjects = 1 << 19

// unmarshal reads the JSON text of a format into v.
func unmarshal(format, text string, v any) error {
	text = strings.TrimPrefix(text, "\ufeff")
	if strings.Count(text, "{") > maxObjects {
		return &FormatError{Format: format, Reason: fmt.Sprintf("it has more than %d objects", maxObjects), Advice: "split it into files of fewer pages"}
	}
	err := json.Unmarshal([]byte(text), v)
	if err == nil {
		return nil
	}
	e := &FormatError{Format: format, Reason: "the file is damaged or cut off", Advice: "export it again", Err: err}
	if syntax, ok := errors.AsType[*json.SyntaxError](err); ok {
		e.Place = fmt.Sprintf("line %d", 1+strings.Count(text[:min(int(syntax.Offset), len(text))], "\n"))
	}
	return e
}

// A jsonBox is a box as [left, top, right, bottom]; anything else gives none.
type jsonBox box

// UnmarshalJSON reads four numbers, and takes anything else for no box.
func (b *jsonBox) UnmarshalJSON(data []byte) error {
	var numbers []float64
	if json.Unmarshal(data, &numbers) == nil && len(numbers) == 4 {
		*b = jsonBox(numbers)
	}
	return nil
}

// A jsonInt is a number or, in damaged files, something else that gives 0.
type jsonInt int

// UnmarshalJSON reads a whole number, and takes anything else for 0.
func (n *jsonInt) UnmarshalJSON(data []byte) error {
	var f float64
	if json.Unmarshal(data, &f) == nil && -1e9 < f && f < 1e9 {
		*n = jsonInt(f)
	}
	return nil
}

// A jsonText is text that a program gives now as a string, now as a list of strings or of spans with a content.
type jsonText string

// UnmarshalJSON joins the pieces of text: the spans of a line without anything between them, strings as lines.
func (t *jsonText) UnmarshalJSON(data []byte) error {
	text, err := piecesOf(data)
	*t = jsonText(text)
	return err
}

// piecesOf returns the text in data; lists of spans in spans are at most three deep.
func piecesOf(data []byte) (string, error) {
	if depth := deepest(data); depth > maxPieces {
		return "", fmt.Errorf("a text stands in %d lists in each other", depth)
	}
	return pieces(data, 0), nil
}

// maxPieces bounds how deep lists with pieces of text are: each level is read anew.
const maxPieces = 12

// deepest returns how many lists and objects stand in each other in data.
func deepest(data []byte) int {
	depth, most, quoted := 0, 0, false
	for i := 0; i < len(data); i++ {
		switch c := data[i]; {
		case quoted && c == '\\':
			i++
		case c == '"':
			quoted = !quoted
		case quoted:
		case c == '[' || c == '{':
			depth++
			most = max(most, depth)
		case c == ']' || c == '}':
			depth--
		}
	}
	return most
}

// pieces returns the text in data, a number as it is written.
func pieces(data []byte, depth int) string {
	var text string
	if depth > maxPieces || json.Unmarshal(data, &text) == nil {
		return text
	}
	if len(data) > 0 && (data[0] == '-' || '0' <= data[0] && data[0] <= '9') {
		return string(data)
	}
	var list []json.RawMessage
	if json.Unmarshal(data, &list) == nil {
		var b strings.Builder
		for _, piece := range list {
			b.WriteString(pieces(piece, depth+1))
			if strings.HasPrefix(string(piece), `"`) {
				b.WriteByte('\n')
			}
		}
		return b.String()
	}
	var span struct {
		Type              string
		Content, Children json.RawMessage
	}
	if json.Unmarshal(data, &span) != nil {
		return ""
	}
	if span.Content == nil {
		return pieces(span.Children, depth+1)
	}
	if strings.Contains(span.Type, "equation") {
		return "$" + pieces(span.Content, depth+1) + "$"
	}
	return pieces(span.Content, depth+1)
}
