// Package xmltoken reads the XML of word processors and OCR programs: the tags and the text of a document that is in memory, one after the
// other, as encoding/xml reads them raw and strictly (XML 1.0, without declared entities, nothing is fetched), at a ninth of its time: texts
// and values are pieces of the document where nothing in them is escaped. Two things are read that it refuses: a version other than 1.0, and
// any character above ASCII in a name. A page of OCR is ten bytes of markup for one of text, so that
// reading the tags had cost several times as much as reading the gazette. A test reads damaged documents with both. A tag with more than a
// thousand attributes is refused.
//
//	s := xmltoken.New(`<p id="7">云州市</p>`)
//	t, err := s.Next() // Start, p, id 7; then Text 云州市, and End, p
package xmltoken

import (
	"errors"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"
)

// A Kind says what a token is.
type Kind uint8

// The kinds of tokens. Comments, instructions and declarations are passed over.
const (
	Start Kind = iota + 1
	End
	Text
)

// An Attr is an attribute of a start tag.
type Attr struct {
	Name  string // without its prefix
	Value string // with its references resolved
}

// A Token is a tag or a run of text. An empty tag, <br/>, is a start and an end.
type Token struct {
	Kind  Kind
	Name  string // of a tag, without its prefix
	Text  string // of a run, with its references resolved
	Attrs []Attr // of a start tag
}

// Attr returns the value of an attribute, "" if there is none.
func (t *Token) Attr(name string) string {
	for i := range t.Attrs {
		if t.Attrs[i].Name == name {
			return t.Attrs[i].Value
		}
	}
	return ""
}

// A Scanner goes through a document.
type Scanner struct {
	text   string
	at     int
	token  Token
	closes bool // the tag was empty: its end is next
}

// New returns a scanner of a document in UTF-8, whatever encoding it declares.
func New(text string) *Scanner { return &Scanner{text: text} }

// Line returns the number of the line that the scanner has come to, counted from 1.
func (s *Scanner) Line() int { return 1 + strings.Count(s.text[:s.at], "\n") }

// errCut says that the document ends inside a tag or a reference.
var errCut = io.ErrUnexpectedEOF

// Next returns the next token, which holds until the one after it is asked for; [io.EOF] at the end, another error, with the line, where the
// document is no XML any more.
func (s *Scanner) Next() (*Token, error) {
	t, err := s.next()
	if err != nil && !errors.Is(err, io.EOF) {
		err = fmt.Errorf("XML syntax error on line %d: %w", s.Line(), err)
	}
	return t, err
}

func (s *Scanner) next() (*Token, error) {
	if s.closes {
		s.closes = false
		s.token.Kind, s.token.Attrs = End, s.token.Attrs[:0]
		return &s.token, nil
	}
	for s.at < len(s.text) {
		if s.text[s.at] != '<' {
			return s.run()
		}
		if s.at+1 == len(s.text) {
			return nil, errCut
		}
		switch s.text[s.at+1] {
		case '/':
			return s.endTag()
		case '!':
			if strings.HasPrefix(s.text[s.at:], "<![") {
				return s.section()
			}
			if err := s.declaration(); err != nil {
				return nil, err
			}
		case '?':
			if err := s.instruction(); err != nil {
				return nil, err
			}
		default:
			return s.startTag()
		}
	}
	return nil, io.EOF
}

// run reads text up to the next tag.
func (s *Scanner) run() (*Token, error) {
	raw := s.text[s.at:]
	if n := strings.IndexByte(raw, '<'); n >= 0 {
		raw = raw[:n]
	}
	if strings.Contains(raw, "]]>") {
		return nil, errors.New("]]> in text")
	}
	return s.textToken(raw, len(raw), true)
}

// section reads <![CDATA[…]]>.
func (s *Scanner) section() (*Token, error) {
	const opening, closing = "<![CDATA[", "]]>"
	raw, ok := strings.CutPrefix(s.text[s.at:], opening)
	if !ok {
		return nil, errors.New("<![ that begins no CDATA")
	}
	n := strings.Index(raw, closing)
	if n < 0 {
		return nil, errCut
	}
	return s.textToken(raw[:n], len(opening)+n+len(closing), false)
}

// textToken returns raw as text and goes on after size bytes.
func (s *Scanner) textToken(raw string, size int, escaped bool) (*Token, error) {
	text, err := resolve(raw, escaped)
	if err != nil {
		return nil, err
	}
	s.at += size
	s.token.Kind, s.token.Name, s.token.Text, s.token.Attrs = Text, "", text, s.token.Attrs[:0]
	return &s.token, nil
}

// declaration passes over a comment, or <!DOCTYPE …> with all in it.
func (s *Scanner) declaration() error {
	rest := s.text[s.at:]
	switch {
	case len(rest) < 3:
		return errCut
	case strings.HasPrefix(rest, "<!--"):
		n := strings.Index(rest[4:], "--")
		if n < 0 || n+6 >= len(rest) {
			return errCut
		}
		if rest[n+6] != '>' {
			return errors.New("-- in a comment")
		}
		s.at += n + 7
		return nil
	case rest[2] == '-':
		return errors.New("<!- that begins no comment")
	}
	depth, quote := 0, byte(0)
	for i := 3; i < len(rest); i++ {
		switch c := rest[i]; {
		case quote != 0:
			if c == quote {
				quote = 0
			}
		case c == '\'' || c == '"':
			quote = c
		case c == '>' && depth == 0:
			s.at += i + 1
			return nil
		case c == '>':
			depth--
		case strings.HasPrefix(rest[i:], "<!--"):
			n := strings.Index(rest[i+4:], "-->")
			if n < 0 {
				return errCut
			}
			i += n + 6
		case c == '<':
			depth++
		}
	}
	return errCut
}

