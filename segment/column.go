package segment

import (
	"strings"

	"github.com/gongbao/gongbao/internal/han"
	"github.com/gongbao/gongbao/internal/lexicon"
	"github.com/gongbao/gongbao/internal/wording"
)

// bullets are the signs beside a column heading.
const bullets = "●■◆★▲○◎□◇☆△▪◼•"

// isColumn reports whether s is a column heading between two bullets, ● 政府文件 ●, or a line that may be one
// if a document follows: 【政府文件】, ● 政府文件.
func isColumn(s string) bool {
	f := first(s)
	if len(s) > 120 || !columnSigns.Has(f) {
		return false
	}
	l := last(s)
	switch {
	case hanCount(s) < 2 || l == ':' || holds(s, "，", "。", "；", "："):
		return false
	case f == '【' && l == '】':
		return strings.Count(s, "【") == 1
	}
	return in(bullets, f) || f == '@' && in(bullets, l) || betweenDots(s)
}

// columnSigns begin a column heading.
var columnSigns = han.NewSet("【@" + bullets + dots)

// betweenDots reports whether a short name stands between two middle dots: ·省政府文件·.
func betweenDots(s string) bool {
	return in(dots, first(s)) && in(dots, last(s)) && cells(s) <= 30 && isPureHan(strings.Trim(han.Key(s), dots+"."))
}

// dots stand on both sides of the name of a column.
const dots = "·•・‧∙"

// isSureColumn reports whether both sides of a column heading have a bullet.
func isSureColumn(s string) bool {
	return in(bullets, first(s)) && in(bullets+"@", last(s)) // an OCR reads ● as @
}

// columnName returns the name of a column without the bullets around it: 政府文件 of ● 政府文件 ●.
func columnName(s string) string {
	return wording.Reading(strings.TrimFunc(s, func(r rune) bool { return !isNameSign(r) }))
}

// columns finds the column headings: between bullets, or named by the contents, or beside a bullet; but for the first,
// a document must follow.
func (f *finder) columns() {
	for n, i := range f.live {
		l := &f.lines[i]
		if name := f.countedColumn(n); name != "" && len(name) < 60 && isUsualColumn(name) && f.isClosed(n) && (f.headFollows(n) || f.officeFollows(n) || f.isLetterhead(n+1)) {
			l.Marker = Marker{}
			l.claim(KindColumn, "a name that gazettes give a column, behind its count, and a document follows")
			l.claimRole(Column, l.Why())
			f.cols = append(f.cols, i)
			continue
		}
		if l.Kind != KindText && l.Kind != KindMasthead && l.Kind != KindColumn {
			continue
		}
		s := l.text(f.text)
		if len(s) > 140 {
			continue
		}
		known := f.isKnownColumn(s)
		switch {
		case l.Kind == KindColumn && isSureColumn(s):
		case known && l.Kind != KindColumn && f.partsSignature(n):
			l.Marker = Marker{}
			l.claimAs(Furniture, KindHead, "the name of a column at the head of a page, inside a document")
			continue
		case known && !f.isTextHeaded(n) && !f.isOfficePaper(n) && (f.is(n+1, KindMasthead, KindNumber) || f.isTitleLike(n+1)):
			l.claim(KindColumn, "a column that the contents name")
		case l.Kind == KindColumn && f.documentFollows(n):
			l.claim(KindColumn, "a name beside a bullet, and a document follows")
		case l.Kind == KindText && f.betweenRules(n) && f.headsBelowRule(n):
			l.claim(KindColumn, "a name between two rules, and a document follows")
		case f.isOfficeOfActs(n):
			l.claim(KindColumn, "the office whose acts stand below")
		case (l.Kind == KindText && isUsualColumn(s) || l.Kind == KindColumn || f.isNearPaper(n)) && (f.isClosed(n) && f.headFollows(n) || f.officeFollows(n)):
			l.claim(KindColumn, "a name that gazettes give a column, and a document follows")
		default:
			if l.Kind == KindColumn {
				l.claim(KindText, "a name beside a bullet, and no document follows")
			}
			continue
		}
		l.claimRole(Column, l.Why())
		f.cols = append(f.cols, i)
	}
}

// betweenRules reports whether a rule is drawn above live line n and another below it, as the gazette of the president of Taiwan draws them round
// the name of a column.
func (f *finder) betweenRules(n int) bool {
	i := f.live[n]
	a, b := printAbove(f.lines, i), printBelow(f.lines, i)
	return a >= 0 && b >= 0 && f.lines[a].Kind == KindRule && f.lines[b].Kind == KindRule && isPureHan(han.Key(f.str(n))) && hanCount(f.str(n)) <= 16
}

