package main

import (
	"os"
	"strings"
	"testing"
)

// TestReadme holds the program and the output in the README to this example.
func TestReadme(t *testing.T) {
	readme := read(t, "../../README.md")
	code, output := read(t, "main.go"), read(t, "main_test.go")
	for _, line := range block(t, readme, "```go\n") {
		if !strings.Contains(code, strings.TrimSpace(line)) {
			t.Errorf("the README shows %q, which main.go does not have", line)
		}
	}
	for _, line := range block(t, readme[strings.Index(readme, "examples/amounts"):], "```text\n") {
		if line != "…" && !strings.Contains(output, "// "+line+"\n") {
			t.Errorf("the README shows the output %q, which the example does not print", line)
		}
	}
}

func read(t *testing.T, path string) string {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

// block returns the lines of the first fenced block that begins with fence.
func block(t *testing.T, s, fence string) []string {
	t.Helper()
	_, s, ok := strings.Cut(s, fence)
	if !ok {
		t.Fatalf("the README has no block %q", fence)
	}
	s, _, _ = strings.Cut(s, "\n```")
	return strings.Split(s, "\n")
}
