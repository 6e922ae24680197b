package view

import (
	"io"
	"net/http"
	"os"
	"strings"
	"testing"

	"github.com/gongbao/gongbao/gazette/sample"
)

// ask sends a request to a server; changes may spoil it.
func ask(t *testing.T, method, url, body string, change func(*http.Request)) (int, string, http.Header) {
	t.Helper()
	r, err := http.NewRequest(method, url, strings.NewReader(body))
	if err != nil {
		t.Fatal(err)
	}
	if change != nil {
		change(r)
	}
	answer, err := http.DefaultClient.Do(r)
	if err != nil {
		t.Fatal(err)
	}
	defer answer.Body.Close()
	data, err := io.ReadAll(answer.Body)
	if err != nil {
		t.Fatal(err)
	}
	return answer.StatusCode, string(data), answer.Header
}

func TestRefused(t *testing.T) {
	path := tempFile(t, "sample.txt", sample.Text)
	secret := tempFile(t, "secret.txt", "nobody named this file")
	address := serve(t, onDisk(path))
	origin := address[:strings.LastIndex(strings.TrimSuffix(address, "/"), "/")]
	entry := `{"field":"documents[0].title","verdict":"confirmed"}`
	own := func(r *http.Request) {
		r.Header.Set("Origin", origin)
		r.Header.Set("Content-Type", "application/json")
	}
	header := func(name, value string) func(*http.Request) {
		return func(r *http.Request) { own(r); r.Header.Set(name, value) }
	}
	for _, c := range []struct {
		name, method, url string
		change            func(*http.Request)
		status            int
	}{
		{"the page", "GET", address, nil, 200},
		{"its data", "GET", address + "data?file=0", own, 200},
		{"no token", "GET", origin + "/", nil, 403},
		{"no token, data", "GET", origin + "/data?file=0", nil, 403},
		{"another token", "GET", origin + "/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA/", nil, 403},
		{"a token cut off", "GET", address[:len(address)-2] + "/", nil, 403},
		{"a foreign origin", "GET", address + "text?file=0", header("Origin", "http://example.org"), 403},
		{"no origin of its own", "GET", address + "text?file=0", header("Origin", "null"), 403},
		{"another site", "GET", address + "text?file=0", header("Sec-Fetch-Site", "cross-site"), 403},
		{"another port of this machine", "GET", address + "text?file=0", header("Sec-Fetch-Site", "same-site"), 403},
		{"a foreign host", "GET", address, func(r *http.Request) { r.Host = "gazette.example.org" }, 403},
		{"a name for this machine", "GET", address, func(r *http.Request) { r.Host = "localhost" }, 403},
		{"another file", "GET", address + "text?file=1", nil, 404},
		{"a file by its path", "GET", address + "text?file=" + secret, nil, 404},
		{"a path upwards", "GET", address + "%2e%2e/%2e%2e/secret.txt", nil, 404},
		{"the folder of the assets", "GET", address + "app/main.js", nil, 404},
		{"a picture of a text", "GET", address + "picture?file=0&page=0", nil, 404},
		{"a line that is not there", "GET", address + "explain?file=0&at=99999999", nil, 404},
		{"another method", "DELETE", address + "corrections?file=0", own, 405},
		{"a correction without an origin", "POST", address + "corrections?file=0", header("Origin", ""), 403},
		{"a correction from a form", "POST", address + "corrections?file=0", header("Content-Type", "text/plain"), 403},
		{"a correction from elsewhere", "POST", address + "corrections?file=0", header("Origin", "http://example.org"), 403},
		{"a side file without an origin", "POST", address + "merge?file=0", header("Origin", ""), 403},
		{"a side file that is none", "POST", address + "merge?file=0", own, 422},
		{"a side file that is asked for", "GET", address + "merge?file=0", own, 404},
		{"a correction of another file", "POST", address + "corrections?file=7", own, 404},
	} {
		status, body, head := ask(t, c.method, c.url, entry, c.change)
		if status != c.status {
			t.Errorf("%s: %d, want %d", c.name, status, c.status)
		}
		if status != 200 && (strings.Contains(body, "映荷") || strings.Contains(body, "nobody named")) {
			t.Errorf("%s: the answer holds a text: %.80s", c.name, body)
		}
		for name, want := range map[string]string{"Content-Security-Policy": "default-src 'none'", "X-Content-Type-Options": "nosniff", "Referrer-Policy": "no-referrer"} {
			if !strings.Contains(head.Get(name), want) {
				t.Errorf("%s: %s is %q", c.name, name, head.Get(name))
			}
		}
	}
	if _, err := os.Stat(path + ".gongbao.json"); err == nil {
		t.Error("a refused correction was kept")
	}
}

func TestBadCorrections(t *testing.T) {
	address := serve(t, onDisk(tempFile(t, "sample.txt", sample.Text)))
	for _, body := range []string{"", "{", "12", `{"field":`, strings.Repeat(" ", mostCorrection+1) + "{}"} {
		status, _, _ := ask(t, "POST", address+"corrections?file=0", body, func(r *http.Request) {
			r.Header.Set("Origin", strings.TrimSuffix(address[:strings.LastIndex(strings.TrimSuffix(address, "/"), "/")], "/"))
			r.Header.Set("Content-Type", "application/json")
		})
		if status != 400 && status != 422 {
			t.Errorf("%.20q: %d", body, status)
		}
	}
}

func TestUnreadable(t *testing.T) {
	address := serve(t, onDisk(tempFile(t, "a.doc", "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")))
	status, body, _ := ask(t, "GET", address+"data?file=0", "", nil)
	if status != 422 || !strings.Contains(body, "old Word") {
		t.Errorf("%d %s", status, body)
	}
}
