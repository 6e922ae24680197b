package segment

import (
	"strconv"
	"strings"

	"github.com/gongbao/gongbao/internal/han"
	"github.com/gongbao/gongbao/internal/wording"
)

// bracketedDay is what was done to a law on a day, in brackets below its title.
var bracketedDay = expression(`[（(](?:[0-9]{4}|[一二三四五六七八九〇○零]{4})年[^）)。]{3,160}(?:通过|公布|发布|修订|修正|批准|施行)[^）)。]{0,20}[）)]`)

// signatures cuts before the names of who signs, before the day below them and behind it.
func (b *breaker) signatures() {
	for _, at := range daysInLine(b.s) {
		before := strings.TrimRightFunc(b.s[:at[0]], isSpace)
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
			if space := strings.LastIndexFunc(before[from:k], isSpace); space >= 0 && isOrganLine(strings.TrimLeftFunc(before[from+space:], isSpace)) {
				k = from + space // 云州市 stands before the name by which the title calls it
			}
			from = k // behind a list of attachments
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
		if at := strings.Index(rest, w); at > 0 && at < 200 && wording.KindOf(strings.TrimRightFunc(rest[:at], isSpace)) != "" {
			return true
		}
	}
	return false
}

// notes cuts before and behind the notes in brackets below a signature, and before the list of attachments.
func (b *breaker) notes() {
	for _, w := range []string{"（此件", "(此件"} {
		if at := strings.Index(b.s, w); at > 0 {
			b.cuts = append(b.cuts, at)
			if end := strings.IndexAny(b.s[at:], "）)"); end > 0 {
				b.cuts = append(b.cuts, at+end+han.CharLen(b.s[at+end:], 0))
			}
		}
	}
	for _, at := range bracketedDay().FindAllStringIndex(b.s, -1) {
		if !b.quoted[at[0]] {
			b.cuts = append(b.cuts, at[0], at[1]) // 云州市供水条例（2031年5月20日…通过）
		}
	}
	for i := 0; ; {
		n := strings.Index(b.s[i:], "附件")
		if n < 0 {
			return
		}
		if i += n; i > 0 && !b.quoted[i] && strings.ContainsRune("。：；）日", last(b.s[:i])) {
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
