package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"unicode"

	"github.com/gongbao/gongbao/dataset"
	"github.com/gongbao/gongbao/internal/scratch"
	"github.com/gongbao/gongbao/segment"
	"github.com/spf13/cobra"
)

// A direct is a command that prints one kind of record as a table.
type direct struct {
	name    string // of the command
	record  string
	short   string
	shown   []string // columns on a terminal
	kind    string   // column that --kind asks for; "" where there is none
	kinds   string   // what it may be; "" where the schema of the record says it
	only    string   // value that the column "type" must have
	example string
}

// directs are the commands that print records.
var directs = []direct{
	{"documents", dataset.NameDocuments, "Print the documents as a table: number, title, issuer, day, validity",
		[]string{"number", "title", "issuers", "date", "effect_from", "effect_until"}, "kind", "通知, 决定, 意见 …", "",
		"  gongbao documents gazettes/ -o documents.xlsx --lang zh"},
	{"values", dataset.NameValues, "Print the amounts, dates and durations as a table",
		[]string{"document_number", "kind", "text", "min", "max", "unit", "bound", "from", "to", "sentence"}, "kind",
		"", "", "  gongbao values gazettes/ --kind money -o amounts.xlsx --lang zh"},
	{"articles", dataset.NameProvisions, "Print the articles (条) as a table",
		[]string{"breadcrumb", "label", "text"}, "", "", "article", "  gongbao articles law.docx --csv > articles.csv"},
	{"citations", dataset.NameCitations, "Print the references to other texts as a table",
		[]string{"document_number", "relation", "title", "number", "pinpoint"}, "relation",
		"", "", "  gongbao citations gazettes/ --kind repeals"},
	{"people", dataset.NamePeople, "Print the people of lists of members and duties as a table",
		[]string{"name", "role", "post", "unit", "phone", "document_number"}, "", "", "", "  gongbao people gazettes/ --csv > people.csv"},
}

// A listing is what a direct command was asked for.
type listing struct {
	direct
	known     registry
	csv, json bool
	out       string
	columns   []string
	lang      string
	wanted    []string // values of --kind
	correcting
}

func newDirect(a *app, d direct) *cobra.Command {
	l := listing{direct: d}
	cmd := &cobra.Command{
		Use:   d.name + " [PATH…|-]",
		Short: d.short,
		Long: d.short + `.

The table is aligned for people; --csv, --json and -o FILE.xlsx (or .csv, .jsonl) give it to programs, with every column.
gongbao schema ` + d.record + ` says what each column means; gongbao dataset writes all records of a folder at once.`,
		Example: d.example,
		RunE: func(cmd *cobra.Command, args []string) error {
			columns, message := l.choose(cmd.Flags().Changed("columns"))
			if message == "" {
				message = l.kindsOf()
			}
			if message != "" {
				return misuse(cmd, message)
			}
			return l.run(a, args, columns)
		},
	}
	flags := cmd.Flags()
	l.flag(flags)
	flags.BoolVar(&l.csv, "csv", false, "print CSV (UTF-8 with byte order mark, as Excel wants it)")
	flags.BoolVar(&l.json, "json", false, "print JSON, one record a line")
	flags.StringVarP(&l.out, "out", "o", "", "write `FILE`.xlsx, .csv or .jsonl")
	flags.StringSliceVar(&l.columns, "columns", nil, "columns to give, by their English or Chinese names")
	flags.StringVar(&l.lang, "lang", dataset.English, "names of columns: en or zh")
	if d.kind != "" {
		kinds := d.kinds
		if kinds == "" {
			kinds = strings.Join(d.kindNames(), ", ")
		}
		flags.StringSliceVar(&l.wanted, "kind", nil, "only those whose "+d.kind+" is one of "+kinds)
	}
	return cmd
}

// choose returns the columns that are asked for, and says what is wrong with the flags.
func (l *listing) choose(named bool) ([]dataset.Column, string) {
	all := dataset.Columns(l.record)
	if l.lang != dataset.English && l.lang != dataset.Chinese {
		return nil, fmt.Sprintf("--lang %s: it is en or zh", l.lang)
	}
	ways := 0
	for _, way := range []bool{l.csv, l.json, l.out != ""} {
		if way {
			ways++
		}
	}
	switch {
	case ways > 1:
		return nil, "--csv, --json and -o: choose one"
	case l.out != "" && !slices.Contains([]string{".xlsx", ".csv", ".jsonl"}, filepath.Ext(l.out)):
		return nil, fmt.Sprintf("-o %s: a file is .xlsx, .csv or .jsonl", l.out)
	case named:
		return l.pick(all, l.columns)
	case ways == 0:
		return l.pick(all, l.shown)
	}
	return all, ""
}

