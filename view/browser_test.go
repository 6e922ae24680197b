package view

import (
	"context"
	"fmt"
	"log"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	cdplog "github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"

	"github.com/gongbao/gongbao/intake/auto"
	"github.com/gongbao/gongbao/internal/synth"
	"github.com/gongbao/gongbao/segment"
)

// A browser is a window of a real Chromium, and what it complained of.
type browser struct {
	t     *testing.T
	ctx   context.Context
	mu    sync.Mutex
	log   []string // complaints of the console
	asked []string // every address that was asked for
}

// chromium is the browser of all tests; its windows are cheap.
var chromium = sync.OnceValues(func() (context.Context, error) {
	path, err := exec.LookPath("chromium")
	if err != nil {
		return nil, fmt.Errorf("chromium is not installed (Debian package chromium)")
	}
	options := append(chromedp.DefaultExecAllocatorOptions[:], chromedp.ExecPath(path), chromedp.WindowSize(1440, 900),
		chromedp.Flag("disable-gpu", true), chromedp.Flag("no-sandbox", os.Getuid() == 0), chromedp.Flag("lang", "zh-CN"), chromedp.Flag("hide-scrollbars", false))
	ctx, _ := chromedp.NewExecAllocator(context.Background(), options...)
	ctx, stop := chromedp.NewContext(ctx, chromedp.WithErrorf(log.Printf))
	stopBrowser = stop
	return ctx, chromedp.Do(ctx)
})

var stopBrowser = func() {}

func TestMain(m *testing.M) {
	code := m.Run()
	stopBrowser()
	os.Exit(code)
}

// newBrowser opens a window of a size; it skips the test where there is no browser.
func newBrowser(t *testing.T, width, height int64) *browser {
	t.Helper()
	all, err := chromium()
	if err != nil {
		t.Skip(err)
	}
	b := &browser{t: t}
	window, closeWindow := chromedp.NewContext(all, chromedp.WithListener(b.hear))
	ctx, cancel := context.WithTimeout(window, 10*time.Minute)
	t.Cleanup(func() { cancel(); closeWindow() })
	if err := chromedp.Do(window); err != nil {
		t.Fatal(err)
	}
	b.ctx = ctx
	b.do(chromedp.EmulateViewport(width, height))
	if _, err := chromedp.Call(ctx, network.Enable, network.EnableParams{}); err != nil {
		t.Fatal(err)
	}
	return b
}

// hear notes what the page asks for and complains of.
func (b *browser) hear(event any) {
	b.mu.Lock()
	defer b.mu.Unlock()
	switch e := event.(type) {
	case *runtime.EventConsoleAPICalled:
		b.log = append(b.log, string(e.Type)+": "+fmt.Sprint(arguments(e)))
	case *runtime.EventExceptionThrown:
		b.log = append(b.log, fmt.Sprint(e.ExceptionDetails.Text, e.ExceptionDetails.Exception.Description))
	case *network.EventRequestWillBeSent:
		b.asked = append(b.asked, e.Request.URL)
	case *network.EventLoadingFailed:
		if !e.Canceled {
			b.log = append(b.log, "not loaded: "+e.ErrorText+" "+string(e.BlockedReason))
		}
	case *cdplog.EventEntryAdded:
		b.log = append(b.log, string(e.Entry.Level)+": "+e.Entry.Text+" "+e.Entry.URL)
	}
}

func arguments(e *runtime.EventConsoleAPICalled) (out []string) {
	for _, a := range e.Args {
		out = append(out, string(a.Value)+a.Description)
	}
	return out
}

// do does something, or ends the test.
func (b *browser) do(actions ...chromedp.Action[chromedp.Void]) {
	b.t.Helper()
	if err := chromedp.Do(b.ctx, actions...); err != nil {
		b.t.Fatalf("%v\n%s", err, b.complaints())
	}
}

func (b *browser) complaints() string {
	b.mu.Lock()
	defer b.mu.Unlock()
	return strings.Join(b.log, "\n")
}

// open opens an address and waits until the page shows all of a file.
func (b *browser) open(address string) {
	b.t.Helper()
	b.do(chromedp.Navigate(address))
	b.wait(`document.body?.dataset.whole`)
}

