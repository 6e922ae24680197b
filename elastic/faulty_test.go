package elastic

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"math/rand/v2"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
	"testing"
	"time"
)

// A faulty is a server that speaks as much of Elasticsearch as a load needs, and fails as clusters do: it refuses whole requests and
// single records, stalls, breaks connections before, in and after its work, answers in another order, too short or too long, and lets
// pages of a proxy answer in its place.
type faulty struct {
	*httptest.Server
	faults int // of a hundred requests

	mu       sync.Mutex
	r        *rand.Rand
	records  map[target]string // what is held
	writes   map[target]int    // how often each was written
	indexes  map[string]string // mappings
	poison   map[string]bool   // ids that are never taken
	refuse   int               // every request has this status, if it is not 0
	met      map[string]int    // how often each fault was met
	busy     int               // requests that are being worked on
	busiest  int
	requests int
}

func newFaulty(t *testing.T, seed uint64, faults int) *faulty {
	f := &faulty{faults: faults, r: rand.New(rand.NewPCG(seed, 4)), records: map[target]string{}, writes: map[target]int{},
		indexes: map[string]string{}, poison: map[string]bool{}, met: map[string]int{}}
	f.Server = httptest.NewServer(f)
	t.Cleanup(f.Close)
	return f
}

// stalled is how long a request waits that stalls: longer than the client does.
const stalled = 250 * time.Millisecond

func (f *faulty) ServeHTTP(w http.ResponseWriter, req *http.Request) {
	body, _ := io.ReadAll(req.Body)
	w.Header().Set("X-Elastic-Product", "Elasticsearch")
	w.Header().Set("Content-Type", "application/json")
	f.mu.Lock()
	f.requests++
	f.busy++
	f.busiest = max(f.busiest, f.busy)
	status := f.refuse
	f.mu.Unlock()
	defer func() { f.mu.Lock(); f.busy--; f.mu.Unlock() }()
	switch {
	case status != 0:
		w.WriteHeader(status)
		io.WriteString(w, `{"error":{"type":"security_exception","reason":"missing authentication credentials"},"status":401}`)
	case req.Method == http.MethodPost && req.URL.Path == "/_bulk":
		f.bulk(w, body)
	default:
		f.other(w, req, body)
	}
}

// Poison makes a record one that is never taken.
func (f *faulty) Poison(id string) { f.poison[id] = true }

// chance reports whether something of so many in a hundred happens.
func (f *faulty) chance(percent int) bool {
	f.mu.Lock()
	defer f.mu.Unlock()
	return f.r.IntN(100) < percent
}

// meet counts a fault.
func (f *faulty) meet(name string) {
	f.mu.Lock()
	defer f.mu.Unlock()
	f.met[name]++
}

// faultNames are what may happen to a _bulk request.
var faultNames = []string{"429", "503", "502 of a proxy", "200 of a proxy", "stalls", "stalls, then works", "breaks before", "breaks behind",
	"works half, then breaks", "breaks in the answer", "answers in another order", "answers too little", "answers too much"}

func (f *faulty) bulk(w http.ResponseWriter, body []byte) {
	fault := ""
	if f.chance(f.faults) {
		f.mu.Lock()
		fault = faultNames[f.r.IntN(len(faultNames))]
		f.met[fault]++
		f.mu.Unlock()
	}
	switch fault {
	case "429":
		w.Header().Set("Retry-After", "0")
		w.WriteHeader(http.StatusTooManyRequests)
		io.WriteString(w, `{"error":{"type":"circuit_breaking_exception","reason":"Data too large"},"status":429}`)
	case "503":
		w.WriteHeader(http.StatusServiceUnavailable)
		io.WriteString(w, `{"error":{"type":"cluster_block_exception","reason":"no master"},"status":503}`)
	case "502 of a proxy":
		w.WriteHeader(http.StatusBadGateway)
		io.WriteString(w, "<html>Bad Gateway</html>")
	case "200 of a proxy":
		io.WriteString(w, "<html>Please wait</html>")
	case "stalls":
		time.Sleep(stalled)
	case "stalls, then works":
		time.Sleep(stalled)
		f.work(body, 100)
	case "breaks before":
		hangUp(w, nil)
	case "breaks behind":
		f.work(body, 100)
		hangUp(w, nil)
	case "works half, then breaks":
		f.work(body, 50)
		hangUp(w, nil)
	default:
		f.answer(w, f.work(body, 100), fault)
	}
}

