package intake

import (
	"fmt"

	"github.com/gongbao/gongbao/internal/han"
)

// A page may hold its text where a reader does not see it, in a field, a template or a script that puts it in its place later. Such a page
// is no document without text: what was not read is told.

// laterTags are hidden elements that sites keep a text in until a script shows it.
var laterTags = setOfWords("textarea template noscript svg iframe object canvas")

const (
	leastLater = 50 // ideographs that are more than a hint such as “您的浏览器不支持脚本”
	mostEmpty  = 20 // characters that a page without its text shows, such as “请稍候”
)

// unseen counts the ideographs of a page that are not read, by where they stand.
type unseen struct {
	later, scripts int
	counted        int    // characters that measure took for seen, and a style hides
	where          string // the first kind of element that has any
}

// outOfSight tells what of a page is not read, where that is more than twice what a reader sees; in scripts, which hold much else, where the
// page shows next to nothing. It goes by the count that measure made.
func outOfSight(root *element) error {
	var u unseen
	u.count(root, root.shown < mostEmpty)
	place, seen := "<"+u.where+">", root.shown-u.counted
	switch {
	case u.later >= leastLater && u.later > 2*seen:
	case u.scripts >= leastLater:
		u.later, place = u.scripts, "<script>"
	default:
		return nil
	}
	return &FormatError{Format: "html", Reason: fmt.Sprintf("%d Chinese characters stand in %s, which is not read, and %d in what a reader sees", u.later, place, seen),
		Advice: "save the page from a browser as PDF, or its text, and read that"}
}

// count counts in e, and in scripts if they matter.
func (u *unseen) count(e *element, scripts bool) {
	switch {
	case e.name == "script":
		if scripts {
			u.scripts += ideographsIn(e)
		}
	case e.is&(tagLater|tagInvisible) != 0:
		u.counted += e.shown
		if e.is&tagLater == 0 && e.inLinks*2 > e.shown { // a menu that opens when it is asked for
			return
		}
		if n := ideographsIn(e); n > 0 {
			u.later += n
			if u.where == "" {
				u.where = e.name
			}
		}
	case e.is&tagHidden != 0 && e.name != "head":
	default:
		for _, kid := range e.kids {
			u.count(kid, scripts)
		}
	}
}

// ideographsIn returns how many ideographs stand in e.
func ideographsIn(e *element) int {
	n := 0
	for i := 0; i < len(e.text); i++ {
		if end := han.IdeographsEnd(e.text, i); end > i {
			n += (end - i) / 3
			i = end - 1
		}
	}
	for _, kid := range e.kids {
		n += ideographsIn(kid)
	}
	return n
}
