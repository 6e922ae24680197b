package segment

import "strings"

// mastheadEnds are the last characters of organs that head their papers, and of what they head.
var mastheadEnds = []string{"府文件", "室文件", "厅文件", "廳文件", "局文件", "委文件", "会文件", "院文件", "部文件", "署文件", "处文件", "办文件", "组文件", "行文件", "公司文件", "集团文件", "团文件",
	"政府令", "国务院令", "委员会令", "部令", "局令", "总局令", "主席令", "总署令", "公署令"}

// isMasthead reports whether s is a 发文机关标志 (GB/T 9704-2012, 7.2.4): 云州市人民政府文件, 云州市人民政府令.
func isMasthead(s string) bool {
	if len(s) > 150 || len(s) < 9 || last(s) != '件' && last(s) != '令' {
		return false
	}
	k := Key(s)
	if strings.ContainsAny(k, ",.:;\"()>") {
		return false
	}
	for _, end := range mastheadEnds {
		if strings.HasSuffix(k, end) && cells(k) >= 10 {
			return true
		}
	}
	return false
}

// isLetterhead reports whether the line at n is an organ that heads a letter (GB/T 9704-2012, 10.1): no 文件 stands behind its name, the 文号
// stands below it, and below that a title of its own.
func (r *headReader) isLetterhead() bool {
	m := r.n
	for ; m < r.n+4 && r.line(m) != nil && r.line(m).Kind == KindText && isOrganLine(r.str(m)) && hanCount(r.str(m)) > 3; m++ {
	}
	if h := &r.head; m == r.n || len(h.Title) > 0 || h.hasNumber() || r.line(m) == nil || r.line(m).Kind != KindNumber {
		return false
	}
	title := ""
	for m++; r.line(m) != nil && r.line(m).Kind == KindText && isTitleLike(r.str(m)) && len(title) < 400; m++ {
		if title += r.str(m); endsTitle(title) {
			return true
		}
	}
	return false
}

// isOrderCount reports whether s is 第 300 号 and nothing else.
func isOrderCount(s string) bool {
	if len(s) > 60 || !strings.HasPrefix(s, "第") {
		return false
	}
	k := Key(s)
	return len(k) < 40 && (strings.HasSuffix(k, "号") || strings.HasSuffix(k, "號"))
}

// joinBrokenMastheads finds the first half of each masthead that is broken inside the name of its organ: 云州市防汛抗旱 | 指 挥 部 文 件.
func joinBrokenMastheads(text string, lines []Line) {
	for i := range lines {
		if lines[i].Kind != KindMasthead || !IsPartOfOrgan(strings.TrimSuffix(Key(lines[i].text(text)), "文件")) {
			continue
		}
		j := printAbove(lines, i)
		if j < 0 || lines[j].Kind != KindText {
			continue
		}
		if s := lines[j].text(text); startsOrgan(Key(s)) && cells(s) <= 60 && !hasSentence(s) && !EndsOrgan(s) {
			lines[j].Kind, lines[j].Why = KindMasthead, "the first half of a masthead that goes on in the line below"
		}
	}
}

// joinOrders makes mastheads of the organs that stand above a line with nothing but 令, as organs issue an order together:
// 云州市水务局 | 云州市财政局 | 令.
func joinOrders(text string, lines []Line) {
	for i := range lines {
		if l := &lines[i]; l.Kind != KindText || len(l.text(text)) > 20 || Key(l.text(text)) != "令" {
			continue
		}
		at := []int{i}
		for j := printAbove(lines, i); j >= 0 && len(at) < 9; j = printAbove(lines, j) {
			if s := lines[j].text(text); lines[j].Kind != KindText || !isOrganLine(s) || hanCount(s) < 4 {
				break
			}
			at = append(at, j)
		}
		for _, j := range at {
			if len(at) > 1 {
				lines[j].Kind, lines[j].Why = KindMasthead, "an organ above 令, or 令 below organs"
			}
		}
	}
}
