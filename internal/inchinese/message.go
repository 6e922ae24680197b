// Package inchinese says in Chinese what the model says in English: the sentences of checks and problems, and lengths of time.
package inchinese

import (
	"regexp"
	"strings"
	"sync"
)

// The sentences of checks and problems are English in the model. A wording says one of them in Chinese: %s and %d of the English stand for
// words and numbers, and are $1, $2 … of the Chinese.
type wording struct{ english, chinese string }

// wordings are tried in this order; one that would take another's sentence stands after it.
var wordings = []wording{
	// contents
	{"the contents name 《%s》, and the text has none of the documents that they name", "目录列有《$1》，而正文没有目录所列的任何文件"},
	{"the contents name 《%s》, and no document has this title", "目录列有《$1》，正文中没有这个标题的文件"},
	{"the contents and the document have one title, 《%s》", "目录与正文的标题一致：《$1》"},
	{"the contents name the document by its number, %s", "目录以文号列出此文件：$1"},
	{"the contents name a part of the document, 《%s》", "目录列出的是文件的一部分：《$1》"},
	{"the contents print 《%s》, the document prints 《%s》", "目录作《$1》，正文作《$2》"},
	{"the pages of the contents never go back", "目录的页码依次递增"},
	{"page %d stands after page %d in the contents", "目录中第 $1 页排在第 $2 页之后"},
	{"the contents print fewer than two pages", "目录所印页码不足两个"},
	// numbers of documents
	{"%s is the number of two documents", "两份文件用同一文号：$1"},
	{"%s is printed twice, and not above two titles", "$1 印了两次，但不在两个标题之上"},
	{"%s follows %s", "$1 紧接 $2"},
	{"%s comes after %s, and the issue does not print those between", "$1 排在 $2 之后，中间各号本期未刊"},
	// instruments and attachments
	{"the notice names %d, and the text goes no further", "通知提到 $1 份文件，而文字到此为止"},
	{"the notice issues %s, which does not follow", "通知印发$1，其后没有刊出"},
	{"the notice names %d and they follow", "通知提到的 $1 份文件都已刊出"},
	{"the attachment 《%s》 is listed and follows", "附件说明所列《$1》已刊出"},
	{"the attachment 《%s》 is listed and does not follow", "附件说明列有《$1》，其后没有刊出"},
	{"the attachment 《%s》 is listed; the issue prints none", "附件说明列有《$1》，本期未刊附件"},
	{"the list of attachments counts %d, and %d are listed", "附件说明称共 $1 个，所列为 $2 个"},
	{"the attachment 《%s》 follows and is not listed", "附件《$1》已刊出，附件说明没有列出"},
	// values that are printed twice
	{"%s is printed with %s, and its year is not printed", "$1印有$2，而年份没有印出"},
	{"%s is printed with %s, and the calendar has %s", "$1印有$2，历书为$3"},
	{"days with the day of the week that the calendar gives: %d", "$1 个日期的星期与历书相符"},
	{"sums that are the same in figures and in words: %d", "$1 笔金额大小写一致"},
	{"%s is not %s long in the year that was inferred", "按推定的年份，$1不是$2"},
	{"%s is printed as %s long", "$1印作$2，长短不符"},
	{"%s is %s long", "$1正好$2"},
	{"%d shares of a whole give %s percent", "$1 个比例合计 $2%"},
	// signature
	{"%s signs under its masthead", "署名与发文机关标志一致：$1"},
	{"an order is signed by a person, %s", "令由个人签署：$1"},
	{"the masthead is %s, the signature %s", "发文机关标志作$1，署名作$2"},
	// brackets
	{"a bracket is not closed in the cell “%s”", "单元格“$1”中括号没有闭合"},
	{"a bracket is not closed in “%s”", "“$1”中括号没有闭合"},
	{"every bracket is closed", "括号全部成对"},
	// articles and headings
	{"the headings of %s begin anew with %s", "$1的标题从$2重新编号"},
	{"%d headings and items of %s count on without a gap", "$2的 $1 个标题与项连续无缺"},
	{"%s to %s of %s are an excerpt", "$3的$1至$2是节选"},
	{"a line of %s begins like an article that counts on, “%s”", "$1中有一行像是接续的条文：“$2”"},
	{"%s to %s of %s follow each other", "$3的$1至$2依次相连"},
	{"a list begins with %s", "一列从$1开始"},
	{"%s is printed after %s", "$1印在$2之后"},
	{"%s stands in wording that is quoted to amend it", "$1在引用的修改文字之中"},
	{"the numbers around %s are all there, in an order that columns may have made", "$1前后的编号齐全，次序可能由分栏造成"},
	{"the number before %s stands in mid-line", "$1之前的编号在行中"},
	// counts
	{"“%s” declares %d, and no rows or items stand below it", "“$1”称有 $2，其下没有行或项"},
	{"“%s” declares %d, and no rows stand below it", "“$1”称有 $2，其下没有行"},
	{"“%s” declares %d, and %d groups below it declare as many", "“$1”称有 $2，其下 $3 组合计相同"},
	{"“%s” declares %d, and %d groups below it declare %d", "“$1”称有 $2，其下 $3 组合计为 $4"},
	{"“%s” declares %d, and %d items follow in %d groups", "“$1”称有 $2，其下 $4 组中有 $3 项"},
	{"“%s” declares %d, and the items below it stand in %d groups", "“$1”称有 $2，其下各项分为 $3 组"},
	{"“%s” declares %d, and %d %s follow", "“$1”称有 $2，其下有 $3 $4"},
	// sums
	{"%d sums of groups of rows in %s hold", "$2中 $1 个分组合计相符"},
	{"the sums “%s” in %s are not those of the rows beside it", "$2中的合计“$1”与所在各行不符"},
	{"the sums across of %s cannot be tied to columns", "$1的横向合计无法对应到列"},
	{"the sums across of %s hold in %d rows", "$1的横向合计有 $2 行相符"},
	{"the sum %s of the row “%s” in %s is not that of its figures", "$3中“$2”一行的合计 $1 与其各数不符"},
	{"the sums of %s are those of its rows", "$1的合计与各行相符"},
	{"%s prints the sum %s in column %d, its rows give %s", "$1第 $3 列印作合计 $2，各行相加为 $4"},
	{"the rows of %s hold more than figures", "$1的各行不止数字"},
	// serials and labels of tables
	{"number %d comes after %d in %s", "$3中序号 $1 排在 $2 之后"},
	{"the rows of %s are numbered on to %d, from a table that is not printed here", "$1的序号接续未刊的表，至 $2"},
	{"the rows of %s are numbered 1 to %d", "$1的序号从 1 至 $2 连续"},
	{"the %d rows of %s are numbered, more than once from 1", "$2的 $1 行有序号，不止一次从 1 开始"},
	{"the label “%s” comes after number %d in %s", "$3中编号“$1”排在 $2 之后"},
	{"%d labels of %s count on without a gap", "$2的 $1 个编号连续无缺"},
	{"%s comes after %s in %s", "$3中$1排在$2之后"},
	{"%s comes after %s", "$1排在$2之后"},
	// problems
	{"the masthead %s has no 文号 that could be read", "发文机关标志“$1”之下没有可读的文号"},
	{"a sign of the 文号 %s is lost", "文号 $1 有字符残缺"},
	{"the document has no title that could be read", "这份文件没有可读的标题"},
	{"the title %s stands only in the list of attachments", "标题“$1”只见于附件说明"},
	{"the marker %s is read as number %d by its place", "编号“$1”按次序读作第 $2"},
	{"the text stands in no document", "这段文字不属于任何文件"},
	{"%s is %s in figures and %s in words", "“$1”小写为 $2，大写为 $3"},
	{"there is no day %s", "没有“$1”这一天"},
	{"the day of the week behind %s is another one", "“$1”之后所印的星期不对"},
	{"nothing before 《%s》 says what it stands for", "《$1》之前没有说明它指什么"},
	{"%d rows of %s have more or fewer cells than its header: %s", "$2有 $1 行的单元格数与表头不同：$3"},
	{"there is no Chinese character in the text", "文字中没有汉字"},
	{"page %d could not be read: %s", "第 $1 页无法读取：$2"},
	{"characters that were lost before this text was made, in %d more places", "另有 $1 处的字符在成文之前已经丢失"},
	{"bytes that are no UTF-8, in %d more places", "另有 $1 处的字节不是 UTF-8"},
	{"characters that were lost before this text was made", "这些字符在成文之前已经丢失"},
	{"bytes that are no UTF-8", "这些字节不是 UTF-8"},
	{"the provision %s is not in the text that it names", "所引条款“$1”不在所指的文件中"},
	{"the page holds no document: it was saved before a script filled in its text", "网页中没有文件：保存时脚本尚未填入文字"},
	{"the page holds no document: it is what a web server answers in place of a page", "网页中没有文件：这是服务器代替网页给出的答复"},
	{"nothing shows an official document: no 文号, no title with a 文种, no addressees, signature or articles", "看不出是公文：没有文号、带文种的标题、主送机关、署名或条文"},
	{"the line breaks of this text were lost: they are set where markers, addressees and signature show them", "这段文字的换行已丢失：按编号、主送机关和署名重新断行"},
	{"the line breaks of this text were lost, and nothing shows where they stood", "这段文字的换行已丢失，无从恢复"},
}

