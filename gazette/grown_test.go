package gazette

import (
	"math"
	"strconv"
	"strings"
	"testing"

	"github.com/gongbao/gongbao/internal/effort"
)

// A grownShape is a text in which two things grow together. Each of its lists is a piece that comes again and again, with $n for its number and
// $w for a word of its own; a list that begins with = stands there once.
type grownShape struct {
	name  string
	lists []string
}

// oneNotice begins most shapes.
const (
	oneNotice    = "=漪州市人民政府公报\n2031年第2期\n漪政发〔2031〕1号\n漪州市人民政府关于供水的通知\n各区人民政府：\n现就供水通知如下。\n"
	oneSignature = "=漪州市人民政府\n2031年5月4日\n"
	onePaper     = "漪政发〔2031〕$n号\n漪州市人民政府关于$w管理的通知\n各区人民政府：\n现就供水通知如下。\n漪州市人民政府\n2031年5月4日\n"
)

var grownShapes = []grownShape{
	{"contents, documents", []string{"=漪州市人民政府公报\n目录\n", "漪州市人民政府关于$w管理的通知……$n\n", onePaper}},
	{"contents, texts without a head", []string{"=漪州市人民政府公报\n目录\n", "$w管理办法……$n\n", "$w管理办法\n第一条　为了管理，制定本办法。\n"}},
	{"contents with attachments, attachments", []string{"=漪州市人民政府公报\n目录\n漪州市人民政府关于供水的通知……1\n", "附件：$w企业名单……$n\n", oneNotice, oneSignature, "附件$n\n$w企业名单\n甲公司。\n"}},
	{"columns, documents", []string{"=漪州市人民政府公报\n2031年第2期\n", "● $w文件 ●\n", onePaper}},
	{"documents that announce others", []string{"=漪州市人民政府公报\n", "公告\n《关于$w的解释》已通过，现予公布。\n法释〔2031〕$n号\n关于$w的解释\n甲。\n漪州市法院\n2031年5月4日\n"}},
	{"titles in one line, texts", []string{oneNotice, "《$w办法》、", "=印发给你们。\n", oneSignature, "$w办法\n第一条　甲。\n"}},
	{"a long line, texts that it does not name", []string{"=漪州市人民政府令第1号\n", "现将《供水》公布，", "=\n", oneSignature, "$w管理办法\n第一条　甲。\n"}},
	{"articles of one number, citations of it", []string{"=漪州市供水办法\n", "第五条　依照本办法第五条。\n"}},
	{"chapters, citations of them", []string{"=漪州市供水办法\n", "第$n章　甲\n第$n条　乙。\n", "依照本办法第$n章，"}},
	{"items of an item, citations of them", []string{"=漪州市供水办法\n第一条　甲：\n（一）乙：\n", "1.甲；\n", "=第二条　", "依照本办法第一条第一项第一目。"}},
	{"items of one number, citations of it", []string{"=漪州市供水办法\n第一条　甲：\n", "（一）甲；\n", "=第二条　", "依照本办法第一条第一项。"}},
	{"articles, documents that cite one", []string{"=漪州市人民政府令第1号\n漪州市供水办法\n", "第$n条　甲。\n", "=市长　张三\n2031年5月4日\n", strings.Replace(onePaper, "现就", "依照《漪州市供水办法》第五条，现就", 1)}},
	{"texts of a notice, citations of them", []string{oneNotice, "《$w办法》（漪政发〔2031〕1号）第一条，", "=\n附件：", "$n.$w办法\n", oneSignature, "附件$n\n$w办法\n第一条　甲。\n"}},
	{"columns of the first row, labels between rows", []string{oneNotice, "=序号\t名称", "\t金额", "=\n", "（$n）$w供水\n$n\t甲\t5\t6\n"}},
	{"columns of the first row, rows below blank lines", []string{oneNotice, "=序号\t名称", "\t金额", "=\n", "$n\t甲\t5\t6\n\n"}},
	{"a heading of one long line, paragraphs below it", []string{oneNotice, "=1.1 北山小区\n改造三公里。\n1.2 南山小区", "$w改造", "=\n", "目$w录\n"}},
	{"a long line, facts of a page below it", []string{oneNotice, "$w供水，", "=须办理\n", "索引号：$n/2031\n文号：$n\n"}},
	{"a long title of the contents, columns below it", []string{"=漪州市人民政府公报\n目录\n", "《$w办法》|", "=5 个自然年\n", "前款第（$n）项\n\n"}},
	{"rows, columns of the last", []string{oneNotice, "=名称\t金额\n", "甲\t5\n", "=合计", "\t5"}},
	{"addressees of a letter", []string{"=漪州市政府　函\n發文日期：中華民國120年5月4日\n發文字號：府水字第1200000001號\n主旨：供水一案，請查照。\n說明：甲。\n正本：", "$w區公所、", "=甲局\n副本：本府水務局\n"}},
	{"tables with telephones", []string{oneNotice, "表$n　$w联系表\n序号\t姓名\t职务\t电话\n1\t张三\t局长\t0123-1234567\n2\t李四\t局长\t0123-7654321\n\n说明如下，须办理。\n"}},
	{"rows of which some are short", []string{oneNotice, "=序号\t姓名\t单位\t职务\n", "$n\t张三\t局长\n$n\t李四\t漪州市水务局\t局长\t备\t注\n"}},
	{"headings that count people, people", []string{oneNotice, "（一）$w领导小组（2人）\n组长：张三　市长\n成员：李四　局长\n"}},
	{"lines in brackets below a signature", []string{oneNotice, oneSignature, "（$w供水）\n"}},
	{"paragraphs, titles above their first article", []string{oneNotice, "甲$w供水，须办理。\n", "$w供水管理暂行办法\n第一条　甲。\n"}},
	{"contents inside of a text", []string{oneNotice, "目录\n$w供水\n须办理供水\n"}},
	{"titles, numbers of one list", []string{oneNotice, "《$w办法》（漪政发〔2031〕$n号）、", "漪政发〔2031〕$n号、", "=同时废止。\n"}},
	{"citations, provisions of the same law", []string{oneNotice, "漪政发〔2031〕$n号、", "依同法第$n條，"}},
	{"offices taken from one person", []string{oneNotice, "=决定任命张三为漪州市水务局局长，", "免去其漪州市$w局局长职务，"}},
	{"signs that stand in codes of standards", []string{oneNotice, "GB/T$n/"}},
	{"numbers of a list of no provisions", []string{oneNotice, "3条或"}},
	{"figures in one line", []string{oneNotice, "    $n"}},
}

