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

// The forms of a list, its first byte. The shortest is taken: differences in base 128 for a few, Rice code for more, bits for most.
const (
	asDifferences = 0
	asBits        = 1
	asRice        = 2 // differences: the upper part as so many ones and a zero, the lower bits as they are
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

// packed writes the numbers of a block in the shortest form.
func packed(out []byte, list []uint32) []byte {
	if len(list) == 0 {
		return out
	}
	last := list[len(list)-1]
	low := lowBits(last, len(list))
	rice := 3 + (riceBits(list, low)+7)/8
	if bitmap := 1 + int(last/8) + 1; bitmap <= rice {
		return packedBits(out, list)
	}
	if plain := packedDifferences(nil, list); len(plain) <= rice {
		return append(out, plain...)
	}
	return packedRice(out, list, low)
}

func packedDifferences(out []byte, list []uint32) []byte {
	out = append(out, asDifferences)
	last := uint32(0)
	for _, at := range list {
		out = binary.AppendUvarint(out, uint64(at-last))
		last = at
	}
	return out
}

func packedBits(out []byte, list []uint32) []byte {
	out = append(out, asBits)
	from := len(out)
	out = append(out, make([]byte, list[len(list)-1]/8+1)...)
	for _, at := range list {
		out[from+int(at/8)] |= 1 << (at % 8)
	}
	return out
}

// lowBits is how many bits of a difference are written as they are: about those of the mean.
func lowBits(last uint32, n int) int { return max(0, bits.Len32(last/uint32(n))-1) }

// riceBits is how many bits a list takes.
func riceBits(list []uint32, low int) int {
	n, last := 0, uint32(0)
	for _, at := range list {
		n += int((at-last)>>low) + 1 + low
		last = at
	}
	return n
}

// packedRice writes form, how many there are, how many low bits, and the bits, the lowest of each byte first.
func packedRice(out []byte, list []uint32, low int) []byte {
	out = binary.AppendUvarint(append(out, asRice), uint64(len(list)))
	out = append(out, byte(low))
	var acc uint64
	held := 0
	put := func(value uint64, n int) {
		acc |= value << held
		for held += n; held >= 8; held -= 8 {
			out = append(out, byte(acc))
			acc >>= 8
		}
	}
	last := uint32(0)
	for _, at := range list {
		d := at - last
		last = at
		for high := d >> low; ; high -= 16 {
			if high < 16 {
				put(1<<high-1, int(high)+1)
				break
			}
			put(1<<16-1, 16)
		}
		put(uint64(d)&(1<<low-1), low)
	}
	if held > 0 {
		out = append(out, byte(acc))
	}
	return out
}

// unpacked reads what packed wrote, and adds base to each.
func unpacked(out []uint32, blob []byte, base uint32) []uint32 {
	if len(blob) == 0 {
		return out
	}
	form, blob := blob[0], blob[1:]
	switch form {
	case asBits:
		for i, b := range blob {
			for ; b != 0; b &= b - 1 {
				out = append(out, base+uint32(i*8+bits.TrailingZeros8(b)))
			}
		}
		return out
	case asRice:
		return unpackedRice(out, blob, base)
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

// unpackedRice reads what packedRice wrote after the form. A list that is cut off gives what there is.
func unpackedRice(out []uint32, blob []byte, base uint32) []uint32 {
	count, n := binary.Uvarint(blob)
	if n <= 0 || n >= len(blob) {
		return out
	}
	low := int(blob[n])
	blob = blob[n+1:]
	count = min(count, 8*uint64(len(blob))) // each has a bit at least
	var acc uint64
	held := 0
	fill := func() bool {
		for held <= 48 && len(blob) > 0 {
			acc |= uint64(blob[0]) << held
			blob = blob[1:]
			held += 8
		}
		return held > 0
	}
	last := base
	for range count {
		d := uint32(0)
		for fill() {
			ones := min(bits.TrailingZeros64(^acc), held)
			d += uint32(ones)
			acc >>= ones
			held -= ones
			if held > 0 { // the zero
				acc >>= 1
				held--
				break
			}
		}
		if fill(); held < low {
			return out
		}
		last += d<<low | uint32(acc&(1<<low-1))
		acc >>= low
		held -= low
		out = append(out, last)
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
