package view

import (
	"bytes"
	"crypto/sha256"
	"embed"
	"encoding/base64"
	"html/template"
	"io"
)

//go:embed page.html style.css app
var assets embed.FS

// appFiles are the parts of the module in their order.
var appFiles = []string{
	"words", "bytes", "intervals", "list", "host", "things", "state", "source", "pages", "reading", "tables", "plain", "inspector",
	"checks", "values", "charts", "corrections", "adding", "search", "keys", "main",
}

// Script returns the ES module of the page.
func Script() []byte {
	var out bytes.Buffer
	out.WriteString(codes())
	for _, name := range appFiles {
		out.Write(asset("app/" + name + ".js"))
		out.WriteByte('\n')
	}
	return out.Bytes()
}

// Style returns the style sheet of the page.
func Style() []byte { return asset("style.css") }

func asset(name string) []byte {
	data, err := assets.ReadFile(name)
	if err != nil {
		panic(err) // it is built in
	}
	return data
}

var pageTemplate = template.Must(template.ParseFS(assets, "page.html"))

// A Page is one HTML file with the page.
type Page struct {
	Title  string
	Policy string       // Content-Security-Policy of a page that no server gives, in its head
	Style  template.CSS // in the file; "" where a server gives style.css
	Script template.JS  // in the file; "" where a server gives app.js
	Data   []byte       // JSON that stands in the file, [] where there is none
	More   template.HTML
}

// Inline returns a page with style and script in it, and a policy that allows these and nothing else. Sources are further words of
// script-src, such as 'wasm-unsafe-eval', and may have directives after them: ; worker-src blob:.
func Inline(title string, data []byte, sources string) Page {
	style, script := Style(), Script()
	if sources != "" {
		sources = " " + sources
	}
	return Page{
		Title: title, Style: template.CSS(style), Script: template.JS(script), Data: data,
		Policy: "default-src 'none'; script-src 'sha256-" + sum(script) + "'" + sources + "; style-src 'sha256-" + sum(style) + "'; " +
			"img-src data: blob:; connect-src 'none'; base-uri 'none'; form-action 'none'",
	}
}

// sum is how a policy names what stands in an element.
func sum(data []byte) string {
	h := sha256.Sum256(data)
	return base64.StdEncoding.EncodeToString(h[:])
}

// Write writes the page.
func (p Page) Write(w io.Writer) error { return pageTemplate.Execute(w, p) }

// JSON returns the data as it may stand in a script element.
func (p Page) JSON() template.JS { return template.JS(p.Data) }
