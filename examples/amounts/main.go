// Amounts prints the highest sums that the sample gazette promises, and where it prints them.
//
//	go run ./examples/amounts
package main

import (
	"fmt"

	"github.com/gongbao/gongbao/gazette"
	"github.com/gongbao/gongbao/gazette/sample"
	"github.com/gongbao/gongbao/segment"
)

func main() {
	issue := gazette.Parse(&segment.Source{Name: sample.Name, Text: sample.Text})
	for _, d := range issue.Documents {
		fmt.Println(d.ID, d.Kind, d.Date, d.Title)
		for _, a := range d.Amounts {
			if a.Kind == "money" && a.Bound == "at_most" {
				fmt.Println("  ", a.Text, "=", a.Max, a.Unit, a.EID, a.Spans)
			}
		}
	}
}
