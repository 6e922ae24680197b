package gazette

import (
	"bytes"
	"encoding/json"
	"os"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/gongbao/gongbao/gazette/sample"
	"github.com/gongbao/gongbao/internal/cases"
	"github.com/gongbao/gongbao/internal/han"
	"github.com/gongbao/gongbao/internal/synth"
	"github.com/gongbao/gongbao/segment"
)

// TestRoundTrip checks that JSON that is read back and written again is the same JSON.
func TestRoundTrip(t *testing.T) {
	texts := append(synthetic(20), text{"the sample", sample.Text}, text{"no text", ""}, text{"bad bytes", "\xff云政发〔2031〕8号\n\xe4\xb8"})
	texts = append(texts, sharedTexts("seed/*.txt", "real/taiwan-laws/*", "real/statecouncil/*", "ocr/scan*.txt")...)
	for _, x := range texts {
		one := marshal(Parse(&segment.Source{Name: "a.txt", Format: "text", Text: x.text}))
		one = bytes.ReplaceAll(one, []byte(`\ufffd`), []byte("\ufffd")) // bytes that are no UTF-8 are lost in JSON
		var back Issue
		if err := json.Unmarshal(one, &back); err != nil {
			t.Errorf("%s: its JSON is not read back: %v", x.name, err)
			continue
		}
		if two := marshal(&back); !bytes.Equal(one, two) {
			t.Errorf("%s: its JSON comes back changed, %s", x.name, cases.DiffJSON(one, two))
		}
	}
}

// TestAttach checks that an issue from JSON can show its text again.
func TestAttach(t *testing.T) {
	src := &segment.Source{Text: sample.Text}
	var back Issue
	if err := json.Unmarshal(marshal(Parse(src)), &back); err != nil {
		t.Fatal(err)
	}
	title := back.Documents[0].TitleSpans[0]
	if got := back.Text(title); got != "" {
		t.Errorf("an issue without source prints %q", got)
	}
	if err := back.Attach(&segment.Source{Name: "b.txt", Text: sample.Text + "\n"}); err == nil || back.Text(title) != "" {
		t.Errorf("another text is attached: %v", err)
	}
	if err := back.Attach(src); err != nil {
		t.Fatal(err)
	}
	if got := back.Text(title); han.Key(got) != han.Key(back.Documents[0].Title) {
		t.Errorf("the title prints %q", got)
	}
	for _, bad := range []Span{{Start: -1, End: 2}, {Start: 3, End: 2}, {End: len(sample.Text) + 1}} {
		if got := back.Text(bad); got != "" {
			t.Errorf("%v prints %q", bad, got)
		}
	}
}

// A shape is what the values of a field may be in JSON.
type shape struct {
	kind    string // text, number, list, object or truth
	maybe   bool   // the field may be left out
	null    bool   // it may be null
	like    *regexp.Regexp
	members []string // the closed set that it is from
}

var (
	aText, aNumber, aList, anObject = shape{kind: "text"}, shape{kind: "number"}, shape{kind: "list"}, shape{kind: "object"}
	anIndex                         = shape{kind: "number", null: true}
	aSum                            = shape{kind: "text", like: regexp.MustCompile(`^[0-9a-f]{64}$`)}
	perhaps                         = shape{kind: "text", null: true}
	aDay                            = shape{kind: "text", maybe: true, null: true, like: regexp.MustCompile(`^(\d{4}-\d\d-\d\d)?$`)}
)

func left(s shape) shape { s.maybe = true; return s }

// texts returns the members of a closed set as texts.
func texts[T ~string](set []T) []string {
	out := make([]string, len(set))
	for i, x := range set {
		out[i] = string(x)
	}
	return out
}

func oneOf(members ...string) shape { return shape{kind: "text", members: members} }

