package standalone

import (
	"bytes"
	"compress/gzip"
	"context"
	"encoding/base64"
	"encoding/json"
	"io"
	"log"
	"net/url"
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

	"github.com/gongbao/gongbao/gazette/sample"
	"github.com/gongbao/gongbao/intake/auto"
	"github.com/gongbao/gongbao/internal/cases"
	"github.com/gongbao/gongbao/internal/printer"
	"github.com/gongbao/gongbao/internal/synth"
	"github.com/gongbao/gongbao/view/corrections"
	"github.com/gongbao/gongbao/view/data"
)

// most is how large the reader may be inside the page, as gzip.
const most = 4 << 20

// reader builds the reader once.
var reader = sync.OnceValues(func() (*Built, error) { return Build(context.Background(), "../..") })

// page writes the page into a folder and returns its path.
func page(t *testing.T) (string, *Built) {
	t.Helper()
	if testing.Short() {
		t.Skip("building the reader takes a while")
	}
	if _, err := exec.LookPath("go"); err != nil {
		t.Skip("Go is not installed")
	}
	b, err := reader()
	if err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	if err := b.Write(&out); err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "gongbao.html")
	if err := os.WriteFile(path, out.Bytes(), 0o600); err != nil {
		t.Fatal(err)
	}
	return path, b
}

// TestSize holds the reader to its size, and the page to its policy: no connection, no script but its own.
func TestSize(t *testing.T) {
	path, b := page(t)
	if len(b.Packed) > most {
		t.Errorf("the reader has %d bytes as gzip, the page may carry %d", len(b.Packed), most)
	}
	t.Logf("the reader: %d bytes as gzip", len(b.Packed))
	z, err := gzip.NewReader(bytes.NewReader(b.Packed))
	if err != nil {
		t.Fatal(err)
	}
	if wasm, err := io.ReadAll(z); err != nil || !bytes.HasPrefix(wasm, []byte("\x00asm")) {
		t.Errorf("the reader is no WebAssembly: %v", err)
	}
	html, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"connect-src &#39;none&#39;", "wasm-unsafe-eval", "default-src &#39;none&#39;"} {
		if !bytes.Contains(html, []byte(want)) && !bytes.Contains(html, []byte(strings.ReplaceAll(want, "&#39;", "'"))) {
			t.Errorf("the page lacks %s", want)
		}
	}
	if bytes.Contains(html, []byte("unsafe-inline")) || bytes.Contains(html, []byte("'unsafe-eval'")) {
		t.Error("the page lets strangers' scripts run")
	}
}

// TestWriteNothing refuses to write a page without a reader.
func TestWriteNothing(t *testing.T) {
	if err := (&Built{}).Write(io.Discard); err == nil {
		t.Error("a page without a reader is written")
	}
}

// A window is a window of Chromium.
type window struct {
	ctx   context.Context
	mu    sync.Mutex
	log   []string
	asked []string
}

func (w *window) hear(event any) {
	w.mu.Lock()
	defer w.mu.Unlock()
	switch e := event.(type) {
	case *runtime.EventExceptionThrown:
		w.log = append(w.log, e.ExceptionDetails.Text)
	case *network.EventRequestWillBeSent:
		w.asked = append(w.asked, e.Request.URL)
	case *cdplog.EventEntryAdded:
		w.log = append(w.log, string(e.Entry.Level)+": "+e.Entry.Text+" "+e.Entry.URL)
	}
}

func chromium(t *testing.T) *window {
	t.Helper()
	path, err := exec.LookPath("chromium")
	if err != nil {
		t.Skip("chromium is not installed (Debian package chromium)")
	}
	options := append(chromedp.DefaultExecAllocatorOptions[:], chromedp.ExecPath(path), chromedp.Flag("disable-gpu", true), chromedp.Flag("no-sandbox", os.Getuid() == 0))
	all, end := chromedp.NewExecAllocator(context.Background(), options...)
	w := &window{}
	one, stop := chromedp.NewContext(all, chromedp.WithErrorf(log.Printf), chromedp.WithListener(w.hear))
	ctx, cancel := context.WithTimeout(one, 4*time.Minute)
	t.Cleanup(func() { cancel(); stop(); end() })
	w.ctx = ctx
	if err := chromedp.Do(ctx); err != nil {
		t.Fatal(err)
	}
	if _, err := chromedp.Call(ctx, network.Enable, network.EnableParams{}); err != nil {
		t.Fatal(err)
	}
	return w
}

