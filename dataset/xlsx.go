package dataset

import (
	"archive/zip"
	"context"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/xuri/excelize/v2"
	"golang.org/x/text/width"

	"github.com/gongbao/gongbao/parse"
)

// What a workbook holds at most (Excel specifications and limits).
const (
	maxSheetRows = 1 << 20
	maxCellRunes = 32767 // in UTF-16 units; text of the BMP has one for each character
)

// Widths of columns, in characters of a digit.
const (
	narrowest  = 8
	widest     = 60
	measured   = 2000 // rows that the widths are taken from
	wrapBeyond = 40   // texts of a wider column are wrapped
)

// xlsxName is the file of the workbook.
const xlsxName = "dataset.xlsx"

// xlsxView writes one workbook with a sheet for each record.
func xlsxView(ctx context.Context, o *output, lang string) error {
	book, err := NewWorkbook()
	if err != nil {
		return err
	}
	defer book.Close()
	for i := range kinds {
		k := &kinds[i]
		sheet := book.Sheet(k.name, Columns(k.name), lang)
		if err := o.records(ctx, k, sheet.Write); err != nil {
			return err
		}
		if err := sheet.Close(); err != nil {
			return o.at(xlsxName, err)
		}
	}
	f, err := o.create(xlsxName)
	if err != nil {
		return err
	}
	if err := book.Write(f); err != nil {
		return o.at(xlsxName, err)
	}
	return f.finish()
}

// A Workbook is an XLSX file that is made row by row.
type Workbook struct {
	file   *excelize.File
	sheets int
	styles map[string]int
}

// NewWorkbook begins a workbook.
func NewWorkbook() (*Workbook, error) {
	b := &Workbook{file: excelize.NewFile(), styles: map[string]int{}}
	top := &excelize.Alignment{Vertical: "top"}
	wrapped := &excelize.Alignment{Vertical: "top", WrapText: true}
	day, decimal := "yyyy-mm-dd", "#,##0.######"
	for _, x := range []struct {
		name  string
		style excelize.Style
	}{
		{"header", excelize.Style{Font: &excelize.Font{Bold: true}, Fill: excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{"DDE7F3"}}, Alignment: wrapped}},
		{"plain", excelize.Style{Alignment: top}},
		{"wrapped", excelize.Style{Alignment: wrapped}},
		{"day", excelize.Style{Alignment: top, CustomNumFmt: &day}},
		{"decimal", excelize.Style{Alignment: top, CustomNumFmt: &decimal}},
	} {
		id, err := b.file.NewStyle(&x.style)
		if err != nil {
			return nil, err
		}
		b.styles[x.name] = id
	}
	return b, nil
}

// Close lets the temporary files of a workbook go.
func (b *Workbook) Close() error { return b.file.Close() }

// Write writes the workbook: the same rows give the same bytes.
func (b *Workbook) Write(out io.Writer) error {
	temp, err := os.CreateTemp("", "gongbao-*.xlsx")
	if err != nil {
		return err
	}
	defer os.Remove(temp.Name())
	defer temp.Close()
	if err := b.file.Write(temp); err != nil {
		return err
	}
	info, err := temp.Stat()
	if err != nil {
		return err
	}
	return repack(temp, info.Size(), out)
}

// repack writes the files of an archive in the order of their names, without their times.
func repack(in io.ReaderAt, size int64, out io.Writer) error {
	old, err := zip.NewReader(in, size)
	if err != nil {
		return err
	}
	// [Content_Types].xml comes first, as readers of a stream want it.
	slices.SortFunc(old.File, func(a, b *zip.File) int { return strings.Compare(a.Name, b.Name) })
	w := zip.NewWriter(out)
	for _, f := range old.File {
		f.Modified = time.Time{}
		if err := w.Copy(f); err != nil {
			return err
		}
	}
	return w.Close()
}

// A Sheet is a table of a workbook that is being written. A table that is longer than a sheet may be goes on in the next.
type Sheet struct {
	book    *Workbook
	record  string
	lang    string
	columns []Column
	part    int // sheets that are full
	waiting [][]Cell
	widths  []float64
	hidden  []bool
	stream  *excelize.StreamWriter
	name    string
	row     int
}

