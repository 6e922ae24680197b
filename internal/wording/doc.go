// Package wording tells what one printed string says by itself, without the lines around it: whether it is the name of a body, a person and
// the office that he holds, the title of a paper and of which kind (文种), a 文号, a count, a day, a line of 版记, a note on a seal; and how it
// is read and compared ([Reading], [Likeness]).
//
// It stands below segment, which asks it of lines, and gazette, which asks it of what stands in a document. A question that needs a second
// line, or to know where the string stands, belongs in segment; what a value means is read by parse.
package wording
