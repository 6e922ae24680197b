// Package assist is the door through which an assistant asks a collection: a server of the Model Context Protocol that reads and
// changes nothing.
//
//	search            provisions and documents that have words in them
//	get_provision     第九条第（三）项 of a text, and whether that text was in force on a day
//	verify_citations  what the collection knows of each citation of any text
//	status            whether a text was in force on a day, with the evidence
//	what_changed      what began, ended, was amended or withdrawn
//	read_file         the text of a file below the folders that were named when the server was started
//
// Every answer says where its words stand: document, number, address, file, SHA-256, page and bytes, and what the document proves about
// its reading. What gazettes print is data in fields of its own, never a word of the server. What is not held is "not held".
package assist
