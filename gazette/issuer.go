package gazette

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/gongbao/gongbao/internal/han"
	"github.com/gongbao/gongbao/internal/lexicon"
	"github.com/gongbao/gongbao/internal/wording"
)

// issuers returns who issued a document: whose masthead it carries, or which organs signed it, or else which the title names. Where the
// masthead names one of several organs that sign, all of these issued it (GB/T 9704-2012, 7.2.4).
func (a *assembler) issuers(doc *Document) []string {
	head := a.mastheadOrgans(doc)
	signed := []string{}
	for _, s := range doc.Signers {
		if endsOrgan(s) {
			signed = append(signed, s)
		}
	}
	switch {
	case len(head) == 1 && len(signed) > 1 && slices.Contains(signed, head[0]):
		return signed
	case len(head) > 0:
		return head
	case len(signed) > 0:
		return signed
	}
	if office := a.officeOfAct(doc); office != "" {
		return []string{office}
	}
	if named := a.titleIssuers(doc); len(named) > 0 {
		return named
	}
	if n := doc.Number; n != nil && (n.Agency == "" || strings.HasSuffix(n.Agency, "令")) {
		return []string{} // the number of an order names who issued it, and the catalogue often less
	}
	return a.toldIssuers()
}

// toldIssuers returns the organs that the catalogue of a page tells: 发文机关：云州市财政局、云州市民政局. None where one of the names is no organ's.
func (a *assembler) toldIssuers() []string {
	if len(a.d.Head.ToldIssuer) == 0 {
		return []string{}
	}
	names := organNames([]string{a.l.Source.SpacedReading(a.raw(a.d.Head.ToldIssuer))}, true)
	for _, n := range names {
		if !isIssuer(n) {
			return []string{}
		}
	}
	return noNil(names)
}

// officeOfAct returns who made an act of Macau: who it is called after, 行政長官 of 第223/2031號行政長官批示, or the office that signs what a head of
// the region orders, 第5/2031號行政命令. "" if doc is none.
func (a *assembler) officeOfAct(doc *Document) string {
	if doc.Number == nil || !isNumberOfAct(doc.Number.Text) {
		return ""
	}
	_, name, _ := strings.Cut(doc.Number.Text, "號")
	kind := wording.KindOf("|" + name)
	office := strings.TrimSuffix(name, kind)
	if strings.HasSuffix(kind, "令") && len(doc.SignerSpans) == 1 && !endsOfficeOfAct(office) {
		office = wording.OfficeOf(a.l.Source.SpacedReading(a.raw(doc.SignerSpans)))
	}
	if !endsOfficeOfAct(office) {
		return "" // 第5/2031號行政法規 names no office
	}
	return office
}

// endsOfficeOfAct reports whether s ends like an office that makes acts: 行政長官, 經濟司司長, 立法會主席.
func endsOfficeOfAct(s string) bool {
	r, _ := utf8.DecodeLastRuneInString(s)
	return r != utf8.RuneError && strings.ContainsRune("長官席督", r)
}

// mastheadEnds are what stands after the organs in a masthead.
var mastheadEnds = lexicon.ListOf(lexicon.OfficeKind, "文件", "行政命令", "命令", "令", "書函", "函", announcement)

// mastheadOrgans returns the organs that a masthead names: 中共锦岭县委　锦岭县人民政府文件 names two.
func (a *assembler) mastheadOrgans(doc *Document) []string {
	var lines []string
	for _, at := range doc.MastheadSpans {
		lines = append(lines, a.l.Source.SpacedReading(a.raw([]Span{at})))
	}
	for n := len(lines) - 1; n >= 0; n-- {
		lines[n], _ = cutPaper(lines[n], false)
		whole := strings.Join(strings.Fields(lines[n]), "")
		for end := range mastheadEnds.All {
			if rest, ok := strings.CutSuffix(whole, end); ok {
				lines[n] = cutLast(lines[n], utf8.RuneCountInString(whole)-utf8.RuneCountInString(rest))
				break
			}
		}
	}
	return organNames(lines, false)
}

// cutLast returns s without its last n characters that are no spaces.
func cutLast(s string, n int) string {
	for ; n > 0; n-- {
		s = strings.TrimRight(s, " ")
		_, size := utf8.DecodeLastRuneInString(s)
		s = s[:len(s)-size]
	}
	return strings.TrimRight(s, " ")
}