// contract is the model as its users know it: the fields of each object, and what they hold.
var contract = map[string]map[string]shape{
	"issue": {"schema": oneOf(Schema), "source": anObject, "name": aText, "latin_name": aText, "year": aNumber, "number": aNumber, "total_number": aNumber, "sponsor": aText,
		"contents": aList, "documents": aList, "colophon": {kind: "object", null: true}, "checks": aList, "problems": aList, "layers": aList},
	"source":     {"name": aText, "format": aText, "encoding": aText, "sha256": aSum, "bytes": aNumber, "file": {kind: "object", null: true}, "pages": aNumber, "page_spans": aList},
	"file":       {"sha256": aSum, "bytes": aNumber},
	"page_spans": {"page": aNumber, "span": aList, "width": aNumber, "height": aNumber},
	"contents":   {"column": aText, "title": aText, "page": aNumber, "document": anIndex, "spans": aList},
	"colophon":   {"text": aText, "publisher": aText, "address": aText, "postcode": aText, "phone": aText, "website": aText, "spans": aList},
	"checks":     {"code": oneOf(texts(CheckCodes())...), "status": oneOf(Proved, Broken, Unprovable), "message": aText, "document": anIndex, "spans": aList},
	"problems":   {"code": oneOf(texts(ProblemCodes())...), "message": aText, "document": anIndex, "spans": aList},
	"layers":     {"role": oneOf(roles...), "span": aList},
	"documents": {"id": aText, "column": aText, "masthead": aText, "number": {kind: "object", null: true}, "title": aText, "kind": aText, "issuers": aList, "recipients": aList, "signers": aList, "date": aDay,
		"copy_number": perhaps, "secrecy": perhaps, "urgency": perhaps, "approved_by": aList, "notes": aList, "history": aList, "attachments_listed": aList, "seals": aList,
		"copies_to": aList, "printed_by": {kind: "text", null: true}, "printed_on": aDay, "first_page": {kind: "number", null: true}, "last_page": {kind: "number", null: true}, "effect": {kind: "object", null: true}, "parts": aList,
		"amounts": aList, "dates": aList, "durations": aList, "citations": aList, "aliases": aList, "contacts": aList, "people": aList, "spans": aList},
	"history":            {"event": oneOf(Events()...), "date": aDay, "by": aText, "number": {kind: "object", null: true}, "spans": aList},
	"attachments_listed": {"number": aNumber, "title": aText, "part": anIndex, "spans": aList},
	"seals":              {"text": aText, "spans": aList},
	"number":             {"text": aText, "agency": aText, "year": left(aNumber), "serial": aNumber, "spans": aList},
	"effect":             {"from": aDay, "until": aDay, "term": left(shape{kind: "text", like: isoDuration}), "text": aText, "spans": aList},
	"parts":              {"role": oneOf("notice", "instrument", "attachment"), "label": aText, "title": aText, "parent": anIndex, "body": aList, "spans": aList},
	"body":               nodeShape,
	"children":           nodeShape,
	"table":              {"caption": aText, "header": aList, "rows": aList, "columns": aNumber, "pieces": aNumber, "total": {kind: "object", maybe: true}, "filled": left(aList), "spans": aList},
	"total":              {"row": aNumber, "status": oneOf(Proved, Broken, Unprovable)},
	"amounts": {"text": aText, "spans": aList, "eid": aText, "kind": oneOf("money", "percent", "measure", "count"), "min": aNumber, "max": aNumber, "unit": aText, "per": aList,
		"bound": oneOf("exact", "at_most", "at_least", "about"), "exclusive": left(shape{kind: "truth"}), "qualifier": left(aList), "inferred": left(aList), "cell": left(aList)},
	"durations": {"text": aText, "spans": aList, "eid": aText, "iso": {kind: "text", like: isoDuration}, "working": left(shape{kind: "truth"}), "natural": left(shape{kind: "truth"})},
	"dates": {"text": aText, "spans": aList, "eid": aText, "from": aDay, "to": aDay, "precision": oneOf("day", "dekad", "month", "quarter", "half", "year", "multi"),
		"bound": oneOf("exact", "before", "after"), "recurring": {kind: "text", maybe: true, null: true, members: []string{"yearly", "monthly"}}, "inferred": left(aList), "edtf": left(aText),
		"role": {kind: "text", maybe: true, members: []string{"signed", "effective", "expiry", "deadline", "mention"}}},
	"citations": {"text": aText, "spans": aList, "eid": aText, "title": left(aText), "number": {kind: "object", null: true}, "kind": oneOf("law", "document", "other"),
		"relation": oneOf("basis", "issues", "forwards", "repeals", "amends", "implements", "mentions"), "pinpoint": left(aText), "document": anIndex, "inferred": left(aList)},
	"aliases":  {"text": aText, "spans": aList, "eid": aText, "name": aText, "for": left(aText)},
	"contacts": {"text": aText, "spans": aList, "eid": aText, "kind": oneOf("phone", "address", "postcode", "url", "email")},
	"people":   {"text": aText, "spans": aList, "eid": aText, "name": {kind: "text", like: regexp.MustCompile(`^[^ 　]+$`)}, "role": left(aText), "post": left(aText), "unit": left(aText), "phone": left(aText)},
}

