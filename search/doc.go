// Package search keeps a dataset in one SQLite file and finds things in it.
//
//	dataset (JSON Lines) ──Update──▶ gazettes.db ──Open──▶ Index ──▶ Search, Records, DB
//
// The file can be read by any SQLite tool. Its tables hold each text once and know each other by whole numbers; the views
// documents, provisions, "values", citations, effects, people, contacts, tables, checks, problems, issues, failed and works
// show them as the records of the dataset, with the same names of columns. schema.sql has all with what it means.
//
//	ix, err := search.Open("gazettes.db")
//	for d, err := range search.Records[dataset.Document](ctx, ix, "documents", "work = ?", work) { … }
//
// An update builds the new file aside and puts it in the place of the old one when it is whole: whoever reads meanwhile
// goes on with the old one, and a process that is killed leaves it as it was.
package search
