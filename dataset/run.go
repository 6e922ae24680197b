package dataset

import (
	"context"
	"errors"
	"fmt"
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
	"strconv"
	"sync"
	"sync/atomic"
	"time"

	"github.com/gongbao/gongbao/gazette"
	"github.com/gongbao/gongbao/internal/cage"
)

// Which files are read in children of the program.
const (
	IsolateAuto = "auto" // PDF, DOCX, OFD and pictures, where there is a command for children
	IsolateAll  = "all"
	IsolateNone = "none"
)

// Options say how a dataset is made. The zero value is right for most callers.
type Options struct {
	Formats []Format // beside the JSON Lines
	Lang    string   // of the names of columns in CSV and XLSX: en or zh; en if ""
	Max     int      // characters of a chunk; DefaultMax if 0
	Places  bool     // give the boxes on the pages

	Parser gazette.Parser // what is known beforehand

	// Keywords gives the words that a document is about, such as [words.Segmenter.Keywords] of package search/words; documents have
	// none if nil. Children have it from [Server.Keywords].
	Keywords func(*gazette.Document) []string

	// Correct applies the side files of corrections that lie beside the files, FILE.gongbao.json beside FILE; they are left alone if nil.
	// Children have it from [Server.Correct].
	Correct Corrector

	Workers int // files read at the same time; one for each processor if 0

	Shard, Shards int // read only the files of shard 1…Shards, by their content; all if Shards is 0

	Open    Opener           // plain [intake.Open] if nil
	Child   func() *exec.Cmd // starts the program as a child, which calls [Serve]; no children if nil
	Isolate string           // IsolateAuto if ""
	Timeout time.Duration    // for one file in a child; DefaultTimeout if 0
	Memory  int64            // bytes for a child; DefaultMemory if 0

	Progress func(Progress) // is told how far the run is, by one goroutine at a time; may be nil
}

// The limits of a child.
const (
	DefaultTimeout = 10 * time.Minute // a scan of a hundred pages goes through an OCR engine page by page
	DefaultMemory  = 3 << 30          // PDFium takes 120 MB, a scanned page in four colours some hundred
)

// A Progress says how far a run is.
type Progress struct {
	Stage     string        // one of the stages
	Files     int           // done
	Of        int           // to do
	Documents int           // found so far
	Bytes     int64         // of the files that are done
	OfBytes   int64         // of the files to do
	Elapsed   time.Duration // since the stage began
}

// The stages of a run.
const (
	StageHash  = "looking at files"
	StageRead  = "reading"
	StageWrite = "writing"
)

// withDefaults fills in what is not set, and refuses what makes no sense.
func (o Options) withDefaults() (Options, error) {
	if o.Workers <= 0 {
		o.Workers = runtime.GOMAXPROCS(0)
	}
	if o.Max <= 0 {
		o.Max = DefaultMax
	}
	if o.Open == nil {
		o.Open = openPlain
	}
	if o.Timeout <= 0 {
		o.Timeout = DefaultTimeout
	}
	if o.Memory <= 0 {
		o.Memory = DefaultMemory
	}
	if o.Lang == "" {
		o.Lang = "en"
	}
	if o.Isolate == "" {
		o.Isolate = IsolateAuto
	}
	if o.Child == nil {
		o.Isolate = IsolateNone
	}
	if o.Shards > 0 && (o.Shard < 1 || o.Shard > o.Shards) {
		return o, fmt.Errorf("shard %d of %d: they are counted from 1 to %d", o.Shard, o.Shards, o.Shards)
	}
	for _, f := range o.Formats {
		if !slices.Contains(Formats(), f) {
			return o, fmt.Errorf("format %q: the formats are %q", f, Formats())
		}
	}
	o.Formats = slices.Clone(o.Formats)
	slices.Sort(o.Formats)
	o.Formats = slices.Compact(o.Formats)
	return o, nil
}

// making is what the parts of a run are made with.
func (o *Options) making() making {
	m := making{Max: o.Max, Places: o.Places, Keywords: o.Keywords != nil, Formats: []Format{}, Parser: o.Parser, keywords: o.Keywords, Correct: o.Correct != nil, corrector: o.Correct}
	for _, f := range o.Formats {
		if documentForms[f] != nil {
			m.Formats = append(m.Formats, f)
		}
	}
	return m
}

