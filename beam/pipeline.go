// Package beam reads gazettes as an Apache Beam pipeline: files in, the JSON Lines of package dataset out, the same bytes
// line by line.
//
//	files ─▶ SHA-256 ─▶ group the same bytes ─▶ read ─▶ (record, line) ─▶ one file of lines for each record
//
// Any runner of Beam shares the files out among its machines. What is read must lie where all of them see it.
package beam

import (
	"context"
	"fmt"
	"path"
	"slices"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/textio"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/register"

	_ "github.com/apache/beam/sdks/v2/go/pkg/beam/io/filesystem/local" // gcs is for the command: it carries much

	"github.com/gongbao/gongbao/dataset"
)

func init() {
	register.DoFn3x0[context.Context, dataset.Input, func(string, dataset.Input)](&sumFn{})
	register.DoFn4x1[context.Context, string, func(*dataset.Input) bool, func(string, string), error](&readFn{})
	register.DoFn3x0[string, string, func(string)](&pickFn{})
	register.Emitter2[string, dataset.Input]()
	register.Emitter2[string, string]()
	register.Emitter1[string]()
	register.Iter1[dataset.Input]()
}

// Read adds the reading of the inputs to a pipeline and returns its lines, each with the name of its record.
func Read(s beam.Scope, inputs []dataset.Input, o dataset.Options) beam.PCollection {
	s = s.Scope("gongbao.Read")
	files := beam.Reshuffle(s, beam.CreateList(s, inputs)) // so that they are shared out
	sums := beam.ParDo(s, &sumFn{}, files)
	return beam.ParDo(s, &readFn{Max: o.Max, Places: o.Places}, beam.GroupByKey(s, sums))
}

// Write adds a file of lines for each record below dir, such as gs://bucket/data.
func Write(s beam.Scope, dir string, lines beam.PCollection) {
	s = s.Scope("gongbao.Write")
	for _, name := range dataset.Names() {
		textio.Write(s, join(dir, name+".jsonl"), beam.ParDo(s, &pickFn{Record: name}, lines))
	}
}

// join puts a name below a folder, which may be an address with //.
func join(dir, name string) string {
	if dir == "" {
		return name
	}
	return dir + "/" + path.Clean(name)
}

// A sumFn gives each file the hash of its bytes as key. A file that cannot be opened has a key of its own.
type sumFn struct{}

// ProcessElement hashes one file.
func (*sumFn) ProcessElement(_ context.Context, in dataset.Input, emit func(string, dataset.Input)) {
	sum := in.Sum()
	if sum == "" {
		sum = "unread:" + in.Name
	}
	emit(sum, in)
}

// A readFn reads the files of one hash, once.
type readFn struct {
	Max    int
	Places bool
}

// ProcessElement emits the lines of one file.
func (f *readFn) ProcessElement(ctx context.Context, sum string, inputs func(*dataset.Input) bool, emit func(string, string)) error {
	var same []dataset.Input
	for in := (dataset.Input{}); inputs(&in); {
		same = append(same, in)
	}
	o := dataset.Options{Max: f.Max, Places: f.Places}
	err := o.Lines(ctx, slices.Clip(same), func(record string, line []byte) error {
		emit(record, string(line))
		return nil
	})
	if err != nil {
		return fmt.Errorf("%s: %w", same[0].Name, err)
	}
	return nil
}

// A pickFn keeps the lines of one record.
type pickFn struct{ Record string }

// ProcessElement emits a line of the record.
func (f *pickFn) ProcessElement(record, line string, emit func(string)) {
	if record == f.Record {
		emit(line)
	}
}
