package dataset

import (
	"fmt"
	"slices"
	"strings"
)

// readme writes the README.md of a dataset: what it is, how it was read, how far it can be trusted.
func readme(r *Report) []byte {
	var b strings.Builder
	fmt.Fprintf(&b, `# A dataset of Chinese government gazettes

%s were read into %s by Gongbao %s (https://%s). Every record says from which file
and page it came, and at which bytes of the text it stands; no record was written by hand or by a language model.

| file | one record for each | records | schema |
|---|---|---|---|
`, plural(r.Counts[NameIssues], "file"), plural(r.Counts[NameDocuments], "document"), r.Reader, modulePath)
	for _, name := range names {
		fmt.Fprintf(&b, "| `%s.jsonl` | %s | %d | `%s` |\n", name, about[name], r.Counts[name], r.Schemas[name])
	}
	writeForms(&b, r)
	writeTrust(&b, r)
	return []byte(b.String())
}

// writeForms says what the files are, and what else is made of them.
func writeForms(b *strings.Builder, r *Report) {
	b.WriteString("\nThe JSON Lines are the truth: one record a line, UTF-8, lists `[]`, what is not known left out, days `2022-06-07`, exact decimals.\n")
	if len(r.Options.Formats) > 0 {
		b.WriteString("Made of them:\n\n")
	}
	for _, f := range r.Options.Formats {
		b.WriteString("- " + aboutFormats[f] + "\n")
	}
	b.WriteString(`
An ` + "`id`" + ` names a record on every machine and in every run, as long as file and reading are the same; a ` + "`work`" + ` names a document whatever
issue printed it. ` + "`gongbao schema documents`" + ` prints what each field means. ` + "`report.json`" + ` has the counts, the versions and the SHA-256 of every input and output.
`)
}

// writeTrust says what the checks proved, what could not be read, and how well the reader reads.
func writeTrust(b *strings.Builder, r *Report) {
	b.WriteString(`
## How far it can be trusted

A gazette prints much of itself twice. What was held against each other here:

| check | proved | broken | unprovable |
|---|---|---|---|
`)
	codes := make([]string, 0, len(r.Checks))
	for code := range r.Checks {
		codes = append(codes, code)
	}
	slices.Sort(codes)
	for _, code := range codes {
		p := r.Checks[code]
		fmt.Fprintf(b, "| `%s` | %d | %d | %d |\n", code, p.Proved, p.Broken, p.Unprovable)
	}
	b.WriteString("\nWhat is broken contradicts itself in print, or was read wrong: `checks.jsonl` has both sides and their places.\n")
	fmt.Fprintf(b, "%s could not be read (`failed.jsonl`), %d only in part; `problems.jsonl` has what was read by inference or is missing.\n",
		plural(r.Counts[NameFailed], "file"), r.Partial)
	b.WriteString(`
The reader itself, measured on other texts than these:

` + accuracy + `
## Licence

The texts are those of their publishers, and so are the terms under which they may be used. Nothing is said about them here: that is for whoever publishes this folder.
`)
}

// plural is such as "1 file" or "20 files".
func plural(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}

// accuracy is what was measured of the reader, as docs/benchmarks.md of the project has it.
const accuracy = `| what | read right |
|---|---|
| 文号 of real official documents, where it is in the text | 38 of 38 |
| title, where it is in the text | 26 of 26 |
| no second document opened inside | 110 of 110 |
| articles of laws and regulations in order, none invented | 49 of 51 |
| values of a hand-annotated issue, span and meaning together | F1 1.0000 |
| 1,000 invented gazettes without noise: documents, articles, tables, values | all |
| with the noise of a bad scan: documents · headings and items · tables · sums · dates | 1.000 · 0.997 · 0.992 · 0.999 · 0.996 |
`

// about says what there is a record for.
var about = map[string]string{
	NameIssues:     "issue of a gazette, or file with a document or a law",
	NameDocuments:  "公文: number, title, issuers, day, validity",
	NameProvisions: "chapter, article, heading, item, paragraph, table",
	NameChunks:     "piece of text made for retrieval",
	NameValues:     "amount, date, duration, in normal form",
	NameCitations:  "reference to another text or provision",
	NameEffects:    "clause on validity",
	NamePeople:     "person in a list of members or duties",
	NameContacts:   "telephone number, address and the like",
	NameTables:     "table; each is also a CSV file in `tables`",
	NameChecks:     "thing that is printed twice",
	NameProblems:   "thing that could not be read, or only by inference",
	NameFailed:     "file that gave no issue, with the reason",
}

// aboutFormats says what each format is.
var aboutFormats = map[Format]string{
	"akn":     "`akn/`: Akoma Ntoso 3.0, one file for each issue",
	"csv":     "`*.csv`: the records as tables (UTF-8 with byte order mark, lists joined by ；, inner lists as JSON)",
	"jsonld":  "`jsonld/`: schema.org Legislation with the terms of ELI, one file for each issue",
	"md":      "`md/`: Markdown, one file for each document",
	"parquet": "`*.parquet`: the records with types and lists, zstd",
	"xlsx":    "`dataset.xlsx`: a workbook with a sheet for each record",
}
