package segment

import (
	"slices"
	"strings"

	"github.com/gongbao/gongbao/internal/han"
	"github.com/gongbao/gongbao/internal/wording"
)

// comesAgain reports whether the 文号 stands once more below the day at n: between both a site prints when it published the text and until when
// it is in force.
func (r *headReader) comesAgain() bool {
	if !r.head.hasNumber() {
		return false
	}
	first := Block{Pieces: r.head.NumberSpans}
	for m := r.n + 1; m < r.n+5 && r.line(m) != nil; m++ {
		if k := r.line(m).Kind; k == KindNumber {
			at, ok := numberIn(r.str(m))
			return ok && han.Key(first.Text(r.text)) == han.Key(r.str(m)[at.Start:at.End])
		} else if k != KindDate && k != KindText {
			return false
		}
	}
	return false
}

// isDayOfHead reports whether the line at n is a day in brackets in the middle of a head: the title stands above, and the 文号 or the
// addressees below it: 云州市人民政府关于加强供水工作的通知 | （二〇三一年五月四日） | 云政发〔2031〕8号.
func (r *headReader) isDayOfHead(s string) bool {
	next := r.line(r.n + 1)
	if next != nil && next.Kind == KindNumber && r.n > 0 && !r.head.hasNumber() && len(r.head.Day) == 0 && isLetterhead(r.str(r.n-1)) {
		return true // 雲州市政府公告 | 中華民國120年5月4日 | 雲府字第1200001234號
	}
	if r.n > 0 && len(r.head.Day) == 0 && !closesWhole(s) && r.endsOfficeHead(r.live[r.n-1]) {
		return true // 行政院訓令 | 第四三二一號 | 二十五年八月七日
	}
	return len(r.head.Title) > 0 && len(r.head.Day) == 0 && closesWhole(s) && next != nil &&
		(next.Kind == KindNumber && !r.head.hasNumber() || r.addressedAt(r.n+1))
}

// endsOfficeHead reports whether line i ends what heads the paper of an office: its name, 行政院訓令, or the count after it.
func (r *headReader) endsOfficeHead(i int) bool {
	h := &r.head
	number := Block{Pieces: h.NumberSpans}
	name, _, _ := strings.Cut(han.Key(number.Text(r.text)), "第")
	switch {
	case len(h.Title) > 0:
		return wording.IsOfficeHead(h.title(r.text, r.lines)) && (h.Title[len(h.Title)-1] == i || h.hasNumber() && h.Number[0] <= i)
	case h.hasNumber():
		return wording.IsOfficeHead(name) && h.Number[0] <= i
	}
	return false
}

// setDay takes the day that fills the line at n and its tails, without its brackets.
func (r *headReader) setDay(s string) {
	lines, pieces := withTails(r.lines, r.live[r.n])
	open, end := 0, len(s)
	if closesWhole(s) {
		open, end = han.CharLen(s, 0), len(s)-han.LastLen(s)
	}
	r.head.DayLines, r.head.Day = lines, Map(pieces, open, end)
}

// belowNote looks below the note on the passing of the text whose title is read, with which rest begins, for the 文号, 0 if there is none, and
// for the lines that print the title again: 关于审理…案件的解释 | （2031年5月4日…审判委员会第9次会议通过） | 关于审理…案件的解释 | 法释〔2031〕7号. In databases
// the note has no brackets.
func (h *Head) belowNote(text string, lines []Line, rest []int) (number int, again []int) {
	if len(h.Title) == 0 {
		return 0, nil
	}
	title, below, open := han.Key(h.title(text, lines)), "", []int{}
	for k, i := range rest[:min(len(rest), noteLines)] {
		s := printed(text, lines, i)
		switch {
		case lines[i].Kind == KindNumber && k > 0 && !h.hasNumber():
			return i, again
		case lines[i].Kind != KindText:
			return 0, again
		case startsEnactment(s) && (closesWhole(s) || endsInAct(s) && cells(s) < 120):
		case k > 0 && strings.HasPrefix(title, below+han.Key(s)):
			open = append(open, i)
			if below += han.Key(s); below == title {
				again, below, open = append(again, open...), "", nil
			}
		default:
			return 0, again
		}
	}
	return 0, again
}

// noteLines is how many lines the note and the title below it take at most.
const noteLines = 6

// putAgain gives the lines that print the title again to what stands above the text, and returns the others.
func (h *Head) putAgain(lines []Line, rest, again []int) []int {
	if len(again) == 0 {
		return rest
	}
	for _, i := range again {
		h.Stamps = append(h.Stamps, i)
		lines[i].claim(KindStamp, "the title once more, below the note on the passing of the text")
	}
	return slices.DeleteFunc(slices.Clone(rest), func(i int) bool { return slices.Contains(again, i) })
}
