package main

import (
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"
)

// floorRow is a row of the table of rooms and floors: the floor, and the packages in backticks.
var floorRow = regexp.MustCompile("(?m)^\\| [0-9½]+ \\| ((?:`[a-z/]+`(?:, )?)+) \\|")

// TestFloors reads the table of rooms and floors of docs/architecture.md and asserts that imports point from its top to its bottom: no package
// imports one of a row above its own.
func TestFloors(t *testing.T) {
	page, err := os.ReadFile("../../docs/architecture.md")
	if err != nil {
		t.Fatal(err)
	}
	rows := map[string]int{}
	for i, m := range floorRow.FindAllStringSubmatch(string(page), -1) {
		for _, name := range strings.Split(m[1], ", ") {
			rows[strings.Trim(name, "`")] = i
		}
	}
	if len(rows) < 10 {
		t.Fatalf("the table has only the packages %v", rows)
	}
	for name, row := range rows {
		files, err := filepath.Glob(filepath.Join("../..", name, "*.go"))
		if err != nil || len(files) == 0 {
			t.Errorf("no files in %s: %v", name, err)
		}
		for _, file := range files {
			if strings.HasSuffix(file, "_test.go") {
				continue
			}
			f, err := parser.ParseFile(token.NewFileSet(), file, nil, parser.ImportsOnly)
			if err != nil {
				t.Fatal(err)
			}
			for _, i := range f.Imports {
				path, _ := strconv.Unquote(i.Path.Value)
				other := strings.TrimPrefix(path, "github.com/gongbao/gongbao/")
				if at, known := rows[other]; known && at < row {
					t.Errorf("%s imports %s, which stands above %s", file, other, name)
				}
			}
		}
	}
}
