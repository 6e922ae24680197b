package segment

// An answer is what a question about a text was answered, so that it is asked once.
type answer uint8

const (
	unasked answer = iota
	no
	yes
)

// answered returns the answer for ok.
func answered(ok bool) answer {
	if ok {
		return yes
	}
	return no
}

// isTitleLine is isTitleLike for the print of line i, of which several lines above and below it ask. What is joined of several lines, a 文号 or a
// date, is not noted: later stages join others.
func isTitleLine(text string, lines []Line, i int) bool {
	l := &lines[i]
	if l.isJoined() {
		return isTitleLike(printed(text, lines, i))
	}
	if l.titled == unasked {
		l.titled = answered(isTitleWith(l.text(text), l.facts))
	}
	return l.titled == yes
}

// isFactLine is isFact for the print of line i, likewise.
func isFactLine(text string, lines []Line, i int) bool {
	l := &lines[i]
	if l.isJoined() {
		return isFact(printed(text, lines, i))
	}
	if l.fact == unasked {
		l.fact = answered(isFactWith(l.text(text), l.facts))
	}
	return l.fact == yes
}

// numberOn is numberIn for what is printed on line i and on those that go on with its 文号.
func numberOn(text string, lines []Line, i int) (Span, bool) {
	l := &lines[i]
	if s := printed(text, lines, i); len(s) != l.Print.Len() {
		return numberIn(s)
	}
	return l.numberIn(l.text(text))
}

// numberIn is the function numberIn for s, the print of l, of which its kind is asked and, more than once, its head. A header line is so short
// that a byte counts its bytes.
func (l *Line) numberIn(s string) (Span, bool) {
	if len(s) > 1<<8-1 {
		return numberWith(s, l.facts)
	}
	if l.number == unasked {
		at, ok := numberWith(s, l.facts)
		l.number, l.numbers = answered(ok), [2]uint8{uint8(at.Start), uint8(at.End)}
	}
	return Span{int(l.numbers[0]), int(l.numbers[1])}, l.number == yes
}

// endsSentence is the function endsSentence for the print of l, which who breaks lines and who joins them ask.
func (l *Line) endsSentence(text string) bool {
	if l.ended == unasked {
		l.ended = answered(endsSentence(l.text(text)))
	}
	return l.ended == yes
}

// isJoined reports whether l may go on with the lines below it.
func (l *Line) isJoined() bool { return l.Kind == KindNumber || l.Kind == KindDate }
