package elastic

import (
	"net"
	"net/http"
	"os"
	"testing"
)

// What the tests from outside, which use the command as well, share with those from inside.
var (
	NewFaulty = newFaulty
	Written   = written
)

// TestServe is no test but the server that fails, for who wants to see a load against it:
//
//	GONGBAO_SERVE=localhost:9200 go test -run Serve -timeout 0
func TestServe(t *testing.T) {
	address := os.Getenv("GONGBAO_SERVE")
	if address == "" {
		t.Skip("GONGBAO_SERVE names no address")
	}
	listener, err := net.Listen("tcp", address)
	if err != nil {
		t.Fatal(err)
	}
	t.Fatal(http.Serve(listener, newFaulty(t, 1, 20)))
}
