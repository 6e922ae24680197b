package dataset

import (
	"embed"
	"strings"
	"sync"
)

// The schemas are made from the Go types by a test: go test ./dataset -run Schema -update.
//
//go:embed schema/*.json schema/versions.tsv
var schemaFiles embed.FS

// Schema returns the JSON Schema (draft 2020-12) of a record, such as documents; false for a name that is no record.
func Schema(record string) ([]byte, bool) {
	b, err := schemaFiles.ReadFile("schema/" + record + ".schema.json")
	return b, err == nil
}

// A schemaVersion is one line of schema/versions.tsv: a version that a record once had, and the SHA-256 of its schema. A
// version never gets another schema; a new field or code raises the second number, all else the first.
type schemaVersion struct{ record, version, sum string }

// schemaHistory lists the versions of all records, the last of each being in force.
var schemaHistory = sync.OnceValue(func() []schemaVersion {
	b, _ := schemaFiles.ReadFile("schema/versions.tsv")
	var out []schemaVersion
	for line := range strings.Lines(string(b)) {
		if f := strings.Fields(line); len(f) == 3 && f[0] != "record" {
			out = append(out, schemaVersion{f[0], f[1], f[2]})
		}
	}
	return out
})

// majors are the first numbers of the versions in force.
var majors = sync.OnceValue(func() map[string]string {
	out := map[string]string{}
	for _, v := range schemaHistory() {
		out[v.record], _, _ = strings.Cut(v.version, ".")
	}
	return out
})

// major returns the first number of the version of a record, which its records carry.
func major(name string) string { return majors()[name] }
