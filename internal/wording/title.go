package wording

import (
	"unicode/utf8"

	"github.com/gongbao/gongbao/internal/han"
	"github.com/gongbao/gongbao/internal/lexicon"
)

// KindOf returns the 文种 that a title ends with: 通知 of …关于印发…的通知（试行）. "" if it ends with none.
func KindOf(title string) string {
	if r := han.LastPrint(title); !EndsTail(r) {
		if !TitleEnds.MayEnd(r) {
			return ""
		}
		return TitleEnds.Of(solidEnd(title))
	}
	return TitleEnds.Of(WithoutTail(title))
}

// EndsKind reports whether s, without a tail, ends with a kind or is one: 通知, 通　知.
func EndsKind(s string) bool {
	return TitleEnds.MayEnd(han.LastPrint(s)) && TitleEnds.Ends(solidEnd(s))
}

// kindBytes is longer than any of the kinds.
const kindBytes = 48

// solidEnd returns enough of the end of a title without a tail to show its kind, without spaces.
func solidEnd(title string) string {
	at := len(title) - kindBytes
	for at > 0 && !utf8.RuneStart(title[at]) {
		at--
	}
	if at <= 0 || han.HasSpace(title[at:]) {
		return han.Solid(title)
	}
	return title[at:]
}

// EndsTail reports whether a title without its tail may end before r: the bracket of （试行）, the mark after 《…办法》.
func EndsTail(r rune) bool { return r == '）' || r == ')' || r == '》' || r == '”' || r == '」' }

// noteOpens open the brackets after a title, and those within.
var noteOpens = han.NewSet("（(《〈")

// WithoutTail returns a title without spaces and the brackets after it: （试行）, （2022—2024年）, （第一批）.
func WithoutTail(title string) string {
	t := han.Solid(title)
	for range 3 {
		end := han.Last(t)
		if end != '）' && end != ')' {
			break
		}
		open := noteOpens.Last(t)
		if open <= 0 || han.Cells(t[open:]) > 44 {
			break
		}
		t = t[:open]
	}
	return han.TrimEnd(t, "》”」")
}

// The kinds (文种) that titles end with: those of official papers, and of all that gazettes print.
var (
	PaperEnds = lexicon.NewTails(lexicon.Words(lexicon.Paper))
	TitleEnds = lexicon.NewTails(lexicon.Words(lexicon.TitleKind))
)

// EndsTitle reports whether s ends like the title of an official document (GB/T 9704-2012, 7.3.1):
// issuer, subject and 文种.
func EndsTitle(s string) bool {
	if r := han.LastPrint(s); !EndsTail(r) {
		return PaperEnds.MayEnd(r) && PaperEnds.Ends(solidEnd(s))
	}
	return PaperEnds.Ends(WithoutTail(s))
}

// IsOfficialKind reports whether a title without its tail ends with the kind of a paper that an organ issues.
func IsOfficialKind(k string) bool { return PaperEnds.Ends(k) || officeEnds.Ends(k) }

var officeEnds = lexicon.NewTails(lexicon.Words(lexicon.OfficeKind))

// TitleKey folds the title of an entry of the contents as [han.Key] does, without the 文号 in brackets that some contents print
// after it: …的通知（云政发〔2031〕1号）, …办法（云州市人民政府令第8号）.
func TitleKey(title string) string {
	s := han.TrimEnd(title, " \n　")
	return han.Key(s[:TitleLength(s)])
}

// TitleLength returns how much of the title of an entry is left without the 文号 in brackets after it: …的通知（云政发〔2031〕8号）.
func TitleLength(s string) int {
	if at := BracketAtEnd(s); at >= 0 && isBracketedNumber(s[at:]) {
		return len(TrimLeaders(s[:at]))
	}
	return len(s)
}

// BracketAtEnd returns where the round bracket opens that s ends with, with those inside of it: at （ of …的通知（云政发（2031）8号）. -1 if
// s ends with none.
func BracketAtEnd(s string) int {
	if r := han.Last(s); r != '）' && r != ')' {
		return -1
	}
	depth := 0
	for i := len(s); i > 0; {
		r, n := utf8.DecodeLastRuneInString(s[:i])
		i -= n
		switch r {
		case '）', ')':
			depth++
		case '（', '(':
			if depth--; depth == 0 {
				return i
			}
		}
	}
	return -1
}

// TrimLeaders returns s without the leaders at its end.
func TrimLeaders(s string) string {
	for n := len(s); n > 0 && !(n > 2 && han.IsIdeographAt(s, n-3)); n = len(s) {
		r, size := han.Before(s, n)
		if !IsLeader(r) {
			break
		}
		s = s[:n-size]
	}
	return s
}

// IsLeader reports whether r leads from a title to its page, or encloses a cell.
func IsLeader(r rune) bool {
	return han.IsSpace(r) || leaders.Has(r)
}

var leaders = han.NewSet(".…·．・•:：|-—–_‥⋯/")