// Sheet begins a sheet for a record.
func (b *Workbook) Sheet(record string, columns []Column, lang string) *Sheet {
	return &Sheet{book: b, record: record, columns: columns, lang: lang}
}

// Write adds one record.
func (s *Sheet) Write(record any) error {
	row := make([]Cell, len(s.columns))
	for i, c := range s.columns {
		row[i] = c.In(s.record, s.lang, c.Cell(record)).dated(c)
	}
	if s.stream == nil {
		s.waiting = append(s.waiting, row)
		if len(s.waiting) < measured {
			return nil
		}
		return s.begin(false)
	}
	return s.write(row)
}

// begin opens the sheet, now that some rows tell how wide the columns are. Where they are the whole table, columns with
// nothing in them are hidden: most documents have no 份号.
func (s *Sheet) begin(whole bool) error {
	if s.widths == nil {
		s.measure()
	}
	s.hidden = make([]bool, len(s.columns))
	for i, c := range s.columns {
		s.hidden[i] = c.IsID() || whole && len(s.waiting) > 0 && s.isBlank(i)
	}
	if err := s.open(); err != nil {
		return err
	}
	rows := s.waiting
	s.waiting = nil
	for _, row := range rows {
		if err := s.write(row); err != nil {
			return err
		}
	}
	return nil
}

// open makes a sheet with its widths, its frozen header and the names of the columns.
func (s *Sheet) open() error {
	s.name = Title(s.record, s.lang)
	if s.part > 0 {
		s.name += fmt.Sprintf(" %d", s.part+1)
	}
	var err error
	if s.book.sheets == 0 {
		err = s.book.file.SetSheetName("Sheet1", s.name)
	} else {
		_, err = s.book.file.NewSheet(s.name)
	}
	if err != nil {
		return err
	}
	s.book.sheets++
	if s.stream, err = s.book.file.NewStreamWriter(s.name); err != nil {
		return err
	}
	for i, w := range s.widths {
		if err := s.stream.SetColWidth(i+1, i+1, w); err != nil {
			return err
		}
		if s.hidden[i] {
			if err := s.stream.SetColVisible(i+1, i+1, false); err != nil {
				return err
			}
		}
	}
	if err := s.stream.SetPanes(&excelize.Panes{Freeze: true, YSplit: 1, TopLeftCell: "A2", ActivePane: "bottomLeft"}); err != nil {
		return err
	}
	names := make([]any, len(s.columns))
	for i, c := range s.columns {
		names[i] = excelize.Cell{StyleID: s.book.styles["header"], Value: c.Label(s.record, s.lang)}
	}
	s.row = 1
	return s.stream.SetRow("A1", names)
}

// isBlank reports whether no row that waits has anything in a column.
func (s *Sheet) isBlank(column int) bool {
	return !slices.ContainsFunc(s.waiting, func(row []Cell) bool { return row[column].Text != "" })
}

// measure takes the widths from the rows that wait.
func (s *Sheet) measure() {
	s.widths = make([]float64, len(s.columns))
	for i, c := range s.columns {
		w := textWidth(c.Label(s.record, s.lang)) + 3 // room for the arrow of the filter
		for _, row := range s.waiting {
			w = max(w, textWidth(row[i].Text)+1)
		}
		s.widths[i] = float64(min(max(w, narrowest), widest))
	}
}

// dated makes a day of a cell with a whole day, 2022-06-07, of a column of dates: a spreadsheet sorts and counts with it.
// A month or a range stays a text.
func (c Cell) dated(of Column) Cell {
	if of.Type == ColumnText && slices.Contains(dateColumns, of.Name) {
		var d parse.Day
		if d.UnmarshalText([]byte(c.Text)) == nil && d.IsValid() {
			c.Day = d
		}
	}
	return c
}

// dateColumns are texts that are days where they are whole.
var dateColumns = []string{"date", "document_date", "published"}

