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
