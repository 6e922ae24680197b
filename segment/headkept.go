package segment

import "slices"

// A keptHead is a head as it was read where documents are found, and what it was read from: most are read again below as they are.
type keptHead struct {
	Head
	live   []int // the live lines from the first of the document on
	seen   int   // how many of them were looked at
	claims int32 // how many there were on all lines
}

// keptLines is how many lines a head has at most that is kept, with blank ones: whether it holds is asked again and again.
const keptLines = 4 * pageHead

// of returns the head of the document that begins at live[0]: h itself, if it is the same.
func (h *keptHead) of(text string, lines []Line, live []int, known map[string]bool) *keptHead {
	if h.holds(lines, live) {
		return h
	}
	return readHead(text, lines, live, known)
}

// holds reports whether h is the head of the document that begins at live[0]: the lines that were looked at, and the one after them, are the
// same, or all that there are, and no claim on one of them has been made since.
func (h *keptHead) holds(lines []Line, live []int) bool {
	if h == nil || len(live) == 0 {
		return false
	}
	n := h.seen + 1
	if all := len(live); n > all || n > len(h.live) {
		if all != len(h.live) {
			return false
		}
		n = all
	}
	if !slices.Equal(h.live[:n], live[:n]) || live[n-1]-live[0] > keptLines {
		return false
	}
	end := live[n-1]
	if n <= h.seen {
		end++ // nothing was looked at after it
	}
	for i := live[0]; i < end; i++ {
		if lines[i].claims > h.claims {
			return false
		}
	}
	return true
}
