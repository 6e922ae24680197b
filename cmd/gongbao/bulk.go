package main

import (
	"errors"
	"fmt"
	"slices"

	"github.com/gongbao/gongbao/internal/folder"
	"github.com/gongbao/gongbao/search/bulk"
	"github.com/spf13/cobra"
)

func newBulk(a *app) *cobra.Command {
	out, engine := "", string(bulk.Elasticsearch)
	cmd := &cobra.Command{
		Use:   "bulk DATASET -o DIR",
		Short: "Write a dataset for Elasticsearch, OpenSearch or Meilisearch",
		Long: `Bulk writes the documents and the provisions of a dataset, these with their values, as lines for the bulk interface of
Elasticsearch and OpenSearch, or as documents for Meilisearch, and the settings of the indexes beside them. The ids are those of the
records: what is sent twice is there once.`,
		Example: `  gongbao bulk data -o bulk
  curl -X PUT localhost:9200/gongbao-provisions -H 'Content-Type: application/json' --data-binary @bulk/gongbao-provisions.mapping.json
  curl localhost:9200/_bulk -H 'Content-Type: application/x-ndjson' --data-binary @bulk/gongbao-provisions.ndjson`,
		RunE: func(cmd *cobra.Command, args []string) error {
			if len(args) != 1 || out == "" {
				return misuse(cmd, "name the folder that gongbao dataset wrote and, with -o, the folder to write")
			}
			if !slices.Contains(bulk.Engines(), bulk.Engine(engine)) {
				return misuse(cmd, fmt.Sprintf("--engine %s: it is one of %s", engine, choices(bulk.Engines())))
			}
			err := bulk.Write(args[0], out, bulk.Engine(engine))
			if errors.Is(err, folder.ErrLink) {
				err = unwritable(out, err)
			}
			return err
		},
	}
	cmd.Flags().StringVarP(&out, "out", "o", "", "write into the folder `DIR`")
	cmd.Flags().StringVar(&engine, "engine", engine, "elasticsearch (also for OpenSearch) or meilisearch")
	return cmd
}
