package elastic

import (
	"bytes"
	"context"
	"net/http"

	"github.com/elastic/go-elasticsearch/v8"
	"github.com/elastic/go-elasticsearch/v8/esutil"
	"github.com/gongbao/gongbao/search/bulk"
)

// An elasticCluster is a cluster of Elasticsearch, after the client of its makers.
type elasticCluster struct {
	cluster
	client  *elasticsearch.Client
	indexer esutil.BulkIndexer
}

func newElasticsearch(ctx context.Context, o Options) (engine, error) {
	client, err := elasticsearch.NewClient(elasticsearch.Config{Addresses: o.Addresses, Username: o.Username, Password: o.Password,
		APIKey: o.APIKey, DisableRetry: true, Transport: &exchange{ctx, o.Transport, o.Timeout}})
	if err != nil {
		return nil, err
	}
	indexer, err := esutil.NewBulkIndexer(esutil.BulkIndexerConfig{Client: client, NumWorkers: o.Workers, FlushBytes: o.FlushBytes,
		FlushInterval: o.FlushEvery})
	return &elasticCluster{cluster{o, client.Perform}, client, indexer}, err
}

func (c *elasticCluster) add(ctx context.Context, item bulk.Item, settled func(outcome)) error {
	return c.indexer.Add(ctx, esutil.BulkIndexerItem{
		Index: item.Index, Action: "index", DocumentID: item.ID, Body: bytes.NewReader(item.Body),
		OnSuccess: func(context.Context, esutil.BulkIndexerItem, esutil.BulkIndexerResponseItem) { settled(outcome{}) },
		OnFailure: func(_ context.Context, _ esutil.BulkIndexerItem, r esutil.BulkIndexerResponseItem, err error) {
			settled(failure(err, r.Status, r.Error.Type, r.Error.Reason))
		},
	})
}

func (c *elasticCluster) close(ctx context.Context) error { return c.indexer.Close(ctx) }

// failure says why a record was not taken: err is that of the whole request, the rest that of the record.
func failure(err error, status int, kind, reason string) outcome {
	if err != nil {
		return outcomeOf(err)
	}
	x := outcome{status: status, reason: kind}
	if !x.isLater() && reason != "" {
		x.reason = short(kind + ": " + reason)
	}
	if x.reason == "" {
		x.reason = http.StatusText(status)
	}
	return x
}
