package segment

import (
	"sort"

	"github.com/gongbao/gongbao/internal/wording"
)

// An Extent is where one document stands, and the line that opens it.
type Extent struct {
	From, To int // lines [From, To), from the masthead on
	Anchor   int // the line that showed that a document begins
	Column   int // the line of its column heading; -1 if there is none
	Entry    int // index of the entry of the contents that names it; -1 if there is none
	Why      string

	late int       // the line of a 文号 that stands below the announcement of the text; 0 if there is none
	head *keptHead // nil if it was not read
}

// findDocuments finds where the documents of an issue begin and end: at what one of the [beginnings] shows, and at a title
// that the contents name. Text that is left over is a document of its own, or stands in outside.
func findDocuments(text string, lines []Line, front *Front, live []int) (found []Extent, outside []Extent) {
	f := finder{text: text, lines: lines, front: front, live: live}
	f.columns()
	f.anchors()
	f.fromContents()
	if first := f.firstText(); len(f.found) == 0 && first >= 0 {
		f.found = []Extent{newExtent(first, "the whole text is one document")}
		f.cols = f.columnsBefore(first)
	}
	f.close()
	f.leftover()
	return f.found, f.outside
}

// newExtent returns the extent of a document that begins with line i and has no header.
func newExtent(i int, why string) Extent {
	return Extent{From: i, Anchor: i, Column: -1, Entry: -1, Why: why}
}

// firstText returns the first live line that is no column heading, -1 if there is none.
func (f *finder) firstText() int {
	for n, i := range f.live {
		if !f.is(n, KindColumn) {
			return i
		}
	}
	return -1
}

// A finder looks for documents in the live lines: those with print that are no furniture.
type finder struct {
	text   string
	lines  []Line
	front  *Front
	live   []int
	found  []Extent
	roomAt int   // where found has room for documents that the contents name
	room   int   // for how many
	cols   []int // lines of columns

	outside []Extent // text that no document has
	late    []int    // lines of 文号 that belong to the text which the document above issues
	texts   int      // how many texts the last document found has issued so far
	run     titleAt  // the title looked at last

	above  *keptHead          // the head above the title looked at last
	long   map[int]namingLine // the long lines whose keys were asked for
	naming int                // bytes of long lines that were looked through for titles

	tries    int              // lines that were tried for entries
	byStart  map[string][]int // live lines of text by their first characters
	keys     []string         // of the live lines, as far as they were asked for
	sketches []wording.Sketch // of those keys
}

// at returns the live line n, nil outside.
func (f *finder) at(n int) *Line {
	if n < 0 || n >= len(f.live) {
		return nil
	}
	return &f.lines[f.live[n]]
}

func (f *finder) str(n int) string {
	if f.at(n) == nil {
		return ""
	}
	return printed(f.text, f.lines, f.live[n])
}

// isTitleLike reports whether live line n can be a title or a piece of one.
func (f *finder) isTitleLike(n int) bool {
	return f.at(n) != nil && isTitleLine(f.text, f.lines, f.live[n])
}

// isFact reports whether live line n is a fact that a web page prints.
func (f *finder) isFact(n int) bool { return f.at(n) != nil && isFactLine(f.text, f.lines, f.live[n]) }

// is reports whether live line n is of one of the kinds.
func (f *finder) is(n int, kinds ...Kind) bool {
	l := f.at(n)
	if l == nil {
		return false
	}
	for _, k := range kinds {
		if l.Kind == k {
			return true
		}
	}
	return false
}

// open notes a document from live line from, shown by live line anchor. It begins below its column heading.
func (f *finder) open(from, anchor int, why string) {
	for n := anchor - 1; n >= from; n-- {
		if f.is(n, KindColumn) {
			from = n + 1
		}
	}
	if len(f.found) > 0 && f.live[from] <= f.found[len(f.found)-1].Anchor {
		from = anchor
	}
	f.at(anchor).claim(f.at(anchor).Kind, why)
	f.texts = 0
	f.found = append(f.found, Extent{From: f.live[from], Anchor: f.live[anchor], Column: -1, Entry: -1, Why: why})
}

// close gives each document its end and its column.
func (f *finder) close() {
	end := 0
	if len(f.lines) > 0 {
		end = len(f.lines)
	}
	f.dropPageHead()
	for d := range f.found {
		f.found[d].From = elementsAbove(f.lines, f.found[d].From)
	}
	for d := range f.found {
		e := &f.found[d]
		e.To = end
		if d+1 < len(f.found) {
			e.To = f.found[d+1].From
		}
		if c := f.front.ContentsFrom; c > e.Anchor && c < e.To {
			e.To = c // contents at the end of the issue
		}
		if to := letterEnd(f.text, f.lines, between(f.live, e.From, e.To), e.To); to > e.Anchor {
			e.To = to
		}
		column, below := f.columnAbove(e.From)
		if column >= 0 {
			e.Column = column
		}
		if len(below) > 0 && below[0] < e.To {
			e.To = below[0]
		}
	}
}

// columnAbove returns the last column heading above line i, -1 if there is none, and those from i on.
func (f *finder) columnAbove(i int) (column int, below []int) {
	k := sort.SearchInts(f.cols, i)
	if k == 0 {
		return -1, f.cols
	}
	return f.cols[k-1], f.cols[k:]
}
