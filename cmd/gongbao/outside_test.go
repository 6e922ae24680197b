package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// outsideShare is the share of the body text that may stand in no document.
const outsideShare = 0.005

// TestOutside measures how much of the body of the real files beside the repository stands in no document, under a problem
// text-outside. With GONGBAO_SHOW the files that have such text are named.
func TestOutside(t *testing.T) {
	if testing.Short() {
		t.Skip("reads all real files")
	}
	const root = "../../../shared"
	body, outside := 0, 0
	for _, pattern := range []string{"seed/*.txt", "real/*/*", "real2/web/*", "real2/text/*", "real2/docx/*", "real2/pdf/*", "real2/ocr/*", "real2/ofd/*", "real2/annotated/texts/*"} {
		files, _ := filepath.Glob(filepath.Join(root, pattern))
		for _, file := range files {
			b, o := outsideOf(readJSON(t, file))
			body, outside = body+b, outside+o
			if o > 0 && os.Getenv("GONGBAO_SHOW") != "" {
				t.Logf("%s: %d of %d bytes", strings.TrimPrefix(file, root), o, b)
			}
		}
	}
	if body == 0 {
		t.Skip("no real files lie beside this repository")
	}
	share := float64(outside) / float64(body)
	t.Logf("%d of %d bytes of body text stand in no document, %.3f %%", outside, body, 100*share)
	if share >= outsideShare {
		t.Errorf("%.3f %% of the body text stand in no document", 100*share)
	}
}

// outsideOf returns how many bytes the body of an issue has, and how many of them stand in no document.
func outsideOf(issue any) (body, outside int) {
	length := func(span any) int {
		list, _ := span.([]any)
		if len(list) != 2 {
			return 0
		}
		from, _ := list[0].(json.Number).Int64()
		to, _ := list[1].(json.Number).Int64()
		return int(to - from)
	}
	for _, l := range follow(issue, "layers.*") {
		if at(l, "role") == "body" {
			body += length(l.(map[string]any)["span"])
		}
	}
	for _, p := range follow(issue, "problems.*") {
		if at(p, "code") == "text-outside" {
			spans, _ := p.(map[string]any)["spans"].([]any)
			for _, s := range spans {
				outside += length(s)
			}
		}
	}
	return body, outside
}
