package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// A registry is one object, and no file without an end.
func TestRegistryFile(t *testing.T) {
	path := filepath.Join(t.TempDir(), "registry.json")
	for text, want := range map[string]string{
		`{"organs": ["灯塔局"]}` + "\n": "", `{} {}`: "behind its object", `{}x`: "behind its object", `{"organs": 5}`: "cannot unmarshal",
		`{"organs": ["` + string(bytes.Repeat([]byte("a"), registryBytes)) + `"]}`: "more than 16777216 bytes",
	} {
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		if _, err := readRegistry(path); (err == nil) != (want == "") || err != nil && !strings.Contains(err.Error(), want) {
			t.Errorf("%.60q: %v, want %q", text, err, want)
		}
	}
}