// A group is all inputs with the same bytes, which are read once: under the first of their names.
type group struct {
	input
	same []string // the other names
}

// A run is one making of a dataset.
type run struct {
	Options
	out    *output
	parts  string // folder of the parts
	making making
	groups []group
	begun  time.Time

	mu      sync.Mutex
	state   Progress
	remarks []string     // on corrections
	read    atomic.Int64 // parts that were made in this run

	begunStage time.Time
}

// Run reads the files that paths name and writes the dataset into the folder dir. A file that cannot be read stops
// nothing: it is in failed.jsonl, and in the report. The error is that of the run itself, such as a full disk.
func Run(ctx context.Context, paths []string, dir string, o Options) (*Report, error) {
	o, err := o.withDefaults()
	if err != nil {
		return nil, err
	}
	r := &run{Options: o, begun: time.Now(), making: o.making()}
	inputs, err := find(ctx, paths, dir)
	if err != nil {
		return nil, errors.Join(ctx.Err(), &InputError{err})
	}
	if r.out, err = openOutput(dir); err != nil {
		return nil, err
	}
	defer r.out.close()
	r.parts = partsDir + "/" + stamp(r.making)
	if err := r.out.folder(r.parts); err != nil {
		return nil, err
	}
	if err := r.hash(ctx, inputs); err != nil { // which files are the same
		return nil, err
	}
	if err := r.readAll(ctx); err != nil { // a part for each
		return nil, err
	}
	report, err := r.write(ctx) // merged, with the views of them, and committed
	if report != nil {
		report.Remarks, report.SideFiles = r.remarks, r.sideFiles()
	}
	return report, err
}

// remark keeps what is told of corrections.
func (r *run) remark(list []string) {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.remarks = append(r.remarks, list...)
}

// sideFiles counts the files with corrections beside them.
func (r *run) sideFiles() (n int) {
	for i := range r.groups {
		if r.groups[i].side != "" {
			n++
		}
	}
	return n
}

// hash looks at every file and groups those with the same bytes.
func (r *run) hash(ctx context.Context, inputs []input) error {
	r.begin(StageHash, len(inputs), 0)
	err := r.parallel(ctx, len(inputs), func(ctx context.Context, _, i int) error {
		inputs[i].hash()
		r.done(0, 0)
		return nil
	})
	if err != nil {
		return err
	}
	at := map[string]int{}
	for _, in := range inputs {
		if !r.inShard(in) {
			continue
		}
		if i, ok := at[in.sum]; ok && in.sum != "" {
			g := &r.groups[i]
			if g.same = append(g.same, in.name); g.side == "" {
				g.side, g.sideSum = in.side, in.sideSum
			}
			continue
		}
		at[in.sum] = len(r.groups)
		r.groups = append(r.groups, group{input: in})
	}
	return nil
}

// inShard reports whether a file is one of the shard that is read: by its content, so that equal files fall together.
func (r *run) inShard(in input) bool {
	if r.Shards < 2 {
		return true
	}
	sum := in.sum
	if sum == "" {
		sum = sumOf(in.name)
	}
	n, err := strconv.ParseUint(sum[:15], 16, 64)
	return err == nil && n%uint64(r.Shards) == uint64(r.Shard-1)
}

// readAll makes the parts that are not there yet.
func (r *run) readAll(ctx context.Context) error {
	var todo []int
	var size int64
	for i := range r.groups {
		g := &r.groups[i]
		if g.err == nil && !r.has(g) {
			todo = append(todo, i)
			size += g.size
		}
	}
	// The largest first: one that comes last would keep a single worker busy at the end.
	slices.SortStableFunc(todo, func(a, b int) int {
		return int(min(max(r.groups[b].size-r.groups[a].size, -1), 1))
	})
	r.begin(StageRead, len(todo), size)
	children := make([]*cage.Child, r.Workers)
	defer func() {
		for _, c := range children {
			if c != nil {
				c.Stop()
			}
		}
	}()
	k := newKeeper(r.out)
	err := r.parallel(ctx, len(todo), func(ctx context.Context, worker, i int) error {
		g := &r.groups[todo[i]]
		result, err := r.one(ctx, g, &children[worker], k)
		if err != nil {
			return err
		}
		r.read.Add(1)
		r.done(result.Count[NameDocuments], g.size)
		return nil
	})
	if ended := k.end(); err == nil {
		err = ended
	}
	return err
}

