package elastic

import (
	"cmp"
	"container/heap"
	"context"
	"errors"
	"fmt"
	"iter"
	"maps"
	"math/rand/v2"
	"net/http"
	"slices"
	"sync"
	"time"

	"github.com/gongbao/gongbao/search/bulk"
)

// An outcome says what became of a record that was sent.
type outcome struct {
	status   int           // of HTTP, of the record or of the whole request; 0 where there was no answer
	whole    bool          // the status is that of the whole request
	hopeless bool          // no request will ever be answered
	reason   string        // "" where the record was taken
	after    time.Duration // for which the cluster wants to be left alone
}

// isLater reports whether the same record may be taken later: the cluster is busy, or nothing is known.
func (x outcome) isLater() bool {
	switch x.status {
	case 0, http.StatusRequestTimeout, http.StatusTooManyRequests:
		return !x.hopeless
	}
	return x.status >= 500
}

// isFinal reports whether nothing at all will be taken: the key is wrong, or there is no such place.
func (x outcome) isFinal() bool {
	switch x.status {
	case http.StatusUnauthorized, http.StatusForbidden, http.StatusNotFound, http.StatusMethodNotAllowed:
		return x.whole
	}
	return x.hopeless
}

// A pending is a record that is not settled yet.
type pending struct {
	bulk.Item
	tries  int
	first  time.Time // when it was sent first
	due    time.Time // when it is to be sent again
	flying bool      // it is handed over, and nothing is known yet
}

// A queue has the record that is due first at its head.
type queue []*pending

func (q queue) Len() int           { return len(q) }
func (q queue) Less(i, j int) bool { return q[i].due.Before(q[j].due) }
func (q queue) Swap(i, j int)      { q[i], q[j] = q[j], q[i] }

// Push adds a record at the end, for package heap.
func (q *queue) Push(x any) { *q = append(*q, x.(*pending)) }

// Pop takes the last record, for package heap.
func (q *queue) Pop() any {
	last := len(*q) - 1
	p := (*q)[last]
	(*q)[last] = nil
	*q = (*q)[:last]
	return p
}

// A sender hands records to an engine until each is settled. It holds no more than the window.
type sender struct {
	o    Options
	to   engine
	wake chan struct{} // something has changed

	mu      sync.Mutex
	waiting queue     // to be sent again
	flying  int       // records
	held    int       // bytes of those that wait or fly
	quiet   time.Time // until when nothing is sent
	taken   time.Time // when the last record was taken
	told    time.Time // when the progress was told
	err     error     // why the run stops
	counts  Report
	reasons map[string]int
}

func newSender(o Options, to engine) *sender {
	return &sender{o: o, to: to, wake: make(chan struct{}, 1), counts: Report{Refused: []Refusal{}, Held: []Held{}}, reasons: map[string]int{}}
}

// run sends all items, and returns when each is settled or the run cannot go on.
func (s *sender) run(ctx context.Context, items iter.Seq2[bulk.Item, error]) error {
	next, stop := iter.Pull2(items)
	defer stop()
	for ended := false; ; {
		p, wait, err := s.turn(ended)
		if err != nil {
			return err
		}
		switch {
		case p != nil:
			err = s.send(ctx, p)
		case wait < 0:
			return nil
		case wait == 0 && !ended:
			ended, err = s.fresh(ctx, next)
		default:
			err = s.sleep(ctx, wait)
		}
		if err != nil {
			return err
		}
	}
}

// forever is how long to wait where only a change of something else ends the waiting.
const forever = time.Hour

// turn says what comes next: a record that is to be sent again; else, with 0, a new one; with less, the end; with more, a rest.
func (s *sender) turn(ended bool) (*pending, time.Duration, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.err != nil {
		return nil, 0, s.err
	}
	now := time.Now()
	if rest := s.quiet.Sub(now); rest > 0 {
		return nil, rest, nil
	}
	wait := forever
	if len(s.waiting) > 0 {
		if wait = s.waiting[0].due.Sub(now); wait <= 0 {
			return heap.Pop(&s.waiting).(*pending), 0, nil
		}
	}
	switch {
	case !ended && (s.held < s.o.Window || s.held == 0):
		return nil, 0, nil
	case ended && s.flying == 0 && len(s.waiting) == 0:
		return nil, -1, nil
	}
	return nil, wait, nil
}

