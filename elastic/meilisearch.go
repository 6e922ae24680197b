package elastic

import (
	"bytes"
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"strings"
	"sync"
	"time"

	"github.com/gongbao/gongbao/search/bulk"
)

// A meili is a server of Meilisearch. It takes documents as tasks: a request is answered at once, and what became of it is asked later.
// The workers gather records to requests, and wait for the task of each.
type meili struct {
	cluster
	address string
	queue   chan handed
	ended   chan struct{}
	workers sync.WaitGroup
	closing sync.Once
}

// A handed is a record that was handed over.
type handed struct {
	bulk.Item
	settled func(outcome)
}

func newMeilisearch(ctx context.Context, o Options) (engine, error) {
	if len(o.Addresses) != 1 {
		return nil, errors.New("one address is wanted for Meilisearch")
	}
	m := &meili{address: strings.TrimSuffix(o.Addresses[0], "/"), queue: make(chan handed), ended: make(chan struct{})}
	carrier := &exchange{ctx, o.Transport, o.Timeout}
	m.cluster = cluster{o, func(req *http.Request) (*http.Response, error) {
		if o.APIKey != "" {
			req.Header.Set("Authorization", "Bearer "+o.APIKey)
		}
		return carrier.RoundTrip(req)
	}}
	for range o.Workers {
		m.workers.Go(func() { m.work(ctx) })
	}
	return m, nil
}

func (m *meili) add(ctx context.Context, item bulk.Item, settled func(outcome)) error {
	select {
	case <-ctx.Done():
		return ctx.Err()
	case m.queue <- handed{item, settled}:
		return nil
	}
}

func (m *meili) close(context.Context) error {
	m.closing.Do(func() { close(m.ended) })
	m.workers.Wait()
	return nil
}

// work sends what it has gathered when that is enough, or when nothing has come for a while.
func (m *meili) work(ctx context.Context) {
	var batch []handed
	size := 0
	late := time.NewTicker(m.o.FlushEvery)
	defer late.Stop()
	send := func() {
		for _, name := range []string{bulk.Documents, bulk.Provisions} {
			m.send(ctx, m.o.index(name), batch)
		}
		batch, size = nil, 0
		late.Reset(m.o.FlushEvery)
	}
	for {
		select {
		case h := <-m.queue:
			batch = append(batch, h)
			if size += len(h.Body); size >= m.o.FlushBytes {
				send()
			}
		case <-late.C:
			send()
		case <-ctx.Done():
			return
		case <-m.ended:
			send()
			return
		}
	}
}

// send sends those of a batch that go into an index, and tells what became of each. A request that is refused for good is halved, until
// the record is found that is not taken.
func (m *meili) send(ctx context.Context, index string, batch []handed) {
	var of []handed
	var body bytes.Buffer
	for _, h := range batch {
		if h.Index == index {
			of = append(of, h)
			body.Write(bulk.MeilisearchRecord(h.Item))
			body.WriteByte('\n')
		}
	}
	if len(of) == 0 {
		return
	}
	err := m.task(ctx, http.MethodPost, "/indexes/"+index+"/documents?primaryKey=uid", "application/x-ndjson", body.Bytes())
	x := outcome{}
	if err != nil {
		x = outcomeOf(err)
	}
	if x.reason != "" && !x.isLater() && !x.isFinal() && len(of) > 1 {
		m.send(ctx, index, of[:len(of)/2])
		m.send(ctx, index, of[len(of)/2:])
		return
	}
	for _, h := range of {
		h.settled(x)
	}
}

// call sends a request and returns the answer.
func (m *meili) call(ctx context.Context, method, path, kind string, body []byte) ([]byte, error) {
	req, err := http.NewRequestWithContext(ctx, method, m.address+path, bytes.NewReader(body))
	if err != nil {
		return nil, err
	}
	if kind != "" {
		req.Header.Set("Content-Type", kind)
	}
	res, err := m.perform(req)
	if err != nil {
		return nil, err
	}
	var answer bytes.Buffer
	answer.ReadFrom(res.Body) // it is in memory
	return answer.Bytes(), refused(res, answer.Bytes())
}

// How often a task is asked for.
const (
	firstAsk = 5 * time.Millisecond
	lastAsk  = time.Second
)

// task sends a request that becomes a task, and waits until that is done with.
func (m *meili) task(ctx context.Context, method, path, kind string, body []byte) error {
	answer, err := m.call(ctx, method, path, kind, body)
	if err != nil {
		return err
	}
	var begun struct{ TaskUID *int64 }
	if err := json.Unmarshal(answer, &begun); err != nil || begun.TaskUID == nil {
		return errNoTask
	}
	for ask := firstAsk; ; ask = min(2*ask, lastAsk) {
		select {
		case <-ctx.Done():
			return ctx.Err()
		case <-time.After(ask):
		}
		var done bool
		var failed error
		err := patiently(ctx, &m.o, func() (err error) { done, failed, err = m.isDone(ctx, *begun.TaskUID); return err })
		if done || err != nil {
			return cmp.Or(err, failed)
		}
	}
}

// errNoTask says that an answer is none of Meilisearch, such as the page of a proxy.
var errNoTask = errors.New("the answer names no task")

// isDone asks for a task; failed says why one that is done has failed.
func (m *meili) isDone(ctx context.Context, uid int64) (done bool, failed, err error) {
	answer, err := m.call(ctx, http.MethodGet, fmt.Sprintf("/tasks/%d", uid), "", nil)
	if err != nil {
		return false, nil, err
	}
	var task struct {
		Status string
		Error  struct{ Message, Code, Type string }
	}
	if err := json.Unmarshal(answer, &task); err != nil {
		return false, nil, errNoTask
	}
	switch task.Status {
	case "enqueued", "processing":
		return false, nil, nil
	case "succeeded":
		return true, nil, nil
	case "failed", "canceled":
		e := &statusError{status: http.StatusBadRequest, reason: short(task.Error.Code + ": " + task.Error.Message)}
		if task.Status == "canceled" || task.Error.Type != "invalid_request" {
			e.status = http.StatusServiceUnavailable // of the server, not of the records
		}
		return true, e, nil
	}
	return false, nil, errNoTask
}

// prepare makes the two indexes and tells each what is searched and filtered. What is there already stays.
func (m *meili) prepare(ctx context.Context) error {
	for _, name := range []string{bulk.Documents, bulk.Provisions} {
		index := m.o.index(name)
		body, _ := json.Marshal(map[string]string{"uid": index, "primaryKey": "uid"})
		err := m.task(ctx, http.MethodPost, "/indexes", "application/json", body)
		if e, ok := errors.AsType[*statusError](err); ok && strings.HasPrefix(e.reason, "index_already_exists") {
			err = nil
		}
		if err == nil {
			err = m.task(ctx, http.MethodPatch, "/indexes/"+index+"/settings", "application/json", bulk.MeilisearchSettings())
		}
		if err != nil {
			return fmt.Errorf("index %s: %w", index, err)
		}
	}
	return nil
}

func (m *meili) count(ctx context.Context, index string) (int, error) {
	answer, err := m.call(ctx, http.MethodGet, "/indexes/"+index+"/stats", "", nil)
	if err != nil {
		return 0, err
	}
	var said struct{ NumberOfDocuments *int }
	if err := json.Unmarshal(answer, &said); err != nil || said.NumberOfDocuments == nil {
		return 0, errors.New("the answer is not one of stats")
	}
	return *said.NumberOfDocuments, nil
}
