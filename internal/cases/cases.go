// Package cases runs the behaviours that lie in testdata as txtar files: a sentence on what is shown, one or more inputs, and
// the outputs that must come out of them.
//
//	A numbered heading that ends in a full stop is a paragraph.
//	-- input --
//	一、加强组织领导。各地要高度重视。
//	-- blocks --
//	paragraph 1:1-1:18
//
// A test says which outputs there are and how each is made; a case has those of them that show its behaviour. With
// -update the outputs of the cases are written anew: read what changed before it is kept.
package cases

import (
	"flag"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/tools/txtar"
)

// Update tells tests of any package that what they compare with is to be written anew.
var Update = flag.Bool("update", false, "write the outputs in testdata anew")

// A Suite is the cases of one folder.
type Suite struct {
	Pattern string            // of the files, such as testdata/*.txtar
	Known   map[string]string // the cases that are read wrong, by name, and what is wrong; one that passes breaks the build
	Outputs []string          // the names that are outputs; all other files of a case are inputs
	All     bool              // a case has every output that is not empty

	// Read reads the inputs of a case, and returns what an output shows of it.
	Read func(t *testing.T, inputs []txtar.File) func(output string) string
}

// Run runs every case of the suite as a test of its own.
func (s Suite) Run(t *testing.T) {
	files, err := filepath.Glob(s.Pattern)
	if err != nil || len(files) == 0 {
		t.Fatalf("no cases in %s: %v", s.Pattern, err)
	}
	names := map[string]bool{}
	for _, file := range files {
		name := strings.TrimSuffix(filepath.Base(file), ".txtar")
		names[name] = true
		t.Run(name, func(t *testing.T) { s.run(t, file, s.Known[name]) })
	}
	for name := range s.Known {
		if !names[name] {
			t.Errorf("known failure %s has no case", name)
		}
	}
}

// run reads the inputs of one case and compares its outputs; wrong says what is known to be wrong with it.
func (s Suite) run(t *testing.T, file, wrong string) {
	archive, err := txtar.ParseFile(file)
	if err != nil {
		t.Fatal(err)
	}
	inputs, want := s.split(archive.Files)
	if len(inputs) == 0 || len(want) == 0 && !*Update || len(archive.Comment) == 0 {
		t.Fatalf("a case has a sentence, an input and an output; this one has %d and %d files", len(inputs), len(want))
	}
	got := s.show(s.Read(t, inputs), want)
	difference := cmp.Diff(content(want), content(got))
	switch {
	case wrong != "" && difference == "":
		t.Errorf("this case is listed as wrong (%s), and passes: take it off the list", wrong)
	case wrong != "" || difference == "":
	case *Update:
		archive.Files = append(inputs, got...)
		if err := os.WriteFile(file, txtar.Format(archive), 0o644); err != nil {
			t.Fatal(err)
		}
	default:
		t.Errorf("(-want +got)\n%s", difference)
	}
}

// split tells the inputs of a case from its outputs.
func (s Suite) split(files []txtar.File) (inputs, outputs []txtar.File) {
	for _, f := range files {
		if slices.Contains(s.Outputs, f.Name) {
			outputs = append(outputs, f)
		} else {
			inputs = append(inputs, f)
		}
	}
	return inputs, outputs
}

// show makes the outputs that a case has, or all that are not empty.
func (s Suite) show(output func(string) string, want []txtar.File) []txtar.File {
	var names []string
	for _, f := range want {
		names = append(names, f.Name)
	}
	if s.All {
		names = s.Outputs
	}
	var out []txtar.File
	for _, name := range names {
		text := output(name)
		if s.All && text == "" {
			continue
		}
		if text != "" && !strings.HasSuffix(text, "\n") {
			text += "\n" // as txtar ends every file
		}
		out = append(out, txtar.File{Name: name, Data: []byte(text)})
	}
	return out
}

// content is the outputs by name.
func content(files []txtar.File) map[string]string {
	out := map[string]string{}
	for _, f := range files {
		out[f.Name] = string(f.Data)
	}
	return out
}
