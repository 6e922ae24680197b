package parse

import (
	"iter"
	"slices"
	"strings"

	"github.com/gongbao/gongbao/internal/bridge"
	"github.com/gongbao/gongbao/internal/lexicon"
)

func init() {
	bridge.People = func(list []bridge.Paragraph, ctx any) any { return peopleOf(list, ctx.(*Context)) }
	bridge.Roster = func(text string) any { return membersOf(text) }
	bridge.Signers = func(text string) any { return signingPeople(text) }
}

// People finds the people of a text, paragraph by paragraph, one a line: those to be asked (联系人：王五), those of appointments, of lists
// (组 长：张 三 区委副书记) and those whom running text names (县长李长河主持会议). The heading of the context may say that a list of names
// follows (先进个人名单), and [Context.Appoints] that the text is about appointments. Where two of these readings read one name, the one
// whose form says more counts.
func People(text string, ctx *Context) []Match[Person] { return peopleOf(paragraphs(text), ctx) }

// peopleOf is [People] for paragraphs that are at hand. Its places are those in the paragraphs one after the other, each with a line break.
func peopleOf(list []bridge.Paragraph, ctx *Context) []Match[Person] {
	var head string
	bare := false
	if ctx != nil {
		head, bare = ctx.Heading, ctx.Appoints
	}
	found := contactPeople(list)
	prose, offices := prosePeople(list)
	if bare || offices.change {
		found = joinPeople(appointedPeople(list, offices.lines, bare), found)
	}
	found = joinPeople(found, rosterPeople(list, head))
	return joinPeople(found, prose)
}

// paragraphs returns the lines of a text.
func paragraphs(text string) (list []bridge.Paragraph) {
	for line := range strings.SplitSeq(text, "\n") {
		list = append(list, bridge.Paragraph{Text: line})
	}
	return list
}

// placed yields paragraphs, each with where it begins in all of them.
func placed(list []bridge.Paragraph) iter.Seq2[int, *bridge.Paragraph] {
	return func(yield func(int, *bridge.Paragraph) bool) {
		at := 0
		for i := range list {
			if !yield(at, &list[i]) {
				return
			}
			at += len(list[i].Text) + len("\n")
		}
	}
}

// move moves what was found in a paragraph to where it stands in all of them.
func move(found []Match[Person], by int) {
	for i := range found {
		m := &found[i]
		m.Start, m.End = m.Start+by, m.End+by
		m.Value.NameAt.Start, m.Value.NameAt.End = m.Value.NameAt.Start+by, m.Value.NameAt.End+by
	}
}

// appointWords show that a text may give somebody an office or take it.
var (
	appointWords = lexicon.ListOf(lexicon.AppointSign)
	appointSigns = lexicon.NewHeads(appointWords.Words())
)

// joinPeople returns the people of both lists in the order of the text, of more but those whose names better does not have.
func joinPeople(better, more []Match[Person]) []Match[Person] {
	byName := func(a, b Match[Person]) int { return a.Value.NameAt.Start - b.Value.NameAt.Start }
	slices.SortStableFunc(better, byName)
	all, k := slices.Clone(better), 0
	for _, m := range more {
		for k < len(better) && better[k].Value.NameAt.End <= m.Value.NameAt.Start {
			k++
		}
		if k == len(better) || better[k].Value.NameAt.Start >= m.Value.NameAt.End {
			all = append(all, m)
		}
	}
	slices.SortStableFunc(all, byName)
	return all
}

// signingPeople finds the persons who sign with their office, one a line: 市长　张三, 局 长：李四.
func signingPeople(text string) []Match[Person] {
	var found []Match[Person]
	for start := 0; start < len(text); {
		end := start + len(text[start:])
		if n := strings.IndexByte(text[start:], '\n'); n >= 0 {
			end = start + n
		}
		if m, ok := signer(text, lineStart(text, start, end), lineEnd(text, start, end)); ok {
			found = append(found, m)
		}
		start = end + 1
	}
	return found
}

// signer reads an office, letter-spaced or not, and a name after it at the end of the line.
func signer(s string, i, end int) (m Match[Person], ok bool) {
	l := readRosterLine(s, i, end, nil)
	k := len(l.tokens) - 1
	if k < 0 {
		return m, false
	}
	last := &l.tokens[k]
	from, post := last.start, s[i:last.start]
	if at := l.gluedName(last); at > 0 {
		from, post = at, s[i:at]
	} else if last.kind != nameOfToken {
		return m, false
	}
	post = strings.TrimRight(strings.Map(dropSpaces, post), "：:")
	if !proseOffices.Ends(post) || len(post) > 30*3 {
		return m, false
	}
	name := strings.Map(dropSpaces, s[from:last.end])
	return Match[Person]{i, last.end, Person{Name: name, Post: post, NameAt: Range{from, last.end}}}, true
}
