package parse

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/gongbao/gongbao/internal/han"
)

// A unitTable finds the longest unit at a place by its first character. Of all that it has only the words and the slices are pointers:
// the garbage collector passes over the rest.
type unitTable struct {
	words   string // of all units, and their codes
	rows    []unitRow
	buckets []unitBucket    // the first is empty
	groups  []uint32        // of all buckets
	bucket  [1 << 16]uint16 // 0: no unit begins so
}

// A unitRow is one [Unit], whose strings stand in the words of its table.
type unitRow struct {
	word, code, ucum wordSpot
	shift, times     int32
	kind             unitKind
	last             byte // of the word
}

// A wordSpot is where a word stands among others, and how long it is.
type wordSpot struct{ at, n uint32 }

// in returns the word.
func (w wordSpot) in(words string) string { return words[w.at : w.at+w.n] }

// A printedUnit is the row of a unit with the words of its table; the zero printedUnit is none.
type printedUnit struct {
	row   *unitRow
	words *string // after a pointer: with the string itself in it, all that a figure points at would go to the heap
}

func (u printedUnit) word() string     { return u.row.word.in(*u.words) }
func (u printedUnit) currency() string { return u.row.code.in(*u.words) }
func (u printedUnit) ucum() string     { return u.row.ucum.in(*u.words) }
func (u printedUnit) kind() unitKind   { return u.row.kind }

// letter returns the letter of a unit of time: Y of 年.
func (u printedUnit) letter() byte { return (*u.words)[u.row.code.at] }

// unitOf returns a unit of no table.
func unitOf(u Unit) printedUnit {
	own := &struct {
		row   unitRow
		words string
	}{u.row(0), u.Word + u.Code + u.UCUM}
	return printedUnit{&own.row, &own.words}
}

// row returns the row of a unit whose strings stand one after the other from a place on.
func (u *Unit) row(at int) unitRow {
	row := unitRow{shift: int32(u.Shift), times: int32(u.Times), kind: unitKind(slices.Index(unitKinds[:], u.Kind))}
	for _, s := range []struct {
		spot *wordSpot
		word string
	}{{&row.word, u.Word}, {&row.code, u.Code}, {&row.ucum, u.UCUM}} {
		*s.spot = wordSpot{uint32(at), uint32(len(s.word))}
		at += len(s.word)
	}
	if u.Word != "" {
		row.last = u.Word[len(u.Word)-1]
	}
	return row
}

// A unitBucket has the units that begin with one character: in groups by what stands after that, those of one character last, and of
// each group the longest word first.
type unitBucket struct {
	from, to uint32 // in the rows of the table
	groups   uint32 // where in the groups of the table each of its own begins stands; 0 if all are one group
	counts   bool   // all count, and 一 before them does not: 一次, but 一倍
}

// The groups of units whose second character has three bytes go by the low bits of the last of them; soleUnits have no second character.
// Units of which one has no three bytes there are one group.
const (
	groupBits = 63
	soleUnits = groupBits + 1
)

// groupOf returns the group of a word with other units, -1 if it can be in none.
func groupOf(word string) int {
	switch _, n := utf8.DecodeRuneInString(word); {
	case n == len(word):
		return soleUnits
	case len(word) < n+3 || word[n] < utf8.RuneSelf:
		return -1
	default:
		return int(word[n+2] & groupBits)
	}
}

// newUnitTable returns the table of a list of units.
func newUnitTable(list []Unit) *unitTable {
	t := &unitTable{groups: make([]uint32, 1)}
	beginning := make([][]Unit, 1)
	for _, u := range list {
		r, _ := utf8.DecodeRuneInString(u.Word)
		if r >= 1<<16 || u.Word == "" {
			continue
		}
		if t.bucket[r] == 0 {
			t.bucket[r] = uint16(len(beginning))
			beginning = append(beginning, nil)
		}
		b := t.bucket[r]
		beginning[b] = append(beginning[b], u)
	}
	var words strings.Builder
	for _, units := range beginning {
		t.add(units, &words)
	}
	t.words = words.String()
	return t
}

