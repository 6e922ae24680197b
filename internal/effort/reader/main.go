// Reader reads the files that it is given, and prints nothing: the program whose effort package work counts. With -find before them it
// looks for values alone, in each file as one text; with -records it makes the records of a dataset of what it reads.
package main

import (
	"iter"
	"log"
	"os"
	"strings"

	"github.com/gongbao/gongbao/dataset"
	"github.com/gongbao/gongbao/gazette"
	"github.com/gongbao/gongbao/parse"
	"github.com/gongbao/gongbao/segment"
)

func main() {
	files := os.Args[1:]
	mode := ""
	if len(files) > 0 && strings.HasPrefix(files[0], "-") {
		mode, files = files[0], files[1:]
	}
	var values parse.Values
	ctx := &parse.Context{Date: parse.Day{Year: 2022, Month: 6, Day: 7}}
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			log.Fatal(err)
		}
		if mode == "-find" {
			values.Reset()
			parse.Find(string(text), ctx, &values)
			continue
		}
		is := gazette.Parse(&segment.Source{Name: file, Format: "text", Text: string(text)})
		if mode == "-records" {
			records(is)
		}
	}
}

// records makes all records of an issue.
func records(is *gazette.Issue) {
	all(dataset.Documents(is))
	all(dataset.Provisions(is))
	all(dataset.Chunks(is))
	all(dataset.Values(is))
	all(dataset.Citations(is))
	all(dataset.Effects(is))
	all(dataset.People(is))
	all(dataset.Contacts(is))
	all(dataset.Tables(is))
	all(dataset.Checks(is))
	all(dataset.Problems(is))
}

func all[T any](seq iter.Seq[T]) {
	for range seq {
	}
}
