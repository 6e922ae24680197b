package segment

import (
	"strings"

	"github.com/gongbao/gongbao/internal/han"
	"github.com/gongbao/gongbao/internal/wording"
)

// titleAt returns the lines [from, to) of the title above line end, -1 if there is none that one can be sure of.
func (w *webReader) titleAt(begin, end int) (from, to int) {
	if from, to = w.givenTitle(begin, end); from >= 0 {
		return from, to
	}
	from, to = -1, -1
	best := noTitle
	for i := begin; i < end; i++ {
		if !w.canHead(i, end) {
			continue
		}
		j, key := w.titleRun(i, end)
		if rank := rankTitle(key); rank > noTitle && (rank > best || rank == best && (w.isSpokenBelow(j, end) || !w.isSpokenBelow(to, end))) {
			from, to, best = i, j, rank
		}
		i = j - 1
	}
	if best == wholeTitle || best == kindTitle && (w.leadsOn(to, end) || w.isSpokenBelow(to, end)) {
		return from, to
	}
	return w.newsTitle(begin, end)
}

// givenTitle returns the lines [from, to) above line end that print the title which the file gives. Among the facts it is only told.
func (w *webReader) givenTitle(begin, end int) (from, to int) {
	if hanCount(w.title) < 4 {
		return -1, -1
	}
	for i := begin; i < min(end+1, len(w.lines)); i++ {
		if w.lines[i].Kind == KindBlank || w.lines[i].Kind == KindRow || len(factsIn(w.text, &w.lines[i], i)) > 0 || w.isValue(i) {
			continue
		}
		key, n := "", 0
		for j := i; j < len(w.lines) && j < i+12 && n < 6; j++ {
			if w.lines[j].Kind == KindBlank {
				continue
			}
			n++
			if key += han.Key(w.str(j)); w.isTitle(key) {
				return i, j + 1
			}
			if !strings.HasPrefix(w.title, key) {
				break
			}
		}
	}
	return -1, -1
}

// isTitle reports whether key is the title that the file gives, or that before the name of the site: …的通知_云州市人民政府网.
func (w *webReader) isTitle(key string) bool {
	rest, ok := strings.CutPrefix(w.title, key)
	return ok && hanCount(key) >= 4 && (rest == "" || hanCount(key) >= 6 && in("_-|.(", first(rest)))
}

// canHead reports whether line i can be the first of a title.
func (w *webReader) canHead(i, end int) bool {
	l := &w.lines[i]
	if l.Kind != KindText || l.Role == Furniture {
		return false
	}
	s := w.str(i)
	return isTitleLike(s) && !isSiteLine(s) && !isFact(s) && !isTimeStamp(s) && len(factsIn(w.text, l, i)) == 0 && !w.isValue(i)
}

// titleRun returns where the title that begins on line i ends, and its key: lines one below the other, until one ends it.
func (w *webReader) titleRun(i, end int) (int, string) {
	key := han.Key(w.str(i))
	j := i + 1
	for n := 1; j < end && n < 5 && !endsTitle(key); n++ {
		k := j
		for k < end && k < j+2 && w.lines[k].Kind == KindBlank {
			k++
		}
		if k < end && rankTitle(han.Key(w.str(k))) == wholeTitle && !isOrganLine(w.str(j-1)) {
			break // a title of its own, below a menu
		}
		if k == end || !w.canHead(k, end) && !(cells(w.str(k)) < 8 && w.lines[k].Kind == KindText && endsTitle(key+han.Key(w.str(k)))) {
			break
		}
		if wording.KindOf(key) != "" && !endsTitle(w.str(k)) {
			break
		}
		key += han.Key(w.str(k))
		j = k + 1
	}
	if rankTitle(key) == noTitle {
		return i + 1, han.Key(w.str(i))
	}
	return j, key
}

// leadsOn reports whether the text follows line from: nothing but facts, a number, what the site prints and who speaks where stands between.
func (w *webReader) leadsOn(from, end int) bool {
	for i := from; i < end; i++ {
		l := &w.lines[i]
		if l.Kind == KindText && l.Role != Furniture && !isSiteLine(w.str(i)) && len(factsIn(w.text, l, i)) == 0 && !w.isValue(i) &&
			!isOrganLine(w.str(i)) && !closesWhole(w.str(i)) && !isFact(w.str(i)) && !isSpeech(w.str(i)) {
			return false
		}
	}
	return end < len(w.lines)
}

// isSpokenBelow reports whether the line below the title that ends above line i says where and by whom it was said.
func (w *webReader) isSpokenBelow(i, end int) bool {
	i = nextPrinted(w.lines, i)
	return i < end && w.lines[i].Kind == KindText && isSpeech(w.str(i))
}

// newsTitle returns the line right above the text, between it and what the site prints, as that of news: 云州市新增三条公交线路.
func (w *webReader) newsTitle(begin, end int) (from, to int) {
	if end == len(w.lines) || w.lines[end].Kind != KindText {
		return -1, -1
	}
	for i := end - 1; i >= begin; i-- {
		l := &w.lines[i]
		if l.Kind == KindBlank || l.Role == Furniture || isSiteLine(w.str(i)) || isTimeStamp(w.str(i)) || len(factsIn(w.text, l, i)) > 0 || w.isValue(i) {
			continue
		}
		if l.Kind == KindText && isTitleLike(w.str(i)) && hanCount(w.str(i)) >= 8 && !isFact(w.str(i)) && !isSpeech(w.str(i)) {
			return i, i + 1
		}
		break
	}
	return -1, -1
}
