package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/gongbao/gongbao/dataset"
	"github.com/gongbao/gongbao/intake/auto"
	"github.com/gongbao/gongbao/search/bulk"
	"github.com/gongbao/gongbao/search/words"
	"github.com/gongbao/gongbao/segment"
	"github.com/spf13/cobra"
)

// A datasetting is what gongbao dataset was asked for.
type datasetting struct {
	dataset.Options
	dir     string
	formats []string
	shard   string
	quiet   bool

	keywords bool
	correct  bool
	bulk     string // an engine, or "" for none
}

func newDataset(a *app) *cobra.Command {
	var d datasetting
	cmd := &cobra.Command{
		Use:   "dataset PATH… -o DIR",
		Short: "Turn files and folders into data: JSON Lines, CSV, XLSX, Parquet, Akoma Ntoso, Markdown, JSON-LD",
		Long: `Dataset reads files, folders with what is below them, and patterns such as 'gazettes/*.pdf', and writes what they
hold into DIR: documents.jsonl, provisions.jsonl, values.jsonl and others, each record with its file, page and place.
A file that cannot be read stops nothing: it is in failed.jsonl with the reason and what to do.

A second run reads only what is new or changed, and removes what belongs to files that are gone. A run that was cut off
goes on where it stopped. PDFs, archives and pictures are read in children of the program with limits of time and memory.
Links to files are followed, links to folders are not. Exit code 1 says that a file failed.`,
		Example: `  gongbao dataset gazettes -o data --format xlsx,parquet
  gongbao dataset gazettes -o data --bulk
  gongbao dataset gazettes -o part-3 --shard 3/8 && gongbao merge part-* -o data`,
		RunE: func(cmd *cobra.Command, args []string) error {
			if len(args) == 0 || d.dir == "" {
				return misuse(cmd, "name what to read and, with -o, the folder to write")
			}
			if message := d.complete(); message != "" {
				return misuse(cmd, message)
			}
			return d.run(a, args)
		},
	}
	flags := cmd.Flags()
	flags.StringVarP(&d.dir, "out", "o", "", "write into the folder `DIR`")
	flags.StringSliceVar(&d.formats, "format", nil, "write also "+choices(dataset.Formats()))
	flags.StringVar(&d.Lang, "lang", dataset.English, "names of columns in CSV and XLSX: en or zh")
	flags.IntVar(&d.Max, "max", dataset.DefaultMax, "characters of a chunk at most")
	flags.BoolVar(&d.keywords, "keywords", false, "give each document the words that it is about")
	flags.StringVar(&d.bulk, "bulk", "", "write also DIR/bulk for a search `ENGINE`: elasticsearch (also for OpenSearch) or meilisearch")
	flags.Lookup("bulk").NoOptDefVal = string(bulk.Elasticsearch)
	flags.BoolVar(&d.correct, "corrections", false, "apply the side files of corrections that lie beside the files, FILE.gongbao.json")
	flags.BoolVar(&d.Places, "places", false, "give the boxes of all places on their pages")
	flags.IntVar(&d.Workers, "workers", 0, "files read at the same time, and processors taken; 0 is all processors")
	flags.StringVar(&d.shard, "shard", "", "read only shard `K/N` of the files, chosen by their content")
	flags.BoolVar(&d.quiet, "quiet", false, "say nothing but what went wrong")
	return cmd
}

// complete reads the flags that are written in a form of their own, and says what is wrong with one; "" if nothing is.
func (d *datasetting) complete() string {
	if d.Lang != dataset.English && d.Lang != dataset.Chinese {
		return fmt.Sprintf("--lang %s: it is en or zh", d.Lang)
	}
	for _, format := range d.formats {
		f := dataset.Format(format)
		if !slices.Contains(dataset.Formats(), f) {
			return fmt.Sprintf("--format %s: it is one of %s", f, choices(dataset.Formats()))
		}
		d.Formats = append(d.Formats, f)
	}
	if d.bulk != "" && !slices.Contains(bulk.Engines(), bulk.Engine(d.bulk)) {
		return fmt.Sprintf("--bulk=%s: it is one of %s", d.bulk, choices(bulk.Engines()))
	}
	if d.Max < smallestChunk {
		return fmt.Sprintf("--max %d: a chunk has at least %d characters", d.Max, smallestChunk)
	}
	if d.shard == "" {
		return ""
	}
	k, n, _ := strings.Cut(d.shard, "/")
	var wrong [2]error
	d.Shard, wrong[0] = strconv.Atoi(k)
	d.Shards, wrong[1] = strconv.Atoi(n)
	if errors.Join(wrong[:]...) != nil || d.Shard < 1 || d.Shard > d.Shards {
		return fmt.Sprintf("--shard %s: write K/N, with K from 1 to N", d.shard)
	}
	return ""
}

