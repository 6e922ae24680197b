package standalone

import (
	"bytes"
	"context"
	"crypto/sha256"
	"embed"
	"encoding/base64"
	"errors"
	"fmt"
	"html/template"
	"io"

	"github.com/gongbao/gongbao/view"
)

//go:embed built
var built embed.FS

//go:embed standalone.js
var script []byte

//go:embed worker.js
var worker []byte

// A Built reader is what the page carries.
type Built struct {
	Packed []byte // the WebAssembly, as gzip
	Glue   []byte // wasm_exec.js of the Go that built it
}

// Reader returns the reader that is built in, or builds one.
func Reader(ctx context.Context) (*Built, error) {
	packed, err1 := built.ReadFile("built/reader.wasm.gz")
	glue, err2 := built.ReadFile("built/wasm_exec.js")
	if err1 == nil && err2 == nil {
		return &Built{packed, glue}, nil
	}
	root, err := sources(ctx)
	if err != nil {
		return nil, fmt.Errorf("this program has no reader for browsers in it, and cannot build one: %w: take a released program, or run it in a checkout where Go is installed "+
			"（请在 Gongbao 源码文件夹中运行 go run ./cmd/gongbao view --standalone gongbao.html，需已安装 Go）", err)
	}
	return Build(ctx, root)
}

// Write writes the page.
func (b *Built) Write(w io.Writer) error {
	if len(b.Packed) == 0 || len(b.Glue) == 0 {
		return errors.New("standalone: the reader is empty")
	}
	page := view.Inline("公报 Gongbao", nil, "'wasm-unsafe-eval' 'sha256-"+sum(script)+"'; worker-src blob:")
	code := append(append(append([]byte{}, b.Glue...), '\n'), worker...)
	if bytes.Contains(bytes.ToLower(code), []byte("</script")) {
		return errors.New("standalone: the glue of Go cannot stand in a page")
	}
	page.More = template.HTML(`<script type="application/gzip" id="reader">` + base64.StdEncoding.EncodeToString(b.Packed) + "</script>\n" +
		`<script type="text/plain" id="worker">` + string(code) + "</script>\n" + `<script type="module">` + string(script) + "</script>")
	return page.Write(w)
}

// sum is how a policy names a script.
func sum(code []byte) string {
	h := sha256.Sum256(code)
	return base64.StdEncoding.EncodeToString(h[:])
}