// fresh sends the next record of the dataset; true where there is none.
func (s *sender) fresh(ctx context.Context, next func() (bulk.Item, error, bool)) (ended bool, err error) {
	item, err, ok := next()
	if err != nil || !ok {
		return true, err
	}
	item.Index = s.o.index(item.Index)
	s.mu.Lock()
	s.counts.Read++
	s.held += len(item.Body)
	s.mu.Unlock()
	return false, s.send(ctx, &pending{Item: item, first: time.Now()})
}

// send hands a record over.
func (s *sender) send(ctx context.Context, p *pending) error {
	s.mu.Lock()
	p.flying = true
	p.tries++
	s.flying++
	s.mu.Unlock()
	return s.to.add(ctx, p.Item, func(x outcome) { s.settle(p, x) })
}

// sleep waits until something changes, at most so long.
func (s *sender) sleep(ctx context.Context, wait time.Duration) error {
	timer := time.NewTimer(wait)
	defer timer.Stop()
	select {
	case <-ctx.Done():
		return ctx.Err()
	case <-s.wake:
	case <-timer.C:
	}
	return nil
}

// settle notes what became of a record. The engines call it, from goroutines of their own.
func (s *sender) settle(p *pending, x outcome) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if !p.flying {
		return
	}
	p.flying = false
	s.flying--
	switch {
	case x.reason == "":
		s.held -= len(p.Body)
		s.counts.Taken++
		s.counts.Bytes += int64(len(p.Body))
		s.taken = time.Now()
	case x.isFinal():
		s.stop(errors.New(x.reason))
	case x.isLater() && p.tries < s.o.Attempts:
		s.again(p, x)
	default:
		s.refuse(p, x)
	}
	s.tell()
	select {
	case s.wake <- struct{}{}:
	default:
	}
}

// again lets a record wait: each time twice as long, and not all for the same time.
func (s *sender) again(p *pending, x outcome) {
	pause := backOff(&s.o, p.tries)
	p.due = time.Now().Add(max(pause, x.after))
	if x.after > 0 && x.whole {
		if until := time.Now().Add(min(x.after, s.o.LongPause)); until.After(s.quiet) {
			s.quiet = until
		}
	}
	heap.Push(&s.waiting, p)
	s.counts.Again++
	s.reasons[x.reason]++
}

// refuse gives a record up.
func (s *sender) refuse(p *pending, x outcome) {
	s.held -= len(p.Body)
	reason := x.reason
	if x.isLater() {
		reason = fmt.Sprintf("given up after it was sent %d times: %s", p.tries, x.reason)
		if s.taken.Before(p.first) {
			s.stop(fmt.Errorf("the cluster has taken nothing for %s: %s", time.Since(p.first).Round(time.Second), x.reason))
		}
	}
	s.counts.Refused = append(s.counts.Refused, Refusal{p.Index, p.ID, x.status, reason})
	if len(s.counts.Refused) > s.o.MaxRefused {
		s.stop(fmt.Errorf("more than %d records are refused, the last: %s", s.o.MaxRefused, reason))
	}
}

// stop ends the run, by the first reason that there is.
func (s *sender) stop(err error) {
	if s.err == nil {
		s.err = err
	}
}

// backOff is how long to wait after so many tries: it doubles, up to the longest, and is spread by a half.
func backOff(o *Options, tries int) time.Duration {
	pause := o.LongPause
	if tries < 30 {
		pause = min(pause, o.Pause<<(tries-1))
	}
	return pause/2 + rand.N(pause/2+1)
}

// tellEvery is how often the progress is told.
const tellEvery = time.Second

func (s *sender) tell() {
	if s.o.Progress != nil && time.Since(s.told) >= tellEvery {
		s.told = time.Now()
		s.o.Progress(s.sum())
	}
}

// report is what is known now.
func (s *sender) report() Report {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.sum()
}

func (s *sender) sum() Report {
	r := s.counts
	r.Refused = slices.Clone(r.Refused)
	r.Troubles = []Trouble{}
	for _, reason := range slices.Sorted(maps.Keys(s.reasons)) {
		r.Troubles = append(r.Troubles, Trouble{reason, s.reasons[reason]})
	}
	slices.SortStableFunc(r.Troubles, func(a, b Trouble) int { return cmp.Compare(b.Times, a.Times) })
	return r
}

// patiently does what a cluster may refuse for now, until it is done.
func patiently(ctx context.Context, o *Options, do func() error) error {
	for tries := 1; ; tries++ {
		err := do()
		if err == nil || tries >= o.Attempts || ctx.Err() != nil {
			return err
		}
		if x := outcomeOf(err); !x.isLater() {
			return err
		}
		select {
		case <-ctx.Done():
			return ctx.Err()
		case <-time.After(backOff(o, tries)):
		}
	}
}
