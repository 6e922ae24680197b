// Citations finds where a gazette cites a text, by its title or by its number.
//
//	go run ./examples/citations testdata/gazette.txt 云州市航道条例
package main

import (
	"fmt"
	"log"
	"os"

	"github.com/gongbao/gongbao/gazette"
	"github.com/gongbao/gongbao/intake"
)

func main() {
	if len(os.Args) != 3 {
		log.Fatal("usage: citations FILE TITLE|NUMBER")
	}
	src, err := intake.Open(os.Args[1])
	if err != nil {
		log.Fatal(err)
	}
	wanted := os.Args[2]
	issue := gazette.Parse(src)
	for i := range issue.Documents {
		d := &issue.Documents[i]
		for _, c := range d.Citations {
			if c.Title != wanted && (c.Number == nil || c.Number.String() != wanted) {
				continue
			}
			fmt.Printf("%s %s: %s (%s)\n", d.ID, c.EID, c.Text, c.Relation)
			if c.Document != nil {
				fmt.Println("   printed in this issue as", issue.Documents[*c.Document].Title)
			}
		}
	}
}
