package gazette

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/gongbao/gongbao/internal/bridge"
	"github.com/gongbao/gongbao/internal/han"
	"github.com/gongbao/gongbao/parse"
	"github.com/gongbao/gongbao/segment"
)

// readCells makes of what is printed in the cells of a row what one reads: tags removed, the entries of a cell on a line each. The row stands
// in a block, or it is no row of one (nil).
func readCells(src *segment.Source, blk *segment.Block, row []string) {
	var facts han.Facts
	if blk != nil {
		facts = bridge.BlockFacts(blk)
	}
	var cells [][]string // the lines of those that have several, nil for the others: most rows have none
	for i, s := range row {
		if isOneEntry(s, facts) {
			continue
		}
		if strings.IndexByte(s, '&') >= 0 {
			blk = nil // what &nbsp; stands for is none of the signs that are known of the block
		}
		lines := entries(s)
		if row[i] = strings.Join(lines, ""); len(lines) > 1 {
			if cells == nil {
				cells = make([][]string, len(row))
			}
			cells[i] = lines
		}
	}
	for i, s := range row {
		var lines []string
		if cells != nil {
			if lines = cells[i]; lines == nil && hasSpace(s) {
				lines = parted(s, cells)
			}
		}
		if lines == nil {
			row[i] = readLine(src, blk, s)
			continue
		}
		for k, line := range lines {
			lines[k] = readLine(src, blk, line)
		}
		row[i] = strings.Join(lines, "\n")
	}
}

// readLine returns the reading of one entry of a cell.
func readLine(src *segment.Source, blk *segment.Block, line string) string {
	if blk == nil {
		return trimSpace(src.CellReading(line))
	}
	return trimSpace(blk.CellReading(src, line))
}

// entries returns the lines of a cell of several entries as they are printed, without those that are blank.
func entries(s string) []string {
	if s = apart(untag(s)); !strings.Contains(s, "\n") {
		return []string{s}
	}
	return slices.DeleteFunc(strings.Split(s, "\n"), func(line string) bool { return strings.TrimSpace(line) == "" })
}

// isOneEntry reports whether nothing in a cell of a block with the given facts can part two entries: neither a tag nor a space.
func isOneEntry(s string, facts han.Facts) bool {
	return !(facts.May(han.WithMarkup) && (strings.IndexByte(s, '<') >= 0 || strings.IndexByte(s, '&') >= 0)) && !hasSpaceWith(s, facts)
}

// parted cuts a cell at its spaces where these part as many entries as another cell of its row has: beside three days,
// 市水务局、市财政局 市建设局 各区 names who has to keep each of them. It returns nil where they do not.
func parted(s string, row [][]string) []string {
	words := strings.Fields(s)
	as := func(cell []string) bool { return len(cell) == len(words) }
	if len(words) < 2 || strings.Contains(s, "。") || !slices.ContainsFunc(row, as) {
		return nil
	}
	for _, w := range words {
		first, _ := utf8.DecodeRuneInString(w)
		last, _ := utf8.DecodeLastRuneInString(w)
		if utf8.RuneCountInString(w) < 2 || !unicode.Is(unicode.Han, first) || !unicode.Is(unicode.Han, last) && last != '）' && last != ')' {
			return nil
		}
	}
	return words
}

// spaceMarks are the spaces that OCR programs leave where a cell had a line break.
const spaceMarks = " \u3000"

var cellSpaces = han.NewMarks(spaceMarks)

// apart puts a line break where a space parts two entries of a cell: two days, two members of a list that counts, or a name and its
// telephone number.
func apart(s string) string {
	if !hasSpace(s) {
		return s
	}
	var b strings.Builder
	number := entryNumber(s)
	from := 0
	for i := 0; i < len(s); {
		at := cellSpaces.From(s, i)
		if at < 0 {
			break
		}
		i = len(s) - len(strings.TrimLeft(s[at:], spaceMarks))
		n := entryNumber(s[i:])
		if at > from && (n == number+1 || n > 0 && strings.HasSuffix(s[from:at], "。") || endsEntry(s[from:at], s[i:])) {
			b.WriteString(s[from:at] + "\n")
			from = i
			number = max(n, number)
		}
	}
	if from == 0 {
		return s
	}
	b.WriteString(s[from:])
	return b.String()
}

// entryNumber returns the number that an entry begins with, 2 of 2. or 2、; 0 if it has none.
func entryNumber(s string) int {
	n, size := parse.Integer(s[:min(len(s), 3)])
	if size == 0 || s[0] < '0' || s[0] > '9' {
		return 0
	}
	for _, mark := range []string{".", "．", "、"} {
		if rest, ok := strings.CutPrefix(s[size:], mark); ok && (rest == "" || rest[0] < '0' || rest[0] > '9') {
			return n
		}
	}
	return 0
}

// endsEntry reports whether an entry of a cell ends with s, and next begins another one: a day after a day that names its year, or
// a telephone number after a name.
func endsEntry(s, next string) bool {
	digits := 0
	for digits < len(next) && (next[digits] >= '0' && next[digits] <= '9' || next[digits] == '-') {
		digits++
	}
	if digits == 0 {
		return false
	}
	if strings.HasSuffix(s, "月") || strings.HasSuffix(s, "日") {
		return isDated(s)
	}
	return digits >= 7 && len(s) <= longestName && len(rosterOf("成员："+s)) == 1 && !strings.HasSuffix(s, "话")
}

// longestName is the length in bytes of the longest name that is looked for, with spaces in it.
const longestName = 60

// isDated reports whether s ends with a date that names its year, so that what follows is another one.
func isDated(s string) bool {
	tail := max(0, len(s)-20)
	at := strings.LastIndex(s[tail:], "年")
	return at >= 0 && tail+at >= 4
}

// untag replaces the tags of HTML that OCR programs leave in cells: <p>, <br> and the like end a line, others vanish.
func untag(s string) string {
	if strings.IndexByte(s, '<') < 0 && strings.IndexByte(s, '&') < 0 {
		return s
	}
	var b strings.Builder
	for s != "" {
		at := strings.IndexByte(s, '<')
		if at < 0 {
			break
		}
		end := strings.IndexByte(s[at:], '>')
		if end < 0 || !isTag(s[at+1:at+end]) {
			b.WriteString(s[:at+1])
			s = s[at+1:]
			continue
		}
		b.WriteString(s[:at])
		if name := strings.Trim(s[at+1:at+end], "/ "); name == "p" || name == "br" || name == "li" || name == "div" {
			b.WriteByte('\n')
		}
		s = s[at+end+1:]
	}
	b.WriteString(s)
	return entities.Replace(b.String())
}

var entities = strings.NewReplacer("&nbsp;", " ", "&lt;", "<", "&gt;", ">", "&amp;", "&", "&quot;", "\"")

// isTag reports whether s between < and > is a tag of HTML rather than a comparison.
func isTag(s string) bool {
	if strings.IndexByte(s, '<') >= 0 { // <p <p>: the first is cut off
		return false
	}
	name := strings.TrimPrefix(s, "/")
	if i := strings.IndexAny(name, " /"); i >= 0 {
		name = name[:i]
	}
	switch strings.ToLower(name) {
	case "p", "br", "b", "i", "u", "em", "strong", "sup", "sub", "span", "div", "li", "ul", "ol", "td", "tr", "th", "font":
		return true
	}
	return false
}
