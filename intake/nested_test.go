package intake

import (
	"encoding/json"
	"strings"
	"testing"
	"time"

	"github.com/gongbao/gongbao/internal/effort"
)

// Tables in tables are read once each, and together have the blank cells of one table.
func TestTablesInTables(t *testing.T) {
	inner := "<p>灯塔</p>"
	for range 45 {
		inner = "<table><tr><td>" + inner + "</td><td>高度</td></tr></table>"
	}
	spans := "<table><tr><td>一</td><td>" + strings.Repeat("<table><tr><td rowspan=900 colspan=900>北礁</td><td>二</td></tr><tr><td>三</td></tr></table>", 500) + "</td></tr></table>"
	start := effort.CPUTime()
	for name, body := range map[string]string{"deep": inner, "spans": spans} {
		list, err := json.Marshal([]map[string]any{{"type": "table", "table_body": body, "page_idx": 0}})
		if err != nil {
			t.Fatal(err)
		}
		src, err := Read(strings.NewReader(string(list)), "")
		if err != nil || !strings.Contains(src.Text, map[string]string{"deep": "灯塔", "spans": "北礁"}[name]) {
			t.Errorf("%s: %.100q, %v", name, src.Text, err)
		}
		if n := len(src.Text); n > 10*len(body) {
			t.Errorf("%s: %d bytes of text from %d", name, n, len(body))
		}
	}
	if took := effort.CPUTime() - start; took > 5*time.Second { // it took hours
		t.Errorf("took %v", took)
	}
}

// A text in too many lists in each other is told.
func TestTextInLists(t *testing.T) {
	text := strings.Repeat("[", 40) + `"灯塔"` + strings.Repeat("]", 40)
	if _, err := Read(strings.NewReader(`[{"type":"text","page_idx":0,"text":`+text+`}]`), ""); err == nil || !strings.Contains(err.Error(), "40 lists") {
		t.Error(err)
	}
}
