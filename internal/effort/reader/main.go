// Reader reads the files that it is given, and prints nothing: the program whose effort package work counts.
package main

import (
	"log"
	"os"

	"github.com/gongbao/gongbao/gazette"
	"github.com/gongbao/gongbao/segment"
)

func main() {
	for _, file := range os.Args[1:] {
		text, err := os.ReadFile(file)
		if err != nil {
			log.Fatal(err)
		}
		gazette.Parse(&segment.Source{Name: file, Format: "text", Text: string(text)})
	}
}
