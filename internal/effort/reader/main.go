// Reader reads the files that it is given, and prints nothing: the program whose effort package work counts. With -find before them it
// looks for values alone, in each file as one text.
package main

import (
	"log"
	"os"

	"github.com/gongbao/gongbao/gazette"
	"github.com/gongbao/gongbao/parse"
	"github.com/gongbao/gongbao/segment"
)

func main() {
	files := os.Args[1:]
	find := len(files) > 0 && files[0] == "-find"
	if find {
		files = files[1:]
	}
	var values parse.Values
	ctx := &parse.Context{Date: parse.Day{Year: 2022, Month: 6, Day: 7}}
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			log.Fatal(err)
		}
		if find {
			values.Reset()
			parse.Find(string(text), ctx, &values)
			continue
		}
		gazette.Parse(&segment.Source{Name: file, Format: "text", Text: string(text)})
	}
}
