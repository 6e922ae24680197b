package main

import (
	"bytes"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/gongbao/gongbao/intake"
)

// commandLines are those of all commands that people use.
func commandLines(t *testing.T) [][]string {
	var lines [][]string
	for _, c := range manCommands(newRoot(newApp(t.Context(), nil, &bytes.Buffer{}, &bytes.Buffer{}))) {
		lines = append(lines, strings.Fields(c.CommandPath())[1:])
	}
	return lines
}

// The help of every command fits into the terminal, but for words and examples that are to be copied, and names every flag.
func TestHelpFits(t *testing.T) {
	lines := commandLines(t)
	if len(lines) < 20 {
		t.Fatalf("only %d commands", len(lines))
	}
	for _, columns := range []string{"60", "80", "100"} {
		t.Setenv("COLUMNS", columns)
		for _, line := range lines {
			code, help, stderr := runText("", append(line, "--help")...)
			if code != exitOK || stderr != "" || !strings.Contains(help, "--limits NAME=VALUE") && len(line) > 0 {
				t.Fatalf("gongbao %v --help: exit code %d, %q, %.200q", line, code, stderr, help)
			}
			_, examples, _ := strings.Cut(help, "Examples:")
			examples, _, _ = strings.Cut(examples, "\n\n")
			for l := range strings.SplitSeq(strings.Replace(help, examples, "", 1), "\n") {
				indent := len(l) - len(strings.TrimLeft(l, " "))
				if n := cells(l); n > helpColumnsOf(columns) && strings.Contains(strings.TrimSpace(l[min(len(l), indent+30):]), " ") {
					t.Errorf("gongbao %v --help in %s columns has a line of %d: %s", line, columns, n, l)
				}
			}
		}
	}
}

// What the examples of the help name in testdata exists, and they run.
func TestHelpExamples(t *testing.T) {
	t.Chdir("../..")
	run := 0
	for _, c := range manCommands(newRoot(newApp(t.Context(), nil, &bytes.Buffer{}, &bytes.Buffer{}))) {
		for line := range strings.SplitSeq(c.Example, "\n") {
			args := strings.Fields(line)
			if !strings.Contains(line, "testdata/") || slices.Contains(args, "view") || slices.Contains(args, "--csv") {
				continue // a page that waits, files that are written
			}
			if end := slices.Index(args, "|"); end >= 0 {
				args = args[:end]
			}
			run++
			if code, out, stderr := runText("", args[1:]...); code != exitOK || out == "" || stderr != "" {
				t.Errorf("%s: exit code %d, %s", line, code, stderr)
			}
		}
	}
	if run < 4 {
		t.Errorf("only %d examples name a file of testdata", run)
	}
}

func helpColumnsOf(columns string) int {
	return map[string]int{"60": 60, "80": 80, "100": 100}[columns]
}

func TestWordWrap(t *testing.T) {
	for _, test := range []struct{ in, want string }{
		{"", "- "}, {"a", "- a"}, {"one two three", "- one two\n  three"}, {"公报第二期 two", "- 公报第二期\n  two"}, {"averyveryverylongword b", "- averyveryverylongword\n  b"},
	} {
		if got := wordWrap(test.in, 12, "- ", "  "); got != test.want {
			t.Errorf("%q: %q, want %q", test.in, got, test.want)
		}
	}
}

// Each page of the manual says what the help says, and no text of it is taken for a command of troff.
func TestManPages(t *testing.T) {
	dir := t.TempDir()
	if code, _, stderr := runText("", "man", dir); code != exitOK {
		t.Fatal(stderr)
	}
	pages, _ := filepath.Glob(filepath.Join(dir, "*"))
	if want := len(commandLines(t)); len(pages) < want { // completion has a page for each shell
		t.Errorf("%d pages for %d commands", len(pages), want)
	}
	code, page, _ := runText("", "man")
	if code != exitOK || !strings.HasPrefix(page, ".TH GONGBAO 1") || !strings.Contains(page, `.B \-\-password\-file FILE`) {
		t.Errorf("%.200q", page)
	}
	command := regexp.MustCompile(`(?m)^[.'](?:[A-Za-z]*)`)
	for _, c := range command.FindAllString(page, -1) {
		if !strings.Contains(".TH .SH .PP .TP .B .BR .nf .fi", c) {
			t.Errorf("a command %q", c)
		}
	}
	if _, err := exec.LookPath("groff"); err != nil {
		t.Skip("groff is not installed (Debian package groff)")
	}
	for _, p := range pages {
		if out, err := exec.Command("groff", "-k", "-man", "-Tutf8", "-ww", "-z", p).CombinedOutput(); err != nil || len(out) > 0 {
			t.Errorf("%s: %v %s", p, err, out)
		}
	}
	if got := roff(".\\-'"); got != `\&.\e\-\(aq` {
		t.Errorf("%q", got)
	}
}

