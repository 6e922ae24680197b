package pdf

import (
	"cmp"
	"fmt"
	"strings"
	"unicode"
)

// A Reason says why the text of a page is of no use. The zero Reason says that it is.
type Reason string

// The reasons.
const (
	NoText      Reason = "no text layer"           // a scan: a picture and at most a few characters
	Garbled     Reason = "garbled mapping"         // the font says À³ÕÖ or U+FFFD where it shows Chinese
	PrivateUse  Reason = "private-use characters"  // the font names its own code points
	Doubled     Reason = "doubled characters"      // 第第一一章章
	DamagedPage Reason = "damaged or over a limit" // the page was not read to its end
	MissingPart Reason = "a part is missing"       // it is not in the file, or is damaged there: an OCR engine sees no more
)

// A Quality is what the text of a page looks like. Shares are of its characters without white space.
type Quality struct {
	Page        int     // counted from 1 in the file
	Characters  int     // without white space
	Han         float64 // share: 0.83 in good text, 0.60 in text read in the wrong encoding
	Latin       float64 // share of Latin letters with accents: 0.01; 0.15 in the wrong encoding; 0.88 without a mapping
	Replacement float64 // share of U+FFFD: codes that no table maps
	Private     float64 // share of private-use characters
	Pairs       float64 // share of characters that stand in pairs: 第第一一章章
	Overprints  int     // characters dropped because the page prints them twice in one place
	Picture     float64 // share of the page that pictures cover
	Pixels      float64 // of the largest picture: a program that draws the page unpacks them all
	Reason      Reason  // why an OCR engine should read the page; "" if the text is good
	Detail      string  // of DamagedPage and MissingPart: what happened
}

// Usable reports whether the page's text can be used: it is good, or the page is blank.
func (q Quality) Usable() bool { return q.Reason == "" }

// String says what a page has, such as “page 3: no text layer”.
func (q Quality) String() string {
	if q.Usable() {
		return fmt.Sprintf("page %d: %d characters", q.Page, q.Characters)
	}
	return fmt.Sprintf("page %d: %s", q.Page, q.why())
}

// why says why the page's text is of no use, with what happened; "" where it can be used.
func (q Quality) why() string {
	if q.Detail != "" && !q.Usable() {
		return fmt.Sprintf("%s (%s)", q.Reason, q.Detail)
	}
	return string(q.Reason)
}

// A PagesError lists the pages whose text is of no use. The rest of the file was read.
type PagesError struct {
	Pages []Quality
	Of    int  // pages in the file
	Seen  bool // by an OCR engine already

	Advice string // what to do; "" where an OCR engine is to read them, or has
}

// Error says how many pages, why the first, and what to do, such as “2 of 9 pages have no usable text, …”.
func (e *PagesError) Error() string {
	first, what, advice := e.Pages[0], "no usable text", ""
	switch {
	case e.Advice != "":
		advice = ": " + e.Advice
	case first.Reason == MissingPart:
		what, advice = "not all of their text", ": fetch the file again"
	case !e.Seen:
		advice = ": read them with an OCR engine"
	}
	return fmt.Sprintf("%d of %d pages have %s, the first is %v%s", len(e.Pages), e.Of, what, first, advice)
}

// assess measures a page's text. The bounds lie between the figures that good and bad pages gave.
func assess(number int, d *drawing, p *page) Quality {
	q := Quality{Page: number, Overprints: p.doubled, Pixels: d.pixels, Detail: cmp.Or(d.missing, d.broken)}
	var b strings.Builder
	for _, l := range p.lines {
		b.WriteString(l.String())
	}
	q.measure(b.String())
	if area := d.width * d.height; area > 0 {
		q.Picture = min(1, d.pictures/area)
	}
	switch {
	case d.missing != "":
		q.Reason = MissingPart
	case d.broken != "":
		q.Reason = DamagedPage
	case q.Characters < 20 && q.Picture > 0.5:
		q.Reason = NoText
	case q.Characters == 0:
	case q.Replacement > 0.05 || q.Latin > 0.08:
		q.Reason = Garbled
	case q.Private > 0.05:
		q.Reason = PrivateUse
	case q.Pairs > 0.5 && q.Characters >= 20:
		q.Reason = Doubled
	}
	return q
}

// measure counts the kinds of characters of text.
func (q *Quality) measure(text string) {
	var han, latin, lost, private, paired int
	var last rune
	open := false // whether last has no partner yet
	for _, r := range text {
		if unicode.IsSpace(r) {
			continue
		}
		q.Characters++
		switch {
		case unicode.Is(unicode.Han, r):
			han++
		case r >= 0xC0 && r <= 0x24F && unicode.IsLetter(r):
			latin++
		case r == '\uFFFD':
			lost++
		case unicode.Is(unicode.Co, r):
			private++
		}
		if open && r == last && unicode.IsLetter(r) {
			paired, open = paired+2, false
		} else {
			open = true
		}
		last = r
	}
	if q.Characters == 0 {
		return
	}
	share := func(n int) float64 { return float64(n) / float64(q.Characters) }
	q.Han, q.Latin, q.Replacement, q.Private, q.Pairs = share(han), share(latin), share(lost), share(private), share(paired)
}