var isoDuration = regexp.MustCompile(`^P(\d+Y)?(\d+M)?(\d+W)?(\d+D)?(T(\d+H)?(\d+M)?(\d+S)?)?$`)

var nodeShape = map[string]shape{
	"eid": {kind: "text", like: regexp.MustCompile(`^p\d+__[a-z]+_[0-9]`)}, "type": oneOf("part", "chapter", "section", "article", "heading", "item", "paragraph", "table"),
	"level": left(aNumber), "label": left(aText), "number": left(aNumber), "heading": left(aText), "text": aText, "children": aList, "table": {kind: "object", null: true}, "spans": aList,
}

// TestContract checks that the JSON has every field of the model with its type, and that an empty list is written [].
func TestContract(t *testing.T) {
	texts := append(synthetic(30), text{"the sample", sample.Text}, text{"no text", ""}, text{"marks of 版头", "000001\n机密★1年\n特急\n云州市人民政府文件\n云政发〔2031〕5号\n云州市人民政府关于供水的通知\n各区人民政府：\n请执行。\n云州市人民政府（公章）\n2031年5月4日\n"},
		text{"题注", "云州市供水条例\n2031年9月25日 云州市人民政府第8次常务会议通过\n2031年10月25日 云州市人民政府令第251号发布\n第一条 本条例自发布之日起施行。\n"})
	seen := map[string]bool{}
	for _, x := range append(texts, sharedTexts("seed/*.txt", "real/statecouncil/*.txt")...) {
		var issue map[string]any
		if err := json.Unmarshal(marshal(Parse(onePage(x.text))), &issue); err != nil {
			t.Fatal(err)
		}
		for _, wrong := range object("issue", issue, seen) {
			t.Errorf("%s: %s", x.name, wrong)
		}
		if t.Failed() {
			return
		}
	}
	for name, fields := range contract {
		for field, s := range fields {
			if name != "children" && !seen[name+"."+field] {
				t.Errorf("no issue has %s.%s, %+v", name, field, s)
			}
		}
	}
}

// onePage is a file of one page that holds text.
func onePage(text string) *segment.Source {
	return &segment.Source{Text: text, File: segment.FileOf([]byte(text)), Pages: []segment.Page{{Number: 1, Width: 595, Height: 842, Span: Span{End: len(text)}}}}
}

// object checks the fields of one object, and what they hold.
func object(name string, o map[string]any, seen map[string]bool) (wrong []string) {
	for field, s := range contract[name] {
		v, ok := o[field]
		if !ok {
			if !s.maybe {
				wrong = append(wrong, name+" has no "+field)
			}
			continue
		}
		if v != nil {
			seen[name+"."+field] = true
		}
		if why := s.wrong(v); why != "" {
			wrong = append(wrong, name+"."+field+" "+why)
		}
		switch v := v.(type) {
		case map[string]any:
			wrong = append(wrong, object(field, v, seen)...)
		case []any:
			for _, member := range v {
				if m, ok := member.(map[string]any); ok {
					wrong = append(wrong, object(field, m, seen)...)
				}
			}
		}
	}
	return wrong
}

