//go:build js && wasm

// Reader is the reader of gazettes in a browser: Go built for GOOS=js GOARCH=wasm. It has what gongbao parse has but for OCR and
// PDFium, which need other programs: text, Markdown, HTML, DOCX, OFD, the outputs of OCR programs, and the text layer of PDF.
//
// It sets the function gongbaoRead(name, bytes) of the page, which returns
//
//	{json, csv, text}   bytes: what gongbao parse prints, the values as a table, the text that spans point into
//	{lines}             bytes: what the page is told, as lines of JSON
//	{claims}            a text: what each line was taken for
//	{warning}           what a damaged file said, of which something was read
//	{error}                         where nothing could be read
package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"syscall/js"

	"github.com/gongbao/gongbao/gazette"
	"github.com/gongbao/gongbao/intake"
	"github.com/gongbao/gongbao/view/data"
)

func main() {
	js.Global().Set("gongbaoRead", js.FuncOf(read))
	js.Global().Call("gongbaoReady")
	select {} // the functions live as long as the page
}

// read is gongbaoRead.
func read(_ js.Value, args []js.Value) (out any) {
	defer func() {
		if r := recover(); r != nil {
			out = map[string]any{"error": fmt.Sprint(r)}
		}
	}()
	file := make([]byte, args[1].Get("length").Int())
	js.CopyBytesToGo(file, args[1])
	src, err := intake.Read(bytes.NewReader(file), args[0].String())
	if src == nil {
		return map[string]any{"error": err.Error()}
	}
	r := data.Read(src)
	told := map[string]any{"text": toJS([]byte(src.Text)), "warning": ""}
	if err != nil {
		told["warning"] = err.Error() // a damaged file: what could be read before the damage
	}
	claims, err := json.Marshal(data.NewClaims(src))
	if err != nil {
		return map[string]any{"error": err.Error()}
	}
	told["claims"] = string(claims)
	for name, write := range map[string]func(*gazette.Issue) ([]byte, error){"json": data.Print, "csv": data.CSV, "lines": lines(r)} {
		b, err := write(r.Issue)
		if err != nil {
			return map[string]any{"error": err.Error()}
		}
		told[name] = toJS(b)
	}
	return told
}

// lines is what the page is told of an issue.
func lines(r data.Reading) func(*gazette.Issue) ([]byte, error) {
	return func(*gazette.Issue) ([]byte, error) {
		var out bytes.Buffer
		err := data.WriteLines(&out, r, nil)
		return out.Bytes(), err
	}
}

// toJS copies bytes into the memory of the page.
func toJS(b []byte) js.Value {
	array := js.Global().Get("Uint8Array").New(len(b))
	js.CopyBytesToJS(array, b)
	return array
}
