package segment

import (
	"strings"
	"unicode/utf8"
)

// isHan reports whether r is a Chinese character, also 〇 and the extensions.
func isHan(r rune) bool {
	return r >= 0x4E00 && r <= 0x9FFF || r >= 0x3400 && r <= 0x4DBF || r == '〇' ||
		r >= 0xF900 && r <= 0xFAFF || r >= 0x20000 && r <= 0x3FFFF || r >= 0x2E80 && r <= 0x2FDF
}

// isSpace reports whether r is white space in print: also the ideographic and the zero-width spaces,
// and the byte order mark, which scanners and editors leave inside lines.
func isSpace(r rune) bool {
	switch r {
	case ' ', '\t', '\r', '\n', '\f', '\v', 0x85, 0xA0, 0x3000, 0x200B, 0x200C, 0x200D, 0x2028, 0x2029, 0x202F, 0x2060, 0xFEFF:
		return true
	}
	return r >= 0x2000 && r <= 0x200A
}

// holds reports whether one of marks stands in s. It looks for one after the other: strings.ContainsAny looks at each character
// of s, where the marks are no ASCII.
func holds(s string, marks ...string) bool {
	for _, m := range marks {
		if strings.Contains(s, m) {
			return true
		}
	}
	return false
}

// colon returns where the first colon stands in s, wide or narrow, -1 if none does.
func colon(s string) int {
	wide, narrow := strings.Index(s, "："), strings.IndexByte(s, ':')
	if wide < 0 || narrow >= 0 && narrow < wide {
		return narrow
	}
	return wide
}

// isDigit reports whether r is an Arabic digit in half or full width.
func isDigit(r rune) bool { return r >= '0' && r <= '9' || r >= '０' && r <= '９' }

// fold gives the half-width form of a full-width sign or letter, and one form for signs that
// printers and OCR programs interchange: （ and 【 and 〔 are brackets, － and — are dashes.
// Two lines are the same print when their folded runes agree.
func fold(r rune) rune {
	switch {
	case r < 0x80:
		return foldSign(r)
	case r >= 0xFF01 && r <= 0xFF5E:
		return foldSign(r - 0xFEE0)
	}
	switch r {
	case '〔', '［', '【', '〖', '﹝', '〘', '〈', '《', '«', '‹', '「', '『', '„':
		return '('
	case '〕', '］', '】', '〗', '﹞', '〙', '〉', '》', '»', '›', '」', '』', '‟':
		return ')'
	case '—', '–', '―', '‒', '─', '－', '━', '‐', '‑':
		return '-'
	case '“', '”', '‘', '’', '〝', '〞', '＂', '＇':
		return '"'
	case '○', '〇', '◯':
		return '0'
	case '：', '︰', '﹕':
		return ':'
	case '、', '﹑', '､':
		return ','
	case '。', '｡':
		return '.'
	case '·', '•', '・', '･', '‧':
		return '.'
	}
	return r
}

// foldSign makes the ASCII brackets and marks one form each.
func foldSign(r rune) rune {
	switch r {
	case '[', '{', '<':
		return '('
	case ']', '}', '>':
		return ')'
	case '\'':
		return '"'
	}
	return r
}

// Key returns s without spaces and with its signs folded: two prints of one title have one key.
// "（试行） 的通知" and "(试行)的通知" both give "(试行)的通知".
func Key(s string) string {
	var b strings.Builder
	b.Grow(len(s))
	for i := 0; i < len(s); {
		if isIdeograph(s, i) {
			b.WriteString(s[i : i+3])
			i += 3
			continue
		}
		r, n := utf8.DecodeRuneInString(s[i:])
		if !isSpace(r) {
			b.WriteRune(fold(r))
		}
		i += n
	}
	return b.String()
}

// isIdeograph reports, without decoding it, whether one of the characters from U+4000 to U+9FFF stands at s[i:], nearly all of
// Chinese: they are no signs and no spaces.
func isIdeograph(s string, i int) bool {
	return s[i] >= 0xE4 && s[i] <= 0xE9 && i+2 < len(s) && s[i+1]&0xC0 == 0x80 && s[i+2]&0xC0 == 0x80
}

// cells returns the printed width of s in half-width cells: 2 for a Chinese character or sign, 1 for others.
func cells(s string) int {
	n := 0
	for i := 0; i < len(s); {
		switch c := s[i]; {
		case c < 0x80:
			n++
			i++
		case c >= 0xE3 && c <= 0xEF && i+2 < len(s) && s[i+1]&0xC0 == 0x80 && s[i+2]&0xC0 == 0x80:
			n += 2 // signs and characters of three bytes
			i += 3
		default:
			r, size := utf8.DecodeRuneInString(s[i:])
			if n++; r >= 0x1100 {
				n++
			}
			i += size
		}
	}
	return n
}

// first and last return the first and last rune of s, 0 of "".
func first(s string) rune {
	r, n := utf8.DecodeRuneInString(s)
	if n == 0 {
		return 0
	}
	return r
}

func last(s string) rune {
	r, n := utf8.DecodeLastRuneInString(s)
	if n == 0 {
		return 0
	}
	return r
}

// trim returns s without white space at both ends, and where it begins.
func trim(s string) (string, int) {
	t := s
	if s != "" && spaceLead[s[0]] {
		t = strings.TrimLeftFunc(s, isSpace)
	}
	skip := len(s) - len(t)
	if t != "" && spaceTail[t[len(t)-1]] {
		t = strings.TrimRightFunc(t, isSpace)
	}
	return t, skip
}

// spaceLead and spaceTail are the first and the last bytes of white space.
var spaceLead, spaceTail = spaceBytes()

func spaceBytes() (lead, tail [256]bool) {
	for r := range rune(1 << 16) {
		if isSpace(r) {
			w := string(r)
			lead[w[0]], tail[w[len(w)-1]] = true, true
		}
	}
	return lead, tail
}

// hanCount returns how many Chinese characters s has.
func hanCount(s string) int {
	n := 0
	for i := 0; i < len(s); {
		if isIdeograph(s, i) {
			n++
			i += 3
			continue
		}
		r, size := utf8.DecodeRuneInString(s[i:])
		if isHan(r) {
			n++
		}
		i += size
	}
	return n
}
