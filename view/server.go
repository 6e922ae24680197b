package view

import (
	"crypto/rand"
	"crypto/subtle"
	"encoding/base64"
	"encoding/json"
	"errors"
	"io"
	"net"
	"net/http"
	"os/user"
	"strconv"
	"strings"
	"sync"
	"time"

	"github.com/gongbao/gongbao/view/data"
)

// A Server gives the page to a browser on the same machine.
type Server struct {
	Files []*File
	Who   string // name of the person, for corrections; that of the user if ""

	token string
	host  string
	mu    sync.Mutex // of Who
}

// Listen opens a random port of the loopback interface. The address that it returns is the only one under which the page can be had.
func (s *Server) Listen() (net.Listener, string, error) {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return nil, "", err
	}
	secret := make([]byte, 24)
	rand.Read(secret) // never fails
	s.token, s.host = base64.RawURLEncoding.EncodeToString(secret), l.Addr().String()
	return l, "http://" + s.host + "/" + s.token + "/", nil
}

// Serve answers requests until l is closed.
func (s *Server) Serve(l net.Listener) error {
	h := &http.Server{
		Handler: s, ReadHeaderTimeout: 10 * time.Second, ReadTimeout: time.Minute, MaxHeaderBytes: 1 << 16,
		IdleTimeout: 5 * time.Minute,
	}
	go s.warm()
	err := h.Serve(l)
	if errors.Is(err, net.ErrClosed) {
		return nil
	}
	return err
}

// warm reads the first file before the browser asks for it.
func (s *Server) warm() {
	if len(s.Files) > 0 {
		_, _ = s.Files[0].shown() // the browser is told
	}
}

// policy lets the page run its own script and talk to its own server, and nothing else.
const policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; " +
	"base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

// ServeHTTP answers one request: those with the token, to this host, from this page.
func (s *Server) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	h := w.Header()
	h.Set("Content-Security-Policy", policy)
	h.Set("X-Content-Type-Options", "nosniff")
	h.Set("Referrer-Policy", "no-referrer")
	h.Set("Cross-Origin-Resource-Policy", "same-origin")
	h.Set("Cross-Origin-Opener-Policy", "same-origin")
	h.Set("Cache-Control", "no-store")
	what, ok := s.allowed(r)
	if !ok {
		http.Error(w, "forbidden", http.StatusForbidden)
		return
	}
	s.answer(w, r, what)
}

// allowed reports whether a request comes from our page, and what it wants.
func (s *Server) allowed(r *http.Request) (what string, ok bool) {
	if s.token == "" || r.Host != s.host {
		return "", false
	}
	if origin := r.Header.Get("Origin"); origin != "" && origin != "http://"+s.host {
		return "", false
	}
	if site := r.Header.Get("Sec-Fetch-Site"); site != "" && site != "same-origin" && site != "none" {
		return "", false
	}
	token, what, found := strings.Cut(strings.TrimPrefix(r.URL.Path, "/"), "/")
	return what, found && subtle.ConstantTimeCompare([]byte(token), []byte(s.token)) == 1
}

func (s *Server) answer(w http.ResponseWriter, r *http.Request, what string) {
	if r.Method == http.MethodPost && what == "who" {
		s.call(w, r)
		return
	}
	if r.Method == http.MethodPost && (what == "corrections" || what == "merge") {
		s.say(w, r, what)
		return
	}
	if r.Method != http.MethodGet && r.Method != http.MethodHead {
		http.Error(w, "method not allowed", http.StatusMethodNotAllowed)
		return
	}
	switch what {
	case "":
		s.page(w)
	case "app.js":
		give(w, "text/javascript; charset=utf-8", Script())
	case "style.css":
		give(w, "text/css; charset=utf-8", Style())
	case "files":
		s.files(w)
	case "data", "text", "explain", "picture", "corrections":
		s.file(w, r, what)
	default:
		http.NotFound(w, r)
	}
}

func (s *Server) page(w http.ResponseWriter) {
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	_ = Page{Title: title(s.Files)}.Write(w) // the browser has gone
}

// title names what is shown.
func title(files []*File) string {
	if len(files) == 1 {
		return files[0].Name
	}
	return "Gongbao"
}

// files lists what there is to see.
func (s *Server) files(w http.ResponseWriter) {
	type entry struct {
		Name string `json:"name"`
	}
	list := []entry{}
	for _, f := range s.Files {
		list = append(list, entry{f.Name})
	}
	giveJSON(w, map[string]any{"files": list, "who": s.who()})
}