// A shell is offered the values of a flag.
func TestCompletion(t *testing.T) {
	for _, test := range []struct {
		line []string
		want string
	}{
		{[]string{"parse", "--isolate", ""}, "auto\nall\nnone\n:4\n"},
		{[]string{"dataset", "--format", "csv,"}, "csv,akn\ncsv,jsonld\ncsv,md\ncsv,parquet\ncsv,xlsx\n:4\n"},
		{[]string{"graph", "--format", ""}, "jsonl\ncsv\njsonld\ngraphml\ndot\n:4\n"},
		{[]string{"values", "--kind", "money,c"}, "money,percent\nmoney,measure\nmoney,count\nmoney,date\nmoney,duration\n:4\n"},
		{[]string{"citations", "--kind", ""}, "basis\nissues\nforwards\nrepeals\namends\nimplements\nmentions\n:4\n"},
		{[]string{"show", "--limits", "text="}, "text=64MiB\tas it is\n:4\n"},
		{[]string{"par"}, "parse\tPrint an issue as JSON\n:4\n"},
		{[]string{"parse", ""}, ":0\n"},
	} {
		_, got, _ := runText("", append([]string{"__complete"}, test.line...)...)
		if got != test.want {
			t.Errorf("%v: %q, want %q", test.line, got, test.want)
		}
	}
	for _, line := range [][]string{{"documents", "--columns", ""}, {"schema", ""}, {"documents", "--kind", ""}, {"search", "--kind", ""}} {
		_, got, _ := runText("", append([]string{"__complete"}, line...)...)
		if words := strings.Fields(got); len(words) < 10 || !slices.Contains(words, ":4") {
			t.Errorf("%v: %q", line, got)
		}
	}
	_, kinds, _ := runText("", "__complete", "documents", "--kind", "通知,")
	if words := strings.Fields(kinds); len(words) < 50 || words[0] != "通知,命令" || !slices.Contains(words, "通知,实施方案") || slices.Contains(words, "通知,通知") {
		t.Errorf("after one kind these are offered: %q", kinds)
	}
	_, all, _ := runText("", "__complete", "show", "--limits", "")
	if n := strings.Count(all, "=\t"); n != len(intake.LimitTable()) {
		t.Errorf("%d limits are offered: %q", n, all)
	}
	for _, shell := range []string{"bash", "zsh", "fish"} {
		code, script, _ := runText("", "completion", shell)
		if code != exitOK || !strings.Contains(script, "gongbao") {
			t.Errorf("%s: exit code %d, %.100q", shell, code, script)
		}
		if _, err := exec.LookPath(shell); err != nil {
			continue
		}
		check := exec.Command(shell, "-n")
		check.Stdin = strings.NewReader(script)
		if out, err := check.CombinedOutput(); err != nil {
			t.Errorf("%s: %v: %s", shell, err, out)
		}
	}
}

func TestVersion(t *testing.T) {
	code, long, _ := runText("", "version")
	if code != exitOK || !regexp.MustCompile(`^gongbao \S+, go\S+ \w+/\w+(, commit .*)?, JSON gongbao\.issue/`).MatchString(long) {
		t.Errorf("%q", long)
	}
	if _, short, _ := runText("", "--version"); short != buildLine()+"\n" {
		t.Errorf("%q", short)
	}
}

// What is printed in columns fits into the terminal; no column becomes narrower than a few characters.
func TestTablesFit(t *testing.T) {
	for _, columns := range []int{60, 90} {
		for _, command := range []string{"tables"} {
			var out, errs bytes.Buffer
			a := newApp(t.Context(), strings.NewReader(""), &out, &errs)
			a.wide = columns
			root := newRoot(a)
			root.SetArgs([]string{command, "--sample"})
			if err := root.Execute(); err != nil {
				t.Fatal(err)
			}
			a.out.Flush()
			rows := 0
			for line := range strings.Lines(out.String()) {
				if !strings.HasPrefix(line, "   ") || strings.Contains(line, "tbl_") {
					continue // a heading, which the terminal breaks
				}
				rows++
				if n := cells(strings.TrimRight(line, "\n")); n > columns {
					t.Errorf("%s in %d columns has a line of %d: %s", command, columns, n, line)
				}
			}
			if rows < 5 {
				t.Errorf("%s has %d rows: %s", command, rows, errs.String())
			}
		}
	}
	g := grid{indent: "  "}
	g.add("一二三四五六七八九十", "short", "a longer cell than the others")
	g.fit(40)
	if got := cells(g.indent) + g.widths()[0] + g.widths()[1] + g.widths()[2] + 4; got > 40 || g.rows[0][1] != "short" {
		t.Errorf("%d columns: %q", got, g.rows)
	}
	if got := mostCells([]int{3, 50, 8}, 40); got != 25 {
		t.Errorf("got %d", got)
	}
}

// A folder whose results go elsewhere tells how far it is.
func TestFolderProgress(t *testing.T) {
	var said bytes.Buffer
	a := newApp(t.Context(), nil, &bytes.Buffer{}, &said)
	f := a.folderProgress(batch{inputs: []input{"a", "b"}})
	f.terminal = true
	f.next()
	f.next()
	f.end()
	if !strings.Contains(said.String(), "reading: 2 of 2 files") || !strings.HasSuffix(said.String(), "\r") {
		t.Errorf("%q", said.String())
	}
	if one := a.folderProgress(batch{inputs: []input{"a"}}); one != nil {
		t.Error("a single file has a bar")
	} else {
		one.next()
		one.end()
	}
}
