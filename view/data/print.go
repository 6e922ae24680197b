package data

import (
	"bytes"
	"encoding/json"

	"github.com/gongbao/gongbao/gazette"
)

// Print writes an issue as gongbao parse prints that of one file: indented, with < and > as they are.
func Print(is *gazette.Issue) ([]byte, error) {
	var out bytes.Buffer
	e := json.NewEncoder(&out)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	err := e.Encode(is)
	return out.Bytes(), err
}
