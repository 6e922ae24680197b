package corrections

import (
	"encoding/json"
	"fmt"
	"sync"
	"time"

	"github.com/gongbao/gongbao/gazette"
)

// A Store is a side file on disk that a page reads and writes by JSON. It may be used by several goroutines.
type Store struct {
	path string
	mu   sync.Mutex
	file *File
}

// OpenStore opens the side file at path for an issue as it was read; a file of another text is moved to it, if every entry is found there.
func OpenStore(path string, is *gazette.Issue) (*Store, error) {
	f, err := Load(path, is)
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
	return &Store{path: path, file: f}, nil
}

// A State is what a page is told: the whole side file, which entries are in force, and about which people disagree.
type State struct {
	File      *File      `json:"file"`
	Active    []string   `json:"active"`    // IDs of the entries in force
	Conflicts [][]string `json:"conflicts"` // IDs of entries that want different things of one field
}

// State returns what a page is told by GET.
func (s *Store) State() State {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.file.state()
}

func (f *File) state() State {
	copied := *f
	copied.Corrections = append([]Correction{}, f.Corrections...)
	out := State{File: &copied, Active: []string{}, Conflicts: [][]string{}}
	for _, c := range f.Active() {
		out.Active = append(out.Active, c.ID)
	}
	for _, group := range f.Conflicts() {
		var ids []string
		for _, c := range group {
			ids = append(ids, c.ID)
		}
		out.Conflicts = append(out.Conflicts, ids)
	}
	return out
}

// Apply applies the corrections in force to an issue.
func (s *Store) Apply(is *gazette.Issue) []gazette.Correction {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.file.Apply(is)
}

// Post takes what a page posts, one entry as JSON: {"field": …, "verdict": …, "is": …} or {"op": "undo", "replaces": [ID]}. shown is the issue as the
// person sees it, with the earlier corrections: indexes in the field are those of its JSON. The side file is written before Post returns.
func (s *Store) Post(shown *gazette.Issue, body []byte) (State, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	var c Correction
	if err := json.Unmarshal(body, &c); err != nil {
		return State{}, fmt.Errorf("this is no correction: %w", err)
	}
	next := *s.file
	next.Corrections = append([]Correction{}, s.file.Corrections...)
	if err := next.take(shown, c); err != nil {
		return State{}, err
	}
	if err := next.Save(s.path); err != nil {
		return State{}, err
	}
	s.file = &next
	return next.state(), nil
}

// take adds one entry of any kind.
func (f *File) take(shown *gazette.Issue, c Correction) error {
	if c.Op != Undo {
		_, err := f.Say(shown, c)
		return err
	}
	if len(c.Replace) != 1 {
		return fmt.Errorf("an undo takes back one entry, and this one names %d", len(c.Replace))
	}
	_, err := f.TakeBack(c.Replace[0], c.Who, time.Now())
	return err
}