// organNames returns the organs that are named on lines, one below the other or side by side. A name may be broken over lines,
// 云州市防汛抗旱 | 指挥部, or stand letter-spaced. With whole, each line is one name or some, as signatures are.
func organNames(lines []string, whole bool) []string {
	var names []string
	open := ""
	for _, line := range lines {
		mark := ""
		for rest := line; rest != ""; {
			var group, next string
			group, next, rest = cutMark(rest)
			if open != "" {
				open += mark // a name that goes on after a mark has it: 市、县财政局
			}
			for _, w := range nameWords(group) {
				if n := len(names); n > 0 && open == "" && mark == "" && wording.IsPartOfOrgan(w) {
					names[n-1] += w
					continue
				}
				if open, mark = open+w, ""; endsOrgan(open) && utf8.RuneCountInString(open) > 1 {
					names = append(names, splitJoined(open)...)
					open = ""
				}
			}
			mark = next
		}
		if whole && open != "" && !isBroken(open) {
			names, open = append(names, open), ""
		}
	}
	if open != "" {
		names = append(names, open)
	}
	return names
}

// cutMark cuts s round the first mark between names of organs.
func cutMark(s string) (before, mark, behind string) {
	i := nameMarks.Index(s)
	if i < 0 {
		return s, "", ""
	}
	n := han.CharLen(s, i)
	return s[:i], s[i : i+n], s[i+n:]
}

// nameMarks stand between names of organs.
var nameMarks = han.NewMarks("、，,")

// isBroken reports whether s may be the first half of the name of an organ, and no person who signs.
func isBroken(s string) bool { return utf8.RuneCountInString(s) > 3 && !wording.IsPersonLine(s) }

// nameWords returns the words of a line between marks; one word where its characters stand apart, 云 州 市 水 务 局.
func nameWords(line string) []string {
	words := strings.FieldsFunc(line, func(r rune) bool { return r == ' ' || r == '\u3000' })
	words = joinSpaced(words)
	short := 0
	for _, w := range words {
		if utf8.RuneCountInString(w) < 3 {
			short++
		}
	}
	if len(words) > 1 && short*2 > len(words) {
		return []string{strings.Join(words, "")}
	}
	return words
}

// joinSpaced joins each run of single characters into the name that is set wide, beside names that are not: 财 政 部 海关总署.
func joinSpaced(words []string) []string {
	out, run := []string{}, false
	for _, w := range words {
		single := utf8.RuneCountInString(w) == 1
		if single && run {
			out[len(out)-1] += w
		} else {
			out = append(out, w)
		}
		run = single
	}
	return out
}

// splitJoined parts the names of two organs of one place that stand together without a space: 中共锦岭县委锦岭县人民政府.
func splitJoined(s string) []string {
	place := placeOf(s)
	for i := range s {
		rest := s[i:]
		again := place != "" && strings.HasPrefix(strings.TrimPrefix(rest, "中共"), place) || strings.HasPrefix(rest, "国务院")
		if i > 0 && again && endsOrgan(s[:i]) {
			return append([]string{s[:i]}, splitJoined(rest)...)
		}
	}
	if rest, ok := strings.CutPrefix(s, "中共中央国务院"); ok && rest == "" {
		return []string{"中共中央", "国务院"}
	}
	return []string{s}
}

// placeOf returns the place that the name of an organ begins with: 锦岭县 of 中共锦岭县委. "" where it names none.
func placeOf(s string) string {
	for _, party := range []string{"中国共产党", "中共", "共青团"} {
		s = strings.TrimPrefix(s, party)
	}
	n := 0
	for i, r := range s {
		if strings.ContainsRune(areas, r) && n > 0 {
			return s[:i+han.CharLen(s, i)]
		}
		if n++; n > 8 {
			break
		}
	}
	return ""
}

// issuerEnds are the words after the organs that a title begins with.
var issuerEnds = lexicon.ListOf(lexicon.IssuerStop)

