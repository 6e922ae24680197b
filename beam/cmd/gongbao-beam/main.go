// Gongbao-beam reads gazettes as an Apache Beam pipeline:
//
//	gongbao-beam --out data gazettes
//	gongbao-beam --runner flink --endpoint localhost:8099 --out /shared/data /shared/gazettes
package main

import (
	"context"
	"flag"
	"fmt"
	"os"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	_ "github.com/apache/beam/sdks/v2/go/pkg/beam/io/filesystem/gcs"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/x/beamx"

	pipeline "github.com/gongbao/gongbao/beam"
	"github.com/gongbao/gongbao/dataset"
)

func main() {
	out := flag.String("out", "", "folder for the files of records, or an address such as gs://bucket/data")
	most := flag.Int("max", dataset.DefaultMax, "characters of a chunk at most")
	places := flag.Bool("places", false, "give the boxes of all places on their pages")
	flag.Parse()
	beam.Init() // a worker stays here
	if err := run(*out, flag.Args(), dataset.Options{Max: *most, Places: *places}); err != nil {
		fmt.Fprintln(os.Stderr, "gongbao-beam:", err)
		os.Exit(1)
	}
}

func run(out string, paths []string, o dataset.Options) error {
	if out == "" || len(paths) == 0 {
		return fmt.Errorf("name what to read and, with --out, the folder to write")
	}
	ctx := context.Background()
	inputs, err := dataset.Inputs(ctx, paths)
	if err != nil {
		return err
	}
	p, s := beam.NewPipelineWithRoot()
	pipeline.Write(s, out, pipeline.Read(s, inputs, o))
	return beamx.Run(ctx, p)
}
