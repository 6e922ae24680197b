package segment

import "strings"

// A class is what a cell looks like.
type class uint8

const (
	blankCell class = iota
	numberCell
	percentCell
	dateCell
	phoneCell
	wordCell
	proseCell
	markedCell // the marked cells follow, one class for each style
	classes    = markedCell + class(lastStyle) + class(1)
)

// classOf returns what the cell s looks like.
func classOf(s string) class {
	digits, dates, others := 0, 0, 0
	for _, r := range s {
		if others > 2 {
			break // words, whatever stands after them
		}
		switch {
		case isDigit(r):
			digits++
		case r == '年' || r == '月' || r == '日':
			dates++
		case isHan(r) || r >= 'A':
			others++
		}
	}
	switch {
	case s == "":
		return blankCell
	case dates > 0 && others <= 2 && (digits > 0 || others > 0):
		return dateCell
	case digits >= 7 && others == 0 && isPhoneShape(s):
		return phoneCell
	case digits > 0 && others == 0 && strings.ContainsAny(s, "%％‰"):
		return percentCell
	}
	if m, ok := markerAt(s, 0); ok && others > 0 {
		return markedCell + class(m.Style)
	}
	switch {
	case digits > 0 && others <= 1:
		return numberCell
	case cells(s) > shortLine || holds(s, "。", "；"):
		return proseCell
	}
	return wordCell
}

// isPhoneShape reports whether s has digits, dashes and brackets alone, and begins with 0, 1 or 8, or has a dash.
func isPhoneShape(s string) bool {
	for _, r := range s {
		if !isDigit(r) && fold(r) != '-' && fold(r) != '(' && fold(r) != ')' && !isSpace(r) {
			return false
		}
	}
	return strings.ContainsAny(s, "-－—") || (s[0] == '0' || s[0] == '1') && len(s) == 11
}
