package segment

import (
	"strings"
	"testing"

	"github.com/gongbao/gongbao/internal/lexicon"
)

// signedAbove is a document with its signature; below it stands the title that is tried, with a text of its own.
const signedAbove = "云州市水务局关于检修水泵的通知\n\n云水发〔2031〕3号\n\n各供水单位：\n\n请于9月30日前检修水泵。\n\n云州市水务局\n2031年5月4日\n\n"

// opensBelowSignature reports whether a title opens a document below a signature, without a 文号, a masthead and addressees.
func opensBelowSignature(title string) bool {
	l := Read(&Source{Text: signedAbove + title + "\n\n渡口自九月起分段检修，沿江居民应当提前安排出行，检修期间不开渡船。\n"})
	return len(l.Documents) == 2 && strings.HasPrefix(l.Source.Text[l.Lines[l.Documents[1].From].Print.Start:], title)
}

// TestKindsOpen holds the flags of the kinds of documents to what internal/lexicon says of them: Paper and OfficeKind open a document
// after an issuer and 关于, OpensAlone with the example of its row, and TitleKind alone opens none.
func TestKindsOpen(t *testing.T) {
	opening := lexicon.NewTails(lexicon.Words(lexicon.Paper + lexicon.OfficeKind + lexicon.OpensAlone))
	tried := map[lexicon.Class]int{}
	for _, row := range lexicon.All() {
		for _, word := range strings.Fields(row.Word) {
			switch {
			case row.Class.Has(lexicon.GazetteName): // 云州市人民政府公报 is the name of the gazette
			case row.Class.Has(lexicon.Paper + lexicon.OfficeKind):
				tried[lexicon.Paper]++
				if title := "云州市水务局关于检修渡口的" + word; !opensBelowSignature(title) {
					t.Errorf("%s opens no document", title)
				}
			case row.Class.Has(lexicon.OpensAlone):
				tried[lexicon.OpensAlone]++
				if !opensBelowSignature(row.Example) {
					t.Errorf("%s opens no document", row.Example)
				}
			case row.Class.Has(lexicon.TitleKind) && !opening.Ends(word): // 行政命令 ends like 命令
				tried[lexicon.TitleKind]++
				if title := "渡口检修" + word; opensBelowSignature(title) {
					t.Errorf("%s opens a document", title)
				}
			}
		}
	}
	for _, class := range []lexicon.Class{lexicon.Paper, lexicon.OpensAlone, lexicon.TitleKind} {
		if tried[class] < 5 {
			t.Errorf("%d kinds of class %s are tried", tried[class], class)
		}
	}
}
