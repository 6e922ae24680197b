// Package segment finds where things stand in the text of a gazette: lines and their roles, paragraphs,
// documents, parts, the outline and the grids of tables. It says where, never what it means.
//
// The stages, each a function of its own and none looking back into the one before:
//
//	Lines             the printed lines; together they are the source, byte for byte
//	classify          what each line shows by its shape: marker, row, date, 文号, masthead …
//	putAside          running heads and page numbers; put aside, never deleted
//	readFront         cover and contents; readColophon what the issue says of itself
//	findDocuments     where documents begin, with masthead, 文号, title and contents as witnesses
//	readHead          masthead, number, title and addressees of one document
//	acceptMarkers     which markers count, by shape and by the sequence around them
//	joinLines         blocks: paragraphs over line and page breaks, tables over pages
//	divide            notice, instruments and attachments
//	Outline           one tree of provisions, headings and items for each part
//	NewTable          header, rows and cells
//
// Brackets, widths and spaces never decide anything, because an OCR program interchanges them; sequences do.
// Two facts about the whole text steer the joining of lines: the width at which lines are broken, and whether the first lines
// of paragraphs are indented (see wrap.go).
//
//	l := segment.Read(&segment.Source{Text: text})
//	for _, d := range l.Documents {
//		fmt.Println(d.Head.Title, len(d.Parts))
//	}
//
// [Explain] tells of one line what it was taken for, from which evidence, and what it was not taken for.
package segment