// until waits until an expression is true.
func (w *window) until(t *testing.T, expression string) {
	t.Helper()
	for end := time.Now().Add(2 * time.Minute); time.Now().Before(end); time.Sleep(20 * time.Millisecond) {
		if ok, err := chromedp.Run(w.ctx, chromedp.Evaluate[bool]("!!("+expression+")")); ok && err == nil {
			return
		}
	}
	w.mu.Lock()
	defer w.mu.Unlock()
	t.Fatalf("never true: %s\n%s", expression, strings.Join(w.log, "\n"))
}

// picture writes a screenshot, if the environment names a folder for them.
func (w *window) picture(t *testing.T, name string) {
	t.Helper()
	dir := os.Getenv("GONGBAO_SCREENSHOTS")
	if dir == "" {
		return
	}
	png, err := chromedp.Run(w.ctx, chromedp.CaptureScreenshot())
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(dir, name+".png"), png, 0o644); err != nil {
		t.Fatal(err)
	}
}

func evaluate[T any](t *testing.T, w *window, expression string) T {
	t.Helper()
	v, err := chromedp.Run(w.ctx, chromedp.Evaluate[T](expression))
	if err != nil {
		t.Fatalf("%s: %v", expression, err)
	}
	return v
}

// samples writes the files that the page is to read: the sample, a DOCX, and a PDF that Chromium prints.
func samples(t *testing.T) []string {
	t.Helper()
	dir := t.TempDir()
	write := func(name string, data []byte) string {
		path := filepath.Join(dir, name)
		if err := os.WriteFile(path, data, 0o600); err != nil {
			t.Fatal(err)
		}
		return path
	}
	files := []string{write("sample.txt", []byte(sample.Text))}
	g := synth.Make(5, synth.Options{Documents: 2})
	p, ok := printer.Named("DOCX")
	if !ok {
		t.Fatal("nothing prints DOCX")
	}
	files = append(files, write("gazette.docx", p.Print(printer.Pages(g.Text))))
	html, pdf := write("gazette.html", []byte(g.HTML())), filepath.Join(dir, "gazette.pdf")
	c := exec.Command("chromium", "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer", "--user-data-dir="+t.TempDir(), "--print-to-pdf="+pdf, html)
	if out, err := c.CombinedOutput(); err != nil {
		t.Fatalf("printing a PDF: %v: %s", err, out)
	}
	return append(files, html, pdf)
}

