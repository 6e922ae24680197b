package dataset

import (
	"bytes"
	"encoding/json"
	"runtime"
	"slices"
	"strings"
	"time"

	"github.com/gongbao/gongbao/gazette"
	"github.com/gongbao/gongbao/internal/cage"
)

// reportFile is the name of the report.
const reportFile = "report.json"

// reportSchema names the version of its form.
const reportSchema = "gongbao.report/1"

// A Report says what a dataset holds and what it was made of. But for Times it is the same whenever it is made.
type Report struct {
	Schema   string            `json:"schema"`  // gongbao.report/1
	Reader   string            `json:"reader"`  // version of the program
	Schemas  map[string]string `json:"schemas"` // of each record
	Counts   map[string]int    `json:"counts"`  // of records by name
	Partial  int               `json:"partial"` // issues of which only a part could be read
	Checks   map[string]Proofs `json:"checks"`  // by code
	Problems map[string]int    `json:"problems"`
	Failed   map[string]int    `json:"failed"` // by code
	Options  ReportOptions     `json:"options"`
	Inputs   []FileSum         `json:"inputs"`
	Outputs  []FileSum         `json:"outputs"`
	Times    Times             `json:"times"`

	SideFiles int      `json:"-"` // files with corrections beside them, applied or not
	Remarks   []string `json:"-"` // on corrections that could not be applied, of the files that this run read
}

// Proofs are how many checks of a code came out in each way.
type Proofs struct {
	Proved     int `json:"proved"`
	Broken     int `json:"broken"`
	Unprovable int `json:"unprovable"`
}

// ReportOptions are what decides the bytes of a dataset beside the files.
type ReportOptions struct {
	Formats  []Format `json:"formats"`
	Lang     string   `json:"lang"`
	Max      int      `json:"max"`
	Places   bool     `json:"places"`
	Keywords bool     `json:"keywords,omitempty"`
	Shard    int      `json:"shard,omitempty"`
	Shards   int      `json:"shards,omitempty"`
	Timeout  string   `json:"timeout"`
	Memory   string   `json:"memory"` // of a child, or why there is no limit
}

// A FileSum is a file with its SHA-256.
type FileSum struct {
	Path   string `json:"path"`
	SHA256 string `json:"sha256"`
	Bytes  int64  `json:"bytes"`
	SameAs string `json:"same_as,omitempty"` // the input that has the same bytes and was read
}

// Times are what differs from run to run.
type Times struct {
	Started  time.Time `json:"started"`
	Seconds  float64   `json:"seconds"`
	Workers  int       `json:"workers"`
	Read     int       `json:"read"` // files that were read in this run
	Kept     int       `json:"kept"` // files that an earlier run had read
	Go       string    `json:"go"`
	Platform string    `json:"platform"`
}

// newReport begins the report of a run.
func newReport(o *Options) *Report {
	r := &Report{
		Schema: reportSchema, Reader: Version(), Schemas: map[string]string{}, Counts: map[string]int{},
		Checks: map[string]Proofs{}, Problems: map[string]int{}, Failed: map[string]int{},
		Options: ReportOptions{Formats: list(o.Formats), Lang: o.Lang, Max: o.Max, Places: o.Places, Keywords: o.Keywords != nil, Shard: o.Shard, Shards: o.Shards,
			Timeout: o.Timeout.String(), Memory: memoryLimit(o)},
	}
	for _, name := range names {
		r.Schemas[name] = schemaOf(name)
		r.Counts[name] = 0
	}
	return r
}

// memoryLimit says how much memory a child may take.
func memoryLimit(o *Options) string {
	switch {
	case o.Isolate == IsolateNone:
		return "no limit: files are read in the process itself"
	case !cage.HasMemoryLimit:
		return "no limit: this system has none"
	}
	return number(int(o.Memory>>20)) + " MiB"
}

// newTally begins a report that only counts.
func newTally() *Report {
	return &Report{Counts: map[string]int{}, Checks: map[string]Proofs{}, Problems: map[string]int{}, Failed: map[string]int{}}
}

// add takes in what another report counts.
func (r *Report) add(t *Report) {
	r.Partial += t.Partial
	for _, pair := range [][2]map[string]int{{r.Counts, t.Counts}, {r.Problems, t.Problems}, {r.Failed, t.Failed}} {
		for key, n := range pair[1] {
			pair[0][key] += n
		}
	}
	for code, n := range t.Checks {
		p := r.Checks[code]
		r.Checks[code] = Proofs{p.Proved + n.Proved, p.Broken + n.Broken, p.Unprovable + n.Unprovable}
	}
}

// count takes one record into the report. What it must know of it is read from the bytes.
func (r *Report) count(l line) {
	r.Counts[l.name]++
	var x struct {
		Code, Status string
		Complete     bool
	}
	switch l.name {
	case NameChecks, NameProblems, NameFailed, NameIssues:
		if json.Unmarshal(l.data, &x) != nil {
			return
		}
	}
	switch l.name {
	case NameIssues:
		if !x.Complete {
			r.Partial++
		}
	case NameProblems:
		r.Problems[x.Code]++
	case NameFailed:
		r.Failed[x.Code]++
	case NameChecks:
		p := r.Checks[x.Code]
		switch x.Status {
		case gazette.Proved:
			p.Proved++
		case gazette.Broken:
			p.Broken++
		default:
			p.Unprovable++
		}
		r.Checks[x.Code] = p
	}
}

// sort puts the lists of files in the order of their paths.
func (r *Report) sort() {
	byPath := func(a, b FileSum) int { return strings.Compare(a.Path, b.Path) }
	slices.SortFunc(r.Inputs, byPath)
	slices.SortFunc(r.Outputs, byPath)
}

// inputs lists the files of a run.
func (r *run) inputs() []FileSum {
	out := []FileSum{}
	for i := range r.groups {
		g := &r.groups[i]
		out = append(out, FileSum{Path: g.name, SHA256: g.sum, Bytes: g.size})
		for _, name := range g.same {
			out = append(out, FileSum{Path: name, SHA256: g.sum, Bytes: g.size, SameAs: g.name})
		}
	}
	return out
}

func (r *run) times() Times {
	read, there := int(r.read.Load()), 0
	for i := range r.groups {
		if r.groups[i].err == nil {
			there++
		}
	}
	return timesOf(r.begun, r.Workers, read, there-read)
}

func timesOf(begun time.Time, workers, read, kept int) Times {
	return Times{
		Started: begun.UTC().Truncate(time.Second), Seconds: time.Since(begun).Round(time.Millisecond).Seconds(), Workers: workers,
		Read: read, Kept: kept, Go: runtime.Version(), Platform: runtime.GOOS + "/" + runtime.GOARCH,
	}
}

// readReport reads the report of a dataset.
func readReport(data []byte) (*Report, error) {
	var r Report
	err := json.NewDecoder(bytes.NewReader(data)).Decode(&r)
	return &r, err
}
