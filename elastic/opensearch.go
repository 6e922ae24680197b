package elastic

import (
	"bytes"
	"context"

	"github.com/gongbao/gongbao/search/bulk"
	"github.com/opensearch-project/opensearch-go/v4"
	"github.com/opensearch-project/opensearch-go/v4/opensearchapi"
	"github.com/opensearch-project/opensearch-go/v4/opensearchutil"
)

// An openCluster is a cluster of OpenSearch, after the client of its makers.
type openCluster struct {
	cluster
	client  *opensearchapi.Client
	indexer opensearchutil.BulkIndexer
}

func newOpenSearch(ctx context.Context, o Options) (engine, error) {
	client, err := opensearchapi.NewClient(opensearchapi.Config{Client: opensearch.Config{Addresses: o.Addresses, Username: o.Username,
		Password: o.Password, DisableRetry: true, HealthCheckMaxRetries: -1, MaxRetryClusterHealth: -1, Context: ctx,
		Transport: &exchange{ctx, o.Transport, o.Timeout}}})
	if err != nil {
		return nil, err
	}
	indexer, err := opensearchutil.NewBulkIndexer(opensearchutil.BulkIndexerConfig{Client: client, NumWorkers: o.Workers,
		FlushBytes: o.FlushBytes, FlushInterval: o.FlushEvery, Context: ctx})
	return &openCluster{cluster{o, client.Client.Stream}, client, indexer}, err
}

func (c *openCluster) add(ctx context.Context, item bulk.Item, settled func(outcome)) error {
	return c.indexer.Add(ctx, opensearchutil.BulkIndexerItem{
		Index: item.Index, Action: "index", DocumentID: item.ID, Body: bytes.NewReader(item.Body),
		OnSuccess: func(context.Context, opensearchutil.BulkIndexerItem, opensearchapi.BulkRespItem) { settled(outcome{}) },
		OnFailure: func(_ context.Context, _ opensearchutil.BulkIndexerItem, r opensearchapi.BulkRespItem, err error) {
			kind, reason := "", ""
			if r.Error != nil {
				kind, reason = r.Error.Type, r.Error.Reason
			}
			settled(failure(err, r.Status, kind, reason))
		},
	})
}

func (c *openCluster) close(ctx context.Context) error {
	err := c.indexer.Close(ctx)
	c.client.Close()
	return err
}
