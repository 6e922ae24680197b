// Package dataset turns gazettes into data that others use: records of documents, provisions, values, citations and
// people, one a line, and the views of them that a spreadsheet, a data frame or an XML database opens.
//
// From Go, the records of one issue are iterators:
//
//	src, err := intake.Open("2022-02.txt")
//	issue := gazette.Parse(src)
//	for v := range dataset.Values(issue) {
//		fmt.Println(v.DocumentTitle, v.Text, v.Min, v.Unit, v.Spans)
//	}
//
// A [Reading] gives the same records with the file that the issue came from, and [Run] does it for a folder. The way of
// a file through a run:
//
//	paths ──▶ files ──▶ SHA-256 ──▶ part (all records of one file) ──▶ outputs aside ──▶ commit
//	         sorted    same bytes    written once, whole: a run that     merged in the   renamed, what is
//	         by path   read once     was cut off finds it again          order of paths  gone is removed
//
// A part is kept below .gongbao in the dataset, under the hash of the file and of all that decides its bytes (program,
// options). So a second run reads only what is new, and the bytes of the outputs depend on nothing but the files: not
// on the number of workers, on where a run stopped, or on the machine. The only thing in a record that depends on where
// a file lies is its path, which goes in when the parts are merged.
//
// The JSON Lines are the truth. CSV, XLSX and Parquet are made from them by one table of columns; Akoma Ntoso,
// Markdown and JSON-LD are made for each issue or document beside its records.
package dataset
