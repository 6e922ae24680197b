// Package graph joins the documents of a collection: which text cites, amends, replaces or repeals which, where one work was printed
// twice, which numbers of a run are missing, and what was in force on a day.
//
//	records of a dataset ──New──▶ Graph ──▶ Status, Changes, Verify, Write
//
// Nothing is guessed. A citation that names a number, or a title with its issuer, is a fact; a title alone is a candidate, which is
// told and changes nothing for certain. What the collection does not hold is "not held": whether it exists is not known here.
package graph
