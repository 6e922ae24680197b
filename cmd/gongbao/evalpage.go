package main

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"

	"github.com/gongbao/gongbao/internal/scratch"
)

// marked are the tables of a page that a command line writes: it stands in the comment above the table, as one types it in the folder above docs.
//
//	<!-- gongbao eval --synth 100 --noise 0,0.5 -->
//	| what | …
//	<!-- end -->
var marked = regexp.MustCompile(`(?s)(<!-- gongbao (eval [^\n]*) -->\n)(.*?)(<!-- end -->)`)

// updatePage writes the tables of a page anew. A table whose data is not there stays as it is, and is told.
func (a *app) updatePage(path string) error {
	page, err := os.ReadFile(path)
	if err != nil {
		return fault(path, err)
	}
	root := filepath.Dir(filepath.Dir(path))
	var failed error
	out := marked.ReplaceAllFunc(page, func(block []byte) []byte {
		m := marked.FindSubmatch(block)
		body, missing, err := a.tableOf(root, string(m[2]))
		switch {
		case err != nil:
			failed = fmt.Errorf("%s: gongbao %s: %w", path, m[2], err)
			return block
		case missing != "":
			fmt.Fprintf(a.stderr, "gongbao: %s: the table of %s stays as it is: %s is not there\n", path, m[2], missing)
			return block
		}
		return append(append(append([]byte{}, m[1]...), body...), m[4]...)
	})
	if failed != nil {
		return failed
	}
	if bytes.Equal(page, out) {
		return nil
	}
	return scratch.WriteFile(path, out)
}

// tableOf runs one command line of a page from the folder root, and says which of its files is missing, if one is.
func (a *app) tableOf(root, line string) (table, missing string, err error) {
	words := strings.Fields(line)
	for i, w := range words {
		if !strings.Contains(w, "/") {
			continue
		}
		p := filepath.Join(root, filepath.FromSlash(w))
		list, _ := filepath.Glob(p)
		if len(list) == 0 {
			return "", w, nil
		}
		words[i] = list[0]
	}
	var out bytes.Buffer
	inner := newApp(a.ctx, a.stdin, &out, a.stderr)
	command := newRoot(inner)
	command.SetArgs(append(words, "--markdown"))
	command.SetOut(&out)
	if err := command.ExecuteContext(a.ctx); err != nil {
		return "", "", err
	}
	if inner.failed {
		return "", "", fmt.Errorf("not everything was scored")
	}
	return out.String(), "", nil
}
