// Package bridge passes what one package of the house knows of a piece of text to another, without a name in the front door of
// either: which signs can stand in a block, in lines, in a paragraph; who is
// named in paragraphs; the sum of a text that is a file. Each package puts in what it knows where it begins.
package bridge

import (
	"time"

	"github.com/gongbao/gongbao/internal/han"
)

// A Paragraph is the text of one, on one line.
type Paragraph struct {
	Text  string
	Facts han.Facts // which signs can stand in it, 0 where nothing is known of that
}

var (
	// BlockFacts tells which signs can stand in the text of a *segment.Block.
	BlockFacts func(block any) han.Facts

	// LineFacts tells which signs can stand in the lines [from, to) of a *segment.Layout.
	LineFacts func(layout any, from, to int) han.Facts

	// ColumnHeads tells what the heading of each column of a table says of the cells below it, with the units of a *parse.Finder that has
	// found something before.
	ColumnHeads func(finder any, headings []string) any

	// KeepColumn keeps in a *parse.Context what ColumnHeads told of one column.
	KeepColumn func(ctx, heads any, column int)

	// KeepFile puts into a *segment.Source which bytes it was read from, and keeps their sum where the text is these bytes.
	KeepFile func(source any, data []byte)

	// TextSum returns the SHA-256 of the text of a *segment.Source in hexadecimal digits, "" where KeepFile did not tell it.
	TextSum func(source any) string

	// People is parse.People for paragraphs that are at hand: their people as []parse.Match[parse.Person]. Its places are those in the
	// paragraphs one after the other, each with a line break.
	People func(list []Paragraph, ctx any) any

	// Roster finds the people of a list alone, and Signers those who sign with their office, one a line, both as
	// []parse.Match[parse.Person].
	Roster, Signers func(text string) any

	// Whole returns text without the blanks that stand inside of its figures: 消防站26座 for 消防站2 6座. What may be two figures stays
	// as it is.
	Whole func(text string) string

	// PrintsWeekday reports whether a day of the week stands in text as after a day: 星期六 or （周六）, but not 周边 and 本周三.
	PrintsWeekday func(text string) bool

	// WeekdayAfter reads the day of the week that s begins with, as it is printed after a day, and how many bytes it takes.
	WeekdayAfter func(s string) (day time.Weekday, n int)

	// YearOfWeekdays returns the year that all days of text with a day of the week and without a year agree on.
	YearOfWeekdays func(text string, year int) int

	// Twin returns the text of a *segment.Layout in which built-in words stand for those of the user's registry; "" where none stands in it.
	Twin func(layout any) string

	// FromTwin returns the name of an organ that is printed where the twin of the text has name.
	FromTwin func(layout any, name string) string

	// OwnKind returns the kind of document of the user's registry that a title ends with, "" if it ends with none.
	OwnKind func(layout any, title string) string
)
