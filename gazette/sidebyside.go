package gazette

import (
	"github.com/gongbao/gongbao/internal/bridge"
	"github.com/gongbao/gongbao/internal/inorder"
	"github.com/gongbao/gongbao/segment"
)

// readDocuments reads the heads, parts, outlines and tables of all documents.
func (is *Issue) readDocuments(l *segment.Layout) {
	is.Documents = make([]Document, len(l.Documents))
	inorder.Each(len(l.Documents), len(l.Source.Text), func(d int) { is.Documents[d].readDocument(l, d) })
}

// sumBeside returns the SHA-256 of a text when it is asked for. That of a large one is worked out meanwhile.
func sumBeside(src *segment.Source) func() string {
	if sum := bridge.TextSum(src); sum != "" {
		return func() string { return sum }
	}
	text := src.Text
	if inorder.Workers(len(text)) < 2 {
		return func() string { return sumOf(text) }
	}
	sum := make(chan string, 1)
	go func() { sum <- sumOf(text) }()
	return func() string { return <-sum }
}
