package main

import (
	"bytes"
	"context"
	"io"
	"path/filepath"
	"strings"
	"testing"

	"github.com/modelcontextprotocol/go-sdk/mcp"
)

// TestMCP asks the command as an assistant does, over its standard input and output, and ends it by closing the input.
func TestMCP(t *testing.T) {
	data := filepath.Join(t.TempDir(), "data")
	if code, _, stderr := runText("", "dataset", "testdata/corpus", "-o", data, "--quiet", "--isolate", "none"); code != exitOK {
		t.Fatal(stderr)
	}
	stdin, ask := io.Pipe()
	answers, stdout := io.Pipe()
	var stderr bytes.Buffer
	ended := make(chan int)
	go func() { ended <- run([]string{"mcp", data, "--root", "testdata/corpus"}, stdin, stdout, &stderr) }()
	ctx := context.Background()
	session, err := mcp.NewClient(&mcp.Implementation{Name: "test"}, nil).Connect(ctx, &mcp.IOTransport{Reader: answers, Writer: ask}, nil)
	if err != nil {
		t.Fatal(err)
	}
	for tool, args := range map[string]map[string]any{
		"status":    {"work": "澜政规〔2021〕3号", "on": "2024-03-01"},
		"read_file": {"path": "2023-05.txt"},
	} {
		result, err := session.CallTool(ctx, &mcp.CallToolParams{Name: tool, Arguments: args})
		if err != nil || result.IsError || !strings.Contains(result.Content[0].(*mcp.TextContent).Text, "澜政规〔2021〕3号") {
			t.Errorf("%s: %v %+v", tool, err, result)
		}
	}
	session.Close()
	ask.Close()
	if code := <-ended; code != exitOK || stderr.Len() > 0 {
		t.Errorf("exit code %d: %s", code, stderr.String())
	}
}
