package dataset

import (
	"context"
	"iter"
)

// Formats lists what a dataset may be written as beside its JSON Lines.
var Formats = []string{"akn", "csv", "jsonld", "md", "parquet", "xlsx"}

// documentForms are made of each issue or document while it is read. Each yields files: a path below the dataset and its
// bytes.
var documentForms = map[string]func(*view) iter.Seq2[string, []byte]{
	"akn": aknForm, "jsonld": jsonLDForm, "md": markdownForm,
}

// tableForms are made of the records when all are there.
var tableForms = map[string]func(ctx context.Context, o *output, lang string) error{
	"csv": csvView, "parquet": parquetView, "xlsx": xlsxView,
}
