package main

import (
	"flag"
	"os"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"

	"github.com/gongbao/gongbao/internal/cage"
)

var update = flag.Bool("update", false, "rewrite what the scripts expect")

func TestMain(m *testing.M) {
	if cage.Inside() || os.Getenv("GONGBAO_TEST_PROGRAM") != "" { // this test program was started as the program, or as a child of it
		main()
	}
	testscript.Main(m, map[string]func(){"gongbao": main})
}

// TestScripts runs the files in testdata/script: each is a session at the command line with the files it reads.
// go test ./cmd/gongbao -update rewrites what they compare with.
func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir:           "testdata/script",
		UpdateScripts: *update,
	})
}
