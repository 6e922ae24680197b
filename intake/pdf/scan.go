package pdf

import (
	"bytes"
	"math"
)

// An object is one indirect object as found in the bytes, such as 12 0 obj … endobj.
type object struct {
	number int
	src    []byte // the file, or the decoded object stream it stands in
	start  int    // of its first token in src
	packed bool   // in an object stream, without endobj
}

// A scan is what a file holds, found by looking for objects and not by its cross-reference
// table: tables are what damaged files have wrong, and what hostile files lie about.
type scan struct {
	objects   []object
	byNumber  map[int]int // index in objects of the last definition of a number
	root      int         // object number of the catalog, 0 if none was named
	catalog   int         // object number of a dictionary that says it is a catalog
	encrypted bool
	budget    int // decoded bytes that object streams may still use
	work      int // bytes that may still be read: objects of hostile files overlap
}

const (
	maxTokens   = 1 << 18 // in one object
	maxObjects  = 1 << 20 // in one file
	maxEncoding = 8       // filters on one stream
)

// scanObjects finds every object of data; a later definition of a number replaces an earlier one.
func scanObjects(data []byte, budget int) *scan {
	s := &scan{byNumber: map[int]int{}, budget: budget, work: 2*len(data) + 1<<20}
	for pos := 0; len(s.objects) < maxObjects; {
		i := bytes.Index(data[pos:], []byte("obj"))
		if i < 0 {
			break
		}
		number, ok := headBefore(data, pos+i)
		if pos += i + len("obj"); ok {
			pos = s.found(object{number: number, src: data, start: pos})
		}
	}
	s.trailers(data)
	return s
}

// headBefore reads “12 0 ” backwards from end and reports the object number.
func headBefore(data []byte, end int) (int, bool) {
	generation, end := digitsBefore(data, end)
	number, end := digitsBefore(data, end)
	return number, generation >= 0 && number > 0 && (end == 0 || !isDigit(data[end-1]))
}

// digitsBefore reads a number and the white space after it backwards from end; -1 if there is none.
func digitsBefore(data []byte, end int) (n, start int) {
	for end > 0 && isSpace(data[end-1]) {
		end--
	}
	start = end
	for start > 0 && end-start < 9 && isDigit(data[start-1]) {
		start--
	}
	if start == end {
		return -1, end
	}
	for _, c := range data[start:end] {
		n = n*10 + int(c-'0')
	}
	return n, start
}

func isDigit(c byte) bool { return c >= '0' && c <= '9' }

// found notes an object and returns where to look for the next one.
func (s *scan) found(o object) int {
	s.add(o)
	body := o.read()
	switch d := body.entries(); {
	case d.name("Type") == "Catalog":
		s.catalog = o.number
	case d.name("Type") == "XRef":
		s.trailer(d)
	case d.name("Type") == "ObjStm":
		s.unpack(d, body.stream)
	}
	if s.work -= body.end - o.start; s.work > 0 && body.stream == nil && !body.closed {
		return o.start // what follows may be another object, whose head was eaten
	}
	return max(body.end, o.start)
}

// add makes o the definition of its number.
func (s *scan) add(o object) {
	s.byNumber[o.number] = len(s.objects)
	s.objects = append(s.objects, o)
}

// unpack finds the objects of an object stream.
func (s *scan) unpack(d entries, stream []byte) {
	filters, ok := d.filters(nil)
	if !ok || s.budget <= 0 {
		return
	}
	data, _ := decode(stream, filters, &s.budget) // a page whose objects are missing says so
	first, n := d.int("First"), min(d.int("N"), maxObjects-len(s.objects))
	s.work += 2 * len(data)
	for head := (lexer{data: data}); n > 0 && s.work > 0; n-- {
		number, offset := head.next(), head.next()
		if !number.isInt() || !offset.isInt() {
			return
		}
		start := first + int(offset.num)
		if start < 0 || start >= len(data) {
			return
		}
		o := object{int(number.num), data, start, true}
		s.add(o)
		body := o.read()
		if s.work -= body.end - o.start; body.entries().name("Type") == "Catalog" {
			s.catalog = o.number
		}
	}
}

// trailers reads the trailer dictionaries of classic cross-reference tables.
func (s *scan) trailers(data []byte) {
	for pos := 0; s.work > 0; {
		i := bytes.Index(data[pos:], []byte("trailer"))
		if i < 0 {
			return
		}
		pos += i + len("trailer")
		body := object{src: data, start: pos}.read()
		s.work -= body.end - pos
		s.trailer(body.entries())
	}
}

// trailer takes /Root and /Encrypt from a trailer or a cross-reference stream.
func (s *scan) trailer(d entries) {
	if root := d["Root"]; len(root) == 3 && root[0].isInt() {
		s.root = int(root[0].num)
	}
	if e := d["Encrypt"]; len(e) > 0 && !e[0].is("null") {
		s.encrypted = true
	}
}

