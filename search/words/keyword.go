package words

import (
	"cmp"
	"math"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/gongbao/gongbao/gazette"
)

// DefaultKeywords is how many keywords a document has at most.
const DefaultKeywords = 8

// What an occurrence counts, by where it stands: the title of a document says best what it is about.
const (
	inTitle   = 4
	inHeading = 2
	inText    = 1
)

// A score is what speaks for a word.
type score struct {
	word   string
	weight float64 // of all places
	places int
	rare   float64 // how much one place counts: more for a word that texts seldom have
}

// Keywords returns the words that a document is about, the first before the others: nouns and verbs that it has often and
// that other texts seldom have. Words that follow each other in the title are one word where the text has them so too: 停车设施.
func (s *Segmenter) Keywords(d *gazette.Document) []string {
	all := map[string]*score{}
	title := s.contentWords(d.Title)
	s.note(all, title, inTitle)
	var text strings.Builder
	for p := range d.Parts {
		if p > 0 {
			s.note(all, s.contentWords(d.Parts[p].Title), inTitle/2)
		}
		s.noteNodes(all, d.Parts[p].Body, &text)
	}
	s.join(all, title, text.String())
	list := make([]*score, 0, len(all))
	for _, x := range all {
		list = append(list, x)
	}
	slices.SortFunc(list, func(a, b *score) int {
		return cmp.Or(cmp.Compare(b.value(), a.value()), cmp.Compare(a.word, b.word))
	})
	var out []string
	for _, x := range list {
		if len(out) == DefaultKeywords {
			break
		}
		if x.places > 1 && !slices.ContainsFunc(out, func(w string) bool { return strings.Contains(w, x.word) }) {
			out = append(out, x.word)
		}
	}
	return out
}

// value grows with the places, but less and less: ten say little more than five.
func (x *score) value() float64 { return math.Log1p(x.weight) * x.rare }

// A content is a word that may say what a text is about, with where it ends.
type content struct {
	word       string
	start, end int
	rare       float64
}

// contentWords lists the nouns, verbs and names of at least two characters in a text.
func (s *Segmenter) contentWords(text string) []content {
	simple := simplified([]byte(text))
	if len(simple) != len(text) {
		return nil
	}
	var out []content
	total := s.dictionary().Dictionary().TotalFreq()
	for _, w := range s.dictionary().Segment(simple) {
		word := string(simple[w.Start():w.End()])
		if utf8.RuneCountInString(word) < 2 || common[word] || !isContent(w.Token().Pos()) {
			continue
		}
		out = append(out, content{word, w.Start(), w.End(), math.Log(total / w.Token().Freq())})
	}
	return out
}

// isContent reports whether a part of speech may say what a text is about: nouns, verbs that are nouns too, names, idioms.
func isContent(pos string) bool {
	switch pos {
	case "n", "vn", "v", "nz", "nt", "nrt", "l", "an", "j", "b", "i":
		return true
	}
	return false
}

func (s *Segmenter) note(all map[string]*score, words []content, weight float64) {
	for _, w := range words {
		x := all[w.word]
		if x == nil {
			x = &score{word: w.word, rare: w.rare}
			all[w.word] = x
		}
		x.weight += weight
		x.places++
	}
}

// noteNodes notes the words of provisions; tables say who and how much rather than what about.
func (s *Segmenter) noteNodes(all map[string]*score, nodes []gazette.Node, text *strings.Builder) {
	for i := range nodes {
		n := &nodes[i]
		if n.Type != "table" {
			s.note(all, s.contentWords(n.Text), inText)
			s.note(all, s.contentWords(n.Heading), inHeading)
			text.WriteString(n.Text + "\n")
		}
		s.noteNodes(all, n.Children, text)
	}
}

// join makes one word of two that stand side by side in the title, if the text has them so at least twice.
func (s *Segmenter) join(all map[string]*score, title []content, text string) {
	for i := 1; i < len(title); i++ {
		a, b := title[i-1], title[i]
		pair := a.word + b.word
		if n := strings.Count(text, pair); a.end == b.start && n > 1 {
			all[pair] = &score{pair, inTitle + float64(n), n + 1, math.Max(a.rare, b.rare) + 1}
		}
	}
}
