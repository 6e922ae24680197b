package han

import "unicode/utf8"

// Narrow gives the half-width form of a full-width letter, digit or sign of ASCII: Ａ is A, ＝ is =.
func Narrow(r rune) rune {
	if r >= 0xFF01 && r <= 0xFF5E {
		return r - 0xFEE0
	}
	return r
}

// Sign gives the half-width form of a full-width sign or letter, and one form for signs that
// printers and OCR programs interchange: （ and 【 and 〔 are brackets, － and — are dashes.
// Two lines are the same print when their folded characters agree.
func Sign(r rune) rune {
	if r = Narrow(r); r < 0x80 {
		return asciiSign(r)
	}
	switch r {
	case '〔', '【', '〖', '﹝', '〘', '〈', '《', '«', '‹', '「', '『', '„':
		return '('
	case '〕', '】', '〗', '﹞', '〙', '〉', '》', '»', '›', '」', '』', '‟':
		return ')'
	case '—', '–', '―', '‒', '─', '━', '‐', '‑':
		return '-'
	case '“', '”', '‘', '’', '〝', '〞':
		return '"'
	case '○', '〇', '◯':
		return '0'
	case '︰', '﹕':
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

// asciiSign makes the ASCII brackets and marks one form each.
func asciiSign(r rune) rune {
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

// RangeSigns are the characters that stand between the ends of a range: 2—3年, 5至8日.
const RangeSigns = "-－–—―─~～〜∼至到−‐‑"

// Key returns s without spaces and with its signs folded: two prints of one title have one key.
// "（试行） 的通知" and "(试行)的通知" both give "(试行)的通知". A text that is its own key is returned as it is.
func Key(s string) string {
	i := keptLength(s)
	if i == len(s) {
		return s
	}
	var short [160]byte // most are: the key alone is made anew
	b := append(short[:0], s[:i]...)
	for i < len(s) {
		r, n := Char(s, i)
		if !IsSpace(r) {
			b = utf8.AppendRune(b, Sign(r))
		}
		i += n
		kept := keptLength(s[i:])
		b = append(b, s[i:i+kept]...)
		i += kept
	}
	return string(b)
}

// SameKey reports whether two texts have one key. It stops at the first character that differs, so a long text costs no more than the short
// one that it is compared with.
func SameKey(a, b string) bool {
	for i, j := 0, 0; ; {
		r, n := keptChar(a, i)
		q, m := keptChar(b, j)
		if r != q || n == 0 || m == 0 {
			return n == m && n == 0
		}
		i, j = n, m
	}
}

// keptChar returns the first character from s[i] on that a key keeps, folded, and where the next one stands: 0 if there is none.
func keptChar(s string, i int) (r rune, next int) {
	for i < len(s) {
		c, n := Char(s, i)
		i += n
		if !IsSpace(c) {
			return Sign(c), i
		}
	}
	return 0, 0
}

// keptLength returns the length of the beginning of s that a key keeps: ideographs, ASCII letters and digits, the signs that are
// their own form.
func keptLength(s string) int {
	for i := 0; i < len(s); {
		switch c := s[i]; {
		case c < utf8.RuneSelf:
			if !keptASCII[c] {
				return i
			}
			i++
		case c >= 0xE4 && c <= 0xE9 && IsIdeographAt(s, i):
			i = IdeographsEnd(s, i+3)
		default:
			r, n := Char(s, i)
			if r == utf8.RuneError || IsSpace(r) || Sign(r) != r {
				return i
			}
			i += n
		}
	}
	return len(s)
}

// keptASCII has the ASCII characters that a key keeps.
var keptASCII = func() (kept [utf8.RuneSelf]bool) {
	for r := range rune(utf8.RuneSelf) {
		kept[r] = !IsSpace(r) && Sign(r) == r
	}
	return kept
}()