// headsBelowRule reports whether the head of a document stands below the rule under live line n.
func (f *finder) headsBelowRule(n int) bool {
	return f.headFollows(n) || f.officeFollows(n) || f.isLetterhead(n+1) || f.isNews(n+1)
}

// isNews reports whether a text of news begins on live line n, with its day below the title: 總統接見訪問團 | 中華民國120年5月4日 | 總統今日上午接見….
func (f *finder) isNews(n int) bool {
	return f.isTitleLike(n) && hanCount(f.str(n)) >= 6 && f.is(n+1, KindDate) && !closesWhole(f.str(n+1)) && f.is(n+2, KindText) && endsSentence(f.str(n+2))
}

// countedColumn returns what may be the name of the column on live line n after its count: 行政規則 of 貳、行政規則. "" if nothing is.
func (f *finder) countedColumn(n int) string {
	l := f.at(n)
	if l.Kind != KindMarker || l.Marker.Style < CapitalMark {
		return ""
	}
	s := l.text(f.text)
	if !mayNameColumn(s) {
		return ""
	}
	name, _ := trim(s[min(len(s), l.Marker.Label.End-l.Print.Start):])
	return name
}

// partsSignature reports whether a page begins between what stands above live line n and below it: a gazette prints the name of the column at the
// head of each page, also between who signs and the day, and between a title and its 文号.
func (f *finder) partsSignature(n int) bool {
	above := f.str(n - 1)
	switch {
	case n == 0 || !f.is(n-1, KindText):
		return false
	case f.is(n+1, KindDate):
		return !closesWhole(f.str(n+1)) && isSignerLine(above) && (isOrganLine(above) || wording.IsPersonLine(above))
	case f.is(n+1, KindNumber) || isOrderCount(strings.Trim(f.str(n+1), "（）()")):
		return f.titleAbove(n) && f.isWhole(above) && endsTitle(above)
	}
	return false
}

// isUsualColumn reports whether s is the name of a column as gazettes without contents print it, alone on its line: 人事任免, 特　载; or of
// the papers of two organs: 市委、市政府文件.
func isUsualColumn(s string) bool {
	return len(s) <= 60 && mayNameColumn(s) && isColumnKey(han.Key(s))
}

// mayNameColumn reports whether s ends as such a name does.
func mayNameColumn(s string) bool {
	r := han.LastPrint(s)
	return columnEnds.MayEnd(r) || wording.PaperEnds.MayEnd(r) || r == '篇'
}

// isColumnKey is isUsualColumn for the key of a line.
func isColumnKey(k string) bool {
	return lexicon.Is(k, lexicon.ColumnName) || strings.HasSuffix(k, "篇") && hanCount(k) >= 3 && hanCount(k) <= 10 && isPureHan(k) || hanCount(k) == 2 && lexicon.Is(k, lexicon.Paper) || strings.Contains(k, ",") && isPureHan(strings.ReplaceAll(k, ",", "")) && columnEnds.Ends(k) ||
		isNearColumn(k)
}

// isNearColumn reports whether k names a column by organs that have no place before them, as only the gazette of the place calls them, or by
// the kind of its rules: 市政府办公室规范性文件, 部办公厅发文, 国务院部门文件.
func isNearColumn(k string) bool {
	end := columnEnds.Of(k)
	if end == "" || hanCount(k) > 14 || !isPureHan(k) || wording.SeriesEnds.Ends(k) {
		return false
	}
	organ := strings.TrimSuffix(k, end)
	if !wording.EndsOrgan(organ) {
		organ = strings.TrimSuffix(k, paperHead) // 市政府 of 市政府文件, where 政府文件 is a column too
	}
	return in(nearHeads, first(k)) && (wording.EndsOrgan(organ) || strings.HasSuffix(organ, "部门") || strings.HasSuffix(organ, "直属机构"))
}

// nearHeads begin what a gazette calls the organs of its own place, and those above it.
const nearHeads = "省市县区州旗镇乡部院局委国上"

var columnEnds = lexicon.NewTails(lexicon.Words(lexicon.ColumnName))

// isNearPaper reports whether live line n is like a masthead, and names organs without a place: 市政府文件. The 文号 of a paper would stand below
// it; above a title it heads a column.
func (f *finder) isNearPaper(n int) bool {
	return f.is(n, KindMasthead) && !f.is(n+1, KindNumber, KindMasthead) && isNearColumn(han.Key(f.str(n)))
}

// isPureHan reports whether s has no sign but Chinese characters.
func isPureHan(s string) bool { return hanCount(s)*len("文") == len(s) }

