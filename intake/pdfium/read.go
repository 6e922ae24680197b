package pdfium

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/klippa-app/go-pdfium"
	pdfiumerrors "github.com/klippa-app/go-pdfium/errors"
	"github.com/klippa-app/go-pdfium/requests"
	"github.com/klippa-app/go-pdfium/webassembly"
	"github.com/tetratelabs/wazero"
	"github.com/tetratelabs/wazero/api"
	"github.com/tetratelabs/wazero/experimental"

	"github.com/gongbao/gongbao/intake/pdf"
	"github.com/gongbao/gongbao/internal/bridge"
)

// ErrPassword is the error for a file that opens with a password only.
var ErrPassword = errors.New("the PDF opens with a password only: give it, or print the file to a new PDF")

// Options say how a file is read. The zero value is for files without a password.
type Options struct {
	Password string
	Cache    string // folder for the compiled module, such as ~/.cache/gongbao; none if ""
	MaxPages int    // 5,000 if 0
}

// Read reads a PDF. When ctx ends, the reader is stopped in the middle of a page.
func (o Options) Read(ctx context.Context, data []byte, name string) (*pdf.Result, error) {
	pool, err := o.start(ctx)
	if err != nil {
		return nil, fmt.Errorf("starting PDFium: %w", err)
	}
	defer pool.Close()
	instance, err := pool.GetInstance(time.Minute)
	if err != nil {
		return nil, fmt.Errorf("starting PDFium: %w", err)
	}
	result, err := o.read(ctx, instance, data, name)
	if ctx.Err() != nil {
		return nil, ctx.Err()
	}
	return result, err
}

// maxMemory bounds the memory of the module, in pages of 64 KiB: 384 MiB.
const maxMemory = 384 << 20 >> 16

// start starts the runtime: no files, bounded memory, and an end when ctx ends.
func (o Options) start(ctx context.Context) (pdfium.Pool, error) {
	config := wazero.NewRuntimeConfig().
		WithCoreFeatures(api.CoreFeaturesV2 | experimental.CoreFeaturesExceptionHandling).
		WithMemoryLimitPages(maxMemory).
		WithCloseOnContextDone(true)
	if o.Cache != "" {
		cache, err := wazero.NewCompilationCacheWithDir(o.Cache)
		if err != nil {
			return nil, err
		}
		config = config.WithCompilationCache(cache)
	}
	return webassembly.Init(webassembly.Config{Context: ctx, MinIdle: 1, MaxIdle: 1, MaxTotal: 1, RuntimeConfig: config, FSConfig: wazero.NewFSConfig()})
}

// read opens the document and draws its pages. A module that is stopped or out of memory panics.
func (o Options) read(ctx context.Context, instance pdfium.Pdfium, data []byte, name string) (result *pdf.Result, err error) {
	defer func() {
		if p := recover(); p != nil {
			result, err = nil, fmt.Errorf("%w (%v)", pdf.ErrDamaged, p)
		}
	}()
	open := &requests.OpenDocument{File: &data}
	if o.Password != "" {
		open.Password = &o.Password
	}
	document, err := instance.OpenDocument(open)
	switch {
	case errors.Is(err, pdfiumerrors.ErrPassword):
		return nil, ErrPassword
	case err != nil:
		return nil, fmt.Errorf("%w (%v)", pdf.ErrDamaged, err)
	}
	count, err := instance.FPDF_GetPageCount(&requests.FPDF_GetPageCount{Document: document.Document})
	if err != nil || count.PageCount == 0 {
		return nil, pdf.ErrDamaged
	}
	limit := o.MaxPages
	if limit == 0 {
		limit = 5000
	}
	if count.PageCount > limit {
		return nil, &pdf.LimitError{What: "pages", Have: count.PageCount, Limit: limit, OptionsField: "MaxPages"}
	}
	var drawings []pdf.Drawing
	for i := range count.PageCount {
		if ctx.Err() != nil {
			return nil, ctx.Err()
		}
		p := page{instance: instance, document: document.Document, index: i}
		drawings = append(drawings, p.draw())
	}
	result = pdf.Compose(name, drawings)
	bridge.KeepFile(result.Source, data)
	return result, nil
}
