package gazette

import (
	"strings"
	"unicode"

	"github.com/gongbao/gongbao/internal/han"
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
		is.addProblem(ProblemNoDocument, message, Span{End: len(is.Source.source.Text)})
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

// lostBreaks reports the lines whose breaks were lost: those that are read as several, and those of which nothing shows where they began.
func (is *Issue) lostBreaks(l *segment.Layout) {
	for i := 0; i < len(l.Lines); i++ {
		if l.Lines[i].Span.Len() <= brokenBytes && (i+1 == len(l.Lines) || !l.Lines[i+1].Cut) {
			continue // most
		}
		from := i
		for i+1 < len(l.Lines) && l.Lines[i+1].Cut {
			i++
		}
		span := Span{Start: l.Lines[from].Span.Start, End: l.Lines[i].Span.End}
		switch {
		case i > from:
			is.addProblem(ProblemBreaks, "the line breaks of this text were lost: they are set where markers, addressees and signature show them", span)
		case l.Lines[i].Kind == segment.KindText && isUnbroken(l.Source.Text[span.Start:span.End]):
			is.addProblem(ProblemBreaks, "the line breaks of this text were lost, and nothing shows where they stood", span)
		}
	}
}

// brokenBytes is how many bytes a line that kept its breaks has at most.
const brokenBytes = 2000

// isUnbroken reports whether a line holds so many sentences that its line breaks must be lost.
func isUnbroken(s string) bool {
	return len(s) > brokenBytes && han.Cells(s) > 4000 && strings.Count(s, "。") >= 30
}

func (is *Issue) addProblem(code ProblemCode, message string, spans ...Span) {
	is.Problems = append(is.Problems, Problem{Code: code, Message: message, Spans: spans})
}
