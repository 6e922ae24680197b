// Records reads the files that it is given and makes all records of a dataset of them, and prints nothing.
package main

import (
	"iter"
	"log"
	"os"

	"github.com/gongbao/gongbao/dataset"
	"github.com/gongbao/gongbao/gazette"
	"github.com/gongbao/gongbao/segment"
)

func main() {
	for _, file := range os.Args[1:] {
		text, err := os.ReadFile(file)
		if err != nil {
			log.Fatal(err)
		}
		records(gazette.Parse(&segment.Source{Name: file, Format: "text", Text: string(text)}))
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
