package search

import (
	"context"
	"database/sql"
	"encoding/binary"
	"slices"
)

// blockBits says how many provisions share a row of the table sign: numbers that are equal without their last bits.
const blockBits = 14

// The rows of the table sign that are no character.
const (
	runesSign   = "[runes]"   // how many characters each provision of the block has
	headingSign = "[heading]" // before a character: it stands in label or heading
)

// signs gathers the single characters of the provisions that are put in, a block at a time.
type signs struct {
	ctx     context.Context
	tx      *sql.Tx
	block   int64
	fresh   map[string][]uint32 // offsets within the block, ascending
	runes   []uint32            // by offset
	removed map[int64]map[uint32]bool
	err     error
}

func newSigns(ctx context.Context, tx *sql.Tx) *signs {
	return &signs{ctx: ctx, tx: tx, block: -1, removed: map[int64]map[uint32]bool{}}
}

// add notes the characters of a provision.
func (s *signs) add(n int64, heading, text []unit, runes int) {
	if n>>blockBits != s.block {
		s.open(n >> blockBits)
	}
	at := uint32(n & (1<<blockBits - 1))
	for len(s.runes) <= int(at) {
		s.runes = append(s.runes, 0)
	}
	s.runes[at] = uint32(runes)
	for _, u := range heading {
		if !u.run {
			s.note(headingSign+u.text, at)
			s.note(u.text, at)
		}
	}
	for _, u := range text {
		if !u.run {
			s.note(u.text, at)
		}
	}
}

func (s *signs) note(sign string, at uint32) {
	list := s.fresh[sign]
	if len(list) == 0 || list[len(list)-1] != at {
		s.fresh[sign] = append(list, at)
	}
}

// remove notes that a provision is gone.
func (s *signs) remove(n int64) {
	block := n >> blockBits
	if s.removed[block] == nil {
		s.removed[block] = map[uint32]bool{}
	}
	s.removed[block][uint32(n&(1<<blockBits-1))] = true
}

// open ends the block that was open, and reads what the table has of another.
func (s *signs) open(block int64) {
	s.flush()
	s.block, s.fresh, s.runes = block, map[string][]uint32{}, nil
	if s.err == nil {
		s.err = s.load(block)
	}
}

func (s *signs) load(block int64) error {
	rows, err := s.tx.QueryContext(s.ctx, `SELECT sign, provisions FROM sign WHERE block = ?`, block)
	if err != nil {
		return err
	}
	defer rows.Close()
	for rows.Next() {
		var sign string
		var blob []byte
		if err := rows.Scan(&sign, &blob); err != nil {
			return err
		}
		if sign == runesSign {
			s.runes = plainNumbers(nil, blob)
			continue
		}
		s.fresh[sign] = ascending(nil, blob, 0)
	}
	return rows.Err()
}

// flush writes the open block.
func (s *signs) flush() {
	if s.block < 0 || s.err != nil {
		return
	}
	gone := s.removed[s.block]
	delete(s.removed, s.block)
	if _, s.err = s.tx.ExecContext(s.ctx, `DELETE FROM sign WHERE block = ?`, s.block); s.err != nil {
		return
	}
	stmt, err := s.tx.PrepareContext(s.ctx, `INSERT INTO sign VALUES (?, ?, ?)`)
	if err != nil {
		s.err = err
		return
	}
	defer stmt.Close()
	var blob []byte
	put := func(sign string) {
		if s.err == nil && len(blob) > 0 {
			_, s.err = stmt.ExecContext(s.ctx, s.block, sign, blob)
		}
	}
	for _, sign := range sortedKeys(s.fresh) {
		list := slices.DeleteFunc(s.fresh[sign], func(at uint32) bool { return gone[at] })
		blob = blob[:0]
		last := uint32(0)
		for _, at := range list {
			blob = binary.AppendUvarint(blob, uint64(at-last))
			last = at
		}
		put(sign)
	}
	blob = blob[:0]
	for at, n := range s.runes {
		if gone[uint32(at)] {
			n = 0
		}
		blob = binary.AppendUvarint(blob, uint64(n))
	}
	put(runesSign)
	s.block = -1
}

func sortedKeys(m map[string][]uint32) []string {
	keys := make([]string, 0, len(m))
	for k := range m {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	return keys
}

// finish writes what is open, and takes the removed provisions out of the blocks that nothing was added to.
func (s *signs) finish() error {
	s.flush()
	var blocks []int64
	for b := range s.removed {
		blocks = append(blocks, b)
	}
	slices.Sort(blocks)
	for _, b := range blocks {
		s.open(b)
		s.flush()
	}
	return s.err
}

// ascending reads numbers that were written as differences, and adds base to each.
func ascending(out []uint32, blob []byte, base uint32) []uint32 {
	last := base
	for len(blob) > 0 {
		d, n := binary.Uvarint(blob)
		if n <= 0 {
			break
		}
		last += uint32(d)
		out = append(out, last)
		blob = blob[n:]
	}
	return out
}

// plainNumbers reads numbers that were written as they are.
func plainNumbers(out []uint32, blob []byte) []uint32 {
	for len(blob) > 0 {
		d, n := binary.Uvarint(blob)
		if n <= 0 {
			break
		}
		out = append(out, uint32(d))
		blob = blob[n:]
	}
	return out
}