// js evaluates an expression.
func js[T any](b *browser, expression string) T {
	b.t.Helper()
	out, err := chromedp.Run(b.ctx, chromedp.Evaluate[T](expression))
	if err != nil {
		b.t.Fatalf("%s: %v\n%s", expression, err, b.complaints())
	}
	return out
}

// wait waits until an expression is true. It asks again and again, because the policy of the page lets no script poll in it.
func (b *browser) wait(expression string) {
	b.t.Helper()
	for end := time.Now().Add(time.Minute); time.Now().Before(end); time.Sleep(15 * time.Millisecond) {
		if ok, err := chromedp.Run(b.ctx, chromedp.Evaluate[bool]("!!("+expression+")")); ok && err == nil {
			return
		}
	}
	b.t.Fatalf("never true: %s\n%s", expression, b.complaints())
}

// click clicks the middle of an element as a mouse does.
func (b *browser) click(selector string) {
	b.t.Helper()
	b.do(chromedp.Click(chromedp.CSS(selector)))
}

// press presses keys.
func (b *browser) press(keys string) {
	b.t.Helper()
	b.do(chromedp.KeyEvent(keys))
}

// quiet fails if the console complained or a request left the machine.
func (b *browser) quiet(address string) {
	b.t.Helper()
	b.mu.Lock()
	defer b.mu.Unlock()
	for _, s := range b.log {
		b.t.Errorf("console: %s", s)
	}
	for _, url := range b.asked {
		if !strings.HasPrefix(url, address) && !strings.HasPrefix(url, "data:") && !strings.HasPrefix(url, "blob:") {
			b.t.Errorf("a request left: %s", url)
		}
	}
}

// picture writes a screenshot, if the environment names a folder for them.
func (b *browser) picture(name string) {
	b.t.Helper()
	dir := os.Getenv("GONGBAO_SCREENSHOTS")
	if dir == "" {
		return
	}
	time.Sleep(250 * time.Millisecond) // of transitions
	png, err := chromedp.Run(b.ctx, chromedp.CaptureScreenshot())
	if err != nil {
		b.t.Fatal(err)
	}
	if err := os.MkdirAll(dir, 0o755); err != nil {
		b.t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(dir, name+".png"), png, 0o644); err != nil {
		b.t.Fatal(err)
	}
}

// serve gives files to a browser and returns the address.
func serve(t *testing.T, files ...*File) string {
	t.Helper()
	s := &Server{Files: files, Who: "李津"}
	l, address, err := s.Listen()
	if err != nil {
		t.Fatal(err)
	}
	done := make(chan error, 1)
	go func() { done <- s.Serve(l) }()
	t.Cleanup(func() {
		l.Close()
		if err := <-done; err != nil {
			t.Error(err)
		}
	})
	return address
}

// onDisk returns a file of the path.
func onDisk(path string) *File {
	return &File{Name: filepath.Base(path), Path: path, Open: func(ctx context.Context) (*segment.Source, error) { return auto.Open(ctx, path) }}
}

// copied copies a file to where side files may be written.
func copied(t *testing.T, path string) string {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return tempFile(t, filepath.Base(path), string(data))
}

// tempFile writes a text to a file of its own folder.
func tempFile(t *testing.T, name, text string) string {
	t.Helper()
	to := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(to, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
	return to
}

// awaited evaluates an expression and waits for what it promises.
func awaited[T any](b *browser, expression string) T {
	b.t.Helper()
	out, err := chromedp.Run(b.ctx, chromedp.Evaluate[T](expression, chromedp.EvalAwaitPromise))
	if err != nil {
		b.t.Fatalf("%v\n%s", err, b.complaints())
	}
	return out
}

// manyGazettes are invented gazettes one after the other, up to a number of bytes.
func manyGazettes(most int) string {
	var out strings.Builder
	for seed := uint64(1); out.Len() < most; seed++ {
		out.WriteString(synth.Make(seed, synth.Options{}).Text)
	}
	return out.String()[:strings.LastIndex(out.String()[:most], "\n")+1]
}

// slow leaves out a test that takes long where tests must be short.
func slow(t *testing.T) {
	t.Helper()
	if testing.Short() {
		t.Skip("the browser needs long for this one")
	}
}
