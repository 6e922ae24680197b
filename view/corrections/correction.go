package corrections

import (
	"bytes"
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"slices"
	"time"
)

// Schema names the version of the side file.
const Schema = "gongbao.corrections/1"

// The verdicts on a field.
const (
	Confirmed = "confirmed" // it is as it was read
	Wrong     = "wrong"     // there is no such value
	Corrected = "corrected" // it is something else: Is
)

// What an entry does. The zero Op says something about a field.
const (
	Set   = ""
	Split = "split" // a document begins at the anchor
	Join  = "join"  // the document that begins at the anchor goes on the one before it
	Undo  = "undo"  // the entries of Replaces are taken back
)

// A Correction is one entry of the log: what one person said about one field, or that something said is taken back.
type Correction struct {
	ID      string          `json:"id"`           // of its content, so that the same entry in two files is one
	Op      string          `json:"op,omitempty"` // "", split, join or undo
	Field   string          `json:"field,omitempty"`
	Anchor  Anchor          `json:"anchor,omitzero"` // where the field is printed
	Drawn   *Anchor         `json:"drawn,omitempty"` // where a person says that it is printed
	Verdict string          `json:"verdict,omitempty"`
	Was     json.RawMessage `json:"was,omitempty"` // as it was read
	Is      json.RawMessage `json:"is,omitempty"`  // as it should be
	Who     string          `json:"who,omitempty"`
	When    string          `json:"when"`               // such as 2026-11-28T09:15:00Z
	Note    string          `json:"note,omitempty"`     // why, in words
	Replace []string        `json:"replaces,omitempty"` // earlier entries that this one takes the place of
}

// identify gives the entry the ID of its content.
func (c *Correction) identify() {
	c.ID = ""
	data, err := json.Marshal(c)
	if err != nil {
		panic("corrections: " + err.Error()) // texts and raw JSON that was checked
	}
	sum := sha256.Sum256(data)
	c.ID = hex.EncodeToString(sum[:8])
}

// time is when it was said; entries that came from outside were checked.
func (c *Correction) time() time.Time {
	t, _ := time.Parse(time.RFC3339, c.When)
	return t
}

// check says what is wrong with an entry that came from outside.
func (c *Correction) check() error {
	for _, raw := range []json.RawMessage{c.Was, c.Is} {
		if len(raw) > 0 && !json.Valid(raw) {
			return fmt.Errorf("%q is no JSON", raw)
		}
	}
	if _, err := time.Parse(time.RFC3339, c.When); err != nil {
		return fmt.Errorf("when is %q, want a time such as 2026-11-28T09:15:00Z", c.When)
	}
	switch c.Op {
	case Split, Join:
		if c.Anchor.zero() {
			return fmt.Errorf("a %s names no place", c.Op)
		}
		return c.Anchor.check()
	case Undo:
		if len(c.Replace) == 0 {
			return fmt.Errorf("an undo names no entry")
		}
		return nil
	case Set:
	default:
		return fmt.Errorf("op is %q, want split, join, undo or none", c.Op)
	}
	switch {
	case c.Verdict != Confirmed && c.Verdict != Wrong && c.Verdict != Corrected:
		return fmt.Errorf("verdict is %q, want %s, %s or %s", c.Verdict, Confirmed, Wrong, Corrected)
	case c.Verdict == Corrected && len(c.Is) == 0 && c.Drawn == nil:
		return fmt.Errorf("%s is corrected, and nothing says to what", c.Field)
	}
	p, err := parsePath(c.Field)
	if err != nil {
		return err
	}
	return p.check()
}

// target says what an entry is about, as a text to compare: the field without its keys, and the place.
func (c *Correction) target() string {
	if c.Op != Set {
		return fmt.Sprint("boundary ", c.Anchor.Span.Start)
	}
	p, err := parsePath(c.Field)
	if err != nil {
		return c.Field
	}
	if c.Anchor.zero() {
		return c.Field
	}
	return fmt.Sprint(p.plain(), " ", c.Anchor.Span)
}

// same reports whether two entries want the same.
func (c *Correction) same(d *Correction) bool {
	return c.Op == d.Op && c.Verdict == d.Verdict && bytes.Equal(compact(c.Is), compact(d.Is)) && sameDrawn(c.Drawn, d.Drawn)
}

func sameDrawn(a, b *Anchor) bool {
	if a == nil || b == nil {
		return a == b
	}
	return a.Span == b.Span
}

// compact takes the white space out of JSON.
func compact(raw json.RawMessage) []byte {
	var out bytes.Buffer
	if json.Compact(&out, raw) != nil {
		return raw
	}
	return out.Bytes()
}

// active returns the entries that nothing in force replaces, in the order of the log.
func active(log []Correction) []Correction {
	replaced := map[string]bool{}
	var out []Correction
	for _, c := range slices.Backward(log) {
		if replaced[c.ID] {
			continue
		}
		for _, id := range c.Replace {
			replaced[id] = true
		}
		if c.Op != Undo {
			out = append(out, c)
		}
	}
	slices.Reverse(out)
	return out
}

// sorted puts entries in the order of their times, an entry never before those that it replaces.
func sorted(log []Correction) []Correction {
	byTime := slices.Clone(log)
	slices.SortStableFunc(byTime, func(a, b Correction) int { return cmp.Or(a.time().Compare(b.time()), cmp.Compare(a.ID, b.ID)) })
	known := map[string]*Correction{}
	for i := range byTime {
		known[byTime[i].ID] = &byTime[i]
	}
	var out []Correction
	done := map[string]bool{}
	var put func(c *Correction)
	put = func(c *Correction) {
		if c == nil || done[c.ID] {
			return
		}
		done[c.ID] = true
		for _, id := range c.Replace {
			put(known[id])
		}
		out = append(out, *c)
	}
	for i := range byTime {
		put(&byTime[i])
	}
	return out
}
