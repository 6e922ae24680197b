package segment

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/gongbao/gongbao/internal/han"
	"github.com/gongbao/gongbao/internal/lexicon"
	"github.com/gongbao/gongbao/internal/wording"
)

// bracketedDays returns where it stands in brackets below the title of a law what was done to it on a day: （2031年5月20日…通过）.
func bracketedDays(s string) (found [][2]int) {
	for at := roundOpens.From(s, 0); at >= 0; at = roundOpens.From(s, at+1) {
		if end := bracketedDayEnd(s, at); end > 0 {
			found = append(found, [2]int{at, end})
			at = end - 1
		}
	}
	return found
}

// bracketedDayEnd returns where such brackets end that open at s[at:], 0 if they hold no day or nothing that was done.
func bracketedDayEnd(s string, at int) int {
	from := at + han.CharLen(s, at)
	arabic := 0
	for n := range 4 {
		r, size := utf8.DecodeRuneInString(s[from:])
		switch {
		case r >= '0' && r <= '9' && arabic == n:
			arabic++
		case !in("一二三四五六七八九〇○零", r) || arabic > 0:
			return 0
		}
		from += size
	}
	rest, ok := strings.CutPrefix(s[from:], "年")
	n := roundEnds.Index(rest)
	if !ok || n < 0 || first(rest[n:]) == '。' {
		return 0
	}
	for _, act := range actsOnLaws.Kept() {
		for i := strings.Index(rest[:n], act.String()); i >= 0; {
			before, behind := utf8.RuneCountInString(rest[:i]), utf8.RuneCountInString(rest[i+act.Len():n])
			if before >= 3 && before <= 160 && behind <= 20 {
				return len(s) - len(rest) + n + han.CharLen(rest, n)
			}
			next := strings.Index(rest[i+act.Len():n], act.String())
			if next < 0 {
				break
			}
			i += act.Len() + next
		}
	}
	return 0
}

// roundOpens open such brackets, and roundEnds end what stands in them, or its sentence.
var roundOpens, roundEnds = han.NewMarks("（("), han.NewMarks("）)。")

// actsOnLaws are what is done to a law on a day.
var actsOnLaws = lexicon.NewList("通过", "公布", "发布", "修订", "修正", "批准", "施行")

// signatures cuts before the names of who signs, before the day below them and after it.
func (b *breaker) signatures() {
	for _, at := range daysInLine(b.s) {
		before := han.TrimRight(b.s[:at[0]])
		tail := tailOf(before)
		from := strings.LastIndexAny(tail, "。；：！）")
		if b.quoted[at[0]] || from < 0 && b.issuer == "" {
			continue
		}
		if from >= 0 {
			from += len("。")
		}
		from = max(from, 0) + len(before) - len(tail)
		if k := len(before) - len(b.issuer); b.issuer != "" && strings.HasSuffix(before, b.issuer) && k > from {
			if space := strings.LastIndexFunc(before[from:k], isSpace); space >= 0 && isOrganLine(han.TrimLeft(before[from+space:])) {
				k = from + space // 云州市 stands before the name by which the title calls it
			}
			from = k // after a list of attachments
		}
		names := before[from:]
		if t, _ := trim(names); !(wording.EndsOrgan(t) && isSignerLine(t)) && !wording.IsPersonLine(t) || from == 0 || strings.ContainsAny(t, "，于自在至") {
			continue
		}
		if rest := b.s[at[1]:]; rest != "" && !b.endsAt(rest) {
			continue
		}
		b.cuts = append(b.cuts, from, at[0], at[1])
		b.proofs++
	}
}

// endsAt reports whether a text can end before rest: a note in brackets, an attachment, a title or a space follows.
func (b *breaker) endsAt(rest string) bool {
	r := first(rest)
	if isSpace(r) || r == '（' || r == '(' || strings.HasPrefix(rest, "附件") || strings.HasPrefix(rest, "抄送") || r == '"' {
		return true
	}
	for _, w := range []string{"第一章", "第一条", "一、"} {
		if at := strings.Index(rest, w); at > 0 && at < 200 && wording.KindOf(han.TrimRight(rest[:at])) != "" {
			return true
		}
	}
	return false
}

// notes cuts before and after the notes in brackets below a signature, and before the list of attachments.
func (b *breaker) notes() {
	for _, w := range []string{"（此件", "(此件"} {
		if at := strings.Index(b.s, w); at > 0 {
			b.cuts = append(b.cuts, at)
			if end := strings.IndexAny(b.s[at:], "）)"); end > 0 {
				b.cuts = append(b.cuts, at+end+han.CharLen(b.s[at+end:], 0))
			}
		}
	}
	for _, at := range bracketedDays(b.s) {
		if !b.quoted[at[0]] {
			b.cuts = append(b.cuts, at[0], at[1]) // 云州市供水条例（2031年5月20日…通过）
		}
	}
	for i := 0; ; {
		n := strings.Index(b.s[i:], "附件")
		if n < 0 {
			return
		}
		if i += n; i > 0 && !b.quoted[i] && in("。：；）日", last(b.s[:i])) {
			b.cuts = append(b.cuts, i)
			b.attachments(i + len("附件"))
		}
		i += len("附件")
	}
}

// attachments cuts before the members of the list of attachments at at: ：1.检查表2.名单.
func (b *breaker) attachments(at int) {
	rest := b.s[at:min(len(b.s), at+1200)]
	if end := strings.Index(rest, "。"); end >= 0 {
		rest = rest[:end]
	}
	for n, i := 1, 0; n < 100; n++ {
		label := strconv.Itoa(n)
		k := strings.Index(rest[i:], label)
		for k >= 0 && !isMember(rest[i+k:], rest[:i+k], label) {
			if next := strings.Index(rest[i+k+1:], label); next >= 0 {
				k += next + 1
			} else {
				k = -1
			}
		}
		if k < 0 {
			return
		}
		if i += k; n > 1 {
			b.cuts = append(b.cuts, at+i)
		}
		i += len(label)
	}
}

// isMember reports whether s begins with label as the number of a member of a list, and no figure ends before it.
func isMember(s, before, label string) bool {
	rest := s[len(label):]
	mark := first(rest)
	return !isDigit(last(before)) && (mark == '.' || mark == '．' || mark == '、') && !isDigit(first(rest[len(string(mark)):]))
}
