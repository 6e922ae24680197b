package main

import (
	"flag"
	"fmt"
	"io"
	"os"

	"github.com/gongbao/gongbao/internal/fields"
)

func main() {
	flags := flag.NewFlagSet("compare", flag.ExitOnError)
	samples := flags.Int("n", 5, "how many differences of each field are printed")
	quiet := flags.Bool("q", false, "print the counts alone")
	flags.Usage = func() {
		fmt.Fprintln(flags.Output(), "usage: compare [-n 5] [-q] OLD NEW PATH…")
		flags.PrintDefaults()
	}
	_ = flags.Parse(os.Args[1:]) // ExitOnError
	if flags.NArg() < 3 {
		flags.Usage()
		os.Exit(2)
	}
	files, err := filesBelow(flags.Args()[2:])
	if err != nil {
		fmt.Fprintln(os.Stderr, "compare:", err)
		os.Exit(2)
	}
	if *quiet {
		*samples = 0
	}
	if run(os.Stdout, flags.Arg(0), flags.Arg(1), files, *samples) > 0 {
		os.Exit(1)
	}
}

// run compares the readings of the files by two commands, prints the report, and returns how many differences there are.
func run(w io.Writer, before, after string, files []string, samples int) int {
	r := fields.New()
	for pair := range readings(before, after, files) {
		r.Add(pair)
	}
	r.Print(w, samples)
	return r.Total
}
