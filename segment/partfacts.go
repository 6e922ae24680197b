package segment

import (
	"strings"

	"github.com/gongbao/gongbao/internal/han"
	"github.com/gongbao/gongbao/internal/wording"
)

// partFacts are what is known of the blocks that a part has so far. They are gathered when they are asked for, and each block is looked at
// once, however often one asks.
type partFacts struct {
	part, n   int  // index of the part, and how many of its blocks were looked at
	dateFirst bool // the first block is a day, without brackets
	marker    bool // a block has a marker
	law       bool // a block is a division or an article of a law
	article   bool // a block is an article
	further   bool // a block is an article after the first
	sentence  bool // a paragraph ends with 。
	signed    bool // the last blocks are a signature, and after it nothing but 版记 and lines in brackets
}

// look looks at one more block.
func (f *partFacts) look(b *Block, text string) {
	s := b.Text(text)
	f.dateFirst = f.dateFirst || f.n == 0 && b.Kind == KindDate && !closesWhole(s)
	f.n++
	switch b.Kind {
	case KindMarker:
		f.marker = true
		f.law = f.law || b.Marker.Style <= ArticleMark
		f.article = f.article || b.Marker.Style == ArticleMark
		f.further = f.further || b.Marker.Style == ArticleMark && b.Marker.Number > 1
	case KindText:
		f.sentence = f.sentence || strings.HasSuffix(s, "。")
	}
	switch {
	case b.Kind == KindDate || b.Kind == KindSigner:
		f.signed = true
	case f.signed:
		f.signed = closesWhole(s) || strings.HasPrefix(han.Key(s), "抄送") || wording.IsPrinted(s)
	}
}

// of looks at the blocks of a part that were not looked at.
func (f *partFacts) of(d *divider, part int) *partFacts {
	blocks := d.doc.Parts[part].Blocks
	if f.part != part || f.n > len(blocks) {
		*f = partFacts{part: part}
	}
	for f.n < len(blocks) {
		f.look(&blocks[f.n], d.text)
	}
	return f
}

// notice returns the facts of the first part, which is the notice.
func (d *divider) notice() *partFacts { return d.first.of(d, 0) }

// open returns the facts of the part that is filled.
func (d *divider) open() *partFacts { return d.last.of(d, len(d.doc.Parts)-1) }

// An ending is a run of blocks after which the notice ends, or does not.
type ending struct {
	from, to int // the run is blocks [from, to]
	ends     bool
}
