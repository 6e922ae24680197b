package elastic

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"strconv"
	"strings"
	"time"
)

// An exchange carries the requests of a client. It gives each its time, the whole answer included; what is not done with becomes a
// [statusError]; and it puts the answer to a _bulk request in the order of what was sent. The bulk indexers go by the place in the list
// alone: an answer that has another order, or one record too few, would settle the wrong ones, and one too many ends the program.
type exchange struct {
	ctx     context.Context // of the whole run: the indexers have none of their own
	base    http.RoundTripper
	timeout time.Duration
}

// most is the largest answer that is read.
const most = 256 << 20

// RoundTrip sends a request and reads its answer.
func (x *exchange) RoundTrip(req *http.Request) (*http.Response, error) {
	ctx, cancel := context.WithTimeout(req.Context(), x.timeout)
	defer cancel()
	defer context.AfterFunc(x.ctx, cancel)()
	var sent []byte
	if req.Body != nil {
		var err error
		if sent, err = io.ReadAll(req.Body); err != nil {
			return nil, err
		}
		req.Body.Close()
	}
	out := req.Clone(ctx)
	if sent != nil {
		out.Body, out.ContentLength = io.NopCloser(bytes.NewReader(sent)), int64(len(sent))
		out.GetBody = func() (io.ReadCloser, error) { return io.NopCloser(bytes.NewReader(sent)), nil }
	}
	res, err := x.base.RoundTrip(out)
	if err != nil {
		return nil, plainly(ctx, err)
	}
	answer, err := io.ReadAll(io.LimitReader(res.Body, most))
	res.Body.Close()
	if err != nil {
		return nil, plainly(ctx, err)
	}
	if isBulk(req) {
		if answer, err = bulkAnswer(res, sent, answer); err != nil {
			return nil, err
		}
	}
	res.Body, res.ContentLength = io.NopCloser(bytes.NewReader(answer)), int64(len(answer))
	res.Header.Del("Content-Length")
	return res, nil
}

func isBulk(req *http.Request) bool {
	return req.Method == http.MethodPost && strings.HasSuffix(req.URL.Path, "/_bulk")
}

// errNoAnswer says that a request had no answer in its time.
var errNoAnswer = errors.New("no answer in time")

// errBroken says that a connection ended before the answer was whole.
var errBroken = errors.New("the connection broke")

// plainly tells what was wrong with a connection, without ports and addresses that differ each time.
func plainly(ctx context.Context, err error) error {
	var timeout net.Error
	switch {
	case errors.Is(err, context.DeadlineExceeded), ctx.Err() == context.DeadlineExceeded, errors.As(err, &timeout) && timeout.Timeout():
		return errNoAnswer
	case errors.Is(err, context.Canceled):
		return err
	}
	for _, known := range []string{"tls:", "x509:", "unsupported protocol", "no such host", "malformed HTTP", "HTTP response to HTTPS"} {
		if strings.Contains(err.Error(), known) {
			return &hopelessError{err}
		}
	}
	var dial *net.OpError
	if errors.As(err, &dial) && dial.Op == "dial" {
		return fmt.Errorf("no connection: %w", dial.Err)
	}
	return errBroken
}

// A hopelessError is one that waiting does not mend: a certificate that is not known, an address that is none.
type hopelessError struct{ error }

// Unwrap returns the cause.
func (e *hopelessError) Unwrap() error { return e.error }

// A statusError is an answer with a status that says no.
type statusError struct {
	status int
	after  time.Duration
	reason string
}

// Error tells status and reason on one line.
func (e *statusError) Error() string {
	text := http.StatusText(e.status)
	if e.reason != "" {
		text += ": " + e.reason
	}
	return fmt.Sprintf("status %d %s", e.status, text)
}

