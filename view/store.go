package view

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"sync"
)

// A Store keeps what people say about files.
type Store interface {
	// List returns the entries in force, [] where there are none.
	List(f *File) (json.RawMessage, error)
	// Say adds one entry, or takes back those that an undo names.
	Say(f *File, entry json.RawMessage) error
}

// sideFiles keeps the entries beside each source, in FILE.gongbao.json.
type sideFiles struct{}

// A sideFile is what stands in FILE.gongbao.json.
type sideFile struct {
	Schema      string            `json:"schema"`
	Source      map[string]any    `json:"source"`
	Corrections []json.RawMessage `json:"corrections"`
}

// An entry is what a store must know of a correction.
type entry struct {
	ID       string   `json:"id"`
	Op       string   `json:"op"`
	Replaces []string `json:"replaces"`
}

const (
	sideSchema = "gongbao.corrections/1"
	sideSuffix = ".gongbao.json"
)

var sideLock sync.Mutex

func (sideFiles) List(f *File) (json.RawMessage, error) {
	sideLock.Lock()
	defer sideLock.Unlock()
	side, err := readSide(f)
	if err != nil {
		return nil, err
	}
	return json.Marshal(side.Corrections)
}

func readSide(f *File) (sideFile, error) {
	side := sideFile{Schema: sideSchema, Corrections: []json.RawMessage{}}
	data, err := os.ReadFile(f.Path + sideSuffix)
	if errors.Is(err, fs.ErrNotExist) || f.Path == "" {
		return side, nil
	}
	if err == nil {
		err = json.Unmarshal(data, &side)
	}
	if err != nil {
		return side, fmt.Errorf("%s: %w", f.Path+sideSuffix, err)
	}
	return side, nil
}

func (sideFiles) Say(f *File, raw json.RawMessage) error {
	if f.Path == "" {
		return errors.New("this text came from no file: download the corrections")
	}
	var said entry
	var fields map[string]any
	if err := errors.Join(json.Unmarshal(raw, &said), json.Unmarshal(raw, &fields)); err != nil {
		return err
	}
	sideLock.Lock()
	defer sideLock.Unlock()
	side, err := readSide(f)
	if err != nil {
		return err
	}
	side.Corrections = slices.DeleteFunc(side.Corrections, func(old json.RawMessage) bool {
		var e entry
		return json.Unmarshal(old, &e) == nil && slices.Contains(said.Replaces, e.ID)
	})
	if said.Op != "undo" {
		fields["id"] = sum(raw)[:12]
		kept, err := json.Marshal(fields)
		if err != nil {
			return err
		}
		side.Corrections = append(side.Corrections, kept)
	}
	return writeSide(f, side)
}

func writeSide(f *File, side sideFile) error {
	info := f.read.Issue.Source
	side.Source = map[string]any{"name": filepath.Base(info.Name), "sha256": info.SHA256, "bytes": info.Bytes, "file": info.File}
	var out bytes.Buffer
	e := json.NewEncoder(&out)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	if err := e.Encode(side); err != nil {
		return err
	}
	return replaceFile(f.Path+sideSuffix, out.Bytes())
}

// replaceFile writes a file whole or not at all.
func replaceFile(path string, data []byte) error {
	tmp, err := os.CreateTemp(filepath.Dir(path), ".gongbao-*")
	if err != nil {
		return err
	}
	defer os.Remove(tmp.Name()) // gone already when all went well
	_, err = tmp.Write(data)
	if err = errors.Join(err, tmp.Chmod(0o644), tmp.Close()); err != nil {
		return err
	}
	return os.Rename(tmp.Name(), path)
}
