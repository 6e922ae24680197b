package gazette

import (
	"strings"

	"github.com/gongbao/gongbao/internal/wording"
)

// signature reads who signed and when.
func (a *assembler) signature(doc *Document) {
	var lines []string
	for i := range a.d.Signers {
		b := &a.d.Signers[i]
		doc.SignerSpans = append(doc.SignerSpans, b.Pieces...)
		if at, ok := wording.SealBehind(b.Text(a.text)); ok {
			doc.Seals = append(doc.Seals, a.seal(b.Spans(at, len(b.Text(a.text)))))
		}
		lines = append(lines, wording.WithoutSeal(a.l.Source.SpacedReading(b.Text(a.text))))
	}
	for i := range a.d.Seals {
		doc.Seals = append(doc.Seals, a.seal(a.d.Seals[i].Pieces))
	}
	doc.Signers = noNil(signerNames(lines))
	doc.DateSpans = a.d.Date
	if body := a.d.Parts[0].Blocks; len(a.d.Date) > 0 && (len(body) == 0 || a.d.Date[0].Start < body[0].Pieces[0].Start) {
		doc.dated = a.d.Date
	}
	if day, ok := wording.DayOf(a.raw(a.d.Date)); ok {
		doc.Date = day.String()
	}
}

// seal reads a note on a seal: （云州市水务局代章） tells whose it is, （公章） only that it stands there.
func (a *assembler) seal(at []Span) Seal {
	return Seal{Text: wording.SealOf(a.str(at)), Spans: at}
}

// signerNames returns who signs: organs side by side or one below the other, one that a line or a space broke, or an office and a name,
// 市长 张 三.
func signerNames(lines []string) []string {
	var names, organs []string
	for _, line := range withOtherNames(lines) {
		if !wording.IsPersonLine(line) {
			organs = append(organs, line)
			continue
		}
		names = append(names, organNames(organs, true)...)
		names, organs = append(names, strings.Join(strings.Fields(line), "")), nil
	}
	return append(names, organNames(organs, true)...)
}