// call takes the name that the person gives: it stands in the entries that follow, and is there when the page is loaded again.
func (s *Server) call(w http.ResponseWriter, r *http.Request) {
	body, ok := s.posted(w, r, mostName)
	if !ok {
		return
	}
	var said struct {
		Who string `json:"who"`
	}
	if json.Unmarshal(body, &said) != nil {
		http.Error(w, "this is no name", http.StatusBadRequest)
		return
	}
	s.mu.Lock()
	s.Who = said.Who
	s.mu.Unlock()
	giveJSON(w, said)
}

const mostName = 4 << 10 // bytes of a name

func (s *Server) who() string {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.Who != "" {
		return s.Who
	}
	if u, err := user.Current(); err == nil {
		if u.Name != "" {
			return u.Name
		}
		return u.Username
	}
	return ""
}

// file answers what concerns one file.
func (s *Server) file(w http.ResponseWriter, r *http.Request, what string) {
	f, ok := s.named(w, r)
	if !ok {
		return
	}
	src, err := f.source()
	if err != nil {
		http.Error(w, err.Error(), http.StatusUnprocessableEntity)
		return
	}
	switch what {
	case "data":
		giveLines(w, f)
	case "text":
		give(w, "application/octet-stream", []byte(src.Text))
	case "explain":
		e, err := f.explain(number(r, "at"))
		giveOr(w, e, err, http.StatusNotFound)
	case "picture":
		png, err := f.picture(r.Context(), number(r, "page"), 130)
		if err != nil {
			http.Error(w, err.Error(), http.StatusNotFound)
			return
		}
		w.Header().Set("Cache-Control", "private, max-age=3600")
		give(w, http.DetectContentType(png), png)
	case "corrections":
		list, err := f.list()
		giveOr(w, list, err, http.StatusInternalServerError)
	}
}

// named returns the file that a request asks for by its number.
func (s *Server) named(w http.ResponseWriter, r *http.Request) (*File, bool) {
	n := number(r, "file")
	if n < 0 || n >= len(s.Files) {
		http.NotFound(w, r)
		return nil, false
	}
	return s.Files[n], true
}

// number returns a number of a query, -1 if it is none.
func number(r *http.Request, name string) int {
	n, err := strconv.Atoi(r.URL.Query().Get(name))
	if err != nil {
		return -1
	}
	return n
}

// The longest entry that is taken, a field with a text of a page, and the longest side file.
const (
	mostCorrection = 1 << 20
	mostSideFile   = 64 << 20
)

// say keeps one entry, or those of a side file, and answers with those in force.
func (s *Server) say(w http.ResponseWriter, r *http.Request, what string) {
	f, ok := s.named(w, r)
	if !ok {
		return
	}
	most, keep := int64(mostCorrection), f.say
	if what == "merge" {
		most, keep = mostSideFile, f.merge
	}
	body, ok := s.posted(w, r, most)
	if !ok {
		return
	}
	list, err := keep(body)
	giveOr(w, list, err, http.StatusUnprocessableEntity)
}

// posted reads the JSON that the page sends, and nothing that another page sends.
func (s *Server) posted(w http.ResponseWriter, r *http.Request, most int64) ([]byte, bool) {
	if r.Header.Get("Origin") != "http://"+s.host || r.Header.Get("Content-Type") != "application/json" {
		http.Error(w, "forbidden", http.StatusForbidden)
		return nil, false
	}
	body, err := io.ReadAll(http.MaxBytesReader(w, r.Body, most))
	if err != nil || !json.Valid(body) {
		http.Error(w, "this is no correction", http.StatusBadRequest)
		return nil, false
	}
	return body, true
}

func give(w http.ResponseWriter, kind string, answer []byte) {
	w.Header().Set("Content-Type", kind)
	w.Header().Set("Content-Length", strconv.Itoa(len(answer)))
	_, _ = w.Write(answer) // the browser has gone
}

// giveLines gives what was read of a file, line by line. A browser that gets no end knows that something is missing.
func giveLines(w http.ResponseWriter, f *File) {
	now, err := f.shown()
	if err != nil {
		http.Error(w, err.Error(), http.StatusUnprocessableEntity)
		return
	}
	w.Header().Set("Content-Type", "application/x-ndjson")
	if err := data.WriteLines(w, now, f.about); err != nil {
		panic(http.ErrAbortHandler)
	}
}

func giveJSON(w http.ResponseWriter, v any) { giveOr(w, v, nil, 0) }

func giveOr(w http.ResponseWriter, v any, err error, status int) {
	answer, failed := encode(v)
	if err == nil && failed != nil {
		err, status = failed, http.StatusInternalServerError
	}
	if err != nil {
		http.Error(w, err.Error(), status)
		return
	}
	give(w, "application/json", answer)
}
