package segment

import (
	"strings"

	"github.com/gongbao/gongbao/internal/lexicon"
)

// A notes knows the table on which what stands below it and belongs to it, 注：…, is hung.
type notes struct {
	table *Node // the table right above; nil if other text stands between
	last  int   // the number of the last note, -1 if they are not numbered
	style Style
}

// noteLabels begin notes below tables.
var noteLabels = lexicon.ListOf(lexicon.NoteLabel)

// takesNote hangs block b on the table above if it is a note, or counts on in a list of notes: 注：1.… and then 2.….
func (o *outliner) takesNote(b *Block) bool {
	t := &o.notes
	if t.table == nil {
		return false
	}
	n := Node{Block: b, Type: TypeParagraph}
	switch rest, ok := afterNoteLabel(o.src, b); {
	case ok:
		t.last, t.style = -1, NoStyle
		if m, ok := markerAt(rest, 0); ok && m.Number == 1 {
			t.last, t.style = 1, m.Style
		} else if rest == "" {
			t.last = 0
		}
	case b.Kind == KindMarker && t.last >= 0 && b.Marker.Number == t.last+1 && (t.style == NoStyle || t.style == b.Marker.Style):
		t.last, t.style = t.last+1, b.Marker.Style
		n.Type, n.Level = TypeItem, 1
	default:
		t.table = nil
		return false
	}
	o.node(n)
	o.hangBelow(t.table)
	return true
}

// afterNoteLabel returns what follows the label of a note: 2031年数据 of 注：2031年数据.
func afterNoteLabel(src string, b *Block) (rest string, ok bool) {
	if b.Kind != KindText && b.Kind != KindNote {
		return "", false
	}
	s := b.Text(src)
	for label := range noteLabels.All {
		rest, ok := strings.CutPrefix(s, label)
		if !ok {
			continue
		}
		if after, ok := cutColon(rest); ok {
			return strings.TrimSpace(after), true
		}
		return rest, isDigit(first(rest)) || isCircled(first(rest)) // 注1：…
	}
	return "", false
}

// cutColon returns s without the colon that it begins with.
func cutColon(s string) (string, bool) {
	after, ok := strings.CutPrefix(s, "：")
	if !ok {
		after, ok = strings.CutPrefix(s, ":")
	}
	return after, ok
}

// isCircled reports whether r is ①, ② and so on.
func isCircled(r rune) bool { return r >= '①' && r <= '⑳' }
