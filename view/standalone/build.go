package standalone

import (
	"bytes"
	"compress/gzip"
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"runtime/debug"
	"strings"
)

// module is the module that the reader is a command of.
const module = "github.com/gongbao/gongbao"

// Build builds the reader from the sources in the folder root, the top of the module, with the Go that is installed. Nothing is fetched.
func Build(ctx context.Context, root string) (*Built, error) {
	dir, err := os.MkdirTemp("", "gongbao-reader-*")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(dir)
	out := filepath.Join(dir, "reader.wasm")
	c := command(ctx, root, "build", "-trimpath", "-ldflags=-s -w", "-o", out, "./view/standalone/reader")
	c.Env = append(c.Env, "GOOS=js", "GOARCH=wasm")
	if said, err := c.CombinedOutput(); err != nil {
		return nil, fmt.Errorf("building the reader: %w: %s", err, bytes.TrimSpace(said))
	}
	wasm, err := os.ReadFile(out)
	if err != nil {
		return nil, err
	}
	glue, err := wasmExec(ctx, root)
	if err != nil {
		return nil, err
	}
	packed, err := pack(wasm)
	return &Built{Packed: packed, Glue: glue}, err
}

// command is one of the Go tool, which asks no network.
func command(ctx context.Context, root string, args ...string) *exec.Cmd {
	c := exec.CommandContext(ctx, "go", args...)
	c.Dir = root
	c.Env = append(os.Environ(), "GOPROXY=off", "GOFLAGS=", "GOWORK=off", "GOTOOLCHAIN=local")
	return c
}

// wasmExec is the glue of the Go that is installed.
func wasmExec(ctx context.Context, root string) ([]byte, error) {
	goroot, err := command(ctx, root, "env", "GOROOT").Output()
	if err != nil {
		return nil, err
	}
	return os.ReadFile(filepath.Join(strings.TrimSpace(string(goroot)), "lib", "wasm", "wasm_exec.js"))
}

// pack is gzip as small as it gets, the same for the same bytes.
func pack(data []byte) ([]byte, error) {
	var out bytes.Buffer
	w, err := gzip.NewWriterLevel(&out, gzip.BestCompression)
	if err != nil {
		return nil, err
	}
	_, err = w.Write(data)
	err = errors.Join(err, w.Close())
	return out.Bytes(), err
}

// builtFrom returns the checkout that this program was built from, as go install ./cmd/gongbao does, where it is still there.
func builtFrom() string {
	_, file, _, ok := runtime.Caller(0)
	root := filepath.Dir(filepath.Dir(filepath.Dir(file)))
	mod, err := os.ReadFile(filepath.Join(root, "go.mod"))
	if !ok || err != nil || !strings.HasPrefix(string(mod), "module "+module+"\n") {
		return ""
	}
	return root
}

// sources finds the sources of this program: the checkout that it is started in, the one that it was built from, or the module that go install built it from.
func sources(ctx context.Context) (string, error) {
	if _, err := exec.LookPath("go"); err != nil {
		return "", errors.New("there is no go command")
	}
	here, err := command(ctx, "", "list", "-m", "-f", "{{.Path}} {{.Dir}}").Output()
	if path, dir, ok := strings.Cut(strings.TrimSpace(string(here)), " "); err == nil && ok && path == module {
		return dir, nil
	}
	if dir := builtFrom(); dir != "" {
		return dir, nil
	}
	info, ok := debug.ReadBuildInfo()
	if !ok || info.Main.Path != module || !strings.HasPrefix(info.Main.Version, "v") {
		return "", errors.New("this folder is no checkout of Gongbao")
	}
	cache, err := command(ctx, "", "env", "GOMODCACHE").Output()
	if err != nil {
		return "", err
	}
	dir := filepath.Join(strings.TrimSpace(string(cache)), filepath.FromSlash(module)+"@"+info.Main.Version)
	if _, err := os.Stat(dir); err != nil {
		return "", fmt.Errorf("the sources of %s are not in Go's cache", info.Main.Version)
	}
	return dir, nil
}