// grown returns the text of a shape, about n bytes long.
func (s grownShape) grown(n int) string {
	once, each := 0, 0
	for _, list := range s.lists {
		if strings.HasPrefix(list, "=") {
			once += len(list)
		} else {
			each += len(pieceOf(list, 100))
		}
	}
	k := (n - once) / each
	var b strings.Builder
	for _, list := range s.lists {
		if text, ok := strings.CutPrefix(list, "="); ok {
			b.WriteString(text)
			continue
		}
		for i := range k {
			b.WriteString(pieceOf(list, i+1))
		}
	}
	return b.String()
}

// pieceOf returns piece number i of a list.
func pieceOf(list string, i int) string {
	const signs = "天地玄黄宇宙洪荒日月盈昃辰宿列张寒来暑往秋收冬藏"
	runes := []rune(signs)
	word := ""
	for k := i; len(word) < 9; k /= len(runes) {
		word += string(runes[k%len(runes)])
	}
	return strings.NewReplacer("$n", strconv.Itoa(i), "$w", word).Replace(list)
}

const (
	steepBlock = 1.6 // no block of statements may be executed 4^1.6 times as often for four times the text; a window that fills up comes to 1.5
	manyTimes  = 2   // for each byte: what is executed less often costs nothing yet
)

// TestGrown counts how often each block of statements is executed for texts in which two things grow together: one that goes through all of
// the one for each of the other is executed sixteen times as often for four times the text.
func TestGrown(t *testing.T) {
	if testing.Short() {
		t.Skip("builds a program and reads many texts")
	}
	c := effort.New(t)
	for _, s := range grownShapes {
		const n = 48_000
		text := s.grown(4 * n)
		small, large := c.Times(t, s.grown(n)), c.Times(t, text)
		worst, where := steepBlock, ""
		for place, times := range large {
			if slope := math.Log(float64(times)/float64(max(1, small[place]))) / math.Log(4); slope > worst && times > manyTimes*len(text) {
				worst, where = slope, place
			}
		}
		if where != "" {
			t.Errorf("%s: %s is executed %d times for %d bytes, %d times for four times as many: exponent %.2f", s.name, where, small[where], n, large[where], worst)
		}
	}
}
