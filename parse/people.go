package parse

import (
	"slices"
	"strings"

	"github.com/gongbao/gongbao/internal/lexicon"
)

// People finds the people of the paragraphs of a text, one a line: those to be asked (联系人：王五), those of appointments, of lists ([Members])
// and those whom running text names (县长李长河主持会议). head is the title above; bare says that the text is about appointments. Where two of
// these readers read one name, the one whose form says more counts.
func People(text, head string, bare bool) []Match[Member] {
	found := contactPeople(text)
	prose, appoints := prosePeople(text)
	if bare || appoints {
		found = joinPeople(appointedPeople(text, bare), found)
	}
	found = joinPeople(found, rosterPeople(text, head))
	return joinPeople(found, prose)
}

// appointWords show that a text may give somebody an office or take it, and appointSigns finds one where it begins.
var (
	appointWords = lexicon.Words(lexicon.AppointSign)
	appointSigns = lexicon.NewHeads(appointWords)
)

// joinPeople returns the people of both lists in the order of the text, of more but those whose names better does not have.
func joinPeople(better, more []Match[Member]) []Match[Member] {
	byName := func(a, b Match[Member]) int { return a.Value.NameAt.Start - b.Value.NameAt.Start }
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

// SigningPeople finds the persons who sign with their office, one a line: 市长　张三, 局 长：李四.
func SigningPeople(text string) []Match[Member] {
	var found []Match[Member]
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

// signer reads an office, letter-spaced or not, and a name behind it at the end of the line.
func signer(s string, i, end int) (m Match[Member], ok bool) {
	l := readRosterLine(s, i, end)
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
	return Match[Member]{i, last.end, Member{Name: name, Post: post, NameAt: Range{from, last.end}}}, true
}