// inside are words that stand in place of %s and are no print.
var inside = []wording{
	{"the table 《%s》", "表《$1》"}, {"the table", "表"}, {"items", "项"}, {"rows", "行"}, {"lines", "行"},
	{"their cells are placed by what stands in the columns", "已按各列的内容放置"},
	{"nothing says in which columns their cells belong", "看不出单元格属于哪一列"},
	{"no text layer%s", "没有文字层$1"},
}

// A rule is a wording that can be looked for. Words are the longest that it has between its gaps: a sentence without them is another one.
type rule struct {
	words   string
	english *regexp.Regexp
	chinese string
}

var rules = sync.OnceValues(func() (sentences, words []rule) { return rulesOf(wordings), rulesOf(inside) })

func rulesOf(list []wording) (out []rule) {
	for _, w := range list {
		pattern := regexp.QuoteMeta(w.english)
		pattern = strings.NewReplacer("%s", "(.*)", "%d", `(-?\d+)`).Replace(pattern)
		out = append(out, rule{longest(w.english), regexp.MustCompile(`(?s)^` + pattern + `$`), w.chinese})
	}
	return out
}

// longest is the longest of the words between the gaps of a wording.
func longest(english string) (words string) {
	for _, s := range strings.Split(strings.ReplaceAll(english, "%d", "%s"), "%s") {
		if len(s) > len(words) {
			words = s
		}
	}
	return words
}

// Message returns a sentence of a check or a problem in Chinese, "" where there is none.
func Message(s string) string { return inChinese(s) }

// inChinese returns a sentence of a check or a problem in Chinese, "" where there is none.
func inChinese(s string) string {
	sentences, words := rules()
	return translate(s, sentences, words)
}

// translate says s by the first rule that fits; the words in it by further ones.
func translate(s string, list, words []rule) string {
	for _, r := range list {
		if !strings.Contains(s, r.words) {
			continue
		}
		m := r.english.FindStringSubmatch(s)
		if m == nil {
			continue
		}
		var pairs []string
		for i, print := range m[1:] {
			if word := translate(print, words, nil); word != "" {
				print = word
			}
			pairs = append(pairs, "$"+string(rune('1'+i)), print)
		}
		return strings.NewReplacer(pairs...).Replace(r.chinese)
	}
	return ""
}
