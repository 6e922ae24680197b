package elastic

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/gongbao/gongbao/search/bulk"
)

// records is how many a load of the tests sends.
const records = 20_000

// written writes a dataset of invented records: 400 documents, the others provisions, some with values.
func written(t testing.TB, n int) string {
	t.Helper()
	dir := t.TempDir()
	files := map[string]*bytes.Buffer{"documents": {}, "provisions": {}, "values": {}}
	line := func(name string, record map[string]any) {
		data, _ := json.Marshal(record)
		files[name].Write(append(data, '\n'))
	}
	const each = 50
	for i := range n {
		document := fmt.Sprintf("%016x:0", i/each)
		id := fmt.Sprintf("%s:p1__art_%d", document, i%each)
		if i%each == 0 {
			line("documents", map[string]any{"id": document, "title": fmt.Sprintf("澜渚市第%d号渡口的通知", i/each), "kind": "通知", "issuers": []string{"澜渚市人民政府"}, "date": "2031-05-07"})
			continue
		}
		line("provisions", map[string]any{"id": id, "document": document, "text": strings.Repeat(fmt.Sprintf("渡口%d的补助为%d元。", i, i), 1+i%7), "order": i % each})
		if i%5 == 0 {
			line("values", map[string]any{"id": id + ":1", "document": document, "provision": id, "kind": "money", "min": i, "max": i, "unit": "CNY"})
		}
	}
	for name, data := range files {
		if err := os.WriteFile(filepath.Join(dir, name+".jsonl"), data.Bytes(), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

// quick are options with which a test does not wait long.
func quick(engine Engine, address string) Options {
	return Options{Engine: engine, Addresses: []string{address}, Workers: 4, FlushBytes: 40_000, FlushEvery: 20 * time.Millisecond,
		Timeout: 100 * time.Millisecond, Attempts: 40, Pause: time.Millisecond, LongPause: 20 * time.Millisecond}
}

// hold compares what a server holds with a dataset: each record is there once, as it is, and nothing else, but for those that are not taken.
func (f *faulty) hold(t *testing.T, dir string, o Options, without map[string]bool) {
	t.Helper()
	f.mu.Lock()
	defer f.mu.Unlock()
	o.Prefix = "gongbao"
	n, wrong := 0, 0
	for item, err := range bulk.Items(dir) {
		if err != nil {
			t.Fatal(err)
		}
		if without[item.ID] {
			continue
		}
		n++
		want := string(item.Body)
		if o.Engine == Meilisearch {
			want = string(bulk.MeilisearchRecord(item))
		}
		if got := f.records[target{item.Index, item.ID}]; got != want {
			if wrong++; wrong < 5 {
				t.Errorf("%s: %q, want %q", item.ID, got, want)
			}
		}
	}
	if len(f.records) != n {
		t.Errorf("%d records are held, want %d", len(f.records), n)
	}
	again := 0
	for _, w := range f.writes {
		again += w - 1
	}
	t.Logf("%d records held, %d written more than once, %d requests, at most %d at a time; faults met: %v", len(f.records), again, f.requests, f.busiest, f.met)
}

// TestFaulty sends 20,000 records to servers that fail in all the ways that they have: nothing is lost and nothing is there twice.
func TestFaulty(t *testing.T) {
	dir := written(t, records)
	for _, engine := range Engines() {
		t.Run(string(engine), func(t *testing.T) {
			t.Parallel()
			var f *faulty
			if engine == Meilisearch {
				f = &newFaultyMeili(t, 3, 30).faulty
			} else {
				f = newFaulty(t, 2, 35)
			}
			o := quick(engine, f.URL)
			report, err := Load(context.Background(), dir, o)
			if err != nil {
				t.Fatalf("%v\n%v", err, report)
			}
			t.Logf("%v", report)
			if report.Read != records || report.Taken != records || len(report.Refused) != 0 || report.Again == 0 || len(report.Troubles) == 0 {
				t.Errorf("%+v", report)
			}
			if len(report.Held) != 2 || report.Held[0].Records+report.Held[1].Records != records {
				t.Errorf("%+v", report.Held)
			}
			f.hold(t, dir, o, nil)
			for _, name := range faultNames {
				if engine != Meilisearch && f.met[name] == 0 {
					t.Errorf("this fault was never met: %s", name)
				}
			}
			if f.busiest > 4*o.Workers { // each has one, and some that it has given up
				t.Errorf("%d requests at a time from %d workers", f.busiest, o.Workers)
			}
		})
	}
}

// TestPoison: records that are refused for good stand in the report, those and no other, and the rest is taken.
func TestPoison(t *testing.T) {
	dir := written(t, 2000)
	for _, engine := range Engines() {
		t.Run(string(engine), func(t *testing.T) {
			t.Parallel()
			var f *faulty
			if engine == Meilisearch {
				f = &newFaultyMeili(t, 3, 10).faulty
			} else {
				f = newFaulty(t, 2, 10)
			}
			for i := range 7 {
				f.poison[fmt.Sprintf("%016x:0:p1__art_%d", 3*i, 10+i)] = true
			}
			o := quick(engine, f.URL)
			report, err := Load(context.Background(), dir, o)
			if err != nil {
				t.Fatal(err)
			}
			if report.Taken != 1993 || len(report.Refused) != 7 {
				t.Errorf("%d taken, refused: %v", report.Taken, report.Refused)
			}
			for _, r := range report.Refused {
				if !f.poison[r.ID] || r.Status != 400 || r.Reason == "" || r.Index != "gongbao-provisions" {
					t.Errorf("%+v", r)
				}
			}
			f.hold(t, dir, o, f.poison)
		})
	}
}

// TestTwice: a second run changes nothing, and one that was cut off is completed by the next.
func TestTwice(t *testing.T) {
	dir := written(t, 3000)
	for _, engine := range []Engine{Elasticsearch, OpenSearch} {
		f := newFaulty(t, 1, 0)
		o := quick(engine, f.URL)
		o.Timeout = time.Minute // nothing is faulty here but a busy machine
		ctx, cancel := context.WithCancel(context.Background())
		o.Progress = func(Report) { cancel() } // as soon as something is taken
		if report, err := Load(ctx, dir, o); !errors.Is(err, context.Canceled) || report.Taken == 0 || report.Taken >= 3000 {
			t.Errorf("%s: %v %v", engine, report, err)
		}
		o.Progress = nil
		for range 2 {
			if report, err := Load(context.Background(), dir, o); err != nil || report.Taken != 3000 || report.Again != 0 {
				t.Errorf("%s: %v %v", engine, report, err)
			}
			f.hold(t, dir, o, nil)
		}
	}
}

// TestHopeless: where nothing will be taken, a run ends after a few requests and says why in one line.
func TestHopeless(t *testing.T) {
	dir := written(t, 500)
	for _, engine := range Engines() {
		f := newFaulty(t, 1, 0)
		f.refuse = http.StatusUnauthorized
		secure := newFaulty(t, 1, 0)
		nowhere := newFaulty(t, 1, 0)
		nowhere.Close()
		for address, want := range map[string]string{f.URL: "401", strings.Replace(secure.URL, "http:", "https:", 1): "tls: ",
			nowhere.URL: "no connection", "ftp://localhost": "unsupported protocol"} {
			o, sent := quick(engine, address), &counting{}
			o.Transport = sent
			report, err := Load(context.Background(), dir, o)
			if err == nil || !strings.Contains(err.Error(), want) || strings.Contains(err.Error(), "\n") || report.Taken != 0 {
				t.Errorf("%s %s: %v, want %s", engine, address, err, want)
			}
			if n := sent.requests.Load(); n < 1 || n > firstAttempts {
				t.Errorf("%s %s: %d requests", engine, address, n)
			}
		}
	}
	if _, err := Load(context.Background(), dir, Options{Engine: "other"}); err == nil {
		t.Error("an unknown engine")
	}
	f := newFaulty(t, 1, 0)
	if _, err := Load(context.Background(), t.TempDir(), quick(Elasticsearch, f.URL)); err == nil {
		t.Error("a folder without a dataset")
	}
}

// TestGivenUp: a cluster that takes nothing ends the run; it does not go on for each record.
func TestGivenUp(t *testing.T) {
	dir := written(t, 2000)
	for _, engine := range []Engine{Elasticsearch, OpenSearch} {
		f := newFaulty(t, 1, 0)
		o := quick(engine, f.URL)
		o.Attempts = 3
		o.Transport = breaking{http.DefaultTransport}
		report, err := Load(context.Background(), dir, o)
		if err == nil || !strings.HasPrefix(err.Error(), "the cluster has taken nothing for ") || report.Taken != 0 {
			t.Errorf("%s: %v %v", engine, report, err)
		}
	}
}

// A counting transport counts the requests.
type counting struct{ requests atomic.Int32 }

func (c *counting) RoundTrip(req *http.Request) (*http.Response, error) {
	c.requests.Add(1)
	return http.DefaultTransport.RoundTrip(req)
}

// A breaking transport breaks every _bulk request.
type breaking struct{ http.RoundTripper }

func (b breaking) RoundTrip(req *http.Request) (*http.Response, error) {
	if isBulk(req) {
		return nil, errors.New("read: connection reset by peer")
	}
	return b.RoundTripper.RoundTrip(req)
}

// TestWindow: a cluster that answers nothing makes the reading wait: no more records are held than the window has room for.
func TestWindow(t *testing.T) {
	dir := written(t, records)
	f := newFaulty(t, 1, 0)
	o := quick(Elasticsearch, f.URL)
	o.Window, o.Attempts = 100_000, 1000
	o.Transport = breaking{http.DefaultTransport}
	ctx, cancel := context.WithTimeout(context.Background(), 500*time.Millisecond)
	defer cancel()
	report, err := Load(ctx, dir, o)
	if err == nil || report.Read == 0 || report.Read > 1000 {
		t.Errorf("%d records were read, %v", report.Read, err)
	}
}