// answer sends what became of the records.
func (f *faulty) answer(w http.ResponseWriter, items []map[string]any, fault string) {
	f.mu.Lock()
	switch fault {
	case "answers in another order":
		f.r.Shuffle(len(items), func(i, j int) { items[i], items[j] = items[j], items[i] })
	case "answers too little":
		items = items[:len(items)/2]
	case "answers too much":
		items = append(items, items...)
	}
	f.mu.Unlock()
	data, _ := json.Marshal(map[string]any{"took": 1, "errors": false, "items": items})
	if fault == "breaks in the answer" {
		hangUp(w, fmt.Appendf(nil, "HTTP/1.1 200 OK\r\nX-Elastic-Product: Elasticsearch\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%s", len(data), data[:len(data)*2/3]))
		return
	}
	w.Write(data)
}

// hangUp ends the connection.
func hangUp(w http.ResponseWriter, last []byte) {
	conn, _, err := w.(http.Hijacker).Hijack()
	if err == nil {
		conn.Write(last)
		conn.Close()
	}
}

// work does what a _bulk request asks for, in an order of its own, some of it only, and returns what became of each record.
func (f *faulty) work(body []byte, percent int) []map[string]any {
	f.mu.Lock()
	defer f.mu.Unlock()
	lines := strings.Split(strings.TrimSuffix(string(body), "\n"), "\n")
	items := make([]map[string]any, len(lines)/2)
	for _, i := range f.r.Perm(len(items)) {
		var action map[string]target
		if err := json.Unmarshal([]byte(lines[2*i]), &action); err != nil || len(action) != 1 {
			continue
		}
		for name, t := range action {
			items[i] = map[string]any{name: f.one(name, t, lines[2*i+1], f.r.IntN(100) < percent)}
		}
	}
	return items
}

// one writes one record, or refuses it.
func (f *faulty) one(action string, t target, record string, now bool) map[string]any {
	out := map[string]any{"_index": t.Index, "_id": t.ID, "status": 201, "result": "created"}
	no := func(status int, kind, reason string) map[string]any {
		return map[string]any{"_index": t.Index, "_id": t.ID, "status": status, "error": map[string]any{"type": kind, "reason": reason}}
	}
	switch {
	case action != "index" || t.ID == "" || f.indexes[t.Index] == "":
		return no(400, "illegal_argument_exception", "no index, or no id")
	case f.poison[t.ID]:
		return no(400, "document_parsing_exception", "failed to parse field [values.min]")
	case f.faults > 0 && f.r.IntN(100) < 4:
		f.met["429 of a record"]++
		return no(429, "es_rejected_execution_exception", fmt.Sprintf("rejected execution of task %d", f.r.Int()))
	case f.faults > 0 && f.r.IntN(100) < 2:
		f.met["503 of a record"]++
		return no(503, "unavailable_shards_exception", "primary shard is not active")
	case !now:
		return no(503, "unavailable_shards_exception", "not done")
	}
	if _, ok := f.records[t]; ok {
		out["status"], out["result"] = 200, "updated"
	}
	f.records[t] = record
	f.writes[t]++
	return out
}

// other answers to what is no _bulk request; some of it fails too.
func (f *faulty) other(w http.ResponseWriter, req *http.Request, body []byte) {
	if f.faults > 0 && f.chance(20) {
		f.meet("503 of another request")
		w.WriteHeader(http.StatusServiceUnavailable)
		return
	}
	f.mu.Lock()
	defer f.mu.Unlock()
	index, what, _ := strings.Cut(strings.TrimPrefix(req.URL.Path, "/"), "/")
	known := f.indexes[index] != ""
	switch {
	case req.Method == http.MethodPut && what == "":
		f.indexes[index] = string(body)
		io.WriteString(w, `{"acknowledged":true}`)
	case !known:
		w.WriteHeader(http.StatusNotFound)
		io.WriteString(w, `{"error":{"type":"index_not_found_exception","reason":"no such index"},"status":404}`)
	case what == "_count":
		n := 0
		for t := range f.records {
			if t.Index == index {
				n++
			}
		}
		fmt.Fprintf(w, `{"count":%d}`, n)
	default:
		io.WriteString(w, `{}`)
	}
}