// smallestChunk leaves room for a breadcrumb and a sentence.
const smallestChunk = 100

func (d *datasetting) run(a *app, paths []string) error {
	if d.Workers > 0 && d.Workers < runtime.GOMAXPROCS(0) {
		runtime.GOMAXPROCS(d.Workers) // a job that has one processor of a machine takes no second one for its garbage
	}
	if d.keywords {
		d.Keywords = new(words.Segmenter).Keywords
	}
	if d.correct {
		d.Correct = correctBeside
	}
	a.caging.useScratch() // a workbook is written by way of a temporary file
	d.Isolate, d.Timeout, d.Memory = a.caging.isolate, a.caging.timeout, a.caging.bytes
	d.Parser = a.known.parser()
	d.Open, d.Child = a.opener(), childCommand(childName, a.passwords, a.limitFlags()...)
	progress := newProgress(a.stderr, d.quiet)
	d.Progress = progress.show
	report, err := dataset.Run(a.ctx, paths, d.dir, d.Options)
	progress.end()
	if err == nil && d.bulk != "" {
		err = bulk.Write(d.dir, filepath.Join(d.dir, "bulk"), bulk.Engine(d.bulk))
	}
	if err != nil {
		return d.wrong(err)
	}
	if !d.quiet {
		a.out.WriteString(printable(summaryOf(report, d.dir)) + "\n")
	}
	if !d.correct && !d.quiet {
		a.unapplied(report.SideFiles)
	}
	for _, line := range report.Remarks {
		a.complain(errors.New(line))
	}
	a.nameFailures(report, d.dir)
	a.judge(report, d.dir)
	return a.flush()
}

// namedFailures is how many files that could not be read are named on the screen.
const namedFailures = 20

// nameFailures says of each file that could not be read why, and what to do.
func (a *app) nameFailures(r *dataset.Report, dir string) {
	if r.Counts[dataset.NameFailed] == 0 {
		return
	}
	f, err := os.Open(filepath.Join(dir, dataset.NameFailed+".jsonl"))
	if err != nil {
		return
	}
	defer f.Close()
	lines := json.NewDecoder(f)
	for range namedFailures {
		var x dataset.Failure
		if lines.Decode(&x) != nil {
			return
		}
		message := x.Path + ": " + x.Reason
		if x.Advice != "" {
			message += ": " + x.Advice
		}
		a.complain(errors.New(message))
	}
}

// wrong says in one line what stopped a run.
func (d *datasetting) wrong(err error) error {
	if out, ok := errors.AsType[*dataset.OutputError](err); ok {
		return out
	}
	if _, ok := errors.AsType[*dataset.InputError](err); ok || errors.Is(err, context.Canceled) {
		return err
	}
	return unwritable(d.dir, err)
}

// judge complains of the files that failed; the exit code is then 1.
func (a *app) judge(r *dataset.Report, dir string) {
	failed := r.Counts[dataset.NameFailed]
	switch {
	case failed > 0 && r.Partial > 0:
		a.complain(fmt.Errorf("%s could not be read (%s), and %d only in part (problems.jsonl, code incomplete or page-unread)", count{failed, "file"}, dir+"/failed.jsonl", r.Partial))
	case failed > 0:
		a.complain(fmt.Errorf("%s could not be read: %s/failed.jsonl says why", count{failed, "file"}, dir))
	case r.Partial > 0:
		a.complain(fmt.Errorf("%s could be read only in part: %s/problems.jsonl says what is missing, code incomplete or page-unread", count{r.Partial, "file"}, dir))
	}
}

// summaryOf says what a dataset holds, such as "data: 20 issues, 131 documents, 2044 values".
func summaryOf(r *dataset.Report, dir string) string {
	c := func(name, noun string) string { return count{r.Counts[name], noun}.String() }
	s := fmt.Sprintf("%s: %s, %s, %s, %s, %s, %s", dir, c(dataset.NameIssues, "issue"), c(dataset.NameDocuments, "document"),
		c(dataset.NameProvisions, "provision"), c(dataset.NameValues, "value"), c(dataset.NameCitations, "citation"), c(dataset.NameTables, "table"))
	if r.Times.Kept > 0 {
		s += fmt.Sprintf(" (%s read, %d kept from before)", count{r.Times.Read, "file"}, r.Times.Kept)
	}
	return s
}

// opener reads a file as all commands do, in this process and without telling how far a scan is.
func (a *app) opener() dataset.Opener {
	return func(ctx context.Context, path string) (*segment.Source, error) {
		return auto.Options{Limits: a.limits, Others: a.passwords, Cache: cacheFolder()}.Open(ctx, path)
	}
}

