// Package command is the command gongbao-elastic.
package command

import (
	"context"
	"crypto/tls"
	"crypto/x509"
	"encoding/json"
	"flag"
	"fmt"
	"io"
	"net/http"
	"os"
	"strings"

	"github.com/gongbao/gongbao/elastic"
)

const usage = `usage: gongbao-elastic [flags] DATASET

Sends the documents and provisions of a dataset (gongbao dataset PATH… -o DATASET) into Elasticsearch, OpenSearch or Meilisearch.
What is sent twice is there once: a run that was cut off is begun again. Passwords and keys are read from the environment,
GONGBAO_PASSWORD and GONGBAO_APIKEY. Exit code 1 where a record was refused or the run could not go on.

`

// A setting is what the command was asked for.
type setting struct {
	elastic.Options
	addresses, ca, refused string
	insecure, json, quiet  bool
}

// Run does what the arguments ask for, and returns the exit code: 1 where a record was refused or the run could not go on, 2 where the
// arguments make no sense.
func Run(ctx context.Context, args []string, stdout, stderr io.Writer) int {
	var s setting
	flags := s.flags(stderr)
	if err := flags.Parse(args); err != nil {
		return 2
	}
	if flags.NArg() != 1 {
		flags.Usage()
		return 2
	}
	report, err := s.load(ctx, flags.Arg(0), stderr)
	if report != nil {
		s.print(report, stdout, stderr)
	}
	if err != nil {
		fmt.Fprintln(stderr, "gongbao-elastic:", err)
	}
	if err != nil || len(report.Refused) > 0 {
		return 1
	}
	return 0
}

func (s *setting) flags(stderr io.Writer) *flag.FlagSet {
	f := flag.NewFlagSet("gongbao-elastic", flag.ContinueOnError)
	f.SetOutput(stderr)
	f.Usage = func() { fmt.Fprint(stderr, usage); f.PrintDefaults() }
	f.Func("engine", fmt.Sprintf("`name` of the engine, one of %q (default elasticsearch)", elastic.Engines()), func(name string) error {
		s.Engine = elastic.Engine(name)
		return nil
	})
	f.StringVar(&s.addresses, "address", "", "of the nodes, with commas between (default http://localhost:9200, of Meilisearch http://localhost:7700)")
	f.StringVar(&s.Username, "user", "", "name of the user")
	f.StringVar(&s.Prefix, "prefix", "gongbao", "of the names of the indexes, PREFIX-documents and PREFIX-provisions")
	f.StringVar(&s.ca, "ca", "", "`file` with the certificate of the cluster, such as http_ca.crt")
	f.BoolVar(&s.insecure, "insecure", false, "take any certificate")
	f.IntVar(&s.Workers, "workers", 2, "requests at the same time")
	f.IntVar(&s.FlushBytes, "bytes", 2<<20, "of one request, about")
	f.DurationVar(&s.Timeout, "timeout", 0, "of one request (default 1m)")
	f.IntVar(&s.Attempts, "attempts", 12, "how often a record is sent at most")
	f.StringVar(&s.refused, "refused", "", "write the records that were refused into this `file`, one a line")
	f.BoolVar(&s.json, "json", false, "print the report as JSON")
	f.BoolVar(&s.quiet, "quiet", false, "say nothing on the way")
	return f
}

func (s *setting) load(ctx context.Context, dir string, stderr io.Writer) (*elastic.Report, error) {
	s.Password, s.APIKey = os.Getenv("GONGBAO_PASSWORD"), os.Getenv("GONGBAO_APIKEY")
	if s.addresses != "" {
		s.Addresses = strings.Split(s.addresses, ",")
	}
	var err error
	if s.Transport, err = s.transport(); err != nil {
		return nil, err
	}
	if !s.quiet {
		s.Progress = func(r elastic.Report) {
			fmt.Fprintf(stderr, "%d records taken, %d sent again, %d refused\n", r.Taken, r.Again, len(r.Refused))
		}
	}
	return elastic.Load(ctx, dir, s.Options)
}

// transport is plain HTTP, with the certificate of the cluster.
func (s *setting) transport() (http.RoundTripper, error) {
	t := http.DefaultTransport.(*http.Transport).Clone()
	t.MaxIdleConnsPerHost = s.Workers + 1
	t.TLSClientConfig = &tls.Config{InsecureSkipVerify: s.insecure}
	if s.ca != "" {
		pem, err := os.ReadFile(s.ca)
		if err != nil {
			return nil, err
		}
		t.TLSClientConfig.RootCAs = x509.NewCertPool()
		if !t.TLSClientConfig.RootCAs.AppendCertsFromPEM(pem) {
			return nil, fmt.Errorf("%s: there is no certificate in it", s.ca)
		}
	}
	return t, nil
}

// shown is how many refusals are printed; --refused has all.
const shown = 10

func (s *setting) print(r *elastic.Report, stdout, stderr io.Writer) {
	if s.json {
		json.NewEncoder(stdout).Encode(r)
	} else {
		fmt.Fprint(stdout, r)
	}
	for i, x := range r.Refused {
		if i == shown && !s.json {
			fmt.Fprintf(stderr, "… and %d more: --refused FILE writes them all\n", len(r.Refused)-shown)
			break
		}
		if !s.json {
			fmt.Fprintf(stderr, "refused: %s %s: %s\n", x.Index, x.ID, x.Reason)
		}
	}
	if s.refused != "" {
		if err := s.keep(r.Refused); err != nil {
			fmt.Fprintln(stderr, "gongbao-elastic:", err)
		}
	}
}

func (s *setting) keep(list []elastic.Refusal) error {
	f, err := os.Create(s.refused)
	if err != nil {
		return err
	}
	e := json.NewEncoder(f)
	for _, x := range list {
		if err = e.Encode(x); err != nil {
			break
		}
	}
	if closed := f.Close(); err == nil {
		err = closed
	}
	return err
}
