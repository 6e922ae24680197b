package segment

import "strings"

// Programs that save a page as a text file write what they know of it above the text, between two rules of three dashes:
//
//	---
//	title: 云州市供水办法
//	tags:
//	  - 供水
//	---
//
// The words are theirs and no print of the document.

// frontLines is how many lines stand between the two rules at most.
const frontLines = 80

// frontMatter puts aside what stands between the rules at the top of a text.
func (w *webReader) frontMatter() {
	i := 0
	for i < len(w.lines) && w.lines[i].Kind == KindBlank {
		i++
	}
	if !w.isFrontRule(i) {
		return
	}
	named := false
	for k := i + 1; k < min(len(w.lines), i+frontLines); k++ {
		l := &w.lines[k]
		raw := w.text[l.Span.Start:l.Span.End]
		switch {
		case w.isFrontRule(k):
			if named {
				w.dropFront(i, k)
			}
			return
		case l.Kind == KindBlank || isFrontMember(raw):
		case frontName(raw):
			named = true
		default:
			return
		}
	}
}

// dropFront puts aside the lines i to k.
func (w *webReader) dropFront(i, k int) {
	for ; i <= k; i++ {
		if w.lines[i].Kind != KindBlank {
			w.aside(i, "what a program notes above a text that it saves")
		}
	}
}

// isFrontRule reports whether line i is three dashes and nothing else.
func (w *webReader) isFrontRule(i int) bool {
	if i >= len(w.lines) || w.lines[i].Span.Len() > len("---")+8 {
		return false
	}
	l := &w.lines[i]
	return strings.TrimRight(strings.TrimPrefix(w.text[l.Span.Start:l.Span.End], "\ufeff"), " \t\r\n\f") == "---"
}

// frontName reports whether a line begins with the name of a fact in Latin letters and a colon: title: 云州市供水办法.
func frontName(s string) bool {
	n := 0
	for n < len(s) && (s[n] == '_' || s[n] == '-' && n > 0 || s[n] >= '0' && s[n] <= '9' || s[n]|0x20 >= 'a' && s[n]|0x20 <= 'z') {
		n++
	}
	return n > 0 && n < len(s) && s[n] == ':' && (n+1 == len(s) || strings.IndexByte(" \t\r\n", s[n+1]) >= 0)
}

// isFrontMember reports whether a line goes on with the fact above it: it is set in, or a member of a list.
func isFrontMember(s string) bool {
	return strings.HasPrefix(s, "  ") || strings.HasPrefix(s, "- ") || strings.HasPrefix(s, "\t")
}
