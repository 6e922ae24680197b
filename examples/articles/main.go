// Articles prints every article of a gazette with the document that it belongs to, and every table.
//
//	go run ./examples/articles testdata/gazette.txt
package main

import (
	"fmt"
	"log"
	"os"
	"strings"

	"github.com/gongbao/gongbao/gazette"
	"github.com/gongbao/gongbao/intake"
)

func main() {
	if len(os.Args) != 2 {
		log.Fatal("usage: articles FILE")
	}
	src, err := intake.Open(os.Args[1])
	if err != nil {
		log.Fatal(err)
	}
	issue := gazette.Parse(src)
	for i := range issue.Documents {
		d := &issue.Documents[i]
		fmt.Println(d.ID, d.Title)
		for article := range d.Articles() {
			fmt.Println("  ", article.Label, article.Text)
			for _, item := range article.Children {
				fmt.Println("     ", item.Label, item.Text)
			}
		}
		for node := range d.Tables() {
			for _, row := range append(node.Table.Header, node.Table.Rows...) {
				fmt.Println("  ", strings.Join(row, " | "))
			}
		}
	}
}
