// Package examples holds small programs that use package gazette. Each reads a gazette of an invented city, and its test
// shows what it prints:
//
//	go run ./examples/amounts                                             the ceilings of the sample
//	go run ./examples/articles  testdata/gazette.txt                      every article and every table
//	go run ./examples/validity  testdata/gazette.txt 2026-06-01           what is in force on a day
//	go run ./examples/citations testdata/gazette.txt 临江区渡口安全规定     where a text is cited
package examples
