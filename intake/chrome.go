package intake

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/gongbao/gongbao/internal/han"
)

// chromeNames are words of class and id names that web sites of authorities give to what is not the document.
var chromeNames = setOfWords(`nav navbar navigation menu submenu breadcrumb breadcrumbs crumb crumbs dqwz
	bdshare bdsharebuttonbox jiathis footer foot sidebar searchbox toolbar fontsize pagination pager
	copyright login logo qrcode ewm erweima wza accessibility skip`)

// toolNames are such words too, but sites give them also to parts of the document, as share-title to its title.
var toolNames = setOfWords("share sharing social search location related recommend print tools")

// dropChrome takes out of a page what its site put around the document: navigation, search, share buttons,
// the chooser of the font size, links to other pages, the foot with the addresses of the site. It goes by the counts of measure.
func dropChrome(root *element) {
	c := chromeFinder{most: ownLength(root) * 3 / 10}
	c.drop(root)
}

// A chromeFinder knows how much text something may have and still be chrome.
type chromeFinder struct{ most int }

func (c chromeFinder) drop(e *element) {
	kept := e.kids[:0]
	for _, kid := range e.kids {
		if !c.isChrome(kid) {
			c.drop(kid)
			kept = append(kept, kid)
		}
	}
	e.kids = kept
}

// isChrome reports whether e is no part of the document, by its tag, by its name, or because it is a list of short links.
// Whatever its name is, an element with a third of the page's text is part of the document.
func (c chromeFinder) isChrome(e *element) bool {
	switch {
	case e.name == "" || e.name == "html" || e.name == "body":
		return false
	case e.is&tagInvisible != 0, e.name == "nav":
		return true
	case e.name == "footer" || e.name == "aside" || hasName(e, chromeNames):
		return ownLength(e) <= c.most
	case hasName(e, toolNames) && e.inLinks*2 > e.shown:
		return true
	}
	return (e.is&tagBlock != 0 || e.name == "td") && isLinkList(e)
}

// isInvisible reports whether a style takes an element out of sight.
func isInvisible(style string) bool {
	if !strings.ContainsAny(style, "nN") || !strings.ContainsAny(style, "yY") { // display: none, visibility: hidden
		return false
	}
	style = strings.ReplaceAll(strings.ToLower(style), " ", "")
	return strings.Contains(style, "display:none") || strings.Contains(style, "visibility:hidden")
}

// hasName reports whether a word of the class or the id of e is one of names.
func hasName(e *element, names map[string]bool) bool {
	for _, words := range [...]string{e.attr("class"), e.attr("id")} {
		if words == "" {
			continue
		}
		for word := range strings.FieldsFuncSeq(words, isNoLetter) {
			if names[strings.ToLower(word)] {
				return true
			}
		}
	}
	return false
}

func isNoLetter(r rune) bool { return !unicode.IsLetter(r) }

// ownLength is the length of the text in e that is in no link.
func ownLength(e *element) int { return e.shown - e.inLinks }

// measure counts the characters in e and in all that stands in it: all, those in links, and the links.
func (e *element) measure() {
	if e.is&tagHidden != 0 {
		return
	}
	e.shown = countPrinted(e.text)
	for _, kid := range e.kids {
		kid.measure()
		e.shown, e.inLinks, e.links = e.shown+kid.shown, e.inLinks+kid.inLinks, e.links+kid.links
	}
	if e.name == "a" && e.attr("href") != "" {
		e.inLinks, e.links = e.shown, 1
	}
}

// isLinkList reports whether e is a menu: three links and more of a few characters each, with next to nothing between them.
// The contents of an electronic gazette are links too, but as long as titles are.
func isLinkList(e *element) bool {
	return e.links >= 3 && e.inLinks*10 >= e.shown*8 && e.inLinks <= e.links*8
}

// pageTools are how the lines begin that a site puts above and below a document.
var pageTools = []string{
	"字号", "字体", "文字大小：", "大中小", "小中大", "打印", "关闭窗口", "关闭本页", "关闭页面", "返回顶部", "收藏本页", "保存本页",
	"分享到", "分享：", "分享:", "扫一扫在手机", "扫一扫分享", "当前位置", "您的位置", "您现在的位置", "上一篇：", "下一篇：", "上一篇:", "下一篇:",
	"浏览次数", "阅读次数", "点击数", "点击次数", "责任编辑：", "责任编辑:",
}

// siteMarks stand in the foot of every site of an authority, and in no document.
var siteMarks = []string{"网站标识码", "ICP备", "公网安备", "政府网站找错"}

// isPageTool reports whether line is one of the tools of a web page, such as "【字体：大 中 小】 打印 关闭窗口".
// A longer line may begin the same way, but is a sentence.
func isPageTool(line string) bool {
	if strings.HasSuffix(line, "。") {
		return false
	}
	var kept [4 * maxToolLength]byte
	at, count := 0, 0
	for i := 0; i < len(line); {
		r, n := han.Char(line, i)
		if !isToolSign(r) {
			if count++; count > maxToolLength {
				return false
			}
			at += copy(kept[at:], line[i:i+n])
		}
		i += n
	}
	return isTool(string(kept[:at]))
}

// maxToolLength is how many characters a line of tools has at most.
const maxToolLength = 60

// isToolSign reports whether r stands round and between the tools of a page: [字体：大 中 小] | 打印.
func isToolSign(r rune) bool { return isWhite(r) || han.In("[]【】〖〗()（）|>", r) }

// isTool is isPageTool for a line without the signs of tools.
func isTool(line string) bool {
	if strings.HasSuffix(line, "。") {
		return false
	}
	for _, tool := range pageTools {
		if strings.HasPrefix(line, tool) {
			return !isProse(line)
		}
	}
	return hasAny(line, siteMarks...)
}

// isWhite is unicode.IsSpace, which knows no space after U+3000 and asks a table for all above Latin.
func isWhite(r rune) bool { return r <= '\u3000' && unicode.IsSpace(r) }

// countPrinted returns how many characters of s are no white space.
func countPrinted(s string) int {
	n := 0
	for i := 0; i < len(s); {
		if end := han.IdeographsEnd(s, i); end > i {
			n += (end - i) / 3
			i = end
			continue
		}
		r, size := han.Char(s, i)
		if !isWhite(r) {
			n++
		}
		i += size
	}
	return n
}

// isProse reports whether a line that begins like a tool goes on like a sentence or a table of contents.
func isProse(line string) bool {
	return strings.ContainsAny(line, "，；、…") || !strings.ContainsAny(line, "：:") && utf8.RuneCountInString(line) > 14
}
