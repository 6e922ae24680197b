package search

import (
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A node is a query or a part of one. Its children are the parts of and, or, not.
type node struct {
	op   operator
	of   []*node
	text string // of a word, as typed
	us   []unit
}

type operator int

const (
	opWord operator = iota
	opAnd
	opOr
	opNot
)

// parseQuery reads words, "phrases", AND, OR, NOT and parentheses. Words that follow each other must all stand; -word is
// NOT word. A word is found as it is written, so the quotes of a phrase only keep its spaces together. nil is a query
// without words.
func parseQuery(s string) (*node, error) {
	p := &queryParser{s: s}
	if err := p.lex(); err != nil {
		return nil, err
	}
	if len(p.lexemes) == 0 {
		return nil, nil
	}
	n, err := p.or()
	if err == nil && p.at < len(p.lexemes) {
		err = fmt.Errorf("query: there is a ) without its (")
	}
	return n, err
}

// A lexeme is a word, or one of the signs ( ) AND OR NOT.
type lexeme struct {
	sign string // "" for a word
	text string
}

type queryParser struct {
	s       string
	lexemes []lexeme
	at      int
}

// quotes open and close a phrase.
var quotes = map[rune]rune{'"': '"', '“': '”', '”': '”', '＂': '＂'}

// lex parts the query. A bracket at the beginning of a word groups; one inside of a word, as in 国发(2019)5号, belongs to it.
func (p *queryParser) lex() error {
	s := p.s
	for s != "" {
		r, size := utf8.DecodeRuneInString(s)
		switch {
		case unicode.IsSpace(r):
			s = s[size:]
		case quotes[r] != 0:
			end := strings.IndexRune(s[size:], quotes[r])
			if end < 0 {
				return fmt.Errorf("query: the quotation mark before %q is not closed", short(s[size:]))
			}
			p.word(s[size : size+end])
			s = s[size+end+utf8.RuneLen(quotes[r]):]
		case r == '(' || r == ')':
			p.lexemes = append(p.lexemes, lexeme{sign: string(r)})
			s = s[size:]
		case r == '-' && len(s) > size && !unicode.IsSpace(rune(s[size])):
			p.lexemes = append(p.lexemes, lexeme{sign: "NOT"})
			s = s[size:]
		default:
			n := wordEnd(s)
			p.plain(s[:n])
			s = s[n:]
		}
	}
	return nil
}

// wordEnd finds the end of the word that s begins with.
func wordEnd(s string) int {
	depth := 0
	for i, r := range s {
		switch {
		case unicode.IsSpace(r) || quotes[r] != 0 && r != '”':
			return i
		case r == '(':
			depth++
		case r == ')':
			if depth--; depth < 0 {
				return i
			}
		}
	}
	return len(s)
}

func (p *queryParser) plain(s string) {
	switch s {
	case "AND", "OR", "NOT":
		p.lexemes = append(p.lexemes, lexeme{sign: s})
	default:
		p.word(s)
	}
}

func (p *queryParser) word(s string) { p.lexemes = append(p.lexemes, lexeme{text: s}) }

func (p *queryParser) sign() string {
	if p.at < len(p.lexemes) {
		return p.lexemes[p.at].sign
	}
	return ")"
}

func (p *queryParser) or() (*node, error) {
	return p.list(opOr, p.and, func() bool {
		if p.at < len(p.lexemes) && p.sign() == "OR" {
			p.at++
			return true
		}
		return false
	})
}

func (p *queryParser) and() (*node, error) {
	return p.list(opAnd, p.not, func() bool {
		if p.at >= len(p.lexemes) {
			return false
		}
		switch p.sign() {
		case "AND":
			p.at++
			return true
		case "OR", ")":
			return false
		}
		return true
	})
}

// list reads parts as long as there is one more.
func (p *queryParser) list(op operator, part func() (*node, error), more func() bool) (*node, error) {
	n := &node{op: op}
	for {
		x, err := part()
		if err != nil {
			return nil, err
		}
		n.of = append(n.of, x)
		if !more() {
			break
		}
	}
	if len(n.of) == 1 {
		return n.of[0], nil
	}
	return n, nil
}

func (p *queryParser) not() (*node, error) {
	if p.at >= len(p.lexemes) {
		return nil, fmt.Errorf("query: a word is missing at the end")
	}
	l := p.lexemes[p.at]
	p.at++
	switch l.sign {
	case "":
		return wordNode(l.text)
	case "NOT":
		x, err := p.not()
		return &node{op: opNot, of: []*node{x}}, err
	case "(":
		x, err := p.or()
		if err == nil && p.at >= len(p.lexemes) {
			return nil, fmt.Errorf("query: a ( is not closed")
		}
		p.at++
		return x, err
	}
	return nil, fmt.Errorf("query: a word is missing before %s", l.sign)
}

func wordNode(s string) (*node, error) {
	us := units(s)
	if !slices.ContainsFunc(us, func(u unit) bool { return u.run || isSought(u) }) {
		return nil, fmt.Errorf("query: there is nothing to look for in %q", s)
	}
	for i := range us {
		us[i].cut = false
	}
	return &node{op: opWord, text: s, us: us}, nil
}

// words lists the words that a hit may have: those that are not under a NOT.
func (n *node) words() []*node {
	switch {
	case n == nil || n.op == opNot:
		return nil
	case n.op == opWord:
		return []*node{n}
	}
	var out []*node
	for _, x := range n.of {
		out = append(out, x.words()...)
	}
	return out
}

// short cuts a text for a message.
func short(s string) string {
	r := []rune(s)
	if len(r) > 20 {
		return string(r[:20]) + "…"
	}
	return s
}
