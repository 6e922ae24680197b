package elastic

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"strings"

	"github.com/gongbao/gongbao/search/bulk"
)

// A cluster is what Elasticsearch and OpenSearch have in common.
type cluster struct {
	o       Options
	perform func(*http.Request) (*http.Response, error) // of the client
}

// do sends a request and returns the answer; one that says no is a [statusError].
func (c *cluster) do(ctx context.Context, method, path string, body []byte) ([]byte, error) {
	req, err := http.NewRequestWithContext(ctx, method, path, bytes.NewReader(body))
	if err != nil {
		return nil, err
	}
	if len(body) > 0 {
		req.Header.Set("Content-Type", "application/json")
	}
	res, err := c.perform(req)
	if err != nil {
		return nil, err
	}
	defer res.Body.Close()
	answer, err := io.ReadAll(res.Body)
	if err != nil {
		return nil, err
	}
	return answer, refused(res, answer)
}

// prepare makes the two indexes with their mappings. One that is there stays as it is.
func (c *cluster) prepare(ctx context.Context) error {
	for _, name := range []string{bulk.Documents, bulk.Provisions} {
		index := c.o.index(name)
		_, err := c.do(ctx, http.MethodGet, "/"+index, nil)
		if e, ok := errors.AsType[*statusError](err); ok && e.status == http.StatusNotFound {
			_, err = c.do(ctx, http.MethodPut, "/"+index, bulk.Mapping(name))
		}
		if e, ok := errors.AsType[*statusError](err); ok && strings.HasPrefix(e.reason, "resource_already_exists_exception") {
			err = nil // a request without an answer has made it
		}
		if err != nil {
			return fmt.Errorf("index %s: %w", index, err)
		}
	}
	return nil
}

func (c *cluster) count(ctx context.Context, index string) (int, error) {
	if _, err := c.do(ctx, http.MethodPost, "/"+index+"/_refresh", nil); err != nil {
		return 0, err
	}
	answer, err := c.do(ctx, http.MethodGet, "/"+index+"/_count", nil)
	if err != nil {
		return 0, err
	}
	var said struct{ Count *int }
	if err := json.Unmarshal(answer, &said); err != nil || said.Count == nil {
		return 0, errors.New("the answer is not one of _count")
	}
	return *said.Count, nil
}
