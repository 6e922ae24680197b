package jsonout_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"math"
	"os"
	"runtime"
	"strings"
	"testing"
	"time"

	"github.com/gongbao/gongbao/gazette"
	"github.com/gongbao/gongbao/internal/cells"
	"github.com/gongbao/gongbao/internal/jsonout"
	"github.com/gongbao/gongbao/segment"
)

// standard is what encoding/json writes.
func standard(t *testing.T, v any, indent bool) string {
	t.Helper()
	var out bytes.Buffer
	e := json.NewEncoder(&out)
	e.SetEscapeHTML(false)
	if indent {
		e.SetIndent("", "  ")
	}
	if err := e.Encode(v); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

// same compares both forms of v with those of encoding/json.
func same(t *testing.T, v any) {
	t.Helper()
	for _, indent := range []bool{false, true} {
		var out bytes.Buffer
		w := jsonout.Writer{W: &out, Indent: indent}
		if err := w.Write(v); err != nil {
			t.Fatal(err)
		}
		if want := standard(t, v, indent); out.String() != want {
			t.Errorf("indented %v: %s", indent, firstDifference(out.String(), want))
		}
	}
}

func firstDifference(got, want string) string {
	i := 0
	for i < len(got) && i < len(want) && got[i] == want[i] {
		i++
	}
	cut := func(s string) string { return s[max(0, i-40):min(len(s), i+40)] }
	return "got …" + cut(got) + "…, want …" + cut(want) + "…"
}

// TestIssues compares whole issues, with the cells of their tables and without.
func TestIssues(t *testing.T) {
	texts := []string{"", "供水。\n", strings.Repeat("第一条 供水 1.5 万元。\n", 3000)}
	for _, name := range []string{"../../testdata/gazette.txt", "../../testdata/gazette.gb18030.txt"} {
		if data, err := os.ReadFile(name); err == nil {
			texts = append(texts, string(data)) // read as it is: GB18030 gives bytes that are no UTF-8
		}
	}
	for _, text := range texts {
		is := gazette.Parse(&segment.Source{Name: "a<b>&.txt", Format: "text", Text: text})
		same(t, is)
		same(t, cells.Issue(is))
		for i := range is.Documents {
			same(t, &is.Documents[i])
		}
	}
}

type inner struct {
	A int    `json:"a"`
	B string `json:"b,omitempty"`
	N *inner `json:"n"`
}

type deep struct {
	A string `json:"a"` // hidden by that of inner, which lies less deep
	Z bool   `json:"z"`
}

type middle struct{ deep }

type odd struct {
	inner
	*middle
	Name   string
	hidden int
	Skip   string             `json:"-"`
	Raw    json.RawMessage    `json:"raw"`
	Map    map[string][]int   `json:"map"`
	Any    any                `json:"any"`
	Any2   any                `json:"any2,omitempty"`
	Bytes  []byte             `json:"bytes"`
	Pair   *[2]int            `json:"pair,omitempty"`
	Floats []float64          `json:"floats"`
	Nil    []string           `json:"nil"`
	None   []string           `json:"none"`
	Gone   []string           `json:"gone,omitempty"`
	Span   segment.Span       `json:"span"`
	Empty  struct{}           `json:"empty"`
	Text   gazette.Text       `json:"text"`
	Page   gazette.Page       `json:"page"`
	List   map[string]float64 `json:"list,omitempty"`
	U      uint16             `json:"u"`
	Byte   uint8              `json:"byte,omitempty"`
	Single float32            `json:"single,omitempty"`
}

// TestOddities compares what the model has not, but a structure may have.
func TestOddities(t *testing.T) {
	all := "\x00\x01\b\f\n\r\t\x1f\"\\/<>&\x7f\u2028\u2029\uFFFD\xff\xe4\xb8é€中文，（）\U0001F600\xf0\x9f\ue000\u0800\ufeff"
	v := &odd{
		inner: inner{A: 1, N: &inner{B: "x"}}, Name: all, hidden: 1, Raw: json.RawMessage(`{"x": [1, {}], "y":"a\"[,:"}`),
		Map: map[string][]int{"b": {1}, "a": nil}, Any: []any{1, "<", nil}, Bytes: []byte("abc"), Pair: &[2]int{1, 2},
		Floats: []float64{0, -0.5, 1e-7, 1e21, 123456789.25, math.MaxFloat64}, None: []string{}, Text: "<特急>", Page: 3,
	}
	same(t, v)
	v.Byte, v.Single = 200, -0.5
	same(t, v)
	v.middle = &middle{deep{"y", true}}
	same(t, v)
	for i := range len(all) {
		s := strings.Repeat("a", i%5) + all[i:]
		same(t, &s)
	}
	same(t, &[]segment.Span{{Start: 1, End: 2}, {}})
	same(t, 5)
	deepest := &inner{}
	for range 60 {
		deepest = &inner{N: deepest}
	}
	same(t, deepest)
}

// TestErrors reports what cannot be written, and what the writer refuses.
func TestErrors(t *testing.T) {
	nan := math.NaN()
	if err := (&jsonout.Writer{}).Write(&nan); err == nil {
		t.Error("NaN was written")
	}
	long := strings.Repeat("供水", 50_000)
	if err := (&jsonout.Writer{W: full{}}).Write(&[]string{long, long}); !errors.Is(err, errFull) {
		t.Errorf("got the error %v", err)
	}
}

type full struct{}

var errFull = errors.New("full")

func (full) Write([]byte) (int, error) { return 0, errFull }

func BenchmarkWrite(b *testing.B) {
	data, err := os.ReadFile("../../testdata/gazette.txt")
	if err != nil {
		b.Skip(err)
	}
	is := gazette.Parse(&segment.Source{Text: string(data)})
	b.SetBytes(int64(len(data)))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := jsonout.Append(nil, is); err != nil {
			b.Fatal(err)
		}
	}
}