// TestPage opens the page from disk and gives it files: what it reads is what the command prints, byte for byte, and nothing leaves the machine.
func TestPage(t *testing.T) {
	path, _ := page(t)
	w := chromium(t)
	files := samples(t)
	address := (&url.URL{Scheme: "file", Path: path}).String()
	began := time.Now()
	if err := chromedp.Do(w.ctx, chromedp.Navigate(address)); err != nil {
		t.Fatal(err)
	}
	if _, err := chromedp.Run(w.ctx, chromedp.Evaluate[bool]("gongbaoStandalone.started.then(() => true)", chromedp.EvalAwaitPromise)); err != nil {
		t.Fatal(err)
	}
	ready := time.Since(began)
	w.picture(t, "standalone-first")
	// A clock that ticks as long as the page is alive.
	evaluate[bool](t, w, `globalThis.ticks = { last: performance.now(), longest: 0 }, setInterval(() => { const now = performance.now(); ticks.longest = Math.max(ticks.longest, now - ticks.last); ticks.last = now; }, 5), true`)
	if err := chromedp.Do(w.ctx, chromedp.SetUploadFiles(chromedp.CSS("#standalone-files"), files)); err != nil {
		t.Fatal(err)
	}
	w.until(t, "document.body.dataset.ready && gongbaoStandalone.read.length === 4")
	w.picture(t, "standalone-read")
	if gap, took := evaluate[float64](t, w, "ticks.longest"), evaluate[float64](t, w, "gongbaoStandalone.read.reduce((n, f) => n + f.took, 0)"); gap > took/2 {
		t.Errorf("the page did nothing for %.0f of the %.0f ms that reading took", gap, took)
	}
	for i, file := range files {
		src, err := auto.Open(t.Context(), file)
		if err != nil {
			t.Fatal(err)
		}
		src.Name = filepath.Base(file)
		want, err := data.Print(data.Read(src).Issue)
		if err != nil {
			t.Fatal(err)
		}
		at := "gongbaoStandalone.read[" + string(rune('0'+i)) + "]"
		encoded := evaluate[string](t, w, "(() => { let s = ''; for (const c of "+at+".json) s += String.fromCharCode(c); return btoa(s); })()")
		got, err := base64.StdEncoding.DecodeString(encoded)
		if err != nil || !bytes.Equal(got, want) {
			t.Errorf("%s: the page reads %d bytes, the command prints %d: %s", filepath.Base(file), len(got), len(want), cases.DiffJSON(want, got))
		}
		t.Logf("%s: %.0f ms", filepath.Base(file), evaluate[float64](t, w, at+".took"))
	}
	t.Logf("ready after %v", ready.Round(time.Millisecond))
	if title := evaluate[string](t, w, "document.querySelector('#app .brand')?.textContent ?? ''"); !strings.Contains(title, "公报") {
		t.Errorf("the page shows %q", title)
	}
	evaluate[bool](t, w, `document.querySelector("[data-act=language]").click(), true`)
	w.until(t, `document.getElementById("standalone-json").textContent === "Download JSON" && document.querySelector(".tab").textContent === "Text"`)
	if csv := evaluate[string](t, w, "new TextDecoder().decode(gongbaoStandalone.read[0].csv)"); strings.Count(csv, "\n") < 20 || !strings.Contains(csv, ",money,") {
		t.Errorf("the table is %.200q", csv)
	}
	correct(t, w, files[0])
	w.mu.Lock()
	defer w.mu.Unlock()
	for _, s := range w.log {
		t.Errorf("console: %s", s)
	}
	for _, u := range w.asked {
		if u != address && !strings.HasPrefix(u, "data:") && !strings.HasPrefix(u, "blob:") {
			t.Errorf("a request left: %s", u)
		}
	}
}

// correct corrects a day in the page: the JSON for download is what parse --corrections prints with the side file for download, and the table
// has it too.
func correct(t *testing.T, w *window, file string) {
	t.Helper()
	evaluate[bool](t, w, `(async () => { const x = gongbao.state.reading.things.find((y) => y.kind === "field" && y.name === "date"); gongbao.choose(x);
		document.querySelector('.inspector [data-edit="date"]').click(); const i = document.activeElement; i.value = "二〇一八年十月二十九日";
		i.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", bubbles: true })); })(), true`)
	w.until(t, "gongbao.state.corrections.length === 1 && gongbaoStandalone.read[0].corrections.length === 1 && gongbao.state.unsaved.has(0)")
	src, err := auto.Open(t.Context(), file)
	if err != nil {
		t.Fatal(err)
	}
	src.Name = filepath.Base(file)
	is := data.Read(src).Issue
	f := corrections.New(is)
	if err := json.Unmarshal([]byte(evaluate[string](t, w, "JSON.stringify(gongbaoStandalone.read[0].corrections)")), &f.Corrections); err != nil {
		t.Fatal(err)
	}
	f.Apply(is)
	if is.Documents[0].Date != "2018-10-29" {
		t.Errorf("the day is %s", is.Documents[0].Date)
	}
	want, err := data.Print(is)
	if err != nil {
		t.Fatal(err)
	}
	if got := evaluate[string](t, w, "new TextDecoder().decode(gongbaoStandalone.read[0].json)"); got != string(want) {
		t.Errorf("corrected, the page has other JSON: %s", cases.DiffJSON(want, []byte(got)))
	}
	for name, head := range map[string]string{"csv": "document,title", "csvChinese": "文件,标题"} {
		if csv := evaluate[string](t, w, "new TextDecoder().decode(gongbaoStandalone.read[0]."+name+")"); !strings.Contains(csv, head) || !strings.Contains(csv, ",2018-10-29,") {
			t.Errorf("the table is %.300q", csv)
		}
	}
}