// titleIssuers returns the organs that a title begins with: 云州市人民政府 of 云州市人民政府关于加强供水工作的通知, 中共中央 and 国务院 of
// 中共中央 国务院关于….
func (a *assembler) titleIssuers(doc *Document) []string {
	var lines []string
	for _, at := range doc.TitleSpans {
		lines = append(lines, a.l.Source.SpacedReading(a.raw([]Span{at})))
	}
	title := strings.Join(lines, "\n")
	at := len(title)
	for w := range issuerEnds.All {
		if k := strings.Index(title, w); k >= 0 {
			at = min(at, k)
		}
	}
	if k := strings.Index(title, "对"); k > 0 && endsOrgan(title[:k]) {
		at = min(at, k) // 国务院办公厅对第1号建议的答复
	}
	if at == len(title) {
		return headedBy(title)
	}
	head, _, more := strings.Cut(title[:at], "等")
	if !more {
		head = title[:at]
	} else if rest := title[len(head)+len("等") : at]; !strings.ContainsAny(rest, "部单机") { // 商务部等9部门
		head = title[:at]
	}
	names := organNames(titleLines(head, at < len(title) && at > 0 && title[at-1] == '\n'), false)
	for _, n := range names {
		if !isIssuer(n) {
			return []string{}
		}
	}
	return noNil(names)
}

// writBy returns the organ that the title of a writ or a list of appointments begins with, whose subject has no 关于: 锦岭县人民法院刑事判决书.
func writBy(title string) []string {
	if kind := wording.KindOf(title); kind == "" || !strings.ContainsRune("书書单決", han.Last(kind)) {
		return []string{}
	}
	for i := len(title); i > 0; {
		_, n := utf8.DecodeLastRuneInString(title[:i])
		if i -= n; i > 4*n && endsOrgan(title[:i]) && isIssuer(title[:i]) && !strings.ContainsAny(title[:i], "对與与，“") {
			return organNames([]string{title[:i]}, true)
		}
	}
	return []string{}
}

// headedBy returns the organ of a title that is nothing but its name and the kind of the paper: 雲州市政府公告.
func headedBy(title string) []string {
	head := wording.OrderHead(han.Key(title))
	whole := strings.Join(strings.Fields(title), "")
	if organ := reportBy(whole); organ != "" {
		return []string{organ}
	}
	organ, ok := strings.CutSuffix(whole, head)
	if head == "" || !ok || !isIssuer(organ) && !wording.IsStateHead(organ) {
		return writBy(whole)
	}
	return []string{organ}
}

// reportBy returns the organ of a title that is nothing but its name and 工作报告, after the year: 2031年雲州市人民法院工作报告. A title names the
// government by its whole name, or it names its work.
func reportBy(title string) string {
	organ, ok := strings.CutSuffix(title, "工作报告")
	if year := strings.TrimLeft(organ, "0123456789"); strings.HasPrefix(year, "年") {
		organ = year[len("年"):]
	}
	if !ok || !isIssuer(organ) || !wording.StartsOrgan(organ) || strings.Contains(organ, "会议") || strings.HasSuffix(organ, "政府") && !strings.HasSuffix(organ, "人民政府") {
		return ""
	}
	return organ
}

// isIssuer reports whether a name that a title begins with is that of an organ.
func isIssuer(s string) bool {
	return (endsOrgan(s) || s == "中共中央") && utf8.RuneCountInString(s) > 2 && !strings.ContainsAny(s, "《》“”")
}

// titleLines returns the lines of the head of a title. Its break parts two organs only where each stands on a line of its own: a title is
// broken inside a name as well, 水利部 | 长江水利委员会关于…. A line in brackets is another name of the organ above it.
func titleLines(head string, alone bool) []string {
	lines := strings.Split(head, "\n")
	if !alone {
		return []string{strings.Join(lines, "")}
	}
	return withOtherNames(lines)
}

// withOtherNames puts each other name of an organ, which stands in brackets on a line of its own, after the organ above it.
func withOtherNames(lines []string) []string {
	var whole []string
	for _, s := range lines {
		if n := len(whole); n > 0 && (strings.HasPrefix(s, "（") || strings.HasPrefix(s, "(")) {
			whole[n-1] += s
			continue
		}
		whole = append(whole, s)
	}
	return whole
}

// endsOrgan reports whether s ends like the name of an organ, also with another name of it in brackets: 健康建设委员会（爱国卫生运动委员会）.
func endsOrgan(s string) bool { return wording.EndsOrgan(withoutNote(s)) }
