package view

import (
	"encoding/json"
	"errors"
	"fmt"
	"sync"
	"time"

	"github.com/gongbao/gongbao/view/corrections"
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

// sideLock is held while a side file is read and written again.
var sideLock sync.Mutex

func (sideFiles) List(f *File) (json.RawMessage, error) {
	sideLock.Lock()
	defer sideLock.Unlock()
	side, err := sideOf(f)
	if err != nil {
		return nil, err
	}
	inForce := side.Active()
	if inForce == nil {
		return json.RawMessage("[]"), nil
	}
	return json.Marshal(inForce)
}

// sideOf reads the side file of a file. One of another text of the same pages is moved to this one, if all of it is found there.
func sideOf(f *File) (*corrections.File, error) {
	r, err := f.reading()
	if err != nil {
		return nil, err
	}
	if f.Path == "" {
		return corrections.New(r.Issue), nil
	}
	path := corrections.Beside(f.Path)
	side, err := corrections.Load(path, r.Issue)
	if err != nil || side.Source.SHA256 == r.Issue.Source.SHA256 || len(side.Corrections) == 0 {
		return side, err
	}
	moved, lost := side.Move(r.Issue)
	if len(lost) > 0 {
		return nil, fmt.Errorf("%s: the corrections are of another text, and %d are not found in this one: gongbao corrections move tells which", path, len(lost))
	}
	return moved, nil
}

func (sideFiles) Say(f *File, raw json.RawMessage) error {
	if f.Path == "" {
		return errors.New("this text came from no file: download the corrections")
	}
	var c corrections.Correction
	if err := json.Unmarshal(raw, &c); err != nil {
		return err
	}
	sideLock.Lock()
	defer sideLock.Unlock()
	side, err := sideOf(f)
	if err != nil {
		return err
	}
	if c.Op == corrections.Undo {
		for _, id := range c.Replace {
			if _, err := side.TakeBack(id, c.Who, time.Now()); err != nil {
				return err
			}
		}
	} else if _, err := side.Say(f.read.Issue, c); err != nil {
		return err
	}
	return side.Save(corrections.Beside(f.Path))
}
