//go:build js && wasm

// Reader is the reader of gazettes in a browser: Go built for GOOS=js GOARCH=wasm. It has what gongbao parse has but for OCR and
// PDFium, which need other programs: text, Markdown, HTML, DOCX, OFD, the outputs of OCR programs, and the text layer of PDF.
//
// It sets two functions of the page. gongbaoRead(name, bytes) returns
//
//	{file}              the number of the file, for gongbaoSay
//	{text}              bytes: the text that spans point into
//	{json, csv, csvChinese}   bytes: what gongbao parse prints, the values as a table with heads in either language
//	{lines}             bytes: what the page is told, as lines of JSON
//	{claims}            a text: what each line was taken for
//	{corrections}       a text: the entries in force
//	{warning}           what a damaged file said, of which something was read
//	{error}                         where nothing could be read
//
// gongbaoSay(file, what, body) says a correction (what is "say"), takes one back ("undo", body is its id) or takes in a side file ("merge"), and
// returns what changed of it: json, csv, csvChinese, lines and corrections, as gongbao parse --corrections has them, or an error.
package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"syscall/js"
	"time"

	"github.com/gongbao/gongbao/gazette"
	"github.com/gongbao/gongbao/intake"
	"github.com/gongbao/gongbao/segment"
	"github.com/gongbao/gongbao/view/corrections"
	"github.com/gongbao/gongbao/view/data"
)

func main() {
	js.Global().Set("gongbaoRead", js.FuncOf(safely(read)))
	js.Global().Set("gongbaoSay", js.FuncOf(safely(say)))
	js.Global().Call("gongbaoReady")
	select {} // the functions live as long as the page
}

// safely makes an answer of an error and of a panic.
func safely(do func(args []js.Value) (map[string]any, error)) func(js.Value, []js.Value) any {
	return func(_ js.Value, args []js.Value) (out any) {
		defer func() {
			if r := recover(); r != nil {
				out = map[string]any{"error": fmt.Sprint(r)}
			}
		}()
		told, err := do(args)
		if err != nil {
			return map[string]any{"error": err.Error()}
		}
		return told
	}
}

// A held file is one that was read, with what was said about it.
type held struct {
	src  *segment.Source
	said *corrections.File
	now  data.Reading // with the corrections
}

var files []*held

// read is gongbaoRead.
func read(args []js.Value) (map[string]any, error) {
	file := make([]byte, args[1].Get("length").Int())
	js.CopyBytesToGo(file, args[1])
	src, damage := intake.Read(bytes.NewReader(file), args[0].String())
	if src == nil {
		return nil, damage
	}
	h := &held{src: src, now: data.Read(src)}
	h.said = corrections.New(h.now.Issue)
	told, err := h.told()
	if err != nil {
		return nil, err
	}
	claims, err := json.Marshal(data.NewClaims(src))
	if err != nil {
		return nil, err
	}
	files = append(files, h)
	told["file"], told["claims"], told["text"], told["warning"] = len(files)-1, string(claims), toJS([]byte(src.Text)), ""
	if damage != nil {
		told["warning"] = damage.Error() // a damaged file: what could be read before the damage
	}
	return told, nil
}

// say is gongbaoSay.
func say(args []js.Value) (map[string]any, error) {
	h, body := files[args[0].Int()], args[2].String()
	next := *h.said
	next.Corrections = append([]corrections.Correction{}, h.said.Corrections...)
	if err := change(&next, h.now.Issue, args[1].String(), body); err != nil {
		return nil, err
	}
	now := data.Read(h.src)
	next.Apply(now.Issue)
	h.said, h.now = &next, now
	return h.told()
}

// change puts into a side file what the page says.
func change(f *corrections.File, shown *gazette.Issue, what, body string) error {
	switch what {
	case "undo":
		_, err := f.TakeBack(body, "", time.Now())
		return err
	case "merge":
		other, err := corrections.Decode([]byte(body))
		if err != nil {
			return err
		}
		both, err := corrections.Merge(f, other)
		if err == nil {
			*f = *both
		}
		return err
	}
	var c corrections.Correction
	if err := json.Unmarshal([]byte(body), &c); err != nil {
		return err
	}
	_, err := f.Say(shown, c)
	return err
}

// told is what the page has of a file.
func (h *held) told() (map[string]any, error) {
	told := map[string]any{}
	for name, write := range map[string]func(*gazette.Issue) ([]byte, error){
		"json": data.Print, "csv": data.CSV, "csvChinese": data.ChineseCSV, "lines": lines(h.now),
	} {
		b, err := write(h.now.Issue)
		if err != nil {
			return nil, err
		}
		told[name] = toJS(b)
	}
	list, err := json.Marshal(append([]corrections.Correction{}, h.said.Active()...))
	told["corrections"] = string(list)
	return told, err
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