// A task is one of Meilisearch.
type task struct{ status, code, kind string }

// A faultyMeili speaks as much of Meilisearch as a load needs, and fails as well.
type faultyMeili struct {
	faulty
	tasks []task
}

func newFaultyMeili(t *testing.T, seed uint64, faults int) *faultyMeili {
	f := &faultyMeili{faulty: faulty{faults: faults, r: rand.New(rand.NewPCG(seed, 5)), records: map[target]string{}, writes: map[target]int{},
		indexes: map[string]string{}, poison: map[string]bool{}, met: map[string]int{}}}
	f.Server = httptest.NewServer(f)
	t.Cleanup(f.Close)
	return f
}

func (f *faultyMeili) ServeHTTP(w http.ResponseWriter, req *http.Request) {
	body, _ := io.ReadAll(req.Body)
	if f.chance(f.faults) {
		fault := faultNames[:8][f.r8()]
		f.meet(fault)
		switch fault {
		case "stalls, then works", "breaks behind":
			f.serve(httptest.NewRecorder(), req, body)
			hangUp(w, nil)
		case "stalls":
			time.Sleep(stalled)
		case "breaks before":
			hangUp(w, nil)
		case "200 of a proxy":
			io.WriteString(w, "<html>Please wait</html>")
		case "429":
			w.WriteHeader(http.StatusTooManyRequests)
		default:
			w.WriteHeader(http.StatusServiceUnavailable)
		}
		return
	}
	f.serve(w, req, body)
}

func (f *faultyMeili) r8() int {
	f.mu.Lock()
	defer f.mu.Unlock()
	return f.r.IntN(8)
}

func (f *faultyMeili) serve(w http.ResponseWriter, req *http.Request, body []byte) {
	f.mu.Lock()
	defer f.mu.Unlock()
	path := strings.Split(strings.Trim(req.URL.Path, "/"), "/")
	var n int
	switch fmt.Sscan(path[len(path)-1], &n); {
	case path[0] == "tasks":
		t := f.tasks[n]
		if t.status == "enqueued" || f.r.IntN(3) == 0 {
			f.tasks[n].status = strings.Replace(t.status, "enqueued", "", 1)
			io.WriteString(w, `{"status":"processing"}`)
			return
		}
		fmt.Fprintf(w, `{"status":%q,"error":{"code":%q,"type":%q,"message":"m"}}`, t.status, t.code, t.kind)
	case len(path) == 3 && path[2] == "stats":
		held := 0
		for t := range f.records {
			if t.Index == path[1] {
				held++
			}
		}
		fmt.Fprintf(w, `{"numberOfDocuments":%d}`, held)
	default:
		w.WriteHeader(http.StatusAccepted)
		f.tasks = append(f.tasks, f.do(path, body))
		fmt.Fprintf(w, `{"taskUid":%d}`, len(f.tasks)-1)
	}
}

// do works on a task at once; the client hears of it later.
func (f *faultyMeili) do(path []string, body []byte) task {
	switch {
	case len(path) == 1:
		var index struct{ UID string }
		json.Unmarshal(body, &index)
		if f.indexes[index.UID] != "" {
			return task{"failed", "index_already_exists", "invalid_request"}
		}
		f.indexes[index.UID] = "{}"
	case path[2] == "settings":
		f.indexes[path[1]] = string(body)
	case f.faults > 0 && f.r.IntN(10) == 0:
		f.met["a task failed"]++
		return task{"failed", "internal", "internal"}
	default:
		return f.documents(path[1], body)
	}
	return task{status: "succeeded"}
}

// documents takes all of them, or none where one is not to be taken.
func (f *faultyMeili) documents(index string, body []byte) task {
	type document struct{ UID, ID string }
	var list []document
	lines := bufio.NewScanner(bytes.NewReader(body))
	lines.Buffer(nil, 1<<24)
	var texts []string
	for lines.Scan() {
		var d document
		if err := json.Unmarshal(lines.Bytes(), &d); err != nil || len(d.UID) != 32 || f.poison[d.ID] {
			return task{"failed", "invalid_document_id", "invalid_request"}
		}
		list, texts = append(list, d), append(texts, lines.Text())
	}
	for i, d := range list {
		t := target{index, d.ID}
		f.records[t] = texts[i]
		f.writes[t]++
	}
	return task{status: "succeeded"}
}
