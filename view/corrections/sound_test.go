package corrections

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/gongbao/gongbao/dataset"
	"github.com/gongbao/gongbao/gazette"
	"github.com/gongbao/gongbao/gazette/sample"
	"github.com/gongbao/gongbao/internal/effort"
)

// TestFromElsewhere applies side files of strangers, which no program of ours wrote: what points at nothing is lost, and the records of the
// issue can be made.
func TestFromElsewhere(t *testing.T) {
	for _, c := range []struct{ field, is string }{
		{"documents[3].amounts[14].cell", `[-1,-1]`},
		{"documents[3].parts[2].body[p2__tbl_1].table.total.row", `-1`},
		{"documents[3].parts[2].body[p2__tbl_1].table.total.row", `1000000000`},
		{"documents[3].amounts", `[{"cell":[-1,-1],"text":"5元"}]`},
		{"documents[3].amounts", `[{"partner":7,"text":"5元"}]`},
		{"documents[3].amounts", `[{"spans":[[-5,99999999]],"text":"5元"}]`},
		{"documents[3].amounts", `[{"spans":[[11943,11948]],"text":"5元"}]`},
		{"documents[3].citations[0]", `{"document":-1}`},
		{"contents[0]", `{"document":-9,"title":"甲"}`},
		{"contents[0]", `{"document":99,"title":"甲"}`},
		{"documents[3].attachments_listed", `[{"part":99,"title":"甲"}]`},
	} {
		is := read(sample.Text)
		data := fmt.Sprintf(`{"schema":%q,"source":{"sha256":%q},"corrections":[{"field":%q,"verdict":"corrected","is":%s,"when":"2031-01-01T08:00:00Z"}]}`,
			Schema, is.Source.SHA256, c.field, c.is)
		f, err := Decode([]byte(data))
		if err != nil {
			continue // refused whole
		}
		if said := f.Apply(is); said[0].Status != gazette.CorrectionLost {
			t.Errorf("%s = %s: %s", c.field, c.is, raw(said))
		}
		for range dataset.Values(is) {
		}
	}
}

// TestManyFromElsewhere: what a side file costs does not grow with what a stranger puts into it.
func TestManyFromElsewhere(t *testing.T) {
	is := read(sample.Text)
	f := New(is)
	f.Corrections = make([]Correction, mostEntries+1)
	if _, err := f.Encode(); err == nil || !strings.Contains(err.Error(), "at most 20000 entries") {
		t.Errorf("%v: it would not be read again", err)
	}
	long := strings.Repeat("名", 1_000_000)
	for _, c := range []Correction{{Field: "documents[" + long + "].title"}, {Field: strings.Repeat("x", 1_000_000)}, {Field: "documents[0].title", Verdict: long}} {
		if c.Verdict == "" {
			c.Verdict = Corrected
		}
		c.Is, c.When = json.RawMessage(`{"a":"`+long+`"}`), "2031-01-01T08:00:00Z"
		f.Corrections = []Correction{c}
		data, err := f.Encode()
		if err != nil {
			t.Fatal(err)
		}
		message := ""
		if g, err := Decode(data); err != nil {
			message = err.Error()
		} else {
			message = g.Apply(is)[0].Message
		}
		if len(message) > 1000 {
			t.Errorf("a message of %d bytes", len(message))
		}
	}
	begun := effort.CPUTime()
	text := "漪州市人民政府文件\n漪政发〔2031〕3号\n漪州市人民政府关于灯塔的通知\n各区人民政府：\n" + strings.Repeat("第一条 补助4000元。\n", 2000)
	many := read(text)
	f = New(many)
	for i := range 2000 {
		start := strings.Index(text, "第一条") + i*len("第一条 补助4000元。\n")
		f.Corrections = append(f.Corrections, Correction{ID: fmt.Sprint(i), Field: "documents[].people[]", Verdict: Corrected, Is: json.RawMessage(`{"name":"甲"}`),
			When: "2031-01-01T08:00:00Z", Anchor: NewAnchor(text, gazette.Span{Start: start, End: start + len("第一条")})})
	}
	f.Apply(many)
	if took := effort.CPUTime() - begun; took > 10*time.Second {
		t.Errorf("2000 entries take %v", took)
	}
}
