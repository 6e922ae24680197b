// Generate builds the reader for browsers and writes it where package standalone embeds it: go generate ./view/standalone, before a release is built.
package main

import (
	"context"
	"log"
	"os"

	"github.com/gongbao/gongbao/view/standalone"
)

func main() {
	b, err := standalone.Build(context.Background(), "../..") // go generate runs in view/standalone
	if err != nil {
		log.Fatal(err)
	}
	for name, data := range map[string][]byte{"reader.wasm.gz": b.Packed, "wasm_exec.js": b.Glue} {
		if err := os.WriteFile("built/"+name, data, 0o644); err != nil {
			log.Fatal(err)
		}
	}
}
