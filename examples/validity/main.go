// Validity lists which documents of a gazette are in force on a day.
//
//	go run ./examples/validity testdata/gazette.txt 2026-06-01
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
		log.Fatal("usage: validity FILE DAY")
	}
	src, err := intake.Open(os.Args[1])
	if err != nil {
		log.Fatal(err)
	}
	day := os.Args[2]
	for _, d := range gazette.Parse(src).Documents {
		e := d.Effect
		if e == nil || e.From.IsZero() {
			fmt.Println(d.ID, "names no day from which it is in force")
			continue
		}
		until := "further notice"
		if !e.Until.IsZero() {
			until = e.Until.String()
		}
		inForce := e.From.String() <= day && (e.Until.IsZero() || day <= e.Until.String())
		fmt.Printf("%s in force on %s: %t\n", d.ID, day, inForce)
		fmt.Printf("   from %s until %s: %s\n", e.From, until, e.Text)
	}
}