// isClosed reports whether what stands above live line n is at its end: nothing, a sentence, a signature, a row, or who signed.
func (f *finder) isClosed(n int) bool {
	return n == 0 || f.is(n-1, KindDate, KindRow) || endsSentence(f.str(n-1)) || strings.HasSuffix(f.str(n-1), "施行") || isMinister(f.str(n-1)) || isTelegramEnd(f.str(n-1)) || closesWhole(f.str(n-1)) || wording.IsPersonLine(f.str(n-1)) || isLabelled(f.str(n-1))
}

// headFollows reports whether the head of a document, with or without a 文号, stands below the name of a column on live line n.
func (f *finder) headFollows(n int) bool {
	if f.documentFollows(n) || f.isOfficePaper(n+1) || f.isBareOrder(n+1) {
		return true
	}
	if f.is(n, KindColumn) && f.isTitle(n+1, textTitle) && !hasBookMarks(f.str(n+1)) {
		return true
	}
	return f.isTitle(n+1, runningTitle) || f.isTitle(n+1, textTitle) && (f.passedBelow() || f.occasionBelow() || f.dayBelow())
}

// officeFollows reports whether what heads the paper of an office, with its count or its day, stands below live line n.
func (f *finder) officeFollows(n int) bool {
	return n+2 < len(f.live) && headsOfficePaper(f.text, f.lines, f.live[n+1], f.live[n+2])
}

// hasBookMarks reports whether s is a title between 《》, as one that a text speaks of.
func hasBookMarks(s string) bool { return first(s) == '《' && last(s) == '》' }

// isTextHeaded reports whether live line n is the title of a text, which contents without pages print alone like a column: its day of
// passing stands in brackets below, 云州市人民代表大会常务委员会任免名单 | （2031年5月4日…会议通过）.
func (f *finder) isTextHeaded(n int) bool {
	return wording.KindOf(f.str(n)) != "" && closesWhole(f.str(n+1)) && (startsEnactment(f.str(n+1)) || f.is(n+1, KindDate))
}

// isKnownColumn reports whether the contents name the column s.
func (f *finder) isKnownColumn(s string) bool {
	return f.front.mayEndColumn(s) && cells(s) <= 50 && f.front.columns[han.Key(f.front.ColumnName(s))]
}

// mayEndColumn reports whether a name that [Front.ColumnName] finds in s can end as one of the columns does: its last character is the
// last of s or the one before, or the last that is no ornament.
func (f *Front) mayEndColumn(s string) bool {
	if len(f.columns) == 0 {
		return false
	}
	if f.ends == nil {
		f.ends = han.MakeSet()
		for k := range f.columns {
			f.ends.Add(last(k))
			f.odd = f.odd || last(k) == 0 || last(k) >= 1<<16
		}
	}
	r, n := han.Before(s, len(s))
	if f.odd || s == "" || isSpace(r) || f.ends.Has(fold(r)) || f.ends.Has(fold(han.LastPrint(s[:len(s)-n]))) {
		return true
	}
	if isNameSign(r) {
		return false
	}
	at := strings.LastIndexFunc(s, isNameSign)
	return at >= 0 && f.ends.Has(fold(first(s[at:])))
}

// isNameSign reports whether r belongs to the name of a column and is no ornament beside it.
func isNameSign(r rune) bool { return isHan(r) || r == '）' || r == '（' }

// ColumnName returns the name in a column heading. An OCR may have read the bullets around it as characters: they are
// no part of a name that the contents have without them: 多参考资料多.
func (f *Front) ColumnName(s string) string {
	name := columnName(s)
	if f.columns[han.Key(name)] {
		return name
	}
	inner := strings.TrimPrefix(s, string(first(s)))
	for _, in := range []string{strings.TrimSuffix(inner, string(last(inner))), inner} {
		if f.columns[han.Key(in)] {
			return in
		}
	}
	return name
}

// documentFollows reports whether the head of a document stands below live line n.
func (f *finder) documentFollows(n int) bool {
	if f.is(n+1, KindMasthead, KindNumber) {
		return true
	}
	for m := n + 1; m <= n+5 && f.isTitleLike(m); m++ {
		if f.is(m+1, KindNumber) {
			return endsTitle(f.str(m)) || wording.KindOf(f.str(m)) != ""
		}
	}
	return false
}

// columnsBefore returns the column headings before line i; where no document is found, the others head nothing, and are text.
func (f *finder) columnsBefore(i int) []int {
	var before []int
	for _, c := range f.cols {
		if c < i {
			before = append(before, c)
			continue
		}
		f.lines[c].claimAs(Body, KindText, "like a column heading, and no document follows")
	}
	return before
}
