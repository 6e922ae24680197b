// Package score holds the JSON of a parsed issue against a synthetic gazette of which everything is known.
//
//	report := score.Issue(json, gazette)
//	fmt.Println(report)                              // a line for each measure, then the first misses
//	report.Measure("articles").F1()
//
// It reads the JSON by the names of its public form and knows nothing of the package that wrote it. Fields that
// the noise damaged beyond repair, and values about which readers may differ, are neither missed nor extra.
package score
