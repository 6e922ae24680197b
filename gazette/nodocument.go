package gazette

import (
	"strings"
	"unicode"

	"github.com/gongbao/gongbao/segment"
)

// absences say why a text holds no document.
var absences = map[segment.Absence]string{
	segment.AbsentUnfilled: "the page holds no document: it was saved before a script filled in its text",
	segment.AbsentRefused:  "the page holds no document: it is what a web server answers in place of a page",
}

// noDocument reports a text that holds no official document.
func (is *Issue) noDocument(absent segment.Absence) {
	message := absences[absent]
	if message == "" && strings.ContainsFunc(is.Source.source.Text, isHan) && len(is.Contents) == 0 && !is.hasOfficial() {
		message = "nothing shows an official document: no 文号, no title with a 文种, no addressees, signature or articles"
	}
	if message != "" {
		is.Problems = append(is.Problems, Problem{Code: ProblemNoDocument, Message: message, Spans: []Span{{End: len(is.Source.source.Text)}}})
	}
}

func isHan(r rune) bool { return unicode.Is(unicode.Han, r) }

// hasOfficial reports whether one of the documents has what only official documents have; of several, one heads the others.
func (is *Issue) hasOfficial() bool {
	for i := range is.Documents {
		if d := &is.Documents[i]; i > 0 || d.isOfficial() {
			return true
		}
	}
	return false
}

// isOfficial reports whether d has an element that official documents have: those of GB/T 9704-2012, or articles.
func (d *Document) isOfficial() bool {
	if d.Number != nil || d.Kind != "" || d.Masthead != "" || len(d.Recipients) > 0 || len(d.Signers) > 0 && d.Date != "" || len(d.History) > 0 || len(d.Parts) > 1 {
		return true
	}
	for _, n := range d.Nodes() {
		if n.Type == segment.TypeArticle || n.Type == segment.TypeChapter || n.Table != nil {
			return true
		}
	}
	return false
}
