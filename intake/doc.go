// Package intake reads files of many formats into one form, a [segment.Source].
//
// The content of a file decides its format, never its name:
//
//	bytes ─▶ format ─▶ encoding ─▶ lines, table rows, pages ─▶ segment.Source
//
// The Text of a plain text or Markdown file in UTF-8 is the file's own bytes.
// Every other format is written out as such a text, so that one set of rules reads all of them:
//
//   - a printed line or a paragraph is a line; a blank line stands between paragraphs
//     where the format knows them;
//   - a row of a table is a line, a tab stands between its cells, and <br> stands for a line break in a cell;
//     a cell over several columns or rows gives its text once and then blank cells;
//     words between the rulings that an OCR found are such rows too, and so are words that stand in three
//     columns and more on three lines and more;
//   - a page whose print stands in columns comes column by column, below what is printed over all of them;
//   - running heads and page numbers stay; the navigation of a web site does not;
//   - where the format tells places, Pages and Runs hold them.
//
// A file that cannot be read gives a [*FormatError], which says what the file is and what to do:
//
//	src, err := intake.Open("2022-02.html")
//	if err != nil {
//		return err // such as: 2022-02.html: html: the page is too large; split it
//	}
//	fmt.Println(src.Format, len(src.Pages), len(src.Text))
package intake