// A body is the tokens of an object and its stream.
type body struct {
	tokens []token
	stream []byte // nil if it has none
	end    int    // in the object's src
	closed bool   // by endobj
}

// read reads o's tokens up to endobj, its stream, or the head of another object.
func (o object) read() body {
	l := lexer{data: o.src, pos: o.start}
	var b body
	depth := 0
	for len(b.tokens) < maxTokens {
		t := l.next()
		b.end = l.pos
		switch {
		case t.kind == ended, t.is("endobj"), t.is("obj"), t.is("xref"), t.is("startxref"), t.is("trailer"):
			b.closed = t.is("endobj")
			return b
		case t.is("stream") && !o.packed:
			b.stream, b.end = streamAt(o.src, l.pos, b.entries().int("Length"))
			return b
		}
		b.tokens = append(b.tokens, t)
		if depth += nesting(t); o.packed && depth <= 0 {
			return b
		}
	}
	return b
}

// nesting is 1 for an opening bracket, -1 for a closing one.
func nesting(t token) int {
	switch {
	case t.is("<<"), t.is("["):
		return 1
	case t.is(">>"), t.is("]"):
		return -1
	}
	return 0
}

// streamAt returns the data of a stream whose keyword ends at pos. A /Length that
// does not lead to endstream is wrong, and the next endstream counts.
func streamAt(src []byte, pos, length int) ([]byte, int) {
	if pos < len(src) && src[pos] == '\r' {
		pos++
	}
	if pos < len(src) && src[pos] == '\n' {
		pos++
	}
	if end := pos + length; length > 0 && end <= len(src) {
		if l := (lexer{data: src, pos: end}); l.next().is("endstream") {
			return src[pos:end:end], l.pos
		}
	}
	end := pos
	for {
		i := bytes.Index(src[end:], []byte("end"))
		if i < 0 {
			return src[pos:], len(src)
		}
		end += i
		if rest := src[end:]; bytes.HasPrefix(rest, []byte("endstream")) || bytes.HasPrefix(rest, []byte("endobj")) {
			return src[pos:end:end], end
		}
		end += len("end")
	}
}

// entries is a dictionary by key, each value as its tokens.
type entries map[string][]token

// entries returns the outermost dictionary of b, nil if b is none.
func (b body) entries() entries {
	if len(b.tokens) == 0 || !b.tokens[0].is("<<") {
		return nil
	}
	return dictionary(b.tokens[1:])
}

// dictionary reads keys and values up to the closing bracket.
func dictionary(tokens []token) entries {
	d := entries{}
	for i := 0; i < len(tokens) && tokens[i].kind == name; {
		key := tokens[i].s
		i++
		start, depth := i, 0
		for i < len(tokens) && (depth > 0 || !tokens[i].is(">>") && (tokens[i].kind != name || i == start)) {
			depth += nesting(tokens[i])
			i++
		}
		d[key] = tokens[start:i]
	}
	return d
}

// name returns the name at key, "" if there is none.
func (d entries) name(key string) string {
	if v := d[key]; len(v) == 1 && v[0].kind == name {
		return v[0].s
	}
	return ""
}

// int returns the whole number at key, 0 if there is none.
func (d entries) int(key string) int {
	if v := d[key]; len(v) == 1 && v[0].kind == number && math.Abs(v[0].num) <= math.MaxInt32 {
		return int(v[0].num)
	}
	return 0
}

// filters returns the stream's filters with their parameters, false if they are too many or stand in objects that at does not give; it is nil
// where none can be given.
func (d entries) filters(at func(number int) []token) ([]filter, bool) {
	var list []filter
	names, parameters := inPlace(d["Filter"], at), inPlace(d["DecodeParms"], at)
	for _, t := range names {
		switch {
		case t.kind == name:
			list = append(list, filter{name: t.s})
		case t.kind == number:
			return nil, false
		}
	}
	i := 0
	for k, t := range parameters {
		switch {
		case t.is("null"):
			i++
		case t.is("<<") && i < len(list):
			list[i].set(dictionary(parameters[k+1:]))
			i++
		}
	}
	return list, len(list) <= maxEncoding
}

// inPlace puts the objects that tokens refer to in the places of the references.
func inPlace(tokens []token, at func(number int) []token) []token {
	if at == nil || len(tokens) < 3 {
		return tokens
	}
	var out []token
	for i := 0; i < len(tokens); i++ {
		if i+2 < len(tokens) && tokens[i].isInt() && tokens[i+1].isInt() && tokens[i+2].is("R") && len(out) <= maxEncoding*16 {
			out = append(out, at(int(tokens[i].num))...)
			i += 2
			continue
		}
		out = append(out, tokens[i])
	}
	return out
}

// set takes the parameters of a filter.
func (f *filter) set(d entries) {
	f.predictor, f.columns, f.colors, f.bits = d.int("Predictor"), d.int("Columns"), d.int("Colors"), d.int("BitsPerComponent")
	if v := d["EarlyChange"]; len(v) == 1 && v[0].num == 0 {
		f.late = true
	}
}
