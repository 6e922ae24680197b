package gazette

import (
	"strings"

	"github.com/gongbao/gongbao/internal/wording"
)

// imprint reads 版记: copies, printing organ and date.
func (a *assembler) imprint(doc *Document) {
	for i := range a.d.Imprint {
		b := &a.d.Imprint[i]
		s := wording.WithoutCopies(a.l.Source.SpacedReading(b.Text(a.text)))
		if i > 0 {
			if above := a.d.Imprint[i-1].Text(a.text); wording.PrintedBelow(above, b.Text(a.text)) {
				s = a.l.Source.SpacedReading(above) + " " + s
			}
		}
		copies, main := wording.CopyTo(s), wording.MainTo(s)
		switch {
		case copies != "":
			doc.CopiesTo = append(doc.CopiesTo, addressees(strings.TrimSuffix(copies, "。"))...)
		case main != "":
			doc.Recipients = append(doc.Recipients, addressees(strings.TrimSuffix(main, "。"))...)
			doc.RecipientSpans = append(doc.RecipientSpans, b.Pieces...)
		case strings.HasSuffix(s, "印发"):
			a.printed(doc, strings.TrimSuffix(s, "印发"))
		}
	}
}

// printed reads 云州市人民政府办公室 2022年6月7日.
func (a *assembler) printed(doc *Document, s string) {
	for i := range s {
		if day, ok := wording.DayOf(s[i:]); ok {
			doc.PrintedBy, doc.PrintedOn = Text(strings.TrimSpace(s[:i])), Text(day.String())
			return
		}
	}
}
