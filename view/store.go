package view

import (
	"encoding/json"
	"fmt"
	"time"

	"github.com/gongbao/gongbao/gazette"
	"github.com/gongbao/gongbao/view/corrections"
)

// A store is the side file of a source on disk. Who uses it holds the lock of its [File].
type store struct {
	path string
	file *corrections.File
}

// openStore opens the side file at path for an issue as it was read; a file of another text is moved to it, if every entry is found there.
func openStore(path string, is *gazette.Issue) (*store, error) {
	f, err := corrections.Load(path, is)
	if err != nil {
		return nil, err
	}
	if f.Source.SHA256 != is.Source.SHA256 && len(f.Corrections) > 0 {
		moved, lost := f.Move(is)
		if len(lost) > 0 {
			return nil, fmt.Errorf("%s: the corrections are of another text, and %d of them are not found in this one: gongbao corrections move tells which", path, len(lost))
		}
		f = moved
	}
	return &store{path: path, file: f}, nil
}

// inForce returns the entries in force, [] where there are none.
func (s *store) inForce() []corrections.Correction {
	return append([]corrections.Correction{}, s.file.Active()...)
}

// say adds one entry about an issue as the page shows it, and writes the side file. op is what the entry does.
func (s *store) say(shown *gazette.Issue, entry []byte) (op string, err error) {
	var c corrections.Correction
	if err := json.Unmarshal(entry, &c); err != nil {
		return "", fmt.Errorf("this is no correction: %w", err)
	}
	next := *s.file
	next.Corrections = append([]corrections.Correction{}, s.file.Corrections...)
	if c.Op == corrections.Undo {
		err = takeBack(&next, c)
	} else {
		_, err = next.Say(shown, c)
	}
	if err == nil {
		err = next.Save(s.path)
	}
	if err == nil {
		s.file = &next
	}
	return c.Op, err
}

// takeBack undoes the one entry that c names.
func takeBack(f *corrections.File, c corrections.Correction) error {
	if len(c.Replace) != 1 {
		return fmt.Errorf("an undo takes back one entry, and this one names %d", len(c.Replace))
	}
	_, err := f.TakeBack(c.Replace[0], c.Who, time.Now())
	return err
}

// merge puts the entries of another side file of the same text beside those that are kept, and writes them.
func (s *store) merge(side []byte) error {
	other, err := corrections.Decode(side)
	if err != nil {
		return err
	}
	both, err := corrections.Merge(s.file, other)
	if err == nil {
		err = both.Save(s.path)
	}
	if err == nil {
		s.file = both
	}
	return err
}
