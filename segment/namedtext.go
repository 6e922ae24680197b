package segment

import (
	"strings"
	"unicode/utf8"

	"github.com/gongbao/gongbao/internal/han"
	"github.com/gongbao/gongbao/internal/lexicon"
	"github.com/gongbao/gongbao/internal/wording"
)

// A quotation is a title in 《》 in the notice, and the words around it that say whether the notice issues it.
type quotation struct {
	pieces []Span
	key    string
	issued bool
	sketch wording.Sketch // of the key
}

// Named returns the titles of the texts that the notice says it issues: 现将《…》《…》印发给你们.
func (d *Document) Named(src string) []Block {
	var out []Block
	for _, q := range d.named {
		if q.issued {
			out = append(out, Block{Kind: KindText, Pieces: q.pieces})
		}
	}
	return out
}

// quotations is how many titles of a notice are kept; none issues more.
const quotations = 200

// saidBehind is how many bytes after a title are looked at for what is done with it.
const saidBehind = 3000

// quote notes the titles that a paragraph of the notice quotes. Those in brackets, （以下简称《方案》）, are short forms.
func (d *divider) quote(b *Block) {
	if len(d.doc.named) >= quotations || !b.facts.May(han.WithTitle) {
		return
	}
	s := b.Text(d.text)
	angle, round, start, end := 0, 0, 0, 0
	issued := false
	for i := 0; i < len(s); {
		if i = han.IdeographsEnd(s, i); i == len(s) {
			break
		}
		r, size := han.Char(s, i)
		switch i += size; r {
		case '（', '(':
			round++
		case '）', ')':
			round = max(0, round-1)
		case '《':
			if angle == 0 {
				start = i - size
			}
			angle++
		case '》':
			if angle--; angle == 0 && round == 0 && len(d.doc.named) < quotations {
				if end == 0 || !isJoined(s[end:start]) {
					issued = isIssued(s[end:start], s[i:min(len(s), i+saidBehind)])
				}
				end = i
				key := han.Key(s[start+len("《") : i-size])
				d.doc.named = append(d.doc.named, quotation{pieces: b.Spans(start, end), key: key, sketch: wording.SketchOf(key), issued: issued})
			}
			angle = max(angle, 0)
		}
	}
}

// isJoined reports whether only 、 or 和, or a note in brackets, stands between two titles: what is said of one is said of both.
func isJoined(between string) bool {
	rest := han.Trimmed(outsideBrackets(between))
	switch rest {
	case "", "暨", "，", "；":
		return true
	}
	return lexicon.IsJoin(rest)
}

// outsideBrackets returns s without what stands in round brackets.
func outsideBrackets(s string) string {
	at := roundBrackets.From(s, 0)
	if at < 0 {
		return s
	}
	b := make([]byte, 0, len(s))
	depth, from := 0, 0
	for ; at >= 0; at = roundBrackets.From(s, from) {
		if depth == 0 {
			b = append(b, s[from:at]...)
		}
		r, n := han.Char(s, at)
		if from = at + n; r == '（' || r == '(' {
			depth++
		} else {
			depth = max(0, depth-1)
		}
		if depth == 0 && from < len(s) && !utf8.RuneStart(s[from]) {
			b = append(b, string(utf8.RuneError)...) // what stands on both sides of the brackets makes no character
		}
	}
	if depth == 0 {
		b = append(b, s[from:]...)
	}
	return string(b)
}

var roundBrackets = han.NewMarks("（(）)")

// issuingWords stand right before the title of a text that a notice issues: 现将《…》印发, 我局制定了《…》。现印发, 现公布《…》.
var issuingWords = lexicon.NewTails(lexicon.Words(lexicon.IssuesWord + lexicon.ForwardsWord + lexicon.IssuingWord))

// nowIssued begin the clause in which a notice issues a text: 现将《…》印发给你们.
var nowIssued = lexicon.ListOf(lexicon.NowIssued)

// issuedWords say of a title before them that the notice issues it.
var issuedWords = lexicon.NewHeads(lexicon.Words(lexicon.IssuedWord))

// clauseStops stand before the clause that names a title, titleStops after the one that follows it.
var (
	clauseStops = han.NewSet("，。；：,;:")
	titleStops  = han.NewMarks("《，。；")
)

// isIssued reports whether a text quoted between before and after is the one that the notice issues: 现将《…》印发给你们;
// 《…》已经区政府同意，现印发. What it rests on, 根据《…》, is not, nor what it only asks to be done, 按照《…》要求.
func isIssued(before, after string) bool {
	before = han.TrimRight(outsideBrackets(before[max(0, len(before)-600):]))
	clause := before
	if at := clauseStops.Last(before); at >= 0 {
		clause = before[at+han.CharLen(before, at):]
	}
	switch {
	case clause == "": // 《…》已经审议通过，现予公布
		after = said(after)
		return strings.HasPrefix(strings.TrimPrefix(after, "现"), "印发") || openersOfIssue.Begin(han.TrimLeft(after)) && saysIssued(after)
	case nowIssued.Stand(clause):
		return !strings.HasSuffix(clause, "现将") || saysIssued(said(after))
	}
	return (issuingWords.Ends(clause) || strings.HasPrefix(clause, "新修订的")) && saysIssued(said(after))
}

// said returns what is looked at of the text after a title.
func said(after string) string { return outsideBrackets(after[:min(len(after), 600)]) }

// openersOfIssue begin what a notice says of the title that it begins with.
var openersOfIssue = lexicon.ListOf(lexicon.IssueOpener, "，已", "，现", "，业经")

// endsForce say of a text that its force ends or its words change.
var endsForce = lexicon.ListOf(lexicon.EndsForce)

// saysIssued reports whether after, up to the end of the next sentence, says that the text before it is issued now. A clause that
// ends its force says the contrary.
func saysIssued(after string) bool {
	if at := issuedWords.From(after, 0); at < 0 || at >= 400 {
		return false
	}
	clause := after
	if at := titleStops.Index(clause); at > 0 {
		clause = clause[:at]
	}
	return !endsForce.Stand(clause) || strings.Contains(after, "现")
}
