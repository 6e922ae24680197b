package main

import (
	"os"
	"os/exec"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestReadmeCommands runs the first of the README's two commands word for word, from the top of the repository, and holds the printed
// block to what it prints. The second runs all tests, this one among them: .ci/run takes both from the README and runs them in
// a clone that has nothing beside it.
func TestReadmeCommands(t *testing.T) {
	readme, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	commands := fenced(t, string(readme), "```sh\n")
	if len(commands) != 2 {
		t.Fatalf("the README shows %d commands, want two: %q", len(commands), commands)
	}
	for i := range commands {
		commands[i], _, _ = strings.Cut(commands[i], "#")
		commands[i] = strings.TrimSpace(commands[i])
	}
	if commands[1] != "go test ./..." {
		t.Errorf("the second command is %q", commands[1])
	}
	words := strings.Fields(commands[0])
	c := exec.Command(words[0], words[1:]...)
	c.Dir = "../.."
	out, err := c.Output()
	if err != nil {
		t.Fatalf("%s: %v", commands[0], err)
	}
	want := strings.Join(fenced(t, string(readme), "```text\n"), "\n")
	if head, cut := strings.CutSuffix(want, "\n…"); cut && !strings.HasPrefix(string(out), head+"\n") || !cut && string(out) != want+"\n" {
		t.Errorf("%s prints\n%s\nthe README shows\n%s", commands[0], out, want)
	}
}

// fenced returns the lines of the first block of a Markdown text that begins with fence.
func fenced(t *testing.T, s, fence string) []string {
	t.Helper()
	_, s, ok := strings.Cut(s, fence)
	body, _, closed := strings.Cut(s, "\n```")
	if !ok || !closed {
		t.Fatalf("the README has no block %q", fence)
	}
	return strings.Split(body, "\n")
}

// TestReadmesAgree holds the Chinese README to the commands, the output and the program of the English one.
func TestReadmesAgree(t *testing.T) {
	blocks := func(file string) (all []string) {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for _, fence := range []string{"```sh\n", "```text\n", "```go\n"} {
			for _, line := range fenced(t, string(data), fence) {
				line, _, _ = strings.Cut(line, "    #") // remarks are in the language of the page
				all = append(all, line)
			}
		}
		return all
	}
	if d := cmp.Diff(blocks("../../README.md"), blocks("../../README.zh.md")); d != "" {
		t.Errorf("(-README.md +README.zh.md)\n%s", d)
	}
}
