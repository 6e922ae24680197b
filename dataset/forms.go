package dataset

import (
	"context"
	"iter"
)

// A Format is what a dataset may be written as beside its JSON Lines.
type Format string

// The formats of a dataset.
const (
	FormatAKN      Format = "akn"
	FormatCSV      Format = "csv"
	FormatJSONLD   Format = "jsonld"
	FormatMarkdown Format = "md"
	FormatParquet  Format = "parquet"
	FormatXLSX     Format = "xlsx"
)

// Formats lists every format of a dataset.
func Formats() []Format {
	return []Format{FormatAKN, FormatCSV, FormatJSONLD, FormatMarkdown, FormatParquet, FormatXLSX}
}

// documentForms are made of each issue or document while it is read. Each yields files: a path below the dataset and its
// bytes.
var documentForms = map[Format]func(*view) iter.Seq2[string, []byte]{
	FormatAKN: aknForm, FormatJSONLD: jsonLDForm, FormatMarkdown: markdownForm,
}

// tableForms are made of the records when all are there.
var tableForms = map[Format]func(ctx context.Context, o *output, lang string) error{
	FormatCSV: csvView, FormatParquet: parquetView, FormatXLSX: xlsxView,
}
