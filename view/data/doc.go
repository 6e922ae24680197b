// Package data is what the page is told of a file, as JSON: the reading with its cells, where pieces of the text stand on their pages, and what
// each line was taken for. The server, the written page and the reader in a browser tell the same; so it needs neither a network nor
// other programs.
package data
