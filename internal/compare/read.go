package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io/fs"
	"iter"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"

	"github.com/gongbao/gongbao/internal/fields"
)

// filesBelow lists the files of the paths, those of a folder in the order of their names.
func filesBelow(paths []string) ([]string, error) {
	var out []string
	for _, path := range paths {
		err := filepath.WalkDir(path, func(p string, d fs.DirEntry, err error) error {
			if err == nil && d.Type().IsRegular() {
				out = append(out, p)
			}
			return err
		})
		if err != nil {
			return nil, err
		}
	}
	return out, nil
}

// readings runs both commands on every file, on all cores, and yields the results in the order of the files.
func readings(before, after string, files []string) iter.Seq[fields.Reading] {
	return func(yield func(fields.Reading) bool) {
		slots := make(chan struct{}, runtime.NumCPU())
		results := make([]chan fields.Reading, len(files))
		for i := range results {
			results[i] = make(chan fields.Reading, 1)
		}
		go func() {
			for i, file := range files {
				slots <- struct{}{}
				go func() {
					results[i] <- fields.Reading{File: file, Before: read(before, file), After: read(after, file)}
					<-slots
				}()
			}
		}()
		for _, c := range results {
			if !yield(<-c) {
				return
			}
		}
	}
}

// read runs one command on one file and returns its JSON; where it fails, an object with its error.
func read(command, file string) any {
	var out, complaint bytes.Buffer
	c := exec.Command(command, "parse", "--compact", file)
	c.Stdout, c.Stderr = &out, &complaint
	err := c.Run()
	var v any
	d := json.NewDecoder(&out)
	d.UseNumber()
	if jsonErr := d.Decode(&v); jsonErr != nil {
		return map[string]any{"error": fmt.Sprint(strings.TrimSpace(complaint.String()), " (", err, ")")}
	}
	return v
}
