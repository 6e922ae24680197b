package segment

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/gongbao/gongbao/internal/han"
)

// Crawlers keep a whole document in one cell of a CSV file: its line breaks have become spaces or nothing.
//
//	各县人民政府：现将《…办法》印发给你们。云州市人民政府2031年9月5日云州市…办法第一章　总则第一条　为加强…。第二条　…
//
// The running order of its markers, the addressees, the signature above its day show where the lines began.

// unbrokenLength is the width of the shortest line that may be a document, in half-width cells.
const unbrokenLength = 160

// A breaker finds where lines began in one that holds a document.
type breaker struct {
	s      string
	quoted []bool // for each byte whether it stands inside a quotation or a title
	cuts   []int  // where lines begin
	issuer string // that the title names
	proofs int    // kinds of evidence
}

// breaks returns where lines began inside s, which has the given facts; nil unless two kinds of evidence show that it holds a document.
func breaks(s string, facts han.Facts) []int {
	if len(s) < unbrokenLength*3/2 || !mayHoldDocument(s, facts) || len(s) < 2*unbrokenLength && cells(s) < unbrokenLength {
		return nil
	}
	b := breaker{s: s, quoted: quotedBytes(s)}
	b.markers()
	b.head()
	b.signatures()
	b.cells()
	if b.proofs < 2 {
		return nil
	}
	b.spaces()
	b.notes()
	slices.Sort(b.cuts)
	b.cuts = slices.Compact(b.cuts)
	return slices.DeleteFunc(b.cuts, func(at int) bool { return at <= 0 || at >= len(s) })
}

// mayHoldDocument reports whether two kinds of evidence can stand in s, from what is cheap to look for: markers that count from one on,
// addressees, days with a name before them, quotation marks of a CSV file. Most long lines are paragraphs and have less.
func mayHoldDocument(s string, facts han.Facts) bool {
	shown, proofs := false, 0
	if at := nextKnown(s, "：", facts, han.WithColon); at >= 0 {
		shown = true
		if at <= 900 && nextKnown(s[:at], "。", facts, han.WithStop) < 0 {
			return true
		}
	}
	for i := nextKnown(s, "第", facts, han.WithOrdinal); i >= 0 && !(shown && proofs >= 2); i = next(s, i+1, "第") {
		switch rest := han.TrimLeft(s[i+3:]); {
		case in("一1１0０〇零○第", first(rest)): // 第一条 and 第一章
			proofs += 3
			shown = shown || strings.HasPrefix(rest, "一条")
		case strings.HasPrefix(rest, "二条"):
			shown = true
		}
	}
	for i := nextKnown(s, "日", facts, han.WithDay); i >= 0 && !(shown && proofs >= 2); i = next(s, i+1, "日") {
		if shown = true; dayStart(s, i) >= 0 {
			proofs++
		}
	}
	if shown && proofs < 2 && (strings.Contains(s, `,"`) || strings.Contains(s, `",`)) {
		proofs++
	}
	if shown && proofs == 1 && countsFromOne(s) {
		proofs++
	}
	return shown && proofs >= 2
}

// next returns where word stands first at s[i:] or after it, -1 if nowhere.
func next(s string, i int, word string) int {
	if n := han.Index(s[i:], word); n >= 0 {
		return i + n
	}
	return -1
}

// nextKnown is next from the beginning of s on, for a word that one of the signs stands in.
func nextKnown(s, word string, facts, signs han.Facts) int {
	if !facts.May(signs) {
		return -1
	}
	return han.Index(s, word)
}

// countsFromOne reports whether 一、 stands in s.
func countsFromOne(s string) bool {
	for i := next(s, 0, "一"); i >= 0; i = next(s, i+1, "一") {
		if in("、﹑．.", first(han.TrimLeft(s[i+3:]))) {
			return true
		}
	}
	return false
}

// quotedBytes tells for each byte of s whether it stands between quotation marks or title marks.
func quotedBytes(s string) []bool {
	in := make([]bool, len(s)+1)
	depth := 0
	for i := openQuotes.From(s, 0); i >= 0 && i < len(s); {
		r, n := han.Char(s, i)
		switch r {
		case '“', '《', '「', '『', '〈':
			depth++
		case '”', '》', '」', '』', '〉':
			depth--
		}
		in[i] = depth > 0
		if i += n; depth == 0 {
			i = openQuotes.From(s, i)
		}
	}
	return in
}

// openQuotes are the marks that open a quotation or a title.
var openQuotes = han.NewMarks("“《「『〈")

// tailOf returns the end of s, where the name of who signs or of a text must stand.
func tailOf(s string) string {
	at := max(0, len(s)-400)
	for at < len(s) && !utf8.RuneStart(s[at]) {
		at++
	}
	return s[at:]
}

// lastClause returns what stands in s after its last sentence or day.
func lastClause(s string) string {
	s = tailOf(s)
	if at := strings.LastIndexAny(s, "。；：）日"); at >= 0 {
		s = s[at:]
		s = s[han.CharLen(s, 0):]
	}
	return s
}

// spaces cuts at wide white space after a sentence, and at any before what only begins a line.
func (b *breaker) spaces() {
	for i := 0; i < len(b.s); {
		r, n := utf8.DecodeRuneInString(b.s[i:])
		if !isSpace(r) || i == 0 {
			i += n
			continue
		}
		end := len(b.s) - len(han.TrimLeft(b.s[i:]))
		if before := last(b.s[:i]); in("。：；！", before) && !b.quoted[i] || dayEnds(b.s[:i]) || numberEnds(b.s[:i]) {
			b.cuts = append(b.cuts, end)
		}
		i = end
	}
}

func dayEnds(s string) bool {
	if !strings.HasSuffix(s, "日") {
		return false
	}
	tail := s[max(0, len(s)-45):]
	at := daysInLine(tail)
	return len(at) > 0 && at[len(at)-1][1] == len(tail)
}

func numberEnds(s string) bool {
	tail := strings.ToValidUTF8(s[max(0, len(s)-120):], "")
	at := numbersInHead(tail)
	return len(at) > 0 && at[len(at)-1][1] == len(tail)
}

// cells cuts between the cells of a CSV file: ,"各县人民政府：….
func (b *breaker) cells() {
	quotes := 0
	for i := range len(b.s) - 1 {
		if two := b.s[i : i+2]; two == `,"` || two == `",` {
			b.cuts = append(b.cuts, i)
			quotes++
		}
	}
	if quotes > 0 {
		b.proofs++
		if at := strings.IndexByte(b.s, ','); at > 0 && isNumeral(b.s[:at]) {
			b.cuts = append(b.cuts, at)
		}
	}
}
