// Gongbao-elastic sends a dataset of gazettes into Elasticsearch, OpenSearch or Meilisearch.
package main

import (
	"context"
	"os"
	"os/signal"

	"github.com/gongbao/gongbao/elastic/internal/command"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	os.Exit(command.Run(ctx, os.Args[1:], os.Stdout, os.Stderr))
}