// wrong says what is wrong with a value, "" if nothing is.
func (s shape) wrong(v any) string {
	kind := "nothing"
	switch v.(type) {
	case string:
		kind = "text"
	case float64:
		kind = "number"
	case bool:
		kind = "truth"
	case []any:
		kind = "list"
	case map[string]any:
		kind = "object"
	case nil:
		if s.null {
			return ""
		}
	}
	if kind != s.kind {
		return "is a " + kind + ", want a " + s.kind
	}
	if text, ok := v.(string); ok && (s.like != nil && !s.like.MatchString(text) || s.members != nil && !slices.Contains(s.members, text)) {
		return "is " + text
	}
	return ""
}

// TestModelIsTheContract checks that no field of the written model is missing in the contract: the document of the model names each as "field":.
func TestModelIsTheContract(t *testing.T) {
	data, err := os.ReadFile(sharedRoot + "/design/model.md")
	if err != nil {
		t.Skip("the model is not written down in ../shared")
	}
	known := map[string]bool{}
	for _, fields := range contract {
		for field := range fields {
			known[field] = true
		}
	}
	for _, m := range regexp.MustCompile(`"([a-z_0-9]+)":`).FindAllStringSubmatch(string(data), -1) {
		if !known[m[1]] {
			t.Errorf("the model has the field %s, and the contract does not", m[1])
		}
	}
}

// TestTags checks that every field of the model has a JSON name in small letters.
func TestTags(t *testing.T) {
	snake := regexp.MustCompile(`^[a-z][a-z0-9_]*$`)
	done := map[reflect.Type]bool{}
	var walk func(x reflect.Type)
	walk = func(x reflect.Type) {
		for x.Kind() == reflect.Pointer || x.Kind() == reflect.Slice || x.Kind() == reflect.Array {
			x = x.Elem()
		}
		if x.Kind() != reflect.Struct || done[x] || x == reflect.TypeFor[Span]() || !strings.Contains(x.PkgPath(), "gongbao") {
			return
		}
		done[x] = true
		if x.Name() == "Number" || x.Name() == "Day" { // written as one number or text
			return
		}
		for i := range x.NumField() {
			f := x.Field(i)
			name, _, _ := strings.Cut(f.Tag.Get("json"), ",")
			if f.IsExported() && !f.Anonymous && name != "-" && !snake.MatchString(name) {
				t.Errorf("%s.%s has the JSON name %q", x.Name(), f.Name, name)
			}
			if f.IsExported() && name != "-" {
				walk(f.Type)
			}
		}
	}
	walk(reflect.TypeFor[Issue]())
}

// TestEmptyLists checks that no list of an issue is written null.
func TestEmptyLists(t *testing.T) {
	for _, s := range []string{"", "供水", synth.Make(3, synth.Options{}).Text} {
		data := string(marshal(Parse(&segment.Source{Text: s})))
		for _, list := range []string{"contents", "documents", "checks", "problems", "layers", "issuers", "recipients", "approved_by", "notes", "history", "attachments_listed", "seals", "signers", "copies_to", "parts", "amounts", "dates", "durations", "citations", "contacts", "people", "spans", "body", "children", "header", "rows", "per"} {
			if strings.Contains(data, `"`+list+`":null`) {
				t.Errorf("%s is null in the issue of %q", list, cut(s))
			}
		}
	}
}

// TestWriteJSON compares what an issue writes with what encoding/json writes.
func TestWriteJSON(t *testing.T) {
	is := Parse(&segment.Source{Name: "a<b>.txt", Text: sample.Text})
	for _, indent := range []bool{false, true} {
		var got, want strings.Builder
		e := json.NewEncoder(&want)
		e.SetEscapeHTML(false)
		if indent {
			e.SetIndent("", "  ")
		}
		if err := e.Encode(is); err != nil {
			t.Fatal(err)
		}
		if err := is.WriteJSON(&got, indent); err != nil || got.String() != want.String() {
			t.Errorf("indented %v: %v; %s", indent, err, cases.DiffJSON([]byte(want.String()), []byte(got.String())))
		}
	}
}