// pick returns the columns with these names, in this order.
func (l *listing) pick(all []dataset.Column, names []string) ([]dataset.Column, string) {
	var out []dataset.Column
	for _, name := range names {
		i := slices.IndexFunc(all, func(c dataset.Column) bool { return c.Name == name || c.Label(l.record, dataset.Chinese) == name })
		if i < 0 {
			lang := l.lang
			if strings.ContainsFunc(name, func(r rune) bool { return unicode.Is(unicode.Han, r) }) {
				lang = dataset.Chinese
			}
			var known []string
			for _, c := range all {
				known = append(known, c.Label(l.record, lang))
			}
			return nil, fmt.Sprintf("--columns %s: there is no such column: there are %s", name, strings.Join(known, ", "))
		}
		out = append(out, all[i])
	}
	if len(out) == 0 {
		return nil, "--columns: name at least one"
	}
	return out, ""
}

// words are the values that --kind may have; none where any may be.
func (d *direct) words() []dataset.Word {
	columns := dataset.Columns(d.record)
	if at := slices.IndexFunc(columns, func(c dataset.Column) bool { return c.Name == d.kind }); at >= 0 {
		return columns[at].Words(d.record)
	}
	return nil
}

// kindNames are the values of --kind in English.
func (d *direct) kindNames() []string {
	var known []string
	for _, w := range d.words() {
		known = append(known, w.English)
	}
	return known
}

// kindsOf takes the values of --kind in either language, and says which one is none.
func (l *listing) kindsOf() string {
	words := l.words()
	for i, w := range l.wanted {
		at := slices.IndexFunc(words, func(known dataset.Word) bool { return known.English == w || known.Chinese == w })
		if at < 0 && len(words) > 0 {
			var known []string
			for _, k := range words {
				known = append(known, k.English+" ("+k.Chinese+")")
			}
			return fmt.Sprintf("--kind %s: it is one of %s", w, strings.Join(known, ", "))
		}
		if at >= 0 {
			l.wanted[i] = words[at].English
		}
	}
	return ""
}

// run reads the files in their order and hands each record to the form that was asked for.
func (l *listing) run(a *app, args []string, columns []dataset.Column) error {
	b, err := a.batchToCorrect(&l.correcting, args)
	if err != nil {
		return err
	}
	form, err := l.form(a, columns)
	if err != nil {
		return err
	}
	defer form.abandon()
	files, rows := 0, 0
	l.known = a.known
	err = each(a, b, l.records, func(x listedFile) error {
		a.tell(x.remarks)
		files++
		rows += len(x.records)
		for _, record := range x.records {
			if err := form.add(record); err != nil {
				return form.wrong(err)
			}
		}
		return nil
	})
	if err == nil && files == 0 && l.out != "" {
		return a.nothingFor(l.out)
	}
	if err == nil {
		err = form.wrong(form.end())
	}
	if err != nil {
		return err
	}
	if l.out != "" {
		fmt.Fprintf(a.stderr, "gongbao: %s from %s written to %s\n", count{rows, "row"}, count{files, "file"}, printable(l.out))
	}
	return a.flush()
}

// nothingFor says that a file is not written since nothing was read: what stands there from before is worth more than
// an empty table for a mistyped path.
func (a *app) nothingFor(out string) error {
	left := "is not written"
	if _, err := os.Lstat(out); err == nil {
		left = "is left as it was"
	}
	return fmt.Errorf("nothing was read: %s %s", out, left)
}

// A listedFile is its records, and what is told of its corrections.
type listedFile struct {
	records []any
	remarks []remark
}

// records lists the records of one file that are asked for.
func (l *listing) records(src *segment.Source) (out listedFile, err error) {
	columns := dataset.Columns(l.record)
	is := l.known.parse(src)
	if out.remarks, err = l.correct(src, is); err != nil {
		return out, err
	}
	for record := range (dataset.Reading{Issue: is, Source: src}).Of(l.record) {
		if (l.only == "" || cellOf(columns, "type", record) == l.only) && (len(l.wanted) == 0 || slices.Contains(l.wanted, cellOf(columns, l.kind, record))) {
			out.records = append(out.records, record)
		}
	}
	return out, nil
}

// cellOf returns the text in a column of a record.
func cellOf(columns []dataset.Column, name string, record any) string {
	for _, c := range columns {
		if c.Name == name {
			return c.Cell(record).Text
		}
	}
	return ""
}

// A form takes records one after another.
type form struct {
	add     func(record any) error
	end     func() error
	abandon func()            // lets go what was not ended
	wrong   func(error) error // says where an error of it comes from
}

