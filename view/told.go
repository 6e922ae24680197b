package view

import (
	"encoding/json"

	"github.com/gongbao/gongbao/segment"
	"github.com/gongbao/gongbao/view/data"
)

// What the page is told is made by package data, which the reader in a browser uses too.
type (
	Reading     = data.Reading     // a file that was read
	Data        = data.Data        // what the page knows of one file, beside its text
	Messages    = data.Messages    // sentences of the issue in Chinese
	Explanation = data.Explanation // what a line was taken for and why
	Verdict     = data.Verdict     // a kind that a line could have had
	Claims      = data.Claims      // the explanations of all lines
)

// Read reads a source.
func Read(src *segment.Source) Reading { return data.Read(src) }

// NewData returns what the page knows of a reading.
func NewData(r Reading) Data { return data.NewData(r) }

// NewClaims explains every line of a source.
func NewClaims(src *segment.Source) Claims { return data.NewClaims(src) }

// encode writes v as JSON that may stand in a script element: < is written \u003c.
func encode(v any) ([]byte, error) { return json.Marshal(v) }
