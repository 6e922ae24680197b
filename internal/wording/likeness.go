package wording

import "unicode/utf8"

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
	var letters [64]rune
	var cells [65]int32
	y, row := letters[:0], cells[:]
	if m > len(letters) {
		y, row = make([]rune, 0, m), make([]int32, m+1)
	}
	for _, r := range b {
		y = append(y, r)
	}
	for _, r := range a {
		diagonal, left := int32(0), int32(0)
		for j, q := range y {
			up := row[j+1]
			if r == q {
				left = diagonal + 1
			} else {
				left = max(up, left)
			}
			row[j+1] = left
			diagonal = up
		}
	}
	return 2 * float64(row[m]) / float64(n+m)
}

// longestKey is the length in characters of the longest key that is compared.
const longestKey = 400
