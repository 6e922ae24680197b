package lexicon

// Ends tells whether a text ends with a word of a class, and with none that only ends alike (Not): 局 of 云州市水务局, but not of 格局.
type Ends struct {
	tails *Tails
	n     int // how many of the words are of the class
}

// NewEnds returns the table of a class, with further words that end alike.
func NewEnds(c Class, more ...string) *Ends {
	words := append(Words(c), more...)
	return &Ends{NewTails(append(words, Not(c)...)), len(words)}
}

// Organs end with the name of a body that issues and signs papers.
var Organs = NewEnds(OrganEnd)

// At returns where the word of the class begins that ends at s[:end], -1 if none does.
func (e *Ends) At(s string, end int) int {
	k, start := e.tails.EndsAt(s, end)
	if k < 0 || k >= e.n {
		return -1
	}
	return start
}

// End reports whether s ends with a word of the class.
func (e *Ends) End(s string) bool { return e.At(s, len(s)) >= 0 }

// MayEndWith reports whether one of the words, or one that ends alike, ends with r.
func (e *Ends) MayEndWith(r rune) bool { return e.tails.MayEnd(r) }

// MayEnd reports whether one of the words, or one that ends alike, stands at s[:end].
func (e *Ends) MayEnd(s string, end int) bool {
	k, _ := e.tails.EndsAt(s, end)
	return k >= 0
}
