package search

import (
	"context"
	"database/sql"
	"encoding/binary"
	"math/bits"
	"slices"
	"unicode"
	"unicode/utf8"
)

// blockBits says how many provisions share a row of the table sign: numbers that are equal without their last bits.
const blockBits = 13

// runesSign is the row of the table sign that has how many characters each provision of the block has.
const runesSign = "[runes]"

// A list of more than listed provisions is written as one bit for each of the block.
const listed = 1 << blockBits / 8

// The forms of a list, its first byte.
const (
	asDifferences = 0
	asBits        = 1
)

// isSought reports whether a unit is a character that is looked for alone: marks are not.
func isSought(u unit) bool {
	if u.run {
		return false
	}
	r, _ := utf8.DecodeRuneInString(u.text)
	return !unicode.IsPunct(r)
}

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
	for _, us := range [][]unit{heading, text} {
		for _, u := range us {
			if isSought(u) {
				s.note(u.text, at)
			}
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
		s.fresh[sign] = unpacked(nil, blob, 0)
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
		blob = packed(blob[:0], list)
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

// packed writes the numbers of a block: as differences, or as bits where that is shorter.
func packed(out []byte, list []uint32) []byte {
	if len(list) == 0 {
		return out
	}
	if len(list) > listed {
		out = append(out, asBits)
		from := len(out)
		out = append(out, make([]byte, list[len(list)-1]/8+1)...)
		for _, at := range list {
			out[from+int(at/8)] |= 1 << (at % 8)
		}
		return out
	}
	out = append(out, asDifferences)
	last := uint32(0)
	for _, at := range list {
		out = binary.AppendUvarint(out, uint64(at-last))
		last = at
	}
	return out
}

// unpacked reads what packed wrote, and adds base to each.
func unpacked(out []uint32, blob []byte, base uint32) []uint32 {
	if len(blob) == 0 {
		return out
	}
	form, blob := blob[0], blob[1:]
	if form == asBits {
		for i, b := range blob {
			for ; b != 0; b &= b - 1 {
				out = append(out, base+uint32(i*8+bits.TrailingZeros8(b)))
			}
		}
		return out
	}
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
