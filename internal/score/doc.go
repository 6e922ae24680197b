// Package score holds the JSON of a parsed issue against a synthetic gazette of which everything is known.
//
//	report := score.Issue(json, gazette)
//	fmt.Println(report)                              // a line for each measure, then the first misses
//	report.Measure("articles").F1()
//
// Gold that was made by hand comes as a folder ([Folder]) or as lines ([File]); docs/gold.md tells their form. A [Measure] counts what is right
// up to widths and spaces, what is right to the last sign, what was read at its place, and what is right there.
//
// It reads the JSON by the names of its public form and knows nothing of the package that wrote it. Fields that
// the noise damaged beyond repair, and values about which readers may differ, are neither missed nor extra.
package score