// childCommand starts this program as a child with a command; nil where its own path is not known.
func childCommand(name string, passwords []string, flags ...string) func() *exec.Cmd {
	self, err := os.Executable()
	if err != nil {
		return nil
	}
	return func() *exec.Cmd {
		cmd := exec.Command(self, append([]string{name}, flags...)...)
		cmd.Env = []string{passwordsVariable + "=" + strings.Join(passwords, "\n")} // where no list of processes shows them
		return cmd
	}
}

// childName is the command of a child.
const childName = "dataset-child"

// newChild returns the command that a dataset starts for files which may take too much time or memory.
func newChild(a *app) *cobra.Command {
	return &cobra.Command{
		Use:    childName,
		Short:  "Read files for gongbao dataset",
		Hidden: true,
		Args:   noArguments,
		RunE: func(*cobra.Command, []string) error {
			return dataset.Server{Open: a.opener(), Keywords: new(words.Segmenter).Keywords, Correct: correctBeside}.Serve(a.ctx, a.stdin, a.stdout)
		},
	}
}

func newMerge(a *app) *cobra.Command {
	var dir string
	var o dataset.Options
	var formats []string
	cmd := &cobra.Command{
		Use:   "merge DIR… -o DIR",
		Short: "Make one dataset of several, such as the shards of a job array",
		Long: `Merge puts datasets together: the result is that of one run over all their files, byte for byte. A file that lies in
several of them is taken once.`,
		Example: "  gongbao merge part-1 part-2 part-3 -o data",
		RunE: func(cmd *cobra.Command, args []string) error {
			if len(args) == 0 || dir == "" {
				return misuse(cmd, "name the datasets to put together and, with -o, the folder to write")
			}
			d := datasetting{dir: dir}
			for _, f := range formats {
				o.Formats = append(o.Formats, dataset.Format(f))
			}
			report, err := dataset.Merge(a.ctx, args, dir, o)
			if err != nil {
				return d.wrong(err)
			}
			a.out.WriteString(printable(summaryOf(report, dir)) + "\n")
			a.judge(report, dir)
			return a.flush()
		},
	}
	flags := cmd.Flags()
	flags.StringVarP(&dir, "out", "o", "", "write into the folder `DIR`")
	flags.StringSliceVar(&formats, "format", nil, "write also csv, parquet, xlsx; those that all the datasets have come along by themselves")
	flags.StringVar(&o.Lang, "lang", "", "names of columns in CSV and XLSX: en or zh; as in the datasets if it is not given")
	return cmd
}

// A progress tells how far a run is: a bar on a terminal, lines elsewhere.
type progress struct {
	out      io.Writer
	terminal bool
	quiet    bool
	last     time.Time
	stage    string
	wide     int
}

// How often the bar is drawn, and how often a line is written where there is no terminal.
const (
	barEvery  = 100 * time.Millisecond
	lineEvery = 30 * time.Second
)

func newProgress(out io.Writer, quiet bool) *progress {
	return &progress{out: out, terminal: isTerminal(out), quiet: quiet, last: time.Now()}
}

// show draws the bar again, or writes a line, if it is time.
func (p *progress) show(s dataset.Progress) {
	every := lineEvery
	if p.terminal {
		every = barEvery
	}
	ended := s.Files == s.Of
	if p.quiet || s.Of == 0 || time.Since(p.last) < every && !(ended && p.terminal) {
		return
	}
	p.last = time.Now()
	line := progressLine(s)
	if !p.terminal {
		fmt.Fprintln(p.out, line)
		return
	}
	if s.Stage != p.stage && p.stage != "" {
		fmt.Fprint(p.out, "\r"+strings.Repeat(" ", p.wide)+"\r")
	}
	p.stage = s.Stage
	line = bar(s.Files, s.Of) + " " + line
	p.wide = max(p.wide, len(line))
	fmt.Fprint(p.out, "\r"+line+strings.Repeat(" ", p.wide-len(line)))
}

// end leaves the line of the bar.
func (p *progress) end() {
	if p.stage != "" {
		fmt.Fprint(p.out, "\r"+strings.Repeat(" ", p.wide)+"\r")
	}
}

// progressLine is such as "reading: 120 of 2000 files, 811 documents, 4.2 MB/s, 1m20s left".
func progressLine(s dataset.Progress) string {
	line := fmt.Sprintf("%s: %d of %d files", s.Stage, s.Files, s.Of)
	if s.Documents > 0 {
		line += fmt.Sprintf(", %s", count{s.Documents, "document"})
	}
	seconds := s.Elapsed.Seconds()
	if s.OfBytes > 0 && s.Bytes > 0 && seconds > 0.5 {
		line += fmt.Sprintf(", %.1f MB/s", float64(s.Bytes)/1e6/seconds)
		if s.Files < s.Of {
			left := time.Duration(seconds * float64(s.OfBytes-s.Bytes) / float64(s.Bytes) * float64(time.Second))
			line += fmt.Sprintf(", %s left", left.Round(time.Second))
		}
	}
	return line
}
