package elastic

import (
	"context"
	"fmt"
	"net/http"
	"slices"
	"strings"
	"time"

	"github.com/gongbao/gongbao/search/bulk"
)

// An Engine is a search engine that [Load] writes for.
type Engine string

// The engines.
const (
	Elasticsearch Engine = "elasticsearch"
	OpenSearch    Engine = "opensearch"
	Meilisearch   Engine = "meilisearch"
)

// Engines lists every engine.
func Engines() []Engine { return []Engine{Elasticsearch, OpenSearch, Meilisearch} }

// Options say where a dataset goes. The zero value of each field is right for most callers.
type Options struct {
	Engine    Engine   // Elasticsearch if ""
	Addresses []string // of the nodes; http://localhost:9200 if nil, http://localhost:7700 for Meilisearch
	Username  string
	Password  string
	APIKey    string // of Elasticsearch, or of Meilisearch; goes before Username

	Prefix string // of the names of the two indexes, PREFIX-documents and PREFIX-provisions; gongbao if ""

	Workers    int           // requests at the same time; 2 if 0
	FlushBytes int           // of one request, about; 2 MB if 0
	FlushEvery time.Duration // a request that is not full is sent after this time; half a second if 0
	Window     int           // bytes of records on their way; 4 requests for each worker if 0
	Timeout    time.Duration // of one request; 60 s if 0

	Attempts   int           // how often a record is sent at most; 12 if 0
	Pause      time.Duration // before a record is sent again; doubles each time; 200 ms if 0
	LongPause  time.Duration // at most; 30 s if 0
	MaxRefused int           // a run stops when more records are refused for good; 10,000 if 0

	Transport http.RoundTripper // plain HTTP; [http.DefaultTransport] if nil
	Progress  func(Report)      // is told now and then how far the run is, by one goroutine at a time
}

// withDefaults fills in what is not set, and refuses what makes no sense.
func (o Options) withDefaults() (Options, error) {
	set(&o.Engine, Elasticsearch)
	if !slices.Contains(Engines(), o.Engine) {
		return o, fmt.Errorf("engine %q: it is one of %q", o.Engine, Engines())
	}
	if len(o.Addresses) == 0 {
		o.Addresses = []string{"http://localhost:9200"}
		if o.Engine == Meilisearch {
			o.Addresses = []string{"http://localhost:7700"}
		}
	}
	set(&o.Prefix, "gongbao")
	set(&o.Workers, 2)
	set(&o.FlushBytes, 2<<20)
	set(&o.FlushEvery, 500*time.Millisecond)
	set(&o.Window, 4*o.Workers*o.FlushBytes)
	set(&o.Timeout, time.Minute)
	set(&o.Attempts, 12)
	set(&o.Pause, 200*time.Millisecond)
	set(&o.LongPause, 30*time.Second)
	set(&o.MaxRefused, 10_000)
	if o.Transport == nil {
		o.Transport = http.DefaultTransport
	}
	return o, nil
}

// set gives a field its default.
func set[T comparable](field *T, value T) {
	var zero T
	if *field == zero {
		*field = value
	}
}

// index is the name of an index in the cluster.
func (o *Options) index(name string) string {
	return o.Prefix + strings.TrimPrefix(name, "gongbao")
}

// An engine is a cluster that takes records.
type engine interface {
	// prepare makes the indexes that are not there.
	prepare(ctx context.Context) error
	// add hands a record over, and waits while there is no room. settled is called once, when it is known what became of it.
	add(ctx context.Context, item bulk.Item, settled func(outcome)) error
	// close sends what is left.
	close(ctx context.Context) error
	// count makes what was sent findable and says how many records an index holds.
	count(ctx context.Context, index string) (int, error)
}

// firstAttempts is how often a run tries to begin: who gave the wrong address should not wait for minutes.
const firstAttempts = 6

// Load sends the documents and provisions of a dataset. The report says what became of them, also where a run ends with an error.
func Load(ctx context.Context, dir string, o Options) (*Report, error) {
	o, err := o.withDefaults()
	if err != nil {
		return nil, err
	}
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	e, err := newEngine(ctx, o)
	if err != nil {
		return nil, err
	}
	s := newSender(o, e)
	begun := time.Now()
	first := o
	first.Attempts = min(o.Attempts, firstAttempts)
	err = patiently(ctx, &first, func() error { return e.prepare(ctx) })
	if err == nil {
		err = s.run(ctx, bulk.Items(dir))
	}
	if err != nil {
		cancel() // nothing more is to be sent
	}
	if closed := e.close(ctx); err == nil {
		err = closed
	}
	report := s.report()
	report.Elapsed = time.Since(begun)
	if err != nil {
		return &report, err
	}
	for _, name := range []string{bulk.Documents, bulk.Provisions} {
		index := o.index(name)
		var held int
		err := patiently(ctx, &o, func() (err error) { held, err = e.count(ctx, index); return err })
		if err != nil {
			return &report, fmt.Errorf("%s: all is sent, but the index cannot be counted: %w", index, err)
		}
		report.Held = append(report.Held, Held{index, held})
	}
	return &report, nil
}

// newEngine makes the client of an engine.
func newEngine(ctx context.Context, o Options) (engine, error) {
	switch o.Engine {
	case OpenSearch:
		return newOpenSearch(ctx, o)
	case Meilisearch:
		return newMeilisearch(ctx, o)
	}
	return newElasticsearch(ctx, o)
}
