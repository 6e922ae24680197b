package gazette

import (
	"strings"

	"github.com/gongbao/gongbao/internal/lexicon"
	"github.com/gongbao/gongbao/parse"
)

// full returns the title of what c names: what its short form stands for, or the printed title.
func (c *Citation) full() string {
	if c.Full != "" {
		return c.Full
	}
	return c.Title
}

// name gives a citation by number the title of an earlier one with the same number, and a short form (以下简称《通知》,
// 该办法) what it stands for.
func (r *resolver) name() {
	n := len(r.doc.Citations)
	if n == 0 {
		return
	}
	b := binder{
		doc: r.doc, order: make([]*Citation, 0, n), recent: make([]*Citation, 0, n),
		numbered: map[numberKey]*Citation{}, titled: map[string]*Citation{}, short: map[string]*Citation{},
	}
	for i := range r.doc.Citations {
		c := &r.doc.Citations[i]
		b.given(c)
		b.bind(c)
		b.note(c)
	}
}

// A binder knows what the citations so far have named.
type binder struct {
	doc      *Document
	aliases  int                     // of the document, as many as stand before the citation that is looked at
	numbered map[numberKey]*Citation // the first with a title, by 文号
	titled   map[string]*Citation    // the last, by title
	short    map[string]*Citation    // what a short form stands for
	order    []*Citation             // each title once, in printed order
	recent   []*Citation             // each that has a title
}

// given notes the short names that are given before c: the second of 以下简称“规定”或“水价规定”.
func (b *binder) given(c *Citation) {
	for ; b.aliases < len(b.doc.Aliases); b.aliases++ {
		a := &b.doc.Aliases[b.aliases]
		if len(a.Spans) > 0 && len(c.Spans) > 0 && a.Spans[0].Start >= c.Spans[0].Start {
			return
		}
		if of := b.titled[a.For]; of != nil && a.For != "" {
			b.short[a.Name] = of
		}
	}
}

// bind finds what a short form stands for.
func (b *binder) bind(c *Citation) {
	if c.Number != nil {
		return
	}
	of := b.short[c.Title]
	switch {
	case c.Title != "" && of == nil && isShortForm(c.Title) && c.Inferred == 0:
		of = b.only(c.Title)
	case c.Title == "" && c.Target != "":
		of = b.target(c.Target)
	}
	if of == nil || of.full() == c.Title {
		return
	}
	c.Full, c.Of = of.full(), of.Of
	if of.Number != nil {
		c.Of = &of.Number.DocNumber
	}
}

// knownWords begin the name of a text that the reader knows.
var knownWords = lexicon.ListOf(lexicon.KnownWord)

// target finds what stands before a pinpoint: a short form, or the last text of the kind that 该办法 names.
func (b *binder) target(target string) *Citation {
	for w := range knownWords.All {
		kind, ok := strings.CutPrefix(target, w)
		if !ok {
			continue
		}
		if of := b.short[kind]; of != nil {
			return of
		}
		for i := len(b.recent) - 1; i >= max(0, len(b.recent)-8); i-- {
			if isKind(b.recent[i].full(), kind) {
				return b.recent[i]
			}
		}
		return nil
	}
	return b.short[target]
}

// only returns the one title so far that a short form ends, nil if there are none or several: 《办法》 for 《云州市供水办法》.
func (b *binder) only(kind string) *Citation {
	var of *Citation
	for _, c := range b.order[:min(len(b.order), 64)] {
		if isKind(c.Title, kind) && !isShortForm(c.Title) {
			if of != nil {
				return nil
			}
			of = c
		}
	}
	return of
}

// isKind reports whether a title, without （试行） and the like after it, ends with a kind.
func isKind(title, kind string) bool {
	if k := strings.LastIndexAny(title, "（("); k > 0 && strings.HasSuffix(title, "）") || k > 0 && strings.HasSuffix(title, ")") {
		title = title[:k]
	}
	return strings.HasSuffix(title, kind) && kind != ""
}

// note remembers what c names for the citations after it, and gives it the title of an earlier one with its number.
func (b *binder) note(c *Citation) {
	if c.Alias != "" {
		b.short[c.Alias] = c
	}
	if c.Title != "" {
		b.recent = append(b.recent, c)
	}
	if c.Title != "" && c.Full == "" && b.titled[c.Title] == nil {
		b.titled[c.Title] = c
		b.order = append(b.order, c)
	}
	if c.Number == nil {
		return
	}
	switch k := keyOf(&c.Number.DocNumber); {
	case c.Title != "" && b.numbered[k] == nil:
		b.numbered[k] = c
	case c.Title == "" && b.numbered[k] != nil:
		c.Title, c.TitleSpans = b.numbered[k].Title, b.numbered[k].TitleSpans
		c.Inferred |= parse.InferredTitle
	}
}