// refused makes an error of an answer; nil for one that says yes.
func refused(res *http.Response, answer []byte) error {
	if res.StatusCode/100 == 2 {
		return nil
	}
	e := &statusError{status: res.StatusCode, reason: reasonOf(answer)}
	if seconds, err := strconv.Atoi(res.Header.Get("Retry-After")); err == nil && seconds > 0 {
		e.after = time.Duration(min(seconds, 300)) * time.Second
	}
	return e
}

// longestReason is how many bytes of a reason are told.
const longestReason = 300

// reasonOf finds what an answer says of itself: the type and reason of an error, or its first words.
func reasonOf(answer []byte) string {
	var said struct {
		Error   json.RawMessage `json:"error"`
		Message string          `json:"message"` // of Meilisearch
	}
	if json.Unmarshal(answer, &said) != nil {
		return ""
	}
	var cause struct{ Type, Reason string }
	if json.Unmarshal(said.Error, &cause) == nil && cause.Type != "" {
		return short(cause.Type + ": " + cause.Reason)
	}
	return short(said.Message)
}

// short is a text on one line.
func short(s string) string {
	s = strings.Join(strings.Fields(s), " ")
	if len(s) > longestReason {
		s = strings.ToValidUTF8(s[:longestReason], "") + "…"
	}
	return s
}

// outcomeOf says what an error means for what was sent.
func outcomeOf(err error) outcome {
	x := outcome{whole: true, reason: err.Error()}
	if e, ok := errors.AsType[*statusError](err); ok {
		x.status, x.after, x.reason = e.status, e.after, e.Error()
	}
	_, x.hopeless = errors.AsType[*hopelessError](err)
	for _, known := range []error{errNoAnswer, errBroken, errNoBulk} {
		if errors.Is(err, known) {
			x.reason = known.Error()
		}
	}
	return x
}

// errNoBulk says that an answer is none of the bulk interface, such as the page of a proxy, or one that was cut off.
var errNoBulk = errors.New("the answer is not one of _bulk, or not whole")

// An answered is one record of an answer: the action, and what became of it.
type answered map[string]json.RawMessage

// bulkAnswer holds an answer to what was sent, and gives it with one line for each record, in the order in which they were sent. A
// record that the answer does not name has status 503: nothing is known of it.
func bulkAnswer(res *http.Response, sent, answer []byte) ([]byte, error) {
	if err := refused(res, answer); err != nil {
		return nil, err
	}
	var said struct {
		Took  int        `json:"took"`
		Items []answered `json:"items"`
	}
	if err := json.Unmarshal(answer, &said); err != nil || said.Items == nil {
		return nil, errNoBulk
	}
	of := map[target]answered{}
	for _, a := range said.Items {
		for _, what := range a {
			var t target
			if json.Unmarshal(what, &t) == nil {
				of[t] = a
			}
		}
	}
	ordered := []answered{}
	for _, t := range targets(sent) {
		a := of[t]
		if a == nil {
			a = unanswered(t)
		}
		ordered = append(ordered, a)
	}
	return json.Marshal(struct {
		Took   int        `json:"took"`
		Errors bool       `json:"errors"`
		Items  []answered `json:"items"`
	}{said.Took, true, ordered})
}

// A target is the record that a line of a request or of an answer speaks of.
type target struct {
	Index string `json:"_index"`
	ID    string `json:"_id"`
}

// targets lists the records of a request: each has a line with the action, and one with the record.
func targets(sent []byte) []target {
	var out []target
	action := true
	for line := range bytes.Lines(sent) {
		if action {
			var a map[string]target
			json.Unmarshal(line, &a) // we have written it ourselves
			for _, t := range a {
				out = append(out, t)
			}
		}
		action = !action
	}
	return out
}

// unanswered stands for a record that the answer does not name.
func unanswered(t target) answered {
	what, _ := json.Marshal(map[string]any{"_index": t.Index, "_id": t.ID, "status": http.StatusServiceUnavailable,
		"error": map[string]string{"type": "unanswered", "reason": "the answer does not name this record"}})
	return answered{"index": what}
}
