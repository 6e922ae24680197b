// Package bridge passes what one package of the house knows of a piece of text to another, without a name in the front door of
// either: which signs can stand in a block, in lines, in a paragraph; the sum of a text that is a file. Each package puts in what it knows where it begins.
package bridge

import "github.com/gongbao/gongbao/internal/han"

var (
	// BlockFacts tells which signs can stand in the text of a *segment.Block.
	BlockFacts func(block any) han.Facts

	// LineFacts tells which signs can stand in the lines [from, to) of a *segment.Layout.
	LineFacts func(layout any, from, to int) han.Facts

	// KeepFacts keeps in a *parse.Paragraph which signs can stand in it.
	KeepFacts func(paragraph any, facts han.Facts)

	// ColumnHeads tells what the heading of each column of a table says of the cells below it, with the units of a *parse.Finder that has
	// found something before.
	ColumnHeads func(finder any, headings []string) any

	// KeepColumn keeps in a *parse.Context what ColumnHeads told of one column.
	KeepColumn func(ctx, heads any, column int)

	// KeepFile puts into a *segment.Source which bytes it was read from, and keeps their sum where the text is these bytes.
	KeepFile func(source any, data []byte)

	// TextSum returns the SHA-256 of the text of a *segment.Source in hexadecimal digits, "" where KeepFile did not tell it.
	TextSum func(source any) string
)