// add adds the bucket of the units that begin with one character, and writes what they are called.
func (t *unitTable) add(units []Unit, words *strings.Builder) {
	b := unitBucket{from: uint32(len(t.rows)), counts: len(units) > 0}
	grouped := true
	for k := range units {
		u := &units[k]
		b.counts = b.counts && u.Kind == Count && u.Word != "倍"
		grouped = grouped && groupOf(u.Word) >= 0
	}
	slices.SortStableFunc(units, func(v, w Unit) int {
		if grouped {
			if order := groupOf(v.Word) - groupOf(w.Word); order != 0 {
				return order
			}
		}
		return len(w.Word) - len(v.Word)
	})
	for k := range units {
		u := &units[k]
		t.rows = append(t.rows, u.row(words.Len()))
		words.WriteString(u.Word)
		words.WriteString(u.Code)
		words.WriteString(u.UCUM)
	}
	b.to = uint32(len(t.rows))
	if grouped {
		b.groups = uint32(len(t.groups))
		t.groups = append(t.groups, make([]uint32, soleUnits+1)...)
		groups := t.groups[b.groups:]
		g := 0
		for k := range units {
			for own := groupOf(units[k].Word); g <= own; g++ {
				groups[g] = b.from + uint32(k)
			}
		}
		for ; g < len(groups); g++ {
			groups[g] = b.to
		}
	}
	t.buckets = append(t.buckets, b)
}

// at returns the longest unit printed at s[i:], none if there is none.
func (t *unitTable) at(s string, i int) printedUnit {
	r, n := char(s, i)
	if uint32(r) >= 1<<16 || t.bucket[r] == 0 {
		return printedUnit{}
	}
	return t.longest(&t.buckets[t.bucket[r]], s, i, n)
}

// longest returns the longest unit of b that is printed at s[i:], where its first character stands, n bytes long.
func (t *unitTable) longest(b *unitBucket, s string, i, n int) printedUnit {
	if b.groups == 0 || i+n+2 >= len(s) {
		return t.longestOf(t.rows[b.from:b.to], s, i)
	}
	groups := t.groups[b.groups:][:soleUnits+1]
	g := s[i+n+2] & groupBits
	if from, to := groups[g], groups[g+1]; from < to {
		if u := t.longestOf(t.rows[from:to], s, i); u.row != nil {
			return u
		}
	}
	if sole := groups[soleUnits]; sole < b.to {
		return t.longestOf(t.rows[sole:b.to], s, i)
	}
	return printedUnit{}
}

// longestOf returns the first unit of some rows, whose longest words come first, that is printed at s[i:]; none if none is.
func (t *unitTable) longestOf(rows []unitRow, s string, i int) printedUnit {
	for k := range rows {
		row := &rows[k]
		e := i + int(row.word.n)
		if e > len(s) || s[e-1] != row.last || s[i:e] != row.word.in(t.words) {
			continue
		}
		if isLatin(rune(row.last)) {
			if next, _ := char(s, e); isLatin(next) || next >= '0' && next <= '9' {
				continue
			}
		}
		return printedUnit{row, &t.words}
	}
	return printedUnit{}
}

// mayBeSpaced reports whether white space can stand after the first or the second character of a word from s[i:] on, by the bytes after
// the first, which is n bytes long.
func mayBeSpaced(s string, i, n int) bool {
	e := i + n + 3
	return e >= len(s) || s[i+n]&0xF0 != 0xE0 || han.MayBeBlank(s[i+n]) || han.MayBeBlank(s[e])
}

// spaced returns the longest unit of several Chinese characters that an OCR printed with a space inside
// at s[i:], where its first character stands, n bytes long, such as 个 工作日 or 平 方米, and its end.
func (t *unitTable) spaced(b *unitBucket, s string, i, n int) (printedUnit, int) {
	if !spaceAt(s, i+n) {
		if _, m := char(s, i+n); !spaceAt(s, i+n+m) {
			return printedUnit{}, 0
		}
	}
	rows := t.rows[b.from:b.to]
	for k := range rows {
		if w := rows[k].word.in(t.words); len(w) >= 6 {
			if e := hasSpaced(s, i, w); e > i+len(w) {
				return printedUnit{&rows[k], &t.words}, e
			}
		}
	}
	return printedUnit{}, 0
}

// raised returns the unit whose ² or ³ an OCR set apart from u, which ends at s[:e], and its end: 120 m ². u itself if there is none.
func (t *unitTable) raised(b *unitBucket, s string, u printedUnit, e int) (printedUnit, int) {
	r, n := char(s, e+1)
	if r != '²' && r != '³' {
		return u, e
	}
	rows, word := t.rows[b.from:b.to], u.word()
	for k := range rows {
		if w := rows[k].word.in(t.words); len(w) == len(word)+n && w[:len(word)] == word && w[len(word):] == s[e+1:e+1+n] {
			return printedUnit{&rows[k], &t.words}, e + 1 + n
		}
	}
	return u, e
}
