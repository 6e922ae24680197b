package segment

import (
	"strings"

	"github.com/gongbao/gongbao/internal/han"
	"github.com/gongbao/gongbao/internal/wording"
)

// addresseeSeam returns where the text begins after addressees on one line with it, right below a title or the 文号 of it:
// 各区人民政府：│现将…, 张三：│经查，… below 关于对张三采取监管谈话措施的决定. 0 if line i is no such line.
func addresseeSeam(text string, lines []Line, i int, s string) int {
	head := headOf(s, addresseeBytes)
	at := afterAddressees.Index(head)
	if at <= 0 || !strings.HasPrefix(head[at:], "：") && head[at] != ':' {
		return 0
	}
	to := head[:at]
	rest := han.TrimLeft(s[at+han.CharLen(s, at):])
	title := titleAbove(text, lines, i)
	if title == "" || hanCount(rest) < sentenceHans || !holds(rest, "。") && !endsInColon(rest) {
		return 0
	}
	if !isNamedBy(title, to) && !(isRecipients(to) && (strings.HasPrefix(to, "各") || wording.EndsOrgan(withoutTail(to)))) {
		return 0
	}
	return len(s) - len(rest)
}

// addresseeBytes is how long addressees may be that stand on one line with the text, and sentenceHans how many characters the text has.
const (
	addresseeBytes = 400
	sentenceHans   = 8
)

// afterAddressees are the colon after addressees, and what stands in no list of them.
var afterAddressees = han.NewMarks("：:。；！？《》“”")

// titleAbove returns the line of a title about something that stands right above line i, perhaps with its 文号 between; "" if none does.
func titleAbove(text string, lines []Line, i int) string {
	j := printAbove(lines, i)
	if j >= 0 && lines[j].may(han.WithNumber) && isNumberLine(lines[j].text(text)) {
		j = printAbove(lines, j)
	}
	if j < 0 || lines[j].Kind != KindText {
		return ""
	}
	if s := lines[j].text(text); endsTitle(s) && subjectAt(s) >= 0 {
		return s
	}
	return ""
}

// isNamedBy reports whether a title says that something is done to name, one or several: 张三 of 关于对张三采取监管谈话措施的决定, 云江公司、张三 of
// 关于对云江公司及经理张三采取出具警示函措施的决定.
func isNamedBy(title, name string) bool {
	_, behind, ok := strings.Cut(han.Key(title), "对")
	if !ok {
		return false
	}
	k := han.Key(name)
	if strings.HasPrefix(behind, k) {
		return len(k) >= len("张三")
	}
	names := strings.Split(k, ",") // as a key has 、
	for _, one := range names {
		if len(one) < len("张三") || !strings.Contains(behind, one) {
			return false
		}
	}
	return len(names) > 1
}

// isNamed reports whether the line at n is who the title above it is about, before a colon.
func (r *headReader) isNamed(n int) bool {
	next := r.line(n + 1)
	return r.belowTitle(n) && next != nil && next.Kind == KindText && isNamedBy(r.head.title(r.text, r.lines), han.TrimEnd(r.str(n), "：:︰ "))
}
