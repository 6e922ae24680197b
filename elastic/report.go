package elastic

import (
	"fmt"
	"strings"
	"time"
)

// A Report says what became of the records of a run.
type Report struct {
	Read     int           `json:"read"`     // records of the dataset that were handed over
	Taken    int           `json:"taken"`    // that the cluster has taken
	Again    int           `json:"again"`    // how often a record was sent again
	Bytes    int64         `json:"bytes"`    // of the records that were taken
	Refused  []Refusal     `json:"refused"`  // records that the cluster does not take
	Held     []Held        `json:"held"`     // at the end
	Troubles []Trouble     `json:"troubles"` // why records were sent again, the most common first
	Elapsed  time.Duration `json:"elapsed"`  // in nanoseconds
}

// A Refusal is a record that the cluster does not take.
type Refusal struct {
	Index  string `json:"index"`
	ID     string `json:"id"`
	Status int    `json:"status,omitempty"` // of HTTP; 0 where there was no answer
	Reason string `json:"reason"`
}

// A Held says how many records an index holds.
type Held struct {
	Index   string `json:"index"`
	Records int    `json:"records"`
}

// A Trouble is a reason for which records were sent again.
type Trouble struct {
	Reason string `json:"reason"`
	Times  int    `json:"times"`
}

// String gives the report in a few lines.
func (r *Report) String() string {
	var b strings.Builder
	fmt.Fprintf(&b, "%d records read, %d taken, %d refused, %d sent again, %.1f MB in %s\n", r.Read, r.Taken, len(r.Refused), r.Again,
		float64(r.Bytes)/1e6, r.Elapsed.Round(10*time.Millisecond))
	for _, h := range r.Held {
		fmt.Fprintf(&b, "%s holds %d records\n", h.Index, h.Records)
	}
	for _, t := range r.Troubles {
		fmt.Fprintf(&b, "sent again %d times: %s\n", t.Times, t.Reason)
	}
	return b.String()
}
