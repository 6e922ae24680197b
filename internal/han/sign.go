package han

import (
	"strings"
	"unicode/utf8"
)

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

// Key returns s without spaces and with its signs folded: two prints of one title have one key.
// "（试行） 的通知" and "(试行)的通知" both give "(试行)的通知".
func Key(s string) string {
	var b strings.Builder
	b.Grow(len(s))
	for i := 0; i < len(s); {
		if IsIdeographAt(s, i) {
			b.WriteString(s[i : i+3])
			i += 3
			continue
		}
		r, n := utf8.DecodeRuneInString(s[i:])
		if !IsSpace(r) {
			b.WriteRune(Sign(r))
		}
		i += n
	}
	return b.String()
}
