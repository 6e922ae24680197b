package dataset

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
	"testing"

	"github.com/gongbao/gongbao/gazette"
	"github.com/gongbao/gongbao/gazette/sample"
	"github.com/gongbao/gongbao/intake"
	"github.com/gongbao/gongbao/internal/printer"
	"github.com/gongbao/gongbao/internal/synth"
	"github.com/gongbao/gongbao/segment"
)

// What the test program does when it is started again by a test.
const roleVariable = "GONGBAO_TEST_ROLE"

func TestMain(m *testing.M) {
	switch os.Getenv(roleVariable) {
	case "child":
		if err := Serve(context.Background(), os.Stdin, os.Stdout, openForTest); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		os.Exit(0)
	case "run":
		os.Exit(runForTest(os.Args[1:]))
	}
	code := m.Run()
	for _, dir := range views {
		os.RemoveAll(filepath.Dir(dir))
	}
	os.Exit(code)
}

// runForTest makes a dataset of the folder args[0] in args[1], in a process that a test may kill.
func runForTest(args []string) int {
	_, err := Run(context.Background(), args[:1], args[1], Options{Formats: Formats(), Workers: 2, Child: childForTest, Open: openForTest})
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 1
	}
	return 0
}

// openForTest reads a file as the library does, and takes the files of these tests that misbehave.
func openForTest(ctx context.Context, path string) (*segment.Source, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	switch {
	case bytes.Contains(data, []byte("test: never ends")):
		<-ctx.Done()
		select {}
	case bytes.Contains(data, []byte("test: eats memory")):
		for hoard := [][]byte{}; ; runtime.KeepAlive(hoard) {
			hoard = append(hoard, bytes.Repeat([]byte{1}, 16<<20))
		}
	case bytes.Contains(data, []byte("test: panics")):
		go panic("index out of range")
		select {}
	}
	return intake.Open(path)
}

// childForTest starts the test program as a child.
func childForTest() *exec.Cmd {
	cmd := exec.Command(os.Args[0])
	cmd.Env = []string{roleVariable + "=child"}
	return cmd
}

// sampleIssue is the invented gazette that the program carries.
func sampleIssue() *gazette.Issue {
	return gazette.Parse(&segment.Source{Name: sample.Name, Format: "text", Text: sample.Text})
}

// writeFile writes a file of a test and returns its path.
func writeFile(t testing.TB, dir, name, text string) string {
	t.Helper()
	path := filepath.Join(dir, filepath.FromSlash(name))
	if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(text), 0o666); err != nil {
		t.Fatal(err)
	}
	return path
}

// gazettes writes n invented gazettes of few documents in mixed formats, and returns them.
func gazettes(t testing.TB, dir string, n int) []*synth.Gazette {
	t.Helper()
	out := make([]*synth.Gazette, n)
	for i := range n {
		g := synth.Make(uint64(7000+i), synth.Options{Documents: 2})
		out[i] = g
		name, text := mixed(i, g)
		writeFile(t, dir, fmt.Sprintf("%02d/%04d.%s", i%7, i, name), text)
	}
	return out
}

// mixed prints a gazette in one of the formats: text, a web page, text with a byte order mark, DOCX, and then all that there are.
func mixed(i int, g *synth.Gazette) (extension, text string) {
	first := []string{"plain text", "HTML", "plain text, byte order mark", "DOCX"}
	p := printer.All[i%len(printer.All)]
	if i < len(first) {
		p, _ = printer.Named(first[i])
	}
	return p.Extension, string(p.Print(printer.Pages(g.Text)))
}

// files returns the bytes of every file below dir but the state and what differs from run to run in the report.
func files(t testing.TB, dir string) map[string]string {
	t.Helper()
	out := map[string]string{}
	err := filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		rel, _ := filepath.Rel(dir, path)
		switch {
		case err != nil:
			return err
		case rel == stateDir:
			return fs.SkipDir
		case d.IsDir():
			return nil
		}
		data, err := os.ReadFile(path)
		if rel == reportFile {
			var r Report
			if err := json.Unmarshal(data, &r); err != nil {
				return err
			}
			r.Times = Times{}
			data, _ = json.MarshalIndent(r, "", " ")
		}
		out[filepath.ToSlash(rel)] = string(data)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// same compares two datasets file by file.
func same(t testing.TB, what string, want, got map[string]string) {
	t.Helper()
	if w, g := slices.Sorted(maps.Keys(want)), slices.Sorted(maps.Keys(got)); !slices.Equal(w, g) {
		t.Errorf("%s: the files are\n%v, want\n%v", what, g, w)
		return
	}
	for name := range want {
		if want[name] != got[name] {
			t.Errorf("%s: %s differs: %d bytes, want %d", what, name, len(got[name]), len(want[name]))
		}
	}
}

// run makes a dataset and fails the test if that fails.
func run1(t testing.TB, in, out string, o Options) *Report {
	t.Helper()
	o.Open, o.Child = openForTest, childForTest
	r, err := Run(t.Context(), []string{in}, out, o)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// lines returns the records of a file of a dataset.
func lines[T any](t testing.TB, dir, name string) []T {
	t.Helper()
	f, err := os.Open(filepath.Join(dir, name+".jsonl"))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var out []T
	err = eachLine(f, func(text []byte) error {
		var x T
		out = append(out, x)
		return json.Unmarshal(text, &out[len(out)-1])
	})
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// wholeText is the span of the sample.
var wholeText = gazette.Span{End: len(sample.Text)}
