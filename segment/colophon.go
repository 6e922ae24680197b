package segment

import (
	"strings"
	"unicode/utf8"

	"github.com/gongbao/gongbao/internal/han"
	"github.com/gongbao/gongbao/internal/lexicon"
	"github.com/gongbao/gongbao/internal/wording"
)

// A ColophonExtent is where an issue speaks of itself, after its last document; From is -1 where there is none.
type ColophonExtent struct {
	From, To int
	Title    int // the line 《…公报》简介; -1 if there is none
}

// colophonLabels are what colophons print before a colon.
var colophonLabels = lexicon.ListOf(lexicon.ColophonLabel)

// colophonFirsts are the characters that they begin with.
var colophonHeads, colophonFirsts = lexicon.NewHeads(colophonLabels.Words()), firstsOf(colophonLabels.Words())

// keyBeforeColon returns the key of what stands before the first colon of s; ok is false if there is none, or more than limit bytes
// before it.
func keyBeforeColon(s string, limit int) (key string, ok bool) {
	n := 0
	for i, r := range s {
		switch {
		case fold(r) == ':':
			return han.Key(s[:i]), n > 0
		case !isSpace(r):
			if n += utf8.RuneLen(fold(r)); n > limit {
				return "", false
			}
		}
	}
	return "", false
}

// readColophon finds the colophon near the end and gives its lines this role.
func readColophon(text string, lines []Line) ColophonExtent {
	c := ColophonExtent{From: -1, To: len(lines), Title: -1}
	seen := 0
	labels := map[string]bool{}
	for i := len(lines) - 1; i >= 0 && seen < 60; i-- {
		l := &lines[i]
		if l.Kind == KindBlank || l.Role == Furniture {
			continue
		}
		if l.Role != Body || l.Kind == KindNumber || l.Kind == KindRow || l.Kind == KindMasthead || l.Kind == KindMarker && l.Marker.Style <= ArticleMark {
			break
		}
		seen++
		s := l.text(text)
		if isColophonTitle(s) {
			c.From, c.Title = i, i
			break
		}
		if c.From >= 0 && c.From-i <= 2 && isEditors(s) {
			c.From = i
			continue
		}
		if label := colophonLabel(s); label != "" && !labels[label] {
			labels[label] = true
			if c.From < 0 || c.From-i <= 6 {
				c.From = i
			}
		}
	}
	if c.Title < 0 && !isColophonSet(labels) {
		return ColophonExtent{From: -1, Title: -1}
	}
	pageAbove(text, lines, c.From)
	pageAbove(text, lines, len(lines))
	for i := c.From; i < len(lines); i++ {
		if lines[i].Role == Body {
			lines[i].claimRole(Colophon, "the issue about itself")
		}
	}
	return c
}

// pageAbove puts aside the number of a page, alone on the line above the colophon or below it.
func pageAbove(text string, lines []Line, end int) {
	for i := end - 1; i >= 0; i-- {
		l := &lines[i]
		if l.Kind == KindText && isNumeral(l.text(text)) && numeral(l.text(text)) < 1000 {
			l.claimAs(Furniture, KindPageNumber, "a bare number above or below the colophon")
		}
		if l.Kind != KindBlank {
			return
		}
	}
}

// isColophonTitle reports whether s is 《…公报》简介 or a like heading.
func isColophonTitle(s string) bool {
	if r := han.LastPrint(s); r != '介' && r != '明' {
		return false
	}
	k := han.Key(s)
	return len(k) < 150 && wording.GazetteNames.Stand(k) && (strings.HasSuffix(k, "简介") || strings.HasSuffix(k, "说明") && strings.HasPrefix(k, "("))
}

// isEditors reports whether s names who edits the gazette, right above the labels: 《云州市人民政府公报》编辑部.
func isEditors(s string) bool {
	if r := han.LastPrint(s); r != '部' && r != '室' && r != '会' {
		return false
	}
	k := han.Key(s)
	if len(k) > 150 || !wording.GazetteNames.Stand(k) || strings.Contains(k, ":") {
		return false
	}
	for _, end := range []string{"编辑部", "编辑室", "编委会", "编辑委员会"} {
		if strings.HasSuffix(k, end) {
			return true
		}
	}
	return false
}

// colophonLabel returns the label that s begins with, "" if it has none: 地 址：….
func colophonLabel(s string) string {
	if !colophonFirsts.Has(fold(first(han.TrimLeft(s)))) {
		return ""
	}
	return labelBeforeColon(s)
}

// labelBeforeColon is colophonLabel for a line that begins like one.
func labelBeforeColon(s string) string {
	label, ok := keyBeforeColon(s, 40)
	if !ok {
		return ""
	}
	return colophonHeads.Of(label)
}

// isColophonSet reports whether labels together belong to a publication rather than to an office.
func isColophonSet(labels map[string]bool) bool {
	has := func(class lexicon.Class) bool {
		for l := range labels {
			if lexicon.Is(l, class) {
				return true
			}
		}
		return false
	}
	sponsor, editor := has(lexicon.SponsorLabel), has(lexicon.EditorLabel)
	if editor && labels["出版"] || labels["主办"] && labels["刊号"] {
		return true // 编辑：云州市人民政府办公室 | 出版：云州市人民政府公报编辑部
	}
	if sponsor && (editor || labels["出版"] || labels["承办"]) {
		return true // 主管主办：云州市人民政府办公室 | 编辑出版：云州市人民政府公报室
	}
	return len(labels) >= 3 && has(lexicon.PublicationLabel) && has(lexicon.ReachLabel)
}

// innerContents gives the 目录 of a law inside a document the role of contents: its lines name chapters
// that come again below.
func innerContents(text string, lines []Line) {
	r := innerReader{text: text, lines: lines}
	for i := range lines {
		if lines[i].Kind != KindContents || lines[i].Role != Body {
			continue
		}
		end := r.end(i)
		for j := i; j < end; j++ {
			if lines[j].Role == Body {
				lines[j].claimRole(Contents, "below a 目录 inside a document")
			}
		}
	}
}

// An innerReader reads contents inside documents.
type innerReader struct {
	text  string
	lines []Line
	keys  []string // of the titles on the lines, as far as they were asked for
}

// key returns the key of the title that line i is as an entry. It is made once, because each of many 目录 looks far down.
func (r *innerReader) key(i int) string {
	if r.keys == nil {
		r.keys = make([]string, len(r.lines))
	}
	if r.keys[i] == "" {
		s := r.lines[i].text(r.text)
		title, _, _ := splitEntry(s)
		r.keys[i] = han.Key(wording.Reading(s[title.Start:title.End]))
	}
	return r.keys[i]
}

// end returns the line where the text begins below the 目录 at line head: where its first entry comes again.
func (r *innerReader) end(head int) int {
	firstKey, end := "", head+1
	for i := head + 1; i < len(r.lines) && i < head+600; i++ {
		l := &r.lines[i]
		if l.Kind == KindBlank || l.Role == Furniture {
			continue
		}
		s, k := l.text(r.text), r.key(i)
		if firstKey == "" {
			firstKey = k
		} else if k == firstKey {
			return i
		}
		if l.Kind == KindMarker && l.Marker.Style == ArticleMark && cells(s) > 20 || isEnd(last(s)) {
			break
		}
		if l.Kind == KindMarker && l.Marker.Style <= SectionMark {
			end = i + 1
		}
	}
	return end
}
