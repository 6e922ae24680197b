package wording

import (
	"strings"

	"github.com/gongbao/gongbao/internal/han"
	"github.com/gongbao/gongbao/internal/lexicon"
)

// SeriesEnds end the names of papers that an office counts or dates.
var SeriesEnds = lexicon.NewTails(lexicon.Words(lexicon.SeriesKind + lexicon.OfficeKind))

// OrderHeads stand below the organs that order or announce together.
var OrderHeads = lexicon.NewTails(lexicon.Words(lexicon.SeriesKind))

// StateHeads are heads of state, who issue orders as organs do.
var StateHeads = lexicon.NewTails(lexicon.Words(lexicon.StateHead))

// IsOfficeHead reports whether s names an organ, or the head of the state, and the kind of a paper that it counts: 行政院訓令, 大總統令.
func IsOfficeHead(s string) bool {
	if len(s) > 120 || !EndsOfficeHead(han.LastPrint(s)) {
		return false
	}
	k := han.Key(s)
	kind := SeriesEnds.Of("|" + k)
	if kind == "" && strings.HasSuffix(k, "函") {
		kind = "函"
	}
	organ := strings.TrimSuffix(k, kind)
	return kind != "" && !strings.ContainsAny(k, ",:;.《\"") && (EndsOrgan(organ) && han.Count(organ) >= 2 || IsStateHead(organ))
}

// EndsOfficeHead reports whether what heads the paper of an office may end with r.
func EndsOfficeHead(r rune) bool { return r == '函' || SeriesEnds.MayEnd(r) }

// IsOfficePaper reports whether s names an organ and a kind of paper by which offices of the Republic order, 行政院訓令; 令 is one that
// other organs have too.
func IsOfficePaper(s string) bool { return officeEnds.Ends(han.Key(s)) && IsOfficeHead(s) }

// IsStateHead reports whether s names the head of the state, who issues orders as organs do: 大總統.
func IsStateHead(s string) bool { return StateHeads.Ends(s) && han.Count(s) <= 6 }

// OrderHead returns the word for an order or an announcement that s ends with after the name of an organ: 公告 of 云州市商务局公告. "" if there is none.
func OrderHead(s string) string {
	if h := SeriesEnds.Of(s); h != "" && (IsOrganLine(strings.TrimSuffix(s, h)) || IsOfficeHead(s)) {
		return h
	}
	return ""
}