// An entry is one of a list that is written on all cores.
type entry struct {
	Name string  `json:"name"`
	List []inner `json:"list"`
	Size float64 `json:"size"`
	Bad  *bad    `json:"bad"`
}

// A bad value panics when it is written.
type bad struct{}

func (bad) MarshalJSON() ([]byte, error) { panic("spoilt") }

func init() { jsonout.SideBySide[entry]() }

// entries are n of different length: some are written in one piece, some in many.
func entries(n int) []entry {
	list := make([]entry, n)
	for i := range list {
		list[i] = entry{Name: strings.Repeat("供水", i*i), List: make([]inner, i%7*1000)}
	}
	return list
}

// TestSideBySide writes lists on several cores: the bytes are the same.
func TestSideBySide(t *testing.T) {
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(4))
	for _, n := range []int{0, 1, 15, 16, 17, 50} {
		list := struct{ List []entry }{entries(n)}
		for _, indent := range []bool{false, true} {
			var got bytes.Buffer
			if err := (&jsonout.Writer{W: &got, Indent: indent}).Write(&list); err != nil {
				t.Fatal(err)
			}
			if want := standard(t, &list, indent); got.String() != want {
				t.Errorf("%d entries, indent %t: %s", n, indent, firstDifference(got.String(), want))
			}
		}
	}
}

// TestSideBySideErrors tells of what one core cannot write, and of a writer that refuses, and leaves no goroutine after.
func TestSideBySideErrors(t *testing.T) {
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(4))
	before := runtime.NumGoroutine()
	list := entries(40)
	if err := (&jsonout.Writer{W: full{}}).Write(&list); !errors.Is(err, errFull) {
		t.Errorf("got the error %v", err)
	}
	list[20].Size = math.NaN()
	if err := (&jsonout.Writer{W: io.Discard}).Write(&list); err == nil {
		t.Error("NaN was written")
	}
	list[30].Bad = new(bad)
	func() {
		defer func() {
			if x := recover(); x != "spoilt" {
				t.Errorf("got %v", x)
			}
		}()
		list[20].Size = 0
		_ = (&jsonout.Writer{W: io.Discard}).Write(&list)
		t.Error("nothing went wrong")
	}()
	for range 100 {
		if runtime.NumGoroutine() <= before {
			return
		}
		time.Sleep(10 * time.Millisecond)
	}
	t.Errorf("%d goroutines are left", runtime.NumGoroutine()-before)
}