// form returns the form that was asked for.
func (l *listing) form(a *app, columns []dataset.Column) (form, error) {
	switch {
	case l.out != "":
		return l.file(columns)
	case l.csv, l.json:
		f, err := l.stream(a.out, columns, l.json)
		f.wrong = func(err error) error {
			if err != nil {
				err = outputError{err}
			}
			return err
		}
		return f, err
	}
	return l.table(a, columns), nil
}

// stream writes CSV or JSON lines.
func (l *listing) stream(out io.Writer, columns []dataset.Column, asJSON bool) (form, error) {
	if asJSON {
		return form{add: func(record any) error { return l.line(out, record, columns) }, end: func() error { return nil }, abandon: func() {}}, nil
	}
	w, err := dataset.NewCSV(out, l.record, columns, l.lang)
	if err != nil {
		return form{}, outputError{err}
	}
	return form{add: w.Write, end: w.Flush, abandon: func() {}}, nil
}

// line writes a record as JSON: whole, or only the columns that were named, in their order.
func (l *listing) line(out io.Writer, record any, columns []dataset.Column) error {
	data, err := encode(record, true)
	if err == nil && len(l.columns) > 0 {
		data, err = someOf(data, record, columns)
	}
	if err == nil {
		_, err = out.Write(data)
	}
	return err
}

// someOf keeps the columns of a record; those of an inner object stand under their joined names, as in total_row.
func someOf(data []byte, record any, columns []dataset.Column) ([]byte, error) {
	var all map[string]json.RawMessage
	if err := json.Unmarshal(data, &all); err != nil {
		return nil, err
	}
	var b bytes.Buffer
	b.WriteByte('{')
	for i, c := range columns {
		value := all[c.Name]
		if value == nil {
			value = json.RawMessage("null")
			if cell := c.Cell(record); cell.Number != nil {
				value = json.RawMessage(cell.Text)
			} else if cell.Text != "" {
				value, _ = json.Marshal(cell.Text)
			}
		}
		if i > 0 {
			b.WriteByte(',')
		}
		fmt.Fprintf(&b, "%q:%s", c.Name, value)
	}
	b.WriteString("}\n")
	return b.Bytes(), nil
}

// file writes a file beside its name, which it gets when all is in it: what stood there before is not lost by a fault.
func (l *listing) file(columns []dataset.Column) (form, error) {
	wrong := func(err error) error {
		if err != nil {
			err = unwritableFile(l.out, err)
		}
		return err
	}
	aside, err := scratch.Create(l.out)
	if err != nil {
		return form{}, wrong(err)
	}
	if ext := filepath.Ext(l.out); ext != ".xlsx" {
		f, err := l.stream(aside, columns, ext == ".jsonl")
		if err != nil {
			aside.Abandon()
			return form{}, wrong(err)
		}
		return form{add: f.add, end: func() error { return errors.Join(f.end(), aside.Commit()) }, abandon: aside.Abandon, wrong: wrong}, nil
	}
	book, err := dataset.NewWorkbook()
	if err != nil {
		aside.Abandon()
		return form{}, wrong(err)
	}
	sheet := book.Sheet(l.record, columns, l.lang)
	end := func() error {
		if err := errors.Join(sheet.Close(), book.Write(aside)); err != nil {
			return err
		}
		return aside.Commit()
	}
	return form{add: sheet.Write, end: end, abandon: func() { book.Close(); aside.Abandon() }, wrong: wrong}, nil
}

// table prints an aligned table, long cells cut.
func (l *listing) table(a *app, columns []dataset.Column) form {
	g := grid{}
	var names []string
	for _, c := range columns {
		names = append(names, c.Label(l.record, l.lang))
	}
	g.add(names...)
	add := func(record any) error {
		var row []string
		for _, c := range columns {
			row = append(row, shortened(c.In(l.record, l.lang, c.Cell(record)).Text))
		}
		g.add(row...)
		return nil
	}
	end := func() error {
		g.rows = slices.Insert(g.rows, 1, g.rule())
		g.fit(a.columns())
		g.print(a.out, func(row, _ int, s string) string {
			if row == 0 {
				return a.paint.bold(s)
			}
			return s
		})
		return nil
	}
	return form{add: add, end: end, abandon: func() {}, wrong: func(err error) error { return err }}
}

// shortened cuts a cell to what a column of a printed table has room for.
func shortened(s string) string {
	s = printable(s)
	if head := hanging(s, columnCells); len(head) < len(s) {
		return hanging(s, columnCells-2) + "…"
	}
	return s
}
