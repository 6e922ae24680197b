// Package standalone writes the page for those who install nothing: one HTML file that holds the page and the reader as WebAssembly.
// Opened from disk, it reads the files that are dropped on it, shows them, and gives the JSON and tables for download. Its policy
// allows no connection (connect-src 'none'): nothing leaves the machine.
//
//	reader, err := standalone.Reader(ctx)   // built in, or built now
//	err = reader.Write(w)
//
// # Where the reader comes from
//
// The reader is Go built for GOOS=js GOARCH=wasm: 11 MB, 3 MB as gzip, another 3 MB with every version. It does not belong into the repository
// as a blob that nobody can check against the sources, and a command that go install built carries only what is in the repository. So:
//
//   - A release is built after go generate ./view/standalone, which writes the reader into the folder built, from where it is embedded. The folder
//     is empty in the repository but for a note. Such a command writes the page anywhere, without Go.
//   - Any other command builds the reader when it is asked for the page, with the Go that is installed, from the sources that it was
//     made of: the checkout that it is started in, or for one that go install made the module in Go's cache, offline. The version of the sources
//     must be that of the command.
//   - Without both it says which of them is missing and what to do.
//
// wasm_exec.js, the glue that comes with each Go, is taken from the Go that builds the reader: the two must be of one version.
// wasm-opt (-Oz) makes the reader a tenth smaller where it is installed when a release is built; nothing needs it.
package standalone

//go:generate go run ./generate
