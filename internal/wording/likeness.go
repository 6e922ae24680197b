package wording

import (
	"math/bits"
	"unicode/utf8"
)

// Likeness returns how much two keys agree, from 0 to 1: twice their longest common subsequence by the sum of their lengths.
// OCR and editors change a few characters of a title; 的 comes and goes.
func Likeness(a, b string) float64 {
	if a == b {
		return 1
	}
	n, m := utf8.RuneCountInString(a), utf8.RuneCountInString(b)
	if n == 0 || m == 0 || n > longestKey || m > longestKey {
		return 0
	}
	if d := n - m; d > n/2 || -d > m/2 {
		return 0
	}
	common := 0
	if m <= 64 {
		common = commonOf64(a, b, m)
	} else {
		common = commonOf(a, b, m)
	}
	return 2 * float64(common) / float64(n+m)
}

// longestKey is the length in characters of the longest key that is compared.
const longestKey = 400

// The longest common subsequence is found for all places of one key at once, which are the bits of words (Hyyrö, Bit-parallel LCS-length
// computation revisited, 2004): two titles cost as many steps as they have characters, not their product.

// A letterTable knows the places of each character of a key. Characters of one slot stand one after the other.
type letterTable struct {
	letters [128]rune // the character + 1, 0 where there is none
	places  [128]uint64
}

func slotOf(r rune) int { return int(uint32(r)*0x9E3779B1>>25) & 127 }

// slot returns where r stands or has its place.
func (t *letterTable) slot(r rune) int {
	i := slotOf(r)
	for t.letters[i] != 0 && t.letters[i] != r+1 {
		i = (i + 1) & 127
	}
	return i
}

// commonOf64 returns the length of the longest common subsequence of a and b, which has m characters, 64 at most.
func commonOf64(a, b string, m int) int {
	var t letterTable
	place := uint64(1)
	for _, r := range b {
		i := t.slot(r)
		t.letters[i] = r + 1
		t.places[i] |= place
		place <<= 1
	}
	v := ^uint64(0)
	for _, r := range a {
		u := v & t.places[t.slot(r)]
		v = (v + u) | (v - u)
	}
	return bits.OnesCount64(^v & (^uint64(0) >> (64 - m)))
}

// commonOf is commonOf64 for a key of any length.
func commonOf(a, b string, m int) int {
	words := (m + 63) / 64
	at := make(map[rune]int, m) // where the places of a character begin
	places := make([]uint64, words, words*(m+1))
	k := 0
	for _, r := range b {
		i, ok := at[r]
		if !ok {
			i = len(places)
			at[r] = i
			places = places[:i+words]
		}
		places[i+k/64] |= 1 << (k % 64)
		k++
	}
	v := make([]uint64, words)
	for w := range v {
		v[w] = ^uint64(0)
	}
	for _, r := range a {
		i, carry := at[r], uint64(0) // at 0 stand the places of a character that b has not
		if i == 0 {
			continue
		}
		for w := range v {
			u := v[w] & places[i+w]
			sum, more := bits.Add64(v[w], u, carry)
			v[w], carry = sum|(v[w]-u), more
		}
	}
	common := 0
	for w := range v {
		rest := min(64, m-64*w)
		common += bits.OnesCount64(^v[w] & (^uint64(0) >> (64 - rest)))
	}
	return common
}