// textWidth counts the characters of the longest line, a Chinese one twice.
func textWidth(s string) int {
	most := 0
	for line := range strings.SplitSeq(s, "\n") {
		n := 0
		for _, r := range line {
			n++
			if k := width.LookupRune(r).Kind(); k == width.EastAsianWide || k == width.EastAsianFullwidth {
				n++
			}
			if n > widest {
				return n
			}
		}
		most = max(most, n)
	}
	return most
}

// write adds a row, in a new sheet if this one is full.
func (s *Sheet) write(row []Cell) error {
	if s.row == maxSheetRows {
		if err := s.end(); err != nil {
			return err
		}
		s.part++
		if err := s.open(); err != nil {
			return err
		}
	}
	s.row++
	cells := make([]any, len(row))
	for i, c := range row {
		cells[i] = s.value(i, c)
	}
	return s.stream.SetRow(fmt.Sprintf("A%d", s.row), cells)
}

// value returns a cell with its type and style. A text is always a text, whatever it looks like.
func (s *Sheet) value(column int, c Cell) any {
	style := "plain"
	if s.widths[column] > wrapBeyond {
		style = "wrapped"
	}
	switch {
	case !c.Day.IsZero() && c.Day.Year >= 1900:
		return excelize.Cell{StyleID: s.book.styles["day"], Value: float64(epochDay(c.Day) + excelEpoch)}
	case c.Number != nil && s.columns[column].Type == ColumnDecimal:
		if len(strings.Trim(c.Text, "-.0")) > exactDigits {
			break // a spreadsheet would round it
		}
		return excelize.Cell{StyleID: s.book.styles["decimal"], Value: c.Number.Float64()}
	case c.Number != nil:
		return excelize.Cell{StyleID: s.book.styles["plain"], Value: c.Number.Float64()}
	case c.Real != nil:
		return excelize.Cell{StyleID: s.book.styles["plain"], Value: *c.Real}
	case c.Bool != nil:
		return excelize.Cell{StyleID: s.book.styles["plain"], Value: *c.Bool}
	case c.Text == "":
		return nil
	}
	return excelize.Cell{StyleID: s.book.styles[style], Value: cut(printableText(c.Text), s.record)}
}

// excelEpoch is the number that Excel gives to 1970-01-01; its own days before 1 March 1900 are one off.
const excelEpoch = 25569

// exactDigits is how many digits a number of a spreadsheet has.
const exactDigits = 15

// cut shortens a text to what a cell holds, and says so.
func cut(s, record string) string {
	if len(s) <= maxCellRunes || utf16Len(s) <= maxCellRunes {
		return s
	}
	note := fmt.Sprintf("…（%d characters in all: see %s.jsonl）", utf8.RuneCountInString(s), record)
	n := utf16Len(note)
	for i, r := range s {
		if n += utf16Of(r); n > maxCellRunes {
			return s[:i] + note
		}
	}
	return s
}

func utf16Len(s string) int {
	n := 0
	for _, r := range s {
		n += utf16Of(r)
	}
	return n
}

func utf16Of(r rune) int {
	if r > 0xffff {
		return 2
	}
	return 1
}

// printableText leaves out the control characters that XML does not have.
func printableText(s string) string {
	return strings.Map(func(r rune) rune {
		if r < ' ' && r != '\n' && r != '\t' || r == 0xfffe || r == 0xffff {
			return utf8.RuneError
		}
		return r
	}, s)
}

// Close ends the sheet.
func (s *Sheet) Close() error {
	if s.stream == nil {
		if err := s.begin(true); err != nil {
			return err
		}
	}
	return s.end()
}

// end sets the filter over what is there and closes the sheet.
func (s *Sheet) end() error {
	last, err := excelize.CoordinatesToCellName(len(s.columns), max(s.row, 2))
	if err != nil {
		return err
	}
	if err := s.book.file.AutoFilter(s.name, "A1:"+last, nil); err != nil {
		return err
	}
	return s.stream.Flush()
}
