// Package elastic sends a dataset of gazettes into a cluster of Elasticsearch or OpenSearch, or into Meilisearch.
//
//	report, err := elastic.Load(ctx, "data", elastic.Options{Addresses: []string{"http://localhost:9200"}})
//
// Elasticsearch and OpenSearch are written by the bulk indexers of their own clients. Each record has the id that it has in the dataset, so a
// record that is sent twice is there once, and a run that was cut off is simply begun again. What the cluster does not take for now (429,
// 5xx, a broken connection, no answer) is sent again after a while that grows; what it refuses for good stands in the report. No more
// than Options.Window bytes are on their way at any time: a slow cluster makes the reading of the dataset wait.
package elastic