// parallel does work for 0…n-1 with as many workers as the run has, and ends with the first error.
func (r *run) parallel(ctx context.Context, n int, work func(ctx context.Context, worker, i int) error) error {
	ctx, stop := context.WithCancelCause(ctx)
	defer stop(nil)
	todo := make(chan int)
	var workers sync.WaitGroup
	for w := range min(n, r.Workers) {
		workers.Go(func() {
			for i := range todo {
				if err := work(ctx, w, i); err != nil {
					stop(err)
				}
			}
		})
	}
	for i := range n {
		select {
		case todo <- i:
		case <-ctx.Done():
		}
		if ctx.Err() != nil {
			break
		}
	}
	close(todo)
	workers.Wait()
	return context.Cause(ctx)
}

// partNames are the names that the part of a file may have: the second is that of a failure which another run may be
// without, and is made again.
func (r *run) partNames(key string) (kept, retried string) {
	return r.parts + "/" + key + ".gz", r.parts + "/" + key + ".again.gz"
}

// has reports whether the part of a group is there.
func (r *run) has(g *group) bool {
	kept, _ := r.partNames(g.key(r.making))
	info, err := r.out.root.Lstat(kept)
	return err == nil && info.Mode().IsRegular()
}

// one makes the part of one group, in this process or in a child.
func (r *run) one(ctx context.Context, g *group, c **cage.Child, k *keeper) (outcome, error) {
	r.mu.Lock()
	r.out.serial++
	aside := fmt.Sprintf("%s/part-%d", asideDir, r.out.serial)
	r.mu.Unlock()
	result, err := r.make(ctx, g, aside, c)
	if err == nil && g.changed() {
		r.out.root.Remove(aside)
		f := fault{FailedAccess, "the file changed while it was read", "run again"}
		result, err = r.failed(g, f, aside)
	}
	if err != nil {
		return result, err
	}
	r.remark(result.Remarks)
	sure, retried := r.partNames(g.key(r.making))
	if again[result.Code] || result.Part {
		return result, k.add(kept{aside: aside, final: retried})
	}
	return result, k.add(kept{aside: aside, final: sure, gone: retried})
}

// make writes the part of a group aside.
func (r *run) make(ctx context.Context, g *group, aside string, c **cage.Child) (outcome, error) {
	path := r.disk(aside)
	if !r.apart(g) {
		result, err := writePart(path, func(out sink) (outcome, error) { return read(ctx, r.Open, r.making, g.input, out) })
		return result, r.out.at(aside, err)
	}
	if *c == nil {
		var err error
		if *c, err = r.startChild(); err != nil {
			return outcome{}, fmt.Errorf("a child of the program cannot be started: %w", err)
		}
	}
	a, err := ask(ctx, *c, job{Disk: g.disk, SHA256: g.sum, Bytes: g.size, Side: g.side, Part: path, Making: r.making})
	if err == nil {
		if a.Error != "" {
			err = r.out.at(aside, errors.New(a.Error))
		}
		return a.Outcome, err
	}
	(*c).Stop()
	*c = nil
	r.out.root.Remove(aside)
	if ctx.Err() != nil {
		return outcome{}, ctx.Err()
	}
	return r.failed(g, deathFault(err), aside)
}

// failed writes the part of a file that gave no issue.
func (r *run) failed(g *group, f fault, aside string) (outcome, error) {
	result, err := writePart(r.disk(aside), func(out sink) (outcome, error) { return fail(g.input, f, out) })
	return result, r.out.at(aside, err)
}

// apart reports whether a file is read in a child.
func (r *run) apart(g *group) bool {
	switch r.Isolate {
	case IsolateAll:
		return true
	case IsolateAuto:
		return cage.IsRisky(g.head)
	}
	return false
}

// disk returns the path of a file of the dataset for a program that opens it by its path.
func (r *run) disk(name string) string {
	return filepath.Join(absolute(r.out.dir), filepath.FromSlash(name))
}
