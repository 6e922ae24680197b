// Package corrections keeps what a person says about a reading: which values are right, which are wrong, and what is right instead.
//
//	file, err := corrections.Load(corrections.Beside("2022-02.txt"), issue)  // 2022-02.txt.gongbao.json, or an empty one
//	c, err := file.Say(issue, corrections.Correction{Field: "documents[0].title", Verdict: "corrected", Is: title, Who: "李津"})
//	err = file.Save(corrections.Beside("2022-02.txt"))
//	report := file.Apply(issue)                                              // the issue as the person wants it, each change marked
//
// The side file is a log: nothing is ever taken out of it. A later entry replaces the earlier ones on the same field that its
// author saw; an undo replaces the entry that it takes back. So two files of two people are merged by putting their entries
// together, and two entries on one field of which neither saw the other are a conflict, which is told and not applied.
//
// An entry knows its place by the text that stood there and a little of what stood around it, so that it finds its place again
// when the page was recognised anew with other errors ([Anchor]). What it cannot find for certain is lost and told, never placed by guess.
package corrections
