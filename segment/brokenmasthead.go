package segment

import (
	"strings"

	"github.com/gongbao/gongbao/internal/han"
	"github.com/gongbao/gongbao/internal/wording"
)

// joinBrokenMastheads finds the first half of each masthead that is broken inside the name of its organ: 云州市防汛抗旱 | 指 挥 部 文 件.
// 办公室文件 is as well the name of a column, below whatever the page above ends with.
func joinBrokenMastheads(text string, lines []Line) {
	for i := range lines {
		if lines[i].Kind != KindMasthead {
			continue
		}
		part := strings.TrimSuffix(han.Key(lines[i].text(text)), "文件")
		if !wording.IsPartOfOrgan(part) {
			continue
		}
		j := printAbove(lines, i)
		if j < 0 || lines[j].Kind != KindText || !isHalfMasthead(lines[j].text(text)) {
			continue
		}
		if !headsAnother(text, lines, i, han.Key(lines[j].text(text))+part, part) {
			lines[j].claim(KindMasthead, "the first half of a masthead that goes on in the line below")
		}
	}
}

// isHalfMasthead reports whether s begins like the name of a body and breaks off inside it: 云州市防汛抗旱. What else a page ends with above
// a column is none: the running head 云州市人民政府公报, the 版记 云州市水务局 2031年5月6日印发, a title, a clause.
func isHalfMasthead(s string) bool {
	if cells(s) > 60 || hasSentence(s) || isHeadShape(s) || isImprintLine(s) || endsTitle(s) {
		return false
	}
	k := han.Key(s)
	return wording.StartsOrgan(k) && !wording.EndsOrgan(s) && !strings.ContainsAny(k, ",:《》")
}

// headsAnother reports whether the masthead or the title below line i names a body with the same part that is not the one whose
// name line i ends: 办公室文件 above 云州市人民政府办公室文件 is a column. A title may name the body without its place.
func headsAnother(text string, lines []Line, i int, whole, part string) bool {
	for j, seen := i+1, 0; j < len(lines) && seen < 3; j++ {
		l := &lines[j]
		if l.Kind == KindBlank {
			continue
		}
		seen++
		if body := bodyNamed(l, l.text(text)); strings.HasSuffix(body, part) && body != part {
			return !strings.HasSuffix(whole, body)
		}
	}
	return false
}

// bodyNamed returns the body whose masthead or title a line is: 云州市人民政府办公室 of 云州市人民政府办公室关于防汛的通知. "" if it is neither.
func bodyNamed(l *Line, s string) string {
	if len(s) > 300 || l.Kind != KindMasthead && l.Kind != KindText {
		return ""
	}
	k := han.Key(s)
	if l.Kind == KindMasthead {
		return strings.TrimSuffix(k, "文件")
	}
	return k[:max(subjectAt(k), 0)]
}