// instruction passes over <?xml …?> and its like.
func (s *Scanner) instruction() error {
	at, bytes := s.name(s.at + 2)
	if at == len(s.text) {
		return errCut
	}
	if !isName(s.text[s.at+2:at], bytes) {
		return errors.New("no name behind <?")
	}
	n := strings.Index(s.text[at:], "?>")
	if n < 0 {
		return errCut
	}
	s.at = at + n + 2
	return nil
}

// endTag reads </name>.
func (s *Scanner) endTag() (*Token, error) {
	at := s.at + 2
	name, err := s.localName(&at)
	if err != nil {
		return nil, err
	}
	s.space(&at)
	switch {
	case at == len(s.text):
		return nil, errCut
	case s.text[at] != '>':
		return nil, fmt.Errorf("%q in the end tag of %q", s.text[at], name)
	}
	s.at = at + 1
	s.token.Kind, s.token.Name, s.token.Text, s.token.Attrs = End, name, "", s.token.Attrs[:0]
	return &s.token, nil
}

// maxAttrs is how many attributes a tag may have. A word processor writes some forty, and each takes ten times the bytes that it is written in.
const maxAttrs = 1000

// startTag reads <name …> or <name …/>.
func (s *Scanner) startTag() (*Token, error) {
	at := s.at + 1
	name, err := s.localName(&at)
	if err != nil {
		return nil, err
	}
	attrs := s.token.Attrs[:0]
	for {
		s.space(&at)
		if at == len(s.text) {
			return nil, errCut
		}
		if c := s.text[at]; c == '>' || c == '/' {
			break
		}
		if len(attrs) == maxAttrs {
			return nil, fmt.Errorf("more than %d attributes in the tag of %q", maxAttrs, name)
		}
		var a Attr
		if err := s.attr(&a, &at); err != nil {
			return nil, err
		}
		attrs = append(attrs, a)
	}
	if s.closes = s.text[at] == '/'; s.closes {
		switch at++; {
		case at == len(s.text):
			return nil, errCut
		case s.text[at] != '>':
			return nil, fmt.Errorf("/ in the tag of %q", name)
		}
	}
	s.at = at + 1
	s.token.Kind, s.token.Name, s.token.Text, s.token.Attrs = Start, name, "", attrs
	return &s.token, nil
}

// attr reads name="value" at *at, and moves it after.
func (s *Scanner) attr(a *Attr, at *int) (err error) {
	if a.Name, err = s.localName(at); err != nil {
		return err
	}
	s.space(at)
	if *at == len(s.text) {
		return errCut
	}
	if s.text[*at] != '=' {
		return fmt.Errorf("the attribute %q has no value", a.Name)
	}
	*at++
	s.space(at)
	if *at == len(s.text) {
		return errCut
	}
	quote := s.text[*at]
	if quote != '"' && quote != '\'' {
		return fmt.Errorf("the value of the attribute %q has no quotation marks", a.Name)
	}
	n := strings.IndexByte(s.text[*at+1:], quote)
	if n < 0 {
		return errCut
	}
	raw := s.text[*at+1 : *at+1+n]
	if strings.IndexByte(raw, '<') >= 0 {
		return fmt.Errorf("< in the value of the attribute %q", a.Name)
	}
	*at += n + 2
	a.Value, err = resolve(raw, true)
	return err
}

// space moves *at after white space.
func (s *Scanner) space(at *int) {
	for *at < len(s.text) && isSpace(s.text[*at]) {
		*at++
	}
}

func isSpace(c byte) bool { return c == ' ' || c == '\n' || c == '\t' || c == '\r' }

// localName reads a name at *at without its prefix, and moves it after.
func (s *Scanner) localName(at *int) (string, error) {
	start := *at
	i, bytes := s.name(start)
	name := s.text[start:i]
	switch {
	case i == len(s.text):
		return "", errCut
	case !isName(name, bytes):
		return "", fmt.Errorf("no name where one should be, at %q", s.text[start:min(len(s.text), start+8)])
	}
	*at = i
	if bytes&colon == 0 {
		return name, nil
	}
	n := strings.IndexByte(name, ':')
	switch rest := name[n+1:]; {
	case strings.IndexByte(rest, ':') >= 0:
		return "", fmt.Errorf("the name %q has two prefixes", name)
	case n > 0 && rest != "":
		return rest, nil
	}
	return name, nil
}

// name returns the end of the name that may stand at i, and which bytes it has.
func (s *Scanner) name(i int) (end int, bytes nameByte) {
	for ; i < len(s.text); i++ {
		b := nameBytes[s.text[i]]
		if b == 0 {
			break
		}
		bytes |= b
	}
	return i, bytes
}

// isName reports whether what may be a name is one, given which bytes it has.
func isName(name string, bytes nameByte) bool {
	return name != "" && nameBytes[name[0]] != inside && (bytes&high == 0 || utf8.ValidString(name))
}

// A nameByte says what a byte of a name is.
type nameByte uint8

// The bytes of names.
const (
	letter nameByte = 1 << iota // or _
	inside                      // what no name begins with
	colon
	high // of a character above ASCII
)

// nameBytes are the bytes of which names are made.
var nameBytes = func() (set [256]nameByte) {
	for c := range set {
		switch {
		case c >= 'a' && c <= 'z', c >= 'A' && c <= 'Z', c == '_':
			set[c] = letter
		case c >= '0' && c <= '9', c == '.', c == '-':
			set[c] = inside
		case c == ':':
			set[c] = colon
		case c >= utf8.RuneSelf:
			set[c] = high
		}
	}
	return set
}()
