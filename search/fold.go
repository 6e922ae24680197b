package search

import (
	"slices"
	"strings"
	"sync/atomic"
	"unicode"
	"unicode/utf8"

	"github.com/gongbao/gongbao/internal/han"
)

// Text is compared without regard to width, case and script, and brackets and quotation marks of one side are alike:
// ２０１９, 國發［2019］5號 and 国发〔2019〕5号 are found by each other.

// alike are signs that one is written for another, each by the one that stands for all.
var alike = map[rune]rune{
	'〔': '(', '［': '(', '[': '(', '【': '(', '﹝': '(', '〕': ')', '］': ')', ']': ')', '】': ')', '﹞': ')',
	'“': '"', '”': '"', '„': '"', '「': '"', '」': '"', '『': '"', '』': '"', '‘': '\'', '’': '\'',
	'—': '-', '–': '-', '―': '-', '‐': '-', '─': '-', '～': '~', '〜': '~', '・': '·', '•': '·',
}

// A folded is a character as it is compared, and its class.
type folded struct {
	r rune
	c class
}

// foldPages are the folded characters by their upper bits; a page is made when a text first has a character of it.
var foldPages [1 << 16 >> pageBits]atomic.Pointer[[1 << pageBits]folded]

// pageBits is how many bits of a character are its place in its page.
const pageBits = 8

// foldOf returns a character as it is compared: by a table, since every character of every text is asked for.
func foldOf(r rune) folded {
	if uint32(r) >= 1<<16 {
		f := fold(r)
		return folded{f, classOf(f)}
	}
	p := &foldPages[r>>pageBits]
	page := p.Load()
	if page == nil {
		page = new([1 << pageBits]folded)
		for i := range page {
			f := fold(r&^(1<<pageBits-1) + rune(i))
			page[i] = folded{f, classOf(f)}
		}
		p.Store(page)
	}
	return page[r&(1<<pageBits-1)]
}

// fold returns the sign that stands for r.
func fold(r rune) rune {
	if s, ok := alike[r]; ok {
		return s
	}
	r = han.Narrow(r)
	if r < 0x80 {
		if r >= 'A' && r <= 'Z' {
			r += 'a' - 'A'
		}
		return r
	}
	return unicode.ToLower(han.Simplified(r))
}

// A unit is what a text is compared by: one character or sign, or a whole run of digits or of letters, 1000 of 1000万元.
type unit struct {
	text       string
	run        bool
	start, end int  // bytes of the text
	cut        bool // a tab or a line end stands before it: nothing is found across it
	soft       bool // a mark between clauses: it is not indexed, and what is looked for across it is read again in the text
}

// softMarks stand between clauses and in lists. Few look for them, and without them the index is smaller by a fifth.
const softMarks = "，。、；：！？…,;:!?"

// class of a folded rune: what may be joined into a run.
type class int

const (
	sign class = iota // stands alone: a Chinese character, a mark
	digit
	letter
	blank
	cutting // tab, line end: the border of a cell
)

func classOf(r rune) class {
	switch {
	case r >= '0' && r <= '9':
		return digit
	case r >= 'a' && r <= 'z':
		return letter
	case r == '\t' || r == '\n' || r == '\v' || r == '\f' || r == '\r':
		return cutting
	case r < 0x80:
		if r == ' ' || unicode.IsControl(r) {
			return blank
		}
		return sign
	case han.IsSpace(r) || unicode.IsSpace(r) || unicode.Is(unicode.Cf, r):
		return blank
	case unicode.Is(unicode.Nd, r):
		return digit
	case unicode.IsLetter(r) && unicode.In(r, unicode.Latin, unicode.Greek, unicode.Cyrillic), unicode.Is(unicode.Mn, r):
		return letter
	}
	return sign
}

// units parts a text. White space parts runs and is nothing else.
func units(s string) []unit {
	out := make([]unit, 0, len(s)/3+1)
	open, cut := sign, false // class of the run that goes on, whether a border was passed
	for i, r := range s {
		x := foldOf(r)
		end := i + han.CharLen(s, i)
		switch {
		case x.c == blank:
			open = blank
		case x.c == cutting:
			open, cut = cutting, len(out) > 0
		case (x.c == digit || x.c == letter) && x.c == open:
			last := &out[len(out)-1]
			last.text += string(x.r)
			last.end = end
		default:
			var text string
			if x.r == r && r != utf8.RuneError {
				text = s[i:end] // no copy
			} else {
				text = string(x.r)
			}
			out = append(out, unit{text, x.c != sign, i, end, cut, x.c == sign && strings.ContainsRune(softMarks, x.r)})
			open, cut = x.c, false
		}
	}
	return out
}

// border stands between two cells where a run or a single character would else seem to follow the other.
const border = "¶"

// tokens writes units for FTS5: each two characters that follow each other are one token, a run is one, and so is the
// character beside a run. A phrase is then found exactly where its units follow each other:
//
//	投资1000万元  →  投资 资 1000 万 万元
func tokens(us []unit) string {
	us = indexed(us)
	var b strings.Builder
	b.Grow(len(us) * 8)
	short := false // the unit before is a run, or a character alone in its cell
	for i := range us {
		runBefore, signBefore := neighbour(us, i, i-1)
		runAfter, signAfter := neighbour(us, i+1, i+1)
		alone := us[i].run || !(runBefore || signBefore || runAfter || signAfter)
		if us[i].cut && short && alone {
			token(&b, border)
		}
		short = alone
		if us[i].run || runBefore || runAfter || alone {
			token(&b, us[i].text)
		}
		if !us[i].run && signAfter {
			token(&b, us[i].text+us[i+1].text)
		}
	}
	return b.String()
}

// indexed leaves the soft marks out and a border in their place.
func indexed(us []unit) []unit {
	if !slices.ContainsFunc(us, func(u unit) bool { return u.soft }) {
		return us
	}
	out, cut := make([]unit, 0, len(us)), false
	for _, u := range us {
		if u.soft {
			cut = len(out) > 0
			continue
		}
		u.cut, cut = u.cut || cut, false
		out = append(out, u)
	}
	return out
}

// pieces parts what is looked for at its borders.
func pieces(us []unit) [][]unit {
	var out [][]unit
	for i, u := range indexed(us) {
		if i == 0 || u.cut {
			out = append(out, nil)
		}
		u.cut = false
		out[len(out)-1] = append(out[len(out)-1], u)
	}
	return out
}

// endTokens are the tokens of a title or heading, and the last character of each of its pieces: so every character begins
// a token, and one alone can be found.
func endTokens(us []unit) string {
	var b strings.Builder
	for i, piece := range pieces(us) {
		if i > 0 {
			token(&b, border)
			b.WriteByte(' ')
		}
		b.WriteString(tokens(piece))
		if last := piece[len(piece)-1]; len(piece) > 1 && !last.run {
			token(&b, last.text)
		}
	}
	return b.String()
}

// neighbour reports what unit at is, if there is one on this side of the border that stands before unit edge.
func neighbour(us []unit, edge, at int) (isRun, isSign bool) {
	if at < 0 || at >= len(us) || us[edge].cut {
		return false, false
	}
	return us[at].run, !us[at].run
}

// token adds a token: signs of ASCII part tokens for FTS5, so they go in as their wide forms.
func token(b *strings.Builder, s string) {
	if b.Len() > 0 {
		b.WriteByte(' ')
	}
	for _, r := range s {
		if r > ' ' && r < 0x7f && (r < '0' || r > '9') && (r < 'a' || r > 'z') {
			r += 0xfee0
		}
		b.WriteRune(r)
	}
}
